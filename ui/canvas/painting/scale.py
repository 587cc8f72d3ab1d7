"""How numbers become colours and widths: limits that hold still, buckets, and tables of pens.

Limits hold still while live values change (`ui.plotting.steady_limits`).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache, cached_property, lru_cache
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
        self._theme = theme
        self._widths = [1.0 + (largest - 1.0) * k / _LAST for k in range(BUCKETS)]
        self.largest = largest
        self.colors = [
            [theme.diverging(sign * k / _LAST) for k in range(BUCKETS)] for sign in (1.0, -1.0)
        ]
        self.plain = self._pens(lambda _, color, width: _pen(color, width))
        self.bundle = _pen(mix(theme.edge_zero, theme.color("canvas"), 0.5), 1.0)

    def _pens(self, pen: Callable[[int, QColor, float], QPen]) -> list[list[QPen]]:
        """Return what `pen` makes of each bucket, its colour and its width, for both signs."""
        buckets = range(BUCKETS)
        return [[pen(k, row[k], self._widths[k]) for k in buckets] for row in self.colors]

    @cached_property
    def dim(self) -> list[list[QPen]]:
        """Pens of edges that step back."""
        return self._toward_canvas(0.72, 2.0)

    @cached_property
    def faint(self) -> list[list[QPen]]:
        """Pens of edges that step back further: all but a followed path."""
        return self._toward_canvas(0.87, 1.2)

    def _toward_canvas(self, share: float, most: float) -> list[list[QPen]]:
        canvas = self._theme.color("canvas")
        return self._pens(lambda _, color, width: _pen(mix(color, canvas, share), min(width, most)))

    @cached_property
    def lit(self) -> list[list[QPen]]:
        """Pens of edges that feed a node: one of a weight near zero must still be seen."""
        muted = self._theme.color("muted")
        return self._pens(
            lambda k, color, width: _pen(
                mix(color, muted, 0.5 * (1 - k / _LAST) ** 2), max(2.0, width + 1.0)
            )
        )

    @cached_property
    def violet(self) -> list[list[QPen]]:
        """Pens of edges that deltas go along."""
        violet = self._theme.color("backward")
        return self._pens(lambda _, __, width: _pen(violet, max(2.0, width + 0.5)))

    @cached_property
    def soft(self) -> list[list[QPen]]:
        """Fainter ones."""
        soft = mix(self._theme.color("canvas"), self._theme.color("backward"), 0.42)
        return self._pens(lambda _, __, width: _pen(soft, max(1.25, min(width, 2.5))))


@lru_cache(maxsize=32)
def edge_pens(theme: Theme, largest: float) -> EdgePens:
    """Return the pens of these values, made once: a picture is made anew for every language."""
    return EdgePens(theme, largest)


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
    """Brushes by bucket for both kinds of fill, each with a text colour that can be read on it.

    They are made when they are first asked for: most networks need few of them at first.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._made: dict[tuple[bool, int], tuple[QBrush, QColor]] = {}

    def get(self, signed: bool, bucket: int) -> tuple[QBrush, QColor]:
        """Return the brush and the text colour of a bucket in -31..31."""
        place = signed, bucket if signed else max(0, bucket)
        found = self._made.get(place)
        if found is None:
            found = self._made[place] = _with_text(self._theme, self._color(*place))
        return found

    def _color(self, signed: bool, bucket: int) -> QColor:
        if signed:
            return self._theme.diverging(bucket / _LAST)
        return mix(self._theme.raised, self._theme.forward, bucket / _LAST)


@cache
def fill_brushes(theme: Theme) -> FillBrushes:
    """Return the brushes of a theme, made once."""
    return FillBrushes(theme)


def _with_text(theme: Theme, color: QColor) -> tuple[QBrush, QColor]:
    choices = (theme.color("text"), theme.color("canvas"))
    return QBrush(color), max(choices, key=lambda choice: contrast(choice, color))
