"""The learning rate that stays."""

from simulator.optimizers.schedules._base import ScheduleRecord
from simulator.references import LibraryNames

RECORD = ScheduleRecord(
    name="constant",
    title="Constant",
    order=10,
    formula="r",
    explanation="The learning rate stays as it is set.",
    shape=lambda n, given: 1.0,
    elsewhere=LibraryNames(sklearn='learning_rate="constant"'),
)
