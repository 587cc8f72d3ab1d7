"""The picture of a station."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import QWidget

from ui.field_timeline.pictures.all import PICTURES
from ui.field_timeline.pictures.sheet import Sheet
from ui.field_timeline.stations import BY_NAME
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush
from ui.words.languages import speak
from ui.words.messages import filled, said

_MARGIN = 14.0
_SHAPE = 1.35  # width by height
_HEIGHT = 380.0  # what nodes and words are drawn for; they grow with a larger picture


class StationCanvas(PlotCanvas):
    """Draws what a station is about; each picture is a function in `pictures`.

    Attributes
    ----------
    name : str
        Of the station.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = next(iter(BY_NAME))
        self.setMinimumSize(300, 220)
        speak(self._say)

    def sizeHint(self) -> QSize:
        """Ask for half a window."""
        return QSize(520, 380)

    def _say(self) -> None:
        title = said(BY_NAME[self.name].title)
        self.setAccessibleName(filled(self.tr("Picture: {title}"), title=title))
        self.invalidate()

    def show_station(self, name: str) -> None:
        """Draw another station."""
        self.name = name
        self._say()

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the picture in the middle, as large as there is room."""
        brush.backdrop(area)
        height = min(area.height() - 2.0 * _MARGIN, (area.width() - 2.0 * _MARGIN) / _SHAPE)
        enlarged = max(1.0, height / _HEIGHT)
        inner = QRectF(0.0, 0.0, _SHAPE * height / enlarged, height / enlarged)
        inner.moveCenter(QPointF())
        brush.painter.save()
        brush.painter.translate(area.center())
        brush.painter.scale(enlarged, enlarged)
        PICTURES[self.name](Sheet(brush, inner))
        brush.painter.restore()
        brush.border(area)
