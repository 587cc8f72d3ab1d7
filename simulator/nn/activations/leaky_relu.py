"""Leaky ReLU, ``max(slope z, z)``: negative sums leak through."""

from __future__ import annotations

from functools import partial

import numpy as np

from simulator.equation_parts import Pair, factor
from simulator.expressions import Number, Parens, row
from simulator.nn.activations._base import Activation, Array, NodeValues
from simulator.references import LibraryNames, Source
from simulator.settings import Setting

SLOPE = Setting(
    "slope",
    0.01,
    0.0,
    1.0,
    maximum_open=True,
    explanation="How much of a negative sum leaks through; with 0 it is ReLU.",
    title="Slope",
)


def leaky_relu(slope: float, z: Array, out: Array, scratch: Array) -> None:
    """Write max(slope z, z) into `out`, for a slope below 1."""
    np.multiply(z, slope, out=scratch)
    np.maximum(z, scratch, out=out)


def leaky_relu_backward(slope: float, gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    """Turn dE/da, in place, into dE/dz."""
    np.greater(z, 0.0, out=scratch)
    np.maximum(scratch, slope, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _equation(slope: float, node: NodeValues) -> Pair:
    return (
        row("max", Parens(row(f"{slope:.15g} ", node.z_symbol, ", ", node.z_symbol))),
        row("max", Parens(row(f"{slope:.15g}·", factor(node.z), ", ", Number(node.z)))),
    )


def _with_slope(slope: float) -> Activation:
    return Activation(
        name="leaky_relu",
        title="leaky ReLU",
        order=60,
        value=partial(leaky_relu, slope),
        backward=partial(leaky_relu_backward, slope),
        derivative=lambda z, a: np.where(z > 0.0, z.dtype.type(1.0), z.dtype.type(slope)),
        formula=f"max({slope:g} z, z)",
        derivative_formula=f"1 if z > 0 else {slope:g}",
        reading="max(slope z, z)",
        explanation="Like ReLU, but negative sums leak through a little: a node never goes silent "
        "for good.",
        teaching=(
            "Negative sums leak through with a slope of 0.01, so that a node that is silent "
            "in every row still gets a hundredth of the gradient and can come back. Choose it "
            "where ReLU leaves many dead nodes; a slope of 0.1 brings them back sooner. With "
            "a slope near 1 it is almost the identity, and the layer loses its bend."
        ),
        equation=partial(_equation, slope),
        lower=-np.inf if slope else 0.0,
        steepest=1.0,
        kinks=(0.0,),
        settings=(SLOPE,),
        chosen=(("slope", slope),),
        choose=_with_slope,
        parents=("relu",),
        sources=(
            Source(
                "Maas, Hannun and Ng",
                2013,
                "Rectifier nonlinearities improve neural network acoustic models",
            ),
        ),
        elsewhere=LibraryNames(
            keras="leaky_relu",
            pytorch="nn.LeakyReLU",
            note="PyTorch's slope is 0.01 too by default, Keras's 0.2, its layer LeakyReLU's 0.3.",
        ),
    )


RECORD = _with_slope(SLOPE.default)
