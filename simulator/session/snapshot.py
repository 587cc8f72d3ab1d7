"""What the worker tells the interface: one immutable picture of the run at one moment.

Everything here is a value. Views draw from it and never touch the live network.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, overload

import numpy as np
from numpy.typing import NDArray

from simulator.data.first_row import fullest_row
from simulator.data.own_row import AnyRow
from simulator.diagnostics.regions import Regions
from simulator.landscape.lines import Line
from simulator.landscape.loss_map import LossMap
from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.session.moments import Moments
from simulator.session.run_end import NO_END, RunEnd
from simulator.session.watch.curves import NO_CURVES, Curves
from simulator.stepping.records import PassRecord, record_pass
from simulator.training.evaluation import Evaluation, History
from simulator.training.state import TrainingState

if TYPE_CHECKING:  # read once something is looked for
    from simulator.callouts import Finding
    from simulator.diagnostics.node_maps import NodeCurve, NodeMap, NodeMaps
    from simulator.session.gradient_flow import GradientFlow
    from simulator.session.row_losses import RowLosses

Array = NDArray[Any]


class Status(StrEnum):
    """Where a run stands."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    DIVERGED = "diverged"


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The run at one moment.

    Attributes
    ----------
    run_id : int
        Grows with every opened experiment, so that an old run's results can be dropped.
    status : Status
    experiment : Experiment
    state : TrainingState
        A copy: parameters, optimizer, epoch, update. Not to be changed.
    updates_per_second : float
        Measured over the last second or so; 0 when not running.
    evaluation : Evaluation
        Loss and metrics on all data, a few frames old while training, of large networks more.
    history : History
    sample_row : int or OwnRow
        Row whose pass is shown: a training row, or one of the learner's own.
    sample : PassRecord
        That row's forward and backward pass.
    gradient, last_update : ndarray, shape (P,)
        Of the last update; zeros before the first.
    epochs_target : int
        Where training will end.
    can_step_back : bool
        Whether an earlier update can be taken back.
    surface : LossMap or None
    line : Line or None
        The loss in one dimension, while that is what the learner looks at.
    regions : Regions or None
        None also where the rows are pictures: two of their pixels would say nothing.
    separable : bool or None
        At the end of training by the perceptron rule without convergence: whether the classes
        could be separated at all; else None.
    end : RunEnd
        What else there is to say of the end of training, where it has come to it.
    origin : int
        The run's number, or that of the run that it brings back as it stood.
    edits : int
        How many edits of parameters the run had been asked for.
    evaluated_at : pair of int, or None
        The moment that `evaluation` is of: epochs made, and rows seen in the one begun; None
        where it is that of `state`.
    is_unhurried : bool
        Whether training is so slow that a learner can read every update: every view then shows
        every snapshot.
    callouts : tuple of Finding
        Faults that have held for some time, the most fundamental first, while they are wanted.
    begun_by_hand : bool
        Whether weights that training began with were set by hand.
    node_picture : NodeMap, NodeCurve or None
        What the node that is looked at makes of the inputs; a few frames old while training.
    node_maps : NodeMaps or None
        What all nodes make of two inputs, where that is wanted.
    moments : Moments
        The moments that are kept of the run, and which of them it stands at.
    curves : Curves
        The numbers that are watched, and how they went; while training a few frames old.
    rows : RowLosses or None
        The losses of the training rows over the epochs, while somebody looks at them.
    flow : GradientFlow or None
        Gradients and activations by layer over the updates, while somebody looks at them.
    """

    run_id: int
    status: Status
    experiment: Experiment
    state: TrainingState
    updates_per_second: float
    evaluation: Evaluation
    history: History
    sample_row: AnyRow
    sample: PassRecord
    gradient: Array
    last_update: Array
    epochs_target: int
    can_step_back: bool
    surface: LossMap | None
    regions: Regions | None
    separable: bool | None = None
    end: RunEnd = NO_END
    line: Line | None = None
    origin: int = 0
    edits: int = 0
    evaluated_at: tuple[int, int] | None = None
    is_unhurried: bool = False
    begun_by_hand: bool = False
    node_picture: NodeMap | NodeCurve | None = None
    node_maps: NodeMaps | None = None
    moments: Moments = field(default_factory=Moments)
    callouts: tuple[Finding, ...] = ()
    curves: Curves = NO_CURVES
    rows: RowLosses | None = None
    flow: GradientFlow | None = None


def training_row_of(snapshot: Snapshot) -> int:
    """Return the training row that is shown; where it is one of the learner's own, the fullest."""
    row = snapshot.sample_row
    return row if isinstance(row, int) else fullest_row(snapshot.experiment.data.X)


class LazyPasses(Sequence[PassRecord]):
    """The passes of a batch's samples, recorded when they are looked at.

    A batch may hold thousands of samples and a step shows one. Parameters and samples are fixed
    copies, so a pass recorded later is the pass that the update saw. For one thread only.

    Parameters
    ----------
    experiment : Experiment
    theta : ndarray, shape (P,)
    rows : sequence of int
        Training rows.
    masks : sequence of ndarray, shape (len(rows), units), or None, optional
        The update's dropout, one item a layer; without, no node is dropped.
    """

    def __init__(
        self,
        experiment: Experiment,
        theta: Array,
        rows: Sequence[int],
        masks: Sequence[Array | None] | None = None,
    ) -> None:
        self._network = Network(experiment.spec)
        self._data = experiment.data
        self._theta = theta
        self._rows = rows
        self._masks = masks
        self._known: dict[int, PassRecord] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> PassRecord: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[PassRecord]: ...
    def __getitem__(self, index: int | slice) -> PassRecord | Sequence[PassRecord]:
        """Return the pass of the sample at `index`."""
        if isinstance(index, slice):
            return [self[k] for k in range(*index.indices(len(self)))]
        found = self._known.get(index)
        if found is None:
            row = self._rows[index]
            data = self._data
            masks = self._masks
            own = None if masks is None else [None if m is None else m[index] for m in masks]
            found = record_pass(self._network, self._theta, data.X[row], data.Y[row], own)
            self._known[index] = found
        return found


def frozen(values: Array) -> Array:
    """Return a read-only copy."""
    copy = np.array(values)
    copy.setflags(write=False)
    return copy
