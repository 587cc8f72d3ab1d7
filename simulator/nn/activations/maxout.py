"""Maxout, ``max(z₁, …, z_k)``: each node has several weighted sums and passes on the largest."""

from __future__ import annotations

from functools import partial

import numpy as np

from simulator.nn.activations._base import Activation, Array
from simulator.references import Source
from simulator.settings import Setting

PIECES = Setting(
    "pieces",
    2,
    2,
    8,
    explanation="How many weighted sums each node has; the largest one is its output.",
    whole=True,
    title="Pieces",
)


def _by_node(z: Array, pieces: int) -> Array:
    """Return `z` (..., units * pieces, n) as (..., units, pieces, n)."""
    return z.reshape(*z.shape[:-2], -1, pieces, z.shape[-1])


def winners(z: Array, pieces: int) -> Array:
    """Return the piece that is each node's largest sum, shape (..., units, n).

    Parameters
    ----------
    z : ndarray, shape (..., units * pieces, n)
        Sums; a node's pieces stand one after the other.
    pieces : int

    Returns
    -------
    ndarray of int
        The first of them where several are equal.
    """
    return np.asarray(_by_node(z, pieces).argmax(axis=-2))


def _wins(pieces: int, z: Array) -> Array:
    """Return which pieces win, as truth values (..., units, pieces, n)."""
    return np.asarray(winners(z, pieces)[..., None, :] == np.arange(pieces)[:, None])


def _value(pieces: int, z: Array, out: Array, scratch: Array) -> None:
    np.maximum.reduce(_by_node(z, pieces), axis=-2, out=out)


def _backward(pieces: int, gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient[..., None, :], _wins(pieces, z), out=_by_node(scratch, pieces))


def _with_pieces(pieces: float) -> Activation:
    count = int(pieces)
    sums = "z₁, z₂" if count == 2 else f"z₁, …, z{'₀₁₂₃₄₅₆₇₈'[count]}"
    return Activation(
        name="maxout",
        title="maxout",
        order=130,
        value=partial(_value, count),
        backward=partial(_backward, count),
        derivative=lambda z, a: _wins(count, z).reshape(z.shape).astype(z.dtype),
        formula=f"max({sums})",
        derivative_formula="1 for the largest sum, 0 for the others",
        explanation="Each node has several weighted sums and passes on the largest: "
        "the shape of its bends is learnt.",
        equation=None,
        steepest=1.0,
        settings=(PIECES,),
        chosen=(("pieces", count),),
        choose=_with_pieces,
        pieces=count,
        parents=("relu",),
        sources=(Source("Goodfellow et al.", 2013, "Maxout networks"),),
    )


RECORD = _with_pieces(PIECES.default)
