"""A loss of one prediction as a curve: over the output, or over the sum behind it.

Over an output, the loss is that of one output by itself. Over a sum z, what makes the output of it
is the loss's partner: the sigmoid, the step of the perceptron criterion, or softmax over this sum
and another of 0; other losses have the sigmoid there, to be compared.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from simulator.messages import reason
from simulator.nn import activations
from simulator.nn.activations import Activation
from simulator.nn.losses import Loss

Array = NDArray[Any]
Axis = Literal["number", "probability", "sum"]
Kind = Literal["number", "probability", "sum"]

DOMAINS: Final[Mapping[Axis, tuple[float, float]]] = MappingProxyType(
    {"number": (-5.0, 5.0), "probability": (0.0, 1.0), "sum": (-8.0, 8.0)}
)
"""From which to which prediction, or sum, a curve goes."""
TARGETS: Final[Mapping[Axis, tuple[float, float]]] = MappingProxyType(
    {"number": (-5.0, 5.0), "probability": (0.0, 1.0), "sum": (0.0, 1.0)}
)
_SIGMOID: Final = "sigmoid"
_DECIMALS = 10


def kind_of(loss: Loss) -> Kind:
    """Return what a loss is a function of: any number, a probability, or the sum alone."""
    if loss.only_with_partner:
        return "sum"
    return "probability" if loss.clips else "number"


def axis_of(shown: Iterable[Loss], *, over_sum: bool) -> Axis:
    """Return over what some losses are drawn together.

    Parameters
    ----------
    shown : iterable of Loss
    over_sum : bool
        Whether the sum is wanted; a loss that knows the sum alone has it anyway.
    """
    kinds = {kind_of(loss) for loss in shown}
    if over_sum or "sum" in kinds:
        return "sum"
    return "probability" if "probability" in kinds else "number"


def output_of(loss: Loss, z: float) -> float:
    """Return the output that a sum gives: of the loss's partner, or of the sigmoid."""
    return float(_outputs(loss, np.array([z]))[0])


def output_function(loss: Loss) -> Activation:
    """Return what makes the output of a sum: the loss's partner, or the sigmoid."""
    return activations.REGISTRY[loss.fused_with or _SIGMOID]


def _outputs(loss: Loss, z: Array) -> Array:
    """Return the outputs of sums (n,); softmax of a sum and another of 0 is its sigmoid."""
    partner = output_function(loss)
    function = partner if partner.elementwise else activations.REGISTRY[_SIGMOID]
    return np.asarray(function(z[None])[0])


def is_fused(loss: Loss, axis: Axis) -> bool:
    """Return whether the loss is computed from the sum, so that its slope is a − y."""
    return axis == "sum" and loss.fused_with is not None


def shares(loss: Loss, axis: Axis) -> bool:
    """Return whether a second output takes what the first leaves of 1."""
    return is_fused(loss, axis) and not activations.REGISTRY[str(loss.fused_with)].elementwise


def values(loss: Loss, x: Array, target: float, axis: Axis) -> Array:
    """Return the loss at predictions or sums `x`, shape (n,); NaN where it has none."""
    if is_fused(loss, axis):
        sums, wanted = [x], [target]
        if shares(loss, axis):
            sums, wanted = [x, np.zeros_like(x)], [target, 1.0 - target]
        z, y = np.stack(sums, axis=-1)[:, :, None], np.array(wanted)[:, None]
        assert loss.fused_value is not None
        return np.asarray(loss.fused_value(z, y, np.empty_like(z)))
    a, y = _rows(_outputs(loss, x) if axis == "sum" else x, target)
    return _defined(loss, a, y, np.array(loss.value(a, y, np.empty_like(a))))


def slopes(loss: Loss, x: Array, target: float, axis: Axis) -> Array:
    """Return how fast the loss grows with `x`, shape (n,): ∂E/∂a, or ∂E/∂z over sums."""
    outputs = _outputs(loss, x) if axis == "sum" else x
    if is_fused(loss, axis):
        return np.asarray(outputs - target)
    a, y = _rows(outputs, target)
    found = np.empty_like(a)
    loss.gradient(a, y, found)
    by_output = _defined(loss, a, y, found[:, 0, 0])
    return np.asarray(by_output * outputs * (1.0 - outputs) if axis == "sum" else by_output)


def _rows(x: Array, target: float) -> tuple[Array, Array]:
    """Return predictions as a record takes them, (n, 1, 1), with their target (1, 1)."""
    return x.reshape(-1, 1, 1), np.full((1, 1), target)


def _defined(loss: Loss, a: Array, y: Array, found: Array) -> Array:
    """Blank what lies beyond a limit where the loss has no value of its own."""
    if loss.cut_off is not None and not loss.clips:
        found[loss.cut_off(a, y)[:, 0, 0]] = np.nan
    return found


def value(loss: Loss, x: float, target: float, axis: Axis) -> float:
    """Return the loss at one place."""
    return float(values(loss, np.array([x]), target, axis)[0])


def slope(loss: Loss, x: float, target: float, axis: Axis) -> float:
    """Return its slope at one place."""
    return float(slopes(loss, np.array([x]), target, axis)[0])


def is_held(loss: Loss, x: float, target: float, axis: Axis) -> bool:
    """Return whether the loss would be infinite here, and takes the nearest number it can."""
    if axis == "sum" or loss.cut_off is None or not loss.clips:
        return False
    return bool(loss.cut_off(*_rows(np.array([x]), target)).any())


def problem(loss: Loss, target: float) -> str:
    """Return why a loss is not defined for a target, a message; empty where it is."""
    try:
        loss.check_targets([target])
    except ValueError as error:
        return reason(error)
    return ""


def fitted_target(shown: Iterable[Loss], target: float, axis: Axis) -> float:
    """Return a target that all the losses take: this one, the nearest they take, or 1."""
    low, high = TARGETS[axis]
    held = min(max(target, low), high)
    several = tuple(shown)
    tried = (held, float(round(held)), 1.0)
    return next((one for one in tried if not any(problem(loss, one) for loss in several)), 1.0)


def moved(x: float, before: Axis, after: Axis) -> float:
    """Return the place on another axis: the same prediction, as far as that axis goes."""
    low, high = DOMAINS[after]
    if before != "sum" and after == "sum":
        x = _logit(min(max(x, 0.0), 1.0), high)
    elif before == "sum" and after != "sum":
        x = float(activations.REGISTRY[_SIGMOID](np.array([[x]]))[0, 0])
    return round(min(max(x, low), high), _DECIMALS)


def _logit(p: float, most: float) -> float:
    if p in (0.0, 1.0):
        return most if p else -most
    return math.log(p / (1.0 - p))


def breaks(loss: Loss, target: float, axis: Axis) -> tuple[float, ...]:
    """Return where a curve or its slope may jump."""
    if axis == "sum":
        return (0.0,) if kind_of(loss) == "sum" else ()
    return (target,)
