"""How kinds of layers are drawn, hit and put into words on the canvas: one kind, one file."""

from PySide6.QtCore import QPointF, QRectF

from simulator.nn.spec import NetworkSpec
from simulator.registry import Registry, discover
from ui.canvas.content.state import Shown
from ui.canvas.geometry.layout import Layout
from ui.canvas.layers._base import Brush, LayerDrawing

__all__ = ["REGISTRY", "Brush", "LayerDrawing", "layer_at", "of", "paint", "plate_height", "rooms"]

REGISTRY = Registry("layer", discover(__name__, LayerDrawing))


def of(spec: NetworkSpec, layer: int) -> LayerDrawing:
    """Return how one of a network's layers is drawn."""
    return REGISTRY[spec.layers[layer].kind]


def paint(brush: Brush, layout: Layout, shown: Shown) -> None:
    """Draw what belongs to the layers as a whole."""
    for layer in range(len(shown.spec.layers)):
        of(shown.spec, layer).paint(brush, layout, shown, layer)


def plate_height(spec: NetworkSpec) -> float:
    """Return the room that layers need between their headers and their nodes, in pixels."""
    return max(of(spec, layer).plate_height for layer in range(len(spec.layers)))


def rooms(spec: NetworkSpec, layout: Layout) -> list[QRectF]:
    """Return what is covered by what belongs to layers as a whole."""
    found = (of(spec, layer).room(layout, layer) for layer in range(len(spec.layers)))
    return [rect for rect in found if not rect.isEmpty()]


def layer_at(spec: NetworkSpec, layout: Layout, point: QPointF) -> int:
    """Return the layer whose whole is under a point, -1 for none."""
    covering = (k for k in range(len(spec.layers)) if of(spec, k).covers(layout, k, point))
    return next(covering, -1)
