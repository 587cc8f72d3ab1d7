"""The menu bar, made from the window's actions."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.window.actions import Actions
from ui.window.docks import Docks


def make_menus(window: QMainWindow, do: Actions, docks: Docks) -> None:
    """Fill the window's menu bar; None in a list is a separator."""
    bar = window.menuBar()
    _fill(
        bar.addMenu(window.tr("&File")),
        [do.open, do.start_from, do.export, None, do.picture, None, do.quit],
    )
    _fill(bar.addMenu(window.tr("&Edit")), [do.undo, do.redo])
    view = bar.addMenu(window.tr("&View"))
    _fill(view, [do.zoom_in, do.zoom_out, do.fit, None])
    panels = view.addMenu(window.tr("&Panels"))
    for dock in docks.panels.values():
        panels.addAction(dock.toggleViewAction())
    _fill(view, [do.arrange, None, do.results, do.compare, None, do.theme])
    simulate = bar.addMenu(window.tr("&Simulate"))
    _fill(simulate, [do.train, do.reset, do.new_weights, None])
    _fill(simulate, [do.forward, do.back, do.layer_forward, do.layer_back, do.first, do.last])
    _fill(bar.addMenu(window.tr("&Tools")), [do.arena, do.study])
    _fill(bar.addMenu(window.tr("&Help")), [do.shortcuts, None, do.about])


def _fill(menu: QMenu, entries: list[QAction | None]) -> None:
    menu.setToolTipsVisible(True)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            menu.addAction(entry)
