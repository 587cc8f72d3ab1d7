"""The loss surface in space, as a learner sees and turns it."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from patience import PATIENCE_MS
from plots_samples import around, hover, pixels, seen, shown
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from ui.plotting.camera import Camera
from ui.plotting.color_scales import viridis
from ui.plotting.mesh_canvas import MeshCanvas
from ui.plotting.mesh_raster import cast
from ui.plotting.surface_painting import clipped_color
from ui.plotting.surface_path import SurfacePath
from ui.plotting.turn_canvas import Motion
from ui.theme.colors import DARK, LIGHT, Theme

GRID = np.linspace(-4.0, 4.0, 41)
BOWL = np.add.outer(GRID**2, GRID**2)
PATH_COLOR = QColor("#ff00ff")
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NO_KEY, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def canvas(
    qtbot: Any, loss: Any = BOWL, log: bool = False, theme: Theme = DARK, size: Any = (500, 360)
) -> MeshCanvas:
    plot = MeshCanvas()
    plot.set_theme(theme)
    plot.set_log(log)
    plot.set_axis_names("weight 1", "weight 2")
    if loss is not None:
        plot.set_grid(GRID, GRID, loss)
    shown(plot, qtbot, *size)
    return plot


def spot(plot: MeshCanvas, x: float, y: float, loss: float) -> QPointF:
    """Return where a point of the plane is seen at a loss of its own."""
    surface = plot.surface()
    assert surface is not None
    place = surface.places(np.array([[x, y]]), np.array([loss]))
    across, down, _ = plot.view().pixels(place)[0].tolist()
    return QPointF(across, down)


def raw_pixels(plot: MeshCanvas) -> Any:
    """Return the painted colours, shape (rows, columns)."""
    image = plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
    return raw & 0xFFFFFF


def on_surface(plot: MeshCanvas) -> Any:
    """Return where the surface is seen, shape (rows, columns)."""
    surface = plot.surface()
    assert surface is not None
    covered = np.zeros((plot.height(), plot.width()), bool)
    covered.ravel()[cast(surface.heights, plot.view(), 0.0, 0.0, covered.shape).at] = True
    return covered


def path(points: Any, heights: Any, label: str = "", style: Any = Qt.PenStyle.SolidLine) -> Any:
    return SurfacePath(np.array(points, float), np.array(heights, float), PATH_COLOR, style, label)


def send(plot: MeshCanvas, kind: Any, at: QPointF, button: Any, buttons: Any, keys: Any) -> None:
    where = plot.mapToGlobal(at)
    QApplication.sendEvent(plot, QMouseEvent(kind, at, where, button, buttons, keys))


def drag(
    plot: MeshCanvas, start: QPointF, end: QPointF, button: Any = LEFT, keys: Any = NO_KEY
) -> None:
    none = Qt.MouseButton.NoButton
    send(plot, QEvent.Type.MouseButtonPress, start, button, button, keys)
    for k in range(1, 6):
        at = start + (end - start) * (k / 5.0)
        send(plot, QEvent.Type.MouseMove, at, none, button, keys)
    send(plot, QEvent.Type.MouseButtonRelease, end, button, none, keys)


def wheel(plot: MeshCanvas, notches: int) -> None:
    at = QPointF(plot.rect().center())
    event = QWheelEvent(
        at,
        plot.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NO_KEY,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot, event)


# -- what is painted


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


# -- paths and points


def test_a_path_lies_on_the_surface_and_is_named(qtbot: Any) -> None:
    plot = canvas(qtbot)
    points = np.array([[-3.0, 2.0], [-1.5, 1.0], [0.0, 0.0]])
    heights = (points**2).sum(axis=1)
    assert seen(plot, PATH_COLOR) == 0
    plot.set_paths([path(points, heights, "SGD")])
    for point, height in zip(points.tolist(), heights.tolist(), strict=True):
        assert seen(plot, PATH_COLOR, around(spot(plot, *point, height), 3.0)) > 2
    assert seen(plot, PATH_COLOR, QRectF(0, 0, 200, 20)) > 8


def test_who_stands_at_a_paths_end_is_drawn_there(qtbot: Any) -> None:
    def head(brush: Any, at: QPointF) -> None:
        brush.painter.fillRect(QRectF(at.x() - 3.0, at.y() - 3.0, 6.0, 6.0), QColor("#ff00ff"))

    plot = canvas(qtbot)
    points, heights = np.array([[-1.0, -1.0], [1.0, 1.0]]), np.array([2.0, 2.0])
    way = SurfacePath(points, heights, QColor("white"), Qt.PenStyle.SolidLine, "Ball", head)
    plot.set_paths([way])
    end = around(spot(plot, 1.0, 1.0, 2.0), 4.0)
    assert seen(plot, QColor("#ff00ff"), end) >= 25
    plot.set_paths([replace(way, points=np.array([[-1.0, -1.0], [np.nan, np.nan]]))])
    assert seen(plot, QColor("#ff00ff"), end) == 0


def test_a_path_behind_the_surface_shines_through_faintly(qtbot: Any) -> None:
    # A ridge across the middle; the path runs behind it, seen from the front.
    ridge = np.tile(np.exp(-(GRID**2))[:, None], (1, 41))
    plot = canvas(qtbot, ridge)
    plot.look_from(Camera(0.0, 15.0))
    behind = path([[-3.0, 1.5], [3.0, 1.5]], [0.1, 0.1])
    plot.set_paths([behind])
    at = around(spot(plot, 0.0, 1.5, 0.105), 3.0)
    plain = pixels(plot, at)
    assert seen(plot, PATH_COLOR, at) == 0
    plot.set_paths([])
    assert pixels(plot, at) != plain  # yet it is there
    plot.set_paths([behind])
    plot.look_from(Camera(180.0, 15.0))  # from the other side nothing is in front of it
    at = around(spot(plot, 0.0, 1.5, 0.105), 3.0)
    assert seen(plot, PATH_COLOR, at) > 4


def test_a_path_off_the_plane_floats_at_its_own_height(qtbot: Any) -> None:
    plot = canvas(qtbot)
    plot.set_paths([path([[-1.0, 0.0], [1.0, 0.0]], [20.0, 20.0])])
    assert seen(plot, PATH_COLOR, around(spot(plot, 0.0, 0.0, 20.0), 3.0)) > 2
    assert seen(plot, PATH_COLOR, around(spot(plot, 0.0, 0.0, 0.0), 3.0)) == 0


def test_line_styles_differ(qtbot: Any) -> None:
    plot = canvas(qtbot)
    drawn = {}
    for style in (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine):
        plot.set_paths([path([[-3.0, 2.0], [0.0, 0.0]], [13.0, 0.0], "", style)])
        drawn[style] = seen(plot, PATH_COLOR)
    solid, dashed, dotted = drawn.values()
    assert solid > 1.3 * dashed > 1.3 * dotted > 0


def test_start_and_now_are_marked_as_on_the_map(qtbot: Any) -> None:
    plot = canvas(qtbot)
    start, here = (-3.0, 2.0, 13.0), (0.5, 0.2, 0.3)
    assert seen(plot, LIGHT.negative) == 0
    plot.set_start(start)
    plot.set_here(here)
    assert seen(plot, LIGHT.panel, around(spot(plot, *start), 4.0)) > 10
    assert seen(plot, LIGHT.negative, around(spot(plot, *here), 3.0)) > 10
    plot.set_here((9.0, 0.0, 1.0))  # off the plane's window
    assert seen(plot, LIGHT.negative, QRectF(0, 24, 400, 300)) == 0


def test_a_line_drops_from_the_current_point_to_the_floor(qtbot: Any) -> None:
    plot = canvas(qtbot)
    here = (0.0, 0.0, 16.0)
    plot.set_here(here)
    top, ground = spot(plot, *here), spot(plot, 0.0, 0.0, 0.0)
    line = QRectF(top.x() - 1.5, top.y() + 8.0, 3.0, ground.y() - top.y())
    assert seen(plot, LIGHT.panel, line) > 10


# -- turning, zooming, moving


def test_dragging_turns_and_the_hint_goes(qtbot: Any) -> None:
    plot = canvas(qtbot)
    hint = QRectF(6, plot.height() - 16, 200, 14)
    assert seen(plot, DARK.muted, hint) > 60
    first = plot.camera
    drag(plot, QPointF(200, 150), QPointF(250, 130))
    assert plot.camera.azimuth == pytest.approx(first.azimuth + 20.0)
    assert plot.camera.elevation == pytest.approx(first.elevation - 8.0)
    assert seen(plot, DARK.muted, hint) == 0


def test_pictures_never_show_the_hint(qtbot: Any) -> None:
    plot = canvas(qtbot)
    picture = plot.rendered(1.0).toImage().copy(6, plot.height() - 16, 200, 14)
    colors = {picture.pixel(x, y) for x in range(200) for y in range(14)}
    assert colors == {DARK.color("panel").rgb()}


@pytest.mark.parametrize(("button", "keys"), [(MIDDLE, NO_KEY), (LEFT, SHIFT)])
def test_the_middle_button_or_shift_moves_it(qtbot: Any, button: Any, keys: Any) -> None:
    plot = canvas(qtbot)
    before = spot(plot, 1.0, 1.0, 2.0)
    angles = (plot.camera.azimuth, plot.camera.elevation)
    drag(plot, QPointF(200, 150), QPointF(240, 170), button, keys)
    moved = spot(plot, 1.0, 1.0, 2.0) - before
    assert (moved.x(), moved.y()) == pytest.approx((40.0, 20.0))
    assert (plot.camera.azimuth, plot.camera.elevation) == angles


def test_wheel_and_keys_zoom(qtbot: Any) -> None:
    plot = canvas(qtbot)
    wheel(plot, 2)
    assert plot.camera.zoom == pytest.approx(1.15**2)
    wheel(plot, -2)
    assert plot.camera.zoom == pytest.approx(1.0)
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert plot.camera.zoom == pytest.approx(1.15)
    qtbot.keyClick(plot, Qt.Key.Key_Minus)
    assert plot.camera.zoom == pytest.approx(1.0)


def test_arrow_keys_turn_and_never_below_the_floor(qtbot: Any) -> None:
    plot = canvas(qtbot)
    first = plot.camera
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert plot.camera == first.turned(5.0, 5.0)
    for _ in range(30):
        qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.camera.elevation == 4.0
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert plot.camera == Camera()


@pytest.fixture
def double_click(qapp: QApplication) -> Iterator[Callable[[int], None]]:
    """Return how to set the time within which a second click makes a double click, in ms."""
    before = qapp.doubleClickInterval()
    yield qapp.setDoubleClickInterval
    qapp.setDoubleClickInterval(before)


def test_a_double_click_resets_and_is_no_click(
    qtbot: Any, double_click: Callable[[int], None]
) -> None:
    double_click(PATIENCE_MS)
    plot = canvas(qtbot)
    plot.look_from(Camera(100.0, 60.0).zoomed(2.0))
    clicks: list[Any] = []
    plot.point_clicked.connect(lambda x, y: clicks.append((x, y)))
    at = spot(plot, 0.0, 0.0, 0.0).toPoint()
    qtbot.mouseClick(plot, LEFT, pos=at)
    qtbot.mouseDClick(plot, LEFT, pos=at)
    assert plot.camera == Camera()
    assert clicks == []
    # Nor does one wait for the second click not to come.
    timers = [timer for timer in plot.findChildren(QTimer) if timer.interval() == PATIENCE_MS]
    assert [timer.isActive() for timer in timers] == [False]


# -- reading


@pytest.mark.parametrize("azimuth", [-120.0, -32.0, 0.0, 75.0, 160.0])
@pytest.mark.parametrize("elevation", [30.0, 70.0])
def test_hovering_reads_the_point_under_the_mouse(
    qtbot: Any, azimuth: float, elevation: float
) -> None:
    plot = canvas(qtbot, 32.0 - BOWL)  # a hill, of which nothing hides the top
    plot.look_from(Camera(azimuth, elevation))
    heard: list[Any] = []
    plot.point_hovered.connect(heard.append)
    for x, y in ((0.0, 0.0), (1.0, 0.5), (-0.7, -0.9)):
        hover(plot, spot(plot, x, y, 32.0 - x * x - y * y))
        assert heard[-1] == pytest.approx((x, y), abs=0.1)


def test_the_front_most_of_two_layers_is_read(qtbot: Any) -> None:
    ridge = np.tile(np.exp(-(GRID**2))[:, None], (1, 41))
    plot = canvas(qtbot, ridge)
    plot.look_from(Camera(0.0, 15.0))
    at = spot(plot, 0.0, 1.5, float(np.exp(-2.25)))
    found = plot.point_at(at)
    assert found is not None
    assert found[1] < 0.0  # the ridge's near side, not what it hides


def test_the_readout_follows_the_mouse_and_goes_with_it(qtbot: Any) -> None:
    plot = canvas(qtbot)
    plot.on_rest()
    plain = pixels(plot)
    heard: list[Any] = []
    plot.point_hovered.connect(heard.append)
    hover(plot, spot(plot, 0.5, 0.5, 0.5))
    assert pixels(plot)[DARK.raised] > 500
    lines = plot.lines_at((0.4, 0.6))
    assert lines == ["weight 1  0.400", "weight 2  0.600", "loss 0.520"]
    hover(plot, QPointF(3.0, 3.0))
    assert heard[-1] is None
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert pixels(plot) == plain


def test_a_click_is_reported_and_a_drag_is_not(
    qtbot: Any, double_click: Callable[[int], None]
) -> None:
    double_click(20)
    plot = canvas(qtbot)
    at = spot(plot, 1.0, 0.0, 1.0)
    with qtbot.waitSignal(plot.point_clicked) as clicked:
        qtbot.mouseClick(plot, LEFT, pos=at.toPoint())
    assert clicked.args == pytest.approx([1.0, 0.0], abs=0.12)
    clicks: list[Any] = []
    plot.point_clicked.connect(lambda x, y: clicks.append((x, y)))
    drag(plot, at, at + QPointF(40, 0))
    qtbot.wait(QApplication.doubleClickInterval() + 60)
    assert clicks == []
    qtbot.mouseClick(plot, LEFT, pos=QPoint(3, 30))  # beside the surface
    qtbot.wait(QApplication.doubleClickInterval() + 60)
    assert clicks == []


# -- moving and resting, sizes, files


def test_in_motion_it_is_coarser_and_refined_at_rest(qtbot: Any) -> None:
    plot = canvas(qtbot, size=(900, 700))
    plot.look_from(Camera(0.0, 30.0))
    moving = raw_pixels(plot)
    qtbot.waitUntil(lambda: plot.motion is Motion.REST)
    still = raw_pixels(plot)
    assert np.any(moving != still)
    plot.look_from(Camera(5.0, 30.0))
    plot.look_from(Camera(0.0, 30.0))
    assert np.array_equal(raw_pixels(plot), still)  # seen before: it need not be coarse


def test_while_a_network_trains_it_is_coarser_still(qtbot: Any) -> None:
    plot = canvas(qtbot, size=(900, 700))
    plot.look_from(Camera(0.0, 30.0))
    assert plot.motion is Motion.TURNED
    turned = raw_pixels(plot)
    plot.set_grid(GRID, GRID, BOWL.copy())
    assert plot.motion is Motion.LIVE
    plot.look_from(Camera(1.0, 30.0))
    plot.look_from(Camera(0.0, 30.0))
    assert plot.motion is Motion.LIVE  # turning meanwhile makes it no slower
    assert np.any(raw_pixels(plot) != turned)


def test_what_is_shown_again_unchanged_moves_nothing(qtbot: Any) -> None:
    plot = canvas(qtbot)
    plot.set_here((0.0, 0.0, 0.0))
    plot.set_start((1.0, 0.0, 1.0))
    plot.on_rest()
    plot.set_grid(GRID, GRID, BOWL)
    plot.set_here((0.0, 0.0, 0.0))
    plot.set_start((1.0, 0.0, 1.0))
    plot.set_paths([])
    plot.set_log(False)
    assert plot.motion is Motion.REST
    plot.set_here((0.1, 0.0, 0.0))
    assert plot.motion is Motion.LIVE


def test_while_only_the_path_changes_the_surface_stays_fine(qtbot: Any) -> None:
    plot = canvas(qtbot, size=(900, 700))
    plot.look_from(Camera(0.0, 30.0))
    plot.on_rest()
    fine = raw_pixels(plot)
    plot.set_paths([path([[-3.0, 2.0], [0.0, 0.0]], [13.0, 0.0])])
    assert plot.motion is Motion.LIVE
    assert np.any(raw_pixels(plot) != fine)
    plot.set_paths([])
    assert np.array_equal(raw_pixels(plot), fine)
    for change in (
        lambda: plot.set_theme(LIGHT),
        lambda: plot.set_grid(GRID, GRID, BOWL**2),
        lambda: plot.resize(880, 700),
        lambda: plot.look_from(Camera(10.0, 30.0)),
    ):
        before = plot.grab().toImage().copy(100, 100, 500, 400)
        change()
        assert plot.grab().toImage().copy(100, 100, 500, 400) != before


def test_files_are_fine_even_in_motion(qtbot: Any) -> None:
    plot = canvas(qtbot)
    plot.on_rest()
    still = plot.rendered(1.0).toImage()
    plot.moved(Motion.LIVE)
    assert plot.rendered(1.0).toImage() == still


def test_nothing_runs_on_when_it_is_hidden_or_closed(
    qtbot: Any, double_click: Callable[[int], None]
) -> None:
    double_click(PATIENCE_MS)
    plot = canvas(qtbot)
    clicks: list[Any] = []
    plot.point_clicked.connect(lambda x, y: clicks.append((x, y)))
    qtbot.mouseClick(plot, LEFT, pos=spot(plot, 0.0, 0.0, 0.0).toPoint())
    plot.moved(Motion.LIVE)
    assert any(timer.isActive() for timer in plot.findChildren(QTimer))
    plot.hide()
    assert not any(timer.isActive() for timer in plot.findChildren(QTimer))
    plot.moved(Motion.LIVE)
    assert not any(timer.isActive() for timer in plot.findChildren(QTimer))
    assert clicks == []


@pytest.mark.parametrize("size", [(240, 180), (380, 260), (1400, 900)])
@pytest.mark.parametrize("grid", [2, 5, 201])
def test_any_size_and_any_grid_are_drawn(qtbot: Any, size: tuple[int, int], grid: int) -> None:
    plot = canvas(qtbot, size=size)
    x = np.linspace(-4.0, 4.0, grid)
    plot.set_grid(x, x, np.add.outer(x**2, x))
    plot.set_paths([path([[-3, -3], [3, 3]], [6.0, 6.0], f"path {k}") for k in range(5)])
    plot.set_here((0.0, 0.0, 0.0))
    for zoom in (1.0, 12.0):
        plot.look_from(Camera().zoomed(zoom))
        image = plot.grab().toImage()
        assert (image.width(), image.height()) == size
        assert plot.point_at(spot(plot, 0.0, 0.0, 0.0)) is not None


def test_saved_as_pixels_and_as_vectors(qtbot: Any, tmp_path: Path) -> None:
    plot = canvas(qtbot)
    plot.set_paths([path([[-3, 2], [0, 0]], [13.0, 0.0], "SGD")])
    plot.save_picture(str(tmp_path / "mesh.png"))
    image = QImage(str(tmp_path / "mesh.png"))
    assert image.width() == 2 * plot.width()
    plot.save_picture(str(tmp_path / "mesh.svg"))
    text = (tmp_path / "mesh.svg").read_text()
    ElementTree.fromstring(text)
    assert "<image" in text
    assert ">weight 1<" in text.replace("\n", "")
    assert PATH_COLOR.name() in text


def test_it_has_a_name_for_those_who_cannot_see_it(qtbot: Any) -> None:
    assert canvas(qtbot).accessibleName() == "Loss surface in space"
