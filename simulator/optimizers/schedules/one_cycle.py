"""One cycle: up to the learning rate that is set, and down to a small share of it or to nothing."""

from __future__ import annotations

from simulator.optimizers.schedules._base import PERIOD, ScheduleRecord, Settings, half_wave
from simulator.references import LibraryNames, Source
from simulator.settings import Setting


def _one_cycle(n: int, given: Settings) -> float:
    """Return the share of the greatest learning rate: half a cosine wave up, then one down.

    With p epochs in all, of which the share u rises, it is s at n = 0, 1 at n = u p and f from
    n = p on.
    """
    peak = given["rise_share"] * given["period"]
    if n < peak:
        low = given["start_share"]
        return low + (1.0 - low) * half_wave(1.0 - n / peak)
    low, rest = given["final_share"], given["period"] - peak
    past = min(1.0, (n - peak) / rest) if rest else 1.0
    return low + (1.0 - low) * half_wave(past)


RECORD = ScheduleRecord(
    name="one_cycle",
    title="One cycle",
    order=60,
    own_settings=(
        PERIOD,
        Setting(
            "rise_share",
            0.3,
            0.0,
            1.0,
            explanation="Share of the epochs in which it rises to the rate that is set: u.",
            title="Rise u",
        ),
        Setting(
            "start_share",
            0.04,
            0.0,
            1.0,
            explanation="Share of the learning rate to start with: s.",
            title="Start share s",
        ),
        Setting(
            "final_share",
            0.0,
            0.0,
            1.0,
            explanation="Share of the learning rate that is left at the end: f.",
            title="Final share f",
        ),
    ),
    own_whole=("period",),
    formula="r (s + (1 − s) ½ (1 − cos(π n / (u period)))) up to n = u period; "
    "then r (f + (1 − f) ½ (1 + cos(π (n − u period) / ((1 − u) period))))",
    explanation="Rises to a large learning rate, which finds flat valleys, and falls to "
    "nothing, or a small share of it, which settles there (Smith 2018; along cosines, as PyTorch "
    "has it).",
    teaching=(
        "With its defaults the rate climbs from 4 % to the full one over the first 30 of 100 "
        "epochs and falls to 0 over the other 70. The climb lets momentum and Adam's means "
        "settle before steps get large, so that a peak two to ten times the usual constant "
        "rate can be borne; the time at the peak keeps the run out of narrow valleys. Set the "
        "period to the number of epochs: a run that stops at the peak has learnt little."
    ),
    shape=_one_cycle,
    sources=(
        Source("Smith", 2018, "A disciplined approach to neural network hyper-parameters: part 1"),
    ),
    elsewhere=LibraryNames(
        pytorch="optim.lr_scheduler.OneCycleLR",
        note="Smith's rises and falls along straight lines; PyTorch counts updates, comes to its "
        "end one of them earlier, and has momentum fall and rise against it.",
    ),
)
