"""How large gradients are in a layer, in itself or beside another layer's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field

from simulator.lessons.conditions.bounds import Bounds
from simulator.lessons.conditions.condition import ConditionKind, RunCondition, Verdict
from simulator.lessons.facts import RunFacts
from simulator.lessons.places import Place
from simulator.messages import Message
from simulator.notation.numerals import numeral_text

_NO_LAYER = Message("This network has {count} layers.")

LayerNumber = Annotated[int, Field(ge=1, le=64)]


class GradientSize(RunCondition, Bounds):
    """The root of the mean square of a layer's gradient lies within bounds.

    Attributes
    ----------
    layer : int
        From 1, the first hidden layer.
    over : int, optional
        Another layer, by whose gradient it is divided.
    """

    told_in: ClassVar[frozenset[str]] = frozenset({"loss"})

    type: Literal["gradient"] = "gradient"
    layer: LayerNumber
    over: LayerNumber | None = None

    def of_run(self, run: RunFacts) -> Verdict:
        """Return whether it does."""
        layers = len(run.experiment.spec.layers)
        if max(self.layer, self.over or 1) > layers:
            return Verdict(False, _NO_LAYER.format(count=layers))
        data = run.experiment.data
        _, gradient = run.network.loss_and_gradient(run.theta, data.X, data.Y)
        sizes = [
            float(np.sqrt(np.mean(block**2))) if block.size else np.nan
            for block in run.network.blocks(gradient)
        ]
        size = sizes[self.layer - 1]
        if self.over is not None:
            size = size / sizes[self.over - 1] if sizes[self.over - 1] else np.nan
        says = Message("It is {value}; wanted: {wanted}.")
        numbers = {"value": numeral_text(size), "wanted": self.wanted()}
        return Verdict.of(self.hold(size), says.format(**numbers))

    def places(self) -> Iterable[Place]:
        """Return the panel that shows it."""
        return (Place("panel", "flow"),)


RECORD = ConditionKind("gradient", "a layer's gradient has a size within bounds", 180, GradientSize)
