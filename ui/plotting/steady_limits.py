"""The ends of scales whose values change live.

Live values change sixty times a second; a limit that followed them would make every colour flicker.
Limits are therefore round numbers that grow at once and shrink late.
"""

from __future__ import annotations

import math

_ROUND = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0)


def round_up(value: float) -> float:
    """Return the smallest of 1, 1.5, 2, 3, 5, 7 times a power of ten that is >= `value`."""
    power = 10.0 ** math.floor(math.log10(value))
    share = value / power * (1.0 - 1e-12)
    return power * next((r for r in _ROUND if share <= r), 10.0)


def stable_limit(current: float, largest: float) -> float:
    """Return the scale's end for values up to `largest`, keeping `current` where it still serves.

    Parameters
    ----------
    current : float
        The limit so far; 0 for none.
    largest : float
        Largest size among the values; may be 0 or not finite.

    Returns
    -------
    float
        A limit > 0.
    """
    if not math.isfinite(largest) or largest < 1e-12:
        return current or 1.0
    if current and 0.45 * current <= largest <= current:
        return current
    return round_up(largest)
