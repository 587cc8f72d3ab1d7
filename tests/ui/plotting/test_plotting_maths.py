"""Ticks, thinning, colours and contours: arithmetic behind the plots, without widgets."""

from __future__ import annotations

import math

import numpy as np
import pytest
from contourpy import LineType, contour_generator
from hypothesis import given
from hypothesis import strategies as st

from simulator.diagnostics.regions import is_hard
from ui.plotting.color_scales import (
    LEVELS,
    binary_levels,
    class_fields,
    interpolate,
    loss_levels,
    loss_range,
    multiclass_levels,
    packed,
    softened,
    viridis,
)
from ui.plotting.contours import contour_levels, contour_lines
from ui.plotting.curves import (
    MOST_POINTS,
    finite_parts,
    keep_extremes,
    thin_path,
    thin_smooth,
    turns_slightly,
    window,
)
from ui.plotting.ticks import (
    Scale,
    linear_ticks,
    log_bounds,
    log_ticks,
    nice_ceiling,
    nice_step,
    safe_scale,
)

# -- ticks


@pytest.mark.parametrize(
    ("low", "high", "count", "labels"),
    [
        (0.0, 1.0, 5, ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (-4.0, 4.0, 4, ["−4", "−2", "0", "2", "4"]),
        (0.0, 30_000.0, 3, ["0", "10k", "20k", "30k"]),
        (0.1797, 0.1802, 3, ["0.1798", "0.1800", "0.1802"]),
        (0.0, 4e-5, 2, ["0", "2·10⁻⁵", "4·10⁻⁵"]),
        (-3.4, 4.8, 1, ["0"]),
    ],
)
def test_linear_ticks(low: float, high: float, count: int, labels: list[str]) -> None:
    found = [tick.label for tick in linear_ticks(low, high, count)]
    if labels == ["0"]:  # one tick says nothing about the scale: a second one is found
        assert len(found) >= 2
        assert "0" in found
    else:
        assert found == labels


@pytest.mark.parametrize(
    ("low", "high", "count", "labels"),
    [
        (0.01, 1.0, 3, ["0.01", "0.1", "1"]),
        (0.1, 1.0, 6, ["0.1", "0.2", "0.5", "1"]),
        (1e-8, 1.0, 3, ["10⁻⁸", "10⁻⁵", "0.01"]),
    ],
)
def test_log_ticks(low: float, high: float, count: int, labels: list[str]) -> None:
    assert [tick.label for tick in log_ticks(low, high, count)] == labels


def test_log_axis_inside_one_decade_falls_back_to_round_ticks() -> None:
    ticks = log_ticks(0.062, 0.088, 3)
    assert [tick.label for tick in ticks] == ["0.07", "0.08"]


@given(
    st.floats(-1e6, 1e6),
    st.floats(1e-6, 1e6),
    st.integers(2, 9),
)
def test_ticks_lie_inside_and_are_few(low: float, span: float, count: int) -> None:
    ticks = linear_ticks(low, low + span, count)
    assert 2 <= len(ticks) <= max(count + 1, 6)
    margin = 1e-6 * max(span, abs(low) * 1e-3)
    assert all(low - margin <= tick.value <= low + span + margin for tick in ticks)


@given(st.floats(1e-9, 1e9))
def test_ceiling_is_at_least_the_value_and_not_far(value: float) -> None:
    assert value * (1.0 - 1e-8) <= nice_ceiling(value) <= 2.0 * value


@given(st.floats(1e-11, 1e6), st.floats(1.0, 1e6))
def test_log_bounds_enclose(low: float, ratio: float) -> None:
    below, above = log_bounds(low, low * ratio)
    assert below <= low * (1.0 + 1e-8)
    assert above >= low * ratio * (1.0 - 1e-8)
    assert below < above


def test_nice_step_is_one_two_or_five() -> None:
    assert [nice_step(span, 5) for span in (4.0, 9.0, 20.0, 26.0)] == [1.0, 2.0, 5.0, 10.0]


def test_scale_and_its_inverse_agree() -> None:
    for scale in (Scale(-2.0, 6.0), Scale(0.01, 10.0, True)):
        for fraction in (0.0, 0.3, 1.0):
            value = scale.value(fraction)
            assert float(scale.fractions(value)) == pytest.approx(fraction)


def test_a_scale_of_one_value_is_widened() -> None:
    assert safe_scale(3.0, 3.0) == Scale(1.5, 4.5)
    assert safe_scale(0.0, 0.0) == Scale(-0.5, 0.5)
    assert safe_scale(2.0, 2.0, log=True) == Scale(1.0, 4.0, True)


# -- curves


def test_thinning_keeps_every_spike() -> None:
    rng = np.random.default_rng(0)
    x, y = np.arange(100_000.0), rng.normal(size=100_000)
    y[54_321], y[7] = 50.0, -50.0
    thin_x, thin_y = keep_extremes(x, y, 300)
    assert len(thin_x) <= 602
    assert thin_y.max() == 50.0
    assert thin_y.min() == -50.0
    assert (thin_x[0], thin_x[-1]) == (x[0], x[-1])
    assert (np.diff(thin_x) > 0).all()


def test_thinning_never_draws_more_than_the_most() -> None:
    x = np.arange(50_000.0)
    assert len(keep_extremes(x, np.sin(x), 100_000)[0]) <= MOST_POINTS


def test_short_curves_are_left_alone() -> None:
    x = np.arange(10.0)
    assert keep_extremes(x, x, 300)[0] is x


def test_window_keeps_a_neighbour_on_each_side() -> None:
    part = window(np.arange(10.0), 2.5, 5.5)
    assert (part.start, part.stop) == (2, 7)


def test_a_path_is_thinned_by_its_length_in_pixels() -> None:
    steps = np.linspace(0.0, 50.0, 20_000)
    path = thin_path(np.column_stack([steps, steps]), 1.0)
    assert 60 <= len(path) <= 80
    assert path[-1].tolist() == [50.0, 50.0]


def test_a_path_leaves_out_what_is_not_finite() -> None:
    path = np.array([[0.0, 0.0], [np.nan, 1.0], [np.inf, 2.0], [3.0, 3.0]])
    assert thin_path(path, 1.0).tolist() == [[0.0, 0.0], [3.0, 3.0]]


def test_a_smooth_curve_is_drawn_through_fewer_points_than_it_was_asked_at() -> None:
    x = np.linspace(0.0, 900.0, 801)
    curve = np.column_stack([x, 400.0 / (1.0 + np.exp(9.0 - x / 50.0))])
    thinned = thin_smooth(curve)
    assert len(thinned) < 300
    assert thinned[[0, -1]].tolist() == curve[[0, -1]].tolist()
    assert np.abs(np.interp(x, *thinned.T) - curve[:, 1]).max() < 0.05


@pytest.mark.parametrize("slope", [0.0, 0.98])  # 0.98: so slight a bend that it would be lost
def test_a_bend_between_straight_pieces_stays(slope: float) -> None:
    x = np.linspace(-400.0, 400.0, 801)
    curve = np.column_stack([x, np.where(x > 0.0, x, slope * x)])
    thinned = thin_smooth(curve)
    assert [0.0, 0.0] in thinned.tolist()
    assert np.abs(np.interp(x, *thinned.T) - curve[:, 1]).max() < 0.05


def test_a_stair_is_a_line_between_its_ends() -> None:
    x = np.linspace(0.0, 400.0, 401)
    assert thin_smooth(np.column_stack([x, np.full(401, 7.0)])).tolist() == [[0, 7], [400, 7]]


@pytest.mark.parametrize(
    ("turns", "is_slight"),
    [
        ([], True),
        ([5.0], True),
        ([5.0, -9.0], True),
        ([20.0], False),
        ([3.0, 180.0], False),
    ],
)
def test_only_a_line_that_turns_slightly_has_pointed_joints(
    turns: list[float], is_slight: bool
) -> None:
    steps = np.exp(1j * np.radians(np.cumsum([30.0, *turns]))) * 3.0
    places = np.cumsum([0.0, *steps])
    assert turns_slightly(np.column_stack([places.real, places.imag])) is is_slight


def test_a_curve_falls_apart_where_it_is_not_finite() -> None:
    whole, broken = np.arange(4.0), np.array([np.inf, 1.0, 2.0, np.nan, 3.0])
    assert [part.tolist() for part in finite_parts(whole)] == [[0, 1, 2, 3]]
    assert [part.tolist() for part in finite_parts(broken)] == [[1, 2], [4]]
    assert finite_parts(np.array([])) == []


# -- colours


def test_viridis_ends_and_rises_in_brightness() -> None:
    table = viridis()
    assert table.shape == (LEVELS, 3)
    assert table[0].tolist() == [0x44, 0x01, 0x54]
    assert table[-1].tolist() == [0xFD, 0xE7, 0x25]
    brightness = table @ np.array([0.2126, 0.7152, 0.0722])
    assert (np.diff(brightness) > -0.5).all()
    assert packed(table)[0] == 0xFF440154


def test_infinite_undefined_and_huge_losses_are_clipped_and_the_rest_keeps_its_colours() -> None:
    loss = np.array([[1.0, 2.0, 3.0], [np.inf, np.nan, 1e30]])
    for log in (False, True):
        span = loss_range(loss, log)
        assert (span.low, span.high, span.clipped) == (1.0, 3.0, True)
        levels = loss_levels(loss, span)
        assert levels[1].tolist() == [LEVELS] * 3
        assert levels[0, [0, 2]].tolist() == [0, LEVELS - 1]
    assert loss_levels(loss, loss_range(loss, True))[0, 1] > 128  # log 2 / log 3 = 0.63


def test_a_map_without_any_finite_loss_is_all_clipped() -> None:
    loss = np.full((3, 3), np.nan)
    assert (loss_levels(loss, loss_range(loss, True)) == LEVELS).all()


def test_a_loss_of_zero_has_a_colour_of_its_own_on_the_log_scale() -> None:
    loss = np.array([[0.0, 0.25], [0.5, 0.75]])
    levels = loss_levels(loss, loss_range(loss, True))
    assert levels[0, 0] == 0
    assert 50 < levels[0, 1] < levels[1, 0] < levels[1, 1] == LEVELS - 1


@pytest.mark.parametrize("value", [0.0, 0.7, 5e-324, 1e20, 1e299, -1e20])
@pytest.mark.parametrize("log", [False, True])
def test_a_flat_map_is_drawn_in_one_colour(value: float, log: bool) -> None:
    loss = np.full((4, 4), value)
    span = loss_range(loss, log)
    assert span.low < span.high
    assert not span.clipped
    assert len(np.unique(loss_levels(loss, span))) == 1


@pytest.mark.parametrize("log", [False, True])
def test_losses_close_to_overflow_are_clipped_like_infinite_ones(log: bool) -> None:
    loss = np.array([[1e306, 1.7e308], [1.7e308, 1.7e308]])
    assert (loss_levels(loss, loss_range(loss, log)) == LEVELS).all()


@pytest.mark.parametrize("log", [False, True])
def test_a_map_of_nothing_but_zero_and_the_smallest_number_has_ticks(log: bool) -> None:
    span = loss_range(np.array([[0.0, 5e-324]]), log)
    assert len(Scale(span.low, span.high, span.log).ticks(5)) >= 2


def test_refining_keeps_the_grid_and_fills_straight_lines_in() -> None:
    outputs = np.arange(6.0).reshape(2, 3, 1)
    fine = class_fields(outputs, 2)[0]
    assert fine.shape == (3, 5)
    np.testing.assert_allclose(fine[::2, ::2], outputs[..., 0])
    assert fine[1, 1] == pytest.approx(2.0)


def test_a_step_nodes_boundary_is_nearly_straight() -> None:
    side = np.linspace(0.0, 1.0, 41)
    outputs = (side[None, :] + 0.4 * side[:, None] > 0.7).astype(float)[..., None]
    assert is_hard(outputs)
    line = contour_lines(softened(outputs[..., 0]), np.array([0.5]))[0][0]
    middle = line[(line[:, 1] > 0.1) & (line[:, 1] < 0.9)]
    assert np.abs(middle[:, 0] + 0.4 * middle[:, 1] - 0.7).max() < 1.0 / 40.0


def test_probabilities_become_palette_indices() -> None:
    assert binary_levels(np.array([-3.0, 0.0, 1.0, 7.0])).tolist() == [0, 0, 255, 255]


def test_the_winning_class_and_its_strength() -> None:
    fields = np.array([[[0.8, 1 / 3]], [[0.1, 1 / 3]], [[0.1, 1 / 3]]])
    levels = multiclass_levels(fields, 32)
    assert levels.tolist() == [[round(31 * 0.7), 0]]
    assert multiclass_levels(fields[::-1], 32)[0, 0] // 32 == 2


def test_interpolation_between_grid_points_and_held_at_the_edge() -> None:
    x, y = np.array([0.0, 1.0, 2.0]), np.array([0.0, 2.0])
    values = np.array([[0.0, 1.0, 2.0], [10.0, 11.0, 12.0]])
    assert float(interpolate(x, y, values, (0.5, 1.0))) == pytest.approx(5.5)
    assert float(interpolate(x, y, values, (9.0, -1.0))) == pytest.approx(2.0)


@pytest.mark.parametrize("bad", [np.inf, np.nan])
def test_a_grid_points_own_value_is_read_beside_one_that_is_not_finite(bad: float) -> None:
    x = np.array([0.0, 1.0, 2.0])
    values = np.array([[1.0, bad, 3.0], [bad, bad, bad], [7.0, bad, 9.0]])
    for at, expected in (((0.0, 0.0), 1.0), ((5.0, -1.0), 3.0), ((2.0, 2.0), 9.0)):
        assert float(interpolate(x, x, values, at)) == expected


# -- contours


def test_levels_are_even_steps_of_colour() -> None:
    span = loss_range(np.array([[0.01, 1.0]]), True)
    levels = contour_levels(span, 3)
    np.testing.assert_allclose(levels, [10**-1.5, 0.1, 10**-0.5])


def test_a_contour_of_a_bowl_is_a_circle() -> None:
    side = np.linspace(-1.0, 1.0, 51)
    lines = contour_lines(side[:, None] ** 2 + side[None, :] ** 2, np.array([0.25]))
    assert len(lines[0]) == 1
    radii = np.hypot(*(2.0 * lines[0][0] - 1.0).T)
    np.testing.assert_allclose(radii, 0.5, atol=0.01)


def test_contours_are_those_of_the_librarys_factory() -> None:
    values = np.random.default_rng(3).normal(size=(17, 23))
    values[4, 5:9], values[11, 2] = math.nan, math.inf
    levels = np.array([-1.0, 0.0, 0.5])
    across, up = np.linspace(0.0, 1.0, 23), np.linspace(0.0, 1.0, 17)
    masked = np.ma.masked_invalid(values)
    generator = contour_generator(across, up, masked, line_type=LineType.Separate)
    for level, lines in zip(levels, contour_lines(values, levels), strict=True):
        expected = generator.lines(level)
        assert len(lines) == len(expected) > 0
        for line, one in zip(lines, expected, strict=True):
            np.testing.assert_array_equal(line, one)


def test_no_contours_where_the_loss_is_not_finite() -> None:
    values = np.tile(np.linspace(0.0, 1.0, 11), (11, 1))
    values[5:] = math.nan
    line = contour_lines(values, np.array([0.5]))[0][0]
    assert line[:, 1].max() <= 0.4 + 1e-9
