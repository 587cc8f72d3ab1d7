"""What formulas are made of: every operation with its value and its partial derivatives.

Derivatives are taken with dual numbers: each value carries its slopes along the coordinates, and
an operation multiplies the slopes of its operands by its partial derivatives (the chain rule).
Symbolic differentiation was the other choice. Here an operation's derivative stands beside its
value, and the work stays proportional to the formula's length, while derived formulas grow and
would have to be simplified.

Nothing here warns; callers ignore NumPy's floating-point errors (``np.errstate``). Knows nothing
of how a formula is written.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# How tightly an operation binds, from loosely to tightly, and what is never put in parentheses.
SUM, PRODUCT, SIGNED, POWER, ATOM = range(1, 6)


@dataclass(frozen=True, slots=True, eq=False)
class Dual:
    """Values with their slopes: ``value + slopes·ε``, where ``ε² = 0``.

    Attributes
    ----------
    value : ndarray, shape (k,) or ()
        The values at k points; one for all of them where it does not depend on the point.
    slopes : ndarray, shape (d, k), (d, 1) or ()
        The partial derivatives with respect to d coordinates.
    """

    value: Array
    slopes: Array


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a constant, and how it is written."""

    value: float
    name: str


@dataclass(frozen=True, slots=True)
class Variable:
    """The coordinate of the points that has this index."""

    index: int
    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """An operator or a function of one or two values.

    Attributes
    ----------
    name : str
        The name of the function, or the operator's sign.
    value : callable
        ``value(*values)`` returns the results, elementwise.
    partials : callable
        ``partials(*values, result)`` returns the partial derivative for each value.
    arity : int
        How many values it takes.
    rank : int
        How tightly it binds.
    operand_ranks : tuple of int
        What each operand must at least have as its rank to be written without parentheses.
    joint : str
        What is written before or between the operands of an operator.
    """

    name: str
    value: Callable[..., Any]
    partials: Callable[..., tuple[Any, ...]]
    arity: int = 1
    rank: int = ATOM
    operand_ranks: tuple[int, ...] = (0, 0)
    joint: str = ""

    def dual(self, operands: list[Dual]) -> Dual:
        """Return the result with its slopes, Σᵢ ∂f/∂uᵢ · uᵢ′."""
        values = [operand.value for operand in operands]
        result = self.value(*values)
        partials = self.partials(*values, result)
        slopes = _times(partials[0], operands[0].slopes)
        if self.arity == 2:
            slopes = slopes + _times(partials[1], operands[1].slopes)
        return Dual(result, slopes)


Step = Number | Variable | Operation


def _times(partial: Any, slopes: Array) -> Array:
    """Return ``partial · slopes``, where what does not move adds nothing.

    So the exponent of x² needs no logarithm of a negative x, and √(x² + y²) is flat at its
    lowest point, as abs is, instead of having no slope there at all.
    """
    if slopes.ndim == 0:  # of a constant
        return slopes
    product: Array = partial * slopes
    # Partial derivatives of 1 and −1 are Python's numbers: they need no such care.
    return product if type(partial) is float else np.where(slopes == 0.0, 0.0, product)


def _power_partials(base: Array, exponent: Array, power: Array) -> tuple[Array, Array]:
    by_base = np.where(exponent == 0.0, 0.0, exponent * base ** (exponent - 1.0))
    # Where the power vanishes so does its slope, although the logarithm may be infinite.
    vanishes = (power == 0.0) & (base >= 0.0)
    return by_base, np.where(vanishes, 0.0, power * np.log(base))


def _sigmoid(u: Array) -> Array:
    """Return 1 / (1 + e^−u), exact in both tails: e^−|u| never overflows."""
    small = np.exp(-np.absolute(u))
    s: Array = np.where(u >= 0.0, 1.0, small) / (1.0 + small)
    return s


def _shares(a: Array, b: Array, first: Any) -> tuple[Array, Array]:
    """Return 1 for the value that is taken and 0 for the other; equal values share."""
    share = np.where(a == b, 0.5, first)
    return share, 1.0 - share


_OPERATIONS = (
    Operation("+", np.add, lambda a, b, f: (1.0, 1.0), 2, SUM, (SUM, PRODUCT), " + "),
    Operation("-", np.subtract, lambda a, b, f: (1.0, -1.0), 2, SUM, (SUM, PRODUCT), " - "),
    Operation("*", np.multiply, lambda a, b, f: (b, a), 2, PRODUCT, (PRODUCT, SIGNED), "*"),
    Operation(
        "/", np.divide, lambda a, b, f: (1.0 / b, -f / b), 2, PRODUCT, (PRODUCT, SIGNED), "/"
    ),
    Operation("negative", np.negative, lambda u, f: (-1.0,), 1, SIGNED, (SIGNED,), "-"),
    Operation("^", lambda a, b: a**b, _power_partials, 2, POWER, (ATOM, SIGNED), "^"),
    Operation("sin", np.sin, lambda u, f: (np.cos(u),)),
    Operation("cos", np.cos, lambda u, f: (-np.sin(u),)),
    Operation("tan", np.tan, lambda u, f: (1.0 + f * f,)),
    Operation("atan", np.arctan, lambda u, f: (1.0 / (1.0 + u * u),)),
    Operation("exp", np.exp, lambda u, f: (f,)),
    Operation("ln", np.log, lambda u, f: (1.0 / u,)),
    Operation("sqrt", np.sqrt, lambda u, f: (0.5 / f,)),
    Operation("abs", np.absolute, lambda u, f: (np.sign(u),)),
    Operation("sinh", np.sinh, lambda u, f: (np.cosh(u),)),
    Operation("cosh", np.cosh, lambda u, f: (np.sinh(u),)),
    # Not 1 − tanh², which cancels where tanh is near ±1.
    Operation("tanh", np.tanh, lambda u, f: (1.0 / np.cosh(u) ** 2,)),
    Operation("sigmoid", _sigmoid, lambda u, f: (f * _sigmoid(-u),)),
    Operation("relu", lambda u: np.maximum(u, 0.0), lambda u, f: (np.greater(u, 0.0),)),
    Operation("min", np.minimum, lambda a, b, f: _shares(a, b, np.less(a, b)), 2),
    Operation("max", np.maximum, lambda a, b, f: _shares(a, b, np.greater(a, b)), 2),
)

OPERATIONS: Mapping[str, Operation] = MappingProxyType({one.name: one for one in _OPERATIONS})

FUNCTIONS: Mapping[str, Operation] = MappingProxyType(
    {one.name: one for one in _OPERATIONS if one.rank == ATOM} | {"log": OPERATIONS["ln"]}
)

CONSTANTS: Mapping[str, Number] = MappingProxyType(
    {"pi": Number(math.pi, "pi"), "e": Number(math.e, "e")}
)

VARIABLES: Mapping[str, Variable] = MappingProxyType(
    {name: Variable(index, name) for index, name in enumerate("xy")}
)
