"""Kinds of layers: one kind, one file. See `simulator.nn.layers._base` for what a layer is."""

from simulator.nn.layers._base import Layer, LayerKind, LayerPass, StepGroup
from simulator.nn.layers._checks import DROPOUT
from simulator.nn.layers._parameter_group import ParameterGroup
from simulator.nn.layers._records import LayerRecord
from simulator.registry import Registry, discover

__all__ = [
    "DROPOUT",
    "REGISTRY",
    "Layer",
    "LayerKind",
    "LayerPass",
    "LayerRecord",
    "ParameterGroup",
    "StepGroup",
    "get",
]

REGISTRY = Registry("layer", discover(__name__, LayerKind))

get = REGISTRY.find
