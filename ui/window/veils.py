"""Veils over panels and figures that still show the network before, while another is prepared."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.canvas.preparing import PATIENCE_MS, VEIL_ALPHA
from ui.controller.controller import Controller
from ui.theme.colors import DARK, Theme


class Veil(QWidget):
    """Dims all of a widget, whatever its size, and lets the pointer through.

    Parameters
    ----------
    host : QWidget
    ground : str
        The theme's colour below the widget: ``"panel"`` or ``"window"``.
    """

    def __init__(self, host: QWidget, ground: str) -> None:
        super().__init__(host)
        self._host, self._theme, self._ground = host, DARK, ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        host.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Dim with the ground of `theme`."""
        self._theme = theme
        self.update()

    def cover(self) -> None:
        """Lie over everything that the widget holds now."""
        self.setGeometry(self._host.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the widget."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._host.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground thinly over what lies below."""
        ground = self._theme.color(self._ground)
        ground.setAlpha(VEIL_ALPHA)
        QPainter(self).fillRect(self.rect(), ground)


class Veils(QObject):
    """Dims views from when a network has been prepared for a while until its first values come.

    Parameters
    ----------
    controller : Controller
    hosts : iterable of (QWidget, str)
        What shows the network before, panels and the tool bar's figures, with its ground.
    parent : QObject

    Attributes
    ----------
    veils : tuple of Veil
        One a host; none until something has first been prepared for a while.
    """

    def __init__(
        self, controller: Controller, hosts: Iterable[tuple[QWidget, str]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._hosts, self._theme = tuple(hosts), DARK
        self.veils: tuple[Veil, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.show_now)
        controller.loading_started.connect(self.on_loading)
        controller.snapshot_taken.connect(self.end)
        # Not the controller's refusals: to be told "not yet" does not end the preparation.
        controller.engine.refused.connect(self.end)
        controller.engine.failed.connect(self.end)

    def set_theme(self, theme: Theme) -> None:
        """Dim with the ground of `theme`."""
        self._theme = theme
        for veil in self.veils:
            veil.set_theme(theme)

    @Slot()
    def on_loading(self) -> None:
        """Dim what is shown in a moment, where something is."""
        if self._controller.experiment is not None:
            self._timer.start()

    @Slot()
    def show_now(self) -> None:
        """Dim what is shown."""
        if not self.veils:
            self.veils = tuple(Veil(host, ground) for host, ground in self._hosts)
            self.set_theme(self._theme)
        for veil in self.veils:
            veil.cover()

    @Slot()
    def end(self) -> None:
        """Show everything as it is; costs next to nothing where no veil is."""
        self._timer.stop()
        if self.veils and not self.veils[0].isHidden():
            for veil in self.veils:
                veil.hide()
