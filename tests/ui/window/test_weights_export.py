"""Weights are written beside the window, which says so, and in full before it is gone."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from window_use import open_preset

from simulator.formats import network_file
from simulator.storage.atomic_files import FileProblem
from ui.controller.open_file import write_weights
from ui.window.main_window import MainWindow


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    return own_window


class Slow:
    """Writes weights once it is let go."""

    def __init__(self) -> None:
        self.begun, self.let_go = threading.Event(), threading.Event()
        self.threads: list[int] = []

    def __call__(self, *given: Any, **named: Any) -> None:
        self.threads.append(threading.get_ident())
        self.begun.set()
        assert self.let_go.wait(20.0)
        write_weights(*given, **named)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    made = Slow()
    monkeypatch.setattr("ui.window.weights_export.write_weights", made)
    return made


def test_the_window_goes_on_and_says_what_is_being_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, slow: Slow
) -> None:
    open_preset(qtbot, window, "xor")
    target = tmp_path / "xor.json"
    window.file_actions.export(str(target))
    qtbot.waitUntil(lambda: f"Saving the weights to {target}…" in window.messages.text.text())
    assert not target.exists()
    slow.let_go.set()
    qtbot.waitUntil(lambda: f"17 weights and biases to {target}" in window.messages.text.text())
    assert network_file.read_network(target).spec.inputs == 2
    assert slow.threads != [threading.get_ident()]


def test_files_are_written_in_the_order_in_which_they_were_asked_for(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, slow: Slow
) -> None:
    open_preset(qtbot, window, "xor")
    target, said = tmp_path / "xor.json", list[str]()
    window.file_actions.succeeded.connect(said.append)
    window.file_actions.export(str(target))
    window.controller.set_weight(0, 1, 1, 0.25)
    window.file_actions.export(str(target))
    slow.let_go.set()
    qtbot.waitUntil(lambda: len(said) == 2)
    latest = window.controller.latest
    assert latest is not None
    assert network_file.read_network(target).theta.tolist() == latest.state.theta.tolist()
    assert len(set(slow.threads)) == 1


def test_the_program_ends_once_the_file_is_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, slow: Slow
) -> None:
    open_preset(qtbot, window, "xor")
    target, at_the_end = tmp_path / "xor.json", list[bool]()
    window.file_actions.export(str(target))
    qtbot.waitUntil(slow.begun.is_set)
    window.closing.connect(lambda: at_the_end.append(target.exists()))
    threading.Timer(0.05, slow.let_go.set).start()
    window.close()
    assert at_the_end == [True]


def test_what_could_not_be_written_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise FileProblem("x.json", "the disk is full")

    monkeypatch.setattr("ui.window.weights_export.write_weights", refuse)
    open_preset(qtbot, window, "xor")
    window.file_actions.export(str(tmp_path / "x.json"))
    qtbot.waitUntil(lambda: "the disk is full" in window.messages.text.text())


def test_a_file_that_was_asked_for_just_before_closing_is_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_preset(qtbot, window, "xor")
    target = tmp_path / "xor.json"
    window.file_actions.export(str(target))  # the worker has not been asked yet
    window.close()
    assert not window.isVisible()
    assert len(network_file.read_network(target).theta) == 17


def test_the_window_stays_where_such_a_file_cannot_be_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise FileProblem("x.json", "the disk is full")

    monkeypatch.setattr("ui.window.weights_export.write_weights", refuse)
    open_preset(qtbot, window, "xor")
    window.show()
    window.file_actions.export(str(tmp_path / "x.json"))
    assert not window.close()
    assert window.isVisible()
    assert "the disk is full" in window.messages.text.text()
    assert window.close()


def test_nothing_waits_once_all_is_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_preset(qtbot, window, "xor")
    window.file_actions.export(str(tmp_path / "xor.json"))
    qtbot.waitUntil(lambda: "weights and biases" in window.messages.text.text())
    export = window.file_actions._export
    assert not export._timer.isActive()
    assert export._pool is None


def test_a_program_that_is_told_to_end_does_so_whatever_was_not_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise FileProblem("x.json", "the disk is full")

    monkeypatch.setattr("ui.window.weights_export.write_weights", refuse)
    open_preset(qtbot, window, "xor")
    window.file_actions.export(str(tmp_path / "x.json"))
    window.must_end = True
    assert window.close()


def test_a_file_whose_weights_do_not_come_in_time_is_told_of(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_preset(qtbot, window, "xor")
    monkeypatch.setattr("ui.window.file_actions._PATIENCE_MS", 0)
    window.file_actions.export(str(tmp_path / "x.json"))
    assert not window.close()
    assert "is not written yet" in window.messages.text.text()
    qtbot.waitUntil((tmp_path / "x.json").exists)
    assert window.close()
