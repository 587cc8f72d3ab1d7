"""Callouts in the main window: one line, shown, dismissed, listed, and out of everybody's way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from callout_samples import faulty
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, settled, until_ready

from simulator.callouts import REGISTRY, Finding, Show
from simulator.messages import Message
from simulator.scenarios.presets import Scenario
from simulator.session.snapshot import Status
from simulator.stepping.step_plan import Granularity
from ui.controller.controller import Controller
from ui.widgets.message_bar import MessageBar
from ui.window.callout_list import CalloutList
from ui.window.main_window import MainWindow

pytestmark = [
    pytest.mark.filterwarnings("error"),
    pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True),
]
DEAD = "3 of 8 nodes of hidden layer 1: output 0 for all 140 rows."


@pytest.fixture
def bar(window: MainWindow) -> MessageBar:
    return window.messages


@pytest.fixture
def controller(window: MainWindow) -> Controller:
    return window.controller


def opened(qtbot: QtBot, window: MainWindow, scenario: Scenario) -> None:
    with qtbot.waitSignal(window.controller.experiment_opened):
        window.controller.open(scenario)
    until_ready(qtbot, window)


def stepped(qtbot: QtBot, window: MainWindow, epochs: int) -> None:
    """Let the network learn epoch by epoch, with a look after each."""
    for _ in range(epochs):
        latest = window.controller.latest
        assert latest is not None
        now = latest.state.epoch
        window.controller.stepper.go(Granularity.EPOCH, 1)
        settled(qtbot, window, lambda snapshot, now=now: snapshot.state.epoch > now)
        until_ready(qtbot, window)


def until_found(qtbot: QtBot, window: MainWindow) -> None:
    """Let it learn until something is found: the worker looks only when it has nothing to do."""
    for _ in range(60):
        if window.callouts.found:
            break
        stepped(qtbot, window, 1)
    qtbot.waitUntil(lambda: bool(window.callouts.found))


@pytest.fixture
def dead(qtbot: QtBot, window: MainWindow) -> MainWindow:
    opened(qtbot, window, faulty()["dead_nodes"])
    until_found(qtbot, window)
    qtbot.waitUntil(lambda: bool(window.messages.message))
    return window


def test_one_line_says_it_and_shows_it(qtbot: QtBot, dead: MainWindow, bar: MessageBar) -> None:
    assert bar.message == DEAD
    assert bar.kind == "info"
    assert dead.callouts.button.text() == "1 callout"
    assert not bar.other.isVisible()
    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert dead.canvas.glowing == ((0, 0), (0, 3), (0, 5))
    assert not bar.message
    # It has been said; the button goes on counting it.
    stepped(qtbot, dead, 1)
    assert not bar.message
    assert dead.callouts.button.isVisible()
    dead.canvas.select_node(0, 1)
    assert dead.canvas.glowing == ()


def test_closed_by_hand_it_is_not_said_again_in_this_run(
    qtbot: QtBot, dead: MainWindow, bar: MessageBar
) -> None:
    assert bar.close_button.toolTip() == "Don't say this again in this run (Esc)"
    bar.close_button.click()
    assert not dead.callouts.button.isVisible()
    stepped(qtbot, dead, 1)
    assert not dead.callouts.found
    # Another run begins with a Reset.
    dead.controller.reset()
    settled(qtbot, dead, lambda snapshot: snapshot.state.update == 0)
    until_ready(qtbot, dead)
    until_found(qtbot, dead)
    qtbot.waitUntil(lambda: bar.message == DEAD)


def test_it_waits_until_another_message_has_gone(
    qtbot: QtBot, window: MainWindow, bar: MessageBar
) -> None:
    opened(qtbot, window, faulty()["dead_nodes"])
    bar.show_message("info", "Something else.")
    until_found(qtbot, window)
    assert bar.message == "Something else."
    bar.close_message()
    qtbot.waitUntil(lambda: bar.message == DEAD)


def test_a_line_that_no_longer_holds_goes(
    qtbot: QtBot, dead: MainWindow, bar: MessageBar, controller: Controller
) -> None:
    dead.callouts.show(dead.callouts.found[0])
    assert controller.latest is not None
    theta = controller.latest.state.theta.copy()
    for unit in (0, 3, 5):
        theta[controller.latest.experiment.spec.parameter_index(0, 2, unit)] = 5.0
    controller.set_parameters(theta, "made up")
    qtbot.waitUntil(lambda: not dead.callouts.found)
    assert not bar.message
    assert dead.canvas.glowing == ()
    assert not dead.callouts.button.isVisible()


def test_nothing_is_said_while_results_are_to_be_worked_out(
    qtbot: QtBot, dead: MainWindow, bar: MessageBar
) -> None:
    press(qtbot, dead, Qt.Key.Key_P)
    assert not dead.callouts.found
    assert not bar.message
    assert not dead.callouts.button.isVisible()
    press(qtbot, dead, Qt.Key.Key_P)


def test_the_switch_is_remembered_and_stops_the_looking(
    qtbot: QtBot, dead: MainWindow, bar: MessageBar
) -> None:
    dead.actions_["callouts"].trigger()
    assert not dead.callouts.is_on
    assert not bar.message
    assert QSettings().value("callouts/on", True, type=bool) is False
    settled(qtbot, dead, lambda snapshot: not snapshot.callouts)
    assert "switched off" in dead.actions_["callout_list"].toolTip()
    dead.actions_["callouts"].trigger()
    until_found(qtbot, dead)


def made_up(name: str, *nodes: tuple[int, int]) -> Finding:
    says = Message(REGISTRY[name].title)
    return Finding(name, says, Message("Why."), Message("Try."), Show(nodes))


def test_several_are_counted_and_listed(
    qtbot: QtBot, dead: MainWindow, bar: MessageBar, controller: Controller
) -> None:
    assert controller.latest is not None
    bar.close_message()
    more = (*controller.latest.callouts, made_up("plateau"), made_up("overfitting", (0, 1)))
    dead.callouts._told.clear()
    dead.callouts._take(replace(controller.latest, callouts=more))
    assert bar.message == DEAD
    assert bar.other.text() == "And 2 more"
    assert dead.callouts.button.text() == "3 callouts"
    qtbot.mouseClick(bar.other, Qt.MouseButton.LeftButton)
    listed = dead.findChild(CalloutList)
    assert listed.isVisible()
    texts = [label.text() for label in listed.findChildren(QLabel)]
    assert DEAD in texts
    assert texts.index("A plateau") < texts.index("Overfitting")
    buttons = listed.findChildren(QPushButton)
    assert [button.text() for button in buttons] == ["Show me", "Not in this run"] * 3
    assert buttons[0].hasFocus()
    qtbot.keyClick(buttons[4], Qt.Key.Key_Space)
    assert dead.canvas.glowing == ((0, 1),)
    qtbot.waitUntil(lambda: dead.findChild(CalloutList) is None)


def test_the_list_follows_what_is_found_and_stays_on_the_screen(
    qtbot: QtBot, dead: MainWindow, controller: Controller
) -> None:
    assert controller.latest is not None
    dead.callouts.open_list()
    listed = dead.findChild(CalloutList)

    def titles() -> list[str]:
        return [one.text() for one in listed.findChildren(QLabel) if one.isVisible()][::4]

    assert titles() == ["Dead nodes"]
    names = ("dead_nodes", "plateau", "overfitting", "symmetric_nodes") * 3
    latest = replace(controller.latest, callouts=tuple(map(made_up, names)))
    dead.callouts._take(latest)
    assert len(titles()) == len(names)
    room = listed.screen().availableGeometry()
    assert room.contains(listed.geometry())
    buttons = [one for one in listed.findChildren(QPushButton) if one.isVisible()]
    assert buttons[0].hasFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Backtab)
    assert buttons[-1].hasFocus()
    spot = buttons[-1].mapTo(listed, buttons[-1].rect().center())
    assert listed.rect().contains(spot)  # scrolled to
    dead.callouts._take(replace(latest, callouts=()))
    qtbot.waitUntil(lambda: dead.findChild(CalloutList) is None)


def test_the_line_takes_nothing_of_the_smallest_window(dead: MainWindow, bar: MessageBar) -> None:
    bar.close_message()
    dead.resize(1000, 620)
    least = dead.canvas.minimumHeight()
    more = "And 1 more", lambda: None
    bar.show_message("info", "word " * 16, "Show me", lambda: None, other=more)
    assert bar.height() > dead.hint.sizeHint().height()
    assert dead.hint.minimumHeight() == bar.height()
    alone = least + dead.hint.minimumSizeHint().height()
    assert dead.centre.minimumSizeHint().height() == alone
    bar.close_message()
    assert dead.canvas.minimumHeight() == least


def test_what_the_end_tells_is_not_said_twice(
    dead: MainWindow, bar: MessageBar, controller: Controller
) -> None:
    assert controller.latest is not None
    bar.close_message()
    dead.callouts._told.clear()
    ended = replace(controller.latest, status=Status.FINISHED)
    dead.callouts._take(ended)
    assert not bar.message
    assert dead.callouts.found == ended.callouts  # the list has it
    dead.callouts._take(replace(ended, callouts=(made_up("symmetric_nodes"),)))
    assert bar.message == "Nodes that stay equal"
    diverged = replace(controller.latest, status=Status.DIVERGED)
    assert dead.callouts._wanted(diverged) == ()


def test_the_list_has_a_key(qtbot: QtBot, dead: MainWindow) -> None:
    press(qtbot, dead, Qt.Key.Key_L)
    listed = dead.findChild(CalloutList)
    assert listed.isVisible()
    qtbot.keyClick(listed, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dead.findChild(CalloutList) is None)


def test_a_network_that_cannot_learn_is_called_out_before_it_is_trained(
    qtbot: QtBot, window: MainWindow, bar: MessageBar
) -> None:
    opened(qtbot, window, faulty()["step_in_the_way"])
    says = "The activation step of hidden layer 1 lets no gradient through."
    qtbot.waitUntil(lambda: bar.message == says)
    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert len(window.canvas.glowing) == 4
    open_preset(qtbot, window, "xor")
    assert window.canvas.glowing == ()
    assert not window.callouts.found


@pytest.mark.parametrize("kind", ["panel", "setup", "field"])
def test_it_leads_to_every_kind_of_place(qtbot: QtBot, dead: MainWindow, kind: str) -> None:
    names = {"panel": "loss", "setup": "data", "field": "learning_rate"}
    panel = "loss" if kind == "panel" else "setup"
    dead.docks.panels[panel].hide()
    finding = Finding("plateau", Message("A."), Message("B."), Message("C."))
    show = Show(place=(kind, names[kind]))
    dead.callouts.show(Finding(*(finding.name, finding.says, finding.why, finding.advice), show))
    assert dead.docks.panels[panel].isVisible()
    assert dead.callouts._places is not None
    assert dead.callouts._places.frame.isVisible()
    dead.callouts._places.frame.end()
