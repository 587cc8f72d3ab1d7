"""Mistakes with the loss of a row."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from simulator.messages import Message
from simulator.nn import losses
from simulator.practice.mistakes._base import WRONG_SIGN, Mistake, Place


def in_loss(place: Place) -> Iterator[Mistake]:
    """Yield the mistakes with E, the likely ones first."""
    record, sample = place.record, place.sample
    loss, E = losses.get(record.spec.loss), sample.loss
    a, y = sample.layers[-1].a, sample.target
    if loss.error_factor is not None:
        yield from _of_squares(loss.error_factor, E, float((a - y).sum()))
    if loss.clips:  # it takes the logarithms of probabilities
        yield from _of_logarithms(E, float(a @ y), float(a @ (1.0 - y)))
    n = len(y)
    if n > 1 and loss.over_outputs:
        told = Message("You added up over the {n} outputs; this loss is their mean.", n=n)
        yield Mistake(E * n, told)
    if n > 1 and not loss.over_outputs:
        told = Message("You took the mean over the {n} outputs; this loss is their sum.", n=n)
        yield Mistake(E / n, told)
    if len(record.samples) > 1:
        told = Message("That is the mean loss of the batch; asked is that of this row.")
        yield Mistake(record.loss, told)
    yield Mistake(-E, WRONG_SIGN)


def _of_squares(factor: float, E: float, error: float) -> Iterator[Mistake]:
    """Yield the mistakes with a squared error, whose slope is `factor` times the error."""
    if factor == 1.0:
        yield Mistake(2.0 * E, Message("You left out the factor ½ of this loss."))
    else:
        yield Mistake(0.5 * E, Message("This loss has no factor ½."))
    told = Message("That is the error itself; the loss is made of its square.")
    yield Mistake(error, told)
    yield Mistake(-error, told)


def _of_logarithms(E: float, of_target: float, of_rest: float) -> Iterator[Mistake]:
    told = Message("That is the logarithm to base {base}; the loss takes the natural one, ln.")
    yield Mistake(E / math.log(10.0), told.format(base=10))
    yield Mistake(E / math.log(2.0), told.format(base=2))
    if of_rest > 0.0:
        told = Message("You took the logarithm of what the target rules out: look at y.")
        yield Mistake(-float(np.log(of_rest)), told)
    told = Message("That is the probability itself; the loss is minus its logarithm.")
    yield Mistake(of_target, told)
