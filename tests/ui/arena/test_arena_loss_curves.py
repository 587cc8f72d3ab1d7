"""The racers' loss curves and the table beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from arena_samples import trajectory
from plots_samples import around, hover, pixels, seen, shown
from PySide6.QtCore import QPointF, QRectF, Qt

from ui.arena.panels.leaderboard import Leaderboard
from ui.arena.pictures.race_curves import RaceCurves
from ui.plotting.racer_styles import style_of
from ui.theme.colors import DARK, LIGHT, mix

LEFT = Qt.MouseButton.LeftButton
K = np.arange(101)


GRID = mix(DARK.canvas, DARK.line, 0.55).name()


def falling(index: int, rate: float, label: str = "", **ends: Any) -> Any:
    points = np.column_stack([rate**K, 0.0 * K])
    return trajectory(index, points, 10.0 * rate**K, label=label, **ends)


def curves(
    qtbot: Any, *trajectories: Any, at: int = 100, furthest: int | None = None
) -> RaceCurves:
    canvas = RaceCurves()
    canvas.set_theme(DARK)
    canvas.set_trajectories(trajectories, at, 100, furthest)
    shown(canvas, qtbot, 380, 220)
    return canvas


def test_curves_are_drawn_as_far_as_the_race_has_been_shown(qtbot: Any) -> None:
    canvas = curves(qtbot, falling(0, 0.9), at=30, furthest=50)
    frame = canvas.frame()
    color = style_of(0).on_panel(DARK)
    assert seen(canvas, color, around(frame.point(40, 10.0 * 0.9**40), 3.0)) > 2
    assert seen(canvas, color, around(frame.point(70, 10.0 * 0.9**70), 4.0)) == 0


def test_the_line_stands_at_the_update_that_is_shown(qtbot: Any) -> None:
    canvas = curves(qtbot, falling(0, 0.9), at=30)
    x = canvas.frame().point(30, 1.0).x()
    strip = QRectF(x - 2, canvas.frame().area.top() + 4, 5, 60)
    assert seen(canvas, DARK.text, strip) > 40
    canvas.set_trajectories(canvas.trajectories, 60, 100)
    assert seen(canvas, DARK.text, strip) < 10


def test_a_curve_that_leaves_the_chart_is_marked_at_its_edge(qtbot: Any) -> None:
    canvas = curves(qtbot, falling(0, 0.9), falling(1, 1.4))
    frame = canvas.frame()
    losses = 10.0 * 1.4**K
    out = float(K[losses > frame.y.high][0])
    top = QRectF(frame.point(out, 1.0).x() - 8.0, frame.area.top(), 14.0, 10.0)
    assert seen(canvas, style_of(1).on_panel(DARK), top) > 25
    canvas.set_trajectories((falling(0, 0.9),), 100, 100)
    assert seen(canvas, style_of(1).on_panel(DARK), top) == 0


def test_a_click_or_drag_scrubs(qtbot: Any) -> None:
    canvas = curves(qtbot, falling(0, 0.9))
    wanted: list[int] = []
    canvas.scrubbed.connect(wanted.append)
    qtbot.mouseClick(canvas, LEFT, pos=canvas.frame().point(25, 1.0).toPoint())
    qtbot.mouseClick(canvas, LEFT, pos=QPointF(canvas.frame().area.right() + 8, 60).toPoint())
    assert wanted == [25, 100]


def test_hovering_reads_every_loss_there(qtbot: Any) -> None:
    lost = np.full((101, 2), np.nan)
    lost[:5] = 1.0
    canvas = curves(
        qtbot, falling(0, 0.9, "Adam"), trajectory(1, lost, lost[:, 0], label="SGD", diverged=5)
    )
    assert canvas.lines_at(canvas.frame().point(10, 1.0)) == [
        "update 10",
        "Adam  3.49",
        "SGD  diverged",
    ]
    before = pixels(canvas)
    hover(canvas, canvas.frame().point(10, 1.0))
    assert pixels(canvas) != before
    canvas.set_trajectories(canvas.trajectories, 3, 100, 3)
    assert canvas.lines_at(canvas.frame().point(10, 1.0)) == []


def test_the_threshold_is_a_line_with_its_name(qtbot: Any) -> None:
    canvas = curves(qtbot, falling(0, 0.9))
    canvas.set_threshold(0.1)
    y = canvas.frame().point(0, 0.1).y()
    row = QRectF(canvas.frame().area.left() + 5, y - 2, 100, 5)
    assert seen(canvas, DARK.good, row) > 60
    canvas.set_threshold(None)
    assert seen(canvas, DARK.good, row) == 0


def test_before_the_race_words_stay_clear_of_the_threshold(qtbot: Any) -> None:
    """Wherever it is: the words stand in the larger part beside it."""
    canvas = curves(qtbot, falling(0, 0.9))
    for threshold in (0.05, 0.3, 2.0, 5.0):
        canvas.set_threshold(threshold)
        frame = canvas.frame()
        y = frame.point(0, threshold).y()
        room = canvas._beside_threshold(frame)
        assert room.bottom() <= y - 14 or room.top() >= y
        assert room.height() >= (frame.area.height() - 16) / 2 - 1
    canvas.set_threshold(None)
    assert canvas._beside_threshold(canvas.frame()) == canvas.frame().area


def test_the_axis_is_logarithmic_and_can_be_linear(qtbot: Any) -> None:
    canvas = curves(qtbot, falling(0, 0.9))
    assert canvas.frame().y.log
    with qtbot.waitSignal(canvas.log_requested):
        qtbot.keyClick(canvas, Qt.Key.Key_L)
    canvas.set_log(False)
    assert (canvas.frame().y.low, canvas.frame().y.log) == (0.0, False)


def test_a_race_to_next_to_nothing_does_not_flatten_the_others(qtbot: Any) -> None:
    canvas = curves(qtbot, falling(0, 0.9), falling(1, 0.3))
    assert canvas.frame().y.low >= 1e-8


def test_a_loss_that_explodes_does_not_either(qtbot: Any) -> None:
    canvas = curves(qtbot, falling(0, 0.9), falling(1, 3.0))
    assert canvas.frame().y.high <= 1e5
    canvas.set_log(False)
    assert canvas.frame().y.high <= 30.0


def test_losses_below_zero_have_a_linear_axis(qtbot: Any) -> None:
    canvas = curves(qtbot, trajectory(0, np.column_stack([K, K]), -1.0 * K))
    frame = canvas.frame()
    assert not frame.y.log
    assert frame.y.low < -100.0
    assert frame.y.high > 0.0
    canvas.set_trajectories(
        (falling(0, 0.9), trajectory(1, np.column_stack([K, K]), 3.0 - 0.1 * K)), 9, 100
    )
    assert not canvas.frame().y.log


def test_before_the_race_a_sentence_says_what_comes(qtbot: Any) -> None:
    canvas = curves(qtbot, falling(0, 0.9), at=0, furthest=0)
    middle = canvas.frame().area.adjusted(10, 10, -10, -10)
    assert seen(canvas, DARK.muted, middle) > 40
    canvas.set_trajectories((), 0, 100, 0)
    assert seen(canvas, DARK.muted, middle) > 40
    assert pixels(canvas, middle)[GRID] == 0  # no line strikes it through


def test_a_long_curve_is_as_broad_as_a_short_one(qtbot: Any) -> None:
    def breadth(count: int) -> float:
        k = np.arange(count + 1.0)
        canvas = RaceCurves()
        canvas.set_theme(DARK)
        one = trajectory(0, np.column_stack([k, k]), 10.0 ** (1.0 - 3.0 * k / count))
        canvas.set_trajectories((one,), count, count)
        shown(canvas, qtbot, 700, 420)
        area = canvas.frame().area
        part = QRectF(area.center().x() - 50.0, area.top(), 100.0, area.height())
        found = pixels(canvas, part)
        return (sum(found.values()) - found[DARK.canvas] - found[GRID]) / 100.0

    assert breadth(600) > 0.8 * breadth(100)


# -- the table


def leaderboard(qtbot: Any, *trajectories: Any, at: int = 100, selected: int = -1) -> Leaderboard:
    table = Leaderboard()
    table.set_theme(DARK)
    table.show_trajectories(trajectories, at, selected)
    shown(table, qtbot, 420, 160)
    return table


def row(table: Leaderboard, index: int) -> list[str]:
    return [table.item(index, column).text() for column in range(table.columnCount())]  # type: ignore[union-attr]


def test_the_table_says_how_each_one_stands(qtbot: Any) -> None:
    racer = falling(0, 0.9, "Adam", reached=44)
    table = leaderboard(qtbot, racer, at=50)
    # 10 · 0.9⁵⁰ = 0.0515; the way from 1 to 0.9⁵⁰ is 0.995 long.
    assert row(table, 0) == ["Adam", "0.0515", "0.995", "reached at 44"]
    table.show_trajectories((racer,), 43, -1)
    assert row(table, 0)[3] == "racing"
    table.show_trajectories((racer,), 0, -1)
    assert row(table, 0) == ["Adam", "10.0", "0", "at the start"]


def test_a_racer_whose_loss_grows_manifold_climbs_away(qtbot: Any) -> None:
    racer = falling(0, 1.05, "SGD")
    table = leaderboard(qtbot, racer)
    table.show_trajectories((racer,), 40, -1, total=100, threshold=0.1)
    assert row(table, 0)[3] == "racing"  # 10 · 1.05⁴⁰ = 70
    table.show_trajectories((racer,), 100, -1, total=100, threshold=0.1)
    assert row(table, 0)[3] == "climbing away"
    assert "from 10.0 at the start" in table.item(0, 3).toolTip()  # type: ignore[union-attr]


def test_after_the_race_nobody_races(qtbot: Any) -> None:
    arrived, late = falling(0, 0.9, "Adam", reached=44), falling(1, 0.99, "SGD")
    table = leaderboard(qtbot, arrived, late)
    table.show_trajectories((arrived, late), 99, -1, total=100, threshold=0.1)
    assert [row(table, k)[3] for k in range(2)] == ["reached at 44", "racing"]
    table.show_trajectories((arrived, late), 100, -1, total=100, threshold=0.1)
    assert [row(table, k)[3] for k in range(2)] == ["reached at 44", "not reached"]
    assert "0.1" in table.item(1, 3).toolTip()  # type: ignore[union-attr]
    table.show_trajectories((arrived, late), 100, -1, total=100)
    assert row(table, 1)[3] == "at the end"
    assert "no threshold" in table.item(1, 3).toolTip()  # type: ignore[union-attr]


def test_a_long_distance_is_not_cut_off(qtbot: Any) -> None:
    far = np.array([[0.0, 0.0], [6.65e109, 0.0]])
    table = leaderboard(qtbot, trajectory(0, far, [1.0, 4.13e213], label="SGD"), at=1)
    table.ensurePolished()
    for column in (1, 2):
        index = table.model().index(0, column)
        assert table.sizeHintForIndex(index).width() <= table.columnWidth(column)


def test_a_threshold_that_is_looked_for_now_and_then_is_reached_by_then(qtbot: Any) -> None:
    racer = replace(falling(0, 0.9, "Adam", reached=44), is_exact=False)
    table = leaderboard(qtbot, racer, at=50)
    assert row(table, 0)[3] == "reached by 44"


def test_a_diverged_racer_is_named_with_its_update(qtbot: Any) -> None:
    points = np.array([[1.0, 1.0], [4.0, 5.0], [np.nan, np.nan]])
    racer = trajectory(0, points, [1.0, 7.0, np.nan], label="SGD", diverged=2)
    table = leaderboard(qtbot, racer, at=2)
    assert row(table, 0) == ["SGD", "–", "5.00", "diverged at 2"]
    assert table.item(0, 3).foreground().color() == DARK.color("bad")  # type: ignore[union-attr]
    table.show_trajectories((racer,), 1, -1)
    assert row(table, 0) == ["SGD", "7.00", "5.00", "racing"]
    assert table.item(0, 3).foreground().color() == DARK.color("text")  # type: ignore[union-attr]


def test_a_click_picks_a_racer_and_showing_one_does_not(qtbot: Any) -> None:
    table = leaderboard(qtbot, falling(0, 0.9), falling(1, 0.8))
    picked: list[int] = []
    table.picked.connect(picked.append)
    item = table.visualItemRect(table.item(1, 1))
    qtbot.mouseClick(table.viewport(), LEFT, pos=item.center())
    assert picked == [1]
    table.show_trajectories((falling(0, 0.9), falling(1, 0.8)), 50, 0)
    assert picked == [1]
    assert table.currentRow() == 0
    table.show_trajectories((falling(0, 0.9), falling(1, 0.8)), 50, -1)
    assert not table.selectionModel().hasSelection()


def test_every_row_shows_its_racers_line_and_shape(qtbot: Any) -> None:
    table = leaderboard(qtbot, falling(0, 0.9), falling(1, 0.8))
    for k in range(2):
        area = QRectF(table.visualItemRect(table.item(k, 0))).translated(
            0, table.horizontalHeader().height()
        )
        assert seen(table, style_of(k).on_panel(DARK), area) > 15


def test_where_there_is_little_room_the_distance_gives_way(qtbot: Any) -> None:
    table = leaderboard(qtbot, falling(0, 0.9, "Adam"))
    assert not table.isColumnHidden(2)
    table.resize(280, 160)
    assert table.isColumnHidden(2)
    assert table.item(0, 0).toolTip() == "Adam, distance 1.00"  # type: ignore[union-attr]


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_the_lines_follow_the_theme(qtbot: Any, theme: Any) -> None:
    table = leaderboard(qtbot, falling(2, 0.9))
    table.set_theme(theme)
    assert seen(table, style_of(2).on_panel(theme)) > 10


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_states_are_read_in_every_theme(qtbot: Any, theme: Any) -> None:
    table = leaderboard(qtbot, falling(2, 0.9), falling(0, 0.9, "Lost", diverged=50))
    table.set_theme(theme)
    inks = [table.item(line, 3).foreground().color() for line in range(2)]  # type: ignore[union-attr]
    assert inks == [theme.color("text"), theme.color("bad")]


def test_the_distance_gives_way_to_a_long_name(qtbot: Any) -> None:
    name = "Far too large: η = 1.05"
    table = leaderboard(qtbot, falling(0, 0.9, name))
    table.resize(360, 160)
    assert table.isColumnHidden(2)
    assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance(name) + 32
    table.show_trajectories((falling(0, 0.9, "Adam"),), 0, -1)
    assert not table.isColumnHidden(2)


@pytest.mark.parametrize("width", [280, 320, 420])
def test_names_are_whole_however_little_room_there_is(qtbot: Any, width: int) -> None:
    lost = replace(falling(1, 0.9, "Momentum"), diverged=123)
    table = leaderboard(qtbot, falling(0, 0.9, "Far too large: η = 1.05"), lost)
    table.resize(width, 160)
    for line in range(2):
        index = table.model().index(line, 0)
        assert table.sizeHintForIndex(index).width() <= table.columnWidth(0)
