"""The racers: the list, what can be done with it, and the marked racer's settings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from simulator import optimizers
from ui.arena.model.arena import Arena
from ui.arena.model.racers import MOST_RACERS, Lineup
from ui.arena.panels.racer_editor import RacerEditor
from ui.arena.panels.racer_rows import RacerRows
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.tooltips import tooltip
from ui.words.key_names import key_name
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.titles import translated


class RacerPanel(QWidget):
    """Edits the racers of an `Arena`.

    Attributes
    ----------
    rows : RacerRows
    add_button, copy_button, remove_button : QToolButton
        Add opens a menu of all optimizers.
    editor : RacerEditor
    """

    def __init__(self, arena: Arena, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arena = arena
        self.rows = RacerRows(self)
        self.editor = RacerEditor(self)
        self.add_button = self._button()
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = self._optimizers()
        self.add_button.setMenu(self._menu)
        self.copy_button, self.remove_button = self._button(), self._button()
        self._lay_out()
        self._connect()
        speak(self._say)

    def _say(self) -> None:
        delete = key_name(Qt.Key.Key_Delete)
        for button, name, tip in (
            (self.add_button, self.tr("Add"), ""),
            (
                self.copy_button,
                self.tr("Duplicate"),
                self.tr("Add a copy of the marked racer, to change one setting"),
            ),
            (
                self.remove_button,
                self.tr("Remove"),
                filled(self.tr("Take the marked racer out of the race ({key})"), key=delete),
            ),
        ):
            button.setText(name)
            button.setToolTip(tip)
            button.setAccessibleName(name)
        for action in self._menu.actions():
            record = optimizers.REGISTRY[action.data()]
            action.setText(translated(record.title))
            action.setToolTip(tooltip(translated(record.explanation)))
        self.show_setup()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _optimizers(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for record in optimizers.REGISTRY.values():
            action = QAction(menu)
            action.setData(record.name)
            menu.addAction(action)
        menu.triggered.connect(self.on_add_chosen)
        return menu

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.add_button, self.copy_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.rows)
        column.addLayout(buttons)
        column.addWidget(self.editor)

    def _connect(self) -> None:
        self._arena.setup_changed.connect(self.show_setup)
        self._arena.shown_changed.connect(self._on_shown)
        self.rows.picked.connect(self.on_picked)
        self.rows.removal_wanted.connect(self.on_removal_wanted)
        self.copy_button.clicked.connect(self.on_copy_clicked)
        self.remove_button.clicked.connect(self.on_remove_clicked)
        self.editor.edited.connect(self._arena.set_lineup)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.rows.set_theme(theme)
        self.add_button.setIcon(icon("add", theme))

    @Slot()
    def show_setup(self) -> None:
        """Show the racers."""
        arena = self._arena
        problem = arena.problem
        rows_of_data = 1 if problem is None else problem.rows
        self.rows.show_lineup(arena.lineup, arena.selected, batches=rows_of_data > 1)
        self.editor.show_racer(arena.lineup, arena.selected, rows_of_data)
        marked = 0 <= arena.selected < len(arena.lineup)
        self.add_button.setEnabled(not arena.lineup.is_full)
        full = filled(self.tr("No more than {0} racers can be told apart"), MOST_RACERS)
        self.add_button.setToolTip(
            full if arena.lineup.is_full else self.tr("Add another optimizer")
        )
        self.copy_button.setEnabled(marked and not arena.lineup.is_full)
        self.remove_button.setEnabled(marked)

    @Slot()
    def _on_shown(self) -> None:
        if self.rows.current != self._arena.selected:
            self.show_setup()

    # -- what the learner does

    @Slot(int)
    def on_picked(self, row: int) -> None:
        """Mark a racer: its settings are shown, and its updates taken apart."""
        self._arena.inspect(row)
        self.show_setup()

    @Slot(QAction)
    def on_add_chosen(self, action: QAction) -> None:
        """Add a racer and mark it."""
        lineup = self._arena.lineup.added(str(action.data()))
        self._change(lineup, len(lineup) - 1)

    @Slot()
    def on_copy_clicked(self) -> None:
        """Add a copy of the marked racer and mark it."""
        row = self._arena.selected
        self._change(self._arena.lineup.duplicated(row), row + 1)

    @Slot()
    def on_remove_clicked(self) -> None:
        """Take the marked racer out."""
        self.on_removal_wanted(self._arena.selected)

    @Slot(int)
    def on_removal_wanted(self, row: int) -> None:
        """Take a racer out; the one after it is marked."""
        lineup = self._arena.lineup.removed(row)
        self._change(lineup, min(row, len(lineup) - 1))

    def _change(self, lineup: Lineup, row: int) -> None:
        self._arena.selected = row
        self._arena.set_lineup(lineup)
