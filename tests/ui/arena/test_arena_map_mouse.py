"""The map of a race under mouse and keys: starts, zooming, reading."""

from __future__ import annotations

from typing import Any

import pytest
from arena_samples import trajectory
from plots_samples import hover, pixels
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from race_pictures import DIAGONAL, race_map

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def test_a_click_sets_the_start_and_a_drag_moves_the_window(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL))
    at = canvas.frame().point(1.0, -2.0).toPoint()
    with qtbot.waitSignal(canvas.point_clicked) as clicked:
        qtbot.mouseClick(canvas, LEFT, pos=at)
    assert clicked.args == pytest.approx([1.0, -2.0], abs=0.03)
    extents: list[Any] = []
    canvas.extent_wanted.connect(extents.append)
    with qtbot.assertNotEmitted(canvas.point_clicked):
        qtbot.mousePress(canvas, LEFT, pos=at)
        qtbot.mouseMove(canvas, at + QPoint(40, 0))
        qtbot.mouseRelease(canvas, LEFT, pos=at + QPoint(40, 0))
    width = 8.0 * 40 / canvas.frame().area.width()
    assert extents[-1] == pytest.approx((-4.0 - width, 4.0 - width, -4.0, 4.0))


def test_a_click_beside_the_map_or_with_another_button_does_nothing(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL))
    with qtbot.assertNotEmitted(canvas.point_clicked):
        qtbot.mouseClick(canvas, LEFT, pos=QPoint(5, 200))
        qtbot.mouseClick(canvas, RIGHT, pos=canvas.frame().area.center().toPoint())


def wheel(canvas: Any, at: QPointF, angle: int) -> None:
    event = QWheelEvent(
        at, canvas.mapToGlobal(at), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_the_wheel_zooms_around_the_mouse(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL))
    extents: list[Any] = []
    canvas.extent_wanted.connect(extents.append)
    wheel(canvas, canvas.frame().point(2.0, 2.0), 120)
    x0, x1, y0, y1 = extents[0]
    assert x1 - x0 == pytest.approx(8.0 / 1.25)
    assert (2.0 - x0) / (x1 - x0) == pytest.approx(6.0 / 8.0)
    assert (y0, y1) == pytest.approx((x0, x1))


def test_keys_zoom_fit_and_ask_for_the_scale(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL))
    extents: list[Any] = []
    canvas.extent_wanted.connect(extents.append)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(canvas, key)
    widths = [extent and extent[1] - extent[0] for extent in extents]
    assert widths == pytest.approx([6.4, 10.0, None])
    with qtbot.waitSignal(canvas.log_requested):
        qtbot.keyClick(canvas, Qt.Key.Key_L)


def test_hovering_reads_coordinates_loss_and_who_stands_there(qtbot: Any) -> None:
    canvas = race_map(qtbot, trajectory(0, DIAGONAL, label="Adam"), at=4)
    at = canvas.frame().point(-1.0, -1.0)
    assert canvas.racer_lines(at) == ["Adam"]
    assert canvas.lines_at(at) == ["x  −1.00", "y  −1.00", "loss 2.01"]
    assert canvas.racer_lines(canvas.frame().point(2.0, 2.0)) == []
    before = pixels(canvas)
    hover(canvas, at)
    assert pixels(canvas) != before
