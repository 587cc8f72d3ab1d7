"""Paths and points on a surface in space: on it, behind it, above it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from mesh_use import GRID, PATH_COLOR, canvas, path, spot
from plots_samples import around, pixels, seen
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from ui.plotting.camera import Camera
from ui.plotting.surface_path import SurfacePath
from ui.theme.colors import LIGHT


def test_a_path_lies_on_the_surface_and_is_named(qtbot: Any) -> None:
    plot = canvas(qtbot)
    points = np.array([[-3.0, 2.0], [-1.5, 1.0], [0.0, 0.0]])
    heights = (points**2).sum(axis=1)
    assert seen(plot, PATH_COLOR) == 0
    plot.set_paths([path(points, heights, "SGD")])
    for point, height in zip(points.tolist(), heights.tolist(), strict=True):
        assert seen(plot, PATH_COLOR, around(spot(plot, *point, height), 3.0)) > 2
    assert seen(plot, PATH_COLOR, QRectF(0, 0, 200, 20)) > 8


def test_who_stands_at_a_paths_end_is_drawn_there(qtbot: Any) -> None:
    def head(brush: Any, at: QPointF) -> None:
        brush.painter.fillRect(QRectF(at.x() - 3.0, at.y() - 3.0, 6.0, 6.0), QColor("#ff00ff"))

    plot = canvas(qtbot)
    points, heights = np.array([[-1.0, -1.0], [1.0, 1.0]]), np.array([2.0, 2.0])
    way = SurfacePath(points, heights, QColor("white"), Qt.PenStyle.SolidLine, "Ball", head)
    plot.set_paths([way])
    end = around(spot(plot, 1.0, 1.0, 2.0), 4.0)
    assert seen(plot, QColor("#ff00ff"), end) >= 25
    plot.set_paths([replace(way, points=np.array([[-1.0, -1.0], [np.nan, np.nan]]))])
    assert seen(plot, QColor("#ff00ff"), end) == 0


def test_who_has_left_the_surface_is_marked_at_its_edge(qtbot: Any) -> None:
    plot = canvas(qtbot)
    points, heights = np.array([[0.0, 0.0], [0.0, 900.0]]), np.array([2.0, np.inf])
    color = QColor("#ff00ff")
    way = SurfacePath(
        points,
        heights,
        color,
        Qt.PenStyle.SolidLine,
        "",
        lambda brush, at: brush.text(at, "x", color),
    )
    plot.set_paths([way])
    edge = around(spot(plot, 0.0, GRID[-1], float(GRID[-1]) ** 2), 7.0)
    assert seen(plot, color, edge) > 25
    assert [entry.text for entry in plot._entries()] == ["beyond the edge"]
    plot.set_paths([replace(way, points=points[:1], heights=heights[:1])])
    assert seen(plot, color, edge) == 0
    assert plot._entries() == []


def test_a_path_behind_the_surface_shines_through_faintly(qtbot: Any) -> None:
    # A ridge across the middle; the path runs behind it, seen from the front.
    ridge = np.tile(np.exp(-(GRID**2))[:, None], (1, 41))
    plot = canvas(qtbot, ridge)
    plot.look_from(Camera(0.0, 15.0))
    behind = path([[-3.0, 1.5], [3.0, 1.5]], [0.1, 0.1])
    plot.set_paths([behind])
    at = around(spot(plot, 0.0, 1.5, 0.105), 3.0)
    plain = pixels(plot, at)
    assert seen(plot, PATH_COLOR, at) == 0
    plot.set_paths([])
    assert pixels(plot, at) != plain  # yet it is there
    plot.set_paths([behind])
    plot.look_from(Camera(180.0, 15.0))  # from the other side nothing is in front of it
    at = around(spot(plot, 0.0, 1.5, 0.105), 3.0)
    assert seen(plot, PATH_COLOR, at) > 4


def test_a_path_off_the_plane_floats_at_its_own_height(qtbot: Any) -> None:
    plot = canvas(qtbot)
    plot.set_paths([path([[-1.0, 0.0], [1.0, 0.0]], [20.0, 20.0])])
    assert seen(plot, PATH_COLOR, around(spot(plot, 0.0, 0.0, 20.0), 3.0)) > 2
    assert seen(plot, PATH_COLOR, around(spot(plot, 0.0, 0.0, 0.0), 3.0)) == 0


def test_line_styles_differ(qtbot: Any) -> None:
    plot = canvas(qtbot)
    drawn = {}
    for style in (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine):
        plot.set_paths([path([[-3.0, 2.0], [0.0, 0.0]], [13.0, 0.0], "", style)])
        drawn[style] = seen(plot, PATH_COLOR)
    solid, dashed, dotted = drawn.values()
    assert solid > 1.3 * dashed > 1.3 * dotted > 0


def test_start_and_now_are_marked_as_on_the_map(qtbot: Any) -> None:
    plot = canvas(qtbot)
    start, here = (-3.0, 2.0, 13.0), (0.5, 0.2, 0.3)
    assert seen(plot, LIGHT.negative) == 0
    plot.set_start(start)
    plot.set_here(here)
    assert seen(plot, LIGHT.panel, around(spot(plot, *start), 4.0)) > 10
    assert seen(plot, LIGHT.negative, around(spot(plot, *here), 3.0)) > 10
    plot.set_here((9.0, 0.0, 1.0))  # off the plane's window
    assert seen(plot, LIGHT.negative, QRectF(0, 24, 400, 300)) == 0


def test_a_line_drops_from_the_current_point_to_the_floor(qtbot: Any) -> None:
    plot = canvas(qtbot)
    here = (0.0, 0.0, 16.0)
    plot.set_here(here)
    top, ground = spot(plot, *here), spot(plot, 0.0, 0.0, 0.0)
    line = QRectF(top.x() - 1.5, top.y() + 8.0, 3.0, ground.y() - top.y())
    assert seen(plot, LIGHT.panel, line) > 10
