"""What a network makes of its data, in a small frame."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from simulator.diagnostics.regions import Regions
from simulator.studies.remedies.fits import Fit
from ui.loss_plot.curve_signs import curve_color
from ui.plotting.markers import class_shape, draw_shape
from ui.plotting.painting import Frame, PlotBrush, to_image
from ui.plotting.ticks import safe_scale
from ui.regions_plot.region_painting import paint_points, region_pixels
from ui.regions_plot.region_points import RegionPoints
from ui.regions_plot.value_painting import draw_curve

Array = NDArray[Any]

_RADIUS = 2.4
_MANY = 300
_ROOM = 0.06


def fit_frame(area: QRectF, fit: Fit, span: tuple[float, float]) -> Frame:
    """Return the axes of a picture.

    Parameters
    ----------
    area : QRectF
    fit : Fit
    span : (float, float)
        Smallest and largest target of all pictures.
    """
    values = safe_scale(*span)
    regions = fit.regions
    if regions is None:
        return Frame(area, values, values)
    x = safe_scale(float(regions.x[0]), float(regions.x[-1]))
    if len(regions.y) == 1:
        return Frame(area, x, values)
    return Frame(area, x, safe_scale(float(regions.y[0]), float(regions.y[-1])))


def target_span(fit: Fit) -> tuple[float, float]:
    """Return the smallest and the largest target, with a little room."""
    data = fit.experiment.data
    values = np.concatenate([data.labels, data.labels_validation]).astype(np.float64)
    low, high = float(values.min()), float(values.max())
    room = _ROOM * (high - low)
    return low - room, high + room


def draw_fit(brush: PlotBrush, frame: Frame, fit: Fit, span: tuple[float, float]) -> None:
    """Draw what a network makes of its data."""
    brush.painter.save()
    brush.painter.setClipRect(frame.area)
    if fit.regions is None:
        _draw_pairs(brush, frame, fit)
    elif len(fit.regions.y) == 1:
        _draw_line(brush, frame, fit, fit.regions)
    else:
        _draw_regions(brush, frame, fit, fit.regions, span)
    brush.painter.restore()


def _draw_regions(
    brush: PlotBrush, frame: Frame, fit: Fit, regions: Regions, span: tuple[float, float]
) -> None:
    task = fit.experiment.data.task
    pixels, lines = region_pixels(regions.outputs, task, span, brush.theme)
    brush.image(frame.area, to_image(pixels))
    pen = QPen(brush.theme.color("text"), 1.2)
    for line in lines:
        left, bottom = frame.area.left(), frame.area.bottom()
        across, up = line[:, 0] * frame.area.width(), line[:, 1] * frame.area.height()
        brush.polyline(np.column_stack([left + across, bottom - up]), pen)
    if task == "regression":
        return
    points = RegionPoints(fit.experiment)
    i, j = regions.features
    places = frame.pixels(points.raw[:, i], points.raw[:, j])
    paint_points(brush.painter, brush.theme, points, places, _radius(len(places)))


def _draw_line(brush: PlotBrush, frame: Frame, fit: Fit, regions: Regions) -> None:
    points = RegionPoints(fit.experiment)
    if fit.experiment.data.task == "regression":
        _draw_rows(brush, frame, points.raw[:, 0], points.values, points.training_count)
    draw_curve(brush, frame, regions.x, regions.outputs[0, :, 0])


def _draw_pairs(brush: PlotBrush, frame: Frame, fit: Fit) -> None:
    """Draw what is predicted over what is true: a good fit lies along the diagonal."""
    data = fit.experiment.data
    true = np.concatenate([data.labels, data.labels_validation])[:, 0]
    said = np.concatenate([fit.outputs, fit.late_outputs])
    brush.painter.setPen(QPen(brush.theme.color("muted"), 1.0))
    low, high = frame.x.low, frame.x.high
    brush.painter.drawLine(frame.point(low, low), frame.point(high, high))
    _draw_rows(brush, frame, true, said, len(fit.outputs))


def _draw_rows(brush: PlotBrush, frame: Frame, x: Array, y: Array, training: int) -> None:
    """Draw training rows filled and validation rows hollow, in their curves' colours."""
    painter, shape, theme = brush.painter, class_shape(0), brush.theme
    places = frame.pixels(x, y)
    size = _radius(len(places))
    for row, (across, down) in enumerate(places.tolist()):
        late = row >= training
        color = curve_color(theme, late)
        fill = theme.color("canvas") if late else color
        draw_shape(painter, QPointF(across, down), shape, size, fill, QPen(color, 1.0))


def _radius(count: int) -> float:
    return _RADIUS if count <= _MANY else 0.6 * _RADIUS
