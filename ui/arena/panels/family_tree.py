"""The optimizers' family tree: a picture in which every name opens its race (COURSE D5)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from simulator import optimizers
from simulator.race.family import family, race_of
from ui.arena.model.family_layout import free_place, places
from ui.theme.colors import Theme, mix
from ui.widgets.help import record_page, set_help_page
from ui.widgets.help_button import HelpButton
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.titles import translated

# Plain gradient descent is no optimizer of its own here: SGD on all rows is.
_ROOT, _ROOT_RACE = "gd", "learning_rates"
_TOP, _BOTTOM = 34.0, 16.0
_BUTTON = QSize(104, 34)
_CLEAR = 8.0  # what a line keeps away from a name that it passes


class FamilyPicture(QWidget):
    """A button for each optimizer, with lines from parents to children.

    Attributes
    ----------
    buttons : dict of str to QPushButton
        By optimizer; ``gd`` is plain gradient descent.

    Signals
    -------
    chosen(str)
        The name of the ready-made race that is wanted.
    pointed(str)
        The optimizer that the mouse or the focus is on; empty for none.
    """

    chosen = Signal(str)
    pointed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: dict[str, QPushButton] = {}
        self._places = {name: (x, row + 1) for name, (x, row) in places().items()}
        self._places[_ROOT] = (0.5, 0)
        self._last_row = max(row for _, row in self._places.values())
        for name in (_ROOT, *places()):
            button = QPushButton(self)
            button.setAutoDefault(True)  # Enter presses the one that has the focus
            button.setFixedSize(_BUTTON)
            button.clicked.connect(partial(self.chosen.emit, self.race_of(name)))
            button.installEventFilter(self)
            self.buttons[name] = button
            if name != _ROOT:
                set_help_page(button, record_page("optimizer", name))
        self.setMinimumSize(560, 380)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Family tree of the optimizers"))
        for name, button in self.buttons.items():
            button.setText(self._title(name))
            button.setToolTip(tooltip(self.sentence(name)))
            button.setAccessibleDescription(self.sentence(name))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room in which all names stand apart."""
        return QSize(680, 430)

    def _title(self, name: str) -> str:
        return self.tr("GD") if name == _ROOT else translated(optimizers.REGISTRY[name].short_title)

    def race_of(self, name: str) -> str:
        """Return the ready-made race of an optimizer."""
        return _ROOT_RACE if name == _ROOT else name

    def sentence(self, name: str) -> str:
        """Return what is to be said of an optimizer, with the race that its name opens."""
        race = translated(race_of(self.race_of(name)).title)
        words = (
            self.tr("Gradient descent: one step downhill for each pass over all rows.")
            if name == _ROOT
            else translated(optimizers.REGISTRY[name].explanation)
        )
        return filled(self.tr("{0} Opens the race “{1}”."), words, race)

    @staticmethod
    def edges() -> list[tuple[str, str]]:
        """Return all pairs of parent and child."""
        pairs = [(parent, child) for child, parents in family().items() for parent in parents]
        firsts = [child for child, parents in family().items() if not parents]
        return [*((_ROOT, child) for child in firsts), *pairs]

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme = theme
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell what the mouse or the focus is on."""
        if event.type() == QEvent.Type.Enter or _is_by_keyboard(event):
            name = next((name for name, b in self.buttons.items() if b is watched), "")
            if name:
                self.pointed.emit(name)
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self.pointed.emit("")
        return False

    # -- placing and drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move every name to its place."""
        for name, button in self.buttons.items():
            middle = self._middle(name)
            button.move(
                round(middle.x() - _BUTTON.width() / 2), round(middle.y() - _BUTTON.height() / 2)
            )

    def _middle(self, name: str) -> QPointF:
        share, row = self._places[name]
        room = self.height() - _TOP - _BOTTOM - _BUTTON.height()
        return QPointF(
            share * self.width(), _TOP + _BUTTON.height() / 2 + room * row / self._last_row
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the two sides, and the lines from parents to children."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sides(painter)
        for parent, child in self.edges():
            self._paint_edge(painter, parent, child)

    def _side_color(self, is_direction: bool) -> QColor:
        return self._theme.color("forward" if is_direction else "caution")

    def _paint_sides(self, painter: QPainter) -> None:
        """Tint the two sides, and say what each is about."""
        half = self.width() / 2.0
        sides = (
            (True, QRectF(4, 4, half - 8, self.height() - 8), self.tr("Direction: where to go")),
            (
                False,
                QRectF(half + 4, 4, half - 8, self.height() - 8),
                self.tr("Step size: how far"),
            ),
        )
        font = QFont(self.font())
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        for is_direction, area, words in sides:
            color = self._side_color(is_direction)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mix(self._theme.window, color, 0.10))
            painter.drawRoundedRect(area, 8.0, 8.0)
            painter.setPen(mix(color, self._theme.text, 0.25))
            flags = Qt.AlignmentFlag.AlignTop | (
                Qt.AlignmentFlag.AlignLeft if is_direction else Qt.AlignmentFlag.AlignRight
            )
            painter.drawText(area.adjusted(10, 8, -10, 0), flags, words)

    def line(self, parent: str, child: str) -> QPainterPath:
        """Return the way from below the parent to above the child, past all names between."""
        half = QPointF(0.0, _BUTTON.height() / 2.0)
        above, below = self._middle(parent), self._middle(child)
        first, last = self._places[parent][1], self._places[child][1]
        path = QPainterPath(above + half)
        for row in range(first + 1, last):
            share = (row - first) / (last - first)
            taken = {name: self._middle(name) for name, (_, r) in self._places.items() if r == row}
            y = next(iter(taken.values())).y()
            x = free_place(
                above.x() + share * (below.x() - above.x()),
                [middle.x() for middle in taken.values()],
                _BUTTON.width() / 2.0 + _CLEAR,
            )
            _bend_to(path, QPointF(x, y) - half)
            path.lineTo(QPointF(x, y) + half)
        _bend_to(path, below - half - QPointF(0.0, 1.0))
        return path

    def _paint_edge(self, painter: QPainter, parent: str, child: str) -> None:
        """Draw a line from below the parent to above the child, with an arrow head."""
        line = self.line(parent, child)
        end = line.currentPosition()
        color = mix(self._theme.line, self._theme.muted, 0.7)
        painter.setPen(QPen(color, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)
        head = QPainterPath(end)
        head.lineTo(end + QPointF(-4.5, -8.0))
        head.lineTo(end + QPointF(4.5, -8.0))
        head.closeSubpath()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPath(head)


def _bend_to(path: QPainterPath, end: QPointF) -> None:
    """Go on to `end`, leaving and arriving upright."""
    start = path.currentPosition()
    bend = QPointF(0.0, 0.5 * (end.y() - start.y()))
    path.cubicTo(start + bend, end - bend, end)


def _is_by_keyboard(event: QEvent) -> bool:
    """Return whether the focus came by Tab: that it has to be somewhere at first says nothing."""
    reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
    return (
        isinstance(event, QFocusEvent)
        and event.type() == QEvent.Type.FocusIn
        and event.reason() in reasons
    )


class FamilyTree(QDialog):
    """The family tree in a window of its own, beside the arena.

    Signals
    -------
    chosen(str)
        The name of the ready-made race that is wanted.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointed = ""
        set_help_page(self, "optimizers.md")
        self.picture = FamilyPicture(theme, self)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumHeight(40)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.picture, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.words, 1)
        foot.addWidget(HelpButton(self), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)
        self.picture.chosen.connect(self._on_chosen)
        self.picture.pointed.connect(self._on_pointed)
        speak(self._say)
        self.resize(720, 540)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Family tree of the optimizers"))
        self._on_pointed(self._pointed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self.picture.set_theme(theme)

    def _on_pointed(self, name: str) -> None:
        self._pointed = name
        self.words.setText(
            self.picture.sentence(name)
            if name
            else self.tr(
                "Each optimizer took its idea from the one above it. Adam joins both sides. "
                "Click a name to see its race."
            )
        )

    def _on_chosen(self, race: str) -> None:
        self.chosen.emit(race)
        self.accept()
