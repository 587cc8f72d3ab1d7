"""What a search has found as a table: a line for each setting, the best first."""

from __future__ import annotations

import math
from collections.abc import Sequence

from simulator.search.plan import Plan
from simulator.search.results import Result, ranked
from simulator.storage.atomic_files import StrPath
from simulator.storage.tables import write_table


def headings(plan: Plan) -> list[str]:
    """Return the names of a table's columns."""
    trainings = range(1, plan.folds * plan.starts + 1)
    score = score_name(plan)
    return [
        "rank", "number", *plan.names, "epochs", "loss", "loss_spread", score, f"{score}_spread",
        "training_loss", "parameters", "diverged", *(f"loss_{k}" for k in trainings),
    ]  # fmt: skip


def score_name(plan: Plan) -> str:
    """Return what the scores are: ``accuracy``, or ``r2`` for regression."""
    task = plan.scenario.data.dataset.task
    return "r2" if task == "regression" else "accuracy"


def rows(plan: Plan, results: Sequence[Result]) -> list[list[object]]:
    """Return the lines of a table; a cell is empty where there is no number."""
    return [
        [
            place, one.number, *("" if value is None else value for value in one.values),
            one.epochs, *map(_cell, (one.loss, one.spread, one.score, one.score_spread)),
            _cell(one.training_loss), one.parameters, one.diverged,
            *("" if loss is None else loss for loss in one.losses),
        ]
        for place, one in enumerate(ranked(results, plan.ranked_by), start=1)
    ]  # fmt: skip


def _cell(value: float) -> object:
    return value if math.isfinite(value) else ""


def write_csv(path: StrPath, plan: Plan, results: Sequence[Result]) -> None:
    """Write the table as CSV.

    Raises
    ------
    FileProblem
        If the file cannot be written.
    """
    write_table(path, headings(plan), rows(plan, results))
