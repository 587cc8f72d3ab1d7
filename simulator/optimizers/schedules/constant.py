"""The learning rate that stays."""

from simulator.optimizers.schedules._base import ScheduleRecord
from simulator.references import LibraryNames

RECORD = ScheduleRecord(
    name="constant",
    title="Constant",
    order=10,
    formula="r",
    explanation="The learning rate stays as it is set.",
    teaching=(
        "The simplest choice, and the right one while you look for a learning rate: what you "
        "see then comes from that number alone. With mini-batches the loss comes down and "
        "then trembles at a level, for the steps do not get smaller while the gradient noise "
        "stays. If it levels off too high, lower the rate or choose a schedule that does."
    ),
    shape=lambda n, given: 1.0,
    elsewhere=LibraryNames(sklearn='learning_rate="constant"'),
)
