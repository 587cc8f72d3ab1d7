"""The window's actions, made from their records and kept true while the window lives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit

from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.window.menus.record import ActionRecord, said
from ui.words.languages import speak
from ui.words.messages import said as told

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


class Actions(QObject):
    """The window's actions by their records' ids.

    Whatever does the same thing, a key, a menu, a button or the palette, triggers the same action.

    Parameters
    ----------
    window : MainWindow
        Owns the actions, so that their shortcuts work wherever the focus is.
    records : iterable of ActionRecord
    """

    def __init__(self, window: MainWindow, records: Iterable[ActionRecord]) -> None:
        super().__init__(window)
        self._window = window
        self._own = QActionGroup(self)
        self._own.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._own.triggered.connect(self._on_triggered)
        self.records = {record.id: record for record in records}
        self._made = {id_: self._make(record) for id_, record in self.records.items()}
        self._reasons: dict[str, str] = {}
        self._changing = [record for record in self.records.values() if record.obstacle]
        speak(self._say)
        window.addActions(list(self._made.values()))  # now: it is told of whatever changes in one

    @property
    def window(self) -> MainWindow:
        """The window whose actions they are."""
        return self._window

    def __getitem__(self, id_: str) -> QAction:
        """Return the action of a record."""
        return self._made[id_]

    def __iter__(self) -> Iterator[str]:
        """Yield every id, in the menus' order."""
        return iter(self.records)

    def _make(self, record: ActionRecord) -> QAction:
        window = self._window
        if record.source is not None:
            action = record.source(window)
        else:
            action = QAction(window)
            self._own.addAction(action)
        action.setObjectName(record.id)
        action.setShortcuts([QKeySequence(key) for key in record.keys])
        action.setCheckable(action.isCheckable() or record.checked is not None)
        return action

    def _say(self) -> None:
        self._reasons.clear()
        for id_, record in self.records.items():
            action = self._made[id_]
            if record.source is None:
                action.setText(said(record.text))
            action.setToolTip(_tip(record, action))

    def on_bar(self) -> list[QAction]:
        """Return the actions that the tool bar has buttons for."""
        return [self._made[id_] for id_, record in self.records.items() if record.on_bar]

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        run = self.records[action.objectName()].run
        assert run is not None
        self.take_typed()
        run(self._window)

    def take_typed(self) -> None:
        """Let a field take what is typed into it: a shortcut leaves the focus where it is."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractSpinBox | QLineEdit) and self._window.isAncestorOf(focused):
            focused.editingFinished.emit()  # as if it were left, which hands on what was typed

    def obstacle(self, id_: str) -> str:
        """Return why an action can't be used now, in words; empty where it can."""
        obstacle = self.records[id_].obstacle
        return "" if obstacle is None else told(obstacle(self._window))

    def refresh(self) -> None:
        """Enable what can be done now; the rest says on hover why it can't."""
        for record in self._changing:
            assert record.obstacle is not None
            reason = record.obstacle(self._window)
            # Asked for with every snapshot at rest: mostly nothing has changed.
            if reason != self._reasons.get(record.id):
                self._reasons[record.id] = reason
                self._show_obstacle(record, reason)

    def _show_obstacle(self, record: ActionRecord, reason: str) -> None:
        action = self._made[record.id]
        if record.source is None:
            action.setEnabled(not reason)
        action.setToolTip(told(reason) or _tip(record, action))

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours, and tick what is switched on."""
        for id_, record in self.records.items():
            if record.icon:
                self._made[id_].setIcon(icon(record.icon, theme))
            if record.checked is not None:
                self._made[id_].setChecked(record.checked(self._window))


def _tip(record: ActionRecord, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{said(record.tip)}  ({keys})" if keys else said(record.tip)
