"""A product of two matrices, and what is added to it, cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import SHOWN_IN_FULL, over, product, term, total
from simulator.expressions import Equation, Expression, Number, Script, Symbol, Text, row
from simulator.stepping.matrices import Form, Matrix, Statement

Array = NDArray[Any]
Rows = tuple[tuple[float, ...], ...]


class Place(NamedTuple):
    """What a step computes.

    Attributes
    ----------
    stage : {"product", "sum"}
    row, column : int
    """

    stage: Literal["product", "sum"]
    row: int
    column: int


@dataclass(frozen=True, slots=True, eq=False)
class Product:
    """``A · B = C`` and, where there is something to be added, ``C + D = S``.

    Attributes
    ----------
    left, right : ndarray, shapes (m, k) and (k, n)
        Of other shapes they do not fit.
    added : ndarray, shape (m, n) or (1, n), or None
        One row is added to every row, as a bias is.
    """

    left: Array
    right: Array
    added: Array | None = None

    @classmethod
    def of(cls, left: Rows, right: Rows, added: Rows | None = None) -> Product:
        """Return the product of rows of numbers."""
        more = None if added is None else np.array(added, float)
        return cls(np.array(left, float), np.array(right, float), more)

    @property
    def fits(self) -> bool:
        """Whether each number of a row of A has a partner in a column of B."""
        return bool(self.left.shape[1] == self.right.shape[0])

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the product, where there is one."""
        return self.left.shape[0], self.right.shape[1]

    @property
    def adds(self) -> bool:
        """Whether what is added has the product's shape, or is one row of it."""
        if self.added is None or not self.fits:
            return False
        rows, columns = self.added.shape
        return columns == self.shape[1] and rows in (1, self.shape[0])

    @property
    def cells(self) -> int:
        """How many numbers the product has; 0 where there is none."""
        return self.shape[0] * self.shape[1] if self.fits else 0

    @property
    def steps(self) -> int:
        """How many cells there are to be computed: those of C, and those of S."""
        return self.cells * (2 if self.adds else 1)

    @property
    def result(self) -> Array:
        """C, shape (m, n)."""
        return np.asarray(self.left @ self.right)

    @property
    def total(self) -> Array:
        """S, shape (m, n); C where nothing is added."""
        return np.asarray(self.result + self.added) if self.adds else self.result

    def place(self, step: int) -> Place | None:
        """Return what step `step`, from 1, computes; None before the first."""
        if not 1 <= step <= self.steps:
            return None
        at = divmod((step - 1) % self.cells, self.shape[1])
        return Place("product" if step <= self.cells else "sum", *at)

    def step_of(self, place: Place) -> int:
        """Return the step that computes a cell."""
        before = self.cells if place.stage == "sum" else 0
        return before + place.row * self.shape[1] + place.column + 1

    # -- as equations

    def statement(self, step: int) -> Statement:
        """Return ``A · B = C`` as far as it is computed, with row, column and cell lit."""
        place = self.place(step)
        at = place if place is not None and place.stage == "product" else None
        left = _matrix("A", self.left, row=-1 if at is None else at.row)
        right = _matrix("B", self.right, column=-1 if at is None else at.column)
        if not self.fits:
            return Statement(Form.PRODUCT, (left, Text(" · "), right))
        known = _first(min(step, self.cells), self.shape)
        found = _matrix("C", self.result, known, at)
        return Statement(Form.PRODUCT, (left, Text(" · "), right, Text(" = "), found))

    def sum_statement(self, step: int) -> Statement:
        """Return ``C + D = S`` as far as it is computed; what is added has to fit."""
        assert self.added is not None
        place = self.place(step)
        at = place if place is not None and place.stage == "sum" else None
        one_row = self.added.shape[0] == 1
        beside = None if at is None else at._replace(row=0 if one_row else at.row)
        known = _first(min(step, self.cells), self.shape)
        computed = _first(max(0, step - self.cells), self.shape)
        return Statement(
            Form.ELEMENTWISE,
            (
                _matrix("C", self.result, known, at, role="plain"),
                Text(" + "),
                _matrix("D", self.added, None, beside),
                Text(" = "),
                _matrix("S", self.total, computed, at),
            ),
        )

    def equation(self, step: int) -> Equation | None:
        """Return how the cell of a step is computed, with its numbers; None before the first."""
        place = self.place(step)
        if place is None:
            return None
        i, j = place.row, place.column
        if place.stage == "sum":
            return self._sum(i, j)
        count = self.left.shape[1]
        numbers = [
            product(float(self.left[i, k]), "input", [(float(self.right[k, j]), "weight")])
            for k in range(count)
        ]
        symbols: Expression = over("k", count, row(_cell("a", i, "k"), "·", _cell("b", "k", j)))
        if count <= SHOWN_IN_FULL:
            terms = [row(_cell("a", i, k), "·", _cell("b", k, j)) for k in range(count)]
            symbols = _with_plus(terms)
        result = Number(float(self.result[i, j]))
        return Equation(_cell("c", i, j), symbols, total(numbers), result)

    def _sum(self, i: int, j: int) -> Equation:
        assert self.added is not None
        line = 0 if self.added.shape[0] == 1 else i
        parts = [float(self.result[i, j]), float(self.added[line, j])]
        numbers = total(
            [term(parts[0], Number(parts[0])), product(parts[1], "bias")],
        )
        symbols = row(_cell("c", i, j), " + ", _cell("d", line, j))
        return Equation(_cell("s", i, j), symbols, numbers, Number(float(self.total[i, j])))


def _cell(letter: str, i: int | str, j: int | str) -> Script:
    """Return the symbol of a cell; a running index is a letter."""
    below = [Symbol(one) if isinstance(one, str) else Text(str(one + 1)) for one in (i, j)]
    return Script(Symbol(letter), sub=row(*below))


def _with_plus(terms: Sequence[Expression]) -> Expression:
    items: list[Expression | str] = []
    for one in terms:
        items += [" + ", one] if items else [one]
    return row(*items)


def _first(count: int, shape: tuple[int, int]) -> Array:
    """Return which cells are known once so many are computed, row by row."""
    return (np.arange(shape[0] * shape[1]) < count).reshape(shape)


def _matrix(
    name: str,
    values: Array,
    known: Array | None = None,
    at: Place | None = None,
    *,
    row: int = -1,
    column: int = -1,
    role: Literal["plain", "result"] = "result",
) -> Matrix:
    shown = np.ones(values.shape, bool) if known is None else known
    if at is not None:
        row, column = at.row, at.column
    return Matrix(
        symbol=Symbol(name),
        name=name,
        values=values,
        known=shown,
        role="plain" if known is None else role,
        row=row,
        column=column,
    )
