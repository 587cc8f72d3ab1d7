"""The search beside the main window: chosen, run, stopped, read, saved, and taken over."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from plots_samples import hover
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_use import open_preset

from simulator.search import document
from simulator.search.results import ranked
from ui.search.window import SearchWindow
from ui.theme.colors import LIGHT
from ui.window.main_window import MainWindow


@pytest.fixture
def main(lent_window: MainWindow) -> MainWindow:
    return lent_window


def opened(qtbot: QtBot, main: MainWindow, preset: str = "xor", runs: int = 6) -> SearchWindow:
    open_preset(qtbot, main, preset)
    made = main.tools.open("search")
    assert isinstance(made, SearchWindow)
    qtbot.waitUntil(made.run.isEnabled)
    made.panel.choose_method("random")
    for name, value in (("runs", runs), ("starts", 1), ("seed", 0), ("minutes", 0)):
        made.panel.numbers[name].set_value(float(value))
    made.panel.numbers["folds"].set_value(1.0)
    for name, line in made.panel.space_panel.lines.items():
        line.box.setChecked(name in ("learning_rate", "optimizer"))
    typed(made, "learning_rate", "0.01..1")
    return made


def typed(window: SearchWindow, name: str, text: str) -> None:
    field = window.panel.space_panel.lines[name].values
    field.clear()  # type: ignore[union-attr]
    QTest.keyClicks(field, text)


def finished(qtbot: QtBot, window: SearchWindow) -> None:
    window.run.click()
    qtbot.waitUntil(lambda: window.runner.found is not None and window.runner.found.is_over)
    qtbot.waitUntil(lambda: not window.runner.running)


def column(window: SearchWindow, place: int) -> list[str]:
    rows = window.table.rows
    return [str(rows.index(line, place).data()) for line in range(rows.rowCount())]


def test_settings_are_tried_ranked_and_drawn(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    plain = window.canvas.rendered().toImage()
    finished(qtbot, window)
    assert column(window, 0) == ["1", "2", "3", "4", "5", "6"]
    found = window.runner.found
    assert found is not None
    order = ranked(found.results, "loss")
    assert set(column(window, 2)) <= {"SGD", "Momentum", "Adam"}
    assert window.headline.text().startswith("Best: loss ")
    assert "6 of 6 trained" in window.facts.text()
    titles = [axis.title for axis in window.canvas.axes]
    assert titles[1:] == ["Optimizer", "loss", "accuracy"]
    assert len(window.canvas.line(0)) == 4
    drawn = window.canvas.rendered().toImage()
    assert drawn != plain
    window.set_theme(LIGHT)
    assert window.canvas.rendered().toImage() != drawn
    assert order[0].loss == min(one.loss for one in order)


def test_a_brush_keeps_lines_and_lines_of_the_table(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    finished(qtbot, window)
    canvas = window.canvas
    canvas.resize(700, 300)
    loss = len(canvas.axes) - 2
    top, bottom = canvas.point(loss, 0.3).toPoint(), canvas.point(loss, 0.0).toPoint()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=bottom)
    QTest.mouseMove(canvas, top)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=top)
    kept = int(canvas.kept().sum())
    assert 0 < kept < 6
    assert window.table.rows.rowCount() == kept
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=top)
    assert window.table.rows.rowCount() == 6
    canvas.brush(loss, 0.0, 0.3)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.brushes == {}


def test_a_line_that_is_pointed_at_is_marked_in_the_table(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    finished(qtbot, window)
    canvas = window.canvas
    canvas.resize(700, 300)
    corners = canvas.line(5)
    middle = QPointF(*(corners[2] + corners[3]) / 2)
    hover(canvas, middle)
    assert canvas.chosen == canvas.nearest(middle) >= 0
    assert window.table.current_key() == window._order[canvas.chosen].number
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    QTest.keyClick(window.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.table, Qt.Key.Key_Down)
    key = window.table.current_key()
    assert window._order[canvas.chosen].number == key


def test_it_is_stopped_saved_opened_and_goes_on(
    qtbot: QtBot, main: MainWindow, tmp_path: Path
) -> None:
    window = opened(qtbot, main, runs=400)
    window.run.click()
    qtbot.waitUntil(lambda: window.runner.found is not None and bool(window.runner.found.results))
    window.run.click()
    qtbot.waitUntil(lambda: not window.runner.running)
    assert window.run.text() == "&Go on"
    target = tmp_path / "search.json"
    window.write_search(str(target))
    kept = document.read(target)
    assert 0 < len(kept.results) < 400
    window.panel.numbers["runs"].set_value(7.0)
    window.open_search(str(target))
    qtbot.waitUntil(lambda: window.runner.found is not None)
    assert window.panel.numbers["runs"].value() == 400.0
    found = window.runner.found
    assert found is not None
    assert found.results == kept.results
    assert window.run.text() == "&Go on"
    window.run.click()
    qtbot.waitUntil(
        lambda: (
            window.runner.found is not None and len(window.runner.found.results) > len(kept.results)
        )
    )
    window.runner.leave()


def test_the_best_opens_in_the_main_window_and_can_be_undone(
    qtbot: QtBot, main: MainWindow
) -> None:
    window = opened(qtbot, main)
    finished(qtbot, window)
    before = main.controller.scenario
    window.table.choose(-1)
    window.take.click()
    best = ranked(window.runner.found.results, "loss")[0]  # type: ignore[union-attr]
    scenario = main.controller.scenario
    assert scenario is not None
    assert scenario.optimizer.settings["learning_rate"] == best.values[0]
    main.controller.undo_stack.undo()
    assert main.controller.scenario == before


def test_a_search_of_another_scenario_goes_on_and_what_it_found_does_not_change_it(
    qtbot: QtBot, main: MainWindow, tmp_path: Path
) -> None:
    window = opened(qtbot, main, runs=4)
    finished(qtbot, window)
    found = window.runner.found
    assert found is not None
    target = tmp_path / "search.json"
    some = document.SearchDocument(plan=found.plan, results=found.results[:2])
    document.write(target, some)
    open_preset(qtbot, main, "and")
    window.open_search(str(target))
    qtbot.waitUntil(lambda: window.runner.found is not None)
    assert window.run.text() == "&Go on"
    window.take.click()
    qtbot.waitUntil(lambda: window._experiment.scenario == main.controller.scenario)  # type: ignore[union-attr]
    assert window.run.text() == "&Go on"
    finished(qtbot, window)
    assert window.runner.found.results == found.results  # type: ignore[union-attr]


def test_the_table_is_written_as_csv(qtbot: QtBot, main: MainWindow, tmp_path: Path) -> None:
    window = opened(qtbot, main)
    finished(qtbot, window)
    target = tmp_path / "table.csv"
    window.write_table(str(target))
    with target.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["rank"] for row in rows] == column(window, 0)


def test_what_cannot_be_searched_is_said(qtbot: QtBot, main: MainWindow, tmp_path: Path) -> None:
    window = opened(qtbot, main)
    complaint = window.panel.space_panel.complaint
    typed(window, "learning_rate", "0..1")
    assert "must be > 0" in complaint.text()
    window.run.click()
    assert "must be > 0" in window.bar.text.text()
    typed(window, "learning_rate", "0.1")
    assert complaint.text() == ""
    window.panel.numbers["folds"].set_value(5.0)
    window.run.click()
    qtbot.waitUntil(lambda: "every fold needs a row of every class" in window.bar.text.text())
    broken = tmp_path / "broken.json"
    broken.write_text("{}", "utf-8")
    window.open_search(str(broken))
    assert "no Deltascope file" in window.bar.text.text()


def test_whole_numbers_are_written_without_decimals(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main, runs=4)
    for name, line in window.panel.space_panel.lines.items():
        line.box.setChecked(name in ("nodes", "batch_size"))
    finished(qtbot, window)
    assert all(text.isdecimal() for text in column(window, 1) + column(window, 2))


def test_growing_varies_the_layers_by_itself(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main, runs=3)
    window.panel.choose_method("grow")
    assert not window.panel.space_panel.isVisibleTo(window)
    finished(qtbot, window)
    assert sorted(column(window, 1)) == ["1", "1-1", "2"]
    assert column(window, 1)[0] == "2"
