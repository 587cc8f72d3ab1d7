"""An activation, a loss and an initializer that Deltascope does not have, each complete."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from simulator.equation_parts import Pair, absolute, squared, term
from simulator.expressions import Expression, Fraction, Number, Parens, Script, Text, row
from simulator.nn import activations, initializers, losses
from simulator.nn.activations import Activation, NodeValues
from simulator.nn.initializers import Initializer
from simulator.nn.losses import Loss, OutputValues, SampleValues
from simulator.references import LibraryNames, Source
from simulator.settings import Setting

Array = np.ndarray[Any, Any]

RADIUS = Setting("radius", 2.0, 0.0, 9.0, explanation="How large it grows.", title="Radius")


def _softsign(z: Array, out: Array, scratch: Array) -> None:
    np.absolute(z, out=scratch)
    np.add(scratch, 1.0, out=scratch)
    np.divide(2.0 * z, scratch, out=out)


def _softsign_slope(z: Array) -> Array:
    return 2.0 / (1.0 + np.abs(z)) ** 2


def _softsign_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient, _softsign_slope(z), out=gradient)


def _softsign_equation(node: NodeValues) -> Pair:
    def shown(z: Expression) -> Expression:
        return Fraction(row("2·", Parens(z)), row("1 + ", absolute(z)))

    return shown(node.z_symbol), shown(Number(node.z))


ACTIVATION = Activation(
    name="brand_new_curve",
    title="brand-new curve",
    order=45,
    value=_softsign,
    backward=_softsign_backward,
    derivative=lambda z, a: _softsign_slope(z),
    formula="2 z / (1 + |z|)",
    derivative_formula="2 / (1 + |z|)²",
    explanation="A curve that is brand new.",
    equation=_softsign_equation,
    lower=-2.0,
    upper=2.0,
    steepest=2.0,
    settings=(RADIUS,),
    chosen=(("radius", 2.0),),
    parents=("tanh",),
    sources=(Source("Nobody", 2030, "A curve"),),
    elsewhere=LibraryNames(keras="softsign"),
)


def _quartic(a: Array, y: Array, scratch: Array) -> Any:
    np.subtract(a, y, out=scratch)
    np.power(scratch, 4, out=scratch)
    return np.add.reduce(scratch, axis=None if scratch.ndim == 2 else (-2, -1))


def _quartic_gradient(a: Array, y: Array, out: Array) -> None:
    np.subtract(a, y, out=out)
    np.multiply(4.0, out**3, out=out)


def _quartic_equation(sample: SampleValues) -> Pair:
    ((a, y),) = sample.pairs()
    miss = squared(squared(Parens(row(Number(a), " − ", Parens(Number(y))))))
    one = Script(Parens(row(sample.output, " − ", sample.target)), sup=Text("4"))
    return one, term((a - y) ** 4, miss).head


def _quartic_slope(one: OutputValues) -> Pair:
    cubed = Script(Parens(row(Number(one.a), " − ", Parens(Number(one.y)))), sup=Text("3"))
    symbols = Script(Parens(row(one.output, " − ", one.target)), sup=Text("3"))
    return row("4 ", symbols), row(Fraction(Text("4"), Text("1")), "·", cubed)


LOSS = Loss(
    name="brand_new_loss",
    title="Brand-new loss",
    order=15,
    value=_quartic,
    gradient=_quartic_gradient,
    over_outputs=False,
    formula="Σₖ (aₖ − yₖ)⁴",
    gradient_formula="4 (aₖ − yₖ)³",
    explanation="A loss that is brand new.",
    equation=_quartic_equation,
    slope_equation=_quartic_slope,
    unsuited=(("regression", "The brand-new loss is not for numbers."),),
    parents=("mse",),
    sources=(Source("Nobody", 2031, "A loss"),),
)

INITIALIZER = Initializer(
    name="brand_new_start",
    title="Brand-new start",
    order=5,
    draw=lambda rng, n_in, n_out: rng.choice([-0.5, 0.5], (n_in, n_out)),
    formula="W = ±½",
    explanation="A start that is brand new.",
    sources=(Source("Nobody", 2032, "A start"),),
)


@contextmanager
def registered() -> Iterator[None]:
    """Have all three for a while."""
    with (
        activations.REGISTRY.added(ACTIVATION),
        losses.REGISTRY.added(LOSS),
        initializers.REGISTRY.added(INITIALIZER),
    ):
        yield
