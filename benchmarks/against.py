"""Is this checkout as fast as another one? Updates, evaluations, surfaces, replicas, by turns.

``python benchmarks/against.py CHECKOUT`` starts one process for each checkout. They take turns,
some milliseconds each, and each round gives one ratio; the median over the rounds is reported, so
that a busy machine slows both alike. Each side measures what its own ``benchmarks/core.py`` sets
up: a ratio above 1 means that this checkout is slower.
"""

from __future__ import annotations

import argparse
import importlib
import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

HERE = Path(__file__).resolve().parent.parent
TURN_SECONDS = 0.004
ROUNDS = 300
FEWEST_ROUNDS = 20
MOST_SECONDS = 10.0


def works(core: Any) -> dict[str, Callable[[], object]]:
    """Return what a checkout's ``core`` benchmark measures of the checkout itself."""
    found = {f"update of {name}": case.update() for name, case in core.CASES.items()}
    found |= {f"evaluation of {name}": evaluation(case) for name, case in core.CASES.items()}
    found |= {f"surface of {name}": work for name, work in core.surface_works()}
    found["update of 100 replicas"] = core.replicas_update(100)
    found["gradient check of 4-8-3"] = core.gradient_check()
    return found


def evaluation(case: Any) -> Callable[[], object]:
    """Return what ends an epoch of a checkout's case."""
    evaluate = importlib.import_module("simulator.training.evaluation").evaluate
    trainer, data = case.trainer(), case.data()
    return lambda: evaluate(trainer.network, trainer.state.theta, data)


def serve(checkout: Path) -> None:
    """Answer each line ``name`` with the seconds that one piece of that work takes."""
    sys.path[:0] = [str(checkout / "benchmarks"), str(checkout)]
    found = works(importlib.import_module("core"))
    counts = {}
    for name, work in found.items():
        work()
        start = perf_counter()
        work()
        counts[name] = max(1, int(TURN_SECONDS / max(perf_counter() - start, 1e-7)))
    sys.stdout.write("\t".join(found) + "\n")
    sys.stdout.flush()
    for line in sys.stdin:
        work, count = found[line.strip()], counts[line.strip()]
        start = perf_counter()
        for _ in range(count):
            work()
        sys.stdout.write(f"{(perf_counter() - start) / count!r}\n")
        sys.stdout.flush()


class Side:
    """One checkout's process.

    Parameters
    ----------
    checkout : Path
    """

    def __init__(self, checkout: Path) -> None:
        environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": ""}
        self._process = subprocess.Popen(
            [sys.executable, __file__, "--serve", str(checkout)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
            cwd=checkout,
        )
        self.names = self._answer().split("\t")

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip("\n")

    def seconds(self, name: str) -> float:
        """Return how long one piece of the work `name` takes now."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{name}\n")
        self._process.stdin.flush()
        return float(self._answer())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def main() -> None:
    """Report the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkout", type=Path, nargs="?")
    parser.add_argument("--serve", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--only", default="", help="part of the names of what is measured")
    arguments = parser.parse_args()
    if arguments.serve is not None:
        serve(arguments.serve)
        return
    if arguments.checkout is None:
        parser.error("name the other checkout's folder")
    here, there = Side(HERE), Side(arguments.checkout.resolve())
    for name in here.names:
        if arguments.only not in name:
            continue
        ratios, own = [], []
        end = perf_counter() + MOST_SECONDS
        for turn in range(arguments.rounds):
            if turn >= FEWEST_ROUNDS and perf_counter() > end:
                break
            first, second = (here, there) if turn % 2 else (there, here)
            pair = {first: first.seconds(name), second: second.seconds(name)}
            ratios.append(pair[here] / pair[there])
            own.append(pair[here])
        low, middle, high = statistics.quantiles(ratios, n=4)
        print(
            f"{name:45} {middle:6.3f} × of the other (quartiles {low:.3f} to {high:.3f}), "
            f"{statistics.median(own) * 1e6:10.1f} µs",
            flush=True,
        )
    here.close()
    there.close()


if __name__ == "__main__":
    main()
