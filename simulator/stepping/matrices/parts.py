"""What an equation of matrices is made of: matrices, and what stands between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.expressions import Expression, Role, Script, Symbol, Text
from simulator.nn.spec import NetworkSpec
from simulator.stepping.equations.parts import layer_mark

Array = NDArray[Any]
# A node (layer, unit) or a parameter (layer, number, unit).
Target = tuple[int, int] | tuple[int, int, int]


class Form(StrEnum):
    """What kind of equation it is, for whoever says it in words."""

    PRODUCT = "product"
    NO_PRODUCT = "no product"
    ELEMENTWISE = "elementwise"
    BY_ROW = "by row"
    LARGEST = "largest"
    LOSS = "loss"
    OUTPUT_DELTA = "output delta"
    SLOPED_DELTA = "sloped delta"
    DELTA = "delta"
    DELTA_WITHOUT = "delta without weights"
    JACOBIAN = "jacobian"
    GRADIENT = "gradient"
    GRADIENT_SO_FAR = "gradient so far"
    BIAS_GRADIENT = "bias gradient"
    OTHER_GRADIENT = "other gradient"
    RULE = "rule"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Cells:
    """What the cells of a matrix stand for.

    Attributes
    ----------
    spec : NetworkSpec
    layer : int
        -1 for the inputs.
    first : int, default -1
        Row of the layer's block that is the first one here; -1 where columns are nodes.
    pieces : int, default 1
        Columns of a node.
    turned : bool, default False
        Whether rows and columns are exchanged.
    """

    spec: NetworkSpec
    layer: int
    first: int = -1
    pieces: int = 1
    turned: bool = False

    def at(self, row: int, column: int) -> Target:
        """Return what a cell stands for."""
        if self.turned:
            row, column = column, row
        if self.first < 0:
            return self.layer, column // self.pieces
        number, unit = self.spec.at_cell(self.layer, self.first + row, column)
        return self.layer, number, unit

    def find(self, target: Target | None) -> tuple[int, int] | None:
        """Return row and column of what is looked for, where it is here; a row of -1 is any."""
        found: tuple[int, int] | None = None
        if target is None or target[0] != self.layer:
            return None
        if len(target) == 2 and self.first < 0:
            found = -1, target[1] * self.pieces
        elif len(target) == 3 and self.first >= 0:
            parameter = self.spec.parameter(self.layer, target[1])
            column = target[2] * self.spec.pieces[self.layer] + parameter.piece
            found = parameter.row - self.first, column
        if found is None or (self.first >= 0 and found[0] < 0):
            return None
        return found[::-1] if self.turned else found


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Matrix:
    """One matrix of an equation.

    Attributes
    ----------
    symbol : Expression
    name : str
        The same in code: ``W1``.
    values : ndarray, shape (rows, columns)
    known : ndarray of bool, shape (rows, columns)
        What the stepper has revealed.
    role : Role
    cells : Cells or None
        What its cells stand for.
    row, column : int, default -1
        Which row and column the step uses; of both, where they cross. -1 for none.
    other : ndarray or None, shape (rows, columns)
        What the values were before an update, or are after it; None where nothing updates them.
    """

    symbol: Expression
    name: str
    values: Array
    known: Array
    role: Role = "plain"
    cells: Cells | None = None
    row: int = -1
    column: int = -1
    other: Array | None = None

    def target(self, row: int, column: int) -> Target | None:
        """Return the node or the parameter that a cell stands for; None for neither."""
        shown = 0 <= row < self.values.shape[0] and 0 <= column < self.values.shape[1]
        return self.cells.at(row, column) if self.cells is not None and shown else None

    def place(self, target: Target | None) -> tuple[int, int] | None:
        """Return row and column of a node or a parameter, where it is here; -1 is every row."""
        found = None if self.cells is None else self.cells.find(target)
        if found is None or found[0] >= self.values.shape[0] or found[1] >= self.values.shape[1]:
            return None
        return found

    def is_lit(self, row: int, column: int) -> bool:
        """Return whether the step uses a cell."""
        if self.row < 0 and self.column < 0:
            return False
        return self.row in (-1, row) and self.column in (-1, column)

    def turned(self) -> Matrix:
        """Return the transpose."""
        cells = self.cells
        return replace(
            self,
            symbol=_turned(self.symbol),
            name=f"{self.name}.T",
            values=self.values.T,
            known=self.known.T,
            cells=None if cells is None else replace(cells, turned=not cells.turned),
            row=self.column,
            column=self.row,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """An equation of matrices, from left to right.

    Attributes
    ----------
    form : Form
    items : tuple of Matrix or Expression
        Expressions are operators, functions and numbers between the matrices.
    """

    form: Form
    items: tuple[Matrix | Expression, ...]

    @property
    def matrices(self) -> tuple[Matrix, ...]:
        """The matrices, from left to right."""
        return tuple(item for item in self.items if isinstance(item, Matrix))


def of_layer(letter: str, layer: int) -> Script:
    """Return the symbol of a layer's matrix, with the layer above: ``W⁽²⁾``."""
    return Script(Symbol(letter), sup=Text(layer_mark(layer)))


def sign(text: str) -> Text:
    """Return an operator with air on both sides."""
    return Text(f" {text} ")


def all_known(values: Array) -> Array:
    """Return that every cell is revealed."""
    return np.ones(values.shape, bool)


def _turned(symbol: Expression) -> Expression:
    if isinstance(symbol, Script) and isinstance(symbol.sup, Text):
        return Script(symbol.base, symbol.sub, Text(f"{symbol.sup.text} T"))
    return Script(symbol, sup=Text("T"))
