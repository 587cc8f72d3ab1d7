"""The curve of a race in one variable, its balls, slope and arrows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from arena_samples import trajectory
from plots_samples import around, seen, shown
from PySide6.QtCore import QRectF, Qt
from race_pictures import spot

from simulator.landscape.progressive_grid import LossGrid
from ui.arena.model.state import Arrow
from ui.arena.pictures.race_curve import RaceCurve
from ui.plotting.racer_styles import style_of
from ui.plotting.surface_painting import CORE
from ui.theme.colors import DARK

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton

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
