"""The histogram of the losses of all starts, with the line above which a start is stuck."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.ticks import Scale, nice_ceiling
from ui.study.model.bins import BINS, bin_edges, bin_of, counts, loss_axis
from ui.study.pictures.outcomes import OUTCOMES, draw_outcome_sign, fill_outcome
from ui.words.languages import speak
from ui.words.numbers import short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM = 46.0, 24.0, 36.0, 34.0
_DIVERGED_WIDTH, _DIVERGED_GAP = 40.0, 24.0
_GRIP = 6.0
_LEAST_HEIGHT = 3.0
_NUDGE = 1.05


@dataclass(frozen=True, slots=True, eq=False)
class HistogramContent:
    """What the histogram shows.

    Attributes
    ----------
    losses : ndarray, shape (R,)
        NaN where a start has diverged.
    outcomes : ndarray of int, shape (R,)
        Where each start stands in the end: indices of `OUTCOMES`.
    threshold : float
    chosen : int or None
        The start that is looked at.
    before : ndarray or None
        Losses of the study before, for an outline.
    before_label : str
    earlier : bool
        Whether there are later losses than these.
    by_rows : bool
        Whether a start is stuck where a row is wrong, whatever its loss; see `StudyRecord`.
    """

    losses: Array
    outcomes: Array
    threshold: float
    chosen: int | None = None
    before: Array | None = None
    before_label: str = ""
    earlier: bool = False
    by_rows: bool = False


class HistogramCanvas(PlotCanvas):
    """Bars of starts by loss: solved, stuck and, to the right, diverged.

    A click picks a start of a bar, another click the next one there; the line can be dragged.
    Left and right go from start to start by loss, with Shift they move the line.

    Signals
    -------
    start_picked(int)
        A start was clicked or reached by key.
    threshold_moved(float)
        The line was dragged or moved by key.
    """

    start_picked = Signal(int)
    threshold_moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content: HistogramContent | None = None
        self._dragging = False
        self._held_axis: Scale | None = None
        self.setMinimumHeight(150)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Histogram of the losses of all starts"))
        self.invalidate()

    def set_content(self, content: HistogramContent | None) -> None:
        """Show `content`; None invites to run a study."""
        self.content = content
        self.invalidate()

    # -- places

    def axis(self) -> Scale:
        """Return the loss axis; it stands still while the line is dragged."""
        content = self.content
        if self._held_axis is not None:
            return self._held_axis
        if content is None:
            return Scale(0.001, 1.0, True)
        seen = content.losses
        if content.before is not None:
            seen = np.concatenate([seen, content.before])
        return loss_axis(seen, content.threshold)

    def frame(self) -> Frame:
        """Return the axes rectangle of the bars."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        if self._diverged():
            area.setRight(area.right() - _DIVERGED_WIDTH - _DIVERGED_GAP)
        scale = Scale(0.0, nice_ceiling(max(1.15 * self._tallest(), 4.0)))
        return Frame(self.with_axis_room(area, scale), self.axis(), scale)

    def _diverged(self) -> int:
        content = self.content
        return 0 if content is None else int(np.count_nonzero(~np.isfinite(content.losses)))

    def _tallest(self) -> float:
        content = self.content
        if content is None:
            return 0.0
        axis = self.axis()
        tallest = int(counts(content.losses, axis).max())
        if content.before is not None:
            tallest = max(tallest, int(counts(content.before, axis).max()))
        return float(max(tallest, self._diverged()))

    def bar(self, place: int) -> QRectF:
        """Return the rectangle of a whole bar, from the axis to its top."""
        content, frame = self.content, self.frame()
        assert content is not None
        edges = bin_edges(frame.x)
        count = float(counts(content.losses, frame.x)[place])
        left, right = frame.point(edges[place], 0.0), frame.point(edges[place + 1], count)
        return QRectF(left.x(), right.y(), right.x() - left.x(), left.y() - right.y())

    def diverged_bar(self) -> QRectF:
        """Return the rectangle of the bar of diverged starts, to the right of the axes."""
        frame = self.frame()
        top = frame.point(frame.x.high, float(self._diverged())).y()
        left = frame.area.right() + _DIVERGED_GAP
        return QRectF(left, top, _DIVERGED_WIDTH, frame.area.bottom() - top)

    def line_x(self) -> float:
        """Return where the threshold's line stands."""
        assert self.content is not None
        return self.frame().point(self.content.threshold, 0.0).x()

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the bars, the threshold and the study before, or how to begin."""
        frame, content = self.frame(), self.content
        brush.backdrop(frame.area)
        name = self.tr("loss, logarithmic") if frame.x.log else self.tr("loss")
        has_bars = content is not None  # else a grid line would strike the words through
        brush.axes(frame, name, self.tr("starts"), grid=has_bars)
        if content is None:
            text = self.tr(
                "Run a study: each random start is trained on the same batches, "
                "and this histogram shows where they all end."
            )
            brush.paragraph(frame.area.adjusted(24, 8, -24, -8), text, self.theme.color("muted"))
            return
        self._draw_bars(brush, frame, content)
        self._draw_before(brush, frame, content)
        self._draw_diverged(brush)
        self._draw_line(brush, frame, content)
        self._draw_chosen(brush, frame, content)
        self._draw_legend(brush, content)

    def _draw_bars(self, brush: PlotBrush, frame: Frame, content: HistogramContent) -> None:
        edges = bin_edges(frame.x)
        floor = np.zeros(BINS)
        for kind, outcome in enumerate(OUTCOMES):
            found = counts(content.losses, frame.x, content.outcomes, kind)
            lows = frame.pixels(edges[:-1], floor)
            highs = frame.pixels(edges[1:], floor + found)
            for place in np.flatnonzero(found).tolist():
                (left, bottom), (right, top) = lows[place].tolist(), highs[place].tolist()
                top = min(top, bottom - _LEAST_HEIGHT)  # a single start is seen among hundreds
                box = QRectF(left + 0.5, top, right - left - 1.0, bottom - top)
                fill_outcome(brush, box, outcome)
            floor = floor + found

    def _draw_before(self, brush: PlotBrush, frame: Frame, content: HistogramContent) -> None:
        if content.before is None:
            return
        edges = np.repeat(bin_edges(frame.x), 2)
        heights = np.concatenate([[0.0], np.repeat(counts(content.before, frame.x), 2), [0.0]])
        pen = QPen(self.theme.color("muted"), 1.5)
        brush.polyline(frame.pixels(edges, heights), pen)

    def _draw_diverged(self, brush: PlotBrush) -> None:
        count = self._diverged()
        if not count:
            return
        bar, muted = self.diverged_bar(), self.theme.color("muted")
        fill_outcome(brush, bar, "diverged")
        centre = bar.center().x()
        brush.text(QPointF(centre, bar.bottom() + 10.0), self.tr("diverged"), muted, 0.5)
        brush.text(QPointF(centre, bar.top() - 8.0), str(count), self.theme.color("text"), 0.5)

    def _draw_line(self, brush: PlotBrush, frame: Frame, content: HistogramContent) -> None:
        x, area = self.line_x(), frame.area
        strong = self.theme.color("text")
        pen = QPen(strong, 2.0 if self._dragging else 1.2, Qt.PenStyle.DashLine)
        brush.painter.setPen(pen)
        brush.painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        brush.painter.setPen(Qt.PenStyle.NoPen)
        brush.painter.setBrush(strong)
        top = area.top()
        grip = [QPointF(x - 5.0, top - 7.0), QPointF(x + 5.0, top - 7.0), QPointF(x, top + 1.0)]
        brush.painter.drawPolygon(QPolygonF(grip))
        texts = self.tr("stuck above {0}").format(short(content.threshold))
        if content.by_rows:
            texts = self.tr("loss {0}; stuck: a row is wrong").format(short(content.threshold))
        half = 0.5 * brush.width(texts) + 2.0
        middle = min(max(x, area.left() + half), self.width() - half)
        brush.text(QPointF(middle, top - 14.0), texts, strong, 0.5)

    def _draw_chosen(self, brush: PlotBrush, frame: Frame, content: HistogramContent) -> None:
        spot = self._chosen_spot(frame, content)
        if spot is None:
            return
        brush.painter.setPen(QPen(self.theme.color("canvas"), 1.0))
        brush.painter.setBrush(self.theme.color("backward"))
        corners = [spot, spot + QPointF(-6.0, -10.0), spot + QPointF(6.0, -10.0)]
        brush.painter.drawPolygon(QPolygonF(corners))

    def _chosen_spot(self, frame: Frame, content: HistogramContent) -> QPointF | None:
        """Return the point on top of a bar where the chosen start is."""
        index = content.chosen
        if index is None or not 0 <= index < len(content.losses):
            return None
        place = int(bin_of(content.losses, frame.x)[index])
        bar = self.bar(place) if place >= 0 else self.diverged_bar()
        return QPointF(bar.center().x(), bar.top() - (2.0 if place >= 0 else 16.0))

    def _draw_legend(self, brush: PlotBrush, content: HistogramContent) -> None:
        words = self.tr("solved"), self.tr("stuck")
        if content.earlier:
            words = self.tr("ends solved"), self.tr("ends stuck")
        entries = [
            LegendEntry(words[0], lambda b, at: draw_outcome_sign(b, at, "solved")),
            LegendEntry(words[1], lambda b, at: draw_outcome_sign(b, at, "stuck")),
        ]
        if content.earlier and (content.outcomes == 2).any():
            diverges = self.tr("diverges")
            entries.append(
                LegendEntry(diverges, lambda b, at: draw_outcome_sign(b, at, "diverged"))
            )
        if content.chosen is not None:
            entries.append(LegendEntry(self.tr("chosen start"), _draw_chosen_sign))
        if content.before is not None:
            entries.append(LegendEntry(content.before_label, _draw_before_sign))
        brush.legend(QRectF(_LEFT, 0.0, self.width() - _LEFT - _RIGHT, 16.0), entries)

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw how many starts end in the bar under the mouse."""
        content, at = self.content, self.cursor_position
        if content is None or at is None or self._dragging:
            return
        lines = self.lines_at(at)
        if lines:
            brush.readout(at, lines, QRectF(self.rect()))

    # -- reading

    def place_at(self, position: QPointF) -> int | None:
        """Return the bin under a position; −1 for the diverged bar; None outside."""
        frame = self.frame()
        area = frame.area
        if not area.top() <= position.y() <= area.bottom():
            return None
        if self._diverged() and self.diverged_bar().left() <= position.x():
            return -1
        if not area.left() <= position.x() <= area.right():
            return None
        share = (position.x() - area.left()) / area.width()
        return int(min(max(share * BINS, 0), BINS - 1))

    def members(self, place: int) -> list[int]:
        """Return the starts of a bar, the lowest loss first."""
        content = self.content
        if content is None:
            return []
        inside = np.flatnonzero(bin_of(content.losses, self.axis()) == place)
        order = np.argsort(content.losses[inside], kind="stable")
        return [int(index) for index in inside[order]]

    def lines_at(self, position: QPointF) -> list[str]:
        """Return what the mouse reads at a position."""
        place = self.place_at(position)
        if place is None:
            return []
        count = len(self.members(place))
        starts = (self.tr("{0} start"), self.tr("{0} starts"))[count != 1].format(count)
        if place < 0:
            return [self.tr("diverged: {0}").format(starts)]
        edges = bin_edges(self.axis())
        if place == BINS - 1:
            return [self.tr("loss above {0}").format(short(edges[place])), starts]
        between = self.tr("loss {0} to {1}").format(short(edges[place]), short(edges[place + 1]))
        return [between, starts]

    # -- picking and dragging

    def _is_on_line(self, position: QPointF) -> bool:
        if self.content is None:
            return False
        return abs(position.x() - self.line_x()) <= _GRIP

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the threshold, or choose a start of a bar."""
        if event.button() != Qt.MouseButton.LeftButton or self.content is None:
            return
        if self._is_on_line(event.position()):
            self._held_axis, self._dragging = self.axis(), True
            self.invalidate()
            return
        place = self.place_at(event.position())
        if place is not None:
            self._pick_in(place)

    def _pick_in(self, place: int) -> None:
        """Pick a bar's first start, or the one after the chosen one."""
        inside = self.members(place)
        if not inside:
            return
        chosen = self.content.chosen if self.content is not None else None
        at = inside.index(chosen) + 1 if chosen in inside else 0
        self.start_picked.emit(inside[at % len(inside)])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the threshold that is held."""
        if self._dragging:
            value, _ = self.frame().values(event.position())
            axis = self.axis()
            least = axis.low if axis.low > 0.0 else 1e-3 * axis.high
            self.threshold_moved.emit(min(max(value, least), axis.high))
        on_line = self._dragging or self._is_on_line(event.position())
        shape = Qt.CursorShape.SizeHorCursor if on_line else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the threshold go."""
        if self._dragging:
            self._held_axis, self._dragging = None, False
            self.invalidate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a start with the arrow keys; with Shift move the threshold."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        content = self.content
        if not step or content is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.threshold_moved.emit(content.threshold * _NUDGE**step)
        else:
            self.start_picked.emit(neighbour(content.losses, content.chosen, step))


def neighbour(losses: Array, chosen: int | None, step: int) -> int:
    """Return the start whose loss is next to the chosen one's; the best, or worst, at first."""
    order = np.argsort(losses, kind="stable")  # what is not a number comes last
    if chosen is None or not 0 <= chosen < len(losses):
        return int(order[0 if step > 0 else -1])
    at = int(np.flatnonzero(order == chosen)[0]) + step
    return int(order[min(max(at, 0), len(order) - 1)])


def _draw_chosen_sign(brush: PlotBrush, at: QPointF) -> None:
    brush.painter.setPen(Qt.PenStyle.NoPen)
    brush.painter.setBrush(brush.theme.color("backward"))
    corners = [QPointF(0.0, 5.0), QPointF(-6.0, -5.0), QPointF(6.0, -5.0)]
    brush.painter.drawPolygon(QPolygonF([at + corner for corner in corners]))


def _draw_before_sign(brush: PlotBrush, at: QPointF) -> None:
    brush.painter.setPen(QPen(brush.theme.color("muted"), 1.5))
    corners = [(-7.0, 4.0), (-3.0, 4.0), (-3.0, -4.0), (3.0, -4.0), (3.0, 4.0), (7.0, 4.0)]
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    brush.painter.drawPolyline(QPolygonF([at + QPointF(x, y) for x, y in corners]))
