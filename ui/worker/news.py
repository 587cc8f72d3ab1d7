"""What the worker tells the interface of a run: small frozen values, each with its run's number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.run_state import RunState
from simulator.stepping.step_plan import UpdateRecord
from simulator.training.divergence import Diverged
from simulator.training.state import TrainingState
from ui.worker.left_behind import LeftRun

if TYPE_CHECKING:  # read once it is looked for
    from simulator.scenarios.way_out import WayOut


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A scenario is ready."""

    run_id: int
    experiment: Experiment


@dataclass(frozen=True, slots=True, eq=False)
class Recorded:
    """The answer to a command about stepping."""

    run_id: int
    record: UpdateRecord


@dataclass(frozen=True, slots=True)
class Stopped:
    """Training ended by itself: it is complete, after so many updates."""

    run_id: int
    update: int


@dataclass(frozen=True, slots=True, eq=False)
class NotFinite:
    """Training met a number that is not finite.

    Attributes
    ----------
    run_id : int
    problem : Diverged
    kept_loss : float
        The loss on all training rows of the parameters that are kept.
    kept_update : int
        How many updates these parameters have behind them.
    way_out : WayOut
        A change under which training from the start works.
    n_layers : int
        Layers of the network, so that the one where it happened can be named.
    """

    run_id: int
    problem: Diverged
    kept_loss: float
    kept_update: int
    way_out: WayOut
    n_layers: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A command could not be carried out, and why; nothing has changed."""

    run_id: int
    message: str


@dataclass(frozen=True, slots=True)
class WentTo:
    """The run stands at the moment that was asked for with `number`, with the settings of then."""

    run_id: int
    number: int
    scenario: Scenario


@dataclass(frozen=True, slots=True, eq=False)
class BranchedOff:
    """The run went on from an earlier moment by other ways; `left` is how it stood before.

    `epoch` counts the epochs behind it then.
    """

    run_id: int
    left: LeftRun
    scenario: Scenario
    epoch: int


@dataclass(frozen=True, slots=True, eq=False)
class StateTold:
    """How a run stands, for the `purpose` that it was asked for; `whole` is a copy.

    `beginning` holds the parameters that a reset of this run goes back to, shape (P,).
    """

    run_id: int
    purpose: object
    experiment: Experiment
    whole: RunState
    beginning: NDArray[Any] | None = None

    @property
    def state(self) -> TrainingState:
        """What training has made until now."""
        return self.whole.training


@dataclass(frozen=True, slots=True, eq=False)
class NotTold:
    """How a run stands cannot be told for the `purpose` that it was asked for: it never opened."""

    run_id: int
    purpose: object


News = (
    Opened | Recorded | Stopped | NotFinite | Refused | WentTo | BranchedOff | StateTold | NotTold
)
