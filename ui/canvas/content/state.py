"""What the canvas shows at this moment, as one value: idle or at a step of the stepper.

Knows arrays and counts only, neither colours nor places. Painters ask it what is revealed; nothing
that the stepper has not revealed yet can be reached through it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.own_row import AnyRow
from simulator.nn.spec import NetworkSpec
from simulator.stepping.progress import Progress
from simulator.stepping.records import PassRecord
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

Array = NDArray[Any]

_FORWARD = (StepKind.STATISTIC, StepKind.SUM, StepKind.ACTIVATION)
_BACKWARD = (StepKind.DELTA, StepKind.GRADIENT, StepKind.BATCH_GRADIENT)


class NodeState(IntEnum):
    """How much of a node is revealed."""

    EMPTY = 0
    SUM = 1
    DONE = 2


class Emphasis(IntEnum):
    """How an edge is drawn; later ones lie above earlier ones."""

    FAINT = 0
    DIM = 1
    PLAIN = 2
    SOFT = 3
    LIT = 4
    VIOLET = 5


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What is visible.

    Attributes
    ----------
    spec : NetworkSpec
    weights : ndarray, shape (P,)
        Parameters as shown: revealed updates are already in.
    before : ndarray, shape (P,)
        Parameters before the update.
    sample : PassRecord or None
    sums, activations, deltas, gradients, updates : tuple of int
        Revealed nodes and edges per layer.
    loss : float or None
        None where it is not revealed.
    gradient, last_update : ndarray, shape (P,), or None
    step : Step or None
        The step that is shown; None before the first.
    stepping : bool
    row : int, OwnRow or None
        Row whose gradient `gradient` is; None for a mean of several.
    pieces : tuple of int
        Revealed sums per layer: more than `sums` where nodes have several (maxout).
    statistics : tuple of int
        Revealed statistics of the whole layer, per layer.
    """

    spec: NetworkSpec
    weights: Array
    before: Array
    sample: PassRecord | None
    sums: tuple[int, ...]
    activations: tuple[int, ...]
    deltas: tuple[int, ...]
    gradients: tuple[int, ...]
    updates: tuple[int, ...]
    loss: float | None
    gradient: Array | None
    last_update: Array | None
    step: Step | None = None
    stepping: bool = False
    row: AnyRow | None = None
    pieces: tuple[int, ...] = ()
    statistics: tuple[int, ...] = ()

    def state(self, layer: int, unit: int) -> NodeState:
        """Return how much of a node is revealed; inputs (layer -1) always are."""
        if self.sample is None:
            return NodeState.EMPTY
        if layer < 0 or unit < self.activations[layer]:
            return NodeState.DONE
        return NodeState.SUM if unit < self.sums[layer] else NodeState.EMPTY

    def is_dropped(self, layer: int, unit: int) -> bool:
        """Return whether dropout leaves a node out of the pass, once that is revealed."""
        if self.sample is None or layer < 0 or self.state(layer, unit) is not NodeState.DONE:
            return False
        return self.sample.layers[layer].is_dropped(unit)

    def value(self, layer: int, unit: int) -> float | None:
        """Return what a node shows: its activation, else its weighted sum, else None."""
        state = self.state(layer, unit)
        if self.sample is None or state is NodeState.EMPTY:
            return None
        if layer < 0:
            return float(self.sample.inputs[unit])
        record = self.sample.layers[layer]
        if state is NodeState.SUM:
            return record.sum_of(unit, self.revealed_sums(layer, unit) - 1)
        return float(record.a[unit])

    def revealed_sums(self, layer: int, unit: int) -> int:
        """Return how many of a node's sums are revealed."""
        count = self.spec.pieces[layer]
        return max(0, min(count, self.pieces[layer] - unit * count))

    def drawn_pieces(self, layer: int) -> Array:
        """Return, for each node, the sum whose weights its edges show, where it has several.

        That of the one passed on for the shown row, once it is known; that of the step at its node.
        """
        found = np.zeros(self.spec.sizes[layer + 1], int)
        if self.spec.pieces[layer] == 1:
            return found
        if self.sample is not None:
            done = self.activations[layer]
            found[:done] = self.sample.layers[layer].winners()[:done]
        step = self.step
        if step is not None and (step.layer, step.unit >= 0) == (layer, True) and step.part >= 0:
            if step.kind is StepKind.SUM:
                found[step.unit] = step.part
            else:
                found[step.unit] = self.spec.parameter(layer, step.part).piece
        return found

    def shown_by(self, layer: int, source: int, unit: int) -> tuple[int, int, int]:
        """Return the parameter (layer, number, unit) that an edge shows now."""
        row = int(self.spec.edge_rows(layer, np.array(source), np.array(unit)))
        piece = int(self.drawn_pieces(layer)[unit])
        return layer, piece * self.spec.parameter_shapes[layer][0] + row, unit

    def places(self, layer: Array, source: Array, unit: Array) -> Array:
        """Return where in `theta` the weights stand that edges show now."""
        shapes, offsets = self.spec.parameter_shapes, np.array(self.spec.offsets)
        columns = np.array([shape[1] for shape in shapes])[layer]
        column = unit * np.array(self.spec.pieces)[layer] + self._piece(layer, unit)
        found: Array = offsets[layer] + self._rows(layer, source, unit) * columns + column
        return found

    def _rows(self, layer: Array, source: Array, unit: Array) -> Array:
        """Return the row of the parameter along each edge."""
        found = np.zeros(len(layer), int)
        for k in range(len(self.spec.layers)):
            here = layer == k
            found[here] = self.spec.edge_rows(k, source[here], unit[here])
        return found

    def _piece(self, layer: Array, unit: Array) -> Array:
        """Return the piece that each edge shows."""
        found = np.zeros(len(layer), int)
        for k, pieces in enumerate(self.spec.pieces):
            if pieces > 1:
                here = layer == k
                found[here] = self.drawn_pieces(k)[unit[here]]
        return found

    def delta(self, layer: int, unit: int) -> float | None:
        """Return a node's revealed delta, or None."""
        if layer < 0 or self.sample is None or unit >= self.deltas[layer]:
            return None
        return float(self.sample.layers[layer].delta[unit])

    def largest_delta(self) -> float:
        """Return the largest size of a delta of the sample, as the scale of the rings."""
        if self.sample is None or not self.sample.has_target:
            return 0.0
        return max(float(np.max(np.abs(layer.delta))) for layer in self.sample.layers)

    def edge_rank(self, layer: int, source: int, unit: int) -> int:
        """Return a parameter's place in step order: node by node, as they are numbered."""
        return unit * self.spec.node_parameters[layer] + source

    def edge_gradient(self, layer: int, source: int, unit: int) -> float | None:
        """Return an edge's revealed gradient, or None."""
        if self.gradient is None:
            return None
        if self.stepping and self.edge_rank(layer, source, unit) >= self.gradients[layer]:
            return None
        return float(self.gradient[flat_index(self.spec, layer, source, unit)])

    def active_nodes(self) -> frozenset[tuple[int, int]]:
        """Return the nodes that this step computes or connects."""
        step = self.step
        if step is None:
            return frozenset()
        if step.kind is StepKind.LOSS:
            last = len(self.spec.layers) - 1
            return frozenset((last, unit) for unit in range(self.spec.outputs))
        if step.kind in (StepKind.GRADIENT, StepKind.UPDATE):
            source = self.spec.source(step.layer, step.part, step.unit)
            own = (step.layer, step.unit)
            return frozenset({own} if source < 0 else {(step.layer - 1, source), own})
        return frozenset({(step.layer, step.unit)}) if step.unit >= 0 else frozenset()

    @property
    def is_backward(self) -> bool:
        """Whether this step belongs to the backward pass or the update."""
        return self.step is not None and self.step.kind not in (*_FORWARD, StepKind.LOSS)

    @property
    def comes_through_statistics(self) -> bool:
        """Whether this step's delta is made from all deltas of the next layer and no weight.

        A node before a layer with statistics moves these, and by them every node of the layer.
        """
        step, layers = self.step, self.spec.layers
        if step is None or step.kind is not StepKind.DELTA or step.layer + 1 == len(layers):
            return False
        following = layers[step.layer + 1].steps(self.spec.shapes[step.layer + 1])
        return any("statistic" in group.parts for group in following)

    def emphasis(self, layer: Array, source: Array, unit: Array) -> Array | None:
        """Return an `Emphasis` for each edge, or None where all are plain."""
        step = self.step
        if step is None:
            return None
        result = np.full(len(layer), Emphasis.DIM)
        ranks = self._ranks(layer, source, unit)
        if step.kind in _BACKWARD:
            result[ranks < np.array(self.gradients)[layer]] = Emphasis.SOFT
        result[ranks < np.array(self.updates)[layer]] = Emphasis.PLAIN
        lit = self._lit(step, layer, source, unit)
        result[lit] = Emphasis.VIOLET if step.kind in _BACKWARD else Emphasis.LIT
        if step.sample >= 0:
            result[self._from_dropped(layer, source)] = Emphasis.DIM
        return result

    def _from_dropped(self, layer: Array, source: Array) -> Array:
        """Return which edges lead from a dropped node: nothing goes along them either way."""
        found = np.zeros(len(layer), bool)
        records = () if self.sample is None else self.sample.layers[:-1]
        for k, record in enumerate(records):
            if record.mask is not None:
                known = record.mask[: self.activations[k]]
                here = (layer == k + 1) & (source < len(known))
                found[here] = known[source[here]] == 0.0
        return found

    def _lit(self, step: Step, layer: Array, source: Array, unit: Array) -> Array:
        here: Array = layer == step.layer
        if step.kind is StepKind.STATISTIC:
            return here & (source < np.array(self.spec.sizes)[layer])
        if step.kind in _FORWARD:
            return here & (unit == step.unit)
        if step.kind is StepKind.DELTA:
            behind: Array = layer == step.layer + 1
            if self.comes_through_statistics:
                return behind & (source < self.spec.sizes[step.layer + 1])
            return behind & (source == step.unit)
        if step.kind is StepKind.LOSS:
            return np.zeros(len(layer), bool)
        if step.unit < 0:
            return here
        wanted = self.spec.source(step.layer, step.part, step.unit)
        return here & (source == wanted) & (unit == step.unit)

    def _ranks(self, layer: Array, source: Array, unit: Array) -> Array:
        counts = np.array(self.spec.node_parameters)[layer]
        rows = np.array([shape[0] for shape in self.spec.parameter_shapes])[layer]
        own = self._piece(layer, unit) * rows + self._rows(layer, source, unit)
        ranks: Array = unit * counts + own
        return ranks


def flat_index(spec: NetworkSpec, layer: int, source: int, unit: int) -> int:
    """Return a parameter's place in `theta`."""
    return spec.parameter_index(layer, source, unit)


def idle(
    spec: NetworkSpec,
    theta: Array,
    sample: PassRecord | None,
    gradient: Array | None,
    last_update: Array | None,
) -> Shown:
    """Return what is visible while nothing is stepped: everything but the deltas."""
    units = spec.sizes[1:]
    none = (0,) * len(units)
    loss = None if sample is None or not sample.has_target else sample.loss
    return Shown(
        spec, theta, theta, sample, units, units, none, none, none, loss, gradient, last_update,
        pieces=tuple(columns for _, columns in spec.parameter_shapes),
        statistics=tuple(
            sum(len(group) for group in layer.steps(shape) if "statistic" in group.parts)
            for layer, shape in zip(spec.layers, spec.shapes, strict=False)
        ),
    )  # fmt: skip


def stepped(record: UpdateRecord, progress: Progress, step: Step | None) -> Shown:
    """Return what is visible at a step of `record`."""
    sample = record.samples[progress.sample]
    of_batch = step is not None and step.kind in (StepKind.BATCH_GRADIENT, StepKind.UPDATE)
    return Shown(
        record.spec,
        _updated(record, progress.updates),
        record.theta,
        sample,
        progress.sums,
        progress.activations,
        progress.deltas,
        progress.gradients,
        progress.updates,
        sample.loss if progress.loss else None,
        record.gradient if of_batch else sample.gradient,
        None,
        step,
        True,
        None if of_batch and len(record.rows) > 1 else record.rows[progress.sample],
        progress.pieces,
        progress.statistics,
    )


def _updated(record: UpdateRecord, updates: tuple[int, ...]) -> Array:
    """Return `theta` with the revealed updates applied."""
    if not any(updates):
        return record.theta
    theta = record.theta.copy()
    start = 0
    for count, (rows, columns) in zip(updates, record.spec.parameter_shapes, strict=True):
        # Column by column is the steps' order: a node's pieces are columns one after the other.
        ranks = np.arange(rows * columns).reshape(columns, rows).T.ravel()
        done = start + np.flatnonzero(ranks < count)
        theta[done] = record.theta_after[done]
        start += rows * columns
    return theta
