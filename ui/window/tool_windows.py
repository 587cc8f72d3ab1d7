"""The windows beside the main one: made when they are first asked for, fed while they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from simulator.session.snapshot import Snapshot
from ui.controller.controller import Controller
from ui.theme.colors import Theme

if TYPE_CHECKING:
    from ui.arena.window import ArenaWindow
    from ui.study.window import StudyWindow


class ToolWindows(QObject):
    """The optimizer arena and the study of initial weights.

    Parameters
    ----------
    controller : Controller
        Knows the open network.
    theme : Theme
    parent : QWidget
        The main window, above which they lie.

    Attributes
    ----------
    arena : ArenaWindow or None
    study : StudyWindow or None
        None until first opened.
    """

    def __init__(self, controller: Controller, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._theme = theme
        self._parent = parent
        self.arena: ArenaWindow | None = None
        self.study: StudyWindow | None = None
        controller.snapshot_taken.connect(self.on_snapshot)

    @Slot()
    def open_arena(self) -> None:
        """Show the optimizer arena."""
        if self.arena is None:
            from ui.arena.window import ArenaWindow

            self.arena = ArenaWindow(self._theme, self._parent)
        self._show(self.arena)

    @Slot()
    def open_study(self) -> None:
        """Show the study of initial weights."""
        if self.study is None:
            from ui.study.window import StudyWindow

            self.study = StudyWindow(self._theme, self._parent)
            self.study.start_chosen.connect(self.on_start_chosen)
            self.study.weights_chosen.connect(self._controller.set_parameters)
        self._show(self.study)

    def _show(self, window: QWidget) -> None:
        window.show()
        window.raise_()
        window.activateWindow()
        if self._controller.latest is not None:
            self.on_snapshot(self._controller.latest)

    @Slot(object)
    def on_snapshot(self, snapshot: Snapshot) -> None:
        """Hand the network on, as it stands while it does not train."""
        if self._controller.is_running:
            return
        if self.arena is not None and self.arena.isVisible():
            self.arena.set_experiment(snapshot.experiment, snapshot.state.theta)
        if self.study is not None and self.study.isVisible():
            self.study.set_experiment(snapshot.experiment)

    @Slot(object, object)
    def on_start_chosen(self, theta: Any, seed: object) -> None:
        """Begin anew from the weights that one of the study's starts had."""
        text = self.tr("Start {seed} of the study").format(seed=seed)
        self._controller.begin_from(theta, text)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        for window in (self.arena, self.study):
            if window is not None:
                window.set_theme(theme)

    def close(self) -> None:
        """Stop what they work on; the main window is closing."""
        for window in (self.arena, self.study):
            if window is not None:
                window.close()
