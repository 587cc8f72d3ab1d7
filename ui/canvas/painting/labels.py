"""Painting the words around the network: captions, names, targets, the loss, folds and buttons.

What stays the same between two layouts goes into a cached picture (`paint_fixed`); what depends on
the sample or the step is drawn on every repaint (`paint_live`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from simulator.stepping.step_plan import StepKind
from ui.canvas import layers
from ui.canvas.content import fonts as measure
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.state import Shown
from ui.canvas.content.texts import Texts
from ui.canvas.geometry.controls import Control
from ui.canvas.geometry.heights import TWO_LINES
from ui.canvas.geometry.layout import FOLD_AIR, Column, Layout
from ui.canvas.geometry.spread import Metrics
from ui.canvas.painting.legend import legend_width
from ui.canvas.painting.outputs import TARGET_GAP, OutputPainter, dots_width, stacked_width
from ui.canvas.painting.pixel_pictures import WIDEST
from ui.canvas.painting.writing import MIDDLE, RIGHT, write
from ui.theme.colors import Theme, mix
from ui.words.numbers import MINUS, short

_WIDEST_NAME = 120.0
_PILL_AIR, _LEAST_PILL_AIR = 14.0, 8.0
_LOCK_ROOM = 14
_CAPTION_AIR = 6
_WIDEST_LOSS = "0.000282"
_SCALED = (1.2345, -0.5, -3.0)  # what they measured has as many digits as any
_SIDE_BY_SIDE_ABOVE = 6


def metrics_for(texts: Texts, fonts: Fonts, canvas_width: float) -> Metrics:
    """Return how much room this network's words need."""
    sizes = texts.spec.sizes
    most = min(_WIDEST_NAME, 0.17 * canvas_width)
    inputs = range(min(sizes[0], 64))
    names = [measure.width(fonts.label, texts.names.feature(k)) for k in inputs]
    names += [_measured_width(texts, fonts, k) for k in inputs]
    outputs = [measure.width(fonts.label, texts.names.output(k)) for k in range(min(sizes[-1], 64))]
    target = measure.width(fonts.small, texts.widest_target())
    if sizes[-1] > _SIDE_BY_SIDE_ABOVE:  # in one line, where there is no room for two
        target += max(outputs) + TARGET_GAP
    caption_of_loss = measure.width(fonts.small, texts.loss())
    return Metrics(
        line=float(round(measure.height(fonts.caption))) + 2,
        number=measure.width(fonts.value, "−0.0000") + 4,
        inputs=max(min(max(names), most), WIDEST if texts.image_shape else 0.0),
        outputs=max(min(max(outputs), most), target) + 8,
        beside_dots=dots_width(texts, fonts, most),
        stacked_dots=stacked_width(texts, fonts, 1.5 * most),
        loss=8 + max(52.0, measure.width(fonts.value, _WIDEST_LOSS), caption_of_loss),
        legend=max(legend_width(fonts, one) for one in (texts.legend(), texts.blame_legend())),
        caption=max(_caption_width(texts, fonts, layer) for layer in range(len(sizes) - 1)),
        plate=layers.plate_height(texts.spec),
        fold=measure.width(fonts.small, texts.more(sizes[0])[0]) + _PILL_AIR,
    )


def _measured_width(texts: Texts, fonts: Fonts, unit: int) -> float:
    """Return the room for what an input measured, in any row."""
    found = [texts.measured(unit, scaled) for scaled in _SCALED]
    if any(text.startswith(MINUS) for text in found):
        found.append(f"{short(-0.0001234)} →")  # no number between is longer
    return max(measure.width(fonts.small, text) for text in found)


def _caption_width(texts: Texts, fonts: Fonts, layer: int) -> float:
    """Return the room for a layer's whole caption, what it computes included."""
    lock = 2 * _LOCK_ROOM if texts.is_frozen(layer) else 0
    return measure.width(fonts.caption, texts.captions(layer)[0]) + lock + _CAPTION_AIR


class BesideNodes(NamedTuple):
    """What a sample has written beside the nodes.

    Attributes
    ----------
    targets : tuple of float
        Of all outputs; empty without a sample.
    inputs : mapping of int to float
        Scaled values of the visible inputs whose measured ones are shown too.
    """

    targets: tuple[float, ...] = ()
    inputs: Mapping[int, float] = MappingProxyType({})

    @classmethod
    def of(cls, shown: Shown, layout: Layout, texts: Texts) -> BesideNodes:
        """Return what stands beside the nodes of a layout."""
        if shown.sample is None:
            return cls()
        scaled = texts.units is not None and bool(texts.units.scale)
        told = scaled and texts.image_shape is None
        visible = layout.columns[0].visible if told else ()
        inputs = {unit: float(shown.sample.inputs[unit]) for unit in visible}
        targets = shown.sample.target.tolist() if shown.sample.has_target else ()
        return cls(tuple(targets), inputs)


NOTHING_BESIDE = BesideNodes()


class LabelPainter:
    """Draws every word and button of a layout.

    Parameters
    ----------
    theme : Theme
    fonts : Fonts
    texts : Texts
    """

    def __init__(self, theme: Theme, fonts: Fonts, texts: Texts) -> None:
        self._fonts, self._texts = fonts, texts
        self._text, self._muted = theme.color("text"), theme.color("muted")
        self._canvas, self._raised = theme.color("canvas"), theme.color("raised")
        self._line = QPen(theme.color("line"), 1.0)
        self._forward, self._backward = theme.color("forward"), theme.color("backward")
        self._faint = mix(theme.canvas, theme.muted, 0.4)
        self._badge = QBrush(theme.color("panel"))
        self._outputs = OutputPainter(theme, fonts, texts)
        self._fitter: tuple[float, measure.NumberFitter] | None = None

    def paint_fixed(
        self, painter: QPainter, layout: Layout, beside: BesideNodes = NOTHING_BESIDE
    ) -> None:
        """Draw captions, names, what the sample has beside its nodes, and the buttons at rest."""
        for column in layout.columns:
            self._caption(painter, layout, column)
        self._input_names(painter, layout.columns[0], beside.inputs)
        self._outputs.paint_names(painter, layout)
        self._outputs.paint_targets(painter, layout, beside.targets)
        for control in layout.controls:
            self.paint_control(painter, control, enabled=False, hovered=False, near=False)

    def _caption(self, painter: QPainter, layout: Layout, column: Column) -> None:
        header, layer = column.header, column.layer
        row = measure.height(self._fonts.caption) + 2
        first = QRectF(header.left(), header.top(), header.width(), row)
        captions = self._texts.captions(layer)
        if layout.stacked and layer >= 0:
            captions = captions[1:]
            second = first.translated(0, row)
            room = header.width() - _CAPTION_AIR
            named = self._texts.activation(layer), self._texts.brief_activation(layer)
            text = measure.fitting(self._fonts.small, named, room)
            text = measure.elided(self._fonts.small, text, room)
            write(painter, second, MIDDLE, text, self._fonts.small, self._muted)
        is_frozen = self._texts.is_frozen(layer)
        room = header.width() - _CAPTION_AIR - (2 * _LOCK_ROOM if is_frozen else 0)
        text = self.fitting_caption(captions, room)
        write(painter, first, MIDDLE, text, self._fonts.caption, self._text)
        if is_frozen:
            half = measure.width(self._fonts.caption, text) / 2
            self._lock(painter, QPointF(first.center().x() - half - 9, first.center().y()))
        self._count(painter, layout, column, row)

    def fitting_caption(self, captions: tuple[str, ...], room: float) -> str:
        """Return the longest caption that fits, or the name and the beginning of what follows."""
        text = measure.fitting(self._fonts.caption, captions, room)
        cut = measure.elided(self._fonts.caption, captions[0], room)
        # Below two letters, what the layer computes is better left out.
        tells = len(captions) > 2 and len(cut) >= len(f"{captions[1]} · ab…")
        return cut if tells else text

    def _lock(self, painter: QPainter, center: QPointF) -> None:
        """Draw the small padlock of a frozen layer."""
        painter.setPen(QPen(self._text, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y = center.x(), center.y()
        painter.drawArc(QRectF(x - 2.5, y - 5.5, 5, 6), 0, 180 * 16)
        painter.setBrush(self._text)
        painter.drawRoundedRect(QRectF(x - 4, y - 1.5, 8, 6), 1.2, 1.2)

    def _count(self, painter: QPainter, layout: Layout, column: Column, row: float) -> None:
        buttons = [c.rect for c in layout.controls if c.layer == column.layer and "node" in c.kind]
        if not buttons:
            place = QRectF(
                column.header.left(), column.header.top() + row, column.header.width(), 20
            )
        else:
            place = QRectF(buttons[0].topRight(), buttons[1].bottomLeft())
        if place.width() > 12:
            write(painter, place, MIDDLE, str(column.units), self._fonts.small, self._muted)

    def _fold(self, painter: QPainter, column: Column, unfolded: int | None, gap: float) -> None:
        for part in column.fold_parts(unfolded):
            self._pill(painter, column.x, part.y, part.count, gap)

    def _pill(self, painter: QPainter, x: float, y: float, count: int, gap: float) -> None:
        text, rect = self.pill(x, y, count, gap)
        painter.setPen(self._line)
        painter.setBrush(self._canvas)
        painter.drawRoundedRect(rect, 8.5, 8.5)
        write(painter, rect, MIDDLE, text, self._fonts.small, self._muted)

    def pill(self, x: float, y: float, count: int, gap: float) -> tuple[str, QRectF]:
        """Return what stands in a fold of `count` nodes, and where; columns are `gap` apart."""
        room, font = gap - FOLD_AIR, self._fonts.small
        text = measure.fitting(font, self._texts.more(count), room - _LEAST_PILL_AIR)
        wide = min(room, measure.width(font, text) + _PILL_AIR)
        return text, QRectF(x - wide / 2, y - 8.5, wide, 17)

    def _input_names(self, painter: QPainter, column: Column, inputs: Mapping[int, float]) -> None:
        room = column.x - column.width / 2 - 8 - 4
        for unit in column.visible:
            self._input_name(painter, column, unit, room, inputs.get(unit))

    def _input_name(
        self,
        painter: QPainter,
        column: Column,
        unit: int,
        room: float,
        scaled: float | None = None,
    ) -> None:
        """Draw an input's name and, where its value is scaled, what it measured below."""
        text = measure.elided(self._fonts.label, self._texts.names.feature(unit), room)
        measured = "" if scaled is None else self._texts.measured(unit, scaled)
        two = bool(measured) and column.spacing >= TWO_LINES
        rect = QRectF(4, column.y_of(unit) - (17 if two else 10), room, 18 if two else 20)
        write(painter, rect, RIGHT, text, self._fonts.label, self._text)
        if two:
            rect.translate(0, 17)
            write(painter, rect, RIGHT, measured, self._fonts.small, self._muted)

    def paint_live(
        self, painter: QPainter, layout: Layout, shown: Shown, unfolded: dict[int, int]
    ) -> None:
        """Draw the loss and the folds; the folds lie above the edges."""
        for column in layout.columns:
            extra = unfolded.get(column.layer)
            if column.fold is not None:
                self._fold(painter, column, extra, layout.gap)
                # A picture has the place of the name, and frames the pixel.
                named = column.layer < 0 and self._texts.image_shape is None
                if named and extra is not None and extra in column.fold:
                    self._input_name(painter, column, extra, column.x - column.width / 2 - 12)
        self._outputs.paint_values(painter, layout, shown)
        self._loss(painter, layout, shown)

    def _loss(self, painter: QPainter, layout: Layout, shown: Shown) -> None:
        rect, step = layout.loss, shown.step
        active = step is not None and step.kind is StepKind.LOSS
        feeds = (
            step is not None
            and step.kind is StepKind.DELTA
            and step.layer == len(shown.spec.layers) - 1
        )
        if active or feeds:
            color = self._forward if active else self._backward
            unit = -1 if step is None else step.unit
            self._outputs.carry(painter, layout, color, unit)
        known = shown.loss is not None
        pen = QPen(self._line)
        if active:
            pen = QPen(self._forward, 2.5)
        elif feeds:
            pen = QPen(self._backward, 2.0)
        elif not known:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._badge)
        painter.drawRoundedRect(rect, 8, 8)
        upper = QRectF(rect.left(), rect.top() + 3, rect.width(), rect.height() / 2 - 3)
        lower = upper.translated(0, rect.height() / 2 - 3)
        write(painter, upper, MIDDLE, self._texts.loss(), self._fonts.small, self._muted)
        value = "" if shown.loss is None else self._loss_text(shown.loss, rect.width() - 5)
        write(painter, lower, MIDDLE, value, self._fonts.value, self._text)

    def _loss_text(self, loss: float, room: float) -> str:
        if self._fitter is None or self._fitter[0] != room:
            self._fitter = room, measure.NumberFitter(self._fonts.value, room)
        text = short(loss)
        if measure.width(self._fonts.value, text) <= room:
            return text
        return self._fitter[1].text(loss)

    def name_rects(
        self, layout: Layout, unfolded: Mapping[int, int] = MappingProxyType({})
    ) -> list[QRectF]:
        """Return where names, targets and folds stand."""
        first = layout.columns[0]
        left = first.x - first.width / 2 - 8
        scaled = self._texts.units is not None and bool(self._texts.units.scale)
        half = 17.0 if scaled and first.spacing >= TWO_LINES else 9.0
        ys = [*first.ys, *([] if first.fold is None else [first.fold.y])]
        rects = [QRectF(4, y - half, left - 4, 2 * half) for y in ys]
        rects += self._outputs.rects(layout)
        for column in layout.columns:
            for part in column.fold_parts(unfolded.get(column.layer)):
                rects.append(self.pill(column.x, part.y, part.count, layout.gap)[1])
        return rects

    def paint_control(
        self, painter: QPainter, control: Control, enabled: bool, hovered: bool, near: bool
    ) -> None:
        """Draw a button: quiet, until the pointer comes near."""
        rect = control.rect.adjusted(1.5, 1.5, -1.5, -1.5)
        color = self._faint
        if enabled and (hovered or near):
            color = self._text if hovered else self._muted
        if hovered:
            painter.setPen(self._line)
            painter.setBrush(self._raised if enabled else self._canvas)
            painter.drawRoundedRect(rect, 5, 5)
        painter.setPen(QPen(color, 1.6))
        c, r = rect.center(), 3.5
        if control.kind == "remove_layer":
            painter.drawLine(QLineF(c.x() - r, c.y() - r, c.x() + r, c.y() + r))
            painter.drawLine(QLineF(c.x() - r, c.y() + r, c.x() + r, c.y() - r))
            return
        if control.kind == "add_layer":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, 1.2))
            if not hovered:
                painter.drawEllipse(c, 6.5, 6.5)
        painter.drawLine(QLineF(c.x() - r, c.y(), c.x() + r, c.y()))
        if control.kind != "remove_node":
            painter.drawLine(QLineF(c.x(), c.y() - r, c.x(), c.y() + r))
