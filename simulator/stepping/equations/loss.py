"""The equation of the loss."""

from __future__ import annotations

from simulator.equation_parts import marked
from simulator.expressions import Equation, Symbol
from simulator.nn import losses
from simulator.nn.losses import SampleValues
from simulator.stepping.equations.parts import node, target
from simulator.stepping.step_plan import Step, UpdateRecord


def loss(record: UpdateRecord, step: Step) -> Equation:
    """Return the loss E of one sample."""
    sample = record.samples[step.sample]
    function, last = losses.get(record.spec.loss), sample.layers[-1]
    index: int | str = "k" if len(sample.target) > 1 else 0
    output, total_sum = (node(letter, len(record.spec.layers) - 1, index) for letter in "az")
    fused = function.fused_with == record.spec.layers[-1].activation
    values = SampleValues(last.a, sample.target, last.z, output, target(index), total_sum, fused)
    symbols, numbers = function.equation(values)
    return Equation(Symbol("E"), symbols, numbers, marked(sample.loss, "result"))
