"""What runs in a thread that Qt started is seen by a trace function meant for all threads."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from types import FrameType

import pytest
import thread_tracing


class Job:
    """Has one slot, and notes where it was called."""

    def __init__(self) -> None:
        self.calls: list[int] = []

    def on_call(self, number: int) -> None:
        """Note the call."""
        self.calls.append(number)


@pytest.fixture
def untraced() -> Iterator[None]:
    """Take off whatever traces this test run, and put it back."""
    everywhere, here = threading.gettrace(), sys.gettrace()
    sys.settrace(None)
    yield
    threading.settrace(everywhere)
    sys.settrace(here)


class Tracer:
    """Begins as coverage does: the first call makes the function that then traces the thread."""

    def __init__(self) -> None:
        self.made = 0
        self.seen: list[str] = []

    def start(self, frame: FrameType, event: str, argument: object) -> Tracer:
        """Put a tracer into the thread and let it see the call."""
        self.made += 1
        sys.settrace(self)
        return self(frame, event, argument)

    def __call__(self, frame: FrameType, event: str, argument: object) -> Tracer:
        if event == "call":
            self.seen.append(frame.f_code.co_name)
        return self


def test_each_call_is_traced_by_one_tracer(untraced: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Job, "on_call", Job.on_call)  # so that it is put back
    tracer, job = Tracer(), Job()
    threading.settrace(tracer.start)
    thread_tracing.trace_slots(Job, ("on_call",))
    job.on_call(1)
    assert sys.gettrace() is None
    job.on_call(2)
    assert job.calls == [1, 2]
    assert tracer.seen.count("on_call") == 2
    assert tracer.made == 1


def test_a_thread_that_is_traced_keeps_its_tracer(
    untraced: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Job, "on_call", Job.on_call)
    everywhere, here = Tracer(), Tracer()
    threading.settrace(everywhere.start)
    thread_tracing.trace_slots(Job, ("on_call",))
    sys.settrace(here)
    Job().on_call(1)
    kept = sys.gettrace()
    sys.settrace(None)
    assert kept is here
    assert not everywhere.made


def test_nothing_is_wrapped_where_nothing_is_traced(untraced: None) -> None:
    slot = Job.on_call
    threading.settrace(None)  # type: ignore[arg-type]
    thread_tracing.trace_slots(Job, ("on_call",))
    assert Job.on_call is slot
