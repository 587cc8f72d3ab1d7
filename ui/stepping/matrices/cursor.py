"""Where the keyboard is among matrices, and how the arrow keys move it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.stepping.matrices.fold import GAP
from ui.stepping.matrices.layout import Layout, Placed


@dataclass(frozen=True, slots=True)
class Cursor:
    """A cell: which matrix, counted from the left, its row and its column."""

    matrix: int
    row: int
    column: int

    @classmethod
    def first(cls, layout: Layout) -> Cursor:
        """Return the cell of the last matrix that the step uses: its result."""
        last = layout.placed[-1].matrix
        return cls(len(layout.placed) - 1, max(0, last.row), max(0, last.column))

    def rect(self, layout: Layout) -> QRectF:
        """Return where the cell stands; empty where it is left out."""
        placed = layout.placed[self.matrix]
        if self.row not in placed.rows or self.column not in placed.columns:
            return QRectF()
        return placed.cell(placed.rows.index(self.row), placed.columns.index(self.column))


def moved(layout: Layout, cursor: Cursor, down: int, across: int) -> Cursor:
    """Return the next shown cell in a direction; past an edge, that of the matrix beside it."""
    placed = layout.placed[cursor.matrix]
    rows, columns = _shown(placed)
    row = rows[_next(rows, cursor.row, down)]
    place = columns.index(cursor.column) + across if cursor.column in columns else 0
    if 0 <= place < len(columns):
        return Cursor(cursor.matrix, row, columns[place])
    beside = cursor.matrix + across
    if not 0 <= beside < len(layout.placed):
        return cursor
    rows, columns = _shown(layout.placed[beside])
    return Cursor(beside, row if row in rows else rows[0], columns[0 if across > 0 else -1])


def _shown(placed: Placed) -> tuple[list[int], list[int]]:
    rows = [row for row in placed.rows if row != GAP]
    return rows, [column for column in placed.columns if column != GAP]


def _next(rows: list[int], row: int, down: int) -> int:
    place = rows.index(row) + down if row in rows else 0
    return max(0, min(len(rows) - 1, place))
