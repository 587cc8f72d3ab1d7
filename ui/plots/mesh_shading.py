"""Colours of a surface in space: light, the loss's own colour, grid lines. Pure NumPy, no Qt."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ui.plots.camera import HEIGHT, Camera
from ui.plots.color_scales import LEVELS, viridis
from ui.plots.mesh_raster import Hits, between

Array = NDArray[Any]

# From the eye's upper left, and turning with it: no side that is seen is ever dark.
_LIGHT = np.array([-0.42, -0.38, 0.82]) / math.sqrt(0.42**2 + 0.38**2 + 0.82**2)
_AMBIENT = 0.52
_UNDERSIDE = 0.72
# What is multiplied to a colour: 1 leaves it, above 1 it goes towards white.
_DARKEST, _BRIGHTEST, _SHADES = 0.28, 1.5, 160
_LINE_DARKER, _LINE_LIGHTER = 0.24, 0.20
_STRIDES = (1, 2, 5, 10, 20, 25, 50)


def shades(heights: Array, camera: Camera) -> Array:
    """Return how much light each grid point returns, 1 where the surface is level.

    Parameters
    ----------
    heights : ndarray, shape (ny, nx)
        0 to 1.
    camera : Camera

    Returns
    -------
    ndarray, shape (ny, nx)
        ``ambient + (1 - ambient) n·l / l_z``, n the surface's unit normal and l the light.
    """
    ny, nx = heights.shape
    slope_y, slope_x = np.gradient(heights * HEIGHT, 2.0 / (ny - 1), 2.0 / (nx - 1))
    cos, sin = camera.axes
    right, away = slope_x * cos + slope_y * sin, slope_y * cos - slope_x * sin
    light = _LIGHT[2] - right * _LIGHT[0] - away * _LIGHT[1]
    light /= _LIGHT[2] * np.sqrt(1.0 + right**2 + away**2)
    return np.asarray(_AMBIENT + (1.0 - _AMBIENT) * np.maximum(light, -0.35))


def line_stride(cells: int, pixels: float) -> int:
    """Return how many cells apart grid lines are drawn over `pixels`: not too dense to be told."""
    wanted = cells * 11.0 / max(pixels, 1.0)
    return next((stride for stride in _STRIDES if stride >= wanted), cells)


def picture(
    hits: Hits,
    heights: Array,
    clipped: Array | None,
    camera: Camera,
    strides: tuple[int, int],
    clipped_rgb: tuple[int, int, int],
) -> Array:
    """Return the pixels of a surface, shape (rows, columns), uint32 ARGB; 0 where it is not.

    Parameters
    ----------
    hits : Hits
        What each pixel shows.
    heights : ndarray, shape (ny, nx)
        0 to 1: both height and colour.
    clipped : ndarray or None, shape (ny, nx)
        1 where the loss is not finite or too large, else 0; None where none is.
    camera : Camera
    strides : tuple of int
        Cells between the grid lines across and up.
    clipped_rgb : tuple of int
        Colour of the clipped cap.
    """
    shade = between(shades(heights, camera).astype(np.float32), hits.x, hits.y)
    shade[hits.below] *= np.float32(_UNDERSIDE)
    level = np.rint(hits.height * np.float32(LEVELS - 1)).astype(np.int32)
    lines = grid_lines(hits, strides)
    shade += lines * np.where(level < 110, np.float32(_LINE_LIGHTER), np.float32(-_LINE_DARKER))
    if clipped is not None:
        level[between(clipped.astype(np.float32), hits.x, hits.y) > 0.5] = LEVELS
    step = (_BRIGHTEST - _DARKEST) / (_SHADES - 1)
    tone = np.clip((shade - np.float32(_DARKEST)) / np.float32(step), 0, _SHADES - 1)
    pixels = np.zeros(hits.shape, np.uint32)
    table = _palette(clipped_rgb)
    pixels.ravel()[hits.at] = table.take(level * np.int32(_SHADES) + tone.astype(np.int32))
    return pixels


@cache
def _palette(clipped_rgb: tuple[int, int, int]) -> Array:
    """Return the colours of each level (and the clipped one) in each shade, flat."""
    colors = np.vstack([viridis(), clipped_rgb]).astype(np.float64)[:, None, :]
    tones = np.linspace(_DARKEST, _BRIGHTEST, _SHADES)[None, :, None]
    lit = colors * np.minimum(tones, 1.0)
    lit += (255.0 - lit) * np.clip(tones - 1.0, 0.0, 1.0)
    red, green, blue = np.moveaxis(np.rint(lit).astype(np.uint32), -1, 0)
    return (np.uint32(0xFF000000) | red << np.uint32(16) | green << np.uint32(8) | blue).ravel()


def grid_lines(hits: Hits, strides: tuple[int, int]) -> Array:
    """Return how much of each covered pixel a grid line takes, 0 to 1.

    A line is a pixel wide wherever it is: its distance is measured in pixels, by how fast the
    grid's coordinate changes from one pixel to the next.
    """
    x = _lines_of(hits, hits.x, strides[0])
    return np.maximum(x, _lines_of(hits, hits.y, strides[1]))


def _lines_of(hits: Hits, cells: Array, stride: int) -> Array:
    spread = np.full(hits.shape[0] * hits.shape[1], np.nan, np.float32)
    spread[hits.at] = cells
    last = len(spread) - 1
    across = np.abs(spread.take(np.minimum(hits.at + 1, last)) - cells)
    down = np.abs(spread.take(np.minimum(hits.at + np.int32(hits.shape[1]), last)) - cells)
    per_pixel = np.fmax(across, down)
    per_pixel += np.float32(1e-6)
    part = cells / np.float32(stride)
    distance = np.abs(part - np.rint(part)) * np.float32(stride)
    line = np.clip(np.float32(1.0) - distance / per_pixel, 0.0, 1.0)
    # Where lines come closer than some pixels they fade, and across an edge there is none.
    line *= np.clip(np.float32(1.6) - per_pixel * np.float32(4.0 / stride), 0.0, 1.0)
    return np.nan_to_num(line, copy=False)
