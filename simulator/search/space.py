"""The space of a search as a value: over which settings, and which values of each."""

from __future__ import annotations

import math
from typing import Annotated, Any, Literal, Self

import numpy as np
from pydantic import Field, model_validator

from simulator.messages import Message
from simulator.quoting import quoted
from simulator.search.dimensions import Value, searchable
from simulator.settings import Setting
from simulator.storage.strict_json import StrictModel

POINTS = Setting(
    "points",
    5,
    2,
    100,
    whole=True,
    title="Points",
    explanation="In how many values a grid goes through a range.",
)
MAX_CHOICES = 200
MAX_DIMENSIONS = 12
_TO = ".."
# What is drawn is written in so many digits: nobody needs a learning rate to the last bit.
_DIGITS = 4


class Dimension(StrictModel):
    """One setting, with the values or the range that are searched.

    Attributes
    ----------
    name : str
        One of `simulator.search.dimensions.SEARCHABLE`.
    choices : tuple or None
        The values themselves; or
    low, high : float or None
        the range, both ends included.
    scale : {"linear", "log"}
        Of a range: by equal steps, or by equal factors.
    points : int
        In how many values a grid goes through a range.
    """

    name: Annotated[str, Field(max_length=64)]
    choices: (
        Annotated[
            tuple[int | float | str, ...],
            Field(strict=False, min_length=1, max_length=MAX_CHOICES),
        ]
        | None
    ) = None
    low: float | None = None
    high: float | None = None
    scale: Literal["linear", "log"] = "linear"
    points: Annotated[int, Field(ge=POINTS.minimum, le=POINTS.maximum)] = int(POINTS.default)

    @model_validator(mode="after")
    def _check(self) -> Self:
        known = searchable(self.name)
        if self.choices is not None:
            if (self.low, self.high) != (None, None):
                raise ValueError(
                    Message("{name} must have choices or a range, not both", name=self.name)
                )
            checked = tuple(dict.fromkeys(known.check(value) for value in self.choices))
            object.__setattr__(self, "choices", checked)
            return self
        if known.setting is None:
            raise ValueError(Message("{name} must have choices: it is no number", name=self.name))
        if self.low is None or self.high is None:
            raise ValueError(Message("{name} must have choices, or low and high", name=self.name))
        known.check(self.low)
        known.check(self.high)
        if not self.low < self.high:
            raise ValueError(
                Message(
                    "the range of {name} must begin below its end, got {low} and {high}",
                    name=self.name,
                    low=f"{self.low:g}",
                    high=f"{self.high:g}",
                )
            )
        if self.scale == "log" and self.low <= 0.0:
            raise ValueError(
                Message(
                    "the range of {name} must begin above 0 to be gone through by factors, "
                    "got {got}",
                    name=self.name,
                    got=f"{self.low:g}",
                )
            )
        return self

    @property
    def is_range(self) -> bool:
        """Whether values are drawn from a range."""
        return self.choices is None

    def grid(self) -> tuple[Value, ...]:
        """Return the values that a grid takes: the choices, or points of the range."""
        if self.choices is not None:
            return self.choices
        shares = np.linspace(0.0, 1.0, self.points)
        return tuple(dict.fromkeys(self._at(float(share)) for share in shares))

    def draw(self, rng: np.random.Generator) -> Value:
        """Return a value at random, each choice or each part of the range as likely as others."""
        share = float(rng.random())
        if self.choices is not None:
            return self.choices[int(share * len(self.choices))]
        return self._at(share)

    def _at(self, share: float) -> Value:
        """Return the value at a share of the way from low to high."""
        low, high = self.low or 0.0, self.high or 0.0
        if self.scale == "log":
            value = math.exp(math.log(low) + share * (math.log(high) - math.log(low)))
        else:
            value = low + share * (high - low)
        value = min(max(float(f"{value:.{_DIGITS}g}"), low), high)
        return round(value) if searchable(self.name).whole else value


def dimension_of(text: str) -> Dimension:
    """Return the dimension that a text such as ``learning_rate=0.01..1`` describes.

    ``name=a,b,c`` gives choices; ``name=low..high`` a range, ``name=low..high:7`` one of which a
    grid takes seven points. What is usually gone through by factors, such as the learning rate, is
    so here where the range begins above 0.

    Raises
    ------
    ValueError
        If it cannot be understood, or a value is out of range.
    """
    name, equals, values = (part.strip() for part in text.partition("="))
    if not equals or not name or not values:
        raise ValueError(
            Message("must be NAME=VALUE,VALUE or NAME=LOW..HIGH, got {got}", got=quoted(text))
        )
    known = searchable(name)
    if _TO not in values or known.setting is None:
        return _made(name=name, choices=tuple(_value(name, one) for one in values.split(",")))
    low, _, rest = values.partition(_TO)
    high, colon, points = rest.partition(":")
    least = _number(name, low)
    fields: dict[str, Any] = {"points": _count(points)} if colon else {}
    scale = "log" if known.in_powers and least > 0.0 else "linear"
    return _made(name=name, low=least, high=_number(name, high), scale=scale, **fields)


def _made(**fields: Any) -> Dimension:
    from pydantic import ValidationError

    from simulator.storage.strict_json import describe

    try:
        return Dimension.model_validate(fields)
    except ValidationError as error:
        raise ValueError(describe(error)) from None


def _value(name: str, text: str) -> Value:
    if searchable(name).setting is None:
        return text.strip()
    number = _number(name, text)
    return int(number) if number.is_integer() and "." not in text else number


def _number(name: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(
            Message("{name} must be a finite number, got {got}", name=name, got=quoted(text))
        )
    return number


def _count(text: str) -> int:
    if not text.strip().isdecimal() or len(text) > 6:
        raise ValueError(
            Message("{name} must be a whole number, got {got}", name="points", got=quoted(text))
        )
    return int(POINTS.check(int(text)))
