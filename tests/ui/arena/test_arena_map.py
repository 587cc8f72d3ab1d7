"""The map of a race as it is drawn: paths, heads, marks, notes, losses that are not finite."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from arena_samples import bowl_grid, trajectory
from plots_samples import around, pixels, seen
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from race_pictures import ARROWS, DIAGONAL, race_map, spot

from ui.plotting.racer_styles import style_of
from ui.plotting.surface_painting import CORE
from ui.theme.colors import DARK, LIGHT

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton

ANTI = [[-3.0 + 0.5 * k, 3.0 - 0.5 * k] for k in range(11)]


def test_every_racer_has_its_path_up_to_the_update_that_is_shown(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), trajectory(1, ANTI), at=6)
    first, second = style_of(0).on_map(), style_of(1).on_map()
    assert seen(canvas, first, spot(canvas, -1.5, -1.5)) > 3
    assert seen(canvas, first, spot(canvas, 1.5, 1.5)) == 0
    assert seen(canvas, second, spot(canvas, -1.5, 1.5, 9.0)) > 3
    canvas.set_trajectories(canvas.trajectories, 10)
    assert seen(canvas, first, spot(canvas, 1.5, 1.5)) > 3


def test_heads_stand_where_the_racers_are(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), at=4)
    head = spot(canvas, -1.0, -1.0, 4.0)
    assert seen(canvas, style_of(0).on_map(), head) > 40
    canvas.set_trajectories(canvas.trajectories, 8)
    assert seen(canvas, style_of(0).on_map(), head) < 40


def test_minima_and_start_are_marked(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), at=2)
    assert seen(canvas, CORE, spot(canvas, 0.0, 0.0)) > 15
    assert seen(canvas, CORE, spot(canvas, -3.0, -3.0)) > 15
    canvas.set_marks((-3.0, -3.0), np.empty((0, 2)))
    assert seen(canvas, CORE, spot(canvas, 0.0, 0.0)) == 0


def test_racers_with_starts_of_their_own_are_marked_there(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), trajectory(1, ANTI), at=5)
    for y in (-3.0, 3.0):
        assert seen(canvas, CORE, spot(canvas, -3.0, y)) > 15


def test_a_diverged_racer_is_crossed_out_inside_the_picture(qtbot: Any) -> None:
    points = np.array([[0.0, 0.0], [2.0, 0.0], [900.0, 0.0], [np.nan, np.nan], [np.nan, np.nan]])
    canvas = race_map(qtbot, trajectory(0, points, diverged=3), at=4)
    area = canvas.frame().area
    rim = around(QPointF(area.right() - 8.0, canvas.frame().point(0.0, 0.0).y()), 7.0)
    assert seen(canvas, DARK.bad, rim) > 15
    assert "diverged" in [entry.text for entry in canvas.sign_entries()]
    canvas.set_trajectories(canvas.trajectories, 1)
    assert seen(canvas, DARK.bad, rim) == 0
    assert "diverged" not in [entry.text for entry in canvas.sign_entries()]


def test_a_racer_beyond_the_edge_is_pointed_at(qtbot: Any) -> None:
    points = np.array([[0.0, 0.0], [3.0, 1.0], [6000.0, 2000.0]])
    canvas = race_map(qtbot, trajectory(0, points), at=2)
    frame, color = canvas.frame(), style_of(0).on_map()
    middle, ahead = frame.point(0.0, 0.0), frame.point(3.0, 1.0)
    slope = (ahead.y() - middle.y()) / (ahead.x() - middle.x())
    border = QPointF(frame.area.right() - 8.0, 0.0)
    border.setY(middle.y() + slope * (border.x() - middle.x()))
    # Beside the path, where only the triangle is that is 12 pixels wide at its foot.
    along = QPointF(1.0, slope) / np.hypot(1.0, slope)
    across = QPointF(-along.y(), along.x())
    foot = [around(border - 4.0 * along + side * across, 1.6) for side in (-3.0, 3.0)]
    assert all(seen(canvas, color, place) > 2 for place in foot)
    said = [entry.text for entry in canvas.sign_entries()]
    assert said == ["start", "minimum", "beyond the edge"]
    canvas.set_trajectories(canvas.trajectories, 1)
    assert all(seen(canvas, color, place) == 0 for place in foot)
    assert [entry.text for entry in canvas.sign_entries()] == said[:2]


@pytest.mark.parametrize("growth", [1.6, 30.0, 1e4])
def test_a_path_that_climbs_out_stays_on_its_line(qtbot: Any, growth: float) -> None:
    # To and fro through the middle, ever farther: always along y = x / 2, never beside it.
    signs = (-growth) ** np.arange(24.0)
    points = np.column_stack([2.0 * signs, signs])
    canvas = race_map(qtbot, trajectory(0, points), at=23)
    frame, color = canvas.frame(), style_of(0).on_map()
    assert seen(canvas, color, spot(canvas, 2.0, 1.0, 9.0)) > 3
    area = frame.area
    away = 14.0  # the path's width and a marker's, and some
    for x in np.linspace(-3.5, 3.5, 29).tolist():
        on_line = frame.point(x, 0.5 * x).y()
        above = QRectF(frame.point(x, 0.0).x(), area.top(), 2.0, on_line - away - area.top())
        below = QRectF(above.left(), on_line + away, 2.0, area.bottom() - on_line - away)
        assert seen(canvas, color, above) == 0
        assert seen(canvas, color, below) == 0


def test_the_racers_are_named_above_the_map(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL, label="Adam"))
    row = QRectF(0, 18, 120, 16)
    assert seen(canvas, style_of(0).on_panel(DARK), row) > 10
    assert seen(canvas, DARK.muted, row) > 20


def test_many_racers_take_a_second_row(qtbot: Any) -> None:
    few = race_map(qtbot, trajectory(0, DIAGONAL))
    many = race_map(qtbot, *(trajectory(k, DIAGONAL, label=f"a long name {k}") for k in range(8)))
    assert many.frame().area.top() == few.frame().area.top() + 15


def test_the_selected_racer_is_drawn_above_the_others(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), trajectory(1, DIAGONAL), at=4)
    head = spot(canvas, -1.0, -1.0, 3.0)
    assert seen(canvas, style_of(0).on_map(), head) < 9 < seen(canvas, style_of(1).on_map(), head)
    canvas.set_arrows([], 0)
    assert seen(canvas, style_of(1).on_map(), head) < 9 < seen(canvas, style_of(0).on_map(), head)


def test_a_message_stands_in_place_of_the_map(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL))
    canvas.set_message("Open a network first.")
    middle = canvas.frame().area.adjusted(2, 2, -2, -2)
    assert seen(canvas, style_of(0).on_map(), middle) == 0
    assert seen(canvas, DARK.muted, middle) > 50
    with qtbot.assertNotEmitted(canvas.point_clicked):
        qtbot.mouseClick(canvas, LEFT, pos=middle.center().toPoint())


def test_the_note_gives_way_to_a_shorter_one(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL))
    right = QRectF(240, 3, 236, 15)
    assert seen(canvas, DARK.muted, right) == 0
    canvas.set_note("a note that is far too long for the half of such a narrow map " * 2, "short")
    assert 10 < seen(canvas, DARK.muted, right) < 120


def test_a_picture_of_another_update_changes_nothing(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), at=2)
    before = pixels(canvas)
    image = canvas.picture_at(9)
    assert isinstance(image, QImage)
    assert canvas.at_update == 2
    assert image != canvas.picture_at(5)
    assert canvas.at_update == 2
    assert pixels(canvas) == before


def test_losses_that_are_not_finite_have_a_colour_of_their_own(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL))
    grid = bowl_grid()
    grid.loss[-8:] = np.inf
    canvas.set_grid(grid)
    assert "too large" not in [entry.text for entry in canvas.sign_entries()]
    row = QRectF(140, 3, 200, 16)  # beside start and minimum
    plain, short_words = pixels(canvas), seen(canvas, DARK.muted, row)
    assert short_words > 20
    grid.loss[-8:] = np.nan  # the logarithm of a negative number has no value at all
    canvas.set_grid(grid)
    assert seen(canvas, DARK.muted, row) > 1.5 * short_words  # "no value, or too large"
    canvas.set_grid(bowl_grid())
    assert pixels(canvas) != plain


@pytest.mark.parametrize("theme", [DARK, LIGHT])
@pytest.mark.parametrize("size", [(260, 200), (900, 700)])
def test_sizes_and_themes(qtbot: Any, theme: Any, size: tuple[int, int]) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), theme=theme)
    canvas.resize(*size)
    canvas.set_arrows(ARROWS, 0)
    area = canvas.frame().area
    assert area.width() > 100
    assert area.height() > 100
    assert seen(canvas, theme.color("muted"), QRectF(0, 0, size[0], 22)) > 10
