"""What an initializer is, and the two distributions that most of them draw from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.references import NOWHERE, LibraryNames, Source

Draw = Callable[[np.random.Generator, int, int], NDArray[Any]]
OfFans = Callable[[int, int], float]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Initializer:
    """How a layer's weights start.

    Attributes
    ----------
    name : str
        Registered name.
    title : str
        The name for people.
    order : int
        Where it stands in menus.
    draw : callable
        ``draw(rng, n_in, n_out)`` returns `W` of shape (n_in, n_out), float64.
    formula : str
        The distribution as text.
    explanation : str
        One sentence for a learner.
    is_random : bool
        Whether another seed gives other weights.
    teaching : str
        Some sentences for a learner, for its page of the help: what it does to signals and
        gradients, when to choose it, and what goes wrong.
    sources : tuple of Source
        Where it was published.
    elsewhere : LibraryNames
        What other libraries call it.
    """

    name: str
    title: str
    order: int
    draw: Draw
    formula: str
    explanation: str
    is_random: bool = True
    teaching: str = ""
    sources: tuple[Source, ...] = ()
    elsewhere: LibraryNames = NOWHERE


def normal(deviation: OfFans) -> Draw:
    """Return draws from a normal distribution around 0.

    Parameters
    ----------
    deviation : callable
        ``deviation(n_in, n_out)`` returns the standard deviation.
    """
    return lambda rng, n_in, n_out: rng.normal(0.0, deviation(n_in, n_out), (n_in, n_out))


def uniform(limit: OfFans) -> Draw:
    """Return draws from an even distribution around 0.

    Parameters
    ----------
    limit : callable
        ``limit(n_in, n_out)`` returns the largest size.
    """

    def draw(rng: np.random.Generator, n_in: int, n_out: int) -> NDArray[Any]:
        bound = limit(n_in, n_out)
        return rng.uniform(-bound, bound, (n_in, n_out))

    return draw
