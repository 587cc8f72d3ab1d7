"""What the stages of one update leave behind, as `simulator.optimizers.update_chain` sees it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class UpdateStages:
    """What each stage of one update left behind.

    A stage that is not there leaves what the one before it has left.

    Attributes
    ----------
    theta : ndarray, shape (P,) or (R, P)
        Parameters before the update.
    data_gradient : ndarray, shaped like `theta`
        The gradient of the loss on the data.
    penalties : ndarray, shaped like `theta`
        The gradient with those of the penalties added.
    clip_norm, clip_value : ndarray, shaped like `theta`
        The gradient after it was shortened, and after its numbers were cut.
    decay : ndarray, shaped like `theta`
        The parameters that the rule moves: what decoupled weight decay has left of them.
    given : ndarray, shaped like `theta`
        The gradient that the rule gets: 0 in frozen layers.
    theta_after : ndarray, shaped like `theta`
        Parameters after the update, those of frozen layers as they were.
    """

    theta: Array
    data_gradient: Array
    penalties: Array
    clip_norm: Array
    clip_value: Array
    decay: Array
    given: Array
    theta_after: Array

    def of_row(self, row: int) -> UpdateStages:
        """Return one replica's stages, as copies of shape (P,), of stages of shape (R, P)."""
        return UpdateStages(*(getattr(self, one.name)[row].copy() for one in fields(self)))

    def set_read_only(self) -> None:
        """Guard all arrays against writing: they are shared between threads."""
        for one in fields(self):
            getattr(self, one.name).setflags(write=False)
