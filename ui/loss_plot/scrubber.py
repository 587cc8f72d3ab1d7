"""The time line of a run: where it stands among the moments that are kept, and going to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip, QWidget

from simulator.session.moments import Moments
from ui.plotting.painting import Frame
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import scaled
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped

_HEIGHT, _TICK, _HANDLE = 14, 3.5, 5.0
_PAGE = 10
# Ticks nearer to one another than this would be a band.
_APART = 3.0


class Scrubber(QSlider):
    """A slider over the moments of a run, each below its place on the plot's axis of epochs.

    While training runs it shows where that stands; a press pauses it.

    Parameters
    ----------
    frame : callable
        Returns the frame of the plot above, which begins where this begins.
    parent : QWidget, optional

    Signals
    -------
    go_wanted(int)
        The moment of this number is to be gone to.
    pause_wanted()
        Training is to be paused.
    """

    go_wanted = Signal(int)
    pause_wanted = Signal()

    def __init__(self, frame: Callable[[], Frame], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._frame = frame
        self._theme: Theme = DARK
        self.moments = Moments()
        self._is_running = False
        self.setPageStep(_PAGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.valueChanged.connect(self._on_value)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Time line"))
        self._tell()

    def _tell(self) -> None:
        """Have a screen reader say what the number stands for."""
        self.setAccessibleDescription(self.named(self.moments.at))

    def named(self, place: int) -> str:
        """Return how a moment is called, with how many there are."""
        return filled(
            self.tr("moment {number} of {count}, epoch {epoch}, update {update}"),
            number=grouped(place + 1),
            count=grouped(len(self.moments)),
            epoch=grouped(int(self.moments.epochs[place])),
            update=grouped(self.moments.updates[place]),
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme = theme
        self.update()

    def set_running(self, running: bool) -> None:
        """Show whether training runs."""
        self._is_running = running
        self.update()

    def show_moments(self, moments: Moments) -> None:
        """Show these moments, and which of them the run stands at."""
        self.moments = moments
        self.blockSignals(True)
        self.setRange(0, len(moments) - 1)
        self.setValue(moments.at)
        self.blockSignals(False)
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a slim row."""
        return QSize(160, scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Need no more."""
        return QSize(80, scaled(_HEIGHT))

    # --- places -----------------------------------------------------------------------------

    def places(self, frame: Frame) -> list[float]:
        """Return where the moments are below `frame`, in pixels."""
        epochs = np.array(self.moments.epochs)
        found: list[float] = frame.pixels(epochs, np.ones(len(epochs)))[:, 0].tolist()
        return found

    def _place_at(self, x: float) -> int:
        epoch, _ = self._frame().values(QPointF(x, 0.0))
        return self.moments.nearest(epoch)

    def _ticks(self, frame: Frame, places: list[float]) -> Iterator[float]:
        """Yield where ticks are, as far as they are apart."""
        last = -_APART
        for x in places:
            inside = frame.area.left() - 0.5 <= x <= frame.area.right() + 0.5
            if inside and x - last >= _APART:
                last = x
                yield x

    # --- drawing ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, a tick for each moment, and a handle where the run stands."""
        frame, theme, middle = self._frame(), self._theme, self.height() / 2.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right, places = frame.area.left(), frame.area.right(), self.places(frame)
        here = min(max(places[self.moments.at], left), right)
        latest = min(max(places[-1], left), right)
        painter.setPen(QPen(theme.color("line"), 2.0))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        painter.setPen(QPen(theme.color("muted"), 2.0))
        painter.drawLine(QPointF(here, middle), QPointF(latest, middle))
        painter.setPen(QPen(theme.color("forward"), 2.0))
        painter.drawLine(QPointF(left, middle), QPointF(here, middle))
        painter.setPen(QPen(theme.color("muted"), 1.0))
        for x in self._ticks(frame, places):
            painter.drawLine(QPointF(x, middle - _TICK), QPointF(x, middle + _TICK))
        self._draw_branch(painter, frame, middle)
        self._draw_handle(painter, QPointF(here, middle))

    def _draw_branch(self, painter: QPainter, frame: Frame, middle: float) -> None:
        """Mark where the run has branched off."""
        epoch = self.moments.branched_at
        if epoch is None:
            return
        x = frame.point(epoch, 1.0).x()
        if frame.area.left() <= x <= frame.area.right():
            around = ((0.0, -5.0), (4.0, 0.0), (0.0, 5.0), (-4.0, 0.0))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("caution"))
            painter.drawPolygon(QPolygonF([QPointF(x + dx, middle + dy) for dx, dy in around]))

    def _draw_handle(self, painter: QPainter, centre: QPointF) -> None:
        theme, radius = self._theme, _HANDLE if not self._is_running else _HANDLE - 2.0
        painter.setBrush(theme.color("forward"))
        rim = theme.color("text") if self.hasFocus() else theme.color("panel")
        painter.setPen(QPen(rim, 1.5))
        painter.drawEllipse(centre, radius, radius)

    # --- going ------------------------------------------------------------------------------

    def _on_value(self, place: int) -> None:
        """Ask for the moment that a key has moved to; it is shown once the run stands there."""
        if self._is_running:
            self.show_moments(self.moments)
            self.pause_wanted.emit()
        else:
            self.go_wanted.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the moment that is pressed; while training runs, pause it."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
        elif self._is_running:
            self.pause_wanted.emit()
        else:
            self.setValue(self._place_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton and not self._is_running:
            self.setValue(self._place_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay where the mouse has led."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to others: it would be slow to find a moment by it, and easy to lose."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by a moment with the arrows, to the first or the latest with Home and End."""
        if self._is_running and event.key() in _KEYS:
            self.pause_wanted.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Name the moment under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(float(event.pos().x()))
            if self._is_running:
                advice = self.tr("Click to pause training, then to go to a moment.")
            else:
                advice = self.tr("Click or drag to go there; nothing that came later is lost.")
            QToolTip.showText(event.globalPos(), f"{self.named(place)}\n{advice}", self)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # The window's keys of these are those of the steps.
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in _KEYS:
                event.accept()
                return True
        return super().event(event)


_KEYS = frozenset(
    (
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    )
)
