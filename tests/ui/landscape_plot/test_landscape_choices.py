"""What can be chosen of a loss surface: plane, line, rows, points, scale, weights."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from landscape_panel import panel
from plots_samples import changed, hover
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from simulator.landscape.lines import along_gradient
from simulator.landscape.view_choice import LandscapeView
from ui.landscape_plot.landscape_pictures import PICTURES
from ui.landscape_plot.landscape_plot import SurfacePlot
from ui.theme import style
from ui.theme.colors import DARK, LIGHT


def test_a_line_that_is_no_gradient_is_not_called_one(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    for gradient, words in ((np.ones(3), "way along the steepest"), (np.zeros(3), "a random dir")):
        line = SimpleNamespace(direction=along_gradient(gradient))
        assert plot._words.line_name(line, {}).startswith(words)  # type: ignore[arg-type]


def test_choosing_the_plane(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    assert plot.axes_button.isVisible()
    assert not plot.renew_button.isVisible()
    for plane in ("random", "path", "snapshots"):
        with qtbot.waitSignal(plot.view_changed) as chosen:
            qtbot.keyClick(plot.plane_combo, Qt.Key.Key_Down)
        assert chosen.args == [replace(plot.view, plane=plane)]
        assert not plot.axes_button.isVisible()
        assert plot.renew_button.isVisible()


def test_fresh_directions(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    plot.set_view(LandscapeView(plane="random"))
    with qtbot.waitSignal(plot.view_changed) as chosen:
        qtbot.mouseClick(plot.renew_button, Qt.MouseButton.LeftButton)
    assert chosen.args == [LandscapeView(plane="random", fresh=2)]


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_choosing_rows_and_points(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    qtbot.mouseClick(plot.options_button, Qt.MouseButton.LeftButton)
    assert plot.options_popup.isVisible()
    with qtbot.waitSignal(plot.view_changed) as chosen:
        qtbot.keyClick(plot.rows_combo, Qt.Key.Key_End)
    assert chosen.args == [LandscapeView(rows="batch")]
    with qtbot.waitSignal(plot.view_changed) as chosen:
        qtbot.keyClick(plot.resolution_combo, Qt.Key.Key_End)
    assert chosen.args == [LandscapeView(rows="batch", resolution=201)]
    with qtbot.waitSignal(plot.fit_requested):
        qtbot.mouseClick(plot.options_popup.fit_button, Qt.MouseButton.LeftButton)
    plot.options_popup.hide()


def test_the_options_say_why_another_loss_is_drawn(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    note = plot.options_popup.note
    assert note.isHidden()
    for rows, words in (("validation", "No rows are set aside"), ("batch", "Nothing was trained")):
        plot.set_view(LandscapeView(rows=rows))
        assert note.isHidden()  # until it is known
        plot.show_snapshot(changed(xor, surface=replace(xor.surface)))
        assert not note.isHidden()
        assert words in note.text()
    plot.show_snapshot(changed(xor, surface=replace(xor.surface, rows_of="batch")))
    assert note.isHidden()
    plot.set_view(LandscapeView(picture="line", rows="batch"))
    assert "201 points" in note.text()


def test_each_view_draws_on_a_canvas_of_its_own(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    looks: list[LandscapeView] = []
    plot.view_changed.connect(looks.append)
    for view, canvas in (("mesh", plot.mesh), ("line", plot.line), ("map", plot.map)):
        plot.picture_combo.activated.emit(PICTURES.index(view))
        assert plot.canvas is canvas
        assert [one.isVisible() for one in (plot.map, plot.mesh, plot.line)].count(True) == 1
        assert canvas.isVisible()
    # Map and 3-D show the same plane: only a line is something else to compute.
    assert [look.picture for look in looks] == ["line", "plane"]


def test_what_can_be_chosen_of_a_line_is_said_and_what_not_and_why(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    for view, button, rows, points in (
        ("map", "the two weights", "The mean loss over", "A finer map"),
        ("line", "the weight that", "A line shows all of them", "A line has 201 points"),
        ("mesh", "the two weights", "The mean loss over", "A finer map"),
    ):
        plot.picture_combo.activated.emit(PICTURES.index(view))
        assert button in plot.axes_button.toolTip()
        assert plot.rows_combo.toolTip().startswith(rows)
        assert plot.resolution_combo.toolTip().startswith(points)


def test_planes_and_lines_each_have_their_own_scale(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    assert plot.log_box.isChecked()
    plot.picture_combo.activated.emit(PICTURES.index("line"))
    assert not plot.log_box.isChecked()
    qtbot.mouseClick(plot.log_box, Qt.MouseButton.LeftButton)
    assert (plot.line.log, plot.map.log) == (True, True)
    plot.picture_combo.activated.emit(PICTURES.index("mesh"))
    qtbot.mouseClick(plot.log_box, Qt.MouseButton.LeftButton)
    assert (plot.line.log, plot.map.log, plot.mesh.log) == (True, False, False)


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # said of every pop-up without a screen
def test_choosing_weights(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    qtbot.mouseClick(plot.axes_button, Qt.MouseButton.LeftButton)
    assert plot.axes_popup.isVisible()
    with qtbot.waitSignal(plot.view_changed) as chosen:
        qtbot.keyClick(plot.y_combo, Qt.Key.Key_Down)
    assert chosen.args == [LandscapeView(axes=((0, 0, 0), (0, 2, 0)))]
    with qtbot.waitSignal(plot.view_changed) as chosen:
        plot.x_combo.activated.emit(2)  # the other axis' weight: the two change places
    assert chosen.args == [LandscapeView(axes=((0, 2, 0), (0, 0, 0)))]
    assert (plot.x_combo.currentIndex(), plot.y_combo.currentIndex()) == (2, 0)
    plot.axes_popup.hide()


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_a_button_whose_choices_are_open_does_not_stay_under_the_mouse(
    qtbot: Any, xor: Any
) -> None:
    plot = panel(qtbot, xor)
    pairs = ((plot.axes_button, plot.axes_popup), (plot.options_button, plot.options_popup))
    for button, popup in pairs:
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert popup.isVisible()
        popup.hide()
        assert not button.underMouse()


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


@pytest.mark.qt_log_ignore("grabbing the keyboard", "raise")
def test_what_the_mouse_read_is_gone_once_the_menu_is_open(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    hover(plot.map, plot.map.frame().area.center())
    assert plot.map.cursor_position is not None
    plot.map.menu_requested.emit(QPoint(10, 10))
    assert plot.map.cursor_position is None
    QApplication.activePopupWidget().close()


@pytest.mark.parametrize("width", [316, 340, 380, 540])
def test_the_controls_do_not_overlap_at_any_width(
    qtbot: Any, styled: QApplication, width: int
) -> None:
    style.apply(styled, DARK)
    host = QWidget()
    qtbot.addWidget(host)
    plot = SurfacePlot(host)
    plot.resize(width, 240)
    host.show()
    QApplication.processEvents()
    row = plot.header_layout
    widgets = [item.widget() for k in range(row.count()) if (item := row.itemAt(k)) is not None]
    shown = [widget for widget in widgets if widget is not None and widget.isVisible()]
    for before, after in pairwise(shown):
        assert before.geometry().right() < after.geometry().left()
    assert shown[-1].geometry().right() < width
    has_room = width >= 380
    assert plot.log_box.isVisible() is has_room
    assert plot.log_box.parent() is (plot.header if has_room else plot.options_popup)
    assert plot.log_box.isVisibleTo(plot.log_box.parentWidget())
