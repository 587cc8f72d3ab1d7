"""Mistakes with a node's activation."""

from __future__ import annotations

import math
from collections.abc import Iterator

from simulator.messages import Message
from simulator.nn import activations
from simulator.nn.activations import Activation
from simulator.nn.network import Network
from simulator.practice.mistakes._base import Mistake, Place, slope_at, value_at

_CONFUSED = ("sigmoid", "tanh", "relu")


def in_activation(place: Place) -> Iterator[Mistake]:
    """Yield the mistakes with a = f(z), the likely ones first."""
    passed, unit = place.passed, place.step.unit
    z = float(passed.z[unit])
    yield Mistake(z, Message("That is the sum z: the activation f(z) was left out."))
    if passed.h is not None:
        yield Mistake(
            float(passed.h[unit]),
            Message("That is f(z) before dropout: it was not divided by 1 − p, or not dropped."),
        )
    yield from _of_the_function(place, z)
    if place.record.spec.layers[place.step.layer].is_whole:
        yield from _of_softmax(place)


def _of_the_function(place: Place, z: float) -> Iterator[Mistake]:
    function, step = place.function, place.step
    if function is None:
        return
    if function.trains:
        yield from _of_its_sum(place, function, z)
    scale = 1.0 if place.passed.mask is None else float(place.passed.mask[step.unit])
    for name in _CONFUSED:
        other = activations.get(name)
        if name != function.name and value_at(other, z) != z:
            titles = {"other": other.title, "own": function.title}
            names = {gap: Message.in_context("simulator", title) for gap, title in titles.items()}
            told = Message("That is {other} of z; this layer has {own}.", **names)
            yield Mistake(scale * value_at(other, z), told)


def _of_its_sum(place: Place, function: Activation, z: float) -> Iterator[Mistake]:
    """Yield the mistakes with f and z; of a step the one wrong answer tells none of them."""
    step = place.step
    scale = 1.0 if place.passed.mask is None else float(place.passed.mask[step.unit])
    b = float(Network(place.record.spec).views(place.record.theta)[step.layer].b[step.unit])
    for value, told in (
        (slope_at(function, z), Message("That is the slope f′(z); asked is f(z).")),
        (value_at(function, -z), Message("That is f(−z): mind the sign of z = Σ w x + b.")),
        (value_at(function, z - b), Message("That is f of the sum without its bias.")),
    ):
        yield Mistake(scale * value, told)


def _of_softmax(place: Place) -> Iterator[Mistake]:
    z, a, unit = place.passed.z, place.passed.before_dropout().a, place.step.unit
    if z[unit] < 700.0:
        told = Message("You did not divide e to the power of z by the sum over all nodes.")
        yield Mistake(math.exp(z[unit]), told)
    total = float(z.sum())
    if total:
        told = Message("You took the share of z itself; softmax takes that of e to the power of z.")
        yield Mistake(float(z[unit]) / total, told)
    for other in range(len(a)):
        if other != unit:
            name = place.name(place.step.layer, other)
            yield Mistake(float(a[other]), Message("That is the output of {other}.", other=name))
