"""How the Gates workshop writes gates, weights and what a row asks of them."""

from __future__ import annotations

from simulator.data import datasets
from simulator.messages import Message
from simulator.notation.numerals import numeral_text
from simulator.workshops.gates.truth import Row, TableRow, Weights
from simulator.workshops.records.gates import GatesDocument
from ui.words.messages import said
from ui.words.numbers import MINUS

X1, X2, W1, W2 = "x₁", "x₂", "w₁", "w₂"


def title_of(gate: str) -> Message:
    """Return what a gate is called, as its data set is: a message."""
    return Message(datasets.get(gate).title)


def name_of(gate: str) -> str:
    """Return what a gate is called, in the language that is shown."""
    return said(title_of(gate))


def pair(inputs: Row) -> str:
    """Return the inputs of a row, such as ``(0, 1)``."""
    return f"({inputs[0]}, {inputs[1]})"


def shown_sum(row: TableRow, document: GatesDocument) -> float:
    """Return the sum of a row that is compared: with 0, or without the bias with θ."""
    return row.weighted if document.form == "threshold" else row.total


def asked(inputs: Row, above: bool, *, threshold: bool) -> str:
    """Return what a row asks of the weights, such as ``w₂ + b > 0`` or ``w₂ > θ``."""
    terms = [weight for weight, x in zip((W1, W2), inputs, strict=True) if x]
    sign = ">" if above else "≤"
    if threshold:
        return f"{' + '.join(terms) or '0'} {sign} θ"
    return f"{' + '.join([*terms, 'b'])} {sign} 0"


def _signed(value: float) -> str:
    return f"{MINUS if value < 0.0 else '+'} {numeral_text(abs(value))}"


def bias_form(weights: Weights) -> str:
    """Return the condition for class 1 with the bias as the weight of an input that is 1."""
    return f"{_weighted(weights)} {_signed(weights.b)}·1 > 0"


def threshold_form(weights: Weights) -> str:
    """Return the same condition with the threshold."""
    return f"{_weighted(weights)} > {numeral_text(weights.theta)}"


def _weighted(weights: Weights) -> str:
    return f"{numeral_text(weights.w1)}·{X1} {_signed(weights.w2)}·{X2}"
