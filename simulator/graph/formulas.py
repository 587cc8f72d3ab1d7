"""Formulas in x and y that a learner types: parsed safely, with exact values and gradients.

A formula is read by a parser of its own (`formula_parser`), never by Python's. Its gradient is
computed by forward-mode differentiation (`operations`), so it is exact to rounding.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from simulator.graph.formula_parser import MAX_CHARACTERS, MAX_DEPTH, read
from simulator.graph.formula_problems import FormulaProblem
from simulator.graph.operations import VARIABLES, Dual, Operation, Step, Variable
from simulator.graph.plain_text import Written, written
from simulator.messages import Message

Array = NDArray[np.float64]
T = TypeVar("T")

__all__ = ["MAX_CHARACTERS", "MAX_DEPTH", "Formula", "FormulaProblem", "parse"]


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that has been read. `parse` makes them; they never change.

    Attributes
    ----------
    text : str
        What was typed, without blanks around it.
    variables : tuple of str
        ``("x",)`` or ``("x", "y")``: the coordinates of a point.
    steps : tuple
        The expression tree in postfix order.

    Notes
    -----
    Powers follow NumPy: ``0^0`` is 1, and a negative base has a power only where the exponent is
    a whole number. At a kink the slope is that of neither side: ``abs`` and ``relu`` have 0,
    and the values of ``min`` and ``max`` share the slope where they are equal.
    """

    text: str
    variables: tuple[str, ...]
    steps: tuple[Step, ...] = field(repr=False, compare=False)

    def value(self, points: Array) -> Array:
        """Return the formula's values.

        Parameters
        ----------
        points : ndarray, shape (k, d)
            d is the number of variables.

        Returns
        -------
        ndarray, shape (k,)
            Infinite or NaN where the formula is; never a warning.

        Raises
        ------
        ValueError
            If `points` has another shape.
        """
        coordinates = self._coordinates(points)
        stack: list[Array] = []
        with np.errstate(all="ignore"):
            for step in self.steps:
                if isinstance(step, Operation):
                    operands = _taken(stack, step.arity)
                    stack.append(step.value(*operands))
                elif isinstance(step, Variable):
                    stack.append(coordinates[step.index])
                else:
                    stack.append(np.asarray(step.value))
        return np.broadcast_to(stack[0], len(coordinates.T)).copy()

    def gradient(self, points: Array) -> Array:
        """Return the formula's partial derivatives, exact to rounding.

        Parameters
        ----------
        points : ndarray, shape (k, d)

        Returns
        -------
        ndarray, shape (k, d)
            NaN where the value is, infinite where the formula is infinitely steep; never a
            warning.

        Raises
        ------
        ValueError
            If `points` has another shape.
        """
        coordinates = self._coordinates(points)
        units = np.eye(len(coordinates))
        stack: list[Dual] = []
        with np.errstate(all="ignore"):
            for step in self.steps:
                if isinstance(step, Operation):
                    stack.append(step.dual(_taken(stack, step.arity)))
                elif isinstance(step, Variable):
                    stack.append(Dual(coordinates[step.index], units[:, step.index, None]))
                else:
                    stack.append(Dual(np.asarray(step.value), np.zeros(())))
            slopes = np.where(np.isnan(stack[0].value), np.nan, stack[0].slopes)
        return np.broadcast_to(slopes, coordinates.shape).T.copy()

    def plain(self) -> str:
        """Return the formula in one normal form, with every product written out.

        ``2x²(y−1)`` becomes ``2*x^2*(y - 1)``. Read again, it gives the same steps, unless it has
        grown beyond the limits of what is read.
        """
        stack: list[Written] = []
        for step in self.steps:
            if isinstance(step, Operation):
                stack.append(written(step, _taken(stack, step.arity)))
            else:
                stack.append(Written(step.name))
        return stack[0].text

    def _coordinates(self, points: Array) -> Array:
        """Return the points as (d, k)."""
        given = np.asarray(points, np.float64)
        if given.ndim != 2 or given.shape[1] != len(self.variables):
            wanted = len(self.variables)
            raise ValueError(f"points must have shape (k, {wanted}), got {given.shape}")
        return given.T


def parse(text: str) -> Formula:
    """Read a formula in x and y, or in x alone.

    Numbers (``2``, ``0.5``, ``1e-3``), ``+ - * / ^ **``, parentheses, ``|x|``, the constants
    ``pi`` and ``e``, and the functions of `formula_operations.FUNCTIONS`; ``log`` and ``ln`` are
    the natural logarithm. Values side by side are multiplied where there is one reading: ``2x``,
    ``3(x+1)``, ``x y``. ``−x²`` is −(x²), and ``2^3^2`` is 2^(3^2). Also ``− · × ÷ ² ³ √ π``.

    Raises
    ------
    FormulaProblem
        A ValueError that names the character, what is wrong there and what is allowed.
    """
    steps = read(text)
    used = {step.name for step in steps if isinstance(step, Variable)}
    if not used:
        raise FormulaProblem(
            Message("the formula uses neither x nor y; type for example x^2 + y^2")
        )
    if used == {"y"}:
        raise FormulaProblem(
            Message("the formula uses y alone; with one variable, write x in place of y")
        )
    return Formula(text.strip(), tuple(name for name in VARIABLES if name in used), steps)


def _taken(stack: list[T], count: int) -> list[T]:
    """Take the last `count` entries off the stack."""
    operands = stack[-count:]
    del stack[-count:]
    return operands
