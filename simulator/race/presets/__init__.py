"""The ready-made races, one file each: set up so that what its explanation says can be seen."""

from simulator.race.presets._base import NETWORK, RacePreset, fitted
from simulator.registry import Registry, discover

__all__ = ["NETWORK", "REGISTRY", "RacePreset", "fitted", "get"]

REGISTRY = Registry("race", discover(__name__, RacePreset))

get = REGISTRY.find
