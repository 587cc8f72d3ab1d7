"""Painting the nodes: fill by activation, the number inside, rings for the step and the delta."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from simulator.stepping.step_plan import Step, StepKind
from ui.canvas.content.badges import Badge
from ui.canvas.content.fonts import Fonts, NumberFitter
from ui.canvas.content.state import NodeState, Shown
from ui.canvas.geometry.edgeset import shown_units
from ui.canvas.geometry.layout import Column, Layout
from ui.canvas.painting.attention import Attention
from ui.canvas.painting.scale import FillScales, fill_brushes
from ui.canvas.painting.sprites import Sprites
from ui.theme.colors import Theme, mix

if TYPE_CHECKING:  # read once something is followed
    from simulator.nn.spec import NetworkSpec
    from ui.canvas.content.blaming import Blamed
    from ui.canvas.content.following import Followed
    from ui.canvas.painting.node_maps import MapBody, NodeMapImages, Spot

_MIDDLE = Qt.AlignmentFlag.AlignCenter
_THINNEST, _THICKER = 1.25, 3.25
_AROUND = 9.0  # how far the ring of the step reaches around its node
_FAINT = 0.2
Node = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marks:
    """What the pointer and the keyboard have singled out.

    Attributes
    ----------
    hovered : tuple of int or None
        (layer, unit).
    selected : tuple of tuple of int
        One node, or two.
    hovered_bias : int or None
        Layer whose bias node is under the pointer.
    withheld : tuple of int or None
        Node whose value comes only after the pulse.
    followed : frozenset of tuple of int, or None
        The nodes on paths that are followed; the others are faint. None where none are followed.
    """

    hovered: Node | None = None
    selected: tuple[Node, ...] = ()
    hovered_bias: int | None = None
    withheld: Node | None = None
    followed: frozenset[Node] | None = None

    @classmethod
    def of(
        cls, attention: Attention, step: Step | None, followed: Followed | Blamed | None
    ) -> Marks:
        """Return what is singled out at a step, or while paths are followed."""
        hovered = attention.hovered
        comes = attention.pulse < 1.0 and step is not None and step.kind is StepKind.SUM
        return cls(
            (hovered.layer, hovered.unit) if hovered.kind == "node" else None,
            attention.nodes,
            hovered.layer if hovered.kind == "bias" else None,
            (step.layer, step.unit) if comes and step is not None else None,
            None if followed is None else followed.nodes,
        )


class Look(NamedTuple):
    """Everything that a node's picture depends on, beside its place.

    Attributes
    ----------
    state : NodeState
    signed, bucket : bool, int
        The fill, where the node is done.
    text : str
        Its number; empty without room.
    dropped, selected, hovered : bool
    ring : bool or None
        Whether the ring of the step is that of the backward pass; None without a ring.
    delta : float
        Width of the delta's ring; 0 without.
    faint : bool
        Whether it stands back, as it is on no path that is followed.
    has_map : bool
        Whether there is room for a map in it.
    image, spot : QImage or None, pair of float or None
        The map, and where on it the shown row is.
    """

    state: NodeState = NodeState.EMPTY
    signed: bool = False
    bucket: int = 0
    text: str = ""
    dropped: bool = False
    selected: bool = False
    hovered: bool = False
    ring: bool | None = None
    delta: float = 0.0
    faint: bool = False
    has_map: bool = False
    image: QImage | None = None
    spot: Spot | None = None


def _ring(active: bool, shown: Shown) -> bool | None:
    return shown.is_backward if active else None


def _delta_width(shown: Shown, node: Node, largest: float) -> float:
    """Return the width of the ring of a node's delta; 0 where it has none yet."""
    delta = shown.delta(*node)
    if delta is None:
        return 0.0
    return _THINNEST + _THICKER * (abs(delta) / largest if largest > 0 else 0.0)


def _is_faint(node: Node, marks: Marks) -> bool:
    return marks.followed is not None and node not in marks.followed


def _drawn(
    draw: Callable[[QPainter, QRectF, Look], None], painter: QPainter, rect: QRectF, look: Look
) -> None:
    """Draw a node, or let it stand back."""
    painter.setOpacity(_FAINT if look.faint else 1.0)
    draw(painter, rect, look)
    painter.setOpacity(1.0)


def map_images(spec: NetworkSpec, theme: Theme) -> NodeMapImages:
    """Return what makes the small maps in the nodes, read once they are wanted."""
    from ui.canvas.painting.node_maps import NodeMapImages

    return NodeMapImages(spec, theme)


class NodePainter:
    """Draws all nodes of a layout.

    Parameters
    ----------
    theme : Theme
    fonts : Fonts
    """

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        self._brushes = fill_brushes(theme)
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
        self._theme = theme

    @cached_property
    def _map(self) -> MapBody:
        """Draws nodes with maps in them: made when there are any."""
        from ui.canvas.painting.node_maps import MapBody

        return MapBody(self._theme, self._border, self._empty)

    def paint(
        self,
        painter: QPainter,
        layout: Layout,
        shown: Shown,
        scales: FillScales,
        unfolded: dict[int, int],
        marks: Marks,
        words: Shown,
        sprites: Sprites | None = None,
        maps: NodeMapImages | None = None,
    ) -> None:
        """Draw every node that is not folded, its value and its delta.

        Numbers come from `words`, which may lag behind `shown` so that they can be read while live.
        With `sprites` the painter is in widget pixels, else in scene pixels.
        """
        active, largest = shown.active_nodes(), shown.largest_delta()
        inputs = None if shown.sample is None else shown.sample.inputs
        spot = None if maps is None else maps.spot(inputs)
        for column in layout.columns:
            layer = column.layer
            if column.bias is not None:
                bias = self._bias_look(column, active, marks, shown)
                rect = column.bias_rect()
                self._put(painter, sprites, (layer, -1), bias, rect, self._draw_bias)
            taken = column.height if column.has_maps else 8.0
            fit = self._fitter(column.width - taken) if column.holds_numbers else None
            for unit in shown_units(layout, layer, unfolded):
                node = (layer, unit)
                look = self._look(node, shown, scales, marks, words, fit)
                faint = _is_faint(node, marks)
                delta = 0.0 if faint else _delta_width(shown, node, largest)
                look = look._replace(ring=_ring(node in active, shown), delta=delta, faint=faint)
                if column.has_maps:
                    image = None if maps is None else maps.image(*node)
                    look = look._replace(has_map=True, image=image, spot=spot)
                self._put(painter, sprites, node, look, column.node_rect(unit), self._draw)

    def _put(
        self,
        painter: QPainter,
        sprites: Sprites | None,
        name: Node,
        look: Look,
        rect: QRectF,
        draw: Callable[[QPainter, QRectF, Look], None],
    ) -> None:
        if sprites is None:
            _drawn(draw, painter, rect, look)
        else:
            around = rect.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
            sprites.draw(painter, name, look, around, lambda one: _drawn(draw, one, rect, look))

    def _look(
        self,
        node: Node,
        shown: Shown,
        scales: FillScales,
        marks: Marks,
        words: Shown,
        fit: NumberFitter | None,
    ) -> Look:
        layer, unit = node
        state = NodeState.EMPTY if node == marks.withheld else shown.state(layer, unit)
        selected, hovered = node in marks.selected, node == marks.hovered
        if state is NodeState.EMPTY:
            return Look(state, selected=selected, hovered=hovered)
        number = None if fit is None else words.value(layer, unit)
        text = "" if fit is None or number is None else fit.text(number)
        if state is NodeState.SUM:
            return Look(state, text=text, selected=selected, hovered=hovered)
        value = shown.value(layer, unit)
        assert value is not None
        signed, bucket = scales.signed[layer + 1], scales.bucket(layer + 1, value)
        dropped = shown.is_dropped(layer, unit)
        return Look(state, signed, bucket, text, dropped, selected, hovered)

    def _draw(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        corner = self._map.corner if look.has_map else None
        if look.ring is not None:
            self._ring(painter, rect, look.ring, corner)
        if look.selected:
            self._outline(painter, rect, 3.5, QPen(self._text, 1.5), corner)
        color = self._body(painter, rect, look)
        if look.dropped:
            self._cross_out(painter, rect, corner)
        elif color is not None and look.text:
            painter.setFont(self._fonts.value)
            painter.setPen(color)
            place = self._map.number_place(rect) if look.has_map else rect
            painter.drawText(place, _MIDDLE, look.text)
        if look.hovered:
            self._outline(painter, rect, 0.0, QPen(self._text, 1.75), corner)
        if look.delta:
            self._outline(painter, rect, 1.0, QPen(self._accents[True], look.delta), corner)

    def _fitter(self, room: float) -> NumberFitter:
        if room not in self._fitters:
            self._fitters[room] = NumberFitter(self._fonts.value, room)
        return self._fitters[room]

    def _body(self, painter: QPainter, rect: QRectF, look: Look) -> QColor | None:
        """Draw a node without its number; return the number's colour, None where there is none."""
        if look.has_map:
            done = look.state is NodeState.DONE
            self._map.paint(painter, rect, look.image, look.spot, done=done)
            if look.state is NodeState.SUM:  # its activation is still to come
                pen = QPen(self._accents[False], 1.25)
                self._round(painter, rect, pen, Qt.BrushStyle.NoBrush, self._map.corner)
            return None if look.state is NodeState.EMPTY else self._text
        if look.state is NodeState.DONE:
            brush, text = self._brushes.get(look.signed, look.bucket)
            self._round(painter, rect, self._border, brush)
            return text
        if look.state is NodeState.SUM:
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

    def _cross_out(self, painter: QPainter, rect: QRectF, corner: float | None) -> None:
        """Mark a node that dropout leaves out: pale, with a cross in place of its number."""
        self._round(painter, rect, self._empty, QBrush(self._canvas), corner)
        painter.setPen(QPen(self._muted, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        arm = 0.28 * min(rect.width(), rect.height())
        x, y = rect.center().x(), rect.center().y()
        painter.drawLine(QPointF(x - arm, y - arm), QPointF(x + arm, y + arm))
        painter.drawLine(QPointF(x - arm, y + arm), QPointF(x + arm, y - arm))

    def _bias_look(
        self, column: Column, active: frozenset[Node], marks: Marks, shown: Shown
    ) -> Look:
        ring = _ring((column.layer, column.units) in active, shown)
        faint = _is_faint((column.layer, column.units), marks)
        return Look(ring=ring, hovered=marks.hovered_bias == column.layer + 1, faint=faint)

    def _draw_bias(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        if look.ring is not None:
            self._ring(painter, rect, look.ring)
        painter.setPen(QPen(self._text, 1.5) if look.hovered else self._border)
        painter.setBrush(self._bias)
        painter.drawRoundedRect(rect, 5, 5)
        painter.setPen(self._muted)
        painter.setFont(self._fonts.small)
        painter.drawText(rect, _MIDDLE, "1")

    def paint_badges(
        self, painter: QPainter, badges: list[Badge], sprites: Sprites | None = None
    ) -> None:
        """Draw the deltas, after all nodes so that none is covered; painter as in `paint`."""
        for badge in badges:
            if sprites is None:
                self._draw_badge(painter, badge)
                continue
            rect = badge.rect
            look = badge.text, rect.left(), rect.top()
            sprites.draw(
                painter,
                ("badge", badge.node),
                look,
                rect.adjusted(-1.0, -1.0, 1.0, 1.0),
                partial(self._draw_badge, badge=badge),
            )

    def _draw_badge(self, painter: QPainter, badge: Badge) -> None:
        painter.setFont(self._fonts.small)
        painter.setPen(QPen(self._accents[True], 1.0))
        painter.setBrush(self._badge)
        painter.drawRoundedRect(badge.rect, 7.5, 7.5)
        painter.setPen(self._text)
        painter.drawText(badge.rect, _MIDDLE, badge.text)

    def _ring(
        self, painter: QPainter, rect: QRectF, backward: bool, corner: float | None = None
    ) -> None:
        self._outline(painter, rect, 5.0, QPen(self._halos[backward], 6.0), corner)
        self._outline(painter, rect, 3.5, QPen(self._accents[backward], 2.5), corner)

    def _outline(
        self,
        painter: QPainter,
        rect: QRectF,
        away: float,
        pen: QPen,
        corner: float | None = None,
    ) -> None:
        wider = rect.adjusted(-away, -away, away, away)
        further = None if corner is None else corner + away
        self._round(painter, wider, pen, Qt.BrushStyle.NoBrush, further)

    def _round(
        self,
        painter: QPainter,
        rect: QRectF,
        pen: QPen | Qt.PenStyle,
        brush: QBrush | Qt.BrushStyle,
        corner: float | None = None,
    ) -> None:
        """Draw an outline whose ends are round, or with corners of a radius."""
        painter.setPen(pen)
        painter.setBrush(brush)
        radius = min(rect.height(), rect.width()) / 2
        radius = radius if corner is None else min(corner, radius)
        painter.drawRoundedRect(rect, radius, radius)
