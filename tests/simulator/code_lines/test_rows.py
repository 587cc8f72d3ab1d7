"""The lines that make the rows give the very rows that Deltascope trains on."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from own_tables import fruit

from simulator.code_lines import rows
from simulator.code_lines.rows import data_lines, row_lines
from simulator.code_lines.script import rendered
from simulator.data import datasets, prepared
from simulator.scenarios import presets
from simulator.scenarios.data_settings import DataSettings, SplitSettings
from simulator.scenarios.schema import Scenario

SCALINGS = ("none", "standardize", "minmax")


def any_with(source: str) -> Scenario:
    """Return a preset with this data set."""
    return next(one for one in map(presets.load, presets.names()) if one.data.source == source)


def run(scenario: Scenario) -> dict[str, Any]:
    found: dict[str, Any] = {}
    exec(rendered(data_lines(scenario)), found)
    return found


@pytest.mark.parametrize("fraction", [0.0, 0.3])
@pytest.mark.parametrize("source", list(datasets.REGISTRY))
def test_rows_are_those_of_the_program(source: str, fraction: float) -> None:
    info = datasets.get(source)
    used = {one.data.source for one in map(presets.load, presets.names())}
    base = any_with(source if source in used else "xor")
    for scaling in SCALINGS:
        settings = DataSettings(
            source=source,
            samples=60 if info.samples else None,
            noise=0.2 if info.noise else None,
            seed=3,
            validation_fraction=0.0 if (info.rows or 9) < 9 else fraction,
            scaling=scaling,
        )
        lines = run(base.model_copy(update={"data": settings}))
        data = prepared.prepare(**settings.model_dump())
        np.testing.assert_allclose(lines["X_train"], data.X, rtol=1e-12, atol=1e-12)
        np.testing.assert_allclose(lines["Y_train"], data.Y, rtol=1e-12, atol=1e-12)
        np.testing.assert_array_equal(lines["y_train"], data.labels)
        if settings.validation_fraction:
            np.testing.assert_allclose(lines["X_val"], data.X_validation, rtol=1e-12, atol=1e-12)
            np.testing.assert_allclose(lines["Y_val"], data.Y_validation, rtol=1e-12, atol=1e-12)


FOLDS = {"method": "folds", "folds": 4, "fold": 3}
SPLITS = [
    ("moons", {"method": "random"}),
    ("moons", {"method": "stratified"}),
    ("moons", FOLDS),
    ("sine", {"method": "random"}),
    ("sine", FOLDS),
]


@pytest.mark.parametrize(("source", "split"), SPLITS)
def test_every_way_to_keep_rows_aside_gives_the_same_rows(
    source: str, split: dict[str, Any]
) -> None:
    share = 0.0 if split["method"] == "folds" else 0.25
    settings = DataSettings(
        source=source, samples=50, seed=2, validation_fraction=share, split=SplitSettings(**split)
    )
    lines = run(any_with(source).model_copy(update={"data": settings}))
    data = settings.prepared
    np.testing.assert_allclose(lines["X_train"], data.X, rtol=1e-12)
    np.testing.assert_allclose(lines["X_val"], data.X_validation, rtol=1e-12)


def test_a_small_table_of_ones_own_is_written_down_as_it_is_prepared() -> None:
    settings = DataSettings(
        source="table", table=fruit(), scaling="standardize", split=SplitSettings(method="random"),
        validation_fraction=0.25,
    )  # fmt: skip
    scenario = any_with("iris").model_copy(update={"data": settings})
    lines, data = run(scenario), settings.prepared
    np.testing.assert_array_equal(lines["X_train"], data.X)
    np.testing.assert_array_equal(lines["Y_val"], data.Y_validation)
    assert "scaler" not in rendered(row_lines(scenario, (1.0,) * data.n_features))


def test_of_a_large_table_is_said_what_is_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_MOST_NUMBERS", 10)
    settings = DataSettings(source="table", table=fruit())
    scenario = any_with("iris").model_copy(update={"data": settings})
    assert "Rows of your own table: read them" in rendered(data_lines(scenario))
    assert run(scenario)["X_train"].shape == (0, settings.prepared.n_features)
