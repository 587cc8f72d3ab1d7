"""The cheap forms of activations and losses are the registered ones."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.nn import activations, fast_calls, layers, losses

Array = NDArray[Any]

ACTIVATIONS = pytest.mark.parametrize("name", list(activations.REGISTRY))
MODERATE = [name for name, one in activations.REGISTRY.items() if one.moderate_calls is not None]
SHORTENED = [loss for loss in losses.REGISTRY.values() if loss.moderate_value is not None]
PRECISIONS = pytest.mark.parametrize("dtype", [np.float64, np.float32])


def sums(dtype: Any, units: int = 3, n: int = 50, size: float = 3.0) -> Array:
    z = np.random.default_rng(0).normal(scale=size, size=(units, n)).astype(dtype)
    z[0, :3] = 0.0, -0.0, 1e-30
    return z


def play(calls: list[fast_calls.Call]) -> None:
    for call in calls:
        call()


@ACTIVATIONS
@PRECISIONS
def test_values_and_slopes_are_the_records_bit_for_bit(name: str, dtype: Any) -> None:
    record, z = activations.get(name), sums(dtype)
    a, scratch = np.empty_like(z), np.empty_like(z)
    play(fast_calls.value_calls(record, z, a, scratch))
    np.testing.assert_array_equal(a, record(z))
    delta = np.random.default_rng(1).normal(size=z.shape).astype(dtype)
    expected = delta.copy()
    record.backward(expected, z, a, np.empty_like(z))
    play(fast_calls.backward_calls(record, delta, z, a, scratch))
    np.testing.assert_array_equal(delta, expected)
    assert delta.dtype == dtype
    if record.slope_calls is not None:
        play(record.slope_calls(z, a, scratch))
        np.testing.assert_array_equal(scratch, record.derivative(z, a))


@pytest.mark.parametrize("name", MODERATE)
@pytest.mark.parametrize("units", [1, 4, 40])
@PRECISIONS
def test_outputs_are_the_records_up_to_the_limit(name: str, units: int, dtype: Any) -> None:
    z = sums(dtype, units)
    z[:, 3] = fast_calls.safe_sum(z)
    z[:, 4] = -fast_calls.safe_sum(z)
    z[0, 5] = fast_calls.safe_sum(z)
    a, scratch = np.empty_like(z), np.empty_like(z)
    play(fast_calls.moderate_calls(activations.get(name), z, a, scratch))
    # The record's softmax rounds z − max, which is as large as twice the limit.
    rounding = 2 * fast_calls.safe_sum(z) * np.finfo(dtype).eps
    smallest = np.finfo(dtype).tiny
    np.testing.assert_allclose(a, activations.get(name)(z), rtol=rounding, atol=smallest)


@pytest.mark.parametrize("function", [activations.get("tanh"), layers.get("prelu")])
def test_other_outputs_have_no_shorter_form(function: activations.OutputFunction) -> None:
    z = sums(np.float64)
    assert fast_calls.moderate_calls(function, z, np.empty_like(z), np.empty_like(z)) == []
    assert MODERATE == ["sigmoid", "softmax"]


@pytest.mark.parametrize("record", losses.REGISTRY.values(), ids=list(losses.REGISTRY))
def test_an_error_factor_makes_the_gradient(record: losses.Loss) -> None:
    a, y = sums(np.float64), np.full((3, 50), 0.25)
    out = np.empty_like(a)
    record.gradient(a, y, out)
    if record.error_factor is not None:
        np.testing.assert_allclose(out, record.error_factor * (a - y), rtol=1e-15)
    assert (record.error_factor is not None) is (record.name in ("mse", "half_sse"))


def test_both_cross_entropies_have_a_shorter_form() -> None:
    found = [name for name, record in losses.REGISTRY.items() if record.moderate_value is not None]
    assert found == ["binary_cross_entropy", "categorical_cross_entropy"]


@pytest.mark.parametrize("loss", SHORTENED, ids=lambda record: record.name)
@pytest.mark.parametrize("sure", [False, True])
@pytest.mark.parametrize("points_last", [False, True])
@PRECISIONS
def test_totals_are_the_records(
    loss: losses.Loss, points_last: bool, sure: bool, dtype: Any
) -> None:
    assert loss.moderate_value is not None
    assert loss.fused_value is not None
    z = np.random.default_rng(2).normal(scale=3.0, size=(7, 3, 20)).astype(dtype)
    z[0] = fast_calls.safe_sum(z)
    z[1] = -fast_calls.safe_sum(z)
    # Targets of one class each, or such that are no certainties and do not add up to one.
    rng = np.random.default_rng(3)
    y = (np.eye(3)[:, rng.integers(0, 3, 20)] if sure else rng.uniform(size=(3, 20))).astype(dtype)
    expected = loss.fused_value(z, y, np.empty_like(z))
    if points_last:
        # As a plane has it: the points stand along the last axis in memory.
        z = np.ascontiguousarray(z.transpose(1, 2, 0)).transpose(2, 0, 1)
    found = loss.moderate_value(z, y, np.empty_like(z))
    # Large sums leave a small loss where they are subtracted: the last digit of what they are of.
    sizes = np.abs(expected) + np.abs(z).max(axis=(1, 2)) * y.sum()
    np.testing.assert_array_less(np.abs(found - expected), 4 * np.finfo(dtype).eps * sizes)
