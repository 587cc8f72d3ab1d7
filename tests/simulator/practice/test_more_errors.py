"""Known errors that need a network or an optimizer of their own; none is without a case."""

from __future__ import annotations

import ast
from functools import cache
from math import sqrt, tanh
from pathlib import Path

import numpy as np
import pytest
from practice_use import told
from repository import ROOT
from steps_fixture import make_update

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.practice import Question, question, questions
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment
from simulator.session.update_recording import record_update
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

ROWS = np.array([[0.7, -1.3], [-0.4, 0.8]])
TARGETS = np.array([[1.0, 0.0], [0.0, 1.0]])
SQUARE = NetworkSpec(2, (Dense(2, "tanh"), Dense(2, "sigmoid")), "half_sse")
W = Step(StepKind.UPDATE, -1, 0, 1, 0)


def asked(record: UpdateRecord, kind: StepKind, layer: int, unit: int, part: int = -1) -> Question:
    found = question(record, Step(kind, 0, layer, unit, part))
    assert found is not None
    return found


# --- dropout --------------------------------------------------------------------------------------


@cache
def dropped() -> UpdateRecord:
    scenario = overrides.with_settings(presets.load("xor"), {"dropout": "0.5"})
    experiment = Experiment.from_scenario(scenario)
    return record_update(experiment, experiment.initial_state(), (3,))


def a_node(*, kept: bool) -> int:
    mask = dropped().samples[0].layers[0].mask
    assert mask is not None
    return int(np.flatnonzero(mask > 0.0 if kept else mask == 0.0)[0])


def test_dropout_divides_what_it_keeps_and_wipes_the_rest() -> None:
    z = dropped().samples[0].layers[0].z
    before = "That is f(z) before dropout: it was not divided by 1 − p, or not dropped."
    for kept in (True, False):
        node = a_node(kept=kept)
        found = told(asked(dropped(), StepKind.ACTIVATION, 0, node), tanh(z[node]))
        assert found == [before]


def test_dropout_acts_on_the_way_back() -> None:
    record, node = dropped(), a_node(kept=True)
    passed = record.samples[0]
    out = Network(record.spec).views(record.theta)[1].W[node]
    back = float(out @ passed.layers[1].delta) * (1.0 - tanh(passed.layers[0].z[node]) ** 2)
    assert told(asked(record, StepKind.DELTA, 0, node), back) == [
        "Dropout acts on the way back, too: multiply by m / (1 − p)."
    ]


# --- softmax, sums over outputs -------------------------------------------------------------------


def test_softmax_has_an_output_for_each_node() -> None:
    spec = NetworkSpec(2, (Dense(3, "softmax"),), "categorical_cross_entropy")
    record = make_update(spec, ROWS, np.eye(3)[:2])
    other = float(record.samples[0].layers[0].a[2])
    assert told(asked(record, StepKind.ACTIVATION, 0, 0), other) == [
        "That is the output of {other}."
    ]


def test_half_the_squared_error_has_its_half_and_no_mean() -> None:
    record = make_update(SQUARE, ROWS, TARGETS)
    E, delta = record.samples[0].loss, float(record.samples[0].layers[1].delta[0])
    a, y = record.samples[0].layers[1].a, record.samples[0].target
    assert pytest.approx(0.5 * ((a - y) ** 2).sum()) == E
    loss, of_output = asked(record, StepKind.LOSS, -1, -1), asked(record, StepKind.DELTA, 1, 0)
    assert told(loss, float(((a - y) ** 2).sum())) == ["You left out the factor ½ of this loss."]
    assert told(loss, E / 2) == ["You took the mean over the {n} outputs; this loss is their sum."]
    assert told(of_output, 2 * delta) == ["The ½ of the loss cancels the 2 of the square's slope."]
    assert told(of_output, delta / 2) == [
        "The loss is a sum over the {n} outputs: do not divide by {n}."
    ]


def test_weights_go_back_the_way_they_came() -> None:
    record = make_update(SQUARE, ROWS, TARGETS)
    first, last = record.samples[0].layers
    swapped = Network(record.spec).views(record.theta)[1].W[:, 1] @ last.delta
    assert told(asked(record, StepKind.DELTA, 0, 1), float(swapped * (1 - first.a[1] ** 2))) == [
        "The weights' indices are swapped: wanted are those that leave this node."
    ]


# --- layer norm -----------------------------------------------------------------------------------


def test_mean_spread_and_normalised_values_of_a_layer() -> None:
    spec = NetworkSpec(3, (LayerNorm(), Dense(1, "sigmoid")), "binary_cross_entropy")
    record = make_update(spec, np.array([[1.0, 2.0, 6.0]]), np.ones((1, 1)))
    # Mean 3, squares off it 4 + 1 + 9 = 14, variance 14/3; squares themselves 1 + 4 + 36 = 41.
    mean, spread = (
        asked(record, StepKind.STATISTIC, 0, -1, 0),
        asked(record, StepKind.STATISTIC, 0, -1, 1),
    )
    assert told(mean, 9.0) == ["That is the sum over the nodes: divide it by {n}."]
    assert told(spread, spread.value**2) == ["That is the variance: the spread is its root."]
    assert told(spread, sqrt(41 / 3)) == [
        "You took the mean of the squares without taking off the mean first."
    ]
    third = asked(record, StepKind.SUM, 0, 2)
    assert told(third, 3.0) == ["You did not divide by the spread."]
    assert told(third, 6.0 / spread.value) == ["You did not take off the mean."]


# --- optimizers, by number ------------------------------------------------------------------------


class Numbers:
    """One weight's numbers before an update of an optimizer."""

    def __init__(self, optimizer: str, warm_up: int = 3, **settings: float) -> None:
        made = {"optimizer": optimizer, "warm_up": warm_up, **settings}
        self.record = make_update(SQUARE, ROWS, TARGETS, **made)  # type: ignore[arg-type]
        index = self.record.spec.parameter_index(0, 0, 1)
        self.w, self.g = float(self.record.theta[index]), float(self.record.stages.given[index])
        self.eta, self.t = float(self.record.settings["learning_rate"]), self.record.count
        self.old = {name: float(values[index]) for name, values in self.record.state.items()}
        *self.memory, self.value = questions(self.record, W)

    def piece(self, name: str) -> Question:
        return next(one for one in self.memory if one.memory == name)


def test_velocity_is_asked_and_keeps_a_part() -> None:
    n = Numbers("momentum", learning_rate=0.2)
    (velocity,) = n.memory
    v = n.old["velocity"]
    assert velocity.value == pytest.approx(0.9 * v - 0.2 * n.g)
    assert told(velocity, v - 0.2 * n.g) == [
        "You left out μ: only this part of the velocity is kept."
    ]
    assert told(velocity, v) == ["That is what was remembered before: this update changes it."]
    assert told(velocity, -0.2 * n.g) == [
        "You took this update's part alone: what was remembered counts, too."
    ]
    assert told(velocity, 0.9 * v - n.g) == ["You left out the learning rate η = {rate}."]


def test_means_are_asked_with_their_shares() -> None:
    n = Numbers("adam", learning_rate=0.05)
    m, v = n.old["m"], n.old["v"]
    assert [one.memory for one in n.memory] == ["m", "v"]
    mean, square = n.memory
    assert mean.value == pytest.approx(0.9 * m + 0.1 * n.g)
    assert square.value == pytest.approx(0.999 * v + 0.001 * n.g**2)
    assert told(mean, 0.9 * m + n.g) == [
        "You left out the factor 1 − β of what is new in the running mean."
    ]
    assert told(mean, 0.1 * m + 0.9 * n.g) == ["You swapped β and 1 − β in the running mean."]
    assert told(square, 0.999 * v + 0.001 * n.g) == ["You took the number where its square counts."]
    assert told(mean, -mean.value) == ["The size is right, the sign is not."]


@pytest.mark.parametrize("name", ["adagrad", "rmsprop", "adadelta"])
def test_squares_are_squares(name: str) -> None:
    n = Numbers(name)
    s, rest = n.old["squares"], 1.0 if name == "adagrad" else 0.1
    kept = s if name == "adagrad" else 0.9 * s
    assert n.piece("squares").value == pytest.approx(kept + rest * n.g**2)
    assert told(n.piece("squares"), kept + rest * n.g) == [
        "You took the number where its square counts."
    ]


def test_adadelta_takes_roots() -> None:
    n = Numbers("adadelta", learning_rate=50.0, warm_up=1)
    s, u = 0.9 * n.old["squares"] + 0.1 * n.g**2, n.old["moves"]
    d = sqrt((u + 1e-6) / (s + 1e-6)) * n.g
    assert n.value.value == pytest.approx(n.w - 50.0 * d)
    assert told(n.value, n.w - 50.0 * (u + 1e-6) / (s + 1e-6) * n.g) == [
        "You left out the root: the step is divided by the root of the mean square."
    ]
    assert told(n.value, n.w - 50.0 * sqrt(u / s) * n.g) == ["You left out ε = {epsilon}."]


def test_nag_looks_ahead() -> None:
    n = Numbers("nag", learning_rate=0.2)
    v = 0.9 * n.old["velocity"] - 0.2 * n.g
    assert n.value.value == pytest.approx(n.w + 0.9 * v - 0.2 * n.g)
    assert told(n.value, n.w + v) == ["You left out the look ahead."]


def test_nadam_divides_by_products() -> None:
    n = Numbers("nadam", learning_rate=0.05)
    m, v = 0.9 * n.old["m"] + 0.1 * n.g, 0.999 * n.old["v"] + 0.001 * n.g**2
    now, following = (0.9 * (1 - 0.5 * 0.96 ** (0.004 * k)) for k in (n.t, n.t + 1))
    wrong = n.w - 0.05 * (following * m + (1 - now) * n.g) / (sqrt(v) + 1e-8)
    assert told(n.value, wrong) == [
        "You left out the bias correction: divide by 1 − Π of the μ, and v by 1 − β₂ᵗ."
    ]
    corrected = v / (1 - 0.999**n.t)
    plain = n.w - 0.05 * m / (1 - 0.9**n.t) / (sqrt(corrected) + 1e-8)
    assert told(n.value, plain) == ["You left out the look ahead."]


def test_lion_takes_the_sign() -> None:
    n = Numbers("lion", learning_rate=0.05)
    c = 0.9 * n.old["m"] + 0.1 * n.g
    assert n.value.value == pytest.approx(n.w - 0.05 * np.sign(c))
    assert told(n.value, n.w - 0.05 * c) == [
        "You left out sgn: only the sign counts here, not the size."
    ]


def test_rprop_grows_and_shrinks_its_step() -> None:
    n = Numbers("rprop", learning_rate=0.05)
    assert np.sign(n.old["slopes"]) == np.sign(n.g)
    assert told(n.value, n.w - np.sign(n.g) * n.old["steps"]) == [
        "You took the step before; it grows or shrinks first."
    ]
    (step,) = n.memory
    assert step.value == pytest.approx(1.2 * n.old["steps"])


def test_rprop_stays_where_the_sign_has_changed() -> None:
    for seed in range(60):
        record = make_update(
            SQUARE, ROWS, TARGETS, optimizer="rprop", warm_up=5, seed=seed, learning_rate=0.5
        )
        index = record.spec.parameter_index(0, 0, 1)
        g, before = float(record.stages.given[index]), float(record.state["slopes"][index])
        if g * before < 0.0:
            break
    assert g * before < 0.0
    value = questions(record, W)[-1]
    assert value.value == record.theta[index]
    step = float(record.state_after["steps"][index])
    assert told(value, value.value - np.sign(g) * step) == [
        "The gradient's sign has changed: here it counts as 0."
    ]


# --- none is without a case -----------------------------------------------------------------------


def messages(path: Path) -> set[str]:
    """Return the patterns of a module's messages."""
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return {
        str(node.args[0].value)
        for node in calls
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Message"
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_known_error_has_a_case() -> None:
    """Each sentence that a wrong answer is told stands in a test that makes just that error."""
    known = set().union(*map(messages, (ROOT / "simulator/practice/mistakes").glob("*.py")))
    written = {
        node.value
        for path in Path(__file__).parent.glob("test_*errors.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert len(known) > 50
    assert known - written == set()
