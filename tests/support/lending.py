"""A main window that is shared, and stands again as when it was made, as far as that is simple."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from ui.theme.colors import DARK
from ui.widgets.last_click import last_click
from ui.window.main_window import MainWindow
from ui.words.languages import languages


class AsMade:
    """Knows how a main window stood when it was made and shown, and has it stand so again.

    What is open in it goes with the next preset, which every test opens; tools are destroyed.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._size = window.size()
        self._state = window.saveState()
        self._limit = window.run_bar.limit
        self._language = languages().shown
        self._checked = {id_: window.actions_[id_].isChecked() for id_ in window.actions_}

    def put_back(self) -> None:
        """Have the window stand as it did."""
        window = self._window
        languages().show(self._language)
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        window.controller.pause()
        window.controller.stepper.choose_rows(None, renew=False)
        window.controller.set_speed_limit(self._limit)
        window.tools.close()
        for made in window.tools._there().values():
            made.deleteLater()
        window.messages.close_message()
        window.canvas.clear_selection()
        last_click()._widget = None
        for id_, checked in self._checked.items():
            action = window.actions_[id_]
            if action.isCheckable() and action.isChecked() != checked and action.isEnabled():
                action.trigger()
        if window.theme is not DARK:
            window.set_theme(DARK)
        if window.size() != self._size:
            window.resize(self._size)
        window.restoreState(self._state)
        window.controller.undo_stack.clear()
        window.show()
        window.activateWindow()
        window.home_focus.setFocus()
        QSettings().clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
