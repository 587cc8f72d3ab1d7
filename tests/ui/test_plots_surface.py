"""The loss surface, as a learner sees and uses it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from plots_samples import around, changed, hover, pixels, seen, shown, snapshot, with_losses
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ui.plots import SurfacePlot
from ui.plots.color_scales import viridis
from ui.plots.surface_painting import CASING, CORE, clipped_color
from ui.theme import DARK, LIGHT

AXES = ((0, 0, 0), (0, 1, 0))
PARAMETERS = [
    ("w hidden 1: x₁ → 1", (0, 0, 0)),
    ("w hidden 1: x₂ → 1", (0, 1, 0)),
    ("b hidden 1: 1", (0, 2, 0)),
]


@pytest.fixture(scope="module")
def xor() -> Any:
    return snapshot("xor", 1200)


def panel(qtbot: Any, sample: Any, theme: Any = DARK) -> SurfacePlot:
    plot = SurfacePlot()
    plot.set_theme(theme)
    plot.set_parameters(PARAMETERS)
    plot.set_axes(*AXES)
    plot.show_snapshot(sample)
    shown(plot, qtbot)
    return plot


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


def test_the_path_leads_from_the_start_to_here(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    frame, surface = plot.canvas.frame(), xor.surface
    start, here = frame.point(*surface.path[0].tolist()), frame.point(*surface.here)
    assert seen(plot.canvas, CORE, around(start, 4.0)) > 10
    assert seen(plot.canvas, LIGHT.negative, around(here, 3.0)) > 10
    middle = frame.point(*surface.path[len(surface.path) // 4].tolist())
    assert seen(plot.canvas, CORE, around(middle, 4.0)) > 3
    assert seen(plot.canvas, CASING, around(middle, 4.0)) > 0


def test_the_path_moves_on(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    there = (float(xor.surface.x[-4]), float(xor.surface.y[-4]))
    spot = around(plot.canvas.frame().point(*there), 3.0)
    assert seen(plot.canvas, LIGHT.negative, spot) == 0
    plot.show_snapshot(changed(xor, surface=replace(xor.surface, here=there)))
    assert seen(plot.canvas, LIGHT.negative, spot) > 10


def test_before_training_the_map_is_there_with_a_sentence(qtbot: Any) -> None:
    plot = panel(qtbot, snapshot("xor", 0))
    assert plot.canvas.notes(plot._surface) == ("Train to see the path",)
    head = QRectF(plot.canvas.width() / 2, 0, plot.canvas.width() / 2, 20)
    assert seen(plot.canvas, DARK.muted, head) > 20
    assert seen(plot.canvas, DARK.canvas, plot.canvas.frame().area) < 500


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
    assert plot.canvas.axis_names == ("w hidden 1: x₁ → 1", "w hidden 1: x₂ → 1")
    random = replace(xor.surface, kind="random", axes=None)
    plot.show_snapshot(changed(xor, surface=random))
    assert plot.canvas.axis_names == ("direction 1", "direction 2")


def test_choosing_the_plane(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    assert plot.axes_button.isVisible()
    with qtbot.waitSignal(plot.plane_chosen) as chosen:
        qtbot.keyClick(plot.plane_combo, Qt.Key.Key_Down)
    assert chosen.args == ["random"]
    assert plot.plane == "random"
    assert not plot.axes_button.isVisible()
    with qtbot.waitSignal(plot.directions_renewed):
        qtbot.mouseClick(plot.renew_button, Qt.MouseButton.LeftButton)


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # said of every pop-up without a screen
def test_choosing_weights(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    qtbot.mouseClick(plot.axes_button, Qt.MouseButton.LeftButton)
    assert plot.axes_popup.isVisible()
    with qtbot.waitSignal(plot.weights_chosen) as chosen:
        qtbot.keyClick(plot.y_combo, Qt.Key.Key_Down)
    assert chosen.args == [(0, 0, 0), (0, 2, 0)]
    with qtbot.waitSignal(plot.weights_chosen) as chosen:
        plot.x_combo.activated.emit(2)  # the other axis' weight: the two change places
    assert chosen.args == [(0, 2, 0), (0, 0, 0)]
    assert (plot.x_combo.currentIndex(), plot.y_combo.currentIndex()) == (2, 0)
    plot.axes_popup.hide()


@pytest.mark.qt_log_ignore("grabbing the keyboard")
@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_the_choice_of_weights_has_a_border(qtbot: Any, xor: Any, theme: Any) -> None:
    plot = panel(qtbot, xor, theme)
    plot.axes_popup.open_below(plot.axes_button)
    image = plot.axes_popup.grab().toImage()
    rim, inside = image.pixelColor(0, image.height() // 2), image.pixelColor(4, 4)
    assert inside == theme.color("panel")
    assert rim != inside
    plot.axes_popup.hide()


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


def test_zooming_by_button_key_and_wheel(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    factors: list[float] = []
    plot.range_changed.connect(factors.append)
    qtbot.mouseClick(plot.in_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(plot.out_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(plot.canvas, Qt.Key.Key_Plus)
    qtbot.keyClick(plot.canvas, Qt.Key.Key_Minus)
    centre = QPointF(plot.canvas.rect().center())
    event = QWheelEvent(
        centre,
        plot.canvas.mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot.canvas, event)
    assert [factor < 1.0 for factor in factors] == [True, False, True, False, True]


def test_hover_reads_coordinates_and_loss(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    canvas, surface = plot.canvas, xor.surface
    at = canvas.frame().point(float(surface.x[5]), float(surface.y[7]))
    before = pixels(canvas)
    hover(canvas, at)
    assert pixels(canvas) != before
    lines = canvas.lines_at(at)
    assert lines[0].startswith("w hidden 1: x₁ → 1")
    assert float(lines[2].removeprefix("loss ")) == pytest.approx(surface.loss[7, 5], rel=0.01)


def test_a_path_off_the_plane_is_explained(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    off = replace(xor.surface, off_plane=0.914)
    notes = plot.canvas.notes(off)
    assert notes[0] == "projection: 91 % of the move lies outside this map"
    assert notes[1] == "91 % of the move lies outside"
    assert plot.canvas.notes(replace(off, off_plane=0.0)) == ("",)
    plot.show_snapshot(changed(xor, surface=off))
    spot = QPoint(300, 10)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, spot, plot.canvas.mapToGlobal(spot))
    QApplication.sendEvent(plot.canvas, event)
    assert "91 %" in QToolTip.text()
    QToolTip.hideText()


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


def test_names_for_screen_readers(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    named = (plot, plot.canvas, plot.plane_combo, plot.axes_button, plot.x_combo, plot.y_combo)
    for widget in (*named, plot.renew_button, plot.log_box, plot.in_button, plot.out_button):
        assert widget.accessibleName()
