"""Numbers in fields: as text, and the next sensible value up or down. Knows no widgets."""

from __future__ import annotations

import math
import re
from enum import Enum
from typing import assert_never

from simulator.quoting import written
from simulator.settings import Setting
from ui.words.numbers import grouped

_WHOLE = re.compile(r"(?<![\d.,])\d{4,}(?![\d.,]*\d)")
_LEAST = 1e-4
_FEW = 100  # whole numbers that are gone through one by one
_LADDER = (1.0, 2.0, 5.0, 10.0)


class Pace(Enum):
    """How a number moves by one press of an arrow."""

    ONE = "by one"
    LADDER = "1, 2, 5, 10, 20, ..."
    LADDER_FROM_ZERO = "0, 0.0001, 0.0002, 0.0005, 0.001, ..."
    COUNT_FROM_ZERO = "0, 1, 2, 5, 10, 20, ..."
    HUNDREDTH = "by 0.01"
    PERCENT = "by five"
    NEAR_ONE = "by 0.1, then 0.9, 0.95, 0.98, 0.99, ..."


def rounded(value: float) -> str:
    """Return `value` with at most six digits, in the notation of the fields: ``1e−6``, ``0.01``."""
    return written(float(f"{value:g}"))


def with_grouped_thousands(text: str) -> str:
    """Return a sentence with thin gaps in its long whole numbers; decimals stay as they are."""
    return _WHOLE.sub(lambda found: grouped(int(found[0])), text)


def pace_of(setting: Setting, *, whole: bool = False) -> Pace:
    """Return the pace that suits a setting's range, of whole numbers where they are to be whole."""
    if whole:
        return Pace.ONE if setting.maximum - setting.minimum <= _FEW else Pace.COUNT_FROM_ZERO
    if setting.minimum == 0.0 and setting.minimum_open:
        return Pace.LADDER
    if setting.maximum == 1.0 and setting.maximum_open:
        return Pace.NEAR_ONE
    return Pace.HUNDREDTH


def nudged(value: float, pace: Pace, up: bool) -> float:
    """Return the next value above or below `value`; the range is not looked at."""
    match pace:
        case Pace.ONE:
            return value + (1 if up else -1)
        case Pace.LADDER:
            return _on_ladder(value, up)
        case Pace.LADDER_FROM_ZERO:
            return _on_ladder_from(_LEAST, value, up)
        case Pace.COUNT_FROM_ZERO:
            return _on_ladder_from(1.0, value, up)
        case Pace.HUNDREDTH:
            return _on_grid(value, 100, up)
        case Pace.PERCENT:
            return _on_grid(value / 5, 1, up) * 5
        case Pace.NEAR_ONE:
            return _near_one(value, up)
    assert_never(pace)


def nudged_within(setting: Setting, value: float, pace: Pace, up: bool) -> float:
    """Return the next value above or below `value` that the setting's range allows.

    A bound that belongs to the range is the last stop before it; next to one that does not, and
    at the end of the range, `value` itself comes back.
    """
    following = nudged(value, pace, up)
    if not up and following <= setting.minimum:
        following = value if setting.minimum_open else setting.minimum
    elif up and following >= setting.maximum:
        following = value if setting.maximum_open else setting.maximum
    return following if (following > value) is up else value


def _on_ladder(value: float, up: bool) -> float:
    """Return the neighbour of `value` among 1, 2 and 5 times the powers of ten."""
    if value <= 0.0:
        return 1.0 if up else 0.0
    exponent = math.floor(math.log10(value))
    rungs = [_rung(step, exponent + shift) for shift in (-1, 0, 1) for step in _LADDER[:3]]
    near = 1e-9 * value
    if up:
        return min(rung for rung in rungs if rung > value + near)
    return max(rung for rung in rungs if rung < value - near)


def _on_ladder_from(least: float, value: float, up: bool) -> float:
    """Return the neighbour on the ladder, whose first rung above 0 is `least`."""
    if value < least:
        return least if up else 0.0
    following = _on_ladder(value, up)
    return following if following >= least else 0.0


def _rung(step: float, exponent: int) -> float:
    # Through text, so that the result is the float nearest to the decimal: 5e-3, not 5 * 1e-3.
    return float(f"{step:g}e{exponent}")


def _on_grid(value: float, parts: int, up: bool) -> float:
    """Return the next multiple of 1/`parts`."""
    scaled = round(value * parts, 6)
    step = math.floor(scaled) + 1 if up else math.ceil(scaled) - 1
    return step / parts


def _near_one(value: float, up: bool) -> float:
    """Step by tenths, but above 0.9 halve what is missing to 1, since that is what counts."""
    missing = round(1.0 - value, 12)
    if missing > 0.1 or (not up and missing == 0.1):
        return min(_on_grid(value, 10, up), 0.9)
    if missing < 1e-6 and up:
        return value
    return round(1.0 - _on_ladder(missing, not up), 12)
