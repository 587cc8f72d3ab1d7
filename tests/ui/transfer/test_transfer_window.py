"""Forgetting and transfer beside the main window: trained, stopped, read, opened there, saved."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_use import open_preset

from simulator.studies.forgetting import ForgettingRecord
from simulator.studies.transfer import TransferRecord
from ui.theme.colors import LIGHT
from ui.transfer.panels.choices import FORGETTING, TRANSFER
from ui.transfer.window import TransferWindow
from ui.widgets.fields import ChoiceField
from ui.window.main_window import MainWindow
from ui.window.tool_records import TRANSFER as TOOL


@pytest.fixture
def main(lent_window: MainWindow) -> MainWindow:
    return lent_window


def opened(qtbot: QtBot, main: MainWindow, preset: str = "xor") -> TransferWindow:
    open_preset(qtbot, main, preset)
    made = main.tools.open("transfer")
    assert isinstance(made, TransferWindow)
    return made


def pick(field: ChoiceField, name: str) -> None:
    """Choose by hand."""
    place = field.findData(name)
    field.setCurrentIndex(place)
    field.on_activated(place)


def prepared(window: TransferWindow, mode: str, pair: str, epochs: int) -> None:
    pick(window.mode, mode)
    pick(window.choices.pair, pair)
    window.choices.seeds.set_value(3)
    window.choices.first.set_value(epochs)
    window.choices.second.set_value(epochs)
    window.choices.updates.set_value(20)


def trained(qtbot: QtBot, window: TransferWindow) -> None:
    window.train.click()
    qtbot.waitUntil(lambda: window.record is not None and window.record.is_over)
    qtbot.waitUntil(lambda: window.train.text() == "&Train")


def test_what_is_forgotten_is_drawn_and_said(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    prepared(window, FORGETTING, "iris", 30)
    empty = window.forgetting.rendered().toImage()
    trained(qtbot, window)
    record = window.record
    assert isinstance(record, ForgettingRecord)
    assert window.headline.text().startswith("Forgotten of A: ")
    assert " points; with replay " in window.headline.text()
    told = window.finding.text().splitlines()
    assert told[0].startswith("A: 100.0 % before B is learnt, ")
    assert told[1].startswith("With 15 of A's rows among B's: ")
    assert "A: setosa and versicolor · B: virginica" in window.facts.text()
    drawn = window.forgetting.rendered().toImage()
    assert drawn != empty
    assert window.forgetting.lines_at(10, counts=True)[0] == "epoch 10"
    assert len(window.forgetting.lines_at(10, counts=True)) == 3
    late = window.forgetting.lines_at(60, counts=False)
    assert [line.split("  ")[0] for line in late] == [
        "epoch 60", "A", "B", "A with replay", "B with replay",
    ]  # fmt: skip
    plain = window.forgetting.grab().toImage()
    for frame in window.forgetting.frames():
        window.forgetting.cursor_position = QPointF(frame.area.center())
        assert window.forgetting.grab().toImage() != plain
    window.forgetting.cursor_position = None
    window.set_theme(LIGHT)
    assert window.forgetting.rendered().toImage() != drawn


def test_for_how_many_rows_it_pays_is_drawn_and_said(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    prepared(window, TRANSFER, "moons_tilted", 30)
    trained(qtbot, window)
    record = window.record
    assert isinstance(record, TransferRecord)
    canvas = window.transfer
    assert canvas.place() == len(record.rows) - 1
    assert canvas.lines_at(0)[0] == "5 rows of B"
    assert [line.split("  ")[0] for line in canvas.lines_at(0)[1:]] == [
        "fresh start", "from A's weights", "from A's weights, hidden layers frozen",
    ]  # fmt: skip
    assert canvas.lines_after(20)[0] == "update 20"
    assert len(window.finding.text().splitlines()) == 2
    assert "from A's weights, hidden layers frozen – pays with " in window.finding.text()
    # A click on the right plot, or the keys, show the curves with other rows.
    drawn = canvas.rendered().toImage()
    rows = canvas.frames()[1]
    at = rows.point(1.0, 90.0).toPoint()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert canvas.place() == 1
    assert canvas.rendered().toImage() != drawn
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.place() == 0
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.place() == 0


def test_each_study_keeps_its_tasks_and_its_results(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    prepared(window, FORGETTING, "iris", 4)
    trained(qtbot, window)
    found = window.record
    pick(window.mode, TRANSFER)
    assert window.record is None
    assert window.choices.pair.name() != "iris"
    assert window.choices.second.isHidden()
    assert not window.choices.updates.isHidden()
    pick(window.mode, FORGETTING)
    assert window.record is found
    assert window.choices.pair.name() == "iris"
    assert int(window.choices.first.value()) == 4


def test_it_is_stopped_and_goes_on(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    prepared(window, FORGETTING, "iris", 2000)
    window.train.click()
    qtbot.waitUntil(lambda: window.record is not None and TOOL.works is not None)
    assert window.train.text() == "S&top"
    assert TOOL.works is not None
    assert TOOL.works(window)
    window.train.click()
    qtbot.waitUntil(lambda: not window.runner.trains and window.train.text() == "&Go on")
    record = window.record
    assert isinstance(record, ForgettingRecord)
    assert not record.is_over
    window.choices.seeds.set_value(2)
    window.choices.seeds.committed.emit(2.0)
    assert window.train.text() == "&Train"
    window.choices.seeds.set_value(3)
    window.choices.seeds.committed.emit(3.0)
    window.train.click()
    qtbot.waitUntil(
        lambda: (
            isinstance(window.record, ForgettingRecord)
            and len(window.record.learning.epochs) > len(record.learning.epochs)
        )
    )
    window.close()
    assert not window.trains


def test_a_network_is_opened_and_undo_brings_the_other_back(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    prepared(window, FORGETTING, "iris", 20)
    assert not window.open_one.isEnabled()
    trained(qtbot, window)
    pick(window.which, "1")
    window.open_one.click()
    qtbot.waitUntil(lambda: main.controller.latest is not None)
    latest = main.controller.latest
    assert latest is not None
    assert latest.experiment.scenario.name == "iris"
    assert latest.state.epoch == 40
    # All of A's rows are taken for B's class by now, or nearly.
    assert latest.evaluation is None or latest.evaluation.accuracy < 0.9
    main.controller.undo_stack.undo()
    qtbot.waitUntil(lambda: main.controller.latest is not None)
    assert main.controller.scenario is not None
    assert main.controller.scenario.name == "xor"


def test_the_open_network_is_studied_or_refused_in_words(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main, "xor")
    prepared(window, FORGETTING, "opened_classes", 3)
    window.train.click()
    qtbot.waitUntil(lambda: window.bar.isVisible())
    assert "three classes or more" in window.bar.text.text()
    assert window.record is None
    prepared(window, FORGETTING, "opened_order", 3)
    trained(qtbot, window)
    assert window.facts.text().endswith("network of XOR")
    # Another network: what was found of the one before is dropped.
    open_preset(qtbot, main, "moons")
    qtbot.waitUntil(lambda: window.record is None)


def test_both_studies_are_saved_as_tables(qtbot: QtBot, main: MainWindow, tmp_path: Path) -> None:
    window = opened(qtbot, main)
    for mode, pair, heading in (
        (FORGETTING, "iris", ["stage", "epoch", "seed", "task", "loss", "accuracy"]),
        (TRANSFER, "moons_tilted", ["start", "rows", "update", "seed", "loss", "accuracy"]),
    ):
        prepared(window, mode, pair, 2)
        trained(qtbot, window)
        path = tmp_path / f"{mode}.csv"
        window.files.save(None, str(path))
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.reader(lines))
        assert rows[0] == heading
        # Forgetting: 3 epochs (0 among them) of three stages; transfer: 3 starts, 6 sets of rows.
        points = 3 * 3 * 3 * 2 if mode == FORGETTING else 3 * 6 * 3 * 21
        assert len(rows) == 1 + points
