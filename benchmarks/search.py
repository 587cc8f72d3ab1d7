"""How much faster a search is than scikit-learn's: ``python benchmarks/search.py``.

64 settings of a network of the size of XOR and of one of the size of iris, by grid, each trained on
the same folds for the same epochs with the same batch size; `GridSearchCV` with `MLPClassifier` on
one side. Both take turns in one process; what is told is the median of the rounds' ratios.
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
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.model_selection import GridSearchCV
from sklearn.neural_network import MLPClassifier

from simulator.scenarios import overrides, presets
from simulator.scenarios.schema import Scenario
from simulator.search.plan import Plan, planned
from simulator.search.search import Search
from simulator.search.space import dimension_of

RATES = (0.01, 0.03, 0.1, 0.3)
PENALTIES = (0.0, 0.001)
NODES = (4, 8)
# Preset, how it is changed, and folds: of the four rows of XOR each class has two.
CASES = (
    ("xor", {"epochs": "300", "batch_size": "4", "validation_fraction": "0"}, 2),
    ("iris", {"epochs": "60", "batch_size": "32", "validation_fraction": "0"}, 5),
)
_SPACE = (
    f"learning_rate={','.join(map(str, RATES))}",
    "optimizer=sgd,adam",
    "hidden_activation=tanh,relu",
    f"hidden_units={','.join(map(str, NODES))}",
    f"l2={','.join(map(str, PENALTIES))}",
)


def plan_of(scenario: Scenario, folds: int) -> Plan:
    """Return the search."""
    space = [dimension_of(text) for text in _SPACE]
    return planned(scenario=scenario, space=space, method={"name": "grid"}, runs=64, folds=folds)


def ours(plan: Plan) -> float:
    """Return how long our search takes, its making included."""
    begin = perf_counter()
    search = Search(plan)
    search.advance(math.inf)
    took = perf_counter() - begin
    assert len(search.results()) == 64
    return took


def theirs(plan: Plan) -> float:
    """Return how long scikit-learn's takes on the same folds."""
    data = Search(plan).fold_data(plan.scenario)
    X = np.concatenate([data[0].X, data[0].X_validation])
    y = np.concatenate([data[0].labels, data[0].labels_validation])
    network = MLPClassifier(
        max_iter=plan.scenario.epochs,
        batch_size=min(plan.scenario.batch_size, len(data[0].X)),
        momentum=0.0,
        nesterovs_momentum=False,
        tol=0.0,
        n_iter_no_change=10**6,
        random_state=0,
    )
    grid: dict[str, Any] = {
        "learning_rate_init": RATES,
        "solver": ("sgd", "adam"),
        "activation": ("tanh", "relu"),
        "hidden_layer_sizes": tuple((nodes,) for nodes in NODES),
        "alpha": PENALTIES,
    }
    search = GridSearchCV(
        network, grid, cv=_rows(data), scoring="neg_log_loss", refit=False, n_jobs=1
    )
    begin = perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        search.fit(X, y)
    return perf_counter() - begin


def _rows(data: Any) -> list[tuple[Any, Any]]:
    """Return the folds as rows of the first one's training and validation rows together."""
    raw = np.concatenate([data[0].raw, data[0].raw_validation])
    left = list(map(bytes, raw))

    def places(rows: Any) -> list[int]:
        free = {}
        for place, row in enumerate(left):
            free.setdefault(row, []).append(place)
        return [free[bytes(row)].pop(0) for row in rows]

    return [(places(one.raw), places(one.raw_validation)) for one in data]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    print("64 settings of    folds   Deltascope   GridSearchCV")
    for name, changes, folds in CASES:
        plan = plan_of(overrides.with_settings(presets.load(name), changes), folds)
        pairs = [(ours(plan), theirs(plan)) for _ in range(rounds)]
        own = statistics.median(first for first, _ in pairs)
        other = statistics.median(second for _, second in pairs)
        ratio = statistics.median(second / first for first, second in pairs)
        print(f"{name:14} {folds:8} {own:10.2f} s {other:12.2f} s   {ratio:5.1f} ×", flush=True)


if __name__ == "__main__":
    main()
