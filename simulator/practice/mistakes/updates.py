"""Mistakes with the new value of a weight or a bias, and with what an optimizer remembers of it.

Which of them a rule has in it, its record says (`simulator.optimizers.one_number`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from simulator import optimizers
from simulator.messages import Message
from simulator.notation.numerals import numeral_text
from simulator.optimizers.one_number import OneMove, OneNumber, Slip
from simulator.practice.mistakes._base import WRONG_SIGN, Mistake, Place

_TOLD: Mapping[Slip, Message] = MappingProxyType(
    {
        Slip.CORRECTION: Message(
            "You left out the bias correction: divide m by 1 − β₁ᵗ and v by 1 − β₂ᵗ."
        ),
        Slip.PRODUCTS: Message(
            "You left out the bias correction: divide by 1 − Π of the μ, and v by 1 − β₂ᵗ."
        ),
        Slip.POWERS: Message(
            "You divided by 1 − β₁ᵗ; here μ changes from update to update: "
            "divide by 1 − Π of the μ."
        ),
        Slip.OF_MEAN: Message("You left out the bias correction of m: divide it by 1 − β₁ᵗ."),
        Slip.OF_SQUARE: Message("You left out the bias correction of v: divide it by 1 − β₂ᵗ."),
        Slip.ROOT: Message(
            "You left out the root: the step is divided by the root of the mean square."
        ),
        Slip.EPSILON: Message("You left out ε = {epsilon}."),
        Slip.OUTSIDE: Message("Here ε stands under each root: √(u + ε) and √(s + ε)."),
        Slip.UNDER_ROOT: Message("Here ε stands outside of the root: it is added to the root."),
        Slip.SIGN: Message("You left out sgn: only the sign counts here, not the size."),
        Slip.SQUARE: Message("You took the number where its square counts."),
        Slip.SHARE: Message("You left out the factor 1 − β of what is new in the running mean."),
        Slip.SWAPPED: Message("You swapped β and 1 − β in the running mean."),
        Slip.DECAY: Message("You left out μ: only this part of the velocity is kept."),
        Slip.AHEAD: Message("You left out the look ahead."),
        Slip.NEXT_SHARE: Message("You took μₜ with m; looking ahead it has the next one, μₜ₊₁."),
        Slip.NEW_PART: Message("You left out (1 − μₜ) g: this update's gradient counts once more."),
        Slip.MOVES: Message("You left out √(u + ε), the size of past moves: it stands above."),
        Slip.UPSIDE_DOWN: Message(
            "The ratio is upside down: the moves u stand above, the gradients s below."
        ),
        Slip.SQUARES_BEFORE: Message("You took s before this update; g² goes into it first."),
        Slip.MOVES_AFTER: Message("You took u after this update; in d it is the one before."),
        Slip.MOVE: Message("You took the move d where its square counts."),
        Slip.OF_GRADIENT: Message("You took g²; u is a mean of the squared moves, d²."),
        Slip.WITH_RATE: Message("You took the move with its learning rate; u is made of d alone."),
        Slip.BETAS: Message("You took the other β: β₁ counts in c, β₂ in the mean that is kept."),
        Slip.STEP_BEFORE: Message("You took the step before; it grows or shrinks first."),
        Slip.SHRUNK: Message("The gradient's sign has stayed: the step grows, by η⁺."),
        Slip.GROWN: Message("The gradient's sign has changed: the step shrinks, by η⁻."),
        Slip.UNCOMPARED: Message("Nothing was there to compare with: the step stays as it was."),
        Slip.WITHOUT_SIGN: Message("This gradient is 0 and has no sign: the step stays as it was."),
        Slip.AFTER_ZERO: Message("The gradient before counts as 0: the step stays as it was."),
        Slip.LIMIT: Message("The step has limits: no shorter than Δ₋, no longer than Δ₊."),
        Slip.RATE_AGAIN: Message("The step is all of the move: the learning rate only began it."),
        Slip.TURNED: Message("The gradient's sign has changed: here it counts as 0."),
        Slip.TAKEN_BACK: Message("You took the last move back; here the weight only stays."),
    }
)


@dataclass(frozen=True, slots=True)
class _Moved:
    """One parameter and what the update does to it.

    Attributes
    ----------
    asked : str
        Which piece of the optimizer's memory is asked for; empty for the new value.
    """

    place: Place
    index: int
    old: float
    kept: float
    asked: str = ""

    @property
    def new(self) -> float:
        """What is right."""
        record = self.place.record
        found = record.state_after[self.asked] if self.asked else record.theta_after
        return float(found[self.index])

    @property
    def numbers(self) -> OneNumber:
        """What the rule works with."""
        return numbers_of(self.place, self.index, self.kept)

    @property
    def rule(self) -> Callable[[OneNumber], OneMove] | None:
        """The rule for one number; None where its record has none."""
        found = optimizers.REGISTRY.get(self.place.record.optimizer)
        return None if found is None else found.by_number

    def with_(self, **changed: object) -> Iterator[float]:
        """Yield what the rule leads to with other numbers; nothing where that is no number."""
        if self.rule is None:
            return
        try:
            found = self.rule(replace(self.numbers, **changed))  # type: ignore[arg-type]
        except (ZeroDivisionError, OverflowError):
            return  # without ε nothing can be divided by 0
        value = found.memory[self.asked] if self.asked else found.value
        if math.isfinite(value):
            yield value


def numbers_of(place: Place, index: int, w: float) -> OneNumber:
    """Return the numbers of one parameter, of which decay has left `w`."""
    record = place.record
    memory = {name: float(values[index]) for name, values in record.state.items()}
    given, rate = float(record.stages.given[index]), float(record.settings["learning_rate"])
    return OneNumber(w, given, rate, record.settings, memory, record.count)


def in_update(place: Place) -> Iterator[Mistake]:
    """Yield the mistakes with the new value, the likely ones first."""
    record, moved = place.record, _moved(place)
    if record.is_frozen(moved.index):
        rate = float(record.settings["learning_rate"])
        told = Message("This layer is frozen: nothing moves it.")
        yield Mistake(moved.old - rate * float(record.gradient[moved.index]), told)
        return
    yield from _of_rate_and_sign(moved)
    yield from _of_gradient(moved)
    yield from _of_decay(moved)
    yield from _of_memory(moved)
    yield from _of_slips(moved)
    yield from _of_plain(moved)
    yield from _of_place(moved)


def in_memory(place: Place, name: str) -> Iterator[Mistake]:
    """Yield the mistakes with a piece of the optimizer's memory, the likely ones first."""
    moved = replace(_moved(place), asked=name)
    before = float(place.record.state[name][moved.index])
    yield Mistake(before, Message("That is what was remembered before: this update changes it."))
    told = Message("You took this update's part alone: what was remembered counts, too.")
    if any(moved.numbers.memory.values()):
        for found in moved.with_(memory=dict.fromkeys(moved.numbers.memory, 0.0)):
            yield Mistake(found, told)
    yield from _of_slips(moved)
    for found in moved.with_(rate=1.0):
        told = Message("You left out the learning rate η = {rate}.")
        yield Mistake(found, told.format(rate=numeral_text(moved.numbers.rate)))
    yield from _of_gradient(moved)
    yield Mistake(-moved.new, WRONG_SIGN)


def _moved(place: Place) -> _Moved:
    record, step = place.record, place.step
    index = record.spec.parameter_index(step.layer, step.part, step.unit)
    return _Moved(place, index, float(record.theta[index]), _kept(place, index))


def _kept(place: Place, index: int) -> float:
    """Return what decoupled weight decay leaves of the parameter, for the rule to move."""
    settings, kept = place.record.settings, float(place.record.stages.decay[index])
    return kept * (1.0 - settings["learning_rate"] * settings.get("weight_decay", 0.0))


def _of_rate_and_sign(m: _Moved) -> Iterator[Mistake]:
    step, rate = m.new - m.kept, m.numbers.rate
    told = Message("You left out the learning rate η = {rate}.", rate=numeral_text(rate))
    for found in m.with_(rate=1.0) if m.rule else iter((m.kept + step / rate,)):
        yield Mistake(found, told)
    told = Message("The step goes downhill: it is taken off, not added.")
    yield Mistake(m.kept - step, told)
    for found in m.with_(rate=-rate):
        yield Mistake(found, told)
    told = Message("That is the change alone; asked is the new value.")
    yield Mistake(m.new - m.old, told)
    yield Mistake(m.old - m.new, told)
    yield Mistake(m.old, Message("That is the old value: the step is still to be taken."))


def _of_gradient(m: _Moved) -> Iterator[Mistake]:
    """Yield what comes of another gradient than the one that the rule gets."""
    record = m.place.record
    chosen, stages = record.regularization, record.stages
    given, n = m.numbers.g, len(record.samples)
    others: list[tuple[float, Message]] = []
    if chosen.l1 or chosen.l2:
        told = Message("You left out the penalty's part of the gradient.")
        others.append((float(stages.data_gradient[m.index]), told))
    if chosen.clip_norm or chosen.clip_value:
        told = Message("You did not clip the gradient.")
        others.append((float(stages.penalties[m.index]), told))
    if n > 1:
        told = Message("You took the sum of the gradients of the rows; their mean counts.")
        others.append((given * n, told))
        told = Message("You took the gradient of one row; the mean of all {n} counts.", n=n)
        others += [(float(one.gradient[m.index]), told) for one in reversed(record.samples)]
    for g, told in others:
        for found in m.with_(g=g):
            yield Mistake(found, told)


def _of_decay(m: _Moved) -> Iterator[Mistake]:
    if m.kept != m.old:
        told = Message("You left out the weight decay.")
        yield Mistake(m.new - m.kept + m.old, told)


def _of_memory(m: _Moved) -> Iterator[Mistake]:
    """Yield what comes where all that is remembered is left out."""
    memory = m.numbers.memory
    if any(memory.values()):
        told = Message("You left out what is remembered of earlier gradients.")
        for found in m.with_(memory=dict.fromkeys(memory, 0.0)):
            yield Mistake(found, told)


def _of_slips(m: _Moved) -> Iterator[Mistake]:
    """Yield what comes of each thing in the rule that can be left out or confused."""
    for slip in slips_of(m.rule, m.numbers):
        told = _TOLD[slip]
        if slip is Slip.EPSILON:
            told = told.format(epsilon=numeral_text(m.numbers.settings["epsilon"]))
        for found in m.with_(without=slip):
            yield Mistake(found, told)


def slips_of(rule: Callable[[OneNumber], OneMove] | None, numbers: OneNumber) -> list[Slip]:
    """Return what can go wrong in a rule, the likely first: what it uses when it is worked out."""
    if rule is None:
        return []
    rule(numbers)
    return [slip for slip in Slip if slip in numbers.used]


def _of_plain(m: _Moved) -> Iterator[Mistake]:
    if m.rule is not None and m.numbers.memory:
        told = Message("That is plain gradient descent, w − η g: the optimizer does more.")
        yield Mistake(m.kept - m.numbers.rate * m.numbers.g, told)


def _of_place(m: _Moved) -> Iterator[Mistake]:
    """Yield what comes where the weight, or its gradient, is that of another edge."""
    record, step = m.place.record, m.place.step
    spec = record.spec
    for other in range(spec.node_parameters[step.layer]):
        for unit in range(spec.sizes[step.layer + 1]):
            index = spec.parameter_index(step.layer, other, unit)
            if index == m.index:
                continue
            told = Message("That is the new value of another weight or bias of the layer.")
            yield Mistake(float(record.theta_after[index]), told)
            told = Message("You took the gradient of another weight or bias of the layer.")
            for found in m.with_(g=float(record.stages.given[index])):
                yield Mistake(found, told)
