"""Set a weight or a bias of the network."""

from __future__ import annotations

from typing import Literal

from simulator.lessons.actions.action import Action, ActionKind
from simulator.lessons.actions.stage import Stage
from simulator.lessons.parameters import parameter_index
from simulator.lessons.places import AnyPlace


class SetWeight(Action):
    """Set the weight of an edge, or a bias.

    Attributes
    ----------
    place : Place
        The edge: ``edge/0.1-1.2``, ``edge/0.b-1.2`` of the bias.
    value : float
    """

    type: Literal["weight"] = "weight"
    place: AnyPlace
    value: float

    def carry_out(self, stage: Stage) -> None:
        """Set it."""
        spec = stage.experiment.spec
        stage.state.theta[parameter_index(spec, self.place)] = self.value


RECORD = ActionKind("weight", "set a weight or a bias", 50, SetWeight)
