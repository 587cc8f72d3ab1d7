"""Texts of lessons without markup, where only plain words can stand."""

from __future__ import annotations

from simulator.lessons.markup import plain
from simulator.messages import Message
from ui.words.messages import said


def plainly(text: str) -> str:
    """Return a text of a lesson, or a message, in the language that is shown, without markup."""
    words = said(text)
    return words if isinstance(text, Message) or not words else plain(words)
