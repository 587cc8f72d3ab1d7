"""Layer normalisation: each sample's numbers are brought to mean 0 and spread 1 over the nodes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from simulator.nn.fast_calls import Call
from simulator.nn.layers import _rounding
from simulator.nn.layers._base import Layer, LayerKind, LayerPass, Shape, StepGroup
from simulator.nn.layers._checks import check_training
from simulator.nn.layers._parameter_group import ParameterGroup
from simulator.nn.layers._records import LayerRecord
from simulator.references import LibraryNames, Source
from simulator.settings import Setting

Array = NDArray[Any]

EPSILON = Setting(
    "epsilon",
    1e-5,
    1e-12,
    1.0,
    explanation="What is added to the variance, so that nodes that are all alike are not divided "
    "by zero.",
    title="Epsilon ε",
)


@dataclass(frozen=True, slots=True)
class LayerNorm(Layer):
    """A layer that normalises what comes in, sample by sample: ``a = γ (x − μ) / σ + β``.

    μ is the mean over the nodes and ``σ = √(variance + ε)``, with the variance over all nodes and
    not over one less. Each node learns a gain γ and a shift β; there are no weights, and as many
    nodes as in the layer before. In PyTorch: ``nn.LayerNorm(n_in)``.

    Parameters
    ----------
    epsilon : float, default 1e-5
        Added to the variance, 1e-12 to 1.
    dropout : float, default 0.0
        See `Layer`.
    trainable : bool, default True
        See `Layer`.

    Raises
    ------
    ValueError
        If a number is out of range, or `trainable` is no truth value.

    References
    ----------
    Ba, Kiros and Hinton (2016), "Layer normalization".
    """

    kind: ClassVar[str] = "layer_norm"
    activation: ClassVar[str] = "layer_norm"
    epsilon: float = EPSILON.default
    dropout: float = field(default=0.0, kw_only=True)
    trainable: bool = field(default=True, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "epsilon", EPSILON.check(self.epsilon))
        check_training(self.dropout, self.trainable)

    @property
    def record(self) -> LayerKind:
        """The kind."""
        return RECORD

    @property
    def settings_in_full(self) -> tuple[tuple[Setting, float], ...]:
        """What is added to the variance."""
        return ((EPSILON, self.epsilon),)

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of what comes in."""
        return input_shape

    def parameter_shape(self, input_shape: Shape) -> tuple[int, int]:
        """Return (2, n_in): the gains, then the shifts."""
        return 2, input_shape[0]

    def groups(self, input_shape: Shape) -> tuple[ParameterGroup, ...]:
        """Return gains, along the edges from node to node, and shifts."""
        (n_in,) = input_shape
        gain = ParameterGroup(
            name="gain",
            title="gain",
            titles="gains",
            symbol="γ",
            start=0,
            stop=1,
            n_in=n_in,
            origin="same",
            initial=1.0,
            in_output=True,
        )
        shift = ParameterGroup(
            name="shift",
            title="shift",
            titles="shifts",
            symbol="β",
            start=1,
            stop=2,
            n_in=n_in,
            origin="bias",
            in_output=True,
        )
        return gain, shift

    def make_pass(self, x: Array, out: Array, drops: bool) -> LayerNormPass:
        """Return buffers and arithmetic for one batch shape."""
        return LayerNormPass(self.epsilon, x, out, drops)

    def steps(self, input_shape: Shape) -> tuple[StepGroup, ...]:
        """Return mean and spread of the layer, then each node's normalised value and output."""
        return (
            StepGroup(("statistic", "statistic"), 1),
            StepGroup(("sum", "activation"), input_shape[0]),
        )


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class LayerNormRecord(LayerRecord):
    """What layer normalisation computed: `z` are the normalised values.

    Attributes
    ----------
    mean, spread : float
        μ, and σ with ε in it.
    error : ndarray, shape (units,)
        dE/da, of which the gradients of gains and shifts are made.
    gain, shift : ndarray, shape (units,)
    """

    mean: float
    spread: float
    error: Array
    gain: Array
    shift: Array

    @property
    def statistics(self) -> tuple[float, ...]:
        """Mean and spread."""
        return self.mean, self.spread


class LayerNormPass(LayerPass):
    """Buffers and arithmetic of layer normalisation for one batch shape."""

    __slots__ = ("_epsilon", "_mean", "_row", "_share", "_spread")

    def __init__(self, epsilon: float, x: Array, out: Array, drops: bool) -> None:
        super().__init__(x, out, drops, out.shape[-2])
        self.error = np.empty(out.shape, x.dtype)
        self._epsilon = np.array(epsilon, x.dtype)
        self._share = np.array(1.0 / out.shape[-2], x.dtype)
        # The first layer's inputs are the same for all replicas, and so are their mean and spread.
        row = (*out.shape[:-2], 1, out.shape[-1])
        self._mean, self._spread, self._row = (np.empty(row, x.dtype) for _ in range(3))

    def _mean_of(self, values: Array, into: Array) -> list[Call]:
        """Return the calls that write the mean over the nodes into `into` (..., 1, n)."""
        return [
            partial(np.add.reduce, values, -2, None, into, True),
            partial(np.multiply, into, self._share, into),
        ]

    def sums(self, block: Array) -> list[Call]:
        """Return the calls that normalise; gains and shifts are bound too."""
        gain, shift = block[..., 0, :, None], block[..., 1, :, None]
        z, a, scratch, spread = self.z, self.a, self.scratch, self._spread
        self.value_calls = [partial(np.multiply, z, gain, a), partial(np.add, a, shift, a)]
        self.backward_calls = [partial(np.multiply, self.error, gain, self.delta)]
        self._drop()
        x = np.broadcast_to(self.x[..., :-1, :], z.shape)
        return [
            *self._mean_of(x, self._mean),
            partial(np.subtract, x, self._mean, z),
            partial(np.multiply, z, z, scratch),
            *self._mean_of(scratch, spread),
            partial(np.add, spread, self._epsilon, spread),
            partial(np.sqrt, spread, spread),
            partial(np.divide, z, spread, z),
        ]

    def gradient(self, block: Array) -> list[Call]:
        """Return the calls that write Σ dE/da · z and Σ dE/da over the samples."""
        return [
            partial(np.multiply, self.error, self.z, self.scratch),
            partial(np.add.reduce, self.scratch, -1, None, block[..., 0, :]),
            partial(np.add.reduce, self.error, -1, None, block[..., 1, :]),
        ]

    def propagate(self, into: Array) -> list[Call]:
        """Return the calls that write (δ − mean δ − z · mean (δ z)) / σ."""
        delta, z, scratch, row = self.delta, self.z, self.scratch, self._row
        return [
            partial(np.multiply, delta, z, scratch),
            *self._mean_of(scratch, row),
            partial(np.multiply, z, row, scratch),
            *self._mean_of(delta, row),
            partial(np.subtract, delta, row, into),
            partial(np.subtract, into, scratch, into),
            partial(np.divide, into, self._spread, into),
        ]

    def record(self, x: Array, block: Array, gradient: Array) -> LayerNormRecord:
        """Return mean, spread, normalised values, outputs and deltas of the last pass."""
        z, a, delta, error = (
            values[:, 0].copy() for values in (self.z, self.a, self.delta, self.error)
        )
        return LayerNormRecord(
            x=x,
            z=z,
            a=a,
            delta=delta,
            gradient=gradient,
            mean=float(self._mean[0, 0]),
            spread=float(self._spread[0, 0]),
            error=error,
            gain=block[0].copy(),
            shift=block[1].copy(),
        )

    def rounding(self, block: Array, error: Array) -> Array:
        """Return how far outputs move: differences by twice as much as inputs, so σ does too."""
        x, z, a, spread = self.x[:-1].T, self.z.T, self.a.T, self._spread.T
        own = (x.shape[1] + 4) * _rounding.EPSILON * np.abs(x).max(axis=1, keepdims=True)
        moved = 2.0 * (error.max(axis=1, keepdims=True) + own)
        least = np.maximum(spread - moved, np.sqrt(float(self._epsilon)))
        gain, shift = block
        bound = np.abs(gain) * moved * (1.0 + np.abs(z)) / least
        return _rounding.with_own(bound + 4.0 * _rounding.EPSILON * np.abs(shift), a)


RECORD = LayerKind(
    name="layer_norm",
    title="layer norm",
    order=40,
    explanation="Brings the numbers of each row to mean 0 and spread 1 over the layer's nodes, "
    "then scales and shifts each by what its node has learnt. It has no weights: deltas and "
    "signals stay of one size from layer to layer.",
    teaching=(
        "For each row by itself it subtracts the mean of the layer's numbers and divides by "
        "their spread, then gives each node a gain γ, which starts at 1, and a shift β, which "
        "starts at 0. However large or small the signals become in a deep network, the next "
        "layer sees them at one size, so that larger learning rates hold. It does not look at "
        "other rows and works with a batch of one. Put it between dense layers, not last: an "
        "output would forget its size. A layer of one node has nothing to compare and always "
        "gives its shift."
    ),
    reading="over the n numbers of x: μ their mean, σ² the mean of (x − μ)², and "
    "a = γ (x − μ) / √(σ² + ε) + β with γ from `gain`, β from `shift` and ε from `epsilon`; as "
    "many nodes as the layer before",
    counting="With layer normalisation each node has a gain and a shift, and no weights.",
    build=LayerNorm,
    settings=(EPSILON,),
    has_units=False,
    constant_alone=True,
    formula="aⱼ = γⱼ zⱼ + βⱼ, with zⱼ = (xⱼ − μ) / σ and σ = √(mean((x − μ)²) + ε)",
    sources=(Source("Ba, Kiros and Hinton", 2016, "Layer normalization"),),
    elsewhere=LibraryNames(
        keras="LayerNormalization",
        pytorch="nn.LayerNorm",
        note="Keras adds 0.001 to the variance by default, PyTorch 1e-5 as here",
    ),
)
