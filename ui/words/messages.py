"""Sentences with gaps, said in the interface's language."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QCoreApplication

from simulator.messages import Message
from simulator.notation.particles import fitted
from simulator.scenarios.texts import ENGLISH, TextInLanguages

# The application's property with the code of the language that is shown.
LANGUAGE = "language"

_BEFORE_PERCENT = re.compile(r"(?<=\d) (?=%)")
# A first word with a digit in it, or with a point or a stroke before another letter.
_NAME = re.compile(r"[^\s:,]*(?:\d|[./\\]\w)")


def filled(pattern: str, /, *given: object, **values: object) -> str:
    """Return a translated sentence with its gaps filled, and particles that fit what fills them.

    Parameters
    ----------
    pattern : str
        As `tr` returns it, with gaps as `str.format` takes them.
    *given, **values : object
        What fills the gaps. A `Message` is said in the interface's language.
    """
    said_values = {name: _told(one) for name, one in values.items()}
    return fitted(pattern.format(*map(_told, given), **said_values))


def said(text: str) -> str:
    """Return `text` in the interface's language where it is a `Message`; else as it is.

    Of a text that a file has in several languages it is the one in the language that is shown.
    """
    if isinstance(text, TextInLanguages):
        return text.said_in(shown_language())
    if not isinstance(text, Message):
        return text
    pattern = QCoreApplication.translate(text.context, text.pattern) if text.pattern else ""
    if not text.given and not text.values:
        return fitted(pattern)
    return filled(pattern, *text.given, **text.values)


def is_ours(text: str) -> bool:
    """Return whether a message has no words but ours: none of a learner's, of a file, of data."""
    if not isinstance(text, Message):
        return not any(map(str.isalpha, text))
    values = (*text.given, *text.values.values())
    return all(is_ours(value) for value in values if isinstance(value, str))


def shown_language() -> str:
    """Return the code of the language that is shown, as `Languages` has noted it."""
    app = QCoreApplication.instance()
    return str(app.property(LANGUAGE) or ENGLISH) if app is not None else ENGLISH


def capital(text: str) -> str:
    """Return a text that was said, with a capital letter at its beginning.

    A name that it begins with, of a node (h1.3), an input (x1) or a file, stays as it is.
    """
    return text if _NAME.match(text) else text[:1].upper() + text[1:]


def worded(context: str, pattern: str) -> Message:
    """Return a sentence that whoever shows it can say again when the language has changed.

    lupdate takes it for a mark: both arguments are literal. Fill gaps with the message's `format`.

    Parameters
    ----------
    context : str
        Whose sentence it is: the class's name, as a rule.
    pattern : str
        In English, with gaps as `str.format` takes them.

    Examples
    --------
    >>> worded("Documents", "Opened {name}.").format(name="xor.json")
    'Opened xor.json.'
    """
    return Message.in_context(context, pattern)


def sentences(*texts: str) -> str:
    """Return whole sentences, one behind another, as one message; empty ones are left out.

    Examples
    --------
    >>> sentences("Paused.", "", worded("EndWords", "Train goes on."))
    'Paused. Train goes on.'
    """
    return _chained(worded("messages", "{before} {behind}"), texts)


def listed(*texts: str) -> str:
    """Return names of a list as one message.

    Examples
    --------
    >>> listed("h1.1", "h1.2")
    'h1.1, h1.2'
    """
    return _chained(worded("messages", "{before}, {behind}"), texts)


def _chained(pattern: Message, texts: tuple[str, ...]) -> str:
    first, *others = filter(None, texts)
    for text in others:
        first = pattern.format(before=first, behind=text)
    return first


def joined(*texts: str) -> Message:
    """Return texts, one behind another, as one message: names and signs, never parts of a sentence.

    Examples
    --------
    >>> joined("x₁", " → ", worded("Node", "out"))
    'x₁ → out'
    """
    pattern = "".join(f"{{{number}}}" for number in range(len(texts)))
    return Message.in_context("", pattern).format(*texts)


def _told(value: object) -> Any:
    return said(value) if isinstance(value, str) else value


def unbroken(text: str) -> str:
    """Return a text so that no line ends between a number and its percent sign."""
    return _BEFORE_PERCENT.sub("\N{NO-BREAK SPACE}", text)
