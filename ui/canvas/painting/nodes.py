"""Painting the nodes: fill by activation, the number inside, rings for the step and the delta."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from ui.canvas.content.badges import Badge
from ui.canvas.content.fonts import Fonts, NumberFitter
from ui.canvas.content.state import NodeState, Shown
from ui.canvas.geometry.edgeset import shown_units
from ui.canvas.geometry.layout import Column, Layout
from ui.canvas.painting.scale import FillBrushes, FillScales
from ui.theme.colors import Theme, mix

_MIDDLE = Qt.AlignmentFlag.AlignCenter
Node = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marks:
    """What the pointer and the keyboard have singled out.

    Attributes
    ----------
    hovered, selected : tuple of int or None
        (layer, unit).
    hovered_bias : int or None
        Layer whose bias node is under the pointer.
    withheld : tuple of int or None
        Node whose value comes only after the pulse.
    """

    hovered: Node | None = None
    selected: Node | None = None
    hovered_bias: int | None = None
    withheld: Node | None = None


class NodePainter:
    """Draws all nodes of a layout.

    Parameters
    ----------
    theme : Theme
    fonts : Fonts
    """

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        self._brushes = FillBrushes(theme)
        self._fonts = fonts
        canvas = theme.color("canvas")
        self._text, self._muted = theme.color("text"), theme.color("muted")
        self._canvas = canvas
        self._accents = {False: theme.color("forward"), True: theme.color("backward")}
        self._halos = {k: mix(canvas, color, 0.3) for k, color in self._accents.items()}
        self._border = QPen(mix(theme.edge_zero, theme.muted, 0.55), 1.25)
        self._empty = QPen(mix(theme.edge_zero, theme.muted, 0.4), 1.25, Qt.PenStyle.DashLine)
        self._half = QBrush(mix(canvas, theme.color("forward"), 0.28))
        self._badge = QBrush(mix(canvas, theme.color("backward"), 0.16))
        self._fitters: dict[float, NumberFitter] = {}
        self._bias = QBrush(theme.color("raised"))

    def paint(
        self,
        painter: QPainter,
        layout: Layout,
        shown: Shown,
        scales: FillScales,
        unfolded: dict[int, int],
        marks: Marks,
        words: Shown,
    ) -> None:
        """Draw every node that is not folded, its value and its delta.

        Numbers come from `words`, which may lag behind `shown` so that they can be read while live.
        """
        active, largest = shown.active_nodes(), shown.largest_delta()
        for column in layout.columns:
            layer = column.layer
            self._paint_bias(painter, column, active, marks, shown)
            fit = self._fitter(column.width - 8)
            for unit in shown_units(layout, layer, unfolded):
                node = (layer, unit)
                rect = column.node_rect(unit)
                if node in active:
                    self._ring(painter, rect, shown.is_backward)
                if node == marks.selected:
                    self._outline(painter, rect, 3.5, QPen(self._text, 1.5))
                state = NodeState.EMPTY if node == marks.withheld else shown.state(layer, unit)
                text = self._body(painter, rect, column, state, shown, scales, unit)
                is_dropped = state is NodeState.DONE and shown.is_dropped(layer, unit)
                if is_dropped:
                    self._cross_out(painter, rect)
                elif text is not None and column.holds_numbers:
                    painter.setFont(self._fonts.value)
                    painter.setPen(text)
                    value = words.value(layer, unit)
                    if value is not None:
                        painter.drawText(rect, _MIDDLE, fit.text(value))
                if node == marks.hovered:
                    self._outline(painter, rect, 0.0, QPen(self._text, 1.75))
                delta = shown.delta(layer, unit)
                if delta is not None:
                    share = abs(delta) / largest if largest > 0 else 0.0
                    pen = QPen(self._accents[True], 1.25 + 3.25 * share)
                    self._outline(painter, rect, 1.0, pen)

    def _fitter(self, room: float) -> NumberFitter:
        if room not in self._fitters:
            self._fitters[room] = NumberFitter(self._fonts.value, room)
        return self._fitters[room]

    def _body(
        self,
        painter: QPainter,
        rect: QRectF,
        column: Column,
        state: NodeState,
        shown: Shown,
        scales: FillScales,
        unit: int,
    ) -> QColor | None:
        """Draw a node without its number; return the number's colour, None where there is none."""
        if state is NodeState.DONE:
            index, value = column.layer + 1, shown.value(column.layer, unit)
            assert value is not None
            brush, text = self._brushes.get(scales.signed[index], scales.bucket(index, value))
            self._round(painter, rect, self._border, brush)
            return text
        if state is NodeState.SUM:
            self._round(painter, rect, Qt.PenStyle.NoPen, QBrush(self._canvas))
            # The textbook's node: the sum fills the left half, the activation is still to come.
            painter.save()
            clip = QPainterPath()
            clip.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
            painter.setClipPath(clip)
            painter.fillRect(
                QRectF(rect.left(), rect.top(), rect.width() / 2, rect.height()), self._half
            )
            painter.restore()
            self._round(painter, rect, QPen(self._accents[False], 1.25), Qt.BrushStyle.NoBrush)
            return self._text
        self._round(painter, rect, self._empty, QBrush(self._canvas))
        return None

    def _cross_out(self, painter: QPainter, rect: QRectF) -> None:
        """Mark a node that dropout leaves out: pale, with a cross in place of its number."""
        self._round(painter, rect, self._empty, QBrush(self._canvas))
        painter.setPen(QPen(self._muted, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        arm = 0.28 * min(rect.width(), rect.height())
        x, y = rect.center().x(), rect.center().y()
        painter.drawLine(QPointF(x - arm, y - arm), QPointF(x + arm, y + arm))
        painter.drawLine(QPointF(x - arm, y + arm), QPointF(x + arm, y - arm))

    def _paint_bias(
        self, painter: QPainter, column: Column, active: frozenset[Node], marks: Marks, shown: Shown
    ) -> None:
        if column.bias is None:
            return
        rect = column.bias_rect()
        if (column.layer, column.units) in active:
            self._ring(painter, rect, shown.is_backward)
        hovered = marks.hovered_bias == column.layer + 1
        painter.setPen(QPen(self._text, 1.5) if hovered else self._border)
        painter.setBrush(self._bias)
        painter.drawRoundedRect(rect, 5, 5)
        painter.setPen(self._muted)
        painter.setFont(self._fonts.small)
        painter.drawText(rect, _MIDDLE, "1")

    def paint_badges(self, painter: QPainter, badges: list[Badge]) -> None:
        """Draw the deltas, after all nodes so that none is covered."""
        painter.setFont(self._fonts.small)
        for badge in badges:
            painter.setPen(QPen(self._accents[True], 1.0))
            painter.setBrush(self._badge)
            painter.drawRoundedRect(badge.rect, 7.5, 7.5)
            painter.setPen(self._text)
            painter.drawText(badge.rect, _MIDDLE, badge.text)

    def _ring(self, painter: QPainter, rect: QRectF, backward: bool) -> None:
        self._outline(painter, rect, 5.0, QPen(self._halos[backward], 6.0))
        self._outline(painter, rect, 3.5, QPen(self._accents[backward], 2.5))

    def _outline(self, painter: QPainter, rect: QRectF, away: float, pen: QPen) -> None:
        self._round(painter, rect.adjusted(-away, -away, away, away), pen, Qt.BrushStyle.NoBrush)

    def _round(
        self,
        painter: QPainter,
        rect: QRectF,
        pen: QPen | Qt.PenStyle,
        brush: QBrush | Qt.BrushStyle,
    ) -> None:
        painter.setPen(pen)
        painter.setBrush(brush)
        radius = min(rect.height(), rect.width()) / 2
        painter.drawRoundedRect(rect, radius, radius)
