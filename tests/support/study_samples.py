"""Real records of small studies for the tests of the study's window."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

from scenario_samples import ADAM

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.studies.initial_weights import Study, StudyRecord

DIVERGING = {"optimizer": {"name": "sgd", "settings": {"learning_rate": 0.62}}}


def experiment(name: str = "xor", *hidden: tuple[int, str], **changes: Any) -> Experiment:
    """Return a preset, XOR with Adam, with other hidden layers and other fields."""
    scenario = presets.load(name)
    if name == "xor":
        changes.setdefault("optimizer", ADAM)
    if hidden:
        layers = [{"units": units, "activation": kind} for units, kind in hidden]
        changes["layers"] = [*layers, scenario.layers[-1].model_dump()]
    return Experiment.from_scenario(presets.changed(scenario, **changes) if changes else scenario)


@cache
def narrow_record() -> StudyRecord:
    """Return 40 starts of XOR with two hidden nodes: some solve it, some get stuck."""
    study = Study(experiment("xor", (2, "tanh")), 40)
    study.advance(math.inf)
    return study.record()


@cache
def diverging_record() -> StudyRecord:
    """Return 40 starts of which some diverge."""
    study = Study(experiment("sine", (8, "relu"), **DIVERGING), 40, "he_normal", epochs=10)
    study.advance(math.inf)
    return study.record()
