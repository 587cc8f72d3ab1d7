"""Ranges of settings in words, written as a person writes them: ``≥ 1 and ≤ 10 000``."""

from __future__ import annotations

from simulator.messages import Message
from simulator.settings import Setting
from ui.words.messages import worded
from ui.words.numbers import MINUS
from ui.words.quantities import with_grouped_thousands

# The core's own words for bounds are read by other programs too.
_SIGNS = {
    ">= {bound}": worded("ranges", "≥ {bound}"),
    "<= {bound}": worded("ranges", "≤ {bound}"),
}


def range_words(setting: Setting, number: str = "{0}") -> Message:
    """Return what numbers a setting takes, as a message.

    Parameters
    ----------
    setting : Setting
    number : str
        A number with its unit, as `NumberField` takes it.
    """
    return _shown(setting.describe_range(), number)


def _shown(text: Message, number: str) -> Message:
    values = {
        name: _shown(one, number) if isinstance(one, Message) else number.format(_bound(one))
        for name, one in text.values.items()
    }
    pattern = _SIGNS.get(text.pattern) or Message.in_context(text.context, text.pattern)
    return pattern.format(**values) if values else pattern


def _bound(bound: str) -> str:
    return with_grouped_thousands(bound).replace("-", MINUS)
