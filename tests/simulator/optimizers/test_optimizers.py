"""Every registered optimizer: its arithmetic, its memory, and what it refuses."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator import optimizers
from simulator.optimizers import optimizer as carried_out
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.registry import REGISTRY

Array = NDArray[Any]

RECORDS = pytest.mark.parametrize("record", list(REGISTRY.values()), ids=list(REGISTRY))


def gradients(count: int, *shape: int, seed: int = 3) -> Array:
    return np.random.default_rng(seed).normal(size=(count, *shape))


# name, settings, two gradients, theta after the first and after the second update (from 1.0)
HAND_COMPUTED = [
    # 1 − 0.1·0.5;  0.95 − 0.1·0.25
    ("sgd", {"learning_rate": 0.1}, (0.5, 0.25), 0.95, 0.925),
    # v = −0.05;  v = 0.9·(−0.05) − 0.025 = −0.07
    ("momentum", {"learning_rate": 0.1, "momentum": 0.9}, (0.5, 0.25), 0.95, 0.88),
    # v = −0.05, θ = 1 − 0.045 − 0.05;  v = −0.07, θ = 0.905 − 0.063 − 0.025
    ("nag", {"learning_rate": 0.1, "momentum": 0.9}, (0.5, 0.25), 0.905, 0.817),
    # s = 9, θ = 1 − 0.1·3/(3 + 0.5);  s = 9 + 16, θ −= 0.1·4/(5 + 0.5)
    (
        "adagrad",
        {"learning_rate": 0.1, "epsilon": 0.5},
        (3.0, 4.0),
        1.0 - 0.3 / 3.5,
        1.0 - 0.3 / 3.5 - 0.4 / 5.5,
    ),
    # s = 0.25·4 = 1, θ = 1 − 0.1·2/(1 + 0.5);  s = 0.75·1 + 0.25·1 = 1, θ −= 0.1·1/1.5
    (
        "rmsprop",
        {"learning_rate": 0.1, "rho": 0.75, "epsilon": 0.5},
        (2.0, 1.0),
        1.0 - 0.2 / 1.5,
        1.0 - 0.2 / 1.5 - 0.1 / 1.5,
    ),
    # s = 0.25·3 = 0.75, d = √0.25/√(0.75 + 0.25)·√3 = √3/2, u = 0.25·0.75 = 0.1875
    # s = 0.75² + 0.25·0.75 = 0.75, d = √(0.1875 + 0.25)/√1·√0.75; θ moves by half of each d
    (
        "adadelta",
        {"learning_rate": 0.5, "rho": 0.75, "epsilon": 0.25},
        (math.sqrt(3.0), math.sqrt(0.75)),
        1.0 - 0.25 * math.sqrt(3.0),
        1.0 - 0.25 * math.sqrt(3.0) - 0.5 * math.sqrt(0.4375 * 0.75),
    ),
    # m = 0.5·2 = 1, v = 0.25·4 = 1, m̂ = 1/0.5 = 2, v̂ = 1/0.25 = 4, θ = 1 − 0.1·2/(2 + 0.5)
    # m = 0.5 + 2 = 2.5, v = 0.75 + 4 = 4.75, m̂ = 2.5/0.75, v̂ = 4.75/0.4375
    (
        "adam",
        {"learning_rate": 0.1, "beta1": 0.5, "beta2": 0.75, "epsilon": 0.5},
        (2.0, 4.0),
        0.92,
        0.92 - 0.1 * (2.5 / 0.75) / (math.sqrt(4.75 / 0.4375) + 0.5),
    ),
    # As Adam, but θ is first made 0.05 of itself smaller: 0.95 − 0.08;  0.87 · 0.95 − …
    (
        "adamw",
        {
            "learning_rate": 0.1,
            "beta1": 0.5,
            "beta2": 0.75,
            "epsilon": 0.5,
            "weight_decay": 0.5,
        },
        (2.0, 4.0),
        0.87,
        0.87 * 0.95 - 0.1 * (2.5 / 0.75) / (math.sqrt(4.75 / 0.4375) + 0.5),
    ),
    # m = 1, v = 1, θ = 1 − 0.1/1.5;  m = 2.5, v = 4.75
    (
        "adam_uncorrected",
        {"learning_rate": 0.1, "beta1": 0.5, "beta2": 0.75, "epsilon": 0.5},
        (2.0, 4.0),
        1.0 - 0.1 / 1.5,
        1.0 - 0.1 / 1.5 - 0.25 / (math.sqrt(4.75) + 0.5),
    ),
    # ψ = 0 makes every μ 0.25: m̃ = 0.25·1/(1 − 0.25²) + 0.75·2/(1 − 0.25), v̂ = 4
    # then m̃ = 0.25·2.5/(1 − 0.25³) + 0.75·4/(1 − 0.25²), v̂ = 4.75/0.4375
    (
        "nadam",
        {
            "learning_rate": 0.1,
            "beta1": 0.5,
            "beta2": 0.75,
            "epsilon": 0.5,
            "momentum_decay": 0.0,
        },
        (2.0, 4.0),
        1.0 - 0.1 * (0.25 / 0.9375 + 2.0) / 2.5,
        1.0
        - 0.1 * (0.25 / 0.9375 + 2.0) / 2.5
        - 0.1 * (0.625 / 0.984375 + 3.2) / (math.sqrt(4.75 / 0.4375) + 0.5),
    ),
    # c = 0.5·0 + 0.5·2 > 0, θ = 0.95·1 − 0.1, m = 0.25·2 = 0.5
    # c = 0.5·0.5 − 0.5·1 < 0 although m stays above 0: θ = 0.95·0.85 + 0.1
    (
        "lion",
        {"learning_rate": 0.1, "beta1": 0.5, "beta2": 0.75, "weight_decay": 0.5},
        (2.0, -1.0),
        0.85,
        0.95 * 0.85 + 0.1,
    ),
    # No gradient before: Δ stays 0.1;  the sign stays: Δ = 1.5·0.1
    ("rprop", {"learning_rate": 0.1, "grow": 1.5}, (2.0, 0.01), 0.9, 0.75),
]


@pytest.mark.parametrize(
    ("name", "settings", "given", "first", "second"),
    HAND_COMPUTED,
    ids=[row[0] for row in HAND_COMPUTED],
)
def test_two_updates_computed_by_hand(
    name: str, settings: dict[str, float], given: tuple[float, float], first: float, second: float
) -> None:
    optimizer = optimizers.get(name, **settings)
    theta = np.array([1.0])
    for gradient, expected in zip(given, (first, second), strict=True):
        optimizer.update(theta, np.array([gradient]))
        assert theta[0] == pytest.approx(expected, rel=1e-14)
    assert optimizer.count == 2


def test_every_optimizer_is_computed_by_hand() -> None:
    assert {row[0] for row in HAND_COMPUTED} == set(REGISTRY)


# The textbook's lines, one number at a time, with both bias corrections written out.
def _textbook(name: str, s: dict[str, float]) -> Callable[[float, float, dict[str, float]], float]:
    eta = s["learning_rate"]

    def sgd(x: float, g: float, k: dict[str, float]) -> float:
        return x - eta * g

    def momentum(x: float, g: float, k: dict[str, float]) -> float:
        k["v"] = s["momentum"] * k.get("v", 0.0) - eta * g
        return x + k["v"]

    def nag(x: float, g: float, k: dict[str, float]) -> float:
        k["v"] = s["momentum"] * k.get("v", 0.0) - eta * g
        return x + s["momentum"] * k["v"] - eta * g

    def adagrad(x: float, g: float, k: dict[str, float]) -> float:
        k["s"] = k.get("s", 0.0) + g**2
        return x - eta * g / (math.sqrt(k["s"]) + s["epsilon"])

    def rmsprop(x: float, g: float, k: dict[str, float]) -> float:
        k["s"] = s["rho"] * k.get("s", 0.0) + (1 - s["rho"]) * g**2
        return x - eta * g / (math.sqrt(k["s"]) + s["epsilon"])

    def adadelta(x: float, g: float, k: dict[str, float]) -> float:
        rho, eps = s["rho"], s["epsilon"]
        k["s"] = rho * k.get("s", 0.0) + (1 - rho) * g**2
        d = math.sqrt(k.get("u", 0.0) + eps) / math.sqrt(k["s"] + eps) * g
        k["u"] = rho * k.get("u", 0.0) + (1 - rho) * d**2
        return x - eta * d

    def adam(x: float, g: float, k: dict[str, float]) -> float:
        k["t"] = k.get("t", 0.0) + 1
        k["m"] = s["beta1"] * k.get("m", 0.0) + (1 - s["beta1"]) * g
        k["v"] = s["beta2"] * k.get("v", 0.0) + (1 - s["beta2"]) * g**2
        m_hat, v_hat = k["m"] / (1 - s["beta1"] ** k["t"]), k["v"] / (1 - s["beta2"] ** k["t"])
        return x - eta * m_hat / (math.sqrt(v_hat) + s["epsilon"])

    def adamw(x: float, g: float, k: dict[str, float]) -> float:
        return adam(x - eta * s["weight_decay"] * x, g, k)

    def adam_uncorrected(x: float, g: float, k: dict[str, float]) -> float:
        adam(x, g, k)
        return x - eta * k["m"] / (math.sqrt(k["v"]) + s["epsilon"])

    def nadam(x: float, g: float, k: dict[str, float]) -> float:
        adam(x, g, k)
        mu = [s["beta1"] * (1 - 0.96 ** ((k["t"] + i) * s["momentum_decay"]) / 2) for i in (0, 1)]
        k["p"] = k.get("p", 1.0) * mu[0]
        ahead = mu[1] * k["m"] / (1 - k["p"] * mu[1]) + (1 - mu[0]) * g / (1 - k["p"])
        return x - eta * ahead / (math.sqrt(k["v"] / (1 - s["beta2"] ** k["t"])) + s["epsilon"])

    def lion(x: float, g: float, k: dict[str, float]) -> float:
        m = k.get("m", 0.0)
        c = s["beta1"] * m + (1 - s["beta1"]) * g
        k["m"] = s["beta2"] * m + (1 - s["beta2"]) * g
        return x - eta * ((c > 0) - (c < 0) + s["weight_decay"] * x)

    def rprop(x: float, g: float, k: dict[str, float]) -> float:
        step, last = k.get("step", eta), k.get("g", 0.0)
        if g * last > 0:
            step = min(s["grow"] * step, s["most_step"])
        elif g * last < 0:
            step = max(s["shrink"] * step, s["least_step"])
            g = 0.0
        k["step"], k["g"] = step, g
        return x - ((g > 0) - (g < 0)) * step

    adaptive = (adagrad, adadelta, rmsprop, adam, adamw, adam_uncorrected, nadam)
    rules = (sgd, momentum, nag, *adaptive, lion, rprop)
    return {rule.__name__: rule for rule in rules}[name]


@RECORDS
def test_a_hundred_updates_are_the_textbooks(record: OptimizerRecord) -> None:
    optimizer = optimizers.get(record.name)
    theta = np.array([0.3, -2.0, 1.0])
    expected, memories = theta.tolist(), [{}, {}, {}]
    rule = _textbook(record.name, optimizer.settings)
    for gradient in gradients(100, 3):
        optimizer.update(theta, gradient)
        for k in range(3):
            expected[k] = rule(expected[k], float(gradient[k]), memories[k])
    np.testing.assert_allclose(theta, expected, rtol=0.0, atol=1e-12)


def test_defaults_are_the_courses() -> None:
    # COURSE D4
    assert optimizers.get("sgd").settings == {"learning_rate": 0.1}
    assert optimizers.get("momentum").settings["momentum"] == 0.9
    assert optimizers.get("adagrad").settings == {"learning_rate": 0.01, "epsilon": 1e-6}
    assert optimizers.get("rmsprop").settings == {
        "learning_rate": 0.001,
        "rho": 0.9,
        "epsilon": 1e-8,
    }
    assert optimizers.get("adam").settings == {
        "learning_rate": 0.001,
        "beta1": 0.9,
        "beta2": 0.999,
        "epsilon": 1e-8,
    }


@RECORDS
def test_replicas_are_single_runs_side_by_side(record: OptimizerRecord) -> None:
    starts, moves = gradients(4, 5, seed=1), gradients(20, 4, 5)
    together, replicas = starts.copy(), optimizers.get(record.name)
    for gradient in moves:
        replicas.update(together, gradient)
    for r in range(4):
        alone, single = starts[r].copy(), optimizers.get(record.name)
        for gradient in moves:
            single.update(alone, gradient[r].copy())
        np.testing.assert_array_equal(together[r], alone)


@RECORDS
def test_a_copy_goes_on_alike_and_on_its_own(record: OptimizerRecord) -> None:
    moves = gradients(6, 5)
    optimizer, theta = optimizers.get(record.name), np.ones(5)
    for gradient in moves[:3]:
        optimizer.update(theta, gradient)
    twin, twin_theta = optimizer.copy(), theta.copy()
    remembered = {name: values.copy() for name, values in twin.state.items()}
    for gradient in moves[3:]:
        optimizer.update(theta, gradient)
    for name, values in remembered.items():
        np.testing.assert_array_equal(twin.state[name], values)
    assert twin.count == 3
    for gradient in moves[3:]:
        twin.update(twin_theta, gradient)
    np.testing.assert_array_equal(twin_theta, theta)


@RECORDS
def test_memory_is_shaped_like_the_parameters_and_named(record: OptimizerRecord) -> None:
    optimizer = optimizers.get(record.name)
    assert optimizer.state == {}
    optimizer.update(np.ones(4), np.full(4, 0.5))
    assert tuple(optimizer.state) == record.state_names
    assert all(values.shape == (4,) and values.any() for values in optimizer.state.values())


@RECORDS
def test_forgetting_makes_it_like_new(record: OptimizerRecord) -> None:
    used, fresh = optimizers.get(record.name), optimizers.get(record.name)
    for gradient in gradients(3, 4):
        used.update(np.ones(4), gradient)
    used.forget()
    assert (used.state, used.count) == ({}, 0)
    thetas = np.ones(4), np.ones(4)
    for optimizer, theta in zip((used, fresh), thetas, strict=True):
        optimizer.update(theta, np.full(4, 0.5))
    np.testing.assert_array_equal(*thetas)


@RECORDS
def test_float32_stays_float32(record: OptimizerRecord) -> None:
    optimizer, theta = optimizers.get(record.name), np.ones(3, np.float32)
    optimizer.update(theta, np.full(3, 0.5, np.float32))
    assert theta.dtype == np.float32
    assert all(values.dtype == np.float32 for values in optimizer.state.values())
    assert (theta < 1.0).all()


@RECORDS
def test_finds_the_bottom_of_a_bowl(record: OptimizerRecord) -> None:
    # Adadelta starts from moves of about √ε; a large factor makes up for it.
    rate = {"adadelta": 100.0, "adagrad": 0.5}.get(record.name, 0.02)
    optimizer = optimizers.get(record.name, learning_rate=rate)
    steepness, bottom, theta = np.array([1.0, 4.0]), np.array([1.0, -2.0]), np.zeros(2)

    def height() -> float:
        return float(steepness @ (theta - bottom) ** 2)

    at_first = height()
    for _ in range(600):
        optimizer.update(theta, 2.0 * steepness * (theta - bottom))
    assert height() < 1e-3 * at_first


@RECORDS
def test_a_changed_learning_rate_counts_from_the_next_update(record: OptimizerRecord) -> None:
    changed, kept = optimizers.get(record.name), optimizers.get(record.name)
    thetas = np.zeros(1), np.zeros(1)
    for _ in range(2):
        before = float(thetas[1][0])
        changed.update(thetas[0], np.ones(1))
        kept.update(thetas[1], np.ones(1))
        changed.set_hyperparameter("learning_rate", 2.0 * kept.settings["learning_rate"])
    if record.name in ("sgd", "adagrad", "rmsprop", "adadelta", "adam"):
        # The second move alone is twice as long; the first was the same.
        second = thetas[1][0] - before
        assert thetas[0][0] - before == pytest.approx(2.0 * second, rel=1e-12)
    # RProp's is only where its steps begin.
    assert bool(thetas[0][0] != thetas[1][0]) is (record.name != "rprop")
    assert changed.count == 2


def test_momentum_zero_is_gradient_descent() -> None:
    for name in ("momentum", "nag"):
        plain, heavy = optimizers.get("sgd"), optimizers.get(name, momentum=0.0)
        thetas = np.ones(4), np.ones(4)
        for gradient in gradients(10, 4):
            plain.update(thetas[0], gradient)
            heavy.update(thetas[1], gradient)
        np.testing.assert_allclose(*thetas, rtol=1e-15)


OUT_OF_RANGE = [
    (record.name, setting.name, value, constraint)
    for record in REGISTRY.values()
    for setting in record.settings
    for value, constraint in (
        (setting.minimum - 0.5, ">" if setting.minimum_open else ">="),
        (setting.maximum + 0.5, "<" if setting.maximum_open else "<="),
    )
]


@pytest.mark.parametrize(("name", "setting", "value", "constraint"), OUT_OF_RANGE)
def test_out_of_range_is_refused_in_words(
    name: str, setting: str, value: float, constraint: str
) -> None:
    words = rf"^{setting} must be .*{constraint} \S+.*, got {re.escape(f'{value:g}')}$"
    with pytest.raises(ValueError, match=words):
        optimizers.get(name, **{setting: value})
    running = optimizers.get(name)
    before = dict(running.settings)
    with pytest.raises(ValueError, match=words):
        running.set_hyperparameter(setting, value)
    assert running.settings == before


@RECORDS
@pytest.mark.parametrize("value", [math.nan, math.inf, "0.1", True, None])
def test_no_number_is_refused(record: OptimizerRecord, value: object) -> None:
    with pytest.raises(ValueError, match="learning_rate must be"):
        optimizers.get(record.name, learning_rate=value)


def test_zero_is_no_learning_rate() -> None:
    with pytest.raises(ValueError, match="learning_rate must be > 0"):
        optimizers.get("sgd", learning_rate=0.0)


def test_unknown_names_are_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"one of sgd, momentum.*got 'sgb'"):
        optimizers.get("sgb")
    with pytest.raises(ValueError, match="sgd has no setting 'momentum'; it has: learning_rate"):
        optimizers.get("sgd", momentum=0.9)
    with pytest.raises(ValueError, match="adam has no setting 'rho'"):
        optimizers.get("adam").set_hyperparameter("rho", 0.5)


@RECORDS
def test_wrong_shapes_are_refused(record: OptimizerRecord) -> None:
    optimizer = optimizers.get(record.name)
    with pytest.raises(ValueError, match=r"gradient must have shape \(3,\), got \(4,\)"):
        optimizer.update(np.ones(3), np.ones(4))
    assert optimizer.count == 0
    if record.state_names:
        optimizer.update(np.ones(3), np.ones(3))
        with pytest.raises(ValueError, match=r"theta must have shape \(3,\), got \(5,\)"):
            optimizer.update(np.ones(5), np.ones(5))


@RECORDS
def test_records_describe_what_they_make(record: OptimizerRecord) -> None:
    made = optimizers.get(record.name)
    assert isinstance(made, record.rule)
    assert list(made.settings) == [setting.name for setting in record.settings]
    assert record.settings[0].name == "learning_rate"
    assert record.explanation.endswith(".")
    assert "θ ←" in record.formula
    assert all(setting.explanation.endswith(".") for setting in record.settings)


# --- the rule written down once -------------------------------------------------------------


@RECORDS
def test_blocks_of_a_long_vector_are_the_whole(
    record: OptimizerRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, cut = optimizers.get(record.name), optimizers.get(record.name)
    thetas = np.ones((3, 7)), np.ones((3, 7))
    for gradient in gradients(5, 3, 7):
        whole.update(thetas[0], gradient)
    monkeypatch.setattr(carried_out, "_BLOCK", 4)  # 21 numbers: five blocks and a rest
    for gradient in gradients(5, 3, 7):
        cut.update(thetas[1], gradient)
    np.testing.assert_array_equal(*thetas)
    for name in record.state_names:
        np.testing.assert_array_equal(whole.state[name], cut.state[name])


@RECORDS
def test_arrays_with_gaps_are_updated_in_place(record: OptimizerRecord) -> None:
    plain, strided = np.ones((4, 3)), np.ones((3, 4)).T
    for theta in (plain, strided):
        optimizer = optimizers.get(record.name)
        for gradient in gradients(3, 4, 3):
            optimizer.update(theta, gradient)
    np.testing.assert_array_equal(strided, plain)


@RECORDS
def test_other_arrays_and_a_refilled_gradient_are_noticed(record: OptimizerRecord) -> None:
    moves = gradients(4, 5)
    fresh, reused = optimizers.get(record.name), optimizers.get(record.name)
    thetas, buffer = (np.ones(5), np.ones(5)), np.empty(5)
    for k, gradient in enumerate(moves):
        fresh.update(thetas[0], gradient)
        buffer[:] = gradient
        if k == 2:  # parameters that were copied: another array, the same memory
            thetas = thetas[0], thetas[1].copy()
        reused.update(thetas[1], buffer)
    np.testing.assert_array_equal(*thetas)


def test_adams_memory_is_the_two_means_themselves() -> None:
    optimizer = optimizers.get("adam", beta1=0.5, beta2=0.75)
    theta = np.zeros(1)
    optimizer.update(theta, np.array([2.0]))
    optimizer.update(theta, np.array([4.0]))
    # m = 0.5·1 + 0.5·4, v = 0.75·1 + 0.25·16
    assert optimizer.state["m"] == pytest.approx(2.5, rel=1e-15)
    assert optimizer.state["v"] == pytest.approx(4.75, rel=1e-15)


def test_adams_means_outlive_a_change_of_betas() -> None:
    optimizer = optimizers.get("adam", learning_rate=0.1, beta1=0.5, beta2=0.75, epsilon=0.5)
    theta = np.array([1.0])
    optimizer.update(theta, np.array([2.0]))
    optimizer.set_hyperparameter("beta1", 0.75)
    optimizer.set_hyperparameter("beta2", 0.5)
    assert {name: values.tolist() for name, values in optimizer.state.items()} == {
        "m": [1.0],
        "v": [1.0],
    }
    before = theta[0]
    optimizer.update(theta, np.array([4.0]))
    # m = 0.75·1 + 0.25·4, v = 0.5·1 + 0.5·16; m̂ = m/(1 − 0.75²), v̂ = v/(1 − 0.5²)
    assert optimizer.state["m"] == pytest.approx(1.75, rel=1e-15)
    assert optimizer.state["v"] == pytest.approx(8.5, rel=1e-15)
    move = 0.1 * (1.75 / 0.4375) / (math.sqrt(8.5 / 0.75) + 0.5)
    assert theta[0] == pytest.approx(before - move, rel=1e-14)


def test_a_setting_that_stays_changes_nothing() -> None:
    moves = gradients(6, 5)
    touched, left = optimizers.get("adam"), optimizers.get("adam")
    thetas = np.ones(5), np.ones(5)
    for gradient in moves:
        for name, value in touched.settings.items():
            touched.set_hyperparameter(name, value)
        touched.update(thetas[0], gradient)
        left.update(thetas[1], gradient)
    np.testing.assert_array_equal(*thetas)


@RECORDS
def test_the_same_arrays_are_read_anew_after_a_change_or_forgetting(
    record: OptimizerRecord,
) -> None:
    kept, fresh = optimizers.get(record.name), optimizers.get(record.name)
    thetas, gradient = (np.ones(3), np.ones(3)), np.array([0.5, -1.0, 2.0])
    kept.update(thetas[0], gradient)
    kept.forget()
    thetas[0][:] = 1.0
    for _ in range(2):
        kept.update(thetas[0], gradient)
        fresh.update(thetas[1], gradient)
    np.testing.assert_array_equal(*thetas)
    assert tuple(kept.state) == record.state_names
    kept.set_hyperparameter("learning_rate", 0.125)
    fresh.set_hyperparameter("learning_rate", 0.125)
    kept.update(thetas[0], gradient)
    fresh.update(thetas[1], gradient.copy())  # written down anew in any case
    np.testing.assert_array_equal(*thetas)


@RECORDS
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_memory_that_fades_never_becomes_denormal(record: OptimizerRecord, dtype: type) -> None:
    # A dead node's gradient is exactly zero; its memory must not end among the slow numbers.
    optimizer = optimizers.get(record.name)
    theta, gradient = np.ones(3, dtype), np.full(3, 1e-3, dtype)
    optimizer.update(theta, gradient)
    gradient[:] = 0.0
    smallest = np.finfo(dtype).smallest_normal
    for _ in range(9000):
        optimizer.update(theta, gradient)
        for values in optimizer._kept.values():
            size = abs(float(values[0]))
            assert size == 0.0 or size >= smallest


def test_rprop_turns_back_by_staying_and_then_goes_on_with_half_the_step() -> None:
    optimizer = optimizers.get("rprop", learning_rate=0.4)
    theta, seen = np.array([0.0]), []
    for g in (1.0, -1.0, -1.0, -1.0, 0.0, -1.0):
        optimizer.update(theta, np.array([g]))
        seen.append((float(theta[0]), float(optimizer.state["steps"][0])))
    # It stays where the sign has changed; after that it compares with nothing, once.
    expected = [(-0.4, 0.4), (-0.4, 0.2), (-0.2, 0.2), (0.04, 0.24), (0.04, 0.24), (0.28, 0.24)]
    np.testing.assert_allclose(seen, expected, rtol=1e-14)


@pytest.mark.parametrize("factor", [0.0, 0.04, 3.0])
def test_rprop_starts_with_the_rate_that_is_set_whatever_a_schedule_makes_of_it(
    factor: float,
) -> None:
    optimizer = optimizers.get("rprop", learning_rate=0.4)
    optimizer.scale_rate(factor)
    assert optimizer.state_for(np.zeros(1))["steps"] == [0.4]
    theta = np.zeros(1)
    optimizer.update(theta, np.ones(1))
    assert theta == [-0.4]


def test_rprops_steps_stay_between_their_bounds() -> None:
    optimizer = optimizers.get("rprop", learning_rate=1.0, least_step=0.3, most_step=1.3)
    theta = np.zeros(2)
    for k in range(12):
        optimizer.update(theta, np.array([1.0, (-1.0) ** (k // 2)]))
    assert optimizer.state["steps"].tolist() == [1.3, 0.3]


def test_lion_moves_every_parameter_equally_far() -> None:
    optimizer, theta = optimizers.get("lion", learning_rate=0.25), np.zeros(4)
    optimizer.update(theta, np.array([1e-9, -1e9, 3.0, 0.0]))
    assert theta.tolist() == [-0.25, 0.25, -0.25, 0.0]
