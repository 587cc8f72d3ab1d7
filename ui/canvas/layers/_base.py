"""What the canvas asks a kind of layer for; most have nothing of their own to add.

Nodes, and edges along which there is a parameter, are drawn alike for every kind. A kind adds what
belongs to the layer as a whole, and says what its nodes compute.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from simulator.nn.layers import LayerRecord
from simulator.nn.spec import NetworkSpec
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.state import NodeState, Shown
from ui.canvas.geometry.layout import Layout
from ui.theme.colors import Theme
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.titles import translated

_SUM = QT_TRANSLATE_NOOP("simulator", "weighted sum z")
_ACTIVATION = QT_TRANSLATE_NOOP("simulator", "activation a")


class Fact(NamedTuple):
    """What something is called, and its value; None where it is not computed yet."""

    name: str
    value: float | None


class Brush(NamedTuple):
    """What a kind draws with."""

    painter: QPainter
    theme: Theme
    fonts: Fonts


class LayerDrawing:
    """How one kind of layer is drawn and described.

    Attributes
    ----------
    name : str
        The kind's name.
    order : int
    plate_height : float
        Room for what `paint` draws between the layer's header and its nodes, in pixels.
    """

    name: ClassVar[str]
    order: ClassVar[int] = 0
    plate_height: ClassVar[float] = 0.0

    @property
    def title(self) -> str:
        """The kind's name: drawings are found by it and never listed for people."""
        return self.name

    def layer_facts(self, spec: NetworkSpec, layer: int) -> Sequence[tuple[str, str]]:
        """Return what is special about a layer, as names and values."""
        return ()

    def node_facts(self, shown: Shown, layer: int, unit: int) -> Sequence[Fact]:
        """Return what a node computes, as far as it is revealed."""
        record, state = shown_record(shown, layer), shown.state(layer, unit)
        z = float(record.z[unit]) if state >= NodeState.SUM else None
        a = float(record.a[unit]) if state is NodeState.DONE else None
        return Fact(translated(_SUM), z), Fact(translated(_ACTIVATION), a)

    def room(self, layout: Layout, layer: int) -> QRectF:
        """Return what `paint` covers besides nodes and edges; empty for nothing."""
        return QRectF()

    def paint(self, brush: Brush, layout: Layout, shown: Shown, layer: int) -> None:
        """Draw what belongs to the layer as a whole, above its nodes."""

    def covers(self, layout: Layout, layer: int, point: QPointF) -> bool:
        """Return whether a point is on what belongs to the layer as a whole."""
        return self.room(layout, layer).contains(point)

    def whole_facts(self, shown: Shown, layer: int) -> Sequence[Fact]:
        """Return what the layer computes as a whole, as far as it is revealed."""
        return ()


def shown_record(shown: Shown, layer: int) -> LayerRecord:
    """Return what a layer computed for the sample that is shown."""
    assert shown.sample is not None
    return shown.sample.layers[layer]
