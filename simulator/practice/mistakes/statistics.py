"""Mistakes with the mean and the spread of a layer's numbers, and with what they are used for."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.messages import Message
from simulator.practice.mistakes._base import Mistake, Place


def in_statistic(place: Place) -> Iterator[Mistake]:
    """Yield the mistakes with the mean (part 0) or the spread (part 1) of a layer."""
    mean, spread = place.passed.statistics
    n = len(place.passed.x)
    if place.step.part == 0:
        yield Mistake(mean * n, Message("That is the sum over the nodes: divide it by {n}.", n=n))
        return
    told = Message("That is the variance: the spread is its root.")
    yield Mistake(spread * spread, told)
    told = Message("You took the mean of the squares without taking off the mean first.")
    yield Mistake((float(place.passed.x @ place.passed.x) / n) ** 0.5, told)


def in_normalised(place: Place) -> Iterator[Mistake]:
    """Yield the mistakes with a node's normalised value."""
    mean, spread = place.passed.statistics
    x = float(place.passed.x[place.step.unit])
    yield Mistake(x - mean, Message("You did not divide by the spread."))
    yield Mistake(x / spread, Message("You did not take off the mean."))
