"""A surface in space is turned, moved, zoomed and read with mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from mesh_use import BOWL, GRID, canvas, spot
from patience import PATIENCE_MS
from plots_samples import hover, pixels, seen
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.plotting.camera import Camera
from ui.plotting.mesh_canvas import MeshCanvas
from ui.theme.colors import DARK

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NO_KEY, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


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


def test_a_low_place_is_seen_from_lower_so_that_the_box_is_larger_until_it_is_turned(
    qtbot: Any,
) -> None:
    plot = canvas(qtbot)
    assert plot.camera == Camera()
    plot.resize(395, 170)
    plot.show()
    assert plot.camera.elevation < Camera().elevation
    larger = plot.view().scale
    plot.look_from(Camera())
    assert plot.view().scale < 0.85 * larger
    plot.resize(396, 170)
    assert plot.camera == Camera(), "it was turned by hand"
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert plot.camera == plot.first_camera() != Camera()


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
