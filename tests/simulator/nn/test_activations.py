"""Every registered activation: values, derivatives, extremes; the course's numbers."""

from __future__ import annotations

import importlib
import math
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.nn import activations
from simulator.nn.activations import REGISTRY, Activation

Array = NDArray[Any]

# Those whose nodes have one sum; maxout has tests of its own below.
SIMPLE = dict(REGISTRY)
RECORDS = pytest.mark.parametrize("record", list(SIMPLE.values()), ids=list(SIMPLE))
STEP = 6e-6  # balances truncation and rounding of central differences in float64


def away_from_kinks(shape: tuple[int, ...], seed: int = 0) -> Array:
    """Return sums between -3 and 3, none nearer than 0.05 to zero."""
    z = np.random.default_rng(seed).uniform(0.05, 3.0, shape)
    return z * np.random.default_rng(seed + 1).choice([-1.0, 1.0], shape)


def backward(record: Activation, gradient: Array, z: Array) -> Array:
    """Return dE/dz for a given dE/da."""
    found = gradient.copy()
    record.backward(found, z, record(z), np.empty_like(z))
    return found


def relative_error(found: Array, expected: Array) -> float:
    size = float(np.linalg.norm(expected))
    return float(np.linalg.norm(found - expected)) / (size or 1.0)


@RECORDS
@pytest.mark.parametrize("shape", [(4, 5), (3, 4, 5)])
def test_backward_is_the_numerical_gradient(record: Activation, shape: tuple[int, ...]) -> None:
    z, gradient = away_from_kinks(shape), np.random.default_rng(9).normal(size=shape)
    expected = np.empty_like(z)
    for index in np.ndindex(*shape):
        moved = np.zeros_like(z)
        moved[index] = STEP
        change = record(z + moved) - record(z - moved)
        expected[index] = np.sum(gradient * change) / (2.0 * STEP)
    assert relative_error(backward(record, gradient, z), expected) <= 1e-8


@RECORDS
def test_derivative_is_the_diagonal_of_the_numerical_one(record: Activation) -> None:
    z = away_from_kinks((4, 1))
    expected = np.empty_like(z)
    for k in range(4):
        moved = np.zeros_like(z)
        moved[k] = STEP
        expected[k] = (record(z + moved)[k] - record(z - moved)[k]) / (2.0 * STEP)
    assert relative_error(record.derivative(z, record(z)), expected) <= 1e-8


@RECORDS
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_extreme_sums_stay_finite(record: Activation, dtype: type) -> None:
    z = np.array([[-1e4, 1e4, 0.0, 1e4], [1e4, 1e4, 0.0, -1e4]], dtype)
    a = record(z)
    assert a.dtype == dtype
    assert np.isfinite(a).all()
    assert np.isfinite(backward(record, np.ones_like(z), z)).all()
    assert np.isfinite(record.derivative(z, a)).all()


@RECORDS
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_slopes_of_the_largest_sums_are_those_of_large_ones(record: Activation, dtype: Any) -> None:
    largest = float(np.finfo(dtype).max)
    # Where a square, a cube or a product would overflow, and as far as numbers go.
    sizes = [largest ** (1 / 3), 3 * largest ** (1 / 3), largest**0.5, largest / 3, largest]
    huge, large = np.array([sizes, sizes], dtype), np.full((2, 5), 1e4, dtype)
    huge[1] *= -1.0
    large[1] *= -1.0
    with np.errstate(over="ignore"):
        a = record(huge)
        expected = record.derivative(large, record(large))
        np.testing.assert_array_equal(record.derivative(huge, a), expected)
        np.testing.assert_array_equal(
            backward(record, np.ones_like(huge), huge), backward(record, np.ones_like(huge), large)
        )
    # SELU's λ z is too large for a number there: infinite, and nowhere undefined.
    fits = np.abs(huge) <= largest / max(record.steepest, 1.0)
    assert np.isfinite(a[fits]).all()
    assert not np.isnan(a).any()


@RECORDS
def test_input_is_left_alone_and_the_buffer_is_filled(record: Activation) -> None:
    z = away_from_kinks((3, 4))
    before, out = z.copy(), np.full_like(z, np.nan)
    record.value(z, out, np.empty_like(z))
    np.testing.assert_array_equal(z, before)
    np.testing.assert_array_equal(out, record(z))


@RECORDS
def test_replicas_equal_single_calls(record: Activation) -> None:
    z = away_from_kinks((3, 4, 5))
    np.testing.assert_allclose(record(z), [record(one) for one in z], rtol=1e-12, atol=0)


@RECORDS
def test_elementwise_means_that_nodes_do_not_mix(record: Activation) -> None:
    z = away_from_kinks((3, 2))
    moved = z.copy()
    moved[0] += 1.0
    same = np.array_equal(record(z)[1:], record(moved)[1:])
    assert same is record.elementwise


@RECORDS
def test_only_step_does_not_train(record: Activation) -> None:
    z = away_from_kinks((3, 20))
    moves = bool(backward(record, np.random.default_rng(2).normal(size=z.shape), z).any())
    assert moves is record.trains


@RECORDS
def test_texts_are_there(record: Activation) -> None:
    assert record.formula
    assert record.derivative_formula
    assert record.explanation.endswith(".")
    assert activations.get(record.name) is record


def values(name: str, *z: float) -> list[float]:
    found: list[float] = activations.get(name)(np.array([z]))[0].tolist()
    return found


def test_step_is_zero_at_zero() -> None:
    # COURSE A2: 1 where the sum is above 0, else 0
    assert values("step", -0.7, -0.2, 0.0, 5e-324, 0.3) == [0, 0, 0, 1, 1]


def test_known_values() -> None:
    assert values("identity", -2.0, 3.0) == [-2.0, 3.0]
    assert values("relu", -2.0, 0.0, 3.0) == [0.0, 0.0, 3.0]
    assert values("sigmoid", 0.0, math.log(3.0)) == pytest.approx([0.5, 0.75], rel=1e-15)
    assert values("tanh", 0.0, 0.5 * math.log(3.0)) == pytest.approx([0.0, 0.5], rel=1e-15)


# The definitions, one number at a time, in the standard library's functions.
DEFINITIONS = {
    "leaky_relu": lambda z: z if z > 0 else 0.01 * z,
    "elu": lambda z: z if z > 0 else math.expm1(z),
    "selu": lambda z: (
        1.0507009873554805 * z if z > 0 else 1.0507009873554805 * 1.6732632423543772 * math.expm1(z)
    ),
    "swish": lambda z: z / (1.0 + math.exp(-z)),
    "softplus": lambda z: math.log1p(math.exp(z)),
    "mish": lambda z: z * math.tanh(math.log1p(math.exp(z))),
    "hard_sigmoid": lambda z: min(max(z + 3.0, 0.0), 6.0) / 6.0,
    "gelu": lambda z: 0.5 * z * (1.0 + math.tanh(math.sqrt(2.0 / math.pi) * (z + 0.044715 * z**3))),
}


@pytest.mark.parametrize("name", DEFINITIONS)
def test_values_are_the_definitions(name: str) -> None:
    z = [-30.0, -5.0, -1.0, -1e-3, -1e-12, 0.0, 1e-12, 0.4, 1.0, 3.0, 30.0]
    expected = [DEFINITIONS[name](value) for value in z]
    np.testing.assert_allclose(values(name, *z), expected, rtol=1e-14, atol=1e-16)


@pytest.mark.parametrize(
    ("name", "low", "high", "slopes"),
    [
        # What is left of a function at -1e4 and at 1e4, and of its slope.
        ("leaky_relu", -100.0, 1e4, (0.01, 1.0)),
        ("elu", -1.0, 1e4, (0.0, 1.0)),
        ("selu", -1.7580993408473766, 1.0507009873554805e4, (0.0, 1.0507009873554805)),
        ("swish", 0.0, 1e4, (0.0, 1.0)),
        ("softplus", 0.0, 1e4, (0.0, 1.0)),
        ("gelu", 0.0, 1e4, (0.0, 1.0)),
        ("mish", 0.0, 1e4, (0.0, 1.0)),
        ("hard_sigmoid", 0.0, 1.0, (0.0, 0.0)),
    ],
)
def test_far_from_zero(name: str, low: float, high: float, slopes: tuple[float, float]) -> None:
    record, z = activations.get(name), np.array([[-1e4, 1e4]])
    np.testing.assert_allclose(record(z)[0], [low, high], rtol=1e-15)
    np.testing.assert_allclose(record.derivative(z, record(z))[0], slopes, rtol=1e-15, atol=1e-15)
    np.testing.assert_allclose(backward(record, np.ones_like(z), z)[0], slopes, atol=1e-15)


@RECORDS
def test_derivative_and_backward_agree_also_at_zero(record: Activation) -> None:
    if not record.elementwise:
        return
    z = np.array([[-40.0, -3.0, -1e-300, 0.0, 1e-300, 3.0, 40.0]])
    slopes = record.derivative(z, record(z))
    np.testing.assert_allclose(backward(record, np.full_like(z, 2.0), z), 2.0 * slopes, rtol=1e-14)


def test_slopes_at_kinks_are_the_left_ones() -> None:
    zero = np.zeros((1, 1))
    for name, slope in (("relu", 0.0), ("leaky_relu", 0.01), ("selu", 1.7580993408473766)):
        record = activations.get(name)
        assert record.derivative(zero, record(zero))[0, 0] == pytest.approx(slope, rel=1e-15)


@RECORDS
def test_monotone_is_what_it_says(record: Activation) -> None:
    z = np.linspace(-6.0, 6.0, 4001)[None, :]
    if record.elementwise:
        assert bool((np.diff(record(z)) >= 0.0).all()) is record.monotone
        assert np.abs(record.derivative(z, record(z))).max() <= 1.13 or record.monotone


@RECORDS
def test_the_slope_jumps_only_at_the_kinks(record: Activation) -> None:
    near, places = 1e-7, np.arange(-8.0, 8.25, 0.25)
    z = np.stack([places - near, places + near])
    slopes = np.stack([record.derivative(one[None], record(one[None]))[0] for one in z])
    jumps = places[np.abs(slopes[1] - slopes[0]) > 1e-3]
    assert set(jumps) <= set(record.kinks)
    assert record.name in ("step", "elu") or set(jumps) == set(record.kinks)


def test_gelu_is_near_its_form_with_the_error_function() -> None:
    z = np.linspace(-6.0, 6.0, 2001)
    exact = [0.5 * value * math.erfc(-value / math.sqrt(2.0)) for value in z]
    found = np.array(values("gelu", *z))
    assert 4e-4 < np.abs(found - exact).max() < 5e-4


def test_selu_keeps_mean_and_spread() -> None:
    # Klambauer et al. (2017): mean 0 and variance 1 are a fixed point.
    a = activations.get("selu")(np.random.default_rng(0).normal(size=(1, 1_000_000)))
    assert a.mean() == pytest.approx(0.0, abs=5e-3)
    assert a.var() == pytest.approx(1.0, abs=1e-2)


def test_sigmoid_keeps_precision_in_its_tail() -> None:
    assert values("sigmoid", -700.0)[0] == pytest.approx(math.exp(-700.0), rel=1e-12)
    assert values("sigmoid", 40.0) == [1.0]


def test_the_slope_of_sigmoid_is_at_most_a_quarter() -> None:
    # COURSE B2: y (1 - y), at most 0.25
    record, z = activations.get("sigmoid"), np.linspace(-5.0, 5.0, 1001)[None, :]
    slopes = record.derivative(z, record(z))
    assert slopes.max() == 0.25
    assert z[0, slopes.argmax()] == pytest.approx(0.0, abs=1e-12)


def test_softmax_is_a_distribution_also_where_the_naive_form_breaks() -> None:
    # COURSE B4: exp(1000) overflows; with the maximum subtracted the result is that of (0, 1, 2)
    record = activations.get("softmax")
    small = record(np.array([[0.0], [1.0], [2.0]]))
    large = record(np.array([[1000.0], [1001.0], [1002.0]]))
    np.testing.assert_array_equal(small, large)
    np.testing.assert_allclose(small[:, 0], [0.09003057, 0.24472847, 0.66524096], atol=1e-8)
    assert small.sum() == pytest.approx(1.0, abs=1e-15)


def test_softmax_over_one_node_is_always_one() -> None:
    assert activations.get("softmax")(np.array([[-3.0, 0.0, 7.0]])).tolist() == [[1.0, 1.0, 1.0]]


@pytest.mark.parametrize("name", ["sigmoidal", "", None, 3, ["tanh"]])
def test_unknown_names_list_the_valid_ones(name: Any) -> None:
    with pytest.raises(ValueError, match="activation must be one of step, identity, sigmoid"):
        activations.get(name)


ALL_RECORDS = pytest.mark.parametrize("record", list(REGISTRY.values()), ids=list(REGISTRY))


@ALL_RECORDS
def test_a_record_stands_in_the_file_of_its_name(record: Activation) -> None:
    assert importlib.import_module(f"simulator.nn.activations.{record.name}").RECORD is record
    assert record.title
    assert all(parent in REGISTRY for parent in record.parents)


@RECORDS
def test_outputs_lie_within_the_bounds_and_nearly_reach_them(record: Activation) -> None:
    z = np.vstack([np.linspace(-60.0, 60.0, 120_001), np.zeros(120_001)])
    a = record(z)[0]
    assert a.min() >= record.lower
    assert a.max() <= record.upper
    reached = (a.min(), a.max())
    for bound, found in zip((record.lower, record.upper), reached, strict=True):
        assert not math.isfinite(bound) or found == pytest.approx(bound, abs=1e-3)
        assert math.isfinite(bound) or abs(found) >= 0.01 * 60.0


@RECORDS
def test_no_slope_is_steeper_than_the_steepest_and_one_nearly_is(record: Activation) -> None:
    z = np.vstack([np.linspace(-6.0, 6.0, 120_001), np.zeros(120_001)])
    slopes = np.abs(record.derivative(z, record(z))[0])
    if math.isfinite(record.steepest):
        assert slopes.max() <= record.steepest * (1.0 + 1e-12)
        assert slopes.max() >= 0.99 * record.steepest


@pytest.mark.parametrize(
    ("name", "settings", "lower", "steepest"),
    [
        ("elu", {"alpha": 0.5}, -0.5, 1.0),
        ("elu", {"alpha": 3.0}, -3.0, 3.0),
        ("leaky_relu", {"slope": 0.0}, 0.0, 1.0),
        ("leaky_relu", {"slope": 0.3}, -math.inf, 1.0),
    ],
)
def test_bounds_follow_the_settings(
    name: str, settings: dict[str, float], lower: float, steepest: float
) -> None:
    record = activations.get(name, **settings)
    assert (record.lower, record.steepest) == (lower, steepest)


def test_the_slope_of_hard_sigmoid_ends_at_its_kinks() -> None:
    record, z = activations.get("hard_sigmoid"), np.array([[-3.5, -3.0, -2.9, 0.0, 2.9, 3.0, 3.5]])
    sixth = 1.0 / 6.0
    assert record.derivative(z, record(z)).tolist() == [[0, 0, sixth, sixth, sixth, 0, 0]]


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_mishs_slope_is_1_exactly_where_its_gate_is_flat(dtype: type) -> None:
    z = np.array([[21.0, 40.0, 800.0]], dtype)
    np.testing.assert_array_equal(activations.get("mish").derivative(z, z), np.ones((1, 3)))


def test_mish_and_its_slope_keep_their_digits_far_below_zero() -> None:
    # There tanh(log(1 + e^z)) is e^z, so the function is z e^z and its slope (1 + z) e^z.
    record, z = activations.get("mish"), np.array([[-300.0, -40.0]])
    np.testing.assert_allclose(record(z), z * np.exp(z), rtol=1e-14)
    np.testing.assert_allclose(record.derivative(z, record(z)), (1 + z) * np.exp(z), rtol=1e-14)
