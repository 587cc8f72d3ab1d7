"""The record of an update as the screen shows it, for whoever reckons on with rounded numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.nn import losses
from simulator.nn.activations import Activation
from simulator.nn.layers import LayerRecord
from simulator.nn.network import Network
from simulator.notation.numerals import DIGITS, MOST_DIGITS, digits_of_change, numeral_text
from simulator.practice.mistakes import Place, back_to, numbers_of
from simulator.quoting import MINUS
from simulator.stepping.equations import batch_parameter
from simulator.stepping.records import PassRecord
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

Array = NDArray[Any]


def on_screen(record: UpdateRecord, step: Step) -> UpdateRecord:
    """Return a record with its numbers rounded as they are shown, and the step made of these.

    Parameters
    ----------
    record : UpdateRecord
    step : Step
        Its result follows from the rounded numbers, where it is one that can be followed: a sum, an
        activation, a loss, a delta, a gradient, a mean of gradients or an update.

    Returns
    -------
    UpdateRecord
        Rounded to as many digits as `numeral` writes.
    """
    shown = replace(
        record,
        stages=replace(record.stages, **_arrays(record.stages)),
        state={name: rounded(values) for name, values in record.state.items()},
        state_after={name: rounded(values) for name, values in record.state_after.items()},
        settings={name: float(rounded(value)) for name, value in record.settings.items()},
        loss=float(rounded(record.loss)),
        samples=_Rounded(record.samples, whole=step.sample >= 0),
    )
    with np.errstate(all="ignore"):
        return _made(_changing(record, shown, step), step)


def _changing(record: UpdateRecord, shown: UpdateRecord, step: Step) -> UpdateRecord:
    """Return the rounded record with what an update changes in the digits that show the change."""
    if step.kind is not StepKind.UPDATE:
        return shown
    index = record.spec.parameter_index(step.layer, step.part, step.unit)
    stages, after = record.stages, float(record.theta_after[index])
    old = {
        name: _put(getattr(shown.stages, name), index, _before(values[index], after))
        for name, values in (("theta", stages.theta), ("decay", stages.decay))
    }
    state = {
        name: _put(values, index, _before(record.state[name][index], one[index]))
        for (name, values), one in zip(
            shown.state.items(), record.state_after.values(), strict=True
        )
    }
    return replace(shown, stages=replace(shown.stages, **old), state=state)


def _before(before: float, after: float) -> float:
    """Return an old number as it is written where it changes."""
    text = numeral_text(float(before), digits=digits_of_change(float(before), float(after))[0])
    return float(text.replace(MINUS, "-").replace("∞", "inf"))


def rounded(values: Array | float) -> Array:
    """Return numbers as they are written: three digits, more where they would look whole."""
    exact = np.asarray(values, float)
    found = exact
    for digits in range(MOST_DIGITS, DIGITS - 1, -1):
        with np.errstate(all="ignore"):
            power = 10.0 ** (digits - 1 - np.floor(np.log10(np.abs(exact))))
            coarse = np.round(exact * power) / power
        usable = np.isfinite(coarse)
        if digits < MOST_DIGITS:
            usable &= (coarse != np.round(coarse)) | (np.abs(coarse) >= 10.0 ** (digits - 1))
        found = np.where(usable, coarse, found)
    return found


def _arrays(holder: Any) -> dict[str, Array]:
    """Return the rounded arrays of numbers that a dataclass holds, by name."""
    held = {one.name: getattr(holder, one.name) for one in fields(holder)}
    return {
        name: rounded(value)
        for name, value in held.items()
        if isinstance(value, np.ndarray) and value.dtype.kind == "f" and name != "mask"
    }


class _Rounded(Sequence[PassRecord]):
    """The passes of a batch, each rounded when it is asked for; of a batch's, the gradients."""

    def __init__(self, samples: Sequence[PassRecord], *, whole: bool) -> None:
        self._samples, self._whole = samples, whole

    def __len__(self) -> int:
        return len(self._samples)

    @overload
    def __getitem__(self, which: int) -> PassRecord: ...
    @overload
    def __getitem__(self, which: slice) -> Sequence[PassRecord]: ...
    def __getitem__(self, which: int | slice) -> PassRecord | Sequence[PassRecord]:
        if isinstance(which, slice):
            return [self[k] for k in range(*which.indices(len(self)))]
        found = self._samples[which]
        if not self._whole:
            return replace(found, gradient=rounded(found.gradient))
        layers = tuple(replace(one, **_arrays(one)) for one in found.layers)
        return replace(found, layers=layers, loss=float(rounded(found.loss)), **_arrays(found))

    def __iter__(self) -> Iterator[PassRecord]:
        return (self[k] for k in range(len(self)))


def _made(shown: UpdateRecord, step: Step) -> UpdateRecord:
    """Return a rounded record in which the step's result is made of the rounded numbers."""
    place = Place(shown, step)
    if step.kind is StepKind.UPDATE:
        return _with_update(place)
    if step.kind is StepKind.BATCH_GRADIENT:
        source, unit = batch_parameter(shown, step.layer)
        index = Network(shown.spec).weight_index(step.layer, source, unit)
        mean = math.fsum(float(one.gradient[index]) for one in shown.samples) / len(shown.samples)
        stages = replace(shown.stages, data_gradient=_put(shown.stages.data_gradient, index, mean))
        return replace(shown, stages=stages)
    sample = _with_result(place)
    return replace(shown, samples=_Given(shown.samples, step.sample, sample))


class _Given(_Rounded):
    """Passes of which one is another."""

    def __init__(self, samples: Sequence[PassRecord], at: int, given: PassRecord) -> None:
        super().__init__(samples, whole=True)
        self._at, self._given = at, given

    def __getitem__(self, which: Any) -> Any:
        return self._given if which == self._at else self._samples[which]


def _with_result(place: Place) -> PassRecord:
    """Return the step's pass, rounded, with its result made of what is rounded."""
    step, sample = place.step, place.sample
    if step.kind is StepKind.LOSS:
        return replace(sample, loss=_loss(place))
    passed = place.passed
    if step.kind is StepKind.GRADIENT:
        g = _gradient(place)
        index = place.record.spec.parameter_index(step.layer, step.part, step.unit)
        return sample if g is None else replace(sample, gradient=_put(sample.gradient, index, g))
    value = {StepKind.SUM: _sum, StepKind.ACTIVATION: _activation, StepKind.DELTA: _delta}
    names = {StepKind.SUM: "z", StepKind.ACTIVATION: "a", StepKind.DELTA: "delta"}
    found = value[step.kind](place) if step.kind in value else None
    if found is None:
        return sample
    name = names[step.kind]
    changed = replace(passed, **{name: _put(getattr(passed, name), step.unit, found)})
    layers: list[LayerRecord] = [*sample.layers]
    layers[step.layer] = changed
    return replace(sample, layers=tuple(layers))


def _sum(place: Place) -> float | None:
    spec, step = place.record.spec, place.step
    if not spec.layers[step.layer].shares_sums or spec.pieces[step.layer] > 1:
        return None
    view = Network(spec).views(place.record.theta)[step.layer]
    return float(place.passed.x @ view.W[:, step.unit] + view.b[step.unit])


def _activation(place: Place) -> float | None:
    step, passed = place.step, place.passed
    function = place.record.spec.layers[step.layer].record
    if not isinstance(function, Activation):
        return None
    z = passed.z[:, None]
    out = np.empty_like(z)
    function.value(z, out, np.empty_like(z))
    kept = 1.0 if passed.mask is None else float(passed.mask[step.unit])
    return kept * float(out[step.unit, 0])


def _loss(place: Place) -> float:
    spec, sample = place.record.spec, place.sample
    loss, a = losses.get(spec.loss), sample.layers[-1].a
    y, scratch = sample.target[:, None], np.empty((len(a), 1))
    if loss.only_with_partner and loss.fused_value is not None:
        found = loss.fused_value(sample.layers[-1].z[:, None], y, scratch)
    else:
        found = loss.value(a[:, None], y, scratch)
    return float(found) / loss.divisor(1, spec.outputs)


def _delta(place: Place) -> float | None:
    spec, unit = place.record.spec, place.step.unit
    loss = losses.get(spec.loss)
    if place.is_last and loss.fused_with == spec.layers[-1].activation:
        error = float(place.passed.a[unit] - place.sample.target[unit])
        return error / loss.divisor(1, spec.outputs)
    bare, function = place.passed.before_dropout(), place.function
    if function is None:
        return None
    slope = function.derivative(np.full((1, 1), bare.z[unit]), np.full((1, 1), bare.a[unit]))
    kept = 1.0 if place.passed.mask is None else float(place.passed.mask[unit])
    return back_to(place) * kept * float(slope[0, 0])


def _gradient(place: Place) -> float | None:
    spec, step = place.record.spec, place.step
    group, delta = spec.parameter(step.layer, step.part).group, place.passed.delta
    if not spec.layers[step.layer].shares_sums or spec.pieces[step.layer] > 1:
        return None
    if group.origin not in {"nodes", "bias"}:
        return None
    if group.origin == "bias":
        return float(delta[step.unit])
    return float(place.passed.x[spec.source(step.layer, step.part, step.unit)] * delta[step.unit])


def _with_update(place: Place) -> UpdateRecord:
    record, step = place.record, place.step
    index = record.spec.parameter_index(step.layer, step.part, step.unit)
    rule = optimizers.REGISTRY.get(record.optimizer)
    if record.is_frozen(index) or rule is None or rule.by_number is None:
        return record
    decay = record.settings["learning_rate"] * record.settings.get("weight_decay", 0.0)
    kept = float(record.stages.decay[index]) * (1.0 - decay)
    try:
        found = rule.by_number(numbers_of(place, index, kept))
    except (ZeroDivisionError, OverflowError):
        return record
    after = {name: _put(record.state_after[name], index, one) for name, one in found.memory.items()}
    return replace(
        record,
        stages=replace(
            record.stages, theta_after=_put(record.stages.theta_after, index, found.value)
        ),
        state_after={**record.state_after, **after},
    )


def _put(values: Array, index: int, value: float) -> Array:
    found = values.copy()
    found[index] = value
    return found
