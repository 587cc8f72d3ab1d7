"""The window that workshops share: presets, undo, files, what is kept, languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from workshop_use import drop, functions, shown

from simulator.workshops import files
from simulator.workshops.records.functions import RECORD
from ui.theme.colors import DARK
from ui.words.languages import Languages
from ui.words.messages import said
from ui.workshop.bench import Task
from ui.workshop.window import WorkshopWindow

PLAIN, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WorkshopWindow]:
    with shown(functions) as made:
        yield made


def undo_text(window: WorkshopWindow) -> str:
    return window.actions_.by_name["undo"].text()


def test_it_opens_with_the_first_preset_and_says_what_there_is_to_be_seen(
    window: WorkshopWindow,
) -> None:
    assert window.document == RECORD.beginning
    assert window.windowTitle() == "Functions"
    assert window.heading.presets.currentText() == "Sigmoid"
    assert "0.25 at most" in window.heading.task.text()


def test_a_preset_is_begun_with_and_undone(window: WorkshopWindow) -> None:
    window.heading.presets.chosen.emit("relu-elu")
    assert window.document == RECORD.presets[2].document
    assert undo_text(window) == "Undo Begin with ReLU and ELU"
    window.actions_.by_name["undo"].trigger()
    assert window.document == RECORD.beginning
    assert window.heading.presets.name() == "sigmoid"


def test_another_document_is_none_of_the_presets(window: WorkshopWindow) -> None:
    window.bench.change("edit", z=3.25)
    assert window.heading.presets.name() == ""
    assert window.heading.presets.placeholderText() == "Choose an example…"  # which, is said below
    assert window.heading.task.text().startswith("Changed from “Sigmoid”: ")


def test_what_one_gesture_does_is_undone_at_once(window: WorkshopWindow) -> None:
    for z in (1.5, 2.0, 2.5):
        window.bench.change("Move", "z", z=z)
    assert window.history.stack.count() == 1
    window.bench.change("Other", "other", z=3.0)
    window.bench.change("Alone", z=3.5)
    window.bench.change("Alone", z=4.0)
    assert window.history.stack.count() == 4
    for _ in range(4):
        window.history.stack.undo()
    assert window.document == RECORD.beginning
    window.history.stack.redo()
    assert window.document == RECORD.beginning.changed(z=2.5)


def test_a_gesture_that_comes_back_leaves_nothing_to_be_undone(window: WorkshopWindow) -> None:
    window.bench.change("Move", "z", z=1.5)
    window.bench.change("Move", "z", z=1.0)
    assert not window.history.stack.canUndo()
    window.bench.change("Nothing", z=1.0)
    assert not window.history.stack.canUndo()


def test_the_keys_undo_and_redo(qtbot: QtBot, window: WorkshopWindow) -> None:
    window.activateWindow()
    qtbot.waitActive(window)
    window.bench.change("Move", z=2.0)
    qtbot.keyClick(window.home_focus, Qt.Key.Key_Z, PLAIN)
    assert window.document == RECORD.beginning
    qtbot.keyClick(window.home_focus, Qt.Key.Key_Z, PLAIN | SHIFT)
    assert window.document == RECORD.beginning.changed(z=2.0)


def test_it_is_saved_and_opened(
    qtbot: QtBot, window: WorkshopWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.activateWindow()
    qtbot.waitActive(window)
    target, mine = tmp_path / "mine.json", RECORD.beginning.changed(z=2.5)
    window.bench.change("Move", z=2.5)
    with monkeypatch.context() as patched:
        patched.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(target), ""))
        qtbot.keyClick(window.home_focus, Qt.Key.Key_S, PLAIN)
    assert files.read(target) == mine
    assert "Saved to" in said(window.bar.message)
    window.heading.presets.chosen.emit("relu-gelu")
    with monkeypatch.context() as patched:
        patched.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(target), ""))
        qtbot.keyClick(window.home_focus, Qt.Key.Key_O, PLAIN)
    assert window.document == mine
    assert undo_text(window) == "Undo Open mine.json"


def test_a_dropped_file_is_opened(window: WorkshopWindow, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    files.write(target, RECORD.presets[1].document)
    assert drop(window, str(target))
    assert window.document == RECORD.presets[1].document


def test_a_preset_that_is_opened_is_told_by_the_heading_alone(
    window: WorkshopWindow, tmp_path: Path
) -> None:
    preset = RECORD.presets[1]
    window.open_document(preset.document, preset.title)
    assert window.heading.presets.name() == preset.name
    assert not window.bar.message  # it would lie over what is to be used
    target = tmp_path / "mine.json"
    files.write(target, preset.document.changed(z=2.5))
    window.open_path(str(target))
    assert said(window.bar.message) == "Opened mine.json."


def test_a_wrong_file_is_refused_and_what_is_open_stays(
    window: WorkshopWindow, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"format": "deltascope-workshop", "version": 1, "workshop": "functions"}')
    window.open_path(str(wrong))
    assert window.bar.kind == "error"
    assert "function is missing" in said(window.bar.message)
    assert window.document == RECORD.beginning
    assert not window.history.stack.canUndo()
    window.save_path(str(tmp_path / "none" / "mine.json"))
    assert "there is no folder" in said(window.bar.message)


def test_what_was_open_is_there_again(qtbot: QtBot) -> None:
    with shown(functions) as window:
        window.bench.change("Move", z=-2.0)
    with shown(functions) as window:
        assert window.document == RECORD.beginning.changed(z=-2.0)
        assert not window.history.stack.canUndo()


def test_what_is_open_is_kept_while_the_window_stays_open(qtbot: QtBot) -> None:
    with shown(functions) as window:
        window.bench.change("Move", z=-2.5)
        window._timer.timeout.emit()
        other = functions(DARK, QWidget())
        assert other.document == window.document


def test_what_was_kept_and_is_damaged_is_left_out(qtbot: QtBot) -> None:
    from PySide6.QtCore import QSettings

    for kept in ("{", '{"format": "deltascope-workshop", "version": 9}', 3):
        QSettings().setValue("workshops/functions", kept)
        with shown(functions) as window:
            assert window.document == RECORD.beginning


def test_the_picture_is_copied(qtbot: QtBot, window: WorkshopWindow) -> None:
    window.actions_.by_name["copy"].trigger()
    assert QApplication.clipboard().pixmap().size() == window.bench.picture().size()
    assert "clipboard" in said(window.bar.message)


def test_a_task_is_told_and_that_it_is_solved(window: WorkshopWindow, korean: Languages) -> None:
    window.bench.task_told.emit(Task("x = 1"))
    assert window.heading.task.text() == "x = 1"
    window.bench.task_told.emit(Task("x = 1", is_solved=True))
    assert window.heading.task.text() == "✓ 풀었습니다. x = 1"
    window.bench.task_told.emit(None)
    assert "0.25" in window.heading.task.text()


def test_it_follows_the_language(window: WorkshopWindow, korean: Languages) -> None:
    assert window.windowTitle() == "함수"
    window.bench.change("Move", z=2.0)
    assert undo_text(window) == "“Move” 실행 취소"
    korean.show("en")
    assert window.windowTitle() == "Functions"
    assert undo_text(window) == "Undo Move"


def test_every_button_has_a_name_and_tells_its_key(window: WorkshopWindow) -> None:
    tips = {name: button.toolTip() for name, button in window.heading.buttons.items()}
    assert "Open… &nbsp;(Ctrl+O)" in tips["open"] or "(Ctrl+O)" in tips["open"]
    assert "(Ctrl+S)" in tips["save"]
    assert "(Ctrl+Z)" in tips["undo"]
    assert "(Ctrl+Shift+Z)" in tips["redo"]
    assert all(button.text() for button in window.heading.buttons.values())
