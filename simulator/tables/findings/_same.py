"""Whether a column says the same as the target: each follows from the other."""

from __future__ import annotations

import numpy as np

from simulator.tables.table import Array, Column

_LEAST_ROWS = 8  # in fewer, columns may agree by chance
_ROUNDING = 1e-12
_LOOK = 64


class SameAs:
    """Tells of columns whether they and a target determine one another.

    Numbers do by a straight line. Whatever has few different values, each in two rows on average,
    does where each value of one goes with one of the other.
    """

    def __init__(self, target: Column) -> None:
        self._target = target
        there = np.flatnonzero(~target.missing)
        self._order = there[np.argsort(target.values[there], kind="stable")]
        values, self._begins = np.unique(target.values[self._order], return_index=True)
        self._is_grouped = 2 <= len(values) <= len(there) / 2

    def __call__(self, column: Column) -> bool:
        """Return whether a column says the same, in the rows that have both."""
        x, y = column.values, self._target.values
        if column.missing.any() or self._target.missing.any():
            both = ~(column.missing | self._target.missing)
            x, y = x[both], y[both]
        if len(x) < _LEAST_ROWS:
            return False
        if column.kind == self._target.kind == "number":
            step = max(1, len(x) // _LOOK)
            if _on_a_line(x[::step], y[::step]) and _on_a_line(x, y):
                return True
        return self._is_grouped and self._one_to_one(column.values)

    def _one_to_one(self, x: Array) -> bool:
        end = self._begins[1]  # a quick look: most columns differ where the target does not
        if np.ptp(x[self._order[:end]]) > 0.0:
            return False
        x = x[self._order]
        least, most = (edge.reduceat(x, self._begins) for edge in (np.fmin, np.fmax))
        return bool((least == most).all()) and len(np.unique(least)) == len(least)


def _on_a_line(x: Array, y: Array) -> bool:
    scale = max(np.abs(x).max(), 1e-300), max(np.abs(y).max(), 1e-300)
    x, y = x / scale[0], y / scale[1]
    x, y = x - x.mean(), y - y.mean()
    xx, yy, xy = float(x @ x), float(y @ y), float(x @ y)
    return xx > 0.0 < yy and xy * xy >= (1.0 - _ROUNDING) * xx * yy
