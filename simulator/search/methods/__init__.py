"""How a search goes on from what it has found: one record, one file."""

from simulator.registry import Registry, discover
from simulator.search.methods._base import Method, Trial

__all__ = ["REGISTRY", "Method", "Trial", "get"]

REGISTRY = Registry("method", discover(__name__, Method))

get = REGISTRY.find
