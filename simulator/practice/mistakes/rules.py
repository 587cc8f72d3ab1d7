"""Update rules of one number, with what can be left out of them.

They are the formulas of `simulator.optimizers.rules` with numbers remembered before the update. In
full they lead to the recorded new value, which the tests compare for every rule.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from simulator.stepping.step_plan import UpdateRecord


@dataclass(frozen=True, slots=True)
class RuleNumbers:
    """What a rule works with, and what is left out of it.

    Attributes
    ----------
    w, g, rate : float
        The number that the rule moves, its gradient and the learning rate.
    settings, memory : mapping of str to float
        The rule's settings, and what it remembers of the number.
    count : int
        Number of the update, counted from 1.
    correct, root : bool
        Whether Adam's means are corrected, and whether a root is taken of mean squares.
    """

    w: float
    g: float
    rate: float
    settings: Mapping[str, float]
    memory: Mapping[str, float]
    count: int
    correct: bool = True
    root: bool = True

    def spread(self, square: float) -> float:
        """Return √s + ε."""
        return (math.sqrt(square) if self.root else square) + self.settings["epsilon"]

    def mean(self, name: str, decay: float, value: float) -> float:
        """Return a running mean after this update."""
        return decay * self.memory[name] + (1.0 - decay) * value


def numbers_of(record: UpdateRecord, index: int, w: float) -> RuleNumbers:
    """Return the numbers of one parameter, of which decay has left `w`."""
    memory = {name: float(values[index]) for name, values in record.state.items()}
    given = float(record.stages.given[index])
    rate = float(record.settings["learning_rate"])
    return RuleNumbers(w, given, rate, record.settings, memory, record.count)


def _sgd(n: RuleNumbers) -> float:
    return n.w - n.rate * n.g


def _velocity(n: RuleNumbers) -> float:
    return n.settings["momentum"] * n.memory["velocity"] - n.rate * n.g


def _momentum(n: RuleNumbers) -> float:
    return n.w + _velocity(n)


def _nag(n: RuleNumbers) -> float:
    return n.w + n.settings["momentum"] * _velocity(n) - n.rate * n.g


def _adagrad(n: RuleNumbers) -> float:
    return n.w - n.rate * n.g / n.spread(n.memory["squares"] + n.g * n.g)


def _rmsprop(n: RuleNumbers) -> float:
    return n.w - n.rate * n.g / n.spread(n.mean("squares", n.settings["rho"], n.g * n.g))


def _adam(n: RuleNumbers) -> float:
    beta1, beta2 = n.settings["beta1"], n.settings["beta2"]
    m, v = n.mean("m", beta1, n.g), n.mean("v", beta2, n.g * n.g)
    if n.correct:
        m, v = m / (1.0 - beta1**n.count), v / (1.0 - beta2**n.count)
    return n.w - n.rate * m / n.spread(v)


def _adam_uncorrected(n: RuleNumbers) -> float:
    beta1, beta2 = n.settings["beta1"], n.settings["beta2"]
    m, v = n.mean("m", beta1, n.g), n.mean("v", beta2, n.g * n.g)
    return n.w - n.rate * m / n.spread(v)


# By the optimizers' names; a rule that is not here has no slips of its own.
RULES: Mapping[str, Callable[[RuleNumbers], float]] = MappingProxyType(
    {
        "sgd": _sgd,
        "momentum": _momentum,
        "nag": _nag,
        "adagrad": _adagrad,
        "rmsprop": _rmsprop,
        "adam": _adam,
        "adamw": _adam,
        "adam_uncorrected": _adam_uncorrected,
    }
)
