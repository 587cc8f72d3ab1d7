"""The remedies, each in a file of its own; the first is none."""

from simulator.registry import Registry, discover
from simulator.studies.remedies.remedy import Remedy

__all__ = ["REGISTRY"]

REGISTRY = Registry("remedy", discover(__name__, Remedy))
