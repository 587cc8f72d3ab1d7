"""Every registered loss: gradients, fused forms, extremes; the course's numbers."""

from __future__ import annotations

import importlib
import math
from decimal import Decimal, localcontext
from typing import Any

import numpy as np
import pytest
from loss_names import NUMBERS
from numpy.typing import NDArray
from steps_fixture import evaluate

from simulator.expressions import Symbol
from simulator.nn import activations, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.losses import REGISTRY, Loss
from simulator.nn.losses._base import SampleValues
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]

RECORDS = pytest.mark.parametrize("record", list(REGISTRY.values()), ids=list(REGISTRY))
# The perceptron criterion without its partner is another function: a − ½ in place of z.
FUSED = [r for r in REGISTRY.values() if r.fused_with is not None and r.name != "perceptron"]
STEP = 6e-6


def sample(shape: tuple[int, ...] = (3, 4)) -> tuple[Array, Array]:
    """Return outputs between 0.1 and 0.9 and one-hot targets, one sample a column."""
    rng = np.random.default_rng(5)
    labels = rng.integers(shape[-2], size=shape[-1])
    return rng.uniform(0.1, 0.9, shape), np.eye(shape[-2])[:, labels]


def suitable(record: Loss, y: Array) -> Array:
    """Return targets, made of zeros and ones, for which the loss is defined and has no kink."""
    return y + 0.95 if record.name in NUMBERS else y


def value(record: Loss, a: Array, y: Array) -> Any:
    return record.value(a, y, np.empty_like(a))


@RECORDS
def test_gradient_is_the_numerical_gradient(record: Loss) -> None:
    a, y = sample()
    y = suitable(record, y)
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
    y = suitable(record, y)
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
    assert record.over_outputs is (record.name in ("mse", "binary_cross_entropy", *NUMBERS))


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


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("size", [10.0, 16.0, 20.0, 34.0, 36.7, 37.0, 39.0])
def test_cross_entropy_keeps_all_digits_however_sure_the_outputs_are(
    size: float, dtype: type
) -> None:
    # Two right rows, a target of 1 and one of 0: log(1 + e^−z) each.
    binary = np.array([[size, -size]], dtype), np.array([[1.0, 0.0]], dtype)
    # One right row of three classes; the others are behind by z and z + 2.
    classes = np.array([[-2.0], [size], [0.0]], dtype), np.array([[0], [1], [0]], dtype)
    sure = float(dtype(size))
    cases = {
        "binary_cross_entropy": (binary, 2 * math.log1p(math.exp(-sure))),
        "categorical_cross_entropy": (classes, math.log1p(math.exp(-sure) + math.exp(-sure - 2))),
    }
    for name, ((z, y), expected) in cases.items():
        record = losses.get(name)
        assert record.fused_value is not None
        assert record.moderate_value is not None
        stack = np.stack([z, z])
        found = [
            record.fused_value(z, y, np.empty_like(z)),
            *record.fused_value(stack, y, np.empty_like(stack)),
            *record.moderate_value(stack, y, np.empty_like(stack)),
        ]
        np.testing.assert_allclose(found, expected, rtol=8 * np.finfo(dtype).eps)


@pytest.mark.parametrize("target", [0, 1, 2])
def test_equal_sums_are_equal_chances(target: int) -> None:
    record = losses.get("categorical_cross_entropy")
    assert record.fused_value is not None
    z, y = np.full((3, 1), 5.0), np.eye(3)[:, [target]]
    assert record.fused_value(z, y, np.empty_like(z)) == pytest.approx(math.log(3.0), rel=1e-15)


def test_the_loss_of_a_sure_network_falls_on_as_its_weights_grow() -> None:
    spec = NetworkSpec(1, (Dense(1, "sigmoid"),), "binary_cross_entropy")
    network, X, Y = Network(spec), [[1.0], [-1.0]], [[1.0], [0.0]]
    thetas = np.array([[weight, 0.0] for weight in (33.0, 36.0, 40.0, 100.0, 290.0)])
    expected = np.exp(-thetas[:, 0])
    np.testing.assert_allclose(network.loss(thetas, X, Y), expected, rtol=1e-13)
    for theta, loss in zip(thetas, expected, strict=True):
        assert network.loss(theta, X, Y) == pytest.approx(loss, rel=1e-13, abs=0.0)


@pytest.mark.parametrize("record", FUSED, ids=lambda record: record.name)
def test_the_largest_sums_are_no_undefined_loss(record: Loss) -> None:
    assert record.fused_value is not None
    largest = np.finfo(np.float64).max
    z, y = np.array([[largest], [-largest]]), np.array([[1.0], [0.0]])
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        assert record.fused_value(z, y, np.empty_like(z)) == 0.0
        assert record.fused_value(z, 1.0 - y, np.empty_like(z)) in (largest, math.inf)


def test_the_equation_of_a_sure_class_has_its_loss() -> None:
    z, y = np.array([40.0, 0.0, -2.0]), np.array([1.0, 0.0, 0.0])
    a = activations.get("softmax")(z[:, None])[:, 0]
    symbol = Symbol("a")
    values = SampleValues(a=a, y=y, z=z, output=symbol, target=symbol, sum=symbol, fused=True)
    _, numbers = losses.get("categorical_cross_entropy").equation(values)
    expected = math.log1p(math.exp(-40.0) + math.exp(-42.0))
    assert evaluate(numbers) == pytest.approx(expected, rel=1e-14, abs=0.0)


@RECORDS
def test_no_loss_is_a_negative_zero(record: Loss) -> None:
    a, y = np.array([[0.0, 1.0]]), np.array([[0.0, 1.0]])
    if record.name == "mape":
        y = a = y + 1.0
    assert math.copysign(1.0, value(record, a, y)) == 1.0
    if record.fused_value is not None:
        for size in (1.0, 1e4):
            z, y = np.array([[-size, -size]]), np.zeros((1, 2))
            if record.fused_with == "softmax":
                z, y = np.array([[size], [-size]]), np.array([[1.0], [0.0]])
            found = record.fused_value(z, y, np.empty_like(z))
            assert math.copysign(1.0, found) == 1.0


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


@pytest.mark.parametrize(
    ("name", "expected", "slopes"),
    [
        # Outputs 3, 0.5 and -0.5 against targets 1, 1 and 1
        ("mae", 2.0 + 0.5 + 1.5, (1.0, -1.0, -1.0)),
        (
            "log_cosh",
            math.log(math.cosh(2.0)) + math.log(math.cosh(0.5)) + math.log(math.cosh(1.5)),
            (math.tanh(2.0), math.tanh(-0.5), math.tanh(-1.5)),
        ),
        ("mape", 2.0 + 0.5 + 1.5, (1.0, -1.0, -1.0)),
        ("huber", 1.5 + 0.125 + 1.0, (1.0, -0.5, -1.0)),
        (
            "msle",  # log(4 / 2), log(1.5 / 2), log(0.5 / 2)
            math.log(2.0) ** 2 + math.log(0.75) ** 2 + math.log(0.25) ** 2,
            (2 * math.log(2.0) / 4, 2 * math.log(0.75) / 1.5, 2 * math.log(0.25) / 0.5),
        ),
    ],
)
def test_losses_for_numbers_by_hand(name: str, expected: float, slopes: tuple[float, ...]) -> None:
    record, a, y = losses.get(name), np.array([[3.0], [0.5], [-0.5]]), np.ones((3, 1))
    assert value(record, a, y) == pytest.approx(expected, rel=1e-14)
    gradient = np.empty_like(a)
    record.gradient(a, y, gradient)
    np.testing.assert_allclose(gradient[:, 0], slopes, rtol=1e-14)


def test_percentages_are_shares_of_the_targets_size() -> None:
    # |5 - 4| / 4 + |-9 - (-10)| / 10
    record, a, y = losses.get("mape"), np.array([[5.0, -9.0]]), np.array([[4.0, -10.0]])
    assert value(record, a, y) == pytest.approx(0.25 + 0.1, rel=1e-15)
    gradient = np.empty_like(a)
    record.gradient(a, y, gradient)
    assert gradient.tolist() == [[0.25, 0.1]]


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("size", [1e-8, 2e-16, 1e-20, 1e-35])
def test_a_target_near_zero_is_divided_by_itself(size: float, dtype: type) -> None:
    record = losses.get("mape")
    y = np.array([[size, -size]], dtype)
    assert value(record, 3 * y, y) == pytest.approx(4.0, rel=1e-6)
    out = np.empty_like(y)
    record.gradient(3 * y, y, out)
    np.testing.assert_allclose(out, [[1 / size, -1 / size]], rtol=1e-6)
    sample_values = SampleValues(
        a=3 * y[0].astype(float), y=y[0].astype(float), z=y[0], output=Symbol("a"),
        target=Symbol("y"), sum=Symbol("z"), fused=False,
    )  # fmt: skip
    assert evaluate(record.equation(sample_values)[1]) == pytest.approx(2.0, rel=1e-6)


def test_a_target_of_zero_is_divided_by_a_rounding_unit() -> None:
    record, zero = losses.get("mape"), np.zeros((1, 1))
    assert value(record, np.ones((1, 1)), zero) == 1.0 / np.finfo(np.float64).eps
    assert value(record, zero, zero) == 0.0


@pytest.mark.parametrize("a", [-1.0, -1.5, -1e4])
def test_outputs_without_a_logarithm_count_as_just_above_minus_one(a: float) -> None:
    record, outputs, y = losses.get("msle"), np.array([[a]]), np.ones((1, 1))
    eps = np.finfo(np.float64).eps
    assert value(record, outputs, y) == pytest.approx((math.log(eps) - math.log(2.0)) ** 2)
    gradient = np.empty_like(outputs)
    record.gradient(outputs, y, gradient)
    assert -math.inf < gradient[0, 0] < 0.0  # it still points upwards


@pytest.mark.parametrize("y", [1.0, 0.0])
def test_a_kink_has_no_slope(y: float) -> None:
    a, gradient = np.array([[y]]), np.full((1, 1), 7.0)
    for name in ("mae", "mape", "huber", "log_cosh"):
        losses.get(name).gradient(a, a.copy(), gradient)
        assert gradient[0, 0] == 0.0


@pytest.mark.parametrize(
    ("name", "good", "bad", "message"),
    [
        ("mse", [-5.0, 0.0, 7], [1.0, math.nan], "mse must be finite numbers, got nan"),
        ("half_sse", [[0.0]], [[math.inf]], "half_sse must be finite numbers, got inf"),
        ("mae", [0.0], ["x"], r"mae must be numbers, got \['x'\]"),
        ("mae", [0.0], None, "mae must be finite numbers, got nan"),
        ("mape", [-1.0, 5e-324], [2.0, 0.0, -0.0], r"mape must be other than 0, got 0$"),
        ("mape", [-1.0], [math.nan], "mape must be other than 0, got nan"),
        ("msle", [-0.999, 0.0, 1e9], [3.0, -1.0], "msle must be above −1, got -1$"),
        ("msle", [0.0], [-1.0485911973249715], r"msle must be above −1, got -1\.04859$"),
        ("binary_cross_entropy", [0.0], [1.0000000001], r"0 and 1, got 1\.0000000001$"),
        ("huber", [-1e9, 1e9], [-math.inf], "huber must be finite numbers, got -inf"),
        ("binary_cross_entropy", [0.0, 0.3, 1.0], [1.5], r"between 0 and 1, got 1\.5"),
        ("categorical_cross_entropy", [[0.0, 1.0]], [[2.0, 0.0]], r"between 0 and 1, got 2$"),
    ],
)
def test_targets_outside_a_losss_domain_are_refused(
    name: str, good: Any, bad: Any, message: str
) -> None:
    losses.get(name).check_targets(good)
    with pytest.raises(ValueError, match=f"targets of .*{message}"):
        losses.get(name).check_targets(bad)


@pytest.mark.parametrize("name", ["hinge", "", None, ["mse"]])
def test_unknown_names_list_the_valid_ones(name: Any) -> None:
    with pytest.raises(ValueError, match="loss must be one of mse, half_sse, mae, mape"):
        losses.get(name)


@RECORDS
def test_a_record_stands_in_the_file_of_its_name(record: Loss) -> None:
    assert importlib.import_module(f"simulator.nn.losses.{record.name}").RECORD is record
    assert record.title[0].isupper()
    assert all(parent in REGISTRY for parent in record.parents)


@RECORDS
def test_a_loss_that_clips_takes_outputs_below_0_for_0(record: Loss) -> None:
    y = np.array([[1.0]])
    far, near = (value(record, np.array([[a]]), y) for a in (-3.0, -0.5))
    assert bool(far == near) is record.clips


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_log_cosh_keeps_its_digits_where_cosh_is_1_and_where_it_overflows(dtype: type) -> None:
    record, y = losses.get("log_cosh"), np.zeros((1, 1), dtype)
    for d in np.geomspace(1e-12, 1e3, 301).astype(dtype):
        size = Decimal(float(d))
        # With as many digits as cosh 1e-12 needs to differ from 1, and far more.
        with localcontext(prec=60):
            exact = float(((size.exp() + (-size).exp()) / 2).ln())
        for signed in (d, -d):
            found = value(record, np.array([[signed]], dtype), y)
            assert found == pytest.approx(exact, rel=4.0 * float(np.finfo(dtype).eps))


def test_a_target_of_many_digits_is_refused() -> None:
    with pytest.raises(ValueError, match="targets of mse must be finite numbers, got one of more"):
        losses.get("mse").check_targets([1.0, 10**5000])
