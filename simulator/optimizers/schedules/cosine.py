"""Half a cosine wave down, without restarts."""

from __future__ import annotations

from simulator.optimizers.schedules._base import PERIOD, ScheduleRecord, Settings, half_wave
from simulator.references import LibraryNames, Source
from simulator.settings import Setting


def _cosine(n: int, given: Settings) -> float:
    share = min(1.0, n / given["period"])
    floor = given["final_share"]
    return floor + (1.0 - floor) * half_wave(share)


RECORD = ScheduleRecord(
    name="cosine",
    title="Cosine",
    order=50,
    own_settings=(
        PERIOD,
        Setting(
            "final_share",
            0.0,
            0.0,
            1.0,
            explanation="Share of it that is left then.",
            title="Final share f",
        ),
    ),
    own_whole=("period",),
    formula="r (f + (1 − f) ½ (1 + cos(π n / period)))",
    explanation="Comes down along half a cosine wave: slowly, then fast, then slowly (Loshchilov "
    "and Hutter 2017, without restarts).",
    teaching=(
        "With a period of 100 epochs the rate is still 85 % after 25, 50 % after 50 and 15 % "
        "after 75, and then comes gently to its end: long at a large rate to find the valley, "
        "long at a small one to settle. There is only the period to choose; set it to the "
        "number of epochs. Where the period is shorter the rate stays at its end, by default "
        "0, and nothing is learnt any more."
    ),
    shape=_cosine,
    sources=(
        Source(
            "Loshchilov and Hutter", 2017, "SGDR: stochastic gradient descent with warm restarts"
        ),
    ),
    elsewhere=LibraryNames(
        keras="schedules.CosineDecay",
        pytorch="optim.lr_scheduler.CosineAnnealingLR",
        note="It stays at its end, as Keras's, which counts updates; PyTorch's rises again.",
    ),
)
