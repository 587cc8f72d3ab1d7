"""The stepper: a cursor over the record of one update.

The order is the textbook's. For each sample of the batch: every node's weighted sum and then its
activation, layer by layer (where an activation needs the whole layer, as softmax does, all sums
come first; a maxout node's sums come piece by piece); the loss; every delta from the output layer
back; every weight's and bias's gradient. Then the batch's mean gradient, and the update, weight by
weight, before it is applied. Nothing is computed while stepping: a step only says what is revealed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from typing import Any

from numpy.typing import NDArray

from simulator.nn.spec import NetworkSpec
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.update_stages import UpdateStages
from simulator.stepping.records import PassRecord

Array = NDArray[Any]


class StepKind(StrEnum):
    """What a single step computes."""

    SUM = "sum"
    ACTIVATION = "activation"
    LOSS = "loss"
    DELTA = "delta"
    GRADIENT = "gradient"
    BATCH_GRADIENT = "batch_gradient"
    UPDATE = "update"


class Granularity(StrEnum):
    """How far one press of "step" goes."""

    NODE = "node"
    LAYER = "layer"
    PASS = "pass"
    SAMPLE = "sample"
    UPDATE = "update"
    EPOCH = "epoch"


@dataclass(frozen=True, slots=True)
class Step:
    """One revealed computation.

    Attributes
    ----------
    kind : StepKind
    sample : int
        Position in the batch; -1 in the steps that belong to the whole batch.
    layer : int
        Index of the layer, the first hidden layer is 0; -1 for the loss.
    unit : int
        Node in the layer; -1 where a step belongs to no single node.
    source : int
        For gradients and updates the node of the layer before; n_in stands for the bias, further
        numbers for a slope or other pieces (`Dense.node_parameters`). For the sums of a node that
        has several, which of them; else -1.
    """

    kind: StepKind
    sample: int
    layer: int
    unit: int
    source: int = -1


@dataclass(frozen=True, slots=True)
class UpdateRecord:
    """Everything that one update computes, before it is applied.

    Attributes
    ----------
    spec : NetworkSpec
    epoch, update : int
        Epochs completed and updates applied before this one.
    rows : tuple of int
        Rows of the training data in the batch, in order.
    samples : sequence of PassRecord
        One pass a sample of the batch.
    loss : float
        The batch's mean loss.
    stages : UpdateStages
        Gradient and parameters, stage by stage.
    optimizer : str
        Registered name.
    settings : mapping of str to float
        The optimizer's settings and its scalar state after this update; the learning rate is the
        one in force.
    state, state_after : mapping of str to ndarray, shape (P,)
        What the optimizer remembers, by name (``velocity``, ``m``, ``v``, …).
    count : int
        The optimizer's number of updates, this one included.
    regularization : Regularization
        Penalties, weight decay and clipping.
    """

    spec: NetworkSpec
    epoch: int
    update: int
    rows: tuple[int, ...]
    samples: Sequence[PassRecord]
    loss: float
    stages: UpdateStages
    optimizer: str
    settings: Mapping[str, float]
    state: Mapping[str, Array]
    state_after: Mapping[str, Array]
    count: int
    regularization: Regularization = field(default_factory=Regularization)

    @property
    def theta(self) -> Array:
        """Parameters before the update, shape (P,)."""
        return self.stages.theta

    @property
    def theta_after(self) -> Array:
        """Parameters after the update, shape (P,)."""
        return self.stages.theta_after

    @property
    def gradient(self) -> Array:
        """The batch's mean gradient with penalties added and clipped, shape (P,)."""
        return self.stages.clip_value


@dataclass(frozen=True, slots=True)
class Revealed:
    """How much of a pass is visible: counts of nodes (or edges) per layer, in step order.

    Attributes
    ----------
    sample : int
        The sample shown (position in the batch).
    sums, activations, deltas : tuple of int
        Number of revealed nodes, per layer; a node with several sums counts from the first on.
    gradients, updates : tuple of int
        Number of revealed parameters, per layer, node by node: each node's weights first, then
        its bias, and so on as in `Dense.node_parameters`.
    loss : bool
        Whether the loss is visible.
    pieces : tuple of int
        Number of revealed sums, per layer: as `sums`, or more where nodes have several.
    """

    sample: int
    sums: tuple[int, ...]
    activations: tuple[int, ...]
    deltas: tuple[int, ...]
    gradients: tuple[int, ...]
    updates: tuple[int, ...]
    loss: bool
    pieces: tuple[int, ...] = ()


class Program:
    """The sequence of steps of one update, addressed by index and never listed in full.

    Parameters
    ----------
    spec : NetworkSpec
    n_samples : int
        Samples in the batch.
    """

    def __init__(self, spec: NetworkSpec, n_samples: int) -> None:
        self.sizes = spec.sizes
        self.n_samples = n_samples
        self.depth = len(spec.layers)
        records = [layer.record for layer in spec.layers]
        self._whole = [not record.elementwise for record in records]
        self._pieces = [record.pieces for record in records]
        self._numbers = spec.node_parameters
        blocks: list[tuple[StepKind, int, int]] = []
        for layer in range(self.depth):
            units = self.sizes[layer + 1]
            blocks += [(StepKind.SUM, layer, (self._pieces[layer] + 1) * units)]
        blocks.append((StepKind.LOSS, -1, 1))
        backward = range(self.depth - 1, -1, -1)
        blocks += [(StepKind.DELTA, layer, self.sizes[layer + 1]) for layer in backward]
        blocks += [(StepKind.GRADIENT, layer, self._edges(layer)) for layer in backward]
        self._sample_blocks = blocks
        self._sample_length = sum(count for _, _, count in blocks)
        after: list[tuple[StepKind, int, int]] = []
        if n_samples > 1:
            after += [(StepKind.BATCH_GRADIENT, layer, 1) for layer in backward]
        after += [(StepKind.UPDATE, layer, self._edges(layer)) for layer in backward]
        # One entry a run of steps that belong together: (kind, sample, layer, count).
        self._runs = [
            (kind, sample, layer, count)
            for sample in range(n_samples)
            for kind, layer, count in blocks
        ] + [(kind, -1, layer, count) for kind, layer, count in after]
        self._starts = [0, *accumulate(run[3] for run in self._runs)]

    def _edges(self, layer: int) -> int:
        return self._numbers[layer] * self.sizes[layer + 1]

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, index: int) -> Step:
        """Return step `index`, 0 <= index < len."""
        if not 0 <= index < len(self):
            raise IndexError(f"step must be in 0..{len(self) - 1}, got {index}")
        run = bisect_right(self._starts, index) - 1
        kind, sample, layer, _ = self._runs[run]
        k = index - self._starts[run]
        if kind is StepKind.SUM:
            return self._forward(sample, layer, k)
        if kind is StepKind.DELTA:
            return Step(kind, sample, layer, k)
        if kind in (StepKind.GRADIENT, StepKind.UPDATE):
            rows = self._numbers[layer]
            return Step(kind, sample, layer, k // rows, k % rows)
        return Step(kind, sample, layer, -1)

    def _forward(self, sample: int, layer: int, k: int) -> Step:
        """Return a layer's forward step `k`."""
        if self._whole[layer]:
            stage, unit = divmod(k, self.sizes[layer + 1])
            return Step((StepKind.SUM, StepKind.ACTIVATION)[stage], sample, layer, unit)
        pieces = self._pieces[layer]
        unit, stage = divmod(k, pieces + 1)
        if stage == pieces:
            return Step(StepKind.ACTIVATION, sample, layer, unit)
        return Step(StepKind.SUM, sample, layer, unit, stage if pieces > 1 else -1)

    def revealed(self, index: int) -> Revealed:
        """Return what is visible once step `index` is shown; -1 shows nothing."""
        zero = [0] * self.depth
        sums, active, deltas, pieces = zero[:], zero[:], zero[:], zero[:]
        gradients, updates = zero[:], zero[:]
        loss = False
        if index < 0:
            none = tuple(zero)
            return Revealed(0, none, none, none, none, none, False, none)
        sample = self[index].sample
        shown = self.n_samples - 1 if sample < 0 else sample
        first = shown * len(self._sample_blocks)
        for run in range(first, len(self._runs)):
            done = min(index + 1 - self._starts[run], self._runs[run][3])
            if done <= 0:
                break
            kind, _, layer, _ = self._runs[run]
            if kind is StepKind.SUM:
                sums[layer], active[layer], pieces[layer] = self._forward_counts(layer, done)
            elif kind is StepKind.LOSS:
                loss = True
            elif kind is StepKind.DELTA:
                deltas[layer] = done
            elif kind is StepKind.GRADIENT:
                gradients[layer] = done
            elif kind is StepKind.UPDATE:
                updates[layer] = done
        return Revealed(
            shown,
            tuple(sums),
            tuple(active),
            tuple(deltas),
            tuple(gradients),
            tuple(updates),
            loss,
            tuple(pieces),
        )

    def _forward_counts(self, layer: int, done: int) -> tuple[int, int, int]:
        """Return what the first `done` forward steps of a layer show.

        Nodes with sums, nodes with activations, and sums.
        """
        units = self.sizes[layer + 1]
        if self._whole[layer]:
            return min(done, units), max(0, done - units), min(done, units)
        pieces = self._pieces[layer]
        nodes, rest = divmod(done, pieces + 1)
        return nodes + (rest > 0), nodes, nodes * pieces + rest

    def next_stop(self, index: int, granularity: Granularity) -> int:
        """Return where a step forward from `index` (-1: before the first) lands.

        Returns len(self) where the step leads past the last step: the update is then applied.
        """
        stops = self._stops(granularity)
        k = bisect_right(stops, index)
        return stops[k] if k < len(stops) else len(self)

    def previous_stop(self, index: int, granularity: Granularity) -> int:
        """Return where a step back from `index` lands; -2 where it leads into the update before."""
        if index < 0:
            return -2
        stops = self._stops(granularity)
        k = bisect_left(stops, index) - 1
        return stops[k] if k >= 0 else -1

    def _stops(self, granularity: Granularity) -> range | list[int]:
        if granularity is Granularity.NODE:
            return range(len(self))
        ends = [start - 1 for start in self._starts[1:]]
        if granularity is Granularity.LAYER:
            return ends
        stops = []
        for run, end in enumerate(ends):
            kind, sample, _, _ = self._runs[run]
            following = self._runs[run + 1] if run + 1 < len(self._runs) else None
            leaves_sample = following is None or following[1] != sample
            phase_ends = following is None or _phase(following[0]) != _phase(kind)
            wanted = {
                Granularity.PASS: phase_ends or leaves_sample,
                Granularity.SAMPLE: leaves_sample,
            }
            if wanted.get(granularity, following is None):
                stops.append(end)
        return stops


def _phase(kind: StepKind) -> int:
    """Return which pass a kind belongs to: forward 0, backward 1, batch and update 2."""
    if kind in (StepKind.SUM, StepKind.ACTIVATION, StepKind.LOSS):
        return 0
    return 1 if kind in (StepKind.DELTA, StepKind.GRADIENT) else 2
