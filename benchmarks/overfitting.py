"""How much faster runs that overfit are side by side than one after another.

200 starts of each preset that overfits, as the study of remedies trains them, its curves and scores
included, and the app's own trainer for one start after another. Both make the same updates and come
to the same figures to about five digits. They take turns in one process; told is the processor's
time, which other programs disturb little, and the median of the rounds' ratios:
``python benchmarks/overfitting.py``.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import sys
from pathlib import Path
from time import process_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.studies.remedies.plan import RemedyPlan
from simulator.studies.remedies.study import RemedyStudy

STARTS = 200
# Preset, and of how many starts the time alone is taken and scaled up.
CASES = (("sine_by_heart", 5), ("diabetes_by_heart", 4))


def together(experiment: Experiment) -> float:
    """Return what a study takes, its making included."""
    begin = process_time()
    plan = RemedyPlan((("base", 0.0),), seeds=STARTS)
    RemedyStudy(experiment, plan).advance(math.inf)
    return process_time() - begin


def one_by_one(experiment: Experiment, sample: int) -> float:
    """Return how long trainers take one after another, scaled up from `sample` of them."""
    begin = process_time()
    for seed in range(sample):
        for _ in experiment.trainer(seed=seed).updates():
            pass
    return (process_time() - begin) * STARTS / sample


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    print("preset               starts   together   one after another")
    for name, sample in CASES:
        experiment = Experiment.from_scenario(presets.load(name))
        pairs = [(together(experiment), one_by_one(experiment, sample)) for _ in range(rounds)]
        took = statistics.median(first for first, _ in pairs)
        alone = statistics.median(second for _, second in pairs)
        ratio = statistics.median(second / first for first, second in pairs)
        print(f"{name:20} {STARTS:6} {took:8.2f} s {alone:10.1f} s   {ratio:6.1f} × as long")


if __name__ == "__main__":
    main()
