"""Chooses a number to watch without the network: what, of which layer, which node, which row."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from simulator import optimizers
from simulator.scenarios.experiment import Experiment
from simulator.session.watch.pins import Pin, Quantity
from ui.watch.model.pin_words import PinWords
from ui.widgets.combos import WideListCombo, measure_again
from ui.widgets.row_box import RowBox
from ui.words.languages import speak
from ui.words.messages import filled

# Up to this many nodes or sources each one stands in a list by its name.
_MOST_LISTED = 512


class Adder(QWidget):
    """A row of choices that name one number.

    Signals
    -------
    wanted(object)
        A `Pin` is to be watched.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: PinWords | None = None
        self._optimizer, self._shown_row = "", 0
        self._kinds: list[tuple[Quantity, str]] = []
        self.what, self.layers, self.units, self.sources, self.of = (
            WideListCombo(self) for _ in range(5)
        )
        self.row = RowBox(self)
        self.add = QPushButton(self)
        self.add.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for box in (self.what, self.layers, self.units, self.sources, self.of, self.row, self.add):
            layout.addWidget(box)
        layout.addStretch(1)
        self.what.activated.connect(self._fill_places)
        self.layers.activated.connect(self._fill_places)
        self.of.activated.connect(self._show_fields)
        self.add.clicked.connect(self._on_add)
        speak(self._say)

    def _say(self) -> None:
        self.what.setAccessibleName(self.tr("What to watch"))
        self.layers.setAccessibleName(self.tr("Layer"))
        self.units.setAccessibleName(self.tr("Node"))
        self.sources.setAccessibleName(self.tr("Which of the node's parameters"))
        self.of.setAccessibleName(self.tr("Of which rows"))
        self.row.setAccessibleName(self.tr("Number of the training row"))
        self.add.setText(self.tr("&Add"))
        self.add.setToolTip(self.tr("Watch this number from now on"))
        self._fill()

    def set_experiment(self, experiment: Experiment, row: int) -> None:
        """Offer what this network has; the row that is shown is offered first."""
        name = experiment.scenario.optimizer.name
        if row != self._shown_row or self._words is None:
            self._shown_row = row
            with QSignalBlocker(self.row):
                self.row.setRange(1, len(experiment.data.X))
                self.row.setValue(row + 1)
        known = self._words
        if known is not None and known.spec is experiment.spec and name == self._optimizer:
            return
        self._words, self._optimizer = PinWords(experiment), name
        with QSignalBlocker(self.row):
            self.row.setRange(1, len(experiment.data.X))
            self.row.setValue(row + 1)
        self._fill()

    def _fill(self) -> None:
        words = self._words
        if words is None:
            return
        memory = optimizers.REGISTRY[self._optimizer].rule.state_names
        self._kinds = [
            (Quantity.PARAMETER, ""),
            (Quantity.GRADIENT, ""),
            *((Quantity.MEMORY, name) for name in memory),
            (Quantity.ACTIVATION, ""),
            (Quantity.DELTA, ""),
        ]
        names = {
            Quantity.PARAMETER: self.tr("weight or bias"),
            Quantity.GRADIENT: self.tr("gradient"),
            Quantity.ACTIVATION: self.tr("activation a"),
            Quantity.DELTA: self.tr("delta δ"),
        }
        told = self.tr("memory {name}")
        texts = [names.get(kind) or filled(told, name=name) for kind, name in self._kinds]
        _refill(self.what, texts)
        _refill(self.layers, [words.nodes.layer(k) for k in range(len(words.spec.layers))])
        _refill(self.of, [self.tr("one row"), self.tr("mean over the batch")])
        self._fill_places()

    @Slot()
    def _fill_places(self) -> None:
        words = self._words
        if words is None:
            return
        layer = max(0, self.layers.currentIndex())
        units = min(words.spec.sizes[layer + 1], _MOST_LISTED)
        _refill(self.units, [words.nodes.node(layer, unit) for unit in range(units)])
        numbers = min(words.spec.node_parameters[layer], _MOST_LISTED)
        _refill(self.sources, [words.nodes.parameter(layer, k) for k in range(numbers)])
        self._show_fields()

    @Slot()
    def _show_fields(self) -> None:
        of_node = self._kind()[0].is_of_node
        self.sources.setVisible(not of_node)
        self.of.setVisible(of_node)
        self.row.setVisible(of_node and self.of.currentIndex() <= 0)

    def _kind(self) -> tuple[Quantity, str]:
        if not self._kinds:
            return Quantity.PARAMETER, ""
        return self._kinds[max(0, self.what.currentIndex())]

    def pin(self) -> Pin:
        """Return what is chosen."""
        quantity, memory = self._kind()
        layer, unit = max(0, self.layers.currentIndex()), max(0, self.units.currentIndex())
        if quantity.is_of_node:
            is_mean = self.of.currentIndex() == 1
            return Pin(quantity, layer, unit, row=None if is_mean else self.row.value() - 1)
        return Pin(quantity, layer, unit, max(0, self.sources.currentIndex()), memory)

    @Slot()
    def _on_add(self) -> None:
        if self._words is not None:
            self.wanted.emit(self.pin())


def _refill(box: QComboBox, texts: list[str]) -> None:
    """Offer other texts; the place that was chosen stays chosen where there is one."""
    kept = box.currentIndex()
    with QSignalBlocker(box):
        box.clear()
        box.addItems(texts)
        measure_again(box)
        box.setCurrentIndex(kept if 0 <= kept < len(texts) else 0)
