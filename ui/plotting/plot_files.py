"""Files of a tool window: a table of what was found, and pictures of its plots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, Protocol, cast

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from simulator.messages import Message, reason
from ui.plotting.canvas import PlotCanvas
from ui.widgets.file_dialogs import FileDialogs
from ui.widgets.message_bar import MessageBar
from ui.words.languages import speak
from ui.words.messages import said, worded

_DONE_MS = 4000


class PlotFile(NamedTuple):
    """Something that can be saved.

    Attributes
    ----------
    title : Message
        Of its entry in the menu.
    name : str
        What its file is called, without an ending.
    canvas : PlotCanvas or None
        Whose picture it is; None for the window's table.
    """

    title: Message
    name: str
    canvas: PlotCanvas | None = None


class HasTable(Protocol):
    """A window with something to be written as a table."""

    def write_table(self, path: str) -> None:
        """Write what is found by now, as ``.csv``; raise `ValueError` where that fails."""


class PlotFiles(QObject):
    """Asks where to, saves, and says what came of it; each plot has a context menu of its own.

    Parameters
    ----------
    window : QWidget
        `HasTable`. What dialogs belong to.
    bar : MessageBar
        Says what came of it.
    files : sequence of PlotFile

    Attributes
    ----------
    menu : QMenu
        All that can be saved.
    """

    def __init__(self, window: QWidget, bar: MessageBar, files: Sequence[PlotFile]) -> None:
        super().__init__(window)
        self._bar, self._files = bar, tuple(files)
        self._dialogs = FileDialogs(window)
        self.menu = QMenu(window)
        for file in self._files:
            if file.canvas is not None:
                file.canvas.menu_requested.connect(self._on_menu_requested)
        speak(self._say)

    def _say(self) -> None:
        self.menu.clear()
        for file in self._files:
            self.menu.addAction(said(file.title), partial(self._choose, file))

    def context_menu(self, canvas: PlotCanvas) -> QMenu:
        """Return a new menu for one plot."""
        menu = QMenu(self._dialogs.window)
        for file in self._files:
            if file.canvas is canvas:
                menu.addAction(self.tr("Save picture…"), partial(self._choose, file))
        menu.addAction(self.tr("Copy picture"), canvas.copy_picture)
        return menu

    @Slot(object)
    def _on_menu_requested(self, position: QPoint) -> None:
        sender = self.sender()
        if isinstance(sender, PlotCanvas):
            menu = self.context_menu(sender)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(position)

    def ask_for_table(self) -> None:
        """Ask where to, and save the window's table: for a button of its own."""
        for file in self._files:
            if file.canvas is None:
                self._choose(file)

    def _choose(self, file: PlotFile) -> None:
        filters = self.tr("Table of values (*.csv)")
        if file.canvas is not None:
            kinds = self.tr("Picture (*.png)"), self.tr("Vector picture (*.svg)")
            filters = ";;".join(kinds)
        path = self._dialogs.choose_to_save(self.tr("Save"), file.name, filters)
        if path:
            self.save(file.canvas, path)

    def save(self, canvas: PlotCanvas | None, path: str) -> None:
        """Write a plot as a picture, ``.png`` or ``.svg``; with None the table, as ``.csv``."""
        try:
            self._writer(canvas)(path)
        except ValueError as problem:
            self._bar.show_message("error", reason(problem))
        else:
            saved = worded("PlotFiles", "Saved to {0}").format(path)
            self._bar.show_message("success", saved, timeout_ms=_DONE_MS)

    def _writer(self, canvas: PlotCanvas | None) -> Callable[[str], None]:
        if canvas is not None:
            return canvas.save_picture
        # Asked of Qt: kept here, the window would be in a circle, and left to the collector.
        return cast("HasTable", self.parent()).write_table
