"""Garbage is collected in the interface's thread only, while the worker's thread runs."""

from __future__ import annotations

import gc
import weakref

from pytestqt.qtbot import QtBot

from ui.worker.engine import Engine
from ui.worker.garbage import Garbage


class Node:
    def __init__(self) -> None:
        self.itself = self


def test_python_does_not_collect_while_the_worker_lives(qtbot: QtBot) -> None:
    assert gc.isenabled()
    engine = Engine()
    engine.start()
    assert not gc.isenabled()
    engine.close()
    assert gc.isenabled()
    engine.close()
    assert gc.isenabled()


def test_what_gathers_is_collected_by_the_frames() -> None:
    garbage = Garbage()
    garbage.take_over()
    try:
        gone = weakref.ref(Node())
        kept = [[k] for k in range(2000)]
        assert gone() is not None
        for _ in range(32):
            garbage.tick()
        assert gone() is None
        assert len(kept) == 2000
    finally:
        garbage.hand_back()
    assert gc.isenabled()
