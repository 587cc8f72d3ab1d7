"""Binary cross-entropy, ``−1/K Σₖ [yₖ ln aₖ + (1 − yₖ) ln(1 − aₖ)]``."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.equation_parts import Pair, Term, factor, over, part_of, total
from simulator.expressions import Fraction, Number, Parens, row
from simulator.messages import Message
from simulator.nn.losses._base import Array, Loss, OutputValues, SampleValues, summed
from simulator.nn.losses._equations import error, times_count
from simulator.nn.losses._outputs import wanted
from simulator.nn.losses._probabilities import (
    CLASSES_ONLY,
    clipped,
    clipped_number,
    is_clipped,
    is_probability,
    logarithm,
)
from simulator.references import LibraryNames


def _value(a: Array, y: Array, scratch: Array) -> Any:
    p = clipped(a)
    np.copyto(scratch, -(y * np.log(p) + (1.0 - y) * np.log1p(-p)))
    return summed(scratch)


def _gradient(a: Array, y: Array, out: Array) -> None:
    p = clipped(a)
    np.divide(p - y, p * (1.0 - p), out=out)


def _from_sums(z: Array, y: Array, scratch: Array) -> Any:
    # -[y log s(z) + (1-y) log(1-s(z))] = log(e^(-yz) + e^((1-y)z)): logaddexp never overflows, and
    # where y is 0 or 1 one exponent is 0, so that a loss near 0 keeps all its digits. They are
    # lost in log(1 + e^z) - y z, the difference of two large numbers.
    np.multiply(y, z, out=scratch)
    above = z - scratch
    np.negative(scratch, out=scratch)
    np.logaddexp(scratch, above, out=scratch)
    return summed(scratch)


def _moderate(z: Array, y: Array, scratch: Array) -> Any:
    # log(1 + e^((1-2y)z)) where every target is 0 or 1, which no other has as 1 - 2y of size 1.
    signs = 1.0 - 2.0 * y
    flat = signs.reshape(-1)
    if flat.dot(flat) != flat.size:
        return _from_sums(z, y, scratch)
    np.multiply(z, signs, out=scratch)
    np.exp(scratch, out=scratch)
    np.log1p(scratch, out=scratch)
    return scratch.reshape(len(z), -1).dot(np.ones(y.size, z.dtype))


def _log_chances(sample: SampleValues) -> tuple[Array, Array, Array]:
    """Return p, log p and log(1 − p), from the sums where that is how the loss is computed."""
    if sample.fused:
        return sample.a, -np.logaddexp(0.0, -sample.z), -np.logaddexp(0.0, sample.z)
    p = clipped(sample.a)
    return p, np.log(p), np.log1p(-p)


def _term(p: float, y: float, log_p: float, log_q: float) -> Term:
    first, second = logarithm(p, log_p), logarithm(1.0 - p, log_q, row("1 − ", Number(p)))
    body = row(
        factor(y, "target"), "·", first, " + ",
        Parens(row("1 − ", factor(y, "target"))), "·", second,
    )  # fmt: skip
    value = y * log_p + (1.0 - y) * log_q
    return Term(value, body, body)


def _equation(sample: SampleValues) -> Pair:
    output, target, count = sample.output, sample.target, sample.count
    inner = row(
        target, " ln ", output, " + ",
        Parens(row("1 − ", target)), " ln", Parens(row("1 − ", output)),
    )  # fmt: skip
    p, log_p, log_q = _log_chances(sample)
    terms = [
        _term(float(p[k]), float(sample.y[k]), float(log_p[k]), float(log_q[k]))
        for k in range(count)
    ]
    if count == 1:
        return row("−", Parens(inner)), row("−", Parens(terms[0].head))
    symbols = row("−", part_of(count), " ", over("k", count, Parens(inner)))
    return symbols, row("−", part_of(count), "·", Parens(total(terms, most=2)))


def _slope_equation(one: OutputValues) -> Pair:
    p, times = Number(clipped_number(one.a)), times_count(one)
    below = row(*times, one.output, Parens(row("1 − ", one.output)))
    below_numbers = row(*times, p, "·", Parens(row("1 − ", p)))
    above = row(p, " − ", factor(one.y, "target"))
    return Fraction(error(one)[0], below), Fraction(above, below_numbers)


RECORD = Loss(
    name="binary_cross_entropy",
    title="Binary cross-entropy",
    order=70,
    value=_value,
    gradient=_gradient,
    over_outputs=True,
    formula="−1/K Σₖ [yₖ ln aₖ + (1 − yₖ) ln(1 − aₖ)]",
    gradient_formula="(aₖ − yₖ) / (aₖ (1 − aₖ) K)",
    explanation="For yes-or-no outputs: being sure and wrong costs without limit.",
    teaching=(
        "It is −ln of the probability that the network gave to what was right: 0.9 costs "
        "0.11, 0.5 costs 0.69, 0.1 costs 2.30 and 0.01 costs 4.61. Its steepness cancels the "
        "flat ends of the sigmoid, so that the delta is a − y: at an output of 0.01 for a "
        "target of 1 it pulls a hundred times as hard as half the squared error. Choose it "
        "for one sigmoid output, or for several labels with one sigmoid each. A loss of 0.69 "
        "means that the network is guessing."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    fused_with="sigmoid",
    fused_value=_from_sums,
    moderate_value=_moderate,
    cut_off=lambda a, y: is_clipped(a),
    clips=True,
    outputs=wanted(
        "Binary cross-entropy",
        "outputs between 0 and 1",
        "sigmoid",
        lower=0.0,
        upper=1.0,
        tied="Binary cross-entropy asks each output a yes-or-no question of its own, but "
        "{activation} ties the outputs together: use categorical cross-entropy with softmax.",
    ),
    unsuited=(("regression", CLASSES_ONLY),),
    targets=Message("between 0 and 1"),
    accepts=is_probability,
    drawn_outputs=(0.0, 1.0),
    drawn_targets=(0.0, 1.0),
    elsewhere=LibraryNames(
        keras="BinaryCrossentropy",
        pytorch="nn.BCELoss",
        sklearn="log_loss",
        note="Computed from the sums, as here with sigmoid, it is PyTorch's nn.BCEWithLogitsLoss.",
    ),
)
