"""A field of what is open in a workshop is as it is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import Field

from simulator.lessons.conditions.allowed import Allowed
from simulator.lessons.conditions.condition import Condition, ConditionKind, Verdict
from simulator.lessons.facts import Facts
from simulator.lessons.places import Place
from simulator.lessons.words import Line
from simulator.messages import Message
from simulator.notation.numerals import numeral_text
from simulator.scenarios.layer_settings import one_of
from simulator.workshops.registry import REGISTRY

_CLOSED = Message("Open the workshop {title}.")
_NOT_THERE = Message("It is not there yet.")
_NUMBER = Message("{called}: {value} now")
_RIGHT, _NOT_YET = Message("As it should be."), Message("Not yet as it should be.")
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
    called : str, optional
        What the learner knows the number as: how it stands is told with it. Without, only whether
        it is right is.
    """

    type: Literal["document"] = "document"
    workshop: WorkshopName
    field: Annotated[str, Field(min_length=1, max_length=120)]
    called: Line | None = None

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
        return Verdict.of(met, self._told(value, met))

    def _told(self, value: object, met: bool) -> Message:
        if self.called is None or isinstance(value, bool) or not isinstance(value, int | float):
            return _RIGHT if met else _NOT_YET
        return _NUMBER.format(called=self.called, value=numeral_text(float(value)))

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


RECORD = ConditionKind(
    "document", "a field of a workshop's document is as wanted", 310, DocumentField
)
