"""Signed numbers as pixels: orange below zero, blue above it, zero just off the ground."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from ui.plotting.color_scales import packed
from ui.plotting.painting import to_image
from ui.plotting.ticks import Scale
from ui.theme.colors import BUCKETS, Theme, mix

Array = NDArray[Any]

_LAST = BUCKETS - 1
_BAR_LEVELS = 64


@cache
def signed_palette(theme: Theme, strength: float = 1.0) -> Array:
    """Return the pixels of -1 to 1 in even steps, shape (2 * BUCKETS - 1,), uint32."""
    canvas = theme.color("canvas")
    colors = [mix(canvas, theme.diverging(k / _LAST), strength) for k in range(-_LAST, _LAST + 1)]
    return packed(np.array([[c.red(), c.green(), c.blue()] for c in colors], np.uint8))


def signed_pixels(values: Array, limit: float, theme: Theme, strength: float = 1.0) -> Array:
    """Return values as pixels.

    Parameters
    ----------
    values : ndarray, any shape
        NaN has the colour of zero.
    limit : float
        The size from which on values have the strongest colour.
    theme : Theme
    strength : float, default 1
        How strong that is, 0..1: under points it is to be less.

    Returns
    -------
    ndarray of uint32
    """
    with np.errstate(all="ignore"):
        shares = np.nan_to_num(values / limit, nan=0.0, posinf=1.0, neginf=-1.0)
    levels = np.rint(np.clip(shares, -1.0, 1.0) * _LAST).astype(np.intp) + _LAST
    found: Array = signed_palette(theme, strength)[levels]
    return found


def signed_bar(scale: Scale, limit: float, theme: Theme, strength: float = 1.0) -> QImage:
    """Return what a colour bar over `scale` is filled with, the lowest value at the bottom."""
    values = np.linspace(scale.low, scale.high, _BAR_LEVELS)[:, None]
    return to_image(signed_pixels(np.repeat(values, 2, axis=1), limit, theme, strength))
