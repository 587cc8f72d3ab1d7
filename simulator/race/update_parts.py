"""The parts of one update by name: numbers for a table, and arrows that add up to the move.

Everything follows from the numbers of the update (`simulator.race.results.UpdateNumbers`) by what
the optimizer's record says of it; nothing is computed by the optimizer a second time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.messages import Message
from simulator.optimizers.record import LookAhead
from simulator.optimizers.update_parts import ArrowKind, PartValues
from simulator.race.results import UpdateNumbers

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class UpdatePart:
    """One quantity of an update.

    Attributes
    ----------
    name : str
        What it is, in words.
    symbol : str
        As in the optimizer's formula; a prime marks what is new after the update.
    value : float
        For the parameter asked about.
    vector : ndarray or None, shape (P,)
        For all parameters, where it is a way through parameter space: to be drawn as an arrow.
        The last part is the move, and the other arrows, laid one behind the other, lead there.
    kind : ArrowKind or None
        What moves the parameters along the arrow; None where there is none.
    """

    name: str
    symbol: str
    value: float
    vector: Array | None = None
    kind: ArrowKind | None = None


def look_ahead(numbers: UpdateNumbers) -> LookAhead | None:
    """Return the points of an update of a rule that looks ahead; None for other optimizers."""
    points = optimizers.REGISTRY[numbers.optimizer].look_ahead
    return None if points is None else points(numbers)


def update_parts(numbers: UpdateNumbers, index: int) -> tuple[UpdatePart, ...]:
    """Return the parts of an update, in the order in which they are computed.

    Parameters
    ----------
    numbers : UpdateNumbers
    index : int
        The parameter whose values are given.

    Returns
    -------
    tuple of UpdatePart
        First the gradient, where penalties or clipping made it after the data's own, last the
        move θ′ − θ. The vectors of the parts before the last add up to the last one's.

    Raises
    ------
    ValueError
        If there is no such parameter or optimizer.
    """
    if not 0 <= index < len(numbers.theta):
        problem = Message("{name} must be in 0..{last}, got {got}")
        raise ValueError(problem.format(name="index", last=len(numbers.theta) - 1, got=index))
    own = optimizers.REGISTRY.find(numbers.optimizer).parts
    with np.errstate(all="ignore"):
        parts = [*_gradients(numbers), *_decay(numbers), *own(numbers)]
        parts = [_thawed(numbers, part) for part in parts]
        move = numbers.theta_after - numbers.theta
        parts.append(PartValues("move", "Δθ", move, ArrowKind.MOVE))
    return tuple(
        UpdatePart(
            part.name,
            part.symbol,
            float(part.values[index]),
            None if part.arrow is None else part.values,
            part.arrow,
        )
        for part in parts
    )


def _thawed(n: UpdateNumbers, part: PartValues) -> PartValues:
    """Return a part without what would have moved the parameters that stay."""
    if part.arrow is None or not n.frozen:
        return part
    values = part.values.copy()
    for frozen in n.frozen:
        values[frozen] = 0.0
    return replace(part, values=values)


def _gradients(n: UpdateNumbers) -> list[PartValues]:
    if not n.regularization.changes_gradient:
        return [PartValues("gradient", "g", n.gradient)]
    return [
        PartValues("gradient of the data", "∂E/∂θ", n.stages.data_gradient),
        PartValues("gradient for the optimizer", "g", n.gradient),
    ]


def _decay(n: UpdateNumbers) -> list[PartValues]:
    """Return the decoupled weight decay of all weights, which is not the optimizer's own."""
    if not n.regularization.weight_decay:
        return []
    return [PartValues("weight decay", "−η λ θ", n.stages.decay - n.theta, ArrowKind.DECAY)]
