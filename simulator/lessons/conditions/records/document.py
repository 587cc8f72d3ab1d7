"""A field of what is open in a workshop is as it is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import Field

from simulator.lessons.conditions.allowed import Allowed
from simulator.lessons.conditions.condition import Condition, ConditionKind, Verdict
from simulator.lessons.facts import Facts
from simulator.lessons.places import Place
from simulator.messages import Message
from simulator.notation.numerals import numeral_text
from simulator.scenarios.layer_settings import one_of
from simulator.workshops.registry import REGISTRY

_CLOSED = Message("Open the workshop {title}.")
_NOT_THERE = Message("It is not there yet.")
_NUMBER = Message("It is {value} now.")
_RIGHT, _NOT_YET = Message("It is as it should be."), Message("It is not as it should be yet.")
_MISSING = object()

WorkshopName = Annotated[str, one_of(REGISTRY)]


class DocumentField(Condition, Allowed):
    """A field of a workshop's document has a value, or a number within bounds.

    Attributes
    ----------
    workshop : str
    field : str
        Its name in the document's file; inside of objects and lists by ``.``: ``neurons.or.b``.
    one_of : tuple
        Values, one of which it has to have.
    at_least, at_most : float, optional
    """

    type: Literal["document"] = "document"
    workshop: WorkshopName
    field: Annotated[str, Field(min_length=1, max_length=120)]

    def verdict(self, facts: Facts) -> Verdict:
        """Return whether it is."""
        document = facts.documents.get(self.workshop)
        if document is None:
            title = Message.in_context("simulator", REGISTRY[self.workshop].title)
            return Verdict(False, _CLOSED.format(title=title))
        value = _found(document.model_dump(mode="json"), self.field.split("."))
        if value is _MISSING:
            return Verdict(False, _NOT_THERE)
        met = self.allows(value)
        return Verdict.of(met, _told(value, met))

    def places(self) -> Iterable[Place]:
        """Return the workshop."""
        return (Place("workshop", self.workshop),)


def _found(value: Any, path: Sequence[str]) -> Any:
    for name in path:
        if isinstance(value, Mapping) and name in value:
            value = value[name]
        elif isinstance(value, Sequence) and name.isdecimal() and int(name) < len(value):
            value = value[int(name)]
        else:
            return _MISSING
    return value


def _told(value: object, met: bool) -> Message:
    """Return how it stands: a number as it is, of everything else only whether it is right."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _RIGHT if met else _NOT_YET
    return _NUMBER.format(value=numeral_text(float(value)))


RECORD = ConditionKind(
    "document", "a field of a workshop's document is as wanted", 310, DocumentField
)
