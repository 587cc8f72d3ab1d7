"""Equations of layers that begin with weighted sums: dense ones, maxout and PReLU."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

from simulator.equation_parts import Pair, derivative_of, factor, marked, over, product, total
from simulator.expressions import Equation, Expression, Marked, Parens, row
from simulator.nn.layers import LayerRecord
from simulator.nn.network import Network
from simulator.nn.node_symbols import node_symbol
from simulator.stepping.equations import dropping
from simulator.stepping.equations.layers._base import LayerEquations
from simulator.stepping.equations.parts import bias, incoming, node, parameter, piece_of, weight
from simulator.stepping.records import PassRecord
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

Array = NDArray[Any]


class SumEquations(LayerEquations):
    """What the layers with weighted sums have in common."""

    @abstractmethod
    def value(self, record: UpdateRecord, layer: int, unit: int, passed: LayerRecord) -> Pair:
        """Return a node's output before dropout, from its sums."""

    def where(
        self, record: UpdateRecord, layer: int, unit: int, passed: LayerRecord
    ) -> tuple[Equation, ...]:
        """Return the quantities that `value` uses and that are computed in the same step."""
        return ()

    def forward(self, record: UpdateRecord, step: Step, feature_names: Sequence[str]) -> Equation:
        """Return z = Σ w x + b, or a = f(z)."""
        if step.kind is StepKind.SUM:
            return _weighted_sum(record, step, feature_names)
        passed = record.samples[step.sample].layers[step.layer]
        bare, place = passed.before_dropout(), (record, step.layer, step.unit)
        found = self.value(*place, bare)
        return dropping.output(record, step, passed, found, self.where(*place, bare))

    def blame(self, record: UpdateRecord, sample: PassRecord, layer: int, unit: int) -> Pair:
        """Return Σ w δ: the deltas of the layer, along the weights from the node."""
        passed = sample.layers[layer]
        count = len(passed.delta)
        W = self._weights(record, sample, layer)
        index: int | str = "k" if count > 1 else 0
        piece: int | str | None = None
        if record.spec.pieces[layer] > 1:
            piece = "m" if count > 1 else int(passed.winners()[0])
        part = row(weight(layer, unit, index, piece), " ", Marked(node("δ", layer, index), "delta"))
        symbols: Expression = Parens(over("k", count, part)) if count > 1 else part
        terms = [product(W[unit, k], "weight", [(passed.delta[k], "delta")]) for k in range(count)]
        return symbols, terms[0].head if count == 1 else Parens(total(terms))

    def errors_before(self, record: UpdateRecord, sample: PassRecord, layer: int) -> Array:
        """Return W δ."""
        found: Array = self._weights(record, sample, layer) @ sample.layers[layer].delta
        return found

    def _weights(self, record: UpdateRecord, sample: PassRecord, layer: int) -> Array:
        """Return the weights (n_in, units) of the sums that are passed on: others get no delta."""
        W = Network(record.spec).views(record.theta)[layer].W
        pieces, winners = record.spec.pieces[layer], sample.layers[layer].winners()
        return W if pieces == 1 else W[:, range(0, W.shape[1], pieces) + winners]

    def gradient(self, record: UpdateRecord, step: Step, feature_names: Sequence[str]) -> Equation:
        """Return ∂E/∂w = x δ, or ∂E/∂b = δ."""
        layer, unit, spec = step.layer, step.unit, record.spec
        sample = record.samples[step.sample]
        passed, found = sample.layers[layer], spec.parameter(layer, step.part)
        source = spec.source(layer, step.part, unit)
        left = derivative_of(parameter(spec, layer, step.part, unit))
        value = sample.gradient[spec.parameter_index(layer, step.part, unit)]
        result = marked(value, "gradient")
        error, delta_here = self.own_delta(layer, unit, passed, found.piece)
        if found.group.origin == "bias":
            return Equation(left, error, marked(delta_here, "delta"), result)
        name = node_symbol(spec, layer - 1, source, feature_names)
        x = marked(passed.x[source], "input", name=name)
        numbers = row(x, "·", factor(delta_here, "delta"))
        return Equation(left, row(incoming(layer, source), "·", error), numbers, result)

    def own_delta(
        self, layer: int, unit: int, passed: LayerRecord, piece: int
    ) -> tuple[Expression, float]:
        """Return δ of a node, or of one of its sums."""
        return Marked(node("δ", layer, unit), "delta"), float(passed.delta[unit])


def _weighted_sum(record: UpdateRecord, step: Step, feature_names: Sequence[str]) -> Equation:
    """Return z = Σ w x + b of one node, or of one of its pieces."""
    layer, unit = step.layer, step.unit
    view = Network(record.spec).views(record.theta)[layer]
    passed = record.samples[step.sample].layers[layer]
    n_in, pieces = len(passed.x), record.spec.pieces[layer]
    piece = step.part if pieces > 1 else None
    column = unit * pieces + (piece or 0)
    if n_in == 1:
        terms: Expression = row(weight(layer, 0, unit, piece), " ", incoming(layer, 0))
    else:
        terms = over("i", n_in, row(weight(layer, "i", unit, piece), " ", incoming(layer, "i")))
    products = [
        product(
            view.W[i, column],
            "weight",
            [(passed.x[i], "input")],
            node_symbol(record.spec, layer - 1, i, feature_names),
        )
        for i in range(n_in)
    ]
    numbers = total([*products, product(view.b[column], "bias")], ending=1)
    result = marked(passed.sum_of(unit, piece or 0), "result")
    if piece is None:
        symbols = row(terms, " + ", bias(layer, unit))
        return Equation(node("z", layer, unit), symbols, numbers, result)
    symbols = row(terms, " + ", piece_of("b", layer, unit, piece))
    return Equation(piece_of("z", layer, unit, piece), symbols, numbers, result)
