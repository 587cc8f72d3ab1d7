"""Grid search: every combination of the values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.search import candidates
from simulator.search.methods._base import Method, Trial, counted
from simulator.search.results import Result

if TYPE_CHECKING:
    from simulator.search.plan import Plan

_MOST = 4000


def next_round(plan: Plan, results: Sequence[Result]) -> list[Trial]:
    """Return all combinations, as far as the budget goes."""
    found = candidates.grid(plan.scenario, plan.space)
    return [
        Trial(one, plan.scenario.epochs) for one in candidates.first(found, counted(plan, _MOST))
    ]


RECORD = Method(
    name="grid",
    title="Grid",
    order=10,
    explanation="Tries every combination of the values, in order; a range is gone through in "
    "equal steps. It is easy to read, and its work multiplies with each setting: five settings of "
    "five values are 3125 combinations.",
    next_round=next_round,
)
