"""Activations as curves: slopes against differences, the steepest place, where they are flat."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.diagnostics.activation_curves import (
    FLAT,
    flat,
    slope,
    slopes,
    steepest,
    value,
    values,
)
from simulator.nn import activations
from simulator.workshops.node_functions import FUNCTIONS


@pytest.mark.parametrize("name", list(FUNCTIONS))
def test_slopes_are_those_of_the_values(name: str) -> None:
    record = FUNCTIONS[name]
    z = np.linspace(-5.0, 5.0, 41) + 0.013  # away from kinks
    h = 1e-6
    difference = (values(record, z + h) - values(record, z - h)) / (2.0 * h)
    np.testing.assert_allclose(slopes(record, z), difference, atol=1e-8)
    assert value(record, 0.5) == values(record, np.array([0.5]))[0]
    assert slope(record, 0.5) == slopes(record, np.array([0.5]))[0]


def test_a_whole_layers_function_is_that_of_its_first_node() -> None:
    softmax = activations.REGISTRY["softmax"]
    assert value(softmax, 0.0) == pytest.approx(1 / 3)
    assert slope(softmax, 0.0) == pytest.approx(2 / 9)


@pytest.mark.parametrize(("name", "place"), [("sigmoid", (0.0, 0.25)), ("tanh", (0.0, 1.0))])
def test_the_steepest_place_of_the_course(name: str, place: tuple[float, float]) -> None:
    """B2."""
    assert steepest(FUNCTIONS[name], -6.0, 6.0) == place


def test_a_smooth_bump_is_found_between_the_points() -> None:
    found = steepest(FUNCTIONS["gelu"], -6.0, 6.0)
    assert found is not None
    fine = np.linspace(found[0] - 0.1, found[0] + 0.1, 100_001)
    assert found[1] == pytest.approx(slopes(FUNCTIONS["gelu"], fine).max(), abs=1e-9)
    assert found[0] == pytest.approx(np.sqrt(2.0), abs=0.01)  # of the exact one


@pytest.mark.parametrize("name", ["identity", "relu", "step", "softplus", "elu"])
def test_what_is_steepest_at_no_single_place_has_none(name: str) -> None:
    assert steepest(FUNCTIONS[name], -6.0, 6.0) is None


def test_stretches_where_hardly_any_error_comes_back() -> None:
    below, above = flat(FUNCTIONS["sigmoid"], -6.0, 6.0)
    edge = np.log((1 - 2 * FLAT + np.sqrt(1 - 4 * FLAT)) / (2 * FLAT))  # σ′ = 0.01
    assert below == pytest.approx((-6.0, -edge), abs=0.01)
    assert above == pytest.approx((edge, 6.0), abs=0.01)
    assert flat(FUNCTIONS["relu"], -6.0, 6.0) == [pytest.approx((-6.0, 0.0), abs=0.01)]
    assert flat(FUNCTIONS["identity"], -6.0, 6.0) == []
    assert flat(FUNCTIONS["step"], -6.0, 6.0) == [(-6.0, 6.0)]
