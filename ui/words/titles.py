"""How the simulator's registered names are written on screen.

The names themselves (``relu``, ``mse``) belong to files and commands and never change; these
titles are for people and are translated.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from simulator.messages import Message
from simulator.registry import Record
from simulator.scenarios.output_advice import Advice
from simulator.scenarios.texts import TextInLanguages
from simulator.settings import Setting
from ui.words.messages import filled, said


class Explained(Record, Protocol):
    """A record with a sentence for a learner."""

    @property
    def explanation(self) -> str:
        """What it does, in English."""


def titled(record: Record) -> str:
    """Return the title of a record, translated."""
    return translated(record.title)


def setting_title(setting: Setting) -> str:
    """Return the title of a setting, translated."""
    return translated(setting.title)


def choices(records: Iterable[Explained]) -> list[tuple[str, str, str]]:
    """Return name, title and explanation of each record, for a field that says them itself."""
    return [(one.name, Message(one.title), Message(one.explanation)) for one in records]


def advice(found: Advice) -> str:
    """Return a sentence on outputs and loss in the interface's language."""
    activation = translated(found.activation)
    return filled(
        translated(found.text), activation=activation, lower=found.lower, upper=found.upper
    )


def translated(text: str) -> str:
    """Return a text of the simulator's records in the interface's language.

    A text that a file has in several languages is taken from there.
    """
    if isinstance(text, TextInLanguages):
        return said(text)
    return QCoreApplication.translate("simulator", text) if text else ""


def kept_title(title: str) -> str:
    """Return a document's title for somebody who keeps it, and says it with `said`."""
    return title if isinstance(title, TextInLanguages) else Message(title)
