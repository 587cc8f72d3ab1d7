"""The numbers along the edges that a step lights up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from simulator.stepping.step_plan import StepKind
from ui.canvas.content.fonts import Fonts, width
from ui.canvas.content.state import Shown
from ui.canvas.content.texts import Texts
from ui.canvas.geometry.edgeset import EdgeSet
from ui.canvas.geometry.label_places import FINE_PLACES, place_labels
from ui.theme.colors import Theme

Array = NDArray[Any]

_LABELLED = 13  # twelve weights and the bias
_AIR, _HEIGHT = 10.0, 17.0
_SILENT = (StepKind.STATISTIC, StepKind.ACTIVATION, StepKind.BATCH_GRADIENT)


class EdgeLabel(NamedTuple):
    """One number as it is written; `ink` is the theme's token of its frame."""

    rect: QRectF
    text: str
    font: QFont
    ink: str


def find_labels(
    shown: Shown,
    edges: EdgeSet,
    lit: Array,
    texts: Texts,
    fonts: Fonts,
    obstacles: list[QRectF],
) -> list[EdgeLabel]:
    """Return the labels of the edges that stand out, as far as they have room.

    Parameters
    ----------
    shown : Shown
    edges : EdgeSet
    lit : ndarray of int
        Places in `edges` of those that stand out.
    texts : Texts
    fonts : Fonts
    obstacles : list of QRectF
        What no label may cover.
    """
    step = shown.step
    if step is None or step.kind in _SILENT or not 0 < len(lit) <= _LABELLED:
        return []
    if shown.comes_through_statistics:
        return []  # the deltas count, not the parameters of the edges that they come along
    names = np.stack((edges.layer, edges.source, edges.unit), axis=1)[lit].tolist()
    forms = [texts.edge_label(shown, *shown.shown_by(*name)) for name in names]
    negative = (shown.weights[edges.index[lit]] < 0).tolist()
    inks = ["negative" if below else "positive" for below in negative]
    if step.kind is StepKind.GRADIENT:
        inks = ["backward"] * len(inks)
    if len(lit) == 1:
        return [_only_label(edges.segments[lit], forms[0], fonts, inks[0], obstacles)]
    words = [found[0] for found in forms]
    places = place_labels(edges.segments[lit], _sizes(fonts.small, words), obstacles)
    return [
        EdgeLabel(rect, text, fonts.small, ink)
        for rect, text, ink in zip(places, words, inks, strict=True)
        if rect is not None
    ]


def _sizes(font: QFont, words: Sequence[str]) -> list[QSizeF]:
    return [QSizeF(width(font, text) + _AIR, _HEIGHT) for text in words]


def _only_label(
    segment: Array, forms: Sequence[str], fonts: Fonts, ink: str, obstacles: list[QRectF]
) -> EdgeLabel:
    """Return the label of the one edge that a step is about: it is never left out.

    It is as long as there is room for; where there is none, the shortest stands on the edge's
    middle, over whatever is there.
    """
    tried = [(fonts.value, forms[0]), *((fonts.small, text) for text in forms)]
    for font, text in tried:
        (place,) = place_labels(segment, _sizes(font, [text]), obstacles, FINE_PLACES)
        if place is not None:
            return EdgeLabel(place, text, font, ink)
    font, text = tried[-1]
    (place,) = place_labels(segment, _sizes(font, [text]), [])
    assert place is not None
    return EdgeLabel(place, text, font, ink)


def paint_labels(painter: QPainter, labels: list[EdgeLabel], theme: Theme) -> None:
    """Draw labels above edges and nodes."""
    for label in labels:
        painter.setFont(label.font)
        painter.setPen(QPen(theme.color(label.ink), 1.0))
        painter.setBrush(theme.color("canvas"))
        painter.drawRoundedRect(label.rect, 5, 5)
        painter.setPen(theme.color("text"))
        painter.drawText(label.rect, Qt.AlignmentFlag.AlignCenter, label.text)
