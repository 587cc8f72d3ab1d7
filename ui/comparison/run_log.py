"""The runs of this session, so that their curves can be laid over one another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from simulator import optimizers
from simulator.messages import Message
from simulator.nn import losses
from simulator.session.snapshot import Snapshot
from simulator.training.evaluation import History
from ui.words.messages import said, worded
from ui.words.numbers import grouped
from ui.words.quantities import rounded
from ui.words.titles import kept_title

_MOST_RUNS = 24
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, eq=False)
class LoggedRun:
    """One run: what was set, and how its loss went.

    Attributes
    ----------
    number : int
        Counts the session's runs from 1.
    origin : int
        The worker's number of the run. A reset begins a new one, undo goes on with the old.
    title : Message
        Scenario and seed, or that start weights were set by hand.
    method : Message
        Optimizer and learning rate.
    rate : str
        The learning rate alone.
    history : History
    measure : tuple of str
        Loss and data: runs whose losses can be compared have the same.
    loss_title : Message
    name : str
        What the learner calls it; empty where that is nothing of its own.
    """

    number: int
    origin: int
    title: Message
    method: Message
    rate: str
    history: History
    measure: tuple[str, ...]
    loss_title: Message
    name: str = ""


class RunLog(QObject):
    """Keeps the latest runs that have trained at least an epoch.

    Signals
    -------
    changed()
        A run was added, has gone on or has another name.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runs: list[LoggedRun] = []
        self._forgotten: list[LoggedRun] = []
        self._count = 0
        self._aside: tuple[list[LoggedRun], int] | None = None

    def set_aside(self) -> None:
        """Begin a list for a while in place of this one, which `take_back` brings back."""
        if self._aside is None:
            self._aside = list(self.runs), self._count

    def take_back(self) -> None:
        """List again what was set aside, and no run of since."""
        if self._aside is not None:
            (self.runs, self._count), self._aside = self._aside, None
            self.changed.emit()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Add the snapshot's run, or note how it went on."""
        history = snapshot.moments.whole
        if not len(history.epochs):
            return
        for place, run in enumerate(self.runs):
            if run.origin == snapshot.origin:
                # Of an earlier moment, the settings are not those that the run has come to.
                if run.history is not history and not snapshot.moments.is_behind:
                    self.runs[place] = replace(_logged(run.number, snapshot), name=run.name)
                    self.changed.emit()
                return
        self._count += 1
        self.runs.append(_logged(self._count, snapshot))
        del self.runs[:-_MOST_RUNS]
        self.changed.emit()

    def number_of(self, origin: int) -> int | None:
        """Return the number of the run that the worker calls so; None where it is not kept."""
        return next((run.number for run in self.runs if run.origin == origin), None)

    def rename(self, number: int, wanted: str) -> None:
        """Call a run something, with a number behind it where another run is called so.

        Without a letter it has no name of its own any more.
        """
        words = " ".join("".join(c if c.isprintable() else " " for c in wanted).split())
        taken = {run.name for run in self.runs if run.number != number}
        name, k = words[:LONGEST_NAME].rstrip(), 1
        while name and name in taken:
            k += 1
            end = f" ({k})"
            name = words[: LONGEST_NAME - len(end)].rstrip() + end
        for place, run in enumerate(self.runs):
            if run.number == number and name == said(run.title):
                name = ""  # nothing of its own: it goes on following the language
            if run.number == number and run.name != name:
                self.runs[place] = replace(run, name=name)
                self.changed.emit()

    def clear(self) -> None:
        """Forget all runs; they can be brought back until another one comes."""
        self._forgotten, self.runs = self.runs, []
        self.changed.emit()

    @property
    def can_bring_back(self) -> bool:
        """Whether the runs have just been forgotten."""
        return not self.runs and bool(self._forgotten)

    def bring_back(self) -> None:
        """List the runs again that have just been forgotten."""
        if self.can_bring_back:
            self.runs, self._forgotten = self._forgotten, []
            self.changed.emit()


def _logged(number: int, snapshot: Snapshot) -> LoggedRun:
    return LoggedRun(
        number,
        snapshot.origin,
        _title_of(snapshot),
        worded("RunLog", "{optimizer}, {rate}").format(
            optimizer=_optimizer_of(snapshot), rate=_rate_of(snapshot)
        ),
        _rate_of(snapshot),
        snapshot.moments.whole,
        _measure_of(snapshot),
        Message(losses.REGISTRY[snapshot.experiment.scenario.loss].title),
    )


def _measure_of(snapshot: Snapshot) -> tuple[str, ...]:
    scenario = snapshot.experiment.scenario
    data = scenario.data
    return scenario.loss, data.source, data.scaling_of_targets


def _title_of(snapshot: Snapshot) -> Message:
    scenario, branched_at = snapshot.experiment.scenario, snapshot.moments.branched_at
    if branched_at is not None:
        words = worded("RunLog", "{scenario} · branched at epoch {epoch}")
        return words.format(scenario=kept_title(scenario.title), epoch=grouped(int(branched_at)))
    if snapshot.begun_by_hand:
        words = worded("RunLog", "{scenario} · weights set by hand")
        return words.format(scenario=kept_title(scenario.title))
    words = worded("RunLog", "{scenario} · seed {number}")
    return words.format(scenario=kept_title(scenario.title), number=grouped(scenario.seed))


def _optimizer_of(snapshot: Snapshot) -> Message:
    return Message(optimizers.REGISTRY[snapshot.state.optimizer.name].title)


def _rate_of(snapshot: Snapshot) -> str:
    rate = snapshot.state.optimizer.settings["learning_rate"]
    return f"η = {rounded(rate)}"
