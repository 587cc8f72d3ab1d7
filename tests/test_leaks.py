"""A test that leaves something behind fails, and the ones after it do not suffer for it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import leaks
from repository import ROOT

LEAKY = """
import threading
import leaks
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QWidget

leaks.GRACE_SECONDS = 0.1
kept = []

def test_python_thread():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, name="waiting", daemon=True)
    thread.start()

def test_qt_thread(qapp):
    kept.append(QThread(objectName="spinning"))
    kept[-1].start()

def test_timer(qapp):
    kept.append(QTimer(objectName="ticking"))
    kept[-1].start(10_000)

def test_timer_of_an_object(qapp):
    kept.append(QObject())
    timer = QTimer(kept[-1], objectName="child")
    timer.start(10_000)

def test_told_to_end(qapp):
    leaks.GRACE_SECONDS = 20.0
    kept.append(QThread())
    kept[-1].start()
    kept[-1].quit()

def test_ended(qapp):
    thread, timer = QThread(), QTimer()
    thread.start()
    timer.start(10_000)
    thread.quit()
    thread.wait()
    timer.stop()
    kept.extend([thread, timer])

def test_only_a_cycle_keeps_it(qapp):
    timer = QTimer(objectName="in a cycle")
    timer.itself = timer
    timer.start(10_000)

def test_window(qapp):
    kept.append(QWidget(windowTitle="in the way"))

def test_the_window_before_has_gone(qapp):
    assert not qapp.topLevelWidgets()

def test_window_with_parts_deleted(qapp):
    kept.append(QWidget())
    QWidget(kept[-1])
    kept[-1].deleteLater()
"""


def test_whoever_leaves_something_behind_fails(tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "ui" / "test_leaky.py").write_text(LEAKY, encoding="utf-8")
    options = ["-q", "-p", "no:cacheprovider", "-c", str(ROOT / "pyproject.toml")]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, f"--rootdir={ROOT}", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = [line for line in done.stdout.splitlines() if line.startswith("ERROR ")]
    assert [line.split("::")[1].split(" - ")[0] for line in found] == [
        "test_python_thread",
        "test_qt_thread",
        "test_timer",
        "test_timer_of_an_object",
        "test_window",
    ]
    for name in (
        "thread waiting",
        "QThread spinning",
        "QTimer ticking",
        "QTimer child",
        "window QWidget 'in the way'",
    ):
        assert f"left behind by the test: {name}" in done.stdout
    assert "10 passed, 5 errors" in done.stdout


def test_a_thread_on_its_way_out_is_waited_for() -> None:
    before = set(threading.enumerate())
    going = threading.Event()
    thread = threading.Thread(target=going.wait)
    thread.start()
    threading.Timer(0.01, going.set).start()
    assert leaks.python_threads_since(before) == []
    assert not thread.is_alive()
