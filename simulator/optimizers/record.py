"""What is known of an optimizer without making one: all that is shown of it, in one record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from simulator.expressions import Equation
from simulator.optimizers.one_number import OneMove, OneNumber
from simulator.optimizers.optimizer import Array, Optimizer
from simulator.optimizers.parameter_update import ParameterUpdate
from simulator.optimizers.update_parts import Parts
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.references import NOWHERE, LibraryNames, Source
from simulator.settings import Setting


@dataclass(frozen=True, slots=True, eq=False)
class LookAhead:
    """The points of one update of a rule that looks ahead, in the form of Sutskever et al. (2013).

    There the parameters stand at φ, leap ahead by μ v to φ + μ v, take the gradient there, and
    arrive at ``φ′ = φ + v′`` with ``v′ = μ v − η g(φ + μ v)``. Ours is the same rule written for
    the look-ahead point: ``θ = φ + μ v``. So what is stored, drawn as the path and judged by its
    loss is the look-ahead point, and φ is found by going back: ``φ = θ − μ v``.

    Attributes
    ----------
    before : ndarray, shape (P,)
        φ = θ − μ v, where the parameters stand before the update.
    ahead : ndarray, shape (P,)
        θ = φ + μ v, the look-ahead point: here the gradient is taken.
    after : ndarray, shape (P,)
        φ′ = θ − η g, where they arrive: the leap, corrected by the gradient step.
    ahead_after : ndarray, shape (P,)
        θ′ = φ′ + μ v′, from where the next update looks.

    References
    ----------
    Sutskever, Martens, Dahl and Hinton (2013), "On the importance of initialization and momentum
    in deep learning".
    """

    before: Array
    ahead: Array
    after: Array
    ahead_after: Array


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class OptimizerRecord:
    """An optimizer: its rule, and how it is named, explained, written and drawn.

    Attributes
    ----------
    title : str
        The name for people.
    short_title : str
        The name where there is little room; by default the title.
    order : int
        Where it stands in menus, after its parents.
    rule : type
        The update rule, with the registered name, hyperparameters and names of the state.
    formula, explanation : str
        The update as text, and one sentence for a learner.
    equation : callable
        ``equation(edge)`` returns the new value of one parameter, with symbols and numbers.
    parts : callable
        ``parts(update)`` returns the parts of an update's move, in the order of computation.
    by_number : callable or None
        ``by_number(number)`` returns the update of a single number, `OneNumber`, in which single
        things can be left out: what practice tries against a wrong answer.
    parents : tuple of str
        The optimizers it took its idea from.
    betters : {"direction", "step_size", "both"}
        What it does better than its parents: where to go, how far, or both. The family tree puts
        it left, right or in the middle.
    in_family_tree : bool
        Whether it has a place in the family tree; a variant that is only taught may have none.
    look_ahead : callable or None
        ``look_ahead(update)`` returns the points of a rule that looks ahead.
    mini_batch_note : str
        Why mini-batches do not go together with it, in one sentence; empty where they do.
    first_step_note : str
        What is peculiar to its very first step, in one sentence; empty where nothing is.
    drawn_rate : float
        Learning rate with which a picture shows its way through the narrow ravine.
    teaching : str
        Some sentences for a learner, for its page of the help: what it does to signals and
        gradients, when to choose it, and what goes wrong.
    sources : tuple of Source
        Where it was published.
    elsewhere : LibraryNames
        What other libraries call it, and where they differ.
    """

    title: str
    order: int
    rule: type[Optimizer]
    formula: str
    explanation: str
    equation: Callable[[ParameterUpdate], Equation] = ParameterUpdate.change
    parts: Callable[[WatchedUpdate], Parts]
    by_number: Callable[[OneNumber], OneMove] | None = None
    drawn_rate: float = 0.1
    short_title: str = ""
    parents: tuple[str, ...] = ()
    betters: Literal["direction", "step_size", "both"] = "both"
    in_family_tree: bool = True
    look_ahead: Callable[[WatchedUpdate], LookAhead] | None = None
    mini_batch_note: str = ""
    first_step_note: str = ""
    teaching: str = ""
    sources: tuple[Source, ...] = ()
    elsewhere: LibraryNames = NOWHERE

    def __post_init__(self) -> None:
        if not self.short_title:
            object.__setattr__(self, "short_title", self.title)

    @property
    def name(self) -> str:
        """Registered name."""
        return self.rule.name

    @property
    def settings(self) -> tuple[Setting, ...]:
        """What can be set, with defaults and ranges."""
        return self.rule.hyperparameters

    @property
    def state_names(self) -> tuple[str, ...]:
        """Names of the arrays that are remembered."""
        return self.rule.state_names

    def note_on_batches(self, batch_size: int | None, rows: int) -> str:
        """Return the note on mini-batches where updates see a part of `rows` rows, else nothing.

        Parameters
        ----------
        batch_size : int or None
            Rows an update; None means all.
        rows : int
            Training rows.
        """
        return "" if batch_size is None or batch_size >= rows else self.mini_batch_note
