"""What is drawn of a history: curves free of values that are not finite. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Curve:
    """One measured quantity over the epochs, free of values that are not finite."""

    epochs: Array
    values: Array
    validation: bool


@dataclass(frozen=True, slots=True)
class Curves:
    """The curves of a history: loss, and accuracy (in percent) or R²; training first in each."""

    epochs: Array
    loss: tuple[Curve, ...]
    score: tuple[Curve, ...]

    @classmethod
    def of(cls, history: Any, percent: bool = True) -> Curves:
        """Return the curves that `history` holds values for."""
        factor = 100.0 if percent else 1.0
        epochs = np.asarray(history.epochs, np.float64)
        pairs = ((history.loss, False), (history.validation_loss, True))
        loss = tuple(_curve(epochs, values, late) for values, late in pairs)
        pairs = ((history.score, False), (history.validation_score, True))
        score = tuple(_curve(epochs, factor * values, late) for values, late in pairs)
        return cls(epochs, _filled(loss), _filled(score))

    def after(self, history: Any) -> Curves:
        """Return the part from the last epoch of `history` on, with which it begins."""
        epochs = np.asarray(history.epochs)
        first = float(epochs[-1]) if len(epochs) else 0.0

        def rest(curves: tuple[Curve, ...]) -> tuple[Curve, ...]:
            parts = [(one, one.epochs >= first) for one in curves]
            return _filled(
                tuple(Curve(one.epochs[on], one.values[on], one.validation) for one, on in parts)
            )

        return Curves(self.epochs[self.epochs >= first], rest(self.loss), rest(self.score))


def _curve(epochs: Array, values: Array, validation: bool) -> Curve:
    known = np.isfinite(values)
    if known.all():
        return Curve(epochs, values, validation)
    return Curve(epochs[known], values[known], validation)


def _filled(curves: tuple[Curve, ...]) -> tuple[Curve, ...]:
    return tuple(curve for curve in curves if len(curve.values))


def values_at(curves: tuple[Curve, ...], epoch: float, validation: bool) -> list[float]:
    """Return what the curves of training or validation have at an epoch, in their order."""
    found = []
    for curve in curves:
        at = int(np.searchsorted(curve.epochs, epoch))
        if curve.validation == validation and at < len(curve.epochs) and curve.epochs[at] == epoch:
            found.append(float(curve.values[at]))
    return found


NO_CURVES = Curves(np.empty(0), (), ())
