"""What a parameter's chain is made of: links, from a delta to the new weight."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from simulator.equation_parts import number_of
from simulator.expressions import Equation
from simulator.stepping.step_plan import Step

# A node (layer, unit) or a parameter (layer, number, unit).
Node = tuple[int, int]
Parameter = tuple[int, int, int]


class LinkKind(StrEnum):
    """What a link computes."""

    INPUT_MASK = "mask of what came in"
    MASK = "mask"
    DELTA = "delta"
    ERROR = "error"
    GRADIENT = "gradient"
    REST = "rest"
    MEAN = "mean"
    L2 = "L2"
    L1 = "L1"
    PENALISED = "penalised gradient"
    CLIPPING = "clipping factor"
    CLIPPED = "clipped gradient"
    CUT = "cut gradient"
    RATE = "rate"
    DECAY = "decay"
    MEMORY = "memory"
    MOVE = "move"
    NEW = "new"
    FROZEN = "frozen"


class RowOrder(StrEnum):
    """In what order the batch's rows stand, and which of them."""

    ALONE = "the only row"
    BATCH = "all, as in the batch"
    LARGEST = "those with the largest gradients, the largest first"
    FIRST = "the first ones of the batch"


# Links that belong to single rows of the batch.
OF_ROWS = (
    LinkKind.INPUT_MASK,
    LinkKind.MASK,
    LinkKind.DELTA,
    LinkKind.ERROR,
    LinkKind.GRADIENT,
)


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """One line of a parameter's chain.

    Attributes
    ----------
    kind : LinkKind
    step : Step
        The step of the stepper that computes it; of the rest, the last one.
    equation : Equation or None
        Without ``where``: what it uses has links of its own. None for the rest.
    value : float
        The recorded number that comes out; of the rest, what its gradients add up to.
    about : (int, int) or (int, int, int)
        The node or the parameter that it speaks of.
    count : int
        How many rows the rest has.
    """

    kind: LinkKind
    step: Step
    equation: Equation | None
    value: float
    about: Node | Parameter
    count: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class ParameterChain:
    """How one update makes one parameter's new value.

    Attributes
    ----------
    parameter : (int, int, int)
        Layer, number and unit.
    links : tuple of Link
        In the order in which they are computed: row by row, then for the whole batch.
    order : RowOrder
        That of the rows.
    """

    parameter: Parameter
    links: tuple[Link, ...]
    order: RowOrder


def link(kind: LinkKind, step: Step, made: Equation, about: Node | Parameter) -> Link:
    """Return a link of what an equation computes; what it uses has links of its own."""
    value = number_of(made.result)
    assert value is not None
    return Link(kind, step, replace(made, where=()), value, about)
