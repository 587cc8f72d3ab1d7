"""What the worker writes down as it carries a command out, so that it can be undone exactly.

Whoever sends a command knows the run only as the latest snapshot shows it, which may be older than
the step or the edit that was sent just before. Commands are carried out in the order in which they
were sent; so the worker fills these in, and a later command that brings one back finds it filled.
The interface passes them on and never reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from simulator.optimizers.optimizer import Optimizer
from simulator.training.state import TrainingState


@dataclass(slots=True, eq=False)
class LeftState:
    """The state in which a run was left.

    Attributes
    ----------
    run_id : int
        The run that is meant.
    state : TrainingState or None
        A copy; None where the run was never opened, because it was refused.
    """

    run_id: int
    state: TrainingState | None = None


@dataclass(slots=True, eq=False)
class Beginning:
    """The parameters that a run begins with, to which a reset goes back.

    Attributes
    ----------
    theta : ndarray, shape (P,), or None
        None until the run is opened for the first time; never changed in place.
    """

    theta: NDArray[Any] | None = None


@dataclass(slots=True, eq=False)
class LeftOptimizer:
    """The optimizer with its memory as it was before other settings were taken over.

    Attributes
    ----------
    update : int
        How many updates had been made; -1 before it is filled in.
    optimizer : Optimizer or None
    """

    update: int = -1
    optimizer: Optimizer | None = None


@dataclass(slots=True, eq=False)
class Replaced:
    """The value that an edit has replaced: of one parameter, or of all, shape (P,).

    Before the edit is carried out it is the value that was seen on screen.
    """

    value: NDArray[Any] | float
