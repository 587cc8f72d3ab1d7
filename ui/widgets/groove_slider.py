"""A slider whose handle goes where its groove is clicked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget


class GrooveSlider(QSlider):
    """A horizontal slider: a click beside the handle moves it there, and it can be dragged on.

    Qt would move it by a page, which on a slider of few positions is from one end to the other.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle under the pointer, then let it be dragged."""
        if event.button() == Qt.MouseButton.LeftButton and not self._is_on_handle(event):
            self.setValue(self._value_at(event.position().x()))
        super().mousePressEvent(event)

    def _part(self, part: QStyle.SubControl) -> tuple[float, float]:
        """Return where a part of the slider begins, and how wide it is."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        kind = QStyle.ComplexControl.CC_Slider
        area = self.style().subControlRect(kind, option, part, self)
        return area.x(), area.width()

    def _is_on_handle(self, event: QMouseEvent) -> bool:
        left, width = self._part(QStyle.SubControl.SC_SliderHandle)
        return left <= event.position().x() < left + width

    def _value_at(self, x: float) -> int:
        """Return the position whose handle has its middle nearest to `x`."""
        left, width = self._part(QStyle.SubControl.SC_SliderGroove)
        _, handle = self._part(QStyle.SubControl.SC_SliderHandle)
        return QStyle.sliderValueFromPosition(
            self.minimum(),
            self.maximum(),
            round(x - left - handle / 2),
            max(1, round(width - handle)),
            self.invertedAppearance(),
        )
