"""The perceptron criterion, ``Σₖ (aₖ − yₖ) zₖ``, whose gradient is the perceptron rule.

With outputs other than step, a − ½ stands in for z: ``Σₖ max(0, (1 − 2yₖ)(aₖ − ½))``.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.equation_parts import Pair, Term, factor, part_of, term
from simulator.expressions import Number, Parens, Text, row
from simulator.messages import Message
from simulator.nn.kinks import pieces_between
from simulator.nn.losses._base import Array, Loss, OutputValues, SampleValues, summed
from simulator.nn.losses._equations import difference, summed_over
from simulator.references import LibraryNames, Source


def _misses(a: Array, y: Array) -> Array:
    """Return (1 − 2y)(a − ½): how far an output is on the wrong side of ½; negative on its own."""
    return (1.0 - 2.0 * y) * (a - 0.5)


def _value(a: Array, y: Array, scratch: Array) -> Any:
    np.maximum(_misses(a, y), 0.0, out=scratch)
    return summed(scratch)


def _gradient(a: Array, y: Array, out: Array) -> None:
    np.greater(_misses(a, y), 0.0, out=out)
    np.multiply(out, 1.0 - 2.0 * y, out=out)


def _from_sums(z: Array, y: Array, scratch: Array) -> Any:
    # With a = 1 where z > 0, (a − y) z is |z| where the class is wrong and 0 where it is right.
    np.greater(z, 0.0, out=scratch)
    np.subtract(scratch, y, out=scratch)
    np.multiply(scratch, z, out=scratch)
    # Of a right row with a negative sum it is −0, and a loss is no −0.
    np.absolute(scratch, out=scratch)
    return summed(scratch)


def _product(a: float, y: float, z: float) -> Term:
    return term((a - y) * z, row(Parens(difference(a, y)), "·", factor(z)))


def _wrong_side(a: float, y: float) -> Term:
    inner = row(
        Parens(row("1 − 2·", factor(y, "target"))),
        "·",
        Parens(row(Number(a), " − ", part_of(2))),
    )
    size = max(0.0, (1.0 - 2.0 * y) * (a - 0.5))
    return term(size, row("max", Parens(row("0, ", inner))))


def _equation(sample: SampleValues) -> Pair:
    if sample.fused:
        one = row(Parens(row(sample.output, " − ", sample.target)), " ", sample.sum)
        products = zip(sample.pairs(), sample.z, strict=True)
        return summed_over(sample, one, [_product(a, y, float(z)) for (a, y), z in products])
    inner = row(Parens(row("1 − 2", sample.target)), Parens(row(sample.output, " − ½")))
    one = row("max", Parens(row("0, ", inner)))
    # Wide terms take their room: of a long sum, first and last stay.
    return summed_over(sample, one, [_wrong_side(a, y) for a, y in sample.pairs()])


def _slope_equation(one: OutputValues) -> Pair:
    symbols = Parens(row("1 − 2", one.target))
    if (1.0 - 2.0 * one.y) * (one.a - 0.5) > 0.0:
        return symbols, Parens(row("1 − 2·", factor(one.y, "target")))
    return Text("0"), Text("0")


RECORD = Loss(
    name="perceptron",
    title="Perceptron criterion",
    order=90,
    value=_value,
    gradient=_gradient,
    over_outputs=False,
    formula="Σₖ (aₖ − yₖ) zₖ",
    gradient_formula="aₖ − yₖ",
    explanation="The perceptron rule: only rows that are classified wrong move the weights, "
    "by their own inputs.",
    teaching=(
        "A row that is classified right costs nothing and moves nothing; a wrong one, in a "
        "batch of its own, moves each weight by η times its input, and that is the perceptron "
        "rule. Where a straight line separates the classes, as with AND, OR and NAND, it "
        "stops after finitely many updates with no error. On XOR it never does, since there "
        "is no such line. It trains a single layer of step nodes; for hidden layers take "
        "sigmoid and cross-entropy."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    pieces=lambda a, y: pieces_between(_misses(a, y), (0.0,)),
    fused_with="step",
    fused_value=_from_sums,
    mistake_driven=True,
    only_with_partner="The perceptron criterion asks on which side of its threshold a node is: "
    "use it with step.",
    unsuited=(
        (
            "regression",
            "The perceptron criterion tells two classes apart; for numbers use mean squared error.",
        ),
    ),
    targets=Message("0 or 1"),
    accepts=lambda y: (y == 0.0) | (y == 1.0),
    drawn_targets=(0.0, 1.0),
    sources=(
        Source(
            "Rosenblatt",
            1958,
            "The perceptron: a probabilistic model for information storage and organization in "
            "the brain",
        ),
        Source("Duda, Hart and Stork", 2001, "Pattern classification, section 5.5"),
    ),
    elsewhere=LibraryNames(sklearn="perceptron", note="In scikit-learn a loss of SGDClassifier."),
)
