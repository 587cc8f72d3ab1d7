"""The way through parameter space: bounded, ordered, honest about edits."""

from __future__ import annotations

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from simulator.landscape.trajectory import Trajectory


def filled_path(updates: int, parameter_count: int = 3) -> Trajectory:
    path = Trajectory(parameter_count)
    for update in range(updates + 1):
        if path.wants(update):
            path.add(update, np.full(parameter_count, float(update)))
    return path


@given(st.integers(0, 8000))
def test_a_path_is_bounded_ordered_and_keeps_its_start(updates: int) -> None:
    path = filled_path(updates, 30_000)  # so many parameters that 64 points are kept
    points = path.points[:, 0]
    assert len(points) == len(path) <= 64
    assert points[0] == 0.0
    assert (np.diff(points) > 0).all()
    stride = int(np.diff(points)[0]) if len(points) > 1 else 1
    assert points.tolist() == list(range(0, updates + 1, stride))
    assert updates < 64 or len(points) >= 32


def test_a_path_of_few_parameters_has_many_points() -> None:
    assert len(filled_path(1000)) == 1001


def test_taking_an_update_back_drops_what_came_later() -> None:
    path = filled_path(10)
    path.add(7, np.full(3, -7.0))
    assert path.points[:, 0].tolist() == [0, 1, 2, 3, 4, 5, 6, -7]
    path.add(8, np.full(3, 80.0))
    assert path.points[-1, 0] == 80.0
    path.add(0, np.full(3, 9.0))
    assert path.points[:, 0].tolist() == [9.0]


def test_a_path_keeps_values_not_references() -> None:
    path, theta = Trajectory(3), np.ones(3)
    path.add(0, theta)
    theta[:] = 5.0
    assert path.points[0].tolist() == [1.0, 1.0, 1.0]


# --- losses and edits -----------------------------------------------------------------------


def at(value: float) -> np.ndarray:
    return np.full(3, value)


def test_a_loss_is_not_known_until_it_is_filled_in_and_goes_with_its_point() -> None:
    path = filled_path(3, 30_000)
    assert np.isnan(path.losses).all()
    path.losses[:] = [0.0, 1.0, 2.0, 3.0]
    for update in range(4, 65):
        path.add(update, np.full(30_000, float(update)))
    assert len(path) == 33  # every second of 64 was kept
    assert path.losses[:2].tolist() == [0.0, 2.0]
    assert path.updates[:3].tolist() == [0, 2, 4]
    path.forget_losses()
    assert np.isnan(path.losses).all()


def test_a_manual_edit_keeps_the_point_it_was_made_from() -> None:
    path = filled_path(2)
    path.manual_edit()
    path.add(2, at(50.0))
    assert path.points[:, 0].tolist() == [0.0, 1.0, 2.0, 50.0]
    assert path.manual_edits.tolist() == [False, False, False, True]
    path.add(3, at(51.0))
    assert path.manual_edits.tolist() == [False, False, False, True, False]
    assert path.updates.tolist() == [0, 1, 2, 2, 3]


def test_coming_back_to_a_point_keeps_the_edit_that_led_to_it() -> None:
    path = filled_path(2)
    path.manual_edit()
    path.add(2, at(50.0))
    path.add(3, at(51.0))
    path.add(2, at(50.0))  # the update after the edit diverged and was taken back
    assert path.points[:, 0].tolist() == [0.0, 1.0, 2.0, 50.0]
    assert path.manual_edits.tolist() == [False, False, False, True]
    path.add(2, at(2.5))
    assert path.points[:, 0].tolist() == [0.0, 1.0, 2.5]


def test_a_manual_edit_that_is_taken_back_leaves_nothing_behind() -> None:
    path = filled_path(2)
    for value in (50.0, 60.0, 50.0, 2.0):  # two edits, and both undone
        path.manual_edit()
        path.add(2, at(value))
    assert path.points[:, 0].tolist() == [0.0, 1.0, 2.0]
    assert not path.manual_edits.any()
    path.add(3, at(3.0))
    assert path.manual_edits.tolist() == [False] * 4


def test_before_the_first_update_a_manual_edit_moves_the_start() -> None:
    path = filled_path(0)
    path.manual_edit()
    path.add(0, at(9.0))
    assert path.points[:, 0].tolist() == [9.0]
    assert path.manual_edits.tolist() == [True]  # that is where training begins
    assert path.later_edits().tolist() == [False]  # and no break of the way
    path.add(0, at(0.0))
    assert path.manual_edits.tolist() == [False]


def test_taking_back_an_update_before_a_manual_edit_drops_the_edit() -> None:
    path = filled_path(2)
    path.manual_edit()
    path.add(2, at(50.0))
    path.add(1, at(1.0))
    assert path.points[:, 0].tolist() == [0.0, 1.0]
    assert not path.manual_edits.any()


@example(63)
@given(st.integers(1, 63))
def test_a_manual_edit_outlives_thinning(place: int) -> None:
    path = Trajectory(30_000)
    for update in range(64):
        if update == place:
            path.manual_edit()
        path.add(update, np.full(30_000, float(update)))
    path.add(64, np.full(30_000, 64.0))
    path.add(66, np.full(30_000, 66.0))
    points = path.points[:, 0].tolist()
    # The edit is now on the way to the first point that was kept at or after it.
    expected = next(k for k, value in enumerate(points) if value >= place)
    assert np.flatnonzero(path.manual_edits).tolist() == [expected]


def test_a_trail_puts_the_path_back_as_it_was() -> None:
    path = Trajectory(3)
    for update in range(5):
        path.add(update, np.full(3, float(update)))
    path.manual_edit()
    path.add(4, np.full(3, 9.0))
    trail = path.trail()
    path.losses[:] = 1.0
    path.add(7, np.full(3, 7.0))
    assert len(trail.updates) == 6  # a copy
    path.put_back(trail)
    assert path.updates.tolist() == [0, 1, 2, 3, 4, 4]
    assert path.manual_edits.tolist() == [False] * 5 + [True]
    assert path.points[-1].tolist() == [9.0] * 3
    assert np.isnan(path.losses).all()
    path.add(5, np.zeros(3))
    assert not path.manual_edits[-1]


def test_a_trail_of_a_large_network_keeps_start_end_and_manual_edits() -> None:
    path = Trajectory(1_000_000)
    for update in range(9):
        path.add(update, np.full(1_000_000, float(update)))
        if update in (1, 6):
            path.manual_edit()
    trail = path.trail()
    assert trail.points[:, 0].tolist() == trail.updates.tolist() == [0, 2, 5, 8]
    assert trail.manual_edits.tolist() == [False, True, False, True]
    assert trail.thinned(1).updates.tolist() == [0, 8]
