"""Training tried out as the learner would: from the start, with the same batches, for a while.

Knows nothing of what is changed, nor of what is offered.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import OptimizerSettings, Scenario
from simulator.training.divergence import Diverged
from simulator.training.ending import Course

Array = NDArray[Any]

# Updates tried at most, and numbers (parameters times rows) that they may cost.
_MOST_UPDATES = 3000
_FEWEST_UPDATES = 60
_NUMBERS = 1e8
# From so many numbers on, not even the fewest updates can be made in time: they are not begun.
_TOO_MANY_NUMBERS = 2e9
# Tried where there is no time for more: rows, updates on them, and how far the loss may rise first.
_FEW_ROWS = 32
FEW_UPDATES = 12
_FAR_TOO_HIGH = 10.0


@dataclass(frozen=True, slots=True)
class Trial:
    """How a training that was tried out went.

    Attributes
    ----------
    first, last : float
        The loss before it and after it.
    updates : int
        How many were made.
    """

    first: float
    last: float
    updates: int


def with_learning_rate(scenario: Scenario, factor: float) -> Scenario:
    """Return the scenario with `factor` times its learning rate.

    Raises
    ------
    ValueError
        If there is no such learning rate.
    """
    chosen = scenario.optimizer
    rate = float(f"{chosen.settings['learning_rate'] * factor:g}")
    settings = {**chosen.settings, "learning_rate": rate}
    return presets.changed(
        scenario, optimizer=OptimizerSettings(name=chosen.name, settings=settings)
    )


def is_too_large(experiment: Experiment, theta: Array) -> bool:
    """Return whether the fewest updates of one trial would take too long."""
    rows = len(experiment.data.X)
    batch = min(experiment.scenario.batch_size, rows)
    # The loss is looked at before and after; that needs no way back, a third of an update's work.
    return float(len(theta)) * (_FEWEST_UPDATES * batch + 2 * rows / 3) > _TOO_MANY_NUMBERS


def tried(experiment: Experiment, theta: Array | None, is_over: Callable[[], bool]) -> Trial | None:
    """Train from the start, or from `theta`, for as many updates as there is time for.

    Returns
    -------
    Trial or None
        None where the loss does not stay finite or jumps, or the search is over before.
    """
    state = experiment.initial_state()
    if theta is not None:
        state.theta[:] = theta
    trainer = experiment.trainer(state)
    numbers = len(state.theta) * trainer.batch_size
    most = int(min(_MOST_UPDATES, max(_FEWEST_UPDATES, _NUMBERS / numbers)))
    first, made = trainer.evaluate().loss, 0
    try:
        for _ in islice(trainer.updates(), most):
            made += 1
            if is_over():
                return None
    except Diverged:
        return None
    last = trainer.evaluate().loss
    if not math.isfinite(last) or trainer.flush_history().course_after(0) is Course.BOUNCING:
        return None
    return Trial(first, last, made)


def rows_that_calm_down(
    experiment: Experiment, theta: Array | None, is_over: Callable[[], bool]
) -> int:
    """Return on how many rows the loss ends no higher than it began; 0 where it does not.

    Few updates are made, all on the same rows, and fewer where the loss soars.
    """
    state = experiment.initial_state()
    if theta is not None:
        state.theta[:] = theta
    trainer = experiment.trainer(state)
    chosen = trainer.next_rows()
    rows = (np.arange(len(experiment.data.X)) if chosen is None else chosen)[:_FEW_ROWS]
    first = math.inf
    try:
        for made in range(FEW_UPDATES + 1):  # each tells the loss that it was made at
            trainer.update_on(rows)
            loss = trainer.loss
            first = loss if made == 0 else first
            if not loss <= _FAR_TOO_HIGH * first or (is_over() and made < FEW_UPDATES):
                return 0
    except Diverged:
        return 0
    return len(rows) if loss <= first else 0
