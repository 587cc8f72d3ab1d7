"""A number instead of a class, and one of several labels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from plots_samples import around, changed, seen, snapshot
from PySide6.QtCore import QRectF
from regions_samples import panel, place

from ui.theme.colors import DARK, mix


@pytest.fixture(scope="module")
def sine() -> Any:
    return snapshot("sine", 1200, (0, 0))


@pytest.fixture(scope="module")
def diabetes() -> Any:
    return snapshot("diabetes", 200, (2, 8))


def test_one_input_has_a_curve_through_its_points(qtbot: Any, sine: Any) -> None:
    plot = panel(qtbot, sine)
    frame, regions = plot.canvas.frame(), sine.regions
    assert plot.header.isHidden()
    for column in (40, 62, 80):
        spot = frame.point(float(regions.x[column]), float(regions.outputs[0, column, 0]))
        assert seen(plot.canvas, DARK.class_color(1), around(spot, 3.0)) >= 4
    data = sine.experiment.data
    lowest = int(data.labels[:, 0].argmin())  # the curve does not cover it
    spot = frame.point(float(data.raw[lowest, 0]), float(data.labels[lowest, 0]))
    assert seen(plot.canvas, DARK.class_color(0), around(spot, 3.0)) >= 4
    assert plot.canvas._axis_name(0) == "x"
    assert plot.canvas._axis_name(1) == "y"


def test_a_prediction_that_leaves_the_plot_is_marked_at_its_edge(qtbot: Any, sine: Any) -> None:
    far = replace(sine.regions, outputs=sine.regions.outputs + 50.0)
    plot = panel(qtbot, changed(sine, regions=far))
    area = plot.canvas.frame().area
    corner = QRectF(area.left(), area.top(), 14.0, 10.0)
    assert seen(plot.canvas, DARK.class_color(1), corner) > 15


def test_the_curve_is_in_the_targets_own_units(sine: Any) -> None:
    x, y = sine.regions.x, sine.regions.outputs[0, :, 0]
    inside = np.abs(x) < 2.5
    assert np.abs(y - np.sin(x))[inside].max() < 0.4


def test_the_mouse_reads_prediction_and_target(qtbot: Any, sine: Any, diabetes: Any) -> None:
    plot = panel(qtbot, sine)
    data = sine.experiment.data
    at = plot.canvas.frame().point(float(data.raw[0, 0]), float(data.labels[0, 0]))
    lines = plot.canvas.lines_at(at)
    assert lines[0].startswith("training row ")
    assert lines[1].startswith("x  ")
    assert lines[2].startswith("predicted y  ")
    plot = panel(qtbot, diabetes)
    lines = plot.canvas.lines_at(plot.canvas.frame().area.center())
    assert any(line.startswith("predicted progression  ") for line in lines)


def test_a_number_over_two_features_is_a_map_with_a_legend(qtbot: Any, diabetes: Any) -> None:
    plot = panel(qtbot, diabetes)
    frame = plot.canvas.frame()
    beside = QRectF(frame.area.right() + 10, frame.area.top() + 14, 12, frame.area.height() - 14)
    assert seen(plot.canvas, "#fde725", beside) > 10
    assert seen(plot.canvas, "#440154", beside) > 10
    points = plot._points
    assert (points.values.min(), points.values.max()) == (25.0, 346.0)
    assert len(points.wrong) == 0


def test_the_label_that_is_shown_can_be_chosen(qtbot: Any) -> None:
    sample = snapshot("two_labels", 1500)
    plot = panel(qtbot, sample)
    assert not plot.header.isHidden()
    assert plot.x_combo.isHidden()
    assert [plot.label_combo.itemText(k) for k in range(2)] == ["right", "inside"]
    assert [entry.text for entry in plot.canvas._legend()][:2] == ["not right", "right"]
    frame = plot.canvas.frame()
    assert seen(plot.canvas, mix(DARK.canvas, DARK.class_color(1), 0.5), _corner(frame)) > 20
    plot.label_combo.setCurrentIndex(1)
    plot.label_combo.activated.emit(1)
    assert [entry.text for entry in plot.canvas._legend()][:2] == ["not inside", "inside"]
    assert seen(plot.canvas, mix(DARK.canvas, DARK.class_color(0), 0.5), _corner(frame)) > 20
    labels = sample.experiment.data.labels
    assert plot._points.labels[: len(labels)].tolist() == labels[:, 1].tolist()
    # Another snapshot of the same data keeps the choice.
    plot.show_snapshot(changed(sample, experiment=replace(sample.experiment)))
    assert plot.label_combo.currentIndex() == 1


def _corner(frame: Any) -> QRectF:
    return around(frame.point(0.9, 1.3), 4.0)


def test_a_row_of_several_labels_is_read_out_whole(qtbot: Any) -> None:
    sample = snapshot("two_labels", 1500)
    plot = panel(qtbot, sample)
    data = sample.experiment.data
    row = int(np.flatnonzero(data.labels.all(axis=1))[0])
    lines = plot.canvas.lines_at(place(plot, sample, row))
    assert lines[0].startswith("training row")
    assert any(line.startswith("right  ") for line in lines)
    assert lines[-1].startswith("→ ")
