"""Each racer's colour, line style and marker shape: what one cannot tell apart the others do.

Colours are Okabe and Ito's, in an order that keeps neighbours apart on the map's blue and green.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen

from ui.plotting.markers import class_shape, draw_shape
from ui.plotting.painting import LegendEntry, PlotBrush
from ui.plotting.surface_painting import CASING, CORE
from ui.theme.colors import OKABE_ITO, Theme, contrast, mix

# Vermillion, sky blue, yellow, pink, orange, blue, green, grey.
_COLORS = tuple(OKABE_ITO[k] for k in (5, 4, 6, 3, 1, 0, 2, 7))
_STYLES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)
# Lengths of strokes and gaps in pixels, by style; a solid line has none.
_PATTERNS: dict[Qt.PenStyle, tuple[float, ...]] = {
    Qt.PenStyle.SolidLine: (),
    Qt.PenStyle.DashLine: (9.0, 5.0),
    Qt.PenStyle.DotLine: (2.5, 4.5),
    Qt.PenStyle.DashDotLine: (9.0, 4.5, 2.5, 4.5),
    Qt.PenStyle.DashDotDotLine: (9.0, 4.0, 2.5, 4.0, 2.5, 4.0),
}
# What a line needs to be seen on its background, as WCAG asks.
_LEAST_CONTRAST = 3.0
# Seven closed shapes; crosses mark minima and what is lost.
_SHAPES = 7
MOST_STYLES = len(_COLORS) * len(_STYLES)


@dataclass(frozen=True, slots=True)
class RacerStyle:
    """What a racer is told apart by.

    Attributes
    ----------
    color : str
        As on the map, ``#rrggbb``.
    line : Qt.PenStyle
        Of its path and its loss curve.
    shape : int
        Its marker's shape, as `class_shape` counts them.
    """

    color: str
    line: Qt.PenStyle
    shape: int

    @property
    def pattern(self) -> tuple[float, ...]:
        """Lengths of strokes and gaps in pixels; empty for a solid line."""
        return _PATTERNS[self.line]

    def on_map(self) -> QColor:
        """Return its colour over the map, which is the same in both themes."""
        return mix(self.color, CORE, 0.15)

    def on_panel(self, theme: Theme) -> QColor:
        """Return its colour on the theme's own backgrounds, which it stands out from."""
        return _on_panel(self.color, theme)


@cache
def _on_panel(color: str, theme: Theme) -> QColor:
    if theme.is_dark:
        return mix(color, theme.text, 0.15)  # blue is too dark by itself
    # Yellow and sky blue are too light for white paper: darker, but of the same hue as on the map.
    found = QColor(color)
    while contrast(found, theme.color("canvas")) < _LEAST_CONTRAST:
        found = found.darker(103)
    return found


def style_of(index: int) -> RacerStyle:
    """Return the style with that number; 40 differ, and no two of the first 5 share anything."""
    return RacerStyle(_COLORS[index % len(_COLORS)], _STYLES[index % len(_STYLES)], index % _SHAPES)


def panel_pen(style: RacerStyle, theme: Theme, width: float = 1.6) -> QPen:
    """Return the pen of a racer's curve on the theme's own background."""
    pen = QPen(style.on_panel(theme), width)
    if style.pattern:
        pen.setDashPattern([length / width for length in style.pattern])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def draw_head(brush: PlotBrush, at: QPointF, style: RacerStyle, radius: float = 6.0) -> None:
    """Draw a racer's marker as it stands on the map: rimmed dark, so that it is seen anywhere."""
    draw_shape(
        brush.painter,
        at,
        class_shape(style.shape),
        radius,
        style.on_map(),
        QPen(QColor(CASING), 1.4),
    )


def draw_sample(
    brush: PlotBrush, centre: QPointF, style: RacerStyle, half_width: float = 15.0
) -> None:
    """Draw a piece of a racer's curve with its marker, for lists and legends."""
    reach = QPointF(half_width, 0.0)
    brush.painter.setPen(panel_pen(style, brush.theme, 2.0))
    brush.painter.drawLine(centre - reach, centre + reach)
    draw_head(brush, centre, style, 4.4)


def legend_entry(text: str, style: RacerStyle) -> LegendEntry:
    """Return the legend entry of a racer."""
    return LegendEntry(text, lambda brush, at: draw_sample(brush, at, style, 8.0))
