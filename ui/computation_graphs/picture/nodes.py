"""Nodes as they are painted: sign or name inside, value above, gradient below, and faults."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from simulator.graph.scalar_graph import Node
from simulator.messages import Message
from ui.computation_graphs.picture.ink import LARGE, SMALL, USUAL, Ink
from ui.computation_graphs.picture.numbers import gradient_text, value_text
from ui.computation_graphs.picture.scene import BELOW, Scene
from ui.computation_graphs.shown import ShownGraph
from ui.computation_graphs.signs import sign
from ui.theme.colors import mix
from ui.words.messages import said

_FAULT_WIDTH = 200.0
_INSIDE = 8.0
_PLAIN, _CURRENT = 1.2, 2.6
_BIG_SIGNS = ("+", "−", "×", "÷")


def paint_node(ink: Ink, shown: ShownGraph, scene: Scene, one: int) -> None:
    """Paint a node with its numbers."""
    node, rect = shown.graph.nodes[one], scene.rects[one]
    _paint_shape(ink, shown, node, rect)
    _paint_inside(ink, shown, node, rect)
    if node.kind != "number":
        _paint_numbers(ink, shown, scene, one)
    if one == shown.graph.output:
        _paint_result_mark(ink, rect)


def _paint_shape(ink: Ink, shown: ShownGraph, node: Node, rect: QRectF) -> None:
    painter, theme = ink.painter, ink.theme
    radius = min(rect.width(), rect.height()) / 2
    if shown.selected == node.id:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(ink.pen("text", 1.6, dotted=True))
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), radius + 4, radius + 4)
    if node.kind == "number":
        return
    fill = theme.color("raised")
    if node.kind == "variable":
        fill = mix(theme.color("canvas"), theme.color("forward"), 0.16)
    painter.setBrush(fill)
    painter.setPen(ink.pen(_border(shown, node), _width(shown, node)))
    if node.kind == "variable":
        painter.drawRoundedRect(rect, 9.0, 9.0)
    else:
        painter.drawEllipse(rect)


def _border(shown: ShownGraph, node: Node) -> str:
    if shown.fault(node.id) is not None:
        return "bad"
    if shown.arrived(node.id) is not None:
        return "backward"
    return "muted" if shown.value(node.id) is None else "forward"


def _width(shown: ShownGraph, node: Node) -> float:
    return _CURRENT if shown.current_node() == node.id else _PLAIN


def _paint_inside(ink: Ink, shown: ShownGraph, node: Node, rect: QRectF) -> None:
    middle = rect.center()
    if node.operation is None:
        text = shown.names[node.id]
        metrics = ink.lettering.metrics[USUAL]
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - _INSIDE)
        ink.write(middle, text, "text" if node.kind == "variable" else "muted")
        return
    text = sign(node.operation.name)
    ink.write(middle, text, "text", LARGE if text in _BIG_SIGNS else USUAL)


def _paint_numbers(ink: Ink, shown: ShownGraph, scene: Scene, one: int) -> None:
    rect = scene.rects[one]
    color = "muted" if shown.value(one) is None else "forward"
    ink.write(scene.value_rect(one).center(), value_text(shown, one), color)
    below = QPointF(rect.center().x(), rect.bottom() + BELOW * ink.scale)
    ink.write(below, gradient_text(shown, one), "backward")


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
