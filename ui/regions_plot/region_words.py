"""What is read of a row, and of a place between rows: what it is, and what the network answers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from simulator.data.own_row import OwnRow
from simulator.data.prepared import PreparedData
from simulator.training.evaluation import classify
from ui.regions_plot.region_points import RegionPoints
from ui.words.data_names import said_names
from ui.words.messages import filled, said
from ui.words.numbers import short
from ui.words.target_words import target_text

Array = NDArray[Any]

_MOST_OUTPUTS_READ = 3


class RegionWords(QObject):
    """Writes what the mouse reads, in the language that is shown.

    Attributes
    ----------
    withholds : bool
        Whether outputs are to be worked out: they are not told then, nor what is wrong.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.withholds = False

    def shown_row(self, data: PreparedData, row: int, points: RegionPoints | None) -> list[str]:
        """Return what is known of the training row that is shown."""
        words = self.tr("training row {row}: {what}")
        lines = [filled(words, row=row + 1, what=target_text(data, data.labels[row]))]
        if points is None or points.outputs is None:
            return lines
        if row in points.wrong and not self.withholds:
            lines.append(self.tr("classified wrong"))
        return [*lines, *self.outputs(data, points.outputs[row])]

    def own_row(self, data: PreparedData, row: OwnRow, outputs: Array | None) -> list[str]:
        """Return what is known of a row of the learner's own."""
        line = self.tr("your own row")
        if row.label is not None:
            what = target_text(data, row.label)
            line = filled(self.tr("your own row: {what}"), what=what)
        return [line, *([] if outputs is None else self.outputs(data, outputs))]

    def title(self, row: int, data: PreparedData, points: RegionPoints) -> str:
        """Return what the point of a row is; validation rows follow the training rows."""
        what = target_text(data, points.targets[row])
        if row >= points.training_count:
            words, number = self.tr("validation row {0}: {1}"), row - points.training_count
        else:
            words, number = self.tr("training row {0}: {1}"), row
        title = filled(words, number + 1, what)
        is_told = row in points.wrong and not self.withholds
        return filled(self.tr("{0}, classified wrong"), title) if is_told else title

    def outputs(self, data: PreparedData, outputs: Array) -> list[str]:
        """Return what the network answers, in lines."""
        if self.withholds:
            return [self.tr("outputs: hidden in practice")]
        if data.task == "regression":
            pairs = zip(data.target_names, outputs.tolist(), strict=True)
            return [filled(self.tr("predicted {0}  {1}"), name, short(a)) for name, a in pairs]
        if data.task == "multilabel":
            decided = target_text(data, classify(outputs[:, None], data.task)[:, 0])
            pairs = zip(said_names(data.class_names), outputs.tolist(), strict=True)
            return [*(f"{name}  {short(a)}" for name, a in pairs), f"→ {decided}"]
        if len(outputs) == 1:
            value = float(outputs[0])
            name = said(data.class_names[int(value > 0.5)])
            return [filled(self.tr("output {0} → {1}"), short(value), name)]
        order = np.argsort(-outputs)[:_MOST_OUTPUTS_READ]
        some = len(order) < len(outputs)
        heading = self.tr("largest outputs:") if some else self.tr("outputs, the largest first:")
        named = ((said(data.class_names[k]), float(outputs[k])) for k in order.tolist())
        return [heading, *(f"{name}  {short(a)}" for name, a in named)]
