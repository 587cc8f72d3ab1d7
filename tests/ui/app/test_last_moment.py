"""Closing while a thread is busy with what it cannot be called off from, as with a long import."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from patience import PATIENCE_S

from ui.app import last_moment
from ui.app.last_moment import LastMoment

# The worker prepares the scenario for ever; meanwhile the window is closed.
_PROGRAM = """
import sys, threading
import main
from PySide6.QtCore import QMetaObject, Qt
from simulator.scenarios.experiment import Experiment
from ui.controller.controller import Controller
from ui.window.main_window import MainWindow

windows = []
shown, stop = MainWindow.showEvent, Controller.close
is_shown = threading.Event()

def show(self, event):
    windows.append(self)
    shown(self, event)
    is_shown.set()

def close(self):
    print("seen" if windows[0].isVisible() else "gone", flush=True)
    stop(self)

def prepared(*_):
    is_shown.wait()
    QMetaObject.invokeMethod(windows[0], "close", Qt.ConnectionType.QueuedConnection)
    threading.Event().wait()

MainWindow.showEvent, Controller.close, Experiment.from_scenario = show, close, prepared
sys.exit(main.main(["xor"]))
"""


def test_the_window_is_gone_at_once_and_the_process_soon_after(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        capture_output=True,
        text=True,
        env=environment,
        timeout=PATIENCE_S,  # else it would wait for ever
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "gone\n")
    assert "Traceback" not in done.stderr
    assert "window/starting" not in "".join(
        path.read_text("utf-8") for path in tmp_path.rglob("*.conf")
    )


# A race of the arena is at work for ever; meanwhile the window is closed.
_RACE = """
import sys, threading
import main
from PySide6.QtCore import QMetaObject, Qt
from simulator.session.race_job import RaceJob
from ui.app.session_keeper import SessionKeeper
from ui.controller.controller import Controller
from ui.window.main_window import MainWindow

windows = []
shown, stop, finish = MainWindow.showEvent, Controller.close, SessionKeeper.finish

def show(self, event):
    windows.append(self)
    shown(self, event)
    self.tools.open("arena")

def close(self):
    stop(self)
    print("gone", flush=True)

def kept(self):
    finish(self)
    print("kept", flush=True)

def at_work(*_):
    QMetaObject.invokeMethod(windows[0], "close", Qt.ConnectionType.QueuedConnection)
    threading.Event().wait()

MainWindow.showEvent, Controller.close, SessionKeeper.finish = show, close, kept
SessionKeeper.is_kept = property(lambda self: self._is_over)  # until then all are waited for
RaceJob.handle = at_work
sys.exit(main.main(["xor"]))
"""


def test_a_race_that_is_left_behind_keeps_neither_the_session_nor_the_process(
    tmp_path: Path,
) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _RACE],
        capture_output=True,
        text=True,
        env=environment,
        timeout=PATIENCE_S,  # else it would wait for ever
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "gone\nkept\n")
    assert "Traceback" not in done.stderr


def test_what_is_not_on_the_disk_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(last_moment, "PATIENCE_S", 0.0)
    waiting = LastMoment(lambda: False, lambda: 0)
    waiting.begin()
    assert waiting._timer is None
    waiting.cancel()
    ending = LastMoment(lambda: True, lambda: 143)
    ending.begin()
    assert ending._timer is not None
    ending._timer.join()
    assert ended == [143]


def test_what_has_ended_in_order_may_be_waited_for_once_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(last_moment, "PATIENCE_S", PATIENCE_S)
    ending = LastMoment(lambda: True, lambda: 0)
    ending.begin()
    ending.cancel()
    monkeypatch.setattr(last_moment, "PATIENCE_S", 0.0)
    ending.begin()
    assert ending._timer is not None
    ending._timer.join()
    assert ended == [0]


def test_what_has_ended_in_order_is_not_ended_again(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(last_moment, "PATIENCE_S", PATIENCE_S)
    ending = LastMoment(lambda: True, lambda: 0)
    ending.begin()
    assert ending._timer is not None
    ending.cancel()
    ending._timer.join()
    assert ended == []
