"""A widget that shows one step as an equation of matrices, and whose cells can be picked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QToolTip, QWidget

from simulator.stepping.matrices import Form, Statement, Target
from ui.stepping.matrices.copying import CopyMenu, put
from ui.stepping.matrices.cursor import Cursor, moved
from ui.stepping.matrices.layout import Layout, Placed, lay_out_statement
from ui.stepping.matrices.painter import frame, paint
from ui.stepping.matrices.text import as_tabbed, matrix_name, spoken
from ui.theme.colors import DARK, Theme
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import full

_FORWARD = {
    Form.PRODUCT, Form.NO_PRODUCT, Form.ELEMENTWISE, Form.BY_ROW, Form.LARGEST, Form.LOSS,
}  # fmt: skip
_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_PICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MatrixView(QAbstractScrollArea):
    """Matrices side by side, folded where they are too large for their room.

    A click on a cell, or the arrow keys and Enter once Tab has come here, pick what it stands for.

    Parameters
    ----------
    parent : QWidget, optional
    large : int, default 0
        Up to how many pixels figures may be larger than other text, where nothing else is shown.

    Signals
    -------
    picked(object)
        A node (layer, unit) or a parameter (layer, number, unit).
    cell_picked(object)
        The `Cursor` of any cell.
    """

    picked = Signal(object)
    cell_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, large: int = 0) -> None:
        super().__init__(parent)
        self._large = large
        self._theme = DARK
        self._statement: Statement | None = None
        self._layout: Layout | None = None
        self._composed_for = QSize()
        self._selected: Target | None = None
        self._cursor: Cursor | None = None
        self._names: Callable[[Target], str] = str
        self._menu = CopyMenu(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A click must not take the arrow keys away from the stepper; Tab still gets here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        speak(self._name_for_readers)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.viewport().update()

    def show_statement(self, statement: Statement, names: Callable[[Target], str]) -> None:
        """Show an equation of matrices.

        Parameters
        ----------
        statement : Statement
        names : callable
            Returns what a node or a parameter is called.
        """
        self._statement, self._names = statement, names
        self._cursor = None
        self._compose()

    @property
    def statement(self) -> Statement | None:
        """The equation that is shown."""
        return self._statement

    def select(self, target: Target | None) -> None:
        """Light the cells of what is selected on the drawing; None: of nothing."""
        if target != self._selected:
            self._selected = target
            self._compose()

    def plain_text(self) -> str:
        """Return what is shown as plain text."""
        if self._statement is None or self._layout is None:
            return ""
        return spoken(self._statement, self._layout)

    def _name_for_readers(self) -> None:
        found = self._cursor and self._told(self._cursor)
        self.setAccessibleName(found or self.plain_text())
        self.setAccessibleDescription(self.plain_text() if found else "")

    def _compose(self) -> None:
        if self._statement is None:
            return
        size = self.maximumViewportSize()
        self._composed_for = QSize(size)
        self._layout = self._laid_out(self._statement, size)
        if self._layout.size.width() > size.width() + 0.5:  # the bar below takes some of the height
            size.setHeight(size.height() - self.horizontalScrollBar().sizeHint().height())
            self._layout = self._laid_out(self._statement, size)
        for bar, needed, there in (
            (self.horizontalScrollBar(), self._layout.size.width(), size.width()),
            (self.verticalScrollBar(), self._layout.size.height(), size.height()),
        ):
            excess = needed - there
            bar.setPageStep(there)
            bar.setSingleStep(16)
            bar.setRange(0, round(excess) + 14 if excess > 0.5 else 0)
        self._name_for_readers()
        self.viewport().update()

    def _laid_out(self, statement: Statement, size: QSize) -> Layout:
        return lay_out_statement(statement, self._selected, QSizeF(size), large=self._large)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold anew; a scroll bar that comes or goes leaves everything as it is."""
        if self.maximumViewportSize() != self._composed_for:
            self._compose()

    def changeEvent(self, event: QEvent) -> None:
        """Set everything anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._compose()

    # --- painting ---------------------------------------------------------------------------

    def _origin(self) -> QPointF:
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the matrices, what is selected, and where the keyboard is."""
        painter = QPainter(self.viewport())
        ground = self._theme.color("window")
        painter.fillRect(self.viewport().rect(), ground)
        if self._statement is None or self._layout is None:
            return
        painter.translate(self._origin())
        accent = "forward" if self._statement.form in _FORWARD else "backward"
        paint(painter, self._layout, self._theme, accent, ground)
        for placed in self._layout.placed:
            for area in self._selected_cells(placed):
                frame(painter, area, self._theme.color("caution"), Qt.PenStyle.SolidLine)
        if self._cursor is not None and self.hasFocus():
            rect = self._cursor.rect(self._layout)
            frame(painter, rect, self._theme.color("text"), Qt.PenStyle.DotLine)

    def _selected_cells(self, placed: Placed) -> list[QRectF]:
        """Return the cells of what is selected; of a node, those of the rows in use."""
        place = placed.matrix.place(self._selected)
        if place is None:
            return []
        own = placed.matrix.row, placed.matrix.column
        row, column = (mine if mine >= 0 else used for mine, used in zip(place, own, strict=True))
        return [
            placed.cell(r, c)
            for r, shown in enumerate(placed.rows)
            for c, across in enumerate(placed.columns)
            if row in (-1, shown) and column in (-1, across) and min(shown, across) >= 0
        ]

    # --- pointing ---------------------------------------------------------------------------

    def cursor_at(self, point: QPoint) -> Cursor | None:
        """Return the cell under a point of the viewport."""
        if self._layout is None:
            return None
        inside = QPointF(point) - self._origin()
        for k, placed in enumerate(self._layout.placed):
            found = placed.at(inside)
            if found is not None:
                return Cursor(k, *found)
        return None

    def _target(self, cursor: Cursor | None) -> Target | None:
        if cursor is None or self._statement is None:
            return None
        return self._statement.matrices[cursor.matrix].target(cursor.row, cursor.column)

    def _told(self, cursor: Cursor) -> str:
        """Return what a cell is and its whole number."""
        assert self._statement is not None
        matrix, target = self._statement.matrices[cursor.matrix], self._target(cursor)
        name = matrix_name(matrix)
        if target is not None:
            name = f"{name} · {self._names(target)}"
        if not matrix.known[cursor.row, cursor.column]:
            return filled(self.tr("{name}: not computed yet"), name=name)
        return f"{name} = {full(float(matrix.values[cursor.row, cursor.column]))}"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        can = self._target(self.cursor_at(event.position().toPoint())) is not None
        shape = Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick what the clicked cell stands for."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pick(self.cursor_at(event.position().toPoint()))

    def _pick(self, cursor: Cursor | None) -> None:
        if cursor is None:
            return
        self.cell_picked.emit(cursor)
        if (target := self._target(cursor)) is not None:
            self.picked.emit(target)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the cell under the mouse in a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.cursor_at(event.pos())
            if found is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._told(found), self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the matrix under the mouse, or the one where the keyboard is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.fill_menu(menu, self.cursor_at(event.pos()) if by_mouse else self._cursor)
        menu.popup(event.globalPos())

    def fill_menu(self, menu: QMenu, cursor: Cursor | None = None) -> None:
        """Put into a menu what can be copied."""
        if self._statement is not None:
            about = None if cursor is None else self._statement.matrices[cursor.matrix]
            self._menu.fill(menu, self._statement, about)

    # --- keyboard ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from cell to cell, pick one, or copy its matrix."""
        if self._layout is None or self._statement is None:
            return
        key = Qt.Key(event.key())
        cursor = self._cursor or Cursor.first(self._layout)
        if event.matches(QKeySequence.StandardKey.Copy):
            put(as_tabbed(self._statement.matrices[cursor.matrix]))
        elif key in _ARROWS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._cursor = moved(self._layout, cursor, *_ARROWS[key])
            self._name_for_readers()
            self.viewport().update()
        elif key in _PICKS:
            self._pick(cursor)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move from cell to cell, for which the window has a use too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in (*_ARROWS, *_PICKS):
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the result's cell, or the first one that the step uses."""
        if self._cursor is None and self._layout is not None:
            self._cursor = Cursor.first(self._layout)
            self._name_for_readers()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard's frame away."""
        self.viewport().update()
