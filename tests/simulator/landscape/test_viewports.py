"""Windows show what there is to show, and stand still while they can."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from simulator.landscape.lines import Direction
from simulator.landscape.viewports import LineWindow, PlaneWindow, Zoom, within_reach

ALONG = Direction("weight", np.array([1.0, 0.0]), 0.0, (0, 0, 0), 4.0, 0.0)


def ends(ticks: tuple[np.ndarray, np.ndarray]) -> tuple[float, ...]:
    x, y = ticks
    return float(x[0]), float(x[-1]), float(y[0]), float(y[-1])


def test_a_window_stands_in_the_middle_of_what_it_was_placed_for() -> None:
    window = PlaneWindow(Zoom())
    window.place(np.array([[0.0, 0.0], [2.0, 4.0]]), 4.0)
    x, y = window.ticks(np.zeros(2), 9)
    assert ends((x, y)) == (-3.0, 5.0, -2.0, 6.0)
    assert len(x) == len(y) == 9


def test_a_window_stands_still_until_something_leaves_it_and_then_holds_it_all() -> None:
    window = PlaneWindow(Zoom())
    window.place(np.zeros((2, 2)), 4.0)
    window.include(np.array([[3.0, -3.0]]), 4.0)
    assert ends(window.ticks(np.zeros(2), 5)) == (-4.0, 4.0, -4.0, 4.0)
    window.include(np.array([[6.0, 0.0], [0.0, 0.0]]), 4.0)
    left, right, bottom, top = ends(window.ticks(np.zeros(2), 5))
    assert left < -3.0
    assert right > 6.0
    assert bottom < 0.0 < top
    assert right - left == pytest.approx(top - bottom)


def test_a_window_widened_for_what_is_gone_is_placed_anew() -> None:
    window = PlaneWindow(Zoom())
    window.place(np.zeros((1, 2)), 4.0)
    window.include(np.array([[1e6, 0.0], [0.0, 0.0]]), 4.0)
    window.include(np.array([[1.0, 1.0], [0.0, 0.0]]), 4.0)
    left, right, *_ = ends(window.ticks(np.zeros(2), 5))
    assert right - left == 8.0


def test_what_cannot_be_drawn_moves_no_window() -> None:
    window = PlaneWindow(Zoom())
    window.place(np.zeros((1, 2)), 4.0)
    window.include(np.array([[math.nan, 0.0], [math.inf, 0.0], [1e305, 0.0]]), 4.0)
    assert ends(window.ticks(np.zeros(2), 5)) == (-4.0, 4.0, -4.0, 4.0)
    assert within_reach(np.array([math.nan, math.inf, -math.inf])).tolist() == [0.0, 1e300, -1e300]


def test_a_closer_look_is_at_the_current_point() -> None:
    zoom = Zoom()
    window = PlaneWindow(zoom)
    window.place(np.zeros((1, 2)), 4.0)
    zoom.by(0.25)
    assert ends(window.ticks(np.array([2.0, -1.0]), 5)) == (1.0, 3.0, -2.0, 0.0)
    zoom.by(8.0)
    assert ends(window.ticks(np.array([2.0, -1.0]), 5)) == (-8.0, 8.0, -8.0, 8.0)


def test_ticks_beside_a_huge_coordinate_differ() -> None:
    window = PlaneWindow(Zoom())
    window.place(np.array([[1e16, 0.0]]), 4.0)
    x, _ = window.ticks(np.zeros(2), 51)
    assert (np.diff(x) > 0.0).all()


def test_zoom_has_limits_and_refuses_what_is_no_factor() -> None:
    zoom = Zoom()
    zoom.by(1e9)
    assert zoom.factor == 50.0
    zoom.by(1e-9)
    assert zoom.factor == 0.02
    for factor in (0.0, -1.0, math.nan, math.inf):
        with pytest.raises(ValueError, match="factor must be > 0"):
            zoom.by(factor)


def test_a_lines_window_stays_while_the_weight_moves_within_it() -> None:
    window = LineWindow(Zoom())
    assert window.ticks(ALONG, 5).tolist() == [-4.0, -2.0, 0.0, 2.0, 4.0]
    assert window.ticks(replace(ALONG, here=3.0, center=3.0), 5)[0] == -4.0
    assert window.ticks(replace(ALONG, here=3.5, center=3.5), 5)[0] == -0.5
    window.forget()
    assert window.ticks(replace(ALONG, here=1.0, center=1.0), 5)[0] == -3.0


def test_a_line_of_another_kind_has_a_window_of_its_own() -> None:
    zoom = Zoom()
    window = LineWindow(zoom)
    window.ticks(ALONG, 5)
    between = replace(ALONG, kind="snapshots", here=1.0, center=0.5, half_width=0.8)
    assert window.ticks(between, 3).tolist() == pytest.approx([-0.3, 0.5, 1.3])
    zoom.by(0.5)
    assert window.ticks(between, 3).tolist() == pytest.approx([0.6, 1.0, 1.4])
