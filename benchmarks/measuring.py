"""Timing side by side: contestants take turns, so that a busy moment is shared by all."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from time import perf_counter

Work = Callable[[], object]


def race(contestants: dict[str, Work], seconds: float) -> dict[str, list[float]]:
    """Return each contestant's times in seconds, round by round, taking turns."""
    counts = {}
    for name, work in contestants.items():
        work()
        start = perf_counter()
        work()
        # A turn of about 3 ms: much longer than the clock's grain, shorter than most disturbances.
        counts[name] = max(1, min(500, int(0.003 / max(perf_counter() - start, 1e-7))))
    times: dict[str, list[float]] = {name: [] for name in contestants}
    end = perf_counter() + seconds
    while perf_counter() < end or len(next(iter(times.values()))) < 5:
        for name, work in contestants.items():
            start = perf_counter()
            for _ in range(counts[name]):
                work()
            times[name].append((perf_counter() - start) / counts[name])
    return times


def ratio(times: dict[str, list[float]], peer: str, own: str = "ours") -> str:
    """Return how many times as long as `own` the `peer` takes, the median over the rounds."""
    if peer not in times:
        return "missing"
    rounds = [b / a for a, b in zip(times[own], times[peer], strict=True)]
    return f"{statistics.median(rounds):.1f} ×"


def median(times: list[float]) -> str:
    """Return the median time in a fitting unit."""
    value = statistics.median(times)
    return f"{value * 1e6:.1f} µs" if value < 1e-3 else f"{value * 1e3:.2f} ms"
