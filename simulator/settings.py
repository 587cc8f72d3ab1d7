"""Ranges of tunable numbers, declared once as data.

Validation, the set-up panel's spin boxes and the documentation all read the same records, so
a limit shown on screen cannot differ from the limit that is enforced. Knows nothing of what
the numbers are used for.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from simulator.messages import Message
from simulator.quoting import quoted

_MOST_DIGITS = 4000


@dataclass(frozen=True, slots=True)
class Setting:
    """One tunable number with its default and its allowed range.

    Attributes
    ----------
    name : str
        Keyword under which the number is given.
    default : float
        Value used when none is given.
    minimum, maximum : float
        Bounds of the allowed range.
    minimum_open, maximum_open : bool
        Whether the bound itself is excluded.
    explanation : str
        One plain sentence that teaches what the number does.
    whole : bool
        Whether only whole numbers are allowed.
    title : str
        The name for people, in English.
    """

    name: str
    default: float
    minimum: float = -math.inf
    maximum: float = math.inf
    minimum_open: bool = False
    maximum_open: bool = False
    explanation: str = ""
    whole: bool = False
    title: str = ""

    def describe_range(self) -> Message:
        """Return the constraint in words, such as ``> 0 and < 1``."""
        above = Message("> {bound}") if self.minimum_open else Message(">= {bound}")
        below = Message("< {bound}") if self.maximum_open else Message("<= {bound}")
        low = above.format(bound=_plain(self.minimum))
        high = below.format(bound=_plain(self.maximum))
        if self.minimum == -math.inf and self.maximum == math.inf:
            return Message("a finite number")
        if self.minimum == -math.inf or self.maximum == math.inf:
            return low if self.maximum == math.inf else high
        return Message("{low} and {high}", low=low, high=high)

    def check(self, value: object) -> float:
        """Return `value` as a number, or raise an error that names setting, constraint and value.

        Where only whole numbers are allowed, the result is an int; else a float.

        Raises
        ------
        ValueError
            If `value` is no finite number or lies outside the range.
        """
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError(
                Message("{name} must be a number, got {got}", name=self.name, got=quoted(value))
            )
        try:
            number = float(value)
        except OverflowError:
            wanted, got = self.describe_range(), f"{first_digits(int(value))}…"
            raise ValueError(
                Message(
                    "{name} must be {wanted}, got {got}", name=self.name, wanted=wanted, got=got
                )
            ) from None
        below = number <= self.minimum if self.minimum_open else number < self.minimum
        above = number >= self.maximum if self.maximum_open else number > self.maximum
        if not math.isfinite(number) or below or above:
            raise ValueError(
                Message(
                    "{name} must be {wanted}, got {got}",
                    name=self.name,
                    wanted=self.describe_range(),
                    got=f"{value:g}",
                )
            )
        if self.whole and not number.is_integer():
            raise ValueError(
                Message(
                    "{name} must be a whole number, got {got}", name=self.name, got=f"{value:g}"
                )
            )
        return int(number) if self.whole else number


def whole_number(text: str) -> int:
    """Return a whole number that is given as text.

    Python reads no more than 4,300 digits. Of more, only the first are taken: that is still a
    number beyond any limit.

    Raises
    ------
    ValueError
        If the text is no whole number.
    """
    stripped = text.strip()
    digits = stripped.lstrip("+-0")
    if len(digits) <= _MOST_DIGITS or not digits.isdecimal():
        return int(stripped)
    number = int(digits[:_MOST_DIGITS])
    return -number if stripped.startswith("-") else number


def first_digits(value: int) -> str:
    """Return the first twelve characters of a whole number of hundreds of digits.

    Python writes no number of more than 4,300 digits in full.
    """
    # A power of two has 0.30103 digits for each of its bits; a few more than needed are kept.
    surplus = max(0, int(0.30102 * value.bit_length()) - 16)
    sign = "-" if value < 0 else ""
    return f"{sign}{abs(value) // 10**surplus}"[:12]


def _plain(bound: float) -> str:
    """Return a bound as a person writes it: whole numbers in full."""
    return str(int(bound)) if float(bound).is_integer() and abs(bound) < 1e15 else f"{bound:g}"


def resolve(
    owner: str, declared: Iterable[Setting], given: Mapping[str, object]
) -> dict[str, float]:
    """Fill defaults in and check every given value.

    Parameters
    ----------
    owner : str
        What the settings belong to; used in messages.
    declared : iterable of Setting
        The settings that exist.
    given : mapping
        Values by name; missing ones take their default.

    Returns
    -------
    dict of str to float
        A value for every declared setting, in declared order.

    Raises
    ------
    ValueError
        If a name is not declared or a value is outside its range.
    """
    by_name = {setting.name: setting for setting in declared}
    for name in given:
        if name not in by_name:
            allowed = ", ".join(by_name) or Message("none")
            raise ValueError(
                Message(
                    "{owner} has no setting {got}; it has: {allowed}",
                    owner=owner,
                    got=quoted(name),
                    allowed=allowed,
                )
            )
    return {
        name: setting.check(given[name]) if name in given else setting.default
        for name, setting in by_name.items()
    }
