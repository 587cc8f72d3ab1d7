"""A frame around a widget that one was led to; it goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme.colors import DARK, Theme

SHOWN_MS = 2500
_LINE = 3.0
_CORNER = 6.0


class PlaceFrame(QWidget):
    """Frames one widget at a time, whatever its size, and lets the pointer through.

    Parameters
    ----------
    parent : QWidget
        Has it until it is put around another one.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host, self._theme = parent, DARK
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.end)
        self.hide()

    def put_around(self, host: QWidget, theme: Theme) -> None:
        """Frame a widget for a while."""
        self.end()
        self._host, self._theme = host, theme
        self.setParent(host)
        host.installEventFilter(self)
        self.setGeometry(host.rect())
        self.raise_()
        self.show()
        self._timer.start(SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the widget."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame just inside the widget's edge."""
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
        self._host.removeEventFilter(self)
        self.hide()
