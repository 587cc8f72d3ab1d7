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
    teaching=(
        "With p = 0.01 the rate is halved after 100 epochs and a third after 200; with p = 1 "
        "it is halved after one epoch and a tenth after nine. Its steps add up without end, "
        "so that a run can still get anywhere, and shrink fast enough for the noise of "
        "mini-batches to die out: it is the schedule of the classic proof of convergence. It "
        "is the lecture's r / (1 + p n), and neither Adagrad nor weight decay."
    ),
    shape=lambda n, given: 1.0 / (1.0 + given["decay"] * n),
    elsewhere=LibraryNames(
        keras="schedules.InverseTimeDecay",
        note="Keras counts updates where Deltascope counts epochs.",
    ),
)
