"""What a method of search is: it names the trials of its next round, and remembers nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.messages import Message
from simulator.references import Source
from simulator.search.candidates import Candidate
from simulator.search.results import Result
from simulator.settings import Setting

if TYPE_CHECKING:  # a plan names its method
    from simulator.search.plan import Plan


@dataclass(frozen=True, slots=True)
class Trial:
    """A candidate to be trained on all folds.

    Attributes
    ----------
    candidate : Candidate
    epochs : int
    round : int
    asks_relevance : bool
        Whether it is to be told which nodes are missed least.
    """

    candidate: Candidate
    epochs: int
    round: int = 0
    asks_relevance: bool = False


def _any_space(plan: Plan) -> None:
    if not plan.space:
        raise ValueError(
            Message(
                "a search by {method} needs a setting to search over, such as {example}",
                method=plan.method.name,
                example="learning_rate=0.01..1",
            )
        )


def no_space(plan: Plan) -> None:
    """Refuse a space: the method knows what it varies."""
    if plan.space:
        raise ValueError(
            Message(
                "{name} must be left out: {method} searches the sizes of the layers",
                name=plan.space[0].name,
                method=plan.method.name,
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Method:
    """A method of search.

    Attributes
    ----------
    name, title, explanation : str
        Registered name, name on screen, some sentences for a learner.
    order : int
        Where it stands in menus.
    next_round : callable
        ``next_round(plan, results)`` returns the trials of the round that is to be worked now,
        those that are done already among them; none where the search is over. It depends on
        nothing else, so that a search goes on from its results alone, and the order in which they
        come makes no difference.
    settings : tuple of Setting
        What can be chosen.
    varied : tuple of str
        What it varies by itself; empty where that is the plan's space.
    check : callable
        ``check(plan)`` refuses a plan that is not for it.
    extends : bool
        Whether a larger budget goes on from what a smaller one has found.
    sources : tuple of Source
    """

    name: str
    title: str
    order: int
    explanation: str
    next_round: Callable[[Plan, Sequence[Result]], list[Trial]]
    settings: tuple[Setting, ...] = ()
    varied: tuple[str, ...] = ()
    check: Callable[[Plan], None] = _any_space
    extends: bool = True
    sources: tuple[Source, ...] = ()


def counted(plan: Plan, otherwise: int) -> int:
    """Return how many settings a plan allows to be tried."""
    return otherwise if plan.runs is None else plan.runs
