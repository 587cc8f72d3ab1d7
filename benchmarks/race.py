"""Speed of races: many optimizers together against one after the other, and looking inside.

Ratios are measured side by side in one run: the contestants take turns, each round gives one
ratio, and the median is reported.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import sys
import warnings
from pathlib import Path
from time import perf_counter

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", os.environ["OPENBLAS_NUM_THREADS"])
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from measuring import Work, median, ratio
from measuring import race as take_turns

from simulator.nn.network import Network
from simulator.optimizers.registry import get
from simulator.race import benchmark_functions
from simulator.race.objectives import FunctionObjective, NetworkObjective, Objective
from simulator.race.race import Race, Racer
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment

EIGHT = ("sgd", "momentum", "nag", "adagrad", "adadelta", "rmsprop", "adam", "nadam")
FOR_EVER = 1 << 40


def network(name: str) -> tuple[NetworkObjective, np.ndarray]:
    """Return the loss of a preset's network, and its start weights."""
    made = Experiment.from_scenario(presets.load(name))
    return NetworkObjective(Network(made.spec), made.data), made.initial_state().theta


def racers(size: int | None) -> list[Racer]:
    """Return eight optimizers with small learning rates: they go on for long."""
    return [Racer(name, name, {"learning_rate": 1e-3}, size) for name in EIGHT]


def endless(objective: Objective, start: np.ndarray, chosen: list[Racer], **more: float) -> Race:
    """Return a race that is never over."""
    return Race(objective, chosen, start, updates=FOR_EVER, **more)


def together(
    objective: Objective, start: np.ndarray, size: int | None, threshold: float | None = None
) -> Work:
    """Return one update of all eight."""
    return endless(objective, start, racers(size), threshold=threshold).step


def loops(objective: NetworkObjective, start: np.ndarray, size: int | None) -> Work:
    """Return one update of eight plain loops, which measure and keep nothing."""
    network, data = objective.network, objective.data
    batch = slice(None) if size is None else slice(size)
    X, Y = data.X[batch], data.Y[batch]
    runs = [
        (start.copy(), np.empty_like(start), get(one.optimizer, **one.settings))
        for one in racers(size)
    ]

    def work() -> None:
        for theta, gradient, rule in runs:
            np.copyto(gradient, network.loss_and_gradient(theta, X, Y)[1])
            rule.update(theta, gradient)

    return work


def apart(objective: Objective, start: np.ndarray, size: int | None) -> Work:
    """Return one update of each of eight races with one racer."""
    steps = [endless(objective, start, [one]).step for one in racers(size)]

    def work() -> None:
        for step in steps:
            step()

    return work


def report_updates(seconds: float) -> None:
    """Print what an update of eight optimizers costs, together and one after the other."""
    cases: list[tuple[str, Objective, np.ndarray, int | None]] = []
    ravine = benchmark_functions.get("ravine")
    cases.append(("ravine", FunctionObjective(ravine), np.array(ravine.start), None))
    for name, size in (("xor", None), ("xor", 1), ("iris", None), ("iris", 32), ("digits", 32)):
        objective, start = network(name)
        rows = "all rows" if size is None else f"batch {size}"
        cases.append(
            (f"{name}, {objective.parameter_count} parameters, {rows}", objective, start, size)
        )
    print("eight optimizers, one update of all      together   updates/s  races one by one  loops")
    for label, objective, start, size in cases:
        contestants = {
            "together": together(objective, start, size),
            "apart": apart(objective, start, size),
        }
        if isinstance(objective, NetworkObjective):
            contestants["loops"] = loops(objective, start, size)
        times = take_turns(contestants, seconds)
        each = statistics.median(times["together"])
        plain = ratio(times, "loops", "together") if "loops" in times else ""
        print(
            f"  {label:38} {median(times['together']):>9} {1.0 / each:>11,.0f}"
            f" {ratio(times, 'apart', 'together'):>17} {plain:>6}"
        )


def report_inside() -> None:
    """Print how long it takes to look inside an update of a long race, and to take a record."""
    print("\nafter 20 000 updates of eight                    median     slowest     record")
    rng = np.random.default_rng(0)
    for name in ("ravine", "xor", "iris"):
        if name in benchmark_functions.REGISTRY:
            objective: Objective = FunctionObjective(benchmark_functions.get(name))
            start = np.array(benchmark_functions.get(name).start)
        else:
            objective, start = network(name)
        made = Race(objective, racers(None), start, updates=20_000)
        made.advance(math.inf)
        times = []
        for update in rng.integers(0, 20_000, 100).tolist():
            begin = perf_counter()
            made.update_numbers(int(rng.integers(8)), update)
            times.append(perf_counter() - begin)
        begin = perf_counter()
        made.record()
        record = perf_counter() - begin
        print(
            f"  {name:42} {statistics.median(times) * 1e3:>7.1f} ms {max(times) * 1e3:>8.1f} ms"
            f" {record * 1e3:>7.2f} ms"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=3.0, help="for each row of the report")
    seconds = parser.parse_args().seconds
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report_updates(seconds)
        report_inside()


if __name__ == "__main__":
    main()
