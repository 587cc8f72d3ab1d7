"""Equations of the backward pass: deltas, gradients and their mean over the batch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import Pair, Term, derivative_of, factor, marked, over, product, total
from simulator.expressions import (
    Equation,
    Expression,
    Fraction,
    Marked,
    Number,
    Parens,
    Script,
    Symbol,
    Text,
    row,
)
from simulator.nn import activations, losses
from simulator.nn.losses import OutputValues
from simulator.nn.network import Network
from simulator.stepping.equations import curves, dropping
from simulator.stepping.equations.parts import incoming, node, parameter, piece_of, target, weight
from simulator.stepping.program import Step, UpdateRecord
from simulator.stepping.records import LayerRecord, PassRecord

Array = NDArray[Any]


def delta(record: UpdateRecord, step: Step) -> Equation:
    """Return δ = ∂E/∂z of one node."""
    sample = record.samples[step.sample]
    last = step.layer == len(record.spec.layers) - 1
    symbols, numbers = _output(record, step, sample) if last else _hidden(record, step, sample)
    return Equation(
        Marked(node("δ", step.layer, step.unit), "delta"),
        symbols,
        numbers,
        marked(sample.layers[step.layer].delta[step.unit], "delta"),
    )


def _output(record: UpdateRecord, step: Step, sample: PassRecord) -> Pair:
    spec = record.spec
    loss = losses.get(spec.loss)
    name = spec.layers[-1].activation
    passed = sample.layers[-1]
    if loss.fused_with == name:
        return _fused(step, sample, loss.divisor(1, spec.outputs))
    if not activations.get(name).elementwise:
        g = np.empty((spec.outputs, 1))
        loss.gradient(passed.a[:, None], sample.target[:, None], g)
        return _jacobian(step, passed, g[:, 0] / loss.divisor(1, spec.outputs))
    of_loss = _loss_slope(spec.loss, step, sample)
    slope = curves.slope(spec.layers[-1].record, step.layer, step.unit, passed)
    return tuple(  # type: ignore[return-value]
        row(outer, "·", inner) for outer, inner in zip(of_loss, slope, strict=True)
    )


def _error(step: Step, sample: PassRecord) -> Pair:
    """Return a − y in symbols and in numbers."""
    a, y = float(sample.layers[-1].a[step.unit]), float(sample.target[step.unit])
    return (
        row(node("a", step.layer, step.unit), " − ", target(step.unit)),
        row(Number(a), " − ", factor(y, "target")),
    )


def _fused(step: Step, sample: PassRecord, divisor: int) -> Pair:
    symbols, numbers = _error(step, sample)
    if divisor == 1:
        return symbols, numbers
    part = Fraction(Text("1"), Text(str(divisor)))
    return row(part, " ", Parens(symbols)), row(part, "·", Parens(numbers))


def _loss_slope(name: str, step: Step, sample: PassRecord) -> Pair:
    """Return ∂E/∂a of one output."""
    a, y = float(sample.layers[-1].a[step.unit]), float(sample.target[step.unit])
    symbols = node("a", step.layer, step.unit), target(step.unit)
    return losses.get(name).slope_equation(OutputValues(a, y, *symbols, len(sample.target)))


def _jacobian(step: Step, passed: LayerRecord, g: Array) -> Pair:
    """Return a_j (g_j − Σ a_k g_k), the backward rule of softmax, for g = ∂E/∂a."""
    layer, unit = step.layer, step.unit
    letter = "a"
    if passed.mask is not None:
        passed, g, letter = passed.before_dropout(), g * passed.mask, dropping.BEFORE
    own, any_node = node(letter, layer, unit), node(letter, layer, "k")
    mean = over("k", len(g), row(any_node, " ", derivative_of(any_node)))
    symbols = row(own, " ", Parens(row(derivative_of(own), " − ", mean)))
    terms = [product(passed.a[k], "plain", [(g[k], "delta")]) for k in range(len(g))]
    inner = row(marked(g[unit], "delta"), " − ", Parens(total(terms)))
    return symbols, row(Number(float(passed.a[unit])), "·", Parens(inner))


def _hidden(record: UpdateRecord, step: Step, sample: PassRecord) -> Pair:
    layer, unit = step.layer, step.unit
    passed, after = sample.layers[layer], sample.layers[layer + 1]
    # Of a node with several sums only the largest passes its delta on.
    W = _winning(Network(record.spec).views(record.theta)[layer + 1].W, after)
    function = record.spec.layers[layer].record
    if not function.elementwise:
        return _jacobian(step, passed, W @ after.delta)
    blame = _blame(layer, unit, after)
    letter = "a" if passed.mask is None else dropping.BEFORE
    bare = passed.before_dropout()
    slope, slope_numbers = curves.slope(function, layer, unit, bare, letter)
    if passed.mask is not None:
        symbols, numbers = dropping.share(record, layer, unit, passed)
        slope, slope_numbers = row(symbols, "·", slope), row(numbers, "·", slope_numbers)
    terms = [
        product(W[unit, k], "weight", [(after.delta[k], "delta")]) for k in range(len(after.delta))
    ]
    summed: Expression = terms[0].head if len(terms) == 1 else Parens(total(terms))
    return row(blame, "·", slope), row(summed, "·", slope_numbers)


def _winning(W: Array, passed: LayerRecord) -> Array:
    """Return the columns of `W` (n_in, units * k) that belong to each node's largest sum."""
    if passed.sums is None:
        return W
    count, pieces = passed.sums.shape
    return W[:, np.arange(count) * pieces + passed.sums.argmax(axis=1)]


def _blame(layer: int, unit: int, after: LayerRecord) -> Expression:
    """Return what node `unit` is to blame for: the deltas behind it, along its weights."""
    count = len(after.delta)
    index: int | str = "k" if count > 1 else 0
    piece = None if after.sums is None else "m" if count > 1 else after.winner(0)
    part = row(
        weight(layer + 1, unit, index, piece), " ", Marked(node("δ", layer + 1, index), "delta")
    )
    return Parens(over("k", count, part)) if count > 1 else part


def gradient(record: UpdateRecord, step: Step, feature_names: Sequence[str]) -> Equation:
    """Return ∂E/∂w, ∂E/∂b or ∂E/∂p of one of a node's parameters."""
    layer, unit, spec = step.layer, step.unit, record.spec
    sample = record.samples[step.sample]
    passed, found = sample.layers[layer], spec.parameter(layer, step.source)
    n_in, source = len(passed.x), found.source
    left = derivative_of(parameter(spec, layer, step.source, unit))
    value = sample.gradient[spec.parameter_index(layer, step.source, unit)]
    result = marked(value, "gradient")
    if found.kind == "slope":
        return _slope_gradient(left, layer, unit, passed, result)
    error, delta_here = _own_delta(layer, unit, passed, found.piece)
    if found.kind == "bias":
        return Equation(left, error, marked(delta_here, "delta"), result)
    name = feature_names[source] if layer == 0 and len(feature_names) == n_in else ""
    numbers = row(marked(passed.x[source], "input", name=name), "·", factor(delta_here, "delta"))
    return Equation(left, row(incoming(layer, source), "·", error), numbers, result)


def mean_gradient(record: UpdateRecord) -> Array:
    """Return the batch's mean gradient, before penalties and clipping."""
    return record.stages.data_gradient


def _own_delta(layer: int, unit: int, passed: LayerRecord, piece: int) -> tuple[Expression, float]:
    """Return δ of a node, or of one of its pieces: it belongs to the largest, others have 0."""
    value = float(passed.delta[unit])
    if passed.sums is None:
        return Marked(node("δ", layer, unit), "delta"), value
    symbol = Marked(piece_of("δ", layer, unit, piece), "delta")
    return symbol, value if piece == passed.winner(unit) else 0.0


def _slope_gradient(
    left: Expression, layer: int, unit: int, passed: LayerRecord, result: Expression
) -> Equation:
    """Return ∂E/∂p = ∂E/∂a · min(0, z)."""
    assert passed.error is not None
    of_output = derivative_of(node("a", layer, unit))
    symbols = row(of_output, "·", "min", Parens(row("0, ", node("z", layer, unit))))
    inner = Parens(row("0, ", Number(float(passed.z[unit]))))
    numbers = row(marked(passed.error[unit], "delta"), "·", "min", inner)
    return Equation(left, symbols, numbers, result)


def batch_parameter(record: UpdateRecord, layer: int) -> tuple[int, int]:
    """Return (source, unit) of the layer's largest mean gradient: the one that is shown."""
    block = Network(record.spec).blocks(mean_gradient(record))[layer]
    found, column = np.unravel_index(int(np.argmax(np.abs(block))), block.shape)
    spec = record.spec
    return spec.layers[layer].at_cell(spec.sizes[layer], int(found), int(column))


def batch_gradient(record: UpdateRecord, step: Step) -> Equation:
    """Return the mean of a gradient over the batch, for the layer's largest one."""
    layer = step.layer
    source, unit = batch_parameter(record, layer)
    network = Network(record.spec)
    index = network.weight_index(layer, source, unit)
    what = parameter(record.spec, layer, source, unit)
    count = len(record.samples)
    one = Fraction(row(Symbol("∂"), Script(Symbol("E"), Symbol("s"))), row(Symbol("∂"), what))
    part = Fraction(Text("1"), Text(str(count)))
    terms: list[Term] = [product(s.gradient[index], "gradient") for s in record.samples]
    return Equation(
        derivative_of(what),
        row(part, " ", over("s", count, one)),
        row(part, "·", Parens(total(terms))),
        marked(mean_gradient(record)[index], "gradient"),
    )
