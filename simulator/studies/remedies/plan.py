"""A study of remedies as a value: which of them, how much of each, over how many starts."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.messages import Message
from simulator.settings import Setting

SEEDS = Setting(
    "seeds",
    5,
    1,
    200,
    whole=True,
    title="Starts",
    explanation="From how many first weights each is trained; the spread over them tells what is "
    "chance.",
)
FOLDS = Setting(
    "folds",
    0,
    0,
    20,
    whole=True,
    title="Folds",
    explanation="Into how many parts all rows are dealt, each of which is kept aside once; 0 uses "
    "the rows that the set-up keeps aside.",
)

EPOCHS = Setting(
    "epochs",
    400,
    1,
    10_000,
    whole=True,
    title="Epochs",
    explanation="For how many epochs each is trained, unless its remedy ends it sooner.",
)

SIZES = Setting("sizes", 0, 0, 20, whole=True)


@dataclass(frozen=True, slots=True)
class RemedyPlan:
    """What a study of remedies does.

    Parameters
    ----------
    remedies : tuple of (str, float)
        Name and strength of each; `base` is one of them where it is wanted.
    seeds : int
        How many starts; they have the scenario's seed and those after it.
    folds : int
        0, or at least 2.
    epochs : int, optional
        For how many epochs each is trained at the most; default: the scenario's number.
    sizes : int, default 0
        From how many numbers of training rows the network as it is is trained, too: its learning
        curve.

    Raises
    ------
    ValueError
        If there is no remedy, one is there twice, or a number is out of range.
    """

    remedies: tuple[tuple[str, float], ...]
    seeds: int = 5
    folds: int = 0
    epochs: int | None = None
    sizes: int = 0

    def __post_init__(self) -> None:
        SEEDS.check(self.seeds)
        FOLDS.check(self.folds)
        SIZES.check(self.sizes)
        if self.epochs is not None:
            EPOCHS.check(self.epochs)
        if self.folds == 1:
            raise ValueError(
                Message("{name} must be 0 or at least 2, got {got}", name="folds", got=1)
            )
        names = [name for name, _ in self.remedies]
        if not names or len(set(names)) < len(names):
            raise ValueError(Message("Choose at least one remedy, and each only once."))
