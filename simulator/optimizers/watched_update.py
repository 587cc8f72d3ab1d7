"""What is read of one update that was watched, whoever made it: training or a race."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

from simulator.optimizers.regularization import Regularization
from simulator.optimizers.update_stages import UpdateStages

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class WatchedUpdate(ABC):
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
    state, state_after : mapping of str to ndarray, shape (P,)
        What the optimizer remembers, by name (``velocity``, ``m``, ``v``, …).
    count : int
        Number of the optimizer's update, counted from 1.
    loss : float
        The batch's mean loss at `theta`.
    frozen : tuple of slice
        Where the parameters stand that no update changes.
    regularization : Regularization
        Penalties, weight decay and clipping.
    """

    optimizer: str
    settings: Mapping[str, float]
    stages: UpdateStages
    state: Mapping[str, Array]
    state_after: Mapping[str, Array]
    count: int
    loss: float
    frozen: tuple[slice, ...] = ()
    regularization: Regularization = field(default_factory=Regularization)

    @property
    @abstractmethod
    def gradient(self) -> Array:
        """The gradient as it is shown, shape (P,)."""

    @property
    def theta(self) -> Array:
        """Parameters before the update, shape (P,)."""
        return self.stages.theta

    @property
    def theta_after(self) -> Array:
        """Parameters after the update, shape (P,)."""
        return self.stages.theta_after

    def is_frozen(self, index: int) -> bool:
        """Return whether no update changes the parameter at `index`."""
        return any(part.start <= index < part.stop for part in self.frozen)
