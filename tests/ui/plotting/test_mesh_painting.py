"""A surface in space: height and colour of its losses, axes, labels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from mesh_use import BOWL, GRID, canvas, path, raw_pixels, spot
from plots_samples import around, pixels, seen
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from ui.plotting.camera import Camera
from ui.plotting.color_scales import viridis
from ui.plotting.mesh_canvas import MeshCanvas
from ui.plotting.mesh_raster import cast
from ui.plotting.surface_painting import clipped_color
from ui.theme.colors import DARK, LIGHT, Theme


def on_surface(plot: MeshCanvas) -> Any:
    """Return where the surface is seen, shape (rows, columns)."""
    surface = plot.surface()
    assert surface is not None
    covered = np.zeros((plot.height(), plot.width()), bool)
    covered.ravel()[cast(surface.heights, plot.view(), 0.0, 0.0, covered.shape).at] = True
    return covered


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_a_bowl_is_dark_in_the_middle_and_bright_at_the_rim(qtbot: Any, theme: Theme) -> None:
    plot = canvas(qtbot, theme=theme)
    bottom = around(spot(plot, -0.2, 0.2, 0.0), 5.0)
    assert seen(plot, QColor(*viridis()[0].tolist()), bottom) > 10
    rim = around(spot(plot, 3.7, 3.8, 28.0), 3.0)
    assert seen(plot, QColor(*viridis()[-28].tolist()), rim) > 4
    assert seen(plot, theme.panel, QRectF(2, 30, 20, 20)) == 400


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_lost_losses_are_a_flat_cap_in_their_own_colour(qtbot: Any, theme: Theme) -> None:
    loss = BOWL.copy()
    plot = canvas(qtbot, loss, theme=theme)
    head = QRectF(0, 0, 300, 20)
    assert seen(plot, clipped_color(theme), head) == 0
    loss = loss.copy()
    loss[30:, 30:], loss[:10, :10] = np.nan, 1e40
    plot.set_grid(GRID, GRID, loss)
    for x, y in ((3.0, 3.0), (-3.0, -3.0)):
        assert seen(plot, clipped_color(theme), around(spot(plot, x, y, 32.0), 5.0)) > 40
    assert seen(plot, clipped_color(theme), head) > 60
    # Nothing is drawn above the box: no spikes.
    surface = plot.surface()
    assert surface is not None
    assert surface.heights.max() == 1.0


def test_a_surface_of_nothing_finite_is_one_cap(qtbot: Any) -> None:
    plot = canvas(qtbot, np.full(BOWL.shape, np.nan))
    plot.set_paths([path([[0, 0], [np.nan, 1], [1e300, 0]], [np.nan, 1.0, np.inf])])
    plot.set_here((np.nan, 0.0, 1.0))
    plot.set_start((0.0, 1e300, np.inf))
    assert seen(plot, clipped_color(DARK), around(spot(plot, 1.0, 1.0, 1.0), 4.0)) > 25


def test_nothing_yet_says_what_will_be_there(qtbot: Any) -> None:
    plot = canvas(qtbot, None)
    middle = QRectF(30, 150, 440, 60)
    assert seen(plot, DARK.muted, middle) > 60
    plot.set_grid(GRID, GRID, BOWL)
    drawn = pixels(plot)
    plot.set_grid(None, None, None)
    assert pixels(plot) != drawn
    assert plot.point_at(QPointF(250, 180)) is None
    assert seen(plot, DARK.muted, middle) > 60


def test_the_logarithm_changes_height_and_colour(qtbot: Any) -> None:
    loss = 10.0 ** np.tile(np.linspace(-3.0, 3.0, 41), (41, 1))
    plot = canvas(qtbot, loss)
    assert not plot.log
    assert plot.surface().heights[20, 20] < 0.01  # 1 of 1,000
    linear = pixels(plot)
    plot.set_log(True)
    assert plot.surface().heights[20, 20] == pytest.approx(0.5)
    assert pixels(plot) != linear
    middle = around(spot(plot, 0.1, 0.1, 1.2), 4.0)
    assert seen(plot, QColor(*viridis()[128].tolist()), middle) > 0
    with qtbot.waitSignal(plot.log_requested):
        qtbot.keyClick(plot, Qt.Key.Key_L)


def test_three_axes_are_named_outside_the_box(qtbot: Any) -> None:
    plot = canvas(qtbot)
    named = raw_pixels(plot)
    plot.set_axis_names("", "")
    changed = named != raw_pixels(plot)
    assert changed.sum() > 100
    assert not np.any(changed & on_surface(plot))


@pytest.mark.parametrize("azimuth", range(-180, 180, 30))
def test_labels_never_lie_on_the_surface(qtbot: Any, azimuth: float) -> None:
    plot = canvas(qtbot, np.full(BOWL.shape, 2.0) + 1e-3 * BOWL)
    plot.look_from(Camera(azimuth, 35.0))
    named = raw_pixels(plot)
    plot.set_theme(replace(DARK, muted="#ff00ff"))  # the colour of labels, and of no loss
    changed = named != raw_pixels(plot)
    assert changed.sum() > 500
    assert not np.any(changed & on_surface(plot))
