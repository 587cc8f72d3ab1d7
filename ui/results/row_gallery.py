"""The rows behind a cell of the confusion matrix, as pictures side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from simulator.data.prepared import PreparedData
from ui.plotting.painting import PlotBrush, plot_font
from ui.plotting.pixel_images import grey_image
from ui.theme.colors import Theme
from ui.widgets.help import set_help_page
from ui.widgets.help_button import HelpButton
from ui.words.messages import filled

# More than anybody looks at; each is a small image that is made once.
MOST = 500
_SIDE, _NAME, _GAP = 64.0, 18.0, 12.0


class RowPictures(QWidget):
    """Pictures of some rows with their numbers, in as many columns as there is room for.

    Signals
    -------
    picked(int)
        A row's picture was clicked.
    """

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._data: PreparedData | None = None
        self.rows: tuple[int, ...] = ()
        self._late = False

    def show_rows(self, data: PreparedData, rows: Sequence[int], *, late: bool) -> None:
        """Show rows of the training data, or with `late` of the validation data."""
        self._data, self.rows, self._late = data, tuple(rows)[:MOST], late
        self._settle()

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        self.update()

    def _columns(self) -> int:
        return max(1, int((self.width() - _GAP) // (_SIDE + _GAP)))

    def place(self, k: int) -> QRectF:
        """Return where picture `k` stands."""
        row, column = divmod(k, self._columns())
        return QRectF(
            _GAP + column * (_SIDE + _GAP), _GAP + row * (_SIDE + _NAME + _GAP), _SIDE, _SIDE
        )

    def row_at(self, point: QPointF) -> int | None:
        """Return the row whose picture lies under a point."""
        for k, row in enumerate(self.rows):
            if self.place(k).contains(point):
                return row
        return None

    def _settle(self) -> None:
        lines = -(-len(self.rows) // self._columns())
        self.setMinimumHeight(round(_GAP + lines * (_SIDE + _NAME + _GAP)))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as much height as the columns need."""
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pictures that are in sight."""
        data = self._data
        if data is None or data.image_shape is None:
            return
        painter = QPainter(self)
        brush = PlotBrush(painter, self._theme, plot_font(self.font()))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        raw = data.raw_validation if self._late else data.raw
        for k, row in enumerate(self.rows):
            place = self.place(k)
            if not place.intersects(QRectF(event.rect()).adjusted(0, -_NAME, 0, 0)):
                continue
            painter.drawImage(place, grey_image(raw[row], data.image_shape, self._theme))
            painter.setPen(QPen(self._theme.color("line"), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
            below = QPointF(place.center().x(), place.bottom() + _NAME / 2)
            brush.text(below, str(row + 1), self._theme.color("muted"), 0.5)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Report the row whose picture is clicked."""
        row = self.row_at(event.position())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(row)

    def event(self, event: QEvent) -> bool:
        """Say what a click does."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if row is None else self.words_on(row))
            return True
        return super().event(event)

    def words_on(self, row: int) -> str:
        """Return what a click on a row's picture does; nothing where it does nothing."""
        return "" if self._late else filled(self.tr("Step through row {row}"), row=row + 1)


class RowGallery(QDialog):
    """A window over the results with the rows of one cell.

    Signals
    -------
    row_picked(int)
        A training row's picture was clicked.
    """

    row_picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(self)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.pictures = RowPictures(theme, self)
        self.pictures.picked.connect(self._on_picked)
        self._late = False
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.pictures)
        set_help_page(self, "help/rows.md")
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(HelpButton(self))
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(scroll, 1)

    def sizeHint(self) -> QSize:
        """Return room for six pictures side by side."""
        return QSize(520, 360)

    def show_cell(self, data: PreparedData, rows: Sequence[int], words: str, *, late: bool) -> None:
        """Show the rows of a cell, which `words` describe."""
        self._late = late
        self.say(words)
        self.pictures.show_rows(data, rows, late=late)
        if self.isHidden():
            self.resize(self.sizeHint())
            self._stand_beside()
        self.show()
        self.raise_()

    def say(self, words: str) -> None:
        """Describe the cell, as in another language."""
        self.setWindowTitle(words)
        self.heading.setText(words)

    def _stand_beside(self) -> None:
        """Stand right of or below what it belongs to, or as far out there as the screen allows."""
        parent = self.parentWidget()
        if parent is None:
            return
        frame, room = parent.window().frameGeometry(), self.screen().availableGeometry()
        size = self.size() + QSize(0, frame.height() - parent.window().height())
        free_right, free_below = room.right() - frame.right(), room.bottom() - frame.bottom()
        right = free_right / size.width() >= min(1.0, free_below / size.height())
        x = frame.right() + 1 if right else frame.left()
        y = frame.top() if right else frame.bottom() + 1
        x, y = min(x, room.right() + 1 - size.width()), min(y, room.bottom() + 1 - size.height())
        self.move(max(room.left(), x), max(room.top(), y))

    def _on_picked(self, row: int) -> None:
        if not self._late:
            self.row_picked.emit(row)
