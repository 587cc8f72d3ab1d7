"""The backward pass in matrices: deltas, each sample's gradients and their mean."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from simulator.expressions import Expression, Fraction, Symbol, Text, row
from simulator.nn import losses
from simulator.stepping.equations import batch_parameter, layers
from simulator.stepping.equations.backward import output_errors
from simulator.stepping.matrices.forward import mask, targets
from simulator.stepping.matrices.parts import (
    Array,
    Cells,
    Form,
    Matrix,
    Statement,
    all_known,
    of_layer,
    sign,
)
from simulator.stepping.matrices.rows import Rows, parameters, revealed
from simulator.stepping.step_plan import Step


def delta(rows: Rows, step: Step) -> Statement:
    """Return ``δ = (δ_next @ W_nextᵀ) ∘ f′(Z)``, or how the output layer's δ comes of the loss."""
    spec = rows.record.spec
    last = step.layer == len(spec.layers) - 1
    if last and losses.get(spec.loss).fused_with == spec.layers[-1].activation:
        return _fused(rows, step)
    if spec.layers[step.layer].is_whole:
        rows = rows.alone()  # each row has a Jacobian of its own
    form, errors = _loss_slope(rows, step) if last else _come_back(rows, step)
    masked = [] if last else mask(rows, step.layer, step.unit, spec.sizes[step.layer + 1])
    rest: list[Matrix | Expression]
    if spec.layers[step.layer].is_whole:
        rest, form = [sign("@"), _jacobian(rows, step)], Form.JACOBIAN
    else:
        rest = _slopes(rows, step)
    return Statement(form, (*errors, *masked, *rest, sign("="), _own(rows, step)))


def _own(rows: Rows, step: Step) -> Matrix:
    revealed = rows.progress.deltas[step.layer]
    return rows.lit(rows.deltas(step.layer, revealed=revealed), step.unit)


def _fused(rows: Rows, step: Step) -> Statement:
    """Return ``A − Y = δ``, of several outputs over their number where the loss is a mean."""
    spec = rows.record.spec
    divisor = losses.get(spec.loss).divisor(1, spec.outputs)
    outputs = replace(rows.inputs(step.layer + 1), role="plain")
    apart = (rows.lit(outputs, step.unit), sign("−"), rows.lit(targets(rows), step.unit))
    before: tuple[Expression, ...] = ()
    after: tuple[Expression, ...] = ()
    if divisor > 1:
        before = (row(Fraction(Text("1"), Text(str(divisor))), " ("),)
        after = (Text(")"),)
    return Statement(Form.OUTPUT_DELTA, (*before, *apart, *after, sign("="), _own(rows, step)))


def _loss_slope(rows: Rows, step: Step) -> tuple[Form, list[Matrix | Expression]]:
    value = partial(output_errors, rows.record)
    return Form.SLOPED_DELTA, [_errors(rows, step, value)]


def _come_back(rows: Rows, step: Step) -> tuple[Form, list[Matrix | Expression]]:
    """Return ``(δ_next @ W_nextᵀ)``; where no weights lead back, what comes back."""
    following, spec = step.layer + 1, rows.record.spec
    if not spec.layers[following].shares_sums:
        of = layers.of(rows.record, following)
        value = partial(of.errors_before, rows.record, layer=following)
        return Form.DELTA_WITHOUT, [_errors(rows, step, value)]
    count = spec.sizes[following + 1]
    deltas = rows.lit(rows.deltas(following, revealed=count, by_sum=True))
    weights = replace(rows.parameters(following, "W"), row=step.unit).turned()
    return Form.DELTA, [Text("("), deltas, sign("@"), weights, Text(")")]


def _errors(rows: Rows, step: Step, value: partial[Array]) -> Matrix:
    """Return ∂E/∂A of a layer."""
    spec, layer = rows.record.spec, step.layer
    symbol = row(Symbol("∂"), Symbol("E"), "/", Symbol("∂"), of_layer("A", layer))
    count, cells = spec.sizes[layer + 1], Cells(spec, layer)
    made = rows.made(symbol, f"dA{layer + 1}", value, count, count, cells, "delta")
    return rows.lit(made, -1 if spec.layers[layer].is_whole else step.unit)


def _slopes(rows: Rows, step: Step) -> list[Matrix | Expression]:
    """Return ``∘ f′(Z)``; nothing where a node passes a sum on as it is."""
    record, layer = rows.record, step.layer
    if record.spec.pieces[layer] > 1:
        return []
    of, count = layers.of(record, layer), record.spec.sizes[layer + 1]
    slopes = rows.made(
        row(Symbol("f"), "′(", of_layer("Z", layer), ")"),
        f"slope{layer + 1}",
        lambda one: of.slopes(record, layer, one.layers[layer].before_dropout()),
        count,
        count,
        Cells(record.spec, layer),
    )
    return [sign("∘"), rows.lit(slopes, step.unit)]


def _jacobian(rows: Rows, step: Step) -> Matrix:
    """Return ∂a/∂z of a layer whose every output depends on every sum: diag(a) − aᵀa."""
    a = rows.sample.layers[step.layer].before_dropout().a
    values = np.diag(a) - np.outer(a, a)
    return Matrix(
        symbol=of_layer("J", step.layer),
        name=f"J{step.layer + 1}",
        values=values,
        known=all_known(values),
        column=step.unit,
    )


def gradient(rows: Rows, step: Step) -> Statement:
    """Return ``Xᵀ @ δ = ∂E/∂W`` of the stepped sample; of a batch, what its rows add up to so far.

    The mean has a step of its own.
    """
    spec, layer = rows.record.spec, step.layer
    found = spec.parameter(layer, step.part)
    column = step.unit * spec.pieces[layer] + found.piece
    return _product(rows, layer, found.row, column, rows.progress.gradients[layer])


def batch_gradient(rows: Rows, step: Step) -> Statement:
    """Return ``1/n Xᵀ @ δ``: the mean over the batch, at the layer's largest one."""
    spec, layer = rows.record.spec, step.layer
    number, unit = batch_parameter(rows.record, layer)
    found = spec.parameter(layer, number)
    rows_, columns = spec.parameter_shapes[layer]
    column = unit * spec.pieces[layer] + found.piece
    return _product(rows, layer, found.row, column, rows_ * columns, is_mean=len(rows) > 1)


def _product(
    rows: Rows, layer: int, at: int, column: int, shown: int, *, is_mean: bool = False
) -> Statement:
    """Return the gradient by the group of parameters that row `at` of the block is in."""
    record, spec = rows.record, rows.record.spec
    group = next(one for one in spec.groups[layer] if at < one.stop)
    so_far = np.sum([one.gradient for one in rows.passes], axis=0)
    theta = record.stages.data_gradient if is_mean else so_far
    result = _by(parameters(record, layer, theta, group.name))
    is_sum = len(rows) > 1 and not is_mean
    if is_sum:
        result = replace(result, symbol=row("Σ ", result.symbol), name=f"sum_{result.name}")
    known = revealed(spec, layer, group, shown)
    result = replace(result, known=known, row=at - group.start, column=column)
    if not spec.layers[layer].shares_sums or group.origin not in ("nodes", "bias"):
        return Statement(Form.OTHER_GRADIENT, (result,))
    count = rows.own + 1 if is_sum else len(rows)
    deltas = _first(rows.deltas(layer, revealed=spec.sizes[layer + 1], by_sum=True), count)
    mean = (row(Fraction(Text("1"), Text(str(len(rows)))), " "),) if is_mean else ()
    right = (sign("@"), rows.lit(deltas, column, row=False), sign("="), result)
    if group.origin == "bias":
        form = Form.GRADIENT_SO_FAR if is_sum else Form.BIAS_GRADIENT
        return Statement(form, (*mean, _ones(count), *right))
    inputs = _first(rows.lit(rows.inputs(layer), at - group.start, row=False), count).turned()
    form = Form.GRADIENT_SO_FAR if is_sum else Form.GRADIENT
    return Statement(form, (*mean, inputs, *right))


def _first(matrix: Matrix, count: int) -> Matrix:
    """Return the first rows of a matrix: those of the batch that have been stepped through."""
    return replace(matrix, values=matrix.values[:count], known=matrix.known[:count])


def _ones(count: int) -> Matrix:
    """Return a row of ones: what comes into every bias."""
    values = np.ones((1, count))
    return Matrix(symbol=Text("1"), name="ones", values=values, known=all_known(values), row=0)


def _by(matrix: Matrix) -> Matrix:
    symbol = row(Symbol("∂"), Symbol("E"), "/", Symbol("∂"), matrix.symbol)
    return replace(matrix, symbol=symbol, name=f"d{matrix.name}", role="gradient")
