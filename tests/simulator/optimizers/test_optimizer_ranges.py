"""What optimizers refuse, in words: numbers out of range, unknown names, wrong shapes."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest
from optimizer_samples import RECORDS

from simulator import optimizers
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.registry import REGISTRY

OUT_OF_RANGE = [
    (record.name, setting.name, value, constraint)
    for record in REGISTRY.values()
    for setting in record.settings
    for value, constraint in (
        (setting.minimum - 0.5, ">" if setting.minimum_open else ">="),
        (setting.maximum + 0.5, "<" if setting.maximum_open else "<="),
    )
]


@pytest.mark.parametrize(("name", "setting", "value", "constraint"), OUT_OF_RANGE)
def test_out_of_range_is_refused_in_words(
    name: str, setting: str, value: float, constraint: str
) -> None:
    words = rf"^{setting} must be .*{constraint} \S+.*, got {re.escape(f'{value:g}')}$"
    with pytest.raises(ValueError, match=words):
        optimizers.get(name, **{setting: value})
    running = optimizers.get(name)
    before = dict(running.settings)
    with pytest.raises(ValueError, match=words):
        running.set_hyperparameter(setting, value)
    assert running.settings == before


@RECORDS
@pytest.mark.parametrize("value", [math.nan, math.inf, "0.1", True, None])
def test_no_number_is_refused(record: OptimizerRecord, value: object) -> None:
    with pytest.raises(ValueError, match="learning_rate must be"):
        optimizers.get(record.name, learning_rate=value)


def test_zero_is_no_learning_rate() -> None:
    with pytest.raises(ValueError, match="learning_rate must be > 0"):
        optimizers.get("sgd", learning_rate=0.0)


def test_unknown_names_are_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"one of sgd, momentum.*got 'sgb'"):
        optimizers.get("sgb")
    with pytest.raises(ValueError, match="sgd has no setting 'momentum'; it has: learning_rate"):
        optimizers.get("sgd", momentum=0.9)
    with pytest.raises(ValueError, match="adam has no setting 'rho'"):
        optimizers.get("adam").set_hyperparameter("rho", 0.5)


@RECORDS
def test_wrong_shapes_are_refused(record: OptimizerRecord) -> None:
    optimizer = optimizers.get(record.name)
    with pytest.raises(ValueError, match=r"gradient must have shape \(3,\), got \(4,\)"):
        optimizer.update(np.ones(3), np.ones(4))
    assert optimizer.count == 0
    if record.state_names:
        optimizer.update(np.ones(3), np.ones(3))
        with pytest.raises(ValueError, match=r"theta must have shape \(3,\), got \(5,\)"):
            optimizer.update(np.ones(5), np.ones(5))


@pytest.mark.parametrize("key", ["self", "name", "settings", "theta"])
@pytest.mark.parametrize("name", optimizers.REGISTRY)
def test_a_setting_that_python_uses_itself_is_refused_in_words(name: str, key: str) -> None:
    with pytest.raises(ValueError, match=f"{name} has no setting '{key}'; it has: learning_rate"):
        optimizers.get(name, **{key: 1.0})
