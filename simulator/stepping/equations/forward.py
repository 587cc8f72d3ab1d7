"""Equations of the forward pass: weighted sums, activations and the loss."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import (
    Term,
    factor,
    marked,
    over,
    part_of,
    product,
    squared,
    term,
    total,
)
from simulator.expressions import Equation, Expression, Number, Parens, Symbol, Text, row
from simulator.nn.network import Network
from simulator.stepping.equations import curves, dropping, errors
from simulator.stepping.equations.parts import bias, incoming, node, piece_of, target, weight
from simulator.stepping.program import Step, UpdateRecord
from simulator.stepping.records import PassRecord

Array = NDArray[Any]

# Closer than this to 0 or 1, a rounded output no longer gives its logarithm to all digits.
_EDGE = 1e-4


def weighted_sum(record: UpdateRecord, step: Step, feature_names: Sequence[str]) -> Equation:
    """Return z = Σ w x + b of one node, or of one of its pieces."""
    layer, unit = step.layer, step.unit
    view = Network(record.spec).views(record.theta)[layer]
    passed = record.samples[step.sample].layers[layer]
    n_in = len(passed.x)
    piece = None if passed.sums is None else step.source
    column = unit if passed.sums is None else unit * passed.sums.shape[1] + step.source
    if n_in == 1:
        terms: Expression = row(weight(layer, 0, unit, piece), " ", incoming(layer, 0))
    else:
        terms = over("i", n_in, row(weight(layer, "i", unit, piece), " ", incoming(layer, "i")))
    names = feature_names if layer == 0 and len(feature_names) == n_in else [""] * n_in
    products = [
        product(view.W[i, column], "weight", [(passed.x[i], "input")], names[i])
        for i in range(n_in)
    ]
    numbers = total([*products, product(view.b[column], "bias")], keep=_first_and_last(n_in))
    if passed.sums is None or piece is None:
        symbols = row(terms, " + ", bias(layer, unit))
        return Equation(node("z", layer, unit), symbols, numbers, marked(passed.z[unit], "result"))
    return Equation(
        piece_of("z", layer, unit, piece),
        row(terms, " + ", piece_of("b", layer, unit, piece)),
        numbers,
        marked(passed.sums[unit, piece], "result"),
    )


def _first_and_last(n_in: int) -> tuple[int, ...]:
    # The bias always comes last; it must not make a sum look too long that is not.
    return (0, 1, 2, n_in - 1) if n_in > 5 else tuple(range(n_in))


def activation(record: UpdateRecord, step: Step) -> Equation:
    """Return a = f(z) of one node."""
    layer, unit = step.layer, step.unit
    passed = record.samples[step.sample].layers[layer]
    function = record.spec.layers[layer].record
    bare = passed.before_dropout()
    symbols, numbers = curves.value(function, layer, unit, bare)
    result = marked(bare.a[unit], "result")
    where = curves.where(function, layer, unit, bare)
    if passed.mask is not None:
        own = Equation(node(dropping.BEFORE, layer, unit), symbols, numbers, result)
        return dropping.activation(record, step, passed, (*where, own))
    return Equation(node("a", layer, unit), symbols, numbers, result, where=where)


def loss(record: UpdateRecord, step: Step) -> Equation:
    """Return the loss E of one sample."""
    sample = record.samples[step.sample]
    symbols, numbers = _loss(record, sample)
    return Equation(Symbol("E"), symbols, numbers, marked(sample.loss, "result"))


def _loss(record: UpdateRecord, sample: PassRecord) -> tuple[Expression, Expression]:
    name = record.spec.loss
    if name in ("mse", "half_sse"):
        return _squared_error(record, sample)
    if name == "binary_cross_entropy":
        return _binary(record, sample)
    if name == "categorical_cross_entropy":
        return _categorical(record, sample)
    if name == "perceptron" and record.spec.layers[-1].activation == "step":
        return _perceptron(record, sample)
    output, wanted = _outputs(record, len(sample.target))
    found = errors.value(name, output, wanted, sample.layers[-1].a, sample.target)
    return found or (Text("…"), Number(sample.loss))


def _perceptron(record: UpdateRecord, sample: PassRecord) -> tuple[Expression, Expression]:
    """Return Σ (a − y) z."""
    passed, count = sample.layers[-1], len(sample.target)
    output, wanted = _outputs(record, count)
    z = node("z", len(record.spec.layers) - 1, "k" if count > 1 else 0)
    terms = [
        term(
            float((a - y) * z_k),
            row(Parens(errors.difference(float(a), float(y))), "·", factor(float(z_k))),
        )
        for a, y, z_k in zip(passed.a, sample.target, passed.z, strict=True)
    ]
    symbols = row(Parens(row(output, " − ", wanted)), " ", z)
    return over("k", count, symbols) if count > 1 else symbols, total(terms)


def _outputs(record: UpdateRecord, count: int) -> tuple[Expression, Expression]:
    """Return the symbols of an output and its target: of output 1 where it is the only one."""
    index: int | str = "k" if count > 1 else 0
    return node("a", len(record.spec.layers) - 1, index), target(index)


def _squared_error(record: UpdateRecord, sample: PassRecord) -> tuple[Expression, Expression]:
    a, y = sample.layers[-1].a, sample.target
    count = len(y)
    output, wanted = _outputs(record, count)
    error: Expression = squared(Parens(row(output, " − ", wanted)))
    terms = [
        term(float((p - t) ** 2), squared(Parens(errors.difference(float(p), float(t)))))
        for p, t in zip(a, y, strict=True)
    ]
    numbers: Expression = total(terms)
    if count > 1:
        error = over("k", count, error)
        numbers = Parens(numbers)
    if record.spec.loss == "half_sse":
        return row(part_of(2), " ", error), row(part_of(2), "·", numbers)
    if count == 1:
        return error, numbers
    return row(part_of(count), " ", error), row(part_of(count), "·", numbers)


def clipped(a: Array) -> Array:
    """Return outputs as probabilities off 0 and 1, just as the losses do."""
    eps = np.finfo(a.dtype).eps
    return np.clip(a, eps, 1.0 - eps)


def _binary(record: UpdateRecord, sample: PassRecord) -> tuple[Expression, Expression]:
    y = sample.target
    count = len(y)
    output, wanted = _outputs(record, count)
    inner = row(
        wanted, " log ", output, " + ",
        Parens(row("1 − ", wanted)), " log", Parens(row("1 − ", output)),
    )  # fmt: skip
    p, log_p, log_q = _log_chances(record, sample)
    terms = [
        _binary_term(float(p[k]), float(y[k]), float(log_p[k]), float(log_q[k]))
        for k in range(count)
    ]
    if count == 1:
        return row("−", Parens(inner)), row("−", Parens(terms[0].head))
    symbols = row("−", part_of(count), " ", over("k", count, Parens(inner)))
    return symbols, row("−", part_of(count), "·", Parens(total(terms, keep=(0,))))


def _log_chances(record: UpdateRecord, sample: PassRecord) -> tuple[Array, Array, Array]:
    """Return p, log p and log(1 − p), from the sums where that is how the loss is computed."""
    last = sample.layers[-1]
    if record.spec.layers[-1].activation == "sigmoid":
        return last.a, -np.logaddexp(0.0, -last.z), -np.logaddexp(0.0, last.z)
    p = clipped(last.a)
    return p, np.log(p), np.log1p(-p)


def _binary_term(p: float, y: float, log_p: float, log_q: float) -> Term:
    first, second = _logarithm(p, log_p), _logarithm(1.0 - p, log_q, row("1 − ", Number(p)))
    body = row(
        factor(y, "target"), "·", first, " + ",
        Parens(row("1 − ", factor(y, "target"))), "·", second,
    )  # fmt: skip
    value = y * log_p + (1.0 - y) * log_q
    return Term(value, body, body)


def _logarithm(p: float, value: float, shown: Expression | None = None) -> Expression:
    """Return log(p); near 0 and 1 the logarithm itself, since p has too few digits for it."""
    if _EDGE < p < 1.0 - _EDGE:
        return row("log", Parens(Number(p) if shown is None else shown))
    return factor(value)


def _categorical(record: UpdateRecord, sample: PassRecord) -> tuple[Expression, Expression]:
    last, y = sample.layers[-1], sample.target
    output, wanted = _outputs(record, len(y))
    inner: Expression = row(wanted, " log ", output)
    p = clipped(last.a)
    logs = np.log(p)
    if record.spec.layers[-1].activation == "softmax":
        shifted = last.z - np.max(last.z)
        p, logs = last.a, shifted - math.log(float(np.sum(np.exp(shifted))))
    terms = [
        term(float(t * g), row(factor(float(t), "target"), "·", _logarithm(float(v), float(g))))
        for t, v, g in zip(y, p, logs, strict=True)
    ]
    if len(y) == 1:
        return row("−", inner), row("−", terms[0].head)
    keep = sorted({0, int(np.argmax(y))})
    return row("−", over("k", len(y), inner)), row("−", Parens(total(terms, keep)))
