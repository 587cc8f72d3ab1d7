"""Whether a loss that stands still only creeps, tried out: a larger learning rate brings it lower.

A loss near a minimum and one under a tiny learning rate look alike: both are flat. What tells them
apart is to train from the same first weights with larger steps.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.scenarios.trials import is_too_large, tried, with_learning_rate

Array = NDArray[Any]

# Ten times the learning rate, a hundred times, ...
_DECADES = 6
# A loss is clearly lower from this share of the other on.
_CLEARLY = 0.9


@dataclass(frozen=True, slots=True)
class LargerRate:
    """A larger learning rate under which training from the start goes clearly lower.

    Attributes
    ----------
    scenario : Scenario
        The scenario with it.
    loss : float
        The loss that was reached.
    """

    scenario: Scenario
    loss: float

    @property
    def learning_rate(self) -> float:
        """The learning rate of that scenario."""
        return self.scenario.optimizer.settings["learning_rate"]


def find_larger_rate(
    experiment: Experiment,
    theta: Array,
    loss: float,
    is_over: Callable[[], bool] = lambda: False,
) -> LargerRate | None:
    """Return ten times, a hundred times, ... the learning rate, whichever goes lowest.

    Parameters
    ----------
    experiment : Experiment
        With the settings under which the loss stood still.
    theta : ndarray, shape (P,)
        The parameters that training began with.
    loss : float
        Where it ended.
    is_over : callable, optional
        Tells whether the search is to end; asked after every update.

    Returns
    -------
    LargerRate or None
        None where none that was tried goes clearly lower than `loss` without jumping.
    """
    best: LargerRate | None = None
    if is_too_large(experiment, theta):
        return best
    for decade in range(1, _DECADES + 1):
        try:
            scenario = with_learning_rate(experiment.scenario, 10.0**decade)
        except ValueError:  # beyond the largest that there is
            break
        found = tried(Experiment.from_scenario(scenario, experiment), theta, is_over)
        if found is None or (best is not None and found.last >= best.loss):
            break
        best = LargerRate(scenario, found.last)
    return best if best is not None and best.loss <= _CLEARLY * loss else None
