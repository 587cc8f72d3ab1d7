"""A small drawing of a preset's network, where the data are not what it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from simulator.scenarios.data_settings import dataset_of
from ui.theme.colors import Theme

_WIDEST, _THINNEST, _THICKEST = 5.5, 0.7, 2.4
# Of the room between two layers or two nodes of a layer, the share that a node takes.
_SHARE = 0.3


def sketch_network(
    painter: QPainter, theme: Theme, document: Mapping[str, Any], room: QRectF
) -> None:
    """Draw a scenario's network into `room`: its nodes, and its weights by sign and size.

    Weights that the scenario leaves to be drawn at random have no sign yet: thin grey lines.
    """
    inputs = dataset_of(document["data"]).n_features
    columns = _places([inputs, *(layer["units"] for layer in document["layers"])], room)
    given = document.get("weights") or [None] * len(document["layers"])
    for k, weights in enumerate(given):
        block = None if weights is None else weights["W"]
        _draw_edges(painter, theme, columns[k], columns[k + 1], block)
    radius = min(_WIDEST, _SHARE * _least_gap(columns, room))
    painter.setPen(QPen(theme.color("canvas"), 1.0))
    painter.setBrush(theme.color("muted"))
    for column in columns:
        for place in column:
            painter.drawEllipse(place, radius, radius)


def _places(counts: Sequence[int], room: QRectF) -> list[list[QPointF]]:
    across = room.width() / (len(counts) - 1)
    tall = max(counts)
    return [
        [
            QPointF(
                room.left() + across * k,
                room.center().y() + (row - (count - 1) / 2) * room.height() / max(1, tall - 1),
            )
            for row in range(count)
        ]
        for k, count in enumerate(counts)
    ]


def _least_gap(columns: Sequence[Sequence[QPointF]], room: QRectF) -> float:
    tall = max(map(len, columns))
    return min(room.width() / (len(columns) - 1), room.height() / max(1, tall - 1))


def _draw_edges(
    painter: QPainter,
    theme: Theme,
    sources: Sequence[QPointF],
    targets: Sequence[QPointF],
    block: Sequence[Sequence[float]] | None,
) -> None:
    for i, source in enumerate(sources):
        for j, target in enumerate(targets):
            weight = 0.0 if block is None else max(-1.0, min(1.0, block[i][j]))
            width = _THINNEST + (_THICKEST - _THINNEST) * abs(weight)
            painter.setPen(QPen(theme.diverging(weight), width))
            painter.drawLine(source, target)
