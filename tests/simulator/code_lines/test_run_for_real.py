"""The lines run where the library is there: from the same weights the same loss and training.

Neither Keras nor PyTorch is needed to develop Deltascope: where they are not there, the names and
arguments that the lines use are held to what was recorded of them, in `test_signatures`.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest
from code_cases import cases

from simulator.code_lines.libraries import script
from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import Scenario

CASES = dict(cases())
# Where a library has no such thing, or says that it differs, training ends elsewhere.
OTHER_IN_TORCH = ("optimizer adam_uncorrected", "optimizer lion", "loss msle")
OTHER_IN_KERAS = (
    "optimizer adam_uncorrected",
    "optimizer rprop",
    "optimizer nadam",
    "optimizer adagrad",
)
OTHER_IN_KERAS += ("loss msle",)


def in_one_batch(scenario: Scenario) -> Scenario:
    """Return the set-up without what is drawn anew: batches and dropout."""
    layers = tuple(layer.model_copy(update={"dropout": 0.0}) for layer in scenario.layers)
    return scenario.model_copy(
        update={"layers": layers, "batch_size": 100_000, "weights": None, "epochs": 4}
    )


class Lines:
    """A script, run stage by stage beside Deltascope, from weights of Deltascope's."""

    def __init__(self, scenario: Scenario, library: str) -> None:
        self.scenario = scenario
        self.experiment = Experiment.from_scenario(scenario)
        self.network = Network(self.experiment.spec)
        random = np.random.default_rng(1)
        self.theta = self.network.initial_parameters(random)
        self.theta += 0.1 * random.standard_normal(self.theta.shape)
        self.names: dict[str, Any] = {}
        self._script = script(scenario, library, (0.5,) * scenario.spec.inputs)
        self.run("data", "define", "compile")

    def run(self, *stages: str) -> None:
        for stage in stages:
            exec(self._script.text(stage), self.names)

    def blocks(self) -> list[np.ndarray]:
        """Return the arrays of the layers, as Keras has them: weights, biases, what else."""
        found: list[np.ndarray] = []
        for layer, block in zip(
            self.experiment.spec.layers, self.network.blocks(self.theta), strict=True
        ):
            match layer.kind:
                case "layer_norm":
                    found += [block[0], block[1]]
                case "prelu":
                    found += [block[:-2], block[-2], block[-1]]
                case _:
                    found += [block[:-1], block[-1]]
        return found

    def expected_loss(self) -> float:
        data = self.experiment.data
        return float(self.network.loss(self.theta, data.X, data.Y))

    def trained(self) -> list[np.ndarray]:
        """Return what Deltascope comes to."""
        trainer = self.experiment.trainer()
        trainer.state.theta[...] = self.theta
        for _ in trainer.updates():
            pass
        self.theta = trainer.state.theta
        return self.blocks()


def torch_arrays(model: Any) -> list[np.ndarray]:
    return [one.detach().numpy().T for one in model.parameters()]


@pytest.mark.parametrize("name", CASES if find_spec("torch") else [])
def test_pytorch(name: str) -> None:
    import torch

    lines = Lines(in_one_batch(CASES[name]), "pytorch")
    model = lines.names["model"]
    assert sum(one.numel() for one in model.parameters()) == lines.theta.size
    with torch.no_grad():
        for own, given in zip(model.parameters(), lines.blocks(), strict=True):
            own.copy_(torch.tensor(given.T))
    data = lines.experiment.data
    found = lines.names["loss_function"](model(torch.tensor(data.X)), torch.tensor(data.Y))
    assert float(found.detach()) == pytest.approx(lines.expected_loss(), rel=1e-9)
    lines.run("fit", "evaluate", "predict")
    near = 1e-5 if name == "clip_norm" else 1e-8
    if not name.startswith(OTHER_IN_TORCH):
        for own, given in zip(torch_arrays(model), lines.trained(), strict=True):
            np.testing.assert_allclose(own, given, rtol=near, atol=near)


@pytest.mark.parametrize("name", CASES if find_spec("keras") else [])
def test_keras(name: str) -> None:
    os.environ.setdefault("KERAS_BACKEND", "torch")
    lines = Lines(in_one_batch(CASES[name]), "keras")
    model = lines.names["model"]
    assert model.count_params() == lines.theta.size
    ordered = [one for layer in model.layers for one in layer.weights if "seed" not in one.name]
    for own, given in zip(ordered, lines.blocks(), strict=True):
        own.assign(given)
    data = lines.experiment.data
    found = model.evaluate(data.X, data.Y, return_dict=True, verbose=0, batch_size=100_000)
    assert found["loss"] - penalty(lines) == pytest.approx(lines.expected_loss(), rel=1e-5)
    lines.run("fit", "evaluate", "predict")
    if not name.startswith(OTHER_IN_KERAS):
        for own, given in zip(ordered, lines.trained(), strict=True):
            np.testing.assert_allclose(np.asarray(own), given, rtol=1e-2, atol=3e-3)


def penalty(lines: Lines) -> float:
    """Return what Keras adds to the loss that it shows, and Deltascope does not."""
    chosen = lines.scenario.regularization
    weights = [one for one in lines.blocks() if one.ndim == 2]
    return sum(chosen.l1 * np.abs(one).sum() + chosen.l2 / 2 * (one**2).sum() for one in weights)
