"""Activation functions: one record, one file, with value, backward rule, equation and sources.

Where the two sides of a kink differ in slope, the slope at the kink itself is the left one, as in
PyTorch.

All functions work on arrays of shape ``(..., n_units, n_samples)`` and write into buffers that
they are given, because on small networks allocation is the cost. Nodes come before samples so
that softmax's sums over a few nodes run along contiguous rows of samples.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from simulator.nn.activations._base import Activation, NodeValues, OutputFunction
from simulator.registry import Registry, discover
from simulator.settings import resolve

__all__ = ["REGISTRY", "Activation", "NodeValues", "OutputFunction", "get"]

REGISTRY = Registry("activation", discover(__name__, Activation))


def get(name: str, /, **settings: object) -> Activation:
    """Return the activation called `name`, with some of its settings chosen.

    Parameters
    ----------
    name : str
        Registered name.
    **settings
        Values by name, such as ``slope=0.2``; missing ones take their default.

    Returns
    -------
    Activation
        The same record each time for the same values.

    Raises
    ------
    ValueError
        If there is none, with the list of valid names; if it has no such setting, or if a value
        is out of range.
    """
    record = REGISTRY.find(name)
    if not settings:
        return record
    chosen = tuple(resolve(name, record.settings, settings).items())
    if chosen == record.chosen or record.choose is None:
        return record
    return _bound(record.choose, chosen)


@lru_cache(maxsize=256)
def _bound(choose: Callable[..., Activation], chosen: tuple[tuple[str, float], ...]) -> Activation:
    return choose(*(value for _, value in chosen))
