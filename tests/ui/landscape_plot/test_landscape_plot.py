"""The loss surface, as a learner sees and uses it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from plots_samples import around, changed, hover, pixels, seen, shown, snapshot, with_losses
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from simulator.landscape.lines import along_gradient
from simulator.landscape.view_choice import LandscapeView
from ui.landscape_plot.landscape_pictures import PICTURES
from ui.landscape_plot.landscape_plot import SurfacePlot
from ui.plotting.color_scales import viridis
from ui.plotting.surface_painting import CASING, CORE, clipped_color
from ui.theme.colors import DARK, LIGHT

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
    near = replace(surface, path_off=np.zeros(len(surface.path)))
    plot.show_snapshot(changed(xor, surface=near))
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


def test_a_line_that_is_no_gradient_is_not_called_one(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    for gradient, words in ((np.ones(3), "way along the steepest"), (np.zeros(3), "a random dir")):
        line = SimpleNamespace(direction=along_gradient(gradient))
        assert plot._words.line_name(line, {}).startswith(words)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("names", "explained", "brief"),
    [
        (("random", "random"), None, ("random 1", "random 2")),
        (("component", "component"), (0.934, 0.05), ("PC 1 (93 %)", "PC 2 (5 %)")),
        (("now", "downhill"), None, ("start → now", "downhill")),
        (("now", "best"), None, ("start → now", "to the best")),
    ],
)
def test_in_space_the_axes_have_brief_names(
    qtbot: Any, xor: Any, names: Any, explained: Any, brief: tuple[str, str]
) -> None:
    plane = replace(xor.surface.plane, axes=None, names=names, explained=explained)
    plot = panel(qtbot, changed(xor, surface=replace(xor.surface, plane=plane)))
    assert plot.mesh.axis_names == brief


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


def test_a_click_takes_the_weights_there_and_a_drag_does_not(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    surface, canvas = xor.surface, plot.map
    at = canvas.frame().point(float(surface.x[7]), float(surface.y[12])).toPoint()
    with qtbot.waitSignal(plot.parameters_chosen) as chosen:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    theta, text = chosen.args
    expected = surface.origin.copy()
    expected[[0, 4]] = canvas.frame().values(QPointF(at))  # w x₁ → 1 and w x₂ → 1
    np.testing.assert_allclose(theta, expected, atol=1e-12)
    assert text == "Weights from the loss surface"
    with qtbot.assertNotEmitted(plot.parameters_chosen):
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at + QPoint(30, 0))
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))


def test_far_off_parts_of_the_path_are_dashed(qtbot: Any, xor: Any) -> None:
    count = len(xor.surface.path)
    diagonal = np.linspace([-3.0, -3.0], [3.0, 2.5], count)
    flat = with_losses(replace(xor.surface, path=diagonal, here=(3.0, 2.5)), np.ones((21, 21)))

    def gaps(off: float) -> int:
        """Return at how many places along the middle of the path there is no line."""
        far = replace(flat, path_off=np.full(count, off))
        plot = panel(qtbot, changed(xor, surface=far))
        image, frame = plot.map.grab().toImage(), plot.map.frame()
        found = 0
        for x, y in np.linspace([-2.0, -2.083], [2.0, 1.583], 80).tolist():
            at = frame.point(x, y).toPoint()
            near = [image.pixelColor(at + QPoint(0, dy)).lightness() for dy in (-1, 0, 1)]
            found += max(near) < 150
        return found

    assert gaps(0.0) == 0
    assert gaps(5.0) > 8


def test_a_manual_edit_breaks_the_path(qtbot: Any, xor: Any) -> None:
    line = np.array([[-3.0, -3.0], [-2.0, -3.0], [2.0, -3.0], [3.0, -3.0]])
    more = {"path_updates": np.arange(4), "path_losses": np.ones(4), "path_off": np.zeros(4)}

    def middle(edits: list[bool]) -> int:
        drawn = replace(
            xor.surface, path=line, here=(3.0, -3.0), path_manual_edits=np.array(edits), **more
        )
        plot = panel(qtbot, changed(xor, surface=with_losses(drawn, np.ones((21, 21)))))
        return seen(plot.map, CORE, around(plot.map.frame().point(0.0, -3.0), 4.0))

    assert middle([False] * 4) > 3
    assert middle([False, False, True, False]) == 0


def test_the_mouse_on_the_path_reads_its_update_loss_and_distance(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    surface = xor.surface
    k = len(surface.path) // 3
    lines = plot.map.lines_at(plot.map.frame().point(*surface.path[k].tolist()))
    assert lines[0] == f"after update {surface.path_updates[k]:,}"
    loss = float(lines[1].removeprefix("loss there "))
    assert loss == pytest.approx(surface.path_losses[k], rel=0.01)
    assert lines[2].endswith("off this map")


def test_off_the_weights_plane_the_mouse_reads_what_changes_most(qtbot: Any, xor: Any) -> None:
    count = len(xor.surface.origin)
    directions = np.zeros((2, count))
    directions[0, :2], directions[1, 3] = [3.0, 1.0], 2.0
    plane = replace(xor.surface.plane, kind="random", axes=None, directions=directions)
    plot = panel(qtbot, changed(xor, surface=replace(xor.surface, plane=plane)))
    plot.set_parameter_names([f"p{k}" for k in range(count)])
    x, y = xor.surface.here[0] + 1.0, xor.surface.here[1] - 0.1
    lines = plot.map.lines_at(plot.map.frame().point(x, y))
    assert lines[3].startswith("p0  ")
    assert lines[4].startswith("p1  ")
    assert lines[5].startswith("p3  ")
    assert lines[6] == f"… and {count - 3} more"


def test_a_map_that_is_not_finished_says_so(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    coarse = replace(xor.surface, wanted=201, off_plane=0.0)
    assert plot.map.notes(coarse)[0] == "21 × 21 of 201 × 201 points"
    batch = replace(xor.surface, rows_of="batch", rows_asked="batch", off_plane=0.0)
    assert plot.map.notes(batch)[0] == "loss of the last batch"
    sampled = replace(xor.surface, rows=62, total_rows=1347, off_plane=0.5)
    assert plot.map.notes(sampled)[-1] == "62 of 1,347 rows"
    assert "62 of 1,347 rows, to save time · projection: 50 %" in plot.map.notes(sampled)[0]


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
    assert notes[0] == "validation loss, mean loss of 62 of 1,347 rows, to save time"
    assert notes[-2:] == ("validation loss, 62 of 1,347 rows", "validation loss")


def test_the_surface_in_space_says_what_the_map_says(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, changed(xor, surface=replace(xor.surface, off_plane=0.0)))
    plot.picture_combo.activated.emit(PICTURES.index("mesh"))
    head = QRectF(plot.mesh.width() - 150, 0, 150, 20)
    quiet = pixels(plot.mesh, head)
    batch = replace(xor.surface, rows_of="batch", rows_asked="batch", off_plane=0.0)
    plot.show_snapshot(changed(xor, surface=batch))
    assert pixels(plot.mesh, head) != quiet
    event = QHelpEvent(
        QHelpEvent.Type.ToolTip, QPoint(300, 10), plot.mesh.mapToGlobal(QPoint(300, 10))
    )
    QApplication.sendEvent(plot.mesh, event)
    assert QToolTip.text().startswith("Shown: loss of the last batch. All weights move")


def test_in_space_the_mouse_reads_what_a_click_would_take(qtbot: Any, xor: Any) -> None:
    count = len(xor.surface.origin)
    plane = replace(
        xor.surface.plane, directions=np.eye(2, count), axes=None, names=("random", "random")
    )
    plot = panel(qtbot, changed(xor, surface=replace(xor.surface, plane=plane)))
    plot.set_parameter_names([f"p{k}" for k in range(count)])
    plot.picture_combo.activated.emit(PICTURES.index("mesh"))
    lines = plot.mesh.lines_at((xor.surface.here[0] + 1.0, xor.surface.here[1] - 0.5))
    assert lines[3].startswith("p0  ")
    assert lines[4].startswith("p1  ")
    assert lines[-1] == "click: take these weights"


def test_the_best_is_marked_in_space_as_well(qtbot: Any, xor: Any) -> None:
    there = (float(xor.surface.x[10]), float(xor.surface.y[2]))
    plot = panel(qtbot, changed(xor, surface=replace(xor.surface, best=xor.surface.here)))
    plot.picture_combo.activated.emit(PICTURES.index("mesh"))
    shown(plot, qtbot, 620, 440)
    plain = pixels(plot.mesh)[QColor(CORE).name()]
    plot.show_snapshot(changed(xor, surface=replace(xor.surface, best=there)))
    assert pixels(plot.mesh)[QColor(CORE).name()] > plain + 20
    legend = [entry.text for entry in plot.mesh._entries()]
    assert legend == ["start", "now", "best"]


def test_a_click_in_space_takes_the_weights_that_were_seen_there(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    plot.picture_combo.activated.emit(PICTURES.index("mesh"))
    shown(plot, qtbot, 620, 440)
    middle = QPoint(plot.mesh.width() // 2 - 30, plot.mesh.height() // 3)
    seen_there = plot.mesh.point_at(QPointF(middle))
    assert seen_there is not None
    with qtbot.waitSignal(plot.parameters_chosen) as chosen:
        qtbot.mouseClick(plot.mesh, Qt.MouseButton.LeftButton, pos=middle)
        # Training goes on before it is certain that the click is not a double click.
        moved = xor.surface.plane.through(xor.surface.origin + 1.0)
        later = replace(xor.surface, plane=moved)
        plot.show_snapshot(changed(xor, surface=later))
    np.testing.assert_allclose(chosen.args[0], xor.surface.parameters_at(*seen_there))


def test_without_a_surface_the_space_is_empty(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    plot.picture_combo.activated.emit(PICTURES.index("mesh"))
    assert plot.mesh.surface() is not None
    plot.show_snapshot(changed(xor, surface=None))
    assert plot.mesh.surface() is None
    assert not plot.mesh.grab().isNull()


def test_a_flat_map_is_said_to_be_flat(qtbot: Any, xor: Any) -> None:
    flat = replace(xor.surface, loss=np.full_like(xor.surface.loss, 0.7))
    notes = panel(qtbot, xor).map.notes
    assert not any("flat" in text for text in notes(xor.surface))
    assert notes(flat)[0].endswith("flat: the loss is the same everywhere here")


def test_the_best_is_marked_where_it_is_not_here(qtbot: Any, xor: Any) -> None:
    there = (float(xor.surface.x[3]), float(xor.surface.y[3]))
    plot = panel(qtbot, changed(xor, surface=replace(xor.surface, best=there)))
    assert seen(plot.map, CORE, around(plot.map.frame().point(*there), 5.0)) > 10
    plot.show_snapshot(changed(xor, surface=replace(xor.surface, best=xor.surface.here)))
    assert seen(plot.map, CORE, around(plot.map.frame().point(*there), 5.0)) == 0


@pytest.mark.parametrize("ending", [".csv", ".npz"])
def test_the_numbers_are_saved(qtbot: Any, xor: Any, tmp_path: Any, ending: str) -> None:
    edits = np.zeros(len(xor.surface.path), bool)
    edits[-3] = True
    plot = panel(qtbot, changed(xor, surface=replace(xor.surface, path_manual_edits=edits)))
    file = tmp_path / f"surface{ending}"
    plot.save_data(str(file))
    plot_axes = [f"{axis}: {name}" for axis, name in zip("xy", plot.map.axis_names, strict=True)]
    if ending == ".npz":
        with np.load(file) as saved:
            np.testing.assert_array_equal(saved["loss"], xor.surface.loss)
            np.testing.assert_array_equal(saved["path_0"][:, 1:3], xor.surface.path)
            assert saved["columns"].tolist()[-1] == "by_hand"
            assert str(saved["about"]) == "; ".join(
                [*plot_axes, "loss: mean over 4 of 4 training rows"]
            )
            assert saved["path_0"][:, -1].tolist() == edits.tolist()
    else:
        lines = file.read_text().splitlines()
        assert lines[0] == "part,name,x,y,loss,update,off_plane,by_hand"
        assert [line.rsplit(",", 1)[1] for line in lines[-5:]] == ["0", "0", "1", "0", "0"]
        assert len(lines) == 1 + 21 * 21 + len(xor.surface.path)


def test_what_is_not_drawn_yet_is_not_saved(qtbot: Any, xor: Any, tmp_path: Any) -> None:
    plot = panel(qtbot, xor)
    plot.picture_combo.activated.emit(PICTURES.index("line"))  # the line itself is still on its way
    assert not plot.menu_actions()[0].isEnabled()
    with pytest.raises(ValueError, match="There are no numbers to save yet"):
        plot.save_data(str(tmp_path / "a.csv"))
    assert not list(tmp_path.iterdir())


def test_the_large_window_is_asked_for(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    with qtbot.waitSignal(plot.enlarge_requested):
        qtbot.mouseClick(plot.enlarge_button, Qt.MouseButton.LeftButton)
    assert plot.enlarge_button.accessibleName() == "Large window"
    plot.set_enlarged(True)
    assert plot.enlarge_button.accessibleName() == "Back to its place"


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


@pytest.mark.qt_log_ignore("grabbing the keyboard", "raise")
def test_what_the_mouse_read_is_gone_once_the_menu_is_open(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    hover(plot.map, plot.map.frame().area.center())
    assert plot.map.cursor_position is not None
    plot.map.menu_requested.emit(QPoint(10, 10))
    assert plot.map.cursor_position is None
    QApplication.activePopupWidget().close()


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
    choices = (plot.picture_combo, plot.rows_combo, plot.resolution_combo, plot.line, plot.mesh)
    buttons = (plot.in_button, plot.out_button, plot.options_button, plot.enlarge_button)
    for widget in (*named, *choices, *buttons, plot.renew_button, plot.log_box):
        assert widget.accessibleName()
