"""The loss surface under mouse and keys: clicks, zoom, reading, saving, its large window."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from landscape_panel import panel
from plots_samples import changed, hover, pixels
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from ui.landscape_plot.landscape_pictures import PICTURES


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


def test_the_plane_is_named_however_narrow_the_panel(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    plot.resize(plot.minimumSizeHint())
    combo = plot.plane_combo
    assert combo.width() >= combo.fontMetrics().horizontalAdvance("2 weights") + 24


def test_the_large_window_is_asked_for(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    with qtbot.waitSignal(plot.enlarge_requested):
        qtbot.mouseClick(plot.enlarge_button, Qt.MouseButton.LeftButton)
    assert plot.enlarge_button.accessibleName() == "Large window"
    plot.set_enlarged(True)
    assert plot.enlarge_button.accessibleName() == "Back to its place"


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
    assert lines[0].startswith("w x₁ → ŷ")
    assert float(lines[2].removeprefix("loss ")) == pytest.approx(surface.loss[7, 5], rel=0.01)


def test_names_for_screen_readers(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    named = (plot, plot.canvas, plot.plane_combo, plot.axes_button, plot.x_combo, plot.y_combo)
    choices = (plot.picture_combo, plot.rows_combo, plot.resolution_combo, plot.line, plot.mesh)
    buttons = (plot.in_button, plot.out_button, plot.options_button, plot.enlarge_button)
    for widget in (*named, *choices, *buttons, plot.renew_button, plot.log_box):
        assert widget.accessibleName()
