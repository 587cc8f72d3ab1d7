"""Equations of layer normalisation: mean and spread of a row, gain and shift of a node."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, ClassVar, cast

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import (
    Pair,
    Term,
    begun,
    derivative_of,
    factor,
    marked,
    over,
    part_of,
    product,
    squared,
    term,
    total,
)
from simulator.expressions import (
    Equation,
    Expression,
    Fraction,
    Marked,
    Number,
    Parens,
    Root,
    Script,
    Symbol,
    Text,
    row,
)
from simulator.nn.layers import LayerRecord
from simulator.nn.layers.layer_norm import LayerNormRecord
from simulator.stepping.equations import dropping
from simulator.stepping.equations.layers._base import LayerEquations
from simulator.stepping.equations.parts import incoming, layer_mark, node, parameter
from simulator.stepping.records import PassRecord
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

Array = NDArray[Any]


class LayerNormEquations(LayerEquations):
    """What layer normalisation computes."""

    name: ClassVar[str] = "layer_norm"
    words: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "mean_title": "mean of the layer",
            "spread_title": "spread of the layer",
            "sum_title": "normalised value",
            "activation_title": "gain and shift",
            "mean": "The mean of this row's numbers over all nodes of the layer before.",
            "spread": "How far they are spread about it: the root of their variance, with ε added.",
            "sum": "What came in less the mean, in units of the spread.",
            "activation": "The node's own gain and shift give it back the size that serves.",
            "delta": "How fast the loss grows with the normalised value.",
            "before": "All deltas of the next layer, as this node moves its mean and spread; times "
            "the slope.",
            "shift": "The shift is added to the output, so its gradient is the output's own.",
            "gain": "The normalised value, times how fast the loss grows with the output.",
        }
    )

    def forward(self, record: UpdateRecord, step: Step, feature_names: Sequence[str]) -> Equation:
        """Return μ, σ, a node's normalised value z, or a = γ z + β."""
        layer, unit = step.layer, step.unit
        passed = cast(LayerNormRecord, record.samples[step.sample].layers[layer])
        if step.kind is StepKind.STATISTIC:
            return _spread(record, layer, passed) if step.part else _mean(layer, passed)
        if step.kind is StepKind.SUM:
            x, mean, spread = float(passed.x[unit]), passed.mean, passed.spread
            symbols = Fraction(row(incoming(layer, unit), " − ", _of("μ", layer)), _of("σ", layer))
            numbers = Fraction(row(marked(x, "input"), " − ", factor(mean)), Number(spread))
            result = marked(passed.z[unit], "result")
            return Equation(node("z", layer, unit), symbols, numbers, result)
        gain, shift = (node(letter, layer, unit) for letter in "γβ")
        z = float(passed.z[unit])
        terms = [product(passed.gain[unit], "weight", [(z, "plain")])]
        numbers_of = total([*terms, product(passed.shift[unit], "bias")])
        pair = row(gain, " ", node("z", layer, unit), " + ", shift), numbers_of
        return dropping.output(record, step, passed, pair)

    def slope(
        self, record: UpdateRecord, layer: int, unit: int, passed: LayerRecord, letter: str
    ) -> Pair:
        """Return ∂a/∂z, which is the gain γ."""
        gain = float(cast(LayerNormRecord, passed).gain[unit])
        return node("γ", layer, unit), factor(gain, "weight")

    def slopes(self, record: UpdateRecord, layer: int, passed: LayerRecord) -> Array:
        """Return the gains γ."""
        return cast(LayerNormRecord, passed).gain

    def blame(self, record: UpdateRecord, sample: PassRecord, layer: int, unit: int) -> Pair:
        """Return (n δ − Σ δ − z Σ δ z) / (n σ): moving one node moves mean and spread too.

        It is (δ − mean δ − z · mean (δ z)) / σ, with n taken out of both means: so no fraction
        stands within a fraction, and the lines stay low enough for the panel.
        """
        passed = cast(LayerNormRecord, sample.layers[layer])
        delta, z, n = passed.delta, passed.z, len(passed.z)
        any_delta = Marked(node("δ", layer, "k"), "delta")
        own = Marked(node("δ", layer, unit), "delta")
        above = row(
            f"{n} ", own, " − ", over("k", n, any_delta), " − ",
            node("z", layer, unit), " ", over("k", n, row(any_delta, " ", node("z", layer, "k"))),
        )  # fmt: skip
        deltas = [product(value, "delta") for value in delta]
        products = [
            product(d, "delta", [(value, "plain")]) for d, value in zip(delta, z, strict=True)
        ]
        numbers = row(
            f"{n}·", factor(float(delta[unit]), "delta"), " − ", Parens(_sum_of(deltas)), " − ",
            factor(float(z[unit])), "·", Parens(_sum_of(products)),
        )  # fmt: skip
        in_numbers = row(f"{n}·", Number(passed.spread))
        return Fraction(above, row(f"{n} ", _of("σ", layer))), Fraction(numbers, in_numbers)

    def errors_before(self, record: UpdateRecord, sample: PassRecord, layer: int) -> Array:
        """Return the same as `blame` for every node, as numbers."""
        passed = cast(LayerNormRecord, sample.layers[layer])
        delta, z = passed.delta, passed.z
        return np.asarray((delta - delta.mean() - z * (delta * z).mean()) / passed.spread)

    def gradient(self, record: UpdateRecord, step: Step, feature_names: Sequence[str]) -> Equation:
        """Return ∂E/∂γ = ∂E/∂a · z, or ∂E/∂β = ∂E/∂a."""
        layer, unit, spec = step.layer, step.unit, record.spec
        sample = record.samples[step.sample]
        passed = cast(LayerNormRecord, sample.layers[layer])
        left = derivative_of(parameter(spec, layer, step.part, unit))
        value = sample.gradient[spec.parameter_index(layer, step.part, unit)]
        result = marked(value, "gradient")
        letter = "a" if passed.mask is None else dropping.BEFORE
        of_output = derivative_of(node(letter, layer, unit))
        error = passed.error[unit]
        if spec.parameter(layer, step.part).group.name == "shift":
            return Equation(left, of_output, marked(error, "delta"), result)
        numbers = row(marked(error, "delta"), "·", factor(float(passed.z[unit])))
        return Equation(left, row(of_output, "·", node("z", layer, unit)), numbers, result)

    def step_title(self, record: UpdateRecord, step: Step) -> str:
        """Return what is computed of a layer or a node before its output."""
        return self.words.get(f"{_key(record, step)}_title", "")

    def sentence(self, record: UpdateRecord, step: Step) -> str:
        """Return what happens in a step."""
        return self.words.get(_key(record, step), "")


def _key(record: UpdateRecord, step: Step) -> str:
    """Return the key of a step's words."""
    if step.kind is StepKind.STATISTIC:
        return ("mean", "spread")[step.part]
    if step.kind is StepKind.GRADIENT:
        return record.spec.parameter(step.layer, step.part).group.name
    return step.kind.value


def _of(letter: str, layer: int) -> Expression:
    """Return the symbol of a statistic of the whole layer."""
    return Script(Symbol(letter), sup=Text(layer_mark(layer)))


def _sum_of(terms: Sequence[Term]) -> Expression:
    """Return a sum of long terms, or one among others over one bar: there is room for two."""
    return begun(terms) if len(terms) > 2 else total(terms)


def _mean(layer: int, passed: LayerNormRecord) -> Equation:
    n = len(passed.x)
    numbers = total([product(value, "input") for value in passed.x])
    return Equation(
        _of("μ", layer),
        row(part_of(n), " ", over("k", n, incoming(layer, "k"))),
        row(part_of(n), "·", Parens(numbers)),
        marked(passed.mean, "result"),
    )


def _spread(record: UpdateRecord, layer: int, passed: LayerNormRecord) -> Equation:
    n = len(passed.x)
    apart = Parens(row(incoming(layer, "k"), " − ", _of("μ", layer)))
    terms = [
        term(
            float((x - passed.mean) ** 2),
            squared(Parens(row(marked(x, "input"), " − ", factor(passed.mean)))),
        )
        for x in passed.x
    ]
    epsilon = {one.name: value for one, value in record.spec.layers[layer].settings_in_full}
    numbers = row(part_of(n), "·", Parens(_sum_of(terms)), " + ", Number(epsilon["epsilon"]))
    return Equation(
        _of("σ", layer),
        Root(row(part_of(n), " ", over("k", n, squared(apart)), " + ", Symbol("ε"))),
        Root(numbers),
        marked(passed.spread, "result"),
    )


RECORD = LayerNormEquations()
