"""Accuracy as a staircase and cross-entropy as a slope, both over one weight."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from simulator.workshops.losses.one_weight import (
    Standing,
    accuracies,
    entropies,
    standing,
    steps,
)
from simulator.workshops.records.losses import W, WeightChoice
from ui.plotting.curves import finite_parts
from ui.plotting.function_curves import Curve, draw_curves, frame_in, height, sampled
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.ticks import Scale
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short
from ui.workshop.point_canvas import PointCanvas, draw_discs, draw_place, draw_tangent

_ACCURACY, _ENTROPY = "forward", "backward"
_DIGITS = 3
_ROOM = 0.12
# Drawn anew with every move of the bias.
_POINTS = 201
_WORDS_ABOVE = 12.0


class WeightCanvas(PointCanvas):
    """Draws two measures over the weight, one above the other, and where the weight stands.

    Attributes
    ----------
    choice : WeightChoice or None
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: WeightChoice | None = None
        self._curves: tuple[Curve, Curve] | None = None
        self._frames: tuple[Frame, Frame] | None = None
        self.setMinimumSize(320, 230)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Accuracy and cross-entropy over the weight"))
        self._describe()
        self.invalidate()

    def show_choice(self, choice: WeightChoice) -> None:
        """Show other points, or the weight elsewhere."""
        before, self.choice = self.choice, choice
        if before is None or (before.points, before.b) != (choice.points, choice.b):
            self._sample(choice)
            self.invalidate()
        self._describe()
        self.invalidate_moving()

    def _sample(self, choice: WeightChoice) -> None:
        points, b = choice.points, choice.b
        ends = W.minimum, W.maximum
        stairs = sampled(
            "",
            lambda w: accuracies(points, w, b),
            *ends,
            steps(points, b),
            _POINTS,
            color=_ACCURACY,
        )
        self._curves = (
            replace(stairs, ends=()),  # their dots would hide steps that are close together
            sampled("", lambda w: entropies(points, w, b), *ends, points=_POINTS, color=_ENTROPY),
        )

    def _describe(self) -> None:
        if self.choice is None:
            return
        stand = standing(self.choice.points, self.choice.w, self.choice.b)
        self.setAccessibleDescription("\n".join(self.readings(stand)))

    def readings(self, stand: Standing) -> tuple[str, str]:
        """Return what is read of each measure at the weight."""
        flat = self.tr("accuracy {right} / {count} = {accuracy}: slope 0")
        jump = self.tr("accuracy {right} / {count} = {accuracy}: a step, no slope")
        return (
            filled(
                jump if stand.at_step else flat,
                right=stand.right,
                count=stand.count,
                accuracy=short(stand.accuracy, _DIGITS),
            ),
            filled(
                self.tr("cross-entropy {value}: slope {slope}"),
                value=short(stand.entropy, _DIGITS),
                slope=short(stand.slope, _DIGITS),
            ),
        )

    # -- drawing

    def draw_ground(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the axes and both curves."""
        if self._curves is None:
            return
        half = 0.5 * area.height()
        areas = (
            QRectF(area.left(), area.top(), area.width(), half),
            QRectF(area.left(), area.top() + half, area.width(), half),
        )
        x, ups = Scale(W.minimum, W.maximum), (Scale(-_ROOM, 1.0 + _ROOM), self._height())
        lefts = [
            frame_in(brush, part, x, up).area.left() for part, up in zip(areas, ups, strict=True)
        ]
        names = self.tr("accuracy"), self.tr("cross-entropy")
        frames: list[Frame] = []
        for part, up, curve, name in zip(areas, ups, self._curves, names, strict=True):
            frame = frame_in(brush, part, x, up)
            frame.area.setLeft(max(lefts))  # one weight below the other
            brush.backdrop(frame.area)
            brush.axes(frame, "w", name)
            if not frames:
                self._draw_risers(brush, frame, curve)
            draw_curves(brush, frame, (curve,))
            brush.border(frame.area)
            frames.append(frame)
        self._frames = frames[0], frames[1]
        self._frame = frames[0]

    def _draw_risers(self, brush: PlotBrush, frame: Frame, stairs: Curve) -> None:
        """Join the stairs: a point changes its class there, and no slope leads from one on."""
        pen = QPen(self.theme.color(_ACCURACY), 1.0, Qt.PenStyle.DotLine)
        brush.painter.setPen(pen)
        parts = finite_parts(stairs.y)
        for before, after in pairwise(parts):
            x = 0.5 * (stairs.x[before[-1]] + stairs.x[after[0]])
            ends = (frame.point(x, stairs.y[k]) for k in (before[-1], after[0]))
            brush.painter.drawLine(*ends)

    def _height(self) -> Scale:
        assert self._curves is not None
        return height(self._curves[1:], 0.0)

    def draw_moving(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw where the weight stands on both, with the tangent of each."""
        choice = self.choice
        if choice is None or self._frames is None:
            return
        stand = standing(choice.points, choice.w, choice.b)
        read = (
            (stand.accuracy, None if stand.at_step else 0.0, _ACCURACY),
            (stand.entropy, stand.slope, _ENTROPY),
        )
        lines = self.readings(stand)
        for frame, (y, slope, color), line in zip(self._frames, read, lines, strict=True):
            draw_place(brush, frame, choice.w)
            if slope is not None:
                draw_tangent(brush, frame, choice.w, y, slope)
            draw_discs(brush, frame, choice.w, {color: y})
            at = QPointF(frame.area.left() + 2.0, frame.area.top() - _WORDS_ABOVE)
            brush.text(at, line, self.theme.color("text"))

    # -- the point

    def place(self) -> float | None:
        """Return the weight."""
        return None if self.choice is None else self.choice.w

    def span(self) -> tuple[float, float]:
        """Return the weights that are drawn."""
        return W.minimum, W.maximum
