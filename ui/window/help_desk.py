"""Opens the Help where it is asked for: at the page about what has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from ui.widgets.help import help_page
from ui.widgets.last_click import last_click
from ui.widgets.terms import known_terms

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

NETWORK, TRAINING = "help/network.md", "help/training.md"
_NAME, _GLOSSARY = "guide", "glossary"


class HelpDesk(QObject):
    """Shows pages in the one window of the Help.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._asking: QWidget | None = None
        known_terms().wanted.connect(self.show_term)

    @Slot(str)
    def show_term(self, name: str) -> None:
        """Show an entry of the glossary."""
        self._window.tools.open(_GLOSSARY).show_term(name)

    def show_on_focus(self) -> None:
        """Show the page about what has the focus, or was clicked and takes none."""
        focused = QApplication.focusWidget() or self._window
        self.show(help_page(last_click().subject(focused)))

    def show(self, page: str = "") -> None:
        """Show a page, or a heading of it as ``page#heading``; no name: the first one."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()  # or it keeps the keys
        modal = QApplication.activeModalWidget()
        guide = self._window.tools.made(_NAME)
        if isinstance(modal, QDialog) and modal is not guide.parentWidget():
            # All windows that are not the dialog's take no input while it is open.
            guide.setParent(modal, guide.windowFlags())
            modal.finished.connect(self._take_back, Qt.ConnectionType.SingleShotConnection)
        asking = QApplication.activeWindow()
        guide.open_page(page)
        if not guide.isVisible() or asking is not guide:
            self._asking = asking
        self._window.tools.open(_NAME)
        guide.finished.connect(self._give_back, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def _give_back(self) -> None:
        """Give the keys back to the window that the Help was opened from."""
        asking, self._asking = self._asking, None
        if asking is not None and isValid(asking) and asking.isVisible():
            asking.activateWindow()

    @Slot()
    def _take_back(self) -> None:
        """Let the Help belong to the main window again before the dialog is gone."""
        guide = self._window.tools.get(_NAME)
        was_open = guide.isVisible()
        guide.setParent(self._window, guide.windowFlags())
        guide.setVisible(was_open)
