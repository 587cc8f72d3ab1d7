"""Hosts that are left: nobody waits for them, nothing is heard of them, and they end safely."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from stuck_job import Stuck

from simulator.session.job import DONE, BrokenOff, Next
from ui.worker.host import Host, close_left


def busy(job: object, heard: list[object] | None = None) -> Host:
    """Return a host whose job has just begun with something."""
    host = Host(job)  # type: ignore[arg-type]
    for signal in (host.snapshot_taken, host.told, host.refused, host.failed):
        signal.connect((heard if heard is not None else []).append)
    host.start()
    host.send("work")
    return host


def test_nobody_waits_for_a_host_that_is_left_and_nothing_is_heard_of_it(qtbot: QtBot) -> None:
    job, heard = Stuck(), list[object]()
    host = busy(job, heard)
    assert job.begun.wait(60.0)
    host.leave()  # with the work still under way: waiting for it would never end
    assert host.is_alive
    gone: list[bool] = []
    host.destroyed.connect(lambda: gone.append(True))
    job.let_go.set()
    qtbot.waitUntil(lambda: bool(gone))
    assert heard == []


def test_what_was_said_before_it_was_left_is_not_heard_either(qtbot: QtBot) -> None:
    class Refuses(Stuck):
        def handle(self, command: object) -> Next:
            if self.begun.is_set():
                super().handle(command)
            self.begun.set()
            raise ValueError("no")

    job, heard = Refuses(), list[object]()
    host = busy(job, heard)
    host.send("more")
    assert job.begun.wait(60.0)
    host.leave()
    job.let_go.set()
    with qtbot.waitSignal(host.ended):
        pass
    assert heard == []


def test_it_tells_once_that_it_has_ended_and_then_the_job_is_free(qtbot: QtBot) -> None:
    job, ended = Stuck(), list[bool]()
    host = busy(job)
    host.ended.connect(lambda: ended.append(host.is_alive))
    assert job.begun.wait(60.0)
    host.leave()
    assert ended == []
    job.let_go.set()
    close_left()
    assert ended == [False]
    gone: list[bool] = []
    host.destroyed.connect(lambda: gone.append(True))
    qtbot.waitUntil(lambda: bool(gone))
    assert ended == [False]


def test_the_program_waits_for_hosts_that_were_left(qtbot: QtBot) -> None:
    job = Stuck()
    host = busy(job)
    assert job.begun.wait(60.0)
    host.leave()
    assert not gc.isenabled()
    job.let_go.set()
    close_left()
    assert not host.is_alive
    assert gc.isenabled()


def test_a_host_that_never_started_is_left_as_well(qtbot: QtBot) -> None:
    host, gone = Host(Stuck()), list[bool]()
    host.destroyed.connect(lambda: gone.append(True))
    host.leave()
    qtbot.waitUntil(lambda: bool(gone))


def test_the_end_in_the_thread_is_destroyed_by_the_window(qtbot: QtBot) -> None:
    """In its own thread it would ask for Python under a lock that the window's may wait for."""
    job, where = Stuck(), list[int]()
    host = busy(job)
    host._worker.destroyed.connect(
        lambda: where.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
    )
    assert job.begun.wait(60.0)
    host.leave()
    job.let_go.set()
    with qtbot.waitSignal(host.ended):
        pass
    assert where == [threading.get_ident()]


def test_a_job_hears_at_once_that_it_is_to_end_and_may_break_off(qtbot: QtBot) -> None:
    class Breaks(Stuck):
        def handle(self, command: object) -> Next:
            self.begun.set()
            assert self.let_go.wait(60.0)
            raise BrokenOff

        def advance(self, deadline_s: float) -> Next:
            return DONE

    job, heard = Breaks(), list[object]()
    host = Host(job, ending=job.let_go)  # type: ignore[arg-type]
    host.failed.connect(heard.append)
    host.start()
    host.send("work")
    assert job.begun.wait(60.0)
    host.close()
    assert heard == []


def test_garbage_is_left_to_python_by_the_last_thread_in_whatever_order_they_end(
    qtbot: QtBot,
) -> None:
    first, second = Host(Stuck()), Host(Stuck())
    first.start()
    second.start()
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()
