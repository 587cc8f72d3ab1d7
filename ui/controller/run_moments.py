"""Going back and forward in a run, and branching off: what the learner does along the time line."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from ui.controller.edits import Document, Edit
from ui.controller.network_edits import NetworkEdits
from ui.words.messages import worded
from ui.words.numbers import grouped
from ui.worker import commands
from ui.worker.news import BranchedOff, WentTo


class RunMoments(NetworkEdits):
    """Goes to the moments that are kept of the run.

    Signals
    -------
    snapshot_taken(object)
        Up to 60 times a second; what stands is as it shows by then.
    branched()
        The learner has begun a branch, with nothing changed yet.
    """

    snapshot_taken = Signal(object)
    branched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked_to_go = 0
        self._wanted_place: int | None = None
        self._waits = False
        self.engine.went.connect(self._on_went)
        self.engine.branched_off.connect(self._on_branched_off)
        self.undo_stack.indexChanged.connect(self._forget_going)
        self.snapshot_taken.connect(self._arrive)

    @property
    def place(self) -> int:
        """Which moment the run stands at, or has been asked to; 0 before any is known."""
        if self.latest is None:
            return 0
        return self.latest.moments.at if self._wanted_place is None else self._wanted_place

    def go_to(self, place: int) -> None:
        """Stand at another of the moments that are kept of the run; training stops.

        Nothing is lost by it: the later moments stay to be gone to.

        Parameters
        ----------
        place : int
            As the latest snapshot counts them; beyond the ends it is the first or the last.
        """
        if self.latest is None:
            return
        self.pause()
        place = max(0, min(place, len(self.latest.moments) - 1))
        # A drag asks for more moments than can be shown: the latest is gone to once one is.
        self._waits = self._wanted_place is not None and not self.is_latest_shown
        self._wanted_place = place
        if not self._waits:
            self._go(place)

    def _go(self, place: int) -> None:
        assert self.latest is not None
        self._asked_to_go += 1
        self._standing.ask_unknown()
        update = self.latest.moments.updates[place]
        self.engine.send(commands.GoTo(place, update, self._asked_to_go))
        self.stepper.renew()

    @Slot()
    def _arrive(self) -> None:
        """Go on to the moment that was asked for last, where the one before is shown by now."""
        if self._wanted_place is None or not self.is_latest_shown:
            return
        if self._waits:
            self._waits = False
            self._go(self._wanted_place)
        else:
            self._wanted_place = None

    def go_to_latest(self) -> None:
        """Go to where the run has come to."""
        if self.latest is not None:
            self.go_to(len(self.latest.moments) - 1)

    def go_by(self, moments: int) -> None:
        """Go so many moments on; back where that is below 0."""
        self.go_to(self.place + moments)

    def branch(self) -> None:
        """Make what follows another run than the one until now; can be undone.

        The former one stays as a curve, to be compared with.
        """
        if self.latest is None:
            self._say_not_ready()
            return
        text = _branch_text(self.latest.state.epoch)
        self.pause()
        self._push(Edit(text, self._branch, self._put_back))
        self.branched.emit()

    def _branch(self) -> Document:
        left = self.engine.to_be_left()
        return self._sent(commands.Branch(left), left)

    @Slot()
    def _forget_going(self) -> None:
        """Whatever was edited counts, and not the settings of the moment that was gone to."""
        self._asked_to_go += 1
        self._wanted_place, self._waits = None, False

    @Slot(object)
    def _on_went(self, news: WentTo) -> None:
        if news.number == self._asked_to_go:
            self._change_scenario(news.scenario)

    @Slot(object)
    def _on_branched_off(self, news: BranchedOff) -> None:
        """Have undo go back to the run that was branched off from, as the worker has left it."""
        asked = self._asked_to_go
        before = Document(news.scenario, news.left)
        self._push(Edit(_branch_text(news.epoch), lambda: before, self._put_back))
        self._asked_to_go = asked


def _branch_text(epoch: int) -> str:
    return worded("RunMoments", "Branch at epoch {epoch}").format(epoch=grouped(epoch))
