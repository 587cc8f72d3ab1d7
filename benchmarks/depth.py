"""Three networks of one, two and three layers trained together, against the largest alone.

Alone it is trained twice: by the application's passes and rules in a loop as bare as here, and by
its whole trainer. Contestants take turns; told are medians of the rounds by the thread's time, in
which others on the machine do not count. The goal is 80 % of the speed.
"""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import thread_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from simulator import optimizers
from simulator.nn.network import Network
from simulator.training.training_rows import TrainingRows
from simulator.workshops.depth.plan import BATCH, plan_of
from simulator.workshops.depth.training import DepthTraining
from simulator.workshops.records.depth import DepthDocument, Nodes

ROUNDS, UPDATES = 60, 63  # seven epochs


def lines_alone(document: DepthDocument) -> Callable[[], None]:
    """Return an update of the largest network: rows, pass, update, and each epoch the loss."""
    experiment = plan_of(document).experiments[-1]
    network, data = Network(experiment.spec), experiment.data
    state = experiment.initial_state()
    theta, gradient = state.theta, np.empty_like(state.theta)
    rows = TrainingRows(network, data, theta.dtype)
    optimizer = optimizers.get("adam", learning_rate=document.learning_rate)

    def updates() -> Iterator[None]:
        while True:
            order = state.rng.permutation(len(data.X))
            for start in range(0, len(order), BATCH):
                rows.filled(order[start : start + BATCH]).backpropagate(theta, gradient)
                optimizer.update(theta, gradient)
                if start + BATCH < len(order):
                    yield
            rows.filled(None).loss(theta)
            yield

    following = updates()
    return lambda: next(following)


def trainer_alone(document: DepthDocument) -> Callable[[], None]:
    """Return an update of the largest network by the application's trainer."""
    trainer = plan_of(document).experiments[-1].trainer(epochs=100_000)
    following = trainer.updates()

    def update() -> None:
        next(following)

    return update


def compare(document: DepthDocument) -> None:
    """Measure and print one document."""
    together = DepthTraining(plan_of(document))
    works: dict[str, Callable[[], None]] = {
        "together": together.update,
        "lines": lines_alone(document),
        "trainer": trainer_alone(document),
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        if together.updates + UPDATES > together.most_updates:
            break
        for name, work in works.items():
            begin = thread_time()
            for _ in range(UPDATES):
                work()
            times[name].append((thread_time() - begin) / UPDATES)
    speeds = [
        statistics.median(
            alone / all_three
            for alone, all_three in zip(times[name], times["together"], strict=True)
        )
        for name in ("lines", "trainer")
    ]
    print(
        f"{document.nodes:8} width {document.width:2}: "
        f"{statistics.median(times['together']) * 1e6:6.1f} µs an update of all three; "
        f"{speeds[0]:.2f} of the speed of the largest alone in a bare loop, "
        f"{speeds[1]:.2f} by its trainer"
    )


def main() -> None:
    """Measure all kinds of nodes at the usual width, and tanh at others."""
    kinds: tuple[Nodes, ...] = ("tanh", "sigmoid", "relu", "step")
    for nodes in kinds:
        compare(DepthDocument(nodes=nodes))
    for width in (2, 4, 12, 16):
        compare(DepthDocument(width=width))


if __name__ == "__main__":
    main()
