"""What a race keeps of itself: evenly spaced points, thinned when there are too many."""

from __future__ import annotations

import numpy as np

from simulator.race.history import ThinnedTrajectories


def test_points_stay_evenly_spaced_when_they_are_thinned() -> None:
    kept = ThinnedTrajectories(racers=1, parameter_count=1)
    for update in range(5001):
        if kept.wants(update):
            at = float(update)
            kept.add(update, np.array([[at]]), np.array([-at]), np.array([2.0 * at]))
    updates, points, numbers = kept.with_latest(
        5001, np.array([[5001.0]]), np.array([-5001.0]), np.array([10002.0])
    )
    assert kept.stride > 1
    assert len(updates) < 1300
    assert set(np.diff(updates[:-1]).tolist()) == {kept.stride}
    assert updates[[0, -1]].tolist() == [0, 5001]
    np.testing.assert_array_equal(points[0, :, 0], updates)
    np.testing.assert_array_equal(numbers[:, 0], [-updates, 2.0 * updates])
