"""What studies found, in sentences."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.studies.forgetting import ForgettingRecord
from simulator.studies.transfer import TransferRecord
from ui.words.messages import filled, said, worded
from ui.words.numbers import grouped, percent, short

Array = NDArray[Any]

STARTS: Final = (
    worded("TransferWords", "fresh start"),
    worded("TransferWords", "from A's weights"),
    worded("TransferWords", "from A's weights, hidden layers frozen"),
)
STAGES: Final = (
    worded("TransferWords", "after A"),
    worded("TransferWords", "after B alone"),
    worded("TransferWords", "after B with replay"),
)


_DIVERGED = worded("TransferWords", "diverged")


def _say(text: Any, **given: object) -> str:
    return filled(said(text), **given)


def mean(values: Array) -> float:
    """Return the mean over the replicas that have not diverged; NaN where all have."""
    known = values[np.isfinite(values)]
    return float(known.mean()) if len(known) else float("nan")


def deviation(values: Array) -> float:
    """Return how far the replicas that have not diverged are from their mean, as a rule."""
    known = values[np.isfinite(values)]
    return float(known.std()) if len(known) else float("nan")


def score_text(scores: Array, *, counts: bool) -> str:
    """Return the mean of scores: a percentage right, or a loss, which scores have below 0."""
    if not np.isfinite(mean(scores)):
        return said(_DIVERGED)
    if counts:
        return percent(mean(scores), 1)
    return _say(worded("TransferWords", "a loss of {loss}"), loss=short(-mean(scores)))


def _amount(values: Array, *, counts: bool) -> str:
    """Return by how much something is worse, with the spread."""
    both = mean(values), deviation(values)
    if not np.isfinite(both[0]):
        return said(_DIVERGED)
    if not counts:
        text = worded("TransferWords", "{mean} ± {spread} more loss")
        return _say(text, mean=short(both[0]), spread=short(both[1]))
    text = worded("TransferWords", "{mean} ± {spread} points")
    return _say(text, mean=f"{100.0 * both[0]:.1f}", spread=f"{100.0 * both[1]:.1f}")


def forgetting_headline(record: ForgettingRecord) -> str:
    """Return in one line how much of A is forgotten."""
    if len(record.ways) < 2:
        return said(worded("TransferWords", "A is learnt first"))
    counts = record.learning.accuracies is not None
    alone, replay = (_amount(record.forgotten(way), counts=counts) for way in (0, 1))
    text = worded("TransferWords", "Forgotten of A: {alone}; with replay {replay}")
    return _say(text, alone=alone, replay=replay)


def forgetting_result(record: ForgettingRecord) -> str:
    """Return what B did to A, and what replay does about it."""
    if len(record.ways) < 2:
        return ""
    counts = record.learning.accuracies is not None
    before = record.learning.scores[-1, 0]
    (a, b), (a_replay, b_replay) = (course.scores[-1] for course in record.ways)
    first = worded(
        "TransferWords", "A: {before} before B is learnt, {after} after {epochs} epochs of B."
    )
    second = worded(
        "TransferWords",
        "With {rows} of A's rows among B's: {after}. B comes to {b_replay} with them, to {b} "
        "without.",
    )
    epochs = int(record.ways[0].epochs[-1]) - record.epochs[0]
    return "\n".join(
        (
            _say(
                first,
                before=score_text(before, counts=counts),
                after=score_text(a, counts=counts),
                epochs=grouped(epochs),
            ),
            _say(
                second,
                rows=grouped(record.replayed),
                after=score_text(a_replay, counts=counts),
                b_replay=score_text(b_replay, counts=counts),
                b=score_text(b, counts=counts),
            ),
        )
    )


def transfer_headline(record: TransferRecord) -> str:
    """Return in one line for how many rows A's weights pay."""
    known = [rows for rows in record.rows if record.verdict(1, rows) is not None]
    if not known:
        return said(worded("TransferWords", "A is learnt first"))
    pays = [rows for rows in known if record.verdict(1, rows) == 1]
    if pays:
        text = worded("TransferWords", "A's weights pay with {rows} rows of B")
        return _say(text, rows=_listed(pays))
    if not record.is_over:
        return said(worded("TransferWords", "Not yet a number of rows with which A's weights pay"))
    return said(worded("TransferWords", "A's weights pay with no number of rows of B"))


def transfer_result(record: TransferRecord) -> str:
    """Return for each start from A's weights with how many rows it pays, and where it harms."""
    return "\n".join(filter(None, (_of_start(record, start) for start in (1, 2))))


def _of_start(record: TransferRecord, start: int) -> str:
    verdicts = {rows: record.verdict(start, rows) for rows in record.rows}
    if all(one is None for one in verdicts.values()):
        return ""
    name = said(STARTS[start])
    told = []
    pays = [rows for rows, one in verdicts.items() if one == 1]
    if pays:
        text = worded("TransferWords", "{start} – pays with {rows} rows: {example}.")
        told.append(
            _say(text, start=name, rows=_listed(pays), example=_example(record, start, pays))
        )
        as_many = record.rows_for_a_fresh_start(start, pays[0])
        if as_many is not None and as_many > pays[0]:
            text = worded(
                "TransferWords", "{rows} rows are worth as much as {more} to a fresh start."
            )
            told.append(_say(text, rows=grouped(pays[0]), more=grouped(as_many)))
    else:
        told.append(
            _say(worded("TransferWords", "{start} – pays with no number of rows."), start=name)
        )
    harms = [rows for rows, one in verdicts.items() if one == -1]
    if harms:
        text = worded("TransferWords", "It does harm with {rows} rows: {example}.")
        told.append(_say(text, rows=_listed(harms), example=_example(record, start, harms)))
    return " ".join(told)


def _example(record: TransferRecord, start: int, among: list[int]) -> str:
    """Return the scores of the number of rows with which the difference is largest."""

    def apart(rows: int) -> float:
        ours, fresh = record.of(start, rows), record.of(0, rows)
        assert ours is not None
        assert fresh is not None
        return abs(mean(ours.scores[-1]) - mean(fresh.scores[-1]))

    rows = max(among, key=apart)
    ours, fresh = record.of(start, rows), record.of(0, rows)
    assert ours is not None
    assert fresh is not None
    counts = ours.accuracies is not None
    return _say(
        worded("TransferWords", "with {rows} rows {ours} against {fresh} from a fresh start"),
        rows=grouped(rows),
        ours=score_text(ours.scores[-1], counts=counts),
        fresh=score_text(fresh.scores[-1], counts=counts),
    )


def _listed(rows: list[int]) -> str:
    return ", ".join(map(grouped, rows))
