"""Open a panel or a window, or select a node or an edge."""

from __future__ import annotations

from typing import Literal

from simulator.lessons.actions.action import Action, ActionKind
from simulator.lessons.actions.stage import Stage
from simulator.lessons.places import AnyPlace


class Look(Action):
    """Bring something in sight, or select it.

    Attributes
    ----------
    place : Place
    """

    type: Literal["look"] = "look"
    place: AnyPlace

    def carry_out(self, stage: Stage) -> None:
        """Look at it."""
        stage.show(self.place)


RECORD = ActionKind("look", "open a panel or a window, or select a node or an edge", 60, Look)
