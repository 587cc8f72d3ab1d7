"""One switch for a lecture: larger type everywhere, and the set-up out of the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QMainWindow

from ui.theme.type_size import ENLARGED
from ui.window.docks import ARRANGEMENT, Docks, lower_growth

# Nobody needs to see the first one meanwhile. In larger type the next one needs more lines, and the
# controls of the last one need more room.
_HIDDEN, _TALLER, _WIDER = "setup", "step", "surface"


class Presentation:
    """What changes for those who look at a projector; leaving puts all back as it was.

    Where panels are set aside for a while, as in a lesson, whoever arranges them meanwhile goes on
    to do so, and `catch_up` arranges the learner's own.

    It is not remembered: the next start is at a desk again.

    Parameters
    ----------
    window : QMainWindow
    docks : Docks
    restyle : callable
        Gives everything the size of type that `scale` says.

    Attributes
    ----------
    is_on : bool
    """

    def __init__(self, window: QMainWindow, docks: Docks, restyle: Callable[[], None]) -> None:
        self._window, self._docks, self._restyle = window, docks, restyle
        # How the panels stood, where they stand for those who look at a projector.
        self._before: QByteArray | None = None
        self._size = QSize()
        self.is_on: bool = False

    @property
    def scale(self) -> float:
        """How much larger than usual the type is to be."""
        return ENLARGED if self.is_on else 1.0

    @property
    def scale_of_panels(self) -> float:
        """For which scale of type the panels stand, or stood when they were set aside."""
        return 1.0 if self._before is None else ENLARGED

    def enter(self) -> None:
        """Show everything larger and hide the panel; how the panels stood is remembered."""
        if self.is_on:
            return
        self.is_on = True
        if self._docks.has_set_aside:
            self._restyle()
            self._docks.follow_window(self.scale)
            return
        state, size = self._window.saveState(ARRANGEMENT), self._window.size()
        sizes = self._sizes()
        self._restyle()
        self._arrange(state, size, sizes)

    def _sizes(self) -> tuple[int, int]:
        """Return how high and how wide panels are to be, from how they stand for usual type."""
        panels = self._docks.panels
        height = round(lower_growth(ENLARGED) * panels[_TALLER].height())
        return height, round(ENLARGED * panels[_WIDER].width())

    def _arrange(self, before: QByteArray, size: QSize, sizes: tuple[int, int]) -> None:
        self._before, self._size = before, size
        height, width = sizes
        self._docks.panels[_HIDDEN].hide()
        self._docks.resize({_TALLER: height}, Qt.Orientation.Vertical)
        self._docks.resize({_WIDER: width}, Qt.Orientation.Horizontal)
        self._docks.share_for_type(self.scale)

    def leave(self) -> None:
        """Put all back as it was, also in a window of another size."""
        if not self.is_on:
            return
        self.is_on = False
        self._restyle()
        if self._docks.has_set_aside:
            self._docks.follow_window(self.scale)
            return
        self._put_back()

    def _put_back(self) -> None:
        # What the panels need at least must be known anew before they get their old shares.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.put_panels_back()
        if self._window.size() != self._size:
            self._docks.follow_window(self.scale)

    def catch_up(self, state: QByteArray, size: QSize) -> None:
        """Arrange panels that were set aside, and stand as before by now, if it was turned since.

        Parameters
        ----------
        state : QByteArray
            How they stood.
        size : QSize
            The window's at that time.
        """
        is_arranged = self._before is not None
        if self.is_on and not is_arranged:
            self._arrange(state, size, self._sizes())
        elif is_arranged and not self.is_on:
            self._put_back()

    def put_panels_back(self) -> None:
        """Let the panels stand as before, in whatever type: the window closes."""
        if self._before is not None:
            before, self._before = self._before, None
            self._window.restoreState(before, ARRANGEMENT)
