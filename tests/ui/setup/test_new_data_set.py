"""A data set that is added as one record is found by the panel, by scenarios and by the schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from simulator.data import datasets
from simulator.data.datasets import Dataset
from simulator.data.prepared import prepare
from simulator.formats import schemas
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment
from simulator.settings import Setting
from ui.setup import edits
from ui.setup.data_section import DataSection


def load(samples: int, noise: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Draw points of a square that a cross cuts into four classes."""
    rng = np.random.default_rng(seed)
    raw = rng.uniform(-1.0, 1.0, (samples, 2))
    return raw, (raw[:, 0] > 0.0) + 2 * (raw[:, 1] > 0.0)


@pytest.fixture
def quarters() -> Iterator[Dataset]:
    record = Dataset(
        name="quarters",
        title="Four quarters",
        order=55,
        explanation="A square that a cross cuts into four classes.",
        task="multiclass",
        feature_names=("across", "up"),
        class_names=("a", "b", "c", "d"),
        load=load,
        samples=Setting("samples", 80, 40, 400),
    )
    with datasets.REGISTRY.added(record):
        yield record


def test_a_scenario_trains_on_it(quarters: Dataset) -> None:
    assert prepare("quarters", samples=60).X.shape == (60, 2)
    scenario = edits.with_source(presets.load("xor"), "quarters")
    assert (scenario.title, scenario.layers[-1].units) == (quarters.title, 4)
    assert presets.validated(scenario.model_dump()) == scenario
    with pytest.raises(ValueError, match=r"the settings are: .* samples"):
        overrides.with_settings(scenario, {"unknown": "1"})
    trainer = Experiment.from_scenario(presets.changed(scenario, epochs=20)).trainer()
    before = trainer.evaluate().loss
    for _ in trainer.updates():
        pass
    assert trainer.evaluate().loss < before


def test_the_published_schema_lists_it(quarters: Dataset) -> None:
    schema = json.loads(schemas.published()["scenario.schema.json"])
    names = schema["$defs"]["DataSettings"]["properties"]["source"]["enum"]
    assert names[names.index("quarters") - 1] == "blobs"


def test_the_panel_offers_it_with_its_range(quarters: Dataset, qtbot: Any) -> None:
    section = DataSection()
    qtbot.addWidget(section)
    names = [section.source.itemData(k) for k in range(section.source.count())]
    assert names == list(datasets.REGISTRY)
    assert section.source.itemText(names.index("quarters")) == quarters.title
    section.show_scenario(edits.with_source(presets.load("xor"), "quarters"), None)
    assert section.source.currentText() == quarters.title
    assert section.samples.value() == 80
    assert section._noise_row.isHidden()
