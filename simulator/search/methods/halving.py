"""Successive halving: many settings for few epochs, the better ones for more."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.references import Source
from simulator.search import candidates
from simulator.search.methods._base import Method, Trial, counted
from simulator.search.results import Result
from simulator.settings import Setting

if TYPE_CHECKING:
    from simulator.search.plan import Plan

FACTOR = Setting(
    "factor",
    3,
    2,
    10,
    whole=True,
    title="Factor",
    explanation="Each round keeps one in so many settings, and trains it so many times as long.",
)
LEAST = Setting(
    "least_epochs",
    0,
    0,
    1_000_000,
    whole=True,
    title="First epochs",
    explanation="For how many epochs the first round trains. 0: so few that the last round trains "
    "for all of the scenario's.",
)
_BEGINS_WITH = 27


@dataclass(frozen=True, slots=True)
class Rung:
    """One round: so many settings, trained for so many epochs each."""

    settings: int
    epochs: int


def rungs(settings: int, epochs: int, factor: int, least: int = 0) -> list[Rung]:
    """Return the rounds of a halving, by scikit-learn's rules.

    With n settings, R epochs and the factor η there are at most ``1 + ⌊log_η n⌋`` rounds, as many
    as it takes to come down to fewer than η settings. Round i has ``⌈n_{i-1} / η⌉`` settings and
    ``r η^i`` epochs, at most R. The first round's r is ``⌊R / η^(rounds - 1)⌋``, at least 1, where
    `least` is 0.

    Parameters
    ----------
    settings : int
        n.
    epochs : int
        R.
    factor : int
        η.
    least : int, default 0
        r; 0 chooses it.
    """
    needed = 1 + _whole_log(settings, factor)
    start = min(least or max(1, epochs // factor ** (needed - 1)), epochs)
    possible = 1 + _whole_log(max(1, epochs // start), factor)
    found = []
    for k in range(min(needed, possible)):
        found.append(Rung(settings, min(start * factor**k, epochs)))
        settings = math.ceil(settings / factor)
    return found


def _whole_log(number: int, base: int) -> int:
    """Return ⌊log_base number⌋, without rounding."""
    found = 0
    while base ** (found + 1) <= number:
        found += 1
    return found


def next_round(plan: Plan, results: Sequence[Result]) -> list[Trial]:
    """Return the first round that is not done, with the best of the round before."""
    chosen = plan.method.settings
    space = candidates.drawn(plan.scenario, plan.space, plan.seed)
    trials = candidates.first(space, counted(plan, _BEGINS_WITH))
    plan_of_rounds = rungs(
        len(trials), plan.scenario.epochs, int(chosen["factor"]), int(chosen["least_epochs"])
    )
    for k, rung in enumerate(plan_of_rounds):
        known = {one.number: one for one in results if one.round == k}
        if k:
            before = {one.number: one for one in results if one.round == k - 1}
            order = sorted(
                trials, key=lambda one: (before[one.number].cost(plan.ranked_by), one.number)
            )
            trials = sorted(order[: rung.settings], key=lambda one: one.number)
        if any(one.number not in known for one in trials):
            return [Trial(one, rung.epochs, k) for one in trials]
    return []


RECORD = Method(
    name="halving",
    title="Successive halving",
    order=30,
    explanation="Trains all settings for few epochs, keeps the best third, trains these three "
    "times as long, and so on. Most of the time goes into the settings that promise something; "
    "one that begins slowly and ends well may be lost.",
    next_round=next_round,
    settings=(FACTOR, LEAST),
    extends=False,
    sources=(
        Source(
            "Jamieson and Talwalkar",
            2016,
            "Non-stochastic best arm identification and hyperparameter optimization",
        ),
    ),
)
