"""Sentences with gaps, said in the interface's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from simulator.messages import Message
from ui.words.particles import fitted

NEWS = "news"


def filled(pattern: str, /, **values: object) -> str:
    """Return a translated sentence with its gaps filled, and particles that fit what fills them.

    Parameters
    ----------
    pattern : str
        As `tr` returns it, with gaps as `str.format` takes them.
    **values : object
        By the gaps' names. A `Message` is said in the interface's language.
    """
    return fitted(pattern.format(**_told(values)))


def said(text: str) -> str:
    """Return `text` in the interface's language where it is a `Message`; else as it is."""
    if not isinstance(text, Message):
        return text
    pattern = QCoreApplication.translate(text.context, text.pattern)
    return filled(pattern, **text.values)


def news(pattern: str, /, **values: object) -> Message:
    """Return a sentence that can be said again when the language changes.

    Parameters
    ----------
    pattern : str
        In English, marked for translation in the context ``news``.
    **values : object
        By the gaps' names.
    """
    made = Message(pattern, **values)
    made.context = NEWS
    return made


def _told(values: Mapping[str, object]) -> Mapping[str, Any]:
    return {name: said(one) if isinstance(one, str) else one for name, one in values.items()}
