"""The known errors with each kind of number: what is tried against a wrong answer."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from simulator.practice.mistakes._base import WRONG_SIGN, Mistake, Place
from simulator.practice.mistakes.activations import in_activation
from simulator.practice.mistakes.deltas import back_to, in_delta
from simulator.practice.mistakes.gradients import in_gradient, in_mean
from simulator.practice.mistakes.losses import in_loss
from simulator.practice.mistakes.statistics import in_normalised, in_statistic
from simulator.practice.mistakes.sums import in_sum
from simulator.practice.mistakes.updates import in_memory, in_update, numbers_of
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

__all__ = ["WRONG_SIGN", "Mistake", "Place", "back_to", "in_memory", "mistakes", "numbers_of"]

_BY_KIND: Mapping[StepKind, Callable[[Place], Iterator[Mistake]]] = MappingProxyType(
    {
        StepKind.STATISTIC: in_statistic,
        StepKind.SUM: in_sum,
        StepKind.ACTIVATION: in_activation,
        StepKind.LOSS: in_loss,
        StepKind.DELTA: in_delta,
        StepKind.GRADIENT: in_gradient,
        StepKind.BATCH_GRADIENT: in_mean,
        StepKind.UPDATE: in_update,
    }
)


def mistakes(record: UpdateRecord, step: Step) -> Iterator[Mistake]:
    """Yield what is known to go wrong with a step's result, the likely errors first."""
    place = Place(record, step)
    if step.kind is StepKind.SUM and not record.spec.layers[step.layer].shares_sums:
        return in_normalised(place)
    return _BY_KIND[step.kind](place)
