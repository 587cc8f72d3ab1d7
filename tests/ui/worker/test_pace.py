"""How many updates a limit of the speed lets through, by a clock that the test moves."""

from __future__ import annotations

import math

import pytest
from patience import Clock

from simulator.scenarios import presets
from simulator.session.paint_gate import PaintGate
from ui.worker import commands
from ui.worker.run_job import RunJob


class Paced:
    """A run of XOR, whose slices are asked for by hand."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.job = RunJob(PaintGate(), lambda: False)
        self.job.handle(commands.Open(1, presets.load("xor"), None))

    def after(self, seconds: float) -> int:
        """Return how many updates are made when the next slice comes so much later."""
        run = self.job.run
        assert run is not None
        before = run.state.update
        self.clock.now += seconds
        self.job.advance(math.inf)
        return run.state.update - before


@pytest.fixture
def paced(monkeypatch: pytest.MonkeyPatch) -> Paced:
    clock = Clock()
    monkeypatch.setattr("ui.worker.run_job.perf_counter", clock)
    return Paced(clock)


def test_as_many_updates_are_made_as_are_due(paced: Paced) -> None:
    paced.job.handle(commands.LimitSpeed(64.0))
    paced.job.handle(commands.Train())
    assert [paced.after(seconds) for seconds in (0.0, 0.25, 1.0, 0.0)] == [0, 16, 64, 0]


def test_what_is_less_than_an_update_is_not_lost(paced: Paced) -> None:
    paced.job.handle(commands.LimitSpeed(64.0))
    paced.job.handle(commands.Train())
    assert [paced.after(3 / 256) for _ in range(8)] == [0, 1, 1, 1, 0, 1, 1, 1]


def test_another_limit_counts_from_when_it_came(paced: Paced) -> None:
    paced.job.handle(commands.LimitSpeed(32.0))
    paced.job.handle(commands.Train())
    assert paced.after(1 / 16) == 2
    paced.clock.now += 3 / 128
    paced.job.handle(commands.LimitSpeed(128.0))
    assert paced.after(1 / 128) == 1


def test_in_slow_motion_what_was_late_is_not_made_up_for_in_one_leap(paced: Paced) -> None:
    paced.job.handle(commands.LimitSpeed(4.0))
    paced.job.handle(commands.Train())
    assert [paced.after(seconds) for seconds in (0.125, 0.125, 2.0, 0.125, 0.0)] == [0, 1, 1, 1, 0]


def test_the_rate_is_measured_over_half_a_second(paced: Paced) -> None:
    paced.job.handle(commands.LimitSpeed(64.0))
    paced.job.handle(commands.Train())
    run = paced.job.run
    assert run is not None
    before = run.updates_per_second
    paced.after(0.25)
    assert run.updates_per_second == before
    paced.after(0.25)
    assert run.updates_per_second == 64.0
