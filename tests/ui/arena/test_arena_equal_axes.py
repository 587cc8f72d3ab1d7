"""Axes of equal lengths have equal units on the map: a bowl's contours are circles."""

from __future__ import annotations

from typing import Any

import pytest
from arena_samples import bowl_grid, trajectory
from PySide6.QtCore import QRectF
from race_pictures import DIAGONAL, race_map

from ui.arena.model.racers import Lineup
from ui.arena.panels.racer_rows import RacerRows
from ui.arena.pictures.race_map import squared
from ui.plotting.ticks import Scale

AREA = QRectF(60, 40, 500, 300)


@pytest.mark.parametrize("size", [(400, 800), (900, 500), (600, 600)])
def test_a_bowl_is_round(qtbot: Any, size: tuple[int, int]) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL), at=4)
    canvas.resize(*size)
    canvas.set_grid(bowl_grid())
    frame = canvas.frame()
    across = frame.point(1.0, 0.0).x() - frame.point(0.0, 0.0).x()
    up = frame.point(0.0, 0.0).y() - frame.point(0.0, 1.0).y()
    assert across == pytest.approx(up)
    assert QRectF(canvas.rect()).contains(frame.area)


def test_a_square_is_in_the_middle_of_its_room() -> None:
    square = squared(AREA, Scale(-3.0, 3.0), Scale(0.0, 6.0))
    assert (square.width(), square.height()) == (300, 300)
    assert square.center() == AREA.center()


def test_a_ravine_takes_all_the_room() -> None:
    assert squared(AREA, Scale(-5.0, 5.0), Scale(-2.5, 2.5)) == AREA


def test_a_name_that_a_row_must_shorten_is_told_in_full(qtbot: Any) -> None:
    rows = RacerRows()
    qtbot.addWidget(rows)
    name = "Nesterov's accelerated gradient with a learning rate of 0.01"
    rows.show_lineup(Lineup().added("nag").named(0, name), 0, batches=False)
    rows.resize(200, 40)
    rows.grab()
    title, _, details = rows.in_full(0).partition("\n")
    assert title == name
    assert details == rows.details(Lineup().added("nag").entries[0])
