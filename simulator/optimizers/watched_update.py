"""What is read of one update that was watched, whoever made it: training or a race."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from numpy.typing import NDArray

from simulator.optimizers.update_stages import UpdateStages

Array = NDArray[Any]


class WatchedUpdate(Protocol):
    """The numbers of one update of one parameter vector.

    Attributes
    ----------
    optimizer : str
        Registered name.
    settings : mapping of str to float
        The optimizer's settings and its scalar state after this update; the learning rate is the
        one in force.
    stages : UpdateStages
        Gradient and parameters, stage by stage; of shape (P,).
    theta, theta_after, gradient : ndarray, shape (P,)
        The gradient is what the optimizer gets.
    state, state_after : mapping of str to ndarray, shape (P,)
        What the optimizer remembers, by name (``velocity``, ``m``, ``v``, …).
    count : int
        Number of the optimizer's update, counted from 1.
    """

    @property
    def optimizer(self) -> str:
        """Registered name of the optimizer."""

    @property
    def settings(self) -> Mapping[str, float]:
        """Its settings and its scalar state after this update."""

    @property
    def stages(self) -> UpdateStages:
        """Gradient and parameters, stage by stage."""

    @property
    def theta(self) -> Array:
        """Parameters before the update, shape (P,)."""

    @property
    def theta_after(self) -> Array:
        """Parameters after the update, shape (P,)."""

    @property
    def gradient(self) -> Array:
        """What the optimizer gets, shape (P,)."""

    @property
    def state(self) -> Mapping[str, Array]:
        """What it remembered before the update, by name, each of shape (P,)."""

    @property
    def state_after(self) -> Mapping[str, Array]:
        """What it remembers after the update, by name, each of shape (P,)."""

    @property
    def count(self) -> int:
        """Number of the update, counted from 1."""
