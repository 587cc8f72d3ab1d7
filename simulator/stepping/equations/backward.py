"""Equations of the backward pass: deltas, and the mean of the gradients over the batch."""

from __future__ import annotations

from typing import Any, cast

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
from simulator.nn import losses
from simulator.nn.layers import LayerRecord
from simulator.nn.losses import OutputValues
from simulator.nn.network import Network
from simulator.stepping.equations import dropping, layers
from simulator.stepping.equations.parts import node, parameter, target
from simulator.stepping.records import PassRecord
from simulator.stepping.step_plan import Step, UpdateRecord

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
    passed = sample.layers[-1]
    if loss.fused_with == spec.layers[-1].activation:
        return _fused(step, sample, loss.divisor(1, spec.outputs))
    if spec.layers[-1].is_whole:
        return _jacobian(step, passed, output_errors(record, sample))
    of_loss = _loss_slope(spec.loss, step, sample)
    slope = layers.of(record, step.layer).slope(record, step.layer, step.unit, passed, "a")
    return tuple(  # type: ignore[return-value]
        row(outer, "·", inner) for outer, inner in zip(of_loss, slope, strict=True)
    )


def output_error(record: UpdateRecord, step: Step) -> Equation:
    """Return ∂E/∂a of one node, before dropout: what parameters of the output itself go by.

    Only for kinds of layers that have such parameters, whose passes keep it.
    """
    layer, unit, sample = step.layer, step.unit, record.samples[step.sample]
    passed = sample.layers[layer]
    if layer == len(record.spec.layers) - 1:
        symbols, numbers = _loss_slope(record.spec.loss, step, sample)
    else:
        after = layers.of(record, layer + 1)
        symbols, numbers = after.blame(record, sample, layer + 1, unit)
    letter = "a"
    if passed.mask is not None:
        letter, kept = dropping.BEFORE, dropping.share(record, layer, unit, passed)
        symbols, numbers = row(kept[0], "·", symbols), row(kept[1], "·", numbers)
    left = derivative_of(node(letter, layer, unit))
    return Equation(left, symbols, numbers, marked(cast(Any, passed).error[unit], "delta"))


def output_errors(record: UpdateRecord, sample: PassRecord) -> Array:
    """Return ∂E/∂a of every output, shape (n_outputs,)."""
    loss, outputs = losses.get(record.spec.loss), record.spec.outputs
    g = np.empty((outputs, 1))
    loss.gradient(sample.layers[-1].a[:, None], sample.target[:, None], g)
    found: Array = g[:, 0] / loss.divisor(1, outputs)
    return found


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
    passed, after = sample.layers[layer], layers.of(record, layer + 1)
    if record.spec.layers[layer].is_whole:
        return _jacobian(step, passed, after.errors_before(record, sample, layer + 1))
    blame, blame_numbers = after.blame(record, sample, layer + 1, unit)
    letter = "a" if passed.mask is None else dropping.BEFORE
    own = layers.of(record, layer)
    slope, slope_numbers = own.slope(record, layer, unit, passed.before_dropout(), letter)
    if passed.mask is not None:
        symbols, numbers = dropping.share(record, layer, unit, passed)
        slope, slope_numbers = row(symbols, "·", slope), row(numbers, "·", slope_numbers)
    return row(blame, "·", slope), row(blame_numbers, "·", slope_numbers)


def mean_gradient(record: UpdateRecord) -> Array:
    """Return the batch's mean gradient, before penalties and clipping."""
    return record.stages.data_gradient


def batch_parameter(record: UpdateRecord, layer: int) -> tuple[int, int]:
    """Return (source, unit) of the layer's largest mean gradient: the one that is shown."""
    block = Network(record.spec).blocks(mean_gradient(record))[layer]
    found, column = np.unravel_index(int(np.argmax(np.abs(block))), block.shape)
    return record.spec.at_cell(layer, int(found), int(column))


def batch_gradient(record: UpdateRecord, step: Step) -> Equation:
    """Return the mean of a gradient over the batch, for the layer's largest one."""
    source, unit = batch_parameter(record, step.layer)
    index = Network(record.spec).weight_index(step.layer, source, unit)
    what = parameter(record.spec, step.layer, source, unit)
    terms: list[Term] = [product(s.gradient[index], "gradient") for s in record.samples]
    return mean_of(record, index, what, total(terms))


def mean_of(record: UpdateRecord, index: int, what: Expression, numbers: Expression) -> Equation:
    """Return the mean of one parameter's gradients over the batch.

    Parameters
    ----------
    record : UpdateRecord
    index : int
        Where the parameter stands in `theta`.
    what : Expression
        Its symbol.
    numbers : Expression
        The sum of the rows' gradients.
    """
    count = len(record.samples)
    one = Fraction(row(Symbol("∂"), Script(Symbol("E"), Symbol("s"))), row(Symbol("∂"), what))
    part = Fraction(Text("1"), Text(str(count)))
    return Equation(
        derivative_of(what),
        row(part, " ", over("s", count, one)),
        row(part, "·", Parens(numbers)),
        marked(mean_gradient(record)[index], "gradient"),
    )
