"""Backpropagation beside central differences: verdicts, their order, and stopping half-way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from layers_by_name import layer

from simulator.diagnostics import compared_gradients
from simulator.diagnostics.compared_gradients import (
    ComparedGradients,
    GradientComparison,
    Verdict,
)
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec


def compared(network: Network, theta: Any, X: Any, Y: Any) -> ComparedGradients:
    comparison = GradientComparison(network, np.array(theta), np.array(X), np.array(Y))
    while comparison.go_on():
        pass
    return comparison.found()


def smooth() -> tuple[Network, Any, Any, Any]:
    network = Network(NetworkSpec(3, (layer(4, "tanh"), Dense(1, "sigmoid")), "mse"))
    rng = np.random.default_rng(0)
    theta = rng.normal(size=network.parameter_count)
    return network, theta, rng.normal(size=(7, 3)), rng.uniform(size=(7, 1))


def test_a_correct_gradient_agrees_everywhere() -> None:
    found = compared(*smooth())
    assert found.is_done
    assert set(found.verdicts()) == {Verdict.AGREES}
    assert found.relative_errors.max() < 1e-7


def test_a_wrong_gradient_is_found_and_comes_first() -> None:
    found = compared(*smooth())
    wrong = found.exact.copy()
    wrong[5] *= 1.001
    found = replace(found, exact=wrong)
    assert found.verdicts()[5] is Verdict.DIFFERS
    assert found.worst_first()[0] == 5
    assert found.relative_errors[5] == pytest.approx(1e-3, rel=0.01)


def test_a_gradient_of_next_to_nothing_is_no_difference() -> None:
    # E = (w x)², x = 0: the slope is 0, and what is left of a difference is rounding alone.
    found = compared(*smooth())
    exact, central = np.zeros(2), np.array([0.0, 1e-11])
    found = ComparedGradients(exact, central, np.zeros(2, bool), 2, 6e-6, found.loss)
    assert found.relative_errors.tolist() == [0.0, 1.0]
    assert found.verdicts() == [Verdict.AGREES, Verdict.AGREES]


def test_what_a_kink_spoils_is_not_judged() -> None:
    # ReLU(w x + b) with x = 0 and b = 0 stands on its kink; the step of b leads over it.
    network = Network(NetworkSpec(1, (Dense(1, "relu"), Dense(1, "identity")), "mse"))
    found = compared(network, [1.0, 0.0, 1.0, 0.0], [[0.0]], [[1.0]])
    assert [one.value for one in found.verdicts()] == ["agrees", "kink", "agrees", "agrees"]
    assert found.worst_first()[0] == 1


def test_numbers_that_are_not_finite_get_no_verdict_of_agreement() -> None:
    network = Network(NetworkSpec(1, (Dense(1, "identity"),), "mse"))
    with np.errstate(all="ignore"):
        found = compared(network, [1e200, 1e200], [[1e200]], [[1.0]])
    assert set(found.verdicts()) == {Verdict.NO_NUMBER}


def test_a_part_is_known_before_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compared_gradients, "_BLOCK_NUMBERS", 1)
    whole, comparison = compared(*smooth()), GradientComparison(*smooth())
    assert comparison.go_on()
    assert comparison.go_on()
    found = comparison.found()
    assert found.done == 2
    assert not found.is_done
    assert found.central[:2].tolist() == pytest.approx(whole.central[:2].tolist(), rel=1e-6)
    assert found.verdicts()[2:] == [Verdict.WAITS] * (len(found.exact) - 2)
    assert set(found.worst_first()[:2].tolist()) == {0, 1}
