"""The cheap forms of activations and losses are the registered ones."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.nn import activations, fast_calls, losses

Array = NDArray[Any]

ACTIVATIONS = pytest.mark.parametrize("name", list(activations.REGISTRY))
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


@pytest.mark.parametrize("name", ["sigmoid", "softmax"])
@pytest.mark.parametrize("units", [1, 4, 40])
@PRECISIONS
def test_outputs_are_the_records_up_to_the_limit(name: str, units: int, dtype: Any) -> None:
    z = sums(dtype, units)
    z[:, 3] = fast_calls.safe_sum(z)
    z[:, 4] = -fast_calls.safe_sum(z)
    z[0, 5] = fast_calls.safe_sum(z)
    a, scratch = np.empty_like(z), np.empty_like(z)
    play(fast_calls.exponential_calls(name, z, a, scratch))
    # The record's softmax rounds z − max, which is as large as twice the limit.
    rounding = 2 * fast_calls.safe_sum(z) * np.finfo(dtype).eps
    smallest = np.finfo(dtype).tiny
    np.testing.assert_allclose(a, activations.get(name)(z), rtol=rounding, atol=smallest)


def test_other_outputs_have_no_exponential() -> None:
    z = sums(np.float64)
    assert fast_calls.exponential_calls("tanh", z, np.empty_like(z), np.empty_like(z)) == []


@pytest.mark.parametrize("record", losses.REGISTRY.values(), ids=list(losses.REGISTRY))
def test_an_error_factor_makes_the_gradient(record: losses.Loss) -> None:
    a, y = sums(np.float64), np.full((3, 50), 0.25)
    out = np.empty_like(a)
    record.gradient(a, y, out)
    if record.error_factor is not None:
        np.testing.assert_allclose(out, record.error_factor * (a - y), rtol=1e-15)
    assert (record.error_factor is not None) is (record.name in ("mse", "half_sse"))


@pytest.mark.parametrize(
    ("output", "loss"),
    [("sigmoid", "binary_cross_entropy"), ("softmax", "categorical_cross_entropy")],
)
@PRECISIONS
def test_totals_are_the_records(output: str, loss: str, dtype: Any) -> None:
    record = losses.get(loss)
    assert record.fused_with == output
    assert record.fused_value is not None
    z = np.random.default_rng(2).normal(scale=3.0, size=(7, 3, 20)).astype(dtype)
    z[0] = fast_calls.safe_sum(z)
    z[1] = -fast_calls.safe_sum(z)
    # Targets that are no certainties and do not add up to one.
    y = np.random.default_rng(3).uniform(size=(3, 20)).astype(dtype)
    found = fast_calls.fused_totals(output, z, y, np.empty_like(z))
    expected = record.fused_value(z, y, np.empty_like(z))
    np.testing.assert_allclose(found, expected, rtol=100 * np.finfo(dtype).eps)
