"""What a loss function is, and outputs with their targets as its equations see them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from simulator.equation_parts import Pair
from simulator.expressions import Expression
from simulator.messages import Message
from simulator.nn.losses._outputs import WantedOutputs
from simulator.references import NOWHERE, LibraryNames, Source

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class SampleValues:
    """The outputs of one sample with their targets, for the equation of its loss.

    Attributes
    ----------
    a, y, z : ndarray, shape (n_outputs,)
        Outputs, targets and the sums behind the outputs.
    output, target, sum : Expression
        Symbols of a, y and z of output k, or of the only one.
    fused : bool
        Whether the output activation is the loss's partner (`Loss.fused_with`).
    """

    a: Array
    y: Array
    z: Array
    output: Expression
    target: Expression
    sum: Expression
    fused: bool

    @property
    def count(self) -> int:
        """How many outputs there are."""
        return len(self.y)

    def pairs(self) -> list[tuple[float, float]]:
        """Return output and target of each output."""
        return [(float(a), float(y)) for a, y in zip(self.a, self.y, strict=True)]


@dataclass(frozen=True, slots=True)
class OutputValues:
    """One output with its target, for the equation of the loss's slope there.

    Attributes
    ----------
    a, y : float
        Output and target.
    output, target : Expression
        Their symbols.
    count : int
        How many outputs there are.
    """

    a: float
    y: float
    output: Expression
    target: Expression
    count: int


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Loss:
    """One loss function E(a, y).

    Attributes
    ----------
    name : str
        Registered name.
    title : str
        The name for people.
    order : int
        Where it stands in menus.
    value : callable
        ``value(a, y, scratch)`` returns the summed loss of all samples: a float, or ``(R,)``.
    gradient : callable
        ``gradient(a, y, out)`` writes the summed loss's dE/da into `out`.
    over_outputs : bool
        Whether the mean also runs over the outputs, not only over the samples.
    formula, gradient_formula : str
        Value and gradient for one sample as text.
    explanation : str
        One sentence for a learner.
    equation : callable
        ``equation(sample)`` returns the loss of one sample in symbols and in numbers.
    slope_equation : callable
        ``slope_equation(output)`` returns ∂E/∂a of one output in symbols and in numbers.
    error_factor : float or None
        Where the gradient is a number times a − y, that number.
    fused_with : str or None
        Output activation with which value and delta are computed from `z` in one stable form;
        the delta dE/dz is then ``a - y``.
    fused_value : callable or None
        ``fused_value(z, y, scratch)``, like `value`.
    moderate_value : callable or None
        ``moderate_value(z, y, scratch)``, the same for R networks, z of shape (R, outputs, n),
        where no sum is larger in size than `fast_calls.safe_sum`: it may use exp(z) as it stands,
        and products with vectors for sums over samples. Equal to rounding, of shape (R,).
    pieces : callable or None
        ``pieces(a, y)`` returns on which piece of the loss each output lies, as integers; None
        where its slope, and the slope of that, are smooth.
    mistake_driven : bool
        Whether, with the partner, only samples on the wrong side of the threshold cost anything
        and move the parameters. Training settles where every one is right, and the loss shrinks
        with the weights.
    cut_off : callable or None
        ``cut_off(a, y)`` returns in which outputs' place the nearest with a finite loss is taken;
        None where every output has one. There the loss is flat, but its gradient, that of the
        nearest, still tells which way lies less: without it nothing would bring them back.
    clips : bool
        Whether outputs are taken for probabilities, and those outside 0..1 for the nearest one.
    outputs : WantedOutputs or None
        What is asked of outputs; None where any will do.
    only_with_partner : str
        Why it goes with no output activation but its partner; empty where it does.
    unsuited : tuple of (str, str)
        Tasks that it does not suit, with a sentence on why.
    on_scaled : str
        What it measures where targets are scaled, if that is not what its name says.
    targets : str
        What a target must be, as text; empty where any finite number will do.
    accepts : callable or None
        ``accepts(y)`` returns where targets are within that domain.
    drawn_outputs : tuple of (float, float)
        From which to which output a picture shows it; where it goes with its partner alone, from
        which to which sum.
    drawn_targets : tuple of float
        For which targets.
    parents : tuple of str
        Names of the losses it was made from.
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
    value: Callable[[Array, Array, Array], Any]
    gradient: Callable[[Array, Array, Array], None]
    over_outputs: bool
    formula: str
    gradient_formula: str
    explanation: str
    equation: Callable[[SampleValues], Pair]
    slope_equation: Callable[[OutputValues], Pair]
    error_factor: float | None = None
    fused_with: str | None = None
    fused_value: Callable[[Array, Array, Array], Any] | None = None
    moderate_value: Callable[[Array, Array, Array], Any] | None = None
    pieces: Callable[[Array, Array], NDArray[np.intp]] | None = None
    cut_off: Callable[[Array, Array], NDArray[np.bool_]] | None = None
    mistake_driven: bool = False
    clips: bool = False
    outputs: WantedOutputs | None = None
    only_with_partner: str = ""
    unsuited: tuple[tuple[str, str], ...] = ()
    on_scaled: str = ""
    targets: str = ""
    accepts: Callable[[Array], NDArray[np.bool_]] | None = None
    drawn_outputs: tuple[float, float] = (-3.0, 3.0)
    drawn_targets: tuple[float, ...] = (0.0,)
    parents: tuple[str, ...] = ()
    teaching: str = ""
    sources: tuple[Source, ...] = ()
    elsewhere: LibraryNames = NOWHERE

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
        except OverflowError:
            wanted = self.targets or Message("finite numbers")
            raise ValueError(
                Message(
                    "targets of {name} must be {wanted}, got one of more than 308 digits",
                    name=self.name,
                    wanted=wanted,
                )
            ) from None
        except (TypeError, ValueError):
            raise ValueError(
                Message(
                    "targets of {name} must be numbers, got {got}", name=self.name, got=f"{y!r:.80}"
                )
            ) from None
        good = np.isfinite(values)
        if self.accepts is not None:
            good &= self.accepts(np.where(good, values, 0.0))
        if not good.all():
            wanted = self.targets or Message("finite numbers")
            wrong = float(values[~good][0])
            text = f"{wrong:g}"
            if self.accepts is not None and self.accepts(np.array(float(text))):
                text = repr(wrong)  # rounded it would seem right
            raise ValueError(
                Message(
                    "targets of {name} must be {wanted}, got {got}",
                    name=self.name,
                    wanted=wanted,
                    got=text,
                )
            )

    def sentences(self) -> tuple[str, ...]:
        """Return every sentence on outputs or tasks that do not suit this loss."""
        found = [self.on_scaled, *(text for _, text in self.unsuited)]
        if self.outputs is not None:
            found += self.outputs.sentences()
        return tuple(text for text in (self.only_with_partner, *found) if text)

    def divisor(self, n_samples: int, n_outputs: int) -> int:
        """Return what the summed loss is divided by to give the mean."""
        return n_samples * n_outputs if self.over_outputs else n_samples


def summed(values: Array) -> Any:
    """Return the sum over outputs and samples: a float, or ``(R,)`` for R replicas."""
    if values.ndim == 2:
        return np.add.reduce(values, axis=None)
    return np.add.reduce(values, axis=(-2, -1))
