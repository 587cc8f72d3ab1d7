"""The row that is shown, as a picture: what stands where two pixels alone would tell nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from simulator.data.own_row import AnyRow, raw_of
from simulator.data.prepared import PreparedData
from ui.plotting.painting import PlotBrush
from ui.plotting.pixel_images import grey_image

_MARGIN, _GAP, _LINE = 8.0, 14.0, 18.0


def draw_row(
    brush: PlotBrush, area: QRectF, data: PreparedData, row: AnyRow, lines: Sequence[str]
) -> None:
    """Draw a row of picture data at the left of `area`, and what is known of it beside.

    Parameters
    ----------
    brush : PlotBrush
    area : QRectF
    data : PreparedData
        Its `image_shape` says how the features form a picture.
    row : int or OwnRow
    lines : sequence of str
        The first line stands out.
    """
    assert data.image_shape is not None
    side = min(area.width() / 2, area.height()) - 2 * _MARGIN
    place = QRectF(area.left() + _MARGIN, area.top() + _MARGIN, side, side)
    brush.painter.save()
    brush.painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    brush.painter.drawImage(place, grey_image(raw_of(data, row), data.image_shape, brush.theme))
    brush.painter.setPen(QPen(brush.theme.color("line"), 1.0))
    brush.painter.drawRect(place)
    brush.painter.restore()
    left = place.right() + _GAP
    room = area.right() - left - _MARGIN
    for k, line in enumerate(lines):
        y = place.top() + _LINE * (k + 0.5)
        if y + _LINE / 2 <= area.bottom():
            color = brush.theme.color("muted" if k else "text")
            brush.text(QPointF(left, y), brush.elided(line, room), color)
