"""Rows of picture data, and weights that read pixels, as images."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtGui import QColor, QImage

from ui.theme.colors import Theme, mix

Array = NDArray[Any]
Shape = tuple[int, int]

_LEVELS = 64


def grey_image(values: ArrayLike, shape: Shape, theme: Theme) -> QImage:
    """Return pixels (rows · columns,) as an image: the smallest is ground, the largest is ink."""
    pixels = np.asarray(values, float)
    low, high = float(pixels.min()), float(pixels.max())
    shares = (pixels - low) / (high - low) if high > low else np.zeros_like(pixels)
    return _image(shares, shape, _palette((theme.canvas, theme.text)))


def signed_image(values: ArrayLike, shape: Shape, theme: Theme) -> QImage:
    """Return weights of pixels as an image: their signs' colours, 0 is the ground."""
    weights = np.asarray(values, float)
    largest = float(np.max(np.abs(weights), initial=0.0))
    shares = 0.5 + 0.5 * weights / largest if largest else np.full(weights.shape, 0.5)
    return _image(shares, shape, _palette((theme.negative, theme.canvas, theme.positive)))


def _image(shares: Array, shape: Shape, palette: Array) -> QImage:
    last = len(palette) - 1
    levels = np.where(~np.isnan(shares), last * shares + 0.5, 0.0).clip(0, last).astype(np.intp)
    pixels = np.ascontiguousarray(palette[levels].reshape(shape), np.uint32)
    rows, columns = shape
    form = QImage.Format.Format_RGB32
    return QImage(pixels.tobytes(), columns, rows, 4 * columns, form).copy()


@lru_cache(maxsize=16)
def _palette(stops: Sequence[str]) -> Array:
    """Return colours through `stops` as 32-bit pixels."""
    last = len(stops) - 1
    found = []
    for k in range(_LEVELS * last + 1):
        place = min(k // _LEVELS, last - 1)
        color: QColor = mix(stops[place], stops[place + 1], k / _LEVELS - place)
        found.append(color.rgb())
    return np.array(found, np.uint32)
