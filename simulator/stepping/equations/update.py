"""Equations of the update: each optimizer's record writes its own."""

from __future__ import annotations

from simulator import optimizers
from simulator.expressions import Equation, Expression, Role
from simulator.messages import Message
from simulator.nn.network import Network
from simulator.optimizers.parameter_update import ParameterUpdate
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.stepping.equations.adjustment import gradient_made
from simulator.stepping.equations.parts import parameter
from simulator.stepping.step_plan import Step, UpdateRecord


def update(record: UpdateRecord, step: Step) -> Equation:
    """Return the new value of one weight or bias.

    Where the optimizer remembers something, its new memory comes first, in ``where``. In a frozen
    layer the value stays.
    """
    index = Network(record.spec).weight_index(step.layer, step.part, step.unit)
    symbol = parameter(record.spec, step.layer, step.part, step.unit)
    # Penalties and decay are for weights alone.
    decays = record.spec.parameter(step.layer, step.part).group.decays
    return moved(record, index, symbol, "weight" if decays else "bias")


def edge_of(record: UpdateRecord, layer: int, number: int, unit: int) -> ParameterUpdate:
    """Return one parameter's numbers, of which a rule tells its own part alone."""
    spec = record.spec
    decays = spec.parameter(layer, number).group.decays
    return ParameterUpdate(
        record,
        spec.parameter_index(layer, number, unit),
        parameter(spec, layer, number, unit),
        "weight" if decays else "bias",
        record.regularization.weight_decay if decays else 0.0,
        alone=True,
    )


def moved(
    numbers: WatchedUpdate, index: int, symbol: Expression, role: Role = "weight"
) -> Equation:
    """Return the new value of one parameter.

    A parameter that stays as it is has an equation that says so.

    Parameters
    ----------
    numbers : WatchedUpdate
    index : int
        Where the parameter stands in `theta`.
    symbol : Expression
        What it is called: a weight, or a variable of a function.
    role : {"weight", "bias"}, default "weight"
        How its value is marked.

    Raises
    ------
    ValueError
        If there is no such parameter.
    """
    if not 0 <= index < len(numbers.theta):
        problem = Message("{name} must be in 0..{last}, got {got}")
        raise ValueError(problem.format(name="index", last=len(numbers.theta) - 1, got=index))
    decay = numbers.regularization.weight_decay if role == "weight" else 0.0
    made = gradient_made(numbers, index, symbol, role)
    edge = ParameterUpdate(numbers, index, symbol, role, decay, made)
    if numbers.is_frozen(index):
        return edge.unmoved()
    return optimizers.REGISTRY[numbers.optimizer].equation(edge)
