"""Windows in a language that nobody speaks: what stays English in it was not translated.

The fixture `spoken` has it beside English.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from repository import ROOT
from seen_texts import Seen, painted_texts, seen_texts

from ui.words.languages import Languages, languages

sys.path.insert(0, str(ROOT / "tools"))

from pseudo_language import CODE, make

__all__ = ["CODE", "make", "repainted", "spoken", "untold"]

# The language has accents on all vowels, so that a word with a plain one is English.
_WORD = re.compile(r"[A-Za-z]*[aeiouAEIOU][A-Za-z]+|[A-Za-z]+[aeiou]")
_NO_WORDS = re.compile(r"<[^<>]*>|&\w+;|\*\.\w+")


@contextmanager
def spoken(folder: Path) -> Iterator[Languages]:
    """Have the application's languages read from a folder, of `make`; then English as before."""
    found = languages()
    own, found._folder = found._folder, folder
    yield found
    found._folder = own
    found.show("en")


def untold(texts: Iterable[Seen], *kept: str) -> list[str]:
    """Return the texts with English words, each with where it was seen.

    Parameters
    ----------
    texts : iterable of Seen
    *kept : str
        Patterns of what is the same in every language: names of data, of files, of a learner's.
    """
    same = re.compile("|".join((_NO_WORDS.pattern, *kept)))
    found = {text: where for where, text in texts if _WORD.search(same.sub(" ", text))}
    return [f"{where}: {text}" for text, where in found.items()]


def repainted(qtbot: Any, *windows: QWidget) -> list[Seen]:
    """Return every text that windows have, and that they paint when all of them is painted anew."""
    with painted_texts() as painted:
        for window in windows:
            for widget in (window, *window.findChildren(QWidget)):
                widget.update()
        qtbot.wait(1)
        for window in windows:
            window.grab()
    return [*painted, *(text for window in windows for text in seen_texts(window))]
