"""Connects the stepper with what shows its step, the panel and the network."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot

from simulator.session.snapshot import Snapshot
from simulator.stepping.step_plan import Granularity
from ui.canvas import NetworkCanvas
from ui.controller.controller import Controller
from ui.stepping.panel import StepPanel
from ui.window.actions import Actions
from ui.worker.news import NotFinite

if TYPE_CHECKING:
    from simulator.stepping.matrices import Target
    from ui.canvas.content.blaming import Blamed
    from ui.canvas.content.following import Followed
    from ui.window.divergence_words import DivergenceWords


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
        controller.diverged.connect(self._on_diverged)
        controller.stepper.moved.connect(self._on_moved)
        panel.moved.connect(self._on_wanted)
        panel.granularity_changed.connect(self._on_granularity)
        panel.phase_wanted.connect(controller.stepper.go_to_phase)
        panel.body.picked.connect(self._on_picked)
        panel.body.step_picked.connect(controller.stepper.go_to)
        panel.body.pointed.connect(canvas.point_at)
        panel.body.changed.connect(self._on_written)
        canvas.node_selected.connect(self._on_selected)
        canvas.edge_selected.connect(self._on_selected)
        canvas.selection_cleared.connect(self._on_selected)
        panel.practice_wanted.connect(self.toggle_practice)
        panel.practice_changed.connect(self._show_canvas)
        panel.practice_went_on.connect(controller.stepper.forward)
        panel.practice_left.connect(canvas.setFocus)
        controller.stepper.held_back.connect(panel.hold_back)
        canvas.followed_changed.connect(self._on_followed)
        panel.path_pointed.connect(canvas.pick_path)
        panel.following_stopped.connect(self._on_stopped)

    @property
    def practises(self) -> bool:
        """Whether results are asked for before they are shown."""
        return self._panel.practising.is_on

    def toggle_practice(self) -> None:
        """Begin or end to ask for results; the menu knows of it, too."""
        self._canvas.set_withholding(not self.practises)
        self._panel.set_practice(not self.practises)
        self._actions["practice"].setChecked(self.practises)
        window = self._actions.window
        window.run_bar.readouts.set_withholding(self.practises)
        window.callouts.on_wish_changed()
        self._actions.refresh()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say whether the update before this one can be taken back."""
        self._panel.set_can_take_back(snapshot.can_step_back)
        outputs = None if self.practises else snapshot.sample.layers[-1].a
        self._panel.own_row.show_outputs(snapshot.sample_row, outputs)

    @cached_property
    def _divergence_words(self) -> DivergenceWords:
        from ui.window.divergence_words import DivergenceWords

        return DivergenceWords(self)

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
        self._show_canvas()

    @Slot()
    def _show_canvas(self) -> None:
        """Show the step in the network, without its result where that is to be worked out."""
        stepper, practising = self._controller.stepper, self._panel.practising
        record, plan, index = stepper.record, stepper.plan, stepper.index
        # Practice may still have the step before, while another record is on its way.
        stepper.is_held = index >= 0 and practising.is_open
        if record is None or plan is None or (index < 0 and not practising.is_on):
            self._canvas.set_stepping(None, None, None)
        else:
            progress = plan.progress(index, hidden=stepper.is_held)
            self._canvas.set_stepping(record, progress, stepper.step)
            # Every view shows the row that is in the network, also before the first step.
            self._controller.follow_row(record.rows[progress.sample])

    @Slot(object)
    def _on_followed(self, followed: Followed | Blamed | None) -> None:
        """Show the paths or errors that the network shows, and have the menu know of them."""
        if followed is None:
            self._panel.show_followed(None)
        else:
            self._panel.show_followed(*followed.told)
        self._actions["follow"].setChecked(followed is not None and not followed.is_blame)
        self._actions["blame"].setChecked(followed is not None and followed.is_blame)

    @Slot()
    def _on_stopped(self) -> None:
        self._canvas.set_following(False)
        self._canvas.setFocus()

    @Slot()
    def _on_written(self) -> None:
        """Have the menu know how a step is written."""
        self._actions["matrix"].setChecked(self._panel.body.switches.is_matrix)
        self._actions["chain"].setChecked(self._panel.body.switches.is_chain)

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
        """Light the cells of what is selected on the drawing, or show its chain."""
        self._panel.body.select(cast("Target", target) if target else None)

    @Slot(str)
    def _on_wanted(self, where: str) -> None:
        self._actions[where].trigger()

    @Slot(object)
    def _on_granularity(self, granularity: Granularity) -> None:
        self._controller.stepper.granularity = granularity
