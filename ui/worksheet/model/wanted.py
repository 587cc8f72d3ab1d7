"""Which sheets are wanted, and how one is made: of a network that is drawn, or of the window's."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

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
from simulator.worksheets.choices import SEED


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


@dataclass(frozen=True, slots=True, eq=False)
class Open:
    """The network in the window.

    Attributes
    ----------
    experiment : Experiment
    state : TrainingState
    step : Step or None
        What the step panel shows.
    """

    experiment: Experiment
    state: TrainingState
    step: Step | None = None


def make(wanted: Wanted, seed: int, shown: Open | None) -> Worksheet:
    """Return one variant.

    Parameters
    ----------
    wanted : Wanted
    seed : int
    shown : Open or None
        The network in the window, where there is one yet.

    Raises
    ------
    ValueError
        If there is no such sheet; the message says why.
    """
    choices = replace(wanted.choices, seed=seed)
    if not wanted.own:
        return made(drawn(wanted.network, seed), choices)
    if shown is None:
        raise ValueError(Message("The network in the window is still being prepared."))
    start = of_network(shown.experiment, shown.state, wanted.network.rows)
    return made(start, choices, _fitting(shown.step, choices))


def _fitting(step: Step | None, choices: Choices) -> Step | None:
    """Return the step that is shown, on the sheet's only row, where a single one is asked."""
    if step is None or choices.scope is not Scope.STEP:
        return None
    return step if step.sample <= 0 else replace(step, sample=0)
