"""Open a preset of a workshop, or of the network."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from simulator.lessons.actions.action import Action, ActionKind
from simulator.lessons.actions.stage import Stage
from simulator.lessons.set_up import WorkshopChoice
from simulator.messages import Message
from simulator.scenarios import presets
from simulator.scenarios.schema import Name


class Open(Action):
    """Open a preset.

    Attributes
    ----------
    scenario : str, optional
        A preset of the network.
    workshop : WorkshopChoice, optional
    """

    type: Literal["open"] = "open"
    scenario: Name | None = None
    workshop: WorkshopChoice | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.scenario is None) == (self.workshop is None):
            raise ValueError(
                Message(
                    "either {first} or {second} must be there, and not both",
                    first="scenario",
                    second="workshop",
                )
            )
        return self

    def carry_out(self, stage: Stage) -> None:
        """Open it."""
        if self.scenario is not None:
            stage.open(presets.load(self.scenario))
        if self.workshop is not None:
            document = self.workshop.document
            stage.documents[document.workshop] = document


RECORD = ActionKind("open", "open a preset", 15, Open)
