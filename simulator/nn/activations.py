"""Activation functions: each record holds value, backward rule, formula and explanation.

Adding one means adding one record here; tests, menus and documentation follow the registry.
Where the two sides of a kink differ in slope, the slope at the kink itself is the left one, as in
PyTorch.

All functions work on arrays of shape ``(..., n_units, n_samples)`` and write into buffers that
they are given, because on small networks allocation is the cost. Nodes come before samples so
that softmax's sums over a few nodes run along contiguous rows of samples.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.settings import Setting, resolve

Array = NDArray[Any]

# exp() of anything above this overflows; the exact limits are 709.78 and 88.72.
_EXP_LIMIT = {np.dtype(np.float64): 709.0, np.dtype(np.float32): 88.0}

# Maas, Hannun and Ng (2013), "Rectifier nonlinearities improve neural network acoustic models".
SLOPE = Setting(
    "slope",
    0.01,
    0.0,
    1.0,
    maximum_open=True,
    explanation="How much of a negative sum leaks through; with 0 it is ReLU.",
)
# Clevert, Unterthiner and Hochreiter (2016), "Fast and accurate deep network learning by
# exponential linear units (ELUs)".
ALPHA = Setting(
    "alpha",
    1.0,
    0.0,
    10.0,
    minimum_open=True,
    explanation="Where large negative sums end: the output never falls below −α.",
)
# He, Zhang, Ren and Sun (2015), "Delving deep into rectifiers": where the learnt slopes start.
START_SLOPE = 0.25
# Goodfellow et al. (2013), "Maxout networks".
PIECES = Setting(
    "pieces",
    2,
    2,
    8,
    explanation="How many weighted sums each node has; the largest one is its output.",
    whole=True,
)
# Klambauer et al. (2017), "Self-normalizing neural networks": with these two numbers, sums with
# mean 0 and variance 1 lead to outputs with mean 0 and variance 1.
SELU_SCALE = 1.0507009873554805
SELU_ALPHA = 1.6732632423543772
# Hendrycks and Gimpel (2016), "Gaussian error linear units", in the form with tanh.
GELU_SCALE = math.sqrt(2.0 / math.pi)
GELU_CUBIC = 0.044715


@dataclass(frozen=True, slots=True)
class Activation:
    """One activation function ``a = f(z)``.

    Attributes
    ----------
    name : str
        Registered name.
    value : callable
        ``value(z, out, scratch)`` writes f(z) into `out`; `scratch` has the shape of `z`.
    backward : callable
        ``backward(gradient, z, a, scratch)`` turns dE/da, in place, into dE/dz. Where a node has
        several sums, dE/dz does not fit there and is written into `scratch`, shaped like `z`.
    derivative : callable
        ``derivative(z, a)`` returns f'(z), elementwise, as a new array; for softmax the
        diagonal of its Jacobian.
    formula, derivative_formula : str
        Both functions as text.
    explanation : str
        One sentence for a learner.
    elementwise : bool
        False where an output depends on the whole layer (softmax).
    trains : bool
        False where the derivative is zero everywhere, so that gradient descent cannot move
        any weight in front of it.
    monotone : bool
        False where a larger sum can give a smaller output (swish, GELU).
    settings : tuple of Setting
        The numbers that can be chosen.
    chosen : tuple of (str, float)
        Their values in this record, in the order of `settings`.
    pieces : int
        How many sums a node has (maxout); those of one node stand one after the other in `z`,
        which then has ``pieces`` times as many rows as `a`.
    learns_slope : bool
        True where each node has a slope for negative sums that is learnt (PReLU). The functions
        above then have the slope that it starts from.
    """

    name: str
    value: Callable[[Array, Array, Array], None]
    backward: Callable[[Array, Array, Array, Array], None]
    derivative: Callable[[Array, Array], Array]
    formula: str
    derivative_formula: str
    explanation: str
    elementwise: bool = True
    trains: bool = True
    monotone: bool = True
    settings: tuple[Setting, ...] = ()
    chosen: tuple[tuple[str, float], ...] = ()
    pieces: int = 1
    learns_slope: bool = False

    def setting(self, name: str) -> float:
        """Return the value of one setting."""
        return dict(self.chosen)[name]

    def __call__(self, z: Array) -> Array:
        """Return f(z), shape (..., n_units, n_samples), as a new array."""
        out = np.empty((*z.shape[:-2], z.shape[-2] // self.pieces, z.shape[-1]), z.dtype)
        self.value(z, out, np.empty_like(z))
        return out


def _step(z: Array, out: Array, scratch: Array) -> None:
    np.greater(z, 0.0, out=out)


def _step_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    gradient.fill(0.0)


def _identity(z: Array, out: Array, scratch: Array) -> None:
    np.copyto(out, z)


def _identity_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    """Leave the gradient as it is: f'(z) = 1."""


def _sigmoid(z: Array, out: Array, scratch: Array) -> None:
    # e/(1+e) with e = exp(min(z, limit)) keeps full relative precision in both tails.
    np.minimum(z, _EXP_LIMIT[z.dtype], out=scratch)
    np.exp(scratch, out=scratch)
    np.add(scratch, 1.0, out=out)
    np.divide(scratch, out, out=out)


def _sigmoid_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.subtract(1.0, a, out=scratch)
    np.multiply(scratch, a, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _tanh(z: Array, out: Array, scratch: Array) -> None:
    np.tanh(z, out=out)


def _tanh_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(a, a, out=scratch)
    np.subtract(1.0, scratch, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _relu(z: Array, out: Array, scratch: Array) -> None:
    np.maximum(z, 0.0, out=out)


def _relu_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.greater(z, 0.0, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _leaky_relu(slope: float, z: Array, out: Array, scratch: Array) -> None:
    np.multiply(z, slope, out=scratch)
    np.maximum(z, scratch, out=out)


def _leaky_relu_backward(slope: float, gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.greater(z, 0.0, out=scratch)
    np.maximum(scratch, slope, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _leaky_relu_record(slope: float) -> Activation:
    return Activation(
        "leaky_relu",
        partial(_leaky_relu, slope),
        partial(_leaky_relu_backward, slope),
        lambda z, a: np.where(z > 0.0, z.dtype.type(1.0), z.dtype.type(slope)),
        f"max({slope:g} z, z)",
        f"1 if z > 0 else {slope:g}",
        "Like ReLU, but negative sums leak through a little: a node never goes silent for good.",
        settings=(SLOPE,),
        chosen=(("slope", slope),),
    )


def _elu(alpha: float, z: Array, out: Array, scratch: Array) -> None:
    np.minimum(z, 0.0, out=scratch)
    np.expm1(scratch, out=scratch)
    if alpha == 1.0:
        # e^z - 1 >= z, so the larger of e^min(z, 0) - 1 and z is the right one on both sides.
        np.maximum(z, scratch, out=out)
        return
    np.multiply(scratch, alpha, out=scratch)
    np.maximum(z, 0.0, out=out)
    np.add(out, scratch, out=out)


def _elu_slope(alpha: float, z: Array, a: Array, out: Array) -> Array:
    np.minimum(a, 0.0, out=out)
    np.add(out, alpha, out=out)
    if alpha != 1.0:
        np.copyto(out, 1.0, where=np.greater(z, 0.0))
    return out


def _elu_backward(alpha: float, gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient, _elu_slope(alpha, z, a, scratch), out=gradient)


def _elu_record(alpha: float) -> Activation:
    below = "exp(z) − 1" if alpha == 1.0 else f"{alpha:g} (exp(z) − 1)"
    end = "−1" if alpha == 1.0 else f"−{alpha:g}"
    return Activation(
        "elu",
        partial(_elu, alpha),
        partial(_elu_backward, alpha),
        lambda z, a: _elu_slope(alpha, z, a, np.empty_like(z)),
        f"z if z > 0 else {below}",
        f"1 if z > 0 else a + {alpha:g}",
        f"Like ReLU for positive sums; negative ones bend smoothly towards {end}, "
        "which keeps the outputs' mean near zero.",
        settings=(ALPHA,),
        chosen=(("alpha", alpha),),
    )


def _selu(z: Array, out: Array, scratch: Array) -> None:
    np.minimum(z, 0.0, out=scratch)
    np.expm1(scratch, out=scratch)
    np.multiply(scratch, SELU_ALPHA * SELU_SCALE, out=scratch)
    np.maximum(z, 0.0, out=out)
    np.multiply(out, SELU_SCALE, out=out)
    np.add(out, scratch, out=out)


def _selu_slope(z: Array, a: Array, out: Array) -> Array:
    np.add(a, SELU_ALPHA * SELU_SCALE, out=out)
    np.copyto(out, SELU_SCALE, where=np.greater(z, 0.0))
    return out


def _selu_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient, _selu_slope(z, a, scratch), out=gradient)


def _swish(z: Array, out: Array, scratch: Array) -> None:
    _sigmoid(z, out, scratch)
    np.multiply(out, z, out=out)


def _swish_slope(z: Array, out: Array) -> Array:
    # s (1 + z (1 - s)): the factor 1 - s is small before z can be large, so nothing cancels.
    s = np.empty_like(z)
    _sigmoid(z, s, out)
    np.subtract(1.0, s, out=out)
    np.multiply(out, z, out=out)
    np.add(out, 1.0, out=out)
    return np.multiply(out, s, out=out)


def _swish_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient, _swish_slope(z, scratch), out=gradient)


def _softplus(z: Array, out: Array, scratch: Array) -> None:
    # log(e^0 + e^z), and logaddexp never overflows.
    np.logaddexp(0.0, z, out=out)


def _softplus_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    # 1 - e^(-a), by expm1() to full precision where a is small.
    np.negative(a, out=scratch)
    np.expm1(scratch, out=scratch)
    np.negative(scratch, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _gelu_gate(z: Array, out: Array) -> None:
    """Write tanh(√(2/π) (z + 0.044715 z³)) into `out`."""
    np.multiply(z, z, out=out)
    np.multiply(out, GELU_SCALE * GELU_CUBIC, out=out)
    np.add(out, GELU_SCALE, out=out)
    np.multiply(out, z, out=out)
    np.tanh(out, out=out)


def _gelu(z: Array, out: Array, scratch: Array) -> None:
    """Write GELU in its form with tanh.

    The form with the error function differs by 5e-4 at most, but NumPy has no error function, and
    a rational approximation of it to 1e-15 takes five to nine times as long.
    """
    _gelu_gate(z, scratch)
    np.add(scratch, 1.0, out=scratch)
    np.multiply(scratch, 0.5, out=scratch)
    np.multiply(scratch, z, out=out)


def _gelu_slope(z: Array, out: Array) -> Array:
    # ½ (1 + t) (1 + (1 - t) z u'): the factor 1 - t is 0 before z u' can be large.
    t = np.empty_like(z)
    _gelu_gate(z, t)
    np.multiply(z, z, out=out)
    np.multiply(out, 3.0 * GELU_SCALE * GELU_CUBIC, out=out)
    np.add(out, GELU_SCALE, out=out)
    np.multiply(out, z, out=out)
    np.multiply(out, 1.0 - t, out=out)
    np.add(out, 1.0, out=out)
    np.add(t, 1.0, out=t)
    np.multiply(t, 0.5, out=t)
    return np.multiply(out, t, out=out)


def _gelu_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient, _gelu_slope(z, scratch), out=gradient)


def _softmax(z: Array, out: Array, scratch: Array) -> None:
    # Subtracting the maximum changes nothing mathematically and keeps exp() from overflowing.
    np.subtract(z, np.maximum.reduce(z, axis=-2, keepdims=True), out=scratch)
    np.exp(scratch, out=scratch)
    np.divide(scratch, np.add.reduce(scratch, axis=-2, keepdims=True), out=out)


def _softmax_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    # dE/dz_i = a_i (g_i - sum_k g_k a_k)
    np.multiply(gradient, a, out=scratch)
    np.subtract(gradient, np.add.reduce(scratch, axis=-2, keepdims=True), out=gradient)
    np.multiply(gradient, a, out=gradient)


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


def _maxout(pieces: int, z: Array, out: Array, scratch: Array) -> None:
    np.maximum.reduce(_by_node(z, pieces), axis=-2, out=out)


def _maxout_backward(pieces: int, gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient[..., None, :], _wins(pieces, z), out=_by_node(scratch, pieces))


def _wins(pieces: int, z: Array) -> Array:
    """Return which pieces win, as truth values (..., units, pieces, n)."""
    return np.asarray(winners(z, pieces)[..., None, :] == np.arange(pieces)[:, None])


def _maxout_record(pieces: float) -> Activation:
    count = int(pieces)
    sums = "z₁, z₂" if count == 2 else f"z₁, …, z{'₀₁₂₃₄₅₆₇₈'[count]}"
    return Activation(
        "maxout",
        partial(_maxout, count),
        partial(_maxout_backward, count),
        lambda z, a: _wins(count, z).reshape(z.shape).astype(z.dtype),
        f"max({sums})",
        "1 for the largest sum, 0 for the others",
        "Each node has several weighted sums and passes on the largest: "
        "the shape of its bends is learnt.",
        settings=(PIECES,),
        chosen=(("pieces", count),),
        pieces=count,
    )


def _prelu_record() -> Activation:
    return Activation(
        "prelu",
        partial(_leaky_relu, START_SLOPE),
        partial(_leaky_relu_backward, START_SLOPE),
        lambda z, a: np.where(z > 0.0, z.dtype.type(1.0), z.dtype.type(START_SLOPE)),
        "z if z > 0 else p z, with a learnt p",
        "1 if z > 0 else p",
        "Leaky ReLU whose slope for negative sums is learnt, one for each node; it starts at 0.25.",
        learns_slope=True,
    )


_RECORDS = (
    Activation(
        "step",
        _step,
        _step_backward,
        lambda z, a: np.zeros_like(z),
        "1 if z > 0 else 0",
        "0",
        "All or nothing: the node fires when its weighted sum is above zero. "
        "Its derivative is zero, so gradient descent cannot train it.",
        trains=False,
    ),
    Activation(
        "identity",
        _identity,
        _identity_backward,
        lambda z, a: np.ones_like(z),
        "z",
        "1",
        "Passes the weighted sum on unchanged; the usual output for regression.",
    ),
    Activation(
        "sigmoid",
        _sigmoid,
        _sigmoid_backward,
        lambda z, a: a * (1.0 - a),
        "1 / (1 + exp(−z))",
        "a (1 − a)",
        "Squeezes any sum into 0..1, so that it reads as a probability. "
        "Its slope is at most 0.25, which makes deltas shrink from layer to layer.",
    ),
    Activation(
        "tanh",
        _tanh,
        _tanh_backward,
        lambda z, a: 1.0 - a * a,
        "tanh z",
        "1 − a²",
        "Squeezes any sum into −1..1; its outputs are centred on zero.",
    ),
    Activation(
        "relu",
        _relu,
        _relu_backward,
        lambda z, a: (z > 0).astype(z.dtype),
        "max(0, z)",
        "1 if z > 0 else 0",
        "Lets positive sums through and cuts negative ones to zero; "
        "deltas pass unchanged wherever the node is active.",
    ),
    _leaky_relu_record(SLOPE.default),
    _prelu_record(),
    _elu_record(ALPHA.default),
    Activation(
        "selu",
        _selu,
        _selu_backward,
        lambda z, a: _selu_slope(z, a, np.empty_like(z)),
        "1.0507 z if z > 0 else 1.7581 (exp(z) − 1)",
        "1.0507 if z > 0 else a + 1.7581",
        "A scaled ELU whose outputs settle at mean 0 and spread 1 from layer to layer; "
        "it wants LeCun's first weights.",
    ),
    Activation(
        "swish",
        _swish,
        _swish_backward,
        lambda z, a: _swish_slope(z, np.empty_like(z)),
        "z σ(z)",
        "σ(z) (1 + z (1 − σ(z)))",
        "The sum times its own sigmoid: a smooth ReLU that dips a little below zero.",
        monotone=False,
    ),
    Activation(
        "softplus",
        _softplus,
        _softplus_backward,
        lambda z, a: -np.expm1(-a),
        "log(1 + exp(z))",
        "1 − exp(−a), which is σ(z)",
        "A rounded ReLU: always above zero, and its slope is the sigmoid.",
    ),
    Activation(
        "gelu",
        _gelu,
        _gelu_backward,
        lambda z, a: _gelu_slope(z, np.empty_like(z)),
        "½ z (1 + t) with t = tanh(√(2/π) (z + 0.044715 z³))",
        "½ (1 + t) (1 + (1 − t) √(2/π) (z + 0.134145 z³))",
        "Lets a sum through by how far it stands above others of a normal distribution; "
        "the smooth ReLU of language models.",
        monotone=False,
    ),
    _maxout_record(PIECES.default),
    Activation(
        "softmax",
        _softmax,
        _softmax_backward,
        lambda z, a: a * (1.0 - a),
        "exp(zᵢ) / Σₖ exp(zₖ)",
        "aᵢ (1 − aᵢ), and −aᵢaₖ across nodes",
        "Turns a layer's sums into probabilities that add up to 1: one class out of many.",
        elementwise=False,
    ),
)

REGISTRY: Mapping[str, Activation] = MappingProxyType({record.name: record for record in _RECORDS})


# How the record of an activation with settings is made from their values, in declared order.
_FAMILIES: Mapping[str, Callable[..., Activation]] = MappingProxyType(
    {"leaky_relu": _leaky_relu_record, "elu": _elu_record, "maxout": _maxout_record}
)


def get(name: str, **settings: object) -> Activation:
    """Return the activation called `name`, with some of its settings chosen.

    Parameters
    ----------
    name : str
        Registered name.
    **settings
        Values by name, such as ``slope=0.2``; missing ones take their default.

    Returns
    -------
    Activation
        The same record each time for the same values.

    Raises
    ------
    ValueError
        If there is none, with the list of valid names; if it has no such setting, or if a value
        is out of range.
    """
    try:
        record = REGISTRY[name]
    except (KeyError, TypeError):
        raise ValueError(f"activation must be one of {', '.join(REGISTRY)}, got {name!r}") from None
    if not settings:
        return record
    chosen = tuple(resolve(name, record.settings, settings).items())
    return record if chosen == record.chosen else _bound(name, chosen)


@lru_cache(maxsize=256)
def _bound(name: str, chosen: tuple[tuple[str, float], ...]) -> Activation:
    return _FAMILIES[name](*(value for _, value in chosen))
