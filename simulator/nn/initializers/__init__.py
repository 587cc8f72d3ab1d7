"""Rules for the initial weights: one record, one file. Biases start at zero in every rule.

Each record draws the weights of one dense layer from a generator that is passed in.
"""

from simulator.nn.initializers._base import Initializer
from simulator.registry import Registry, discover

__all__ = ["REGISTRY", "USUAL", "Initializer", "get"]

REGISTRY = Registry("initializer", discover(__name__, Initializer))

# Where nobody names one.
USUAL = "xavier_uniform"

get = REGISTRY.find
