"""Nodes as they are painted: sign or name inside, value above, gradient below, and faults."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor

from simulator.graph.scalar_graph import Node
from simulator.messages import Message
from ui.computation_graphs.picture.ink import LARGE, OVERHANG, SMALL, USUAL, Ink, Lettering, around
from ui.computation_graphs.picture.looks import NodeLook
from ui.computation_graphs.picture.scene import BELOW, Scene
from ui.theme.colors import Theme, mix
from ui.words.messages import said

_FAULT_WIDTH = 200.0
_INSIDE = 8.0
# Beside a node: the frame of a selected one, and the arrow that leads out of the result.
_BESIDE = 18.0
_BIG_SIGNS = ("+", "−", "×", "÷")


def shape_bounds(scene: Scene, one: int) -> QRectF:
    """Return what a node may cover without its texts."""
    return scene.rects[one].adjusted(-_BESIDE, -_BESIDE, _BESIDE, _BESIDE)


def node_bounds(lettering: Lettering, scene: Scene, one: int, look: NodeLook) -> QRectF:
    """Return what a node and its numbers may cover."""
    found = shape_bounds(scene, one)
    height = lettering.heights[USUAL]
    for text, middle in (
        (look.value, scene.value_rect(one).center()),
        (look.gradient, _below(lettering, scene, one)),
    ):
        found = found.united(around(middle, QSizeF(lettering.width(text), height)))
    return found.adjusted(-OVERHANG, -OVERHANG, OVERHANG, OVERHANG)


def paint_node(ink: Ink, node: Node, look: NodeLook, scene: Scene) -> None:
    """Paint a node without its texts."""
    rect = scene.rects[node.id]
    _paint_shape(ink, node, look, rect)
    if look.is_result:
        _paint_result_mark(ink, rect)


def write_in_node(ink: Ink, node: Node, look: NodeLook, scene: Scene) -> None:
    """Write what stands in a node, above it and below."""
    _write_inside(ink, node, look, scene.rects[node.id])
    if node.kind != "number":
        color = "forward" if look.is_known else "muted"
        ink.write(scene.value_rect(node.id).center(), look.value, color)
        ink.write(_below(ink.lettering, scene, node.id), look.gradient, "backward")


def _below(lettering: Lettering, scene: Scene, one: int) -> QPointF:
    """Return the middle of a node's gradient."""
    rect = scene.rects[one]
    return QPointF(rect.center().x(), rect.bottom() + BELOW * lettering.scale)


def _paint_shape(ink: Ink, node: Node, look: NodeLook, rect: QRectF) -> None:
    painter, theme = ink.painter, ink.theme
    radius = min(rect.width(), rect.height()) / 2
    if look.is_selected:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(ink.pen("text", 1.6, dotted=True))
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), radius + 4, radius + 4)
    if node.kind == "number":
        return
    painter.setPen(ink.pen(look.color, look.width))
    if node.kind == "variable":
        painter.setBrush(_variable(theme))
        painter.drawRoundedRect(rect, 9.0, 9.0)
    else:
        painter.setBrush(ink.color("raised"))
        painter.drawEllipse(rect)


@cache
def _variable(theme: Theme) -> QColor:
    """Return the ground of variables."""
    return mix(theme.color("canvas"), theme.color("forward"), 0.16)


def _write_inside(ink: Ink, node: Node, look: NodeLook, rect: QRectF) -> None:
    if node.operation is not None:
        size = LARGE if look.inside in _BIG_SIGNS else USUAL
        ink.write(rect.center(), look.inside, "text", size)
        return
    text, room = look.inside, rect.width() - _INSIDE
    if ink.lettering.width(text) > room:
        text = ink.lettering.metrics[USUAL].elidedText(text, Qt.TextElideMode.ElideRight, room)
    ink.write(rect.center(), text, "text" if node.kind == "variable" else "muted")


def _paint_result_mark(ink: Ink, rect: QRectF) -> None:
    """Paint the arrow that leads out of the graph."""
    start = QPointF(rect.right() + 2.0, rect.center().y())
    end = start + QPointF(13.0, 0.0)
    ink.painter.setPen(ink.pen("text", 1.6))
    for tip in (QPointF(-5.0, -4.0), QPointF(-5.0, 4.0)):
        ink.painter.drawLine(end, end + tip)
    ink.painter.drawLine(start, end)


def _free_place(scene: Scene, one: int, box: QRectF, bounds: QRectF) -> QRectF:
    """Return the box moved beside its node to where it covers least of others."""
    rect, inside = scene.rects[one], bounds.adjusted(4.0, 4.0, -4.0, -4.0)
    middle = rect.center()
    found: list[tuple[float, QRectF]] = []
    for share in (0.5, 0.85, 0.15):
        for top in (rect.bottom() + 6.0, scene.value_rect(one).top() - box.height() - 2.0):
            x = max(
                inside.left(), min(middle.x() - share * box.width(), inside.right() - box.width())
            )
            y = max(inside.top(), min(top, inside.bottom() - box.height()))
            placed = QRectF(QPointF(x, y), box.size())
            found.append((_covered(scene, placed), placed))
    return min(found, key=lambda pair: pair[0])[1]


def _covered(scene: Scene, box: QRectF) -> float:
    """Return how much of nodes and their values a box would cover."""
    total = 0.0
    for one, rect in scene.rects.items():
        both = rect.united(scene.value_rect(one)).intersected(box)
        total += both.width() * both.height()
    return total


def paint_fault(ink: Ink, scene: Scene, one: int, fault: Message, bounds: QRectF) -> None:
    """Write beside a node why it has no value, or why it hands nothing back."""
    text, metrics = said(fault), ink.lettering.metrics[SMALL]
    width = _FAULT_WIDTH * ink.scale
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    taken = metrics.boundingRect(QRectF(0.0, 0.0, width, 400.0), flags, text)
    box = QRectF(0.0, 0.0, taken.width() + 2 * _INSIDE, taken.height() + _INSIDE)
    box = _free_place(scene, one, box, bounds)
    ink.painter.setPen(ink.pen("bad"))
    ink.painter.setBrush(ink.theme.color("raised"))
    ink.painter.drawRoundedRect(box, 5.0, 5.0)
    ink.painter.setFont(ink.lettering.fonts[SMALL])
    ink.painter.setPen(ink.theme.color("text"))
    ink.painter.drawText(box.adjusted(_INSIDE, _INSIDE / 2, -_INSIDE, -_INSIDE / 2), flags, text)
