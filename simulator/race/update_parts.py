"""The parts of one update by name: numbers for a table, and arrows that add up to the move.

Everything follows from the numbers of the update (`simulator.race.race.UpdateNumbers`) by the
formulas of `simulator.optimizers.registry`; nothing is computed by the optimizer a second time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from simulator.race.results import UpdateNumbers

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One quantity of an update.

    Attributes
    ----------
    name : str
        What it is, in words.
    symbol : str
        As in the optimizer's formula; a prime marks what is new after the update.
    value : float
        For the parameter asked about.
    vector : ndarray or None, shape (P,)
        For all parameters, where it is a way through parameter space: to be drawn as an arrow.
        The last part is the move, and the other arrows, laid one behind the other, lead there.
    """

    name: str
    symbol: str
    value: float
    vector: Array | None = None


@dataclass(frozen=True, slots=True, eq=False)
class LookAhead:
    """The points of one update of NAG in the form of Sutskever et al. (2013).

    There the parameters stand at φ, leap ahead by μ v to φ + μ v, take the gradient there, and
    arrive at ``φ′ = φ + v′`` with ``v′ = μ v − η g(φ + μ v)``. Ours is the same rule written for
    the look-ahead point: ``θ = φ + μ v``. So what is stored, drawn as the path and judged by its
    loss is the look-ahead point, and φ is found by going back: ``φ = θ − μ v``.

    Attributes
    ----------
    before : ndarray, shape (P,)
        φ = θ − μ v, where the parameters stand before the update.
    ahead : ndarray, shape (P,)
        θ = φ + μ v, the look-ahead point: here the gradient is taken.
    after : ndarray, shape (P,)
        φ′ = θ − η g, where they arrive: the leap, corrected by the gradient step.
    ahead_after : ndarray, shape (P,)
        θ′ = φ′ + μ v′, from where the next update looks.

    References
    ----------
    Sutskever, Martens, Dahl and Hinton (2013), "On the importance of initialization and momentum
    in deep learning".
    """

    before: Array
    ahead: Array
    after: Array
    ahead_after: Array


def look_ahead(numbers: UpdateNumbers) -> LookAhead | None:
    """Return the points of an update of NAG; None for other optimizers."""
    if numbers.optimizer != "nag":
        return None
    mu, theta, end = numbers.settings["momentum"], numbers.theta, numbers.theta_after
    before = theta - mu * numbers.memory["velocity"]
    return LookAhead(before, theta, end - mu * numbers.memory_after["velocity"], end)


def anatomy(numbers: UpdateNumbers, index: int) -> tuple[Part, ...]:
    """Return the parts of an update, in the order in which they are computed.

    Parameters
    ----------
    numbers : UpdateNumbers
    index : int
        The parameter whose values are given.

    Returns
    -------
    tuple of Part
        First the gradient, where penalties or clipping made it after the data's own, last the
        move θ′ − θ. The vectors of the parts before the last add up to the last one's.

    Raises
    ------
    ValueError
        If there is no such parameter, or the optimizer's parts are not known.
    """
    if not 0 <= index < len(numbers.theta):
        raise ValueError(f"index must be in 0..{len(numbers.theta) - 1}, got {index}")
    form = _FORMS.get(numbers.optimizer)
    if form is None:
        raise ValueError(f"optimizer must be one of {', '.join(_FORMS)}, got {numbers.optimizer!r}")
    with np.errstate(all="ignore"):
        parts = [*_gradients(numbers), *_decay(numbers), *form(numbers)]
        parts = [_thawed(numbers, part) for part in parts]
        parts.append(("move", "Δθ", numbers.theta_after - numbers.theta, True))
    return tuple(
        Part(name, symbol, float(values[index]), values if is_arrow else None)
        for name, symbol, values, is_arrow in parts
    )


# Name, symbol, values of all parameters, and whether they are a way through parameter space.
_Row = tuple[str, str, Array, bool]


def _thawed(n: UpdateNumbers, part: _Row) -> _Row:
    """Return a part without what would have moved the parameters that stay."""
    name, symbol, values, is_arrow = part
    if is_arrow and n.frozen:
        values = values.copy()
        for frozen in n.frozen:
            values[frozen] = 0.0
    return name, symbol, values, is_arrow


def _gradients(n: UpdateNumbers) -> list[_Row]:
    if not n.regularization.changes_gradient:
        return [("gradient", "g", n.gradient, False)]
    return [
        ("gradient of the data", "∂E/∂θ", n.stages.data_gradient, False),
        ("gradient for the optimizer", "g", n.gradient, False),
    ]


def _decay(n: UpdateNumbers) -> list[_Row]:
    """Return the decoupled weight decay of all weights, which is not the optimizer's own."""
    if not n.regularization.weight_decay:
        return []
    return [("weight decay", "−η λ θ", n.stages.decay - n.theta, True)]


def _downhill(n: UpdateNumbers) -> _Row:
    return "gradient step", "−η g", -n.settings["learning_rate"] * n.gradient, True


def _sgd(n: UpdateNumbers) -> list[_Row]:
    return [_downhill(n)]


def _momentum(n: UpdateNumbers) -> list[_Row]:
    kept = n.settings["momentum"] * n.memory["velocity"]
    return [
        ("velocity before", "v", n.memory["velocity"], False),
        ("kept velocity", "μ v", kept, True),
        _downhill(n),
        ("velocity after", "v′", n.memory_after["velocity"], False),
    ]


def _nag(n: UpdateNumbers) -> list[_Row]:
    velocity = n.memory_after["velocity"]
    return [
        ("velocity before", "v", n.memory["velocity"], False),
        ("velocity after", "v′", velocity, False),
        _downhill(n),
        ("leap ahead", "μ v′", n.settings["momentum"] * velocity, True),
    ]


def _scaled(n: UpdateNumbers) -> list[_Row]:
    """Return the parts of Adagrad and RMSProp."""
    squares = n.memory_after["squares"]
    step = n.settings["learning_rate"] / (np.sqrt(squares) + n.settings["epsilon"])
    return [
        ("squared gradients before", "s", n.memory["squares"], False),
        ("squared gradients after", "s′", squares, False),
        ("effective step", "η / (√s′ + ε)", step, False),
        ("scaled gradient step", "−η g / (√s′ + ε)", -step * n.gradient, True),
    ]


def _adadelta(n: UpdateNumbers) -> list[_Row]:
    epsilon, moves, squares = n.settings["epsilon"], n.memory["moves"], n.memory_after["squares"]
    step = n.settings["learning_rate"] * np.sqrt((moves + epsilon) / (squares + epsilon))
    return [
        ("squared gradients before", "s", n.memory["squares"], False),
        ("squared gradients after", "s′", squares, False),
        ("squared moves before", "u", moves, False),
        ("effective step", "η √(u + ε) / √(s′ + ε)", step, False),
        ("scaled gradient step", "−η d", -step * n.gradient, True),
        ("squared moves after", "u′", n.memory_after["moves"], False),
    ]


def _moments(n: UpdateNumbers) -> list[_Row]:
    return [
        ("mean gradient before", "m", n.memory["m"], False),
        ("mean gradient after", "m′", n.memory_after["m"], False),
        ("mean square before", "v", n.memory["v"], False),
        ("mean square after", "v′", n.memory_after["v"], False),
    ]


def _two_arrows(n: UpdateNumbers, step: Array, of_mean: float) -> list[_Row]:
    """Return what of −step · of_mean · m′ is old and what is this update's gradient."""
    beta = n.settings["beta1"]
    return [
        ("from the kept mean", "β₁ m", -step * of_mean * beta * n.memory["m"], True),
        ("from this gradient", "(1 − β₁) g", -step * of_mean * (1.0 - beta) * n.gradient, True),
    ]


def _corrected_square(n: UpdateNumbers) -> tuple[Array, Array]:
    """Return v̂ and the effective step η / (√v̂ + ε)."""
    square = n.memory_after["v"] / (1.0 - n.settings["beta2"] ** n.count)
    return square, n.settings["learning_rate"] / (np.sqrt(square) + n.settings["epsilon"])


def _adam(n: UpdateNumbers) -> list[_Row]:
    square, step = _corrected_square(n)
    of_mean = 1.0 / (1.0 - n.settings["beta1"] ** n.count)
    return [
        *_moments(n),
        ("corrected mean", "m̂", n.memory_after["m"] * of_mean, False),
        ("corrected mean square", "v̂", square, False),
        ("effective step", "η / (√v̂ + ε)", step, False),
        *_two_arrows(n, step, of_mean),
    ]


def _adamw(n: UpdateNumbers) -> list[_Row]:
    share = n.settings["learning_rate"] * n.settings["weight_decay"]
    return [("weight decay", "−η λ θ", -share * n.theta, True), *_adam(n)]


def _adam_uncorrected(n: UpdateNumbers) -> list[_Row]:
    step = n.settings["learning_rate"] / (np.sqrt(n.memory_after["v"]) + n.settings["epsilon"])
    effective: _Row = ("effective step", "η / (√v′ + ε)", step, False)
    return [*_moments(n), effective, *_two_arrows(n, step, 1.0)]


def _nadam(n: UpdateNumbers) -> list[_Row]:
    square, step = _corrected_square(n)
    psi, product = n.settings["momentum_decay"], n.settings["product"]
    now, following = (
        n.settings["beta1"] * (1.0 - 0.5 * 0.96 ** (k * psi)) for k in (n.count, n.count + 1)
    )
    of_mean = following / (1.0 - product * following)
    of_gradient = (1.0 - now) / (1.0 - product)
    mean = of_mean * n.memory_after["m"] + of_gradient * n.gradient
    return [
        *_moments(n),
        ("mean that looks ahead", "m̃", mean, False),
        ("corrected mean square", "v̂", square, False),
        ("effective step", "η / (√v̂ + ε)", step, False),
        *_two_arrows(n, step, of_mean),
        ("look-ahead", "(1 − μₜ) g / (1 − Πᵗμ)", -step * of_gradient * n.gradient, True),
    ]


_FORMS: Mapping[str, Callable[[UpdateNumbers], list[_Row]]] = MappingProxyType(
    {
        "sgd": _sgd,
        "momentum": _momentum,
        "nag": _nag,
        "adagrad": _scaled,
        "rmsprop": _scaled,
        "adadelta": _adadelta,
        "adam": _adam,
        "adam_uncorrected": _adam_uncorrected,
        "adamw": _adamw,
        "nadam": _nadam,
    }
)
