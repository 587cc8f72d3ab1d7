"""The map of a loss surface: colours, axes, labels, and what it says of itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from landscape_panel import panel
from plots_samples import changed, pixels, seen, shown, with_losses
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from ui.landscape_plot.landscape_plot import SurfacePlot
from ui.plotting.color_scales import viridis
from ui.plotting.surface_painting import clipped_color
from ui.theme.colors import DARK, LIGHT


def far_corner(plot: SurfacePlot, value: float) -> QRectF:
    """Return a patch of the map, away from path and markers, for a map of one colour."""
    area = plot.canvas.frame().area
    return QRectF(area.left() + 6, area.top() + value, 6, 6)


def test_low_losses_are_dark_and_high_ones_bright(qtbot: Any, xor: Any) -> None:
    ny, nx = xor.surface.loss.shape
    ramp = np.tile(np.linspace(1.0, 2.0, nx), (ny, 1))
    plot = panel(qtbot, changed(xor, surface=with_losses(xor.surface, ramp)))
    area = plot.canvas.frame().area
    low = QRectF(area.left() + 2, area.top() + 4, 3, 3)
    high = QRectF(area.right() - 6, area.bottom() - 8, 3, 3)
    assert seen(plot.canvas, QColor(*viridis()[0].tolist()), low) == 9
    assert seen(plot.canvas, QColor(*viridis()[-1].tolist()), high) == 9


def test_the_lowest_row_is_at_the_bottom(qtbot: Any, xor: Any) -> None:
    ny, nx = xor.surface.loss.shape
    ramp = np.tile(np.linspace(1.0, 2.0, ny)[:, None], (1, nx))
    plot = panel(qtbot, changed(xor, surface=with_losses(xor.surface, ramp)))
    area = plot.canvas.frame().area
    bottom = QRectF(area.left() + 4, area.bottom() - 5, 3, 3)
    assert seen(plot.canvas, QColor(*viridis()[0].tolist()), bottom) == 9


def test_clipped_losses_have_a_colour_and_a_legend_entry(qtbot: Any, xor: Any) -> None:
    head = QRectF(0, 0, 250, 20)
    plot = panel(qtbot, xor)
    assert seen(plot.canvas, clipped_color(DARK), head) == 0
    loss = xor.surface.loss.copy()
    loss[-6:], loss[-9:-6] = np.inf, 1e40
    plot.show_snapshot(changed(xor, surface=with_losses(xor.surface, loss)))
    area = plot.canvas.frame().area
    top = QRectF(area.left() + 2, area.top() + 2, area.width() - 4, 0.3 * area.height())
    assert seen(plot.canvas, clipped_color(DARK), top) > 0.9 * top.width() * top.height()
    assert seen(plot.canvas, clipped_color(DARK), head) > 60


def test_a_map_of_nothing_finite_and_a_lost_path_are_drawn(qtbot: Any, xor: Any) -> None:
    lost = replace(
        xor.surface,
        loss=np.full_like(xor.surface.loss, np.nan),
        path=np.array([[0.0, 0.0], [np.nan, 1.0], [1e300, -1e300]]),
        here=(1e300, np.inf),
    )
    plot = panel(qtbot, changed(xor, surface=lost))
    assert seen(plot.canvas, clipped_color(DARK), far_corner(plot, 4.0)) == 36


def test_linear_and_log_colours(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    assert plot.log_box.isChecked()
    logarithmic = pixels(plot.canvas)
    qtbot.mouseClick(plot.log_box, Qt.MouseButton.LeftButton)
    assert pixels(plot.canvas) != logarithmic
    qtbot.keyClick(plot.canvas, Qt.Key.Key_L)
    assert pixels(plot.canvas) == logarithmic


def test_axes_are_named_by_the_surface_that_is_drawn(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    assert plot.canvas.axis_names == ("w x₁ → ŷ", "w x₂ → ŷ")
    assert axis_names(xor, "random", ("random", "random"), qtbot) == (
        "random direction 1",
        "random direction 2",
    )
    assert axis_names(xor, "snapshots", ("now", "best"), qtbot) == (
        "from the start to now",
        "towards the best",
    )
    assert axis_names(xor, "path", ("now", "downhill"), qtbot)[1] == "steepest descent"
    shares = (0.934, 0.05)
    assert axis_names(xor, "path", ("component",) * 2, qtbot, explained=shares) == (
        "main direction 1 (93 %)",
        "main direction 2 (5 %)",
    )


def axis_names(xor: Any, kind: str, names: Any, qtbot: Any, **more: Any) -> tuple[str, str]:
    """Return what the axes of a map over such a plane are called."""
    plane = replace(xor.surface.plane, kind=kind, axes=None, names=names, **more)
    plot = panel(qtbot, changed(xor, surface=replace(xor.surface, plane=plane)))
    return plot.map.axis_names


def test_a_map_that_is_not_finished_says_so(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    coarse = replace(xor.surface, wanted=201, off_plane=0.0)
    assert plot.map.notes(coarse)[0] == "21 × 21 of 201 × 201 points"
    batch = replace(xor.surface, rows_of="batch", rows_asked="batch", off_plane=0.0)
    assert plot.map.notes(batch)[0] == "loss of the last batch"
    sampled = replace(xor.surface, rows=62, total_rows=1347, off_plane=0.5)
    assert plot.map.notes(sampled)[-1] == "62 of 1\u202f347 rows"
    assert "62 of 1\u202f347 rows, to save time · projection: 50 %" in plot.map.notes(sampled)[0]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("validation", "no validation rows: training loss"),
        ("batch", "no batch yet: training loss"),
        ("training", ""),
    ],
)
def test_other_rows_than_were_asked_for_are_said(
    qtbot: Any, xor: Any, asked: str, words: str
) -> None:
    plot = panel(qtbot, xor)
    assert plot.map.notes(replace(xor.surface, rows_asked=asked, off_plane=0.0))[0] == words


def test_whose_loss_it_is_is_said_before_all_else(qtbot: Any, xor: Any) -> None:
    sampled = replace(xor.surface, rows_of="validation", rows_asked="validation")
    sampled = replace(sampled, rows=62, total_rows=1347, off_plane=0.0)
    notes = panel(qtbot, xor).map.notes(sampled)
    assert notes[0] == "validation loss, mean loss of 62 of 1\u202f347 rows, to save time"
    assert notes[-2:] == ("validation loss, 62 of 1\u202f347 rows", "validation loss")


def test_a_flat_map_is_said_to_be_flat(qtbot: Any, xor: Any) -> None:
    flat = replace(xor.surface, loss=np.full_like(xor.surface.loss, 0.7))
    notes = panel(qtbot, xor).map.notes
    assert not any("flat" in text for text in notes(xor.surface))
    assert notes(flat)[0].endswith("flat: the loss is the same everywhere here")


@pytest.mark.parametrize("factor", [1.0, 0.01, 1e-4, 1e-7, 1e20])
def test_tick_labels_stay_clear_of_the_axis_name_and_the_head(
    qtbot: Any, xor: Any, factor: float
) -> None:
    surface = xor.surface
    x, y = (
        here + (values - here) * factor
        for values, here in zip((surface.x, surface.y), surface.here, strict=True)
    )
    plot = panel(qtbot, changed(xor, surface=replace(surface, x=x, y=y)))
    canvas = plot.canvas
    area = canvas.frame().area
    # Between the name, at the very left, and the labels lies a strip without any text.
    strips = [
        seen(canvas, DARK.muted, QRectF(left, area.top(), 2, area.height()))
        for left in range(16, int(area.left()) - 8)
    ]
    assert 0 in strips
    assert seen(canvas, DARK.muted, QRectF(0, area.top(), 2, area.height())) == 0


def test_a_label_at_the_top_stays_below_the_head(qtbot: Any, xor: Any) -> None:
    # A tick exactly at the upper end: its label would be centred on the frame's rim.
    y = np.linspace(-4.0, 4.0, len(xor.surface.y))
    plot = panel(qtbot, changed(xor, surface=replace(xor.surface, y=y)))
    area = plot.canvas.frame().area
    above = QRectF(18, area.top() - 6, area.left() - 24, 5)
    assert seen(plot.canvas, DARK.muted, above) == 0
    assert seen(plot.canvas, DARK.muted, above.translated(0, 6)) >= 3


def test_the_same_surface_is_not_drawn_again(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    plot.grab()
    drawn = plot.canvas._picture
    plot.show_snapshot(changed(xor))
    plot.grab()
    assert plot.canvas._picture is drawn


@pytest.mark.parametrize("size", [(300, 160), (480, 300), (900, 600)])
@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_sizes_and_themes(qtbot: Any, xor: Any, size: tuple[int, int], theme: Any) -> None:
    plot = SurfacePlot()
    plot.set_theme(theme)
    plot.show_snapshot(xor)
    shown(plot, qtbot, *size)
    area = plot.canvas.frame().area
    assert area.width() > 150
    assert area.height() > 60
    for button in (plot.in_button, plot.out_button):
        assert plot.canvas.rect().contains(button.geometry())
        assert not area.intersects(QRectF(button.geometry()))
