"""How fine a picture of the loss is affordable: numbers of points and rows for so much work.

Work is counted in multiplications: points times rows times parameters.
"""

from __future__ import annotations

from simulator.landscape.lines import POINTS

# A map of more work than this samples the rows while training runs: about 50 ms. At rest a map may
# take a hundred times as long: it is made in small pieces.
MAP_WORK = 4e8
PATIENT_WORK = 4e10
# For the losses of a path's points, beside the map's.
PATH_WORK = 4e6
_FEWEST_ROWS = 64
_FEWEST_POINTS = 51
_COARSEST = 11


def affordable_rows(work: float, points: int, parameter_count: int) -> int:
    """Return for how many rows, at least 64, `work` gives the loss at `points` points."""
    return max(_FEWEST_ROWS, int(work / (points * parameter_count)))


def affordable_resolution(resolution: int, parameter_count: int) -> int:
    """Return the resolution of a map in time: halved while the fewest rows are too much work."""
    while resolution > _COARSEST and resolution**2 * parameter_count * _FEWEST_ROWS > 2 * MAP_WORK:
        resolution = max(_COARSEST, resolution // 2 | 1)  # odd: the middle is a grid point
    return resolution


def line_points(parameter_count: int) -> int:
    """Return the points of a line in time: halved while the fewest rows are too much work."""
    points = POINTS
    while points > _FEWEST_POINTS and points * parameter_count * _FEWEST_ROWS > 2 * MAP_WORK:
        points = points // 2 + 1  # as many intervals halved: the middle stays a point
    return points
