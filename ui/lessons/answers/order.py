"""Things that are put in order, by mouse or by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from simulator.lessons.questions.question import Given
from simulator.lessons.questions.records.order import OrderQuestion
from ui.lessons.answers.answer import Answer
from ui.lessons.text.look import LABEL
from ui.lessons.text.words import Words
from ui.theme.colors import DARK, Theme, mix
from ui.theme.icons import icon
from ui.theme.style import draw_focus_ring
from ui.theme.type_size import scaled
from ui.widgets.aloud import say_aloud
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled

_GAP = 8
_PADDING = 6
_NUMBER = 18
_BUTTON = 20
_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOVES = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class OrderAnswer(Answer):
    """Rows that can be dragged, and moved by their buttons or by Alt with an arrow key.

    Attributes
    ----------
    rows : list of OrderRow
        From the top.
    """

    def __init__(self, question: OrderQuestion, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = [OrderRow(k, question.items[k], self) for k in question.shown]
        self._question = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for row in self.rows:
            self._column.addWidget(row)
            row.moved.connect(self._on_moved)
            row.gone.connect(self._on_gone)
            row.dragged.connect(self._on_dragged)
            row.submitted.connect(self.submitted)
        self._number()

    def given(self) -> Given:
        """Return the items' numbers from 0, from the top."""
        return [row.item for row in self.rows]

    def show_given(self, given: Given) -> None:
        """Put the rows into an order that was given before."""
        self.rows.sort(key=lambda row: list(given).index(row.item))
        self._put()

    def name_after(self, question: str) -> None:
        """Describe every row by the question."""
        self._question = question
        self._number()

    def set_theme(self, theme: Theme) -> None:
        """Paint the rows in the theme's colours."""
        for row in self.rows:
            row.set_theme(theme)

    def _number(self) -> None:
        last = len(self.rows) - 1
        for k, row in enumerate(self.rows):
            row.show_place(k + 1, self._question, is_first=k == 0, is_last=k == last)

    def _put(self) -> None:
        for k, row in enumerate(self.rows):
            self._column.removeWidget(row)
            self._column.insertWidget(k, row)
            if k:
                QWidget.setTabOrder(self.rows[k - 1], row)
        self._number()

    def _move(self, row: OrderRow, place: int) -> None:
        at = self.rows.index(row)
        if at == place or not 0 <= place < len(self.rows):
            return
        self.rows.insert(place, self.rows.pop(at))
        self._put()
        self.edited.emit()

    @Slot(object, int)
    def _on_moved(self, row: OrderRow, by: int) -> None:
        self._move(row, self.rows.index(row) + by)
        say_aloud(row)

    @Slot(object, int)
    def _on_gone(self, row: OrderRow, by: int) -> None:
        at = self.rows.index(row) + by
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, int)
    def _on_dragged(self, row: OrderRow, height: int) -> None:
        """Move a row to where it is held: beyond the middle of another one."""
        at = self.rows.index(row)
        for k, other in enumerate(self.rows):
            middle = other.geometry().center().y()
            if (k < at and height < middle) or (k > at and height > middle):
                self._move(row, k)
                self._column.activate()
                return


class OrderRow(QWidget):
    """One thing with its place, a grip and two buttons.

    Attributes
    ----------
    item : int
        Which it is in the right order, from 0.
    up, down : QToolButton

    Signals
    -------
    moved(object, int)
        Itself, and by how many places it is to go.
    gone(object, int)
        Itself, and how far the keyboard goes on.
    dragged(object, int)
        Itself, and how high in its parent it is held.
    submitted()
        The learner wants the order judged.
    """

    moved = Signal(object, int)
    gone = Signal(object, int)
    dragged = Signal(object, int)
    submitted = Signal()

    def __init__(self, item: int, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self._words, self._theme = Words(text, LABEL), DARK
        self._place, self._question, self._is_held = 1, "", False
        self.up, self.down = self._button(), self._button()
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        speak(self._say)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "row")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row itself has keys for it
        button.setIconSize(QSize(14, 14))
        button.setFixedSize(_BUTTON, _BUTTON + 4)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        return button

    def _say(self) -> None:
        self._text = self._words.say()
        for button, text in (
            (self.up, self.tr("Move up: {item}")),
            (self.down, self.tr("Move down: {item}")),
        ):
            button.setAccessibleName(filled(text, item=self._text))
        self.up.setToolTip(tooltip(self.tr("Move up (Alt and the arrow up)")))
        self.down.setToolTip(tooltip(self.tr("Move down (Alt and the arrow down)")))
        self._name()
        self.updateGeometry()
        self.update()

    def show_place(self, place: int, question: str, *, is_first: bool, is_last: bool) -> None:
        """Show which place it has, from 1."""
        self._place, self._question = place, question
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(filled("{place}. {item}", place=self._place, item=self._text))
        keys = self.tr("Alt and an arrow key move it; arrow keys go to the other ones.")
        self.setAccessibleDescription(f"{self._question}\n{keys}" if self._question else keys)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.up.setIcon(icon("chevron_up", theme))
        self.down.setIcon(icon("chevron_down", theme))
        self.update()

    # -- how large it is

    def _room(self, width: int) -> int:
        return width - self._left() - 2 * _BUTTON - 4 - _GAP

    def _left(self) -> int:
        return _PADDING + scaled(_NUMBER)

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its words, and no less than its buttons'."""
        return max(self._words.height(self._room(width)) + 2 * _PADDING, _BUTTON + 12)

    def sizeHint(self) -> QSize:
        """Ask for the height in the width that there is."""
        return QSize(200, self.heightForWidth(max(160, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Shrink to any width."""
        return QSize(0, _BUTTON + 12)

    def changeEvent(self, event: QEvent) -> None:
        """Take the height of another size of type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons at the right; a layout would not know of the words."""
        super().resizeEvent(event)
        top = (self.height() - self.up.height()) // 2
        self.down.move(self.width() - _BUTTON - 4, top)
        self.up.move(self.width() - 2 * _BUTTON - 4, top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the place and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setPen(mix(theme.line, theme.muted, 0.3 if not self._is_held else 1.0))
        painter.setBrush(theme.color("raised" if self._is_held else "canvas"))
        area = self.rect().adjusted(0, 0, -1, -1)
        painter.drawRoundedRect(area, 6, 6)
        painter.setPen(theme.color("muted"))
        place = self.rect().adjusted(_PADDING, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, f"{self._place}")
        painter.save()
        room = self._room(self.width())
        painter.translate(self._left(), (self.height() - self._words.height(room)) / 2)
        self._words.paint(painter, theme, room)
        painter.restore()
        if self.hasFocus():
            draw_focus_ring(painter, self.rect(), theme)
        painter.end()

    # -- by mouse and by keys

    def _on_up(self) -> None:
        self.moved.emit(self, -1)

    def _on_down(self) -> None:
        self.moved.emit(self, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._hold(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it."""
        if self._is_held:
            self.dragged.emit(self, self.mapToParent(event.position().toPoint()).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        self._hold(False)

    def _hold(self, is_held: bool) -> None:
        self._is_held = is_held
        shape = Qt.CursorShape.ClosedHandCursor if is_held else Qt.CursorShape.OpenHandCursor
        self.setCursor(shape)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move it with Alt or Ctrl and an arrow, go on with an arrow alone, judge with Enter."""
        key = Qt.Key(event.key())
        if key in _KEYS and event.modifiers() & _MOVES:
            self.moved.emit(self, _KEYS[key])
        elif key in _KEYS:
            self.gone.emit(self, _KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()
