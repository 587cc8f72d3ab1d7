"""The window of the optimizer arena: assembles its panels and its keys."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.scenarios.experiment import Experiment
from ui.arena.model.arena import Arena
from ui.arena.model.arranged import Arranged
from ui.arena.panels.family_tree import FamilyTree
from ui.arena.panels.leaderboard import Leaderboard
from ui.arena.panels.preset_panel import PresetPanel
from ui.arena.panels.problem_panel import ProblemPanel
from ui.arena.panels.race_settings import RaceSettings
from ui.arena.panels.race_view import RaceView
from ui.arena.panels.racer_panel import RacerPanel
from ui.arena.panels.transport import RaceTransport
from ui.arena.panels.update_details_panel import UpdateDetailsPanel
from ui.arena.pictures.race_curves import RaceCurves
from ui.arena.saving import Saving
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.explained_label import ExplainedLabel
from ui.widgets.fields import Note
from ui.widgets.help_button import HelpButton
from ui.words.languages import speak
from ui.words.messages import worded

Array = NDArray[Any]

FIRST_RACE = "momentum_ravine"
_LEFT_WIDTH, _MOST_LEFT = 300, 380
_RIGHT_WIDTH, _LEAST_RIGHT = 388, 276
_DETAILS_SHARE = 0.58


# As other tools do, which are dialogs: a window with a bar of its own would go behind the main one.
_ABOVE_ITS_PARENT = (
    Qt.WindowType.Dialog
    | Qt.WindowType.WindowMinMaxButtonsHint
    | Qt.WindowType.WindowCloseButtonHint
)


class ArenaWindow(QMainWindow):
    """Optimizers raced on one surface.

    Parameters
    ----------
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    arena : Arena
        What is raced, without the widgets.
    home_focus : QWidget
        Has the keys while no field needs them.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, _ABOVE_ITS_PARENT)
        self._theme = theme
        self.setProperty("comes back", "otherwise")  # what is arranged comes back as a whole
        self.arena = Arena(self)
        self.arena.open_preset(FIRST_RACE)
        self.tree: FamilyTree | None = None
        self._shared: tuple[int, bool] | None = None
        self._make_panels()
        self._place_panels()
        self._connect()
        self.addActions(self.transport.key_actions())
        self.home_focus = self.stage.map
        self.set_theme(theme)
        speak(self._say)
        self.resize(1280, 800)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Optimizer arena"))
        self.hint.setText(self.tr("Click a racer to see inside its update."))
        self.save_button.setText(self.tr("Save"))
        self.save_button.setToolTip(self.tr("Save pictures, an animation or the numbers"))
        self._show_right()

    def minimumSizeHint(self) -> QSize:
        """Keep room for panels and picture side by side."""
        return QSize(940, 600)

    # -- assembling

    def _make_panels(self) -> None:
        arena = self.arena
        self.presets = PresetPanel(arena)
        self.problem = ProblemPanel(arena)
        self.racers = RacerPanel(arena)
        self.settings = RaceSettings(arena)
        self.stage = RaceView(arena)
        self.transport = RaceTransport(arena.playback)
        self.curves = RaceCurves()
        self.leaderboard = Leaderboard()
        self.hint = ExplainedLabel()
        self.hint.setProperty("role", "note")
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(8, 2, 8, 6)
        self.details = UpdateDetailsPanel(arena)
        self.message = Note(role="error-note")
        self.news = Note()
        for note in (self.message, self.news):
            note.setContentsMargins(12, 2, 12, 2)
        self.saving = Saving(arena, self.stage, self.curves, self)
        self.save_button = QToolButton()
        self.save_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.save_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.save_button.setMenu(self.saving.menu)
        self.stage.corner_row.addWidget(self.save_button)
        self.stage.corner_row.addWidget(HelpButton(self))

    def _place_panels(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.message)
        column.addWidget(self.news)
        column.addWidget(self.transport)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setChildrenCollapsible(False)
        for k, widget in enumerate((self._left(), centre, self._right())):
            self.split.addWidget(widget)
            self.split.setStretchFactor(k, (0, 3, 1)[k])
        self.split.setSizes([_LEFT_WIDTH, 660, _RIGHT_WIDTH])
        self.setCentralWidget(self.split)

    def _left(self) -> QWidget:
        content = QWidget()
        content.setProperty("role", "panel")
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 12, 16)
        column.setSpacing(10)
        for k, widget in enumerate((self.presets, self.problem, self.racers, self.settings)):
            if k:
                column.addWidget(_rule())
            column.addWidget(widget)
        column.addStretch(1)
        scroll = _Side()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMaximumWidth(_MOST_LEFT)
        return scroll

    def _right(self) -> QWidget:
        table = QWidget()
        column = QVBoxLayout(table)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.leaderboard, 1)
        column.addWidget(self.hint)
        self.right = QSplitter(Qt.Orientation.Vertical)
        self.right.setChildrenCollapsible(False)
        # The table first: it must not move under the mouse when a click in it opens the details.
        for widget, share in ((table, 0), (self.curves, 1), (self.details, 1)):
            self.right.addWidget(widget)
            self.right.setStretchFactor(self.right.count() - 1, share)
        self.right.setMinimumWidth(_LEAST_RIGHT)
        return self.right

    def _connect(self) -> None:
        arena = self.arena
        arena.shown_changed.connect(self._show_right)
        arena.setup_changed.connect(self._show_right)
        arena.setup_changed.connect(self._clear_messages)
        arena.refused.connect(self.message.setText)
        self.saving.refused.connect(self.message.setText)
        self.saving.succeeded.connect(self._on_saved)
        arena.failed.connect(self._on_failed)
        self.presets.tree_wanted.connect(self.on_tree_wanted)
        self.curves.scrubbed.connect(self.on_scrubbed)
        self.curves.log_requested.connect(self.on_curves_log)
        self.leaderboard.picked.connect(self.on_racer_picked)

    # -- for the main window

    def set_experiment(self, experiment: Experiment, theta: Array) -> None:
        """Race on this network, from these weights, where "My network" is chosen."""
        self.arena.set_experiment(experiment, theta)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        for view in (self.racers, self.stage, self.transport, self.curves, self.leaderboard):
            view.set_theme(theme)
        self.details.set_theme(theme)
        self.save_button.setIcon(icon("export", theme))
        if self.tree is not None:
            self.tree.set_theme(theme)

    def outlook(self) -> Arranged:
        """Return what is arranged, and how far it is shown."""
        return Arranged.of(self.arena)

    def take_outlook(self, outlook: Arranged) -> None:
        """Arrange and show that again."""
        outlook.put_back(self.arena)

    # -- showing

    @Slot()
    def _show_right(self) -> None:
        arena = self.arena
        trajectories, at = arena.trajectories(), arena.playback.at
        if len(trajectories) == len(arena.lineup) or not arena.lineup.entries:
            self.curves.set_threshold(arena.threshold)
            self.curves.set_trajectories(
                trajectories, at, arena.playback.goal, arena.playback.furthest
            )
            self.leaderboard.show_trajectories(
                trajectories,
                at,
                arena.selected,
                total=arena.playback.goal,
                threshold=arena.threshold,
            )
            self._share_height()
        chosen = 0 <= arena.selected < len(arena.lineup)
        self.details.setVisible(chosen)
        self.hint.setVisible(not chosen)
        missing = (
            "" if arena.lineup.entries and arena.problem is not None else self.stage.map.message
        )
        self.transport.set_runnable(missing)
        self.transport.show_position()

    def _share_height(self) -> None:
        """Give the table what its rows need when their number or the panel below changes."""
        key = (self.leaderboard.rowCount(), self.arena.selected >= 0)
        if key == self._shared:
            return
        self._shared = key
        hint = 0 if key[1] else self.hint.heightForWidth(self.right.width())
        table = self.leaderboard.wanted_height() + hint
        rest = max(200, self.right.height() - table)
        details = round(_DETAILS_SHARE * rest) if key[1] else 0
        self.right.setSizes([table, rest - details, details])

    @Slot()
    def _clear_messages(self) -> None:
        self.message.setText("")
        self.news.setText("")

    @Slot(object)
    def _on_saved(self, words: str) -> None:
        self.message.setText("")
        self.news.setText(words)

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        words = worded("ArenaWindow", "The race could not go on: {0}")
        self.message.setText(words.format(details.strip().splitlines()[-1]))

    # -- what the learner does

    @Slot(int)
    def on_scrubbed(self, update: int) -> None:
        """Show another update."""
        self.arena.playback.pause()
        self.arena.playback.go(update)

    @Slot()
    def on_curves_log(self) -> None:
        """Draw the loss curves with the other kind of axis."""
        self.curves.set_log(not self.curves.log)

    @Slot(int)
    def on_racer_picked(self, row: int) -> None:
        """Take a racer's updates apart."""
        self.arena.inspect(row)

    @Slot()
    def on_tree_wanted(self) -> None:
        """Open the family tree."""
        if self.tree is None:
            self.tree = FamilyTree(self._theme, self)
            self.tree.chosen.connect(self.arena.open_preset)
        self.tree.show()
        self.tree.raise_()

    # -- Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Set the race up; a window that comes back from the dock has one already."""
        super().showEvent(event)
        if not event.spontaneous():
            self.arena.open()
            self.home_focus.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the race; a minimised window goes on."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, as the other windows beside the main one do.

        In a field Escape drops what was typed, and leaves it.
        """
        in_field = isinstance(self.focusWidget(), QAbstractSpinBox | QLineEdit)
        if event.key() == Qt.Key.Key_Escape and not in_field:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the race."""
        self._stop()
        super().closeEvent(event)

    def _stop(self) -> None:
        self.saving.cancel()
        self.arena.close()


class _Side(QScrollArea):
    """A column that scrolls and cuts nothing off on the right, also beside its scroll bar."""

    def minimumSizeHint(self) -> QSize:
        """Keep the width that the column needs in the present size of type."""
        bar = self.verticalScrollBar().sizeHint().width()
        column = self.widget()
        wanted = 0 if column is None else column.minimumSizeHint().width() + bar + 2
        return QSize(wanted, super().minimumSizeHint().height())


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
