"""What a lesson's conditions look at: the run, the workshops, and what the learner has looked at.

The window makes facts from what it shows; whoever grades makes them from files. Everything that is
read of a run follows from its scenario and its parameters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

from numpy.typing import NDArray

from simulator.lessons.places import Place
from simulator.nn.network import Network
from simulator.race.results import RaceRecord
from simulator.scenarios.experiment import Experiment
from simulator.training.evaluation import Evaluation, evaluate
from simulator.workshops.document import WorkshopDocument

Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class RunFacts:
    """A run as it stands.

    Attributes
    ----------
    experiment : Experiment
    theta : ndarray, shape (P,)
    epoch, update : int
        Made so far.
    is_running : bool
        Whether it is being trained right now.
    has_diverged : bool
        Whether training met a number that is not finite.
    """

    experiment: Experiment
    theta: Array
    epoch: int = 0
    update: int = 0
    is_running: bool = False
    has_diverged: bool = False

    @cached_property
    def network(self) -> Network:
        """The network, with buffers of its own."""
        return Network(self.experiment.spec)

    @cached_property
    def evaluation(self) -> Evaluation:
        """Loss and metrics on all data."""
        return evaluate(self.network, self.theta, self.experiment.data)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the learner has done since the step of the lesson began, and has in sight.

    Attributes
    ----------
    steps : int
        Steps forward that were taken.
    asked, answered : int
        Numbers that practice asked for, and those that were answered right.
    open_places : frozenset of Place
        Panels and windows that are in sight.
    chosen : frozenset of Place
        Nodes and edges that are selected.
    race : RaceRecord or None
        The race in the arena as it stands; None where the arena is closed.
    checks : int
        Gradient checks that came to their end.
    own_rows : int
        Rows of the learner's own that were typed.
    """

    steps: int = 0
    asked: int = 0
    answered: int = 0
    open_places: frozenset[Place] = frozenset()
    chosen: frozenset[Place] = frozenset()
    race: RaceRecord | None = None
    checks: int = 0
    own_rows: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """Everything that conditions look at.

    Attributes
    ----------
    run : RunFacts or None
        None while a scenario is being prepared.
    documents : mapping of str to WorkshopDocument
        What is open in the workshops, by their names.
    seen : Seen or None
        None where nobody watched, as when a hand-in is graded.
    """

    run: RunFacts | None = None
    documents: Mapping[str, WorkshopDocument] = field(default_factory=lambda: MappingProxyType({}))
    seen: Seen | None = None
