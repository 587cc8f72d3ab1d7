"""The data sets that are built in, one file each: truth tables, shapes, curves, tables."""

from simulator.data.datasets._base import Dataset, Task
from simulator.registry import Registry, discover

__all__ = ["REGISTRY", "Dataset", "Task", "get"]

REGISTRY = Registry("source", discover(__name__, Dataset))

get = REGISTRY.find
