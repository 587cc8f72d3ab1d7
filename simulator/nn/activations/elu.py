"""The exponential linear unit, ``z if z > 0 else α (e^z − 1)``."""

from __future__ import annotations

from functools import partial

import numpy as np

from simulator.equation_parts import ONE, Pair, exp, remark, two_sided
from simulator.expressions import Expression, Number, Parens, row
from simulator.nn.activations._base import Activation, Array, NodeValues
from simulator.references import LibraryNames, Source
from simulator.settings import Setting

ALPHA = Setting(
    "alpha",
    1.0,
    0.0,
    10.0,
    minimum_open=True,
    explanation="Where large negative sums end: the output never falls below −α.",
    title="Alpha α",
)


def _value(alpha: float, z: Array, out: Array, scratch: Array) -> None:
    np.minimum(z, 0.0, out=scratch)
    np.expm1(scratch, out=scratch)
    if alpha == 1.0:
        # e^z - 1 >= z, so the larger of e^min(z, 0) - 1 and z is the right one on both sides.
        np.maximum(z, scratch, out=out)
        return
    np.multiply(scratch, alpha, out=scratch)
    np.maximum(z, 0.0, out=out)
    np.add(out, scratch, out=out)


def _slope(alpha: float, z: Array, a: Array, out: Array) -> Array:
    np.minimum(a, 0.0, out=out)
    np.add(out, alpha, out=out)
    if alpha != 1.0:
        np.copyto(out, 1.0, where=np.greater(z, 0.0))
    return out


def _backward(alpha: float, gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient, _slope(alpha, z, a, scratch), out=gradient)


def _equation(alpha: float, node: NodeValues) -> Pair:
    symbol, z = node.z_symbol, node.z
    below: Expression = row(exp(symbol), " − 1")
    numbers = Number(z) if z > 0 else row(exp(Number(z)), " − 1")
    if alpha != 1.0:
        below = row(f"{alpha:.15g} ", Parens(below))
        numbers = numbers if z > 0 else row(f"{alpha:.15g}·", Parens(numbers))
    return two_sided("f", symbol, symbol, below), row(numbers, remark(z))


def _slope_equation(alpha: float, node: NodeValues) -> Pair:
    if node.z > 0:
        return ONE
    end = f" + {alpha:.15g}"
    return Parens(row(node.a_symbol, end)), Parens(row(Number(node.a), end))


def _with_alpha(alpha: float) -> Activation:
    below = "exp(z) − 1" if alpha == 1.0 else f"{alpha:g} (exp(z) − 1)"
    end = "−1" if alpha == 1.0 else f"−{alpha:g}"
    return Activation(
        name="elu",
        title="ELU",
        order=80,
        value=partial(_value, alpha),
        backward=partial(_backward, alpha),
        derivative=lambda z, a: _slope(alpha, z, a, np.empty_like(z)),
        formula=f"z if z > 0 else {below}",
        derivative_formula=f"1 if z > 0 else a + {alpha:g}",
        reading="z if z > 0 else alpha (exp(z) − 1)",
        explanation=f"Like ReLU for positive sums; negative ones bend smoothly towards {end}, "
        "which keeps the outputs' mean near zero.",
        teaching=(
            "Negative outputs pull the mean of a layer towards zero, as with tanh, while "
            "positive sums pass with a derivative of 1, as with ReLU. Far below zero it "
            "saturates at −α, so that a node still can fall silent, but slowly: at z = −2 its "
            "derivative is 0.14. It costs an exponential for each negative sum. An α other "
            "than 1 puts a kink at 0."
        ),
        equation=partial(_equation, alpha),
        slope_equation=partial(_slope_equation, alpha),
        lower=-alpha,
        steepest=max(1.0, alpha),
        kinks=(0.0,),
        settings=(ALPHA,),
        chosen=(("alpha", alpha),),
        choose=_with_alpha,
        parents=("relu",),
        sources=(
            Source(
                "Clevert, Unterthiner and Hochreiter",
                2016,
                "Fast and accurate deep network learning by exponential linear units (ELUs)",
            ),
        ),
        elsewhere=LibraryNames(keras="elu", pytorch="nn.ELU"),
    )


RECORD = _with_alpha(ALPHA.default)
