"""The parts of an update are the optimizer's own numbers, and its arrows lead where it goes."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from race_fixture import SPEC, START, VALLEY, network_objective, network_start
from steps_fixture import evaluate

from simulator import optimizers
from simulator.expressions import Equation, Symbol
from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.update_parts import ArrowKind
from simulator.race.race import Race, Racer, UpdateNumbers
from simulator.race.update_parts import UpdatePart, look_ahead, update_parts
from simulator.stepping.equations.update import moved

EVERY = pytest.mark.parametrize("name", optimizers.REGISTRY)


def numbers(name: str, update: int = 6, **settings: float) -> UpdateNumbers:
    """Return one update in the valley."""
    race = Race(VALLEY, [Racer("a", name, settings)], START)
    race.advance(math.inf, update)
    return race.update_numbers(0, update)


def by_symbol(parts: tuple[UpdatePart, ...]) -> dict[str, float]:
    return {part.symbol: part.value for part in parts}


@EVERY
@pytest.mark.parametrize("update", [0, 1, 40])
def test_the_arrows_add_up_to_the_move(name: str, update: int) -> None:
    found = numbers(name, update)
    for index in range(2):
        *parts, move = update_parts(found, index)
        arrows = [part.vector for part in parts if part.vector is not None]
        assert move.vector is not None
        np.testing.assert_allclose(sum(arrows), found.theta_after - found.theta, atol=1e-12)
        np.testing.assert_array_equal(move.vector, found.theta_after - found.theta)
        assert (parts[0].symbol, parts[0].value) == ("g", found.gradient[index])
        for part in (*parts, move):
            assert part.vector is None or part.vector[index] == part.value


@EVERY
def test_what_is_remembered_is_shown_before_and_after(name: str) -> None:
    found = numbers(name)
    values = by_symbol(update_parts(found, 1))
    for memory, symbol in {
        "velocity": "v",
        "squares": "s",
        "moves": "u",
        "m": "m",
        "v": "v",
    }.items():
        if memory in found.state:
            assert values[symbol] == found.state[memory][1] != 0.0
            assert values[f"{symbol}′"] == found.state_after[memory][1] != values[symbol]


def test_momentum_by_hand() -> None:
    # g = (3, −20); v′ = −η g = (−0.03, 0.2); θ = (2.97, −0.8).
    first = numbers("momentum", 0, learning_rate=0.01)
    assert by_symbol(update_parts(first, 0)) == pytest.approx(
        {"g": 3.0, "v": 0.0, "μ v": 0.0, "−η g": -0.03, "v′": -0.03, "Δθ": -0.03}, abs=1e-15
    )
    # g = −16; μ v = 0.9 · 0.2; v′ = 0.18 + 0.16.
    second = numbers("momentum", 1, learning_rate=0.01)
    assert by_symbol(update_parts(second, 1)) == pytest.approx(
        {"g": -16.0, "v": 0.2, "μ v": 0.18, "−η g": 0.16, "v′": 0.34, "Δθ": 0.34}, abs=1e-15
    )


def test_adam_by_hand() -> None:
    # Corrected, the first moments are g and g² themselves, so that the first move is η long.
    values = by_symbol(update_parts(numbers("adam", 0), 0))
    assert values["m′"] == pytest.approx(0.3)
    assert values["v′"] == pytest.approx(0.009)
    assert values["m̂"] == pytest.approx(3.0)
    assert values["v̂"] == pytest.approx(9.0)
    assert values["η / (√v̂ + ε)"] == pytest.approx(0.001 / 3.0)
    assert values["Δθ"] == pytest.approx(-0.001)
    # Not corrected it is (1 − β₁) / √(1 − β₂) times as long.
    plain = by_symbol(update_parts(numbers("adam_uncorrected", 0), 0))
    assert plain["Δθ"] == pytest.approx(-0.001 * 0.1 / math.sqrt(0.001), rel=1e-6)


def test_nag_stands_at_the_look_ahead_point() -> None:
    """Sutskever's form, run by itself, passes through the points that are drawn."""
    mu, eta, scales = 0.9, 0.01, np.array([1.0, 20.0])
    stand, velocity = START.copy(), np.zeros(2)
    for update in range(8):
        points = look_ahead(numbers("nag", update, learning_rate=eta, momentum=mu))
        assert points is not None
        np.testing.assert_allclose(points.before, stand, atol=1e-13)
        np.testing.assert_allclose(points.ahead, stand + mu * velocity, atol=1e-13)
        velocity = mu * velocity - eta * scales * (stand + mu * velocity)
        stand = stand + velocity
        np.testing.assert_allclose(points.after, stand, atol=1e-13)
        np.testing.assert_allclose(points.ahead_after, stand + mu * velocity, atol=1e-13)


def test_only_nag_has_a_look_ahead_point() -> None:
    assert look_ahead(numbers("momentum")) is None
    assert look_ahead(numbers("nadam")) is None


def test_a_wrong_parameter_or_rule_is_refused() -> None:
    with pytest.raises(ValueError, match=r"index must be in 0\.\.1, got 2"):
        update_parts(numbers("sgd"), 2)
    with pytest.raises(ValueError, match="optimizer must be one of sgd"):
        update_parts(replace(numbers("sgd"), optimizer="nobody"), 0)


# --- the equation ------------------------------------------------------------------------------


def every(shown: Equation) -> list[Equation]:
    return [shown, *(part for one in shown.where for part in every(one))]


@EVERY
@pytest.mark.parametrize("update", [0, 7])
def test_the_equation_multiplies_out(name: str, update: int) -> None:
    found = numbers(name, update)
    for index, symbol in enumerate("xy"):
        shown = moved(found, index, Symbol(symbol))
        assert shown.left == Symbol(symbol)
        assert evaluate(shown.result) == found.theta_after[index]
        for one in every(shown):
            assert evaluate(one.numbers) == pytest.approx(evaluate(one.result), rel=1e-9, abs=1e-15)


@EVERY
def test_the_equation_of_a_network_parameter(name: str) -> None:
    race = Race(network_objective(), [Racer("a", name, {}, 4)], network_start())
    race.advance(math.inf, 9)
    for index in (0, 12, 30):
        found = race.update_numbers(0, 9)
        shown = moved(found, index, Symbol("w"), "bias")
        assert evaluate(shown.numbers) == pytest.approx(found.theta_after[index], rel=1e-9)


@EVERY
def test_a_frozen_parameter_stays_in_numbers_arrows_and_equation(name: str) -> None:
    spec = NetworkSpec(3, (Dense(5, "tanh", trainable=False), SPEC.layers[1]), SPEC.loss)
    race = Race(network_objective(spec), [Racer("a", name)], network_start())
    race.advance(math.inf, 9)
    found = race.update_numbers(0, 9)
    for index, moves in ((0, False), (19, False), (20, True)):
        *parts, move = update_parts(found, index)
        arrows = [part.vector for part in parts if part.vector is not None]
        assert (move.value != 0.0) is moves
        np.testing.assert_allclose(sum(arrows), move.vector, atol=1e-12)
        shown = moved(found, index, Symbol("w"))
        assert (shown.symbols == Symbol("w")) is not moves
        assert evaluate(shown.numbers) == pytest.approx(found.theta_after[index], rel=1e-9)


def test_the_equation_of_a_wrong_parameter_is_refused() -> None:
    with pytest.raises(ValueError, match=r"index must be in 0\.\.1, got -1"):
        moved(numbers("sgd"), -1, Symbol("x"))


def test_the_update_that_diverges_can_be_shown() -> None:
    race = Race(VALLEY, [Racer("a", "momentum", {"learning_rate": 900.0})], START)
    race.advance(math.inf)
    last = race.record().trajectories[0].diverged
    assert last is not None
    found = race.update_numbers(0, last - 1)
    assert found.count == last
    assert abs(found.theta_after[1]) > 1e150
    assert len(update_parts(found, 0)) == 6
    assert moved(found, 0, Symbol("x")).left == Symbol("x")


def test_arrows_are_of_the_kind_that_moves_the_parameters() -> None:
    kinds = {
        name: [part.kind for part in update_parts(numbers(name), 0) if part.vector is not None]
        for name in optimizers.REGISTRY
    }
    gradient, memory, decay, move = (
        ArrowKind.GRADIENT, ArrowKind.MOMENTUM, ArrowKind.DECAY, ArrowKind.MOVE
    )  # fmt: skip
    assert kinds["sgd"] == [gradient, move]
    assert kinds["momentum"] == kinds["adam"] == [memory, gradient, move]
    assert kinds["nag"] == [gradient, memory, move]
    assert kinds["adamw"] == [decay, memory, gradient, move]
    assert kinds["nadam"] == [memory, gradient, gradient, move]
    assert kinds["lion"] == [gradient, move]  # its decay is off
    assert all(found[-1] is move for found in kinds.values())
