"""What the course map tells of the ready-made races, rows D1 to D4, is what comes of them."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

import numpy as np
import pytest
from repository import DOCS

from simulator.nn.network import Network
from simulator.race.benchmark_functions import get
from simulator.race.objectives import FunctionObjective, NetworkObjective
from simulator.race.presets import NETWORK, REGISTRY, fitted
from simulator.race.race import Race, RecordedTrajectory
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment


def run(name: str) -> Mapping[str, RecordedTrajectory]:
    """Return how each racer went, by what it is called before its numbers; networks: two moons."""
    preset = REGISTRY[name]
    keywords = {"threshold": preset.threshold, "updates": preset.updates}
    if preset.surface == NETWORK:
        made = Experiment.from_scenario(presets.load("moons"))
        network = NetworkObjective(Network(made.spec), made.data)
        racers, start = fitted(preset, network.rows).racers, made.initial_state().theta
        race = Race(network, racers, start, **keywords)
    else:
        race = Race(FunctionObjective(get(preset.surface)), preset.racers, preset.start, **keywords)
    race.advance(math.inf)
    return {one.racer.label.partition(":")[0]: one for one in race.record().trajectories}


def told(row: str) -> str:
    page = (DOCS / "course-map.md").read_text("utf-8")
    return next(line for line in page.splitlines() if line.startswith(f"| {row} |"))


FITTING = {"Adagrad": 20, "NAG": 22, "Momentum": 24, "SGD": 32, "Adam": 52, "RMSProp": 75}


@pytest.mark.parametrize(
    ("row", "name", "arrivals"),
    [
        ("D1", "learning_rates", {"Right": 8, "Too large": 43}),
        ("D3", "batches", {"Batch": 143, "Mini-batch": 144, "Stochastic": 351}),
        ("D4", "optimizers_tuned", FITTING | {"Adadelta": 246}),
    ],
)
def test_the_map_tells_when_racers_arrive(row: str, name: str, arrivals: dict[str, int]) -> None:
    found, line = run(name), told(row)
    assert f"?begin={name})" in line
    for label, update in arrivals.items():
        assert found[label].reached == update
        assert re.search(rf"\b{update}\b", line)


def test_the_map_tells_where_starts_end() -> None:
    ends = [(one.points[-1, 0], one.losses[-1]) for one in run("valleys").values()]
    np.testing.assert_allclose(ends, [(-1, 0.84375), (-1, 0.84375), (2, 0), (2, 0)], atol=1e-4)
    assert "to x = −1 with a loss of 0.844, from 0.3 and 3 to x = 2 with 0" in told("D2")


def test_the_map_tells_how_much_longer_adams_first_move_is_without_its_correction() -> None:
    moves = [np.abs(np.diff(one.points[:2], axis=0)).max() for one in run("adam_bias").values()]
    assert moves[1] / moves[0] == pytest.approx(math.sqrt(10.0), rel=1e-6)
    assert f"{moves[1] / moves[0]:.2f} times" in told("D4")
