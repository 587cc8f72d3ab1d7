"""From a box in space to the picture and back: pure NumPy, no Qt.

The box is two wide and two deep (x and y from -1 to 1) and `HEIGHT` high, standing on z = 0; its
floor lies `FLOOR` below that. The picture's plane stays upright, as with an architect's camera:
what is upright in the box is upright in the picture, straight lines stay straight, and all that is
seen in one column of pixels lies in one upright plane of the box. The rasteriser lives by that.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]

HEIGHT = 1.0
FLOOR = -0.2
# The eye's distance where it looks level. Further up it moves away, to straight above at infinity.
_DISTANCE = 5.0

_AZIMUTH, _ELEVATION = -32.0, 38.0
_LOWEST, _HIGHEST = 4.0, 88.0
_LEAST_ZOOM, _MOST_ZOOM = 0.5, 12.0
_CORNERS = np.array([[x, y] for x in (-1.0, 1.0) for y in (-1.0, 1.0)])


@dataclass(frozen=True, slots=True)
class Camera:
    """From where the box is looked at.

    Attributes
    ----------
    azimuth : float
        Turn around the upright axis in degrees: at 0 the first axis points to the right and the
        second away.
    elevation : float
        Height of the eye above the floor in degrees, 4 to 88: never from below.
    zoom : float
        1 shows the whole box however it is turned.
    pan : tuple of float
        Where the box's middle is moved to: right and up, in the box's own unit.
    """

    azimuth: float = _AZIMUTH
    elevation: float = _ELEVATION
    zoom: float = 1.0
    pan: tuple[float, float] = (0.0, 0.0)

    def turned(self, right: float, up: float) -> Camera:
        """Return the camera after a turn by these angles in degrees."""
        azimuth = (self.azimuth + right + 180.0) % 360.0 - 180.0
        elevation = min(max(self.elevation + up, _LOWEST), _HIGHEST)
        return replace(self, azimuth=azimuth, elevation=elevation)

    def zoomed(self, factor: float) -> Camera:
        """Return the camera `factor` times as close."""
        return replace(self, zoom=min(max(self.zoom * factor, _LEAST_ZOOM), _MOST_ZOOM))

    def panned(self, right: float, up: float) -> Camera:
        """Return the camera with the picture moved; its middle never leaves the view for good."""
        moved = (self.pan[0] + right, self.pan[1] + up)
        return replace(self, pan=(min(max(moved[0], -2.0), 2.0), min(max(moved[1], -2.0), 2.0)))

    @property
    def distance(self) -> float:
        """How far in front of the box's middle the eye is, level."""
        return _DISTANCE / math.cos(math.radians(self.elevation))

    @property
    def rise(self) -> tuple[float, float]:
        """What a unit of height, and of depth, is worth upwards in the picture."""
        angle = math.radians(self.elevation)
        return math.cos(angle), math.sin(angle)

    @property
    def axes(self) -> tuple[float, float]:
        """Cosine and sine of the azimuth."""
        angle = math.radians(self.azimuth)
        return math.cos(angle), math.sin(angle)

    def project(self, points: ArrayLike) -> Array:
        """Return where points (n, 3) of the box are seen: right, up and depth, shape (n, 3).

        Lengths in the picture are the box's own at depth 0; depth is 0 in its middle and grows
        away from the eye.
        """
        x, y, z = np.asarray(points, np.float64).T
        cos, sin = self.axes
        height, depth_up = self.rise
        depth = y * cos - x * sin
        nearness = self.distance / (self.distance + depth)
        lift = self.distance * depth_up
        up = (z * height - lift) * nearness + lift
        return np.stack([(x * cos + y * sin) * nearness, up, depth], axis=1)

    @property
    def extent(self) -> tuple[float, float, float]:
        """Half the width, the lowest and the highest place of the box, however it is turned."""
        return _extent(self.elevation)


@lru_cache(maxsize=16)
def _extent(elevation: float) -> tuple[float, float, float]:
    camera = Camera(0.0, elevation)
    angles = np.linspace(0.0, 2.0 * math.pi, 72, endpoint=False)
    ring = math.sqrt(2.0) * np.column_stack([np.cos(angles), np.sin(angles)])
    low = camera.project(np.column_stack([ring, np.full(len(ring), FLOOR)]))
    high = camera.project(np.column_stack([ring, np.full(len(ring), HEIGHT)]))
    return float(low[:, 0].max()), float(low[:, 1].min()), float(high[:, 1].max())


@dataclass(frozen=True, slots=True)
class View:
    """A camera's picture on a rectangle of pixels.

    Attributes
    ----------
    camera : Camera
    scale : float
        Pixels of the box's unit of length, at depth 0.
    left, top : float
        Pixel of the middle of the box at z = 0, y downwards.
    """

    camera: Camera
    scale: float
    left: float
    top: float

    @classmethod
    def filling(cls, camera: Camera, left: float, top: float, width: float, height: float) -> View:
        """Return the view that at zoom 1 shows the whole box in a rectangle, however turned.

        Zooming keeps the middle of the rectangle where it is.
        """
        half, low, high = camera.extent
        fit = min(width / (2.0 * half), height / (high - low))
        scale = fit * camera.zoom
        right, up = camera.pan
        middle = 0.5 * (low + high)
        return cls(
            camera,
            scale,
            left + 0.5 * width + right * scale,
            top + 0.5 * height + (middle - up) * scale,
        )

    def pixels(self, points: ArrayLike) -> Array:
        """Return the pixel and the depth of points (n, 3) of the box, shape (n, 3)."""
        seen = self.camera.project(points)
        seen[:, 0] = self.left + self.scale * seen[:, 0]
        seen[:, 1] = self.top - self.scale * seen[:, 1]
        return seen


def nearest_corner(camera: Camera) -> tuple[float, float]:
    """Return the corner (x, y) of the floor that is nearest to the eye."""
    depths = camera.project(np.column_stack([_CORNERS, np.zeros(4)]))[:, 2]
    x, y = _CORNERS[int(np.argmin(depths))].tolist()
    return x, y
