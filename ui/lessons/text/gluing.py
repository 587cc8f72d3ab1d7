"""Where a line must not end: inside of a pair such as (0, 1), or of a short formula among words."""

from __future__ import annotations

import re

_FAST = "\N{NO-BREAK SPACE}"
_PAIR = re.compile(r"\([^()\n]{1,12}\)")
_SIGN = r"[=+−·<>≤≥≈/×]"
_FORMULA = re.compile(rf"(?<!\S)\S{{1,6}}(?: {_SIGN} \S{{1,7}})+")
_LONG = 18


def glued(text: str) -> str:
    """Return a text with spaces that do not break where a line must not end.

    Examples
    --------
    >>> glued("the row (0, 1)").replace("\N{NO-BREAK SPACE}", "~")
    'the row (0,~1)'
    """
    return _FORMULA.sub(_formula, _PAIR.sub(_fast, text))


def _fast(found: re.Match[str]) -> str:
    return found[0].replace(" ", _FAST)


def _formula(found: re.Match[str]) -> str:
    """Return a short formula as one; a longer one may end a line in front of a sign."""
    if len(found[0]) <= _LONG:
        return _fast(found)
    return re.sub(rf"({_SIGN}) ", rf"\1{_FAST}", found[0])
