"""The drawn graph, as far as it is stepped; more than fits is moved about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.graph.scalar_graph import Edge
from ui.computation_graphs.geometry.layout import Layout, laid_out
from ui.computation_graphs.picture.edges import edge_bounds, paint_edge, paint_edge_numbers
from ui.computation_graphs.picture.ink import SMALL, USUAL, Ink, Lettering
from ui.computation_graphs.picture.label_places import label_places
from ui.computation_graphs.picture.looks import Looks, looks_of
from ui.computation_graphs.picture.nodes import node_bounds, paint_fault, paint_node
from ui.computation_graphs.picture.scene import Scene, scene_of
from ui.computation_graphs.shown import ShownGraph
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush, plot_font
from ui.theme.type_size import tabular_font, type_scale
from ui.words.languages import speak

_AROUND = 70.0
_LEGEND = 20.0


class _Kept(NamedTuple):
    """A picture, and what it shows."""

    scene: Scene
    ground: object
    looks: Looks
    picture: QPixmap

    def serves(self, scene: Scene, ground: object, looks: Looks) -> bool:
        """Return whether other looks can be painted over the picture; words have no place yet."""
        is_plain = looks.nodes and not looks.has_faults and not self.looks.has_faults
        return bool(is_plain) and self.scene is scene and self.ground == ground


class GraphView(PlotCanvas):
    """Paints a graph.

    Attributes
    ----------
    shown : ShownGraph or None
    scene : Scene or None
        Where everything stands, in pixels of the whole graph.
    offset : QPointF
        What of the whole stands in the widget's upper left corner.

    Signals
    -------
    scrolled()
        Another part is seen, or the whole has another size.
    """

    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: ShownGraph | None = None
        self.scene: Scene | None = None
        self.offset = QPointF()
        self._layout: tuple[object, Layout] | None = None
        self._placed_for: object = None
        self.lettering = Lettering(1.0)
        self._places: tuple[Mapping[Edge, QPointF], frozenset[Edge]] | None = None
        self._empty = ""
        self._kept: _Kept | None = None
        self.setMinimumSize(320, 180)
        speak(self._say_words)

    def _say_words(self) -> None:
        self._empty = self.tr("Type a formula, or add nodes on the left.")
        self._legend = (
            (self.tr("above: value"), "forward"),
            (self.tr("below: gradient"), "backward"),
            (self.tr("on an edge: local derivative"), "muted"),
        )
        self.invalidate()

    def show_graph(self, shown: ShownGraph) -> None:
        """Show a graph, or the same one further on."""
        before, self.shown = self.shown, shown
        if before is None or before.graph is not shown.graph:
            self._place()
        self.invalidate_changed()
        if before is not None and before.step is not shown.step:
            self.bring_into_sight(shown.current_node())

    # -- where everything stands

    def _place(self) -> None:
        if self.shown is None:
            return
        graph, room = self.shown.graph, QSizeF(self.width(), max(1.0, self.height() - _LEGEND))
        structure = tuple((one, node.inputs, node.kind) for one, node in graph.nodes.items())
        if self._layout is None or self._layout[0] != (structure, graph.output):
            self._layout = (structure, graph.output), laid_out(graph)
        key = (self._layout[1], room, tuple(self.shown.names.values()), type_scale())
        if key == self._placed_for:
            return
        self._placed_for, self._places = key, None
        metrics = QFontMetricsF(tabular_font(USUAL))
        self.scene = scene_of(graph, self._layout[1], self.shown.names, room, metrics)
        if self.scene.scale != self.lettering.scale:
            self.lettering = Lettering(self.scene.scale)
        self.scroll_to(self.offset)
        self.scrolled.emit()

    def scroll_to(self, offset: QPointF) -> None:
        """Bring another part of the graph into the upper left corner, as far as there is one."""
        if self.scene is None:
            return
        most = self.beyond()
        kept = QPointF(
            min(max(0.0, offset.x()), most.width()), min(max(0.0, offset.y()), most.height())
        )
        if kept != self.offset:
            self.offset = kept
            self.invalidate()
            self.scrolled.emit()

    def beyond(self) -> QSizeF:
        """Return how much of the graph's width and height is out of sight."""
        if self.scene is None:
            return QSizeF()
        size = self.scene.size
        return QSizeF(
            max(0.0, size.width() - self.width()),
            max(0.0, size.height() - (self.height() - _LEGEND)),
        )

    def bring_into_sight(self, node: int | None) -> None:
        """Move the picture so that a node is seen with its numbers."""
        if node is None or self.scene is None:
            return
        wanted = self.scene.rects[node].adjusted(-_AROUND, -_AROUND / 2, _AROUND, _AROUND / 2)
        x, y = self.offset.x(), self.offset.y()
        x = min(max(x, wanted.right() - self.width()), wanted.left())
        y = min(max(y, wanted.bottom() - (self.height() - _LEGEND)), wanted.top())
        self.scroll_to(QPointF(x, y))

    def to_scene(self, point: QPointF) -> QPointF:
        """Return a point of the widget as one of the whole graph."""
        return point + self.offset

    # -- painting

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the part that is seen."""
        brush.painter.fillRect(area, self.theme.color("canvas"))
        if self.shown is None or self.scene is None:
            return
        if not self.shown.graph.nodes:
            brush.text(area.center(), self._empty, self.theme.color("muted"), 0.5)
            return
        ink = Ink(brush.painter, self.theme, self.lettering)
        seen = self._seen(area)
        brush.painter.save()
        brush.painter.setClipRect(area.adjusted(0, 0, 0, -_LEGEND))
        brush.painter.translate(-self.offset)
        looks = looks_of(self.shown, self._labels()[1])
        self._draw_graph(ink, looks, None if self.beyond().isNull() else seen)
        near = seen.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        for one, look in looks.nodes.items():
            if look.fault is not None and self.scene.rects[one].intersects(near):
                paint_fault(ink, self.scene, one, look.fault, seen)
        brush.painter.restore()
        self._draw_legend(ink, area)

    def _seen(self, area: QRectF) -> QRectF:
        return QRectF(self.offset, area.size() - QSizeF(0.0, _LEGEND))

    def _draw_graph(self, ink: Ink, looks: Looks, seen: QRectF | QRegion | None) -> None:
        """Draw edges, nodes and numbers that meet what is seen of the scene; None: all."""
        shown, scene = self.shown, self.scene
        assert shown is not None
        assert scene is not None
        places = self._labels()[0]
        edges = [
            (edge, look)
            for edge, look in looks.edges.items()
            if seen is None
            or _meets(seen, edge_bounds(self.lettering, scene, edge, look, places[edge]))
        ]
        for edge, edge_look in edges:
            paint_edge(ink, scene, edge, edge_look)
        for one, look in looks.nodes.items():
            if seen is None or _meets(seen, node_bounds(self.lettering, scene, one, look)):
                paint_node(ink, shown.graph.nodes[one], look, scene)
        ink.flush()
        for edge, edge_look in edges:
            paint_edge_numbers(ink, scene, edge, edge_look, places[edge])
        ink.flush()

    def _labels(self) -> tuple[Mapping[Edge, QPointF], frozenset[Edge]]:
        """Return where numbers stand on edges, found once for a picture."""
        assert self.shown is not None
        assert self.scene is not None
        if self._places is None:
            self._places = label_places(self.shown, self.scene, self.lettering)
        return self._places

    # -- painting what has changed

    def invalidate(self) -> None:
        """Draw everything anew at the next painting."""
        self._kept = None
        super().invalidate()

    def invalidate_changed(self) -> None:
        """Draw anew what looks different at the next painting, over the rest as it is."""
        super().invalidate()

    def rendered(self, scale: float | None = None) -> QPixmap:
        """Return a picture of the graph; for the screen what looks as before is kept."""
        if scale is not None or self.shown is None or self.scene is None:
            return super().rendered(scale)
        looks = looks_of(self.shown, self._labels()[1])
        before, ratio = self._kept, self.devicePixelRatioF()
        ground = (self.offset.toTuple(), self.size() * ratio, self.theme)
        if before is None or not before.serves(self.scene, ground, looks):
            picture = super().rendered()
        else:
            picture = before.picture
            changed = self._changed(before.looks, looks)
            if not changed.isEmpty():
                self._repaint(picture, looks, changed)
        self._kept = _Kept(self.scene, ground, looks, picture)
        return picture

    def _changed(self, before: Looks, after: Looks) -> QRegion:
        """Return what of the scene has to be painted anew."""
        scene, places = self.scene, self._labels()[0]
        assert scene is not None
        found = QRegion()
        for looks, others in ((before, after), (after, before)):
            for one, look in looks.nodes.items():
                if look != others.nodes[one]:
                    found += node_bounds(self.lettering, scene, one, look).toAlignedRect()
            for edge, edge_look in looks.edges.items():
                if edge_look != others.edges[edge]:
                    at = places[edge]
                    bounds = edge_bounds(self.lettering, scene, edge, edge_look, at)
                    found += bounds.toAlignedRect()
        return found

    def _repaint(self, picture: QPixmap, looks: Looks, changed: QRegion) -> None:
        painter = QPainter(picture)
        try:
            brush = PlotBrush(painter, self.theme, plot_font(self.font()))
            painter.translate(-self.offset)
            painter.setClipRegion(changed & self._seen(QRectF(self.rect())).toAlignedRect())
            painter.fillRect(changed.boundingRect(), self.theme.color("canvas"))
            self._draw_graph(Ink(brush.painter, self.theme, self.lettering), looks, changed)
        finally:
            painter.end()  # left active by an error, it would outlive its picture

    def _draw_legend(self, ink: Ink, area: QRectF) -> None:
        y, x = area.bottom() - _LEGEND / 2, area.left() + 12.0
        for text, color in self._legend:
            ink.write(QPointF(x, y), text, color, SMALL, align=0.0)
            x += ink.lettering.width(text, SMALL) + 18.0
        ink.flush()

    # -- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place()
        self.invalidate()


def _meets(seen: QRectF | QRegion, bounds: QRectF) -> bool:
    if isinstance(seen, QRegion):
        return seen.intersects(bounds.toAlignedRect())
    return seen.intersects(bounds)
