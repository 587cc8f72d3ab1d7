"""What an activation function is, and a node as the equation of its activation sees it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import Pair
from simulator.expressions import Equation, Expression
from simulator.references import NOWHERE, LibraryNames, Source
from simulator.settings import Setting

Array = NDArray[Any]
Call = Callable[[], object]


@dataclass(frozen=True, slots=True)
class NodeValues:
    """One node with its numbers and symbols, for an equation.

    Attributes
    ----------
    unit : int
        Which node of its layer it is.
    sums, outputs : ndarray, shape (units,)
        z and f(z) of all nodes of the layer.
    write : callable
        ``write(letter, unit)`` returns a symbol with its indices: z of node 2, or of node ``"k"``.
    letter : str
        What f(z) is called: a, or another letter where dropout comes between.
    """

    unit: int
    sums: Array
    outputs: Array
    write: Callable[[str, int | str], Expression]
    letter: str = "a"

    @property
    def z(self) -> float:
        """The node's sum."""
        return float(self.sums[self.unit])

    @property
    def a(self) -> float:
        """The node's output."""
        return float(self.outputs[self.unit])

    @property
    def z_symbol(self) -> Expression:
        """The symbol of the node's sum."""
        return self.write("z", self.unit)

    @property
    def a_symbol(self) -> Expression:
        """The symbol of the node's output."""
        return self.write(self.letter, self.unit)


class OutputFunction(Protocol):
    """What is asked of whatever makes a layer's outputs: an activation, or a kind of layer.

    The attributes are those of `Activation`.
    """

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def order(self) -> int: ...
    @property
    def explanation(self) -> str: ...
    @property
    def settings(self) -> tuple[Setting, ...]: ...
    @property
    def lower(self) -> float: ...
    @property
    def upper(self) -> float: ...
    @property
    def bounded(self) -> bool: ...
    @property
    def trains(self) -> bool: ...
    @property
    def elementwise(self) -> bool: ...
    @property
    def constant_alone(self) -> bool: ...
    @property
    def unsuited(self) -> tuple[tuple[Any, str], ...]: ...


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Activation:
    """One activation function ``a = f(z)``.

    Attributes
    ----------
    name : str
        Registered name.
    title : str
        The name for people, as it stands inside a sentence.
    order : int
        Where it stands in menus.
    value : callable
        ``value(z, out, scratch)`` writes f(z) into `out`; `scratch` has the shape of `z`.
    backward : callable
        ``backward(gradient, z, a, scratch)`` turns dE/da, in place, into dE/dz.
    derivative : callable
        ``derivative(z, a)`` returns f'(z), elementwise, as a new array; for softmax the
        diagonal of its Jacobian.
    formula, derivative_formula : str
        Both functions as text.
    reading : str
        f(z) in full, with its settings, for whoever reads a file; empty where `formula` says all.
    explanation : str
        One sentence for a learner.
    equation : callable
        ``equation(node)`` returns f(z) of one node in symbols and in numbers.
    slope_equation : callable or None
        The same of f'(z). None where that is plainly a number, or too long to be read; the number
        alone is then shown.
    quantities : callable or None
        ``quantities(node)`` returns what `equation` uses and is computed in the same step.
    lower, upper : float
        Between what bounds the outputs lie, reached or not.
    kinks : tuple of float
        Sums at which the slope, or the slope of the slope, jumps.
    steepest : float
        A bound on the size of f'(z); infinite where the function jumps.
    elementwise : bool
        False where an output depends on the whole layer (softmax).
    trains : bool
        False where the derivative is zero everywhere, so that gradient descent cannot move
        any weight in front of it.
    monotone : bool
        False where a larger sum can give a smaller output (swish, GELU).
    settings : tuple of Setting
        The numbers that can be chosen.
    chosen : tuple of (str, float)
        Their values in this record, in the order of `settings`.
    choose : callable or None
        ``choose(*values)`` returns the record for other values, in the order of `settings`.
    value_calls, backward_calls : callable or None
        The same as `value` and `backward` in the fewest NumPy calls, each bound to its buffers;
        they take the same arguments. None where there is no shorter form.
    slope_calls : callable or None
        ``slope_calls(z, a, slope)``, the first of `backward_calls`, after which the last multiplies
        by `slope`. None where it is not made so.
    moderate_calls : callable or None
        The same as `value_calls` where no sum is larger in size than `fast_calls.safe_sum`, so that
        no exponential can overflow; equal to rounding. None where there is no shorter form.
    unsuited : tuple of (str, str)
        Tasks for which it does not suit the outputs whatever the loss, with a sentence on why.
    parents : tuple of str
        Names of the functions it was made from.
    teaching : str
        Some sentences for a learner, for its page of the help: what it does to signals and
        gradients, when to choose it, and what goes wrong.
    sources : tuple of Source
        Where it was published.
    elsewhere : LibraryNames
        What other libraries call it.
    """

    name: str
    title: str
    order: int
    value: Callable[[Array, Array, Array], None]
    backward: Callable[[Array, Array, Array, Array], None]
    derivative: Callable[[Array, Array], Array]
    formula: str
    derivative_formula: str
    explanation: str
    equation: Callable[[NodeValues], Pair]
    steepest: float
    reading: str = ""
    slope_equation: Callable[[NodeValues], Pair] | None = None
    quantities: Callable[[NodeValues], tuple[Equation, ...]] | None = None
    lower: float = -math.inf
    upper: float = math.inf
    elementwise: bool = True
    trains: bool = True
    monotone: bool = True
    kinks: tuple[float, ...] = ()
    settings: tuple[Setting, ...] = ()
    chosen: tuple[tuple[str, float], ...] = ()
    choose: Callable[..., Activation] | None = None
    value_calls: Callable[[Array, Array, Array], list[Call]] | None = None
    backward_calls: Callable[[Array, Array, Array, Array], list[Call]] | None = None
    slope_calls: Callable[[Array, Array, Array], list[Call]] | None = None
    moderate_calls: Callable[[Array, Array, Array], list[Call]] | None = None
    unsuited: tuple[tuple[str, str], ...] = ()
    parents: tuple[str, ...] = ()
    teaching: str = ""
    sources: tuple[Source, ...] = ()
    elsewhere: LibraryNames = NOWHERE

    def setting(self, name: str) -> float:
        """Return the value of one setting."""
        return dict(self.chosen)[name]

    @property
    def constant_alone(self) -> bool:
        """Whether a single node gives the same number whatever comes in: outputs add up to 1."""
        return not self.elementwise

    @property
    def bounded(self) -> bool:
        """Whether the outputs are bounded on both sides."""
        return math.isfinite(self.lower) and math.isfinite(self.upper)

    def __call__(self, z: Array) -> Array:
        """Return f(z), shape (..., n_units, n_samples), as a new array."""
        out = np.empty_like(z)
        self.value(z, out, np.empty_like(z))
        return out
