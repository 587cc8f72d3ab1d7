"""The forward pass in matrices: sums, activations and the loss."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from simulator.expressions import Expression, Symbol, Text, row
from simulator.stepping.matrices.parts import Cells, Form, Matrix, Statement, sign
from simulator.stepping.matrices.rows import Rows
from simulator.stepping.step_plan import Step


def statistic(rows: Rows, step: Step) -> Statement:
    """Return what a statistic of the layer is made of: a layer with these has no product."""
    before = rows.lit(rows.inputs(step.layer))
    count = len(rows.sample.layers[step.layer].statistics)
    found = rows.made(
        row(Symbol("μ"), ", ", Symbol("σ")),
        f"statistics{step.layer + 1}",
        lambda one: np.array(one.layers[step.layer].statistics),
        count,
        rows.progress.statistics[step.layer],
        role="result",
    )
    return Statement(Form.NO_PRODUCT, (before, sign("→"), rows.lit(found, step.part)))


def sums(rows: Rows, step: Step) -> Statement:
    """Return ``X @ W + b = Z``; without a product, what becomes of X."""
    layer = step.layer
    column = step.unit * rows.record.spec.pieces[layer] + max(0, step.part)
    before, result = rows.inputs(layer), rows.lit(rows.sums(layer), column)
    if not rows.record.spec.layers[layer].shares_sums:
        return Statement(Form.NO_PRODUCT, (rows.lit(before, column), sign("→"), result))
    weights, bias = (
        rows.lit(rows.parameters(layer, name), column, row=False) for name in ("W", "b")
    )
    return Statement(
        Form.PRODUCT, (rows.lit(before), sign("@"), weights, sign("+"), bias, sign("="), result)
    )


def activation(rows: Rows, step: Step) -> Statement:
    """Return ``f(Z) = A``; with dropout times its mask, with slopes of its own with them."""
    layer, unit = step.layer, step.unit
    described, pieces = rows.record.spec.layers[layer], rows.record.spec.pieces[layer]
    lit = -1 if described.is_whole else unit
    z = rows.lit(rows.sums(layer), lit if pieces == 1 else -1)
    shown = rows.progress.activations[layer]
    a = rows.lit(rows.of_layer("A", layer, lambda passed: passed.a, shown, "result"), unit)
    items: list[Matrix | Expression] = [_function(rows, layer), z]
    for name in _others(rows, layer):
        items += [Text(", "), rows.lit(rows.parameters(layer, name), unit, row=False)]
    items += [Text(")"), *mask(rows, layer, unit, shown), sign("="), a]
    return Statement(_form(rows, layer), tuple(items))


def _function(rows: Rows, layer: int) -> Expression:
    described = rows.record.spec.layers[layer]
    if not described.shares_sums:
        return row(Symbol("f"), "(")
    return Text(f"{described.activation.replace('_', ' ')}(")


def _form(rows: Rows, layer: int) -> Form:
    described = rows.record.spec.layers[layer]
    if described.is_whole:
        return Form.BY_ROW
    return Form.LARGEST if rows.record.spec.pieces[layer] > 1 else Form.ELEMENTWISE


def _others(rows: Rows, layer: int) -> list[str]:
    """Return the groups of parameters that are not in the sums."""
    spec = rows.record.spec
    in_sums = ("W", "b") if spec.layers[layer].shares_sums else ()
    return [group.name for group in spec.groups[layer] if group.name not in in_sums]


def mask(rows: Rows, layer: int, unit: int, revealed: int) -> list[Matrix | Expression]:
    """Return ``∘ M`` where the layer drops nodes; else nothing."""
    if rows.sample.layers[layer].mask is None:
        return []
    masks = rows.of_layer("M", layer, lambda passed: np.asarray(passed.mask), revealed)
    return [sign("∘"), rows.lit(masks, unit)]


def loss(rows: Rows, step: Step) -> Statement:
    """Return ``E(A, Y) = E``: one number a row."""
    spec = rows.record.spec
    last = len(spec.layers) - 1
    outputs = rows.lit(rows.inputs(last + 1))
    wanted = rows.lit(targets(rows))
    found = rows.made(Symbol("E"), "E", lambda one: np.array([one.loss]), 1, 1, role="result")
    function = row(Symbol("E"), "(")
    items = (function, replace(outputs, role="plain"), Text(", "), wanted, Text(")"), sign("="))
    return Statement(Form.LOSS, (*items, rows.lit(found, 0)))


def targets(rows: Rows) -> Matrix:
    """Return Y, what the outputs should be."""
    spec = rows.record.spec
    count, cells = spec.outputs, Cells(spec, len(spec.layers) - 1)
    return rows.made(Symbol("Y"), "Y", lambda one: one.target, count, count, cells)
