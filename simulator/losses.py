"""Loss functions: each record holds value, gradient, formula and its fused, overflow-safe form.

Shapes: outputs `a` and sums `z` are ``(n_outputs, n_samples)`` or, for R replicas at once,
``(R, n_outputs, n_samples)``; targets `y` are ``(n_outputs, n_samples)``. Values are means over
the samples, so that a batch's size does not change the size of a step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Loss:
    """One loss function E(a, y).

    Attributes
    ----------
    name : str
        Registered name.
    value : callable
        ``value(a, y, scratch)`` returns the summed loss of all samples: a float, or ``(R,)``.
    gradient : callable
        ``gradient(a, y, out)`` writes the summed loss's dE/da into `out`.
    over_outputs : bool
        Whether the mean also runs over the outputs, not only over the samples.
    fused_with : str or None
        Output activation with which value and delta are computed from `z` in one stable form;
        the delta dE/dz is then ``a - y``.
    fused_value : callable or None
        ``fused_value(z, y, scratch)``, like `value`.
    formula, gradient_formula : str
        Value and gradient for one sample as text.
    explanation : str
        One sentence for a learner.
    """

    name: str
    value: Callable[[Array, Array, Array], Any]
    gradient: Callable[[Array, Array, Array], None]
    over_outputs: bool
    formula: str
    gradient_formula: str
    explanation: str
    fused_with: str | None = None
    fused_value: Callable[[Array, Array, Array], Any] | None = None

    def divisor(self, n_samples: int, n_outputs: int) -> int:
        """Return what the summed loss is divided by to give the mean."""
        return n_samples * n_outputs if self.over_outputs else n_samples


def _total(values: Array) -> Any:
    if values.ndim == 2:
        return np.add.reduce(values, axis=None)
    return np.add.reduce(values, axis=(-2, -1))


def _squared(a: Array, y: Array, scratch: Array) -> Any:
    np.subtract(a, y, out=scratch)
    np.multiply(scratch, scratch, out=scratch)
    return _total(scratch)


def _squared_gradient(a: Array, y: Array, out: Array) -> None:
    np.subtract(a, y, out=out)
    np.multiply(out, 2.0, out=out)


def _half_squared(a: Array, y: Array, scratch: Array) -> Any:
    return 0.5 * _squared(a, y, scratch)


def _half_squared_gradient(a: Array, y: Array, out: Array) -> None:
    np.subtract(a, y, out=out)


def _clipped(a: Array) -> Array:
    """Return probabilities a rounding unit off 0 and 1, so that logarithms stay finite."""
    eps = np.finfo(a.dtype).eps
    return np.clip(a, eps, 1.0 - eps)


def _binary(a: Array, y: Array, scratch: Array) -> Any:
    p = _clipped(a)
    np.copyto(scratch, -(y * np.log(p) + (1.0 - y) * np.log1p(-p)))
    return _total(scratch)


def _binary_gradient(a: Array, y: Array, out: Array) -> None:
    p = _clipped(a)
    np.divide(p - y, p * (1.0 - p), out=out)


def _binary_from_sums(z: Array, y: Array, scratch: Array) -> Any:
    # -[y log s(z) + (1-y) log(1-s(z))] = log(1 + e^z) - y z, and logaddexp never overflows.
    np.logaddexp(0.0, z, out=scratch)
    np.subtract(scratch, y * z, out=scratch)
    return _total(scratch)


def _categorical(a: Array, y: Array, scratch: Array) -> Any:
    np.multiply(np.log(_clipped(a)), y, out=scratch)
    return -_total(scratch)


def _categorical_gradient(a: Array, y: Array, out: Array) -> None:
    np.divide(y, _clipped(a), out=out)
    np.negative(out, out=out)


def _categorical_from_sums(z: Array, y: Array, scratch: Array) -> Any:
    # log softmax(z) = (z - max) - log sum exp(z - max): no exponent is ever positive.
    np.subtract(z, np.maximum.reduce(z, axis=-2, keepdims=True), out=scratch)
    log_sum = np.log(np.add.reduce(np.exp(scratch), axis=-2, keepdims=True))
    np.subtract(scratch, log_sum, out=scratch)
    np.multiply(scratch, y, out=scratch)
    return -_total(scratch)


_RECORDS = (
    Loss(
        "mse",
        _squared,
        _squared_gradient,
        over_outputs=True,
        formula="1/K Σₖ (aₖ − yₖ)²",
        gradient_formula="2 (aₖ − yₖ) / K",
        explanation="Mean squared error: large misses count much more than small ones.",
    ),
    Loss(
        "half_sse",
        _half_squared,
        _half_squared_gradient,
        over_outputs=False,
        formula="½ Σₖ (aₖ − yₖ)²",
        gradient_formula="aₖ − yₖ",
        explanation="Half the squared error: the textbook form, whose gradient is simply a − y.",
    ),
    Loss(
        "binary_cross_entropy",
        _binary,
        _binary_gradient,
        over_outputs=True,
        formula="−1/K Σₖ [yₖ log aₖ + (1 − yₖ) log(1 − aₖ)]",
        gradient_formula="(aₖ − yₖ) / (aₖ (1 − aₖ) K)",
        explanation="For yes-or-no outputs: being sure and wrong costs without limit.",
        fused_with="sigmoid",
        fused_value=_binary_from_sums,
    ),
    Loss(
        "categorical_cross_entropy",
        _categorical,
        _categorical_gradient,
        over_outputs=False,
        formula="−Σₖ yₖ log aₖ",
        gradient_formula="−yₖ / aₖ",
        explanation="For one class out of many: only the right class's probability counts.",
        fused_with="softmax",
        fused_value=_categorical_from_sums,
    ),
)

REGISTRY: Mapping[str, Loss] = MappingProxyType({record.name: record for record in _RECORDS})


def get(name: str) -> Loss:
    """Return the loss called `name`.

    Raises
    ------
    ValueError
        If there is none; the message lists the valid names.
    """
    try:
        return REGISTRY[name]
    except (KeyError, TypeError):
        raise ValueError(f"loss must be one of {', '.join(REGISTRY)}, got {name!r}") from None
