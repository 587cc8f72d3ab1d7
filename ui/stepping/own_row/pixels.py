"""The inputs of a row that is a picture: painted with the mouse, or set by keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.data.prepared import PreparedData
from simulator.quoting import written
from ui.theme.colors import DARK, Theme, mix
from ui.words.languages import speak
from ui.words.messages import filled, said

_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_BY_ONE = {
    Qt.Key.Key_Plus: 1.0,
    Qt.Key.Key_PageUp: 1.0,
    Qt.Key.Key_Minus: -1.0,
    Qt.Key.Key_PageDown: -1.0,
}
_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class PixelField(QWidget):
    """A picture: the left button paints, the right one wipes.

    Arrow keys move to another pixel, + and − change it, Space fills or wipes it, and figures type
    its value.

    Parameters
    ----------
    data : PreparedData
        Rows are pictures; their values say how dark ink can be.

    Signals
    -------
    changed()
        A pixel has another value.
    """

    changed = Signal()

    def __init__(self, data: PreparedData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert data.image_shape is not None
        self._data, self._shape = data, data.image_shape
        self._low, self._high = float(data.raw.min()), float(data.raw.max())
        self._values = [0.0] * data.n_features
        self._here, self._typed = 0, ""
        self._theme = DARK
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip("")
        speak(self._say)

    def _say(self) -> None:
        name = said(self._data.feature_names[self._here])
        value = written(self._values[self._here])
        self.setAccessibleName(filled(self.tr("{pixel}: {value}"), pixel=name, value=value))
        self.setToolTip(
            self.tr(
                "Paint with the left button, wipe with the right one. Arrow keys move to another "
                "pixel, + and − change it, Space fills or wipes it."
            )
        )

    @property
    def values(self) -> tuple[float, ...]:
        """The pixels before scaling."""
        return tuple(self._values)

    def show_values(self, raw: tuple[float, ...]) -> None:
        """Show other pixels without reporting them."""
        self._values = list(raw)
        self._say()
        self.update()

    def set_data(self, data: PreparedData) -> None:
        """Take data with the same columns."""
        self._data = data

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def begin(self) -> None:
        """Take the keys."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        """Ask for pixels that are easily hit."""
        rows, columns = self._shape
        side = max(10, min(30, 240 // max(rows, columns)))
        return QSize(side * columns + 4, side * rows + 4)

    def minimumSizeHint(self) -> QSize:
        """Never be smaller."""
        return self.sizeHint()

    def _side(self) -> float:
        rows, columns = self._shape
        return min((self.width() - 4) / columns, (self.height() - 4) / rows)

    def rect_of(self, pixel: int) -> QRectF:
        """Return where a pixel is painted."""
        row, column = divmod(pixel, self._shape[1])
        side = self._side()
        return QRectF(2 + column * side, 2 + row * side, side, side)

    def _pixel_at(self, place: QPointF) -> int | None:
        rows, columns = self._shape
        row, column = (int((at - 2) // self._side()) for at in (place.y(), place.x()))
        return row * columns + column if 0 <= row < rows and 0 <= column < columns else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every pixel, and a frame round the one that keys change."""
        painter, theme = QPainter(self), self._theme
        span = self._high - self._low or 1.0
        painter.setPen(QPen(theme.color("line"), 1.0))
        for pixel, value in enumerate(self._values):
            share = min(1.0, max(0.0, (value - self._low) / span))
            painter.setBrush(mix(theme.canvas, theme.color("text"), share))
            painter.drawRect(self.rect_of(pixel))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("forward"), 2.0))
            painter.drawRect(self.rect_of(self._here))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Paint or wipe the pixel under the mouse."""
        self._paint_at(event.position(), event.buttons())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Paint or wipe on the way."""
        self._paint_at(event.position(), event.buttons())

    def _paint_at(self, place: QPointF, buttons: Qt.MouseButton) -> None:
        pixel = self._pixel_at(place)
        if pixel is not None and buttons & (_LEFT | _RIGHT):
            self._go(pixel)
            self._set(self._high if buttons & _LEFT else self._low)

    def _go(self, pixel: int) -> None:
        self._here, self._typed = pixel, ""
        self._say()
        self.update()

    def _set(self, value: float) -> None:
        value = min(self._high, max(self._low, value))
        if value != self._values[self._here]:
            self._values[self._here] = value
            self._say()
            self.update()
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move to another pixel, or change this one."""
        key, value = Qt.Key(event.key()), self._values[self._here]
        if key in _MOVES:
            self._move(*_MOVES[key])
        elif key in _BY_ONE:
            self._set(value + _BY_ONE[key])
        elif key == Qt.Key.Key_Space:
            self._set(self._low if value > self._low else self._high)
        elif event.text().isdecimal():
            self._typed = (self._typed + event.text())[-4:]
            self._set(float(self._typed))
        else:
            super().keyPressEvent(event)

    def _move(self, down: int, right: int) -> None:
        rows, columns = self._shape
        row, column = divmod(self._here, columns)
        row, column = row + down, column + right
        if 0 <= row < rows and 0 <= column < columns:
            self._go(row * columns + column)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which pixel keys change."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        self._typed = ""
        self.update()
