"""Change settings of the run."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.lessons.actions.action import Action, ActionKind
from simulator.lessons.actions.stage import Stage
from simulator.scenarios.overrides import with_settings


class ChangeSettings(Action):
    """Change settings, as on the command line.

    Attributes
    ----------
    settings : dict of str to str
        Such as ``{"learning_rate": "0.5"}``.
    """

    type: Literal["set"] = "set"
    settings: Annotated[dict[str, str], Field(min_length=1, max_length=32)]

    def carry_out(self, stage: Stage) -> None:
        """Change them."""
        stage.reconfigure(with_settings(stage.experiment.scenario, self.settings))


RECORD = ActionKind("set", "change settings of the run", 40, ChangeSettings)
