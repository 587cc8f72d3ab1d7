"""A frame around a widget that one was led to; it goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.theme.colors import DARK, Theme

SHOWN_MS = 2500
_LINE = 3.0
_CORNER = 6.0
_AIR = 6  # between what is framed and the frame, where there is room for it


class PlaceFrame(QWidget):
    """Frames one widget at a time, whatever its size, and lets the pointer through.

    Parameters
    ----------
    parent : QWidget
        Has it until it is put around another one.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = self._ground = parent
        self._theme = DARK
        self._part: QRect | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.end)
        self.hide()

    def put_around(
        self,
        host: QWidget,
        theme: Theme,
        ground: QWidget | None = None,
        part: QRect | None = None,
    ) -> None:
        """Frame a widget for a while.

        Parameters
        ----------
        host : QWidget
        theme : Theme
        ground : QWidget, optional
            What the widget stands on, with room around it for the frame; without it the frame is
            just inside the widget's edge.
        part : QRect, optional
            Of the widget, where it is not the whole of it.
        """
        self.end()
        self._host, self._theme, self._part = host, theme, part
        self._ground = host if ground is None else ground
        self.setParent(self._ground)
        host.installEventFilter(self)
        self._place()
        self.raise_()
        self.show()
        self._timer.start(SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and move with the widget."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        framed = self._part or self._host.rect()
        if self._ground is not self._host:
            corner = self._host.mapTo(self._ground, QPoint())
            framed = framed.translated(corner).adjusted(-_AIR, -_AIR, _AIR, _AIR)
        self.setGeometry(framed & self._ground.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame just inside its own edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("forward"), _LINE))
        half = _LINE / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), _CORNER, _CORNER
        )

    @Slot()
    def end(self) -> None:
        """Go away."""
        self._timer.stop()
        if isValid(self._host):
            self._host.removeEventFilter(self)
        self.hide()
