"""Which sheets are wanted, and how one is made: of a network that is drawn, or of the window's."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from simulator.data.own_row import AnyRow
from simulator.messages import Message
from simulator.scenarios.experiment import Experiment
from simulator.stepping.step_plan import Step
from simulator.training.state import TrainingState
from simulator.worksheets import (
    Choices,
    NetworkChoices,
    Scope,
    Worksheet,
    drawn,
    made,
    of_network,
)
from simulator.worksheets.choices import ROWS, SEED


@dataclass(frozen=True, slots=True)
class Wanted:
    """Everything that is chosen.

    Attributes
    ----------
    own : bool
        Whether the sheet is about the network in the window; else one is drawn.
    network : NetworkChoices
        What is drawn; of it the rows count for the window's network, too.
    choices : Choices
    variants : int
    language : str
        Code of the sheet's language.
    blanks, answers : bool
        Which parts a file has.
    """

    own: bool = False
    network: NetworkChoices = field(default_factory=NetworkChoices)
    choices: Choices = field(default_factory=Choices)
    variants: int = 1
    language: str = "en"
    blanks: bool = True
    answers: bool = True

    @property
    def seeds(self) -> range:
        """The seeds of all variants; the last there is ends them."""
        first = self.choices.seed
        return range(first, min(first + self.variants, int(SEED.maximum) + 1))


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step as the step panel shows it.

    Attributes
    ----------
    step : Step
    rows : tuple of int, or an `OwnRow` alone
        Those of its update, in their order there.
    """

    step: Step
    rows: tuple[AnyRow, ...]

    def on_paper(self, most: int) -> tuple[Step, tuple[AnyRow, ...]]:
        """Return the step on a sheet of its own, and the rows of that sheet.

        What belongs to one row has that row alone; what belongs to a whole batch has all of its
        rows, and the first `most` of them where a sheet does not take as many.
        """
        if self.step.sample >= 0:
            return replace(self.step, sample=0), (self.rows[self.step.sample],)
        fits = len(self.rows) <= ROWS.maximum
        return self.step, self.rows if fits else self.rows[:most]


@dataclass(frozen=True, slots=True, eq=False)
class Open:
    """The network in the window.

    Attributes
    ----------
    experiment : Experiment
    state : TrainingState
    shown : ShownStep or None
        What the step panel shows.
    """

    experiment: Experiment
    state: TrainingState
    shown: ShownStep | None = None


def make(wanted: Wanted, seed: int, there: Open | None) -> Worksheet:
    """Return one variant.

    Parameters
    ----------
    wanted : Wanted
    seed : int
    there : Open or None
        The network in the window, where there is one yet.

    Raises
    ------
    ValueError
        If there is no such sheet; the message says why.
    """
    choices = replace(wanted.choices, seed=seed)
    if not wanted.own:
        return made(drawn(wanted.network, seed), choices)
    if there is None:
        raise ValueError(Message("The network in the window is still being prepared."))
    rows: int | tuple[AnyRow, ...] = wanted.network.rows
    step = None
    if there.shown is not None and choices.scope is Scope.STEP:
        step, rows = there.shown.on_paper(wanted.network.rows)
    return made(of_network(there.experiment, there.state, rows), choices, step)
