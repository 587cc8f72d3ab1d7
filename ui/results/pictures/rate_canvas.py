"""ROC and precision-recall curves, with the place of a threshold marked on each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from simulator.training.threshold_curves import ThresholdCurves
from ui.loss_plot.curve_signs import curve_pen
from ui.plotting.canvas import PlotCanvas
from ui.plotting.function_curves import BOTTOM
from ui.plotting.markers import class_shape, draw_shape
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.ticks import Scale
from ui.theme.colors import Theme
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short

Kind = Literal["roc", "precision"]

_LEFT, _RIGHT, _TOP = 48.0, 12.0, 46.0
_LOW, _HIGH = -0.02, 1.02
_RADIUS, _DISC = 4.4, 0


class RateLine(NamedTuple):
    """One curve: training, validation, or one class among several.

    Attributes
    ----------
    name : str
    curves : ThresholdCurves
    is_late : bool
        Whether it is of the validation rows.
    of_class : int or None
        Whose colour it has where several classes are drawn.
    """

    name: str
    curves: ThresholdCurves
    is_late: bool
    of_class: int | None = None

    def pen(self, theme: Theme) -> QPen:
        """Return what it is drawn with."""
        pen = curve_pen(theme, self.is_late)
        pen.setWidthF(2.0)
        if self.of_class is not None:
            pen = QPen(theme.class_color(self.of_class), 2.0)
        return pen


class RateCanvas(PlotCanvas):
    """Draws recall over the false positive rate, or precision over recall.

    Parameters
    ----------
    kind : {"roc", "precision"}
    parent : QWidget, optional

    Attributes
    ----------
    lines : tuple of RateLine
    threshold : float
    """

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self.lines: tuple[RateLine, ...] = ()
        self.threshold = 0.5
        self.setMinimumSize(240, 240)
        speak(self._say)

    def _say(self) -> None:
        named = {"roc": self.tr("ROC curve"), "precision": self.tr("Precision-recall curve")}
        self.setAccessibleName(named[self._kind])
        self._describe()
        self.invalidate()

    def show_lines(self, lines: Sequence[RateLine], threshold: float) -> None:
        """Draw other curves, or mark another threshold."""
        self.lines, self.threshold = tuple(lines), threshold
        self._describe()
        self.invalidate()

    def _describe(self) -> None:
        self.setAccessibleDescription("\n".join(map(self.legend_text, self.lines)))

    def _area_of(self, line: RateLine) -> float | None:
        curves = line.curves
        return curves.auc if self._kind == "roc" else curves.average_precision

    def legend_text(self, line: RateLine) -> str:
        """Return what a curve is called, with the area under it where it says something."""
        area = self._area_of(line)
        if area is None:
            return filled(self.tr("{name}: no curve"), name=line.name)
        words = self.tr("{name}: area {area}")
        if self._kind == "precision":
            words = self.tr("{name}: AP {area}")
        return filled(words, name=line.name, area=short(area))

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the axes, what guessing would reach, and the curves."""
        frame = self._frame(area)
        brush.backdrop(frame.area)
        names = self.tr("false positive rate"), self.tr("recall (true positive rate)")
        if self._kind == "precision":
            names = self.tr("recall"), self.tr("precision")
        brush.axes(frame, *names)
        self._draw_guessing(brush, frame)
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        for line in self._drawn():
            brush.polyline(self._points(frame, line.curves), line.pen(brush.theme))
        brush.painter.restore()
        brush.border(frame.area)
        for line in self._drawn():
            self._draw_mark(brush, frame, line)
        legend = QRectF(8.0, 4.0, area.width() - 16.0, 36.0)
        brush.legend(legend, [self._entry(line) for line in self.lines], 2)

    def _frame(self, area: QRectF) -> Frame:
        room = area.adjusted(_LEFT, _TOP, -_RIGHT, -BOTTOM)
        return Frame(room, Scale(_LOW, _HIGH), Scale(_LOW, _HIGH))

    def _drawn(self) -> list[RateLine]:
        return [line for line in self.lines if self._area_of(line) is not None]

    def _points(self, frame: Frame, curves: ThresholdCurves) -> np.ndarray:
        if self._kind == "roc":
            return frame.pixels(curves.false_positive_rate, curves.recall)
        # No straight lines between the thresholds: precision does not pass evenly from one to the
        # next, and the area under this is the average precision.
        recall, precision = curves.recall, curves.precision[1:]
        across = np.column_stack([recall[:-1], recall[1:]]).ravel()
        return frame.pixels(across, np.repeat(precision, 2))

    def place_of(self, line: RateLine) -> tuple[float, float] | None:
        """Return where the threshold stands on a curve; None where precision says nothing."""
        at = line.curves.at(self.threshold)
        if self._kind == "roc":
            return at.false_positive_rate, at.recall
        return None if at.precision is None else (at.recall, at.precision)

    def _draw_mark(self, brush: PlotBrush, frame: Frame, line: RateLine) -> None:
        place = self.place_of(line)
        if place is not None:
            color = line.pen(brush.theme).color()
            rim = QPen(self.theme.color("text"), 1.4)
            shape = class_shape(_DISC)
            draw_shape(brush.painter, frame.point(*place), shape, _RADIUS, color, rim)

    def _draw_guessing(self, brush: PlotBrush, frame: Frame) -> None:
        """Draw what a network reaches whose outputs say nothing."""
        if self._kind == "roc":
            ends = frame.point(0.0, 0.0), frame.point(1.0, 1.0)
        elif len(self._drawn()) and all(line.of_class is None for line in self.lines):
            curves = self._drawn()[0].curves
            share = int(curves.found[-1]) / int(curves.found[-1] + curves.mistaken[-1])
            ends = frame.point(0.0, share), frame.point(1.0, share)
        else:
            return
        brush.painter.setPen(_guess_pen(self.theme.color("muted")))
        brush.painter.drawLine(*ends)

    def _entry(self, line: RateLine) -> LegendEntry:
        def draw(brush: PlotBrush, at: QPointF) -> None:
            brush.painter.setPen(line.pen(brush.theme))
            brush.painter.drawLine(at - QPointF(7.0, 0.0), at + QPointF(7.0, 0.0))

        return LegendEntry(self.legend_text(line), draw)


def _guess_pen(color: QColor) -> QPen:
    pen = QPen(color, 1.2)
    pen.setDashPattern([1.5, 3.0])
    return pen
