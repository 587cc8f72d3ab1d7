"""Loss, outputs and gradients are PyTorch's to 1e-12, for all pairs that make sense.

The numbers are in a file that `tools/write_torch_fixtures.py` wrote; where PyTorch is installed,
it computes the same cases anew.
"""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from layers_by_name import TRAINABLE, layer
from numpy.typing import NDArray
from repository import ROOT
from torch_cases import TOOL, check, name_of

from simulator.nn import losses
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]

FIXTURE = ROOT / "tests" / "fixtures" / "torch_networks.json"
CASES: list[dict[str, Any]] = json.loads(FIXTURE.read_text("utf-8"))["cases"]


ALL = pytest.mark.parametrize("case", CASES, ids=name_of)


def prepared(case: dict[str, Any]) -> tuple[Network, Array, Array, Array]:
    """Return the network of a case with its theta, X and Y."""
    units = zip(case["sizes"][1:], case["activations"], strict=True)
    layers = tuple(layer(count, name) for count, name in units)
    network = Network(NetworkSpec(case["sizes"][0], layers, case["loss"]))
    theta, X, Y = (np.array(values) for values in TOOL.problem(case))
    return network, theta, X, Y


@ALL
def test_one_network_is_pytorchs(case: dict[str, Any]) -> None:
    network, theta, X, Y = prepared(case)
    value, gradient = network.loss_and_gradient(theta, X, Y)
    check(value, case["loss_value"])
    check(network.loss(theta, X, Y), case["loss_value"])
    check(network.predict(theta, X), case["outputs"])
    check(gradient, case["gradient"])


@ALL
def test_replicas_are_pytorchs(case: dict[str, Any]) -> None:
    network, theta, X, Y = prepared(case)
    stack = np.stack([theta, 0.5 * theta, theta])
    values, gradients = network.loss_and_gradient(stack, X, Y)
    outputs = network.predict(stack, X)
    for row in (0, 2):
        check(values[row], case["loss_value"])
        check(outputs[row], case["outputs"])
        check(gradients[row], case["gradient"])
    # The row in between is another network's, or rows could be mixed up unseen.
    assert np.abs(outputs[1] - outputs[0]).max() > 1e-6


def test_pytorch_here_gives_the_same() -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed; its written numbers are used")
    for case in CASES:
        again = TOOL.reference(case)
        network, theta, X, Y = prepared(case)
        value, gradient = network.loss_and_gradient(theta, X, Y)
        check(value, again["loss_value"])
        check(network.predict(theta, X), again["outputs"])
        check(gradient, again["gradient"])


def test_every_pair_that_makes_sense_is_there() -> None:
    keys = ("sizes", "activations", "loss")
    assert [{key: case[key] for key in keys} for case in CASES] == TOOL.cases()
    there = {(case["activations"][-1], case["loss"]) for case in CASES}
    trainable = set(TRAINABLE)
    for loss in losses.REGISTRY:
        outputs = {output for output, found in there if found == loss}
        if "cross_entropy" in loss:
            assert outputs == {"sigmoid", "softmax"}
        elif loss == "msle":  # without those that go below −1
            assert outputs == trainable - {"identity", "leaky_relu", "selu", "prelu", "maxout"}
        else:
            assert outputs == trainable
    hidden = {name for case in CASES for name in case["activations"][:-1]}
    assert hidden == trainable
    assert {len(case["activations"]) for case in CASES} == {1, 2, 3, 4, 5}


def test_the_fixtures_are_small() -> None:
    assert sum(path.stat().st_size for path in FIXTURE.parent.glob("torch_*.json")) < 300_000
