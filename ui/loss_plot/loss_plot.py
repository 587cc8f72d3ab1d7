"""The panel of loss and accuracy curves."""

from __future__ import annotations

from collections.abc import Callable
from math import isnan
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QWidget

from simulator.session.moments import Former
from simulator.storage.tables import write_table
from ui.loss_plot.curve_signs import former_entry, later_entry, swatch_entry
from ui.loss_plot.loss_canvas import LossCanvas
from ui.loss_plot.time_line_bar import TimeLineBar
from ui.plotting.legend import LegendRow
from ui.plotting.panel import PlotPanel
from ui.theme.colors import Theme
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped

_COLUMNS = ("epochs", "loss", "validation_loss", "score", "validation_score")


class LossPlot(PlotPanel):
    """Loss and accuracy of training and validation, epoch by epoch.

    Attributes
    ----------
    log_box : QCheckBox
        Linear or logarithmic loss axis.
    time_line : TimeLineBar
        Where the run stands among the moments that are kept of it.
    """

    canvas: LossCanvas

    file_name = "loss"

    def __init__(self, parent: QWidget | None = None) -> None:
        canvas = LossCanvas()
        super().__init__(canvas, parent)
        self._history: Any = None
        self._drawn: tuple[Any, Any, Any] = (None, None, None)
        self._score = "accuracy"
        self._validated = True
        self._number_of: Callable[[int], int | None] = lambda origin: None
        self.legend = LegendRow()
        self.log_box = QCheckBox()
        self.time_line = TimeLineBar(lambda: canvas.frames()[0], self)
        self.header_layout.addWidget(self.legend, 1)
        self.header_layout.addWidget(self.log_box)
        self.panel_layout.addWidget(self.time_line)
        canvas.right_room = self.time_line.right_room
        canvas.changed.connect(self.time_line.arrange)
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
        if self.canvas.later.loss:
            entries.append(later_entry(self.tr("later")))
        if self._drawn[2]:
            entries.append(former_entry(self._former_name()))
        self.legend.set_entries(entries)

    def name_runs(self, number_of: Callable[[int], int | None]) -> None:
        """Call former runs by the numbers that `number_of` has for them, as they are compared."""
        self._number_of = number_of
        self._fill_legend()

    def _former_name(self) -> str:
        formers: tuple[Former, ...] = self._drawn[2]
        numbers = [self._number_of(former.origin) for former in formers]
        known = [grouped(number) for number in numbers if number is not None]
        if len(known) < len(formers):
            return self.tr("former run") if len(formers) == 1 else self.tr("former runs")
        if len(known) == 1:
            return filled(self.tr("run {number}"), number=known[0])
        return filled(self.tr("runs {numbers}"), numbers=", ".join(known))

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        super().set_theme(theme)
        self.legend.set_theme(theme)
        self.time_line.set_theme(theme)

    def show_snapshot(self, snapshot: Any) -> None:
        """Draw the history of `snapshot`, unless it is the one already drawn, and its moments."""
        moments = snapshot.moments
        self.time_line.show_snapshot(snapshot)
        drawn = snapshot.history, moments.whole, moments.formers
        if all(one is known for one, known in zip(drawn, self._drawn, strict=True)):
            return
        self._drawn, self._history = drawn, snapshot.history
        data = snapshot.experiment.data
        self._score = "r2" if data.task == "regression" else "accuracy"
        later = moments.whole if moments.is_behind else None
        others = [former.history for former in moments.formers]
        self._validated = len(data.X_validation) > 0
        self.canvas.set_history(snapshot.history, data.task != "regression", later, others)
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
