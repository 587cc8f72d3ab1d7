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
    shape=_cosine,
    sources=(
        Source(
            "Loshchilov and Hutter", 2017, "SGDR: stochastic gradient descent with warm restarts"
        ),
    ),
    elsewhere=LibraryNames(
        keras="schedules.CosineDecay",
        pytorch="optim.lr_scheduler.CosineAnnealingLR",
        note="It stays at its end, where PyTorch's rises again.",
    ),
)
