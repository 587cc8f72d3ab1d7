"""How numbers become colours and widths: limits that hold still, buckets, and tables of pens.

Limits hold still while live values change (`ui.plotting.steady_limits`).
"""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from simulator.nn.activations import OutputFunction
from simulator.nn.spec import NetworkSpec
from ui.plotting.steady_limits import stable_limit
from ui.theme.colors import BUCKETS, Theme, contrast, mix

Array = NDArray[Any]

_LAST = BUCKETS - 1
# Below 1 so that the many weak weights of a trained network keep some colour.
_POWER = 0.75


def strengths(values: Array, limit: float) -> Array:
    """Return 0..1 for each value: its size relative to `limit`, weak ones lifted a little."""
    with np.errstate(all="ignore"):
        share = np.nan_to_num(np.abs(values) / limit, nan=0.0, posinf=1.0)
    return np.minimum(share, 1.0) ** _POWER


def buckets(values: Array, limit: float) -> Array:
    """Return the bucket 0..31 of each value's strength."""
    return np.rint(strengths(values, limit) * _LAST).astype(int)


def widest(n_edges: int) -> float:
    """Return the width of the strongest edge: thinner where there are many."""
    if n_edges <= 100:
        return 5.0
    return 3.5 if n_edges <= 500 else 2.0


class EdgePens:
    """Opaque pens by sign and bucket, plain, dimmed, all but gone, lit and violet.

    Parameters
    ----------
    theme : Theme
    largest : float
        Width of the strongest edge in pixels.
    """

    def __init__(self, theme: Theme, largest: float) -> None:
        widths = [1.0 + (largest - 1.0) * k / _LAST for k in range(BUCKETS)]
        colors = [
            [theme.diverging(sign * k / _LAST) for k in range(BUCKETS)] for sign in (1.0, -1.0)
        ]
        canvas, violet = theme.color("canvas"), theme.color("backward")
        self.largest = largest
        self.colors = colors
        self.plain = [[_pen(c, w) for c, w in zip(row, widths, strict=True)] for row in colors]
        self.dim, self.faint = (
            [
                [
                    _pen(mix(c, canvas, share), min(w, most))
                    for c, w in zip(row, widths, strict=True)
                ]
                for row in colors
            ]
            for share, most in ((0.72, 2.0), (0.87, 1.2))
        )
        # A weight near zero must still be seen while its node is computed.
        self.lit = [
            [
                _pen(mix(c, theme.color("muted"), 0.5 * (1 - k / _LAST) ** 2), max(2.0, w + 1.0))
                for k, (c, w) in enumerate(zip(row, widths, strict=True))
            ]
            for row in colors
        ]
        self.violet = [[_pen(violet, max(2.0, w + 0.5)) for w in widths]] * 2
        soft = mix(canvas, violet, 0.42)
        self.soft = [[_pen(soft, max(1.25, min(w, 2.5))) for w in widths]] * 2
        self.bundle = _pen(mix(theme.edge_zero, canvas, 0.5), 1.0)


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


class FillScales:
    """How activations become fills: one scale a column, with limits that hold still.

    Parameters
    ----------
    spec : NetworkSpec
    signed_inputs : bool or None
        Whether any input is negative; None: as soon as one is seen.
    """

    def __init__(self, spec: NetworkSpec, signed_inputs: bool | None = None) -> None:
        records = [layer.record for layer in spec.layers]
        self._fixed = [False, *(record.bounded for record in records)]
        self._limits = [0.0, *(_largest(record) for record in records)]
        self.signed = [bool(signed_inputs), *(record.lower < 0.0 for record in records)]
        self._decided = frozenset() if signed_inputs is None else frozenset({0})

    def update(self, column: int, values: Array) -> None:
        """Widen the column's scale to `values`."""
        if self._fixed[column]:
            return
        self._limits[column] = stable_limit(self._limits[column], float(np.max(np.abs(values))))
        if column not in self._decided and not self.signed[column] and np.min(values) < 0:
            self.signed[column] = True

    def bucket(self, column: int, value: float) -> int:
        """Return -31..31: the place of `value` on its column's scale."""
        share = value / (self._limits[column] or 1.0)
        if not math.isfinite(share):
            share = 0.0 if math.isnan(share) else math.copysign(1.0, share)
        return round(max(-1.0, min(1.0, share)) * _LAST)


def _largest(record: OutputFunction) -> float:
    """Return the size of the largest output, or 0 where there is none."""
    return max(abs(record.lower), abs(record.upper)) if record.bounded else 0.0


class FillBrushes:
    """Brushes by bucket for both kinds of fill, each with a text colour that can be read on it."""

    def __init__(self, theme: Theme) -> None:
        teal = [mix(theme.raised, theme.forward, k / _LAST) for k in range(BUCKETS)]
        self._unsigned = [_with_text(theme, color) for color in teal]
        self._signed = {
            k: _with_text(theme, theme.diverging(k / _LAST)) for k in range(-_LAST, _LAST + 1)
        }

    def get(self, signed: bool, bucket: int) -> tuple[QBrush, QColor]:
        """Return the brush and the text colour of a bucket in -31..31."""
        return self._signed[bucket] if signed else self._unsigned[max(0, bucket)]


@cache
def fill_brushes(theme: Theme) -> FillBrushes:
    """Return the brushes of a theme, made once."""
    return FillBrushes(theme)


def _with_text(theme: Theme, color: QColor) -> tuple[QBrush, QColor]:
    choices = (theme.color("text"), theme.color("canvas"))
    return QBrush(color), max(choices, key=lambda choice: contrast(choice, color))
