"""Functions of one or two variables with known shapes, on which optimizers can be compared.

Each is one file: value, gradient, formula and known minima together, the gradients written by
hand. The formula's text is one that `formulas.parse` reads, so a learner can take it and change
it.
"""

from simulator.race.benchmark_functions._base import Function
from simulator.race.benchmark_functions._own_formula import from_formula
from simulator.registry import Registry, discover

__all__ = ["REGISTRY", "Function", "from_formula", "get"]

REGISTRY = Registry("function", discover(__name__, Function))

get = REGISTRY.find
