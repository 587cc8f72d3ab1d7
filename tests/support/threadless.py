"""A controller whose worker answers at once, in the same thread: nothing is waited for."""

from __future__ import annotations

import math
from collections import deque

from simulator.session.run import Run
from ui.controller.controller import Controller
from ui.worker.run_job import RunJob


class ThreadlessController(Controller):
    """Carries each command out, with all that follows from it, before `answer` returns."""

    def __init__(self) -> None:
        super().__init__()
        self._job = self.engine._job
        self._asked: deque[object] = deque()
        self.engine._host.send = self._asked.append  # type: ignore[method-assign]

    @property
    def job(self) -> RunJob:
        """What the worker works on."""
        return self._job

    @property
    def run(self) -> Run:
        """The open run."""
        assert self._job.run is not None
        return self._job.run

    def answer(self) -> None:
        """Have the worker carry out all that was asked, and tell of it."""
        while self._asked:
            command = self._asked.popleft()
            try:
                self._tell(self._job.handle(command).events)
            except ValueError as problem:
                self.engine.refused.emit(str(problem))
            snapshot = self._job.snapshot()
            if snapshot is not None:
                self.engine._on_snapshot(snapshot)

    def work(self, updates: int) -> None:
        """Have the worker train for some updates, or to the end where that comes first."""
        self.answer()
        end = self.run.state.update + updates
        while self._job._training and self.run.state.update < end:
            if not self.run.advance(math.inf, 1):
                self._tell(self._job._completed(self.run).events)
        self.answer()

    def _tell(self, events: tuple[object, ...]) -> None:
        for event in events:
            self.engine._on_told(event)
