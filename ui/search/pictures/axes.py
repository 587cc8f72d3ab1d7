"""The axes of parallel coordinates: one for each setting that varies, then what came of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.search.dimensions import SEARCHABLE, Value
from simulator.search.plan import Plan
from simulator.search.results import Result
from ui.plotting.ticks import Scale, safe_scale
from ui.search.value_names import name_of
from ui.words.messages import capital
from ui.words.titles import translated

Array = NDArray[Any]

# Where the largest number of an axis is so many times the smallest, it is logarithmic.
_WIDE = 20.0
_EDGE = 0.04


@dataclass(frozen=True, slots=True, eq=False)
class Axis:
    """One axis.

    Attributes
    ----------
    title : str
    scale : Scale or None
        Of numbers; None for names.
    names : tuple of str
        From bottom to top; empty for numbers.
    places : ndarray, shape (n,)
        Where each result's line crosses it: 0 at the bottom, 1 at the top; NaN where it has no
        value.
    """

    title: str
    scale: Scale | None
    names: tuple[str, ...]
    places: Array

    def place_of_name(self, index: int) -> float:
        """Return where a name stands."""
        return (
            0.5 if len(self.names) == 1 else _EDGE + (1 - 2 * _EDGE) * index / (len(self.names) - 1)
        )


def axes_of(plan: Plan, results: Sequence[Result], loss: str, score: str) -> tuple[Axis, ...]:
    """Return all axes of what a search has found.

    Parameters
    ----------
    plan : Plan
    results : sequence of Result
    loss, score : str
        What the last axes are called.
    """
    found = [
        _of_values(name, [one.values[place] for one in results])
        for place, name in enumerate(plan.names)
    ]
    if len({one.epochs for one in results}) > 1:
        found.append(_of_numbers(translated("Epochs"), [float(one.epochs) for one in results]))
    found.append(_of_numbers(loss, [one.loss for one in results]))
    if any(math.isfinite(one.score) for one in results):
        found.append(_of_numbers(score, [one.score for one in results]))
    return tuple(found)


def _of_values(name: str, values: Sequence[Value | None]) -> Axis:
    title = capital(translated(SEARCHABLE[name].title))
    if all(value is None or isinstance(value, int | float) for value in values):
        numbers = [math.nan if value is None else float(value) for value in values]
        return _of_numbers(title, numbers)
    order = (*SEARCHABLE[name].names, *sorted(map(str, values)))
    names = tuple(dict.fromkeys(value for value in order if value in values))
    axis = Axis(title, None, tuple(name_of(name, one) for one in names), np.zeros(0))
    places = [
        axis.place_of_name(names.index(str(value))) if value is not None else math.nan
        for value in values
    ]
    return Axis(title, None, axis.names, np.array(places))


def _of_numbers(title: str, values: Sequence[float]) -> Axis:
    numbers = np.array(values, np.float64)
    seen = numbers[np.isfinite(numbers)]
    if not len(seen):
        return Axis(title, Scale(0.0, 1.0), (), np.full(len(numbers), math.nan))
    low, high = float(seen.min()), float(seen.max())
    scale = safe_scale(low, high, log=low > 0.0 and high > _WIDE * low)
    places = np.full(len(numbers), math.nan)
    known = np.isfinite(numbers)
    places[known] = _EDGE + (1 - 2 * _EDGE) * scale.fractions(numbers[known])
    return Axis(title, scale, (), places)


def fraction_of(scale: Scale, value: float) -> float:
    """Return where a number stands on an axis whose ends are a little inside."""
    return _EDGE + (1 - 2 * _EDGE) * scale.fraction(value)
