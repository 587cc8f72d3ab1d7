"""Names of columns: each has one, and no two the same."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.messages import Message
from simulator.tables.spellings import word

_LONGEST = 60


def unique_names(given: Sequence[str]) -> tuple[tuple[str, ...], tuple[Message, ...]]:
    """Return names that differ, and what was changed for that.

    A column without a name is called by its number, a second one of a name by its count.
    """
    names: list[str] = []
    remarks: list[Message] = []
    asked = [_short(word(name)) for name in given]
    for k, name in enumerate(asked):
        whole = name or f"column {k + 1}"
        found = whole
        count = 1
        while found in names or (found != name and found in asked):
            count += 1
            found = f"{whole} {count}"
        names.append(found)
        if not name:
            remarks.append(
                Message(
                    "Column {number} has no name: it is called “{name}”.", number=k + 1, name=found
                )
            )
        elif found != name:
            remarks.append(
                Message(
                    "Column {number} has a name that is taken, “{old}”: it is called “{name}”.",
                    number=k + 1,
                    old=name,
                    name=found,
                )
            )
    return tuple(names), tuple(remarks)


def _short(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
