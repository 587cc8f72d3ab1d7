"""Mistakes with the delta of a node, δ = ∂E/∂z."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from simulator.messages import Message
from simulator.nn import losses
from simulator.nn.network import Network
from simulator.practice.mistakes._base import WRONG_SIGN, Mistake, Place, slope_at
from simulator.stepping.equations import layers


def in_delta(place: Place) -> Iterator[Mistake]:
    """Yield the mistakes with δ, the likely ones first."""
    spec = place.record.spec
    fused = losses.get(spec.loss).fused_with == spec.layers[-1].activation
    if place.is_last and fused:
        yield from _fused(place)
    elif not spec.layers[place.step.layer].is_whole:
        yield from _chained(place)
    yield Mistake(-_delta(place), WRONG_SIGN)


def _delta(place: Place) -> float:
    return float(place.passed.delta[place.step.unit])


def _fused(place: Place) -> Iterator[Mistake]:
    """Yield mistakes with a − y, where the slope has cancelled."""
    unit, function, delta = place.step.unit, place.function, _delta(place)
    y = float(place.sample.target[unit])
    told = Message("That is y − a: the delta is output minus target.")
    yield Mistake(-delta, told)
    if function is not None:
        told = Message("With this loss the slope f′(z) has cancelled: leave it out.")
        yield Mistake(delta * slope_at(function, float(place.passed.z[unit])), told)
    told = Message("You took the sum z; the delta is made of the output a.")
    yield Mistake(float(place.passed.z[unit]) - y, told)
    yield from _over_outputs(place)


def _chained(place: Place) -> Iterator[Mistake]:
    """Yield mistakes with what comes back times the slope."""
    come = back_to(place)
    if place.is_last:
        forgotten = Message("You left out the slope f′(z): that is ∂E/∂a, not ∂E/∂z.")
    else:
        forgotten = Message("You left out the slope f′(z): that is only what comes back.")
    mask = place.passed.mask
    kept = 1.0 if mask is None else float(mask[place.step.unit])
    yield Mistake(come * kept, forgotten)
    if mask is not None:
        told = Message("Dropout acts on the way back, too: multiply by m / (1 − p).")
        yield Mistake(_delta(place) / kept if kept else come, told)
    yield from _other_slopes(place, come * kept)
    if place.is_last:
        yield from _over_outputs(place)
    else:
        yield from _other_ways_back(place, come)


def back_to(place: Place) -> float:
    """Return what comes back to the node: ∂E/∂a."""
    if place.is_last:
        return _slope_of_loss(place)
    after = layers.of(place.record, place.step.layer + 1)
    found = after.errors_before(place.record, place.sample, place.step.layer + 1)
    return float(found[place.step.unit])


def _slope_of_loss(place: Place) -> float:
    """Return ∂E/∂a of the output."""
    spec, a, y = place.record.spec, place.passed.a, place.sample.target
    loss = losses.get(spec.loss)
    g = np.empty((len(y), 1))
    loss.gradient(a[:, None], y[:, None], g)
    return float(g[place.step.unit, 0]) / loss.divisor(1, spec.outputs)


def _other_slopes(place: Place, come: float) -> Iterator[Mistake]:
    function, unit = place.function, place.step.unit
    if function is None:
        return
    bare = place.passed.before_dropout()
    z, a = float(bare.z[unit]), float(bare.a[unit])
    told = Message("You took the slope at a, f′(a); it is wanted at the sum z, f′(z).")
    yield Mistake(come * slope_at(function, a), told)
    told = Message("You multiplied by the activation a; wanted is the slope f′(z).")
    yield Mistake(come * a, told)
    told = Message("That is the slope f′(z) alone: it multiplies what comes back.")
    yield Mistake(slope_at(function, z), told)


def _over_outputs(place: Place) -> Iterator[Mistake]:
    """Yield a mean over the outputs taken for their sum, or the other way round."""
    spec = place.record.spec
    n, delta = spec.outputs, _delta(place)
    loss = losses.get(spec.loss)
    if n > 1 and loss.over_outputs:
        told = Message("The loss is a mean over {n} outputs: divide by {n}.", n=n)
        yield Mistake(delta * n, told)
    if n > 1 and not loss.over_outputs:
        told = Message("The loss is a sum over the {n} outputs: do not divide by {n}.", n=n)
        yield Mistake(delta / n, told)
    if loss.error_factor == 2.0:
        told = Message("The square's slope has a factor 2: you left it out.")
        yield Mistake(0.5 * delta, told)
    if loss.error_factor == 1.0:
        told = Message("The ½ of the loss cancels the 2 of the square's slope.")
        yield Mistake(2.0 * delta, told)


def _other_ways_back(place: Place, come: float) -> Iterator[Mistake]:
    """Yield what comes of other weights, and of a term that is missing, in Σ w δ."""
    spec, layer, unit = place.record.spec, place.step.layer, place.step.unit
    if not spec.layers[layer + 1].shares_sums or spec.pieces[layer + 1] > 1 or not come:
        return
    network, behind = Network(spec), place.sample.layers[layer + 1].delta
    W = network.views(place.record.theta)[layer + 1].W
    new = network.views(place.record.theta_after)[layer + 1].W
    slope, n = _delta(place) / come, len(behind)
    told = Message("You took the weights after the update; deltas come back along the old ones.")
    yield Mistake(float(new[unit] @ behind) * slope, told)
    if n > 1:
        told = Message("You took the mean over the {n} nodes of the next layer: add up.", n=n)
        yield Mistake(come * slope / n, told)
    if W.shape[0] == n > 1:
        told = Message("The weights' indices are swapped: wanted are those that leave this node.")
        yield Mistake(float(W[:, unit] @ behind) * slope, told)
    for k in range(n if n > 1 else 0):
        told = Message("What comes back from {node} is missing.", node=place.name(layer + 1, k))
        yield Mistake((come - float(W[unit, k] * behind[k])) * slope, told)
    for other in range(W.shape[0]):
        if other != unit:
            names = {"other": place.name(layer, other), "node": place.name(layer, unit)}
            told = Message("You took the weights that leave {other}, not {node}.", **names)
            yield Mistake(float(W[other] @ behind) * slope, told)
