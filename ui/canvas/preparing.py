"""The veil over the network while another one is being prepared, with its name."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme.colors import Theme
from ui.words.messages import filled

# What opens at once is not worth a flash.
PATIENCE_MS = 150
VEIL_ALPHA = 190


class Preparing(QObject):
    """Knows what is being prepared, and paints it over the canvas once that takes a while.

    Parameters
    ----------
    canvas : QWidget
        Repainted where the veil comes or goes.

    Attributes
    ----------
    title : str
        What is being prepared and has taken a while; empty for nothing.
    """

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.title = self._coming = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.show_now)

    def begin(self, title: str) -> None:
        """Show the veil for `title` in a moment, unless it ends before."""
        self._coming = title
        self._timer.start()

    def show_now(self) -> None:
        """Show the veil."""
        self.title = self._coming
        self._canvas.update()

    def end(self) -> None:
        """Take the veil away."""
        self._timer.stop()
        if self.title:
            self.title = ""
            self._canvas.update()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Dim the canvas and say what is being prepared; nothing where nothing is."""
        if not self.title:
            return
        veil = theme.color("canvas")
        veil.setAlpha(VEIL_ALPHA)
        place = QRectF(self._canvas.rect())
        painter.fillRect(place, veil)
        painter.setPen(theme.color("text"))
        painter.setFont(self._canvas.font())
        words = filled(self.tr("Preparing {title} …"), title=self.title)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
