"""What every test runs under: no display, one BLAS thread, own settings, nothing left running.

The environment is set before anything can import Qt or NumPy. Qt itself is imported only by the
fixtures of tests that use it, so that tests of the simulator run without it.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["OPENBLAS_NUM_THREADS"] = "1"
for name in ("DISPLAY", "WAYLAND_DISPLAY"):
    os.environ.pop(name, None)

# For programs that tests start, and for whatever is read before a test's own settings are in place.
_home = tempfile.TemporaryDirectory(prefix="deltascope-tests-")
for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[name] = str(Path(_home.name) / name.lower())

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtCore import QThread, QTimer

settings.register_profile(
    "deltascope",
    deadline=None,  # two busy cores make any deadline a coin toss
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "ci", parent=settings.get_profile("deltascope"), derandomize=True, database=None
)
settings.load_profile("ci" if os.environ.get("CI") else "deltascope")

GRACE_SECONDS = 2.0


def pytest_runtestloop() -> None:
    """Set aside what is there for the whole session: looking for leaks must not go through it."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Remove the temporary home."""
    _home.cleanup()


@pytest.fixture(autouse=True)
def _own_settings(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give a test of the interface empty settings: Qt reads XDG_CONFIG_HOME only once a process."""
    if not _uses_qt(request.node):
        return
    from PySide6.QtCore import QSettings

    folder = str(tmp_path_factory.mktemp("settings"))
    for file_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(file_format, QSettings.Scope.UserScope, folder)


@pytest.fixture(autouse=True)
def _nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread or an active timer behind, and stop what it left."""
    before = set(threading.enumerate())
    yield
    left = [f"thread {thread.name}" for thread in _python_threads_since(before)]
    if _uses_qt(request.node):
        left += _stop_qt_leftovers()
    if left:
        pytest.fail(f"left running after the test: {', '.join(left)}", pytrace=False)


def _uses_qt(node: pytest.Item) -> bool:
    in_ui = "ui" in node.path.relative_to(Path(__file__).parent).parts
    return (in_ui or "qapp" in node.fixturenames) and "PySide6.QtCore" in sys.modules


def _python_threads_since(before: set[threading.Thread]) -> list[threading.Thread]:
    """Return the threads that were started since and do not end within the grace period."""
    # Python's stand-ins for threads that Qt started stay listed after those have ended, until
    # Python 3.13.
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    end = time.monotonic() + GRACE_SECONDS
    for thread in left:
        thread.join(max(0.0, end - time.monotonic()))
    return [thread for thread in left if thread.is_alive()]


def _stop_qt_leftovers() -> list[str]:
    """Deliver pending deletions; name and stop the Qt threads and timers still active."""
    _flush_deletions()
    threads, timers = _active_qt_objects()
    if threads or timers:
        del threads, timers
        gc.collect()  # objects that only a reference cycle keeps are no leak
        _flush_deletions()
        threads, timers = _active_qt_objects()
    left = [f"QThread {thread.objectName() or hex(id(thread))}" for thread in threads]
    left += [f"QTimer {timer.objectName() or ''} of {timer.parent()!r}" for timer in timers]
    for timer in timers:
        timer.stop()
    for thread in threads:
        thread.quit()
        thread.wait(int(1000 * GRACE_SECONDS))
    return left


def _flush_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is None:
        return
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _active_qt_objects() -> tuple[list[QThread], list[QTimer]]:
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import isValid

    main = QThread.currentThread()
    # By type(), not isinstance(): a lazy proxy would wake up when asked for its class.
    found = [
        thing
        for thing in gc.get_objects()
        if issubclass(type(thing), (QThread, QTimer)) and isValid(thing)
    ]
    threads = [
        thing
        for thing in found
        if isinstance(thing, QThread) and thing is not main and thing.isRunning()
    ]
    timers = [thing for thing in found if isinstance(thing, QTimer) and thing.isActive()]
    return threads, timers
