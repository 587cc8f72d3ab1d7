"""A table in the main window: opened by every way, undone, saved with its rows or without them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from setup_desk import Desk
from table_use import FRUIT, until_judged, written
from window_use import open_preset, theta, until_ready

from simulator.formats import network_file
from simulator.scenarios.presets import Scenario
from ui.tables.dialog import TableDialog
from ui.tables.rows_dialog import RowsDialog
from ui.window import recent_files
from ui.window.comment_dialog import CommentDialog
from ui.window.main_window import MainWindow

OWN = "own-table"


def open_table(qtbot: QtBot, window: MainWindow, path: str) -> Scenario:
    """Open a table as it is proposed, and wait until it is shown."""
    window.file_actions.open(path)
    dialog = window.file_actions.tables.dialog
    assert isinstance(dialog, TableDialog)
    until_judged(qtbot, dialog)
    dialog.open_button.click()
    until_ready(qtbot, window, OWN)
    scenario = window.controller.scenario
    assert scenario is not None
    return scenario


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[str]]:
    """Return what has the question about rows answered by a button of this text, and notes it."""

    def answer(wanted: str) -> list[str]:
        asked: list[str] = []

        def exec_(box: QMessageBox) -> int:
            asked.append(box.text())
            next(button for button in box.buttons() if button.text() == wanted).click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", exec_)
        return asked

    return answer


def save_set_up(window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    accepted = CommentDialog.DialogCode.Accepted
    monkeypatch.setattr(CommentDialog, "exec", lambda _: accepted)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.file_actions.choose_and_save_set_up()


def test_a_table_is_opened_named_trained_and_undone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_preset(qtbot, window, "xor")
    path = written(tmp_path)
    open_table(qtbot, window, path)
    data = window.panels["setup"].data
    assert window.messages.message == "Opened fruit.csv."
    assert recent_files.recent()[0] == path
    assert data.source.placeholderText() == "fruit"
    assert data.of_table.isVisibleTo(data)
    assert data.of_table.gaps.text() == "Rows left out, for a value is missing in them: 1."
    window.controller.stepper.go(window.controller.stepper.granularity.EPOCH, 1)
    qtbot.waitUntil(lambda: window.controller.latest.state.update > 0)
    window.controller.undo_stack.undo()
    until_ready(qtbot, window, "xor")


def test_a_table_that_is_given_up_changes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_preset(qtbot, window, "xor")
    before, count = window.controller.scenario, window.controller.undo_stack.count()
    window.file_actions.open(written(tmp_path, FRUIT + "13,1\n", "broken.csv"))
    dialog = window.file_actions.tables.dialog
    assert isinstance(dialog, TableDialog)
    until_judged(qtbot, dialog)
    assert "Line 14" in dialog.problem.text()
    dialog.reject()
    assert window.file_actions.tables.dialog is None
    assert window.controller.scenario == before
    assert window.controller.undo_stack.count() == count


def test_columns_are_changed_as_an_edit_that_keeps_layers_and_weights_that_fit(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    before = open_table(qtbot, window, written(tmp_path))
    window.controller.stepper.go(window.controller.stepper.granularity.EPOCH, 1)
    qtbot.waitUntil(lambda: window.controller.latest.state.update > 0)
    until_ready(qtbot, window, OWN)
    learnt = theta(window)
    window.panels["setup"].data.of_table.columns.click()
    dialog = window.file_actions.tables.dialog
    assert isinstance(dialog, TableDialog)
    until_judged(qtbot, dialog)
    dialog.preview.show_column(1)
    dialog.column.role.on_activated(dialog.column.role.findData("ignored"))
    until_judged(qtbot, dialog)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: window.controller.scenario != before)
    until_ready(qtbot, window, OWN)
    after = window.controller.scenario
    assert after is not None
    assert "size" not in after.data.dataset.feature_names
    assert after.layers == before.layers
    assert window.controller.undo_stack.undoText() == "Change columns"
    outputs = after.layers[-2].units * after.layers[-1].units
    np.testing.assert_array_equal(theta(window)[-outputs:], learnt[-outputs:])


def test_the_card_of_an_input_tells_its_class_and_how_values_are_spread(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_table(qtbot, window, written(tmp_path))
    texts, shown = window.canvas._picture.texts, window.canvas._picture.shown
    names = window.controller.experiment.data.feature_names
    red = texts.node_facts(shown, -1, names.index("colour=red"))
    assert red.rows[0] == ("is it “red”?", "yes")
    assert red.picture.before.counts.sum() == len(window.controller.experiment.data.X)
    assert red.picture.before.names == ("green", "red", "yellow")
    assert red.picture.after is None
    weight = texts.node_facts(shown, -1, names.index("weight"))
    assert [row.name for row in weight.rows] == ["measured", "scaling", "scaled, input x"]
    assert weight.picture.after.lower < 0 < weight.picture.before.lower


def test_a_row_of_one_s_own_has_a_field_for_each_column(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_table(qtbot, window, written(tmp_path))
    typing = window.panels["step"].own_row
    typing.begin(0)
    row = typing.window
    assert row is not None
    assert row.line.text() == "7; red; 150.5"
    colour = row.inputs.fields[1]
    colour.on_activated(colour.findData("yellow"))
    assert row.row.raw == (7.0, 0.0, 0.0, 1.0, 150.5)
    qtbot.waitUntil(lambda: row.answer.text().startswith("The network says: "))
    row.line.setText("2, green, 10, cherry")
    row.line.textEdited.emit(row.line.text())
    assert (row.row.raw, row.row.label) == ((2.0, 1.0, 0.0, 0.0, 10.0), 1)
    row.line.setText("2, blue, 10")
    row.line.editingFinished.emit()
    assert "blue" in row._complaint.text()
    row.close()


def test_folds_are_chosen_for_any_data(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "iris")
    panel = window.panels["setup"]
    desk = Desk(panel, qtbot)
    split = panel.data.split
    assert split.method.name() == "stratified"
    assert split.method.findData("column") < 0
    split.method.on_activated(split.method.findData("folds"))
    desk.type(split.folds, "3")
    qtbot.waitUntil(lambda: len(window.controller.experiment.data.X) == 100)
    assert split.fold.isVisibleTo(panel)
    assert not split.validation.isVisibleTo(panel)


@pytest.mark.parametrize("rows", [True, False])
def test_rows_are_written_only_where_that_is_answered_once(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answered: Callable[[str], list[str]],
    rows: bool,
) -> None:
    # Each has rows of its own: what was answered is kept for the session.
    name = "apple" if rows else "pear"
    open_table(qtbot, window, written(tmp_path, FRUIT.replace("apple", name)))
    asked = answered("Write the rows into the file" if rows else "Leave them out")
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    save_set_up(window, monkeypatch, first)
    with qtbot.waitSignal(window.file_actions.succeeded):
        window.file_actions.export(str(second))
    assert len(asked) == 1
    for path in (first, second):
        document = json.loads(path.read_text("utf-8"))
        data = document.get("data") or document["scenario"]["data"]
        assert ("values" in data["table"]["columns"][0]) is rows
        assert not [one for one in data["table"]["columns"] if one["name"] == "id"]


def test_the_question_can_be_left_and_nothing_is_written(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answered: Callable[[str], list[str]],
) -> None:
    open_table(qtbot, window, written(tmp_path, FRUIT.replace("apple", "plum")))
    answered("Cancel")
    path = tmp_path / "never.json"
    save_set_up(window, monkeypatch, path)
    window.file_actions.export(str(path))
    assert not path.exists()


def without_rows(qtbot: QtBot, window: MainWindow, folder: Path, table: str) -> str:
    """Write the table's scenario without its rows; return the file's path."""
    scenario = open_table(qtbot, window, table)
    path = folder / "fruit.json"
    network_file.write_scenario(path, scenario)
    open_preset(qtbot, window, "xor")
    return str(path)


def test_a_file_without_rows_asks_for_the_table_and_tells_another(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = written(tmp_path)
    bare = without_rows(qtbot, window, tmp_path, table)
    other = written(tmp_path, FRUIT.replace("150.5", "151.5"), "other.csv")
    wrong = written(tmp_path, "a,b\n1,2\n3,4\n", "wrong.csv")
    chosen = iter((wrong, other, table))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(chosen), ""))
    window.file_actions.open(bare)
    dialog = window.file_actions.tables.dialog
    assert isinstance(dialog, RowsDialog)
    dialog.choose_button.click()
    qtbot.waitUntil(lambda: "must have a column" in dialog.news.text())
    dialog.choose_button.click()
    qtbot.waitUntil(lambda: "other rows (12)" in dialog.news.text())
    assert dialog.take_button.isVisibleTo(dialog)
    dialog.choose_button.click()
    until_ready(qtbot, window, OWN)
    assert window.controller.scenario.data.table.table.rows == 12


def test_a_file_without_rows_can_be_given_up(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    bare = without_rows(qtbot, window, tmp_path, written(tmp_path))
    before = window.controller.scenario
    window.file_actions.open(bare)
    dialog = window.file_actions.tables.dialog
    assert isinstance(dialog, RowsDialog)
    assert not dialog.take_button.isVisibleTo(dialog)
    dialog.reject()
    assert window.controller.scenario == before
