"""Opens the Help where it is asked for: at the page about what has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget
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
        self._dialogs: list[QWidget] = []  # those that had the Help, one above the other
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
        guide = self._window.tools.made(_NAME)
        self._lend_to(QApplication.activeModalWidget())
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

    def _lend_to(self, modal: QWidget | None) -> None:
        """Let the Help belong to an open dialog: all windows that do not take no input."""
        guide = self._window.tools.get(_NAME)
        if modal is None or modal is guide.parentWidget():
            return
        self._dialogs.append(modal)
        modal.installEventFilter(self)
        guide.setParent(modal, guide.windowFlags())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the Help back from a dialog that goes, however it does, and not with it."""
        gone = event.type() == QEvent.Type.Hide and not event.spontaneous()
        if gone or event.type() == QEvent.Type.DeferredDelete:
            self._take_back(watched)
        return False

    def _take_back(self, dialog: QObject) -> None:
        """Let the Help belong again to the dialog before, or to the main window."""
        dialog.removeEventFilter(self)
        self._dialogs = [one for one in self._dialogs if isValid(one) and one is not dialog]
        guide = self._window.tools.get(_NAME)
        if guide is None or guide.parentWidget() is not dialog:
            return
        was_open = guide.isVisible()
        guide.setParent(self._dialogs[-1] if self._dialogs else self._window, guide.windowFlags())
        guide.setVisible(was_open)
