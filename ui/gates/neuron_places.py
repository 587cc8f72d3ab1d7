"""Where the parts of one drawn neuron stand; knows neither colours nor values."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF

INPUT_RADIUS, NODE_RADIUS, OUTPUT_RADIUS = 15.0, 35.0, 16.0
_LEFT, _RIGHT = 46.0, 34.0
# How far along its edge a number stands: nearer to the inputs, where edges are apart.
_ALONG = 0.42
_NODE_AT = 0.62


@dataclass(frozen=True, slots=True)
class NeuronPlaces:
    """Places of the drawing.

    Attributes
    ----------
    inputs : tuple of QPointF
        x₁, x₂ and, where there is a bias, the input that is always 1.
    node, output : QPointF
    """

    inputs: tuple[QPointF, ...]
    node: QPointF
    output: QPointF

    @classmethod
    def of(cls, area: QRectF, inputs: int) -> NeuronPlaces:
        """Return the places in an area, for two or three inputs."""
        left, right = area.left() + _LEFT, area.right() - _RIGHT
        apart = area.height() / inputs
        ys = [area.top() + apart * (k + 0.5) for k in range(inputs)]
        middle = area.center().y()
        node = QPointF(area.left() + _NODE_AT * area.width(), middle)
        return cls(tuple(QPointF(left, y) for y in ys), node, QPointF(right, middle))

    def edge(self, k: int) -> QLineF:
        """Return the edge from an input to the node, from rim to rim."""
        return rim_to_rim(self.inputs[k], INPUT_RADIUS, self.node, NODE_RADIUS)

    def on_edge(self, k: int) -> QPointF:
        """Return where the number of an edge stands."""
        return self.edge(k).pointAt(_ALONG)

    def axon(self) -> QLineF:
        """Return the way from the node to the output."""
        return rim_to_rim(self.node, NODE_RADIUS, self.output, OUTPUT_RADIUS)


def rim_to_rim(start: QPointF, near: float, end: QPointF, far: float) -> QLineF:
    """Return the line between two nodes, of which the parts inside them are left out."""
    line = QLineF(start, end)
    length = max(1.0, line.length())
    return QLineF(line.pointAt(near / length), line.pointAt(1.0 - far / length))
