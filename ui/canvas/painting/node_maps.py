"""The small maps inside the nodes: what each passes on over two inputs, as images."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QBrush, QImage, QPainter, QPen

from simulator.diagnostics.node_maps import NodeMaps
from simulator.nn.spec import NetworkSpec
from ui.plotting.painting import to_image
from ui.plotting.signed_colors import signed_pixels
from ui.plotting.steady_limits import stable_limit
from ui.theme.colors import Theme

Array = NDArray[Any]
Spot = tuple[float, float]

CORNER = 7.0
"""Radius of the corners of a node with a map."""
_EDGE = 3.0
_WAITING = 0.35
_DOT = 2.3


def map_place(rect: QRectF) -> QRectF:
    """Return the place of the map in a node at `rect`: a square at its left end."""
    edge = min(_EDGE, 0.1 * rect.height())
    square = QRectF(rect.topLeft(), QSizeF(rect.height(), rect.height()))
    return square.adjusted(edge, edge, -edge, -edge)


def number_place(rect: QRectF) -> QRectF:
    """Return the place of the number in a node at `rect`, right of the map."""
    return rect.adjusted(rect.height() - _EDGE, 0.0, 0.0, 0.0)


class NodeMapImages:
    """Makes the images of the nodes that are drawn, each once for the values it shows.

    Parameters
    ----------
    spec : NetworkSpec
    theme : Theme
    """

    def __init__(self, spec: NetworkSpec, theme: Theme) -> None:
        self._theme = theme
        records = [layer.record for layer in spec.layers]
        largest = (max(abs(one.lower), abs(one.upper)) if one.bounded else 0.0 for one in records)
        self._fixed = (0.0, *largest)
        self._limits = list(self._fixed)
        self._sizes = spec.sizes
        self._maps: NodeMaps | None = None
        self._made: dict[tuple[int, int], QImage] = {}

    def take(self, maps: NodeMaps | None) -> bool:
        """Show other maps; return whether they differ. Those of another structure are dropped."""
        if maps is not None and tuple(map(len, maps.values)) != self._sizes:
            maps = None
        if maps is self._maps:
            return False
        self._maps = maps
        self._made.clear()
        for k, values in enumerate(() if maps is None else maps.values):
            if not self._fixed[k]:
                finite = np.abs(values[np.isfinite(values)])
                largest = float(finite.max(initial=0.0))
                self._limits[k] = stable_limit(self._limits[k], largest)
        return True

    def recolored(self, theme: Theme, spec: NetworkSpec) -> NodeMapImages:
        """Return the same maps in another theme's colours."""
        other = NodeMapImages(spec, theme)
        other.take(self._maps)
        return other

    def image(self, layer: int, unit: int) -> QImage | None:
        """Return a node's map; None before there is any."""
        if self._maps is None:
            return None
        if (layer, unit) not in self._made:
            values, limit = self._maps.of(layer, unit), self._limits[layer + 1]
            self._made[layer, unit] = to_image(signed_pixels(values, limit, self._theme))
        return self._made[layer, unit]

    def spot(self, inputs: Array | None) -> Spot | None:
        """Return where scaled inputs (2,) lie on every map: parts of its width and height."""
        if self._maps is None or inputs is None or len(inputs) != 2:
            return None
        first, second = self._maps.values[0]
        ends = (first[0, 0], first[0, -1]), (second[0, 0], second[-1, 0])
        pairs = zip(inputs.tolist(), ends, strict=True)
        x, y = (float((value - low) / (high - low)) for value, (low, high) in pairs)
        return x, y


class MapBody:
    """Draws a node that has a map in it, without its number.

    Parameters
    ----------
    theme : Theme
    border, empty : QPen
        The outline of a node that is computed, and of one that is not yet.
    """

    corner = CORNER
    number_place = staticmethod(number_place)

    def __init__(self, theme: Theme, border: QPen, empty: QPen) -> None:
        self._theme, self._border, self._empty = theme, border, empty
        self._ground, self._waiting = QBrush(theme.color("raised")), QBrush(theme.color("canvas"))
        self._rim, self._dot = QPen(theme.color("canvas"), 1.0), QBrush(theme.color("text"))

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        image: QImage | None,
        spot: Spot | None,
        *,
        done: bool,
    ) -> None:
        """Draw frame, map and the place of the shown row; faint until the node is computed."""
        painter.setPen(self._border if done else self._empty)
        painter.setBrush(self._ground if done else self._waiting)
        corner = min(CORNER, rect.height() / 4)
        painter.drawRoundedRect(rect, corner, corner)
        if image is None:
            return
        place = map_place(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        opacity = painter.opacity()
        painter.setOpacity(opacity * (1.0 if done else _WAITING))
        inner = QRectF(0.5, 0.5, image.width() - 1.0, image.height() - 1.0)
        painter.drawImage(place, image, inner)
        if spot is not None:
            x, y = spot
            at = QPointF(place.left() + x * place.width(), place.bottom() - y * place.height())
            painter.setPen(self._rim)
            painter.setBrush(self._dot)
            painter.drawEllipse(at, _DOT, _DOT)
        painter.restore()
