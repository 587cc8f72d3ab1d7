"""What a test left behind: threads, timers and windows, found, named and taken away.

The Qt objects come from the binding's own list of its wrappers, some hundreds; going through all
objects that Python's collector knows would find the same ones in thirty times the work.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QThread, QTimer
    from PySide6.QtWidgets import QWidget

GRACE_SECONDS = 20.0  # for a thread that is on its way out; only one that is not takes them


def python_threads_since(before: set[threading.Thread]) -> list[str]:
    """Name the threads that were started since `before` and do not end within the grace period."""
    # Python's stand-ins for threads that Qt started stay listed after those have ended, until
    # Python 3.13.
    started = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in started:
        thread.join(GRACE_SECONDS)
    return [f"thread {thread.name}" for thread in started if thread.is_alive()]


def stop_qt_leftovers(spares: Callable[[QObject], bool]) -> list[str]:
    """Deliver pending deletions; name and stop the Qt threads and timers still active.

    Parameters
    ----------
    spares : callable
        Returns of a thread or timer whether it may go on, as what the module's tests share may.
    """
    _flush_deletions()
    threads, timers = _active_qt_objects(spares)
    if threads or timers:
        del threads, timers
        gc.collect()  # objects that only a reference cycle keeps are no leak
        _flush_deletions()
        threads, timers = _active_qt_objects(spares)
    grace_ms = int(1000 * GRACE_SECONDS)
    threads = [thread for thread in threads if not thread.wait(grace_ms)]
    left = [f"QThread {thread.objectName() or hex(id(thread))}" for thread in threads]
    left += [f"QTimer {timer.objectName() or ''} of {timer.parent()!r}" for timer in timers]
    for timer in timers:
        timer.stop()
    for thread in threads:
        thread.quit()
        thread.wait(grace_ms)
    return left


def remove_windows(spares: Callable[[QObject], bool]) -> list[str]:
    """Name the windows that outlived the test and delete them: Qt styles each again with any other.

    One that only waits for Python's collector counts too. In the program it would wait as well,
    and the collector is slow to come to what has lived long. `spares` is as above.
    """
    from PySide6.QtWidgets import QApplication

    if not isinstance(QApplication.instance(), QApplication):
        return []
    # A menu or a list that opens has a window of its own, but goes with the widget that it is for.
    left: list[QWidget] = [
        one for one in QApplication.topLevelWidgets() if one.parent() is None and not spares(one)
    ]
    names = [f"window {type(window).__name__} {window.windowTitle()!r}" for window in left]
    for window in left:
        window.deleteLater()
    if left:
        _flush_deletions()
    return names


def _flush_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is None:
        return
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _active_qt_objects(
    spares: Callable[[QObject], bool],
) -> tuple[list[QThread], list[QTimer]]:
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import getAllValidWrappers

    main = QThread.currentThread()
    # By type(), not isinstance(): a lazy proxy would wake up when asked for its class.
    found = [thing for thing in getAllValidWrappers() if issubclass(type(thing), (QThread, QTimer))]
    threads = [
        thing
        for thing in found
        if isinstance(thing, QThread) and thing is not main and thing.isRunning()
    ]
    timers = [thing for thing in found if isinstance(thing, QTimer) and thing.isActive()]
    return (
        [thread for thread in threads if not spares(thread)],
        [timer for timer in timers if not spares(timer)],
    )
