"""Softmax, ``exp(zᵢ) / Σₖ exp(zₖ)``: a layer's sums as probabilities that add up to 1."""

from __future__ import annotations

from functools import partial

import numpy as np

from simulator.equation_parts import EXPONENT_LIMIT, Pair, exp, factor, over, term, total
from simulator.expressions import Expression, Fraction, Number, Symbol, row
from simulator.nn.activations._base import Activation, Array, Call, NodeValues
from simulator.references import LibraryNames, Source

# Smaller numbers are written with a power of ten, which is hard to read as an exponent.
_SMALLEST_EXPONENT = 1e-3
_FEW_UNITS = 32


def _value(z: Array, out: Array, scratch: Array) -> None:
    # Subtracting the maximum changes nothing mathematically and keeps exp() from overflowing.
    np.subtract(z, np.maximum.reduce(z, axis=-2, keepdims=True), out=scratch)
    np.exp(scratch, out=scratch)
    np.divide(scratch, np.add.reduce(scratch, axis=-2, keepdims=True), out=out)


def _moderate_calls(z: Array, a: Array, scratch: Array) -> list[Call]:
    # No maximum needs to be subtracted: exp(z) / Σ exp(z) is exact to rounding as it stands.
    # A few rows of equal sums: dividing by one row for all costs more than computing them.
    rows = len(z) if len(z) <= _FEW_UNITS else 1
    total = np.empty((rows, z.shape[1]), z.dtype)
    return [
        partial(np.exp, z, scratch),
        partial(np.ones((rows, len(z)), z.dtype).dot, scratch, total),
        partial(np.divide, scratch, total, a),
    ]


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    # dE/dz_i = a_i (g_i - sum_k g_k a_k)
    np.multiply(gradient, a, out=scratch)
    np.subtract(gradient, np.add.reduce(scratch, axis=-2, keepdims=True), out=gradient)
    np.multiply(gradient, a, out=gradient)


def _equation(node: NodeValues) -> Pair:
    z = node.sums
    own, any_node = node.z_symbol, node.write("z", "k")
    exponents: list[Expression] = [Number(float(one)) for one in z]
    shift = float(np.max(z)) if np.max(np.abs(z)) > EXPONENT_LIMIT else 0.0
    if shift:
        # The same value, in the form that does not overflow.
        own, any_node = row(own, " − max ", Symbol("z")), row(any_node, " − max ", Symbol("z"))
        exponents = [row(exponent, " − ", factor(shift)) for exponent in exponents]
    with np.errstate(under="ignore"):
        powers = np.exp(z - shift)
    shown = [_power(e, float(v), float(p)) for e, v, p in zip(exponents, z, powers, strict=True)]
    terms = [term(float(p), one) for p, one in zip(powers, shown, strict=True)]
    symbols = Fraction(exp(own), over("k", len(z), exp(any_node)))
    # A long sum shows the node's own term besides the largest.
    return symbols, Fraction(shown[node.unit], total(terms, keep=(node.unit,)))


def _power(exponent: Expression, z: float, value: float) -> Expression:
    """Return e^z; where z would be written with a power of ten of its own, just its value."""
    return Number(value) if 0.0 < abs(z) < _SMALLEST_EXPONENT else exp(exponent)


RECORD = Activation(
    name="softmax",
    title="softmax",
    order=140,
    value=_value,
    backward=_backward,
    derivative=lambda z, a: a * (1.0 - a),
    formula="exp(zᵢ) / Σₖ exp(zₖ)",
    derivative_formula="aᵢ (1 − aᵢ), and −aᵢaₖ across nodes",
    reading="exp(zᵢ) / Σₖ exp(zₖ), over the whole layer",
    explanation="Turns a layer's sums into probabilities that add up to 1: one class out of many.",
    teaching=(
        "Every output depends on all sums of the layer: where one rises, the others must "
        "fall. Sums of 2, 1 and 0 become 0.67, 0.24 and 0.09; adding the same number to all "
        "of them changes nothing, so the largest is subtracted first and no exponential can "
        "overflow. Choose it for the output layer with one class out of several, together "
        "with categorical cross-entropy: the delta then is simply a − y. A row that can have "
        "several labels needs sigmoids, and a single softmax node is always 1."
    ),
    equation=_equation,
    lower=0.0,
    upper=1.0,
    steepest=0.25,
    elementwise=False,
    moderate_calls=_moderate_calls,
    unsuited=(
        (
            "multilabel",
            "Softmax outputs add up to 1, so they can name only one label, and a row can have "
            "several or none: use sigmoid.",
        ),
        (
            "regression",
            "Softmax outputs add up to 1, which targets of a regression do not: use identity or "
            "softplus.",
        ),
    ),
    parents=("sigmoid",),
    sources=(
        Source(
            "Bridle",
            1990,
            "Probabilistic interpretation of feedforward classification network outputs, with "
            "relationships to statistical pattern recognition",
        ),
    ),
    elsewhere=LibraryNames(
        keras="softmax",
        pytorch="nn.Softmax",
        note="scikit-learn's classifiers of several classes end with it by themselves.",
    ),
)
