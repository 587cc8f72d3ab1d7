"""What a worksheet says: names of numbers, of parts of a sheet, and remarks."""

from __future__ import annotations

import numpy as np

from simulator import optimizers
from simulator.messages import Message
from simulator.nn import losses
from simulator.nn.activations import Activation, OutputFunction
from simulator.nn.node_symbols import node_symbol
from simulator.notation.numerals import DIGITS
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord
from simulator.worksheets.start import DECIMALS, Start
from simulator.worksheets.worksheet import SheetQuestion, Worksheet

_FAR = 8
# Symbols of what optimizers remember, as their equations write them.
MEMORY = {
    "velocity": "v",
    "squares": "s",
    "moves": "u",
    "m": "m",
    "v": "v",
    "slopes": "gₜ₋₁",
    "steps": "Δ",
}


def record_title(title: str) -> Message:
    """Return a record's title, to be said in the sheet's language."""
    return Message.in_context("simulator", title)


def node(start: Start, layer: int, unit: int) -> str:
    """Return what a node is called on the sheet: by its data where these name it."""
    return node_symbol(start.spec, layer, unit, start.features, start.outputs)


def layer_name(start: Start, layer: int) -> Message:
    """Return what a layer is called."""
    if layer == len(start.spec.layers) - 1:
        return Message("output layer")
    return Message("hidden layer {number}", number=layer + 1)


def what(sheet: Worksheet, asked: SheetQuestion) -> Message:
    """Return in words which number is asked."""
    step, start = asked.step, sheet.start
    match step.kind:
        case StepKind.LOSS:
            return Message("Loss")
        case StepKind.STATISTIC if step.part == 0:
            return Message("Mean of what comes into layer {number}", number=step.layer + 1)
        case StepKind.STATISTIC:
            return Message("Spread of what comes into layer {number}", number=step.layer + 1)
        case StepKind.BATCH_GRADIENT:
            return Message("Mean gradient over the rows")
    name = node(start, step.layer, step.unit)
    match step.kind:
        case StepKind.SUM if not start.spec.layers[step.layer].shares_sums:
            return Message("Normalised value of {node}", node=name)
        case StepKind.SUM if step.part >= 0:
            return Message("Weighted sum {number} of {node}", number=step.part + 1, node=name)
        case StepKind.SUM:
            return Message("Weighted sum of {node}", node=name)
        case StepKind.ACTIVATION:
            return Message("Activation of {node}", node=name)
        case StepKind.DELTA:
            return Message("Delta of {node}", node=name)
        case StepKind.GRADIENT:
            return _gradient(start, step, name)
        case _:
            return _new_value(start, step, name)


def _gradient(start: Start, step: Step, name: str) -> Message:
    origin = start.spec.parameter(step.layer, step.part).group.origin
    if origin == "nodes":
        source = node(start, step.layer - 1, start.spec.source(step.layer, step.part, step.unit))
        return Message("Gradient of the weight from {source} to {node}", source=source, node=name)
    if origin == "bias":
        return Message("Gradient of the bias of {node}", node=name)
    return Message("Gradient of a parameter of {node}", node=name)


def _new_value(start: Start, step: Step, name: str) -> Message:
    origin = start.spec.parameter(step.layer, step.part).group.origin
    if origin == "nodes":
        source = node(start, step.layer - 1, start.spec.source(step.layer, step.part, step.unit))
        return Message("New weight from {source} to {node}", source=source, node=name)
    if origin == "bias":
        return Message("New bias of {node}", node=name)
    return Message("New parameter of {node}", node=name)


def section(asked: SheetQuestion) -> Message:
    """Return the heading that a question stands under."""
    match asked.kind:
        case StepKind.UPDATE:
            return Message("Update")
        case StepKind.BATCH_GRADIENT:
            return Message("Mean over the rows")
        case StepKind.DELTA | StepKind.GRADIENT if asked.row:
            return Message("Row {row}, backward pass", row=asked.row)
        case StepKind.DELTA | StepKind.GRADIENT:
            return Message("Backward pass")
        case _ if asked.row:
            return Message("Row {row}, forward pass", row=asked.row)
        case _:
            return Message("Forward pass")


def digits(sheet: Worksheet) -> list[Message]:
    """Return how many digits are asked: of single numbers as many as show what has changed."""
    found = [Message("Give every number to three significant digits.")]
    for asked in sheet.questions:
        if asked.digits > DIGITS:
            told = Message("Number {number}: {count} digits, which show the change.")
            found.append(told.format(number=asked.number, count=asked.digits))
    return found


def remarks(sheet: Worksheet) -> list[Message]:
    """Return what has to be known of a sheet's numbers."""
    start, found = sheet.start, []
    if start.rounded:
        found.append(
            Message(
                "Weights, inputs and targets are rounded to {decimals} decimals, and the answers "
                "are worked out from the rounded numbers.",
                decimals=DECIMALS,
            )
        )
    if start.whole:
        found.append(_whole(sheet.record))
    return found


def _whole(record: UpdateRecord) -> Message:
    functions = [layer.record for layer in record.spec.layers]
    bent = next((one for one in functions if not _keeps_whole(one)), None)
    if bent is None:
        return Message("All weighted sums and activations are whole numbers.")
    if bent is functions[0]:
        return Message(
            "Weights and inputs are whole numbers, and so are the weighted sums of the first "
            "layer; {activation} makes fractions of them.",
            activation=record_title(bent.title),
        )
    return Message(
        "Weights and inputs are whole numbers, and so is everything before the output; "
        "{activation} makes fractions of it.",
        activation=record_title(bent.title),
    )


def _keeps_whole(function: OutputFunction) -> bool:
    """Return whether whole sums give whole outputs."""
    if not (isinstance(function, Activation) and function.elementwise):
        return False
    found = function(np.arange(-_FAR, _FAR + 1.0)[:, None])
    return bool((found == np.round(found)).all())


def loss_title(start: Start) -> Message:
    """Return what the loss is called."""
    return record_title(losses.get(start.spec.loss).title)


def rule_title(start: Start) -> Message:
    """Return what the optimizer is called."""
    return record_title(optimizers.REGISTRY[start.optimizer.name].title)
