"""Loss functions: each record holds value, gradient, formula and its fused, overflow-safe form.

Shapes: outputs `a` and sums `z` are ``(n_outputs, n_samples)`` or, for R replicas at once,
``(R, n_outputs, n_samples)``; targets `y` are ``(n_outputs, n_samples)``. Values are means over
the samples, so that a batch's size does not change the size of a step.

What a loss asks of its targets is declared with it (`Loss.check_targets`). The check is for those
who bring data and a loss together; the arithmetic itself does not look.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]

HUBER_DELTA = 1.0


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
    targets : str
        What a target must be, as text; empty where any finite number will do.
    accepts : callable or None
        ``accepts(y)`` returns where targets are within that domain.
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
    targets: str = ""
    accepts: Callable[[Array], NDArray[np.bool_]] | None = None

    def check_targets(self, y: ArrayLike) -> None:
        """Check that targets, of any shape, lie where this loss is defined.

        Raises
        ------
        ValueError
            If a target is no finite number or outside the loss's domain; the message names the
            loss, the domain and the first such value.
        """
        try:
            values = np.asarray(y, dtype=np.float64)
        except (TypeError, ValueError):
            raise ValueError(f"targets of {self.name} must be numbers, got {y!r:.80}") from None
        good = np.isfinite(values)
        if self.accepts is not None:
            good &= self.accepts(np.where(good, values, 0.0))
        if not good.all():
            wanted = self.targets or "finite numbers"
            wrong = float(values[~good][0])
            raise ValueError(f"targets of {self.name} must be {wanted}, got {wrong!r}")

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


def _absolute(a: Array, y: Array, scratch: Array) -> Any:
    np.subtract(a, y, out=scratch)
    np.absolute(scratch, out=scratch)
    return _total(scratch)


def _absolute_gradient(a: Array, y: Array, out: Array) -> None:
    np.subtract(a, y, out=out)
    np.sign(out, out=out)


def percentage_base(y: Array) -> Array:
    """Return what MAPE divides by: |y|, and a rounding unit where a target is 0."""
    base: Array = np.maximum(np.absolute(y), np.finfo(y.dtype).eps)
    return base


def _percentage(a: Array, y: Array, scratch: Array) -> Any:
    np.subtract(a, y, out=scratch)
    np.absolute(scratch, out=scratch)
    np.divide(scratch, percentage_base(y), out=scratch)
    return _total(scratch)


def _percentage_gradient(a: Array, y: Array, out: Array) -> None:
    _absolute_gradient(a, y, out)
    np.divide(out, percentage_base(y), out=out)


def above_minus_one(a: Array) -> Array:
    """Return outputs as MSLE sees them: at least a rounding unit above −1."""
    above: Array = np.maximum(a, np.finfo(a.dtype).eps - 1.0)
    return above


def _squared_logarithmic(a: Array, y: Array, scratch: Array) -> Any:
    np.log1p(above_minus_one(a), out=scratch)
    np.subtract(scratch, np.log1p(y), out=scratch)
    np.multiply(scratch, scratch, out=scratch)
    return _total(scratch)


def _squared_logarithmic_gradient(a: Array, y: Array, out: Array) -> None:
    p = above_minus_one(a)
    np.log1p(p, out=out)
    np.subtract(out, np.log1p(y), out=out)
    np.multiply(out, 2.0, out=out)
    np.divide(out, 1.0 + p, out=out)


def _huber(a: Array, y: Array, scratch: Array) -> Any:
    # With c = d cut to ±1, both branches are one: c (d − c/2) is ½ d² inside, |d| − ½ outside.
    np.subtract(a, y, out=scratch)
    c = np.minimum(np.maximum(scratch, -HUBER_DELTA), HUBER_DELTA)
    np.subtract(scratch, 0.5 * c, out=scratch)
    np.multiply(scratch, c, out=scratch)
    return _total(scratch)


def _huber_gradient(a: Array, y: Array, out: Array) -> None:
    np.subtract(a, y, out=out)
    np.maximum(out, -HUBER_DELTA, out=out)
    np.minimum(out, HUBER_DELTA, out=out)


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


def _misses(a: Array, y: Array) -> Array:
    """Return (1 − 2y)(a − ½): how far an output is on the wrong side of ½; negative on its own."""
    return (1.0 - 2.0 * y) * (a - 0.5)


def _perceptron(a: Array, y: Array, scratch: Array) -> Any:
    np.maximum(_misses(a, y), 0.0, out=scratch)
    return _total(scratch)


def _perceptron_gradient(a: Array, y: Array, out: Array) -> None:
    np.greater(_misses(a, y), 0.0, out=out)
    np.multiply(out, 1.0 - 2.0 * y, out=out)


def _perceptron_from_sums(z: Array, y: Array, scratch: Array) -> Any:
    # With a = 1 where z > 0, (a − y) z is |z| where the class is wrong and 0 where it is right.
    np.greater(z, 0.0, out=scratch)
    np.subtract(scratch, y, out=scratch)
    np.multiply(scratch, z, out=scratch)
    return _total(scratch)


def _is_probability(y: Array) -> NDArray[np.bool_]:
    return (y >= 0.0) & (y <= 1.0)


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
        "mae",
        _absolute,
        _absolute_gradient,
        over_outputs=True,
        formula="1/K Σₖ |aₖ − yₖ|",
        gradient_formula="±1 / K, the sign of aₖ − yₖ",
        explanation="Mean absolute error: every miss counts by its size, so that a few wild rows "
        "do not rule the rest.",
    ),
    Loss(
        "mape",
        _percentage,
        _percentage_gradient,
        over_outputs=True,
        formula="1/K Σₖ |aₖ − yₖ| / |yₖ|",
        gradient_formula="±1 / (K |yₖ|), the sign of aₖ − yₖ",
        explanation="Mean absolute percentage error: a miss counts as a share of its target "
        "(0.1 is 10 %), so no target may be 0.",
        targets="other than 0",
        accepts=lambda y: y != 0.0,
    ),
    Loss(
        "msle",
        _squared_logarithmic,
        _squared_logarithmic_gradient,
        over_outputs=True,
        formula="1/K Σₖ (log(1 + aₖ) − log(1 + yₖ))²",
        gradient_formula="2 (log(1 + aₖ) − log(1 + yₖ)) / ((1 + aₖ) K)",
        explanation="Mean squared logarithmic error: ratios count, not differences; for targets "
        "that span many sizes.",
        targets="above −1",
        accepts=lambda y: y > -1.0,
    ),
    Loss(
        "huber",
        _huber,
        _huber_gradient,
        over_outputs=True,
        formula="1/K Σₖ h(aₖ − yₖ), h(d) = ½ d² if |d| ≤ 1 else |d| − ½",
        gradient_formula="(aₖ − yₖ, cut to −1..1) / K",
        explanation="Huber's loss: squared for small misses, absolute for large ones, so that it "
        "is smooth and bears wild rows.",
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
        targets="between 0 and 1",
        accepts=_is_probability,
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
        targets="between 0 and 1",
        accepts=_is_probability,
    ),
    # Rosenblatt (1958); as a criterion in Duda, Hart and Stork (2001), section 5.5. With outputs
    # other than step, a − ½ stands in for z.
    Loss(
        "perceptron",
        _perceptron,
        _perceptron_gradient,
        over_outputs=False,
        formula="Σₖ (aₖ − yₖ) zₖ",
        gradient_formula="for z: aₖ − yₖ",
        explanation="The perceptron rule: only rows that are classified wrong move the weights, "
        "by their own inputs.",
        fused_with="step",
        fused_value=_perceptron_from_sums,
        targets="0 or 1",
        accepts=lambda y: (y == 0.0) | (y == 1.0),
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
