"""A window's own job: in its own thread, latest result only, stopped cleanly from every state."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from simulator.messages import Message
from simulator.session.job import DONE, GO_ON, SHOW, Next
from simulator.session.paint_gate import PaintGate
from ui.worker.host import Host


@dataclass
class Counter:
    """Counts to a goal in its own time and notes which thread asked."""

    goal: int = 0
    count: int = 0
    slow_s: float = 0.0
    threads: set[str] = field(default_factory=set)

    def handle(self, command: object) -> Next:
        self.threads.add(threading.current_thread().name)
        if command == "break":
            raise RuntimeError("a mistake of the programmer")
        if not isinstance(command, int):
            refusal = Message("{name} must be a whole number, got {got}")
            raise ValueError(refusal.format(name="goal", got=repr(command)))
        self.goal = command
        return SHOW

    def advance(self, deadline_s: float) -> Next:
        while self.count < self.goal and time.perf_counter() < deadline_s:
            self.count += 1
            if self.slow_s:
                time.sleep(self.slow_s)
        return GO_ON if self.count < self.goal else DONE

    def snapshot(self) -> int:
        return self.count


@pytest.fixture
def counter(qtbot: QtBot) -> tuple[Counter, Host, list[object]]:
    job = Counter()
    host = Host(job)
    taken: list[object] = []
    host.snapshot_taken.connect(taken.append)
    return job, host, taken


Made = tuple[Counter, Host, list[object]]


def test_a_command_is_carried_out_elsewhere_to_its_end(qtbot: QtBot, counter: Made) -> None:
    job, host, taken = counter
    host.start()
    host.send(1000)
    qtbot.waitUntil(lambda: taken[-1:] == [1000])
    host.close()
    assert threading.main_thread().name not in job.threads


def test_the_latest_is_taken_not_every_one(qtbot: QtBot, counter: Made) -> None:
    job, host, taken = counter
    host.start()
    for goal in range(1, 101):
        host.send(goal)
    while job.count < 100:
        time.sleep(0.001)  # nothing of what the worker says is delivered
    qtbot.waitUntil(lambda: taken[-1:] == [100])
    host.close()
    assert taken == sorted(taken)  # type: ignore[type-var]
    assert len(taken) < 50


def test_a_refused_command_says_why_and_the_work_goes_on(qtbot: QtBot, counter: Made) -> None:
    _, host, taken = counter
    host.start()
    with qtbot.waitSignal(host.refused) as refused:
        host.send("ten")
    assert refused.args == ["goal must be a whole number, got 'ten'"]
    assert isinstance(refused.args[0], Message)  # it can be said in another language
    host.send(10)
    qtbot.waitUntil(lambda: taken[-1:] == [10])
    host.close()


def test_an_unforeseen_error_is_told_with_its_place(qtbot: QtBot, counter: Made) -> None:
    _, host, _ = counter
    host.start()
    with qtbot.waitSignal(host.failed) as failed:
        host.send("break")
    assert "a mistake of the programmer" in failed.args[0]
    host.close()


def test_it_closes_while_it_works_and_says_nothing_more(qtbot: QtBot, counter: Made) -> None:
    job, host, taken = counter
    job.slow_s = 0.001
    host.start()
    host.send(1_000_000)
    qtbot.waitUntil(lambda: len(taken) > 1)
    host.close()
    told = len(taken)
    qtbot.wait(60)
    assert not host.is_alive
    assert len(taken) == told
    host.close()


def test_it_closes_before_it_has_begun(counter: Made) -> None:
    _, host, _ = counter
    host.close()
    host.start()
    host.close()
    assert not host.is_alive


def test_who_waits_for_the_job_lets_it_work(qtbot: QtBot) -> None:
    gate = PaintGate()
    host = Host(Counter(), gate=gate, paced=True)
    host.start()
    gate.close()
    host.catch_up(5.0)
    assert gate.is_open()
    host.close()


class Patient(Counter):
    """Counts by one, and wants each count to be seen."""

    def advance(self, deadline_s: float) -> Next:
        if self.count == self.goal:
            return DONE
        self.count += 1
        return Next(0, shows=True, holds=True)


def test_a_job_that_holds_goes_on_when_its_snapshot_was_taken(qtbot: QtBot) -> None:
    job = Patient()
    host, taken = Host(job, paced=True), list[object]()
    host.snapshot_taken.connect(taken.append)
    host.start()
    host.send(5)
    while job.count < 1:
        time.sleep(0.001)  # nothing of what the worker says is delivered
    qtbot.waitUntil(lambda: taken[-1:] == [5])
    host.close()
    assert [count for count in dict.fromkeys(taken) if count] == [1, 2, 3, 4, 5]


class Teller:
    """Answers each command with an event and, where it is even, a snapshot of how many came."""

    def __init__(self) -> None:
        self.came = 0
        self.slices = 0

    def handle(self, command: object) -> Next:
        assert isinstance(command, int)
        self.came += 1
        return Next(None, shows=command % 2 == 0, events=(command, command / 10))

    def advance(self, deadline_s: float) -> Next:
        self.slices += 1
        raise ValueError("no command asked for this")

    def snapshot(self) -> int | None:
        return self.came or None


class StartTeller(Teller):
    """Works as soon as it has been asked for anything, and fails at once."""

    def handle(self, command: object) -> Next:
        return Next(0)


@pytest.mark.parametrize("paced", [False, True])
def test_every_event_is_told_in_order_and_before_the_snapshot_made_after_it(
    qtbot: QtBot, paced: bool
) -> None:
    host = Host(Teller(), paced=paced)
    heard: list[object] = []
    host.told.connect(lambda event: heard.append(("event", event)))
    host.snapshot_taken.connect(lambda count: heard.append(("snapshot", count)))
    host.start()
    numbers = range(1, 9)
    for number in numbers:
        host.send(number)
    qtbot.waitUntil(lambda: ("snapshot", 8) in heard)
    events = [event for kind, event in heard if kind == "event"]  # type: ignore[misc]
    assert events == [event for number in numbers for event in (number, number / 10)]
    for place, (kind, count) in enumerate(heard):  # type: ignore[misc]
        if kind == "snapshot":
            assert ("event", count / 10) in heard[:place]
    host.close()


def test_work_that_fails_is_told_once_and_stops_until_the_next_command(qtbot: QtBot) -> None:
    job = StartTeller()
    host = Host(job)
    failed: list[str] = []
    refused: list[str] = []
    host.failed.connect(failed.append)
    host.refused.connect(refused.append)
    host.start()
    for count in (1, 2):
        host.send("work")
        qtbot.waitUntil(lambda count=count: len(failed) == count)
        qtbot.wait(30)
        assert job.slices == len(failed) == count
    assert "no command asked for this" in failed[0]
    assert refused == []
    host.close()


def test_only_a_paced_host_ticks(qtbot: QtBot) -> None:
    for paced in (False, True):
        host = Host(Teller(), paced=paced)
        host.start()
        assert host.frame_timer.isActive() is paced
        host.close()
        assert not host.frame_timer.isActive()


def test_what_is_to_happen_next_is_false_where_nothing_is_left() -> None:
    assert GO_ON
    assert SHOW
    assert not DONE
    assert not Next(None)
    assert Next(20)


@pytest.mark.parametrize("way", ["close", "leave"])
def test_the_job_is_told_that_its_thread_is_to_end(qtbot: QtBot, way: str) -> None:
    ending = threading.Event()
    host = Host(Counter(), ending=ending)
    host.start()
    assert not ending.is_set()
    getattr(host, way)()
    assert ending.is_set()
