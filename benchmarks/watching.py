"""What it costs to note numbers while training runs: watched numbers, and the rows' losses.

Contestants take turns of some slices, as the worker trains; each round gives one ratio, and the
median is reported. Without pins, and while nobody looks at rows, nothing is noted at all.
"""

from __future__ import annotations

import os
import statistics
import sys
from pathlib import Path
from time import perf_counter, process_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.run import Run
from simulator.session.watch.pins import Pin, Quantity

ROUNDS, SLICES, SLICE_S = 60, 10, 0.006
# Until curves and loss history are thinned as they are for most of a long training.
WARM_UP_SLICES = 600


def pins(names: tuple[str, ...]) -> dict[str, list[Pin]]:
    """Return sets of eight pins, by what they are."""
    weights = [Pin(Quantity.PARAMETER, 0, unit, number) for unit in range(4) for number in (0, 1)]
    memory = [Pin(Quantity.MEMORY, 0, 0, 0, name) for name in names]
    mixed = [
        *weights[:3],
        Pin(Quantity.GRADIENT, 0, 0, 0),
        Pin(Quantity.GRADIENT, 1, 0, 1),
        *memory,
        Pin(Quantity.ACTIVATION, 0, 0, row=1),
        Pin(Quantity.DELTA, 0, 1, row=1),
        Pin(Quantity.ACTIVATION, 1, 0),
    ]
    return {"no pins": [], "8 weights": weights, "8 of every kind": mixed[:8]}


def trained(run: Run) -> float:
    """Return the seconds an update takes, in a turn of some slices with a look at the end."""
    update, start = run.state.update, process_time()
    for _ in range(SLICES):
        run.advance(perf_counter() + SLICE_S)
    run.watch.curves()
    run.noting.rows.losses(run.trainer, run.version, standing=False)
    return (process_time() - start) / max(1, run.state.update - update)


def compare(title: str, runs: dict[str, Run], slices: int) -> None:
    """Report the speed of each run against the first."""
    for run in runs.values():
        run.begin(10**9)
        for _ in range(slices):
            run.advance(perf_counter() + SLICE_S)
    first, *others = runs
    rounds: dict[str, list[float]] = {name: [] for name in others}
    for _ in range(ROUNDS):
        times = {name: trained(run) for name, run in runs.items()}
        for name in others:
            rounds[name].append(times[first] / times[name])
    for name in others:
        print(f"  {title}, {name}: {statistics.median(rounds[name]):.3f} of the speed")


def started(preset: str, **changed: object) -> Run:
    """Return a run at its start."""
    experiment = Experiment.from_scenario(presets.changed(presets.load(preset), **changed))
    return Run(1, experiment, experiment.initial_state())


def main() -> None:
    """Measure watched numbers on XOR, then the rows' losses on small and larger data."""
    for optimizer in ("sgd", "adam"):
        runs = {}
        for name, wanted in pins(() if optimizer == "sgd" else ("m", "v")).items():
            runs[name] = started("xor", optimizer={"name": optimizer})
            runs[name].watch.pin(wanted, runs[name].trainer)
        compare(f"XOR, {optimizer}", runs, WARM_UP_SLICES)
    for preset in ("xor", "iris", "digits"):
        for slices, when in ((0, "at first"), (WARM_UP_SLICES, "later")):
            runs = {"not seen": started(preset), f"rows seen, {when}": started(preset)}
            last = list(runs.values())[-1]
            last.noting.rows.follow(last.trainer, True)
            compare(preset, runs, slices)


if __name__ == "__main__":
    main()
