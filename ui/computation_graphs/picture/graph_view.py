"""The drawn graph, as far as it is stepped; more than fits is moved about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.graph.scalar_graph import Edge
from ui.computation_graphs.geometry.layout import Layout, laid_out
from ui.computation_graphs.picture.drawing import Drawing
from ui.computation_graphs.picture.ink import SMALL, USUAL, Ink, Lettering
from ui.computation_graphs.picture.label_places import label_places
from ui.computation_graphs.picture.looks import looks_of
from ui.computation_graphs.picture.scene import Scene, scene_of
from ui.computation_graphs.shown import ShownGraph
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush, plot_font
from ui.theme.type_size import tabular_font, type_scale
from ui.words.languages import speak

_AROUND = 70.0
_LEGEND = 20.0


class _Kept(NamedTuple):
    """A picture without its texts, and what it shows."""

    drawing: Drawing
    ground: object
    lines: QPixmap


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

    is_kept_at_once = False

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
        self._drawn: Drawing | None = None
        self._kept: _Kept | None = None
        self._sheet: QPixmap | None = None
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
        self._placed_for, self._places, self._drawn = key, None, None
        metrics = QFontMetricsF(tabular_font(USUAL))
        self.scene = scene_of(graph, self._layout[1], self.shown.names, room, metrics)
        if self.scene.scale != self.lettering.scale:
            self.lettering = Lettering(self.scene.scale)
        self.scroll_to(self.offset)
        self.scrolled.emit()

    def outlook(self) -> QPointF:
        """Return how far a graph that is larger than the picture is moved."""
        return QPointF(self.offset)

    def take_outlook(self, outlook: QPointF) -> None:
        """Move the graph as far again."""
        self.scroll_to(outlook)

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
        if self.shown is None or not self.shown.graph.nodes:
            brush.painter.fillRect(area, self.theme.color("canvas"))
            if self.shown is not None:
                brush.text(area.center(), self._empty, self.theme.color("muted"), 0.5)
            return
        drawing = self._drawing(self.shown)
        self._draw_ground(brush.painter, drawing)
        self._write(brush.painter, drawing)

    def _drawing(self, shown: ShownGraph) -> Drawing:
        """Return how everything looks, found once for what is shown."""
        assert self.scene is not None
        if self._places is None:
            self._places = label_places(shown, self.scene, self.lettering)
        if self._drawn is None:
            places, hidden = self._places
            looks = looks_of(shown, hidden)
            self._drawn = Drawing(
                shown.graph, self.scene, looks, places, self.lettering, self.theme
            )
        return self._drawn

    def _draw_ground(self, painter: QPainter, drawing: Drawing) -> None:
        """Draw all that stays while numbers change."""
        area = QRectF(self.rect())
        painter.fillRect(area, self.theme.color("canvas"))
        seen = None if self.beyond().isNull() else QRegion(self._seen().toAlignedRect())
        with self._on_scene(painter):
            drawing.paint_lines(painter, seen)
        usual = min(self.lettering.scale, type_scale())  # its room does not grow with the graph
        self._draw_legend(Ink(painter, self.theme, Lettering(usual)), area)

    def _write(self, painter: QPainter, drawing: Drawing) -> None:
        """Write all texts that are seen, and over them what went wrong."""
        seen = self._seen()
        with self._on_scene(painter):
            (drawing if self.beyond().isNull() else drawing.within(seen)).write(painter)
            drawing.tell_faults(painter, seen)

    @contextmanager
    def _on_scene(self, painter: QPainter) -> Iterator[None]:
        """Paint in the scene's pixels, as far as it is seen."""
        painter.save()
        painter.setClipRect(QRectF(self.rect()).adjusted(0, 0, 0, -_LEGEND))
        painter.translate(-self.offset)
        yield
        painter.restore()

    def _seen(self) -> QRectF:
        return QRectF(self.offset, QSizeF(self.width(), self.height() - _LEGEND))

    # -- painting what has changed

    def invalidate(self) -> None:
        """Draw everything anew at the next painting."""
        self._kept = self._drawn = None
        super().invalidate()

    def invalidate_changed(self) -> None:
        """Draw anew what looks different at the next painting, over the rest as it is."""
        self._drawn = None
        super().invalidate()

    def rendered(self, scale: float | None = None) -> QPixmap:
        """Return a picture of the graph; for the screen edges and nodes that look as before stay.

        While a value is dragged its texts alone change.
        """
        if scale is not None or self.shown is None or not self.shown.graph.nodes:
            return super().rendered(scale)
        drawing = self._drawing(self.shown)
        picture = QPixmap(self._lines(drawing))
        with self._painting(picture) as painter:
            self._write(painter, drawing)
        return picture

    def redrawn(self, before: QPixmap | None) -> QPixmap:
        """Return the picture for the screen, made of what is kept."""
        return self.rendered()

    def draw_on_screen(self, painter: QPainter) -> None:
        """Write the texts over the picture without them, which is kept."""
        if self.shown is None or not self.shown.graph.nodes:
            super().draw_on_screen(painter)
            return
        drawing = self._drawing(self.shown)
        painter.drawPixmap(0, 0, self._lines(drawing))
        self._write(self._brush(painter).painter, drawing)

    def _lines(self, drawing: Drawing) -> QPixmap:
        """Return the picture without its texts."""
        before, ratio = self._kept, self.devicePixelRatioF()
        ground = (drawing.scene, self.offset.toTuple(), self.size() * ratio, self.theme)
        if before is None or before.ground != ground:
            self._kept = None  # it is painted over
            lines = self._sheet = self._clean(self._sheet, ratio)
            with self._painting(lines) as painter:
                self._draw_ground(painter, drawing)
        else:
            lines = before.lines
            changed = drawing.changed_from(before.drawing)
            if not changed.isEmpty():
                with self._painting(lines) as painter:
                    self._repaint(painter, drawing, changed)
        self._kept = _Kept(drawing, ground, lines)
        return lines

    def _clean(self, sheet: QPixmap | None, ratio: float) -> QPixmap:
        """Return an empty picture: the one before where it has the size, new memory costs more."""
        if sheet is None or not self._fits(sheet, ratio):
            sheet = QPixmap(self.size() * ratio)
            sheet.setDevicePixelRatio(ratio)
        sheet.fill(self.theme.color("canvas"))  # its last pixels may be covered in part
        return sheet

    def _repaint(self, painter: QPainter, drawing: Drawing, changed: QRegion) -> None:
        painter.translate(-self.offset)
        painter.setClipRegion(changed & self._seen().toAlignedRect())
        painter.fillRect(changed.boundingRect(), self.theme.color("canvas"))
        drawing.paint_lines(painter, changed)

    @contextmanager
    def _painting(self, picture: QPixmap) -> Iterator[QPainter]:
        painter = QPainter(picture)
        try:
            yield PlotBrush(painter, self.theme, plot_font(self.font())).painter
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
