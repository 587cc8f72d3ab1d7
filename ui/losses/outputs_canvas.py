"""Two networks' outputs as bars, which can be dragged; the right class's stands out."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.workshops.losses.tables import Row, largest
from simulator.workshops.records.losses import TablesChoice
from ui.plotting.canvas import PlotCanvas
from ui.plotting.function_curves import BOTTOM, LEFT, RIGHT
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.ticks import Scale
from ui.theme.colors import mix
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short

_TOP, _BETWEEN = 22.0, 18.0
_SHARE, _WIDEST = 0.8, 34.0
_NEAR = 8.0
_DECIMALS, _DIGITS = 2, 3
_PALE, _HIGHEST = 0.45, 1.05
_RIM = 1.6


class Place(NamedTuple):
    """Which bar it is."""

    network: int
    sample: int
    label: int


class OutputsCanvas(PlotCanvas):
    """Draws a group of bars for each sample, of the first network on the left.

    A bar is dragged with the mouse; by keys the same is done in the tables.

    Attributes
    ----------
    choice : TablesChoice or None
    held_row : tuple of float
        The outputs of the sample whose bar is dragged, as they were when it was taken: the others
        of the row keep their proportions, wherever the bar has been meanwhile.

    Signals
    -------
    dragged(int, int, int, float)
        Of this network, sample and class the output is wanted so large.
    """

    dragged = Signal(int, int, int, float)

    is_kept_at_once = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: TablesChoice | None = None
        self._frames: tuple[Frame, ...] = ()
        self._held: Place | None = None
        self.held_row: Row = ()
        self.setMinimumSize(320, 96)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Outputs of both networks as bars"))
        self.invalidate()

    def show_choice(self, choice: TablesChoice) -> None:
        """Show other outputs."""
        before, self.choice = self.choice, choice
        if before is None or _what_is_drawn(before) != _what_is_drawn(choice):
            self.invalidate()

    # -- places

    def bar(self, place: Place, value: float) -> QRectF:
        """Return where a bar stands that is so high."""
        assert self.choice is not None
        area = self._frames[place.network].area
        room = area.width() / self.choice.samples
        width = min(_SHARE * room / self.choice.classes, _WIDEST)
        middle = area.left() + (place.sample + 0.5) * room
        left = middle + (place.label - 0.5 * self.choice.classes) * width
        bottom = area.bottom()
        top = bottom - value / _HIGHEST * area.height()
        return QRectF(left + 1.0, min(top, bottom - 1.0), width - 2.0, max(1.0, bottom - top))

    def _bar_at(self, at: QPointF) -> Place | None:
        """Return the bar whose top is under the mouse, or that is."""
        if self.choice is None or not self._frames:
            return None
        for place, value in self._bars(self.choice):
            if self.bar(place, value).adjusted(-1.0, -_NEAR, 1.0, _NEAR).contains(at):
                return place
        return None

    @staticmethod
    def _bars(choice: TablesChoice) -> list[tuple[Place, float]]:
        return [
            (Place(network, sample, label), value)
            for network in (0, 1)
            for sample, row in enumerate(choice.outputs(network))
            for label, value in enumerate(row)
        ]

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw both groups."""
        choice = self.choice
        if choice is None:
            return
        room = area.adjusted(LEFT, _TOP, -RIGHT, -BOTTOM + 12.0)
        half = 0.5 * (room.width() - LEFT - _BETWEEN)
        up, across = Scale(0.0, _HIGHEST), Scale(0.0, 1.0)
        places = (
            QRectF(room.left(), room.top(), half, room.height()),
            QRectF(room.right() - half, room.top(), half, room.height()),
        )
        self._frames = tuple(Frame(place, across, up) for place in places)
        names = self.tr("network 1"), self.tr("network 2")
        for network, (frame, name) in enumerate(zip(self._frames, names, strict=True)):
            brush.backdrop(frame.area)
            brush.y_axis(frame, "", grid=True)
            self._draw_samples(brush, frame, choice, network)
            brush.border(frame.area)
            at = QPointF(frame.area.right(), frame.area.top() - 11.0)
            brush.text(at, name, self.theme.color("muted"), 1.0)
        beside = brush.width(names[0]) + 12.0
        legend = QRectF(area.left() + 8.0, area.top() + 2.0, room.left() + half - beside, 18.0)
        brush.legend(legend, self._entries(choice))

    def _entries(self, choice: TablesChoice) -> list[LegendEntry]:
        entries = [
            LegendEntry(
                filled(self.tr("class {number}"), number=k + 1),
                partial(self._draw_sample_bar, k),
            )
            for k in range(choice.classes)
        ]
        return [*entries, LegendEntry(self.tr("framed: the right class"), self._draw_sample_frame)]

    def _draw_sample_bar(self, label: int, brush: PlotBrush, at: QPointF) -> None:
        box = QRectF(at.x() - 5.0, at.y() - 5.0, 10.0, 10.0)
        brush.painter.fillRect(box, self.theme.class_color(label))

    def _draw_sample_frame(self, brush: PlotBrush, at: QPointF) -> None:
        brush.painter.setBrush(Qt.BrushStyle.NoBrush)
        brush.painter.setPen(QPen(self.theme.color("text"), _RIM))
        brush.painter.drawRect(QRectF(at.x() - 5.0, at.y() - 5.0, 10.0, 10.0))

    def _draw_samples(
        self, brush: PlotBrush, frame: Frame, choice: TablesChoice, network: int
    ) -> None:
        room = frame.area.width() / choice.samples
        for sample, row in enumerate(choice.outputs(network)):
            wanted = largest(choice.targets[sample])
            is_right = largest(row) == wanted
            for label, value in enumerate(row):
                self._draw_bar(brush, Place(network, sample, label), value, label == wanted)
            mark, token = ("✓", "good") if is_right else ("✗", "bad")
            at = QPointF(frame.area.left() + (sample + 0.5) * room, frame.area.bottom() + 10.0)
            brush.text(at, f"{sample + 1} {mark}", self.theme.color(token), 0.5)

    def _draw_bar(self, brush: PlotBrush, place: Place, value: float, is_wanted: bool) -> None:
        bar, color = self.bar(place, value), self.theme.class_color(place.label)
        if not is_wanted:
            color = mix(self.theme.canvas, color.name(), _PALE)
        brush.painter.fillRect(bar, color)
        if is_wanted:
            brush.painter.setBrush(Qt.BrushStyle.NoBrush)
            brush.painter.setPen(QPen(self.theme.color("text"), _RIM))
            brush.painter.drawRect(bar)
        text = short(value, _DIGITS)
        above = bar.top() - 8.0 > self._frames[place.network].area.top() + 6.0
        if above and brush.width(text) <= bar.width() + 4.0:
            at = QPointF(bar.center().x(), bar.top() - 8.0)
            brush.text(at, text, self.theme.color("text" if is_wanted else "muted"), 0.5)

    # -- Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a bar."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = self._bar_at(event.position())
            if self._held is not None and self.choice is not None:
                self.held_row = self.choice.outputs(self._held.network)[self._held.sample]
                self._drag(self._held, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Have its top follow the mouse."""
        super().mouseMoveEvent(event)
        if self._held is not None:
            self._drag(self._held, event.position())
            return
        can_drag = self._bar_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.SizeVerCursor if can_drag else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave it where it is."""
        super().mouseReleaseEvent(event)
        self._held = None

    def _drag(self, place: Place, at: QPointF) -> None:
        value = round(self._frames[place.network].values(at)[1], _DECIMALS)
        self.dragged.emit(*place, min(max(value, 0.0), 1.0))


def _what_is_drawn(choice: TablesChoice) -> object:
    return choice.targets, choice.first, choice.second
