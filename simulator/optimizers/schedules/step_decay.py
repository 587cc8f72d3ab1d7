"""Decay in steps, ``r · dropᵏ`` with ``k = ⌊n / every⌋``."""

from simulator.optimizers.schedules._base import ScheduleRecord
from simulator.references import LibraryNames
from simulator.settings import Setting

RECORD = ScheduleRecord(
    name="step_decay",
    title="In steps",
    order=30,
    own_settings=(
        Setting(
            "drop",
            0.5,
            0.0,
            1.0,
            minimum_open=True,
            explanation="What it is multiplied by.",
            title="Drop to",
        ),
        Setting(
            "every",
            20.0,
            1.0,
            1e6,
            explanation="Epochs from one drop to the next.",
            title="Every (epochs)",
        ),
    ),
    own_whole=("every",),
    formula="r · dropᵏ, k = ⌊n / every⌋",
    explanation="Stays the same for some epochs, then drops, again and again.",
    teaching=(
        "With its defaults the rate is halved every 20 epochs: after 100 epochs 0.03 of it is "
        "left. The loss curve often drops at each step, since the trembling gets smaller at "
        "once. Choose the distance so that the loss has levelled off before each drop; a drop "
        "that comes too early freezes the run far from the minimum."
    ),
    shape=lambda n, given: given["drop"] ** (n // int(given["every"])),
    elsewhere=LibraryNames(
        keras="schedules.ExponentialDecay(staircase=True)",
        pytorch="optim.lr_scheduler.StepLR",
        note="Keras counts updates where Deltascope counts epochs.",
    ),
)
