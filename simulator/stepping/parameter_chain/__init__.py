"""One parameter's whole chain in one update: delta → gradients → mean → … → new weight.

Every link's number is the record's, and its equation is that of the step which computes it, or of
the stage of the update (decision 0009). Links of what is off are not there.
"""

from __future__ import annotations

from collections.abc import Sequence

from simulator.stepping.equations import batch_parameter
from simulator.stepping.parameter_chain import optimizing
from simulator.stepping.parameter_chain.batch import Batch
from simulator.stepping.parameter_chain.links import (
    OF_ROWS,
    Link,
    LinkKind,
    Parameter,
    ParameterChain,
    RowOrder,
)
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

__all__ = [
    "OF_ROWS",
    "Link",
    "LinkKind",
    "Parameter",
    "ParameterChain",
    "RowOrder",
    "parameter_chain",
    "parameter_of",
]


def parameter_chain(
    record: UpdateRecord,
    which: Parameter,
    *,
    keep: int = -1,
    whole: bool = False,
    by_size: bool = True,
    feature_names: Sequence[str] = (),
) -> ParameterChain:
    """Return how a recorded update makes one parameter's new value.

    Parameters
    ----------
    record : UpdateRecord
    which : (int, int, int)
        Layer, number and unit of the parameter.
    keep : int, default -1
        Position of a row that is written out, however small its gradient is; -1 for none.
    whole : bool, default False
        Whether a long batch has all its rows written out; else those that count.
    by_size : bool, default True
        Whether the rows that count are those with the largest gradients; else the first ones.
    feature_names : sequence of str
        Names of the inputs; given to the numbers that are inputs.
    """
    batch = Batch(record, which, feature_names)
    rows = batch.shown(keep, whole=whole, by_size=by_size)
    mean = batch.mean(is_last=not optimizing.is_penalised(record, which))
    links = (*batch.links(rows), mean, *optimizing.links(record, which))
    return ParameterChain(which, links, batch.order(whole=whole, by_size=by_size))


def parameter_of(record: UpdateRecord, step: Step, last: Parameter | None = None) -> Parameter:
    """Return the parameter whose chain a step belongs to.

    Parameters
    ----------
    record : UpdateRecord
    step : Step
    last : (int, int, int), optional
        The parameter of the step before: it stays where the step is one of its node.

    Returns
    -------
    (int, int, int)
        Where the step is no parameter's, the first one of its node; of a step of the whole
        layer, that of its first node; of the loss, that of the first output.
    """
    if step.kind in (StepKind.GRADIENT, StepKind.UPDATE):
        return step.layer, step.part, step.unit
    if step.kind is StepKind.BATCH_GRADIENT:
        return step.layer, *batch_parameter(record, step.layer)
    layer = step.layer if step.layer >= 0 else len(record.spec.layers) - 1
    unit = max(0, step.unit)
    same_node = last is not None and (last[0], last[2]) == (layer, unit)
    if last is not None and same_node and last[1] < record.spec.node_parameters[layer]:
        return last
    return layer, 0, unit
