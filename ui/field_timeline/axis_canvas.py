"""The years as an axis with a dot for each station; one of them is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.field_timeline.stations import STATIONS, WINTER
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush
from ui.theme.colors import mix
from ui.words.languages import speak
from ui.words.messages import filled, said

_FIRST, _LAST = 1938, 2027
_MARGIN, _HEIGHT = 16.0, 108
_DOT, _CHOSEN, _REACH = 6.0, 9.0, 16.0
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(STATIONS) - 1}


class AxisCanvas(PlotCanvas):
    """Chosen by mouse or arrow keys; what lies before the chosen station is filled.

    Attributes
    ----------
    place : int
        Of the chosen station.

    Signals
    -------
    chosen(int)
        Another station is wanted.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = 0
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        speak(self._say)

    def sizeHint(self) -> QSize:
        """Ask for the width of a window."""
        return QSize(720, _HEIGHT)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Years of the field: arrow keys go from station to station"))
        self._describe()
        self.invalidate()

    def _describe(self) -> None:
        station = STATIONS[self.place]
        words = self.tr("{year}: {title}, station {number} of {count}")
        numbers = {"number": self.place + 1, "count": len(STATIONS)}
        text = filled(words, year=str(station.year), title=said(station.title), **numbers)
        self.setAccessibleDescription(text)

    def show_place(self, place: int) -> None:
        """Mark another station."""
        self.place = place
        self._describe()
        self.invalidate()

    # -- drawing

    def dot(self, place: int) -> QPointF:
        """Return where a station stands."""
        return QPointF(self._x(STATIONS[place].year), 0.5 * self.height())

    def _x(self, year: float) -> float:
        width = self.width() - 2.0 * _MARGIN
        return _MARGIN + width * (year - _FIRST) / (_LAST - _FIRST)

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw axis, winter, dots and years; above them the chosen station's title."""
        brush.backdrop(area)
        theme, y = self.theme, 0.5 * self.height()
        winter = QRectF(self._x(WINTER[0]), y - 13.0, self._x(WINTER[1]) - self._x(WINTER[0]), 26.0)
        brush.painter.fillRect(winter, mix(theme.canvas, theme.forward, 0.14))
        brush.text(winter.center() - QPointF(0.0, 22.0), self._winter(), theme.color("muted"), 0.5)
        brush.painter.setPen(QPen(theme.color("line"), 2.0))
        brush.painter.drawLine(QPointF(_MARGIN, y), QPointF(self.width() - _MARGIN, y))
        brush.painter.setPen(QPen(theme.color("forward"), 2.0))
        brush.painter.drawLine(QPointF(_MARGIN, y), self.dot(self.place))
        self._draw_years(brush)
        for place in range(len(STATIONS)):
            self._draw_dot(brush, place)
        self._draw_title(brush)

    def _winter(self) -> str:
        return self.tr("the winter")

    def _draw_dot(self, brush: PlotBrush, place: int) -> None:
        accent = self.theme.color("forward")
        is_chosen = place == self.place
        radius = _CHOSEN if is_chosen else _DOT
        brush.painter.setPen(QPen(accent, 2.0))
        brush.painter.setBrush(accent if place <= self.place else self.theme.color("canvas"))
        brush.painter.drawEllipse(self.dot(place), radius, radius)
        if is_chosen and self.hasFocus():
            brush.painter.setBrush(Qt.BrushStyle.NoBrush)
            brush.painter.setPen(QPen(self.theme.color("text"), 1.4))
            brush.painter.drawEllipse(self.dot(place), radius + 4.0, radius + 4.0)

    def _draw_years(self, brush: PlotBrush) -> None:
        """Write the chosen year, then each that leaves those beside it room."""
        taken: list[QRectF] = []
        order = sorted(range(len(STATIONS)), key=lambda place: place != self.place)
        for place in order:
            text, at = str(STATIONS[place].year), self.dot(place) + QPointF(0.0, 24.0)
            half = 0.5 * brush.width(text)
            room = QRectF(at.x() - half - 4.0, at.y() - 6.0, 2.0 * half + 8.0, 12.0)
            if any(room.intersects(other) for other in taken):
                continue
            taken.append(room)
            is_chosen = place == self.place
            brush.text(at, text, self.theme.color("text" if is_chosen else "muted"), 0.5)

    def _draw_title(self, brush: PlotBrush) -> None:
        text = said(STATIONS[self.place].title)
        half = 0.5 * brush.width(text)
        x = min(max(self.dot(self.place).x(), _MARGIN + half), self.width() - _MARGIN - half)
        brush.text(QPointF(x, 0.5 * self.height() + 42.0), text, self.theme.color("text"), 0.5)

    # -- mouse and keys

    def _at(self, position: QPointF) -> int | None:
        """Return the station nearest to a position; None where none is near."""
        gaps = [abs(self.dot(k).x() - position.x()) for k in range(len(STATIONS))]
        best = min(range(len(gaps)), key=gaps.__getitem__)
        return best if gaps[best] <= _REACH else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the station that is pressed."""
        super().mousePressEvent(event)
        place = self._at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self.chosen.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that stations can be pressed."""
        super().mouseMoveEvent(event)
        is_near = self._at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_near else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Say which station the mouse is at."""
        at = self.cursor_position
        place = None if at is None else self._at(at)
        if at is not None and place is not None:
            station = STATIONS[place]
            lines = [str(station.year), said(station.title)]
            brush.readout(at, lines, QRectF(self.rect()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another station."""
        key = Qt.Key(event.key())
        if key in _ENDS:
            self.chosen.emit(_ENDS[key])
        elif key in _STEPS:
            place = self.place + _STEPS[key]
            if 0 <= place < len(STATIONS):
                self.chosen.emit(place)
        else:
            super().keyPressEvent(event)
