"""Where the box's axes are written, on whichever side they are in nobody's way."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.plotting.camera import FLOOR, HEIGHT, Camera, View
from ui.plotting.mesh_axes import BoxAxes, Labels
from ui.plotting.painting import PlotBrush, plot_font
from ui.plotting.ticks import Scale
from ui.theme.colors import DARK

SIZE = (500, 360)
FLOOR_CORNERS = np.array([[-1, -1, FLOOR], [1, -1, FLOOR], [1, 1, FLOOR], [-1, 1, FLOOR]])
BOX = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (FLOOR, HEIGHT)])


def view(azimuth: float, elevation: float = 38.0) -> View:
    return View.filling(Camera(azimuth, elevation), 40.0, 30.0, SIZE[0] - 80.0, SIZE[1] - 70.0)


def axes(seen: View) -> BoxAxes:
    names = ("first", "second", "loss")
    return BoxAxes(seen, Scale(-4.0, 4.0), Scale(0.0, 10.0), Scale(0.01, 100.0, True), names)


@pytest.mark.parametrize("azimuth", range(-175, 180, 25))
@pytest.mark.parametrize("elevation", [10.0, 38.0, 80.0])
def test_labels_lead_away_from_the_floor(azimuth: float, elevation: float) -> None:
    seen = view(azimuth, elevation)
    corners = seen.pixels(FLOOR_CORNERS)[:, :2]
    floor = QPolygonF([QPointF(*corner) for corner in corners.tolist()])
    drawn = axes(seen)
    for edge in (drawn.x, drawn.y):
        middle = edge.ends.mean(axis=0)
        for out, inside in ((1.5, False), (-1.5, True)):
            at = QPointF(*(middle + out * edge.way).tolist())
            assert floor.containsPoint(at, Qt.FillRule.OddEvenFill) == inside


@pytest.mark.parametrize("azimuth", range(-175, 180, 25))
def test_the_two_directions_are_on_the_floors_nearest_edges(azimuth: float) -> None:
    seen = view(azimuth)
    corners = seen.pixels(FLOOR_CORNERS)
    nearest = corners[np.argmin(corners[:, 2]), :2]
    drawn = axes(seen)
    for edge in (drawn.x, drawn.y):
        assert min(np.abs(end - nearest).max() for end in edge.ends) < 1e-9


@pytest.mark.parametrize("azimuth", range(-180, 180, 15))
def test_the_loss_stands_at_a_side_of_the_box(azimuth: float) -> None:
    seen = view(azimuth)
    height = axes(seen).height
    across = seen.pixels(BOX)[:, 0]
    side = across.min() if height.way[0] < 0 else across.max()
    assert height.ends[:, 0] == pytest.approx([side, side])
    # A labelled edge of the floor runs up beside the corner nearest to the eye.
    corners = seen.pixels(FLOOR_CORNERS)
    nearest = corners[np.argmin(corners[:, 2]), 0]
    assert abs(side - nearest) > 1.0


@pytest.mark.parametrize("azimuth", [-170.0, -95.0, 0.0, 5.0, 60.0])
def test_ticks_stand_where_their_values_are(azimuth: float) -> None:
    seen = view(azimuth)
    drawn = axes(seen)
    for edge, scale in ((drawn.x, Scale(-4.0, 4.0)), (drawn.height, Scale(0.01, 100.0, True))):
        assert len(edge.ticks) >= 2
        for tick, place in zip(edge.ticks, edge.places.tolist(), strict=True):
            assert place == pytest.approx(float(scale.fractions(tick.value)))
    at = {tick.value: mark for tick, mark in zip(drawn.x.ticks, drawn.x.marks, strict=True)}
    cy = -1.0 if np.cos(np.radians(azimuth)) > 0 else 1.0
    assert at[0.0] == pytest.approx(seen.pixels([[0.0, cy, FLOOR]])[0, :2])


def painted(qtbot: Any, seen: View, bounds: QRectF) -> QImage:
    widget = QWidget()
    qtbot.addWidget(widget)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(DARK.color("panel"))
    painter = QPainter(image)
    axes(seen).draw_labels(PlotBrush(painter, DARK, plot_font(widget.font())), bounds)
    painter.end()
    return image


def test_labels_stay_inside_their_bounds_and_off_the_middle(qtbot: Any) -> None:
    image = painted(qtbot, view(-32.0), QRectF(0, 0, *SIZE))
    plain = QColor(DARK.panel).rgb()
    inked = [(x, y) for x in range(SIZE[0]) for y in range(SIZE[1]) if image.pixel(x, y) != plain]
    assert len(inked) > 300
    corners = view(-32.0).pixels(0.97 * FLOOR_CORNERS + [0, 0, 0.03 * FLOOR])[:, :2]
    floor = QPolygonF([QPointF(*corner) for corner in corners.tolist()])
    rule = Qt.FillRule.OddEvenFill
    assert not any(floor.containsPoint(QPointF(x + 0.5, y + 0.5), rule) for x, y in inked)
    nowhere = painted(qtbot, view(-32.0), QRectF(0, 0, 1, 1))
    ticks = [(x, y) for x, y in inked if nowhere.pixel(x, y) == plain]
    assert len(ticks) > 150  # ticks that do not fit are left out, and so are their marks


def test_labels_that_would_touch_are_left_out(qtbot: Any) -> None:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    font = plot_font(QWidget().font())
    labels = Labels(PlotBrush(painter, DARK, font), QRectF(0, 0, *SIZE))
    left, up = np.array([-1.0, 0.0]), np.array([0.0, -1.0])
    reach = labels.write(np.array([200.0, 100.0]), left, "0.25")
    assert reach > 20.0
    assert labels.write(np.array([200.0, 106.0]), left, "0.5") == 0.0
    assert labels.write(np.array([200.0, 120.0]), left, "1") > 0.0
    assert labels.write(np.array([5.0, 200.0]), left, "2") == 0.0  # it would leave the bounds
    assert labels.write(np.array([300.0, 200.0]), up, "loss") < reach
    painter.end()
