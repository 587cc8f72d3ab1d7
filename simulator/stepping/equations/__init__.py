"""The equation of each step: in symbols, with the step's numbers, and its result.

Everything is taken from the record of the update. Nothing is computed here that the record holds:
the results are the recorded numbers, and the tests evaluate every line of numbers against them,
so that an equation cannot show a number that does not lead to its result. No words, hence nothing
to translate.
"""

from __future__ import annotations

from collections.abc import Sequence

from simulator.expressions import Equation
from simulator.stepping.equations import layers
from simulator.stepping.equations.backward import batch_gradient, batch_parameter, delta
from simulator.stepping.equations.loss import loss
from simulator.stepping.equations.update import update
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

__all__ = ["batch_parameter", "equation"]


def equation(record: UpdateRecord, step: Step, *, feature_names: Sequence[str] = ()) -> Equation:
    """Return what `step` computes.

    Parameters
    ----------
    record : UpdateRecord
        The update that the step belongs to.
    step : Step
    feature_names : sequence of str
        Names of the inputs; given to the numbers that are inputs.

    Returns
    -------
    Equation
        ``numbers`` evaluates to ``result``, which is the recorded value.
    """
    if step.kind is StepKind.LOSS:
        return loss(record, step)
    if step.kind is StepKind.DELTA:
        return delta(record, step)
    if step.kind is StepKind.GRADIENT:
        return layers.of(record, step.layer).gradient(record, step, feature_names)
    if step.kind is StepKind.BATCH_GRADIENT:
        return batch_gradient(record, step)
    if step.kind is StepKind.UPDATE:
        return update(record, step)
    return layers.of(record, step.layer).forward(record, step, feature_names)
