"""Equations of the forward pass: weighted sums, activations and the loss."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

from simulator.equation_parts import (
    marked,
    over,
    product,
    total,
)
from simulator.expressions import Equation, Expression, Symbol, row
from simulator.nn import losses
from simulator.nn.losses import SampleValues
from simulator.nn.network import Network
from simulator.stepping.equations import curves, dropping
from simulator.stepping.equations.parts import bias, incoming, node, piece_of, target, weight
from simulator.stepping.program import Step, UpdateRecord

Array = NDArray[Any]


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
    function, last = losses.get(record.spec.loss), sample.layers[-1]
    index: int | str = "k" if len(sample.target) > 1 else 0
    output, total_sum = (node(letter, len(record.spec.layers) - 1, index) for letter in "az")
    fused = function.fused_with == record.spec.layers[-1].activation
    values = SampleValues(last.a, sample.target, last.z, output, target(index), total_sum, fused)
    symbols, numbers = function.equation(values)
    return Equation(Symbol("E"), symbols, numbers, marked(sample.loss, "result"))
