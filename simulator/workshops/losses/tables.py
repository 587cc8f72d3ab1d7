"""Two networks' outputs for the same samples, and what three measures say of them.

The numbers are those of the course: outputs of 0.1, 0.7 and 0.2 for each of three targets, and two
networks that get the same samples right, of which one is much surer.

References
----------
McCaffrey, J. (2013). Why you should use cross-entropy error instead of classification error or mean
squared error for neural network classifier training.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, get_args

import numpy as np

from simulator.nn import losses

Measure = Literal["error", "squared", "cross_entropy"]
Squared = Literal["sum", "mean", "half"]
Row = tuple[float, ...]
Rows = tuple[Row, ...]

MEASURES: Final[tuple[Measure, ...]] = get_args(Measure)
SHARES: Final[Mapping[Squared, str]] = MappingProxyType({"mean": "mse", "half": "half_sse"})
"""The loss that each way of squaring is; the plain sum is none of the program's."""
_DECIMALS = 10
_SAME = 1e-12


@dataclass(frozen=True, slots=True)
class Scores:
    """What the three measures say of a sample, or on the average of all.

    Attributes
    ----------
    error : float
        1 where the largest output is not the largest target's, else 0; of equal ones the first
        counts.
    squared, cross_entropy : float
    """

    error: float
    squared: float
    cross_entropy: float

    def of(self, measure: Measure) -> float:
        """Return what one measure says."""
        found: float = getattr(self, measure)
        return found


def largest(numbers: Row) -> int:
    """Return which number is the largest, the first of several."""
    return max(range(len(numbers)), key=numbers.__getitem__)


def scores(outputs: Row, targets: Row, squared: Squared) -> Scores:
    """Return what the measures say of one sample."""
    a, y = np.array(outputs)[:, None], np.array(targets)[:, None]
    scratch = np.empty_like(a)
    total = float(losses.REGISTRY["half_sse"].value(a, y, scratch)) * 2.0
    part = {"sum": 1.0, "mean": 1.0 / len(outputs), "half": 0.5}[squared]
    entropy = float(losses.REGISTRY["categorical_cross_entropy"].value(a, y, scratch))
    # Of a right answer it is −0, and a loss is no −0.
    return Scores(float(largest(outputs) != largest(targets)), part * total, abs(entropy))


def all_scores(outputs: Rows, targets: Rows, squared: Squared) -> tuple[Scores, ...]:
    """Return what the measures say of each sample."""
    pairs = zip(outputs, targets, strict=True)
    return tuple(scores(output, target, squared) for output, target in pairs)


def means(found: Sequence[Scores]) -> Scores:
    """Return the means over the samples."""
    count = len(found)
    return Scores(*(sum(one.of(measure) for one in found) / count for measure in MEASURES))


def better(first: Scores, second: Scores, measure: Measure) -> int | None:
    """Return which network a measure calls the better one, 0 or 1; None where they are equal."""
    gap = first.of(measure) - second.of(measure)
    return None if abs(gap) <= _SAME else int(gap > 0.0)


def with_number(numbers: Row, place: int, value: float, *, keep_sum: bool) -> Row:
    """Return a row with another number in one place.

    Parameters
    ----------
    numbers : tuple of float
        Between 0 and 1.
    place : int
    value : float
        Between 0 and 1.
    keep_sum : bool
        Whether the others share what is left of 1, in the proportions that they have; alike, where
        all are 0.
    """
    if not keep_sum:
        return tuple(value if k == place else one for k, one in enumerate(numbers))
    rest = sum(one for k, one in enumerate(numbers) if k != place)
    left, count = 1.0 - value, len(numbers) - 1
    shares = [one / rest if rest > 0.0 else 1.0 / count for one in numbers]
    return tuple(
        value if k == place else round(left * share, _DECIMALS) for k, share in enumerate(shares)
    )


def resized(rows: Rows, samples: int, classes: int, *, one_hot: bool) -> Rows:
    """Return a table of another size; what there is stays where it is.

    Parameters
    ----------
    rows : tuple of tuple of float
    samples, classes : int
    one_hot : bool
        Whether a new sample is a target, 1 for a class in turn, or an output, alike for all.
    """
    if classes != len(rows[0]):
        rows = tuple(_with_classes(row, classes) for row in rows)
    kept = rows[:samples]
    return (*kept, *(_new(k, classes, one_hot=one_hot) for k in range(len(kept), samples)))


def _with_classes(numbers: Row, classes: int) -> Row:
    """Return a row with more outputs, of 0, or fewer, which share what the others had."""
    kept = numbers[:classes]
    if len(kept) < classes:
        return (*kept, *(0.0,) * (classes - len(kept)))
    total = sum(kept)
    return tuple(round(one / total if total else 1.0 / classes, _DECIMALS) for one in kept)


def _new(sample: int, classes: int, *, one_hot: bool) -> Row:
    if one_hot:
        return tuple(float(k == sample % classes) for k in range(classes))
    return (round(1.0 / classes, _DECIMALS),) * classes
