"""A set-up is saved with a comment for the class, and opened again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pseudo_window import CODE
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from simulator.formats import network_file
from simulator.scenarios import presets
from simulator.scenarios.texts import TextInLanguages
from ui.controller import open_file
from ui.controller.controller import Controller
from ui.setup.panel import SetupPanel
from ui.window import recent_files
from ui.window.comment_dialog import LONGEST, CommentDialog
from ui.window.file_actions import FileActions
from ui.words.languages import Languages
from ui.words.messages import LANGUAGE, said

COMMENT = "Train it three times.\nWhich hidden nodes do the same?"


@pytest.fixture
def files(qtbot: QtBot, controller: Controller) -> FileActions:
    window = QWidget()
    qtbot.addWidget(window)
    files = FileActions(controller, window)
    files.kept = window  # type: ignore[attr-defined]
    return files


def answer(monkeypatch: pytest.MonkeyPatch, comment: str, path: Path | str) -> None:
    """Type a comment and choose a file, as soon as each is asked for."""

    def exec_(dialog: CommentDialog) -> int:
        dialog.field.setPlainText(comment)
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
        return dialog.result()

    monkeypatch.setattr(CommentDialog, "exec", exec_)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_a_set_up_is_saved_and_opened_again(
    qtbot: QtBot,
    controller: Controller,
    files: FileActions,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert controller.scenario is not None
    changed = presets.changed(controller.scenario, epochs=77, batch_size=2)
    controller.edit(changed, "Change")
    path = tmp_path / "task.json"
    answer(monkeypatch, COMMENT, path)
    with qtbot.waitSignals([files.kept_in_file, files.succeeded]):
        files.choose_and_save_set_up()
    document = json.loads(path.read_text("utf-8"))
    assert (document["format"], document["comment"]) == ("deltascope-scenario", COMMENT)
    expected = presets.changed(changed, comment=COMMENT)
    assert open_file.open_named(str(path)) == (expected, None)
    assert controller.scenario == expected
    assert recent_files.recent() == [str(path)]
    assert files.file_name(controller.scenario) == "task.json"
    assert files.file_name(changed) == ""  # that is not what the file holds


def test_a_comment_leaves_the_run_alone_also_when_it_is_undone(
    qtbot: QtBot, controller: Controller
) -> None:
    assert controller.scenario is not None
    controller.edit(presets.changed(controller.scenario, comment=COMMENT), "Change comment")
    controller.set_speed_limit(None)
    with qtbot.waitSignal(controller.engine.stopped):
        controller.train(5)
    qtbot.waitUntil(lambda: controller.latest is not None and controller.latest.state.epoch == 5)
    controller.undo_stack.undo()
    assert controller.scenario == presets.load("xor")
    with qtbot.waitSignal(controller.state_told) as told:
        controller.tell_state("test")
    assert told.args[0].state.epoch == 5
    controller.undo_stack.redo()
    assert controller.scenario.comment == COMMENT


def test_giving_up_saves_and_changes_nothing(
    controller: Controller, files: FileActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CommentDialog, "exec", lambda dialog: CommentDialog.DialogCode.Rejected)
    files.choose_and_save_set_up()
    assert controller.scenario == presets.load("xor")


def test_giving_up_at_the_files_name_changes_nothing_either(
    controller: Controller, files: FileActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, COMMENT, "")
    files.choose_and_save_set_up()
    assert controller.scenario == presets.load("xor")
    assert not controller.undo_stack.canUndo()


def test_a_file_that_is_gone_leaves_the_list(
    qtbot: QtBot, files: FileActions, tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone.json")
    recent_files.remember(gone)
    with qtbot.waitSignal(files.refused) as refusal:
        files.open(gone)
    assert "no such file" in refusal.args[0]
    assert recent_files.recent() == []


def test_a_comment_that_is_too_long_is_not_saved(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    dialog = CommentDialog("a\tb\x07c", host, "Comment")
    save = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert dialog.comment == "a bc"
    assert save.isEnabled()
    dialog.field.setPlainText("x" * (LONGEST + 3))
    assert not save.isEnabled()
    presets.changed(presets.load("xor"), comment="x" * LONGEST)
    with pytest.raises(ValueError, match="comment"):
        presets.changed(presets.load("xor"), comment="x" * (LONGEST + 1))


def test_the_set_up_panel_shows_the_comment(qtbot: QtBot) -> None:
    panel = SetupPanel()
    qtbot.addWidget(panel)
    scenario = presets.load("xor")
    panel.show_scenario(scenario)
    assert panel.comment.isHidden()
    panel.show_scenario(presets.changed(scenario, comment="<b>Do</b> this"))
    assert panel.comment.text() == "<b>Do</b> this"
    assert not panel.comment.isHidden()
    assert panel.restore.isHidden()  # a comment is no change of the preset


def test_a_click_on_the_comment_changes_it(
    qtbot: QtBot, controller: Controller, files: FileActions, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = SetupPanel()
    qtbot.addWidget(panel)
    panel.comment_asked.connect(files.change_comment)
    assert controller.scenario is not None
    panel.show_scenario(presets.changed(controller.scenario, comment="Old"))
    panel.show()
    answer(monkeypatch, COMMENT, "")
    qtbot.mouseClick(panel.comment, Qt.MouseButton.LeftButton)
    assert controller.scenario.comment == COMMENT
    controller.undo_stack.undo()
    assert controller.scenario.comment == ""


def test_the_comment_is_said_where_a_file_is_opened(
    qtbot: QtBot, files: FileActions, tmp_path: Path
) -> None:
    path = tmp_path / "task.json"
    scenario = presets.changed(presets.load("xor"), comment="Train it.\n" + "x" * 500)
    network_file.write_scenario(path, scenario)
    with qtbot.waitSignal(files.succeeded) as told:
        files.open(str(path))
    assert told.args[0].startswith("Opened task.json. Its comment: Train it. xxx")
    assert told.args[0].endswith("x…")
    assert len(told.args[0]) < 220


BOTH = {"en": "Train it.", "ko": "학습해 봅니다."}


def test_a_comment_in_several_languages_is_shown_and_changed_in_the_one_that_is_shown(
    qtbot: QtBot,
    controller: Controller,
    files: FileActions,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "task.json"
    titles = {"en": "Mine", "ko": "나의 것"}
    scenario = presets.changed(presets.load("xor"), comment=BOTH, title=titles)
    network_file.write_scenario(path, scenario)
    panel = SetupPanel()
    qtbot.addWidget(panel)
    QApplication.instance().setProperty(LANGUAGE, "ko")
    try:
        with qtbot.waitSignal(files.succeeded) as told:
            files.open(str(path))
        assert "학습해 봅니다." in said(told.args[0])
        assert "Train it." in told.args[0]  # as it is said again in English
        panel.show_scenario(scenario)
        assert panel.comment.text() == "학습해 봅니다."
        assert panel.preset.placeholderText() == "나의 것"
        answer(monkeypatch, "학습해 봅니다.", "")
        files.change_comment()
        assert controller.scenario == scenario
        answer(monkeypatch, "다시 학습합니다.", "")
        files.change_comment()
    finally:
        QApplication.instance().setProperty(LANGUAGE, None)
    assert controller.scenario is not None
    found = controller.scenario.comment
    assert isinstance(found, TextInLanguages)
    assert found.texts == BOTH | {"ko": "다시 학습합니다."}
    panel.show_scenario(controller.scenario)
    assert panel.comment.text() == "Train it."


def test_the_set_up_panel_says_a_scenarios_texts_again_in_another_language(
    qtbot: QtBot, spoken: Languages
) -> None:
    panel = SetupPanel()
    qtbot.addWidget(panel)
    texts = {"en": "Mine", CODE: "Mia"}
    own = presets.changed(presets.load("xor"), name="own", title=texts, comment=texts)
    panel.show_scenario(own)
    spoken.show(CODE)
    assert panel.comment.text() == panel.preset.placeholderText() == "Mia"
    assert panel.description.text().startswith("⟦")
