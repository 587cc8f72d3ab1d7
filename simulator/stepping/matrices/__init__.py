"""The same step as an equation of matrices: ``X @ W + b = Z``, with what is lit in each of them.

Every number comes from the record of the update, as in `simulator.stepping.equations`. What the
stepper has not revealed yet is in no matrix: it is marked as not known.
"""

from __future__ import annotations

from simulator.stepping.matrices import backward, forward, update
from simulator.stepping.matrices.parts import Form, Matrix, Statement, Target
from simulator.stepping.matrices.rows import Rows
from simulator.stepping.progress import Progress
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

__all__ = ["Form", "Matrix", "Statement", "Target", "statement"]

_MAKERS = {
    StepKind.STATISTIC: forward.statistic,
    StepKind.SUM: forward.sums,
    StepKind.ACTIVATION: forward.activation,
    StepKind.LOSS: forward.loss,
    StepKind.DELTA: backward.delta,
    StepKind.GRADIENT: backward.gradient,
    StepKind.BATCH_GRADIENT: backward.batch_gradient,
}


def statement(
    record: UpdateRecord, step: Step, progress: Progress, *, whole_batch: bool = False
) -> Statement:
    """Return `step` as an equation of matrices.

    Parameters
    ----------
    record : UpdateRecord
        The update that the step belongs to.
    step : Step
    progress : Progress
        What is revealed once the step is shown.
    whole_batch : bool, default False
        Whether each matrix has a row for every sample of the batch; else only the step's own.

    Returns
    -------
    Statement
        Rows of a matrix are samples and its columns nodes, or, of parameters, sources and nodes.
    """
    if step.kind is StepKind.UPDATE:
        return update.update(record, step, progress)
    rows = Rows(record, progress, whole_batch or step.kind is StepKind.BATCH_GRADIENT)
    return _MAKERS[step.kind](rows, step)
