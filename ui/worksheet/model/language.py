"""What says a sheet's words: in the window's language as the window does, else in another one."""

from __future__ import annotations

from functools import cache

from simulator.notation import Say
from ui.words.messages import said, shown_language
from ui.words.translation_files import speaker


def say_in(code: str) -> Say:
    """Return what says messages in a language.

    Raises
    ------
    ValueError
        If there is no such language.
    """
    return said if code == shown_language() else _speaker(code)


@cache
def _speaker(code: str) -> Say:
    return speaker(code)
