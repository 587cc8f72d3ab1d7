"""What the parameters of a race are called, in lists and in equations. No widgets."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.expressions import Expression, Role, Symbol
from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.stepping.equations.parts import parameter
from ui.arena.model.problems import Axis, FunctionGround, Ground
from ui.words.parameter_names import parameter_labels


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


def named_parameters(ground: Ground) -> list[Named]:
    """Return the variables of a function, or every parameter of a network."""
    if isinstance(ground, FunctionGround):
        return [Named(name, k) for k, name in enumerate(ground.function.variables)]
    network = Network(ground.experiment.spec)
    return [
        Named(label, network.weight_index(*axis), axis)
        for label, axis in parameter_labels(ground.experiment)
    ]


def parameter_names(experiment: Experiment) -> list[tuple[Axis, str]]:
    """Return every parameter of a network with its name."""
    return [(axis, label) for label, axis in parameter_labels(experiment)]


def symbol_of(ground: Ground, named: Named) -> tuple[Expression, Role]:
    """Return how an equation writes a parameter, and how it marks its value."""
    if isinstance(ground, FunctionGround) or named.axis is None:
        return Symbol(named.name), "weight"
    spec = ground.experiment.spec
    layer, number, unit = named.axis
    kind = spec.parameter(layer, number).kind
    return parameter(spec, layer, number, unit), "weight" if kind == "weight" else "bias"
