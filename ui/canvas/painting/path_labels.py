"""What followed paths multiply, on the drawing: numbers along edges and at nodes.

Layer normalisation has no edges between its nodes, and a path may go from each to each: a dashed
line stands for such a step.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from ui.canvas.content.badges import Badge
from ui.canvas.content.fonts import Fonts, width
from ui.canvas.content.selection import Edge, Node
from ui.canvas.geometry.callouts import Surroundings
from ui.canvas.geometry.edgeset import EdgeSet, shown_units
from ui.canvas.geometry.label_places import FINE_PLACES, place_labels
from ui.canvas.geometry.layout import Column, Layout
from ui.canvas.painting.edge_labels import EdgeLabel
from ui.theme.colors import Theme
from ui.words.numbers import short

if TYPE_CHECKING:  # read once something is followed
    from ui.canvas.content.blaming import Blamed
    from ui.canvas.content.following import Followed

Array = NDArray[Any]

_MOST = 16  # beyond so many, labels of all paths together would be a wall of numbers
_HEIGHT, _AIR = 17.0, 10.0
_LAP = 5.0


class PathMarks(NamedTuple):
    """What is drawn of followed paths beside edges and nodes.

    Attributes
    ----------
    labels : list of EdgeLabel
        The numbers along edges.
    badges : list of Badge
        The factors at nodes.
    lines : list of QLineF
        Steps of paths that have no edge.
    """

    labels: list[EdgeLabel]
    badges: list[Badge]
    lines: list[QLineF]

    @property
    def rects(self) -> list[QRectF]:
        """Where numbers stand."""
        return [*(label.rect for label in self.labels), *(badge.rect for badge in self.badges)]

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the steps of paths that have no edge."""
        if self.lines:
            painter.setPen(QPen(theme.color("backward"), 1.5, Qt.PenStyle.DashLine))
            painter.drawLines(self.lines)


def find_marks(
    followed: Followed | Blamed,
    layout: Layout,
    edges: EdgeSet,
    unfolded: dict[int, int],
    fonts: Fonts,
    around: Surroundings,
    hides: Callable[[Edge], bool],
) -> PathMarks:
    """Return what stands on the drawing while paths are followed; `hides`: of no hidden edge."""
    shown = {
        (column.layer, unit)
        for column in layout.columns
        for unit in shown_units(layout, column.layer, unfolded)
    }
    badges = _badges(followed, layout, shown, fonts.small, around)
    clear = around._replace(nodes=[*around.nodes, *(badge.rect for badge in badges)])
    seen = {
        edge: value
        for edge, value in followed.edge_values.items()
        if (edge[0] - 1, edge[1]) in shown and (edge[0], edge[2]) in shown and not hides(edge)
    }
    segments = {edge: _segment(layout, edges, edge) for edge in seen}
    labels = _labels(seen, segments, fonts, clear)
    lines = [QLineF(*segments[edge]) for edge in seen if edges.find(*edge) < 0]
    return PathMarks(labels, badges, lines)


def _segment(layout: Layout, edges: EdgeSet, edge: Edge) -> tuple[float, float, float, float]:
    k = edges.find(*edge)
    if k >= 0:
        x1, y1, x2, y2 = edges.segments[k].tolist()
        return x1, y1, x2, y2
    layer, source, unit = edge
    before, after = layout.column(layer - 1), layout.column(layer)
    start = before.x + before.port, before.y_of(source)
    return *start, after.x - after.port, after.y_of(unit)


def _labels(
    values: dict[Edge, float],
    segments: dict[Edge, tuple[float, float, float, float]],
    fonts: Fonts,
    around: Surroundings,
) -> list[EdgeLabel]:
    if not 0 < len(values) <= _MOST:
        return []
    texts = [short(value) for value in values.values()]
    sizes = [QSizeF(width(fonts.small, text) + _AIR, _HEIGHT) for text in texts]
    places = place_labels(
        np.array([segments[edge] for edge in values]), sizes, around.all, FINE_PLACES
    )
    inks = ["negative" if value < 0 else "positive" for value in values.values()]
    return [
        EdgeLabel(rect, text, fonts.small, ink)
        for rect, text, ink in zip(places, texts, inks, strict=True)
        if rect is not None
    ]


def _badges(
    followed: Followed | Blamed, layout: Layout, shown: set[Node], font: QFont, around: Surroundings
) -> list[Badge]:
    """Return the factors at nodes; of all paths together only where there is room below nodes."""
    texts = {node: forms for node, forms in followed.node_texts().items() if node in shown}
    found: list[Badge] = []
    for node, forms in texts.items():
        column = layout.column(node[0])
        roomy = column.spacing >= column.height + _HEIGHT - _LAP + 2.0
        if not followed.is_alone and not (roomy and column.holds_numbers):
            continue
        badge = _badge(layout, column, node, forms, font, around.words)
        if followed.is_alone or not _covers(badge.rect, found, around.words):
            found.append(badge)
    return found


def _covers(rect: QRectF, badges: Sequence[Badge], words: Sequence[QRectF]) -> bool:
    others = [*(badge.rect for badge in badges), *words]
    return any(rect.intersects(other) for other in others)


def _badge(
    layout: Layout,
    column: Column,
    node: Node,
    forms: Sequence[str],
    font: QFont,
    words: Sequence[QRectF],
) -> Badge:
    """Return what stands at a node: below its middle, or aside where words stand there."""
    room = layout.gap + column.width / 2 - 12.0
    fitting = (form for form in forms if width(font, form) + _AIR <= room)
    text = next(fitting, forms[-1])
    wide = width(font, text) + _AIR
    rect = column.node_rect(node[1])
    lefts = rect.center().x() - wide / 2, rect.left(), rect.right() - wide
    places = [QRectF(left, rect.bottom() - _LAP, wide, _HEIGHT - 2.0) for left in lefts]
    free = (place for place in places if not _covers(place, (), words))
    return Badge(next(free, places[-1]), text, node)
