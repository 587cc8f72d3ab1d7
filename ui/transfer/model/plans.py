"""What is to be studied, as values that can be compared."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.scenarios.experiment import Experiment
from simulator.studies.forgetting import Forgetting, ForgettingRecord
from simulator.studies.task_pairs import PAIRS, PairRecord
from simulator.studies.transfer import Transfer, TransferRecord

Study = Forgetting | Transfer
Record = ForgettingRecord | TransferRecord


@dataclass(frozen=True, slots=True)
class ForgettingPlan:
    """A study of forgetting; see `Forgetting`.

    Attributes
    ----------
    pair : str
        Name of the pair of tasks.
    seeds : int
    epochs : (int, int)
    replay : float
    frozen : bool
    """

    pair: str
    seeds: int
    epochs: tuple[int, int]
    replay: float
    frozen: bool

    def made(self, opened: Experiment | None) -> Forgetting:
        """Return the study, of the open experiment where the pair is about that."""
        return Forgetting(
            pair_of(self.pair).made(opened),
            seeds=self.seeds,
            epochs=self.epochs,
            replay=self.replay,
            frozen=self.frozen,
        )


@dataclass(frozen=True, slots=True)
class TransferPlan:
    """A study of transfer; see `Transfer`.

    Attributes
    ----------
    pair : str
        Name of the pair of tasks.
    seeds, epochs, updates : int
    fresh_output : bool
    """

    pair: str
    seeds: int
    epochs: int
    updates: int
    fresh_output: bool

    def made(self, opened: Experiment | None) -> Transfer:
        """Return the study, of the open experiment where the pair is about that."""
        return Transfer(
            pair_of(self.pair).made(opened),
            seeds=self.seeds,
            epochs=self.epochs,
            updates=self.updates,
            fresh_output=self.fresh_output,
        )


Plan = ForgettingPlan | TransferPlan


def pair_of(name: str) -> PairRecord:
    """Return the pair of tasks of that name."""
    return next(one for one in PAIRS if one.name == name)
