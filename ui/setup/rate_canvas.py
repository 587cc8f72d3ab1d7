"""The learning rate over the epochs, where it changes."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.scenarios.schema import Scenario
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.rate_curve import factors
from ui.plotting.ticks import Scale, nice_ceiling
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM, _HEIGHT = 46.0, 12.0, 8.0, 20.0, 96


class RateCanvas(PlotCanvas):
    """Draws what the schedule of a scenario makes of its learning rate; hidden while that is one.

    Attributes
    ----------
    scenario : Scenario or None
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scenario: Scenario | None = None
        self.setMinimumSize(160, _HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()
        speak(self._say)

    def sizeHint(self) -> QSize:
        """Ask for a strip below the fields."""
        return QSize(220, _HEIGHT)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Learning rate over the epochs"))
        self._describe()
        self.invalidate()

    def _describe(self) -> None:
        if self.scenario is not None:
            last = self.scenario.epochs
            words = self.tr("{first} at first, {last} after {epochs} epochs")
            told = filled(
                words,
                first=short(self.rate_at(0)),
                last=short(self.rate_at(last)),
                epochs=grouped(last),
            )
            self.setAccessibleDescription(told)

    def show_scenario(self, scenario: Scenario) -> None:
        """Draw the schedule of a scenario, where it changes anything."""
        self.scenario = scenario
        self.setVisible(not scenario.schedule.schedule.is_constant)
        self._describe()
        self.invalidate()

    def rate_at(self, epoch: int) -> float:
        """Return the learning rate in force after so many epochs."""
        assert self.scenario is not None
        rate = self.scenario.optimizer.settings["learning_rate"]
        return rate * self.scenario.schedule.schedule.factor(epoch)

    def _frame(self, highest: float) -> Frame:
        assert self.scenario is not None
        rates = Scale(0.0, nice_ceiling(highest or 1.0))
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        return Frame(self.with_axis_room(area, rates), Scale(0.0, self.scenario.epochs), rates)

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the rate with its axes."""
        if self.scenario is None:
            return
        frame, epochs, rates = self._curve()
        brush.backdrop(frame.area)
        brush.x_axis(frame, self.tr("epoch"), grid=True, beside=True)
        brush.y_axis(frame, self.tr("rate"), grid=True)
        brush.polyline(frame.pixels(epochs, rates), QPen(self.theme.color("forward"), 1.6))
        brush.border(frame.area)

    def _curve(self) -> tuple[Frame, Array, Array]:
        scenario = self.scenario
        assert scenario is not None
        epochs, shares = factors(scenario.schedule.schedule, scenario.epochs)
        rates = scenario.optimizer.settings["learning_rate"] * shares
        return self._frame(float(rates.max())), epochs, rates

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Tell the rate at the epoch under the mouse."""
        at = self.cursor_position
        if at is None or self.scenario is None:
            return
        frame, _, _ = self._curve()
        if frame.area.contains(at):
            epoch = min(self.scenario.epochs, max(0, round(frame.values(at)[0])))
            brush.readout(at, self.lines_at(epoch), QRectF(self.rect()))

    def lines_at(self, epoch: int) -> list[str]:
        """Return what the mouse reads at an epoch."""
        head = filled(self.tr("after epoch {epoch}"), epoch=grouped(epoch))
        return [head, filled(self.tr("learning rate {rate}"), rate=short(self.rate_at(epoch)))]
