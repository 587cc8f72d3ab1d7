"""The files that were opened or saved last: remembered, offered, forgotten."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ui.window import recent_files, recent_menu
from ui.window.recent_menu import EarlierSession


@pytest.fixture
def opened() -> list[str]:
    return []


def filled(qtbot: QtBot, opened: list[str], *, with_session: bool = False) -> QMenu:
    menu: Any = QMenu()
    qtbot.addWidget(menu)
    sessions = (
        [EarlierSession("A & B", lambda: opened.append("session"), Path())] if with_session else []
    )
    window: Any = SimpleNamespace(
        file_actions=SimpleNamespace(open=opened.append), earlier_sessions=lambda: sessions
    )
    recent_menu.fill(window, menu)
    recent_menu.fill(window, menu)  # as when it is shown once more
    return menu


def test_the_latest_is_first_and_ten_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    for number in (*range(12), 5):
        recent_files.remember(str(tmp_path / f"{number}.json"))
    names = [Path(path).stem for path in recent_files.recent()]
    assert names == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]
    recent_files.forget(str(tmp_path / "11.json"))
    assert Path(recent_files.recent()[1]).stem == "10"


@pytest.mark.parametrize("value", ["/one.json", ["/one.json"], 7, [7, "/one.json"], None])
def test_whatever_is_remembered_is_read(qtbot: QtBot, value: object) -> None:
    QSettings().setValue("files/recent", value)
    assert recent_files.recent() in (["/one.json"], [])


def test_the_menu_opens_what_it_names(qtbot: QtBot, tmp_path: Path, opened: list[str]) -> None:
    paths = [str(tmp_path / name) for name in ("b.json", "a&b.json")]
    for path in paths:
        recent_files.remember(path)
    menu = filled(qtbot, opened)
    assert [action.text() for action in menu.actions()][:2] == ["&1  a&&b.json", "&2  b.json"]
    menu.actions()[1].trigger()
    assert opened == [paths[0]]
    assert menu.actions()[1].toolTip() == paths[0]


def test_files_of_one_name_are_told_apart_by_their_folders(
    qtbot: QtBot, tmp_path: Path, opened: list[str]
) -> None:
    files = ("one/a.json", "two/a.json", "b.json", "one/same/c.json", "two/same/c.json")
    for name in reversed(files):
        recent_files.remember(str(tmp_path / name))
    menu = filled(qtbot, opened)
    told = [action.text()[4:] for action in menu.actions()[:5]]
    assert told == [
        "a.json in one",
        "a.json in two",
        "b.json",
        f"c.json in {tmp_path / 'one' / 'same'}",
        f"c.json in {tmp_path / 'two' / 'same'}",
    ]


def test_the_list_can_be_cleared(qtbot: QtBot, opened: list[str]) -> None:
    recent_files.remember("/one.json")
    menu = filled(qtbot, opened)
    menu.actions()[-1].trigger()
    assert recent_files.recent() == []
    menu = filled(qtbot, opened)
    (only,) = menu.actions()
    assert (only.text(), only.isEnabled()) == ("No files yet", False)


def test_sessions_that_were_left_stand_below_the_files(qtbot: QtBot, opened: list[str]) -> None:
    menu = filled(qtbot, opened, with_session=True)
    assert [action.text() for action in menu.actions()] == ["Session: A && B"]
    recent_files.remember("/one.json")
    menu = filled(qtbot, opened, with_session=True)
    texts = [action.text() for action in menu.actions()]
    assert texts == ["&1  one.json", "", "Session: A && B", "", "&Clear this list"]
    menu.actions()[2].trigger()
    assert opened == ["session"]
