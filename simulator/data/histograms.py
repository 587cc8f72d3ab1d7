"""How the values of an input are spread, before and after it is scaled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared_data import PreparedData

Array = NDArray[Any]

_BARS = 20
_FEW = 12


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """How many values lie in each of several ranges.

    Attributes
    ----------
    counts : ndarray of int, shape (b,)
    lower, upper : float
        Where the first range begins, and the last one ends.
    names : tuple of str
        Of classes, in place of ranges: one for each count.
    whole : bool
        Whether each range is that of one whole number, half of one to its left and right.
    """

    counts: Array
    lower: float
    upper: float
    names: tuple[str, ...] = ()
    whole: bool = False


def histogram(values: Array) -> Histogram:
    """Return how values are spread; a few whole numbers each get a bar of their own.

    Parameters
    ----------
    values : ndarray, shape (n,)
        Missing ones (NaN) are passed over.
    """
    known = values[np.isfinite(values)]
    if not len(known):
        return Histogram(np.zeros(1, np.intp), 0.0, 1.0)
    least, most = float(known.min()), float(known.max())
    whole = most - least <= _FEW and bool((known == np.round(known)).all())
    ranges = np.linspace(least, most, _BARS + 1)
    edges = np.arange(least - 0.5, most + 1.0) if whole else ranges
    if not (np.diff(edges) > 0).all():  # all the same, or too near to be told apart
        return Histogram(np.array([len(known)]), least, most)
    counts, _ = np.histogram(known, edges)
    return Histogram(counts, float(edges[0]), float(edges[-1]), whole=whole)


def before_and_after(data: PreparedData, feature: int) -> tuple[Histogram, Histogram]:
    """Return how an input's training values are spread as they were measured, and as they go in."""
    return histogram(data.raw[:, feature]), histogram(data.X[:, feature])


def of_feature(data: PreparedData, feature: int) -> Histogram | None:
    """Return how often each class occurs in the column of a table that an input comes from.

    Training rows are counted. None where the input is a number, or comes from no table.
    """
    start = 0
    for column in data.columns:
        count = len(column.features)
        if not start <= feature < start + count:
            start += count
            continue
        if column.kind == "number":
            return None
        numbers = data.raw[:, start : start + count]
        places = numbers.argmax(axis=1) if column.kind == "class" else numbers[:, 0]
        return of_places(places.astype(np.float64), column.categories)
    return None


def of_places(places: Array, names: tuple[str, ...]) -> Histogram:
    """Return how often each class occurs.

    Parameters
    ----------
    places : ndarray, shape (n,)
        Counting the classes from 0 on; NaN where there is none.
    names : tuple of str
    """
    known = places[~np.isnan(places)].astype(np.intp)
    counts = np.bincount(known, minlength=len(names))
    return Histogram(counts, -0.5, len(names) - 0.5, names)
