"""When training ends by itself before its last epoch."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.quoting import quoted
from simulator.settings import Setting

Array = NDArray[Any]

SETTINGS: Mapping[str, Setting] = MappingProxyType(
    {
        setting.name: setting
        for setting in (
            Setting(
                "patience",
                0.0,
                0.0,
                1e6,
                title="Patience",
                explanation="Epochs without a better validation loss (training loss where no rows "
                "are kept aside) after which training stops. 0 is off.",
            ),
            Setting(
                "min_delta",
                0.0,
                0.0,
                1e6,
                title="Least gain",
                explanation="How much lower the loss that patience looks at must be to "
                "count as better.",
            ),
            Setting(
                "threshold",
                0.0,
                0.0,
                1e6,
                title="Loss goal",
                explanation="Training stops when the training loss after an epoch is this low. "
                "0 is off.",
            ),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Stopping:
    """When to stop; 0 is off.

    Parameters
    ----------
    patience : int
        Early stopping (Prechelt 1998): epochs without improvement after which training stops.
        Watched is the validation loss, or the training loss where no rows are kept aside.
    min_delta : float
        An epoch is an improvement when its loss is lower than the best by more than this.
    restore_best : bool
        With patience: whether the parameters of the best epoch are brought back at the end of
        training, however it ends.
    threshold : float
        Stop when the training loss after an epoch is at most this.

    Raises
    ------
    ValueError
        If a value is outside its range.
    """

    patience: int = 0
    min_delta: float = 0.0
    restore_best: bool = True
    threshold: float = 0.0

    def __post_init__(self) -> None:
        for name, setting in SETTINGS.items():
            setting.check(getattr(self, name))
        if self.patience != int(self.patience):
            raise ValueError(
                Message(
                    "{name} must be a whole number, got {got}",
                    name="patience",
                    got=quoted(self.patience),
                )
            )

    @property
    def is_on(self) -> bool:
        """Whether training may end early."""
        return self.patience > 0 or self.threshold > 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Watch:
    """What early stopping has seen; immutable, so that copies of a state may share it.

    Attributes
    ----------
    best : float
        Lowest watched loss; infinite before the first epoch.
    best_epoch : int
        Epochs completed when it was reached.
    best_theta : ndarray or None, shape (P,)
        The parameters then; None without patience.
    since : int
        Epochs completed when training went on from the best parameters: patience counts from here.
    restored : bool
        Whether the best parameters were brought back when training ended.
    stopped : {"", "patience", "threshold", "converged"}
        Why training has stopped; the perceptron rule converges where every row is right.
    returned : int
        Under the perceptron rule: after how many epochs the parameters were back where they had
        been after an earlier one; 0 where they never were.
    seen : tuple of bytes
        Under the perceptron rule: the parameters after each epoch, rounded; the latest few.
    """

    best: float = math.inf
    best_epoch: int = 0
    best_theta: Array | None = None
    since: int = 0
    restored: bool = False
    stopped: str = ""
    returned: int = 0
    seen: tuple[bytes, ...] = ()

    def is_behind(self, epoch: int) -> bool:
        """Whether the best parameters are other ones than those after `epoch` epochs."""
        return self.best_theta is not None and not self.restored and self.best_epoch < epoch


_REMEMBERED = 500


def watched_rule(before: Watch, theta: Array, *, settled: bool) -> Watch:
    """Return the watch after an epoch of the perceptron rule.

    Parameters
    ----------
    before : Watch
    theta : ndarray, shape (P,)
    settled : bool
        Whether every row is right.
    """
    if settled:
        return replace(before, stopped="converged")
    if before.returned:
        return before
    # Moves are multiples of the learning rate, so what differs by rounding is the same place.
    place = (np.round(theta, 9) + 0.0).tobytes()
    if place in before.seen:
        return replace(before, returned=len(before.seen) - before.seen.index(place))
    return replace(before, seen=(*before.seen, place)[-_REMEMBERED:])


def watched(
    before: Watch, stopping: Stopping, epoch: int, theta: Array, loss: float, validation: float
) -> Watch:
    """Return the watch after an epoch.

    Parameters
    ----------
    before : Watch
    stopping : Stopping
    epoch : int
        Epochs completed.
    theta : ndarray, shape (P,)
        Parameters after the epoch; copied where they are the best so far.
    loss : float
        Training loss after the epoch.
    validation : float
        The loss that early stopping watches.
    """
    best, best_epoch, best_theta = before.best, before.best_epoch, before.best_theta
    if validation < best - stopping.min_delta:
        best, best_epoch = validation, epoch
        best_theta = theta.copy() if stopping.patience else None
    stopped = ""
    if stopping.threshold and loss <= stopping.threshold:
        stopped = "threshold"
    elif stopping.patience and epoch - max(best_epoch, before.since) >= stopping.patience:
        stopped = "patience"
    return replace(before, best=best, best_epoch=best_epoch, best_theta=best_theta, stopped=stopped)
