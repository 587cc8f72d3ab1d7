"""Racers are told apart by colour, by line and by shape, and their dashes are where they belong."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from ui.arena.model.racers import MOST_RACERS
from ui.plotting.painting import PlotBrush
from ui.plotting.racer_paths import strokes, visible_parts
from ui.plotting.racer_styles import MOST_STYLES, draw_sample, panel_pen, style_of
from ui.theme.colors import DARK, LIGHT, THEMES


def test_styles_of_a_full_race_differ_in_more_than_the_colour() -> None:
    styles = [style_of(k) for k in range(MOST_RACERS)]
    assert len({(one.line, one.shape) for one in styles}) == MOST_RACERS
    assert len({(one.color, one.line) for one in styles}) == MOST_RACERS
    assert MOST_STYLES >= MOST_RACERS


def test_the_first_five_share_nothing() -> None:
    for first, second in combinations([style_of(k) for k in range(5)], 2):
        assert first.color != second.color
        assert first.line != second.line
        assert first.shape != second.shape


def contrast(first: Any, second: Any) -> float:
    """WCAG's contrast ratio."""

    def luminance(color: Any) -> float:
        parts = [
            c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
            for c in (color.redF(), color.greenF(), color.blueF())
        ]
        return float(np.dot(parts, (0.2126, 0.7152, 0.0722)))

    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_curves_stand_out_from_their_background(theme: Any) -> None:
    for k in range(8):
        assert contrast(style_of(k).on_panel(theme), theme.color("canvas")) >= 3.0


def test_on_light_paper_a_racer_has_the_hue_that_it_has_on_the_map() -> None:
    assert style_of(0).on_panel(LIGHT).name() == style_of(0).color.lower()  # dark enough by itself
    for k in range(7):
        there, here = QColor(style_of(k).color), style_of(k).on_panel(LIGHT)
        assert abs(here.hue() - there.hue()) <= 2
        assert here.hsvSaturation() >= there.hsvSaturation() - 3


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_markers_in_lists_are_those_of_the_map(theme: Any) -> None:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(theme.color("canvas"))
    painter = QPainter(image)
    draw_sample(PlotBrush(painter, theme, QFont()), QPointF(20.0, 10.0), style_of(0))
    painter.end()
    assert image.pixelColor(20, 10).name() == style_of(0).on_map().name()


def test_every_theme_has_colours_of_its_own() -> None:
    assert len({style_of(2).on_panel(theme).name() for theme in THEMES.values()}) == len(THEMES)


def test_a_pen_has_the_pattern_in_pixels_whatever_its_width() -> None:
    pen = panel_pen(style_of(1), DARK, 2.0)
    assert [2.0 * part for part in pen.dashPattern()] == list(style_of(1).pattern)


def test_a_solid_line_is_one_stroke_and_a_point_is_none() -> None:
    line = np.array([[0.0, 0.0], [3.0, 4.0]])
    assert len(strokes(line, ())) == 1
    np.testing.assert_array_equal(strokes(line, ())[0], line)
    assert strokes(line[:1], ()) == []
    assert strokes(line[:1], (2.0, 1.0)) == []


def test_strokes_go_on_and_off_along_the_line_and_round_its_corners() -> None:
    # 10 along x, then 10 up: 20 long. Strokes of 4 with gaps of 3 begin at 0, 7 and 14.
    line = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]])
    first, second, third = strokes(line, (4.0, 3.0))
    np.testing.assert_allclose(first, [[0, 0], [4, 0]])
    np.testing.assert_allclose(second, [[7, 0], [10, 0], [10, 1]])  # 7 to 11: round the corner
    np.testing.assert_allclose(third, [[10, 4], [10, 8]])


def test_strokes_of_a_long_pattern_skip_every_gap() -> None:
    line = np.array([[0.0, 0.0], [20.0, 0.0]])
    ends = [(s[0, 0], s[-1, 0]) for s in strokes(line, (9.0, 4.0, 2.0, 4.0))]
    np.testing.assert_allclose(ends, [(0, 9), (13, 15), (19, 20)])


AREA = QRectF(0.0, 0.0, 10.0, 10.0)


def test_a_line_inside_stays_as_it_is() -> None:
    line = np.array([[1.0, 1.0], [5.0, 5.0], [5.0, 9.0]])
    (part,) = visible_parts(line, AREA)
    np.testing.assert_allclose(part, line)


def test_a_line_is_cut_where_it_leaves_and_comes_back() -> None:
    line = np.array([[5.0, 5.0], [15.0, 5.0], [15.0, 8.0], [5.0, 8.0]])
    out, back = visible_parts(line, AREA)
    np.testing.assert_allclose(out, [[5, 5], [10, 5]])
    np.testing.assert_allclose(back, [[10, 8], [5, 8]])


def test_a_step_right_across_is_seen_and_one_past_is_not() -> None:
    (part,) = visible_parts(np.array([[-1e5, 5.0], [1e5, 5.0]]), AREA)
    np.testing.assert_allclose(part, [[0, 5], [10, 5]])
    assert visible_parts(np.array([[-1e5, 50.0], [1e5, 50.0]]), AREA) == []
    assert visible_parts(np.array([[2.0, 50.0], [2.0, 20.0]]), AREA) == []
    assert visible_parts(np.array([[2.0, 2.0]]), AREA) == []


def test_a_line_that_only_stands_still_is_no_trouble() -> None:
    (part,) = visible_parts(np.array([[2.0, 2.0], [2.0, 2.0]]), AREA)
    np.testing.assert_allclose(part, [[2, 2], [2, 2]])


@pytest.mark.parametrize("far", [1e3, 1e7, 1e11, 1e40, 1e200])
def test_a_line_from_however_far_away_keeps_its_direction(far: float) -> None:
    # Up a slope of one half from (2, 4): it is at x = 10 at a height of 8, wherever it ends.
    out = np.array([[2.0, 4.0], [2.0 + 2.0 * far, 4.0 + far]])
    for line in (out, out[::-1]):
        (part,) = visible_parts(line, AREA)
        inner, border = part if line is out else part[::-1]
        np.testing.assert_allclose(inner, [2, 4])
        np.testing.assert_allclose(border, [10, 8])


def test_a_step_across_from_far_to_far_keeps_its_direction() -> None:
    line = np.array([[5.0 - 2e6, 5.0 - 1e6], [5.0 + 4e6, 5.0 + 2e6]])
    (part,) = visible_parts(line, AREA)
    np.testing.assert_allclose(part, [[0, 2.5], [10, 7.5]], atol=1e-6)
