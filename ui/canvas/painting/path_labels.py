"""What followed paths multiply, on the drawing: numbers along edges and at nodes.

Layer normalisation has no edges between its nodes, and a path may go from each to each: a dashed
line stands for such a step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.canvas.content.badges import Badge, lap_of
from ui.canvas.content.fonts import Fonts, width
from ui.canvas.content.selection import Edge, Node
from ui.canvas.geometry.callouts import Surroundings
from ui.canvas.geometry.chip_places import Chip, ChipRoom
from ui.canvas.geometry.edgeset import EdgeSet, shown_units
from ui.canvas.geometry.label_places import FINE_PLACES, rects
from ui.canvas.geometry.layout import Layout
from ui.canvas.painting.edge_labels import EdgeLabel
from ui.theme.colors import Theme
from ui.words.numbers import short

if TYPE_CHECKING:  # read once something is followed
    from ui.canvas.content.blaming import Blamed
    from ui.canvas.content.following import Followed

Array = NDArray[Any]

_MOST_EDGES, _MOST = 16, 32  # beyond so many, numbers of all paths would be a wall of numbers
_TOLD_APART = 64  # of more edges one sees of none which it is
_HEIGHT, _AIR = 17.0, 10.0
_SIDE_LAP, _INSET = 2.0, 5.0
# How far a chip stands from what it tells: as a rule, where that must be, and at worst.
_NEAR, _FAR, _ANYWHERE = 14.0, 56.0, 1000.0
_NEAR_EDGE = 10.0


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
    leads : list of QLineF
        From nodes to factors that stand beside them.
    are_all : bool
        Whether every number that was to be told has its place.
    told : Followed or Blamed
        What is followed, and which path of it alone tells its numbers.
    """

    labels: list[EdgeLabel]
    badges: list[Badge]
    lines: list[QLineF]
    leads: list[QLineF]
    are_all: bool
    told: Followed | Blamed

    @property
    def rects(self) -> list[QRectF]:
        """Where numbers stand."""
        return [*(label.rect for label in self.labels), *(badge.rect for badge in self.badges)]

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the steps of paths that have no edge, and what leads to factors; below all nodes."""
        if self.leads:
            painter.setPen(QPen(theme.color("backward"), 1.25))
            painter.drawLines(self.leads)
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
    """Return what stands on the drawing while paths are followed; `hides`: of no hidden edge.

    Where the numbers of all paths have no room, they are those of the strongest path.
    """
    of = layout, edges, unfolded, fonts, around, hides
    found = _marks(followed, *of)
    if found.are_all or followed.is_told_alone:
        return found
    alone = followed.with_room_for_one()
    return found if alone is None else _marks(alone, *of)


def _marks(
    followed: Followed | Blamed,
    layout: Layout,
    edges: EdgeSet,
    unfolded: dict[int, int],
    fonts: Fonts,
    around: Surroundings,
    hides: Callable[[Edge], bool],
) -> PathMarks:
    shown = [
        (column.layer, unit)
        for column in layout.columns
        for unit in shown_units(layout, column.layer, unfolded)
    ]
    nodes = set(shown)
    texts = {node: forms for node, forms in followed.node_texts().items() if node in nodes}
    seen = {
        edge: value
        for edge, value in followed.edge_values.items()
        if (edge[0] - 1, edge[1]) in nodes and (edge[0], edge[2]) in nodes and not hides(edge)
    }
    segments = {edge: _segment(layout, edges, edge) for edge in seen}
    lines = [QLineF(*segments[edge]) for edge in seen if edges.find(*edge) < 0]
    if followed.is_blame:
        texts, seen = _strongest(texts, seen, len(layout.columns))
    elif not followed.is_told_alone and len(texts) + len(seen) > _MOST:
        return PathMarks([], [], lines, [], are_all=False, told=followed)  # the strongest will be
    elif len(seen) > _MOST_EDGES:
        seen = {}
    drawn = [segments[edge] for edge in seen]
    if (route := followed.begin) is not None and edges.find(*route) >= 0:
        drawn.append(_segment(layout, edges, route))
    solid, faint = _read(layout, shown, followed.nodes)
    solid += [rect.adjusted(-1.0, -1.0, 1.0, 1.0) for rect in rects(around.words)]
    room = ChipRoom(around.bounds, solid, faint, np.array(drawn, float).reshape(-1, 4))
    placing = _Placing(layout, fonts, room, must=followed.is_told_alone)
    badges, leads = placing.badges(texts)
    labels = placing.labels(seen, segments)
    are_all = len(badges) == len(texts) and len(labels) == len(seen)
    return PathMarks(labels, badges, lines, leads, are_all, followed)


def _strongest(
    texts: dict[Node, tuple[str, ...]], seen: dict[Edge, float], layers: int
) -> tuple[dict[Node, tuple[str, ...]], dict[Edge, float]]:
    """Return as many errors as can be read, which come in the order of how much they tell.

    Where edges are too close to be told apart, those of a node have numbers once it is selected.
    """
    kept = layers if len(texts) > _MOST else len(texts)
    edges = _MOST_EDGES if len(seen) <= _TOLD_APART else 0
    in_order = sorted(seen.items()) if len(seen) <= _MOST_EDGES else seen.items()
    return dict(islice(texts.items(), kept)), dict(islice(in_order, edges))


def _segment(layout: Layout, edges: EdgeSet, edge: Edge) -> tuple[float, float, float, float]:
    k = edges.find(*edge)
    if k >= 0:
        x1, y1, x2, y2 = edges.segments[k].tolist()
        return x1, y1, x2, y2
    layer, source, unit = edge
    before, after = layout.column(layer - 1), layout.column(layer)
    start = before.x + before.port, before.y_of(source)
    return *start, after.x - after.port, after.y_of(unit)


def _read(
    layout: Layout, shown: Sequence[Node], lit: frozenset[Node]
) -> tuple[list[QRectF], list[QRectF]]:
    """Return what is read in nodes, and what of the nodes that are not lit has nothing to read."""
    solid: list[QRectF] = []
    faint: list[QRectF] = []
    for node in shown:
        is_read = node in lit or layout.column(node[0]).holds_numbers
        (solid if is_read else faint).append(_number_rect(layout, node))
    return solid, faint


def _number_rect(layout: Layout, node: Node) -> QRectF:
    """Return the part of a node that is to be read: its number, its map or most of a dot."""
    column = layout.column(node[0])
    rect = column.node_rect(node[1])
    if column.has_maps or not column.holds_numbers:
        inset = 1.0 if column.has_maps else _INSET / 2
        return rect.adjusted(inset, inset, -inset, -inset)
    lower = lap_of(column)
    return rect.adjusted(_INSET, lower, -_INSET, -lower)


class _Placing:
    """Finds places for the numbers of one drawing; `must`: none may be left out."""

    def __init__(self, layout: Layout, fonts: Fonts, room: ChipRoom, *, must: bool) -> None:
        self._layout, self._font, self._room, self._must = layout, fonts.small, room, must

    def badges(self, texts: dict[Node, tuple[str, ...]]) -> tuple[list[Badge], list[QLineF]]:
        """Return the factors at nodes, and the lines to those that do not touch theirs."""
        badges, leads = [], []
        gap = self._layout.gap + self._layout.column(-1).width / 2 - 12.0
        widest = max(gap, 1.2 * self._layout.width / (len(texts) + 1))
        for node, forms in texts.items():
            fitting = [form for form in forms if self._wide(form) <= widest]
            found = self._badge(node, fitting or forms[-1:])
            if found is None:
                continue
            text, chip = found
            badges.append(Badge(chip.rect, text, node))
            if chip.lead is not None:
                middle = self._layout.column(node[0]).node_rect(node[1]).center()
                leads.append(QLineF(middle, chip.lead.p2()))
        return badges, leads

    def _badge(self, node: Node, forms: Sequence[str]) -> tuple[str, Chip] | None:
        """Return what is written at a node, as long as may be near it, and its place."""
        column = self._layout.column(node[0])
        rect = column.node_rect(node[1])
        x, y = rect.center().toTuple()
        middle = np.array([[x - column.port, y, x + column.port, y]])
        long, short_one = forms[:-1] or forms, forms[-1:]
        tries = [(_NEAR, forms)]
        if self._must:  # rather farther away than with less
            tries = [(_NEAR, long), (_FAR, long), (_FAR, short_one), (_ANYWHERE, short_one)]
        for reach, texts in tries:
            for text in texts:
                size = QSizeF(self._wide(text), _HEIGHT - 2.0)
                wanted = _beside(rect, size, lap_of(column))
                if chip := self._room.place(middle, size, wanted, reach, radius=rect.height() / 2):
                    return text, chip
        return None

    def _wide(self, text: str) -> float:
        return width(self._font, text) + _AIR

    def labels(
        self,
        values: dict[Edge, float],
        segments: dict[Edge, tuple[float, float, float, float]],
    ) -> list[EdgeLabel]:
        """Return the numbers along edges: on them or, with a line to them, close by."""
        found = []
        for k, (edge, value) in enumerate(values.items()):
            chip = self._label(np.array(segments[edge]), _forms(value), k)
            if chip is not None:
                ink = "negative" if value < 0 else "positive"
                found.append(EdgeLabel(chip[1].rect, chip[0], self._font, ink, chip[1].lead))
        return found

    def _label(self, segment: Array, forms: Sequence[str], own: int) -> tuple[str, Chip] | None:
        shares = np.array(FINE_PLACES)[:, None]
        points = segment[:2] + (segment[2:] - segment[:2]) * shares
        anchors = np.hstack([points, points])
        for reach in (_NEAR_EDGE, _FAR, _ANYWHERE) if self._must else (_NEAR_EDGE,):
            for text in forms:
                size = QSizeF(self._wide(text), _HEIGHT)
                wanted = [_centred(x, y, size) for x, y in points.tolist()]
                if chip := self._room.place(anchors, size, wanted, reach, own):
                    return text, chip
        return None


def _forms(value: float) -> tuple[str, ...]:
    return tuple(dict.fromkeys((short(value), short(value, 2))))


def _centred(x: float, y: float, size: QSizeF) -> QRectF:
    return QRectF(x - size.width() / 2, y - size.height() / 2, size.width(), size.height())


def _beside(node: QRectF, size: QSizeF, lap: float) -> list[QRectF]:
    """Return the places at a node that are looked at first: below it, above it, at its ends."""
    wide, high = size.width(), size.height()
    middle = node.center()
    lefts = middle.x() - wide / 2, node.left(), node.right() - wide
    tops = node.bottom() - lap, node.top() + lap - high
    ends = node.right() - _SIDE_LAP, node.left() + _SIDE_LAP - wide
    corners: Iterable[tuple[float, float]] = [
        *((left, top) for top in tops for left in lefts),
        *((left, middle.y() - high / 2) for left in ends),
    ]
    return [QRectF(left, top, wide, high) for left, top in corners]
