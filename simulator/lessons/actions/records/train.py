"""Train for some epochs."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.lessons.actions.action import Action, ActionKind
from simulator.lessons.actions.stage import Stage


class Train(Action):
    """Train for so many more epochs.

    Attributes
    ----------
    epochs : int
    """

    type: Literal["train"] = "train"
    epochs: Annotated[int, Field(ge=1, le=100_000)]

    def carry_out(self, stage: Stage) -> None:
        """Train."""
        stage.train(self.epochs)


RECORD = ActionKind("train", "train for some epochs", 10, Train)
