"""What the parameters of a race are called, in lists and in equations. No widgets."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.expressions import Expression, Role, Symbol
from simulator.landscape.plane import Axis
from simulator.nn.network import Network
from simulator.nn.node_symbols import parameter_symbols
from simulator.scenarios.experiment import Experiment
from simulator.session.race_problems import FunctionProblem, Problem
from simulator.stepping.equations.parts import parameter


@dataclass(frozen=True, slots=True)
class Named:
    """One parameter.

    Attributes
    ----------
    name : str
        For lists.
    index : int
        Where it stands among all parameters.
    axis : (layer, source, unit), or None
        Of a network's parameter.
    """

    name: str
    index: int
    axis: Axis | None = None


def named_parameters(problem: Problem) -> list[Named]:
    """Return the variables of a function, or every parameter of a network."""
    if isinstance(problem, FunctionProblem):
        return [Named(name, k) for k, name in enumerate(problem.function.variables)]
    network = Network(problem.experiment.spec)
    return [
        Named(name, network.weight_index(*axis), axis)
        for axis, name in parameter_names(problem.experiment)
    ]


def parameter_names(experiment: Experiment) -> list[tuple[Axis, str]]:
    """Return every parameter of a network with its name."""
    symbols = parameter_symbols(experiment.spec, experiment.data.feature_names)
    return [(axis, symbol) for symbol, axis in symbols]


def symbol_of(problem: Problem, named: Named) -> tuple[Expression, Role]:
    """Return how an equation writes a parameter, and how it marks its value."""
    if isinstance(problem, FunctionProblem) or named.axis is None:
        return Symbol(named.name), "weight"
    spec = problem.experiment.spec
    layer, number, unit = named.axis
    decays = spec.parameter(layer, number).group.decays
    return parameter(spec, layer, number, unit), "weight" if decays else "bias"
