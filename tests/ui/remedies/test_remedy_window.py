"""Remedies beside the main window: trained, stopped, read, opened there, refused and saved."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot
from window_use import open_preset

from simulator.scenarios import presets
from simulator.studies.remedies.records import REGISTRY
from simulator.studies.remedies.remedy_record import Spread
from ui.remedies.panels.remedy_words import spread
from ui.remedies.window import RemedyWindow
from ui.theme.colors import LIGHT
from ui.window.main_window import MainWindow
from ui.window.tool_records import REMEDIES


@pytest.fixture
def main(lent_window: MainWindow) -> MainWindow:
    return lent_window


def opened(qtbot: QtBot, main: MainWindow, preset: str = "moons") -> RemedyWindow:
    open_preset(qtbot, main, preset)
    made = main.tools.open("remedies")
    assert isinstance(made, RemedyWindow)
    qtbot.waitUntil(lambda: preset_title(preset) in made.facts.text())
    made.runs.starts.set_value(2)
    return made


def preset_title(preset: str) -> str:
    return str(presets.load(preset).title)


def switch_of(window: RemedyWindow, name: str) -> QCheckBox:
    boxes = window.choice.findChildren(QCheckBox)
    return next(box for box in boxes if box.text() == REGISTRY[name].title)


def only(window: RemedyWindow, *names: str) -> None:
    for name in REGISTRY:
        switch = switch_of(window, name)
        if switch.isEnabled() and switch.isChecked() != (name in names):
            switch.click()


def trained(qtbot: QtBot, window: RemedyWindow, epochs: int) -> None:
    window.runs.epochs.set_value(epochs)
    window.train.click()
    qtbot.waitUntil(lambda: window.record is not None and window.record.is_over)
    qtbot.waitUntil(lambda: window.train.text() == "&Train all")


def column(window: RemedyWindow, place: int) -> list[str]:
    rows = window.table.rows
    return [str(rows.index(line, place).data()) for line in range(rows.rowCount())]


def test_all_are_trained_ranked_and_read_with_the_mouse(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    only(window, "base", "fewer_nodes", "l2", "fewer_epochs", "fewer_features")
    empty = window.tiles.rendered().toImage()
    trained(qtbot, window, 4)
    assert "2 runs each · epoch 4 of 4" in window.facts.text()
    record = window.record
    assert record is not None
    assert column(window, 0)[0] in window.headline.text()
    assert [one.late_loss.mean for one in record.ranked()] == sorted(
        one.late_loss.mean for one in record.found
    )
    assert window.tiles.rendered().toImage() != empty
    plain = window.tiles.grab().toImage()
    window.tiles.cursor_position = QPointF(window.tiles.frames()[0].area.center())
    assert window.tiles.grab().toImage() != plain
    window.tiles.cursor_position = None
    lines = window.tiles.lines_at(0, 4.0)
    assert lines[0] == "after epoch 4"
    assert lines[3] == f"gap  {spread(record.found[0].gap)}"
    window.view.set_name("fits")
    window.view.chosen.emit("fits")
    fits = window.tiles.rendered().toImage()
    assert fits != plain
    window.set_theme(LIGHT)
    assert window.tiles.rendered().toImage() != fits
    window.view.chosen.emit("losses")


def test_a_plot_chooses_its_line_and_what_it_is(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    only(window, "base", "l2", "fewer_features")
    trained(qtbot, window, 2)
    assert window.open_one.isEnabled() is False
    record = window.record
    assert record is not None
    for k, one in enumerate(record.found):
        cell = window.tiles.cells()[k].center().toPoint()
        QTest.mouseClick(window.tiles, Qt.MouseButton.LeftButton, pos=cell)
        assert window.tiles.chosen == k
        assert window.table.current_key() == k
        # The scenario format has no choice of features.
        assert window.open_one.isEnabled() is (one.name != "fewer_features")
        assert str(REGISTRY[one.name].explanation) in window.explained.text()


def test_a_remedy_is_opened_and_taken_back(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    only(window, "base", "l2")
    trained(qtbot, window, 2)
    window.tiles.picked.emit(1)
    window.open_one.click()
    qtbot.waitUntil(lambda: penalty(main) == 0.05)
    main.controller.undo_stack.undo()
    qtbot.waitUntil(lambda: penalty(main) == 0.0)


def penalty(main: MainWindow) -> float:
    latest = main.controller.latest
    return -1.0 if latest is None else latest.experiment.scenario.regularization.l2


def test_it_is_stopped_goes_on_and_is_left(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    only(window, "base")
    window.runs.epochs.set_value(10_000)
    window.train.click()
    qtbot.waitUntil(lambda: window.record is not None and window.record.epochs > 1)
    assert window.train.text() == "S&top"
    assert REMEDIES.works is not None
    assert REMEDIES.works(window)
    window.train.click()
    qtbot.waitUntil(lambda: window.train.text() == "&Go on")
    record = window.record
    assert record is not None
    before = record.epochs
    window.train.click()
    qtbot.waitUntil(lambda: window.record is not None and window.record.epochs > before)
    window.close()
    assert not window.runner.trains
    window.show()
    assert window.train.text() == "&Go on"
    window.runs.epochs.set_value(3)
    window.runs.epochs.committed.emit(3.0)
    assert window.train.text() == "&Train all"


def test_what_cannot_be_is_said_and_folds_stand_in(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main, "xor")
    assert window.runs.folds.name() == "5"  # nothing is kept aside
    window.train.click()
    qtbot.waitUntil(lambda: "at most 2" in window.bar.message)
    assert window.train.text() == "&Train all"
    window.runs.folds.set_name("0")
    window.train.click()
    qtbot.waitUntil(lambda: "kept aside for validation" in window.bar.message)


def test_all_runs_are_saved(qtbot: QtBot, main: MainWindow, tmp_path: Path) -> None:
    window = opened(qtbot, main)
    only(window, "base", "l1")
    trained(qtbot, window, 2)
    window.write_table(str(tmp_path / "runs.csv"))
    with (tmp_path / "runs.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    record = window.record
    assert record is not None
    assert len(rows) == 4
    assert {row["remedy"] for row in rows} == {"base", "l1"}
    first = next(row for row in rows if row["remedy"] == "base")
    assert float(first["gap"]) == float(record.found[0].validation[-1, 0]) - float(
        record.found[0].training[-1, 0]
    )


def test_another_network_begins_anew(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    only(window, "base")
    trained(qtbot, window, 1)
    open_preset(qtbot, main, "diabetes")
    qtbot.waitUntil(lambda: window.record is None)
    assert not switch_of(window, "more_data").isEnabled()
    assert switch_of(window, "less_data").isEnabled()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Spread(0.5049, 0.0012), "0.5049 ± 0.0012"),
        (Spread(0.769, 0.0841), "0.769 ± 0.084"),
        (Spread(-0.017, 0.011), "−0.017 ± 0.011"),
        (Spread(0.9, 1e-16), "0.900 ± 0.000"),
        (Spread(3e-6, 1e-6), "3.00e−6 ± 1.0e−6"),
        (Spread(0.25, float("nan")), "0.250"),
        (Spread(float("nan"), float("nan")), "–"),
    ],
)
def test_a_mean_is_written_as_far_as_it_is_known(value: Spread, text: str) -> None:
    assert spread(value) == text


def test_the_learning_curve_is_trained_where_it_is_wanted(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    only(window, "base")
    window.view.set_name("rows")
    window.view.chosen.emit("rows")
    assert window.rows.isVisible()
    before = window.rows.rendered().toImage()
    window.runs.by_rows.click()
    trained(qtbot, window, 2)
    record = window.record
    assert record is not None
    rows = [one.rows for one in record.by_rows]
    assert rows == sorted(rows)
    assert len(rows) == 8
    assert rows[-1] == record.found[0].rows
    assert window.rows.rendered().toImage() != before
    lines = window.rows.lines_at(float(rows[0]))
    assert lines[0] == f"{rows[0]} training rows"
    assert lines[2] == f"validation  {spread(record.by_rows[0].late_loss)}"
    window.runs.by_rows.click()
    window.view.set_name("losses")
    window.view.chosen.emit("losses")


def test_names_are_whole_and_other_columns_give_way(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    only(window, "base", "l2", "early_stopping")
    trained(qtbot, window, 1)
    window.resize(900, 640)
    table = window.table
    names = (table.rows.index(line, 0).data() for line in range(table.rows.rowCount()))
    needed = max(table.fontMetrics().horizontalAdvance(str(name)) for name in names)
    qtbot.waitUntil(lambda: table.columnWidth(0) >= needed)
    assert table.isColumnHidden(len(table.rows.columns) - 1)
