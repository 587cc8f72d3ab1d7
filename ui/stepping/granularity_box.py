"""Chooses how far one step goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from simulator.stepping.step_plan import Granularity
from ui.words.languages import speak


class GranularityBox(QComboBox):
    """A list of the granularities, from a node to an epoch; each says on hover what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for granularity in Granularity:
            self.addItem("", granularity)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("How far one step goes"))
        for granularity, name, tip in (
            (Granularity.NODE, self.tr("node"), self.tr("One computation of one node or weight")),
            (Granularity.LAYER, self.tr("layer"), self.tr("Everything of one kind in one layer")),
            (Granularity.PASS, self.tr("pass"), self.tr("The whole forward or backward pass")),
            (Granularity.SAMPLE, self.tr("row"), self.tr("Both passes of one row of data")),
            (Granularity.UPDATE, self.tr("update"), self.tr("One batch, and the weights change")),
            (Granularity.EPOCH, self.tr("epoch"), self.tr("Once through all training rows")),
        ):
            place = self.findData(granularity)
            self.setItemText(place, name)
            self.setItemData(place, tip, Qt.ItemDataRole.ToolTipRole)
