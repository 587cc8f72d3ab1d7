"""What *all* and *any* have in common: conditions that are made of conditions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from simulator.lessons.conditions.condition import AnyCondition, Condition
from simulator.messages import Message

MOST_NESTED: Final = 3


class Several(Condition):
    """A condition that is made of several.

    Attributes
    ----------
    conditions : tuple of Condition
        These may be made of several in turn, but not without end.
    """

    conditions: Annotated[
        tuple[AnyCondition, ...],
        Field(strict=False, fail_fast=True, min_length=1, max_length=32),
    ]

    @model_validator(mode="after")
    def _check_nesting(self) -> Self:
        if _depth(self) > MOST_NESTED:
            says = Message("all and any must not be nested more than {most} deep", most=MOST_NESTED)
            raise ValueError(says)
        return self

    def parts(self) -> Iterable[Condition]:
        """Return the conditions."""
        return self.conditions


def _depth(condition: Condition) -> int:
    """Return how deep conditions are nested: 0 of a plain one."""
    return max((1 + _depth(one) for one in condition.parts()), default=0)
