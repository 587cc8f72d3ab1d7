"""Every line of numbers is evaluated: what an equation shows must lead to the recorded result."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from covering import pairs
from equation_checks import TOLERANCE, check_all, check_lines, parts
from layers_by_name import KINDS, layer
from loss_names import NUMBERS
from steps_fixture import XOR_SPEC, XOR_X, XOR_Y, evaluate, gate_update, make_update, plain_stages

from simulator import optimizers
from simulator.expressions import (
    Elided,
    Number,
    Symbol,
)
from simulator.nn import activations, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.parameter_update import ParameterUpdate
from simulator.stepping.equations import batch_parameter, equation
from simulator.stepping.step_plan import Step, StepKind

SHAPES = [(3, 3), (3, 1), (1, 2), (7, 8)]
COMBINATIONS = pairs(losses.REGISTRY, activations.REGISTRY, SHAPES)


@pytest.mark.parametrize(("loss", "output", "shape"), COMBINATIONS)
def test_every_step_of_every_pair_of_loss_and_output_multiplies_out(
    loss: str, output: str, shape: tuple[int, int]
) -> None:
    n_in, n_out = shape
    spec = NetworkSpec(n_in, (Dense(3, "tanh"), Dense(n_out, output)), loss)
    rng = np.random.default_rng(3)
    X = rng.standard_normal((2, n_in))
    Y = np.eye(n_out)[[0, n_out - 1]] if n_out > 1 else np.array([[0.0], [1.0]])
    if loss in NUMBERS:
        Y = Y + 0.4
    check_all(make_update(spec, X, Y, learning_rate=0.05, warm_up=0))


@pytest.mark.parametrize("hidden", [*activations.REGISTRY, *KINDS])
@pytest.mark.parametrize("outputs", [1, 3])
def test_every_hidden_activation_multiplies_out(hidden: str, outputs: int) -> None:
    spec = NetworkSpec(2, (layer(4, hidden), layer(3, hidden), Dense(outputs, "tanh")), "mse")
    Y = np.random.default_rng(0).standard_normal((4, outputs))
    check_all(make_update(spec, XOR_X, Y, learning_rate=0.05))


@pytest.mark.parametrize("name", [*activations.REGISTRY, "prelu"])
@pytest.mark.parametrize("scale", [0.5, 40.0, 1e4])
def test_both_sides_of_an_activation_multiply_out(name: str, scale: float) -> None:
    spec = NetworkSpec(1, (layer(2, name), Dense(1, "identity")), "half_sse")
    theta = np.array([scale, -scale, 0.0, 0.0, 0.3, -0.7, 0.1])
    if name == "prelu":
        theta = np.insert(theta, 4, [0.25, 0.25])
    X = np.array([[1.0], [-0.3], [0.0], [1e-5]])
    record = make_update(spec, X, np.full((4, 1), 0.4), theta=theta, warm_up=0)
    check_all(record)
    for sample, x in enumerate(X[:, 0]):
        for unit, z in enumerate((scale * x, -scale * x)):
            shown = equation(record, Step(StepKind.ACTIVATION, sample, 0, unit))
            plain, slope = ("leaky_relu", {"slope": 0.25}) if name == "prelu" else (name, {})
            of = activations.get(plain, **slope)
            a = of(np.array([[scale * x], [-scale * x]]))[unit, 0]
            assert evaluate(shown.numbers) == pytest.approx(a, rel=TOLERANCE, abs=1e-13), z


@pytest.mark.parametrize("loss", NUMBERS)
@pytest.mark.parametrize("n_out", [1, 2, 8])
def test_losses_for_numbers_multiply_out_on_every_branch(loss: str, n_out: int) -> None:
    spec = NetworkSpec(1, (Dense(n_out, "identity"),), loss)
    theta = np.zeros(2 * n_out)
    theta[:n_out] = np.linspace(1.0, 1.2, n_out)
    X = np.array([[-0.9], [0.2], [0.7], [3.0], [-4.0]])
    check_all(make_update(spec, X, np.full((5, n_out), 0.7), theta=theta, warm_up=0))


def test_a_target_of_zero_shows_what_is_divided_by() -> None:
    spec = NetworkSpec(1, (Dense(2, "identity"),), "mape")
    check_all(make_update(spec, np.array([[0.5]]), np.array([[0.0, 2.0]]), warm_up=0))


def test_gelu_shows_its_inner_number() -> None:
    spec = NetworkSpec(1, (Dense(1, "gelu"),), "mse")
    theta = np.array([2.0, 0.0])
    record = make_update(spec, np.ones((1, 1)), np.zeros((1, 1)), theta=theta, warm_up=0)
    shown = equation(record, Step(StepKind.ACTIVATION, 0, 0, 0))
    expected = np.sqrt(2 / np.pi) * (2.0 + 0.044715 * 8.0)
    assert [evaluate(one.result) for one in shown.where] == pytest.approx([expected], rel=1e-14)


@pytest.mark.parametrize("name", optimizers.REGISTRY)
@pytest.mark.parametrize("warm_up", [0, 3])
def test_every_optimizer_multiplies_out_with_its_memory(name: str, warm_up: int) -> None:
    record = make_update(optimizer=name, warm_up=warm_up)
    check_all(record)
    step = Step(StepKind.UPDATE, -1, 0, 1, 0)
    shown = equation(record, step)
    assert shown.relation == "←"
    index = Network(record.spec).weight_index(0, 0, 1)
    values = [evaluate(one.result) for one in shown.where]
    # Adam's are shown corrected, and RProp's slope is the gradient itself.
    for memory in set(record.state_after) - {"m", "v", "slopes"}:
        assert record.state_after[memory][index] in values


# The first step beyond a limit, a step at a limit, and limits that lie around one point.
@pytest.mark.parametrize(
    "settings",
    [
        {"learning_rate": 1e-7},
        {"learning_rate": 100.0},
        {"learning_rate": 0.01, "most_step": 0.011},
        {"learning_rate": 0.01, "least_step": 0.009},
        {"learning_rate": 0.01, "least_step": 0.02, "most_step": 0.02},
    ],
)
@pytest.mark.parametrize("warm_up", [0, 1, 2, 9])
def test_rprop_multiplies_out_at_its_limits(settings: dict[str, float], warm_up: int) -> None:
    check_all(make_update(optimizer="rprop", warm_up=warm_up, **settings))


@pytest.mark.parametrize(
    ("slope", "gradient"), [(0.2, 0.3), (0.2, -0.3), (-0.0, 0.3), (-0.2, -0.0)]
)
@pytest.mark.parametrize("step", [1e-9, 0.05, 1e3])
def test_rprop_multiplies_out_where_limits_were_moved_and_writes_no_negative_zero(
    slope: float, gradient: float, step: float
) -> None:
    rule = optimizers.get("rprop", least_step=0.04, most_step=0.06)
    theta, g = np.ones(1), np.array([gradient])
    before = {"slopes": np.array([slope]), "steps": np.array([step])}
    rule._kept = {name: values.copy() for name, values in before.items()}
    rule.update(theta, g)
    watched: Any = SimpleNamespace(
        settings=rule.settings,
        stages=plain_stages(np.ones(1), g, theta),
        theta=np.ones(1),
        theta_after=theta,
        gradient=g,
        state=before,
        state_after=rule.state,
    )
    edge = ParameterUpdate(watched, 0, Symbol("w"), "weight")
    shown = optimizers.REGISTRY["rprop"].equation(edge)
    check_lines(shown)
    lines = [side for one in (*shown.where, shown) for side in (one.numbers, one.result)]
    written = [one.value for line in lines for one in parts(line) if isinstance(one, Number)]
    assert not any(value == 0.0 and math.copysign(1.0, value) < 0.0 for value in written)


def test_adam_shows_the_corrected_estimates() -> None:
    record = make_update(optimizer="adam", warm_up=3)
    shown = equation(record, Step(StepKind.UPDATE, -1, 1, 0, 2))
    index = Network(record.spec).weight_index(1, 2, 0)
    m, v = (record.state_after[name][index] for name in "mv")
    expected = [m / (1 - 0.9**4), v / (1 - 0.999**4)]
    assert [evaluate(one.result) for one in shown.where] == pytest.approx(expected, rel=1e-15)


@pytest.mark.parametrize("scale", [30.0, 800.0, 1e4])
@pytest.mark.parametrize(
    ("loss", "output"),
    [("binary_cross_entropy", "sigmoid"), ("categorical_cross_entropy", "softmax")],
)
def test_extreme_sums_stay_exact(loss: str, output: str, scale: float) -> None:
    spec = NetworkSpec(2, (Dense(2, output),), loss)
    theta = scale * np.array([1.0, -1.0, -0.5, 1.0, 0.1, 0.2])
    Y = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0], [0.0, 1.0]])
    check_all(make_update(spec, XOR_X, Y, theta=theta, warm_up=0))


def test_a2_the_sums_of_the_and_perceptron_are_the_courses() -> None:
    record = gate_update((0.5, 0.5), -0.7)
    sums = [equation(record, Step(StepKind.SUM, row, 0, 0)) for row in range(4)]
    assert [evaluate(one.result) for one in sums] == pytest.approx([-0.7, -0.2, -0.2, 0.3])
    classes = [equation(record, Step(StepKind.ACTIVATION, row, 0, 0)) for row in range(4)]
    assert [evaluate(one.numbers) for one in classes] == [0, 0, 0, 1]


def test_c2_squared_error_with_sigmoid_has_the_textbooks_delta() -> None:
    spec = NetworkSpec(2, (Dense(1, "sigmoid"),), "half_sse")
    record = make_update(spec)
    o, d = float(record.samples[1].layers[0].a[0]), 1.0
    shown = equation(record, Step(StepKind.DELTA, 1, 0, 0))
    assert evaluate(shown.numbers) == pytest.approx((o - d) * o * (1 - o), rel=TOLERANCE)
    numbers = [part.value for part in parts(shown.numbers) if isinstance(part, Number)]
    assert numbers == [o, d, o, o]


def test_c3_blame_is_shared_along_the_weights() -> None:
    # An error of 0.6 goes back along weights 3 : 2 as 0.36 and 0.24.
    spec = NetworkSpec(1, (Dense(2, "identity"), Dense(1, "identity")), "half_sse")
    theta = np.array([1.0, 1.0, 0.0, 0.0, 0.6, 0.4, 0.0])
    record = make_update(spec, np.array([[1.0]]), np.array([[0.4]]), theta=theta, warm_up=0)
    nodes = ((1, 0), (0, 0), (0, 1))
    shown = [equation(record, Step(StepKind.DELTA, 0, layer, unit)) for layer, unit in nodes]
    assert [evaluate(one.result) for one in shown] == pytest.approx([0.6, 0.36, 0.24])


def test_c9_softmax_with_cross_entropy_is_output_minus_target() -> None:
    spec = NetworkSpec(2, (Dense(3, "softmax"),), "categorical_cross_entropy")
    record = make_update(spec, XOR_X[:3], np.eye(3))
    shown = equation(record, Step(StepKind.DELTA, 1, 0, 1))
    numbers = [part.value for part in parts(shown.numbers) if isinstance(part, Number)]
    assert numbers == [float(record.samples[1].layers[0].a[1]), 1.0]


def test_long_sums_are_shortened_and_the_dots_stand_for_the_rest() -> None:
    spec = NetworkSpec(64, (Dense(2, "relu"),), "mse")
    rng = np.random.default_rng(0)
    record = make_update(spec, rng.random((3, 64)), np.zeros((3, 2)))
    shown = equation(record, Step(StepKind.SUM, 0, 0, 1))
    (dots,) = [part for part in parts(shown.numbers) if isinstance(part, Elided)]
    assert dots.count == 60
    check_lines(shown)


def test_a_long_sum_shows_the_terms_that_count_and_no_zeros() -> None:
    spec = NetworkSpec(64, (Dense(1, "identity"),), "mse")
    x = np.zeros((1, 64))
    x[0, [3, 17, 40, 41, 62]] = [0.5, -3.0, 1.0, 0.25, 2.0]
    theta = np.append(np.ones(64), 0.125)
    record = make_update(spec, x, np.zeros((1, 1)), warm_up=0, theta=theta)
    shown = equation(
        record, Step(StepKind.SUM, 0, 0, 0), feature_names=[f"x{k}" for k in range(64)]
    )
    named = [one.name for one in parts(shown.numbers) if isinstance(one, Number) and one.name]
    assert named == ["x17", "x62", "x40", "x3"]
    assert Elided(60, 0.25) in list(parts(shown.numbers))
    numbers = [one for one in parts(shown.numbers) if isinstance(one, Elided | Number)]
    assert numbers[-2:] == [Elided(60, 0.25), Number(0.125, bare=True)]  # the bias ends the sum
    check_lines(shown)


def test_factors_are_named_after_the_nodes_they_come_from() -> None:
    shown = equation(make_update(), Step(StepKind.SUM, 0, 1, 0))
    names = [one.name for one in parts(shown.numbers) if isinstance(one, Number) and one.name]
    assert names == ["h1.1", "h1.2", "h1.3", "h1.4"]


@pytest.mark.parametrize("n_in", [1, 2, 5])
def test_up_to_five_inputs_are_shown_in_full(n_in: int) -> None:
    spec = NetworkSpec(n_in, (Dense(1, "sigmoid"),), "mse")
    record = make_update(spec, np.ones((1, n_in)), np.zeros((1, 1)))
    shown = equation(record, Step(StepKind.SUM, 0, 0, 0))
    assert not any(isinstance(part, Elided) for part in parts(shown.numbers))


def test_a_sign_stands_in_front_as_an_operator_and_the_value_is_kept() -> None:
    shown = equation(gate_update((0.5, -0.5), -0.7), Step(StepKind.SUM, 3, 0, 0))
    bare = [part.value for part in parts(shown.numbers) if isinstance(part, Number) and part.bare]
    assert bare == [-0.5, -0.7]


def test_inputs_carry_their_features_names() -> None:
    shown = equation(make_update(), Step(StepKind.SUM, 0, 0, 0), feature_names=("width", "height"))
    names = [part.name for part in parts(shown.numbers) if isinstance(part, Number)]
    assert [name for name in names if name] == ["width", "height"]


def test_the_batch_step_shows_the_layers_largest_gradient() -> None:
    record = make_update()
    source, unit = batch_parameter(record, 0)
    block = Network(record.spec).blocks(record.gradient)[0]
    assert abs(block[source, unit]) == np.abs(block).max()


def test_a_single_row_needs_no_batch_step() -> None:
    check_all(make_update(XOR_SPEC, XOR_X[:1], XOR_Y[:1]))
