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
    teaching=(
        "With γ = 0.98 half of the rate is left after 34 epochs, 13 % after 100 and 2 % after "
        "200. The rates of all epochs together add up to no more than r / (1 − γ) = 50 r, so "
        "a run that has not come near the minimum by then never will. Choose γ by the number "
        "of epochs: 0.01 to the power of 1 / epochs ends at 1 %."
    ),
    shape=lambda n, given: given["gamma"] ** n,
    elsewhere=LibraryNames(
        keras="schedules.ExponentialDecay",
        pytorch="optim.lr_scheduler.ExponentialLR",
        note="Keras counts updates where Deltascope counts epochs.",
    ),
)
