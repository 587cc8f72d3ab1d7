"""The four rows as points, and the line that the neuron draws between them, to be dragged."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from simulator.notation.numerals import numeral_text
from simulator.workshops.gates import lines
from simulator.workshops.gates.truth import INPUTS, Weights, truth_table
from simulator.workshops.records.gates import GatesDocument
from ui.gates.half_plane import line_inside, side_above
from ui.gates.words import X1, X2, name_of, pair, shown_sum
from ui.plotting.canvas import PlotCanvas
from ui.plotting.label_plates import draw_plated, plate_size
from ui.plotting.markers import draw_corners, draw_ring
from ui.plotting.painting import Frame, LegendEntry, PlotBrush, to_image
from ui.plotting.ticks import Scale
from ui.regions_plot.region_painting import (
    binary_palette,
    class_entry,
    draw_wrong_sign,
    paint_point,
    sample_pen,
    wrong_pen,
)
from ui.words.languages import speak
from ui.words.messages import filled

_LOW, _HIGH = -0.5, 1.5
_AXIS, _LEGEND = Scale(_LOW, _HIGH), 24.0
_LEFT, _BOTTOM, _RIGHT = 48.0, 34.0, 10.0
_RADIUS, _KNOB, _REACH = 8.0, 5.0, 11.0
# How far from the middle of the line the knobs stand, in the units of the axes.
_ARM = 0.55
_CELLS = 48
# Which colour of the palette a class has that is certain; farther in they fade.
_CLEARLY = 32
_DECIMALS = 2
_TURN = math.radians(5.0)
_SHIFT = 0.1
_SHIFTS: Mapping[int, float] = MappingProxyType({Qt.Key.Key_Up: _SHIFT, Qt.Key.Key_Down: -_SHIFT})
_TURNS: Mapping[int, float] = MappingProxyType({Qt.Key.Key_Left: _TURN, Qt.Key.Key_Right: -_TURN})


class PlaneCanvas(PlotCanvas):
    """Draws classes as regions, the rows as points, and the line with two knobs.

    The line is dragged along, or turned by a knob; a click on a point looks at that row. With the
    keyboard here, Up and Down move the line, Left and Right turn it.

    Attributes
    ----------
    document : GatesDocument or None

    Signals
    -------
    line_moved(object, str)
        Other `Weights` are wanted, by ``move`` or ``turn``.
    row_picked(int)
        That row is to be looked at.
    """

    line_moved = Signal(object, str)
    row_picked = Signal(int)

    is_kept_at_once = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: GatesDocument | None = None
        self._frame: Frame | None = None
        self._held = ""
        # What a drag began with: turning goes from there, so that rounding does not add up.
        self._begun, self._pivot = Weights(0.0, 0.0, 0.0), (0.5, 0.5)
        self.setMinimumSize(260, 200)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("The four rows and the line between them"))
        self.setToolTip(
            self.tr(
                "Drag the line, or turn it by one of its knobs. With the keys: Up and Down move "
                "it, Left and Right turn it."
            )
        )
        self._describe()
        self.invalidate()

    def show_document(self, document: GatesDocument) -> None:
        """Show another line, or other targets."""
        self.document = document
        self._describe()
        self.invalidate()

    def _describe(self) -> None:
        if self.document is not None:
            self.setAccessibleDescription("\n".join(self.sentences(self.document)))

    def sentences(self, document: GatesDocument) -> Iterator[str]:
        """Yield in words on which side each row is."""
        right = self.tr("{row}: sum {sum}, class {output}, right")
        wrong = self.tr("{row}: sum {sum}, class {output}, wrong")
        for row in truth_table(document.weights, document.gate):
            yield filled(
                right if row.is_right else wrong,
                row=pair(row.inputs),
                sum=numeral_text(shown_sum(row, document)),
                output=row.output,
            )

    # -- drawing

    def frame(self, area: QRectF) -> Frame:
        """Return the axes rectangle: a square, so that right angles are right."""
        across = area.width() - _LEFT - _RIGHT
        side = min(across, area.height() - _LEGEND - _BOTTOM)
        left = area.left() + _LEFT + (across - side) / 2.0
        return Frame(QRectF(left, area.top() + _LEGEND, side, side), _AXIS, _AXIS)

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw regions, line and points."""
        document = self.document
        if document is None:
            return
        self._frame = frame = self.frame(area)
        weights = document.weights
        self._draw_regions(brush, frame, document)
        brush.axes(frame, X1, X2, grid=False)
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        self._draw_line(brush, frame, weights)
        brush.painter.restore()
        self._draw_points(brush, frame, document)
        self._draw_missing(brush, frame, weights)
        name = name_of(document.gate)
        entries = [class_entry(f"{name} = {k}", k) for k in (0, 1)]
        entries.append(LegendEntry(self.tr("wrong"), draw_wrong_sign))
        brush.legend(QRectF(area.left(), area.top(), area.width(), _LEGEND), entries)

    def _draw_regions(self, brush: PlotBrush, frame: Frame, document: GatesDocument) -> None:
        palette, weights = binary_palette(brush.theme), document.weights
        if document.output == "sigmoid":
            at = np.linspace(_LOW, _HIGH, _CELLS)
            sums = weights.w1 * at[None, :] + weights.w2 * at[:, None] + weights.b
            levels = np.round((len(palette) - 1) / (1.0 + np.exp(-sums))).astype(int)
            brush.image(frame.area, to_image(palette[levels]))
            return
        painter = brush.painter
        painter.fillRect(frame.area, QColor.fromRgb(int(palette[_CLEARLY])))
        above = [frame.point(*corner) for corner in side_above(weights, _LOW, _HIGH)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor.fromRgb(int(palette[-_CLEARLY])))
        painter.drawPolygon(QPolygonF(above))

    def _draw_line(self, brush: PlotBrush, frame: Frame, weights: Weights) -> None:
        ends = line_inside(weights, _LOW, _HIGH)
        if ends is None:
            return
        theme = brush.theme
        start, end = (frame.point(*point) for point in ends)
        brush.painter.setPen(QPen(theme.color("text"), 2.0))
        brush.painter.drawLine(start, end)
        for knob in self.knobs(weights):
            at = frame.point(*knob)
            brush.painter.setPen(QPen(theme.color("canvas"), 1.5))
            brush.painter.setBrush(theme.color("forward"))
            brush.painter.drawEllipse(at, _KNOB, _KNOB)

    def knobs(self, weights: Weights) -> list[lines.Point]:
        """Return where the line can be taken hold of to turn it."""
        middle = lines.foot(weights)
        if middle is None:
            return []
        size = math.hypot(weights.w1, weights.w2)
        across, up = -weights.w2 / size * _ARM, weights.w1 / size * _ARM
        found = [(middle[0] + s * across, middle[1] + s * up) for s in (-1.0, 1.0)]
        return [(x, y) for x, y in found if _LOW < x < _HIGH and _LOW < y < _HIGH]

    def _draw_points(self, brush: PlotBrush, frame: Frame, document: GatesDocument) -> None:
        table = truth_table(document.weights, document.gate)
        for k, row in enumerate(table):
            at = frame.point(*row.inputs)
            paint_point(brush.painter, brush.theme, at, row.target, _RADIUS, hollow=False)
            if not row.is_right:
                draw_ring(brush.painter, at, _RADIUS + 4.0, wrong_pen(brush.theme))
            if k == document.row:
                draw_corners(brush.painter, at, _RADIUS + 8.0, sample_pen(brush.theme))
            outwards = 1.0 if row.inputs[1] else -1.0
            above = at - QPointF(0.0, outwards * (_RADIUS + 17.0))
            text = numeral_text(shown_sum(row, document))
            plate = QRectF(QPointF(), plate_size(brush, text))
            plate.moveCenter(above)  # the line may run there
            draw_plated(brush, plate, text, brush.theme.color("text"))

    def _draw_missing(self, brush: PlotBrush, frame: Frame, weights: Weights) -> None:
        """Say why there is no line, where there is none."""
        if line_inside(weights, _LOW, _HIGH) is not None:
            return
        none = self.tr("Both weights are 0: there is no line")
        outside = self.tr("The line is outside the picture")
        text = none if lines.foot(weights) is None else outside
        room = frame.area.adjusted(8.0, 0.3 * frame.area.height(), -8.0, -0.3 * frame.area.height())
        brush.paragraph(room, text, brush.theme.color("text"))

    # -- Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a knob or the line, or look at a row."""
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.document is None:
            return
        row = self._row_at(event.position())
        self._held = "" if row is not None else self._part_at(event.position())
        if row is not None:
            self.row_picked.emit(row)
        elif self._held == "turn":
            self._begun = self.document.weights
            self._pivot = lines.foot(self._begun) or self._pivot

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Have the line follow the mouse."""
        super().mouseMoveEvent(event)
        if not self._held:
            self._show_what_can_be_held(event.position())
        elif self.document is not None and self._frame is not None:
            to = self._frame.values(event.position())
            if self._held == "turn":
                self._wish(lines.turned(self._begun, self._pivot, to), "turn")
            else:
                self._wish(lines.through(self.document.weights, to), "move")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the line go."""
        super().mouseReleaseEvent(event)
        self._held = ""

    def leaveEvent(self, event: QEvent) -> None:
        """Leave the cursor as it was."""
        super().leaveEvent(event)
        self.unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or turn the line."""
        key = event.key()
        if self.document is None or key not in {*_SHIFTS, *_TURNS}:
            super().keyPressEvent(event)
            return
        weights = self.document.weights
        middle = lines.foot(weights)
        if middle is None:
            return
        if key in _SHIFTS:
            self._wish(lines.lifted(weights, _SHIFTS[key]), "move")
        else:
            angle = math.atan2(weights.w1, -weights.w2) + _TURNS[key]
            to = middle[0] + math.cos(angle), middle[1] + math.sin(angle)
            self._wish(lines.turned(weights, middle, to), "turn")

    def _wish(self, weights: Weights, how: str) -> None:
        self.line_moved.emit(Weights(*(round(number, _DECIMALS) for number in weights)), how)

    def _row_at(self, at: QPointF) -> int | None:
        if self._frame is None:
            return None
        places = [self._frame.point(*inputs) for inputs in INPUTS]
        near = [k for k, place in enumerate(places) if _distance(at, place) <= _REACH]
        return near[0] if near else None

    def _part_at(self, at: QPointF) -> str:
        """Return ``turn`` on a knob, ``move`` on the line, else nothing."""
        frame, document = self._frame, self.document
        if frame is None or document is None or not frame.area.contains(at):
            return ""
        weights = document.weights
        if any(_distance(at, frame.point(*knob)) <= _REACH for knob in self.knobs(weights)):
            return "turn"
        nearest = lines.foot(weights, frame.values(at))
        is_near = nearest is not None and _distance(at, frame.point(*nearest)) <= _REACH
        return "move" if is_near else ""

    def _show_what_can_be_held(self, at: QPointF) -> None:
        shapes = {
            "turn": Qt.CursorShape.CrossCursor,
            "move": Qt.CursorShape.SizeAllCursor,
            "": Qt.CursorShape.ArrowCursor,
        }
        on_row = self._row_at(at) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_row else shapes[self._part_at(at)])


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
