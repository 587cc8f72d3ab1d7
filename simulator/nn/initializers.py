"""Rules for the first weights. Biases start at zero in every rule.

Each record draws the weights of one dense layer from a generator that is passed in.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

CONSTANT = 0.1

Draw = Callable[[np.random.Generator, int, int], NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Initializer:
    """How a layer's weights start.

    Attributes
    ----------
    name : str
        Registered name.
    draw : callable
        ``draw(rng, n_in, n_out)`` returns `W` of shape (n_in, n_out), float64.
    formula : str
        The distribution as text.
    explanation : str
        One sentence for a learner.
    """

    name: str
    draw: Draw
    formula: str
    explanation: str


def _normal(scale: Callable[[int, int], float]) -> Draw:
    return lambda rng, n_in, n_out: rng.normal(0.0, scale(n_in, n_out), (n_in, n_out))


def _uniform(limit: Callable[[int, int], float]) -> Draw:
    def draw(rng: np.random.Generator, n_in: int, n_out: int) -> NDArray[Any]:
        bound = limit(n_in, n_out)
        return rng.uniform(-bound, bound, (n_in, n_out))

    return draw


# Xavier: Glorot and Bengio (2010), "Understanding the difficulty of training deep feedforward
# neural networks". He: He et al. (2015), "Delving deep into rectifiers". LeCun: LeCun et al.
# (1998), "Efficient BackProp".
_RECORDS = (
    Initializer(
        "zeros",
        lambda rng, n_in, n_out: np.zeros((n_in, n_out)),
        "W = 0",
        "Every weight starts at zero: all nodes of a layer then stay alike for ever.",
    ),
    Initializer(
        "constant",
        lambda rng, n_in, n_out: np.full((n_in, n_out), CONSTANT),
        "W = 0.1",
        "Every weight starts at 0.1: deltas get through, but all nodes of a layer stay alike.",
    ),
    Initializer(
        "normal",
        _normal(lambda n_in, n_out: 0.01),
        "W ~ Normal(0, 0.01²)",
        "Very small random weights: signals fade out in deeper networks.",
    ),
    Initializer(
        "xavier_normal",
        _normal(lambda n_in, n_out: math.sqrt(2.0 / (n_in + n_out))),
        "W ~ Normal(0, 2 / (n_in + n_out))",
        "Keeps the spread of signals and deltas even from layer to layer; made for tanh.",
    ),
    Initializer(
        "xavier_uniform",
        _uniform(lambda n_in, n_out: math.sqrt(6.0 / (n_in + n_out))),
        "W ~ Uniform(±√(6 / (n_in + n_out)))",
        "Xavier's rule with evenly spread weights; made for tanh and sigmoid.",
    ),
    Initializer(
        "he_normal",
        _normal(lambda n_in, n_out: math.sqrt(2.0 / n_in)),
        "W ~ Normal(0, 2 / n_in)",
        "Makes up for the half of the signal that ReLU cuts off.",
    ),
    Initializer(
        "he_uniform",
        _uniform(lambda n_in, n_out: math.sqrt(6.0 / n_in)),
        "W ~ Uniform(±√(6 / n_in))",
        "He's rule with evenly spread weights; made for ReLU.",
    ),
    Initializer(
        "lecun_normal",
        _normal(lambda n_in, n_out: math.sqrt(1.0 / n_in)),
        "W ~ Normal(0, 1 / n_in)",
        "Keeps the spread of signals on their way forward; made for SELU.",
    ),
)

REGISTRY: Mapping[str, Initializer] = MappingProxyType({record.name: record for record in _RECORDS})


def get(name: str) -> Initializer:
    """Return the initializer called `name`.

    Raises
    ------
    ValueError
        If there is none; the message lists the valid names.
    """
    try:
        return REGISTRY[name]
    except (KeyError, TypeError):
        raise ValueError(
            f"initializer must be one of {', '.join(REGISTRY)}, got {name!r}"
        ) from None
