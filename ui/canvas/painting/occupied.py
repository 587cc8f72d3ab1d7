"""What is already there when something more is to find a place: labels at edges, and cards."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF

from simulator.nn.spec import NetworkSpec
from ui.canvas import layers
from ui.canvas.content.badges import delta_places
from ui.canvas.content.selection import Selection
from ui.canvas.geometry.callouts import Surroundings
from ui.canvas.geometry.edgeset import node_rects, shown_units
from ui.canvas.geometry.label_places import sides
from ui.canvas.geometry.layout import Column, Layout
from ui.canvas.painting.labels import LabelPainter
from ui.canvas.painting.pixel_pictures import PixelPainter

if TYPE_CHECKING:  # read once something is followed
    from ui.canvas.painting.path_labels import PathMarks

_NODE_MATTERS, _FACTOR_MATTERS, _PICTURE_MATTERS = 3.0, 3.0, 2.0
NAME_MATTERS = 1.0
_OWN_LAYER_MATTERS = 12.0  # the layer that a card is about, from its first node to its last
# What matters less than this decides between places, but not how large a card may be.
LEAST_TO_KEEP = 1.0
_FAINT_MATTERS, _DELTA_MATTERS = 0.3, 0.4
_EDGES_MATTER, _OWN_EDGES_MATTER, _STRIPS = 0.05, 0.9, 8
_EDGE = 2.0


def around_labels(
    spec: NetworkSpec,
    layout: Layout,
    unfolded: dict[int, int],
    painters: tuple[LabelPainter, PixelPainter | None],
) -> Surroundings:
    """Return what labels along edges keep clear of in every step."""
    labels, pixels = painters
    words = labels.name_rects(layout, unfolded) + layers.rooms(spec, layout)
    words += [layout.loss, layout.legend, *(column.header for column in layout.columns)]
    words += [control.rect for control in layout.controls]
    if pixels is not None:
        words += pixels.rects(layout, unfolded)
    bounds = QRectF(0.0, 0.0, layout.width, layout.height).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    return Surroundings(bounds, sides(node_rects(layout, unfolded)), sides(words))


def under_cards(
    spec: NetworkSpec,
    layout: Layout,
    unfolded: dict[int, int],
    painters: tuple[LabelPainter, PixelPainter | None],
    marks: PathMarks | None = None,
    layer: int | None = None,
) -> list[tuple[QRectF, float]]:
    """Return what a card should not cover, each with how much it matters; without the legend.

    Parameters
    ----------
    spec, layout, unfolded, painters
        As of `around_labels`.
    marks : PathMarks or None
        What is drawn of followed paths; without them there is to be room for deltas.
    layer : int or None
        The layer that the card is about.
    """
    labels, pixels = painters
    found = [(column.header, _NODE_MATTERS) for column in layout.columns]
    found += [(control.rect, _NODE_MATTERS) for control in layout.controls]
    found += [(rect, _NODE_MATTERS) for rect in (layout.loss, *layers.rooms(spec, layout))]
    if pixels is not None:
        found += [(rect, _PICTURE_MATTERS) for rect in pixels.rects(layout, unfolded)]
    if marks is not None:
        found += _under_marks(layout, unfolded, marks)
    else:
        found += _under_values(layout, unfolded, layer)
    return found + [(rect, NAME_MATTERS) for rect in labels.name_rects(layout, unfolded)]


def _under_marks(
    layout: Layout, unfolded: dict[int, int], marks: PathMarks
) -> list[tuple[QRectF, float]]:
    """Return where followed paths and their numbers are, and the nodes that stand back."""
    found = [(rect, _FACTOR_MATTERS) for rect in marks.rects]
    for column in layout.columns:
        for unit in shown_units(layout, column.layer, unfolded):
            is_lit = (column.layer, unit) in marks.told.nodes
            weight = _NODE_MATTERS if is_lit else _FAINT_MATTERS
            found.append((column.node_rect(unit), weight))
    return found


def _under_values(
    layout: Layout, unfolded: dict[int, int], layer: int | None
) -> list[tuple[QRectF, float]]:
    """Return where nodes, the edges between them and deltas are; those of a layer matter more."""
    found = [(rect, _NODE_MATTERS) for rect in node_rects(layout, unfolded)]
    found += [(rect, _DELTA_MATTERS) for rect in delta_places(layout, unfolded)]
    for before, after in pairwise(layout.columns):
        weight = _OWN_EDGES_MATTER if after.layer == layer else _EDGES_MATTER
        found += [(rect, weight) for rect in _between(before, after)]
    if layer is not None:
        nodes = [layout.column(layer).node_rect(unit) for unit in layout.column(layer).visible]
        found.append((nodes[0].united(nodes[-1]), _OWN_LAYER_MATTERS))
    return found


def _between(before: Column, after: Column) -> list[QRectF]:
    """Return where the edges between two layers are, in strips."""
    left, right = before.x + before.width / 2, after.x - after.width / 2
    wide = (right - left) / _STRIPS
    rects = []
    for k in range(_STRIPS):
        share = (k + 0.5) / _STRIPS
        top = before.ys[0] + share * (after.ys[0] - before.ys[0])
        bottom = before.ys[-1] + share * (after.ys[-1] - before.ys[-1])
        rects.append(QRectF(left + k * wide, top, wide, bottom - top))
    return rects


def of_selection(
    spec: NetworkSpec, layout: Layout, selection: Selection, line: QLineF | None
) -> list[QRectF]:
    """Return the nodes of a selection and pieces of its edge, whose `line` is given."""
    nodes = list(selection.nodes)
    if selection.edge is not None:
        layer, number, unit = selection.edge
        source = spec.source(layer, number, unit)
        nodes = [(layer - 1, source)] * (source >= 0) + [(layer, unit)]
    rects = []
    for layer, unit in nodes:
        column = layout.column(layer)
        is_bias = unit == column.units
        rects.append(column.bias_rect() if is_bias else column.node_rect(unit))
    points = [] if line is None else [line.pointAt(share) for share in (0.2, 0.4, 0.6, 0.8)]
    return rects + [QRectF(p.x() - 8, p.y() - 8, 16, 16) for p in points]
