"""How much faster a study of initial weights is than training its starts one after another.

Both do the same updates and end at the same weights; what is told is the ratio of their times,
the median of several rounds, and how long the study itself takes: ``python benchmarks/study.py``.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import sys
from pathlib import Path
from time import perf_counter

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.studies.initial_weights import Study

# Preset, starts, and of how many of them the time alone is taken and scaled up.
CASES = (("xor", 200, 10), ("iris", 50, 5), ("moons", 100, 5), ("digits", 20, 2))


def together(experiment: Experiment, starts: int) -> float:
    """Return how long a study takes, its making included."""
    begin = perf_counter()
    Study(experiment, starts).advance(math.inf)
    return perf_counter() - begin


def one_by_one(experiment: Experiment, starts: int, sample: int) -> float:
    """Return how long trainers take one after another, scaled up from `sample` of them."""
    begin = perf_counter()
    for seed in range(sample):
        for _ in experiment.trainer(seed=seed).updates():
            pass
    return (perf_counter() - begin) * starts / sample


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    print("preset        starts   together   one after another")
    for name, starts, sample in CASES:
        experiment = Experiment.from_scenario(presets.load(name))
        pairs = [
            (together(experiment, starts), one_by_one(experiment, starts, sample))
            for _ in range(rounds)
        ]
        took = statistics.median(first for first, _ in pairs)
        ratio = statistics.median(second / first for first, second in pairs)
        print(f"{name:12} {starts:7} {took:8.2f} s   {ratio:6.1f} × as long", flush=True)


if __name__ == "__main__":
    main()
