"""Which kind the different spellings of a column speak for."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.tables.number_cells import begins_with_idle_zero
from simulator.tables.spellings import is_date, word, yes_or_no
from simulator.tables.table import Kind

FEW_CLASSES = 10
_MOST_CLASSES = 1_000
_LONGEST_NAME = 50


def guess_kind(present: Mapping[str, int], numbers: Mapping[str, float] | None) -> Kind:
    """Return the kind of a column.

    Parameters
    ----------
    present : mapping of str to int
        How often each spelling occurs, without those that say that there is no value.
    numbers : mapping of str to float, or None
        The spellings as numbers, where all are.
    """
    if not present:
        return "text"
    if numbers is not None and not any(map(begins_with_idle_zero, present)):
        return "yes_no" if {*numbers.values()} == {0.0, 1.0} else "number"
    words = {word(one) for one in present}
    if yes_or_no([*words]) is not None:
        return "yes_no"
    if all(map(is_date, words)):
        return "text"
    return "class" if _are_classes(words, sum(present.values())) else "text"


def _are_classes(words: set[str], cells: int) -> bool:
    """Return whether names repeat, as classes do: on average twice, of few names one."""
    if len(words) > _MOST_CLASSES or max(map(len, words)) > _LONGEST_NAME:
        return False
    return len(words) <= cells / 2 or (len(words) <= FEW_CLASSES and len(words) < cells)
