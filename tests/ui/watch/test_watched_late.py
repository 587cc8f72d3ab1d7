"""Numbers that are watched late: their curves begin at the start, and say what is not known."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.session.watch.pins import Pin, Quantity
from ui.theme.colors import DARK
from ui.watch.pictures.curve_canvas import Height
from ui.watch.pictures.kept_pieces import kept_pieces
from ui.watch.window import WatchWindow
from ui.window.main_window import MainWindow
from ui.words.numbers import short

WEIGHT = Pin(Quantity.PARAMETER, 0, 0, 0)


@pytest.fixture
def main(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(DARK)
    made.show()
    made.controller.set_speed_limit(None)
    made.controller.open_preset("xor")
    qtbot.waitUntil(lambda: made.controller.latest is not None)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def window(main: MainWindow) -> WatchWindow:
    made = main.tools.open("watch")
    assert isinstance(made, WatchWindow)
    return made


def train(qtbot: QtBot, main: MainWindow, epochs: int = 20) -> None:
    with qtbot.waitSignal(main.controller.completed):
        main.controller.train(epochs)


def test_a_curve_that_is_watched_late_begins_at_the_start(
    qtbot: QtBot, main: MainWindow, window: WatchWindow, tmp_path: Path
) -> None:
    train(qtbot, main)
    assert window.canvas.frame().x.low == 0.0
    main.controller.watching.watch(WEIGHT)
    qtbot.waitUntil(lambda: len(window.pins.pins) == 1)
    latest = main.controller.latest
    assert latest is not None
    began = latest.state.update
    train(qtbot, main, 40)
    qtbot.waitUntil(lambda: window.pins.curves.updates[-1] > began)
    curves, canvas = window.pins.curves, window.canvas
    assert canvas.frame().x.low == 0.0 < began == curves.updates[0]
    assert canvas.frame().x.high == curves.updates[-1]
    kept = curves.kept_of(1)
    assert kept.updates[0] == 0
    assert canvas.lines_at(0)[1:] == [f"w x₁ → h1.1 = {short(float(kept.values[0]))}"]
    assert "time line" in window.facts.text()
    for kind in Height:
        canvas.set_height(kind)
        heights, frame = canvas.kept_heights(curves, canvas.pins[0])[1], canvas.frame()
        assert frame.y.low <= heights.min() <= heights.max() <= frame.y.high
        drawn = canvas.rendered().toImage()
        canvas.curves = replace(curves, kept={})
        canvas.invalidate()
        assert canvas.rendered().toImage() != drawn
        canvas.curves = curves
    path = tmp_path / "watched.csv"
    window.files.save(None, str(path))
    with path.open(encoding="utf-8", newline="") as stream:
        _, *rows = csv.reader(stream)
    assert [float(row[1]) for row in rows][: len(kept.values)] == kept.values.tolist()


@pytest.mark.parametrize(
    ("kept", "noted", "pieces"),
    [
        ([0, 5], [9, 10], [[0, 5, 9]]),
        ([0, 5, 12], [8, 9], [[0, 5, 8], [9, 12]]),
        ([3], [], [[3]]),
        ([], [8, 9], []),
    ],
)
def test_a_curve_goes_through_kept_moments_up_to_what_was_noted(
    kept: list[int], noted: list[int], pieces: list[list[int]]
) -> None:
    courses = [(np.array(one), np.array(one, float)) for one in (kept, noted)]
    assert [updates.tolist() for updates, _ in kept_pieces(*courses)] == pieces


def test_of_a_single_row_only_the_ends_of_points_are_known(
    qtbot: QtBot, main: MainWindow, window: WatchWindow, tmp_path: Path
) -> None:
    main.controller.watching.watch(Pin(Quantity.ACTIVATION, 0, 0, row=0))
    qtbot.waitUntil(lambda: len(window.pins.pins) == 1)
    train(qtbot, main, 10)
    assert "last update" not in window.facts.text()
    train(qtbot, main, 1100)
    qtbot.waitUntil(lambda: window.pins.curves.stride > 1)
    assert "a row's numbers only at the last update of a point" in window.facts.text()
    rows = window.table.rows
    tip = rows.data(rows.index(0, 2), Qt.ItemDataRole.ToolTipRole)
    assert "Worked out at the last update" in tip
    window.files.save(None, str(tmp_path / "watched.csv"))
    with (tmp_path / "watched.csv").open(encoding="utf-8", newline="") as stream:
        _, *lines = csv.reader(stream)
    assert all(line[2:] == ["", ""] for line in lines), "no range was looked at"
