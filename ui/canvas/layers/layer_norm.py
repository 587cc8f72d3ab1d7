"""Layer normalisation on the canvas: one edge a node, and mean and spread on a plate above them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from simulator.nn.layers.layer_norm import LayerNormRecord
from ui.canvas.content.fonts import fitting
from ui.canvas.content.state import NodeState, Shown
from ui.canvas.geometry.layout import Layout
from ui.canvas.layers._base import Brush, Fact, LayerDrawing, shown_record
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.numbers import short
from ui.words.titles import translated

_NORMALISED = QT_TRANSLATE_NOOP("simulator", "normalised value z")
_OUTPUT = QT_TRANSLATE_NOOP("simulator", "output a = γ z + β")
_MEAN = QT_TRANSLATE_NOOP("simulator", "mean μ")
_SPREAD = QT_TRANSLATE_NOOP("simulator", "spread σ")
_WIDE, _HIGH, _AIR = 72.0, 34.0, 6.0


class LayerNormDrawing(LayerDrawing):
    """Draws layer normalisation."""

    name: ClassVar[str] = "layer_norm"
    plate_height: ClassVar[float] = _HIGH + _AIR

    def node_facts(self, shown: Shown, layer: int, unit: int) -> Sequence[Fact]:
        """Return a node's normalised value and output."""
        record, state = shown_record(shown, layer), shown.state(layer, unit)
        z = float(record.z[unit]) if state >= NodeState.SUM else None
        a = float(record.a[unit]) if state is NodeState.DONE else None
        return Fact(translated(_NORMALISED), z), Fact(translated(_OUTPUT), a)

    def room(self, layout: Layout, layer: int) -> QRectF:
        """Return the plate: below the header, where no column has nodes and no edge passes."""
        column = layout.column(layer)
        wide = min(_WIDE, layout.gap - 4)
        return QRectF(column.x - wide / 2, column.header.bottom(), wide, _HIGH)

    def paint(self, brush: Brush, layout: Layout, shown: Shown, layer: int) -> None:
        """Draw the plate with what is revealed of mean and spread."""
        painter, theme, rect = brush.painter, brush.theme, self.room(layout, layer)
        step = shown.step
        active = step is not None and step.layer == layer and step.unit < 0
        pen = QPen(theme.color("forward"), 2.5) if active else QPen(theme.color("line"), 1.0)
        painter.setPen(pen)
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(rect, 6, 6)
        painter.setPen(theme.color("text"))
        painter.setFont(brush.fonts.small)
        for k, (letter, fact) in enumerate(zip("μσ", self.whole_facts(shown, layer), strict=True)):
            half = QRectF(rect.left(), rect.top() + k * _HIGH / 2, rect.width(), _HIGH / 2)
            text = fitting(brush.fonts.small, forms(letter, fact.value), rect.width() - 4)
            painter.drawText(half, Qt.AlignmentFlag.AlignCenter, text)

    def whole_facts(self, shown: Shown, layer: int) -> Sequence[Fact]:
        """Return mean and spread of the row, as far as they are revealed."""
        known = 0 if shown.sample is None else shown.statistics[layer]
        names = translated(_MEAN), translated(_SPREAD)
        values: tuple[float, ...] = ()
        if known:
            record = cast(LayerNormRecord, shown_record(shown, layer))
            values = record.mean, record.spread
        return [Fact(name, values[k] if k < known else None) for k, name in enumerate(names)]


def forms(letter: str, value: float | None) -> tuple[str, ...]:
    """Return what a line of the plate can say, from long to short."""
    if value is None:
        return (letter,)
    exact, rough = short(value, 2), short(value, 1)
    return f"{letter} {exact}", f"{letter} {rough}", rough, letter


RECORD = LayerNormDrawing()
