"""A layout in pixels: shapes of nodes, paths of edges, and what lies under a point."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainterPath, QPainterPathStroker

from simulator.graph.scalar_graph import Edge, Graph, Node
from ui.computation_graphs.geometry.layout import Layout, Place
from ui.theme.type_size import type_scale

RADIUS = 19.0
LEAST_LAYER, MOST_LAYER = 102.0, 136.0
MARGIN_X, MARGIN_Y = 18.0, 12.0
ARROW = 6.0
_PILL, _NUMBER = 30.0, 24.0
_PILL_MOST, _TEXT_AIR = 84.0, 18.0
_APART = 7.0
_BESIDE_EDGE = 12.0
_ABOVE, _VALUE_WIDTH = 15.0, 68.0
BELOW = 12.0  # from a node down to the middle of its gradient
_LEAST_SCALE, _MOST_SCALE = 0.66, 1.5
_AIR_ABOVE = 1.3  # of its own height, which one that is enlarged has at least

_Point = tuple[float, float]


@dataclass(frozen=True, eq=False)
class Scene:
    """Everything in scene pixels, whose origin is the upper left corner of the whole.

    Attributes
    ----------
    rects : mapping of int to QRectF
        Each node: of an operation the square around its circle.
    points : callable
        Returns what each edge leads through.
    size : QSizeF
        Of the whole.
    scale : float
        How large nodes and numbers are: 1 at the usual size of type, less in a large graph.
    """

    rects: Mapping[int, QRectF]
    points: Callable[[], Mapping[Edge, list[_Point]]]
    size: QSizeF
    scale: float

    @cached_property
    def paths(self) -> Mapping[Edge, QPainterPath]:
        """Each edge, from the border of its source to the tip of the arrow."""
        # Found when first painted: a scroll bar that comes with a new node takes room of all again.
        return {edge: _curve(points) for edge, points in self.points().items()}

    def node_at(self, point: QPointF) -> int | None:
        """Return the node at a point."""
        around = ((one, rect.adjusted(-3, -3, 3, 3)) for one, rect in self.rects.items())
        return next((one for one, rect in around if rect.contains(point)), None)

    def value_at(self, point: QPointF) -> int | None:
        """Return the node whose value is written at a point."""
        found = (one for one in self.rects if self.value_rect(one).contains(point))
        return next(found, None)

    def value_rect(self, one: int) -> QRectF:
        """Return where a node's value is written, above it."""
        rect, height = self.rects[one], _ABOVE * self.scale
        half = _VALUE_WIDTH * self.scale / 2
        return QRectF(rect.center().x() - half, rect.top() - height - 4.0, 2 * half, height)

    def edge_at(self, point: QPointF) -> Edge | None:
        """Return the edge at a point."""
        stroker = QPainterPathStroker()
        stroker.setWidth(_BESIDE_EDGE)
        found = (
            edge
            for edge, path in self.paths.items()
            if path.boundingRect().adjusted(-8, -8, 8, 8).contains(point)
            and stroker.createStroke(path).contains(point)
        )
        return next(found, None)


def scene_of(
    graph: Graph,
    layout: Layout,
    names: Mapping[int, str],
    room: QSizeF,
    metrics: QFontMetricsF,
) -> Scene:
    """Return a layout in pixels, as wide as there is room, within limits.

    Parameters
    ----------
    graph : Graph
    layout : Layout
    names : mapping of int to str
    room : QSizeF
        What can be seen at once. What needs less stands in its middle.
    metrics : QFontMetricsF
        Of the names.
    """
    scale = _scale(layout, room)
    share = (room.width() - 2 * MARGIN_X) / max(layout.layers, 1)
    step = min(max(share, LEAST_LAYER * scale), MOST_LAYER * scale)
    width = step * layout.layers + 2 * MARGIN_X
    height = layout.height * scale + 2 * MARGIN_Y
    left = MARGIN_X + max(0.0, (room.width() - width) / 2.0)
    top = MARGIN_Y + max(0.0, (room.height() - height) / 2.0)

    def point(place: Place) -> _Point:
        return left + (place[0] + 0.5) * step, top + place[1] * scale

    rects = {
        one: _rect(graph.nodes[one], point(place), scale, metrics.horizontalAdvance(names[one]))
        for one, place in layout.places.items()
    }
    return Scene(
        rects,
        partial(_ways, graph, layout, rects, point, scale),
        QSizeF(max(width, room.width()), max(height, room.height())),
        scale,
    )


def _scale(layout: Layout, room: QSizeF) -> float:
    """Return the size at which a graph fits, from the usual down to where it is still read.

    One that leaves most of the room empty is larger than usual.
    """
    whole = type_scale()
    across = (room.width() - 2 * MARGIN_X) / (max(layout.layers, 1) * LEAST_LAYER)
    down = (room.height() - 2 * MARGIN_Y) / max(layout.height, 1.0)
    roomy = min(across * LEAST_LAYER / MOST_LAYER, down / _AIR_ABOVE)
    if roomy > whole:
        return min(roomy, _MOST_SCALE * whole)
    return min(whole, max(_LEAST_SCALE * whole, min(across, down)))


def _rect(node: Node, middle: _Point, scale: float, text: float) -> QRectF:
    if node.kind == "operation":
        wide = tall = 2 * RADIUS * scale
    else:
        tall = (_PILL if node.kind == "variable" else _NUMBER) * scale
        wide = min(max((text + _TEXT_AIR) * scale / type_scale(), tall + 6.0), _PILL_MOST * scale)
    return QRectF(middle[0] - wide / 2, middle[1] - tall / 2, wide, tall)


def _ways(
    graph: Graph,
    layout: Layout,
    rects: Mapping[int, QRectF],
    point: Callable[[Place], _Point],
    scale: float,
) -> dict[Edge, list[_Point]]:
    found: dict[Edge, list[_Point]] = {}
    for edge, way in layout.ways.items():
        points = [point(place) for place in way]
        source, target = graph.nodes[edge.target].inputs[edge.slot], edge.target
        assert source is not None
        points[0] = rects[source].right(), points[0][1]
        aside = _arrival(layout, graph.nodes[target], edge.slot) * scale
        points[-1] = rects[target].left() - 1.0, points[-1][1] + aside
        found[edge] = points
    return found


def _arrival(layout: Layout, node: Node, slot: int) -> float:
    """Return how much above or below the middle an edge arrives, so that no two ends meet."""
    if sum(source is not None for source in node.inputs) < 2:
        return 0.0
    heights = [layout.ways[Edge(node.id, k)][-2][1] for k in range(len(node.inputs))]
    is_upper = slot == 0 if heights[0] == heights[1] else heights[slot] == min(heights)
    return -_APART if is_upper else _APART


def _curve(points: list[_Point]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    path.setCachingEnabled(True)  # its length, by which numbers look for their place
    for (x0, y0), (x1, y1) in pairwise(points):
        half = (x1 - x0) / 2.0
        path.cubicTo(x0 + half, y0, x1 - half, y1, x1, y1)
    return path
