"""Where axes put their ticks and how they write them: pure arithmetic, no Qt.

Ticks lie on 1, 2 or 5 times a power of ten, so that a value between two of them can be read at a
glance; logarithmic axes get whole powers of ten where these suffice.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ui.words.numbers import MINUS

Array = NDArray[Any]

_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_CEILINGS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark on an axis: where it stands and what is written beside it."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The range of an axis and whether it is logarithmic.

    Attributes
    ----------
    low, high : float
        Ends of the range, ``low < high``; both positive where `log`.
    log : bool
        Whether equal ratios, not equal differences, are equally long.
    """

    low: float
    high: float
    log: bool = False

    def fractions(self, values: ArrayLike) -> Array:
        """Return where `values` stand: 0 at `low`, 1 at `high`.

        A log axis holds zero and less just below its low end.
        """
        numbers = np.asarray(values, np.float64)
        if not self.log:
            return (numbers - self.low) / (self.high - self.low)
        start, end = math.log(self.low), math.log(self.high)
        return (np.log(np.maximum(numbers, self.low * 1e-3)) - start) / (end - start)

    def value(self, fraction: float) -> float:
        """Return the value that stands at `fraction` of the axis."""
        if self.log:
            start, end = math.log(self.low), math.log(self.high)
            return math.exp(start + fraction * (end - start))
        return self.low + fraction * (self.high - self.low)

    def ticks(self, count: int) -> list[Tick]:
        """Return about `count` ticks inside the range."""
        return list(_ticks(self, count))

    def fraction(self, value: float) -> float:
        """Return where one value stands, as `fractions` does of many."""
        if not self.log:
            return (value - self.low) / (self.high - self.low)
        start, end = math.log(self.low), math.log(self.high)
        return (math.log(max(value, self.low * 1e-3)) - start) / (end - start)


@lru_cache(maxsize=512)  # an axis that is painted anew has mostly the ticks it had before
def _ticks(scale: Scale, count: int) -> tuple[Tick, ...]:
    make = log_ticks if scale.log else linear_ticks
    return tuple(make(scale.low, scale.high, count))


def safe_scale(low: float, high: float, log: bool = False) -> Scale:
    """Return a scale from `low` to `high`, widened where the two are the same."""
    if high - low > 1e-12 * max(abs(low), abs(high), 1e-300):
        return Scale(low, high, log)
    if log:
        return Scale(low / 2.0, low * 2.0, True)
    margin = 0.5 * abs(low) or 0.5
    return Scale(low - margin, low + margin)


def nice_step(span: float, count: int) -> float:
    """Return the smallest of 1, 2, 5 times a power of ten that cuts `span` into at most `count`."""
    raw = span / max(count, 1)
    power = 10.0 ** math.floor(math.log10(raw))
    for factor in (1.0, 2.0, 5.0):
        if raw <= factor * power * (1.0 + _SLACK):
            return factor * power
    return 10.0 * power


def nice_ceiling(value: float) -> float:
    """Return the next round number at or above `value`, so that an axis seldom changes."""
    if value <= 0.0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    for factor in _CEILINGS:
        if value <= factor * power * (1.0 + _SLACK):
            return factor * power
    return 10.0 * power


def log_bounds(low: float, high: float) -> tuple[float, float]:
    """Return 1, 2 or 5 times powers of ten that enclose the positive range `low`..`high`."""
    power = 10.0 ** math.floor(math.log10(low))
    below = max(f * power for f in (1.0, 2.0, 5.0) if f * power <= low * (1.0 + _SLACK))
    power = 10.0 ** math.floor(math.log10(high))
    above = min(f * power for f in (1.0, 2.0, 5.0, 10.0) if f * power >= high * (1.0 - _SLACK))
    return below, above if above > below else below * 10.0


def linear_ticks(low: float, high: float, count: int) -> list[Tick]:
    """Return round ticks in `low`..`high`: at most ``count + 1``, at least two."""
    step = nice_step(high - low, count)
    values = _multiples(low, high, step)
    while len(values) < 2:
        step = nice_step(0.4 * step, 1)  # the next smaller of 5, 2, 1: always smaller
        values = _multiples(low, high, step)
    return [Tick(value, linear_label(value, step)) for value in values]


def _multiples(low: float, high: float, step: float) -> list[float]:
    first, last = math.ceil(low / step - _SLACK), math.floor(high / step + _SLACK)
    return [k * step for k in range(first, last + 1)]


def log_ticks(low: float, high: float, count: int) -> list[Tick]:
    """Return powers of ten in `low`..`high`, with 2 and 5 between them, or round ticks, if few."""
    first = math.ceil(math.log10(low) - _SLACK)
    last = math.floor(math.log10(high) + _SLACK)
    stride = max(1, math.ceil((last - first + 1) / max(count, 2)))
    values = [10.0**k for k in range(first, last + 1, stride)]
    if 2 * len(values) <= count:
        between = [f * 10.0**k for k in range(first - 1, last + 1) for f in (1.0, 2.0, 5.0)]
        inside = [v for v in between if low * (1 - _SLACK) <= v <= high * (1 + _SLACK)]
        if len(inside) <= count + 1:
            values = inside
    if len(values) < 2:
        return linear_ticks(low, high, count)
    return [Tick(value, _log_label(value)) for value in values]


def linear_label(value: float, step: float) -> str:
    """Return how a value is written beside others that are `step` apart."""
    size = max(abs(value), step)
    if abs(value) < step * 1e-6:
        return "0"
    if size >= 1e6 or step < 0.99e-6 or size < 0.99e-3:
        return _scientific(value, max(0, math.floor(math.log10(size)) - _exponent(step)))
    if step >= 500.0 and size >= 1e4:
        return f"{value / 1000.0:.{1 if step < 1000 else 0}f}k".replace("-", MINUS)
    return f"{value:.{max(0, -_exponent(step))}f}".replace("-", MINUS)


def _exponent(step: float) -> int:
    return math.floor(math.log10(step) + _SLACK)


def _scientific(value: float, decimals: int) -> str:
    mantissa, exponent = f"{value:.{decimals}e}".split("e")
    power = "10" + str(int(exponent)).translate(_SUPERSCRIPTS)
    text = power if mantissa in ("1", "-1") else f"{mantissa}·{power}"
    return (f"-{text}" if mantissa == "-1" else text).replace("-", MINUS)


def _log_label(value: float) -> str:
    if 0.99e-3 <= value < 9.9e4:
        return f"{value:g}"
    return _scientific(value, 0)
