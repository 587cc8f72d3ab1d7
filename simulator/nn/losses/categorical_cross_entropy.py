"""Categorical cross-entropy, ``−Σₖ yₖ ln aₖ``."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.equation_parts import Pair, factor, marked, over, term, total
from simulator.expressions import Expression, Fraction, Number, Parens, row
from simulator.messages import Message
from simulator.nn.losses._base import Array, Loss, OutputValues, SampleValues, summed
from simulator.nn.losses._outputs import wanted
from simulator.nn.losses._probabilities import (
    CLASSES_ONLY,
    clipped,
    clipped_number,
    digits_kept_from,
    is_clipped,
    is_one_of_many,
    is_probability,
    logarithm,
)
from simulator.references import LibraryNames


def _value(a: Array, y: Array, scratch: Array) -> Any:
    np.multiply(np.log(clipped(a)), y, out=scratch)
    return -summed(scratch)


def _gradient(a: Array, y: Array, out: Array) -> None:
    np.divide(y, clipped(a), out=out)
    np.negative(out, out=out)


def _from_sums(z: Array, y: Array, scratch: Array) -> Any:
    # log softmax(z) = (z - max) - log sum exp(z - max): no exponent is ever positive.
    np.subtract(z, np.maximum.reduce(z, axis=-2, keepdims=True), out=scratch)
    exponentials = np.exp(scratch)
    log_sum = np.log(np.add.reduce(exponentials, axis=-2, keepdims=True))
    np.subtract(scratch, log_sum, out=scratch)
    np.multiply(scratch, y, out=scratch)
    return _with_digits(-summed(scratch), exponentials, y)


def _moderate(z: Array, y: Array, scratch: Array) -> Any:
    # Σ (Σₖ yₖ) log Σₖ e^zₖ − Σ y z
    right = z.reshape(len(z), -1).dot(y.reshape(-1))
    np.exp(z, out=scratch)
    total = np.add.reduce(scratch, axis=1)
    totals = np.log(total, out=total).dot(np.add.reduce(y, axis=0)) - right
    return _with_digits(totals, scratch, y)


def _with_digits(totals: Any, exponentials: Array, y: Array) -> Any:
    """Return the losses, with all digits where they are the small rest of larger numbers."""
    least = digits_kept_from(y)
    lowest = totals if exponentials.ndim == 2 else totals.min()
    if lowest >= least or not is_one_of_many(y):
        return totals
    if exponentials.ndim == 2:
        return _by_shares(exponentials, y)
    sure = np.flatnonzero(~(totals >= least))
    totals[sure] = _by_shares(exponentials[sure], y)
    return totals


def _by_shares(exponentials: Array, y: Array) -> Any:
    # log(1 + rest / own): what e^z of the other classes add up to, beside that of the right one.
    own = exponentials * y
    rest = np.add.reduce(exponentials - own, axis=-2, keepdims=True)
    np.divide(rest, np.add.reduce(own, axis=-2, keepdims=True), out=rest)
    return summed(np.log1p(rest, out=rest))


def _logarithms(sample: SampleValues) -> tuple[Array, Array]:
    """Return p and log p, from the sums where that is how the loss is computed."""
    if sample.fused:
        return sample.a, -np.logaddexp.reduce(sample.z[:, None] - sample.z, axis=0)
    p = clipped(sample.a)
    return p, np.log(p)


def _equation(sample: SampleValues) -> Pair:
    inner: Expression = row(sample.target, " ln ", sample.output)
    terms = [
        term(float(t * g), row(factor(float(t), "target"), "·", logarithm(float(v), float(g))))
        for t, v, g in zip(sample.y, *_logarithms(sample), strict=True)
    ]
    if sample.count == 1:
        return row("−", inner), row("−", terms[0].head)
    return row("−", over("k", sample.count, inner)), row("−", Parens(total(terms)))


def _slope_equation(one: OutputValues) -> Pair:
    ratio = Fraction(marked(one.y, "target"), Number(clipped_number(one.a)))
    return row("−", Fraction(one.target, one.output)), row("−", ratio)


RECORD = Loss(
    name="categorical_cross_entropy",
    title="Categorical cross-entropy",
    order=80,
    value=_value,
    gradient=_gradient,
    over_outputs=False,
    formula="−Σₖ yₖ ln aₖ",
    gradient_formula="−yₖ / aₖ",
    explanation="For one class out of many: only the right class's probability counts.",
    teaching=(
        "Of a row's outputs only the right class's counts: for outputs of 0.1, 0.7 and 0.2 it "
        "is 0.357 where the second class is right, 1.609 for the third and 2.303 for the "
        "first. Together with softmax the delta of each output is a − y, with nothing that "
        "flattens it. A network that guesses among K classes has a loss of ln K: 1.10 for "
        "three, 2.30 for ten. Targets are one-hot rows here, but shares that add up to 1 will "
        "do as well."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    fused_with="softmax",
    fused_value=_from_sums,
    moderate_value=_moderate,
    cut_off=lambda a, y: is_clipped(a) & (y != 0.0),
    clips=True,
    outputs=wanted(
        "Categorical cross-entropy",
        "probabilities that add up to 1",
        "softmax",
        lower=0.0,
        upper=1.0,
        loose="Categorical cross-entropy looks only at the right class's output, and {activation} "
        "outputs need not add up to 1, so all of them would grow towards 1: use softmax.",
    ),
    unsuited=(
        (
            "binary",
            "Categorical cross-entropy needs an output for each class: for a single one use binary "
            "cross-entropy.",
        ),
        (
            "multilabel",
            "Categorical cross-entropy looks only at the labels that a row has, so every output "
            "would grow towards 1: use binary cross-entropy.",
        ),
        ("regression", CLASSES_ONLY),
    ),
    targets=Message("between 0 and 1"),
    accepts=is_probability,
    drawn_outputs=(0.0, 1.0),
    drawn_targets=(1.0,),
    parents=("binary_cross_entropy",),
    elsewhere=LibraryNames(
        keras="CategoricalCrossentropy",
        pytorch="nn.CrossEntropyLoss",
        sklearn="log_loss",
        note="PyTorch's takes the sums and holds softmax in itself.",
    ),
)
