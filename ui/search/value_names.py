"""What the values of a setting are called, where there is little room."""

from __future__ import annotations

from simulator.search.dimensions import SEARCHABLE, Searchable, Value
from ui.words.titles import translated


def named(one: Searchable, value: Value) -> str:
    """Return the name of a value: that of a record, its short one where it has one."""
    record = one.names.get(str(value))
    if record is None:
        return str(value)
    return translated(getattr(record, "short_title", "") or record.title)


def name_of(name: str, value: Value) -> str:
    """Return the name of a value of the setting called `name`."""
    return named(SEARCHABLE[name], value)
