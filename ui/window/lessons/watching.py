"""Watches what the learner does in a lesson, and makes facts of it.

Nothing is worked out here that costs anything: a condition that needs the loss on all rows computes
it from the facts, and facts are made a few times a second at most.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from simulator.lessons.facts import Facts, RunFacts, Seen
from simulator.lessons.places import Place
from simulator.race.results import RaceRecord
from simulator.session.snapshot import Status
from simulator.workshops.document import WorkshopDocument
from ui.window.lessons.own_rows import OwnRows
from ui.window.lessons.part_places import chosen_places

if TYPE_CHECKING:
    from simulator.data.own_row import OwnRow
    from simulator.practice import Verdict
    from simulator.stepping.step_plan import UpdateRecord
    from ui.window.main_window import MainWindow

_AT_REST_MS, _TRAINING_MS = 40, 250
# A row is typed number by number: what stands for so long is one.
_TYPED_MS = 600
_ARENA, _GRADIENTS = "arena", "gradients"
_TURNS = (QEvent.Type.Show, QEvent.Type.Hide)


class Watching(QObject):
    """Says when facts may be other ones, and makes them.

    Parameters
    ----------
    window : MainWindow

    Signals
    -------
    due()
        Something has changed; at most some times a second.
    """

    due = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_on = False
        self._counted = Seen()
        self._at: tuple[UpdateRecord | None, int] = (None, -1)
        self._verdict: Verdict | None = None
        self._question: object = None
        self._watched: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_due)
        self._rows = OwnRows(_TYPED_MS, self)
        self._rows.typed.connect(self._on_row_typed)
        controller, canvas = window.controller, window.canvas
        for signal in (controller.snapshot_taken, controller.running_changed):
            signal.connect(self._on_changed)
        controller.stepper.moved.connect(self._on_stepped)
        window.panels["step"].practising.changed.connect(self._on_practised)
        for selected in (canvas.node_selected, canvas.edge_selected, canvas.selection_cleared):
            selected.connect(self._on_changed)
        for dock in window.docks.panels.values():
            dock.visibilityChanged.connect(self._on_changed)
        window.panels["step"].own_row.typed.connect(self._on_row)
        window.tools.opened.connect(self._on_opened)

    def begin(self) -> None:
        """Watch from now on: what was done before counts for nothing."""
        self._is_on = True
        self._counted = Seen()
        stepper, practising = self._window.controller.stepper, self._practising
        self._at = stepper.record, stepper.index
        self._verdict, self._question = practising.verdict, None
        self._rows.begin()
        self._watch_tools()
        self._on_changed()

    def end(self) -> None:
        """Watch no more."""
        self._is_on = False
        self._timer.stop()
        self._rows.end()

    @property
    def _practising(self) -> Any:
        return self._window.panels["step"].practising

    # --- what changes -----------------------------------------------------------------------

    @Slot()
    def _on_changed(self) -> None:
        if self._is_on and not self._timer.isActive():
            self._timer.start(_TRAINING_MS if self._window.controller.is_running else _AT_REST_MS)

    @Slot()
    def _on_due(self) -> None:
        if self._is_on:
            self._watch_tools()
            self.due.emit()

    @Slot()
    def _on_stepped(self) -> None:
        """Count the steps forward that were taken."""
        stepper = self._window.controller.stepper
        (record, index), self._at = self._at, (stepper.record, stepper.index)
        taken = 0
        if stepper.record is record:
            taken = stepper.index - index
        elif stepper.made is record and record is not None:
            taken = 1  # the update itself
        if taken > 0:
            self._counted = replace(self._counted, steps=self._counted.steps + taken)
        self._on_changed()

    @Slot()
    def _on_practised(self) -> None:
        """Count the numbers that were asked for, and those that were answered right."""
        practising, counted = self._practising, self._counted
        asked = practising.asked
        if asked is not None and asked is not self._question:
            counted = replace(counted, asked=counted.asked + 1)
            self._question = asked
        verdict = practising.verdict
        if verdict is not None and verdict is not self._verdict and verdict.right:
            counted = replace(counted, answered=counted.answered + 1)
        self._verdict, self._counted = verdict, counted
        self._on_changed()

    @Slot(object)
    def _on_row(self, row: OwnRow) -> None:
        experiment = self._window.controller.experiment
        if self._is_on and experiment is not None:
            self._rows.note(row, experiment.data)

    @Slot(int)
    def _on_row_typed(self, count: int) -> None:
        self._counted = replace(self._counted, own_rows=count)
        self._on_changed()

    @Slot()
    def _on_checked(self) -> None:
        """Count the gradient checks that came to their end."""
        self._counted = replace(self._counted, checks=self._counted.checks + 1)
        self._on_changed()

    @Slot()
    def _on_opened(self) -> None:
        """Hear from the beginning of what a window does that is opened."""
        if self._is_on:
            self._watch_tools()
        self._on_changed()

    def _watch_tools(self) -> None:
        """Hear of whatever changes in the windows that are open."""
        tools = self._window.tools
        for name in tools.shown():
            made = tools.get(name)
            if made is self._watched.get(name):
                continue
            self._watched[name] = made
            made.installEventFilter(self)
            if (history := getattr(made, "history", None)) is not None:
                history.moved.connect(self._on_changed)
            if name == _ARENA:
                made.arena.shown_changed.connect(self._on_changed)
            if name == _GRADIENTS:
                made.runner.ended.connect(self._on_checked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that a window was opened or closed."""
        if event.type() in _TURNS:
            self._on_changed()
        return super().eventFilter(watched, event)

    # --- facts ------------------------------------------------------------------------------

    def facts(self) -> Facts:
        """Return what there is to be seen now."""
        return Facts(self._run(), MappingProxyType(self._documents()), self._seen())

    def _run(self) -> RunFacts | None:
        latest = self._window.controller.latest
        if latest is None:
            return None
        state = latest.state
        return RunFacts(
            latest.experiment,
            state.theta,
            state.epoch,
            state.update,
            is_running=self._window.controller.is_running,
            has_diverged=latest.status is Status.DIVERGED,
        )

    def _documents(self) -> dict[str, WorkshopDocument]:
        tools = self._window.tools
        made = ((name, tools.get(name)) for name in tools.shown())
        return {name: one.document for name, one in made if hasattr(one, "history")}

    def _seen(self) -> Seen:
        window = self._window
        docks = window.docks.panels.items()
        there = {Place("panel", name) for name, dock in docks if _is_seen(dock)}
        for name in window.tools.shown():
            there |= {Place("tool", name), Place("workshop", name)}
        experiment, chosen = window.controller.experiment, frozenset[Place]()
        if experiment is not None and window.canvas.texts is not None:
            chosen = chosen_places(window.canvas.selection, window.canvas.texts.spec)
        seen = frozenset(there)
        return replace(self._counted, open_places=seen, chosen=chosen, race=self._race())

    def _race(self) -> RaceRecord | None:
        made = self._window.tools.get(_ARENA)
        if made is None or not made.isVisible() or not made.arena.trajectories():
            return None  # there is none of the race that is set up, as yet
        return seen_until(made.arena.snapshot.record, made.arena.playback.furthest)


def _is_seen(dock: Any) -> bool:
    """Return whether a panel is in sight, and not behind another one that shares its place."""
    return isValid(dock) and dock.isVisible() and not dock.visibleRegion().isEmpty()


def seen_until(record: RaceRecord, update: int) -> RaceRecord:
    """Return a race as far as it has been shown: it is run ahead of the pictures."""
    count = max(1, int(np.searchsorted(record.updates, update, side="right")))
    trajectories = tuple(
        replace(
            one,
            points=one.points[:count],
            losses=one.losses[:count],
            distance=one.distance[:count],
            reached=one.reached if one.reached is not None and one.reached <= update else None,
            diverged=one.diverged if one.diverged is not None and one.diverged <= update else None,
        )
        for one in record.trajectories
    )
    is_over = record.is_over and update >= record.update
    return replace(
        record,
        updates=record.updates[:count],
        trajectories=trajectories,
        update=min(update, record.update),
        is_over=is_over,
    )
