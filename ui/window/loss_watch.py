"""The loss that a run began with, and whether training makes it far worse."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.scenarios import presets
from simulator.scenarios.presets import OptimizerSettings, Scenario
from simulator.session.snapshot import Snapshot, Status

# A loss this many times the first one is no matter of a few more epochs.
SPOILT = 10.0
_FRACTION = 10.0


@dataclass(slots=True)
class LossWatch:
    """Remembers the loss before the first update; the history begins after the first epoch.

    Attributes
    ----------
    start : float or None
        The loss before the first update; None where nobody saw it, as of a run that was opened.
    """

    start: float | None = None

    def note(self, snapshot: Snapshot) -> None:
        """Take over the loss of a run that has not begun."""
        if snapshot.state.update == 0:
            self.start = snapshot.evaluation.loss

    def first(self, snapshot: Snapshot) -> float | None:
        """Return the loss at first: before the first update or after the first epoch, the lower."""
        early = [float(loss) for loss in snapshot.history.loss[:1]]
        if self.start is not None:
            early.append(self.start)
        return min(early, default=None)

    def first_epoch(self, snapshot: Snapshot) -> int:
        """Return the epoch of the loss at first, 0 before the first update."""
        if self.first(snapshot) == self.start or not len(snapshot.history.loss):
            return 0
        return int(snapshot.history.epochs[0])

    def is_worse(self, snapshot: Snapshot, factor: float = 1.0) -> bool:
        """Return whether the loss is more than `factor` times the first one, or no number."""
        first = self.first(snapshot)
        return first is not None and not snapshot.evaluation.loss <= factor * first

    def is_spoiling(self, snapshot: Snapshot) -> bool:
        """Return whether training goes on although the loss has grown manifold."""
        return snapshot.status is Status.RUNNING and self.is_worse(snapshot, SPOILT)


def with_smaller_rate(scenario: Scenario) -> Scenario:
    """Return the scenario with a tenth of its learning rate."""
    chosen = scenario.optimizer
    rate = float(f"{chosen.settings['learning_rate'] / _FRACTION:g}")
    settings = {**chosen.settings, "learning_rate": rate}
    rule = OptimizerSettings(name=chosen.name, settings=settings)
    return presets.changed(scenario, optimizer=rule)
