"""How kinds of layers are drawn, hit and put into words on the canvas: one kind, one file."""

from simulator.nn.spec import NetworkSpec
from simulator.registry import Registry, discover
from ui.canvas.layers._base import LayerDrawing

__all__ = ["REGISTRY", "LayerDrawing", "of"]

REGISTRY = Registry("layer", discover(__name__, LayerDrawing))


def of(spec: NetworkSpec, layer: int) -> LayerDrawing:
    """Return how one of a network's layers is drawn."""
    return REGISTRY[spec.layers[layer].kind]
