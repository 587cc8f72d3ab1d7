"""The session is kept as it goes, and offered at the next start."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from lesson_learner import Learner
from pseudo_window import CODE, untold
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot
from window_use import open_preset, settled

from simulator.lessons.library import lesson
from simulator.scenarios import presets
from simulator.session import session_file
from simulator.session.job import Next
from simulator.session.session_file import Session
from simulator.session.snapshot import Snapshot
from simulator.stepping.step_plan import Granularity
from simulator.storage.atomic_files import write_atomically
from ui.app import session_keeper
from ui.app.session_folder import SessionFolder
from ui.app.session_keeper import SessionKeeper
from ui.theme.colors import DARK
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow
from ui.words.languages import Languages
from ui.worker import commands
from ui.worker.run_job import RunJob

Start = Callable[[], tuple[MainWindow, SessionKeeper]]


@pytest.fixture
def start(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], tuple[MainWindow, SessionKeeper]]]:
    """Return what starts the program with XOR; what is open is closed after the test."""
    monkeypatch.setattr(session_keeper, "_AT_REST_MS", 10)
    open_ones: list[tuple[MainWindow, SessionKeeper]] = []

    def started() -> tuple[MainWindow, SessionKeeper]:
        window = MainWindow(DARK)
        keeper = SessionKeeper(window, SessionFolder(tmp_path))
        open_ones.append((window, keeper))
        window.show()
        open_preset(qtbot, window, "xor")
        return window, keeper

    yield started
    for window, keeper in open_ones:
        close(window, keeper)
        window.deleteLater()


def close(window: MainWindow, keeper: SessionKeeper) -> None:
    window.close()
    keeper.finish()


def learn(qtbot: QtBot, window: MainWindow) -> Snapshot:
    before = window.controller.latest
    assert before is not None
    qtbot.waitUntil(lambda: window.controller.stepper.is_ready)
    window.controller.stepper.go(Granularity.EPOCH, 1)
    return settled(qtbot, window, lambda one: one.state.epoch == before.state.epoch + 1)


def test_it_is_still_offered_after_a_lesson(qtbot: QtBot, start: Start) -> None:
    window, keeper = start()
    learn(qtbot, window)
    close(window, keeper)
    again, keeper_again = start()
    words = "Your last session is still here"
    qtbot.waitUntil(lambda: again.messages.message.startswith(words))
    keeping.remember_learner("Ada")
    learner = Learner(qtbot, again)
    learner.open(lesson("back-deltas"), 1)
    assert not again.messages.message
    learner.leave()
    assert again.messages.message.startswith(words)
    qtbot.waitUntil(lambda: again.controller.stepper.is_ready)
    again.controller.stepper.forward()
    assert not again.messages.message, "who steps has gone on with what is there"
    at_rest(qtbot, keeper_again)


def test_what_was_learnt_is_kept_and_gone_on_with(qtbot: QtBot, start: Start) -> None:
    window, keeper = start()
    first = window.controller.latest
    assert first is not None
    learn(qtbot, window)
    window.controller.set_weight(0, 0, 0, 0.5)
    close(window, keeper)  # asks nothing, and writes what has not been written yet
    kept = session_file.read(keeper._folder.own)
    assert kept.state.training.theta[0] == 0.5
    again, keeper_again = start()
    words = "Your last session is still here: XOR, epoch 1, loss "
    qtbot.waitUntil(lambda: again.messages.message.startswith(words))
    again.messages.action.click()
    found = settled(qtbot, again, lambda one: one.state.epoch == 1)
    assert np.array_equal(found.state.theta, kept.state.training.theta)
    assert found.surface is not None
    assert len(found.surface.path_updates) == 3  # start, the epoch, the typed weight
    again.controller.reset()
    back = settled(qtbot, again, lambda one: one.state.update == 0)
    assert np.array_equal(back.state.theta, first.state.theta)
    at_rest(qtbot, keeper_again)
    # What was learnt is still there, in the menu.
    earlier = again.earlier_sessions()[-1]
    assert earlier.text.startswith("XOR, epoch 1, loss ")
    earlier.go_on()
    settled(qtbot, again, lambda one: one.state.epoch == 1)


def test_the_offer_follows_a_change_of_the_language(
    qtbot: QtBot, start: Start, spoken: Languages
) -> None:
    window, keeper = start()
    learn(qtbot, window)
    close(window, keeper)
    again, _ = start()
    qtbot.waitUntil(lambda: bool(again.messages.message))
    spoken.show(CODE)
    shown = [again.messages.text.text(), again.messages.action.text()]
    assert untold((("offer", text) for text in shown), "XOR") == []


def test_it_is_kept_as_it_goes_without_being_closed(qtbot: QtBot, start: Start) -> None:
    window, keeper = start()
    epoch = learn(qtbot, window).state.epoch
    own = keeper._folder.own
    qtbot.waitUntil(own.exists)
    assert session_file.summary(own).epoch == epoch
    learn(qtbot, window)
    qtbot.waitUntil(lambda: session_file.summary(own).epoch == epoch + 1)


def test_a_start_at_which_nothing_was_done_leaves_the_session_before(
    qtbot: QtBot, start: Start
) -> None:
    window, keeper = start()
    learn(qtbot, window)
    close(window, keeper)
    idle, idle_keeper = start()
    qtbot.waitUntil(lambda: bool(idle.messages.message))
    close(idle, idle_keeper)
    assert not idle_keeper._folder.own.exists()
    third, _ = start()
    qtbot.waitUntil(lambda: third.messages.message.startswith("Your last session"))


def test_a_damaged_session_is_not_offered_and_left_alone(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    for k, content in enumerate((b"", b"no session", b"PK\x03\x04 damaged")):
        (tmp_path / f"{k}.session").write_bytes(content)
    window, _ = start()
    learn(qtbot, window)
    assert window.messages.message == ""
    assert len(list(tmp_path.glob("?.session"))) == 3


def test_what_cannot_be_kept_is_said_once(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    window, keeper = start()
    keeper._folder.own.mkdir()
    learn(qtbot, window)
    qtbot.waitUntil(lambda: "can't be kept for the next start" in window.messages.message)
    window.messages.close_message()
    learn(qtbot, window)
    qtbot.waitUntil(lambda: not keeper._is_writing and not keeper._timer.isActive())
    assert window.messages.message == ""


def test_a_folder_that_cannot_be_made_is_told_as_a_write_that_fails(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    window, keeper = start()
    keeper._folder = SessionFolder(tmp_path / "file" / "sessions")
    assert keeper.earlier() == []
    learn(qtbot, window)
    qtbot.waitUntil(lambda: "can't be kept for the next start" in window.messages.message)
    assert "a part of this path is a file, not a folder" in window.messages.message


def test_how_the_panels_stand_in_a_lecture_is_not_remembered(qtbot: QtBot, start: Start) -> None:
    settings = QSettings()
    settings.remove("window/state")
    window, keeper = start()
    window.toggle_presentation()
    learn(qtbot, window)
    qtbot.waitUntil(lambda: keeper.is_kept)
    assert not settings.contains("window/state")
    window.toggle_presentation()
    learn(qtbot, window)
    qtbot.waitUntil(lambda: keeper.is_kept)
    assert settings.contains("window/state")


def test_it_knows_whether_all_that_was_learnt_is_on_the_disk(qtbot: QtBot, start: Start) -> None:
    window, keeper = start()
    assert keeper.is_kept  # nothing is the learner's own
    learn(qtbot, window)
    qtbot.waitUntil(lambda: keeper.is_kept)
    assert keeper._folder.own.exists()
    window.controller.set_weight(0, 0, 0, 0.5)
    assert not keeper.is_kept
    qtbot.waitUntil(lambda: keeper.is_kept)
    window.controller.open_preset("and")  # being prepared, and not kept yet
    assert not keeper.is_kept


def slow_down(monkeypatch: pytest.MonkeyPatch, kind: type) -> None:
    """Have the worker take a while over commands of a kind."""
    handle = RunJob.handle

    def slow(job: RunJob, command: object) -> Next:
        if isinstance(command, commands.ForRun) and isinstance(command.command, kind):
            time.sleep(0.3)
        return handle(job, command)

    monkeypatch.setattr(RunJob, "handle", slow)


def at_rest(qtbot: QtBot, keeper: SessionKeeper) -> None:
    qtbot.waitUntil(lambda: not keeper._is_writing and not keeper._timer.isActive())
    qtbot.waitUntil(lambda: keeper.is_kept)


def test_a_preset_that_was_only_opened_leaves_what_was_learnt_in_its_place(
    qtbot: QtBot, start: Start
) -> None:
    window, keeper = start()
    learn(qtbot, window)
    at_rest(qtbot, keeper)
    open_preset(qtbot, window, "and")
    at_rest(qtbot, keeper)
    assert session_file.summary(keeper._folder.own).title == "XOR"
    close(window, keeper)
    found = session_file.summary(keeper._folder.own)
    assert (found.title, found.epoch) == ("XOR", 1)


@pytest.mark.parametrize("change", ["a weight", "a setting"])
def test_a_start_that_the_learner_has_changed_is_kept(
    qtbot: QtBot, start: Start, change: str
) -> None:
    window, keeper = start()
    if change == "a weight":
        window.controller.set_weight(0, 0, 0, 0.5)
    else:
        window.controller.edit(presets.changed(presets.load("xor"), epochs=7), "Epochs")
    close(window, keeper)
    assert session_file.summary(keeper._folder.own).update == 0


@pytest.mark.parametrize("change", ["a setting", "the structure"])
def test_an_edit_that_a_busy_worker_has_not_come_to_is_kept(
    qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    window, keeper = start()
    learn(qtbot, window)
    at_rest(qtbot, keeper)
    slow_down(monkeypatch, commands.TellState)
    window.controller.tell_state(object())
    if change == "a setting":
        window.controller.edit(presets.changed(presets.load("xor"), epochs=7), "Epochs")
    else:
        window.controller.add_node(0)
    wanted = window.controller.scenario
    close(window, keeper)
    assert session_file.read(keeper._folder.own).scenario == wanted


def test_what_is_asked_for_while_the_worker_is_slow_is_not_taken_for_kept(
    qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, keeper = start()
    learn(qtbot, window)
    at_rest(qtbot, keeper)
    slow_down(monkeypatch, commands.SetParameter)
    keeper.on_due()
    window.controller.set_weight(0, 0, 0, 0.75)
    keeper.on_due()  # before the first answer has come
    qtbot.waitUntil(lambda: keeper._is_writing)
    qtbot.waitUntil(lambda: keeper.is_kept)
    assert session_file.read(keeper._folder.own).state.training.theta[0] == 0.75


def test_an_entry_says_how_far_it_had_come_and_when(qtbot: QtBot, start: Start) -> None:
    window, keeper = start()
    learn(qtbot, window)
    close(window, keeper)
    os.utime(keeper._folder.own, (1_700_000_000, 1_700_000_000))
    _, again = start()
    (earlier,) = again.earlier()
    kept = datetime.fromtimestamp(1_700_000_000).strftime("%Y-%m-%d %H:%M")
    assert earlier.text.startswith("XOR, epoch 1, loss ")
    assert earlier.text.endswith(f" ({kept})")


@pytest.mark.parametrize("way", ["another scenario", "a step", "an update"])
def test_the_offer_goes_when_the_learner_goes_on_with_something_else(
    qtbot: QtBot, start: Start, way: str
) -> None:
    window, keeper = start()
    learn(qtbot, window)
    close(window, keeper)
    again, _ = start()
    qtbot.waitUntil(lambda: again.messages.message.startswith("Your last session"))
    qtbot.waitUntil(lambda: again.controller.stepper.is_ready)
    if way == "another scenario":
        open_preset(qtbot, again, "and")
    elif way == "a step":
        again.controller.stepper.forward()
    else:
        learn(qtbot, again)
    assert again.messages.message == ""


def test_what_is_on_the_screen_is_not_offered(qtbot: QtBot, start: Start) -> None:
    window, keeper = start()
    open_preset(qtbot, window, "and")
    window.controller.undo_stack.undo()
    latest = settled(qtbot, window, lambda one: one.experiment.scenario.name == "xor")
    run = window.controller.engine
    with qtbot.waitSignal(window.controller.state_told) as told:
        window.controller.tell_state(object())
    close(window, keeper)
    assert run.final_beginning().theta is not None
    state = told.args[0].whole
    write_atomically(
        keeper._folder.own, session_file.encoded(Session(latest.experiment.scenario, state))
    )
    again, again_keeper = start()
    assert again.messages.message == ""
    assert [one.text[:12] for one in again_keeper.earlier()] == ["XOR, epoch 0"]


def test_what_is_told_of_a_run_holds_its_own_beginning(qtbot: QtBot, start: Start) -> None:
    window, _ = start()
    before = window.controller.beginning
    with qtbot.waitSignal(window.controller.state_told) as told:
        window.controller.tell_state(object())
        window.controller.new_weights()  # not there yet when the question is answered
    assert np.array_equal(told.args[0].beginning, before)
    assert len(told.args[0].whole.training.theta) == len(told.args[0].beginning)
