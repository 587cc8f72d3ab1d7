"""Points on decision regions: classes, wrong ones, and the legend that counts them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from plots_samples import around, seen, shown, snapshot
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from regions_samples import panel, place

from ui.plotting.legend_rows import LEGEND_ROW, MORE, legend_places
from ui.regions_plot.regions_plot import RegionsPlot
from ui.theme.colors import DARK, LIGHT


@pytest.fixture
def moons() -> Any:
    return snapshot("moons", 40)


def test_points_have_their_class_colour_and_wrong_ones_a_ring(qtbot: Any, xor: Any) -> None:
    untrained = snapshot("xor", 0)
    plot = panel(qtbot, untrained)
    wrong = plot._points.wrong
    assert len(wrong) >= 1
    for row in range(4):
        at = place(plot, untrained, row)
        label = int(untrained.experiment.data.labels[row])
        assert seen(plot.canvas, DARK.class_color(label), around(at, 3.0)) > 10
        ringed = seen(plot.canvas, DARK.bad, around(at, 10.0)) > 8
        assert ringed == (row in wrong)


def test_rings_go_when_all_is_right(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    assert seen(plot.canvas, DARK.bad) == 0


def with_wrong(plot: RegionsPlot, share: float) -> None:
    """Let a share of the training points count as wrong, and all others."""
    points = plot._points
    assert points is not None
    count = points.training_count
    points.wrong = np.r_[: round(share * count), count : len(points.raw)]
    plot.canvas.invalidate()


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_many_wrong_points_are_counted_instead_of_ringed(
    qtbot: Any, moons: Any, theme: Any
) -> None:
    plot = panel(qtbot, moons, theme)
    area = plot.canvas.frame().area
    with_wrong(plot, 0.29)
    assert seen(plot.canvas, theme.bad, area) > 200
    assert "wrong" in legend_of(plot)
    with_wrong(plot, 0.89)
    assert seen(plot.canvas, theme.bad) == 0
    wrong = round(0.89 * len(moons.experiment.data.X)) / len(moons.experiment.data.X)
    assert f"wrong: {100 * wrong:.1f} % of the training rows" in legend_of(plot)


@pytest.mark.parametrize("name", ["moons", "wine", "breast_cancer"])
def test_the_share_of_wrong_points_is_what_the_accuracy_leaves(qtbot: Any, name: str) -> None:
    found = snapshot(name, 0)
    plot = panel(qtbot, found)
    experiment, points = found.experiment, plot._points
    accuracy = experiment.trainer(experiment.initial_state()).evaluate().accuracy
    assert points is not None
    assert len(experiment.data.X_validation) > 0
    assert accuracy is not None
    assert points.wrong_share == pytest.approx(1.0 - accuracy, abs=1e-12)


def test_few_points_keep_their_rings_however_many_are_wrong(qtbot: Any) -> None:
    plot = panel(qtbot, snapshot("xor", 0))
    with_wrong(plot, 1.0)
    assert seen(plot.canvas, DARK.bad, plot.canvas.frame().area) > 40
    assert "wrong" in legend_of(plot)


def legend_of(plot: RegionsPlot) -> list[str]:
    return [entry.text for entry in plot.canvas._legend()]


@pytest.mark.parametrize("width", [280, 300, 380, 560])
@pytest.mark.parametrize("name", ["digits", "moons", "iris"])
def test_a_narrow_legend_is_written_closer_and_in_two_rows_before_it_loses_a_name(
    qtbot: Any, name: str, width: int
) -> None:
    plot = RegionsPlot()
    plot.show_snapshot(snapshot(name, 0))
    shown(plot, qtbot, width, 240)
    with_wrong(plot, 0.89)
    canvas = plot.canvas
    entries = canvas._legend()
    places = legend_places(entries, width - 16.0, 2, canvas.metrics())
    assert [place.index for place in places] == list(range(len(entries)))
    assert all(place.left + place.width <= width - 16.0 for place in places)
    for before, after in pairwise(places):
        assert after.row > before.row or after.left >= before.left + before.width
    assert canvas.frame().area.top() >= 19 + LEGEND_ROW * places[-1].row
    spot = QPoint(40, 8)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, spot, canvas.mapToGlobal(spot))
    QApplication.sendEvent(canvas, event)
    assert QToolTip.text().split("\n") == [entry.text for entry in entries]
    QToolTip.hideText()


def test_a_legend_without_room_says_that_something_is_missing(qtbot: Any, moons: Any) -> None:
    plot = panel(qtbot, moons)
    entries = plot.canvas._legend()
    places = legend_places(entries, 130.0, 1, plot.canvas.metrics())
    assert places[-1].text == MORE
    assert {0, 1} <= {place.index for place in places}
