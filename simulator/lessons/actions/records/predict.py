"""Predict numbers in practice."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.lessons.actions.action import Action, ActionKind
from simulator.lessons.actions.stage import Stage


class Predict(Action):
    """Predict the next numbers of practice right.

    Attributes
    ----------
    count : int
    """

    type: Literal["predict"] = "predict"
    count: Annotated[int, Field(ge=1, le=1000)] = 1

    def carry_out(self, stage: Stage) -> None:
        """Predict them."""
        stage.look(asked=self.count, answered=self.count, steps=self.count)


RECORD = ActionKind("predict", "predict numbers in practice", 70, Predict)
