"""Which settings belong to a moment of a run, and which hold wherever it stands.

Settings that make other numbers belong to the moments that were made with them: whoever goes to
another moment stands there with those of then. What is said of the run to people, and how many
epochs it is to be trained for, make no other numbers: they stay as they are set.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from simulator import optimizers
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.run_state import RunState, Tip
from simulator.session.snapshot import Status
from simulator.training.state import TrainingState

WORDS: Final = ("name", "title", "description", "comment")
"""Settings that say something to people and nothing to the run."""

EVERYWHERE: Final = (*WORDS, "epochs")
"""Settings that hold at every moment of a run."""


def makes_the_same(before: Scenario, after: Scenario) -> bool:
    """Return whether training under both makes the same numbers, for however long."""
    return before == after or _with_those_of(before, after) == after


def carried_to(there: Tip, now: Experiment) -> Tip:
    """Return another moment of a run with what holds at every moment as it is now.

    Where another number of epochs is set now, training ends at that one; what had come to its end
    may have more to do.
    """
    then, set_now = there.experiment.scenario, now.scenario
    if all(getattr(then, name) == getattr(set_now, name) for name in EVERYWHERE):
        return there
    experiment = replace(there.experiment, scenario=_with_those_of(then, set_now))
    ends_as_then = then.epochs == set_now.epochs
    return Tip(experiment, there.state if ends_as_then else ended_at(there.state, set_now.epochs))


def ended_at(state: RunState, epochs: int) -> RunState:
    """Return a run's state with training to end after so many epochs, at least one."""
    training, end = state.training, max(epochs, 1)
    goes_on = not training.watch.stopped and training.epoch < end
    status = Status.PAUSED if state.status is Status.FINISHED and goes_on else state.status
    return replace(state, epochs=end, status=status)


def _with_those_of(scenario: Scenario, now: Scenario) -> Scenario:
    return presets.changed(scenario, **{name: getattr(now, name) for name in EVERYWHERE})


def tune(state: TrainingState, scenario: Scenario) -> None:
    """Give `state` the optimizer that is set; its memory stays where the name is the same."""
    chosen = scenario.optimizer
    if state.optimizer.name == chosen.name:
        for name, value in chosen.settings.items():
            state.optimizer.set_hyperparameter(name, value)
    else:
        state.optimizer = optimizers.get(chosen.name, **chosen.settings)
