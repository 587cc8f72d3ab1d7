"""Run a race in the arena."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from simulator.lessons.actions.action import Action, ActionKind
from simulator.lessons.actions.stage import Stage
from simulator.lessons.set_up import RaceName


class RunRace(Action):
    """Run a ready-made race in the arena.

    Attributes
    ----------
    preset : str, optional
        By default the one that is open.
    updates : int, optional
        How many; by default as many as the race has.
    """

    is_beside_network: ClassVar[bool] = True

    type: Literal["race"] = "race"
    preset: RaceName | None = None
    updates: Annotated[int, Field(ge=1, le=10_000)] | None = None

    def carry_out(self, stage: Stage) -> None:
        """Run it."""
        if self.preset is not None:
            stage.race = self.preset
        stage.run_race(self.updates)


RECORD = ActionKind("race", "run a race in the arena", 80, RunRace)
