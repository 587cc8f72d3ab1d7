"""A graph as it looks at one moment, to be painted: its lines, and over them its texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QRegion

from simulator.graph.scalar_graph import Edge, Graph
from ui.computation_graphs.picture.edges import (
    edge_bounds,
    line_bounds,
    paint_edge,
    write_on_edge,
    write_order,
)
from ui.computation_graphs.picture.ink import Ink, Lettering
from ui.computation_graphs.picture.looks import Looks
from ui.computation_graphs.picture.nodes import (
    node_bounds,
    paint_fault,
    paint_node,
    shape_bounds,
    write_in_node,
)
from ui.computation_graphs.picture.scene import Scene
from ui.theme.colors import Theme

_AROUND = 70.0


@dataclass(frozen=True, eq=False, slots=True)
class Drawing:
    """A graph and how everything in it looks.

    Attributes
    ----------
    graph : Graph
    scene : Scene
    looks : Looks
    places : mapping of Edge to QPointF
        Where numbers stand on edges.
    lettering : Lettering
    theme : Theme
    """

    graph: Graph
    scene: Scene
    looks: Looks
    places: Mapping[Edge, QPointF]
    lettering: Lettering
    theme: Theme

    def within(self, seen: QRectF) -> Drawing:
        """Return what reaches into a part of the scene with its texts."""
        scene, lettering = self.scene, self.lettering
        nodes = {
            one: look
            for one, look in self.looks.nodes.items()
            if seen.intersects(node_bounds(lettering, scene, one, look))
        }
        edges = {
            edge: look
            for edge, look in self.looks.edges.items()
            if seen.intersects(edge_bounds(lettering, scene, edge, look, self.places[edge]))
        }
        return replace(self, looks=Looks(nodes, edges))

    def changed_from(self, before: Drawing) -> QRegion:
        """Return where edges and nodes of the same scene look different, texts aside."""
        found = QRegion()
        for one, look in self.looks.nodes.items():
            if look.shape != before.looks.nodes[one].shape:
                found += shape_bounds(self.scene, one).toAlignedRect()
        for edge, edge_look in self.looks.edges.items():
            if edge_look.line != before.looks.edges[edge].line:
                found += line_bounds(self.scene, edge).toAlignedRect()
        return found

    def paint_lines(self, painter: QPainter, where: QRegion | None = None) -> None:
        """Paint edges and nodes that reach into a part of the scene; None: all."""
        ink, scene = Ink(painter, self.theme, self.lettering), self.scene
        for edge, edge_look in self.looks.edges.items():
            if where is None or where.intersects(line_bounds(scene, edge).toAlignedRect()):
                paint_edge(ink, scene, edge, edge_look)
        for one, look in self.looks.nodes.items():
            if where is None or where.intersects(shape_bounds(scene, one).toAlignedRect()):
                paint_node(ink, self.graph.nodes[one], look, scene)

    def write(self, painter: QPainter) -> None:
        """Write all texts in nodes and on edges."""
        ink, scene = Ink(painter, self.theme, self.lettering), self.scene
        for edge, edge_look in self.looks.edges.items():
            write_order(ink, scene, edge, edge_look)
        for one, look in self.looks.nodes.items():
            write_in_node(ink, self.graph.nodes[one], look, scene)
        ink.flush()
        for edge, edge_look in self.looks.edges.items():
            write_on_edge(ink, scene, edge, edge_look, self.places[edge])
        ink.flush()

    def tell_faults(self, painter: QPainter, seen: QRectF) -> None:
        """Write beside the nodes that are seen what went wrong there."""
        near = seen.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        ink = Ink(painter, self.theme, self.lettering)
        for one, look in self.looks.nodes.items():
            if look.fault is not None and self.scene.rects[one].intersects(near):
                paint_fault(ink, self.scene, one, look.fault, seen)
