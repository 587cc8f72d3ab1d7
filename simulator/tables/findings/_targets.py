"""Findings about what is to be learnt: its gaps, its classes, and inputs that give it away."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from simulator.messages import Message
from simulator.tables.findings._finding import Finding, listed
from simulator.tables.findings._judged import Judged, present
from simulator.tables.findings._same import SameAs
from simulator.tables.table import Column, Task

_MOST_SHARE = 0.9
_MOST_TIMES = 20
_LEAST_ROWS = 10


def of_targets(judged: Judged, task: Task) -> Iterator[Finding]:
    """Yield what is to be known of the targets."""
    yield from _without_target(judged)
    for target in judged.targets:
        yield from _never_changes(target)
        if task != "regression" and target.kind in ("class", "yes_no"):
            yield from _classes(target)
    if len(judged.inputs) > 1:
        for target in judged.targets:
            yield from _given_away(judged, target)


def _without_target(judged: Judged) -> Iterator[Finding]:
    if not judged.targets:
        return
    gaps = np.logical_or.reduce([column.missing for column in judged.targets])
    names = tuple(column.name for column in judged.targets if column.missing.any())
    if names:
        count = int(gaps.sum())
        yield Finding(
            "no_target",
            names,
            count,
            Message(
                "Rows without a value of {columns}: {count}. There is nothing in them to learn.",
                columns=listed(names),
                count=count,
            ),
            Message("They are left out."),
        )


def _never_changes(target: Column) -> Iterator[Finding]:
    values = present(target)
    if len(values) and values.min() == values.max():
        yield Finding(
            "constant_target",
            (target.name,),
            len(values),
            Message(
                "“{column}” is the same in every row: there is nothing to be learnt.",
                column=target.name,
            ),
            Message("Choose another target, or add rows in which it differs."),
        )


def _classes(target: Column) -> Iterator[Finding]:
    values = present(target)
    counts = np.bincount(values.astype(np.intp), minlength=len(target.categories))
    single = [target.categories[k] for k in np.flatnonzero(counts == 1)]
    if single:
        yield Finding(
            "single_row_class",
            (target.name,),
            len(single),
            Message(
                "Classes of “{column}” with one row: {names}.",
                column=target.name,
                names=listed(single),
            ),
            Message(
                "One row cannot be both trained on and checked with: gather more, join classes, or "
                "leave these rows out."
            ),
        )
    yield from _unequal(target, counts[counts > 0])


def _unequal(target: Column, counts: np.ndarray) -> Iterator[Finding]:
    if len(counts) < 2 or counts.sum() < _LEAST_ROWS:
        return
    most, least = int(counts.max()), int(counts.min())
    if most < _MOST_SHARE * counts.sum() and most < _MOST_TIMES * least:
        return
    yield Finding(
        "imbalance",
        (target.name,),
        least,
        Message(
            "The classes of “{column}” are very unequal: from {least} to {most} rows. Who always "
            "says the commonest is right in {percent} % of them.",
            column=target.name,
            least=least,
            most=most,
            percent=round(100 * most / int(counts.sum())),
        ),
        Message("Look at each class's recall, not at the accuracy alone, or gather more rows."),
    )


def _given_away(judged: Judged, target: Column) -> Iterator[Finding]:
    says_the_same = SameAs(target)
    for column in judged.inputs:
        if says_the_same(column):
            yield Finding(
                "target_copy",
                (column.name, target.name),
                judged.table.rows,
                Message(
                    "“{column}” says the same as “{target}”, which is to be learnt: each follows "
                    "from the other in every row.",
                    column=column.name,
                    target=target.name,
                ),
                Message(
                    "Ignore it, if it is known only when the target is: the network would learn "
                    "nothing else."
                ),
            )
