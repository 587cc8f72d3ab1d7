"""The path on a loss surface: where it leads, breaks, leaves the plane, and what is read of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from landscape_panel import panel
from plots_samples import around, changed, seen, snapshot, with_losses
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ui.plotting.surface_painting import CASING, CORE
from ui.theme.colors import DARK, LIGHT


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
    assert lines[2].startswith("other weights differ from this map's by ")


def test_off_the_weights_plane_the_mouse_reads_what_changes_most(qtbot: Any, xor: Any) -> None:
    count = len(xor.surface.origin)
    directions = np.zeros((2, count))
    directions[0, :2], directions[1, 3] = [3.0, 1.0], 2.0
    plane = replace(xor.surface.plane, kind="random", axes=None, directions=directions)
    plot = panel(qtbot, changed(xor, surface=replace(xor.surface, plane=plane)))
    plot.map.parameter_names = [f"p{k}" for k in range(count)]
    x, y = xor.surface.here[0] + 1.0, xor.surface.here[1] - 0.1
    lines = plot.map.lines_at(plot.map.frame().point(x, y))
    assert lines[3].startswith("p0  ")
    assert lines[4].startswith("p1  ")
    assert lines[5].startswith("p3  ")
    assert lines[6] == f"… and {count - 3} more"


def test_the_best_is_marked_where_it_is_not_here(qtbot: Any, xor: Any) -> None:
    there = (float(xor.surface.x[3]), float(xor.surface.y[3]))
    plot = panel(qtbot, changed(xor, surface=replace(xor.surface, best=there)))
    assert seen(plot.map, CORE, around(plot.map.frame().point(*there), 5.0)) > 10
    plot.show_snapshot(changed(xor, surface=replace(xor.surface, best=xor.surface.here)))
    assert seen(plot.map, CORE, around(plot.map.frame().point(*there), 5.0)) == 0


def test_a_path_off_the_plane_is_explained(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    off = replace(xor.surface, off_plane=0.914)
    notes = plot.canvas.notes(off)
    assert notes[0] == "projection: 91 % of how far the weights moved is not on this map"
    assert notes[1] == "91 % of the move is not on this map"
    assert plot.canvas.notes(replace(off, off_plane=0.0)) == ("",)
    plot.show_snapshot(changed(xor, surface=off))
    spot = QPoint(300, 10)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, spot, plot.canvas.mapToGlobal(spot))
    QApplication.sendEvent(plot.canvas, event)
    assert "91 %" in QToolTip.text()
    QToolTip.hideText()
