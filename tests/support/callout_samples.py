"""For each callout a scenario that truly has the fault; a new callout must bring one, too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import numpy as np

from simulator.callouts import CalloutWatch, Finding, Readings, take_readings
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import (
    DataSettings,
    LayerSettings,
    LayerWeights,
    OptimizerSettings,
    Scenario,
    changed,
)


def preset(name: str) -> Scenario:
    """Return a preset's scenario."""
    return presets.REGISTRY[name].scenario


def _layers(count: int, units: int, activation: str) -> tuple[LayerSettings, ...]:
    hidden = tuple(LayerSettings(units=units, activation=activation) for _ in range(count))
    return (*hidden, LayerSettings(units=1, activation="sigmoid"))


def _rule(name: str, rate: float) -> OptimizerSettings:
    return OptimizerSettings(name=name, settings={"learning_rate": rate})


def _dead() -> Scenario:
    """Return circles with ReLU, of whose eight nodes three have a bias that keeps them silent."""
    rng = np.random.default_rng(1)
    bias = np.array([-30.0, 0.1, 0.1, -30.0, 0.1, -30.0, 0.1, 0.1])
    first = LayerWeights(W=rng.normal(size=(2, 8)).tolist(), b=bias.tolist())
    last = LayerWeights(W=rng.normal(size=(8, 1)).tolist(), b=[0.0])
    return changed(
        preset("circles"),
        layers=_layers(1, 8, "relu"),
        weights=(first, last),
        optimizer=_rule("sgd", 0.01),  # so slow that no other node dies meanwhile
    )


def _exploding() -> Scenario:
    """Return moons with five hidden layers, whose weights are far too large, and tiny moves."""
    rng, sizes = np.random.default_rng(1), (2, 32, 32, 32, 32, 32, 1)
    weights = tuple(
        LayerWeights(W=rng.normal(size=(n_in, n_out)).tolist(), b=[0.0] * n_out)
        for n_in, n_out in pairwise(sizes)
    )
    return changed(
        preset("moons"),
        layers=_layers(5, 32, "relu"),
        weights=weights,
        optimizer=_rule("adam", 1e-6),
    )


def _overfitting() -> Scenario:
    data = preset("moons").data
    few = DataSettings(
        source="moons", samples=60, noise=0.45, seed=1, validation_fraction=0.5,
        scaling=data.scaling,
    )  # fmt: skip
    return changed(
        preset("moons"), data=few, layers=_layers(2, 16, "tanh"), optimizer=_rule("adam", 0.02)
    )


def _unscaled() -> Scenario:
    cancer = preset("breast_cancer")
    return changed(cancer, data=cancer.data.model_copy(update={"scaling": "none"}))


@cache
def faulty() -> dict[str, Scenario]:
    """Return the scenarios by their callout's name."""
    xor, moons = preset("xor"), preset("moons")
    frozen = tuple(one.model_copy(update={"trainable": False}) for one in xor.layers)
    return {
        "all_frozen": changed(xor, layers=frozen),
        "frozen_output": changed(xor, layers=(xor.layers[0], frozen[1])),
        "step_in_the_way": changed(xor, layers=_layers(1, 4, "step")),
        "symmetric_nodes": changed(xor, initializer="constant"),
        "dead_nodes": _dead(),
        "saturated_nodes": _unscaled(),
        "vanishing_gradients": changed(moons, layers=_layers(5, 8, "sigmoid")),
        "exploding_gradients": _exploding(),
        "bouncing_loss": changed(preset("circles"), optimizer=_rule("sgd", 8.0)),
        "plateau": changed(preset("circles"), layers=_layers(1, 4, "identity")),
        "overfitting": _overfitting(),
    }


def looks(scenario: Scenario, epochs: int | None = None) -> Iterator[tuple[int, Readings]]:
    """Train, and yield the epoch and the readings at the start and after each epoch."""
    experiment = Experiment.from_scenario(scenario)
    trainer = experiment.trainer(experiment.initial_state())
    trainer.epochs = scenario.epochs if epochs is None else epochs
    network = Network(experiment.spec)

    def readings() -> Readings:
        state = trainer.state
        return take_readings(
            experiment,
            state.theta.copy(),
            network=network,
            epoch=state.epoch,
            update=state.update,
            history=trainer.flush_history(),
            evaluation=trainer.evaluate(),
        )

    yield 0, readings()
    seen = 0
    for _ in trainer.updates():
        if trainer.state.epoch > seen:
            seen = trainer.state.epoch
            yield seen, readings()


def said(
    scenario: Scenario, epochs: int | None = None, until: str = ""
) -> dict[str, tuple[int, Finding]]:
    """Return what is said in the course of a training, with the epoch at which it first is.

    With `until` no longer than to the callout of that name.
    """
    watch, found = CalloutWatch(), dict[str, tuple[int, Finding]]()
    for epoch, readings in looks(scenario, epochs):
        for finding in watch.look(readings):
            found.setdefault(finding.name, (epoch, finding))
        if until in found:
            break
    return found


@cache
def first_said(name: str) -> dict[str, tuple[int, Finding]]:
    """Return what is said of a callout's own scenario, until it is said itself."""
    return said(faulty()[name], until=name)
