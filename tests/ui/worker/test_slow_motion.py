"""Slow motion: each update is shown, and everything in its snapshot is of that update."""

from __future__ import annotations

import math

import numpy as np
import pytest
from patience import Clock

from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.session.paint_gate import PaintGate
from simulator.session.pictures import READABLE_RATE
from simulator.session.snapshot import Snapshot, Status
from simulator.training.evaluation import evaluate
from ui.worker import commands
from ui.worker.run_job import RunJob


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("ui.worker.run_job.perf_counter", made)
    return made


def started(name: str, limit: float) -> RunJob:
    job = RunJob(PaintGate(), lambda: False)
    job.handle(commands.Open(1, presets.load(name)))
    assert job.snapshot() is not None
    job.handle(commands.LimitSpeed(limit))
    job.handle(commands.Train())
    return job


def shown(job: RunJob, clock: Clock, limit: float, frames: int) -> list[Snapshot]:
    """Return what is shown when slices come in time."""
    job.snapshot()
    taken = []
    for _ in range(frames):
        clock.now += 1 / limit
        following = job.advance(math.inf)
        assert following.shows
        assert following.holds
        snapshot = job.snapshot()
        assert snapshot is not None
        taken.append(snapshot)
    return taken


@pytest.mark.parametrize("limit", [1.0, 8.0, READABLE_RATE])
@pytest.mark.parametrize("name", ["xor", "iris"])
def test_each_update_has_a_snapshot_and_all_in_it_is_of_that_update(
    clock: Clock, name: str, limit: float
) -> None:
    job = started(name, limit)
    clock.now += 1e-6  # so that no rounding makes an update a slice late
    snapshots = shown(job, clock, limit, 6)
    assert [snapshot.state.update for snapshot in snapshots] == [1, 2, 3, 4, 5, 6]
    for snapshot in snapshots:
        assert snapshot.is_unhurried
        network = Network(snapshot.experiment.spec)
        wanted = evaluate(network, snapshot.state.theta, snapshot.experiment.data)
        assert snapshot.evaluation.loss == wanted.loss
        assert snapshot.surface is not None
        assert snapshot.surface.path_updates[-1] == snapshot.state.update
        np.testing.assert_array_equal(snapshot.surface.plane.origin, snapshot.state.theta)
    regions = [snapshot.regions for snapshot in snapshots]
    assert len({id(found) for found in regions}) == len(regions)


def test_the_chart_has_each_epoch_as_it_ends(clock: Clock) -> None:
    job = started("xor", 4.0)
    clock.now += 1e-6
    for snapshot in shown(job, clock, 4.0, 4):
        assert snapshot.history.epochs[-1] == snapshot.state.epoch


def test_the_first_snapshot_says_that_it_trains(clock: Clock) -> None:
    job = started("xor", 1.0)
    snapshot = job.snapshot()
    assert snapshot is not None
    assert snapshot.status is Status.RUNNING
    assert snapshot.state.update == 0


@pytest.mark.parametrize("limit", [2 * READABLE_RATE, None])
def test_what_nobody_can_read_is_not_shown_update_by_update(
    clock: Clock, limit: float | None
) -> None:
    job = RunJob(PaintGate(), lambda: False)
    job.handle(commands.Open(1, presets.load("xor")))
    job.handle(commands.LimitSpeed(limit))
    job.handle(commands.Train(3))
    clock.now += 1 / 32
    following = job.advance(0.0)
    assert not following.holds
    snapshot = job.snapshot()
    assert snapshot is not None
    assert not snapshot.is_unhurried


def test_a_map_that_takes_longer_than_its_moment_is_made_coarser(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = started("xor", READABLE_RATE)
    slow = Clock()
    monkeypatch.setattr("simulator.session.pictures.perf_counter", slow)
    run = job.run
    assert run is not None
    whole = run.landscape.surface

    def late(*given: object) -> object:
        slow.now += 0.1
        return whole(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(run.landscape, "surface", late)
    clock.now += 1e-6
    sides = [len(s.surface.x) for s in shown(job, clock, READABLE_RATE, 4) if s.surface]
    assert sides == [51, 25, 21, 21]
    job.handle(commands.Pause())
    rested = job.snapshot()
    assert rested is not None
    assert rested.surface is not None
    assert not rested.is_unhurried
    job.handle(commands.LimitSpeed(None))
    job.handle(commands.Train(2))
    assert len(shown_at_full_speed(job).x) == run.landscape.resolution


def shown_at_full_speed(job: RunJob) -> object:
    while job.advance(math.inf).events == ():
        pass
    snapshot = job.snapshot()
    assert snapshot is not None
    return snapshot.surface
