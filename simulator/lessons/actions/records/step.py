"""Take steps forward."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.lessons.actions.action import Action, ActionKind
from simulator.lessons.actions.stage import Stage


class TakeSteps(Action):
    """Take so many steps forward, each of one node.

    Attributes
    ----------
    count : int
    """

    type: Literal["step"] = "step"
    count: Annotated[int, Field(ge=1, le=10_000)] = 1

    def carry_out(self, stage: Stage) -> None:
        """Take them."""
        stage.look(steps=self.count)


RECORD = ActionKind("step", "take steps forward", 20, TakeSteps)
