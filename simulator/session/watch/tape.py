"""What updates leave of the watched numbers, written down at a cost that training hardly feels.

On a tiny network an update takes some ten microseconds. So nothing is picked out while training
runs: whole short vectors are written one behind the other, as bytes, and what is watched is read
from them all at once, when somebody wants to see it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.session.watch.batch_means import BatchMeans
from simulator.session.watch.curve_table import CurveTable
from simulator.session.watch.pins import Pin, Quantity
from simulator.session.watch.row_passes import RowPasses
from simulator.training.trainer import Trainer

Array = NDArray[Any]
# What is written after an update: None where nothing is.
Views = list[memoryview] | None
Write = Callable[[Any], object]
# From the number of updates made to the number at which to look again, and how and what to write
# after each update until then.
Look = Callable[[int], tuple[int, Write, Views]]

# Vectors up to this length are written whole: that is cheaper than to pick numbers out.
_SHORT = 512
# Updates after which what was written is put into the table.
_LONGEST = 4096


class _Source:
    """A vector that pins are read from: θ, its gradient or a part of the optimizer's memory.

    Parameters
    ----------
    pins : sequence of (int, int)
        For each pin its row in the table, and its place in the vector.
    """

    def __init__(self, pins: Sequence[tuple[int, int]]) -> None:
        self.rows = np.array([row for row, _ in pins], np.intp)
        self.indices = np.array([index for _, index in pins], np.intp)

    def __len__(self) -> int:
        return len(self.rows)


class Tape:
    """Notes the watched numbers of one run, update by update.

    Parameters
    ----------
    network : Network
        Used by this tape alone.
    data : PreparedData
    pins : sequence of (int, Pin)
        What the network has of the pins, each with its row in the table.
    table : CurveTable
        Where everything is put.
    """

    def __init__(
        self,
        network: Network,
        data: PreparedData,
        pins: Sequence[tuple[int, Pin]],
        table: CurveTable,
    ) -> None:
        self._table = table
        spec = network.spec
        self._theta = _Source(_of(spec, pins, Quantity.PARAMETER))
        self._gradient = _Source(_of(spec, pins, Quantity.GRADIENT))
        names = sorted({pin.memory for _, pin in pins if pin.quantity is Quantity.MEMORY})
        self._memory = {name: _Source(_of(spec, pins, Quantity.MEMORY, name)) for name in names}
        of_nodes = [(row, pin) for row, pin in pins if pin.quantity.is_of_node]
        self._rows = RowPasses(network, data, [one for one in of_nodes if one[1].row is not None])
        self._means = BatchMeans(spec, [one for one in of_nodes if one[1].row is None])
        self._trainer: Trainer | None = None
        self._first = -1
        self._samples: list[tuple[int, list[float]]] = []
        self._written = io.BytesIO()
        # Where the pins of whole and of picked vectors stand in what is written at each update.
        self._written_rows = self._places = np.zeros(0, np.intp)
        self._width = 0
        self._constant_means: tuple[int, Array] | None = None
        self._picks: list[tuple[Array, Array, Array]] = []
        self._write: Write = self._written.writelines
        self._views: Views = None

    # -- while training runs

    def look(self, trainer: Trainer, update: int) -> tuple[int, Write, Views]:
        """Do what is not done at every update; return when to come again, and what to write.

        From the first call on updates follow one another, and no setting changes, until
        `put_down`.
        """
        if trainer is not self._trainer or update - self._first >= _LONGEST:
            self.put_down()
            self._trainer, self._first = trainer, update
            self._bind(trainer)
        due = self._first + _LONGEST
        if len(self._rows):
            stride = self._table.stride
            if (update + 1) % stride == 0:  # the last update of a point
                self._samples.append((update, self._rows.values(trainer.state.theta)))
            due = min(due, update + 1 + -(update + 2) % stride)
        return due, self._write, self._views

    def _bind(self, trainer: Trainer) -> None:
        """Find the arrays of this trainer; an optimizer has its memory from the first update on."""
        self._means.forget()
        kept = trainer.state.optimizer.memory().arrays
        sources = [(self._theta, trainer.state.theta), (self._gradient, trainer.gradient)]
        sources += [(one, kept[name]) for name, one in self._memory.items() if name in kept]
        views, rows, places, start = [], [], [], 0
        self._picks = []
        for source, vector in sources:
            if not len(source):
                continue
            written, within = vector, source.indices
            if vector.size > _SHORT:
                written, within = np.empty(len(source), vector.dtype), np.arange(len(source))
                self._picks.append((vector, source.indices, written))
            # A memoryview is written faster than an array.
            views.append(written.data.cast("B"))
            rows.append(source.rows)
            places.append(start + within)
            start += written.size
        self._constant_means = None
        if (
            len(self._means)
            and trainer.latest_pass is not None
            and trainer.batch_size >= len(trainer.data.X)
        ):
            buffers = self._means.bound(trainer.latest_pass)
            views += buffers.views
            self._constant_means = start, buffers.shares
            start += len(buffers.shares)
        self._width, self._views = start, views if views or len(self._means) else None
        self._written_rows = np.concatenate(rows) if rows else np.zeros(0, np.intp)
        self._places = np.concatenate(places) if places else np.zeros(0, np.intp)
        simply = not self._picks and (not len(self._means) or self._constant_means is not None)
        self._write = self._written.writelines if simply else self._pick_and_write

    def _pick_and_write(self, views: list[memoryview]) -> None:
        for vector, indices, picked in self._picks:
            vector.take(indices, 0, picked, "clip")
        self._written.writelines(views)
        if len(self._means) and self._constant_means is None:
            assert self._trainer is not None
            self._means.write(self._trainer)

    def put_down(self) -> bool:
        """Put into the table what was noted; return whether there was anything."""
        trainer, first, self._trainer = self._trainer, self._first, None
        if trainer is None:
            return False
        samples, self._samples = self._samples, []
        parts = list(self._read(trainer))
        if parts:
            updates = np.arange(first, first + parts[0][1].shape[1])
        else:  # single rows alone are looked at less often
            updates = np.array([at for at, _ in samples], np.int64)
        values = np.full((self._table.rows, len(updates)), np.nan)
        for rows, found in parts:
            values[rows] = found
        if samples:
            places = np.searchsorted(updates, [at for at, _ in samples])
            found = np.array([one for _, one in samples]).T
            values[np.ix_(np.array(self._rows.rows), places)] = found
        self._table.add(updates, values)
        return True

    def _read(self, trainer: Trainer) -> Iterator[tuple[Any, Array]]:
        """Yield rows of the table, and what was written for them, shape (rows, m)."""
        if self._width:
            block = self._taken(trainer.state.theta.dtype)
            taken = block[self._places]
            yield self._written_rows, taken
            for name, source in self._memory.items():
                own = np.isin(self._written_rows, source.rows)
                if own.any():
                    remembered = trainer.state.optimizer.remembered(name, taken[own])
                    yield self._written_rows[own], remembered
        if self._constant_means is not None:
            start, shares = self._constant_means
            yield self._means.rows, shares.T @ block[start : start + len(shares)]
        elif len(self._means):
            yield self._means.rows, self._means.taken()

    def _taken(self, dtype: np.dtype[Any]) -> Array:
        """Return what was written, shape (width, m), and begin anew."""
        length = self._written.tell()
        self._written.seek(0)  # what is there stays to be written over: new memory is slow
        with self._written.getbuffer() as written:
            values = np.frombuffer(bytes(written[:length]), dtype)
        return values.reshape(-1, self._width).T

    # -- while it rests

    def note_standing(self, trainer: Trainer) -> None:
        """Note everything as it stands; gradients and means of a batch once there was an update."""
        self.put_down()
        state = trainer.state
        values = np.full(self._table.rows, np.nan)
        values[self._theta.rows] = state.theta[self._theta.indices]
        if trainer.latest_pass is not None or trainer.gradient.any():
            values[self._gradient.rows] = trainer.gradient[self._gradient.indices]
        remembered = state.optimizer.state_for(state.theta)
        for name, one in self._memory.items():
            if name in remembered:
                values[one.rows] = remembered[name][one.indices]
        if len(self._rows):
            values[self._rows.rows] = self._rows.values(state.theta)
        if len(self._means):
            values[self._means.rows] = self._means.latest(trainer)
        self._table.add(np.array([state.update]), values[:, None])


def _of(
    spec: NetworkSpec, pins: Sequence[tuple[int, Pin]], quantity: Quantity, memory: str = ""
) -> list[tuple[int, int]]:
    """Return row in the table and place in θ of the pins of one vector."""
    return [
        (row, spec.parameter_index(pin.layer, pin.number, pin.unit))
        for row, pin in pins
        if pin.quantity is quantity and pin.memory == memory
    ]
