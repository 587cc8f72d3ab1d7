"""Exponential decay, ``r · γⁿ``."""

from simulator.optimizers.schedules._base import ScheduleRecord
from simulator.references import LibraryNames
from simulator.settings import Setting

RECORD = ScheduleRecord(
    name="exponential",
    title="Exponential",
    order=40,
    own_settings=(
        Setting(
            "gamma",
            0.98,
            0.0,
            1.0,
            minimum_open=True,
            explanation="What is left each epoch.",
            title="Factor γ",
        ),
    ),
    formula="r · γⁿ",
    explanation="Loses the same share in every epoch.",
    shape=lambda n, given: given["gamma"] ** n,
    elsewhere=LibraryNames(
        keras="schedules.ExponentialDecay", pytorch="optim.lr_scheduler.ExponentialLR"
    ),
)
