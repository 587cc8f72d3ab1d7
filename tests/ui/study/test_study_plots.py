"""The study's plots: what stands where, what the mouse reads and picks, and what is painted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from plots_samples import around, hover, pixels, seen, shown
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from study_samples import diverging_record, narrow_record

from simulator.diagnostics.activation_statistics import LayerActivity
from simulator.nn import activations
from ui.plotting.painting import PlotBrush
from ui.study.model.bins import BINS, bin_edges, bin_of, counts, loss_axis
from ui.study.pictures.activity_canvas import ActivityCanvas, after_color
from ui.study.pictures.curves_canvas import CurvesCanvas, bundle_color
from ui.study.pictures.histogram_canvas import HistogramCanvas, HistogramContent, neighbour
from ui.study.pictures.outcomes import losses_at, outcome_color, outcomes_of
from ui.theme.colors import DARK, LIGHT, Theme, mix

LEFT = Qt.MouseButton.LeftButton


def is_drawn_on(canvas: Any, at: QPointF) -> bool:
    """Return whether there is anything but the backdrop around a point."""
    found = pixels(canvas, around(at, 3.0))
    return sum(found.values()) - found[DARK.canvas] > 4


# -- axis and bins


def test_wide_losses_get_a_logarithmic_axis_and_narrow_ones_do_not() -> None:
    wide = loss_axis(np.array([0.003, 0.4, np.nan]), 0.2)
    assert (wide.low, wide.high, wide.log) == (0.002, 0.5, True)
    narrow = loss_axis(np.array([0.41, 0.45]), 0.81)
    assert not narrow.log
    assert narrow.low <= 0.41
    assert narrow.high > 0.81
    assert loss_axis(np.array([0.41]), 0.81, log=True).log
    everywhere = loss_axis(np.array([0.0, 1e-30, 0.1, 1e30, np.inf]), 0.1)
    assert everywhere.high == 1000.0
    assert loss_axis(np.array([0.006, 0.03, 0.04]), 1e-6).high == 0.05
    assert everywhere.low > 0.0
    alone = loss_axis(np.array([np.nan]), 0.5)
    assert (alone.low, alone.high, alone.log) == (0.0, 1.0, False)
    assert loss_axis(np.array([np.nan]), 0.5, log=True).log


def test_bins_count_by_ratio_and_huge_losses_fall_into_the_last() -> None:
    axis = loss_axis(np.array([0.01, 1.0]), 0.1)
    assert (axis.low, axis.high) == (0.01, 1.0)
    edges = bin_edges(axis)
    np.testing.assert_allclose(edges[1:] / edges[:-1], 100.0 ** (1.0 / BINS))
    losses = np.array([0.01, 0.1001, 0.1001, 0.999, 50.0, 0.0, np.nan, np.inf])
    assert bin_of(losses, axis).tolist() == [0, 18, 18, 35, 35, 0, -1, -1]
    assert counts(losses, axis)[[0, 18, 35]].tolist() == [2, 2, 2]
    kinds = np.array([0, 0, 1, 1, 1, 0, 2, 2])
    assert counts(losses, axis, kinds, 1)[[0, 18, 35]].tolist() == [0, 1, 2]


def test_neighbours_are_by_loss() -> None:
    losses = np.array([0.3, 0.1, np.nan, 0.2])
    assert neighbour(losses, None, 1) == 1
    assert neighbour(losses, None, -1) == 2
    assert [neighbour(losses, k, 1) for k in (1, 3, 0, 2)] == [3, 0, 2, 2]
    assert neighbour(losses, 1, -1) == 1


# -- histogram


def content(record: Any, **changes: Any) -> HistogramContent:
    last = len(record.epochs) - 1
    made = HistogramContent(losses_at(record, last), outcomes_of(record), record.threshold)
    return replace(made, **changes)


def histogram(qtbot: QtBot, record: Any, theme: Theme = DARK, **changes: Any) -> HistogramCanvas:
    canvas = HistogramCanvas()
    shown(canvas, qtbot, 640, 260)
    canvas.set_theme(theme)
    canvas.set_content(content(record, **changes))
    return canvas


def fullest(canvas: HistogramCanvas, kind: int) -> int:
    """Return the place of the tallest bar of one outcome."""
    found = canvas.content
    assert found is not None
    return int(counts(found.losses, canvas.axis(), found.outcomes, kind).argmax())


@pytest.mark.parametrize("canvas_class", [HistogramCanvas, CurvesCanvas])
def test_no_grid_line_strikes_through_what_is_said_before_a_study(
    qtbot: QtBot, canvas_class: Any
) -> None:
    canvas = canvas_class()
    canvas.set_theme(DARK)
    shown(canvas, qtbot, 500, 300)
    inner = canvas.frame().area.adjusted(3, 3, -3, -3)
    assert seen(canvas, DARK.color("muted"), inner) > 40
    assert pixels(canvas, inner)[mix(DARK.canvas, DARK.line, 0.55).name()] == 0


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_bars_are_told_apart_by_colour_and_by_hatching(qtbot: QtBot, theme: Theme) -> None:
    canvas = histogram(qtbot, narrow_record(), theme)
    solved = canvas.bar(fullest(canvas, 0)).adjusted(3, 3, -3, -3)
    stuck = canvas.bar(fullest(canvas, 1)).adjusted(3, 3, -3, -3)
    plain = pixels(canvas, solved)
    assert len(plain) == 1
    assert seen(canvas, mix(theme.canvas, theme.forward, 0.85), solved) > 50
    assert seen(canvas, outcome_color(theme, "stuck"), stuck) > 20
    assert len(pixels(canvas, stuck)) == 2
    assert solved.left() < canvas.line_x() < stuck.left()


def test_a_bar_is_as_tall_as_its_starts(qtbot: QtBot) -> None:
    canvas = histogram(qtbot, narrow_record())
    place = fullest(canvas, 1)
    frame = canvas.frame()
    top = frame.values(canvas.bar(place).topLeft())[1]
    assert round(top, 6) == len(canvas.members(place))
    assert sum(len(canvas.members(k)) for k in range(BINS)) == 40


def test_the_mouse_reads_a_bar(qtbot: QtBot) -> None:
    canvas = histogram(qtbot, narrow_record())
    place = fullest(canvas, 1)
    lines = canvas.lines_at(canvas.bar(place).center())
    assert lines[0].startswith("loss 0.")
    assert lines[1] == f"{len(canvas.members(place))} starts"
    assert canvas.lines_at(QPointF(2.0, 2.0)) == []
    before = pixels(canvas)
    hover(canvas, canvas.bar(place).center())
    assert pixels(canvas) != before


def test_clicks_go_through_the_starts_of_a_bar(qtbot: QtBot) -> None:
    canvas = histogram(qtbot, narrow_record())
    picked: list[int] = []
    canvas.start_picked.connect(picked.append)
    place = fullest(canvas, 1)
    inside, spot = canvas.members(place), canvas.bar(place).center().toPoint()
    for _ in range(2):
        qtbot.mouseClick(canvas, LEFT, pos=spot)
        canvas.set_content(content(narrow_record(), chosen=picked[-1]))
    assert picked == inside[:2]
    canvas.set_content(content(narrow_record(), chosen=inside[-1]))
    qtbot.mouseClick(canvas, LEFT, pos=spot)
    assert picked[-1] == inside[0]
    empty = QPoint(int(canvas.frame().area.left()) + 3, spot.y())
    qtbot.mouseClick(canvas, LEFT, pos=empty)
    assert len(picked) == 3


def test_the_line_is_dragged(qtbot: QtBot) -> None:
    canvas = histogram(qtbot, narrow_record())
    moved: list[float] = []
    canvas.threshold_moved.connect(moved.append)
    start = QPoint(round(canvas.line_x()), int(canvas.frame().area.center().y()))
    target = start - QPoint(100, 0)
    qtbot.mousePress(canvas, LEFT, pos=start)
    hover(canvas, QPointF(target))
    qtbot.mouseRelease(canvas, LEFT, pos=target)
    expected, _ = canvas.frame().values(QPointF(target))
    assert moved == [pytest.approx(expected)]
    hover(canvas, QPointF(target))
    assert len(moved) == 1


def test_keys_go_by_loss_and_with_shift_move_the_line(qtbot: QtBot) -> None:
    canvas = histogram(qtbot, narrow_record(), chosen=None)
    picked: list[int] = []
    moved: list[float] = []
    canvas.start_picked.connect(picked.append)
    canvas.threshold_moved.connect(moved.append)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    order = np.argsort(narrow_record().final, kind="stable")
    assert picked == [order[0], order[-1]]
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert moved == [pytest.approx(narrow_record().threshold / 1.05)]


def test_diverged_starts_have_a_bar_of_their_own(qtbot: QtBot) -> None:
    record = diverging_record()
    gone = int(record.diverged.sum())
    canvas = histogram(qtbot, record)
    bar = canvas.diverged_bar()
    assert bar.left() > canvas.frame().area.right()
    assert seen(canvas, outcome_color(DARK, "diverged"), bar) > 20
    assert canvas.lines_at(bar.center()) == [f"diverged: {gone} starts"]
    picked: list[int] = []
    canvas.start_picked.connect(picked.append)
    qtbot.mouseClick(canvas, LEFT, pos=bar.center().toPoint())
    assert record.diverged[picked[0]]


def test_the_study_before_is_an_outline(qtbot: QtBot) -> None:
    record = narrow_record()
    plain = histogram(qtbot, record)
    outlined = histogram(qtbot, record, before=np.full(40, 0.05), before_label="before: zeros")
    assert outlined.axis() == plain.axis()
    muted = DARK.color("muted")
    edges = bin_edges(outlined.axis())
    place = int(bin_of(np.array([0.05]), outlined.axis())[0])
    left = outlined.frame().point(float(edges[place]), 40.0)
    beside = QRectF(left.x() - 2.0, left.y() + 4.0, 4.0, 60.0)
    assert seen(outlined, muted, beside) > 50
    assert seen(plain, muted, beside) == 0


def test_the_chosen_start_is_marked_on_its_bar(qtbot: QtBot) -> None:
    record = narrow_record()
    index = int(record.final.argmax())
    canvas = histogram(qtbot, record, chosen=index)
    bar = canvas.bar(int(bin_of(record.final, canvas.axis())[index]))
    spot = QPointF(bar.center().x(), bar.top() - 8.0)
    assert seen(canvas, DARK.color("backward"), around(spot, 5.0)) > 20


# -- the bundle


def bundle(qtbot: QtBot, record: Any, chosen: int | None = None, **changes: Any) -> CurvesCanvas:
    canvas = CurvesCanvas()
    shown(canvas, qtbot, 640, 300)
    row = changes.pop("row", len(record.epochs) - 1)
    canvas.set_content(record, row, chosen, live=changes.pop("live", False))
    return canvas


def test_lines_end_where_their_starts_do(qtbot: QtBot) -> None:
    record = narrow_record()
    canvas = bundle(qtbot, record)
    frame = canvas.frame()
    assert is_drawn_on(canvas, frame.point(240.0, float(record.final.max())))
    assert is_drawn_on(canvas, frame.point(298.0, float(record.final.min())))
    assert not is_drawn_on(canvas, frame.point(240.0, 0.07))
    early = around(frame.point(40.0, 0.15), 12.0)
    assert seen(canvas, bundle_color(DARK, 0), early) > 20
    assert frame.x.high == 300.0
    assert frame.y.log


def test_a_click_picks_the_nearest_line(qtbot: QtBot) -> None:
    record = narrow_record()
    canvas = bundle(qtbot, record)
    picked: list[int] = []
    canvas.start_picked.connect(picked.append)
    row = int(np.searchsorted(record.epochs, 150))
    index = int(record.final.argmin())
    spot = canvas.frame().point(float(record.epochs[row]), float(record.losses[row, index]))
    qtbot.mouseClick(canvas, LEFT, pos=spot.toPoint())
    apart = np.abs(np.log(record.losses[row]) - np.log(record.losses[row, index]))
    assert apart[picked[0]] < 0.1
    assert canvas.lines_of(index, row)[0] == f"start with seed {index}"
    empty = canvas.frame().point(290.0, canvas.frame().y.low * 1.02)
    qtbot.mouseClick(canvas, LEFT, pos=(empty - QPointF(0.0, 1.0)).toPoint())
    assert canvas.nearest(QPointF(1.0, 1.0)) is None
    assert len(picked) == 1
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert picked[-1] == int(record.final.argmin())


def test_the_chosen_line_stands_out_and_the_epoch_is_marked(qtbot: QtBot) -> None:
    record = narrow_record()
    index = int(record.final.argmax())
    plain, marked = bundle(qtbot, record), bundle(qtbot, record, index, row=60)
    spot = marked.frame().point(200.0, float(record.final[index]))
    violet = DARK.color("backward")
    assert seen(plain, violet, around(spot, 5.0)) == 0
    assert seen(marked, violet, around(spot, 5.0)) > 8
    x = marked.frame().point(float(record.epochs[60]), 1.0).x()
    low = QRectF(x - 2.0, marked.frame().area.bottom() - 30.0, 4.0, 20.0)
    assert seen(marked, DARK.color("text"), low) > seen(plain, DARK.color("text"), low) + 10


def test_while_training_goes_on_only_some_of_many_lines_are_drawn(qtbot: QtBot) -> None:
    record = narrow_record()
    many = replace(
        record,
        seeds=np.arange(400),
        losses=np.tile(record.losses, 10),
        final=np.tile(record.final, 10),
        diverged=np.tile(record.diverged, 10),
    )
    canvas = bundle(qtbot, many, live=True)
    assert len(canvas.drawn()) == 100
    canvas.set_content(many, 3, None, live=False)
    assert len(canvas.drawn()) == 400


def test_diverged_lines_end_early_and_break_nothing(qtbot: QtBot) -> None:
    record = diverging_record()
    gone = int(np.flatnonzero(record.diverged)[0])
    canvas = bundle(qtbot, record, gone)
    assert canvas.frame().y.high < 1e3
    assert seen(canvas, DARK.color("text")) > 100
    everyone = replace(record, losses=record.losses[:, [gone]], final=record.final[[gone]])
    everyone = replace(everyone, seeds=record.seeds[[gone]], diverged=record.diverged[[gone]])
    assert seen(bundle(qtbot, everyone), DARK.color("text")) > 50


@pytest.mark.parametrize("by_rows", [False, True])
def test_the_line_is_said_to_decide_only_where_it_does(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, by_rows: bool
) -> None:
    record = replace(narrow_record(), by_rows=by_rows)
    written: list[str] = []
    write = PlotBrush.text

    def noted(self: PlotBrush, at: QPointF, text: str, *rest: Any) -> None:
        written.append(text)
        write(self, at, text, *rest)

    monkeypatch.setattr(PlotBrush, "text", noted)
    for canvas in (histogram(qtbot, record, by_rows=by_rows), bundle(qtbot, record)):
        written.clear()
        pixels(canvas)
        assert any("stuck above" in text for text in written) is not by_rows
        assert any("a row is wrong" in text for text in written) is by_rows


def test_without_a_record_both_plots_say_what_they_will_show(qtbot: QtBot) -> None:
    for canvas in (HistogramCanvas(), CurvesCanvas()):
        shown(canvas, qtbot, 640, 260)
        assert seen(canvas, DARK.color("muted"), canvas.frame().area) > 100
        qtbot.mouseClick(canvas, LEFT, pos=canvas.rect().center())
        QTest.keyClick(canvas, Qt.Key.Key_Right)
        hover(canvas, QPointF(canvas.rect().center()))
        canvas.grab()


# -- activations


def layer(before: list[int], after: list[int], **changes: Any) -> LayerActivity:
    edges = np.linspace(-1.0, 1.0, 5)
    heights = np.array(before), np.array(after)
    made = LayerActivity(activations.get("tanh"), 4, edges, *heights, 0.01, 0.7)
    return replace(made, **changes)


def test_each_layer_has_its_histogram(qtbot: QtBot) -> None:
    canvas = ActivityCanvas()
    shown(canvas, qtbot, 300, 300)
    canvas.set_layers([layer([0, 9, 9, 0], [5, 0, 0, 10]), layer([1, 0, 0, 0], [0, 0, 2, 0])])
    first, second = canvas.frames()
    assert canvas.title(0) == "Hidden 1 · tanh · spread 0.010 → 0.70"
    assert canvas.title(1).startswith("Output · tanh")
    full, half = first.point(0.75, 0.5), first.point(-0.75, 0.25)
    assert seen(canvas, after_color(DARK), around(full, 3.0)) > 30
    assert seen(canvas, after_color(DARK), around(half, 3.0)) > 30
    assert seen(canvas, after_color(DARK), around(first.point(-0.75, 0.8), 3.0)) == 0
    assert is_drawn_on(canvas, first.point(0.0, 1.0))
    assert not is_drawn_on(canvas, first.point(0.0, 0.5))
    assert seen(canvas, after_color(DARK), around(second.point(0.25, 0.5), 3.0)) > 30
    canvas.set_layers([layer([0] * 4, [0] * 4, spread_after=float("nan"))] * 5)
    assert canvas.title(0).endswith("→ –")
    assert canvas.minimumHeight() > 400
    canvas.grab()
