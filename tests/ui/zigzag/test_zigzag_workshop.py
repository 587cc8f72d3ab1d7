"""The Zig-zag workshop: dragging, keys, numbers below the maps, and the losses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot
from workshop_use import shared_fixtures

from ui.plotting.painting import PlotBrush
from ui.theme.colors import LIGHT
from ui.workshop.window import WorkshopWindow
from ui.zigzag.bench import ZigzagBench
from ui.zigzag.window import zigzag_window

LEFT = Qt.MouseButton.LeftButton


shared_workshop, window = shared_fixtures(zigzag_window)


@pytest.fixture
def bench(window: WorkshopWindow) -> ZigzagBench:
    assert isinstance(window.bench, ZigzagBench)
    return window.bench


def told(bench: ZigzagBench) -> list[str]:
    return bench.canvas.accessibleDescription().splitlines()


def test_c12_all_positive_outputs_zig_zag(bench: ZigzagBench) -> None:
    first, second = told(bench)
    assert first.startswith("behind sigmoids: all positive: 100 % of the updates")
    assert "2.35 times the straight way · 0.658 from the goal after 40 updates" in first
    assert second.startswith("behind tanh: around 0: 45 % of the updates")
    assert "1.24 times the straight way · 0.0368 from the goal after 40 updates" in second
    assert "tanh x = 2/(1 + e^(−2x)) − 1" in bench.formula.text()


def test_all_rows_at_once(window: WorkshopWindow, bench: ZigzagBench) -> None:
    bench.rows.chosen.emit("all")
    assert bench.document.rows == "all"
    assert " 0 % of the updates" in told(bench)[0]
    window.history.stack.undo()
    assert "100 %" in told(bench)[0]


@pytest.mark.parametrize("place", [0, 1])
def test_start_and_goal_are_dragged_on_either_map(
    qtbot: QtBot, window: WorkshopWindow, bench: ZigzagBench, place: int
) -> None:
    canvas, before = bench.canvas, bench.document
    for grasped, where, names in (
        ((before.start_1, before.start_2), (0.5, 1.5), ("start_1", "start_2")),
        ((before.goal_1, before.goal_2), (-0.5, -1.5), ("goal_1", "goal_2")),
    ):
        frame = canvas.frames()[place]
        qtbot.mousePress(canvas, LEFT, pos=frame.point(*grasped).toPoint())
        for step in (0.5, 1.0):
            at = [a + step * (b - a) for a, b in zip(grasped, where, strict=True)]
            qtbot.mouseMove(canvas, frame.point(*at).toPoint())
        qtbot.mouseRelease(canvas, LEFT, pos=frame.point(*where).toPoint())
        found = [getattr(bench.document, name) for name in names]
        assert found == pytest.approx(where, abs=0.03)
        assert [bench.weights[name].value() for name in names] == found
    window.history.stack.undo()
    assert bench.document.goal_1 == before.goal_1
    window.history.stack.undo()
    assert bench.document == before


def test_what_is_not_grasped_is_not_dragged(qtbot: QtBot, bench: ZigzagBench) -> None:
    before = bench.document
    frame = bench.canvas.frames()[0]
    qtbot.mousePress(bench.canvas, LEFT, pos=frame.point(0.0, 1.5).toPoint())
    qtbot.mouseMove(bench.canvas, frame.point(1.0, 1.5).toPoint())
    qtbot.mouseRelease(bench.canvas, LEFT)
    assert bench.document == before


def test_the_keys_move_start_and_goal(qtbot: QtBot, bench: ZigzagBench) -> None:
    qtbot.keyClick(bench.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(bench.canvas, Qt.Key.Key_Up)
    assert (bench.document.start_1, bench.document.start_2) == (-0.9, 1.1)
    qtbot.keyClick(bench.canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert bench.document.goal_1 == 0.9
    for _ in range(40):
        qtbot.keyClick(bench.canvas, Qt.Key.Key_Left)
    assert bench.document.start_1 == -3.0
    assert bench.canvas.frames()[0].x.low == -3.5  # the map reaches as far


def test_sliders_fields_and_other_rows(bench: ZigzagBench) -> None:
    before = told(bench)
    bench.rate.field.committed.emit(1.0)
    bench.updates.slider.setValue(10)
    bench.weights["goal_2"].field.committed.emit(0.5)
    document = bench.document
    assert (document.learning_rate, document.updates, document.goal_2) == (1.0, 10, 0.5)
    bench.others.click()
    assert bench.document.seed == 1
    assert told(bench) != before
    bench.updates.field.committed.emit(0.0)
    assert told(bench)[0].endswith("no update yet")


def test_points_and_weights_are_read(bench: ZigzagBench) -> None:
    canvas = bench.canvas
    frame = canvas.frames()[1]
    at = frame.point(*canvas.ways[1].weights[0].tolist())
    lines = canvas.lines_at(1, frame, at)
    assert lines[:3] == ["after update 0", "w₁ −1.00", "w₂ 1.00"]
    assert len(canvas.lines_at(1, frame, QPointF(frame.area.topRight()))) == 3
    plain = canvas.grab().toImage()
    canvas.cursor_position = at
    assert canvas.grab().toImage() != plain
    canvas.cursor_position = None


def test_losses_have_a_plot_where_there_is_room(window: WorkshopWindow, bench: ZigzagBench) -> None:
    frame = bench.canvas.loss_frame()
    assert frame is not None
    assert frame.x.high == 40.0
    dark = bench.canvas.rendered().toImage()
    window.set_theme(LIGHT)
    assert bench.canvas.rendered().toImage() != dark
    bench.canvas.resize(900, 320)
    assert bench.canvas.loss_frame() is None
    bench.canvas.rendered()


@pytest.mark.parametrize(("width", "height"), [(1590, 950), (1040, 640), (900, 620), (640, 560)])
def test_maps_leave_room_for_the_losses(bench: ZigzagBench, width: int, height: int) -> None:
    bench.canvas.resize(width, height)
    frame, (first, _) = bench.canvas.loss_frame(), bench.canvas.frames()
    assert frame is not None
    assert frame.area.height() >= 56.0
    assert frame.area.bottom() < height
    assert first.area.height() == first.area.width() >= 260.0


def test_the_pale_squares_are_in_the_legend_while_they_are_drawn(
    monkeypatch: pytest.MonkeyPatch, bench: ZigzagBench
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        PlotBrush, "legend", lambda *given: told.extend(one.text for one in given[2])
    )
    bench.canvas.invalidate()
    bench.canvas.rendered()
    assert "where one update can go" in told
    told.clear()
    bench.rows.chosen.emit("all")
    bench.canvas.rendered()
    assert "goal: loss 0" in told
    assert "where one update can go" not in told
