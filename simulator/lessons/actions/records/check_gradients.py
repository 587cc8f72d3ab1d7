"""Make the gradient check."""

from __future__ import annotations

from typing import Literal

from simulator.lessons.actions.action import Action, ActionKind
from simulator.lessons.actions.stage import Stage


class CheckGradients(Action):
    """Open the gradient check, which compares all gradients with differences."""

    type: Literal["gradient check"] = "gradient check"

    def carry_out(self, stage: Stage) -> None:
        """Make it."""
        _ = stage.experiment
        stage.look(checks=1)


RECORD = ActionKind("gradient check", "make the gradient check", 75, CheckGradients)
