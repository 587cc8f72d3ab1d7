"""The map and the curve of a race, as a learner sees and uses them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from arena_samples import bowl_grid, trajectory
from plots_samples import around, hover, pixels, seen, shown
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from simulator.landscape.progressive_grid import LossGrid
from ui.arena.model.state import Arrow
from ui.arena.pictures.arrows import magnification
from ui.arena.pictures.race_curve import RaceCurve
from ui.arena.pictures.race_map import RaceMap
from ui.arena.pictures.racer_styles import style_of
from ui.plotting.surface_painting import CORE
from ui.theme.colors import DARK, LIGHT
from ui.words.numbers import grouped

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
DIAGONAL = [[-3.0 + 0.5 * k, -3.0 + 0.5 * k] for k in range(11)]
ANTI = [[-3.0 + 0.5 * k, 3.0 - 0.5 * k] for k in range(11)]


def race_map(qtbot: Any, *trajectories: Any, at: int = 10, theme: Any = DARK) -> RaceMap:
    canvas = RaceMap()
    canvas.set_theme(theme)
    canvas.set_grid(bowl_grid())
    canvas.set_axis_names("x", "y")
    canvas.set_marks((-3.0, -3.0), np.array([[0.0, 0.0]]))
    canvas.set_trajectories(trajectories, at)
    shown(canvas, qtbot, 480, 420)
    return canvas


def spot(canvas: Any, x: float, y: float, radius: float = 5.0) -> QRectF:
    return around(canvas.frame().point(x, y), radius)


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


def test_a_click_sets_the_start_and_a_drag_moves_the_window(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL))
    at = canvas.frame().point(1.0, -2.0).toPoint()
    with qtbot.waitSignal(canvas.point_clicked) as clicked:
        qtbot.mouseClick(canvas, LEFT, pos=at)
    assert clicked.args == pytest.approx([1.0, -2.0], abs=0.03)
    extents: list[Any] = []
    canvas.extent_wanted.connect(extents.append)
    with qtbot.assertNotEmitted(canvas.point_clicked):
        qtbot.mousePress(canvas, LEFT, pos=at)
        qtbot.mouseMove(canvas, at + QPoint(40, 0))
        qtbot.mouseRelease(canvas, LEFT, pos=at + QPoint(40, 0))
    width = 8.0 * 40 / canvas.frame().area.width()
    assert extents[-1] == pytest.approx((-4.0 - width, 4.0 - width, -4.0, 4.0))


def test_a_click_beside_the_map_or_with_another_button_does_nothing(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL))
    with qtbot.assertNotEmitted(canvas.point_clicked):
        qtbot.mouseClick(canvas, LEFT, pos=QPoint(5, 200))
        qtbot.mouseClick(canvas, RIGHT, pos=canvas.frame().area.center().toPoint())


def wheel(canvas: Any, at: QPointF, angle: int) -> None:
    event = QWheelEvent(
        at, canvas.mapToGlobal(at), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_the_wheel_zooms_around_the_mouse(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL))
    extents: list[Any] = []
    canvas.extent_wanted.connect(extents.append)
    wheel(canvas, canvas.frame().point(2.0, 2.0), 120)
    x0, x1, y0, y1 = extents[0]
    assert x1 - x0 == pytest.approx(8.0 / 1.25)
    assert (2.0 - x0) / (x1 - x0) == pytest.approx(6.0 / 8.0)
    assert (y0, y1) == pytest.approx((x0, x1))


def test_keys_zoom_fit_and_ask_for_the_scale(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL))
    extents: list[Any] = []
    canvas.extent_wanted.connect(extents.append)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(canvas, key)
    widths = [extent and extent[1] - extent[0] for extent in extents]
    assert widths == pytest.approx([6.4, 10.0, None])
    with qtbot.waitSignal(canvas.log_requested):
        qtbot.keyClick(canvas, Qt.Key.Key_L)


def test_hovering_reads_coordinates_loss_and_who_stands_there(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL, label="Adam"), at=4)
    at = canvas.frame().point(-1.0, -1.0)
    assert canvas.racer_lines(at) == ["Adam"]
    assert canvas.lines_at(at) == ["x  −1.00", "y  −1.00", "loss 2.01"]
    assert canvas.racer_lines(canvas.frame().point(2.0, 2.0)) == []
    before = pixels(canvas)
    hover(canvas, at)
    assert pixels(canvas) != before


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


ARROWS = [
    Arrow("gradient", (1.0, 1.0), (1.5, 1.0), "gradient step"),
    Arrow("momentum", (1.5, 1.0), (1.5, 1.5), "kept velocity"),
    Arrow("move", (1.0, 1.0), (1.5, 1.5), "resulting move"),
]


def test_arrows_are_drawn_to_scale_with_a_legend(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), at=0)
    top = canvas.frame().area.top()
    canvas.set_arrows(ARROWS, 0)
    assert canvas.frame().area.top() == top + 15
    assert magnification(canvas.frame(), ARROWS) == 1.0
    assert seen(canvas, DARK.backward, spot(canvas, 1.25, 1.0, 4.0)) > 4
    assert seen(canvas, DARK.forward, spot(canvas, 1.5, 1.2, 4.0)) > 4
    assert seen(canvas, CORE, spot(canvas, 1.25, 1.25, 4.0)) > 4
    legend = canvas.arrows_row()
    assert seen(canvas, DARK.backward, legend) > 10
    assert seen(canvas, DARK.forward, legend) > 10


def test_short_arrows_are_enlarged_by_a_round_factor_that_is_told(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), at=0)
    tiny = [Arrow("move", (1.0, 1.0), (1.002, 1.0), "move")]
    canvas.set_arrows(tiny, 0)
    pixels_long = 0.002 / 8.0 * canvas.frame().area.width()
    factor = magnification(canvas.frame(), tiny)
    assert factor in (200.0, 500.0)
    assert 20.0 < factor * pixels_long <= 46.0
    assert canvas.enlargement(factor)[0] == f"arrows {factor:.0f} × longer"
    tail = canvas.frame().point(1.0, 1.0) + QPointF(0.5 * factor * pixels_long, 0.0)
    assert seen(canvas, CORE, around(tail, 3.0)) > 6
    long = [Arrow("move", (-400.0, 1.0), (400.0, 1.0), "move")]
    shrunk = magnification(canvas.frame(), long)
    assert shrunk * 100.0 * canvas.frame().area.width() <= 150.0
    assert canvas.enlargement(shrunk)[0].endswith("× shorter")


def test_a_factor_of_millions_is_a_power_of_ten(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), at=0)
    said = [canvas.enlargement(factor)[0] for factor in (5e12, 1e8, 200_000.0, 1 / 2e20)]
    assert said == [
        "arrows 5·10¹² × longer",
        "arrows 10⁸ × longer",
        f"arrows {grouped(200_000)} × longer",
        "arrows 2·10²⁰ × shorter",
    ]


def test_a_huge_move_keeps_its_direction(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), at=0)
    canvas.set_arrows([Arrow("move", (0.0, -1.0), (2e30, 1e30), "move")], 0)
    frame = canvas.frame()
    across, up = 1.0 / 8.0 * frame.area.width(), 0.5 / 8.0 * frame.area.height()
    run = QPointF(across, -up) / np.hypot(across, up)  # what a slope of one half looks like
    start = frame.point(0.0, -1.0)
    for distance in (20.0, 35.0, 50.0):
        assert seen(canvas, CORE, around(start + distance * run, 2.0)) > 3
    assert "×" in canvas.enlargement(magnification(frame, canvas._arrows))[0]
    # Of a racer off the map there is nothing to draw.
    canvas.set_arrows([Arrow("move", (-2e30, -1e30), (2e30, 1e30), "move")], 0)
    assert seen(canvas, CORE, around(start + 35.0 * run, 2.0)) == 0


@pytest.mark.parametrize("end", [(1.0, 1.0), (np.nan, 1.0), (np.inf, 1.0)])
def test_arrows_of_no_length_or_that_are_lost_draw_nothing(qtbot: Any, end: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), at=0)
    canvas.set_arrows([Arrow("move", (1.0, 1.0), end, "move")], 0)
    assert seen(canvas, CORE, spot(canvas, 1.0, 1.0, 8.0)) == 0


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


# -- the curve

X = np.linspace(-2.0, 2.0, 201)
VALLEY = LossGrid(X, None, X**2 + 0.5)
ROLLING = [[-1.5], [-1.0], [-0.5], [0.0]]


def race_curve(qtbot: Any, *trajectories: Any, at: int = 3) -> RaceCurve:
    canvas = RaceCurve()
    canvas.set_theme(DARK)
    canvas.set_grid(VALLEY)
    canvas.set_axis_names("x", "")
    canvas.set_marks((-1.5,), np.array([[0.0]]))
    canvas.set_trajectories(trajectories, at)
    shown(canvas, qtbot, 480, 360)
    return canvas


def ball(points: Any = ROLLING, index: int = 0, **ends: Any) -> Any:
    places = np.asarray(points, np.float64)
    return trajectory(index, places, places[:, 0] ** 2 + 0.5, **ends)


def test_balls_lie_on_the_curve(qtbot: Any) -> None:
    canvas = race_curve(qtbot, ball(), at=1)
    assert seen(canvas, style_of(0).on_map(), spot(canvas, -1.0, 1.5, 4.0)) > 40
    canvas.set_trajectories(canvas.trajectories, 3)
    assert seen(canvas, style_of(0).on_map(), spot(canvas, 0.0, 0.5, 4.0)) > 40


def test_starts_on_the_curve_are_marked(qtbot: Any) -> None:
    other = ball([[1.8], [1.2], [0.6], [0.1]], 1)
    canvas = race_curve(qtbot, ball(), other)
    for x in (-1.5, 1.8):
        assert seen(canvas, CORE, around(canvas.frame().point(x, x**2 + 0.5), 5.0)) > 15
    legend = QRectF(8, 3, 120, 16)  # a diamond for the start, a cross for the minimum
    assert seen(canvas, CORE, legend) > 40
    canvas.set_marks((-1.5,), np.empty((0, 1)))
    assert seen(canvas, CORE, legend) > 15


def test_the_curve_and_its_minimum_are_drawn(qtbot: Any) -> None:
    canvas = race_curve(qtbot, ball(), at=0)
    assert seen(canvas, DARK.muted, spot(canvas, 1.0, 1.5, 4.0)) > 6
    assert seen(canvas, CORE, spot(canvas, 0.0, 0.5)) > 15


def test_the_slope_under_the_selected_ball_is_drawn(qtbot: Any) -> None:
    canvas = race_curve(qtbot, ball(), at=1)
    # The tangent at −1 is 1.5 − 2 (x + 1): at −0.75 it is at 1.0.
    near = spot(canvas, -0.9, 1.3, 9.0)
    assert seen(canvas, DARK.backward, near) == 0
    canvas.set_arrows([], 0)
    assert seen(canvas, DARK.backward, near) > 3


def test_arrows_stand_above_the_ball(qtbot: Any) -> None:
    canvas = race_curve(qtbot, ball(), at=1)
    canvas.set_arrows(
        [
            Arrow("gradient", (-1.0, 0.0), (-0.4, 0.0), "gradient step"),
            Arrow("move", (-1.0, 0.0), (-0.4, 0.0), "resulting move"),
        ],
        0,
    )
    at = canvas.frame().point(-1.0, 1.5)
    above = QRectF(at.x(), at.y() - 34, 60, 24)
    assert seen(canvas, DARK.backward, above) > 20
    assert seen(canvas, CORE, above) > 20


def test_a_huge_move_on_the_curve_is_drawn_shorter(qtbot: Any) -> None:
    canvas = race_curve(qtbot, ball(), at=1)
    canvas.set_arrows([Arrow("move", (-1.0, 0.0), (1e30, 0.0), "move")], 0)
    at = canvas.place_of(canvas.trajectories[0], canvas.frame())
    assert at is not None
    assert seen(canvas, CORE, QRectF(at.x() + 10.0, at.y() - 20.0, 40.0, 8.0)) > 30


def test_the_curve_is_read_and_clicked(qtbot: Any) -> None:
    canvas = race_curve(qtbot, ball())
    at = canvas.frame().point(1.0, 2.0)
    assert canvas.lines_at(at)[0] == "x  1.00"
    assert canvas.lines_at(at)[1] == "loss 1.50"
    with qtbot.waitSignal(canvas.point_clicked) as clicked:
        qtbot.mouseClick(canvas, LEFT, pos=at.toPoint())
    assert clicked.args[0] == pytest.approx(1.0, abs=0.02)


def test_a_curve_with_holes_and_huge_values_is_drawn(qtbot: Any) -> None:
    loss = X**2 + 0.5
    loss[:20], loss[100], loss[-3:] = np.nan, np.inf, 1e30
    canvas = race_curve(qtbot, ball())
    canvas.set_grid(LossGrid(X, None, loss))
    assert canvas.frame().y.high < 100.0
    assert seen(canvas, DARK.muted, spot(canvas, 1.0, 1.5, 4.0)) > 6


def test_a_logarithmic_curve(qtbot: Any) -> None:
    canvas = race_curve(qtbot, ball())
    canvas.set_log(True)
    assert canvas.frame().y.log
    assert seen(canvas, style_of(0).on_map(), spot(canvas, 0.0, 0.5, 4.0)) > 40
