"""Files of a study: pictures of its plots, and the table of its starts."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from simulator.messages import reason
from simulator.storage.tables import write_table
from simulator.studies.study_record import StudyRecord
from ui.plotting.canvas import PlotCanvas
from ui.widgets.file_dialogs import FileDialogs
from ui.words.languages import speak
from ui.words.messages import said, worded

_COLUMNS = (
    *("seed", "start_loss", "final_loss", "validation_loss", "accuracy"),
    *("stuck", "diverged_at_update"),
)


class StudyFiles(QObject):
    """Asks where to, and saves.

    Parameters
    ----------
    window : QWidget
        What the file dialogs belong to.
    histogram, curves, activity : PlotCanvas
    record : callable
        Returns the record as it is judged now, or None.

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
        histogram: PlotCanvas,
        curves: PlotCanvas,
        activity: PlotCanvas,
        record: Callable[[], StudyRecord | None],
    ) -> None:
        super().__init__(window)
        self._dialogs = FileDialogs(window)
        self._record = record
        self._pictures = (
            (worded("StudyFiles", "Picture of the histogram…"), histogram, "histogram"),
            (worded("StudyFiles", "Picture of the lines…"), curves, "losses"),
            (worded("StudyFiles", "Picture of the activations…"), activity, "activations"),
        )
        self._menu = QMenu(window)
        speak(self._say)

    def menu(self) -> QMenu:
        """Return the menu of all that can be saved."""
        return self._menu

    def _say(self) -> None:
        self._menu.clear()
        table = partial(self._choose_and_save, None, "starts")
        self._menu.addAction(self.tr("Table of all starts (CSV)…"), table)
        for text, canvas, name in self._pictures:
            self._menu.addAction(said(text), partial(self._choose_and_save, canvas, name))

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
        """Write a plot as a picture, ``.png`` or ``.svg``; with None the table of all starts."""
        record = self._record()
        try:
            if canvas is not None:
                canvas.save_picture(path)
            elif record is not None:
                save_table(record, path)
        except ValueError as problem:
            self.refused.emit(reason(problem))
        else:
            self.succeeded.emit(worded("StudyFiles", "Saved to {0}").format(path))


def save_table(record: StudyRecord, path: str) -> None:
    """Write one row a start as ``.csv``; what does not exist is left empty.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    write_table(path, _COLUMNS, (_row(record, index) for index in range(len(record.seeds))))


def _row(record: StudyRecord, index: int) -> list[Any]:
    return [
        int(record.seeds[index]),
        _number(record.losses[0, index]),
        _number(record.final[index]),
        "" if record.validation is None else _number(record.validation[index]),
        "" if record.accuracy is None else _number(record.accuracy[index]),
        int(record.stuck[index]),
        int(record.diverged_at[index]) or "",
    ]


def _number(value: Any) -> str:
    return str(value) if math.isfinite(value) else ""
