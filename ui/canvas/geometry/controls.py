"""The small buttons that add and remove nodes and layers: what each changes, and where it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF

from ui.canvas.geometry.spread import BUTTON, Metrics, Spread

ControlKind = Literal["add_node", "remove_node", "add_layer", "remove_layer"]


@dataclass(frozen=True, slots=True)
class Control:
    """A small button: `layer` is the layer it changes, or the place of a new layer."""

    kind: ControlKind
    layer: int
    rect: QRectF


def controls(spread: Spread, count: int, metrics: Metrics) -> list[Control]:
    """Return the buttons: − and + at each layer, × at hidden layers, + between two columns."""
    found = []
    row = 8 + metrics.line + (metrics.line if spread.stacked else 0)
    below = row + BUTTON if spread.narrow else row
    for layer in range(count - 1):
        x = spread.xs[layer + 1]
        reach = 31.0 if spread.gap >= 66 else 20.0
        hidden = layer < count - 2
        # The row [− n +] with its × is centred as one group.
        shift = 0.0 if spread.narrow or not hidden else -(BUTTON + 6) / 2
        left, right = x - reach + shift, x + reach + shift
        found.append(Control("remove_node", layer, _button(left, row)))
        found.append(Control("add_node", layer, _button(right - BUTTON, row)))
        if hidden:
            cross = x - BUTTON / 2 if spread.narrow else right + 6
            found.append(Control("remove_layer", layer, _button(cross, below)))
        between = (spread.xs[layer] + x) / 2
        found.append(Control("add_layer", layer, _button(between - BUTTON / 2, below)))
    return found


def _button(x: float, y: float) -> QRectF:
    return QRectF(x, y, BUTTON, BUTTON)
