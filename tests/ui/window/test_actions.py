"""The declared actions: one record shows up everywhere, and whatever does the same thing is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from simulator.session.snapshot import Status
from ui.theme.colors import DARK
from ui.window import menu_bar
from ui.window.main_window import MainWindow
from ui.window.menus.record import ActionRecord, Menu, Separator, said
from ui.window.menus.simulate import SIMULATE
from ui.words.access_keys import plain


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(DARK)
    made.show()
    made.controller.open_preset("xor")
    qtbot.waitUntil(lambda: made.controller.stepper.record is not None)
    yield made
    made.close()
    made.deleteLater()


def shown(menu: QMenu) -> Iterator[QAction]:
    """Yield every action of a menu and its submenus."""
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from shown(submenu)
        elif not action.isSeparator():
            yield action


def test_ids_and_keys_name_one_action_each() -> None:
    found = [record for _, record in menu_bar.records()]
    assert Counter(record.id for record in found).most_common(1)[0][1] == 1
    assert Counter(key for record in found for key in record.keys).most_common(1)[0][1] == 1


@pytest.mark.parametrize("record", [one for _, one in menu_bar.records()], ids=lambda one: one.id)
def test_every_record_can_be_run_and_says_what_it_does(record: ActionRecord) -> None:
    assert (record.run is None) != (record.source is None)
    assert record.text
    assert record.tip


def test_the_menu_bar_shows_every_record_in_its_order(window: MainWindow) -> None:
    menus = [action.menu() for action in window.menuBar().actions()]
    found = [action for menu in menus if isinstance(menu, QMenu) for action in shown(menu)]
    assert [action.objectName() for action in found] == list(window.actions_)
    titles = [menu.title() for menu in menus if isinstance(menu, QMenu)]
    assert titles == ["&File", "&Edit", "&View", "&Simulate", "&Tools", "&Lessons", "&Help"]


def test_an_action_added_as_one_record_is_in_menu_table_and_under_its_key(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[MainWindow] = []
    record = ActionRecord(
        "wave", "&Wave…", "Wave at the learner", done.append, keys=("Ctrl+Shift+U",), on_bar=True
    )
    menus = (*menu_bar.MENUS, Menu("&More", (record, Separator())))
    monkeypatch.setattr(menu_bar, "MENUS", menus)
    window = MainWindow(DARK)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    last = window.menuBar().actions()[-1].menu()
    assert isinstance(last, QMenu)
    assert [action.text() for action in last.actions()] == ["&Wave…", ""]
    assert menu_bar.shortcut_table()[-1] == ("More", "Wave…", "Ctrl+Shift+U")
    assert window.run_bar.widgetForAction(window.actions_["wave"]) is not None
    window.canvas.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.canvas, Qt.Key.Key_U, keys)
    assert done == [window]
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("where", ["forward", "back", "first", "last"])
def test_a_step_button_triggers_the_action_of_its_key(
    qtbot: QtBot, window: MainWindow, where: str
) -> None:
    window.controller.stepper.forward()
    window.controller.stepper.forward()
    button = getattr(window.panels["step"].transport, where)
    with qtbot.waitSignal(window.actions_[where].triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_while_training_runs_the_step_actions_say_why_they_wait(
    qtbot: QtBot, window: MainWindow
) -> None:
    forward = window.actions_["forward"]
    before = forward.toolTip()
    window.controller.set_speed_limit(50)
    window.actions_["train"].trigger()
    assert not forward.isEnabled()
    assert forward.toolTip() == "Training runs: pause it to step"
    assert window.actions_.obstacle("forward") == forward.toolTip()
    window.actions_["train"].trigger()
    qtbot.waitUntil(
        lambda: (
            window.controller.latest is not None
            and window.controller.latest.status is not Status.RUNNING
        )
    )
    assert forward.isEnabled()
    assert forward.toolTip() == before


def test_the_train_button_waits_with_its_action(window: MainWindow) -> None:
    (button,) = [b for b in window.run_bar.findChildren(QPushButton) if b.property("accent")]
    window.actions_["train"].setEnabled(False)
    window.actions_["train"].setToolTip("Nothing can be learnt here")
    assert not button.isEnabled()
    assert button.toolTip() == "Nothing can be learnt here"


def test_undo_says_what_there_is_to_undo(qtbot: QtBot, window: MainWindow) -> None:
    undo = window.actions_["undo"]
    assert not undo.isEnabled()
    nothing = "Nothing has been changed yet"
    qtbot.waitUntil(lambda: undo.toolTip() == nothing)
    window.controller.set_weight(0, 0, 0, 1.5)
    assert undo.isEnabled()
    assert undo.text() == "Undo Set weight to 1.5"
    qtbot.waitUntil(lambda: "Ctrl+Z" in undo.toolTip())


def test_panels_are_shown_and_hidden_by_their_actions(window: MainWindow) -> None:
    dock = window.docks.panels["regions"]
    assert dock.isVisible()
    window.actions_["panel_regions"].trigger()
    assert not dock.isVisible()


def test_texts_lose_their_access_keys_and_keep_the_rest() -> None:
    assert plain(said(SIMULATE.title)) == "Simulate"


@pytest.mark.parametrize(
    ("text", "bare"),
    [("&File", "File"), ("파일(&F)", "파일"), ("열기(&O)…", "열기…"), ("開く (&O)", "開く")],
)
def test_a_text_without_its_access_key_is_bare(text: str, bare: str) -> None:
    assert plain(text) == bare
