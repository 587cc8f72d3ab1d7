"""Each known error, made on purpose from first principles, is named and nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from steps_fixture import make_update

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.regularization import Regularization
from simulator.practice import Answer, judge, question
from simulator.practice.mistakes import Place, numbers_of
from simulator.stepping.equations import batch_parameter
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

SPEC = NetworkSpec(3, (Dense(3, "tanh"), Dense(2, "sigmoid")), "mse")
ROWS = np.array([[0.7, -1.3, 0.9], [-0.4, 0.8, 1.6]])
TARGETS = np.array([[1.0, 0.0], [0.0, 1.0]])


@cache
def update(optimizer: str = "adam", loss: str = "mse", last: str = "sigmoid") -> UpdateRecord:
    spec = NetworkSpec(3, (Dense(3, "tanh"), Dense(2, last)), loss)
    regularization = Regularization(l2=0.3)
    rate = 0.2 if optimizer in ("sgd", "momentum") else 0.05
    return make_update(
        spec, ROWS, TARGETS, optimizer=optimizer, warm_up=3, regularization=regularization,
        learning_rate=rate,
    )  # fmt: skip


def told(record: UpdateRecord, step: Step, value: float) -> list[str]:
    """Return the patterns of what is said of an answer of eight digits."""
    found = question(record, step)
    assert found is not None
    text = f"{value:.7e}"
    verdict = judge(Answer(float(text), float(f"1e{text.partition('e')[2]}") * 1e-7), found)
    assert not verdict.right
    return [one.pattern for one in verdict.told]


class Known:
    """The numbers of row 0 and of the update, by the symbols of the course."""

    def __init__(self, record: UpdateRecord) -> None:
        first, second = Network(record.spec).views(record.theta)
        self.W1, self.b1, self.W2, self.b2 = first.W, first.b, second.W, second.b
        after = Network(record.spec).views(record.theta_after)
        self.W1_new, self.W2_new, self.b1_new = after[0].W, after[1].W, after[0].b
        self.x, self.y = record.samples[0].inputs, record.samples[0].target
        self.z1 = self.x @ self.W1 + self.b1
        self.a1 = np.tanh(self.z1)
        self.z2 = self.a1 @ self.W2 + self.b2
        self.a2 = 1.0 / (1.0 + np.exp(-self.z2))
        self.error = self.a2 - self.y
        self.d2 = self.error * self.a2 * (1.0 - self.a2)  # mean of two outputs: 2/2
        self.back = self.W2 @ self.d2
        self.slope = 1.0 - self.a1**2
        self.d1 = self.back * self.slope


K = Known(update())
Z1 = Step(StepKind.SUM, 0, 0, 1)
Z2 = Step(StepKind.SUM, 0, 1, 0)
A1 = Step(StepKind.ACTIVATION, 0, 0, 1)
E = Step(StepKind.LOSS, 0, -1, -1)
D2 = Step(StepKind.DELTA, 0, 1, 0)
D1 = Step(StepKind.DELTA, 0, 0, 1)
G1 = Step(StepKind.GRADIENT, 0, 0, 1, 2)  # from x₃ to h1.2
G2 = Step(StepKind.GRADIENT, 0, 1, 0, 1)  # from h1.2 to ŷ₁
GB = Step(StepKind.GRADIENT, 0, 0, 1, 3)

CASES: list[tuple[Step, Callable[[], float], str]] = [
    (Z1, lambda: K.z1[1] - K.b1[1], "You left out the bias b = {b}."),
    (Z1, lambda: K.z1[1] - 2 * K.b1[1], "The bias {b} is added, not taken off."),
    (Z1, lambda: K.a1[1], "That is the activation a = f(z); asked is the sum z before it."),
    (
        Z1,
        lambda: K.x @ K.W1_new[:, 1] + K.b1_new[1],
        "You took the weights after the update; in this pass the old ones still count.",
    ),
    (
        Z1,
        lambda: K.x @ K.W1[1] + K.b1[1],
        "The weights' indices are swapped: you took those that lead out of node {number} of the "
        "layer before.",
    ),
    (
        Z1,
        lambda: K.x @ K.W1[:, 2] + K.b1[1],
        "You took the weights that lead to {other}, not to {node}.",
    ),
    (Z1, lambda: K.z1[2], "You took the weights that lead to {other}, not to {node}."),
    (Z1, lambda: K.z1[1] - K.x[0] * K.W1[0, 1], "The term of {source}, {term}, is missing."),
    (
        Z1,
        lambda: K.z1[1] - 2 * K.x[2] * K.W1[2, 1],
        "The term of {source} is {term}: mind its sign.",
    ),
    (
        Z2,
        lambda: K.z1 @ K.W2[:, 0] + K.b2[0],
        "You took the sums z of the layer before; what comes in are its outputs a.",
    ),
    (A1, lambda: K.z1[1], "That is the sum z: the activation f(z) was left out."),
    (A1, lambda: K.slope[1], "That is the slope f′(z); asked is f(z)."),
    (A1, lambda: -K.a1[1], "That is f(−z): mind the sign of z = Σ w x + b."),
    (A1, lambda: np.tanh(K.z1[1] - K.b1[1]), "That is f of the sum without its bias."),
    (A1, lambda: 1 / (1 + np.exp(-K.z1[1])), "That is {other} of z; this layer has {own}."),
    (
        E,
        lambda: (K.error**2).sum(),
        "You added up over the {n} outputs; this loss is their mean.",
    ),
    (E, lambda: 0.25 * (K.error**2).sum(), "This loss has no factor ½."),
    (E, lambda: K.error.sum(), "That is the error itself; the loss is made of its square."),
    (E, lambda: -0.5 * (K.error**2).sum(), "The size is right, the sign is not."),
    (
        E,
        lambda: update().loss,
        "That is the mean loss of the batch; asked is that of this row.",
    ),
    (
        D2,
        lambda: K.error[0],
        "You left out the slope f′(z): that is ∂E/∂a, not ∂E/∂z.",
    ),
    (D2, lambda: 2 * K.d2[0], "The loss is a mean over {n} outputs: divide by {n}."),
    (D2, lambda: K.d2[0] / 2, "The square's slope has a factor 2: you left it out."),
    (D2, lambda: -K.d2[0], "The size is right, the sign is not."),
    (D1, lambda: K.back[1], "You left out the slope f′(z): that is only what comes back."),
    (
        D1,
        lambda: K.back[1] * (1 - np.tanh(K.a1[1]) ** 2),
        "You took the slope at a, f′(a); it is wanted at the sum z, f′(z).",
    ),
    (
        D1,
        lambda: K.back[1] * K.a1[1],
        "You multiplied by the activation a; wanted is the slope f′(z).",
    ),
    (D1, lambda: K.slope[1], "That is the slope f′(z) alone: it multiplies what comes back."),
    (D1, lambda: -K.d1[1], "The size is right, the sign is not."),
    (
        D1,
        lambda: K.W2_new[1] @ K.d2 * K.slope[1],
        "You took the weights after the update; deltas come back along the old ones.",
    ),
    (
        D1,
        lambda: K.d1[1] / 2,
        "You took the mean over the {n} nodes of the next layer: add up.",
    ),
    (
        D1,
        lambda: K.W2[1, 1] * K.d2[1] * K.slope[1],
        "What comes back from {node} is missing.",
    ),
    (
        D1,
        lambda: K.W2[0] @ K.d2 * K.slope[1],
        "You took the weights that leave {other}, not {node}.",
    ),
    (G1, lambda: K.d1[1], "That is δ alone: multiply it by what came in, {x}."),
    (G1, lambda: K.x[2], "That is what came in alone: multiply it by δ = {d}."),
    (
        G1,
        lambda: K.x[1] * K.d1[2],
        "The indices are swapped: that is the gradient of the mirrored weight.",
    ),
    (G1, lambda: K.x[2] * K.d1[0], "You took the delta of {node}."),
    (G1, lambda: K.x[0] * K.d1[1], "You took what came in from {node}."),
    (
        G1,
        lambda: K.W1[2, 1] * K.d1[1],
        "You took the weight w; its gradient is what came in times δ.",
    ),
    (G1, lambda: -K.x[2] * K.d1[1], "The size is right, the sign is not."),
    (
        G1,
        lambda: 0.05 * K.x[2] * K.d1[1],
        "The learning rate comes later: asked is the gradient itself.",
    ),
    (
        G2,
        lambda: K.z1[1] * K.d2[0],
        "You took the sum z of the node before; what came in is its output a.",
    ),
    (
        GB,
        lambda: K.b1[1] * K.d1[1],
        "The bias has the constant input 1: its gradient is δ alone.",
    ),
]


@pytest.mark.parametrize(("step", "made", "named"), CASES, ids=range(len(CASES)))
def test_an_error_is_named(step: Step, made: Callable[[], float], named: str) -> None:
    assert told(update(), step, float(made())) == [named]


def test_signs_that_all_are_lost_are_named() -> None:
    theta = np.array([-0.3, 0.5, -0.7, 0.2])
    spec = NetworkSpec(3, (Dense(1, "sigmoid"),), "mse")
    record = make_update(spec, np.ones((1, 3)), np.ones((1, 1)), warm_up=0, theta=theta)
    assert told(record, Step(StepKind.SUM, 0, 0, 0), 1.7) == ["All terms have lost their signs."]


# --- losses with logarithms, softmax -------------------------------------------------------------


def test_the_delta_of_a_fused_pair_has_no_slope() -> None:
    record = update(loss="binary_cross_entropy")
    k = Known(record)
    delta, slope = k.error[0] / 2, k.a2[0] * (1 - k.a2[0])
    cancelled = "With this loss the slope f′(z) has cancelled: leave it out."
    assert told(record, D2, delta * slope) == [cancelled]
    assert told(record, D2, -delta)[0] == "That is y − a: the delta is output minus target."
    taken = "You took the sum z; the delta is made of the output a."
    assert told(record, D2, k.z2[0] - k.y[0]) == [taken]


def test_other_logarithms_are_named() -> None:
    record = update(loss="categorical_cross_entropy", last="softmax")
    E_row, a = record.samples[0].loss, record.samples[0].layers[-1].a
    base = "That is the logarithm to base {base}; the loss takes the natural one, ln."
    assert told(record, E, E_row / np.log(10)) == [base]
    assert told(record, E, a[0]) == [
        "That is the probability itself; the loss is minus its logarithm."
    ]
    assert told(record, E, -np.log(a[1])) == [
        "You took the logarithm of what the target rules out: look at y."
    ]


def test_softmax_is_a_share_of_exponentials() -> None:
    record = update(loss="categorical_cross_entropy", last="softmax")
    z = record.samples[0].layers[-1].z
    step = Step(StepKind.ACTIVATION, 0, 1, 0)
    assert told(record, step, np.exp(z[0])) == [
        "You did not divide e to the power of z by the sum over all nodes."
    ]
    assert told(record, step, z[0] / z.sum()) == [
        "You took the share of z itself; softmax takes that of e to the power of z."
    ]
    assert told(record, step, z[0]) == ["That is the sum z: the activation f(z) was left out."]


# --- the mean over the batch ----------------------------------------------------------------------


def test_a_sum_and_a_single_row_are_no_mean() -> None:
    record, step = update(), Step(StepKind.BATCH_GRADIENT, -1, 0, -1)
    source, unit = batch_parameter(record, 0)
    index = Network(record.spec).weight_index(0, source, unit)
    g = record.stages.data_gradient[index]
    assert told(record, step, 2 * g) == ["That is the sum over the rows: divide it by {n}."]
    assert told(record, step, g / 2) == ["You divided by the number of rows twice."]
    one = record.samples[0].gradient[index]
    assert told(record, step, one) == [
        "That is the gradient of one row; asked is the mean over all {n}."
    ]
    assert told(record, step, record.gradient[index]) == ["The penalty comes after the mean."]


# --- the update -----------------------------------------------------------------------------------

W = Step(StepKind.UPDATE, -1, 0, 1, 2)


def numbers(record: UpdateRecord) -> tuple[float, float, float]:
    """Return the weight, its gradient and the learning rate."""
    index = record.spec.parameter_index(0, 2, 1)
    rate = float(record.settings["learning_rate"])
    return float(record.theta[index]), float(record.gradient[index]), rate


def test_errors_of_gradient_descent_are_named() -> None:
    record = update("sgd")
    w, g, rate = numbers(record)
    index = record.spec.parameter_index(0, 2, 1)
    data = float(record.stages.data_gradient[index])
    assert told(record, W, w - g) == ["You left out the learning rate η = {rate}."]
    assert told(record, W, w + rate * g) == ["The step goes downhill: it is taken off, not added."]
    assert told(record, W, -rate * g) == ["That is the change alone; asked is the new value."]
    assert told(record, W, w) == ["That is the old value: the step is still to be taken."]
    assert told(record, W, w - rate * data) == ["You left out the penalty's part of the gradient."]
    assert told(record, W, w - rate * 2 * g) == [
        "You took the sum of the gradients of the rows; their mean counts."
    ]
    one = float(record.samples[0].gradient[index])
    assert told(record, W, w - rate * one) == [
        "You took the gradient of one row; the mean of all {n} counts."
    ]
    other = record.spec.parameter_index(0, 1, 2)
    assert told(record, W, float(record.theta_after[other])) == [
        "That is the new value of another weight or bias of the layer."
    ]
    assert told(record, W, w - rate * float(record.gradient[other])) == [
        "You took the gradient of another weight or bias of the layer."
    ]


def test_momentum_is_not_left_out() -> None:
    record = update("momentum")
    w, g, rate = numbers(record)
    assert told(record, W, w - rate * g)[0] == (
        "You left out what is remembered of earlier gradients."
    )


def adam(record: UpdateRecord, *, corrects: bool = True, roots: bool = True) -> float:
    """Return Adam's new weight, worked out by hand."""
    w, g, rate = numbers(record)
    index = record.spec.parameter_index(0, 2, 1)
    m = 0.9 * float(record.state["m"][index]) + 0.1 * g
    v = 0.999 * float(record.state["v"][index]) + 0.001 * g * g
    if corrects:
        m, v = m / (1 - 0.9**record.count), v / (1 - 0.999**record.count)
    return w - rate * m / ((np.sqrt(v) if roots else v) + 1e-8)


def test_terms_of_adam_are_not_left_out() -> None:
    record = update()
    w, g, rate = numbers(record)
    assert adam(record) == pytest.approx(record.theta_after[record.spec.parameter_index(0, 2, 1)])
    corrected = "You left out the bias correction: divide m by 1 − β₁ᵗ and v by 1 − β₂ᵗ."
    assert told(record, W, adam(record, corrects=False)) == [corrected]
    root = "You left out the root: the step is divided by the root of the mean square."
    assert told(record, W, adam(record, roots=False)) == [root]
    assert told(record, W, w - rate * g) == [
        "That is plain gradient descent, w − η g: the optimizer does more."
    ]
    assert told(record, W, w - (w - adam(record)) / rate) == [
        "You left out the learning rate η = {rate}."
    ]


def test_epsilon_is_not_left_out_where_it_counts() -> None:
    record = make_update(SPEC, ROWS, TARGETS, optimizer="adam", learning_rate=1.0, epsilon=0.5)
    index = record.spec.parameter_index(0, 2, 1)
    count = record.count
    m = record.state_after["m"][index] / (1 - 0.9**count)
    v = record.state_after["v"][index] / (1 - 0.999**count)
    value = float(record.theta[index] - m / np.sqrt(v))
    assert told(record, W, value) == ["You left out ε = {epsilon}."]


def test_weight_decay_and_clipping_are_not_left_out() -> None:
    decayed = make_update(
        SPEC, ROWS, TARGETS, learning_rate=0.2, regularization=Regularization(weight_decay=0.4)
    )
    w, g, rate = numbers(decayed)
    assert told(decayed, W, w - rate * g) == ["You left out the weight decay."]
    clipped = make_update(
        SPEC, ROWS, TARGETS, learning_rate=0.5, regularization=Regularization(clip_norm=0.05)
    )
    w, _, rate = numbers(clipped)
    data = float(clipped.stages.data_gradient[clipped.spec.parameter_index(0, 2, 1)])
    assert told(clipped, W, w - rate * data) == ["You did not clip the gradient."]


def test_a_frozen_layer_stays() -> None:
    spec = NetworkSpec(3, (Dense(3, "tanh", trainable=False), Dense(2, "sigmoid")), "mse")
    record = make_update(spec, ROWS, TARGETS, learning_rate=0.5)
    w, g, rate = numbers(record)
    assert told(record, W, w - rate * g) == ["This layer is frozen: nothing moves it."]


@pytest.mark.parametrize("name", optimizers.REGISTRY)
def test_every_rule_in_full_leads_to_the_recorded_value(name: str) -> None:
    record = make_update(SPEC, ROWS, TARGETS, optimizer=name, warm_up=3)
    kept = record.settings.get("weight_decay", 0.0) * record.settings["learning_rate"]
    rule = optimizers.REGISTRY[name].by_number
    assert rule is not None
    for index, w in enumerate(record.theta.tolist()):
        found = rule(numbers_of(Place(record, W), index, w * (1.0 - kept)))
        assert found.value == pytest.approx(record.theta_after[index], rel=1e-10)
        for remembered, value in found.memory.items():
            assert value == pytest.approx(record.state_after[remembered][index], rel=1e-10)


def test_every_step_of_every_optimizer_has_errors_to_try() -> None:
    for name in optimizers.REGISTRY:
        found = question(update(name), W)
        assert found is not None
        assert list(found.mistakes())
