"""What a benchmark function is. Knows nothing of optimizers or networks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.references import Source

Array = NDArray[np.float64]
Point = tuple[float, ...]
Interval = tuple[float, float]
Slopes = tuple[Array, ...]

PLANE = ("x", "y")


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """One function f(x) or f(x, y), to be minimised.

    Attributes
    ----------
    name : str
        Registered name, or ``formula``.
    title : str
        The name for people.
    order : int
        Where it stands in menus: from bowls to what is hard.
    formula : str
        The value as text, in a form that `formulas.parse` reads.
    explanation : str
        One sentence for a learner.
    teaching : str
        Some sentences for a learner, for its page of the help: where the minimum is, what the
        shape does to optimizers, which struggle, and where a network has the like. A number of
        updates is how many until it stays within 0.05 of the minimum, from `start`.
    variables : tuple of str
        ``("x",)`` or ``("x", "y")``: the coordinates of a point.
    window : tuple of (float, float)
        For each variable, from where to where the function is drawn.
    start : tuple of float
        A point from which the optimizers' ways differ.
    rule : callable
        ``rule(x)`` or ``rule(x, y)`` returns the values, elementwise.
    slopes : callable
        ``slopes(...)`` returns the partial derivatives, one for each variable.
    minima : tuple of points
        Known minima, the lowest first; empty where there is none or none is known.
    minima_note : str
        What the list of minima doesn't say, in a few words.
    sources : tuple of Source
        Where the function was published; empty where it is nobody's in particular.
    """

    name: str
    title: str
    order: int
    formula: str
    explanation: str
    variables: tuple[str, ...]
    window: tuple[Interval, ...]
    start: Point
    rule: Callable[..., Array]
    slopes: Callable[..., Slopes]
    teaching: str = ""
    minima: tuple[Point, ...] = ()
    minima_note: str = ""
    sources: tuple[Source, ...] = ()

    @property
    def dimension(self) -> int:
        """How many variables there are: 1 or 2."""
        return len(self.variables)

    def value(self, points: Array) -> Array:
        """Return the values, shape (k,), at `points`, shape (k, d).

        Infinite or NaN where they are too large or do not exist, without a warning.

        Raises
        ------
        ValueError
            If `points` has another shape.
        """
        with np.errstate(all="ignore"):
            return self.rule(*self._coordinates(points))

    def gradient(self, points: Array) -> Array:
        """Return the partial derivatives, shape (k, d), at `points`, shape (k, d).

        Raises
        ------
        ValueError
            If `points` has another shape.
        """
        with np.errstate(all="ignore"):
            return np.stack(self.slopes(*self._coordinates(points)), axis=-1)

    def _coordinates(self, points: Array) -> Array:
        given = np.asarray(points, np.float64)
        if given.ndim != 2 or given.shape[1] != self.dimension:
            raise ValueError(f"points must have shape (k, {self.dimension}), got {given.shape}")
        return given.T
