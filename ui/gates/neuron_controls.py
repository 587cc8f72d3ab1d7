"""The controls of one neuron: its numbers, the form of its condition, and what it gives out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from simulator.workshops.records.gates import THETA, W1, W2, B, GatesDocument
from ui.widgets.fields import ChoiceField, FieldRow
from ui.widgets.slider_row import SliderRow
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import worded

_STEP = 0.1


class NeuronControls(QWidget):
    """Sliders and choices.

    Attributes
    ----------
    w1, w2, b, theta : SliderRow
        Of bias and threshold one is there.
    form, output : ChoiceField
    names : QCheckBox

    Signals
    -------
    moved(str, float)
        A weight or the bias is wanted so.
    """

    moved = Signal(str, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.w1, self.w2 = SliderRow(W1, _STEP, parent=self), SliderRow(W2, _STEP, parent=self)
        self.b, self.theta = SliderRow(B, _STEP, parent=self), SliderRow(THETA, _STEP, parent=self)
        self.form, self.output = self._forms(), self._outputs()
        self.names = QCheckBox(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.w1, self.w2, self.b, self.theta):
            column.addWidget(part)
        column.addWidget(FieldRow(worded("NeuronControls", "Compared as"), self.form))
        column.addWidget(FieldRow(worded("NeuronControls", "Gives out"), self.output))
        column.addWidget(self.names)
        self.w1.moved.connect(lambda value: self.moved.emit("w1", value))
        self.w2.moved.connect(lambda value: self.moved.emit("w2", value))
        self.b.moved.connect(lambda value: self.moved.emit("b", value))
        self.theta.moved.connect(lambda value: self.moved.emit("b", -value))
        speak(self._say)

    def _forms(self) -> ChoiceField:
        return ChoiceField(
            [
                (
                    "bias",
                    worded("NeuronControls", "sum + b with 0"),
                    worded(
                        "NeuronControls",
                        "The bias is added to the sum, as the weight w₀ of an input that is "
                        "always 1.",
                    ),
                ),
                (
                    "threshold",
                    worded("NeuronControls", "sum with θ"),
                    worded(
                        "NeuronControls",
                        "A sum of at most θ gives 0. It is the same neuron: b = −θ.",
                    ),
                ),
            ],
            self,
        )

    def _outputs(self) -> ChoiceField:
        return ChoiceField(
            [
                (
                    "step",
                    worded("NeuronControls", "step"),
                    worded("NeuronControls", "1 where the sum is above 0, else 0."),
                ),
                (
                    "sigmoid",
                    worded("NeuronControls", "sigmoid"),
                    worded(
                        "NeuronControls",
                        "Between 0 and 1; it is above 0.5 exactly where the step is 1.",
                    ),
                ),
            ],
            self,
        )

    def _say(self) -> None:
        self.names.setText(self.tr("Biological &names"))
        self.names.setToolTip(
            tooltip(
                self.tr(
                    "Which part of a nerve cell each part of the drawing stands for: dendrites "
                    "take signals in, synapses weigh them, the cell body adds them up, the axon "
                    "hands the result on."
                )
            )
        )

    def show_document(self, document: GatesDocument) -> None:
        """Show another neuron, and report nothing."""
        weights = document.weights
        for row, value in (
            (self.w1, weights.w1),
            (self.w2, weights.w2),
            (self.b, weights.b),
            (self.theta, weights.theta),
        ):
            row.set_value(value)
        self.b.setVisible(document.form == "bias")
        self.theta.setVisible(document.form == "threshold")
        self.form.set_name(document.form)
        self.output.set_name(document.output)
        self.names.setChecked(document.biological)
