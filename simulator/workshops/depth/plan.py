"""Which three networks a document means: what they learn from, and what they begin with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import Scenario
from simulator.workshops.depth.stacked import DEPTHS
from simulator.workshops.records.depth import DATA, DepthDocument

Array = NDArray[Any]

SAMPLES: Final = 140
BATCH: Final = 16
OPTIMIZER: Final = "adam"
_LOSS, _STAND_IN, _STEP = "binary_cross_entropy", "sigmoid", "step"
# How steep the sigmoid in the place of a step is: of AND and OR for good, of lines at first.
_STEEPNESS, _LINE_STEEPNESS = 6.0, 2.0


@dataclass(frozen=True, slots=True, eq=False)
class DepthPlan:
    """Three networks on the same rows.

    Attributes
    ----------
    document : DepthDocument
    experiments : tuple of Experiment
        Of one, two and three layers, as they learn.
    drawn : tuple of Experiment
        The same parameters as they are drawn and judged: with real steps, where nodes are steps.
    starts, learned : tuple of ndarray, shape (P_k,)
        Each network's first parameters; 1 where one learns, 0 where it is fixed.
    """

    document: DepthDocument
    experiments: tuple[Experiment, ...]
    drawn: tuple[Experiment, ...]
    starts: tuple[Array, ...]
    learned: tuple[Array, ...]

    def parameters(self, index: int) -> int:
        """Return how many parameters of a network learn."""
        return int(self.learned[index].sum())


def plan_of(document: DepthDocument) -> DepthPlan:
    """Return the networks that a document means."""
    first = Experiment.from_scenario(_scenario(document, 1))
    experiments = (
        first,
        *(Experiment.from_scenario(_scenario(document, depth), first) for depth in DEPTHS[1:]),
    )
    starts = tuple(one.initial_state().theta for one in experiments)
    learned = tuple(np.ones_like(theta) for theta in starts)
    if document.nodes != _STEP:
        return DepthPlan(document, experiments, experiments, starts, learned)
    rng = np.random.default_rng(document.seed)
    for one, theta, learns in zip(experiments, starts, learned, strict=True):
        _set_gates(one.spec, theta, learns, document.width, rng)
    drawn = tuple(replace(one, spec=_with_steps(one.spec)) for one in experiments)
    return DepthPlan(document, experiments, drawn, starts, learned)


def hidden_sizes(document: DepthDocument, depth: int) -> tuple[int, ...]:
    """Return how many nodes each hidden layer of one of the networks has."""
    if depth == 1:
        return ()
    if document.nodes != _STEP or depth == 2:
        return (document.width,) * (depth - 1)
    return document.parts * document.width, document.parts


def _scenario(document: DepthDocument, depth: int) -> Scenario:
    data = DATA[document.data]
    function = _STAND_IN if document.nodes == _STEP else document.nodes
    hidden = [{"units": units, "activation": function} for units in hidden_sizes(document, depth)]
    drawn = data.samples is not None
    return Scenario.model_validate(
        {
            "name": f"depth-{depth}",
            "title": data.title,
            "data": {
                "source": data.name,
                "samples": SAMPLES if drawn else None,
                "noise": data.noise.default if data.noise is not None else None,
                "seed": document.seed,
                "scaling": "standardize",
            },
            "layers": [*hidden, {"units": 1, "activation": "sigmoid"}],
            "loss": _LOSS,
            "initializer": "he_uniform" if function == "relu" else "xavier_uniform",
            "optimizer": {
                "name": OPTIMIZER,
                "settings": {"learning_rate": document.learning_rate},
            },
            "batch_size": BATCH,
            "epochs": 1,
            "seed": document.seed,
        }
    )


def _with_steps(spec: NetworkSpec) -> NetworkSpec:
    layers = tuple(Dense(units, _STEP) for units in spec.sizes[1:])
    return NetworkSpec(spec.inputs, layers, "half_sse")


def _set_gates(
    spec: NetworkSpec, theta: Array, learns: Array, width: int, rng: np.random.Generator
) -> None:
    """Make the first layer lines all round, the second AND of each `width`, the third OR."""
    network = Network(spec)
    views, fixed = network.views(theta), network.views(learns)
    lines = spec.sizes[1]
    if len(views) > 1:
        turned = np.arange(lines) % width + rng.random(lines)
        angles = 2.0 * np.pi * turned / width
        views[0].W[...] = _LINE_STEEPNESS * np.array([np.cos(angles), np.sin(angles)])
        views[0].b[...] = _LINE_STEEPNESS
    for layer, view in enumerate(views[1:], start=1):
        fixed[layer].W[...] = fixed[layer].b[...] = 0.0
        # Which part each node before belongs to: AND joins the lines of one, OR joins all parts.
        is_and = layer == 1
        per = width if is_and else len(view.W)
        parts = np.arange(len(view.W)) // per
        view.W[...] = _STEEPNESS * (parts[:, None] == np.arange(view.W.shape[1]))
        view.b[...] = -_STEEPNESS * (width - 0.5 if is_and else 0.5)
