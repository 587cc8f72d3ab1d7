"""A stage without a window: a run, the workshops' documents, and what was looked at."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.lessons.facts import Facts, RunFacts, Seen
from simulator.lessons.places import Place
from simulator.lessons.set_up import SetUp
from simulator.messages import Message
from simulator.race import benchmark_functions
from simulator.race import presets as races
from simulator.race.race import Race
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.race_problems import FunctionProblem, NetworkProblem, Problem
from simulator.training.divergence import Diverged
from simulator.training.state import TrainingState
from simulator.workshops.document import WorkshopDocument

Array = NDArray[Any]

# Whoever changes one of these has other first weights drawn, as in the window.
_START = ("layers", "initializer", "seed")
MOST_TRAINED: Final = 20_000
"""So many epochs, and updates of races, all model answers of a lesson may take together."""
_TOO_LONG = Message("model answers of a lesson may take {most} epochs and updates together")
_NO_NETWORK = Message("there is no network: the step sets up none, nor does one before it")


class Stage:
    """Everything that conditions look at, as it stands, and what can be done to it.

    Parameters
    ----------
    learner : str, optional
        Whose numbers a step has that differ from learner to learner.
    """

    def __init__(self, learner: str = "") -> None:
        self._learner = learner
        self._experiment: Experiment | None = None
        self._state: TrainingState | None = None
        self._diverged = False
        self._left = MOST_TRAINED
        self.documents: dict[str, WorkshopDocument] = {}
        self.race: str | None = None
        self.seen = Seen()

    @property
    def facts(self) -> Facts:
        """What conditions look at."""
        run = None
        if self._experiment is not None and self._state is not None:
            state = self._state
            run = RunFacts(
                self._experiment,
                state.theta.copy(),
                state.epoch,
                state.update,
                has_diverged=self._diverged,
            )
        return Facts(run, MappingProxyType(dict(self.documents)), self.seen)

    def begin(self, step: SetUp | None) -> None:
        """Set up what a lesson's step begins with; without, all stays as it is."""
        self.seen = Seen()
        if step is None:
            return
        if (scenario := step.scenario_for(self._learner)) is not None:
            self.open(scenario)
        if (document := step.document) is not None:
            self.documents[document.workshop] = document
        self.race = step.race or self.race
        places = {Place("panel", name) for name in step.panels}
        self.seen = replace(self.seen, open_places=frozenset(places))

    # --- what can be done -------------------------------------------------------------------

    def open(self, scenario: Scenario) -> None:
        """Open a scenario at its start."""
        self._experiment = Experiment.from_scenario(scenario, self._experiment)
        self._state, self._diverged = self._experiment.initial_state(), False

    @property
    def experiment(self) -> Experiment:
        """The experiment that is open.

        Raises
        ------
        ValueError
            If none is.
        """
        if self._experiment is None:
            raise ValueError(_NO_NETWORK)
        return self._experiment

    @property
    def state(self) -> TrainingState:
        """Where training stands; changed in place."""
        if self._state is None:
            raise ValueError(_NO_NETWORK)
        return self._state

    def reconfigure(self, scenario: Scenario) -> None:
        """Change settings; what has been learnt stays where the network and its start do."""
        before, theta = self.experiment.scenario, self.state.theta
        same = all(getattr(before, name) == getattr(scenario, name) for name in _START)
        self.open(scenario)
        if same and len(self.state.theta) == len(theta):
            self.state.theta[:] = theta

    def train(self, epochs: int) -> None:
        """Train for so many more epochs, or until a number is not finite.

        Raises
        ------
        ValueError
            If that is more than a lesson may ask for: somebody waits for it.
        """
        self._spend(epochs)
        trainer = self.experiment.trainer(self.state, epochs=self.state.epoch + epochs)
        try:
            for _ in trainer.updates():
                pass
        except Diverged:
            self._diverged = True

    def set_parameter(self, index: int, value: float) -> None:
        """Set one parameter."""
        self.state.theta[index] = np.float64(value)

    def run_race(self, updates: int | None) -> None:
        """Run the ready-made race that the arena has open.

        Raises
        ------
        ValueError
            If none is.
        """
        if self.race is None:
            raise ValueError(Message("there is no race: the step sets up none"))
        preset = races.REGISTRY[self.race]
        if preset.surface == races.NETWORK:
            problem: Problem = NetworkProblem(self.experiment, self.state.theta.copy())
            preset = races.fitted(preset, problem.rows)
        else:
            problem = FunctionProblem(benchmark_functions.get(preset.surface))
        start = problem.start if preset.start is None else preset.start
        race = Race(
            problem.objective(),
            preset.racers,
            start,
            threshold=preset.threshold,
            updates=preset.updates,
        )
        count = updates or preset.updates
        self._spend(count)
        for _ in range(count):
            race.step()
        self.seen = replace(self.seen, race=race.record())

    def _spend(self, count: int) -> None:
        if count > self._left:
            raise ValueError(_TOO_LONG.format(most=MOST_TRAINED))
        self._left -= count

    def look(self, **counts: int) -> None:
        """Count what was done in the window: ``steps=3`` adds three steps."""
        more = {name: getattr(self.seen, name) + count for name, count in counts.items()}
        self.seen = replace(self.seen, **more)

    def show(self, place: Place) -> None:
        """Bring a place in sight, or choose a node or an edge."""
        if place.kind in ("node", "edge"):
            self.seen = replace(self.seen, chosen=frozenset({place}))
        else:
            there = self.seen.open_places | {place}
            self.seen = replace(self.seen, open_places=there)
