"""The mailbox keeps the latest snapshot, whichever thread comes first."""

from __future__ import annotations

import sys
import threading
from types import FrameType
from typing import Any, cast

from simulator.session.mailbox import Mailbox
from simulator.session.snapshot import Snapshot


def letter(number: int) -> Snapshot:
    stand_in: Any = number
    return cast(Snapshot, stand_in)


def test_the_latest_is_taken_once() -> None:
    mailbox = Mailbox()
    assert mailbox.is_empty
    assert mailbox.take() is None
    mailbox.put(letter(1))
    mailbox.put(letter(2))
    assert not mailbox.is_empty
    assert mailbox.take() == 2
    assert mailbox.is_empty
    assert mailbox.take() is None


def test_a_snapshot_put_while_another_is_taken_is_not_lost() -> None:
    # The writer strikes between any two of the interpreter's instructions in `take`.
    for strike in range(60):
        mailbox = Mailbox()
        mailbox.put(letter(1))
        seen = 0

        def tracer(
            frame: FrameType, event: str, arg: object, box: Mailbox = mailbox, at: int = strike
        ) -> Any:
            nonlocal seen
            if frame.f_code is not Mailbox.take.__code__:
                return None
            frame.f_trace_opcodes = True
            if event == "opcode":
                seen += 1
                if seen == at:
                    box.put(letter(2))
            return tracer

        previous = sys.gettrace()
        sys.settrace(tracer)
        try:
            first = mailbox.take()
        finally:
            sys.settrace(previous)
        if seen >= strike > 0:
            assert 2 in (first, mailbox.take())
    assert seen > 3


def test_the_last_of_many_always_arrives() -> None:
    mailbox, last = Mailbox(), 20_000
    taken: list[int] = []

    def write() -> None:
        for number in range(1, last + 1):
            mailbox.put(letter(number))

    writer = threading.Thread(target=write)
    writer.start()
    while writer.is_alive() or not mailbox.is_empty:
        found = mailbox.take()
        if found is not None:
            taken.append(cast(int, found))
    writer.join()
    assert taken == sorted(set(taken))  # in order and none twice
    assert taken[-1] == last
