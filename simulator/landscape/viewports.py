"""Which part of a plane or a line is seen: windows that follow a network without jittering."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.lines import Direction
from simulator.messages import Message

Array = NDArray[Any]

# How much of a window's half width may be used before it is widened.
_MARGIN = 0.82
# Windows reach no further than numbers can be drawn, and are wide enough for ticks to differ.
_FURTHEST = 1e300
_NARROWEST = 1e-9
# A window so many times as wide as what it has to show is placed anew.
_TOO_WIDE = 16.0
_LEAST_ZOOM, _MOST_ZOOM = 0.02, 50.0


def within_reach(numbers: Array) -> Array:
    """Replace what nothing can be computed with any more, in place; return `numbers`."""
    np.nan_to_num(numbers, copy=False)
    return np.clip(numbers, -_FURTHEST, _FURTHEST, out=numbers)


class Zoom:
    """How many times as wide as usual a window is: 0.02 to 50.

    Attributes
    ----------
    factor : float
    """

    def __init__(self) -> None:
        self.factor = 1.0

    def by(self, factor: float) -> None:
        """Make windows `factor` times as wide.

        Raises
        ------
        ValueError
            If the factor is not a number above 0.
        """
        if not (math.isfinite(factor) and factor > 0):
            problem = Message("{name} must be {wanted}, got {got}")
            raise ValueError(
                problem.format(name="factor", wanted=Message("> {bound}", bound=0), got=factor)
            )
        self.factor = min(_MOST_ZOOM, max(_LEAST_ZOOM, self.factor * factor))


class PlaneWindow:
    """A square of a plane. It stays where it is, and is widened for what does not fit.

    Parameters
    ----------
    zoom : Zoom
        A window that is made narrower has the current point in its middle.
    """

    def __init__(self, zoom: Zoom) -> None:
        self._zoom = zoom
        self._half, self._center = 1.0, np.zeros(2)

    def place(self, coordinates: Array, half_width: float) -> None:
        """Put the window around `coordinates` (k, 2), at least `half_width` to each side."""
        within_reach(coordinates)
        self._center = coordinates.mean(axis=0)
        self._half = half_width
        self.include(coordinates, half_width)

    def include(self, coordinates: Array, half_width: float) -> None:
        """Widen the window until all of `coordinates` fit, in coarse steps so that it is steady."""
        within = coordinates[(np.abs(coordinates) <= _FURTHEST).all(axis=1)]
        if not len(within):
            return
        low, high = within.min(axis=0), within.max(axis=0)
        if self._half > _TOO_WIDE * max(half_width, float((high - low).max())):
            # What it was widened for is no longer there, as when weights set by hand were undone.
            self._center, self._half = (low + high) / 2.0, half_width
        if (np.abs(np.vstack([low, high]) - self._center) <= _MARGIN * self._half).all():
            return
        low = np.minimum(low, self._center - _MARGIN * half_width)
        high = np.maximum(high, self._center + _MARGIN * half_width)
        self._center = (low + high) / 2.0
        needed = float((high - low).max()) / 2.0 / _MARGIN
        self._half = max(half_width, needed * 1.25)

    def ticks(self, here: Array, resolution: int) -> tuple[Array, Array]:
        """Return `resolution` coordinates along each side; `here` (2,) is the current point."""
        factor = self._zoom.factor
        center = self._center if factor >= 1.0 else within_reach(here.copy())
        half = max(self._half * factor, _NARROWEST * float(np.abs(center).max()))
        steps = np.linspace(-half, half, resolution)
        return center[0] + steps, center[1] + steps


class LineWindow:
    """A part of a line. A weight's stays where it is while the weight moves.

    Parameters
    ----------
    zoom : Zoom
    """

    def __init__(self, zoom: Zoom) -> None:
        self._zoom = zoom
        self._half, self._center, self._kind = 1.0, 0.0, ""

    def forget(self) -> None:
        """Place the window anew for the next line, of whatever kind it is."""
        self._kind = ""

    def ticks(self, direction: Direction, points: int) -> Array:
        """Return `points` places along the line."""
        if direction.kind != self._kind:
            self._kind, self._center = direction.kind, direction.center
            self._half = direction.half_width
        if abs(direction.here - self._center) > _MARGIN * self._half:
            self._center = direction.here
        center = direction.here if self._zoom.factor < 1.0 else self._center
        half = max(self._half * self._zoom.factor, _NARROWEST * abs(center))
        return np.linspace(center - half, center + half, points)
