"""Equations of layers: one kind, one file. See `LayerEquations` for what a kind has to say."""

from simulator.registry import Registry, discover
from simulator.stepping.equations.layers._base import LayerEquations
from simulator.stepping.step_plan import UpdateRecord

__all__ = ["REGISTRY", "LayerEquations", "of"]

REGISTRY = Registry("layer", discover(__name__, LayerEquations))  # type: ignore[type-abstract]


def of(record: UpdateRecord, layer: int) -> LayerEquations:
    """Return the equations of one of the network's layers."""
    return REGISTRY[record.spec.layers[layer].kind]
