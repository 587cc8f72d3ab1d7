"""The three measures of one sample, and their means, as equations with their numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from simulator.equation_parts import (
    Pair,
    factor,
    marked,
    over,
    part_of,
    squared,
    term,
    total,
)
from simulator.expressions import Equation, Expression, Number, Parens, Script, Symbol, Text, row
from simulator.nn import losses
from simulator.nn.losses import SampleValues
from simulator.workshops.losses.tables import (
    SHARES,
    Measure,
    Row,
    Scores,
    Squared,
    largest,
    scores,
)

_LETTERS = {"error": "F", "squared": "E", "cross_entropy": "H"}


def cell_equation(measure: Measure, outputs: Row, targets: Row, way: Squared) -> Equation:
    """Return how a measure of one sample comes about.

    Parameters
    ----------
    measure : {"error", "squared", "cross_entropy"}
    outputs, targets : tuple of float
        Of the same length.
    way : {"sum", "mean", "half"}
        How squares are taken together.
    """
    found = scores(outputs, targets, way).of(measure)
    if measure == "error":
        pair = _mismatch(outputs, targets)
    elif measure == "squared":
        pair = _squares(outputs, targets, way)
    else:
        record = losses.REGISTRY["categorical_cross_entropy"]
        pair = record.equation(_sample(outputs, targets))
    return Equation(_left(measure), *pair, marked(found, "result"))


def mean_equation(measure: Measure, found: Sequence[Scores]) -> Equation:
    """Return the mean over the samples."""
    count = len(found)
    one = Script(Symbol(_LETTERS[measure]), sub=Symbol("i"))
    numbers = [one_score.of(measure) for one_score in found]
    symbols = row(part_of(count), " ", over("i", count, one))
    terms = total([term(number, Number(number)) for number in numbers])
    result = marked(sum(numbers) / count, "result")
    return Equation(_left(measure), symbols, row(part_of(count), "·", Parens(terms)), result)


def _left(measure: Measure) -> Expression:
    return Symbol(_LETTERS[measure])


def _indexed(letter: str) -> Script:
    return Script(Symbol(letter), sub=Symbol("k"))


def _sample(outputs: Row, targets: Row) -> SampleValues:
    a, y = np.array(outputs), np.array(targets)
    output, target, sums = (_indexed(letter) for letter in "ayz")
    return SampleValues(a, y, a, output, target, sums, fused=False)


def _mismatch(outputs: Row, targets: Row) -> Pair:
    """Return whether the largest output is another class than the largest target: 1 or 0."""
    biggest = Script(Text("argmax"), sub=Symbol("k"))
    symbols = row("[ ", biggest, " ", _indexed("a"), " ≠ ", biggest, " ", _indexed("y"), " ]")
    numbers = row(
        "[ ", Number(largest(outputs) + 1), " ≠ ",
        marked(largest(targets) + 1, "target"), " ]",
    )  # fmt: skip
    return symbols, numbers


def _squares(outputs: Row, targets: Row, way: Squared) -> Pair:
    if way in SHARES:
        return losses.REGISTRY[SHARES[way]].equation(_sample(outputs, targets))
    one = squared(Parens(row(_indexed("a"), " − ", _indexed("y"))))
    terms = [
        term((a - y) ** 2, squared(Parens(row(Number(a), " − ", factor(y, "target")))))
        for a, y in zip(outputs, targets, strict=True)
    ]
    return over("k", len(outputs), one), total(terms)
