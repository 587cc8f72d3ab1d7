"""Lines of equal value on a grid. contourpy is imported when the first line is asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ui.plotting.color_scales import LossRange

Array = NDArray[Any]


def contour_levels(span: LossRange, count: int = 10) -> Array:
    """Return `count` values inside `span`, evenly spread over its colours."""
    inner = np.linspace(0.0, 1.0, count + 2)[1:-1]
    if span.log:
        return np.asarray(span.low * (span.high / span.low) ** inner)
    return np.asarray(span.low + inner * (span.high - span.low))


@lru_cache(maxsize=8)
def _unit_grid(shape: tuple[int, ...]) -> tuple[Array, Array]:
    """Return where the points of a grid lie, 0..1 across and up; read only."""
    ny, nx = shape
    x, y = np.meshgrid(np.linspace(0.0, 1.0, nx), np.linspace(0.0, 1.0, ny))
    for one in (x, y):
        one.flags.writeable = False
    return x, y


def contour_lines(values: Array, levels: Array) -> list[list[Array]]:
    """Return the lines of each level.

    Parameters
    ----------
    values : ndarray, shape (ny, nx)
        What to draw lines on; cells with values that are not finite get none.
    levels : ndarray, shape (m,)
        Values of the lines.

    Returns
    -------
    list of list of ndarray
        For each level its lines, each (points, 2), as fractions 0..1 of the grid across and up.
    """
    from contourpy import FillType, LineType, SerialContourGenerator, ZInterp

    # Made directly: contourpy's factory takes its mask from NumPy's masked arrays, whose import
    # takes longer than the window's first lines.
    x, y = _unit_grid(values.shape)
    generator = SerialContourGenerator(
        *(x, y, np.asarray(values, dtype=np.float64), ~np.isfinite(values)),
        corner_mask=True,
        line_type=LineType.Separate,
        fill_type=FillType.OuterOffset,
        quad_as_tri=False,
        z_interp=ZInterp.Linear,
    )
    return [[np.asarray(line) for line in generator.lines(float(level))] for level in levels]
