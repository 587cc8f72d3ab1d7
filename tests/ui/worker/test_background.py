"""A window's own job: in its own thread, latest result only, stopped cleanly from every state."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from ui.worker.background import Background


@dataclass
class Counter:
    """Counts to a goal in its own time and notes which thread asked."""

    goal: int = 0
    count: int = 0
    slow_s: float = 0.0
    threads: set[str] = field(default_factory=set)

    def handle(self, command: object) -> None:
        self.threads.add(threading.current_thread().name)
        if command == "break":
            raise RuntimeError("a mistake of the programmer")
        if not isinstance(command, int):
            raise ValueError(f"goal must be a whole number, got {command!r}")
        self.goal = command

    def advance(self, deadline_s: float) -> bool:
        while self.count < self.goal and time.perf_counter() < deadline_s:
            self.count += 1
            if self.slow_s:
                time.sleep(self.slow_s)
        return self.count < self.goal

    def snapshot(self) -> int:
        return self.count


@pytest.fixture
def counter(qtbot: QtBot) -> tuple[Counter, Background, list[object]]:
    job = Counter()
    background = Background(job)
    taken: list[object] = []
    background.snapshot_taken.connect(taken.append)
    return job, background, taken


Made = tuple[Counter, Background, list[object]]


def test_a_command_is_carried_out_elsewhere_to_its_end(qtbot: QtBot, counter: Made) -> None:
    job, background, taken = counter
    background.start()
    background.send(1000)
    qtbot.waitUntil(lambda: taken[-1:] == [1000])
    background.close()
    assert threading.main_thread().name not in job.threads


def test_the_latest_is_taken_not_every_one(qtbot: QtBot, counter: Made) -> None:
    job, background, taken = counter
    job.slow_s = 0.0002
    background.start()
    background.send(1000)
    qtbot.waitUntil(lambda: taken[-1:] == [1000], timeout=20_000)
    background.close()
    assert 2 < len(taken) < 500
    assert taken == sorted(taken)  # type: ignore[type-var]


def test_a_refused_command_says_why_and_the_work_goes_on(qtbot: QtBot, counter: Made) -> None:
    _, background, taken = counter
    background.start()
    with qtbot.waitSignal(background.refused) as refused:
        background.send("ten")
    assert refused.args == ["goal must be a whole number, got 'ten'"]
    background.send(10)
    qtbot.waitUntil(lambda: taken[-1:] == [10])
    background.close()


def test_an_unforeseen_error_is_told_with_its_place(qtbot: QtBot, counter: Made) -> None:
    _, background, _ = counter
    background.start()
    with qtbot.waitSignal(background.failed) as failed:
        background.send("break")
    assert "a mistake of the programmer" in failed.args[0]
    background.close()


def test_it_closes_while_it_works_and_says_nothing_more(qtbot: QtBot, counter: Made) -> None:
    job, background, taken = counter
    job.slow_s = 0.001
    background.start()
    background.send(1_000_000)
    qtbot.waitUntil(lambda: len(taken) > 1)
    background.close()
    told = len(taken)
    qtbot.wait(60)
    assert not background.is_alive
    assert len(taken) == told
    background.close()


def test_it_closes_before_it_has_begun(counter: Made) -> None:
    _, background, _ = counter
    background.close()
    background.start()
    background.close()
    assert not background.is_alive
