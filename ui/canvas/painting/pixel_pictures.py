"""Picture data on the canvas: the row as an image at the inputs, weights beside hidden nodes."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from ui.canvas.content.facts import first_weights
from ui.canvas.content.state import Shown
from ui.canvas.geometry.edgeset import shown_units
from ui.canvas.geometry.layout import Layout
from ui.plotting.pixel_images import Shape, grey_image, signed_image
from ui.theme.colors import Theme

Array = NDArray[Any]

WIDEST = 74.0  # room that the row's image wants left of the inputs
_LEAST, _EDGE, _AIR = 24.0, 6.0, 8.0
_LARGEST_WEIGHTS, _WEIGHTS_AIR = 28.0, 3.0


def row_rect(layout: Layout) -> QRectF:
    """Return where the row's image stands: left of the folded inputs; empty without room."""
    column = layout.columns[0]
    if column.fold is None:
        return QRectF()
    right = column.x - max(column.width, layout.fold_width) / 2 - _AIR
    side = min(right - _EDGE, 3 * column.spacing - 2 * _AIR, WIDEST)
    if side < _LEAST:
        return QRectF()
    return QRectF(right - side, column.fold.y - side / 2, side, side)


def weight_rects(layout: Layout, unfolded: dict[int, int]) -> dict[int, QRectF]:
    """Return for each shown node of the first layer where its weights are drawn; none in dots."""
    column = layout.columns[1]
    side = min(_LARGEST_WEIGHTS, 0.9 * column.spacing)
    if not column.holds_numbers or layout.gap < 2 * column.width:
        return {}
    places = {}
    for unit in shown_units(layout, 0, unfolded):
        node = column.node_rect(unit)
        corner = node.left() - side - _WEIGHTS_AIR, node.center().y() - side / 2
        places[unit] = QRectF(*corner, side, side)
    return places


def pixel_painter(theme: Theme, shape: Shape | None) -> PixelPainter | None:
    """Return what draws pictures of a shape; None where the inputs are none."""
    return None if shape is None else PixelPainter(theme, shape)


class PixelPainter:
    """Draws the images of one network over pictures.

    Parameters
    ----------
    theme : Theme
    shape : (int, int)
        Rows and columns of a picture.
    """

    def __init__(self, theme: Theme, shape: Shape) -> None:
        self._theme, self._shape = theme, shape
        self._made_of: tuple[Array, Array] | None = None
        self._made: dict[int, QImage] = {}

    def paint(
        self, painter: QPainter, layout: Layout, shown: Shown, unfolded: dict[int, int]
    ) -> None:
        """Draw the shown row, its pixel that is in use framed, and the weights of first nodes."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("line"), 1.0))
        self._row(painter, layout, shown, unfolded)
        self._weights(painter, layout, shown, unfolded)
        painter.restore()

    def rects(self, layout: Layout, unfolded: dict[int, int]) -> list[QRectF]:
        """Return where images stand."""
        row = row_rect(layout)
        return [*weight_rects(layout, unfolded).values(), *([] if row.isEmpty() else [row])]

    def _row(
        self, painter: QPainter, layout: Layout, shown: Shown, unfolded: dict[int, int]
    ) -> None:
        place = row_rect(layout)
        if shown.sample is None or place.isEmpty():
            return
        painter.drawImage(place, grey_image(shown.sample.inputs, self._shape, self._theme))
        painter.drawRect(place)
        if -1 in unfolded:
            row, column = divmod(unfolded[-1], self._shape[1])
            high, wide = place.height() / self._shape[0], place.width() / self._shape[1]
            painter.setPen(QPen(self._theme.color("caution"), 2.0))
            painter.drawRect(
                QRectF(place.left() + wide * column, place.top() + high * row, wide, high)
            )
            painter.setPen(QPen(self._theme.color("line"), 1.0))

    def _weights(
        self, painter: QPainter, layout: Layout, shown: Shown, unfolded: dict[int, int]
    ) -> None:
        places = weight_rects(layout, unfolded)
        weights = self._current(shown) if places else None
        if weights is None:
            return
        for unit, place in places.items():
            if unit not in self._made:
                self._made[unit] = signed_image(weights[:, unit], self._shape, self._theme)
            painter.drawImage(place, self._made[unit])
            painter.drawRect(place)

    def _current(self, shown: Shown) -> Array | None:
        """Return the weights of now; images of others are forgotten."""
        kept = self._made_of
        if kept is not None and kept[0] is shown.weights and shown.spec.pieces[0] == 1:
            return kept[1]
        weights = first_weights(shown)
        self._made.clear()
        self._made_of = None if weights is None else (shown.weights, weights)
        return weights
