"""Networks of one, two and three layers as one: a layer of them costs as many calls as of one.

On small networks a call is the cost, so that the three share all their calls. Their nodes lie in
one array in such an order that what each layer reads is a part of it without gaps::

    x₁ x₂ 1 | second hidden layer of 3 | hidden layer of 2 | first hidden layer of 3 | 1
    first hidden layers read  ├──────┤
    the second one reads                                      ├─────────────────────────┤
    all outputs read          ├───────────────────────────────┤

A network's output has no weights to what is not its own: the gradient is masked there, and weights
that are 0 with a gradient of 0 stay 0 under every rule that moves each weight by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn import fast_calls, losses
from simulator.nn.activations import Activation
from simulator.nn.fast_calls import Call
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]

DEPTHS = (1, 2, 3)


class StackedNetworks:
    """Joins the parameters of three networks into one vector, and takes them apart.

    Parameters
    ----------
    specs : sequence of NetworkSpec
        Of one, two and three dense layers, with the same inputs, the same function in all hidden
        layers, and one sigmoid as output with binary cross-entropy.

    Attributes
    ----------
    parameter_count : int
        P of the vector of all three.
    places : tuple of ndarray
        Where in it each network's own parameters stand, in their order.
    """

    def __init__(self, specs: Sequence[NetworkSpec]) -> None:
        (inputs, *_), (_, second, _), (_, first, middle, _) = (spec.sizes for spec in specs)
        self.inputs, self.second, self.first, self.middle = inputs, second, first, middle
        hidden, output = specs[2].layers[0].record, specs[2].layers[-1].record
        assert isinstance(hidden, Activation)
        assert isinstance(output, Activation)
        self.hidden, self.output = hidden, output
        self.loss = losses.get(specs[0].loss)
        self.shapes = (
            (inputs + 1, second + first),
            (first + 1, middle),
            (inputs + 1 + middle + second, len(DEPTHS)),
        )
        self.parameter_count = sum(rows * columns for rows, columns in self.shapes)
        self.places = self._places()

    def _places(self) -> tuple[Array, ...]:
        low, middle, out = self.blocks(np.arange(self.parameter_count))
        inputs, bias = self.inputs, [self.inputs]
        after_middle = inputs + 1 + self.middle
        of_middle, of_second = range(inputs + 1, after_middle), range(after_middle, len(out))
        pieces = (
            (out[: inputs + 1, 0],),
            (low[:, : self.second], out[[*of_second, *bias], 1]),
            (low[:, self.second :], middle, out[[*of_middle, *bias], 2]),
        )
        return tuple(np.concatenate([piece.ravel() for piece in one]) for one in pieces)

    def blocks(self, theta: Array) -> list[Array]:
        """Return views of `theta` (P,): of the first hidden layers, the second, the outputs."""
        ends = np.cumsum([0, *(rows * columns for rows, columns in self.shapes)])
        return [
            theta[start:end].reshape(shape)
            for start, end, shape in zip(ends, ends[1:], self.shapes, strict=False)
        ]

    def joined(self, thetas: Sequence[Array]) -> Array:
        """Return the three networks' vectors as one, shape (P,), with zeros between them."""
        theta = np.zeros(self.parameter_count, thetas[0].dtype)
        for places, own in zip(self.places, thetas, strict=True):
            theta[places] = own
        return theta

    def parted(self, theta: Array) -> tuple[Array, ...]:
        """Return copies of each network's own part of a vector of all."""
        return tuple(theta[places] for places in self.places)


class StackedPass:
    """Forward and backward pass of all three for one batch, with every buffer allocated once.

    Parameters
    ----------
    stacked : StackedNetworks
    theta, gradient : ndarray, shape (P,)
        Read, and written to, by every pass.
    learned : ndarray, shape (P,)
        1 where a parameter learns, 0 where it stays.
    n : int
        Rows in a batch.

    Attributes
    ----------
    x : ndarray, shape (inputs, n)
    y : ndarray, shape (3, n)
        Both to be filled by the caller; all networks have the same targets.
    outputs : ndarray, shape (3, n)
        The sigmoid of each network, after a pass backward.
    """

    def __init__(
        self, stacked: StackedNetworks, theta: Array, gradient: Array, learned: Array, n: int
    ) -> None:
        self._stacked, self._n = stacked, n
        inputs, first = stacked.inputs, stacked.first
        out_rows = stacked.shapes[2][0]
        nodes = np.ones((out_rows + first + 1, n))
        # A row of targets for each: one row for all costs a call three times as long.
        self.x, self.y = nodes[:inputs], np.zeros((len(DEPTHS), n))
        self._x_and_1, self._read = nodes[: inputs + 1], nodes[:out_rows]
        self._middle = nodes[inputs + 1 : inputs + 1 + stacked.middle]
        self._low = nodes[inputs + 1 + stacked.middle : -1]
        self._first_and_1 = nodes[out_rows:]
        # Errors lie as the nodes do: second hidden layer, then both first ones.
        self._errors = np.empty((len(self._middle) + len(self._low), n))
        self._hidden, self._hidden_z = nodes[inputs + 1 : -1], np.empty_like(self._errors)
        self._middle_z, self._low_z = np.split(self._hidden_z, [stacked.middle])
        self._z, self.outputs = np.empty((len(DEPTHS), n)), np.empty((len(DEPTHS), n))
        self._delta, self._scratch = np.empty_like(self._z), np.empty_like(self._z)
        self._hidden_scratch = np.empty_like(self._errors)
        self._flat_z = self._z.reshape(-1)
        self._safe = fast_calls.safe_sum(self._z) ** 2
        self._forward = self._forward_calls(stacked.blocks(theta))
        given = stacked.output, self._z, self.outputs, self._scratch
        self._any = fast_calls.value_calls(*given)
        self._moderate = fast_calls.moderate_calls(*given) or self._any
        self._backward = self._backward_calls(stacked.blocks(theta), stacked.blocks(gradient))
        self._backward.append(partial(np.multiply, gradient, learned, gradient))

    def _forward_calls(self, blocks: list[Array]) -> list[Call]:
        low, middle, out = blocks
        hidden, scratch, split = self._stacked.hidden, self._hidden_scratch, len(self._middle)
        return [
            partial(low.T.dot, self._x_and_1, self._low_z),
            *fast_calls.value_calls(hidden, self._low_z, self._low, scratch[split:]),
            partial(middle.T.dot, self._first_and_1, self._middle_z),
            *fast_calls.value_calls(hidden, self._middle_z, self._middle, scratch[:split]),
            partial(out.T.dot, self._read, self._z),
        ]

    def _backward_calls(self, blocks: list[Array], slopes: list[Array]) -> list[Call]:
        """Return the calls that write the gradient; the delta of each output is (a − y) / n."""
        (_, middle, out), (low_slope, middle_slope, out_slope) = blocks, slopes
        stacked, errors, delta = self._stacked, self._errors, self._delta
        split, read, above = len(self._middle), stacked.middle + stacked.second, stacked.inputs + 1
        upper, lower = errors[:split], errors[split:]
        slopes_of_all, through_upper, through_lower = self._hidden_calls(upper, lower)
        return [
            partial(np.subtract, self.outputs, self.y, delta),
            partial(np.multiply, delta, np.array(1.0 / self._n), delta),
            partial(self._read.dot, delta.T, out_slope),
            partial(out[above:].dot, delta, errors[:read]),
            *slopes_of_all,
            *through_upper,
            partial(self._first_and_1.dot, upper.T, middle_slope),
            partial(middle[:-1].dot, upper, errors[read:]),
            *through_lower,
            partial(self._x_and_1.dot, lower.T, low_slope),
        ]

    def _hidden_calls(
        self, upper: Array, lower: Array
    ) -> tuple[list[Call], list[Call], list[Call]]:
        """Return the calls of all hidden layers at once, and those of each that follow them."""
        hidden, scratch, split = self._stacked.hidden, self._hidden_scratch, len(self._middle)
        if hidden.slope_calls is not None:  # they read values alone, which are all there by then
            slopes = hidden.slope_calls(self._hidden_z, self._hidden, scratch)
            return (
                slopes,
                [partial(np.multiply, upper, scratch[:split], upper)],
                [partial(np.multiply, lower, scratch[split:], lower)],
            )
        at_upper = upper, self._middle_z, self._middle, scratch[:split]
        at_lower = lower, self._low_z, self._low, scratch[split:]
        return (
            [],
            fast_calls.backward_calls(hidden, *at_upper),
            fast_calls.backward_calls(hidden, *at_lower),
        )

    def backpropagate(self) -> None:
        """Write the gradient of each network's mean loss, where it learns."""
        for call in self._forward:
            call()
        is_moderate = self._flat_z.dot(self._flat_z) < self._safe
        for call in self._moderate if is_moderate else self._any:
            call()
        for call in self._backward:
            call()

    def losses(self) -> Array:
        """Return each network's mean loss, shape (3,)."""
        for call in self._forward:
            call()
        value = self._stacked.loss.fused_value
        assert value is not None
        z, y, scratch = self._z[:, None], self.y[:, None], self._scratch[:, None]
        found: Array = value(z, y, scratch) / self._n
        return found
