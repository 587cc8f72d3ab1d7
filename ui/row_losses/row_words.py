"""What rows have as target and as output, in words."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.session.kept_rows import NEVER
from simulator.session.row_losses import RowLosses
from ui.words.messages import filled, said, worded
from ui.words.numbers import grouped, short
from ui.words.target_words import target_text

Array = NDArray[Any]

_DIGITS = 3
_MOST_OUTPUTS = 3


def target_of(data: PreparedData, row: int) -> str:
    """Return a training row's target as people say it."""
    return target_text(data, data.labels[row])


def output_of(data: PreparedData, found: RowLosses, row: int) -> str:
    """Return what the network answers to a row: the class it takes it for, or its outputs."""
    outputs = found.outputs[row]
    if data.task == "multiclass" and len(outputs) == len(data.class_names):
        chosen = int(outputs.argmax())
        return f"{said(data.class_names[chosen])}  {short(float(outputs[chosen]), _DIGITS)}"
    texts = [short(float(value), _DIGITS) for value in outputs[:_MOST_OUTPUTS]]
    return ", ".join([*texts, *(["…"] if len(outputs) > _MOST_OUTPUTS else [])])


def learnt_of(found: RowLosses, row: int) -> str:
    """Return when a row was learnt; of one learnt before anybody looked, the latest it can be."""
    epoch = int(found.learnt[row])
    if epoch == NEVER:
        return "–"
    return learnt_until(epoch) if found.learnt_before[row] else grouped(epoch)


def learnt_until(epoch: int) -> str:
    """Return how a row is marked that was learnt at an epoch not seen, at the latest at this."""
    return filled(said(worded("RowWords", "≤ {epoch}")), epoch=grouped(epoch))


def change_of(found: RowLosses) -> tuple[Array, int | None]:
    """Return by how much each row's loss changed, and since which epoch; NaN and None at first."""
    earlier = int(np.searchsorted(found.epochs, found.epoch, "left")) - 1
    if earlier < 0:
        return np.full(len(found.now), np.nan), None
    return found.now - found.losses[earlier], int(found.epochs[earlier])
