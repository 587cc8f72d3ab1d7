"""Values as messages quote them: as they were given, but never more of them than a line holds."""

from __future__ import annotations

import reprlib

from simulator.messages import Message

MOST_CHARACTERS = 80

_SHORT = reprlib.Repr()
_SHORT.maxlevel = 2


def quoted(value: object) -> str:
    """Return `repr(value)`, or the beginning of it and an ellipsis.

    A value may come from a file and be of any length, so no more of it is written out than shown.
    """
    if isinstance(value, str | bytes):
        whole = repr(value[:MOST_CHARACTERS])
        is_cut = len(value) > MOST_CHARACTERS
        return f"{whole[:MOST_CHARACTERS]}…" if is_cut or len(whole) > MOST_CHARACTERS else whole
    if isinstance(value, list | tuple | dict | set | frozenset):
        text = _SHORT.repr(value)
    else:
        try:
            text = repr(value)
        except ValueError:  # Python writes out no whole number of more than 4300 digits
            return Message("a number of thousands of digits")
    return text if len(text) <= MOST_CHARACTERS else f"{text[: MOST_CHARACTERS - 1]}…"
