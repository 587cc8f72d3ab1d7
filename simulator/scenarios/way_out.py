"""What to change after a training that diverged: tried out on the spot, so that it works.

Each change is tried as the learner would: from the start, with the same batches, for as many
updates as there is time for. The first under which the loss stays finite, ends no higher than it
began and does not jump is offered. Of a large network one update may take a tenth of a second, so
whoever asks says when the search is over; what there is time for then is a change tried on a few
rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from time import thread_time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn import initializers
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.scenarios.trials import (
    FEW_UPDATES,
    is_too_large,
    rows_that_calm_down,
    tried,
    with_learning_rate,
)

Array = NDArray[Any]

# What is larger than this at the start is huge: scaled inputs and drawn weights are below ten.
_HUGE_WEIGHT = 100.0
_HUGE_INPUT = 1000.0
# As long the search may work, in seconds, where somebody waits for it.
SEARCH_S = 1.0
# A tenth of the learning rate, a hundredth, ...
_DECADES = 8
# First weights this many times as large as those that would be drawn are likely what is wrong.
_FAR_FROM_DRAWN = 10.0


class Change(StrEnum):
    """What is changed."""

    NOTHING = "nothing"
    UNKNOWN = "unknown"
    RATE = "rate"
    WEIGHTS = "weights"
    BOTH = "weights and rate"
    SCALING = "scaling"


@dataclass(frozen=True, slots=True)
class WayOut:
    """A change under which training from the start works.

    Attributes
    ----------
    change : Change
        Nothing, where nothing that was tried works; unknown, where the search was over before.
    scenario : Scenario or None
        The scenario with the change.
    weights_size, inputs_size : float
        The size of the largest first weight and input where they are huge, else 0.
    rows_tried, updates_tried : int
        On how few rows and for how few updates it was tried; 0 where there was time for more.
    """

    change: Change
    scenario: Scenario | None = None
    weights_size: float = 0.0
    inputs_size: float = 0.0
    rows_tried: int = 0
    updates_tried: int = 0

    @property
    def learning_rate(self) -> float:
        """The learning rate of the scenario with the change."""
        assert self.scenario is not None
        return self.scenario.optimizer.settings["learning_rate"]


def with_new_weights(scenario: Scenario) -> Scenario:
    """Return the scenario with weights from the next seed.

    Where its initializer draws none, another one does.
    """
    changes: dict[str, object] = {"seed": scenario.seed + 1, "weights": None}
    if not initializers.get(scenario.initializer).is_random:
        changes["initializer"] = initializers.USUAL
    return presets.changed(scenario, **changes)


def time_limit(seconds: float, clock: Callable[[], float] = thread_time) -> Callable[[], bool]:
    """Return what tells whether this thread has worked for `seconds` from now on.

    Working time and not the time of day: on a busy computer the same is found, only later.
    """
    end = clock() + seconds
    return lambda: clock() >= end


def find_way_out(
    experiment: Experiment, theta: Array, is_over: Callable[[], bool] = lambda: False
) -> WayOut:
    """Return a change under which training does not diverge.

    Parameters
    ----------
    experiment : Experiment
        With the settings under which training diverged.
    theta : ndarray, shape (P,)
        The parameters that it began with.
    is_over : callable, optional
        Tells whether the search is to end; asked after every update.
    """
    weights_size, inputs_size = _huge(experiment, theta)
    if is_too_large(experiment, theta):
        return WayOut(Change.UNKNOWN, None, weights_size, inputs_size)
    for change, scenario in _attempts(experiment.scenario, weights_size, inputs_size):
        other = Experiment.from_scenario(scenario, experiment)
        if _works(other, theta if change is Change.RATE else None, is_over):
            return WayOut(change, scenario, weights_size, inputs_size)
        if is_over():
            return WayOut(Change.UNKNOWN, None, weights_size, inputs_size)
    return WayOut(Change.NOTHING, None, weights_size, inputs_size)


def find_on_few_rows(
    experiment: Experiment, theta: Array, is_over: Callable[[], bool] = lambda: False
) -> WayOut:
    """Return a smaller learning rate, new weights or both that work on a few rows.

    For networks of which `find_way_out` could try nothing to its end.

    Parameters
    ----------
    experiment, theta, is_over
        As for `find_way_out`.
    """
    sizes = _huge(experiment, theta)
    for change, scenario in _few_row_attempts(experiment, theta):
        other = Experiment.from_scenario(scenario, experiment)
        rows = rows_that_calm_down(other, theta if change is Change.RATE else None, is_over)
        if rows:
            return WayOut(change, scenario, *sizes, rows, FEW_UPDATES)
        if is_over():
            break
    return WayOut(Change.UNKNOWN, None, *sizes)


def _huge(experiment: Experiment, theta: Array) -> tuple[float, float]:
    """Return the sizes of the largest weight and input, each 0 where it is not huge."""
    weights, inputs = (float(np.abs(one).max(initial=0.0)) for one in (theta, experiment.data.X))
    return (
        weights if weights > _HUGE_WEIGHT else 0.0,
        inputs if inputs > _HUGE_INPUT else 0.0,
    )


def _attempts(
    scenario: Scenario, weights_size: float, inputs_size: float
) -> Iterator[tuple[Change, Scenario]]:
    """Yield what may help, the likeliest first."""
    if weights_size:
        yield Change.WEIGHTS, with_new_weights(scenario)
    if inputs_size and scenario.data.scaling == "none":
        data = scenario.data.model_copy(update={"scaling": "standardize"})
        yield Change.SCALING, presets.changed(scenario, data=data)
    for slower in _smaller_rates(scenario):
        yield Change.RATE, slower
    if not weights_size:
        yield Change.WEIGHTS, with_new_weights(scenario)
    for slower in _smaller_rates(with_new_weights(scenario)):
        yield Change.BOTH, slower


def _few_row_attempts(experiment: Experiment, theta: Array) -> Iterator[tuple[Change, Scenario]]:
    """Yield what may help, the likeliest first: new weights where those of now are far from any."""
    scenario = experiment.scenario
    renewed = with_new_weights(scenario)
    drawn = Experiment.from_scenario(renewed, experiment).initial_state().theta
    with np.errstate(over="ignore"):
        is_far = bool(np.abs(theta).max() > _FAR_FROM_DRAWN * np.abs(drawn).max())
    if is_far:
        yield Change.WEIGHTS, renewed
    for slower in _smaller_rates(scenario):
        yield Change.RATE, slower
    if not is_far:
        yield Change.WEIGHTS, renewed
    for slower in _smaller_rates(renewed):
        yield Change.BOTH, slower


def _smaller_rates(scenario: Scenario) -> Iterator[Scenario]:
    """Yield the scenario with a tenth of its learning rate, a hundredth, ..."""
    for decade in range(1, _DECADES + 1):
        yield with_learning_rate(scenario, 1.0 / 10**decade)


def _works(experiment: Experiment, theta: Array | None, is_over: Callable[[], bool]) -> bool:
    """Return whether training from the start, or from `theta`, keeps the loss in bounds.

    Where the search is over before that is known, it is not.
    """
    found = tried(experiment, theta, is_over)
    return found is not None and found.last <= found.first
