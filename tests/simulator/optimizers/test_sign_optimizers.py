"""RProp and Lion: steps that follow the sign of the gradient."""

from __future__ import annotations

import numpy as np
import pytest

from simulator import optimizers


def test_rprop_turns_back_by_staying_and_then_goes_on_with_half_the_step() -> None:
    optimizer = optimizers.get("rprop", learning_rate=0.4)
    theta, seen = np.array([0.0]), []
    for g in (1.0, -1.0, -1.0, -1.0, 0.0, -1.0):
        optimizer.update(theta, np.array([g]))
        seen.append((float(theta[0]), float(optimizer.state["steps"][0])))
    # It stays where the sign has changed; after that it compares with nothing, once.
    expected = [(-0.4, 0.4), (-0.4, 0.2), (-0.2, 0.2), (0.04, 0.24), (0.04, 0.24), (0.28, 0.24)]
    np.testing.assert_allclose(seen, expected, rtol=1e-14)


@pytest.mark.parametrize("factor", [0.0, 0.04, 3.0])
def test_rprop_starts_with_the_rate_that_is_set_whatever_a_schedule_makes_of_it(
    factor: float,
) -> None:
    optimizer = optimizers.get("rprop", learning_rate=0.4)
    optimizer.scale_rate(factor)
    assert optimizer.state_for(np.zeros(1))["steps"] == [0.4]
    theta = np.zeros(1)
    optimizer.update(theta, np.ones(1))
    assert theta == [-0.4]


def test_rprops_steps_stay_between_their_bounds() -> None:
    optimizer = optimizers.get("rprop", learning_rate=1.0, least_step=0.3, most_step=1.3)
    theta = np.zeros(2)
    for k in range(12):
        optimizer.update(theta, np.array([1.0, (-1.0) ** (k // 2)]))
    assert optimizer.state["steps"].tolist() == [1.3, 0.3]


def test_lion_moves_every_parameter_equally_far() -> None:
    optimizer, theta = optimizers.get("lion", learning_rate=0.25), np.zeros(4)
    optimizer.update(theta, np.array([1e-9, -1e9, 3.0, 0.0]))
    assert theta.tolist() == [-0.25, 0.25, -0.25, 0.0]
