"""Texts with the marks of their access keys, and without."""

from __future__ import annotations

import re

# A doubled one is shown once.
_MARK = re.compile(r"&(.|$)")
# As languages without Latin letters have it.
_LETTER_BEHIND = re.compile(r"\s?\(&.\)")


def plain(text: str) -> str:
    """Return a menu's or a label's text without the marks of its access keys.

    Examples
    --------
    >>> plain("&File"), plain("파일(&F)"), plain("a&&b")
    ('File', '파일', 'a&b')
    """
    return _MARK.sub(r"\1", _LETTER_BEHIND.sub("", text))
