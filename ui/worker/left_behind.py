"""What the worker writes down as it carries a command out, so that it can be undone exactly.

Whoever sends a command knows the run only as the latest snapshot shows it, which may be older than
the step or the edit that was sent just before. Commands are carried out in the order in which they
were sent; so the worker fills these in, and a later command that brings one back finds it filled.
The interface passes them on; of what is in them it asks only how large it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from simulator.session.run_state import RunState

if TYPE_CHECKING:
    from simulator.session.run import Run


@dataclass(slots=True, eq=False)
class LeftRun:
    """Everything that a run was as it was left or edited.

    Attributes
    ----------
    run_id : int
        The run that is meant.
    state : RunState or None
        None where the run was never opened, because it was refused.
    is_kept : bool
        Whether the run itself is kept beside, to be taken up again with all that is looked at.
    run : Run or None
        That run, until it is taken up.
    """

    run_id: int
    state: RunState | None = None
    is_kept: bool = False
    run: Run | None = None

    def taken_up(self) -> Run | None:
        """Return the run that was kept, once."""
        run, self.run = self.run, None
        return run


@dataclass(slots=True, eq=False)
class Beginning:
    """The parameters that a run begins with, to which a reset goes back.

    Attributes
    ----------
    theta : ndarray, shape (P,), or None
        None until the run is opened for the first time; never changed in place.
    """

    theta: NDArray[Any] | None = None
