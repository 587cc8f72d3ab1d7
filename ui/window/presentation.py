"""One switch for a lecture: larger type everywhere, and the set-up out of the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from ui.theme.type_size import ENLARGED
from ui.window.docks import lower_growth, resize_docks


class Presentation:
    """What changes for those who look at a projector; leaving puts all back as it was.

    It is not remembered: the next start is at a desk again.

    Parameters
    ----------
    window : QMainWindow
    hidden : QDockWidget
        The panel that nobody needs to see meanwhile.
    taller : QDockWidget
        The panel whose larger type needs more lines.
    wider : QDockWidget
        The panel whose controls need more room in larger type.
    restyle : callable
        Gives everything the size of type that `scale` says.
    share : callable
        Shares the height at the window's sides for type of the size that it is given.

    Attributes
    ----------
    is_on : bool
    """

    def __init__(
        self,
        window: QMainWindow,
        hidden: QDockWidget,
        taller: QDockWidget,
        wider: QDockWidget,
        restyle: Callable[[], None],
        share: Callable[[float], None],
    ) -> None:
        self._window, self._hidden, self._taller = window, hidden, taller
        self._wider = wider
        self._restyle, self._share = restyle, share
        self._before = QByteArray()
        self._size = QSize()
        self.is_on: bool = False

    @property
    def scale(self) -> float:
        """How much larger than usual the type is to be."""
        return ENLARGED if self.is_on else 1.0

    def enter(self) -> None:
        """Show everything larger and hide the panel; how the panels stood is remembered."""
        if self.is_on:
            return
        self._before = self._window.saveState()
        self._size = self._window.size()
        height = round(lower_growth(ENLARGED) * self._taller.height())
        width = round(ENLARGED * self._wider.width())
        self.is_on = True
        self._restyle()
        self._hidden.hide()
        resize_docks(self._window, [self._taller], [height], Qt.Orientation.Vertical)
        resize_docks(self._window, [self._wider], [width], Qt.Orientation.Horizontal)
        self._share(self.scale)

    def leave(self) -> bool:
        """Put all back as it was; True if that was for a window of another size."""
        if not self.is_on:
            return False
        self.is_on = False
        self._restyle()
        # What the panels need at least must be known anew before they get their old shares.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._window.restoreState(self._before)
        return self._window.size() != self._size

    def put_panels_back(self) -> None:
        """Let the panels stand as before, in whatever type: the window closes."""
        if self.is_on:
            self._window.restoreState(self._before)
