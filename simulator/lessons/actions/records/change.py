"""Change what is open in a workshop."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from simulator.lessons.actions.action import Action, ActionKind
from simulator.lessons.actions.stage import Stage
from simulator.lessons.set_up import merged
from simulator.messages import Message
from simulator.scenarios.layer_settings import one_of
from simulator.workshops.registry import REGISTRY


class ChangeDocument(Action):
    """Set fields of the document that is open in a workshop.

    Attributes
    ----------
    workshop : str
    fields : dict
        As the document's file has them; objects are merged, everything else is replaced.
    """

    is_beside_network: ClassVar[bool] = True

    type: Literal["change"] = "change"
    workshop: Annotated[str, one_of(REGISTRY)]
    fields: Annotated[dict[str, Any], Field(min_length=1, max_length=32)]

    def carry_out(self, stage: Stage) -> None:
        """Set them."""
        document = stage.documents.get(self.workshop)
        if document is None:
            raise ValueError(Message("the workshop {name} is not open", name=self.workshop))
        stage.documents[self.workshop] = merged(document, self.fields)


RECORD = ActionKind("change", "change what is open in a workshop", 30, ChangeDocument)
