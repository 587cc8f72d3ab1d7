"""Ready-made computation graphs, one file each, with the numbers that a course calculates."""

from simulator.graph.presets._base import GraphPreset
from simulator.registry import Registry, discover

__all__ = ["REGISTRY", "GraphPreset", "get"]

REGISTRY = Registry("computation graph", discover(__name__, GraphPreset))

get = REGISTRY.find
