"""The matrices of a step whose rows are samples and whose columns are nodes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.expressions import Expression, Role, Symbol
from simulator.nn.layers import LayerRecord, ParameterGroup
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.matrices.parts import Cells, Matrix, all_known, of_layer
from simulator.stepping.progress import Progress
from simulator.stepping.records import PassRecord
from simulator.stepping.step_plan import UpdateRecord

Array = NDArray[Any]


class Rows:
    """One sample of a record, or all of its batch, as the rows of matrices.

    Parameters
    ----------
    record : UpdateRecord
    progress : Progress
        What is revealed.
    whole : bool
        Whether there is a row for every sample.

    Attributes
    ----------
    own : int
        The row of the sample that is stepped.
    """

    def __init__(self, record: UpdateRecord, progress: Progress, whole: bool) -> None:
        self.record, self.progress = record, progress
        self._whole = whole
        self.own = progress.sample if whole else 0

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.record.samples) if self._whole else 1

    @property
    def sample(self) -> PassRecord:
        """The pass of the sample that is stepped."""
        return self.record.samples[self.progress.sample]

    @cached_property
    def passes(self) -> list[PassRecord]:
        """The passes of the samples that are revealed, in part or whole: the first rows."""
        if not self._whole:
            return [self.sample]
        return [self.record.samples[k] for k in range(self.own + 1)]

    def alone(self) -> Rows:
        """Return the stepped sample alone."""
        return Rows(self.record, self.progress, whole=False)

    def made(
        self,
        symbol: Expression,
        name: str,
        value: Callable[[PassRecord], Array],
        count: int,
        revealed: int,
        cells: Cells | None = None,
        role: Role = "plain",
    ) -> Matrix:
        """Return a matrix of what each pass has of `count` numbers.

        Parameters
        ----------
        symbol, name : Expression, str
            As in `Matrix`, and so are `cells` and `role`.
        value : callable
            A pass's own row.
        count : int
            Columns.
        revealed : int
            How many of them are known of the stepped sample.
        """
        values = np.full((len(self), count), np.nan)
        known = np.zeros(values.shape, bool)
        for row, one in enumerate(self.passes):
            values[row] = value(one)
            known[row] = True
        known[self.own, revealed:] = False
        return Matrix(symbol=symbol, name=name, values=values, known=known, cells=cells, role=role)

    def of_layer(
        self, letter: str, layer: int, value: Callable[[LayerRecord], Array], revealed: int,
        role: Role = "plain", name: str = "",
    ) -> Matrix:  # fmt: skip
        """Return a matrix with a column for each node of a layer."""
        spec = self.record.spec
        return self.made(
            of_layer(letter, layer),
            f"{name or letter}{layer + 1}",
            lambda one: value(one.layers[layer]),
            spec.sizes[layer + 1],
            revealed,
            Cells(spec, layer),
            role,
        )

    def inputs(self, layer: int) -> Matrix:
        """Return what comes into a layer: X, or A of the layer before."""
        spec = self.record.spec
        if layer == 0:
            count, cells = spec.inputs, Cells(spec, -1)
            return self.made(Symbol("X"), "X", lambda one: one.inputs, count, count, cells, "input")
        shown = spec.sizes[layer]
        return self.of_layer("A", layer - 1, lambda passed: passed.a, shown, "input")

    def sums(self, layer: int) -> Matrix:
        """Return Z of a layer: every sum of each node, as far as they are revealed."""
        spec, shown = self.record.spec, self.progress
        pieces, units = spec.pieces[layer], spec.sizes[layer + 1]
        return self.made(
            of_layer("Z", layer),
            f"Z{layer + 1}",
            lambda one: sums_of(one.layers[layer], units, pieces),
            units * pieces,
            shown.pieces[layer],
            Cells(spec, layer, pieces=pieces),
            "result",
        )

    def deltas(self, layer: int, *, revealed: int, by_sum: bool = False) -> Matrix:
        """Return δ of a layer; `by_sum` has a column for every sum, of which only one gets it."""
        pieces = self.record.spec.pieces[layer] if by_sum else 1
        units = self.record.spec.sizes[layer + 1]

        def value(one: PassRecord) -> Array:
            passed, found = one.layers[layer], np.zeros((units, pieces))
            found[np.arange(units), passed.winners() if by_sum else 0] = passed.delta
            return found.ravel()

        cells = Cells(self.record.spec, layer, pieces=pieces)
        symbol, name = of_layer("δ", layer), f"delta{layer + 1}"
        return self.made(symbol, name, value, units * pieces, revealed * pieces, cells, "delta")

    def parameters(self, layer: int, group: str) -> Matrix:
        """Return a group of a layer's parameters before the update, such as W or b."""
        return parameters(self.record, layer, self.record.theta, group)

    def lit(self, matrix: Matrix, column: int = -1, *, row: bool = True) -> Matrix:
        """Return a matrix with the stepped sample's row lit, and a column."""
        return replace(matrix, row=self.own if row else -1, column=column)


def parameters(record: UpdateRecord, layer: int, theta: Array, name: str) -> Matrix:
    """Return a group of a layer's parameters out of a vector shaped like `theta`."""
    spec = record.spec
    group = next(one for one in spec.groups[layer] if one.name == name)
    values = Network(spec).blocks(theta)[layer][group.rows]
    return Matrix(
        symbol=of_layer("W" if name == "W" else group.symbol, layer),
        name=f"{name}{layer + 1}",
        values=values,
        known=all_known(values),
        cells=Cells(spec, layer, group.start),
        role="weight" if group.decays else "bias",
    )


def revealed(spec: NetworkSpec, layer: int, group: ParameterGroup, count: int) -> Array:
    """Return which cells of a group are among the first `count` parameters of the layer's steps."""
    rows, columns = spec.parameter_shapes[layer]
    ranks = rows * np.arange(columns)[None, :] + np.arange(group.start, group.stop)[:, None]
    known: Array = ranks < count
    return known


def sums_of(passed: LayerRecord, units: int, pieces: int) -> Array:
    """Return every sum of a layer, a node's pieces one after the other."""
    if pieces == 1:
        return passed.z
    return np.array([passed.sum_of(unit, k) for unit in range(units) for k in range(pieces)])
