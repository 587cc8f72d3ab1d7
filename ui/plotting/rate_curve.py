"""What a schedule makes of the learning rate, as a line."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.optimizers.schedules import Schedule

Array = NDArray[Any]

_MOST = 2000


def factors(schedule: Schedule, last: int) -> tuple[Array, Array]:
    """Return epochs up to `last` and what the learning rate is multiplied by.

    A change after epochs without any is a step, and goes straight down. Of very many epochs it is
    every so many.
    """
    epochs = np.arange(0, last + 1, max(1, -(-last // _MOST)))
    rates = np.array([schedule.factor(int(epoch)) for epoch in epochs])
    changes = np.diff(rates) != 0.0
    steps = np.flatnonzero(changes[1:] & ~changes[:-1]) + 2
    return np.insert(epochs, steps, epochs[steps]), np.insert(rates, steps, rates[steps - 1])
