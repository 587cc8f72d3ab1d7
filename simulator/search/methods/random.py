"""Random search: settings drawn at random."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.references import Source
from simulator.search import candidates
from simulator.search.methods._base import Method, Trial, counted
from simulator.search.results import Result

if TYPE_CHECKING:
    from simulator.search.plan import Plan

# Where time alone limits them, so many are drawn at once.
_AT_ONCE, _MOST = 32, 4000


def next_round(plan: Plan, results: Sequence[Result]) -> list[Trial]:
    """Return settings drawn at random: all that the budget allows, or some more."""
    tried = len({one.number for one in results})
    more = min((tried // _AT_ONCE + 1) * _AT_ONCE, _MOST)
    found = candidates.drawn(plan.scenario, plan.space, plan.seed)
    return [
        Trial(one, plan.scenario.epochs) for one in candidates.first(found, counted(plan, more))
    ]


RECORD = Method(
    name="random",
    title="Random",
    order=20,
    explanation="Draws each setting at random, those gone through by factors in their logarithm. "
    "With as many trainings as a grid it tries many more values of the settings that matter, "
    "whichever these are.",
    next_round=next_round,
    sources=(
        Source("Bergstra and Bengio", 2012, "Random search for hyper-parameter optimization"),
    ),
)
