"""The controls of a stack of layers: inputs, each layer's weights, biases and activation."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.nn import activations
from simulator.nn.in_numpy import ACTIVATIONS
from simulator.workshops.matrices.product import Rows
from simulator.workshops.records.matrices import MAX_LAYERS, LayerChoice, StackChoice
from ui.matrices.typed.matrix_field import MatrixField
from ui.matrices.typed.reading import read_matrix, read_row
from ui.widgets.fields import ChoiceField
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled, worded

_BELOW = "₁₂₃₄"
_INPUTS = worded(
    "StackControls", "A row of inputs. Another number of them gives the first layer other rows."
)
_WEIGHTS = worded(
    "StackControls",
    "A row for each number that comes in, a column for each node. Other columns give the next "
    "layer other rows.",
)
_BIAS = worded("StackControls", "One number for each node, added to its sum.")


def _choices() -> list[tuple[str, str, str]]:
    return [
        (name, Message(record.title), Message(record.explanation))
        for name, record in activations.REGISTRY.items()
        if name in ACTIVATIONS
    ]


class LayerControls(QWidget):
    """One layer.

    Parameters
    ----------
    number : int
        From 0.
    controls : StackControls

    Attributes
    ----------
    weights, bias : MatrixField
    activation : ChoiceField
    """

    def __init__(self, number: int, controls: StackControls) -> None:
        super().__init__(controls)
        self._number, self._controls = number, controls
        mark = _BELOW[number]
        self.title = QLabel(self)
        self.title.setProperty("role", "caption")
        self.activation = ChoiceField(_choices(), self)
        self.weights = MatrixField(f"W{mark}", _WEIGHTS, self._read_weights, self, beside=True)
        self.bias = MatrixField(f"b{mark}", _BIAS, self._read_bias, self, beside=True)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.activation, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.weights)
        column.addWidget(self.bias)
        speak(self._say)

    def _say(self) -> None:
        self.title.setText(filled(self.tr("Layer {number}"), number=self._number + 1))
        name = self.tr("Activation of layer {number}")
        self.activation.setAccessibleName(filled(name, number=self._number + 1))
        self.activation.set_lead(self.tr("What each node makes of its sum."))

    def show_layer(self, layer: LayerChoice) -> None:
        """Show a layer."""
        self.weights.edit.set_rows(layer.weights)
        self.bias.edit.set_rows((layer.bias,))
        self.activation.set_name(layer.activation)

    def _read_weights(self, text: str) -> Rows | Message:
        found, count = read_matrix(text), self._controls.inputs_of(self._number)
        if not isinstance(found, Message) and self._number and len(found) != count:
            words = worded(
                "StackControls",
                "{count} numbers come in here, so it takes as many rows, and these are {got}.",
            )
            return words.format(count=count, got=len(found))
        return found

    def _read_bias(self, text: str) -> Rows | Message:
        found, count = read_row(text), self._controls.nodes_of(self._number)
        if not isinstance(found, Message) and len(found[0]) != count:
            words = worded(
                "StackControls", "One number for each of the {count} nodes, and these are {got}."
            )
            return words.format(count=count, got=len(found[0]))
        return found


class StackControls(QWidget):
    """Shows a `StackChoice` and wishes for others; what follows from an edit's shape is adapted.

    Attributes
    ----------
    inputs : MatrixField
    layers : list of LayerControls
        As many as there may be; those that are not there are hidden.
    add, remove : QPushButton

    Signals
    -------
    wished(object, str, object)
        The edit's name, its gesture, and the other `StackChoice`.
    """

    wished = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice: StackChoice | None = None
        label = worded("StackControls", "Inputs x")
        self.inputs = MatrixField(label, _INPUTS, read_row, self)
        self.layers = [LayerControls(number, self) for number in range(MAX_LAYERS)]
        self.add, self.remove = QPushButton(self), QPushButton(self)
        buttons = QHBoxLayout()
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.inputs)
        for layer in self.layers:
            column.addWidget(layer)
        column.addLayout(buttons)
        self._connect()
        speak(self._say)

    def _connect(self) -> None:
        self.inputs.edit.committed.connect(self._on_inputs)
        for number, layer in enumerate(self.layers):
            layer.weights.edit.committed.connect(partial(self._on_weights, number))
            layer.bias.edit.committed.connect(partial(self._on_bias, number))
            layer.activation.chosen.connect(partial(self._on_activation, number))
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)

    def _say(self) -> None:
        self.add.setText(self.tr("Add a layer"))
        self.add.setToolTip(tooltip(self.tr("One more at the end, which passes on what it gets")))
        self.remove.setText(self.tr("Remove the last"))
        self.remove.setToolTip(tooltip(self.tr("Take the last layer away")))

    def show_choice(self, choice: StackChoice) -> None:
        """Show inputs and layers."""
        self._choice = choice
        self.inputs.edit.set_rows((choice.x,))
        for number, layer in enumerate(self.layers):
            layer.setVisible(number < len(choice.layers))
            if number < len(choice.layers):
                layer.show_layer(choice.layers[number])
        self.add.setEnabled(len(choice.layers) < MAX_LAYERS)
        self.remove.setEnabled(len(choice.layers) > 1)

    def inputs_of(self, number: int) -> int:
        """Return how many numbers come into a layer."""
        assert self._choice is not None
        return len(self._choice.layers[number].weights)

    def nodes_of(self, number: int) -> int:
        """Return how many nodes a layer has."""
        assert self._choice is not None
        return len(self._choice.layers[number].bias)

    # -- wishes

    def _wish(self, text: Message, x: tuple[float, ...], layers: list[LayerChoice]) -> None:
        self.wished.emit(text, "", StackChoice(x=x, layers=tuple(layers)))

    def _held(self) -> tuple[tuple[float, ...], list[LayerChoice]]:
        assert self._choice is not None
        return self._choice.x, list(self._choice.layers)

    @Slot(object)
    def _on_inputs(self, rows: Rows) -> None:
        _, layers = self._held()
        layers[0] = _with_rows(layers[0], len(rows[0]))
        self._wish(worded("StackControls", "Inputs"), rows[0], layers)

    def _on_weights(self, number: int, rows: Rows) -> None:
        x, layers = self._held()
        bias = _fitted(layers[number].bias, len(rows[0]))
        layers[number] = _changed(layers[number], weights=rows, bias=bias)
        if number + 1 < len(layers):
            layers[number + 1] = _with_rows(layers[number + 1], len(rows[0]))
        if number == 0:
            x = _fitted(x, len(rows))
        words = worded("StackControls", "Weights of layer {number}")
        self._wish(words.format(number=number + 1), x, layers)

    def _on_bias(self, number: int, rows: Rows) -> None:
        x, layers = self._held()
        layers[number] = _changed(layers[number], bias=rows[0])
        words = worded("StackControls", "Biases of layer {number}")
        self._wish(words.format(number=number + 1), x, layers)

    def _on_activation(self, number: int, name: str) -> None:
        x, layers = self._held()
        layers[number] = _changed(layers[number], activation=name, settings={})
        words = worded("StackControls", "Activation of layer {number}")
        self._wish(words.format(number=number + 1), x, layers)

    @Slot()
    def _on_add(self) -> None:
        x, layers = self._held()
        count = len(layers[-1].bias)
        rows = tuple(tuple(float(i == j) for j in range(count)) for i in range(count))
        layers.append(LayerChoice(weights=rows, bias=(0.0,) * count))
        self._wish(worded("StackControls", "Add a layer"), x, layers)

    @Slot()
    def _on_remove(self) -> None:
        x, layers = self._held()
        self._wish(worded("StackControls", "Remove a layer"), x, layers[:-1])


def _fitted(row: tuple[float, ...], count: int) -> tuple[float, ...]:
    """Return a row with so many numbers: the first ones, or zeros behind them."""
    return (*row[:count], *(0.0,) * (count - len(row)))


def _with_rows(layer: LayerChoice, count: int) -> LayerChoice:
    """Return a layer that takes so many numbers: new rows are zeros."""
    empty = (0.0,) * len(layer.bias)
    rows = (*layer.weights[:count], *(empty,) * (count - len(layer.weights)))
    return _changed(layer, weights=rows)


def _changed(layer: LayerChoice, **fields: Any) -> LayerChoice:
    held = {name: getattr(layer, name) for name in LayerChoice.model_fields}
    return LayerChoice(**(held | fields))
