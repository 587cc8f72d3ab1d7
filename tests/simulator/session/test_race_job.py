"""The arena's work, without its thread: races, their picture, one update taken apart."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import numpy as np
import pytest
from arena_samples import BOWL, CURVE, finished, network_problem, raced, sgd

from simulator import optimizers
from simulator.race import benchmark_functions
from simulator.race.race import Race, Racer
from simulator.session.job import GO_ON, BrokenOff
from simulator.session.race_commands import (
    ForRace,
    InspectUpdate,
    Prepare,
    RaceCommand,
    RaceSetup,
    ShowExtent,
    ShowPlane,
    StartAt,
)
from simulator.session.race_job import RaceJob
from simulator.session.race_problems import FunctionProblem, PlaneChoice


def job_with(problem: Any, *racers: Racer, **settings: Any) -> RaceJob:
    job = RaceJob()
    job.handle(Prepare(7, RaceSetup(problem, racers, **settings)))
    return job


def test_a_race_is_run_to_its_end_and_every_point_is_on_the_picture() -> None:
    snapshot = raced(BOWL, [sgd(0.1), sgd(0.4)], updates=20, start=np.array([2.0, 1.0]))
    assert snapshot.record.update == 20
    assert not snapshot.is_working
    # x ← x − 2 η x: the factor is 0.8 and 0.2 an update.
    k = np.arange(21)
    np.testing.assert_allclose(snapshot.coordinates[0][:, 0], 2.0 * 0.8**k)
    np.testing.assert_allclose(snapshot.coordinates[1][:, 1], 1.0 * 0.2**k)
    np.testing.assert_array_equal(snapshot.start, [2.0, 1.0])
    assert snapshot.grid is not None
    assert snapshot.grid.extent == (-4.0, 4.0, -4.0, 4.0)
    assert snapshot.plane == "function"


def test_nothing_to_show_before_the_first_race() -> None:
    job = RaceJob()
    assert job.snapshot() is None
    assert not job.advance(perf_counter())


def test_the_picture_comes_at_once_and_gets_finer() -> None:
    job = job_with(network_problem(), sgd(0.5), updates=5)
    first: Any = job.snapshot()
    assert first.number == 7
    assert first.grid.loss.shape == (11, 11)
    assert finished(job).grid.loss.shape == (61, 61)  # type: ignore[union-attr]


def test_a_network_race_is_what_the_race_alone_would_be() -> None:
    problem = network_problem()
    racers = (Racer("a", "adam", {"learning_rate": 0.05}, 2), Racer("b", "momentum"))
    job = job_with(problem, *racers, updates=30, seed=4)
    job.handle(ShowPlane(PlaneChoice("weights", ((0, 0, 0), (0, 1, 0)))))
    snapshot = finished(job)
    alone = Race(problem.objective(), racers, problem.theta, seed=4, updates=30)
    while not alone.is_over:
        alone.step()
    for mine, other in zip(snapshot.record.trajectories, alone.record().trajectories, strict=True):
        np.testing.assert_array_equal(mine.points, other.points)


def test_the_plane_along_the_paths_shows_nearly_all_of_them_in_its_window() -> None:
    job = RaceJob()
    job.handle(ShowPlane(PlaneChoice("principal")))
    racers = (sgd(1.0), Racer("Adam", "adam", {"learning_rate": 0.05}))
    job.handle(Prepare(1, RaceSetup(network_problem(), racers, updates=200)))
    snapshot = finished(job)
    assert snapshot.explained is not None
    assert snapshot.explained > 0.9
    assert snapshot.grid is not None
    assert snapshot.grid.loss.shape == (61, 61)
    x0, x1, y0, y1 = snapshot.grid.extent
    for way in snapshot.coordinates:
        assert ((way[:, 0] > x0) & (way[:, 0] < x1)).all()
        assert ((way[:, 1] > y0) & (way[:, 1] < y1)).all()


def test_how_far_a_way_lies_off_the_picture_is_told() -> None:
    job = job_with(network_problem(), sgd(1.0), updates=100)
    job.handle(ShowPlane(PlaneChoice("weights")))
    off = finished(job).off[0]
    assert off[0] == 0.0
    assert 0.3 < off[-1] <= 1.0


def test_a_racer_that_is_lost_does_not_blow_the_picture_up() -> None:
    job = RaceJob()
    job.handle(ShowPlane(PlaneChoice("principal")))
    # With a squared error nothing holds an exploding weight back.
    problem = network_problem("diabetes")
    job.handle(Prepare(1, RaceSetup(problem, (sgd(50.0), sgd(0.01)), updates=40)))
    snapshot = finished(job)
    wild = snapshot.record.trajectories[0]
    assert np.nanmax(np.abs(wild.points)) > 1e6
    assert snapshot.grid is not None
    assert max(map(abs, snapshot.grid.extent)) < 1e4


def test_a_window_of_ones_own_stays_until_it_is_given_up() -> None:
    job = job_with(BOWL, sgd(0.1), updates=10)
    job.handle(ShowExtent((-1.0, 2.0, -3.0, 4.0)))
    snapshot = finished(job)
    assert snapshot.grid is not None
    assert snapshot.grid.extent == (-1.0, 2.0, -3.0, 4.0)
    job.handle(Prepare(8, RaceSetup(BOWL, (sgd(0.2),), updates=10)))
    assert finished(job).grid.extent == (-1.0, 2.0, -3.0, 4.0)  # type: ignore[union-attr]
    job.handle(ShowExtent(None))
    assert finished(job).grid.extent == (-4.0, 4.0, -4.0, 4.0)  # type: ignore[union-attr]


def test_another_surface_has_its_own_window() -> None:
    job = job_with(BOWL, sgd(0.1), updates=10)
    job.handle(ShowExtent((-1.0, 1.0, -1.0, 1.0)))
    job.handle(Prepare(8, RaceSetup(CURVE, (sgd(0.1),), updates=10)))
    snapshot = finished(job)
    assert snapshot.grid is not None
    assert snapshot.grid.y is None
    assert snapshot.grid.extent[:2] == (-2.2, 3.1)


@pytest.mark.parametrize("name", list(optimizers.REGISTRY))
def test_the_parts_of_a_move_stand_one_behind_the_other_and_lead_to_its_end(name: str) -> None:
    job = job_with(
        FunctionProblem(benchmark_functions.get("ravine")), Racer("it", name), updates=12
    )
    finished(job)
    job.handle(InspectUpdate(0, 5))
    snapshot: Any = job.snapshot()
    shown = [part for part in snapshot.details.shown if part.kind != "ahead"]
    *parts, move = shown
    assert move.kind == "move"
    way = snapshot.coordinates[0]
    np.testing.assert_allclose(move.start, way[5], atol=1e-12)
    np.testing.assert_allclose(move.end, way[6], atol=1e-12)
    at = move.start
    for part in parts:
        np.testing.assert_allclose(part.start, at, atol=1e-12)
        at = part.end
    np.testing.assert_allclose(at, move.end, atol=1e-9)


def test_the_look_ahead_of_nag_leads_to_where_the_gradient_is_taken() -> None:
    job = job_with(BOWL, Racer("NAG", "nag", {"learning_rate": 0.1}), updates=12)
    finished(job)
    job.handle(InspectUpdate(0, 5))
    snapshot: Any = job.snapshot()
    ahead, *_ = snapshot.details.shown
    assert ahead.kind == "ahead"
    np.testing.assert_allclose(ahead.end, snapshot.coordinates[0][5])
    velocity = snapshot.details.numbers.state["velocity"]
    np.testing.assert_allclose(ahead.end - ahead.start, 0.9 * velocity)


def test_an_update_not_made_yet_is_taken_apart_when_it_is() -> None:
    job = job_with(BOWL, sgd(0.1), updates=10)
    job.handle(InspectUpdate(0, 9))
    early: Any = job.snapshot()
    assert early.details is None
    late: Any = finished(job)
    assert late.details.numbers.count == 10


def test_a_diverged_racer_has_no_update_to_take_apart() -> None:
    job = job_with(FunctionProblem(benchmark_functions.get("rosenbrock")), sgd(1.0), updates=50)
    snapshot = finished(job)
    assert snapshot.record.trajectories[0].diverged is not None
    job.handle(InspectUpdate(0, snapshot.record.update))
    asked: Any = job.snapshot()
    assert asked.details.numbers is None
    job.handle(InspectUpdate(-1, 0))
    asked = job.snapshot()
    assert asked.details is None


def test_a_point_of_the_picture_is_turned_into_weights() -> None:
    problem = network_problem()
    job = job_with(problem, sgd(0.1), updates=3)
    job.handle(ShowPlane(PlaneChoice("weights")))
    finished(job)
    job.handle(StartAt((1.5, -0.5), 3))
    first: Any = job.snapshot()
    assert first.lifted.request == 3
    changed = np.flatnonzero(first.lifted.theta != problem.theta)
    assert len(changed) == 2
    np.testing.assert_allclose(first.lifted.theta[changed], [1.5, -0.5])
    # Also in the snapshots after it, since only the latest one is sure to arrive.
    second: Any = job.snapshot()
    assert second.lifted is first.lifted


def test_what_cannot_be_raced_is_refused_and_the_race_before_goes_on() -> None:
    job = job_with(BOWL, sgd(0.1), updates=10)
    with pytest.raises(ValueError, match="start must have shape"):
        job.handle(Prepare(9, RaceSetup(BOWL, (sgd(0.1),), start=np.zeros(3))))
    assert finished(job).number == 7
    with pytest.raises(TypeError):
        job.handle("anything else")


@pytest.mark.parametrize(
    "late",
    [
        ShowPlane(PlaneChoice("weights", ((5, 0, 0), (5, 1, 0)))),
        ShowExtent((-1.0, 2.0, -3.0, 4.0)),
        InspectUpdate(0, 5),
        StartAt((1.5, -0.5), 3),
    ],
    ids=lambda one: type(one).__name__,
)
def test_a_command_for_the_race_before_changes_nothing(late: RaceCommand) -> None:
    job = job_with(network_problem(), sgd(0.1), updates=10)
    job.handle(Prepare(8, RaceSetup(network_problem("iris"), (sgd(0.1),), updates=10)))
    before = finished(job)
    assert job.handle(ForRace(7, late)) == GO_ON
    after = finished(job)
    assert (after.details, after.lifted, after.plane) == (None, None, before.plane)
    assert after.grid.extent == before.grid.extent


def test_a_race_brings_the_plane_that_it_is_drawn_on() -> None:
    # The plane's weights exist in the one network only: neither may meet the other.
    iris, xor = network_problem("iris"), network_problem()
    of_iris = PlaneChoice("weights", ((0, 3, 0), (0, 4, 1)))
    of_xor = PlaneChoice("weights", ((0, 0, 0), (0, 1, 0)))
    job = RaceJob()
    for number, problem, plane in ((1, xor, of_xor), (2, iris, of_iris), (3, xor, of_xor)):
        job.handle(Prepare(number, RaceSetup(problem, (sgd(0.1),), updates=10), plane))
        snapshot = finished(job)
        assert (snapshot.number, snapshot.plane) == (number, "weights")
    job.handle(Prepare(4, RaceSetup(xor, (sgd(0.2),), updates=10), of_xor))
    kept = job._picture
    job.handle(Prepare(5, RaceSetup(xor, (sgd(0.3),), updates=10), PlaneChoice("random")))
    assert finished(job).plane == "random"
    assert job._picture is not kept


@pytest.mark.parametrize("plane", ["weights", "principal"])
def test_whatever_it_does_it_breaks_off_where_its_thread_is_to_end(plane: str) -> None:
    setup = RaceSetup(network_problem(), (sgd(0.1), sgd(0.3)), updates=3)
    wanted = Prepare(1, setup, PlaneChoice(plane))
    left = [1 << 30]  # questions that are still answered with no

    def is_ending() -> bool:
        left[0] -= 1
        return left[0] < 0

    job = RaceJob(is_ending)
    job.handle(wanted)
    questions = (1 << 30) - left[0]
    assert questions >= 4  # the start's gradient, the way, the window, the coarse map
    left[0] = 0
    with pytest.raises(BrokenOff):
        job.advance(perf_counter())  # an update
    for answered in range(questions):
        left[0] = answered
        with pytest.raises(BrokenOff):
            RaceJob(is_ending).handle(wanted)
