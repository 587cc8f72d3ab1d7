"""The lines that make the rows give the very rows that Deltascope trains on."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulator.code_lines.rows import data_lines
from simulator.code_lines.script import rendered
from simulator.data import datasets, prepared
from simulator.scenarios import presets
from simulator.scenarios.data_settings import DataSettings
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
