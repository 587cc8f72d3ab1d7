"""A main window that is shared, and stands again as when it was made, as far as that is simple."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from simulator.data.own_row import OwnRow
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
        self._lent = QByteArray()
        self._limit = window.run_bar.limit
        self._language = languages().shown
        self._checked = {id_: window.actions_[id_].isChecked() for id_ in window.actions_}
        self._standing = self._stands()

    def lend(self) -> MainWindow:
        """Note how the panels stand, which only a test that moves them has put back; lend it."""
        self._lent = self._window.saveState()
        return self._window

    def put_back(self) -> None:
        """Have the window stand as it did; fail where it does not."""
        window = self._window
        languages().show(self._language)
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._end_steps()
        window.controller.set_speed_limit(self._limit)
        window.tools.close()
        for made in window.tools._there().values():
            made.deleteLater()
        window.messages.close_message()
        window.canvas.clear_selection()
        self._unpin()
        last_click()._widget = None
        for id_, checked in self._checked.items():
            action = window.actions_[id_]
            if action.isCheckable() and action.isChecked() != checked and action.isEnabled():
                action.trigger()
        self._remove_edge_strip()
        if window.theme is not DARK:
            window.set_theme(DARK)
        if window.size() != self._size:
            window.resize(self._size)
        if window.saveState() != self._lent:
            window.restoreState(self._state)
        window.controller.undo_stack.clear()
        window.show()
        window.activateWindow()
        window.home_focus.setFocus()
        QSettings().clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._fail_for_what_is_left()

    def _end_steps(self) -> None:
        """Have training's own rows stepped through node by node, and nothing known of practice."""
        controller, panel = self._window.controller, self._window.panels["step"]
        controller.pause()
        controller.stepper.set_playing(False)
        if isinstance(panel.samples.row, OwnRow):
            controller.show_sample(0)  # the worker would show it of the next network, too
        if panel.samples.row is not None or panel.own_row.window is not None:
            panel.show_sample(None)
        controller.stepper.choose_rows(None, renew=False)
        panel.by.setCurrentIndex(0)
        controller.stepper.granularity = panel.granularity
        panel.practising._seen.clear()

    def _unpin(self) -> None:
        """Have nothing watched, of what has been seen in the watch list by now."""
        latest = self._window.controller.latest
        if latest is not None and latest.curves.pins:
            keys = [one.key for one in latest.curves.pins]
            self._window.controller.watching.unwatch(keys)

    def _remove_edge_strip(self) -> None:
        """Have what hides weak edges made anew, once that is asked for again."""
        network = self._window.network
        if "edge_strip" in vars(network):
            network.edge_strip.leave()
            network.edge_strip.deleteLater()
            del network.edge_strip

    def _stands(self) -> dict[str, Any]:
        """Return what tests change, and what is cheap to see."""
        window = self._window
        panel, stepper = window.panels["step"], window.controller.stepper
        return {
            "language": languages().shown,
            "theme": window.theme,
            "size": window.size(),
            "is shown": window.isVisible(),
            "speed": window.run_bar.limit,
            "trains": window.controller.is_running,
            "plays": stepper.is_playing,
            "rows": stepper.rows,
            "granularity": (stepper.granularity, panel.granularity),
            "row chosen": (panel.samples.row, panel.own_row.window),
            "practises": (window.steps.practises, len(panel.practising._seen)),
            "hides edges": (window.network.hides_edges, window.canvas.edge_filter),
            "is presented": window.presentation.is_on,
            "message": window.messages.message,
            "to be undone": window.controller.undo_stack.count(),
            "tools": [name for name, tool in window.tools._there().items() if tool.isVisible()],
        }

    def _fail_for_what_is_left(self) -> None:
        found = self._stands()
        left = {name: now for name, now in found.items() if now != self._standing[name]}
        if left:
            pytest.fail(f"the shared window is not as it was made: {left}", pytrace=False)
