"""What lies under a point: pure functions on a layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF

from ui.canvas.geometry.controls import Control
from ui.canvas.geometry.edgeset import EdgeSet, shown_units
from ui.canvas.geometry.layout import Layout

Kind = Literal[
    "node", "whole", "edge", "bias", "control", "caption", "fold", "loss", "legend", "empty"
]
_EDGE_REACH = 6.0
# A press that moves less than this is a click.
DRAG_PIXELS = 4


@dataclass(frozen=True, slots=True)
class Target:
    """Something on the canvas.

    Attributes
    ----------
    kind : str
    layer, unit, source : int
        As far as they apply; -1 is also the inputs' layer.
    control : Control or None
    """

    kind: Kind
    layer: int = -1
    unit: int = -1
    source: int = -1
    control: Control | None = None


EMPTY = Target("empty")


def find(
    layout: Layout,
    edges: EdgeSet,
    unfolded: dict[int, int],
    point: QPointF,
    scale: float = 1.0,
    edges_only: bool = False,
) -> Target:
    """Return what lies under a scene point; nodes come before edges.

    Parameters
    ----------
    layout : Layout
    edges : EdgeSet
    unfolded : dict of int to int
        Folded units that are shown, by layer.
    point : QPointF
    scale : float
        Zoom: the reach of an edge is the same on screen at every zoom.
    edges_only : bool
        Whether only edges count, as while an edge is being picked.
    """
    if not edges_only:
        found = (
            _control(layout, point)
            or _node(layout, unfolded, point)
            or _other(layout, unfolded, point)
        )
        if found is not None:
            return found
    reach = (2 if edges_only else 1) * _EDGE_REACH / scale
    k = edges.nearest(point.x(), point.y(), reach)
    if k < 0:
        return EMPTY
    return Target("edge", int(edges.layer[k]), int(edges.unit[k]), int(edges.source[k]))


def _control(layout: Layout, point: QPointF) -> Target | None:
    for control in layout.controls:
        if control.rect.contains(point):
            return Target("control", control.layer, control=control)
    return None


def _node(layout: Layout, unfolded: dict[int, int], point: QPointF) -> Target | None:
    for column in layout.columns:
        if abs(point.x() - column.x) > column.width / 2 + 14:
            continue
        if column.bias is not None and column.bias_rect().contains(point):
            return Target("bias", column.layer + 1)
        # A dot is small: its surroundings count as well, up to half way to the next one.
        slack = max(0.0, min(4.0, (column.spacing - column.height) / 2))
        for unit in reversed(shown_units(layout, column.layer, unfolded)):
            rect = column.node_rect(unit).adjusted(-slack, -slack, slack, slack)
            if rect.contains(point):
                return Target("node", column.layer, unit)
    return None


def _other(layout: Layout, unfolded: dict[int, int], point: QPointF) -> Target | None:
    for column in layout.columns:
        if column.header.contains(point):
            return Target("caption", column.layer)
        if abs(point.x() - column.x) < min(40.0, layout.gap / 2):
            for part in column.fold_parts(unfolded.get(column.layer)):
                if abs(point.y() - part.y) < 11:
                    return Target("fold", column.layer)
    return Target("loss") if layout.loss.contains(point) else None
