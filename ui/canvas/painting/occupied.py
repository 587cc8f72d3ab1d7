"""What is already there when something more is to find a place: labels at edges, and cards."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF

from simulator.nn.spec import NetworkSpec
from ui.canvas import layers
from ui.canvas.content.selection import Selection
from ui.canvas.geometry.callouts import Surroundings
from ui.canvas.geometry.edgeset import node_rects
from ui.canvas.geometry.layout import Layout
from ui.canvas.painting.labels import LabelPainter
from ui.canvas.painting.pixel_pictures import PixelPainter

_NODE_MATTERS = 3.0
NAME_MATTERS = 1.0
_EDGE = 2.0


def around_labels(
    spec: NetworkSpec,
    layout: Layout,
    unfolded: dict[int, int],
    painters: tuple[LabelPainter, PixelPainter | None],
    deltas: list[QRectF],
) -> Surroundings:
    """Return what labels along edges keep clear of; `deltas` are those the step computes with."""
    labels, pixels = painters
    words = labels.name_rects(layout) + layers.rooms(spec, layout)
    words += [layout.loss, layout.legend, *(column.header for column in layout.columns)]
    words += [control.rect for control in layout.controls]
    if pixels is not None:
        words += pixels.rects(layout, unfolded)
    bounds = QRectF(0.0, 0.0, layout.width, layout.height).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    return Surroundings(bounds, [*node_rects(layout, unfolded), *deltas], words)


def under_cards(
    spec: NetworkSpec, layout: Layout, unfolded: dict[int, int], labels: LabelPainter
) -> list[tuple[QRectF, float]]:
    """Return what a card should not cover, each with how much it matters; without the legend."""
    found = [(rect, _NODE_MATTERS) for rect in node_rects(layout, unfolded)]
    found += [(column.header, _NODE_MATTERS) for column in layout.columns]
    found += [(control.rect, _NODE_MATTERS) for control in layout.controls]
    found += [(rect, _NODE_MATTERS) for rect in (layout.loss, *layers.rooms(spec, layout))]
    return found + [(rect, NAME_MATTERS) for rect in labels.name_rects(layout)]


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
