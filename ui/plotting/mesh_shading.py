"""Colours of a surface in space: light, the loss's own colour, grid lines. Pure NumPy, no Qt."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ui.plotting.camera import HEIGHT, Camera
from ui.plotting.color_scales import LEVELS, viridis
from ui.plotting.mesh_raster import Hits, between

Array = NDArray[Any]

# From the eye's upper left, and turning with it: no side that is seen is ever dark.
_LIGHT = np.array([-0.42, -0.38, 0.82]) / math.sqrt(0.42**2 + 0.38**2 + 0.82**2)
_AMBIENT = 0.52
# Undersides return less.
_UNDERSIDE, _LEAST_BELOW = 0.18, 0.68
# What is multiplied to a colour: 1 leaves it, above 1 it goes towards white.
_DARKEST, _BRIGHTEST, _SHADES = 0.28, 1.5, 160
_LINE_DARKER, _LINE_LIGHTER = 0.24, 0.20
_DARK_LEVELS = 100
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
    hits: Hits, clipped: Array | None, strides: tuple[int, int], clipped_rgb: tuple[int, int, int]
) -> Array:
    """Return the pixels of a surface, shape (rows, columns), uint32 ARGB; 0 where it is not.

    Parameters
    ----------
    hits : Hits
        What each pixel shows; its `light` is that of `shades`.
    clipped : ndarray or None, shape (ny, nx)
        1 where the loss is not finite or too large, else 0; None where none is.
    strides : tuple of int
        Cells between the grid lines across and up.
    clipped_rgb : tuple of int
        Colour of the clipped cap.
    """
    level = np.rint(hits.height * np.float32(LEVELS - 1)).astype(np.int32)
    tone = grid_lines(hits, strides)
    tone *= _line_strengths().take(level)
    light = hits.light.copy()
    light[hits.below] = np.maximum(light[hits.below], _LEAST_BELOW) - np.float32(_UNDERSIDE)
    tone += light
    tone -= np.float32(_DARKEST)
    tone *= np.float32((_SHADES - 1) / (_BRIGHTEST - _DARKEST))
    np.clip(tone, 0, _SHADES - 1, out=tone)
    if clipped is not None:
        level[between(clipped.astype(np.float32), *hits.cells) > 0.5] = LEVELS
    level *= np.int32(_SHADES)
    level += tone.astype(np.int32)
    pixels = np.zeros(hits.shape, np.uint32)
    pixels.ravel()[hits.at] = _palette(clipped_rgb).take(level)
    return pixels


@cache
def _line_strengths() -> Array:
    """Return what a grid line does to each level's shade: lighter on dark colours."""
    dark = np.arange(LEVELS) < _DARK_LEVELS
    return np.where(dark, _LINE_LIGHTER, -_LINE_DARKER).astype(np.float32)


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
    size = hits.shape[0] * hits.shape[1]
    spread = np.full((2, size), np.nan, np.float32)
    spread[:, hits.at] = hits.cells
    per_pixel = np.full((2, len(hits.at)), 1e-6, np.float32)
    for neighbour in (1, hits.shape[1]):
        there = np.minimum(hits.at + np.int32(neighbour), np.int32(size - 1))
        change = spread.take(there, axis=1)
        change -= hits.cells
        np.fmax(per_pixel, np.abs(change, out=change), out=per_pixel)
    stride = np.array(strides, np.float32)[:, None]
    part = hits.cells / stride
    part -= np.rint(part)
    part *= stride
    line = 1.0 - np.abs(part, out=part) / per_pixel
    # Where lines come closer than some pixels they fade, and across an edge there is none.
    per_pixel *= np.float32(-4.0) / stride
    per_pixel += np.float32(1.6)
    line *= np.clip(per_pixel, 0.0, 1.0, out=per_pixel)
    return np.asarray(np.maximum(line.max(axis=0), 0.0))
