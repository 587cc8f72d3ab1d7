"""Mistakes with a node's weighted sum."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.nn.network import LayerView, Network
from simulator.notation.numerals import numeral_text
from simulator.practice.mistakes._base import Mistake, Place

Array = NDArray[Any]


def in_sum(place: Place) -> Iterator[Mistake]:
    """Yield the mistakes with z = Σ w x + b, the likely ones first."""
    step, passed = place.step, place.passed
    pieces = place.record.spec.pieces[step.layer]
    column = step.unit * pieces + max(step.part, 0)
    view = Network(place.record.spec).views(place.record.theta)[step.layer]
    z, b = passed.sum_of(step.unit, max(step.part, 0)), float(view.b[column])
    if b:
        yield Mistake(z - b, Message("You left out the bias b = {b}.", b=numeral_text(b)))
        yield Mistake(
            z - 2.0 * b, Message("The bias {b} is added, not taken off.", b=numeral_text(b))
        )
    if pieces == 1:
        yield Mistake(
            float(passed.before_dropout().a[step.unit]),
            Message("That is the activation a = f(z); asked is the sum z before it."),
        )
        yield from _with_other_inputs(place, view, b)
        yield from _with_other_weights(place, view, b)
    yield from _terms(place, view.W[:, column], z)


def _with_other_inputs(place: Place, view: LayerView, b: float) -> Iterator[Mistake]:
    layer, unit = place.step.layer, place.step.unit
    if layer:
        below = place.sample.layers[layer - 1].z
        yield Mistake(
            float(below @ view.W[:, unit]) + b,
            Message("You took the sums z of the layer before; what comes in are its outputs a."),
        )


def _with_other_weights(place: Place, view: LayerView, b: float) -> Iterator[Mistake]:
    step, x, W = place.step, place.passed.x, view.W
    unit = step.unit
    new = Network(place.record.spec).views(place.record.theta_after)[step.layer]
    yield Mistake(
        float(x @ new.W[:, unit] + new.b[unit]),
        Message("You took the weights after the update; in this pass the old ones still count."),
    )
    if W.shape[0] == W.shape[1] > 1:
        yield Mistake(
            float(x @ W[unit]) + b,
            Message(
                "The weights' indices are swapped: you took those that lead out of node {number} "
                "of the layer before.",
                number=unit + 1,
            ),
        )
    for other in range(W.shape[1]):
        if other != unit:
            names = {"other": place.name(step.layer, other), "node": place.name(step.layer, unit)}
            told = Message("You took the weights that lead to {other}, not to {node}.", **names)
            yield Mistake(float(x @ W[:, other]) + b, told)
            yield Mistake(float(x @ W[:, other] + view.b[other]), told)


def _terms(place: Place, weights: Array, z: float) -> Iterator[Mistake]:
    """Yield what comes of a term that is left out, or has the other sign."""
    products = weights * place.passed.x
    if len(products) > 1:
        for source, term in enumerate(products.tolist()):
            name = place.name(place.step.layer - 1, source)
            told = Message(
                "The term of {source}, {term}, is missing.", source=name, term=numeral_text(term)
            )
            yield Mistake(z - term, told)
    for source, term in enumerate(products.tolist()):
        name = place.name(place.step.layer - 1, source)
        told = Message(
            "The term of {source} is {term}: mind its sign.", source=name, term=numeral_text(term)
        )
        yield Mistake(z - 2.0 * term, told)
    if (products < 0.0).sum() > 1:
        sizes = float(np.abs(products).sum() - products.sum())
        yield Mistake(z + sizes, Message("All terms have lost their signs."))
