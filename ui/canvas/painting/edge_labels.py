"""The numbers along the edges that a step lights up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from simulator.nn.node_symbols import parameter_letter
from simulator.stepping.step_plan import StepKind
from ui.canvas.content.badges import Badge, clear_of, is_needed
from ui.canvas.content.fonts import Fonts, width
from ui.canvas.content.state import Shown, flat_index
from ui.canvas.geometry.callouts import Surroundings, place_callout
from ui.canvas.geometry.edgeset import EdgeSet
from ui.canvas.geometry.label_places import FINE_PLACES, place_labels
from ui.theme.colors import Theme
from ui.words.numbers import changed, short

Array = NDArray[Any]

_LABELLED = 13  # twelve weights and the bias
_FEW = 5  # so few labels may be tried at many places
_TOUCHING = 1.0
_CLOSE = 24.0  # a label whose line is longer had better lie over a delta that is not needed
_AIR, _HEIGHT = 10.0, 17.0
_SILENT = (StepKind.STATISTIC, StepKind.ACTIVATION, StepKind.BATCH_GRADIENT)


class EdgeLabel(NamedTuple):
    """One number as it is written.

    Attributes
    ----------
    rect : QRectF
    text : str
    font : QFont
    ink : str
        The theme's token of its frame.
    lead : QLineF or None
        From the edge to the label, where that stands beside it.
    """

    rect: QRectF
    text: str
    font: QFont
    ink: str
    lead: QLineF | None = None


def find_labels(
    shown: Shown,
    edges: EdgeSet,
    lit: Array,
    fonts: Fonts,
    around: Surroundings,
) -> list[EdgeLabel]:
    """Return the labels of the edges that stand out, as far as they have room.

    Of several edges those are left out that have none; hovering tells them. The one edge that a
    step is about always has its label.

    Parameters
    ----------
    shown : Shown
    edges : EdgeSet
    lit : ndarray of int
        Places in `edges` of those that stand out.
    fonts : Fonts
    around : Surroundings
        What no label may cover.
    """
    step = shown.step
    if step is None or step.kind in _SILENT or not 0 < len(lit) <= _LABELLED:
        return []
    if shown.comes_through_statistics:
        return []  # the deltas count, not the parameters of the edges that they come along
    names = np.stack((edges.layer, edges.source, edges.unit), axis=1)[lit].tolist()
    forms = [edge_label(shown, *shown.shown_by(*name)) for name in names]
    negative = (shown.weights[edges.index[lit]] < 0).tolist()
    inks = ["negative" if below else "positive" for below in negative]
    if step.kind is StepKind.GRADIENT:
        inks = ["backward"] * len(inks)
    if len(lit) == 1:
        return [_only_label(edges.segments[lit], forms[0], fonts, inks[0], around)]
    words = [found[0] for found in forms]
    places = _places(edges.segments[lit], _sizes(fonts.small, words), around)
    return [
        EdgeLabel(rect, text, fonts.small, ink)
        for rect, text, ink in zip(places, words, inks, strict=True)
        if rect is not None
    ]


def labels_and_badges(
    shown: Shown,
    edges: EdgeSet,
    lit: Array,
    fonts: Fonts,
    around: Surroundings,
    deltas: Sequence[Badge],
) -> tuple[list[EdgeLabel], list[Badge]]:
    """Return the labels of edges, and the deltas that none of them lies over.

    Labels keep clear of all deltas as long as they stay close to their edges; else only of those
    that the step computes with.

    Parameters
    ----------
    shown, edges, lit, fonts
        As of `find_labels`.
    around : Surroundings
        What no label may cover; deltas come to it.
    deltas : sequence of Badge
        Those that are revealed and have room.
    """
    found = find_labels(shown, edges, lit, fonts, around.beside([badge.rect for badge in deltas]))
    needed = [badge.rect for badge in deltas if is_needed(badge, shown)]
    if len(needed) < len(deltas) and (len(found) < len(lit) or any(map(_is_far, found))):
        other = find_labels(shown, edges, lit, fonts, around.beside(needed))
        if len(other) > len(found) or any(map(_is_far, found)):
            found = other
    return found, clear_of([label.rect for label in found], deltas)


def _is_far(label: EdgeLabel) -> bool:
    return label.lead is not None and label.lead.length() > _CLOSE


def _sizes(font: QFont, words: Sequence[str]) -> list[QSizeF]:
    return [QSizeF(width(font, text) + _AIR, _HEIGHT) for text in words]


def _places(segments: Array, sizes: list[QSizeF], around: Surroundings) -> list[QRectF | None]:
    """Return where labels stand along their edges, for as many as there is room for."""
    everything = around.all
    found = place_labels(segments, sizes, everything)
    if None not in found or len(sizes) > _FEW:
        return found
    finer = place_labels(segments, sizes, everything, FINE_PLACES)
    return finer if finer.count(None) < found.count(None) else found


def _only_label(
    segment: Array, forms: Sequence[str], fonts: Fonts, ink: str, around: Surroundings
) -> EdgeLabel:
    """Return the label of the one edge that a step is about: it is never left out.

    It stands on its edge or, with a line to it, beside it; only where there is no free place at
    all it lies on the edge's middle, over whatever is there.
    """
    everything = around.all
    for text in forms:
        for font in (fonts.value, fonts.small):
            (place,) = place_labels(segment, _sizes(font, [text]), everything, FINE_PLACES)
            if place is not None:
                return EdgeLabel(place, text, font, ink)
    for clear in (around, around.without_words()):
        for text in forms:
            (size,) = _sizes(fonts.small, [text])
            if found := place_callout(segment[0], size, clear):
                lead = found.lead if found.lead.length() > _TOUCHING else None
                return EdgeLabel(found.rect, text, fonts.small, ink, lead)
    (place,) = place_labels(segment, _sizes(fonts.small, forms[-1:]), around.nodes[:0])
    assert place is not None
    return EdgeLabel(place, forms[-1], fonts.small, ink)


def paint_labels(painter: QPainter, labels: list[EdgeLabel], theme: Theme) -> None:
    """Draw labels above edges and nodes."""
    for label in labels:
        if label.lead is not None:
            painter.setPen(QPen(theme.color(label.ink), 1.25))
            painter.drawLine(label.lead)
    for label in labels:
        painter.setFont(label.font)
        painter.setPen(QPen(theme.color(label.ink), 1.0))
        painter.setBrush(theme.color("canvas"))
        painter.drawRoundedRect(label.rect, 5, 5)
        painter.setPen(theme.color("text"))
        painter.drawText(label.rect, Qt.AlignmentFlag.AlignCenter, label.text)


def edge_label(shown: Shown, layer: int, number: int, unit: int) -> tuple[str, ...]:
    """Return what is written along an edge that stands out in this step, long forms first.

    None of them leaves out a number or a digit.
    """
    step = shown.step
    index = flat_index(shown.spec, layer, number, unit)
    if step is not None and step.kind is StepKind.GRADIENT:
        gradient = shown.edge_gradient(layer, number, unit)
        if gradient is None:
            return ("",)
        symbol = parameter_letter(shown.spec, layer, number)
        return f"∂E/∂{symbol} = {short(gradient)}", short(gradient)
    if step is not None and step.kind is StepKind.UPDATE:
        before, after = float(shown.before[index]), float(shown.weights[index])
        if shown.edge_rank(layer, number, unit) < shown.updates[layer]:
            return (" → ".join(changed(before, after)),)
    return (short(float(shown.weights[index])),)
