"""Loss functions: one record, one file, with value, gradient, equations and a stable fused form.

Shapes: outputs `a` and sums `z` are ``(n_outputs, n_samples)`` or, for R replicas at once,
``(R, n_outputs, n_samples)``; targets `y` are ``(n_outputs, n_samples)``. Values are means over
the samples, so that a batch's size does not change the size of a step.

What a loss asks of its targets is declared with it (`Loss.check_targets`). The check is for those
who bring data and a loss together; the arithmetic itself does not look.
"""

from simulator.nn.losses._base import Loss, OutputValues, SampleValues
from simulator.nn.losses._outputs import WantedOutputs, wanted
from simulator.registry import Registry, discover

__all__ = ["REGISTRY", "Loss", "OutputValues", "SampleValues", "WantedOutputs", "get", "wanted"]

REGISTRY = Registry("loss", discover(__name__, Loss))

get = REGISTRY.find
