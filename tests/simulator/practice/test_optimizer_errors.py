"""The errors made with the rules that have a way of their own: each is made and named alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import sqrt
from typing import Any

import numpy as np
import pytest
from practice_use import told
from steps_fixture import make_update

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.one_number import OneNumber, Slip
from simulator.optimizers.rules.rprop import RECORD as RPROP
from simulator.practice import Question, questions
from simulator.practice.mistakes.updates import _TOLD, slips_of
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

ROWS = np.array([[0.7, -1.3], [-0.4, 0.8]])
TARGETS = np.array([[1.0, 0.0], [0.0, 1.0]])
SPEC = NetworkSpec(2, (Dense(2, "tanh"), Dense(2, "sigmoid")), "half_sse")
GROWING = {Slip.UNCOMPARED, Slip.WITHOUT_SIGN, Slip.AFTER_ZERO}
W = Step(StepKind.UPDATE, -1, 0, 1, 0)


class Numbers:
    """One weight's numbers before an update, and what is asked of it."""

    def __init__(self, record: UpdateRecord) -> None:
        index = record.spec.parameter_index(0, 0, 1)
        self.w, self.g = float(record.theta[index]), float(record.stages.given[index])
        self.eta, self.t = float(record.settings["learning_rate"]), record.count
        self.product = float(record.settings.get("product", 0.0))
        self.old = {name: float(values[index]) for name, values in record.state.items()}
        self.new = {name: float(values[index]) for name, values in record.state_after.items()}
        *memory, self.value = questions(record, W)
        self.memory: dict[str, Question] = {one.memory: one for one in memory}


def numbers(optimizer: str, *, seed: int = 1, warm_up: int = 3, **settings: float) -> Numbers:
    given = {"optimizer": optimizer, "warm_up": warm_up, "seed": seed, **settings}
    return Numbers(make_update(SPEC, ROWS, TARGETS, **given))  # type: ignore[arg-type]


def found(optimizer: str, fits: Callable[[Numbers], bool], **settings: Any) -> Numbers:
    """Return the numbers of the first network of which something holds."""
    made = (numbers(optimizer, seed=seed, **settings) for seed in range(200))
    return next(one for one in made if fits(one))


# --- Adam, part by part ---------------------------------------------------------------------------


def test_one_correction_of_two_is_missed() -> None:
    n = numbers("adam", learning_rate=0.05)
    m, v = n.new["m"], n.new["v"]
    mean, square = m / (1 - 0.9**n.t), v / (1 - 0.999**n.t)
    assert n.value.value == pytest.approx(n.w - 0.05 * mean / (sqrt(square) + 1e-8))
    assert told(n.value, n.w - 0.05 * m / (sqrt(square) + 1e-8)) == [
        "You left out the bias correction of m: divide it by 1 − β₁ᵗ."
    ]
    assert told(n.value, n.w - 0.05 * mean / (sqrt(v) + 1e-8)) == [
        "You left out the bias correction of v: divide it by 1 − β₂ᵗ."
    ]


@pytest.mark.parametrize("name", ["adagrad", "rmsprop"])
def test_epsilon_is_added_to_the_root(name: str) -> None:
    n = numbers(name, learning_rate=0.5, epsilon=0.01)
    s = n.new["squares"]
    assert n.value.value == pytest.approx(n.w - 0.5 * n.g / (sqrt(s) + 0.01))
    assert told(n.value, n.w - 0.5 * n.g / sqrt(s + 0.01)) == [
        "Here ε stands outside of the root: it is added to the root."
    ]


# --- Nadam ----------------------------------------------------------------------------------------


def is_small(one: Numbers) -> bool:
    return abs(one.value.value) < 0.3


@pytest.mark.parametrize("case", ["powers", "share", "new part", "square"])
def test_nadam_has_its_shares_and_products(case: str) -> None:
    # A large ψ lets μ change from update to update; a small value shows it in three digits.
    n = found("nadam", is_small, warm_up=1, learning_rate=0.5, momentum_decay=1.0)
    now, following = (0.9 * (1 - 0.5 * 0.96**k) for k in (n.t, n.t + 1))
    assert n.product == pytest.approx(np.prod([0.9 * (1 - 0.5 * 0.96**k) for k in (1, 2)]))
    m, v = n.new["m"], n.new["v"]
    square = v / (1 - 0.999**n.t)

    def value(share: float, mean: float, part: float, gradient: float, squares: float) -> float:
        ahead = share * m / mean + part * (1 - now) * n.g / gradient
        return n.w - 0.5 * ahead / (sqrt(squares) + 1e-8)

    of_mean, of_gradient = 1 - n.product * following, 1 - n.product
    assert n.value.value == pytest.approx(value(following, of_mean, 1, of_gradient, square))
    powers = value(following, 1 - 0.9 ** (n.t + 1), 1, 1 - 0.9**n.t, square)
    errors = {
        "powers": (
            powers,
            "You divided by 1 − β₁ᵗ; here μ changes from update to update: "
            "divide by 1 − Π of the μ.",
        ),
        "share": (
            value(now, of_mean, 1, of_gradient, square),
            "You took μₜ with m; looking ahead it has the next one, μₜ₊₁.",
        ),
        "new part": (
            value(following, of_mean, 0, of_gradient, square),
            "You left out (1 − μₜ) g: this update's gradient counts once more.",
        ),
        "square": (
            value(following, of_mean, 1, of_gradient, v),
            "You left out the bias correction of v: divide it by 1 − β₂ᵗ.",
        ),
    }
    wrong, named = errors[case]
    assert told(n.value, wrong) == [named]


# --- Adadelta -------------------------------------------------------------------------------------


def test_adadelta_has_its_ratio() -> None:
    n = numbers("adadelta", learning_rate=50.0)
    s, u, e = n.new["squares"], n.old["moves"], 1e-6
    assert n.value.value == pytest.approx(n.w - 50.0 * sqrt((u + e) / (s + e)) * n.g)
    assert told(n.value, n.w - 50.0 / sqrt(s + e) * n.g) == [
        "You left out √(u + ε), the size of past moves: it stands above."
    ]
    assert told(n.value, n.w - 50.0 * sqrt((s + e) / (u + e)) * n.g) == [
        "The ratio is upside down: the moves u stand above, the gradients s below."
    ]
    assert told(n.value, n.w - 50.0 * sqrt((u + e) / (n.old["squares"] + e)) * n.g) == [
        "You took s before this update; g² goes into it first."
    ]
    assert told(n.value, n.w - 50.0 * sqrt((n.new["moves"] + e) / (s + e)) * n.g) == [
        "You took u after this update; in d it is the one before."
    ]
    outside = (sqrt(u) + e) / (sqrt(s) + e)
    assert told(n.value, n.w - 50.0 * outside * n.g) == [
        "Here ε stands under each root: √(u + ε) and √(s + ε)."
    ]


def test_adadelta_remembers_its_moves() -> None:
    n = numbers("adadelta", learning_rate=0.5)
    s, u, e = n.new["squares"], n.old["moves"], 1e-6
    d = sqrt((u + e) / (s + e)) * n.g
    moves = n.memory["moves"]
    assert moves.value == pytest.approx(0.9 * u + 0.1 * d * d)
    assert told(moves, u) == ["That is what was remembered before: this update changes it."]
    assert told(moves, 0.9 * u + 0.1 * n.g * n.g) == [
        "You took g²; u is a mean of the squared moves, d²."
    ]
    assert told(moves, 0.9 * u + 0.1 * (0.5 * d) ** 2) == [
        "You took the move with its learning rate; u is made of d alone."
    ]
    assert told(moves, 0.9 * u + 0.1 * d) == ["You took the move d where its square counts."]


# --- Lion -----------------------------------------------------------------------------------------


def test_lion_has_two_betas() -> None:
    other = "You took the other β: β₁ counts in c, β₂ in the mean that is kept."
    n = numbers("lion", learning_rate=0.05)
    m = n.memory["m"]
    assert m.value == pytest.approx(0.99 * n.old["m"] + 0.01 * n.g)
    assert told(m, 0.9 * n.old["m"] + 0.1 * n.g) == [other]

    def turns(one: Numbers) -> bool:
        return bool(one.new["m"] * (0.9 * one.old["m"] + 0.1 * one.g) < 0.0)

    n = found("lion", turns, learning_rate=0.3, warm_up=6)
    assert n.value.value == pytest.approx(n.w - 0.3 * np.sign(0.9 * n.old["m"] + 0.1 * n.g))
    assert told(n.value, n.w - 0.3 * np.sign(n.new["m"]))[-1] == other


def test_lion_takes_the_sign_of_a_mean_not_of_the_gradient() -> None:
    def turns(one: Numbers) -> bool:
        return bool(one.g * (0.9 * one.old["m"] + 0.1 * one.g) < 0.0)

    n = found("lion", turns, learning_rate=0.3, warm_up=6)
    assert "You left out what is remembered of earlier gradients." in told(
        n.value, n.w - 0.3 * np.sign(n.g)
    )


# --- RProp ----------------------------------------------------------------------------------------


def stays(one: Numbers) -> bool:
    return one.g * one.old["slopes"] > 0.0


def turns(one: Numbers) -> bool:
    return one.g * one.old["slopes"] < 0.0


def waits(one: Numbers) -> bool:
    return one.g != 0.0 and one.old["slopes"] == 0.0


def test_rprop_grows_while_the_sign_stays() -> None:
    n = found("rprop", stays, learning_rate=0.05)
    step, sign = n.old["steps"], np.sign(n.g)
    assert n.value.value == pytest.approx(n.w - sign * 1.2 * step)
    grows = "The gradient's sign has stayed: the step grows, by η⁺."
    assert told(n.value, n.w - sign * 0.5 * step) == [grows]
    assert told(n.memory["steps"], 0.5 * step) == [grows]
    assert told(n.value, n.w - 1.2 * step * n.g) == [
        "You left out sgn: only the sign counts here, not the size."
    ]
    assert told(n.value, n.w - 0.05 * sign * 1.2 * step) == [
        "The step is all of the move: the learning rate only began it."
    ]


def test_rprop_shrinks_and_stays_where_the_sign_has_changed() -> None:
    n = found("rprop", turns, learning_rate=0.5, warm_up=5)
    step = n.old["steps"]
    assert n.value.value == n.w
    assert n.memory["steps"].value == pytest.approx(0.5 * step)
    assert told(n.memory["steps"], 1.2 * step) == [
        "The gradient's sign has changed: the step shrinks, by η⁻."
    ]
    # The version of 1993 goes back by the last step.
    assert told(n.value, n.w + np.sign(n.old["slopes"]) * step) == [
        "You took the last move back; here the weight only stays."
    ]


def test_rprop_has_nothing_to_compare_with_at_first() -> None:
    n = numbers("rprop", learning_rate=0.05, warm_up=0)
    assert n.value.value == pytest.approx(n.w - np.sign(n.g) * 0.05)
    assert told(n.value, n.w - np.sign(n.g) * 0.06) == [
        "Nothing was there to compare with: the step stays as it was."
    ]


@pytest.mark.parametrize("count", [2, 5])
@pytest.mark.parametrize(
    ("slope", "g", "why"),
    [
        (1.0, 0.0, "This gradient is 0 and has no sign: the step stays as it was."),
        (0.0, 0.5, "The gradient before counts as 0: the step stays as it was."),
        (0.0, 0.0, "This gradient is 0 and has no sign: the step stays as it was."),
    ],
)
def test_rprop_says_which_gradient_tells_nothing(
    count: int, slope: float, g: float, why: str
) -> None:
    rule = RPROP.by_number
    assert rule is not None
    settings = {one.name: one.default for one in RPROP.rule.hyperparameters}
    n = OneNumber(1.0, g, 0.1, settings, {"steps": 0.1, "slopes": slope}, count)
    assert rule(n).memory["steps"] == 0.1
    (slip,) = [one for one in slips_of(rule, n) if one in GROWING]
    assert rule(replace(n, without=slip)).memory["steps"] == pytest.approx(0.12)
    assert str(_TOLD[slip]) == why


def test_rprop_after_a_turned_sign_had_a_gradient_before() -> None:
    n = found("rprop", waits, learning_rate=0.5, warm_up=6)
    assert told(n.memory["steps"], 1.2 * n.old["steps"]) == [
        "The gradient before counts as 0: the step stays as it was."
    ]


def test_rprops_steps_have_limits() -> None:
    n = found("rprop", stays, learning_rate=0.05, most_step=0.055, warm_up=1)
    assert n.value.value == pytest.approx(n.w - np.sign(n.g) * 0.055)
    limits = "The step has limits: no shorter than Δ₋, no longer than Δ₊."
    assert told(n.value, n.w - np.sign(n.g) * 0.06) == [limits]
    assert told(n.memory["steps"], 0.06) == [limits]
