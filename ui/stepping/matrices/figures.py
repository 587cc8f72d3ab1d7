"""The figures of a matrix: how they are written, and how far they reach from their decimal points.

A step changes few of them, and an equation is set at several sizes until one fits. So each figure
is written and measured once and found again by the numbers themselves, also at the next step.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QFontMetricsF

from simulator.notation.numerals import DIGITS, digits_of_change, numeral_text
from simulator.stepping.matrices import Matrix
from ui.stepping.matrices.fold import GAP
from ui.theme.type_size import tabular_font
from ui.words.numbers import MINUS, short

Array = NDArray[Any]

UNKNOWN = "·"
# The size in pixels at which texts are measured: at others they are as wide in proportion.
MEASURED = 24
# Cells with more digits than these would push others out of sight.
_MOST_MORE = 3
# How wide or high a gap is.
GAP_SIZE = 13.0
# Larger matrices are not kept from step to step: of theirs few cells are shown.
_KEPT_CELLS = 8192


class Columns(NamedTuple):
    """How wide columns are one by one and together, and where in each its points stand."""

    widths: tuple[float, ...]
    points: tuple[float, ...]
    width: float


class Figures:
    """The numbers of a matrix as text, each written when it is first asked for.

    Parameters
    ----------
    values : ndarray, shape (rows, columns)
    other : ndarray or None, shape (rows, columns)
        What they were before an update, or are after it.
    digits : int
    """

    def __init__(self, values: Array, other: Array | None, digits: int) -> None:
        self._values, self._other, self._digits = values, other, digits
        self._texts: dict[tuple[int, int], str] = {}
        self._columns: dict[tuple[object, ...], Columns] = {}

    def text(self, row: int, column: int) -> str:
        """Return what is written in a cell once it is revealed."""
        found = self._texts.get((row, column))
        if found is None:
            found = self._texts[row, column] = self._written(row, column)
        return found

    def _written(self, row: int, column: int) -> str:
        value = float(self._values[row, column])
        more = 0
        if self._other is not None:  # what an update changes is written so that this is seen
            wanted, _ = digits_of_change(value, float(self._other[row, column]))
            more = min(wanted - DIGITS, _MOST_MORE)
        return _numeral(value, self._digits, more)

    def columns(
        self, rows: tuple[int, ...], columns: tuple[int, ...], pixels: int, air: float
    ) -> Columns:
        """Return how wide columns are, with gaps or without: those of their numbers.

        Parameters
        ----------
        rows : tuple of int
            Those that are shown.
        columns : tuple of int
        pixels : int
            Size of the figures.
        air : float
            How much wider a column is than its numbers.
        """
        key = (rows, columns, pixels, air)
        found = self._columns.get(key)
        if found is None:
            shown, share = [row for row in rows if row != GAP], pixels / MEASURED
            sides = [self._column(shown, column, share, air) for column in columns]
            widths, points = (tuple(side[k] for side in sides) for k in (0, 1))
            found = self._columns[key] = Columns(widths, points, sum(widths))
        return found

    def _column(
        self, rows: Sequence[int], column: int, share: float, air: float
    ) -> tuple[float, float]:
        """Return how wide a column is, and where in it its points stand."""
        if column == GAP:
            return GAP_SIZE, 0.0
        sides = [_sides(self.text(row, column)) for row in rows]
        before, after = (max(side[k] for side in sides) * share for k in (0, 1))
        width = float(round(before + after + air))
        return width, before + (width - before - after) / 2


def figures_of(matrix: Matrix, digits: int) -> Figures:
    """Return the figures of a matrix, those of before where its numbers are the same."""
    values, other = matrix.values, matrix.other
    if values.size > _KEPT_CELLS:
        return Figures(values, other, digits)
    raw = (b"", "") if other is None else _raw(other)
    return _kept(values.shape, *_raw(values), *raw, digits)


def _raw(values: Array) -> tuple[bytes, str]:
    return values.tobytes(), values.dtype.str


@lru_cache(maxsize=64)
def _kept(
    shape: tuple[int, int], values: bytes, kind: str, other: bytes, other_kind: str, digits: int
) -> Figures:
    before = np.frombuffer(other, other_kind).reshape(shape) if other_kind else None
    return Figures(np.frombuffer(values, kind).reshape(shape), before, digits)


def parted(text: str) -> tuple[str, str]:
    """Return what of a number stands before its decimal point, and the rest of it."""
    before, point, after = text.partition(".")
    if point:
        return before, point + after
    before, power, after = text.partition("e")
    return before, power + after


@lru_cache(maxsize=8192)
def _sides(text: str) -> tuple[float, float]:
    """Return how wide a number is before and after its point when measured."""
    before, after = parted(text)
    return advance(before), advance(after)


@lru_cache(maxsize=4096)
def _numeral(value: float, digits: int, more: int = 0) -> str:
    """Return a number with as many digits as all others: fewer of all where there is no room.

    So many `more` show what an update changes.
    """
    if math.isnan(value):
        return UNKNOWN
    text = numeral_text(value, digits=DIGITS + more)
    is_count = text.lstrip(MINUS).isdigit()
    return text if digits == DIGITS or is_count else short(value, digits + more)


@cache
def metrics(pixels: int) -> QFontMetricsF:
    """Return the measures of figures of a size in pixels."""
    font = tabular_font()
    font.setPixelSize(pixels)
    return QFontMetricsF(font)


@lru_cache(maxsize=8192)
def advance(text: str) -> float:
    """Return the width of a text when measured."""
    return metrics(MEASURED).horizontalAdvance(text)


@cache
def line_height(pixels: int) -> int:
    """Return the height of a line of figures of a size in pixels."""
    return round(metrics(pixels).height())
