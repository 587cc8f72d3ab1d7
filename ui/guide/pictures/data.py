"""The rows of a data set: points of two features, a curve, or pictures of digits."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from simulator.data import datasets
from simulator.data.datasets import Dataset, group_of
from simulator.messages import Message
from simulator.session.rows_job import default_rows as rows
from ui.guide.pictures._kind import PictureKind
from ui.plotting.function_curves import Curve, draw_curves, draw_legend, frame_in
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.pixel_images import grey_image
from ui.plotting.ticks import Scale, safe_scale
from ui.regions_plot.region_painting import class_entry, paint_point
from ui.words.data_names import said_names
from ui.words.messages import filled, said, worded

Array = NDArray[Any]

_ROOM = 0.08
_RADIUS, _CORNER_RADIUS = 4.0, 9.0
_CORNERS = Scale(-0.35, 1.35)
_GAP, _NAME = 6.0, 20.0


def classes(record: Dataset) -> tuple[tuple[str, ...], Array]:
    """Return the names of the classes and each row's; of two labels their combinations."""
    _, labels = rows(record)
    if group_of(record) == "gates":
        pattern = said(worded("HelpPictures", "target {0}"))
        return tuple(filled(pattern, name) for name in record.class_names), labels
    if record.task != "multilabel":
        return said_names(record.class_names), labels
    first, second = said_names(record.class_names)
    neither = said(worded("HelpPictures", "no label"))
    return (neither, first, second, f"{first} + {second}"), labels @ [1, 2]


def _draw(record: Dataset, brush: PlotBrush, area: QRectF) -> None:
    if record.image_shape is not None:
        _draw_images(record, brush, area)
    elif record.task == "regression":
        _draw_regression(record, brush, area)
    else:
        _draw_points(record, brush, area)


# --- points of classes ----------------------------------------------------------------------


def _draw_points(record: Dataset, brush: PlotBrush, area: QRectF) -> None:
    raw, _ = rows(record)
    names, labels = classes(record)
    first, second = record.shown_features or (0, 1)
    is_gate = group_of(record) == "gates"
    x, y = raw[:, first], raw[:, second]
    frame = frame_in(brush, area, _scale(x), _CORNERS if is_gate else _scale(y))
    if is_gate or record.shown_features is None:
        frame = equal_units(frame)
    brush.backdrop(frame.area)
    brush.axes(frame, said(record.feature_names[first]), said(record.feature_names[second]))
    radius = _CORNER_RADIUS if is_gate else _RADIUS
    for (across, down), label in zip(frame.pixels(x, y).tolist(), labels.tolist(), strict=True):
        at = QPointF(across, down)
        paint_point(brush.painter, brush.theme, at, label, radius, hollow=False)
    draw_legend(brush, area, [class_entry(name, k) for k, name in enumerate(names)])


def _scale(values: Array) -> Scale:
    low, high = float(values.min()), float(values.max())
    room = _ROOM * (high - low)
    return safe_scale(low - room, high + room)


def equal_units(frame: Frame) -> Frame:
    """Return `frame` with a wider range across, so that what is round in the plane looks round."""
    middle = 0.5 * (frame.x.low + frame.x.high)
    unit = (frame.y.high - frame.y.low) / frame.area.height()
    half = max(0.5 * unit * frame.area.width(), 0.5 * (frame.x.high - frame.x.low))
    return Frame(frame.area, Scale(middle - half, middle + half), frame.y)


# --- numbers to predict ---------------------------------------------------------------------


def _draw_regression(record: Dataset, brush: PlotBrush, area: QRectF) -> None:
    raw, targets = rows(record)
    feature = record.shown_features[0] if record.shown_features else 0
    x, y = raw[:, feature], targets[:, 0]
    frame = frame_in(brush, area, _scale(x), _scale(y))
    brush.backdrop(frame.area)
    brush.axes(frame, said(record.feature_names[feature]), said(record.target_names[0]))
    for across, down in frame.pixels(x, y).tolist():
        at = QPointF(across, down)
        paint_point(brush.painter, brush.theme, at, 0, _RADIUS - 0.6, hollow=False)
    entries = [class_entry(said(worded("HelpPictures", "rows")), 0)]
    if record.noise is not None:
        curve = _clean_curve(record)
        draw_curves(brush, frame, (curve,))
        entries.append(curve.entry())
    draw_legend(brush, area, entries)


def _clean_curve(record: Dataset) -> Curve:
    """Return the curve that the rows scatter around."""
    raw, targets = rows(record, clean=True)
    order = np.argsort(raw[:, 0])
    text = said(worded("HelpPictures", "without noise"))
    return Curve(text, raw[order, 0], targets[order, 0], color="negative")


# --- pictures -------------------------------------------------------------------------------


def _draw_images(record: Dataset, brush: PlotBrush, area: QRectF) -> None:
    """Draw the first pictures of each class below its name."""
    raw, labels = rows(record)
    shape = record.image_shape
    assert shape is not None
    count = len(record.class_names)
    across = (area.width() - 2 * _GAP) / count
    side = across - _GAP
    shown = max(1, int((area.height() - _NAME - _GAP) / across))
    left = area.left() + 0.5 * (area.width() - count * across) + 0.5 * _GAP
    top = area.center().y() - 0.5 * (_NAME + shown * across - _GAP)
    brush.painter.save()
    brush.painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for k, name in enumerate(record.class_names):
        place = QRectF(left + k * across, top + _NAME, side, side)
        middle = QPointF(place.center().x(), top + 0.5 * _NAME - 1.0)
        brush.text(middle, said(name), brush.theme.color("text"), 0.5)
        for row in np.flatnonzero(labels == k)[:shown]:
            brush.painter.drawImage(place, grey_image(raw[row], shape, brush.theme))
            brush.painter.setPen(QPen(brush.theme.color("line"), 1.0))
            brush.painter.drawRect(place)
            place.translate(0.0, across)
    brush.painter.restore()


def _describe(record: Dataset) -> Message:
    title = Message(record.title)
    if record.image_shape is not None:
        told = worded(
            "HelpPictures", "Some rows of “{title}” as pictures, a column for each class."
        )
        return told.format(title=title)
    first, second = record.shown_features or (0, min(1, record.n_features - 1))
    names = record.feature_names
    if record.task == "regression":
        told = worded(
            "HelpPictures", "The rows of “{title}”: the target {target} over the feature {first}."
        )
        return told.format(title=title, target=record.target_names[0], first=names[first])
    told = worded(
        "HelpPictures",
        "The rows of “{title}” as points of the features {first} and {second}, with their classes.",
    )
    return told.format(title=title, first=names[first], second=names[second])


PICTURES = PictureKind(datasets.REGISTRY, _draw, _describe)
