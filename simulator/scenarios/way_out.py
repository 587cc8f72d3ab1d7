"""What to change after a training that diverged: tried out on the spot, so that it works.

Each change is tried as the learner would: from the start, with the same batches, for as many
updates as there is time for. The first under which the loss stays finite, ends no higher than it
began and does not jump is offered. Of a large network one update may take a tenth of a second, so
whoever asks says when the search is over; what there is time for then is a smaller learning rate on
a few rows.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from time import thread_time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn import initializers
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import OptimizerSettings, Scenario
from simulator.training.divergence import Diverged
from simulator.training.ending import Course

Array = NDArray[Any]

# What is larger than this at the start is huge: scaled inputs and drawn weights are below ten.
_HUGE_WEIGHT = 100.0
_HUGE_INPUT = 1000.0
# As long the search may work, in seconds, where somebody waits for it.
SEARCH_S = 1.0
# A tenth of the learning rate, a hundredth, ...
_DECADES = 8
# Updates tried at most, and numbers (parameters times rows) that they may cost.
_MOST_UPDATES = 3000
_FEWEST_UPDATES = 60
_NUMBERS = 1e8
# From so many numbers on, not even the fewest updates can be made in time: they are not begun.
_TOO_MANY_NUMBERS = 2e9
# Tried where there is no time for more: rows, updates on them, and how far the loss may rise first.
_FEW_ROWS = 32
_FEW_UPDATES = 12
_FAR_TOO_HIGH = 10.0


class Change(StrEnum):
    """What is changed."""

    NOTHING = "nothing"
    UNKNOWN = "unknown"
    RATE = "rate"
    WEIGHTS = "weights"
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
    if _fewest_numbers(experiment, theta) > _TOO_MANY_NUMBERS:
        return WayOut(Change.UNKNOWN, None, weights_size, inputs_size)
    for change, scenario in _attempts(experiment.scenario, weights_size, inputs_size):
        other = Experiment.from_scenario(scenario, experiment)
        if _works(other, theta if change is Change.RATE else None, is_over):
            return WayOut(change, scenario, weights_size, inputs_size)
        if is_over():
            return WayOut(Change.UNKNOWN, None, weights_size, inputs_size)
    return WayOut(Change.NOTHING, None, weights_size, inputs_size)


def find_smaller_rate(
    experiment: Experiment, theta: Array, is_over: Callable[[], bool] = lambda: False
) -> WayOut:
    """Return the largest tenth, hundredth, ... of the learning rate that works on a few rows.

    For networks of which `find_way_out` could try nothing to its end.

    Parameters
    ----------
    experiment, theta, is_over
        As for `find_way_out`.
    """
    sizes = _huge(experiment, theta)
    for scenario in _smaller_rates(experiment.scenario):
        other = Experiment.from_scenario(scenario, experiment)
        rows = _calms_down(other, theta, is_over)
        if is_over():
            break
        if rows:
            return WayOut(Change.RATE, scenario, *sizes, rows, _FEW_UPDATES)
    return WayOut(Change.UNKNOWN, None, *sizes)


def _huge(experiment: Experiment, theta: Array) -> tuple[float, float]:
    """Return the sizes of the largest weight and input, each 0 where it is not huge."""
    weights, inputs = (float(np.abs(one).max(initial=0.0)) for one in (theta, experiment.data.X))
    return (
        weights if weights > _HUGE_WEIGHT else 0.0,
        inputs if inputs > _HUGE_INPUT else 0.0,
    )


def _fewest_numbers(experiment: Experiment, theta: Array) -> float:
    """Return what trying one change costs at least, in numbers: parameters times rows."""
    rows = len(experiment.data.X)
    batch = min(experiment.scenario.batch_size, rows)
    # The loss is looked at before and after; that needs no way back, a third of an update's work.
    return float(len(theta)) * (_FEWEST_UPDATES * batch + 2 * rows / 3)


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


def _smaller_rates(scenario: Scenario) -> Iterator[Scenario]:
    """Yield the scenario with a tenth of its learning rate, a hundredth, ..."""
    chosen = scenario.optimizer
    for decade in range(1, _DECADES + 1):
        rate = float(f"{chosen.settings['learning_rate'] / 10**decade:g}")
        settings = {**chosen.settings, "learning_rate": rate}
        rule = OptimizerSettings(name=chosen.name, settings=settings)
        yield presets.changed(scenario, optimizer=rule)


def _works(experiment: Experiment, theta: Array | None, is_over: Callable[[], bool]) -> bool:
    """Return whether training from the start, or from `theta`, keeps the loss in bounds.

    Where the search is over before that is known, it is not.
    """
    state = experiment.initial_state()
    if theta is not None:
        state.theta[:] = theta
    trainer = experiment.trainer(state)
    numbers = len(state.theta) * trainer.batch_size
    most = int(min(_MOST_UPDATES, max(_FEWEST_UPDATES, _NUMBERS / numbers)))
    first = trainer.evaluate().loss
    try:
        for _ in islice(trainer.updates(), most):
            if is_over():
                return False
    except Diverged:
        return False
    last = trainer.evaluate().loss
    if not math.isfinite(last) or last > first:
        return False
    return trainer.flush_history().course_after(0) is not Course.BOUNCING


def _calms_down(experiment: Experiment, theta: Array, is_over: Callable[[], bool]) -> int:
    """Return on how many rows the loss ends no higher than it began; 0 where it does not.

    Few updates are made, all on the same rows, and fewer where the loss soars.
    """
    state = experiment.initial_state()
    state.theta[:] = theta
    trainer = experiment.trainer(state)
    chosen = trainer.next_rows()
    rows = (np.arange(len(experiment.data.X)) if chosen is None else chosen)[:_FEW_ROWS]
    first = math.inf
    try:
        for made in range(_FEW_UPDATES + 1):  # each tells the loss that it was made at
            trainer.update_on(rows)
            loss = trainer.loss
            first = loss if made == 0 else first
            if is_over() or not loss <= _FAR_TOO_HIGH * first:
                return 0
    except Diverged:
        return 0
    return len(rows) if loss <= first else 0
