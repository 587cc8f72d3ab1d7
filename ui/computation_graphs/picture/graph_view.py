"""The drawn graph, as far as it is stepped; more than fits is moved about."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.graph.scalar_graph import Edge
from ui.computation_graphs.geometry.layout import Layout, laid_out
from ui.computation_graphs.picture.edges import paint_edge, paint_edge_numbers
from ui.computation_graphs.picture.ink import SMALL, USUAL, Ink, Lettering
from ui.computation_graphs.picture.label_places import label_places
from ui.computation_graphs.picture.nodes import paint_fault, paint_node
from ui.computation_graphs.picture.scene import Scene, scene_of
from ui.computation_graphs.shown import ShownGraph
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush
from ui.theme.type_size import tabular_font, type_scale
from ui.words.languages import speak

_AROUND = 70.0
_LEGEND = 20.0


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
        self.invalidate()
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
        brush.painter.save()
        brush.painter.setClipRect(area.adjusted(0, 0, 0, -_LEGEND))
        brush.painter.translate(-self.offset)
        self._draw_graph(ink, QRectF(self.offset, area.size() - QSizeF(0.0, _LEGEND)))
        brush.painter.restore()
        self._draw_legend(ink, area)

    def _draw_graph(self, ink: Ink, seen: QRectF) -> None:
        shown, scene = self.shown, self.scene
        assert shown is not None
        assert scene is not None
        edges = [
            edge
            for edge, path in scene.paths.items()
            if path.boundingRect().adjusted(-20, -20, 20, 20).intersects(seen)
        ]
        for edge in edges:
            paint_edge(ink, shown, scene, edge)
        near = seen.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        nodes = [one for one, rect in scene.rects.items() if rect.intersects(near)]
        for one in nodes:
            paint_node(ink, shown, scene, one)
        if shown.is_backward:
            places, hidden = self._labels()
            for edge in edges:
                at, is_hidden = places[edge], edge in hidden
                paint_edge_numbers(ink, shown, scene, edge, at, is_hidden=is_hidden)
        for one in nodes:
            fault = shown.fault(one)
            if fault is not None:
                paint_fault(ink, scene, one, fault, seen)

    def _labels(self) -> tuple[Mapping[Edge, QPointF], frozenset[Edge]]:
        """Return where numbers stand on edges, found once for a picture."""
        assert self.shown is not None
        assert self.scene is not None
        if self._places is None:
            self._places = label_places(self.shown, self.scene, self.lettering)
        return self._places

    def _draw_legend(self, ink: Ink, area: QRectF) -> None:
        y, x = area.bottom() - _LEGEND / 2, area.left() + 12.0
        for text, color in self._legend:
            ink.write(QPointF(x, y), text, color, SMALL, align=0.0)
            x += ink.lettering.width(text, SMALL) + 18.0

    # -- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place()
        self.invalidate()
