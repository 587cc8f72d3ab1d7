"""What keeping moments costs: training with the time line recording against training without it.

Both train the XOR preset in one process, taking turns, and are measured by the processor's time of
this thread, so that other programs do not count. ``python benchmarks/time_line.py``; with
``--least 0.97`` it fails where training keeps less of its speed.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import sys
from pathlib import Path
from time import thread_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.run import Run

PRESETS = {"xor": 1200, "iris": 600, "digits": 60}


class Recorded:
    """A run that trains piece by piece.

    Parameters
    ----------
    name : str
        A preset.
    keeps : bool
        Whether moments are kept.
    """

    def __init__(self, name: str, *, keeps: bool) -> None:
        scenario = presets.changed(presets.load(name), epochs=10**6)
        experiment = Experiment.from_scenario(scenario)
        self.run = Run(1, experiment, experiment.initial_state())
        self.run.begin()
        if not keeps:
            self.run.line.next_due = lambda: (math.inf, math.inf, math.inf)  # type: ignore[method-assign]

    def train(self, updates: int) -> float:
        """Train for some updates; return the seconds of processor time that they took."""
        start = thread_time()
        self.run.advance(math.inf, updates)
        return thread_time() - start


def measured(name: str, updates: int, rounds: int) -> tuple[float, float, int]:
    """Return the share of its speed that training keeps at the beginning and later, and moments.

    Each round begins anew, so that the beginning, where no moment is kept yet, is measured as often
    as what comes later.
    """
    first, later, moments = [], [], 0
    for number in range(rounds):
        pair = [Recorded(name, keeps=False), Recorded(name, keeps=True)]
        order = pair if number % 2 else pair[::-1]
        for shares in (first, later):
            times = {one: one.train(updates) for one in order}
            shares.append(times[pair[0]] / times[pair[1]])
        moments = len(pair[1].run.line)
    return statistics.median(first), statistics.median(later), moments


def main() -> int:
    """Measure and print; return 1 where less of the speed is kept than asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=31)
    parser.add_argument("--least", type=float, default=0.0, help="share of the speed, 0..1")
    arguments = parser.parse_args()
    print("speed that training keeps   first updates   later ones   moments kept")
    slowest = 1.0
    for name, updates in PRESETS.items():
        first, later, moments = measured(name, updates, arguments.rounds)
        print(f"{name:8} {updates:5} updates       {first:13.1%} {later:12.1%} {moments:14}")
        slowest = min(slowest, first, later)
    return int(slowest < arguments.least)


if __name__ == "__main__":
    sys.exit(main())
