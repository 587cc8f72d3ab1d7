"""The picture of a race: coarse at once, fine later, and a window that follows the race."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from arena_samples import BOWL, CURVE, network_problem, sgd

from simulator.race.race import Race, Racer, RaceRecord
from simulator.session.race_commands import RaceSetup
from simulator.session.race_picture import RacePicture
from simulator.session.race_problems import PlaneChoice, Problem


@pytest.fixture(scope="module")
def xor() -> Any:
    return network_problem()


def record(setup: RaceSetup, updates: int) -> RaceRecord:
    race = Race(setup.problem.objective(), setup.racers, setup.origin, updates=max(updates, 1))
    if updates:
        race.advance(math.inf)
    return race.record()


def picture(problem: Problem, kind: str = "weights", updates: int = 0) -> RacePicture:
    setup = RaceSetup(problem, (sgd(0.1), sgd(0.3)))
    return RacePicture(setup, PlaneChoice(kind), record(setup, updates))


@pytest.mark.parametrize(("kind", "sizes"), [("weights", [11, 31, 61]), ("random", [11, 31, 61])])
def test_the_loss_goes_from_coarse_to_fine(xor: Any, kind: str, sizes: list[int]) -> None:
    shown = picture(xor, kind)
    coarse, seen = shown.loss, [len(shown.loss.x)]
    while not shown.is_complete:
        shown.advance(0.0)
        if len(shown.loss.x) != seen[-1]:
            seen.append(len(shown.loss.x))
    assert seen == sizes
    assert shown.loss.extent == coarse.extent
    # What was known stays: no point is computed twice.
    np.testing.assert_array_equal(shown.loss.loss[::6, ::6], coarse.loss)
    network, data = xor.objective().network, xor.experiment.data
    for row, column in ((0, 0), (17, 44), (60, 3)):
        at = np.array([shown.loss.x[column], shown.loss.y[row]])
        expected = network.loss(shown.projection.parameters_at(at), data.X, data.Y)
        assert shown.loss.loss[row, column] == pytest.approx(expected, rel=1e-10)


def test_the_same_grid_is_the_same_object_until_it_is_finer(xor: Any) -> None:
    shown = picture(xor)
    while not shown.is_complete:
        shown.advance(0.0)
    fine = shown.loss
    shown.advance(0.0)
    assert shown.loss is fine  # drawn once


def test_a_curve_has_losses_over_one_axis() -> None:
    shown = picture(CURVE)
    assert shown.loss.y is None
    assert shown.loss.loss.shape == shown.loss.x.shape == (601,)
    assert shown.is_complete


def test_another_window_begins_anew_and_the_same_one_stays(xor: Any) -> None:
    shown, setup = picture(xor), RaceSetup(xor, (sgd(0.1), sgd(0.3)))
    now = record(setup, 0)
    before = shown.loss
    shown.show_extent(before.extent, now)
    assert shown.loss is before
    shown.show_extent((0.0, 1.0, 2.0, 3.0), now)
    assert shown.loss.extent == (0.0, 1.0, 2.0, 3.0)
    assert not shown.is_complete
    shown.show_extent(None, now)
    assert shown.loss.extent == before.extent


def test_a_window_is_widened_when_the_race_leaves_it(xor: Any) -> None:
    shown = picture(xor)
    before = shown.loss.extent
    far = RaceSetup(xor, (sgd(0.1), Racer("far", "sgd", start=xor.theta + 20.0)))
    assert not shown.update(record(far, 4), far)
    x0, x1, y0, y1 = shown.loss.extent
    assert x1 - x0 > before[1] - before[0]
    for way in shown.coordinates:
        seen = way[np.isfinite(way).all(axis=1)]
        assert ((seen >= (x0, y0)) & (seen <= (x1, y1))).all()


def test_components_are_fitted_again_as_the_race_grows(xor: Any) -> None:
    setup = RaceSetup(xor, (sgd(0.1), sgd(0.3)))
    shown = RacePicture(setup, PlaneChoice("principal"), record(setup, 0))
    assert shown.projection.explained is None
    first = shown.projection
    assert shown.update(record(setup, 20))
    second = shown.projection
    assert second is not first
    assert second.explained is not None
    assert not shown.update(record(setup, 39))
    assert shown.projection is second
    assert shown.finish(record(setup, 39))


def test_which_races_can_stay_on_it(xor: Any) -> None:
    shown, weights = picture(xor), PlaneChoice("weights")
    assert shown.shows(RaceSetup(xor, (sgd(0.5),)), weights)
    assert not shown.shows(RaceSetup(xor, (sgd(0.5),)), PlaneChoice("weights", seed=1))
    assert not shown.shows(RaceSetup(xor, (sgd(0.5),), xor.theta + 1.0), weights)
    assert not shown.shows(RaceSetup(BOWL, (sgd(0.5),)), weights)
    there = RaceSetup(BOWL, (sgd(0.5),), np.array([2.0, 1.0]))
    assert picture(BOWL).shows(there, PlaneChoice("random"))
    principal = PlaneChoice("principal")
    assert not picture(xor, "principal").shows(RaceSetup(xor, (sgd(0.5),)), principal)


def test_off_is_a_share_of_the_way_from_the_start(xor: Any) -> None:
    setup = RaceSetup(xor, (sgd(0.1), sgd(0.3)))
    now = record(setup, 30)
    shown = RacePicture(setup, PlaneChoice("weights"), now)
    for raced, way, off in zip(now.trajectories, shown.coordinates, shown.off, strict=True):
        assert off[0] == 0.0
        moved, seen = raced.points[-1] - raced.points[0], way[-1] - way[0]
        # Pythagoras: what is not seen of nine weights, of which two are.
        unseen = np.sqrt(moved @ moved - seen @ seen)
        assert off[-1] == pytest.approx(unseen / np.linalg.norm(moved), rel=1e-9)
