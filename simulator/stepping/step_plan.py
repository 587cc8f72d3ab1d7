"""The steps of one update in their order, each found by its index: what the stepper walks along.

The order is the textbook's. For each sample of the batch: every layer's forward steps in the order
of its kind, as a rule every node's weighted sum and then its activation; the loss; every delta from
the output layer back; every parameter's gradient. Then the batch's mean gradient, and the update,
parameter by parameter, before it is applied. Nothing is computed while stepping: a step only says
what is revealed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import Any

from numpy.typing import NDArray

from simulator.data.own_row import AnyRow, OwnRow
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.stepping.progress import Progress
from simulator.stepping.records import PassRecord

Array = NDArray[Any]


class StepKind(StrEnum):
    """What a single step computes."""

    STATISTIC = "statistic"
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
    part : int
        Which part of its node or layer, counted from 0: of a node's parameters for gradients and
        updates (`NetworkSpec.node_parameters`), of a layer's statistics, of the sums of a node
        that has several; else -1.
    """

    kind: StepKind
    sample: int
    layer: int
    unit: int
    part: int = -1


@dataclass(frozen=True, slots=True)
class ScheduledRate:
    """The learning rate of one update where a schedule changes it: ``base · factor``.

    Attributes
    ----------
    base : float
        The learning rate that is set.
    factor : float
        What the schedule, with its warm-up, multiplies it by in this epoch.
    schedule : str
        Registered name.
    """

    base: float
    factor: float
    schedule: str


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class UpdateRecord(WatchedUpdate):
    """Everything that one update computes, before it is applied.

    Attributes
    ----------
    spec : NetworkSpec
    epoch, update : int
        Epochs completed and updates applied before this one.
    rows : tuple of int, or an `OwnRow` alone
        Rows of the training data in the batch, in the order in which they are shown; or a row of
        the learner's own, which updates nothing.
    samples : sequence of PassRecord
        One pass a sample of the batch.
    rate : ScheduledRate or None
        How a schedule made the learning rate; None where it stays as it is set.
    """

    spec: NetworkSpec
    epoch: int
    update: int
    rows: tuple[AnyRow, ...]
    samples: Sequence[PassRecord]
    rate: ScheduledRate | None = None

    @property
    def own(self) -> OwnRow | None:
        """The learner's own row; None where it is an update on training rows."""
        return self.rows[0] if isinstance(self.rows[0], OwnRow) else None

    @property
    def until(self) -> StepKind:
        """The last kind of steps: of a row of one's own there is no update, maybe no loss."""
        if self.own is None:
            return StepKind.UPDATE
        return StepKind.ACTIVATION if self.own.label is None else StepKind.GRADIENT

    @property
    def gradient(self) -> Array:
        """The batch's mean gradient with penalties added and clipped, shape (P,)."""
        return self.stages.clip_value


_NOTHING = (0, 0, 0, 0)


class StepPlan:
    """The sequence of steps of one update, addressed by index and never listed in full.

    Parameters
    ----------
    spec : NetworkSpec
    n_samples : int
        Samples in the batch.
    until : StepKind, optional
        The last kind of steps: activations end the forward pass, gradients the backward pass; by
        default the update.
    """

    def __init__(
        self, spec: NetworkSpec, n_samples: int, until: StepKind = StepKind.UPDATE
    ) -> None:
        self.sizes = spec.sizes
        self.n_samples = n_samples
        self.depth = len(spec.layers)
        self._groups = [
            layer.steps(shape) for layer, shape in zip(spec.layers, spec.shapes, strict=False)
        ]
        self._numbers = spec.node_parameters
        blocks: list[tuple[StepKind, int, int]] = []
        for layer, groups in enumerate(self._groups):
            blocks.append((StepKind.SUM, layer, sum(map(len, groups))))
        backward = range(self.depth - 1, -1, -1)
        if until is not StepKind.ACTIVATION:
            blocks.append((StepKind.LOSS, -1, 1))
            blocks += [(StepKind.DELTA, layer, self.sizes[layer + 1]) for layer in backward]
            blocks += [(StepKind.GRADIENT, layer, self._edges(layer)) for layer in backward]
        self._sample_blocks = blocks
        self._sample_length = sum(count for _, _, count in blocks)
        after: list[tuple[StepKind, int, int]] = []
        if n_samples > 1 and until is StepKind.UPDATE:
            after += [(StepKind.BATCH_GRADIENT, layer, 1) for layer in backward]
        if until is StepKind.UPDATE:
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

    def index_of(self, step: Step) -> int:
        """Return the index of a step, which is found by its place in its run.

        Raises
        ------
        ValueError
            If the update has no such step.
        """
        forward = step.kind in (StepKind.STATISTIC, StepKind.SUM, StepKind.ACTIVATION)
        kind = StepKind.SUM if forward else step.kind
        for start, (own, sample, layer, count) in zip(self._starts, self._runs, strict=False):
            if (own, sample, layer) == (kind, step.sample, step.layer):
                found = self._place(step, range(start, start + count))
                if found is not None:
                    return found
        raise ValueError(f"step must be one of the update, got {step}")

    def _place(self, step: Step, run: range) -> int | None:
        if step.kind in (StepKind.GRADIENT, StepKind.UPDATE):
            place = step.unit * self._numbers[step.layer] + step.part
            return run[place] if 0 <= place < len(run) else None
        return next((index for index in run if self[index] == step), None)

    def _forward(self, sample: int, layer: int, k: int) -> Step:
        """Return a layer's forward step `k`."""
        statistics = 0
        for group in self._groups[layer]:
            if k < len(group):
                break
            k -= len(group)
            statistics += group.parts.count("statistic")
        unit, position = divmod(k, len(group.parts))
        part = group.parts[position]
        if part == "statistic":
            return Step(StepKind.STATISTIC, sample, layer, -1, statistics + position)
        if part == "activation":
            return Step(StepKind.ACTIVATION, sample, layer, unit)
        several = group.parts.count("sum") > 1
        return Step(StepKind.SUM, sample, layer, unit, position if several else -1)

    def progress(self, index: int, *, hidden: bool = False) -> Progress:
        """Return what is visible once step `index` is shown; -1 shows nothing.

        Parameters
        ----------
        index : int
        hidden : bool, default False
            Whether the step's own result is left out.
        """
        zero = [0] * self.depth
        deltas, gradients, updates = zero[:], zero[:], zero[:]
        forward = [_NOTHING] * self.depth
        loss = False
        sample = self[index].sample if index >= 0 else 0
        shown = self.n_samples - 1 if sample < 0 else sample
        for run in range(shown * len(self._sample_blocks), len(self._runs)):
            done = min(index + (not hidden) - self._starts[run], self._runs[run][3])
            if done <= 0:
                break
            kind, _, layer, _ = self._runs[run]
            if kind is StepKind.SUM:
                forward[layer] = self._forward_counts(layer, done)
            elif kind is StepKind.LOSS:
                loss = True
            elif kind is StepKind.DELTA:
                deltas[layer] = done
            elif kind is StepKind.GRADIENT:
                gradients[layer] = done
            elif kind is StepKind.UPDATE:
                updates[layer] = done
        statistics, nodes, pieces, active = zip(*forward, strict=True)
        if hidden and self[index].kind is StepKind.BATCH_GRADIENT:
            gradients = zero  # where a row's gradients stood, their means stand now
        return Progress(
            shown,
            nodes,
            active,
            tuple(deltas),
            tuple(gradients),
            tuple(updates),
            loss,
            pieces,
            statistics,
        )

    def _forward_counts(self, layer: int, done: int) -> tuple[int, int, int, int]:
        """Return what the first `done` forward steps of a layer show.

        Statistics, nodes with sums, sums, and nodes with activations.
        """
        statistics = nodes = pieces = active = 0
        for group in self._groups[layer]:
            here = max(0, min(done, len(group)))
            done -= len(group)
            through, rest = divmod(here, len(group.parts))
            counts = [through + (position < rest) for position in range(len(group.parts))]
            by_part = list(zip(group.parts, counts, strict=True))
            statistics += sum(count for part, count in by_part if part == "statistic")
            active += sum(count for part, count in by_part if part == "activation")
            sums = [count for part, count in by_part if part == "sum"]
            nodes, pieces = nodes + max(sums, default=0), pieces + sum(sums)
        return statistics, nodes, pieces, active

    def phase_start(self, kinds: Collection[StepKind], index: int) -> int | None:
        """Return the first step of some kinds in the sample that step `index` belongs to.

        A step of the whole batch stands for its last sample; where none of the kinds belongs to
        samples, it is their first step of the whole batch.

        Parameters
        ----------
        kinds : collection of StepKind
        index : int
            -1 before the first step.

        Returns
        -------
        int or None
            None where the update has no such step.
        """
        sample = self[index].sample if index >= 0 else 0
        shown = self.n_samples - 1 if sample < 0 else sample
        for start, (kind, own, _, count) in zip(self._starts, self._runs, strict=False):
            if kind in kinds and own in (shown, -1) and count:
                return start
        return None

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
    if kind in (StepKind.STATISTIC, StepKind.SUM, StepKind.ACTIVATION, StepKind.LOSS):
        return 0
    return 1 if kind in (StepKind.DELTA, StepKind.GRADIENT) else 2
