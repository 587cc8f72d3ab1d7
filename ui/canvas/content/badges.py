"""The deltas beside their nodes: which are shown, how they are written, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from simulator.stepping.step_plan import StepKind
from ui.canvas.content.fonts import width
from ui.canvas.content.state import Shown
from ui.canvas.geometry.edgeset import shown_units
from ui.canvas.geometry.layout import Column, Layout
from ui.words.numbers import short

_HEIGHT = 15.0
_LAP = 5.0  # how far a badge below its node lies over it, at most
_HALF_NUMBER = 8.0  # a number in a node reaches so far above and below its middle
_HALF_DOT = 2.5
_USUAL = 60.0  # a badge is about so wide
_SIDE_LAP = 2.0
_AIR = 10.0
# How a delta is written and with how many digits, the best form first.
_FORMS = (("δ {}", 3), ("δ {}", 2), ("{}", 2), ("{}", 1))
# Below the node there must be room for the badge and the ring of the next node.
_ROOM_BELOW = _HEIGHT - _LAP + 9.0


class Badge(NamedTuple):
    """One delta as it is written, and the (layer, unit) of its node."""

    rect: QRectF
    text: str
    node: tuple[int, int]


def find_badges(layout: Layout, shown: Shown, unfolded: dict[int, int], font: QFont) -> list[Badge]:
    """Return the badges of all revealed deltas that have room.

    Parameters
    ----------
    layout : Layout
    shown : Shown
    unfolded : dict of int to int
        Folded units that are shown, by layer.
    font : QFont

    Returns
    -------
    list of Badge
        None covers a node or another badge. Those that lie over edges are there only in steps
        that use them or stand at their layer.
    """
    badges = []
    for column in layout.columns[1:]:
        if not _has_room(column) or not shown.deltas[column.layer]:
            continue
        if not _is_below(column) and not _is_told(shown, column.layer):
            continue
        for unit in shown_units(layout, column.layer, unfolded):
            delta = shown.delta(column.layer, unit)
            badge = None if delta is None else _badge(layout, column, unit, delta, font)
            if badge is not None:
                badges.append(badge)
    return badges


def delta_places(layout: Layout, unfolded: dict[int, int]) -> list[QRectF]:
    """Return about where deltas stand once they are revealed."""
    found = []
    for column in layout.columns[1:]:
        below = _is_below(column)
        if _has_room(column):
            units = shown_units(layout, column.layer, unfolded)
            found += [_place(layout, column, unit, _USUAL, below) for unit in units]
    return found


def lap_of(column: Column) -> float:
    """Return how far a badge may lie over the lower or upper end of a node, clear of its number."""
    if not column.holds_numbers:
        return 0.0 if column.has_maps else _HALF_DOT
    return max(0.0, min(_LAP, column.height / 2 - _HALF_NUMBER))


def _has_room(column: Column) -> bool:
    """Return whether nodes are far enough apart for a badge beside each."""
    return column.holds_numbers or (not column.has_maps and column.spacing > _HEIGHT + 1.0)


def _is_told(shown: Shown, layer: int) -> bool:
    """Return whether this step is about the deltas of a layer."""
    step = shown.step
    if step is None or step.kind not in (StepKind.DELTA, StepKind.GRADIENT):
        return step is None
    return layer == step.layer or (step.kind is StepKind.DELTA and layer == step.layer + 1)


def is_needed(badge: Badge, shown: Shown) -> bool:
    """Return whether this step computes with the delta of a badge: no label may lie over it."""
    step = shown.step
    if step is None or step.kind not in (StepKind.DELTA, StepKind.GRADIENT):
        return False
    comes_from = step.kind is StepKind.DELTA and badge.node[0] == step.layer + 1
    return comes_from or badge.node == (step.layer, step.unit)


def clear_of(rects: Sequence[QRectF], badges: Sequence[Badge]) -> list[Badge]:
    """Return the badges that have no part in common with any of `rects`."""
    return [one for one in badges if not any(one.rect.intersects(rect) for rect in rects)]


def _is_below(column: Column) -> bool:
    return column.spacing >= column.height + _ROOM_BELOW


def _badge(layout: Layout, column: Column, unit: int, delta: float, font: QFont) -> Badge | None:
    below = _is_below(column)
    room = layout.gap - (0.0 if below else column.width - 2 * _SIDE_LAP) - 4.0
    for form, digits in _FORMS:
        text = form.format(short(delta, digits))
        wide = width(font, text) + _AIR
        if wide <= room:
            return Badge(_place(layout, column, unit, wide, below), text, (column.layer, unit))
    return None


def _place(layout: Layout, column: Column, unit: int, wide: float, below: bool) -> QRectF:
    node = column.node_rect(unit)
    if below:
        return QRectF(node.center().x() - wide / 2, node.bottom() - lap_of(column), wide, _HEIGHT)
    # The badge sits on the node's end, over edges; beside outputs stand names.
    is_last = column is layout.columns[-1]
    x = node.left() + _SIDE_LAP - wide if is_last else node.right() - _SIDE_LAP
    return QRectF(QPointF(x, node.center().y() - _HEIGHT / 2), node.size()).adjusted(
        0, 0, wide - node.width(), _HEIGHT - node.height()
    )
