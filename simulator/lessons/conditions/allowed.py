"""What a value has to be: one of several, or a number between two, as several conditions ask it."""

from __future__ import annotations

import math
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from simulator.messages import Message
from simulator.storage.strict_json import StrictModel


class Allowed(StrictModel):
    """What a value has to be; at least one has to be given.

    Attributes
    ----------
    one_of : tuple
        Values, one of which it has to have; bounds do not count then.
    at_least, at_most : float, optional
        Of a number.
    """

    one_of: Annotated[tuple[Any, ...], Field(strict=False, max_length=16)] = ()
    at_least: float | None = None
    at_most: float | None = None

    @model_validator(mode="after")
    def _check_allowed(self) -> Self:
        if not self.one_of and self.at_least is None and self.at_most is None:
            raise ValueError(Message("must say one_of, at_least or at_most"))
        return self

    def allows(self, value: object) -> bool:
        """Return whether a value is as wanted."""
        if self.one_of:
            return any(_same(value, one) for one in self.one_of)
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        least, most = self.at_least, self.at_most
        return (least is None or value >= least) and (most is None or value <= most)


def _same(value: object, wanted: object) -> bool:
    if isinstance(value, float) and isinstance(wanted, int | float):
        return math.isclose(value, wanted, rel_tol=1e-9, abs_tol=1e-9)
    if isinstance(value, list) and isinstance(wanted, list | tuple):
        return len(value) == len(wanted) and all(map(_same, value, wanted))
    return value == wanted
