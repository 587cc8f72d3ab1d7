"""A job that is in the midst of something long."""

from __future__ import annotations

import threading

from simulator.session.job import DONE, Next


class Stuck:
    """Works on one thing that ends when it is let go, as a large update does; then refuses it."""

    def __init__(self) -> None:
        self.begun, self.let_go = threading.Event(), threading.Event()

    def handle(self, command: object) -> Next:
        self.begun.set()
        assert self.let_go.wait(60.0)
        raise ValueError("too late")

    def advance(self, deadline_s: float) -> Next:
        return DONE

    def snapshot(self) -> str:
        return "late"
