"""A scenario for a learner's own table: network, loss and training that suit it, to be changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from simulator.data.datasets import TABLE
from simulator.data.input_columns import Missing
from simulator.data.own_table import ColumnUse, OwnTable, rows_of
from simulator.scenarios import output_advice, presets
from simulator.scenarios.data_settings import DataSettings, Scaling, SplitSettings
from simulator.scenarios.presets import Scenario
from simulator.tables.table import Role, Table

NAME = "own-table"

_ASIDE = 0.25
_FEWEST_TO_SPLIT = 8
_FEWEST_NODES, _MOST_NODES = 4, 16
_MOST_EPOCHS, _FEWEST_EPOCHS = 200, 5
# Passes over more rows than that bring few more updates of use while one watches.
_ROWS_OF_ALL_EPOCHS = 2000
# Of the rows; where more would go, what is missing is filled.
_MOST_LEFT_OUT = 0.1


def uses_for(table: Table, roles: Sequence[Role]) -> tuple[ColumnUse, ...]:
    """Return what each column is for, with what becomes of rows in which a value is missing.

    They are left out where they are few, else numbers are filled with the median and classes with
    the most frequent one.
    """
    gaps = [np.isnan(column.values) for column in table.columns]
    of_inputs = [gap for gap, role in zip(gaps, roles, strict=True) if role == "input"]
    left_out = np.any(of_inputs, axis=0).mean() if of_inputs and table.rows else 0.0
    few = left_out <= _MOST_LEFT_OUT
    return tuple(
        ColumnUse(role, "leave_out" if few or not gap.any() else _filling(column.kind))
        for column, role, gap in zip(table.columns, roles, gaps, strict=True)
    )


def _filling(kind: str) -> Missing:
    return "median" if kind == "number" else "most_frequent"


def scenario_for(
    own: OwnTable, *, scaling: Scaling = "standardize", split: SplitSettings | None = None
) -> Scenario:
    """Return a scenario to start from with a table.

    One hidden layer, the output layer and the loss that suit the task, and a quarter of the rows
    kept aside where there are enough of each class.

    Parameters
    ----------
    own : OwnTable
    scaling : {"none", "standardize", "minmax"}, default "standardize"
    split : SplitSettings, optional

    Raises
    ------
    ValueError
        If no row can be used, or there is one class only.
    """
    info = own.dataset
    activation, loss = output_advice.recommended(info.task)
    nodes = min(max(2 * info.n_features, _FEWEST_NODES), _MOST_NODES)
    rows = len(own.kept)
    data: dict[str, Any] = {
        "source": TABLE,
        "table": own,
        "scaling": scaling,
        "validation_fraction": _share_aside(own) if split is None else 0.0,
        "split": split,
    }
    return presets.validated(
        {
            "format": "deltascope-scenario",
            "version": 1,
            "name": NAME,
            "title": own.table.title,
            "data": DataSettings(**data),
            "layers": [
                {"units": nodes, "activation": "tanh"},
                {"units": info.n_outputs, "activation": activation},
            ],
            "loss": loss,
            "initializer": "xavier_uniform",
            "optimizer": {"name": "adam", "settings": {"learning_rate": 0.01}},
            "batch_size": min(32, max(1, rows)),
            "epochs": _epochs(rows),
        }
    )


def _epochs(rows: int) -> int:
    return int(
        np.clip(_MOST_EPOCHS * _ROWS_OF_ALL_EPOCHS // max(rows, 1), _FEWEST_EPOCHS, _MOST_EPOCHS)
    )


def _share_aside(own: OwnTable) -> float:
    """Return the share of rows to keep aside: none where a class has too few."""
    if own.withheld:
        return 0.0
    labels = rows_of(own)[1]
    if len(labels) < _FEWEST_TO_SPLIT:
        return 0.0
    if own.task in ("binary", "multiclass"):
        counts = np.unique(labels, return_counts=True)[1]
        aside = int(np.ceil(_ASIDE * len(labels)))
        if counts.min() < 2 or aside < len(counts):
            return 0.0
    return _ASIDE


# How people call the rows that are kept aside.
_ASIDE_NAMES = (
    *("validation", "valid", "val", "dev", "test", "testing", "holdout"),
    *("검증", "평가", "시험", "테스트", "1", "yes", "true", "예"),
)


def usual_aside(categories: Sequence[str]) -> str | None:
    """Return which class of a column looks like that of the rows kept aside; None where none."""
    folded = {category.casefold(): category for category in categories}
    return next((folded[name] for name in _ASIDE_NAMES if name in folded), None)
