"""Workshops from the main window: their menu, documents that are opened there, one in another's."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from simulator.workshops import files
from simulator.workshops.registry import REGISTRY
from ui.controller import open_file
from ui.window import recent_files
from ui.window.main_window import MainWindow
from ui.window.menu_bar import records
from ui.window.workshop_records import WORKSHOPS

NAMES = list(REGISTRY)


def test_every_workshop_has_a_window_of_its_name() -> None:
    assert sorted(record.name for record in WORKSHOPS) == sorted(NAMES)
    told = {record.id: path for path, record in records()}
    assert all(told[name][-1] == "&Workshops" for name in NAMES)


def test_no_two_actions_have_one_key() -> None:
    keys = [key for _, record in records() for key in record.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", NAMES)
def test_a_document_opens_its_workshop(
    qtbot: QtBot, window: MainWindow, name: str, tmp_path: Path
) -> None:
    preset = REGISTRY[name].presets[-1]
    target = tmp_path / "mine.json"
    files.write(target, preset.document)
    window.file_actions.open(str(target))
    made = window.tools.get(name)
    assert made.isVisible()
    assert made.document == preset.document
    assert str(target) in recent_files.recent()
    assert open_file.workshop_of(str(target)) == preset.document


def test_a_damaged_document_is_refused(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"format": "deltascope-workshop", "version": 1, "workshop": "kitchen"}')
    with qtbot.waitSignal(window.file_actions.refused) as refused:
        window.file_actions.open(str(wrong))
    assert "workshop must be one of" in str(refused.args[0])
    with pytest.raises(ValueError, match="workshop must be one of"):
        open_file.workshop_of(str(wrong))


def test_names_and_other_files_are_no_documents(tmp_path: Path) -> None:
    assert open_file.workshop_of("xor") is None
    assert open_file.workshop_of(str(tmp_path / "missing.json")) is None


def test_a_document_of_another_workshop_opens_that_one(qtbot: QtBot, window: MainWindow) -> None:
    made = window.tools.open(NAMES[0])
    other = REGISTRY[NAMES[-1]].presets[-1].document
    made.other_opened.emit(other, "mine.json")
    assert window.tools.get(NAMES[-1]).document == other
