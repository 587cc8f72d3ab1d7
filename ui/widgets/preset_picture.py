"""Small pictures of presets, their data or their network, in the colours of the theme."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from simulator.scenarios.presets import Preset
from ui.theme.colors import Theme, mix
from ui.widgets.network_sketch import sketch_network

PICTURE = QSize(112, 60)
_MARGIN = 7.0
_DOT, _FEW, _LARGE_DOT = 2.2, 8, 4.5
_GAP = 4.0
_SKETCH = QRectF(12.0, 10.0, PICTURE.width() - 24.0, PICTURE.height() - 20.0)


@cache
def _pictures() -> dict[str, Any]:
    raw = files("resources").joinpath("preset_pictures.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(raw)
    return found


def preset_picture(preset: Preset, theme: Theme, ratio: float = 1.0) -> QIcon:
    """Return the picture of what a preset is about: a way back through a network, or its data."""
    if preset.group == "backward":
        return _icon(
            lambda painter: sketch_network(painter, theme, preset.document, _SKETCH), theme, ratio
        )
    source = preset.document["data"]["source"]
    return _icon(lambda painter: _draw_data(painter, theme, source), theme, ratio)


def _icon(draw: Callable[[QPainter], None], theme: Theme, ratio: float) -> QIcon:
    pixmap = QPixmap(PICTURE * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("canvas"))
    ground = QRectF(0.0, 0.0, PICTURE.width(), PICTURE.height())
    painter.drawRoundedRect(ground, 6.0, 6.0)
    draw(painter)
    painter.end()
    return QIcon(pixmap)


def _draw_data(painter: QPainter, theme: Theme, source: str) -> None:
    """Draw a data set; nothing where no picture was made of it."""
    found = _pictures().get(source, {})
    if "images" in found:
        _draw_images(painter, theme, found)
    else:
        _draw_points(painter, theme, found.get("points", []))


def _draw_points(painter: QPainter, theme: Theme, points: list[list[int]]) -> None:
    wide, high = PICTURE.width() - 2 * _MARGIN, PICTURE.height() - 2 * _MARGIN
    radius = _LARGE_DOT if len(points) <= _FEW else _DOT
    for x, y, label in points:
        painter.setBrush(theme.class_color(label))
        at = QPointF(_MARGIN + wide * x / 100.0, _MARGIN + high * (1.0 - y / 100.0))
        painter.drawEllipse(at, radius, radius)


def _draw_images(painter: QPainter, theme: Theme, found: dict[str, Any]) -> None:
    rows, columns = found["shape"]
    images = found["images"]
    wide = (PICTURE.width() - 2 * _MARGIN + _GAP) / len(images) - _GAP
    side = min(wide / columns, (PICTURE.height() - 2 * _MARGIN) / rows)
    top = (PICTURE.height() - side * rows) / 2.0
    for place, image in enumerate(images):
        left = _MARGIN + place * (wide + _GAP)
        for k, level in enumerate(image):
            row, column = divmod(k, columns)
            painter.setBrush(mix(theme.canvas, theme.text, level / 100.0))
            painter.drawRect(QRectF(left + side * column, top + side * row, side + 0.3, side + 0.3))
