"""An update rule for a single number, with what can be left out of it.

A rule is written down once more here in the plain arithmetic of a textbook. In full it leads to
the value that the rule on whole vectors leads to, which the tests compare for every optimizer; with
one thing left out, to the number that a learner gets who forgets it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Slip(StrEnum):
    """What can go wrong in working a rule out."""

    CORRECTION = "bias correction"
    PRODUCTS = "bias correction by products"
    POWERS = "powers of β₁ instead of products"
    OF_MEAN = "bias correction of the mean alone"
    OF_SQUARE = "bias correction of the mean square alone"
    ROOT = "root"
    EPSILON = "epsilon"
    SIGN = "sign"
    SQUARE = "square"
    SHARE = "share of the new"
    SWAPPED = "shares swapped"
    DECAY = "decay of what is kept"
    AHEAD = "look ahead"
    NEXT_SHARE = "share of the next update"
    NEW_PART = "part of this update's gradient"
    MOVES = "size of past moves"
    UPSIDE_DOWN = "ratio upside down"
    SQUARES_BEFORE = "squares before this update"
    MOVES_AFTER = "moves after this update"
    OUTSIDE = "ε outside of the roots"
    UNDER_ROOT = "ε under the root"
    MOVE = "square of the move"
    OF_GRADIENT = "moves made of gradients"
    WITH_RATE = "learning rate in the moves"
    BETAS = "the other β"
    STEP_BEFORE = "step before"
    SHRUNK = "shrunk where it grows"
    GROWN = "grown where it shrinks"
    UNCOMPARED = "grown where nothing is compared"
    WITHOUT_SIGN = "grown where this gradient is 0"
    AFTER_ZERO = "grown where the gradient before counts as 0"
    LIMIT = "limit of the step"
    RATE_AGAIN = "learning rate besides the step"
    TURNED = "turned sign"
    TAKEN_BACK = "last move taken back"


@dataclass(frozen=True, slots=True)
class OneMove:
    """What a rule makes of one number.

    Attributes
    ----------
    value : float
        The number after the update.
    memory : mapping of str to float
        What is remembered of it, by name, in the order in which it is worked out.
    """

    value: float
    memory: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OneNumber:
    """What a rule works with, and what is left out of it.

    Attributes
    ----------
    w, g, rate : float
        The number that the rule moves, its gradient and the learning rate.
    settings, memory : mapping of str to float
        The rule's settings, and what it remembers of the number.
    count : int
        Number of the update, counted from 1.
    without : Slip or None
        What goes wrong; None: nothing does.
    used : set of Slip
        What the rule has in it that could go wrong; filled as it is worked out.
    """

    w: float
    g: float
    rate: float
    settings: Mapping[str, float]
    memory: Mapping[str, float]
    count: int
    without: Slip | None = None
    used: set[Slip] = field(default_factory=set, compare=False)

    def makes(self, slip: Slip) -> bool:
        """Return whether a slip is made where it could be."""
        self.used.add(slip)
        return self.without is slip

    def either(self, slip: Slip, right: float, wrong: float) -> float:
        """Return what is right, or what comes of a slip where that is made."""
        return wrong if self.makes(slip) else right

    def root(self, square: float) -> float:
        """Return √x; no number where x is below 0, as only a slip can make it."""
        found = math.sqrt(square) if square >= 0.0 else math.nan
        return self.either(Slip.ROOT, found, square)

    @property
    def epsilon(self) -> float:
        """ε, which keeps a divisor from 0."""
        return self.either(Slip.EPSILON, self.settings["epsilon"], 0.0)

    def spread(self, square: float) -> float:
        """Return √s + ε."""
        right = self.root(square) + self.epsilon
        under = square + self.settings["epsilon"]
        return self.either(Slip.UNDER_ROOT, right, math.sqrt(under) if under >= 0.0 else math.nan)

    def sign(self, value: float) -> float:
        """Return sgn(x): −1, 0 or 1."""
        return self.either(Slip.SIGN, float((value > 0.0) - (value < 0.0)), value)

    @property
    def squared(self) -> float:
        """g²."""
        return self.either(Slip.SQUARE, self.g * self.g, self.g)

    def kept(self, name: str, setting: str) -> float:
        """Return what is kept of a piece of memory: μ v."""
        before = self.memory[name]
        return self.either(Slip.DECAY, self.settings[setting] * before, before)

    def mean(self, name: str, setting: str, value: float) -> float:
        """Return a running mean after this update: β m + (1 − β) x."""
        decay, before = self.settings[setting], self.memory[name]
        right = decay * before + (1.0 - decay) * value
        found = self.either(Slip.SHARE, right, decay * before + value)
        return self.either(Slip.SWAPPED, found, (1.0 - decay) * before + decay * value)

    def corrected(self, mean: float, setting: str, alone: Slip) -> float:
        """Return a running mean divided by what its weights add up to: m / (1 − βᵗ).

        `alone` is the slip of leaving out this correction and no other.
        """
        whole = 1.0 - self.settings[setting] ** self.count
        return self.either(alone, self.either(Slip.CORRECTION, mean / whole, mean), mean)
