"""What the interface may ask of the worker: small frozen values, sent through one signal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from simulator.data.own_row import AnyRow
from simulator.landscape.view_choice import LandscapeView
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.run_state import RunState
from simulator.training.state import TrainingState
from ui.worker.left_behind import Beginning, LeftRun

if TYPE_CHECKING:  # read once they are sent
    from simulator.diagnostics.node_maps import NodeView
    from simulator.session.watch.pins import Pin

# From the run that is left, how it stood, which must stay as it is, and the experiment that is
# opened, to where that begins.
Carry = Callable[[Experiment, RunState, Experiment], TrainingState | RunState]


@dataclass(frozen=True, slots=True, eq=False)
class Open:
    """Prepare a scenario and show it.

    Attributes
    ----------
    run_id : int
    scenario : Scenario
    state : TrainingState, LeftRun, Beginning or None
        A `TrainingState` is taken over; a `Beginning` means the initial state with its parameters;
        None, or one that was never filled in, means the initial state.
    left : LeftRun, optional
        Takes down the run before as it is left.
    carry : callable, optional
        Makes the new state of the one that is left, in place of `state`. Not used where the run
        that `left` means is not there.
    beginning : Beginning, optional
        Takes down what the run begins with, if it holds nothing yet.
    takes_up : bool
        Whether the very run that `state` has kept goes on, with all that was looked at.
    """

    run_id: int
    scenario: Scenario
    state: TrainingState | LeftRun | Beginning | None = None
    left: LeftRun | None = None
    carry: Carry | None = None
    beginning: Beginning | None = None
    takes_up: bool = False

    @property
    def kept_layers(self) -> Mapping[int, int] | None:
        """For each layer that was there before, its index then, where `carry` tells."""
        return self.carry.kept if isinstance(self.carry, WithLayers) else None


@dataclass(frozen=True, slots=True)
class WithLayers:
    """A `Carry` that tells which layers stay, so that what is watched of them stays, too.

    Attributes
    ----------
    make : callable
    kept : mapping of int to int
        For each layer that was there before, its index then.
    """

    make: Carry
    kept: Mapping[int, int]

    def __call__(
        self, left: Experiment, state: RunState, opened: Experiment
    ) -> TrainingState | RunState:
        """Return where the run that is opened begins."""
        return self.make(left, state, opened)


@dataclass(frozen=True, slots=True)
class Train:
    """Train until paused or complete; `epochs` more of them, or up to the scenario's number."""

    epochs: int | None = None


@dataclass(frozen=True, slots=True)
class CallOut:
    """Look for faults of every run from now on, or no more."""

    is_on: bool


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop training where it stands."""


@dataclass(frozen=True, slots=True)
class LimitSpeed:
    """Train at most this fast, in updates a second; None for full speed."""

    updates_per_second: float | None


@dataclass(frozen=True, slots=True)
class SetParameter:
    """Set one weight or bias to a value; `left` takes down the run as it was before."""

    index: int
    value: float
    left: LeftRun | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, eq=False)
class SetParameters:
    """Set all weights and biases, shape (P,); `left` takes down the run as it was before."""

    theta: NDArray[Any]
    left: LeftRun | None = None


@dataclass(frozen=True, slots=True)
class Reconfigure:
    """Take over a scenario that differs only in settings which leave the parameters alone.

    Attributes
    ----------
    scenario : Scenario
    left : LeftRun, optional
        Takes down the run as it was before.
    """

    scenario: Scenario
    left: LeftRun | None = None


@dataclass(frozen=True, slots=True, eq=False)
class PutBack:
    """Put the open run back to how it stood, with the settings of then; training stops.

    Attributes
    ----------
    scenario : Scenario
        With the data and the network of the open one.
    state : LeftRun
        Where nothing was taken down, nothing is put back.
    left : LeftRun
        Takes down the run as it was before.
    """

    scenario: Scenario
    state: LeftRun
    left: LeftRun


@dataclass(frozen=True, slots=True)
class GoTo:
    """Stand at another of the moments that are kept of the run; training stops.

    Attributes
    ----------
    place : int
        As `Moments` counts them.
    update : int
        How many updates are behind it: where the moments have been thinned meanwhile, it is found
        by that.
    number : int
        Comes back with the answer.
    """

    place: int
    update: int
    number: int


@dataclass(frozen=True, slots=True)
class Branch:
    """Make what follows another run; `left` takes down the run as it was before."""

    left: LeftRun


@dataclass(frozen=True, slots=True)
class TellState:
    """Tell how the run stands now; `purpose` comes back with the answer."""

    purpose: object


@dataclass(frozen=True, slots=True)
class ShowSample:
    """Show the pass of this row."""

    row: AnyRow


@dataclass(frozen=True, slots=True)
class LookAt:
    """Show something else of the loss landscape."""

    look: LandscapeView


@dataclass(frozen=True, slots=True)
class ZoomSurface:
    """Make the surface's window `factor` times as wide."""

    factor: float


@dataclass(frozen=True, slots=True)
class FitSurface:
    """Show the window of the surface that holds the whole path."""


@dataclass(frozen=True, slots=True)
class ShowFeatures:
    """Show decision regions over these two features."""

    first: int
    second: int


@dataclass(frozen=True, slots=True)
class LookAtNode:
    """Show what a node makes of the inputs; None: no node."""

    view: NodeView | None


@dataclass(frozen=True, slots=True)
class ShowNodeMaps:
    """Show small maps of all nodes, where there are two inputs, or no more."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class Watch:
    """Watch numbers of the network from now on."""

    pins: tuple[Pin, ...]


@dataclass(frozen=True, slots=True)
class FollowRows:
    """Note the losses of all training rows from now on, or no more."""

    on: bool


@dataclass(frozen=True, slots=True)
class FollowFlow:
    """Measure gradients and activations by layer from now on, or no more."""

    on: bool


@dataclass(frozen=True, slots=True)
class Unwatch:
    """Watch the numbers of these keys no longer."""

    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """Record the next update for stepping.

    `rows` None means the batch that training takes next; an `OwnRow` has passes and no update.
    """

    rows: tuple[AnyRow, ...] | None


@dataclass(frozen=True, slots=True)
class ApplyUpdate:
    """Make one update, which can be taken back, and record the one after it."""

    rows: tuple[AnyRow, ...] | None


@dataclass(frozen=True, slots=True)
class ApplyEpoch:
    """Make all updates to the end of the epoch, as one step that can be taken back.

    `rows` is what the record after it shows: the epoch itself takes training's own batches.
    """

    rows: tuple[AnyRow, ...] | None = None


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take the last step's update back and record it again."""

    rows: tuple[AnyRow, ...] | None


# What the learner asks of the picture that is seen: of the run that is shown, and of no later one.
OF_WHAT_IS_SEEN = (
    ShowSample,
    LookAt,
    ZoomSurface,
    FitSurface,
    ShowFeatures,
    LookAtNode,
    ShowNodeMaps,
    Watch,
)
# After these nobody waits for what the worker does just now: reset and undo open a run, too.
LEAVES_OFF = (Open, Pause)
# What opens a run itself, or holds for every run.
OF_NO_RUN = (Open, LimitSpeed, CallOut, Unwatch)

Command = (
    Open
    | Train
    | Pause
    | LimitSpeed
    | CallOut
    | SetParameter
    | SetParameters
    | Reconfigure
    | PutBack
    | GoTo
    | Branch
    | TellState
    | ShowSample
    | LookAt
    | FitSurface
    | ZoomSurface
    | ShowFeatures
    | LookAtNode
    | ShowNodeMaps
    | Watch
    | Unwatch
    | FollowRows
    | FollowFlow
    | Record
    | ApplyUpdate
    | ApplyEpoch
    | TakeBack
)


@dataclass(frozen=True, slots=True, eq=False)
class ForRun:
    """A command with the number of the run that it is meant for; for another it comes too late."""

    run_id: int
    command: Command
