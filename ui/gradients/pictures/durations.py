"""Spans of time from microseconds to years, as people say them."""

from __future__ import annotations

from simulator.messages import Message
from ui.words.messages import worded
from ui.words.numbers import short

_UNITS = (
    (365.25 * 86_400.0, worded("durations", "{0} years")),
    (86_400.0, worded("durations", "{0} days")),
    (3_600.0, worded("durations", "{0} h")),
    (60.0, worded("durations", "{0} min")),
    (1.0, worded("durations", "{0} s")),
    (1e-3, worded("durations", "{0} ms")),
    (1e-6, worded("durations", "{0} µs")),
)


def duration(seconds: float) -> Message:
    """Return a span of time with two digits, in the unit that suits it; below 2 in the smaller."""
    for unit, words in _UNITS[:-1]:
        if seconds >= 2.0 * unit:
            return words.format(_two_digits(seconds / unit))
    unit, words = _UNITS[-1]
    return words.format(_two_digits(seconds / unit))


def _two_digits(value: float) -> str:
    return f"{value:.0f}" if value >= 9.95 else short(value, 2)
