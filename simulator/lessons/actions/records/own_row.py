"""Type a row of one's own."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.data.own_row import OwnRow
from simulator.lessons.actions.action import Action, ActionKind
from simulator.lessons.actions.stage import Stage


class TypeOwnRow(Action):
    """Type a row that is none of the data.

    Attributes
    ----------
    inputs : tuple of float
        A number for each feature, as it is measured.
    """

    type: Literal["own row"] = "own row"
    inputs: Annotated[tuple[float, ...], Field(strict=False, min_length=1, max_length=1024)]

    def carry_out(self, stage: Stage) -> None:
        """Type it."""
        OwnRow(self.inputs).check(stage.experiment.data)
        stage.look(own_rows=1)


RECORD = ActionKind("own row", "type a row of one's own", 78, TypeOwnRow)
