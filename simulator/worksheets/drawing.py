"""Small networks drawn for a sheet, whose numbers are friendly to work with by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.messages import Message
from simulator.nn import activations, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import UpdateRecord
from simulator.worksheets.choices import NetworkChoices
from simulator.worksheets.start import Start

Array = NDArray[Any]

_TRIES = 25
# Whole numbers; others are a tenth of up to ten times as much.
_INPUT, _WEIGHT, _BIAS, _TARGET = 3, 2, 2, 4
# Beyond this a sigmoid's e^z is no work for a calculator, and its slope next to nothing.
_TOO_LARGE = 12.0


def drawn(choices: NetworkChoices, seed: int) -> Start:
    """Return a small network with rows to work on; the same seed gives the same numbers.

    Of two dozen draws the first is taken in which every node lives: no sum is 0 or large, no
    delta is 0. Where none is like that, it is the one in which the most are.

    Parameters
    ----------
    choices : NetworkChoices
    seed : int
    """
    rng = np.random.default_rng([seed, 0x5EE7])
    best, fewest = _draw(choices, rng), np.inf
    for _ in range(_TRIES):
        start = _draw(choices, rng)
        dull = _dullness(start.record())
        if dull < fewest:
            best, fewest = start, dull
        if not dull:
            break
    return best


def _draw(choices: NetworkChoices, rng: np.random.Generator) -> Start:
    sizes = choices.sizes
    names = [choices.activation] * (len(sizes) - 2) + [choices.output]
    layers = tuple(Dense(units, name) for units, name in zip(sizes[1:], names, strict=True))
    spec = NetworkSpec(sizes[0], layers, choices.loss)
    theta = np.empty(spec.parameter_count)
    for view in Network(spec).views(theta):
        view.W[...] = _numbers(rng, view.W.shape, _WEIGHT, choices.whole)
        view.b[...] = _numbers(rng, view.b.shape, _BIAS, choices.whole)
    X = _numbers(rng, (choices.rows, sizes[0]), _INPUT, choices.whole)
    return Start(
        spec=spec,
        theta=theta,
        X=X,
        Y=_targets(choices, rng),
        optimizer=optimizers.get(choices.optimizer, learning_rate=choices.learning_rate),
        title=Message("Network {sizes}", sizes="-".join(map(str, sizes))),
        whole=choices.whole,
    )


def _numbers(rng: np.random.Generator, shape: tuple[int, ...], largest: int, whole: bool) -> Array:
    """Return numbers from −largest to largest, none of them 0: whole, or with one decimal."""
    most = largest if whole else 10 * largest
    sizes = rng.integers(1, most, shape, endpoint=True) * rng.choice([-1, 1], shape)
    found: Array = sizes.astype(np.float64)
    return found if whole else np.round(found / 10.0, 1)


def _targets(choices: NetworkChoices, rng: np.random.Generator) -> Array:
    """Return targets that the outputs can reach and the loss is defined for."""
    shape = choices.rows, choices.sizes[-1]
    function, loss = activations.get(choices.output), losses.get(choices.loss)
    if not function.elementwise:
        return np.eye(shape[1])[rng.integers(shape[1], size=shape[0])]
    if (function.lower, function.upper) == (0.0, 1.0) or loss.fused_with == function.name:
        return rng.integers(2, size=shape).astype(np.float64)
    if np.isfinite(function.upper):
        return rng.choice([-1.0, 1.0], shape)
    found = _numbers(rng, shape, _TARGET, choices.whole)
    try:
        loss.check_targets(found)
    except ValueError:
        return np.abs(found)
    return np.abs(found) if function.lower >= 0.0 else found


def _dullness(record: UpdateRecord) -> int:
    """Return how many numbers of an update teach little: 0, or too large."""
    dull = 0
    for sample in record.samples:
        dull += 3 * (sample.loss == 0.0)
        for layer in sample.layers:
            dull += int((layer.z == 0.0).sum() + (np.abs(layer.z) > _TOO_LARGE).sum())
            dull += int((layer.a == 0.0).sum() + (layer.delta == 0.0).sum())
            # Nodes that do the same cannot be told apart, nor their mix-ups.
            dull += len(layer.z) - len(np.unique(layer.z))
    return dull
