"""Files of a gradient check: pictures of its plots, and the table of its parameters."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from simulator.diagnostics.compared_gradients import ComparedGradients
from simulator.messages import reason
from simulator.storage.tables import write_table
from ui.gradients.model.named import NamedParameters
from ui.plotting.canvas import PlotCanvas
from ui.widgets.file_dialogs import FileDialogs
from ui.words.languages import speak
from ui.words.messages import said, worded

_COLUMNS = (
    *("parameter", "layer", "number", "node", "backpropagation", "central_difference"),
    *("relative_error", "verdict"),
)
# What was compared, and of which parameters.
Content = tuple[ComparedGradients, NamedParameters]


class GradientFiles(QObject):
    """Asks where to, and saves.

    Parameters
    ----------
    window : QWidget
        What the file dialogs belong to.
    steps, costs : PlotCanvas
    content : callable
        Returns what is in the table, or None.

    Attributes
    ----------
    menu : QMenu
        All that can be saved.

    Signals
    -------
    succeeded(object), refused(object)
        What came of it, in words.
    """

    succeeded = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        window: QWidget,
        steps: PlotCanvas,
        costs: PlotCanvas,
        content: Callable[[], Content | None],
    ) -> None:
        super().__init__(window)
        self._dialogs = FileDialogs(window)
        self._content = content
        self._pictures = (
            (worded("GradientFiles", "Picture of the steps…"), steps, "steps"),
            (worded("GradientFiles", "Picture of the cost…"), costs, "cost"),
        )
        self.menu = QMenu(window)
        speak(self._say)

    def _say(self) -> None:
        self.menu.clear()
        table = partial(self._choose_and_save, None, "gradients")
        self.menu.addAction(self.tr("Table of gradients (CSV)…"), table)
        for text, canvas, name in self._pictures:
            self.menu.addAction(said(text), partial(self._choose_and_save, canvas, name))

    def context_menu(self, canvas: PlotCanvas) -> QMenu:
        """Return a new menu for one plot."""
        menu = QMenu(self._dialogs.window)
        for _, known, name in self._pictures:
            if known is canvas:
                save = partial(self._choose_and_save, canvas, name)
                menu.addAction(self.tr("Save picture…"), save)
        menu.addAction(self.tr("Copy picture"), canvas.copy_picture)
        return menu

    def _choose_and_save(self, canvas: PlotCanvas | None, name: str) -> None:
        filters = self.tr("Table of values (*.csv)")
        if canvas is not None:
            kinds = self.tr("Picture (*.png)"), self.tr("Vector picture (*.svg)")
            filters = ";;".join(kinds)
        path = self._dialogs.choose_to_save(self.tr("Save"), name, filters)
        if path:
            self.save(canvas, path)

    def save(self, canvas: PlotCanvas | None, path: str) -> None:
        """Write a plot as a picture, ``.png`` or ``.svg``; with None the table of gradients."""
        content = self._content()
        try:
            if canvas is not None:
                canvas.save_picture(path)
            elif content is not None:
                save_gradients(*content, path)
        except ValueError as problem:
            self.refused.emit(reason(problem))
        else:
            self.succeeded.emit(worded("GradientFiles", "Saved to {0}").format(path))


def save_gradients(found: ComparedGradients, named: NamedParameters, path: str) -> None:
    """Write one parameter a row as ``.csv``, worst first; what was not compared is left empty.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    verdicts, errors = found.verdicts(), found.relative_errors
    rows = (
        [
            *(named.name(index), *named.place(index)),
            *map(_number, (found.exact[index], found.central[index], errors[index])),
            str(verdicts[index]),
        ]
        for index in map(int, found.worst_first())
    )
    write_table(path, _COLUMNS, rows)


def _number(value: float) -> str:
    return str(float(value)) if math.isfinite(value) else ""
