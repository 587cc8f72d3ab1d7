"""A tensor drawn along its axes, and lit what is left of it where indices are given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial
from types import MappingProxyType

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from simulator.notation.numerals import numeral_text
from simulator.workshops.matrices.tensors import BY_NAME, Index, Tensor
from ui.matrices.tensors.places import LEFT, TITLE, Picture, Places
from ui.matrices.tensors.told import axis_name, index_text, place_name, told_values
from ui.plotting.layered_canvas import LayeredCanvas
from ui.plotting.painting import PlotBrush
from ui.theme.colors import contrast, mix
from ui.theme.type_size import scaled
from ui.words.languages import speak
from ui.words.messages import filled, said

_FAINT = 0.28
_COARSE = 8
_SMALLEST_TEXT = 12.0
# Which of the drawn axes a key moves along, and which way.
_KEYS: Mapping[int, tuple[str, int]] = MappingProxyType(
    {
        Qt.Key.Key_Left: ("columns", -1),
        Qt.Key.Key_Right: ("columns", 1),
        Qt.Key.Key_Up: ("rows", -1),
        Qt.Key.Key_Down: ("rows", 1),
        Qt.Key.Key_PageUp: ("across", -1),
        Qt.Key.Key_PageDown: ("across", 1),
        Qt.Key.Key_Home: ("down", -1),
        Qt.Key.Key_End: ("down", 1),
    }
)
_CLEARS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class TensorCanvas(LayeredCanvas):
    """Draws a tensor; a click gives the indices of a cell, and so do the keys.

    Left and Right move along the columns, Up and Down along the rows, Page Up and Page Down along
    the pictures, Home and End along the rows of pictures; Backspace gives all indices up.

    Attributes
    ----------
    tensor : Tensor
    index : tuple of int or None

    Signals
    -------
    picked(object)
        Another index is wanted.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tensor: Tensor = BY_NAME["scalar"]
        self.index: Index = ()
        self._bright: QPixmap | None = None  # all cells lit; what is left shines through from it
        self.setMinimumSize(420, 220)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Drawing of the tensor"))
        self._describe()
        self.invalidate()

    def show_tensor(self, tensor: Tensor, index: Index) -> None:
        """Show a tensor, and light what an index leaves of it."""
        before, self.tensor, self.index = self.tensor, tensor, index
        self._describe()
        if before is not tensor:
            self.invalidate()
        self.invalidate_moving()

    def _describe(self) -> None:
        words = self.tr("{tensor}: {index} = {values}")
        told = filled(
            words,
            tensor=self.tensor.title,
            index=index_text(self.index),
            values=told_values(self.tensor, self.index),
        )
        self.setAccessibleDescription(told)

    def places(self) -> Places:
        """Return where everything stands."""
        return Places(self.tensor, QRectF(self.rect()))

    # -- drawing

    def invalidate(self) -> None:
        """Draw all anew at the next painting."""
        self._bright = None
        super().invalidate()

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the pictures with their axes, as for a file."""
        self.draw_ground(brush, area)
        places = Places(self.tensor, area)
        for picture in places.pictures if self.tensor.kind != "video" else ():
            brush.painter.save()
            brush.painter.setClipRect(self._left_of(places, picture))
            self._draw_cells(brush, places, picture, lit=True)
            brush.painter.restore()
        self._draw_over(brush, places)

    def draw_ground(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw all cells, none of them lit."""
        brush.backdrop(area)
        self._draw_all(brush, area, lit=False)

    def draw_moving(self, brush: PlotBrush, area: QRectF) -> None:
        """Light what is left; cells are drawn once, however often another index is given."""
        places = Places(self.tensor, area)
        if self.tensor.kind != "video":
            bright, ratio = self._lit_picture(), self.devicePixelRatioF()
            for picture in places.pictures:
                left = self._left_of(places, picture)
                source = QRectF(left.topLeft() * ratio, left.size() * ratio)
                brush.painter.drawPixmap(left, bright, source)
        self._draw_over(brush, places)

    def _lit_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._bright is None or self._bright.size() != self.size() * ratio:
            self._bright = QPixmap(self.size() * ratio)
            self._bright.setDevicePixelRatio(ratio)
            self._bright.fill(self.theme.color("canvas"))
            self._paint(self._bright, partial(self._draw_all, lit=True))
        return self._bright

    def _draw_all(self, brush: PlotBrush, area: QRectF, *, lit: bool) -> None:
        places = Places(self.tensor, area)
        for picture in places.pictures if self.tensor.kind != "video" else ():
            self._draw_cells(brush, places, picture, lit=lit)

    def _draw_over(self, brush: PlotBrush, places: Places) -> None:
        """Draw what the index changes: titles, frames, videos, and the axes."""
        for picture in places.pictures:
            lit = self._is_lit(places, picture)
            self._draw_title(brush, places, picture, lit)
            if self.tensor.kind == "video":
                self._draw_image(brush, places, picture, lit)
            self._draw_lit(brush, places, picture, lit)
        self._draw_axes(brush, places)
        brush.border(QRectF(self.rect()))

    def _is_lit(self, places: Places, picture: Picture) -> bool:
        return self.tensor.holds(self.index, places.index(picture, None, None))

    def _left_of(self, places: Places, picture: Picture) -> QRectF:
        """Return where the cells of a picture stand that the index leaves, in whole pixels."""
        if not self._is_lit(places, picture):
            return QRectF()
        return QRectF(self._cells_left(places, picture).toRect())

    def _draw_title(self, brush: PlotBrush, places: Places, picture: Picture, lit: bool) -> None:
        drawn, axes = self.tensor.drawn, self.tensor.axes
        named: list[str] = []
        if drawn.down is not None:
            named.append(place_name(axes[drawn.down], picture.down))
        if drawn.across is not None:
            text = self.tr("mixed")
            if picture.across >= 0:
                text = said(place_name(axes[drawn.across], picture.across))
            named.append(text)
        text = ", ".join(map(said, named))
        at = QPointF(picture.area.left(), picture.area.top() - 0.5 * scaled(TITLE))
        color = self.theme.color("text" if lit else "muted")
        brush.text(at, brush.elided(text, picture.area.width()), color)

    def _draw_cells(self, brush: PlotBrush, places: Places, picture: Picture, *, lit: bool) -> None:
        numbers = self.tensor.part(places.index(picture, None, None))
        numbers = numbers.reshape(places.rows, places.columns, -1)
        for row in range(places.rows):
            for column in range(places.columns):
                values = [float(one) for one in numbers[row, column]]
                fill = self._fill(values, picture.across)
                self._draw_cell(brush, places.cell_rect(picture, row, column), values, fill, lit)

    def _fill(self, values: list[float], channel: int) -> QColor:
        kind = self.tensor.kind
        if kind == "numbers":
            return mix(self.theme.canvas, self.theme.color("forward"), 0.75 * min(1.0, values[0]))
        if kind == "grey":
            level = int(values[0])
            return QColor(level, level, level)
        if len(values) == 3:
            return QColor(*map(int, values))
        return QColor(*(int(values[0]) if k == channel else 0 for k in range(3)))

    def _draw_cell(
        self, brush: PlotBrush, cell: QRectF, values: list[float], fill: QColor, lit: bool
    ) -> None:
        theme = self.theme
        shown = fill if lit else mix(theme.canvas, fill, _FAINT)
        brush.painter.fillRect(cell, shown)
        brush.painter.setPen(QPen(theme.color("line"), 1.0))
        brush.painter.setBrush(Qt.BrushStyle.NoBrush)
        brush.painter.drawRect(cell)
        if len(values) > 1 or cell.height() < scaled(_SMALLEST_TEXT):
            return
        inks = (theme.color("text"), theme.color("canvas"))
        ink = max(inks, key=lambda one: contrast(one, shown))
        text = numeral_text(values[0])
        if brush.width(text) <= cell.width() - 2.0:
            brush.text(cell.center(), text, ink if lit else theme.color("muted"), 0.5)

    def _draw_image(self, brush: PlotBrush, places: Places, picture: Picture, lit: bool) -> None:
        channel = self.index[-1] if lit else None
        image = _frame(picture.down, picture.across, -1 if channel is None else channel)
        brush.painter.drawImage(picture.area, image)
        if not lit:
            veil = QColor(self.theme.color("canvas"))
            veil.setAlphaF(1.0 - _FAINT)
            brush.painter.fillRect(picture.area, veil)

    def _draw_lit(self, brush: PlotBrush, places: Places, picture: Picture, lit: bool) -> None:
        """Frame what of a picture is left, where that is not everything."""
        if not lit or all(at is None for at in self.index):
            return
        frame = self._cells_left(places, picture)
        least = 5.0
        if frame.width() < least or frame.height() < least:  # a pixel of a video
            frame = frame.adjusted(-least, -least, least, least).intersected(picture.area)
        brush.painter.setBrush(Qt.BrushStyle.NoBrush)
        brush.painter.setPen(QPen(self.theme.color("caution"), 2.4))
        brush.painter.drawRect(frame)

    def _cells_left(self, places: Places, picture: Picture) -> QRectF:
        """Return where the cells stand that row and column of the index leave of a picture."""
        drawn = self.tensor.drawn
        row = None if drawn.rows is None else self.index[drawn.rows]
        column = None if drawn.columns is None else self.index[drawn.columns]
        first = places.cell_rect(picture, row or 0, column or 0)
        last = places.cell_rect(
            picture,
            places.rows - 1 if row is None else row,
            places.columns - 1 if column is None else column,
        )
        return first.united(last)

    # -- axes

    def _draw_axes(self, brush: PlotBrush, places: Places) -> None:
        drawn, whole = self.tensor.drawn, places.bounds
        first = places.pictures[0].area
        step = scaled(LEFT)
        if drawn.columns is not None:
            y = whole.bottom() + 8.0
            line = QLineF(first.left(), y, first.right(), y)
            self._draw_axis(brush, line, drawn.columns, below=True)
        if drawn.rows is not None:
            x = whole.left() - 8.0
            self._draw_axis(brush, QLineF(x, first.top(), x, first.bottom()), drawn.rows)
        if drawn.across is not None:
            y = whole.top() - scaled(TITLE) - 5.0
            left = places.pictures[int(places.mixes)].area.left()
            self._draw_axis(brush, QLineF(left, y, whole.right(), y), drawn.across)
        if drawn.down is not None:
            x = whole.left() - 8.0 - step
            self._draw_axis(brush, QLineF(x, whole.top(), x, whole.bottom()), drawn.down)
        if self.tensor.kind == "video":
            at = QPointF(whole.right(), whole.bottom() + 18.0)
            text = self._axis_text(self.tensor.rank - 1)
            brush.text(at, text, self._axis_color(self.tensor.rank - 1), 1.0)

    def _axis_text(self, axis: int) -> str:
        return said(axis_name(axis, self.tensor.axes[axis]))

    def _axis_color(self, axis: int) -> QColor:
        return self.theme.color("muted" if self.index[axis] is None else "caution")

    def _draw_axis(self, brush: PlotBrush, line: QLineF, axis: int, *, below: bool = False) -> None:
        """Draw an arrow along an axis, with its number, its name and its size."""
        color, text = self._axis_color(axis), self._axis_text(axis)
        brush.painter.setPen(QPen(color, 1.3))
        brush.painter.drawLine(line)
        along = QPointF(line.dx(), line.dy()) / max(1.0, line.length())
        aside = QPointF(-along.y(), along.x())
        for side in (-3.0, 3.0):
            brush.painter.drawLine(line.p2(), line.p2() - along * 5.0 + aside * side)
        if abs(line.dx()) > abs(line.dy()):
            off = 0.7 * brush.metrics.height()
            y = line.y1() + off if below else line.y1() - off
            brush.text(QPointF(line.x1(), y), text, color)
            return
        off = 0.65 * brush.metrics.height()
        half = 0.5 * brush.width(text)
        y = max(line.center().y(), line.y1() + half)
        brush.upright_text(QPointF(line.x1() - off, y), text, color)

    # -- Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give the indices of what is clicked."""
        super().mousePressEvent(event)
        found = self.places().index_at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        super().mouseMoveEvent(event)
        found = self.places().index_at(event.position())
        shape = Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along an axis, or give the indices up."""
        if event.key() in _CLEARS:
            self.picked.emit((None,) * self.tensor.rank)
            return
        name, way = _KEYS.get(event.key(), ("", 0))
        axis = getattr(self.tensor.drawn, name) if name else None
        if axis is None:
            super().keyPressEvent(event)
            return
        self.picked.emit(tuple(self._moved(axis, way)))

    def _moved(self, axis: int, way: int) -> Iterator[int | None]:
        for k, at in enumerate(self.index):
            if k != axis:
                yield at
            elif at is None:
                yield 0 if way > 0 else self.tensor.shape[k] - 1
            else:
                yield max(0, min(at + way, self.tensor.shape[k] - 1))


@cache
def _frame(frame: int, picture: int, channel: int) -> QImage:
    """Return a picture of the video, coarse; of one channel alone where that is asked for."""
    tensor = BY_NAME["video"]
    numbers = tensor.part((frame, picture, None, None, None), (1, 1, _COARSE, _COARSE, 1))
    if channel >= 0:
        numbers = numbers * (np.arange(3) == channel)
    bytes_ = np.ascontiguousarray(numbers, np.uint8)
    rows, columns, _ = bytes_.shape
    image = QImage(bytes_.tobytes(), columns, rows, 3 * columns, QImage.Format.Format_RGB888)
    return image.copy()
