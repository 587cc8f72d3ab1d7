"""The data sets that are built in, one file each: truth tables, shapes, curves, tables."""

from simulator.data.datasets._base import SAMPLES, Dataset, Task, noise
from simulator.data.datasets._group import Group, group_of
from simulator.registry import Registry, discover

__all__ = [
    "REGISTRY",
    "SAMPLES",
    "TABLE",
    "Dataset",
    "Group",
    "Task",
    "get",
    "group_of",
    "noise",
]

REGISTRY = Registry("source", discover(__name__, Dataset))

get = REGISTRY.find

TABLE = "table"
"""What a learner's own table is called among the sources of data."""
