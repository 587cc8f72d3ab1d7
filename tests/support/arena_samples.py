"""Races, pictures of them and a way to wait for them, for the tests of the arena."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter
from typing import Any

import numpy as np

from simulator.landscape.progressive_grid import LossGrid
from simulator.race import benchmark_functions
from simulator.race.race import Racer
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.race_commands import Prepare, RaceSetup, RaceSnapshot
from simulator.session.race_job import RaceJob
from simulator.session.race_problems import FunctionProblem, NetworkProblem, Problem
from ui.arena.model.arena import Arena
from ui.arena.model.state import RacerTrajectory
from ui.plotting.racer_styles import style_of

BOWL = FunctionProblem(benchmark_functions.get("parabola"))
CURVE = FunctionProblem(benchmark_functions.get("valleys_1d"))


def network_problem(name: str = "xor") -> NetworkProblem:
    """Return a preset's network with its own first weights."""
    experiment = Experiment.from_scenario(presets.load(name))
    return NetworkProblem(experiment, experiment.initial_state().theta)


def sgd(rate: float, label: str = "") -> Racer:
    """Return plain descent."""
    return Racer(label or f"SGD {rate:g}", "sgd", {"learning_rate": rate})


def finished(job: RaceJob) -> RaceSnapshot:
    """Let a job work until it has nothing more to do."""
    while job.advance(perf_counter() + 0.05):
        pass
    snapshot = job.snapshot()
    assert isinstance(snapshot, RaceSnapshot)
    return snapshot


def raced(problem: Problem, racers: Sequence[Racer], **settings: Any) -> RaceSnapshot:
    """Return a finished race."""
    job = RaceJob()
    job.handle(Prepare(1, RaceSetup(problem, tuple(racers), **settings)))
    return finished(job)


def trajectory(
    index: int, points: Any, losses: Any = None, *, label: str = "", **ends: int | None
) -> RacerTrajectory:
    """Return a trajectory through `points` (k, d), one an update; losses are distances from 0."""
    places = np.asarray(points, np.float64)
    values = np.linalg.norm(places, axis=1) if losses is None else np.asarray(losses, np.float64)
    steps = np.linalg.norm(np.diff(places, axis=0), axis=1)
    distance = np.concatenate([[0.0], np.cumsum(steps)])
    updates = np.arange(len(places))
    return RacerTrajectory(
        label or f"racer {index}", style_of(index), updates, places, values, distance, **ends
    )


def bowl_grid(count: int = 41, half: float = 4.0) -> LossGrid:
    """Return x² + y² over a square."""
    x = np.linspace(-half, half, count)
    return LossGrid(x, x, x[None, :] ** 2 + x[:, None] ** 2 + 0.01)


def settled(qtbot: Any, arena: Arena) -> None:
    """Wait until the race that is set up has been run to its end."""
    qtbot.waitUntil(
        lambda: bool(
            arena.snapshot is not None
            and arena.trajectories()
            and arena.snapshot.record.is_over
            and not arena.snapshot.is_working
        )
    )
