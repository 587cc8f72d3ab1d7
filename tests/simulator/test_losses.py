"""Every registered loss: gradients, fused forms, extremes; the course's numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator import activations, losses
from simulator.losses import REGISTRY, Loss

Array = NDArray[Any]

RECORDS = pytest.mark.parametrize("record", list(REGISTRY.values()), ids=list(REGISTRY))
FUSED = [record for record in REGISTRY.values() if record.fused_with is not None]
STEP = 6e-6


def sample(shape: tuple[int, ...] = (3, 4)) -> tuple[Array, Array]:
    """Return outputs between 0.1 and 0.9 and one-hot targets, one sample a column."""
    rng = np.random.default_rng(5)
    labels = rng.integers(shape[-2], size=shape[-1])
    return rng.uniform(0.1, 0.9, shape), np.eye(shape[-2])[:, labels]


def value(record: Loss, a: Array, y: Array) -> Any:
    return record.value(a, y, np.empty_like(a))


@RECORDS
def test_gradient_is_the_numerical_gradient(record: Loss) -> None:
    a, y = sample()
    expected = np.empty_like(a)
    for index in np.ndindex(*a.shape):
        moved = np.zeros_like(a)
        moved[index] = STEP
        change = value(record, a + moved, y) - value(record, a - moved, y)
        expected[index] = change / (2.0 * STEP)
    found = np.empty_like(a)
    record.gradient(a, y, found)
    assert np.linalg.norm(found - expected) <= 1e-8 * np.linalg.norm(expected)


@RECORDS
def test_replicas_equal_single_calls(record: Loss) -> None:
    a, y = sample((3, 4))
    stack = np.stack([a, 0.5 * a, a**2])
    found = value(record, stack, y)
    assert found.shape == (3,)
    np.testing.assert_allclose(found, [value(record, one, y) for one in stack], rtol=1e-12)


@RECORDS
def test_a_perfect_output_costs_nothing(record: Loss) -> None:
    _, y = sample()
    assert value(record, y.copy(), y) == pytest.approx(0.0, abs=1e-12)


@RECORDS
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_extreme_outputs_stay_finite(record: Loss, dtype: type) -> None:
    for a in (np.array([[0.0], [1.0]], dtype), np.array([[1e4], [-1e4]], dtype)):
        y = np.array([[1.0], [0.0]], dtype)
        gradient = np.empty_like(a)
        record.gradient(a, y, gradient)
        assert math.isfinite(value(record, a, y))
        assert np.isfinite(gradient).all()


@RECORDS
def test_mean_runs_over_samples_and_only_where_said_over_outputs(record: Loss) -> None:
    assert record.divisor(5, 3) == (15 if record.over_outputs else 5)
    assert record.over_outputs is (record.name in ("mse", "binary_cross_entropy"))


@pytest.mark.parametrize("record", FUSED, ids=lambda record: record.name)
def test_fused_form_is_the_same_loss(record: Loss) -> None:
    assert record.fused_value is not None
    z = np.random.default_rng(3).normal(0.0, 2.0, (3, 6))
    y = sample((3, 6))[1]
    a = activations.get(str(record.fused_with))(z)
    fused = record.fused_value(z, y, np.empty_like(z))
    assert fused == pytest.approx(value(record, a, y), rel=1e-12)
    # COURSE C9: with its partner the loss's gradient with respect to z is simply y - t.
    gradient = np.empty_like(a)
    record.gradient(a, y, gradient)
    activations.get(str(record.fused_with)).backward(gradient, z, a, np.empty_like(z))
    np.testing.assert_allclose(gradient, a - y, atol=1e-12)


@pytest.mark.parametrize("record", FUSED, ids=lambda record: record.name)
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_fused_form_is_exact_at_extreme_sums(record: Loss, dtype: type) -> None:
    assert record.fused_value is not None
    z = np.array([[1e4, -1e4], [-1e4, 1e4]], dtype)
    wrong, right = np.array([[0, 1], [1, 0]], dtype), np.array([[1, 0], [0, 1]], dtype)
    # Sure and wrong: 1e4 a node for yes-or-no questions, the distance 2e4 a sample for softmax;
    # two samples with two nodes make 4e4 either way.
    assert record.fused_value(z, wrong, np.empty_like(z)) == 4e4
    assert record.fused_value(z, right, np.empty_like(z)) == 0.0


@RECORDS
def test_texts_are_there(record: Loss) -> None:
    assert record.formula
    assert record.gradient_formula
    assert record.explanation.endswith(".")
    assert losses.get(record.name) is record


@pytest.mark.parametrize(
    ("target", "squared", "cross_entropy"),
    [
        # COURSE B7: the output is (0.1, 0.7, 0.2)
        ((1, 0, 0), 0.81 + 0.49 + 0.04, -math.log(0.1)),  # 1.34 and 2.302585
        ((0, 1, 0), 0.01 + 0.09 + 0.04, -math.log(0.7)),  # 0.14 and 0.356675
        ((0, 0, 1), 0.01 + 0.49 + 0.64, -math.log(0.2)),  # 1.14 and 1.609438
    ],
)
def test_cross_entropy_looks_at_the_right_class_only(
    target: tuple[int, ...], squared: float, cross_entropy: float
) -> None:
    a, y = np.array([[0.1], [0.7], [0.2]]), np.array([target], dtype=np.float64).T
    assert value(losses.get("categorical_cross_entropy"), a, y) == pytest.approx(cross_entropy)
    assert value(losses.get("half_sse"), a, y) == pytest.approx(squared / 2)
    mse = losses.get("mse")
    assert value(mse, a, y) / mse.divisor(1, 3) == pytest.approx(squared / 3)
    gradient = np.empty_like(a)
    losses.get("categorical_cross_entropy").gradient(a, y, gradient)
    assert np.count_nonzero(gradient) == 1


def test_binary_cross_entropy_by_hand() -> None:
    # -[1 log 0.8 + 0 log 0.2] - [0 log 0.4 + 1 log 0.6] = -log 0.48
    found = value(
        losses.get("binary_cross_entropy"), np.array([[0.8, 0.4]]), np.array([[1.0, 0.0]])
    )
    assert found == pytest.approx(-math.log(0.48), rel=1e-12)


@pytest.mark.parametrize("name", ["hinge", "", None, ["mse"]])
def test_unknown_names_list_the_valid_ones(name: Any) -> None:
    with pytest.raises(ValueError, match="loss must be one of mse, half_sse, binary_cross"):
        losses.get(name)
