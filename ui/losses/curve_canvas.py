"""A loss and its slope as curves over the prediction, with a point on them that can be dragged."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from simulator.nn.losses import Loss
from simulator.notation.numerals import numeral_text
from simulator.workshops.losses.curves import (
    DOMAINS,
    breaks,
    problem,
    slope,
    slopes,
    value,
    values,
)
from simulator.workshops.records.losses import CurveChoice
from ui.plotting.function_curves import (
    Curve,
    draw_curves,
    draw_legend,
    draw_upright,
    draw_zero_lines,
    frame_in,
    height,
    level_entry,
    sampled,
)
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.ticks import Scale
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short
from ui.words.titles import translated
from ui.workshop.point_canvas import PointCanvas, draw_discs, draw_place, draw_tangent

Array = NDArray[Any]

# How far up and down is drawn of losses that grow without end.
_LIMITS = {"number": (-12.0, 16.0), "probability": (-5.0, 5.0), "sum": (-9.0, 9.0)}
_STEPS = {"number": (0.1, 1.0), "probability": (0.01, 0.1), "sum": (0.1, 1.0)}
_APART, _INSET = 14.0, 12.0
_DIGITS = 3
_LOW_TARGET = 1.5
# Drawn anew with every move of the target.
_POINTS = 201
# A little off both ends, where a logarithm is infinite.
_MARGIN = 1e-3
# Of the loss and of the one laid over it.
_COLORS = (("forward", "backward"), ("positive", "negative"))


class CurveCanvas(PointCanvas):
    """Draws E and its slope, a second pair where there is one, and the tangent at the point.

    Attributes
    ----------
    choice : CurveChoice or None
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: CurveChoice | None = None
        self._curves: tuple[Curve, ...] = ()
        self.setMinimumSize(320, 200)
        speak(self._say)

    def _say(self) -> None:
        self._sample()
        self._describe()
        self.invalidate()

    def show_choice(self, choice: CurveChoice) -> None:
        """Show other losses or another target, or the point elsewhere."""
        before, self.choice = self.choice, choice
        self.small, self.large = _STEPS[choice.axis]
        if before is None or _what_is_drawn(before) != _what_is_drawn(choice):
            self._sample()
            self.invalidate()
        self._describe()
        self.invalidate_moving()

    def _drawn(self, choice: CurveChoice) -> list[tuple[Loss, tuple[str, str]]]:
        """Return the losses that take the target, with their colours."""
        pairs = zip(choice.shown, _COLORS, strict=False)
        return [(loss, colors) for loss, colors in pairs if not problem(loss, choice.y)]

    def _sample(self) -> None:
        if (choice := self.choice) is not None:
            pairs = self._drawn(choice)
            self._curves = tuple(
                curve for loss, colors in pairs for curve in self._pair(choice, loss, colors)
            )

    def _pair(self, choice: CurveChoice, loss: Loss, colors: tuple[str, str]) -> list[Curve]:
        """Return the curves of a loss and of its slope."""
        low, high = DOMAINS[choice.axis]
        margin = _MARGIN if choice.axis == "probability" else 0.0
        span = low + margin, high - margin, breaks(loss, choice.y, choice.axis), _POINTS
        names = translated(loss.title), self.tr("its slope")
        return [
            sampled(
                name,
                partial(_drawn, function, loss, choice),
                *span,
                color=color,
                dashed=function is slopes,
            )
            for name, function, color in zip(names, (values, slopes), colors, strict=True)
        ]

    def _describe(self) -> None:
        lines = [] if self.choice is None else list(self.readings(self.choice))
        self.setAccessibleDescription("\n".join(lines))

    def readings(self, choice: CurveChoice) -> Iterator[str]:
        """Yield what is read at the point, one line a loss."""
        for loss, _ in self._drawn(choice):
            yield filled(
                self.tr("{name}: E = {value}, slope {slope}"),
                name=translated(loss.title),
                value=numeral_text(value(loss, choice.x, choice.y, choice.axis)),
                slope=numeral_text(slope(loss, choice.x, choice.y, choice.axis)),
            )

    def frame(self, brush: PlotBrush, area: QRectF, choice: CurveChoice) -> Frame:
        """Return the axes rectangle."""
        low, high = _LIMITS[choice.axis]
        whole = height(self._curves, 0.0) if self._curves else Scale(0.0, 1.0)
        up = Scale(max(whole.low, low), min(whole.high, high))
        return frame_in(brush, area, Scale(*DOMAINS[choice.axis]), up)

    # -- drawing

    def draw_ground(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw axes and curves."""
        choice = self.choice
        if choice is None:
            return
        self._frame = frame = self.frame(brush, area, choice)
        brush.backdrop(frame.area)
        letter = "z" if choice.axis == "sum" else "a"
        brush.axes(frame, letter, f"E, ∂E/∂{letter}")
        draw_zero_lines(brush, frame)
        entries = [curve.entry() for curve in self._curves]
        if choice.axis != "sum":
            draw_upright(brush, frame, choice.y)
            target = filled(self.tr("target y = {target}"), target=short(choice.y, _DIGITS))
            entries.append(level_entry(target))
        draw_curves(brush, frame, self._curves)
        brush.border(frame.area)
        draw_legend(brush, area, entries)

    def draw_moving(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the point on each curve, and what is read there."""
        choice, frame = self.choice, self._frame
        if choice is None or frame is None:
            return
        draw_place(brush, frame, choice.x)
        for loss, colors in self._drawn(choice):
            here = value(loss, choice.x, choice.y, choice.axis)
            steep = slope(loss, choice.x, choice.y, choice.axis)
            if here == here:  # where it has one
                draw_tangent(brush, frame, choice.x, here, steep)
                draw_discs(brush, frame, choice.x, dict(zip(colors, (here, steep), strict=True)))
        self._write_readings(brush, frame, choice)

    def _write_readings(self, brush: PlotBrush, frame: Frame, choice: CurveChoice) -> None:
        """Write what is read in the corner that the curves leave free."""
        is_left = choice.y > _LOW_TARGET if choice.axis == "number" else choice.y < 0.5
        inside = frame.area.adjusted(_INSET, 0.0, -_INSET, 0.0)
        x, align = (inside.left(), 0.0) if is_left else (inside.right(), 1.0)
        lines = list(self.readings(choice))
        # Of numbers, there is nothing below 0 to the right of the target.
        is_low = choice.axis == "number" and not is_left
        first = inside.bottom() - _APART * (len(lines) + 1) if is_low else inside.top()
        for k, line in enumerate(lines):
            at = QPointF(x, first + _APART * (k + 1))
            brush.text(at, line, self.theme.color("text"), align)

    # -- the point

    def place(self) -> float | None:
        """Return the prediction or sum at which the losses are read."""
        return None if self.choice is None else self.choice.x

    def span(self) -> tuple[float, float]:
        """Return the predictions or sums that are drawn."""
        return DOMAINS["number" if self.choice is None else self.choice.axis]


def _what_is_drawn(choice: CurveChoice) -> object:
    return choice.shown, choice.axis, choice.y


def _drawn(function: Any, loss: Loss, choice: CurveChoice, x: Array) -> Array:
    """Return values or slopes, none of them much farther off than what is seen.

    A dashed line costs by its length, and a slope near an infinite logarithm is a very long one.
    """
    low, high = _LIMITS[choice.axis]
    room = high - low
    found = function(loss, x, target=choice.y, axis=choice.axis)
    return np.clip(found, low - room, high + room)
