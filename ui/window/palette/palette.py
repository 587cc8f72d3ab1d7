"""The palette itself: a field, the list of what fits, and a line of help, above the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.theme.colors import Theme
from ui.widgets.help import set_help_page
from ui.widgets.help_button import HelpButton
from ui.window.palette.matching import Command, Match, search
from ui.window.palette.recent import recent, remember
from ui.window.palette.rows import ROW, MatchRows, RowPainter
from ui.window.palette.search_box import SearchBox
from ui.words.languages import speak
from ui.words.messages import filled

MOST_ROWS = 12
_WIDTH, _SIDE, _TOP = 780, 24, 44
# A row that is cut off says that there is more.
_PART_ROW = 0.55
_SHADOW = 14
_SHADOW_ALPHA = {True: 9, False: 3}  # a dark theme swallows more of it


class Palette(QWidget):
    """Covers the window while it is open, so that a click anywhere beside it closes it.

    Parameters
    ----------
    keys : QKeySequence
        What opens it, and closes it again.
    offer : callable
        Returns what can be chosen now.
    elsewhere : callable
        ``elsewhere(text)`` returns where else to look for a text that is no name of these.
    window : QWidget

    Attributes
    ----------
    box : SearchBox
    list : QListView

    Signals
    -------
    chosen(str)
        The id of what is to be done; the palette is closed and the focus is where it was.
    """

    chosen = Signal(str)

    def __init__(
        self,
        keys: QKeySequence,
        offer: Callable[[], Sequence[Command]],
        elsewhere: Callable[[str], Sequence[Command]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._offer, self._elsewhere = offer, elsewhere
        self._commands: Sequence[Command] = ()
        self._focus_before: QWidget | None = None
        self._is_dark = True
        set_help_page(self, "help/palette.md")
        self.frame = QFrame(self)
        self.frame.setProperty("role", "palette")
        self.box = SearchBox(keys, self.frame)
        self.rows, self._painter = MatchRows(), RowPainter()
        self.list = QListView(self.frame)
        self._set_up_list()
        self.nothing = QLabel(self.frame)
        self.nothing.setProperty("role", "muted")
        self.nothing.setContentsMargins(16, 10, 16, 10)
        self._count, self._keys = self._note(), self._note()
        self.help = HelpButton(self.frame, about=self.frame)
        self._assemble()
        self.box.textChanged.connect(self._show_matches)
        self.box.moved.connect(self.move_by)
        self.box.decided.connect(self._on_decided)
        self.box.cancelled.connect(self.close_palette)
        self.list.clicked.connect(self._on_clicked)
        self.hide()
        speak(self._say)

    def _say(self) -> None:
        self.box.setPlaceholderText(self.tr("What do you want to do? Or a preset’s name"))
        self.box.setAccessibleName(self.tr("Command palette"))
        self.list.setAccessibleName(self.tr("What fits"))
        self.nothing.setText(self.tr("Nothing is called that."))
        self._keys.setText(self.tr("↑ ↓ choose    Enter do it    Esc close"))
        if not self.isHidden():
            self._commands = self._offer()
            self._show_matches()

    def _set_up_list(self) -> None:
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._painter)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)

    def _note(self) -> QLabel:
        note = QLabel(self.frame)
        note.setProperty("role", "note")
        return note

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 8)
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self._keys)
        foot.addSpacing(8)
        foot.addWidget(self.help)
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for widget in (self.box, self.nothing, self.list):
            column.addWidget(widget)
        column.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._is_dark = theme.is_dark
        self._painter.set_theme(theme)
        self.list.viewport().update()

    # -- opening and closing

    @Slot()
    def open_palette(self) -> None:
        """Show everything that can be done, and take the keys."""
        self._focus_before = QApplication.focusWidget()
        self._commands = self._offer()
        self._window.installEventFilter(self)
        self.box.clear()
        self._show_matches()
        self.show()
        self.raise_()
        self._window.activateWindow()  # the keys may have been in a panel that floats
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_palette(self) -> None:
        """Go away, and give the keys back to who had them."""
        self._window.removeEventFilter(self)
        self.hide()
        before, self._focus_before = self._focus_before, None
        if before is None or not isValid(before) or not before.isVisible():
            home = getattr(self._window, "home_focus", None)
            before = home if isinstance(home, QWidget) else self._window
        before.setFocus(Qt.FocusReason.PopupFocusReason)
        before.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the palette."""
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.close_palette()

    # -- showing

    @Slot()
    def _show_matches(self) -> None:
        found = search(self._commands, self.box.text(), recent())
        matches = found or [Match(one) for one in self._elsewhere(self.box.text().strip())]
        self.rows.set_matches(matches)
        self._painter.set_matches(matches, self.list.font())
        self.list.setVisible(bool(matches))
        self.nothing.setVisible(not found)
        self._count.setText(filled(self.tr("{0} of {1}"), len(found), len(self._commands)))
        self._choose(0)
        self._place()

    def _place(self) -> None:
        """Stand in the middle near the top, as high as the rows need and the window allows."""
        self.setGeometry(self._window.rect())
        margins = 2 * self.list.viewport().y() or 8
        room = self.height() - _TOP - _SIDE - self.box.sizeHint().height() - 40
        most = min(MOST_ROWS, max(2, (room - margins) // ROW))
        count = len(self.rows.matches)
        rows = count if count <= most else most - 1 + _PART_ROW
        self.list.setFixedHeight(round(rows * ROW) + margins)
        width = min(_WIDTH, self.width() - 2 * _SIDE)
        self.frame.setFixedWidth(width)
        self.frame.adjustSize()
        self.frame.move((self.width() - width) // 2, _TOP)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a soft shadow; an effect of Qt's would paint the frame anew with each of them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, _SHADOW_ALPHA[self._is_dark]))
        frame = QRectF(self.frame.geometry()).translated(0.0, 3.0)
        for reach in range(_SHADOW, 0, -1):
            around = frame.adjusted(-reach, -reach, reach, reach)
            painter.drawRoundedRect(around, 8.0 + reach, 8.0 + reach)

    # -- choosing

    @Slot(int)
    def move_by(self, rows: int) -> None:
        """Choose another row; one step beyond an end goes on at the other."""
        count = len(self.rows.matches)
        if not count:
            return
        wanted = self.list.currentIndex().row() + rows
        if abs(rows) == 1:
            self._choose(wanted % count)
        else:
            self._choose(max(0, min(count - 1, wanted)))

    def _choose(self, row: int) -> None:
        index = self.rows.index(row)
        self.list.setCurrentIndex(index)
        said = self.rows.data(index, Qt.ItemDataRole.AccessibleTextRole) if index.isValid() else ""
        # The field has the focus: what it says of itself is what a screen reader tells.
        self.box.setAccessibleDescription(said)

    @Slot()
    def _on_decided(self) -> None:
        self._take(self.list.currentIndex())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        """Do what stands in a row, unless it can't be done now."""
        if not index.isValid():
            return
        command = self.rows.matches[index.row()].command
        if command.obstacle:
            return
        if not self.nothing.isVisible():  # who looks elsewhere looks for something else next time
            remember(command.id)
        self.close_palette()
        self.chosen.emit(command.id)
