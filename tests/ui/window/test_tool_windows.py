"""The arena and the study beside the main window: opened by menu, fed, and loading back into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from simulator.session.snapshot import Snapshot
from ui.theme.colors import DARK, LIGHT, Theme
from ui.window.main_window import MainWindow
from ui.window.tool_record import ToolRecord
from ui.window.tool_records import TOOLS
from ui.window.tool_windows import ToolWindows


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(DARK)
    made.show()
    made.controller.open_preset("xor")
    qtbot.waitUntil(lambda: made.controller.latest is not None)
    yield made
    made.close()
    made.deleteLater()


def settled(qtbot: QtBot, window: MainWindow, wanted: Callable[[Snapshot], bool]) -> Snapshot:
    def there() -> bool:
        latest = window.controller.latest
        return latest is not None and wanted(latest)

    qtbot.waitUntil(there)
    latest = window.controller.latest
    assert latest is not None
    return latest


def test_both_open_from_the_menu_and_by_key(qtbot: QtBot, window: MainWindow) -> None:
    assert window.tools.get("arena") is None
    window.actions_["arena"].trigger()
    window.actions_["study"].trigger()
    for made in (window.tools.get("arena"), window.tools.get("study")):
        assert made is not None
        assert made.isVisible()
    titles = [action.text() for action in window.menuBar().actions()]
    assert "&Tools" in titles
    keys = {window.actions_["arena"].shortcut().toString()}
    assert keys == {"Ctrl+Shift+A"}


def test_the_arena_races_on_the_network_as_it_is(qtbot: QtBot, window: MainWindow) -> None:
    window.tools.open("arena")
    arena = window.tools.get("arena")
    assert arena is not None
    window.controller.set_weight(0, 0, 0, 1.25)
    settled(qtbot, window, lambda one: one.state.theta[0] == 1.25)
    known = arena.arena._theta
    assert known is not None
    assert known[0] == 1.25


def test_a_first_opening_is_answered_before_the_window_is_made(window: MainWindow) -> None:
    seen: list[tuple[object, str]] = []

    def factory(main: MainWindow) -> QWidget:
        cursor = QApplication.overrideCursor()
        seen.append((cursor and cursor.shape(), main.status.currentMessage()))
        if len(seen) == 1:
            raise RuntimeError
        return QWidget(main)

    record = ToolRecord("slow", "Slow", "", (), "", factory)
    tools = ToolWindows(window, [record])
    with pytest.raises(RuntimeError):
        tools.open("slow")
    assert QApplication.overrideCursor() is None
    tools.open("slow")
    tools.open("slow")
    assert seen == [(Qt.CursorShape.WaitCursor, "Opening the window …")] * 2
    assert QApplication.overrideCursor() is None
    assert not window.status.currentMessage()
    assert window.status.findChildren(QLabel)[0].isVisible()


def test_a_training_that_closing_stops_is_said_to_have_stopped(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.tools.open("study").close()
    assert not window.messages.message  # nothing was at work there
    study = window.tools.open("study")
    qtbot.mouseClick(study.controls.run, Qt.MouseButton.LeftButton)
    assert study.runner.running
    study.close()
    assert window.messages.message.startswith("What was training in the window")
    window.messages.close_message()
    depth = window.tools.open("depth")
    depth.bench.controls.train.click()
    depth.close()
    assert window.messages.message.startswith("What was training in the window")


def test_a_start_of_the_study_becomes_the_networks_start(qtbot: QtBot, window: MainWindow) -> None:
    window.tools.open("study")
    study = window.tools.get("study")
    assert study is not None
    before = settled(qtbot, window, lambda one: True).state.theta.copy()
    start = np.linspace(-1.0, 1.0, 17)
    study.start_chosen.emit(start, 42)
    settled(qtbot, window, lambda one: np.array_equal(one.state.theta, start))
    assert window.controller.undo_stack.undoText() == "Start 42 of the study"
    # Reset goes back to it, not to the scenario's own weights.
    window.controller.set_weight(0, 0, 0, 9.0)
    settled(qtbot, window, lambda one: one.state.theta[0] == 9.0)
    window.controller.reset()
    settled(qtbot, window, lambda one: np.array_equal(one.state.theta, start))
    for _ in range(3):
        window.controller.undo_stack.undo()
    settled(qtbot, window, lambda one: np.array_equal(one.state.theta, before))


def test_trained_weights_of_the_study_are_loaded_as_an_edit(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.tools.open("study")
    study = window.tools.get("study")
    assert study is not None
    before = settled(qtbot, window, lambda one: True).state.theta.copy()
    study.weights_chosen.emit(before + 1.0, "Trained weights of start 7")
    settled(qtbot, window, lambda one: np.allclose(one.state.theta, before + 1.0))
    assert window.controller.undo_stack.undoText() == "Trained weights of start 7"
    window.controller.undo_stack.undo()
    settled(qtbot, window, lambda one: np.array_equal(one.state.theta, before))


def test_weights_of_another_network_are_refused_to_the_study_too(
    qtbot: QtBot, window: MainWindow
) -> None:
    study = window.tools.open("study")
    before = settled(qtbot, window, lambda one: True).state.theta.copy()
    why = "These are 5 weights and biases, and the network has 17 now: nothing was changed."
    for chosen, name in ((study.start_chosen, 7), (study.weights_chosen, "start 7")):
        with qtbot.waitSignal(window.controller.refused) as refused:
            chosen.emit(np.ones(5), name)
        assert refused.args == [why]
        study._say_taken("taken")
        assert study.bar.message == why
        study.on_taking_refused("")
    assert not window.controller.undo_stack.canUndo()
    assert np.array_equal(settled(qtbot, window, lambda one: True).state.theta, before)


def test_they_change_their_colours_with_the_window(qtbot: QtBot, window: MainWindow) -> None:
    window.tools.open("arena")
    window.tools.open("study")
    window.set_theme(LIGHT)
    arena = window.tools.get("arena")
    assert arena is not None
    assert arena.stage.map.theme is LIGHT


def test_closing_the_window_stops_a_race_and_a_study(qtbot: QtBot, window: MainWindow) -> None:
    window.tools.open("arena")
    window.tools.open("study")
    arena, study = window.tools.get("arena"), window.tools.get("study")
    assert arena is not None
    assert study is not None
    arena.arena.playback.toggle()
    qtbot.mouseClick(study.controls.run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: study.runner.running)
    window.close()
    assert not study.runner.running
    assert not arena.isVisible()


class Notepad(QLabel):
    """A tool that notes what it is given."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__("notes", window, Qt.WindowType.Window)
        self.fed: list[Snapshot | None] = []
        self.themes: list[str] = []

    def set_theme(self, theme: Theme) -> None:
        self.themes.append(theme.name)


@pytest.mark.parametrize("follows", [False, True])
def test_a_tool_added_as_one_record_is_made_once_fed_and_closed(
    qtbot: QtBot, window: MainWindow, follows: bool
) -> None:
    def feed(pad: Notepad, one: Snapshot | None) -> None:
        pad.fed.append(one)

    record = ToolRecord(
        "notes",
        "&Notes…",
        "Note it down",
        (),
        "help/tool-notes.md",
        Notepad,
        feed,
        feed if follows else None,
    )
    tools = ToolWindows(window, (*TOOLS, record))
    pad = tools.open("notes")
    assert pad.isVisible()
    assert pad.fed == [window.controller.latest]
    pad.hide()
    assert tools.open("notes") is pad
    assert len(pad.fed) == 2
    window.controller.set_weight(0, 0, 0, 1.25)
    settled(qtbot, window, lambda one: one.state.theta[0] == 1.25)
    assert (len(pad.fed) > 2) is follows
    tools.set_theme(LIGHT)
    assert pad.themes == ["light"]
    tools.close()
    assert not pad.isVisible()
    assert record.action.id == "notes"
    assert tools.get("arena") is None


def test_every_tool_closes_by_key_and_the_main_window_has_the_keys_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.tools.open(TOOLS[0].name)
    for record, following in zip(TOOLS, (*TOOLS[1:], TOOLS[0]), strict=True):
        tool = window.tools.get(record.name)
        assert tool is not None, record.name
        assert tool.isVisible(), record.name
        qtbot.waitUntil(tool.isActiveWindow)
        qtbot.keyClick(tool, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        assert not tool.isVisible(), record.name
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keySequence(window, following.keys[0])
    assert window.tools.get(TOOLS[0].name).isVisible()


def test_every_tool_says_what_it_is_about_and_has_a_key() -> None:
    for record in TOOLS:
        assert record.about[-1].isalpha() or record.about.endswith("²")
        assert record.action.keys == record.keys != ()


def test_every_tool_stays_above_the_main_window(window: MainWindow) -> None:
    """Also while that has the keys, as in a lesson; only dialogs do so on every desktop."""
    for record in TOOLS:
        made = window.tools.made(record.name)
        assert made.windowType() is Qt.WindowType.Dialog, record.name
        assert made.parent() is window, record.name
