"""One thing that is noteworthy about a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.messages import Message

_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a learner should know of a table.

    Attributes
    ----------
    kind : str
        What it is, for programs: ``"missing"``.
    columns : tuple of str
        Which it is about.
    rows : int
        How many rows it is about; of missing values how many cells.
    message : Message
    remedy : Message
        What can be done, or is done.
    """

    kind: str
    columns: tuple[str, ...]
    rows: int
    message: Message
    remedy: Message


def listed(names: Iterable[str]) -> str:
    """Return names as a sentence lists them, of many the first."""
    every = [f"“{name}”" for name in names]
    return ", ".join(every[:_MOST_NAMED]) + (", …" if len(every) > _MOST_NAMED else "")
