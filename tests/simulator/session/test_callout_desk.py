"""A run looks for faults while somebody wants to know, and as often as it may."""

from __future__ import annotations

import math

import pytest
from callout_samples import faulty, preset

from simulator.callouts import CalloutWatch
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import OptimizerSettings, Scenario, changed
from simulator.session.run import Run


def opened(scenario: Scenario, *, is_on: bool = True) -> Run:
    experiment = Experiment.from_scenario(scenario)
    run = Run(1, experiment, experiment.initial_state())
    run.callouts.set_on(is_on)
    return run


def trained(run: Run, epochs: int) -> list[str]:
    """Train epoch by epoch, with a look after each, and return what is said."""
    for _ in range(epochs):
        run.begin(1)
        run.callouts._since = 0  # one training, not so many as there are epochs here
        while run.advance(math.inf, 1):
            pass
        run.pause()
        snapshot = run.snapshot(force=True)
    return [one.name for one in snapshot.callouts]


def test_what_holds_is_in_the_snapshot() -> None:
    assert trained(opened(faulty()["dead_nodes"]), 5) == ["dead_nodes"]


def test_nothing_is_looked_for_that_nobody_wants_to_know(monkeypatch: pytest.MonkeyPatch) -> None:
    def look(self: object, readings: object) -> None:
        raise AssertionError("a look costs time")

    monkeypatch.setattr(CalloutWatch, "look", look)
    assert trained(opened(faulty()["dead_nodes"], is_on=False), 2) == []


def test_what_was_found_goes_when_it_is_switched_off() -> None:
    run = opened(faulty()["all_frozen"])
    assert [one.name for one in run.snapshot(force=True).callouts] == ["all_frozen"]
    run.callouts.set_on(False)
    assert run.snapshot(force=True).callouts == ()
    run.callouts.set_on(True)
    assert run.snapshot(force=True).callouts


def test_a_look_while_training_waits_for_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    run, looks = opened(preset("xor")), []
    original = CalloutWatch.look
    monkeypatch.setattr(
        CalloutWatch, "look", lambda self, r: looks.append(r.update) or original(self, r)
    )
    run.begin()
    for _ in range(5):
        run.advance(math.inf, 1)
        run.snapshot(force=False)
    assert looks == [1]  # the next ones come too soon after it
    run.callouts.budget._next = 0.0
    run.snapshot(force=False)
    assert looks == [1, 5]
    run.pause()
    run.snapshot(force=True)
    assert looks == [1, 5]  # at rest nothing has changed since
    run.apply_update(None)
    run.snapshot(force=True)
    assert looks == [1, 5, 6]


def test_other_settings_are_judged_by_what_comes_after_them() -> None:
    run = opened(faulty()["bouncing_loss"])
    assert trained(run, 20) == ["bouncing_loss"]
    calmer = OptimizerSettings(name="sgd", settings={"learning_rate": 0.05})
    scenario = changed(run.experiment.scenario, optimizer=calmer)
    run.reconfigure(Experiment.from_scenario(scenario, run.experiment))
    assert run.snapshot(force=True).callouts == ()
