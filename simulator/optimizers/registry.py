"""All optimizers by name."""

from __future__ import annotations

from simulator.optimizers.optimizer import Optimizer
from simulator.optimizers.record import OptimizerRecord
from simulator.registry import Registry, discover

REGISTRY = Registry("optimizer", discover("simulator.optimizers.rules", OptimizerRecord))


def get(name: str, /, **settings: object) -> Optimizer:
    """Return a fresh optimizer.

    Parameters
    ----------
    name : str
        Registered name.
    **settings : float
        Its settings; missing ones take their default.

    Raises
    ------
    ValueError
        If the name or a setting is unknown or a value is out of range.

    Examples
    --------
    >>> theta = np.array([1.0])
    >>> get("sgd", learning_rate=0.5).update(theta, np.array([1.0]))
    >>> float(theta[0])
    0.5
    """
    return REGISTRY.find(name).rule(**settings)
