"""The cells of a column packed into few long texts, from which each is cut when it is asked for.

Of five million cells strings of their own would take half a gigabyte, and their places in memory,
row by row, would make every walk along a column slow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

SEPARATOR = "\0"  # which no cell has: a file with zero bytes is refused
TOGETHER = 256


class PackedCells(Sequence[str]):
    """The cells of a column.

    Parameters
    ----------
    parts : sequence of str
        Each of `TOGETHER` cells, the last of what is left, with `SEPARATOR` between them.
    count : int
        Number of cells; what the parts have beyond them is dropped.
    """

    def __init__(self, parts: Sequence[str], count: int) -> None:
        whole, rest = divmod(count, TOGETHER)
        self._count = count
        self._parts = [*parts[:whole]]
        if rest:
            self._parts.append(SEPARATOR.join(parts[whole].split(SEPARATOR)[:rest]))

    def joined(self) -> str:
        """Return all cells in one text, with `SEPARATOR` between them."""
        return SEPARATOR.join(self._parts)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[str]:
        for part in self._parts:
            yield from part.split(SEPARATOR)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            return [self[k] for k in range(*at.indices(self._count))]
        k = range(self._count)[at]  # negative places, and an IndexError beyond the last
        return self._parts[k // TOGETHER].split(SEPARATOR)[k % TOGETHER]


def joined(cells: Sequence[str]) -> str:
    """Return cells in one text, with `SEPARATOR` between them."""
    return cells.joined() if isinstance(cells, PackedCells) else SEPARATOR.join(cells)
