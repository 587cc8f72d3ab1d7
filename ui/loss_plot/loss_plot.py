"""The panel of loss and accuracy curves."""

from __future__ import annotations

from math import isnan
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QWidget

from simulator.storage.tables import write_table
from ui.loss_plot.loss_canvas import LossCanvas, swatch_entry
from ui.plotting.legend import LegendRow
from ui.plotting.panel import PlotPanel
from ui.theme.colors import Theme
from ui.words.languages import speak

_COLUMNS = ("epochs", "loss", "validation_loss", "score", "validation_score")


class LossPlot(PlotPanel):
    """Loss and accuracy of training and validation, epoch by epoch.

    Attributes
    ----------
    log_box : QCheckBox
        Linear or logarithmic loss axis.
    """

    canvas: LossCanvas

    file_name = "loss"

    def __init__(self, parent: QWidget | None = None) -> None:
        canvas = LossCanvas()
        super().__init__(canvas, parent)
        self._history: Any = None
        self._score = "accuracy"
        self._validated = True
        self.legend = LegendRow()
        self.log_box = QCheckBox()
        self.header_layout.addWidget(self.legend, 1)
        self.header_layout.addWidget(self.log_box)
        self.log_box.toggled.connect(canvas.set_log)
        canvas.log_requested.connect(self.log_box.toggle)
        self._reset_action = QAction(self)
        self._reset_action.triggered.connect(canvas.reset_view)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Loss and accuracy"))
        self.log_box.setText(self.tr("log"))
        self.log_box.setAccessibleName(self.tr("Logarithmic loss axis"))
        self.log_box.setToolTip(
            self.tr(
                "A logarithmic axis gives every tenfold drop of the loss the same height, "
                "so that late progress stays visible."
            )
        )
        self._reset_action.setText(self.tr("Reset view"))
        self._fill_legend()
        self.legend.setToolTip(
            self.tr(
                "Training: the rows that the network learns from. "
                "Validation: rows it never learns from; when their loss rises while "
                "training's falls, the network has begun to memorise."
            )
        )

    def _fill_legend(self) -> None:
        entries = [swatch_entry(self.tr("training"), False)]
        if self._validated:
            entries.append(swatch_entry(self.tr("validation"), True))
        self.legend.set_entries(entries)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        super().set_theme(theme)
        self.legend.set_theme(theme)

    def show_snapshot(self, snapshot: Any) -> None:
        """Draw the history of `snapshot`, unless it is the one already drawn."""
        if snapshot.history is self._history:
            return
        self._history = snapshot.history
        data = snapshot.experiment.data
        self._score = "r2" if data.task == "regression" else "accuracy"
        self.canvas.set_history(snapshot.history, data.task != "regression")
        if self._validated != (len(data.X_validation) > 0):
            self._validated = len(data.X_validation) > 0
            self._fill_legend()

    def menu_actions(self) -> list[QAction]:
        """Return what else the picture's menu offers: all epochs again."""
        return [self._reset_action]

    def picture_filters(self) -> str:
        """Return the kinds of files that can be saved: pictures, and a table."""
        return ";;".join((super().picture_filters(), self.tr("Table of values (*.csv)")))

    def save_picture(self, path: str) -> None:
        """Write the plot to `path`, ``.png`` or ``.svg``, or its values as ``.csv``.

        Raises
        ------
        FileProblem
            If the file cannot be written; an old file is then still there.
        """
        if path.lower().endswith(".csv"):
            self._save_values(path)
        else:
            super().save_picture(path)

    def _save_values(self, path: str) -> None:
        history = self._history
        columns = [getattr(history, name) for name in _COLUMNS] if history is not None else []
        names = (name.replace("score", self._score) for name in _COLUMNS[1:])
        rows = (
            [int(epoch), *("" if isnan(value) else value for value in values)]
            for epoch, *values in zip(*(column.tolist() for column in columns), strict=True)
        )
        write_table(path, ("epoch", *names), rows)
