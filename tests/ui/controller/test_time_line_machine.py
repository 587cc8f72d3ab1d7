"""Stepper, time line, training, edits and undo in any order: each state is what it was and will be.

A machine of hypothesis drives the real controller and stepper; the worker answers in the same
thread. What each moment held when it was the latest is known, and what a trainer alone makes of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from pytestqt.qtbot import QtBot
from run_samples import remembered, remembered_whole, with_optimizer
from shiboken6 import delete
from threadless import ThreadlessController

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.step_plan import Granularity
from simulator.training.state import TrainingState

Known = tuple[Experiment, TrainingState, dict[str, Any]]

SMALL = presets.changed(
    presets.load("xor"),
    layers=(
        {"units": 2, "activation": "tanh", "dropout": 0.25},
        {"units": 1, "activation": "sigmoid"},
    ),
    batch_size=3,
    epochs=6,
    optimizer=with_optimizer("adam"),
    schedule={"name": "exponential", "settings": {"gamma": 0.9}},
    regularization={"l2": 0.01, "clip_norm": 0.5},
    stopping={"patience": 40},
)


class TimeLineMachine(RuleBasedStateMachine):
    """Knows of every state on the line what it was, and of every edit what was before it."""

    def __init__(self) -> None:
        super().__init__()
        self.controller = ThreadlessController()
        self.controller.open(SMALL)
        self.controller.answer()
        self.known: dict[int, Known] = {}
        self.broken: set[int] = set()
        self.befores: list[dict[str, Any]] = []
        self.afters: list[dict[str, Any]] = []
        self.lines: list[tuple[Any, Any]] = []
        self.note()

    def teardown(self) -> None:
        self.controller.close()
        delete(self.controller)

    # --- what is known ----------------------------------------------------------------------

    @property
    def update(self) -> int:
        return self.controller.run.state.update

    def note(self) -> None:
        """Compare the state with what it was when the run stood here before, or learn it."""
        self.controller.answer()
        run = self.controller.run
        state = run.copied_state()
        found = {**remembered(state), "scenario": run.experiment.scenario}
        assert run.experiment.scenario == self.controller.scenario
        if self.update in self.known:
            assert found == self.known[self.update][2]
        else:
            self.compare_with_a_trainer(state)
            self.known[self.update] = run.experiment, state, found

    def compare_with_a_trainer(self, state: TrainingState) -> None:
        """Make the updates since the latest known state by themselves, where nothing else was."""
        before = max((one for one in self.known if one < state.update), default=None)
        if before is None or any(before <= one < state.update for one in self.broken):
            return
        experiment, known, _ = self.known[before]
        trainer = experiment.trainer(known.copy(), epochs=10_000)
        for made in trainer.updates():
            if made == state.update:
                break
        trainer.flush_history()
        assert remembered(trainer.state) == remembered(state)

    def act(self, *, changes: bool = False) -> None:
        """Note what came of an action, which may have been an edit that can be undone."""
        stack, run = self.controller.undo_stack, self.controller.run
        pushed = stack.index() - len(self.befores)
        if pushed:
            assert pushed == 1
            self.befores.append(self.before)
            self.afters.clear()
        if run.origin != self.origin or changes:
            self.forget_from(self.stood + (0 if changes else 1))
        if changes:
            self.broken.add(max(self.known, default=-1))
        self.note()

    def forget_from(self, least: int) -> None:
        """Forget what lay ahead on a line that has been left."""
        self.known = {k: one for k, one in self.known.items() if k < least}
        self.broken = {k for k in self.broken if k < least}

    def begin(self) -> None:
        self.controller.answer()
        self.stood, self.origin = self.update, self.controller.run.origin
        self.before = remembered_whole(self.controller.run.whole_state())

    # --- what the learner does --------------------------------------------------------------

    @rule(granularity=st.sampled_from(list(Granularity)), times=st.integers(1, 3))
    def step_forward(self, granularity: Granularity, times: int) -> None:
        for _ in range(times):
            self.begin()
            self.controller.stepper.go(granularity, 1)
            self.controller.answer()
            self.act()

    @rule(granularity=st.sampled_from(list(Granularity)), times=st.integers(1, 3))
    def step_back(self, granularity: Granularity, times: int) -> None:
        for _ in range(times):
            stood = self.update
            self.controller.stepper.go(granularity, -1)
            self.controller.answer()
            assert self.update <= stood
            # A step back keeps the settings of now, which makes another line of it.
            known = self.known.get(self.update)
            if known is not None and known[0].scenario != self.controller.scenario:
                self.forget_from(self.update)
            if self.update not in self.known:
                self.broken.update(k for k in self.known if k < self.update)
            self.note()

    @rule(forward=st.booleans())
    def step_to_an_end(self, forward: bool) -> None:
        stepper = self.controller.stepper
        (stepper.last if forward else stepper.first)()
        self.note()

    @rule(row=st.integers(0, 3))
    def step_one_row(self, row: int) -> None:
        self.begin()
        self.controller.choose_sample(row)
        self.controller.answer()
        self.controller.stepper.go(Granularity.UPDATE, 1)
        self.controller.answer()
        self.broken.add(self.stood)
        self.known = {
            k: one for k, one in self.known.items() if k <= self.stood or self.line_holds(k)
        }
        self.controller.choose_sample(None)
        self.act()

    def line_holds(self, update: int) -> bool:
        return (
            self.controller.run.origin == self.origin and self.controller.run.line.tip is not None
        )

    @rule(updates=st.integers(1, 40))
    def train(self, updates: int) -> None:
        self.begin()
        self.controller.train()
        self.controller.work(updates)
        self.controller.pause()
        self.controller.answer()
        if self.controller.run.state.watch.restored:
            self.broken |= {self.stood, self.update}
            self.known.pop(self.update, None)
        self.act()

    @rule(share=st.floats(0.0, 1.0))
    def go_to(self, share: float) -> None:
        moments = self.controller.run.moments()
        place = round(share * (len(moments) - 1))
        self.controller.go_to(place)
        self.controller.answer()
        latest = self.controller.latest
        assert latest is not None
        assert latest.moments.at == self.controller.place == place
        assert latest.state.update == self.update == moments.updates[place]
        assert latest.moments.updates == moments.updates
        self.note()

    @rule(share=st.floats(0.0, 1.0))
    def go_there_and_back(self, share: float) -> None:
        moments = self.controller.run.moments()
        place = round(share * (len(moments) - 1))
        before = self.remembered_here()
        self.controller.go_to(place)
        self.controller.answer()
        self.note()
        self.controller.go_to(moments.at)
        self.controller.answer()
        assert self.remembered_here() == before

    def remembered_here(self) -> dict[str, Any]:
        """Return everything but the line, where the run stood between moments is one now.

        The best so far is left out too: it is noted when it is drawn.
        """
        whole = remembered_whole(self.controller.run.whole_state())
        return {**whole, "line": None, "best": None}

    @rule(epochs=st.sampled_from([3, 6, 60]))
    def set_the_epochs(self, epochs: int) -> None:
        """They make no other numbers: no branch begins, and they hold at every moment."""
        self.begin()
        scenario = self.controller.scenario
        assert scenario is not None
        self.controller.edit(presets.changed(scenario, epochs=epochs), "Epochs")
        self.controller.answer()
        assert self.controller.run.origin == self.origin
        assert self.controller.run.trainer.epochs is not None
        self.known = {k: with_epochs(one, epochs) for k, one in self.known.items()}
        self.act()

    @rule(value=st.sampled_from([-1.5, 0.25, 3.0]))
    def set_a_weight(self, value: float) -> None:
        self.begin()
        self.controller.set_weight(0, 0, 0, value)
        self.controller.answer()
        if self.controller.undo_stack.index() > len(self.befores):
            self.act(changes=True)

    @rule(rate=st.sampled_from([0.01, 0.1, 0.5]))
    def set_the_rate(self, rate: float) -> None:
        self.begin()
        scenario = self.controller.scenario
        assert scenario is not None
        edited = presets.changed(scenario, optimizer=with_optimizer("adam", learning_rate=rate))
        self.controller.edit(edited, "Rate")
        self.controller.answer()
        if self.controller.undo_stack.index() > len(self.befores):
            self.act(changes=True)

    @rule()
    def branch(self) -> None:
        self.begin()
        self.controller.branch()
        self.controller.answer()
        assert self.controller.run.origin != self.origin
        self.act()

    @precondition(lambda self: self.befores)
    @rule()
    def undo(self) -> None:
        self.afters.append(remembered_whole(self.controller.run.whole_state()))
        self.controller.undo_stack.undo()
        self.controller.answer()
        assert remembered_whole(self.controller.run.whole_state()) == self.befores.pop()
        self.learn_anew()

    @precondition(lambda self: self.afters)
    @rule()
    def redo(self) -> None:
        self.befores.append(remembered_whole(self.controller.run.whole_state()))
        self.controller.undo_stack.redo()
        self.controller.answer()
        assert remembered_whole(self.controller.run.whole_state()) == self.afters.pop()
        self.learn_anew()

    def learn_anew(self) -> None:
        """Take from the line what it holds: undo has exchanged it as a whole."""
        self.known, self.broken = {}, set(range(10_000))
        self.note()

    # --- what always holds ------------------------------------------------------------------

    @invariant()
    def the_line_is_in_order(self) -> None:
        moments = self.controller.run.moments()
        assert list(moments.updates) == sorted(moments.updates)
        assert list(moments.epochs) == sorted(moments.epochs)
        assert moments.updates[moments.at] == self.update
        if moments.is_behind:
            assert len(moments.whole.epochs) >= len(self.controller.run.state.history.epochs)

    @invariant()
    def former_runs_stay(self) -> None:
        for former in self.controller.run.moments().formers:
            assert len(former.history.epochs)
            assert np.isfinite(former.history.loss).all()


def with_epochs(known: Known, epochs: int) -> Known:
    """Return what is known of a state, with another number of epochs."""
    experiment, state, found = known
    scenario = presets.changed(experiment.scenario, epochs=epochs)
    return replace(experiment, scenario=scenario), state, {**found, "scenario": scenario}


@pytest.fixture(autouse=True)
def _needs_qt(qtbot: QtBot) -> None:
    """The controller has timers."""


TestTimeLine = TimeLineMachine.TestCase
TestTimeLine.settings = settings(
    max_examples=settings.default.max_examples // 2,
    stateful_step_count=16,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
