"""An output activation and a loss of other names, but the same records, lack no fast form."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import numpy as np
import pytest

from simulator.data.prepared import prepare
from simulator.landscape.plane import Plane
from simulator.landscape.plane_losses import PlaneEvaluator
from simulator.nn import activations, fast_calls, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.studies.study_record import guess_loss
from simulator.training.perceptron import uses_rule

PAIRS = [
    ("sigmoid", "binary_cross_entropy"),
    ("softmax", "categorical_cross_entropy"),
    ("step", "perceptron"),
]
X = np.random.default_rng(0).normal(size=(7, 3))
Y = np.eye(2)[[0, 1, 1, 0, 1, 0, 0]]


@contextmanager
def renamed(output: str, loss: str) -> Iterator[tuple[str, str]]:
    """Register both under names that no code can know."""
    curve = replace(activations.get(output), name="brand_new_curve")
    distance = replace(losses.get(loss), name="brand_new_loss", fused_with=curve.name)
    with activations.REGISTRY.added(curve), losses.REGISTRY.added(distance):
        yield curve.name, distance.name


def network(output: str, loss: str) -> Network:
    return Network(NetworkSpec(3, (Dense(4, "tanh"), Dense(2, output)), loss))


def numbers(net: Network) -> list[bytes]:
    """Return losses, gradient, losses of replicas and a surface, bit for bit."""
    thetas = np.random.default_rng(1).normal(size=(5, net.parameter_count))
    loss, gradient = net.loss_and_gradient(thetas[0], X, Y)
    plane = Plane("weights", thetas[1:3], thetas[0], None, 1.0)
    surface = PlaneEvaluator(net, plane, X, Y).grid(np.linspace(-1, 1, 5), np.linspace(-1, 1, 4))
    found = (loss, gradient, net.loss(thetas, X, Y), surface)
    return [np.asarray(one).tobytes() for one in found]


@pytest.mark.parametrize(("output", "loss"), PAIRS)
def test_the_same_bits_come_of_them(output: str, loss: str) -> None:
    expected = numbers(network(output, loss))
    with renamed(output, loss) as names:
        assert numbers(network(*names)) == expected


@pytest.mark.parametrize(("output", "loss"), PAIRS[:2])
def test_the_fast_forms_are_what_is_played(
    output: str, loss: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    original = fast_calls.moderate_calls

    def noted(*given: object) -> list[fast_calls.Call]:
        asked.append(original(*given))  # type: ignore[arg-type]
        return asked[-1]

    monkeypatch.setattr(fast_calls, "moderate_calls", noted)
    with renamed(output, loss) as names:
        network(*names).new_pass(4)
    assert [len(calls) for calls in asked] == [3]


def test_training_by_them_is_the_perceptron_rule() -> None:
    with renamed("step", "perceptron") as (step, criterion):
        assert uses_rule(NetworkSpec(2, (Dense(1, step),), criterion))
        assert not uses_rule(NetworkSpec(2, (Dense(1, "step"),), criterion))
        assert guess_loss(NetworkSpec(2, (Dense(1, step),), criterion), prepare("and")) == 0.0
