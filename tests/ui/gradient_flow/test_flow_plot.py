"""What the panel of gradient flow draws, tells and saves, of runs without threads."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from pytestqt.qtbot import QtBot
from run_samples import make_run

from simulator.diagnostics.gradient_statistics import GradientMeter
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.session.run import Run
from ui.gradient_flow import gradient_canvas
from ui.gradient_flow.flow_plot import FlowPlot
from ui.gradient_flow.layer_cells import cells, least_height
from ui.plotting.painting import PlotBrush
from ui.theme.colors import DARK, LIGHT
from ui.words.numbers import short


def opened(preset: str, epochs: int = 0) -> Run:
    """Return a run that somebody looks at, after some epochs."""
    run = make_run(presets.load(preset))
    run.noting.flow.follow(run.trainer, True)
    run.snapshot(force=True)
    for _ in range(epochs):
        run.apply_epoch()
        run.snapshot(force=True)
    return run


def shown(qtbot: QtBot, run: Run) -> FlowPlot:
    plot = FlowPlot()
    qtbot.addWidget(plot)
    plot.resize(620, 260)
    plot.show_snapshot(run.snapshot(force=True))
    assert plot.series is not None
    return plot


def choose(plot: FlowPlot, view: str) -> None:
    plot.view_combo.setCurrentText(view)
    assert plot.view_combo.currentText() == view
    plot.canvas.resize(600, 220)


def test_c11_it_shows_what_one_pass_measures_by_layer(qtbot: QtBot) -> None:
    run = opened("moons")
    plot, data = shown(qtbot, run), run.experiment.data
    network = Network(run.experiment.spec)
    expected = GradientMeter(network, data.X, data.Y).measure(run.state.theta)
    lines = plot.gradients.lines_of(0)
    assert lines[0] == "H1"
    assert f"|δ|  {short(float(expected.deltas[0]))}" in lines
    assert "0.25² = 0.0625: the most that sigmoids leave" in lines
    assert any(line.startswith("mean slope") for line in lines)
    assert plot.gradients.lines_at(0)[0] == "after 0 updates · epoch 0"
    assert plot.gradients.lines_at(0)[-1] == f"Out  {short(float(expected.deltas[2]))}"


def test_every_view_draws_in_both_themes(qtbot: QtBot) -> None:
    plot = shown(qtbot, opened("moons", 4))
    pictures = []
    for view in ("gradients", "activations", "dead and saturated"):
        choose(plot, view)
        plot.set_theme(DARK)
        pictures.append(plot.canvas.rendered().toImage())
        plot.set_theme(LIGHT)
        assert plot.canvas.rendered().toImage() != pictures[-1]
        assert plot.canvas.series is plot.series  # type: ignore[attr-defined]
    assert pictures[0] != pictures[1] != pictures[2]


def test_curves_have_their_names_where_they_end(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = shown(qtbot, opened("moons", 4))
    choose(plot, "gradients")
    plot.gradients.show_bound(False)
    named: list[tuple[str, float]] = []

    def draw(_: object, place: QRectF, text: str, color: object) -> None:
        named.append((text, place.right()))

    monkeypatch.setattr(gradient_canvas, "draw_plated", draw)
    plot.gradients.rendered()
    assert plot.series is not None
    last = plot.gradients.frames()[0].point(float(plot.series.updates[-1]), 1.0).x()
    assert "Out" in dict(named)
    assert {text for text, _ in named} <= {"H1", "H2", "Out"}
    assert all(last - 6.0 <= end <= last for _, end in named)


def test_what_comes_later_is_dim(qtbot: QtBot) -> None:
    run = opened("moons", 4)
    plot = shown(qtbot, run)
    whole = {}
    views = ("gradients", "activations", "dead and saturated")
    for view in views:
        choose(plot, view)
        whole[view] = plot.canvas.rendered().toImage()
    run.go_to(1)
    plot.show_snapshot(run.snapshot(force=True))
    assert plot.series is not None
    assert plot.series.has_later
    for view in views:
        choose(plot, view)
        assert plot.canvas.rendered().toImage() != whole[view]


def test_the_quantity_and_the_bound_are_chosen(qtbot: QtBot) -> None:
    plot = shown(qtbot, opened("moons"))
    assert plot.quantity_combo.isVisibleTo(plot)
    assert plot.bound_box.isVisibleTo(plot)
    with_bound = plot.gradients.rendered().toImage()
    plot.bound_box.setChecked(False)
    without = plot.gradients.rendered().toImage()
    assert with_bound != without
    plot.quantity_combo.setCurrentIndex(1)
    assert not plot.bound_box.isVisibleTo(plot)
    assert plot.gradients.rendered().toImage() != without
    assert plot.series is not None
    expected = short(float(plot.series.weights[0][0]))
    assert plot.gradients.lines_at(0)[1] == f"H1  {expected}"
    choose(plot, "table")
    assert not plot.quantity_combo.isVisibleTo(plot)


def test_the_table_has_the_numbers(qtbot: QtBot) -> None:
    plot = shown(qtbot, opened("moons"))
    choose(plot, "table")
    model, series = plot.table.rows, plot.series
    assert series is not None
    found = series.at(0)
    rows = [[str(model.index(r, c).data()) for c in range(9)] for r in range(3)]
    assert [row[0] for row in rows] == ["H1", "H2", "Out"]
    assert [row[2] for row in rows] == [short(float(one)) for one in found.deltas]
    assert rows[0][3] == short(float(found.deltas[0] / found.deltas[1]))
    assert [row[4] for row in rows] == ["0.0625", "0.250", "1.00"]
    assert rows[0][6:8] == ["0 of 8", "0 of 8"]
    assert [rows[2][column] for column in (3, 6, 7)] == ["–"] * 3
    tip = model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert float(tip) == pytest.approx(float(found.deltas[0]), rel=1e-9)
    header = [str(model.headerData(c, Qt.Orientation.Horizontal)) for c in range(9)]
    assert header[:3] == ["layer", "|∂E/∂w|", "|δ|"]
    plot.show_snapshot(opened("xor").snapshot(force=True))
    assert [model.index(r, 0).data() for r in range(model.rowCount())] == ["H1", "Out"]


@pytest.mark.parametrize("view", ["gradients", "activations", "dead and saturated"])
def test_numbers_are_read_with_the_mouse(qtbot: QtBot, view: str) -> None:
    plot = shown(qtbot, opened("moons", 2))
    choose(plot, view)
    canvas = plot.canvas
    if view == "gradients":
        spots = [frame.area.center() for frame in plot.gradients.frames()]
    else:
        spots = [area.center() for area in canvas.cells().areas]  # type: ignore[attr-defined]
    plain = canvas.grab().toImage()
    for spot in spots:
        canvas.cursor_position = QPointF(spot)
        assert canvas.grab().toImage() != plain
    canvas.cursor_position = QPointF(1.0, 1.0)
    assert canvas.grab().toImage() == plain


def test_activations_are_read_at_a_moment(qtbot: QtBot) -> None:
    plot = shown(qtbot, opened("moons", 1))
    choose(plot, "activations")
    series = plot.series
    assert series is not None
    for point in range(2):
        middle = short(float(series.quantiles[point, 1, 2]))
        lines = plot.activations.lines_at(1, point)
        assert lines[0] == "H2"
        assert lines[1].endswith(f"epoch {point}")
        assert lines[2] == f"median {middle}"
        assert lines[3].startswith("50 % of them between")
        assert lines[4].startswith("90 % of them between")


def test_c12_dead_nodes_are_counted(qtbot: QtBot) -> None:
    plot = shown(qtbot, opened("digits"))
    choose(plot, "dead and saturated")
    assert plot.idle.layers() == [0]
    assert plot.idle.lines_at(0, 0)[0] == "H1 · 2 dead, 0 saturated of 32"
    area = plot.idle.frame(plot.idle.cells().areas[0]).area
    image = plot.idle.rendered().toImage()
    ratio = image.width() / plot.idle.width()
    spot = QPointF(area.left() + 1.5, area.bottom() - 2.5) * ratio
    assert image.pixel(spot.toPoint()) == plot.idle.theme.color("bad").rgb()


def test_a_network_without_hidden_layers_has_no_idle_nodes(qtbot: QtBot) -> None:
    plot = shown(qtbot, opened("and"))
    choose(plot, "dead and saturated")
    assert plot.idle.layers() == []
    plot.idle.rendered()
    assert plot.gradients.names == ("Out",)
    assert plot.gradients.lines_of(0)[0] == "Out"


@pytest.mark.parametrize("ending", ["csv", "png", "svg"])
def test_it_is_saved(qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    plot = shown(qtbot, opened("moons", 2))
    path = tmp_path / f"flow.{ending}"
    assert f"*.{ending}" in plot.picture_filters()
    plot.save_picture(str(path))
    series = plot.series
    assert series is not None
    if ending != "csv":
        assert path.stat().st_size > 1000
        return
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 3 * len(series.points) == 9
    last = rows[-1]
    assert (last["layer"], int(last["update"])) == ("Out", int(series.updates[-1]))
    assert float(last["delta"]) == float(series.deltas[-1, -1])
    assert (last["dead"], rows[0]["dead"]) == ("", "0.0")
    counts = [int(last[f"bin_{k + 1}"]) for k in range(32)]
    assert counts == series.at(-1).counts[-1].tolist()


def test_a_gradient_of_nothing_has_a_mark_at_the_bottom(qtbot: QtBot) -> None:
    run = opened("xor")
    run.set_parameters(np.zeros_like(run.state.theta))
    plot = shown(qtbot, run)
    assert plot.series is not None
    assert plot.series.deltas[-1, 0] == 0.0
    _, by_layer = plot.gradients.frames()
    image = plot.gradients.rendered().toImage()
    ratio = image.width() / plot.gradients.width()
    spot = QPointF(by_layer.point(0.0, 1.0).x(), by_layer.area.bottom() - 7.0) * ratio
    assert image.pixel(spot.toPoint()) != plot.gradients.theme.color("canvas").rgb()


@pytest.mark.parametrize(
    ("size", "count", "columns"),
    [((600, 200), 6, 3), ((600, 200), 2, 1), ((360, 330), 11, 2), ((240, 500), 11, 1)],
)
def test_panes_fill_the_room(size: tuple[float, float], count: int, columns: int) -> None:
    room = QRectF(5.0, 7.0, *size)
    found = cells(count, room, 20.0)
    assert (found.columns, len(found.areas)) == (columns, count)
    assert all(room.contains(area) for area in found.areas)
    for k, area in enumerate(found.areas):
        assert not any(area.intersects(other) for other in found.areas[k + 1 :])
    assert size[1] >= least_height(count, size[0], 20.0)
    assert min(area.height() for area in found.areas) >= 26.0
    lowest = [k for k in range(count) if found.is_lowest(k)]
    assert lowest == list(range(count - columns, count))


def test_c11_the_powers_and_the_names_of_ten_layers_are_written(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = shown(qtbot, opened("deep_sigmoid"))
    written: list[str] = []
    plain = PlotBrush.text
    monkeypatch.setattr(
        PlotBrush,
        "text",
        lambda self, at, text, *rest: (written.append(text), plain(self, at, text, *rest))[1],
    )
    plot.gradients.resize(600, 220)
    plot.gradients.rendered()
    assert {"0.250", "0.0625", "0.0156", "0.00391"} <= set(written)
    assert {f"H{k}" for k in range(1, 10)} <= set(written)
