"""What stands in a window, or in a part of one, while practice asks for what it tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.words.languages import speak

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_MARGIN, _GAP = 24, 12


class WithheldPage(QWidget):
    """Stands in the place of everything in a window, which neither eyes nor screen readers find.

    Parameters
    ----------
    host : QWidget
        The window.

    Attributes
    ----------
    told : QLabel
        Why nothing is to be seen.
    end : QPushButton
        Ends practice.

    Signals
    -------
    ended()
        Practice is to end.
    """

    ended = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._covered: list[QWidget] = []
        self.told, self.end = QLabel(self), QPushButton(self)
        self.told.setProperty("role", "title")
        self.told.setWordWrap(True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.end.setAutoDefault(False)
        self.end.clicked.connect(self.ended)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        column.addStretch()
        column.addWidget(self.told)
        column.addWidget(self.end, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.hide()
        host.installEventFilter(self)
        speak(self._say)

    def _say(self) -> None:
        self.told.setText(self._why())
        self.end.setText(self.tr("End practice"))

    def _why(self) -> str:
        return self.tr("This window would tell results that practice asks for: end practice first.")

    @property
    def is_covering(self) -> bool:
        """Whether it stands there."""
        return not self.isHidden()

    def cover(self) -> None:
        """Stand in the place of what is shown in the window."""
        shown = [one for one in self._parts() if not one.isHidden()]
        for one in shown:
            one.hide()
        for one in self._parts():
            one.installEventFilter(self)
        self._covered += [one for one in shown if one not in self._covered]
        self.setGeometry(self._host.rect())
        self.raise_()
        self.show()
        self._take_focus()

    def _take_focus(self) -> None:
        self.end.setFocus()

    def uncover(self) -> None:
        """Show again what was shown."""
        self.hide()
        for one in self._parts():
            one.removeEventFilter(self)
        for one in filter(isValid, self._covered):
            one.show()
        self._covered.clear()

    def _parts(self) -> list[QWidget]:
        """Return what stands in the window itself."""
        directly = Qt.FindChildOption.FindDirectChildrenOnly
        found = self._host.findChildren(QWidget, options=directly)
        return [one for one in found if one is not self and not one.isWindow()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the window, and hide again what shows itself: a note that is told something."""
        if self.is_covering and watched is self._host:
            if event.type() == QEvent.Type.Resize:
                self.setGeometry(self._host.rect())
        elif self.is_covering and event.type() == QEvent.Type.ShowToParent:
            self._hide_again(watched)
        return super().eventFilter(watched, event)

    def _hide_again(self, part: QObject) -> None:
        if isinstance(part, QWidget) and not part.isWindow():
            part.hide()
            if part not in self._covered:
                self._covered.append(part)


class WithheldPart(WithheldPage):
    """Stands in the place of a panel, or of a page, that tells results.

    It leaves the keys where they are: steps are still worked out in the main window.

    Parameters
    ----------
    host : QWidget
        The panel or the page.
    window : MainWindow
    tells : callable, optional
        Returns whether it tells results as it stands; left out, it always does.
    """

    def __init__(
        self, host: QWidget, window: MainWindow, tells: Callable[[], bool] = lambda: True
    ) -> None:
        super().__init__(host)
        self._tells = tells
        self._withholds = window.steps.practises
        self.ended.connect(window.actions_["practice"].trigger)
        window.canvas.withholding_changed.connect(self.set_withholding)
        self.settle()

    def _why(self) -> str:
        return self.tr("This would tell results that practice asks for: end practice first.")

    def _take_focus(self) -> None:
        pass

    @Slot(bool)
    def set_withholding(self, withholds: bool) -> None:
        """Practice begins or ends."""
        self._withholds = withholds
        self.settle()

    @Slot()
    def settle(self) -> None:
        """Stand there, or go: what the host shows may be something else."""
        is_wanted = self._withholds and self._tells()
        if is_wanted and not self.is_covering:
            self.cover()
        elif not is_wanted and self.is_covering:
            self.uncover()
