"""The loss surface in space says, marks and takes what the map does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from landscape_panel import panel
from plots_samples import changed, pixels, shown
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ui.landscape_plot.landscape_pictures import PICTURES
from ui.plotting.surface_painting import CORE


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
    plot.mesh.parameter_names = [f"p{k}" for k in range(count)]
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
