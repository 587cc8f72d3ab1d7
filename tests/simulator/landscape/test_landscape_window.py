"""The window of a landscape: it stays for small moves, widens for large ones, and has ticks."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from landscape_samples import DATA, landscape, start, trained, window
from numpy.typing import NDArray

from simulator import optimizers
from simulator.landscape.landscape import default_axes
from simulator.landscape.view_choice import LINES, PLANES, LandscapeView

Array = NDArray[Any]


def test_the_window_stays_for_small_moves_and_widens_for_large_ones() -> None:
    theta = start()
    shown = landscape(theta)
    at_first = window(shown.surface(theta))
    index = shown.network.weight_index(*default_axes(shown.network, DATA)[0])
    center = (at_first[0] + at_first[1]) / 2
    half = (at_first[1] - at_first[0]) / 2
    assert half == shown.plane.half_width
    small = theta.copy()
    for step in range(1, 20):
        small[index] = center + half * 0.8 * step / 20
        shown.path.add(step, small)
        assert window(shown.surface(small)) == at_first
    far = theta.copy()
    far[index] = center + 10 * half
    shown.path.add(20, far)
    wide = window(shown.surface(far))
    assert wide[0] < theta[index] < far[index] < wide[1]
    assert wide[1] - wide[0] == pytest.approx(wide[3] - wide[2])
    # Room to spare, so that it does not widen again at every update.
    further = far.copy()
    further[index] += half / 10
    shown.path.add(21, further)
    assert window(shown.surface(further)) == wide


def test_the_window_holds_the_whole_of_a_long_path() -> None:
    moves = np.random.default_rng(7).normal(0.3, 1.0, size=(60, 13))
    theta = start()
    shown = landscape(theta)
    windows = set()
    for update, move in enumerate(moves, start=1):
        theta += move
        shown.path.add(update, theta)
        surface = shown.surface(theta)
        windows.add(window(surface))
        for coordinates, ticks in zip(surface.path.T, (surface.x, surface.y), strict=True):
            assert ticks[0] < coordinates.min()
            assert coordinates.max() < ticks[-1]
    # The window changed far less often than the place.
    assert 1 < len(windows) < 15


def test_zoom_is_limited_and_follows_the_point() -> None:
    theta = start()
    shown = landscape(theta)
    plain = window(shown.surface(theta))
    theta[shown.network.weight_index(*default_axes(shown.network, DATA)[0])] += 1.0
    assert window(shown.surface(theta)) == plain
    shown.zoom(0.5)
    near = shown.surface(theta)
    assert near.x[-1] - near.x[0] == pytest.approx((plain[1] - plain[0]) / 2)
    assert (near.x[0] + near.x[-1]) / 2 == pytest.approx(near.here[0])
    assert (near.y[0] + near.y[-1]) / 2 == pytest.approx(near.here[1])
    for _ in range(50):
        shown.zoom(0.5)
    closest = shown.surface(theta)
    assert closest.x[-1] - closest.x[0] == pytest.approx(0.02 * (plain[1] - plain[0]))
    for _ in range(50):
        shown.zoom(2.0)
    widest = shown.surface(theta)
    assert widest.x[-1] - widest.x[0] == pytest.approx(50.0 * (plain[1] - plain[0]))
    for factor in (0.0, -1.0, math.inf, math.nan):
        with pytest.raises(ValueError, match="factor must be > 0, got"):
            shown.zoom(factor)


@pytest.mark.parametrize("plane", ["path", "snapshots"])
def test_a_plane_that_turns_with_training_keeps_its_window_for_a_while(plane: str) -> None:
    shown, theta = trained(3)
    shown.look_at(LandscapeView(plane=plane), theta)
    windows = set()
    for update in range(4, 80):
        _, gradient = shown.network.loss_and_gradient(theta, DATA.X, DATA.Y)
        theta -= 0.5 * gradient
        shown.path.add(update, theta)
        surface = shown.surface(theta)
        windows.add(window(surface))
        assert surface.x[0] < surface.here[0] < surface.x[-1]
    assert len(windows) < 12


@pytest.mark.parametrize("big", [1e16, 1e155, 1.7e308])
@pytest.mark.parametrize("plane", PLANES)
def test_a_window_over_any_weights_has_ticks_that_differ(plane: str, big: float) -> None:
    theta = start()
    shown = landscape(theta)
    shown.look_at(LandscapeView(plane=plane), theta)
    with np.errstate(all="ignore"):
        for update, index in enumerate((0, 4, 7), start=1):
            theta[index] = theta[index + 1] = big * (-1) ** update
            shown.path.add(update, theta)
            for zoom in (1e-12, 1e6):
                shown.zoom(zoom)
                surface = shown.surface(theta)
                assert np.isfinite(surface.here).all()
                for ticks in (surface.x, surface.y):
                    assert np.isfinite(ticks).all()
                    assert (np.diff(ticks) > 0.0).all()
        for line in LINES:
            shown.look_at(LandscapeView(picture="line", line=line, plane=plane, fresh=2), theta)
            assert (np.diff(shown.line(theta, optimizers.get("adam")).t) > 0.0).all()


def test_the_window_of_a_line_stays_while_the_weight_moves_within_it() -> None:
    theta = start()
    shown = landscape(theta)
    shown.look_at(LandscapeView(picture="line"), theta)
    sgd = optimizers.get("sgd")
    index = shown.network.weight_index(*shown.axes[0])
    first = shown.line(theta, sgd).t
    theta[index] += 2.0
    np.testing.assert_array_equal(shown.line(theta, sgd).t, first)
    theta[index] += 8.0
    assert shown.line(theta, sgd).t[100] == pytest.approx(theta[index])
    shown.zoom(0.5)
    close = shown.line(theta, sgd).t
    assert close[-1] - close[0] == pytest.approx((first[-1] - first[0]) / 2)
