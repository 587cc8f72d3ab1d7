"""A surface in space: coarser in motion, fine at rest and in files, any size."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mesh_use import BOWL, GRID, PATH_COLOR, canvas, path, raw_pixels, spot
from patience import PATIENCE_MS
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage

from ui.plotting.camera import Camera
from ui.plotting.turn_canvas import Motion
from ui.theme.colors import LIGHT

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


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
