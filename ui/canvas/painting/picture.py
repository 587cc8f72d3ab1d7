"""The painted network: which layers of paint lie above one another, and what of them is kept.

From back to front: background and fixed words (a cached picture), edges (cached while nothing but
the pointer moves), then nodes, values and marks. Knows no events.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from ui.canvas import layers
from ui.canvas.content.badges import Badge, find_badges
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.selection import Selection
from ui.canvas.content.state import Shown
from ui.canvas.content.texts import Texts
from ui.canvas.geometry.callouts import Surroundings
from ui.canvas.geometry.edgeset import EdgeSet, in_folds
from ui.canvas.geometry.layout import Layout, arrange
from ui.canvas.geometry.pan_zoom import PanZoom
from ui.canvas.painting import edges as edge_paint
from ui.canvas.painting.attention import Attention
from ui.canvas.painting.drawn_edges import DrawnEdges
from ui.canvas.painting.edge_labels import EdgeLabel, labels_and_badges, paint_labels
from ui.canvas.painting.glow import paint_glow
from ui.canvas.painting.labels import BesideNodes, LabelPainter, metrics_for
from ui.canvas.painting.legend import Legends
from ui.canvas.painting.nodes import Marks, NodePainter, map_images
from ui.canvas.painting.occupied import NAME_MATTERS, around_labels, of_selection, under_cards
from ui.canvas.painting.pixel_pictures import pixel_painter
from ui.canvas.painting.scale import FillScales, edge_pens, widest
from ui.canvas.painting.sprites import Sprites
from ui.plotting.steady_limits import stable_limit
from ui.theme.colors import Theme

if TYPE_CHECKING:  # read once something is followed
    from simulator.diagnostics.node_maps import NodeMaps
    from ui.canvas.content.blaming import Blamed
    from ui.canvas.content.edge_filter import Hiding
    from ui.canvas.content.following import Followed
    from ui.canvas.painting.path_labels import PathMarks

Array = NDArray[Any]
Edge = tuple[int, int, int]

SMOOTH_ALWAYS = 500
_SMALLEST_SCENE = QSizeF(360.0, 200.0)


class Picture:
    """Paints one network in one theme.

    Parameters
    ----------
    theme : Theme
    fonts : Fonts
    texts : Texts
    size : QSizeF
        The widget's size.
    signed_inputs : bool or None
        Whether any input is negative; None where that is not known.
    maps : bool, default False
        Whether there is to be room for a small map in every node.
    editable : bool, default True
        Whether it has the buttons that add and remove nodes and layers.
    """

    def __init__(
        self,
        theme: Theme,
        fonts: Fonts,
        texts: Texts,
        size: QSizeF,
        signed_inputs: bool | None = None,
        maps: bool = False,
        *,
        editable: bool = True,
    ) -> None:
        self.theme, self.fonts, self.texts = theme, fonts, texts
        self._editable = editable
        self.view = PanZoom()
        self.shown: Shown | None = None
        self._followed: Followed | Blamed | None = None
        self._path_marks: PathMarks | None = None
        self._words: Shown | None = None
        self.limit = 0.0
        self.drawn = DrawnEdges(texts.spec)
        self.scales = FillScales(texts.spec, signed_inputs)
        self.unfolded: dict[int, int] = {}
        self._fixed: QPixmap | None = None
        self._base: QPixmap | None = None
        self._front: QPixmap | None = None
        self._front_of: tuple[float, Attention] | None = None
        self._beside = BesideNodes()
        self._is_settled = False
        self._sprites = Sprites()
        self._maps = map_images(texts.spec, theme) if maps else None
        self._kept_badges: list[Badge] | None = None
        self._kept_labels: list[EdgeLabel] | None = None
        self._surroundings: Surroundings | None = None
        self.set_size(size)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.theme = theme
        self._nodes = NodePainter(theme, self.fonts)
        self._labels = LabelPainter(theme, self.fonts, self.texts)
        self._pixels = pixel_painter(theme, self.texts.image_shape)
        if self._maps is not None:
            self._maps = self._maps.recolored(theme, self.texts.spec)
        self._sprites = Sprites()
        self.legends = Legends(theme, self.fonts, self.texts)
        self.pens = edge_pens(theme, widest(len(self.edges)))
        self.drawn.forget_pens()
        self._forget(fixed=True)

    def set_size(self, size: QSizeF) -> None:
        """Lay everything out for a widget of this size."""
        wanted = size.expandedTo(_SMALLEST_SCENE)
        metrics = metrics_for(self.texts, self.fonts, wanted.width())
        metrics = replace(metrics, maps=self._maps is not None)
        self.layout: Layout = arrange(
            self.texts.spec.sizes, wanted.width(), wanted.height(), metrics
        )
        if not self._editable:
            self.layout = replace(self.layout, controls=())
        self.size = size
        self.drawn.lay_out(self.layout, self.unfolded)
        self._forget(fixed=True)

    def take_maps(self, maps: NodeMaps | None) -> bool:
        """Show other maps in the nodes, when they are next drawn; return whether they differ."""
        return self._maps is not None and self._maps.take(maps)

    @property
    def edges(self) -> EdgeSet:
        """The edges between shown nodes, whether they are drawn or too small for it."""
        return self.drawn.all

    def set_view(self, view: PanZoom) -> None:
        """Zoom or pan."""
        if view != self.view:
            self.view = view
            self._forget(fixed=True)

    def set_shown(
        self,
        shown: Shown,
        unfolded: dict[int, int],
        numbers: bool = True,
        followed: Followed | Blamed | None = None,
        hiding: Hiding | None = None,
    ) -> None:
        """Take what is visible, and the paths that are followed; scales follow without flicker.

        Edges that `hiding` says are too small are neither drawn nor found under a pointer.
        With `numbers` false the numbers in the nodes stay as they are: at sixty changes a second
        nobody can read them.
        """
        if followed is not self._followed or hiding is not None or self.drawn.is_hiding:
            self._path_marks = None  # else a step changes neither the paths nor their places
        self.shown, self._followed = shown, followed
        if numbers or self._words is None:
            self._words = shown
            self._front = None
        self.limit = stable_limit(self.limit, float(np.max(np.abs(shown.weights))))
        beside = BesideNodes.of(shown, self.layout, self.texts)
        if beside != self._beside:
            self._beside, self._fixed = beside, None
        if shown.sample is not None:
            self.scales.update(0, shown.sample.inputs)
            for k, layer in enumerate(shown.sample.layers):
                self.scales.update(k + 1, layer.a)
        before, self.unfolded = self.unfolded, unfolded
        if in_folds(self.layout, unfolded) != in_folds(self.layout, before):
            self._front = self._path_marks = self._surroundings = None
            self.drawn.lay_out(self.layout, unfolded)
        self.drawn.set_shown(shown, followed, hiding)
        self._forget()

    def _forget(self, fixed: bool = False) -> None:
        self._base = self._kept_badges = self._kept_labels = None
        self._is_settled = False
        if fixed:
            self._fixed = self._front = self._path_marks = self._surroundings = None

    def paint(self, painter: QPainter, ratio: float, attention: Attention, live: bool) -> None:
        """Draw everything.

        Parameters
        ----------
        painter : QPainter
            On the widget.
        ratio : float
            Device pixels per pixel.
        attention : Attention
        live : bool
            Whether values change on every repaint, so that keeping the edges is no use.
        """
        if self.shown is not None:
            self._marks_of_paths(self.shown)  # first: what has no room to be told stands back
        if live or not self._is_settled:
            painter.drawPixmap(0, 0, self._fixed_picture(ratio))
            self._paint_edges(painter, smooth=not live or len(self.edges) <= SMOOTH_ALWAYS)
        else:
            painter.drawPixmap(0, 0, self._base_picture(ratio))
        self._is_settled = True  # kept from the second repaint on: most steps have only one
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._apply_view(painter)
        if self.shown is not None:
            place, around = (self.layout, self.unfolded, self.drawn), self._around(self.shown)
            paint_glow(painter, place, attention.glowing, self.theme, around.words)
            self._paint_marked_edges(painter, attention)
            self._paint_pulse(painter, attention.pulse)
        if not live:
            self._sprites.settle(self.layout, self.view, ratio)
            self._paint_nodes(painter, attention, self._sprites)
        painter.restore()
        if live:
            painter.drawPixmap(0, 0, self._front_picture(ratio, attention))
        self._paint_frame(painter, ratio, attention.focused)

    def _paint_nodes(
        self, painter: QPainter, attention: Attention, sprites: Sprites | None = None
    ) -> None:
        """Draw nodes, values and buttons; `sprites` are kept where numbers do not run."""
        if self.shown is not None:
            self._paint_front(painter, self.shown, attention, sprites)
        self._paint_buttons(painter, attention)

    def _front_picture(self, ratio: float, attention: Attention) -> QPixmap:
        """Return nodes, values and buttons, kept until numbers or attention change.

        While training, edges move on every frame and nodes with their numbers: sixty small painter
        calls a frame are then one, and each would hand the interpreter's lock to the trainer.
        """
        if self._front is None or self._front_of != (ratio, attention):
            front = self._empty_picture(ratio)
            front.fill(Qt.GlobalColor.transparent)
            painter = QPainter(front)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._apply_view(painter)
            self._paint_nodes(painter, attention)
            painter.end()
            self._front, self._front_of = front, (ratio, attention)
        return self._front

    def _apply_view(self, painter: QPainter) -> None:
        painter.translate(self.view.dx, self.view.dy)
        painter.scale(self.view.scale, self.view.scale)

    def _empty_picture(self, ratio: float) -> QPixmap:
        pixmap = QPixmap((self.size * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _fixed_picture(self, ratio: float) -> QPixmap:
        if self._fixed is None or self._fixed.devicePixelRatio() != ratio:
            self._fixed = self._empty_picture(ratio)
            self._fixed.fill(self.theme.color("canvas"))
            painter = QPainter(self._fixed)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._apply_view(painter)
            self._labels.paint_fixed(painter, self.layout, self._beside)
            painter.end()
        return self._fixed

    def _base_picture(self, ratio: float) -> QPixmap:
        if self._base is None or self._base.devicePixelRatio() != ratio:
            base = self._empty_picture(ratio)
            painter = QPainter(base)
            painter.drawPixmap(0, 0, self._fixed_picture(ratio))
            self._paint_edges(painter, smooth=True)
            painter.end()
            self._base = base
        return self._base

    def _paint_edges(self, painter: QPainter, smooth: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        self._apply_view(painter)
        self.drawn.paint(painter, self.pens, self.limit)
        painter.restore()

    def _paint_marked_edges(self, painter: QPainter, attention: Attention) -> None:
        assert self.shown is not None
        hovered = attention.hovered
        under = (hovered.layer, hovered.source, hovered.unit) if hovered.kind == "edge" else None
        wanted = ((attention.edge, 4.0), (under, 2.5))
        for edge, halo in wanted:
            k = -1 if edge is None else self.drawn.place(edge)
            if k >= 0:
                value = float(self.shown.weights[self.edges.index[k]])
                pen = edge_paint.lit_pen(self.pens, value, self.limit)
                line = self.edges.lines[k]
                edge_paint.paint_marked(painter, line, pen, halo, self.theme.color("text"))

    def _paint_pulse(self, painter: QPainter, pulse: float) -> None:
        if self.shown is not None and pulse < 1.0:
            color = self.theme.color("backward" if self.shown.is_backward else "forward")
            place = self.edges, self.drawn.lit()
            edge_paint.paint_pulse(painter, *place, self.shown.step, pulse, color)

    def _paint_front(
        self, painter: QPainter, shown: Shown, attention: Attention, sprites: Sprites | None
    ) -> None:
        marks = Marks.of(attention, shown.step, self._followed)
        words = self._words or shown
        paths = self._marks_of_paths(shown)
        if paths is not None:
            paths.paint(painter, self.theme)
        self._labels.paint_live(painter, self.layout, words, self.unfolded)
        if self._pixels is not None:
            self._pixels.paint(painter, self.layout, shown, self.unfolded)
        layers.paint(layers.Brush(painter, self.theme, self.fonts), self.layout, shown)
        painter.save()
        if sprites is not None:
            painter.resetTransform()
        of = self.layout, shown, self.scales, self.unfolded, marks, words
        self._nodes.paint(painter, *of, sprites, self._maps)
        self._nodes.paint_badges(painter, self._badges(shown), sprites)
        painter.restore()
        paint_labels(painter, self._labels_of(shown), self.theme)

    def _marks_of_paths(self, shown: Shown) -> PathMarks | None:
        """Return what stands on the drawing of the paths that are followed."""
        if self._path_marks is None and self._followed is not None:
            from ui.canvas.painting.path_labels import find_marks

            place = self.layout, self.edges, self.unfolded, self.fonts, self._around(shown)
            self._path_marks = find_marks(self._followed, *place, self.drawn.hides)
        if (marks := self._path_marks) is not None:
            self.drawn.single_out(marks.told)
            self._kept_badges, self._kept_labels = marks.badges, marks.labels
        return marks

    def _labels_of(self, shown: Shown) -> list[EdgeLabel]:
        if self._kept_labels is None:
            deltas = find_badges(self.layout, shown, self.unfolded, self.fonts.small)
            of = self.edges, self.drawn.lit(), self.fonts, self._around(shown)
            self._kept_labels, self._kept_badges = labels_and_badges(shown, *of, deltas)
        return self._kept_labels

    def _around(self, shown: Shown) -> Surroundings:
        """Return what labels keep clear of, which is the same while the same nodes are drawn."""
        if self._surroundings is None:
            of = self.layout, self.unfolded, (self._labels, self._pixels)
            self._surroundings = around_labels(shown.spec, *of)
        return self._surroundings

    def _badges(self, shown: Shown) -> list[Badge]:
        self._labels_of(shown)
        return self._kept_badges or []

    def rects_of(self, selection: Selection) -> list[QRectF]:
        """Return the nodes and pieces of the edge of a selection, in widget pixels."""
        k = -1 if selection.edge is None else self.drawn.place(selection.edge)
        line = self.edges.lines[k] if k >= 0 else None
        rects = of_selection(self.texts.spec, self.layout, selection, line)
        return [self.view.rect_to_widget(rect) for rect in rects]

    def obstacles(self, layer: int | None = None) -> list[tuple[QRectF, float]]:
        """Return what a card should not cover, in widget pixels, each with how much it matters.

        It matters most in the `layer` that the card is about.
        """
        painters, places = (self._labels, self._pixels), (self.layout, self.unfolded)
        marks = None if self.shown is None else self._marks_of_paths(self.shown)
        found = under_cards(self.texts.spec, *places, painters, marks, layer)
        found = [(self.view.rect_to_widget(rect), weight) for rect, weight in found]
        return [*found, (self.layout.legend, NAME_MATTERS)]

    def _paint_buttons(self, painter: QPainter, attention: Attention) -> None:
        """Draw the buttons that the pointer is near; the others are part of what is fixed."""
        hovered = attention.hovered
        if hovered.kind not in ("caption", "control"):
            return
        for control in self.layout.controls:
            if hovered.layer == control.layer:
                enabled = f"{control.kind}{control.layer}" in attention.buttons
                over = hovered.control is control
                self._labels.paint_control(painter, control, enabled, over, near=True)

    def _paint_frame(self, painter: QPainter, ratio: float, focused: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.size.width() >= self.layout.width and self.size.height() >= self.layout.height:
            legend, limit = self.legends.of(self.shown, self._followed, self.limit or 1.0)
            legend.paint(painter, self.layout.legend, self.pens, limit, ratio)
        if focused:
            painter.setPen(QPen(self.theme.color("forward"), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(QPointF(0.5, 0.5), self.size - QSizeF(1, 1)))
