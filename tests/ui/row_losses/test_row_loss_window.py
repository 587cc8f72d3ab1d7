"""Loss by row beside the main window: what it lists, draws, follows and steps."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from ui.plotting.racer_styles import style_of
from ui.row_losses.panels.row_table import RowTable
from ui.row_losses.window import RowLossWindow
from ui.theme.colors import LIGHT
from ui.window.main_window import MainWindow
from ui.words.languages import languages

PADDED = 24  # by the style sheet, on both sides of a cell
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def main(lent_window: MainWindow) -> MainWindow:
    lent_window.controller.set_speed_limit(None)
    return lent_window


def opened(qtbot: QtBot, main: MainWindow, preset: str) -> RowLossWindow:
    main.controller.open_preset(preset)
    qtbot.waitUntil(lambda: main.controller.latest is not None)
    made = main.tools.open("row_losses")
    assert isinstance(made, RowLossWindow)
    qtbot.waitUntil(lambda: made.table.rows.rowCount() > 0)
    return made


def train(qtbot: QtBot, main: MainWindow, window: RowLossWindow, epochs: int) -> None:
    with qtbot.waitSignal(main.controller.completed):
        main.controller.train(epochs)
    latest = main.controller.latest
    assert latest is not None
    qtbot.waitUntil(lambda: window._found is not None and window._found.epoch == latest.state.epoch)


def column(window: RowLossWindow, place: int) -> list[str]:
    rows = window.table.rows
    return [rows.data(rows.index(line, place)) for line in range(rows.rowCount())]


def test_few_rows_have_a_curve_each_and_stand_worst_first(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main, "xor")
    assert window.canvas.has_curves
    train(qtbot, main, window, 40)
    found = window._found
    assert found is not None
    losses = [float(text) for text in column(window, 3)]
    assert losses == sorted(losses, reverse=True)
    assert sorted(column(window, 1)) == ["0", "0", "1", "1"]
    worst = int(found.now.argmax())
    assert f"row {worst + 1}" in window.headline.text()
    assert "noted since epoch 0 · change since epoch 39" in window.facts.text()
    spot = window.canvas.frame().point(20.0, 0.5)
    assert window.canvas.lines_at(spot)[0] == "epoch 20"
    assert len(window.canvas.lines_at(spot)) == 5
    assert window.canvas.name(0) == "row 1: 0"


@pytest.mark.parametrize("by", ["click", "enter", "plot"])
def test_a_row_that_is_picked_is_stepped(qtbot: QtBot, main: MainWindow, by: str) -> None:
    window = opened(qtbot, main, "xor")
    train(qtbot, main, window, 20)
    row = int(window.table.rows.order[2])
    if by == "plot":
        found = window._found
        assert found is not None
        window.canvas.resize(500, 400)
        spot = window.canvas.frame().point(20.0, float(found.losses[-1][row]))
        qtbot.mouseClick(window.canvas, LEFT, pos=spot.toPoint())
    else:
        index = window.table.rows.index(2, 1)
        window.table.setCurrentIndex(index)
        if by == "enter":
            qtbot.keyClick(window.table, Qt.Key.Key_Return)
        else:
            spot = window.table.visualRect(index).center()
            qtbot.mouseClick(window.table.viewport(), LEFT, pos=spot)
    qtbot.waitUntil(lambda: main.controller.stepper.record is not None)
    qtbot.waitUntil(lambda: main.controller.stepper.record.rows == (row,))
    qtbot.waitUntil(lambda: f"▸ {row + 1}" in column(window, 0))
    check_bold_is_whole(window.table)


def check_bold_is_whole(table: RowTable) -> None:
    """Check that the line that stands out is told whole: bold letters are wider."""
    line = [table.rows.is_bold(int(item)) for item in table.rows.order].index(True)
    font = table.rows.data(table.rows.index(line, 0), Qt.ItemDataRole.FontRole).resolve(
        table.font()
    )
    assert font.bold()
    for place, texts in table.widest().items():
        needed = max(map(QFontMetrics(font).horizontalAdvance, texts)) + PADDED
        assert table.columnWidth(place) >= needed, texts


def test_many_rows_are_a_map_in_the_order_of_the_table(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main, "iris")
    assert not window.canvas.has_curves
    train(qtbot, main, window, 12)
    found = window._found
    assert found is not None
    order = window.table.rows.order
    shown = window.canvas.binned(100, 1000)
    np.testing.assert_allclose(shown[:, -1], found.losses[-1][order])
    np.testing.assert_allclose(shown[:, 0], found.losses[0][order])
    few = window.canvas.binned(100, 7)
    assert few.shape[0] == 7
    assert few.max() == shown.max()
    area = window.canvas.frame().area
    spot = QPointF(area.center().x(), area.top() + 1.0)
    assert window.canvas.row_at(spot) == order[0]
    before = window.canvas.rendered().toImage()
    window.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert window.canvas.row_at(spot) == 0
    assert window.canvas.rendered().toImage() != before
    window.set_theme(LIGHT)
    assert "✗" in " ".join(column(window, 2)) or found.right is None or found.right.all()


def test_only_epochs_that_were_noted_are_on_the_map(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main, "iris")
    assert window.canvas.noted(100).tolist() == [True] + [False] * 10
    image, area = window.canvas.rendered().toImage(), window.canvas.frame().area
    wide = area.width() / 11
    columns = [area.left() + wide * (k + share) for k in range(11) for share in (0.1, 0.5, 0.9)]
    canvas = window.canvas.theme.color("canvas").rgb()
    ratio = image.width() / window.canvas.width()
    at = int((area.top() + 0.3 * area.height()) * ratio)
    empty = [image.pixel(int(x * ratio), at) == canvas for x in columns]
    assert empty == [False] * 3 + [True] * 30
    train(qtbot, main, window, 4)
    assert window.canvas.noted(100).tolist() == [True] * 5 + [False] * 6


def test_a_single_epoch_has_the_legends_markers_whole(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main, "xor")
    found = window._found
    assert found is not None
    image = window.canvas.rendered().toImage()
    ratio = image.width() / window.canvas.width()
    spot = window.canvas.frame().point(0.0, float(found.losses[0][0]))
    sides = [image.pixel(int((spot.x() + dx) * ratio), int(spot.y() * ratio)) for dx in (-2, 2)]
    assert sides[0] == sides[1] == style_of(0).on_map().rgb()


@pytest.mark.parametrize("place", range(6))
def test_every_column_sorts(qtbot: QtBot, main: MainWindow, place: int) -> None:
    window = opened(qtbot, main, "xor")
    train(qtbot, main, window, 30)
    window.table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
    up = window.table.rows.order.tolist()
    window.table.sortByColumn(place, Qt.SortOrder.DescendingOrder)
    assert sorted(up) == [0, 1, 2, 3]
    assert window.table.rows.order.tolist() == up[::-1]


def test_a_regression_is_learnt_at_a_tenth_and_has_no_wrong_rows(
    qtbot: QtBot, main: MainWindow
) -> None:
    window = opened(qtbot, main, "sine")
    train(qtbot, main, window, 5)
    assert "rows right" not in window.headline.text()
    assert not any("✗" in text for text in column(window, 2))
    tip = window.table.rows.headerData(5, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "a tenth" in tip


def test_rows_are_noted_while_the_window_is_seen(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main, "xor")
    window.close()
    qtbot.waitUntil(lambda: main.controller.latest.rows is None)
    with qtbot.waitSignal(main.controller.completed):
        main.controller.train(10)
    main.tools.open("row_losses")
    qtbot.waitUntil(lambda: "noted since epoch 10" in window.facts.text())
    assert "moments of the time line" in window.facts.text()
    found = window._found
    assert found is not None
    assert found.epochs[[0, -1]].tolist() == [0, 10]
    assert found.kept.tolist() == [True] * (len(found.epochs) - 1) + [False]
    dotted = window.canvas.rendered().toImage()
    found.kept[:] = False
    window.canvas.invalidate()
    assert window.canvas.rendered().toImage() != dotted
    main.controller.reset()
    qtbot.waitUntil(lambda: "noted since epoch 0" in window.facts.text())
    assert "time line" not in window.facts.text()


def test_a_map_that_is_looked_at_late_has_no_holes(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main, "iris")
    window.close()
    qtbot.waitUntil(lambda: main.controller.latest.rows is None)
    with qtbot.waitSignal(main.controller.completed):
        main.controller.train(30)
    main.tools.open("row_losses")
    qtbot.waitUntil(lambda: window._found is not None and window._found.epoch == 30)
    assert window.canvas.noted(100).tolist() == [True] * 31


def test_what_was_learnt_unseen_is_not_said_to_be_learnt_now(
    qtbot: QtBot, main: MainWindow, tmp_path: Path
) -> None:
    window = opened(qtbot, main, "xor")
    window.close()
    qtbot.waitUntil(lambda: main.controller.latest.rows is None)
    with qtbot.waitSignal(main.controller.completed):
        main.controller.train(200)
    main.tools.open("row_losses")
    qtbot.waitUntil(lambda: window._found is not None and window._found.epoch == 200)
    found, rows = window._found, window.table.rows
    assert found is not None
    late = [line for line in range(4) if found.learnt[rows.order[line]]]
    epochs = {line: int(found.learnt[rows.order[line]]) for line in late}
    assert late, "a row was wrong at first"
    assert [column(window, 5)[line] for line in late] == [f"≤ {epochs[line]}" for line in late]
    tip = rows.data(rows.index(late[0], 5), Qt.ItemDataRole.ToolTipRole)
    assert f"at epoch {epochs[late[0]]} or before" in tip
    window.files.save(None, str(tmp_path / "rows.csv"))
    assert f"≤{epochs[late[0]]}" in (tmp_path / "rows.csv").read_text(encoding="utf-8")
    languages().show("ko")
    assert [column(window, 5)[line] for line in late] == [f"{epochs[line]} 이전" for line in late]


def test_the_table_of_losses_names_every_column(
    qtbot: QtBot, main: MainWindow, tmp_path: Path
) -> None:
    window = opened(qtbot, main, "xor")
    train(qtbot, main, window, 3)
    path, found = tmp_path / "rows.csv", window._found
    assert found is not None
    window.files.save(None, str(path))
    with path.open(encoding="utf-8", newline="") as stream:
        names, *lines = csv.reader(stream)
    assert names[:5] == ["row", "target", "loss now", "learnt at epoch", "output 1"]
    assert names[5:] == [f"loss at epoch {epoch}" for epoch in range(4)]
    assert [int(line[0]) - 1 for line in lines] == window.table.rows.order.tolist()
    assert float(lines[0][2]) == found.now.max()


def test_names_follow_the_language(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main, "xor")
    languages().show("ko")
    assert window.windowTitle() == "행별 손실"
    assert "번 행" in window.canvas.name(1)
