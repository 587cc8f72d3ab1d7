"""Arrows of an update: to scale, enlarged by a round factor, never lost."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from arena_samples import trajectory
from plots_samples import around, seen
from PySide6.QtCore import QPointF
from race_pictures import ARROWS, DIAGONAL, race_map, spot

from ui.arena.model.state import Arrow
from ui.arena.pictures.arrows import magnification
from ui.plotting.surface_painting import CORE
from ui.theme.colors import DARK
from ui.words.numbers import grouped


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
