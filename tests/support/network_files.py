"""Network files of small trained networks, and the reader that needs Python alone."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from repository import DOCS

from simulator.formats.network_file import (
    NetworkFile,
    TrainingBlock,
    network_file,
)
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.overrides import with_settings
from simulator.scenarios.presets import Scenario

EXAMPLE = DOCS / "examples" / "xor-network.json"


def file_of(scenario: Scenario, epochs: int = 3) -> tuple[Experiment, NetworkFile]:
    """Train a scenario a little and return it with its file."""
    experiment = Experiment.from_scenario(scenario)
    trainer = experiment.trainer(epochs=epochs)
    for _ in trainer.updates():
        pass
    evaluation, state = trainer.evaluate(), trainer.state
    summary = TrainingBlock(
        seed=scenario.seed,
        epochs=state.epoch,
        updates=state.update,
        loss=evaluation.loss,
        metrics=evaluation.metrics(),
    )
    return experiment, network_file(
        experiment.spec,
        state.theta,
        experiment.data,
        title=scenario.title,
        training=summary,
        scenario=scenario,
    )


def python_reader() -> Callable[[Path, list[float]], list[float]]:
    """Return `predict` of the reader in the documentation."""
    predict: Callable[[Path, list[float]], list[float]] = reader_module().predict
    return predict


def reader_module() -> Any:
    """Return the reader in the documentation as a module."""
    spec = importlib.util.spec_from_file_location("read_network", DOCS / "read_network.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def trained(name: str, epochs: int = 3, **given: str) -> tuple[Experiment, NetworkFile]:
    """Train a preset a little and return it with its file."""
    return file_of(with_settings(presets.load(name), given), epochs)


def written(tmp_path: Path, document: object) -> Path:
    """Return the path of a document that was written."""
    path = tmp_path / "network.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path
