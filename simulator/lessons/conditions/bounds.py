"""Between which numbers a value has to lie, as several kinds of conditions ask it."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from simulator.messages import Message
from simulator.notation.numerals import numeral_text
from simulator.storage.strict_json import StrictModel

_HAIR = 1e-9
_EXACTLY = Message("{number}")
_ABOUT = Message("{number} ± {within}")
_BETWEEN = Message("{least} to {most}")
_LEAST = Message("at least {least}")
_MOST = Message("at most {most}")


class Bounds(StrictModel):
    """Bounds of a value; at least one has to be given.

    Attributes
    ----------
    at_least, at_most : float, optional
        The bounds are within.
    equals : float, optional
        The value itself, ± `within`.
    within : float
        By default a millionth.
    """

    at_least: float | None = None
    at_most: float | None = None
    equals: float | None = None
    within: Annotated[float, Field(ge=0.0)] = 1e-6

    @model_validator(mode="after")
    def _check_bounds(self) -> Self:
        if self.at_least is None and self.at_most is None and self.equals is None:
            raise ValueError(Message("must say at_least, at_most or equals"))
        return self

    def hold(self, value: float) -> bool:
        """Return whether a value lies within; never where it is not a number."""
        if self.equals is not None and not abs(value - self.equals) <= self.within + _HAIR:
            return False
        if self.at_least is not None and not value >= self.at_least - _HAIR:
            return False
        return self.at_most is None or value <= self.at_most + _HAIR

    def wanted(self) -> Message:
        """Return the bounds in words, such as "at least 0.5"."""
        if self.equals is not None:
            number = numeral_text(self.equals)
            if self.within <= abs(self.equals) * 1e-3 + 1e-6:
                return _EXACTLY.format(number=number)
            return _ABOUT.format(number=number, within=numeral_text(self.within))
        least, most = self.at_least, self.at_most
        if least is not None and most is not None:
            return _BETWEEN.format(least=numeral_text(least), most=numeral_text(most))
        if least is not None:
            return _LEAST.format(least=numeral_text(least))
        assert most is not None
        return _MOST.format(most=numeral_text(most))
