"""The callouts, each in a file of its own."""

from simulator.callouts.callout import Callout
from simulator.registry import Registry, discover

__all__ = ["REGISTRY"]

REGISTRY = Registry("callout", discover(__name__, Callout))
