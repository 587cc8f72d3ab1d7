"""Mistakes with the new value of a weight or a bias."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from simulator.messages import Message
from simulator.practice.mistakes._base import Mistake, Place
from simulator.practice.mistakes.rules import RULES, RuleNumbers, numbers_of
from simulator.quoting import figure


@dataclass(frozen=True, slots=True)
class _Moved:
    """One parameter and what the update does to it."""

    place: Place
    index: int
    old: float
    kept: float
    new: float

    @property
    def numbers(self) -> RuleNumbers:
        """What the rule works with."""
        return numbers_of(self.place.record, self.index, self.kept)

    @property
    def rule(self) -> Callable[[RuleNumbers], float] | None:
        """The rule as a formula; None where there is none here."""
        return RULES.get(self.place.record.optimizer)


def in_update(place: Place) -> Iterator[Mistake]:
    """Yield the mistakes with the new value, the likely ones first."""
    record, step = place.record, place.step
    index = record.spec.parameter_index(step.layer, step.part, step.unit)
    old, new = float(record.theta[index]), float(record.theta_after[index])
    if record.is_frozen(index):
        told = Message("This layer is frozen: nothing moves it.")
        yield Mistake(old - float(record.settings["learning_rate"] * record.gradient[index]), told)
        return
    moved = _Moved(place, index, old, _kept(place, index), new)
    yield from _of_rate_and_sign(moved)
    yield from _of_gradient(moved)
    yield from _of_decay(moved)
    yield from _of_memory(moved)
    yield from _of_place(moved)


def _kept(place: Place, index: int) -> float:
    """Return what decoupled weight decay leaves of the parameter, for the rule to move."""
    settings, kept = place.record.settings, float(place.record.stages.decay[index])
    return kept * (1.0 - settings["learning_rate"] * settings.get("weight_decay", 0.0))


def _of_rate_and_sign(m: _Moved) -> Iterator[Mistake]:
    step, rate = m.new - m.kept, m.numbers.rate
    rule = m.rule
    told = Message("You left out the learning rate η = {rate}.", rate=figure(rate))
    if rule is not None:
        yield Mistake(rule(replace(m.numbers, rate=1.0)), told)
    elif m.place.record.optimizer != "rprop":
        yield Mistake(m.kept + step / rate, told)
    told = Message("The step goes downhill: it is taken off, not added.")
    yield Mistake(m.kept - step, told)
    if rule is not None:
        yield Mistake(rule(replace(m.numbers, rate=-rate)), told)
    told = Message("That is the change alone; asked is the new value.")
    yield Mistake(m.new - m.old, told)
    yield Mistake(m.old - m.new, told)
    yield Mistake(m.old, Message("That is the old value: the step is still to be taken."))


def _of_gradient(m: _Moved) -> Iterator[Mistake]:
    """Yield what comes of another gradient than the one that the rule gets."""
    record, rule = m.place.record, m.rule
    if rule is None:
        return
    chosen, stages = record.regularization, record.stages
    data, n = float(stages.data_gradient[m.index]), len(record.samples)
    if chosen.l1 or chosen.l2:
        told = Message("You left out the penalty's part of the gradient.")
        yield Mistake(rule(replace(m.numbers, g=data)), told)
    if chosen.clip_norm or chosen.clip_value:
        told = Message("You did not clip the gradient.")
        yield Mistake(rule(replace(m.numbers, g=float(stages.penalties[m.index]))), told)
    if n > 1:
        told = Message("You took the sum of the gradients of the rows; their mean counts.")
        yield Mistake(rule(replace(m.numbers, g=m.numbers.g * n)), told)
        told = Message("You took the gradient of one row; the mean of all {n} counts.", n=n)
        for sample in reversed(record.samples):
            yield Mistake(rule(replace(m.numbers, g=float(sample.gradient[m.index]))), told)


def _of_decay(m: _Moved) -> Iterator[Mistake]:
    if m.kept != m.old:
        told = Message("You left out the weight decay.")
        yield Mistake(m.new - m.kept + m.old, told)


def _of_memory(m: _Moved) -> Iterator[Mistake]:
    """Yield what comes where a term of momentum or of Adam is left out."""
    numbers, rule, settings = m.numbers, m.rule, m.place.record.settings
    if rule is None or not numbers.memory:
        return
    if any(numbers.memory.values()):
        told = Message("You left out what is remembered of earlier gradients.")
        yield Mistake(rule(replace(numbers, memory=dict.fromkeys(numbers.memory, 0.0))), told)
    if m.place.record.optimizer in ("adam", "adamw"):
        told = Message("You left out the bias correction: divide m by 1 − β₁ᵗ and v by 1 − β₂ᵗ.")
        yield Mistake(rule(replace(numbers, correct=False)), told)
    if "epsilon" in settings:
        told = Message("You left out the root: the step is divided by the root of the mean square.")
        yield Mistake(rule(replace(numbers, root=False)), told)
        if numbers.g or any(numbers.memory.values()):
            told = Message("You left out ε = {epsilon}.", epsilon=figure(settings["epsilon"]))
            yield Mistake(rule(replace(numbers, settings={**settings, "epsilon": 0.0})), told)
    plain = Message("That is plain gradient descent, w − η g: the optimizer does more.")
    yield Mistake(m.kept - numbers.rate * numbers.g, plain)


def _of_place(m: _Moved) -> Iterator[Mistake]:
    """Yield what comes where the weight, or its gradient, is that of another edge."""
    record, step = m.place.record, m.place.step
    spec, rule = record.spec, m.rule
    for other in range(spec.node_parameters[step.layer]):
        for unit in range(spec.sizes[step.layer + 1]):
            index = spec.parameter_index(step.layer, other, unit)
            if index == m.index:
                continue
            told = Message("That is the new value of another weight or bias of the layer.")
            yield Mistake(float(record.theta_after[index]), told)
            if rule is not None:
                told = Message("You took the gradient of another weight or bias of the layer.")
                yield Mistake(rule(replace(m.numbers, g=float(record.stages.given[index]))), told)
