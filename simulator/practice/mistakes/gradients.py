"""Mistakes with a gradient: of one row, and the mean over the batch."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.messages import Message
from simulator.nn.network import Network
from simulator.notation.numerals import numeral_text
from simulator.practice.mistakes._base import WRONG_SIGN, Mistake, Place
from simulator.stepping.equations import batch_parameter


def in_gradient(place: Place) -> Iterator[Mistake]:
    """Yield the mistakes with the gradient of one row, the likely ones first."""
    spec, step = place.record.spec, place.step
    group = spec.parameter(step.layer, step.part).group
    index = spec.parameter_index(step.layer, step.part, step.unit)
    g = float(place.sample.gradient[index])
    if group.origin == "nodes" and spec.pieces[step.layer] == 1:
        yield from _of_weight(place, g)
    elif group.origin == "bias" and spec.pieces[step.layer] == 1:
        told = Message("The bias has the constant input 1: its gradient is δ alone.")
        yield Mistake(g * float(place.record.theta[index]), told)
        for x in place.passed.x.tolist():
            yield Mistake(g * x, told)
    yield Mistake(-g, WRONG_SIGN)
    yield from _with_rate(place, g)


def _of_weight(place: Place, g: float) -> Iterator[Mistake]:
    spec, step, passed = place.record.spec, place.step, place.passed
    source = spec.source(step.layer, step.part, step.unit)
    x, delta = float(passed.x[source]), float(passed.delta[step.unit])
    yield Mistake(
        delta, Message("That is δ alone: multiply it by what came in, {x}.", x=numeral_text(x))
    )
    yield Mistake(
        x, Message("That is what came in alone: multiply it by δ = {d}.", d=numeral_text(delta))
    )
    if step.layer:
        z = float(place.sample.layers[step.layer - 1].z[source])
        told = Message("You took the sum z of the node before; what came in is its output a.")
        yield Mistake(z * delta, told)
    w = float(place.record.theta[spec.parameter_index(step.layer, step.part, step.unit)])
    told = Message("You took the weight w; its gradient is what came in times δ.")
    yield Mistake(w * delta, told)
    yield from _of_other_edges(place, source)


def _of_other_edges(place: Place, source: int) -> Iterator[Mistake]:
    step, passed = place.step, place.passed
    x, delta = passed.x, passed.delta
    if step.unit < len(x) and source < len(delta) and source != step.unit:
        told = Message("The indices are swapped: that is the gradient of the mirrored weight.")
        yield Mistake(float(x[step.unit] * delta[source]), told)
    for other in range(len(delta)):
        if other != step.unit:
            told = Message("You took the delta of {node}.", node=place.name(step.layer, other))
            yield Mistake(float(x[source] * delta[other]), told)
    for other in range(len(x)):
        if other != source:
            node = place.name(step.layer - 1, other)
            told = Message("You took what came in from {node}.", node=node)
            yield Mistake(float(x[other] * delta[step.unit]), told)


def _with_rate(place: Place, g: float) -> Iterator[Mistake]:
    rate = float(place.record.settings["learning_rate"])
    told = Message("The learning rate comes later: asked is the gradient itself.")
    yield Mistake(rate * g, told)
    yield Mistake(-rate * g, told)


def in_mean(place: Place) -> Iterator[Mistake]:
    """Yield the mistakes with the mean over the batch, the likely ones first."""
    record, layer = place.record, place.step.layer
    source, unit = batch_parameter(record, layer)
    index = Network(record.spec).weight_index(layer, source, unit)
    g, n = float(record.stages.data_gradient[index]), len(record.samples)
    told = Message("That is the sum over the rows: divide it by {n}.", n=n)
    yield Mistake(g * n, told)
    yield Mistake(g / n, Message("You divided by the number of rows twice."))
    told = Message("That is the gradient of one row; asked is the mean over all {n}.", n=n)
    for sample in reversed(record.samples):
        yield Mistake(float(sample.gradient[index]), told)
    yield Mistake(-g, WRONG_SIGN)
    told = Message("The penalty comes after the mean.")
    yield Mistake(float(record.stages.penalties[index]), told)
    yield from _with_rate(place, g)
