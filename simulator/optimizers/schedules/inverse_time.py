"""Decay by time, ``r / (1 + p n)``."""

from simulator.optimizers.schedules._base import ScheduleRecord
from simulator.references import LibraryNames
from simulator.settings import Setting

RECORD = ScheduleRecord(
    name="inverse_time",
    title="r / (1 + p n)",
    order=20,
    own_settings=(
        Setting(
            "decay",
            0.01,
            0.0,
            1e3,
            explanation="How fast it shrinks: p in r/(1 + p n).",
            title="Decay p",
        ),
    ),
    formula="r / (1 + p n)",
    explanation="Shrinks fast at first and then ever more slowly, and never reaches zero.",
    shape=lambda n, given: 1.0 / (1.0 + given["decay"] * n),
    elsewhere=LibraryNames(
        keras="schedules.InverseTimeDecay",
        note="Keras counts updates where Deltascope counts epochs.",
    ),
)
