"""Connects the stepper with what shows its step, the panel and the network."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Slot

from simulator.session.snapshot import Snapshot
from simulator.stepping.matrices import Target
from simulator.stepping.step_plan import Granularity
from ui.canvas import NetworkCanvas
from ui.canvas.content.blaming import Blamed
from ui.canvas.content.following import Followed
from ui.controller.controller import Controller
from ui.stepping.panel import StepPanel
from ui.window.actions import Actions
from ui.window.divergence_words import DivergenceWords
from ui.worker.news import NotFinite


class StepLink(QObject):
    """Shows where the stepper stands; its buttons trigger the same actions as its keys."""

    def __init__(
        self, panel: StepPanel, canvas: NetworkCanvas, controller: Controller, actions: Actions
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._canvas = canvas
        self._controller = controller
        self._actions = actions
        self._divergence_words = DivergenceWords(self)
        controller.diverged.connect(self._on_diverged)
        controller.stepper.moved.connect(self._on_moved)
        panel.moved.connect(self._on_wanted)
        panel.granularity_changed.connect(self._on_granularity)
        panel.phase_wanted.connect(controller.stepper.go_to_phase)
        panel.body.matrices.picked.connect(self._on_picked)
        canvas.node_selected.connect(self._on_selected)
        canvas.edge_selected.connect(self._on_selected)
        canvas.selection_cleared.connect(self._on_selected)
        canvas.followed_changed.connect(self._on_followed)
        panel.paths.pointed.connect(canvas.pick_path)
        panel.paths.stopped.connect(self._on_stopped)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say whether the update before this one can be taken back."""
        self._panel.set_can_take_back(snapshot.can_step_back)

    @Slot(object)
    def _on_diverged(self, news: NotFinite) -> None:
        self._panel.set_obstacle(self._divergence_words.obstacle(news))

    @Slot()
    def _on_moved(self) -> None:
        stepper = self._controller.stepper
        record, plan, index = stepper.record, stepper.plan, stepper.index
        if record is not None:
            self._panel.set_obstacle("")
        self._panel.show_position(record, plan, index, stepper.made)
        if record is None or plan is None or index < 0:
            self._canvas.set_stepping(None, None, None)
        else:
            progress = plan.progress(index)
            self._canvas.set_stepping(record, progress, plan[index])
            self._controller.follow_row(record.rows[progress.sample])

    @Slot(object)
    def _on_followed(self, followed: Followed | Blamed | None) -> None:
        """Show the paths or errors that the network shows, and have the menu know of them."""
        if isinstance(followed, Followed):
            self._panel.show_followed(followed.chain, followed.picked)
        elif isinstance(followed, Blamed):
            self._panel.show_followed(followed.blame, followed.node)
        else:
            self._panel.show_followed(None)
        self._actions["follow"].setChecked(isinstance(followed, Followed))
        self._actions["blame"].setChecked(isinstance(followed, Blamed))

    @Slot()
    def _on_stopped(self) -> None:
        self._canvas.set_following(False)
        self._canvas.setFocus()

    @Slot(object)
    def _on_picked(self, target: Target) -> None:
        """Select on the drawing what a matrix's cell stands for."""
        if len(target) == 2:
            self._canvas.select_node(*target)
        else:
            self._canvas.select_edge(*target)

    @Slot()
    @Slot(int, int)
    @Slot(int, int, int)
    def _on_selected(self, *target: int) -> None:
        """Light the cells of what is selected on the drawing."""
        self._panel.body.matrices.select(cast(Target, target) if target else None)

    @Slot(str)
    def _on_wanted(self, where: str) -> None:
        self._actions[where].trigger()

    @Slot(object)
    def _on_granularity(self, granularity: Granularity) -> None:
        self._controller.stepper.granularity = granularity
