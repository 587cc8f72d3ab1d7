"""What leaves a plot is marked at its edge."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from ui.plotting.edge_marks import leaving_places

AREA = QRectF(0.0, 0.0, 100.0, 50.0)


def test_a_curve_inside_leaves_nowhere() -> None:
    assert leaving_places(np.array([[0.0, 10.0], [100.0, 40.0]]), AREA) == []
    assert leaving_places(np.empty((0, 2)), AREA) == []


def test_each_way_out_is_marked_where_it_crosses_the_edge() -> None:
    curve = np.array([[0.0, 25.0], [20.0, -25.0], [40.0, 25.0], [60.0, 75.0], [100.0, 75.0]])
    assert leaving_places(curve, AREA) == [(10.0, True), (50.0, False)]


def test_a_curve_that_begins_outside_is_marked_where_it_begins() -> None:
    assert leaving_places(np.array([[5.0, 90.0], [50.0, 30.0]]), AREA) == [(5.0, False)]


def test_one_that_goes_straight_across_is_marked_on_both_sides() -> None:
    curve = np.array([[0.0, -50.0], [60.0, 100.0]])
    assert leaving_places(curve, AREA) == [(0.0, True), (40.0, False)]


def test_a_jagged_curve_has_no_row_of_marks() -> None:
    x = np.arange(0.0, 60.0, 1.0)
    curve = np.column_stack([x, np.where(x % 2, -10.0, 10.0)])
    places = [place for place, _ in leaving_places(curve, AREA)]
    assert 3 <= len(places) <= 6
    assert min(np.diff(places)) >= 14.0


def test_beside_what_is_seen_nothing_is_marked() -> None:
    curve = np.array([[-40.0, 60.0], [-10.0, 60.0], [50.0, 20.0], [110.0, 20.0], [120.0, 99.0]])
    # The way back lies on the picture, so its beginning is marked at the edge.
    assert leaving_places(curve, AREA) == [(0.0, False)]
    assert leaving_places(curve - [60.0, 0.0], AREA) == [(50.0 + 10.0 * 30.0 / 79.0, False)]
