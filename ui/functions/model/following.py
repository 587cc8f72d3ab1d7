"""The node that the stepper stands at, as far as it has a function of one sum."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.nn.layers import LayerRecord
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import Step, UpdateRecord
from simulator.workshops.node_functions import FUNCTIONS
from simulator.workshops.records.functions import FunctionChoice, Z


@dataclass(frozen=True, slots=True)
class Followed:
    """A node with its numbers.

    Attributes
    ----------
    layer, unit : int
        The first hidden layer is 0.
    function : FunctionChoice
        Its activation.
    z : float
        Its weighted sum for the sample that is stepped through.
    """

    layer: int
    unit: int
    function: FunctionChoice
    z: float

    @property
    def is_in_range(self) -> bool:
        """Whether the sum can be shown."""
        return Z.minimum <= self.z <= Z.maximum


def followed(record: UpdateRecord | None, step: Step | None) -> Followed | None:
    """Return the node of a step; None where it is of none, or of one without such a function.

    Softmax takes the sums of a whole layer; what a node learns itself stands in no setting.
    """
    if record is None or step is None or min(step.layer, step.unit, step.sample) < 0:
        return None
    function = _function(record.spec, step.layer)
    if function is None:
        return None
    passed: LayerRecord = record.samples[step.sample].layers[step.layer]
    return Followed(step.layer, step.unit, function, float(passed.z[step.unit]))


def _function(spec: NetworkSpec, layer: int) -> FunctionChoice | None:
    function = getattr(spec.layers[layer], "function", None)
    if function is None or function.name not in FUNCTIONS:
        return None
    return FunctionChoice(name=function.name, settings=dict(function.chosen))
