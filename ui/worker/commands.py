"""What the interface may ask of the worker: small frozen values, sent through one signal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from simulator.landscape.view_choice import LandscapeView
from simulator.optimizers.optimizer import Optimizer
from simulator.scenarios.presets import Scenario
from simulator.training.state import TrainingState


@dataclass(frozen=True, slots=True, eq=False)
class Open:
    """Prepare a scenario and show it; `state` is taken over, None means its initial state."""

    run_id: int
    scenario: Scenario
    state: TrainingState | None = None


@dataclass(frozen=True, slots=True)
class Train:
    """Train until paused or complete; `epochs` more of them, or up to the scenario's number."""

    epochs: int | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop training where it stands."""


@dataclass(frozen=True, slots=True)
class LimitSpeed:
    """Train at most this fast, in updates a second; None for full speed."""

    updates_per_second: float | None


@dataclass(frozen=True, slots=True)
class SetParameter:
    """Set one weight or bias."""

    index: int
    value: float


@dataclass(frozen=True, slots=True, eq=False)
class SetParameters:
    """Set all weights and biases, shape (P,)."""

    theta: NDArray[Any]


@dataclass(frozen=True, slots=True)
class Reconfigure:
    """Take over a scenario that differs only in settings which leave the parameters alone.

    An `optimizer` brings its memory along.
    """

    scenario: Scenario
    optimizer: Optimizer | None = None


@dataclass(frozen=True, slots=True)
class ShowSample:
    """Show the pass of this training row."""

    row: int


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
class Record:
    """Record the next update for stepping; `rows` None means the batch that training takes next."""

    rows: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class ApplyUpdate:
    """Make one update, which can be taken back, and record the one after it."""

    rows: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class ApplyEpoch:
    """Make all updates to the end of the epoch, as one step that can be taken back.

    `rows` is what the record after it shows: the epoch itself takes training's own batches.
    """

    rows: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take the last step's update back and record it again."""

    rows: tuple[int, ...] | None


Command = (
    Open
    | Train
    | Pause
    | LimitSpeed
    | SetParameter
    | SetParameters
    | Reconfigure
    | ShowSample
    | LookAt
    | FitSurface
    | ZoomSurface
    | ShowFeatures
    | Record
    | ApplyUpdate
    | ApplyEpoch
    | TakeBack
)
