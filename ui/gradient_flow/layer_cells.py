"""Small panes, one a layer, in as many columns as leave each one readable."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

HEAD = 15.0
_GAP, _LEAST_WIDTH, _GOOD_HEIGHT, _LEAST_HEIGHT = 12.0, 118.0, 58.0, 26.0
_BELOW = 2.0


@dataclass(frozen=True, slots=True)
class Cells:
    """How panes are laid out.

    Attributes
    ----------
    columns, rows : int
    areas : tuple of QRectF
        Of each pane, its heading's room left out.
    """

    columns: int
    rows: int
    areas: tuple[QRectF, ...]

    def is_lowest(self, index: int) -> bool:
        """Return whether nothing lies below a pane."""
        return index + self.columns >= len(self.areas)


def cells(count: int, room: QRectF, foot: float) -> Cells:
    """Lay out panes, the first at the upper left, row by row.

    Parameters
    ----------
    count : int
    room : QRectF
    foot : float
        What the axis below the lowest panes takes.
    """
    columns = 1
    while columns < min(_most_columns(room.width()), count):
        rows = -(-count // columns)
        if (room.height() - foot) / rows >= HEAD + _GOOD_HEIGHT:
            break
        columns += 1
    rows = -(-count // columns)
    columns = -(-count // rows)  # no column more than the rows need
    width = (room.width() - _GAP * (columns - 1)) / columns
    height = (room.height() - foot) / rows
    areas = []
    for k in range(count):
        row, column = divmod(k, columns)
        left = room.left() + column * (width + _GAP)
        areas.append(QRectF(left, room.top() + row * height + HEAD, width, height - HEAD - _BELOW))
    return Cells(columns, rows, tuple(areas))


def least_height(count: int, width: float, foot: float) -> int:
    """Return the height of a room of some width below which panes could not be read."""
    rows = -(-count // _most_columns(width))
    return round(rows * (HEAD + _LEAST_HEIGHT + _BELOW) + foot)


def _most_columns(width: float) -> int:
    return max(1, int((width + _GAP) // (_LEAST_WIDTH + _GAP)))
