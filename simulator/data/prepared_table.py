"""A learner's own table, prepared for training: split, what is missing filled, encoded, scaled."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.datasets import TABLE
from simulator.data.input_columns import encoded, filled
from simulator.data.own_arrays import check_seed, from_arrays
from simulator.data.own_table import OwnTable, rows_of
from simulator.data.prepared_data import PreparedData
from simulator.data.split_rule import SplitRule
from simulator.messages import Message
from simulator.quoting import quoted

Array = NDArray[Any]


def prepare_table(
    own: OwnTable,
    rule: SplitRule,
    *,
    seed: int = 0,
    scaling: str = "none",
    target_scaling: str | None = None,
) -> PreparedData:
    """Split a table, fill what is missing, make classes inputs, and scale.

    Parameters
    ----------
    own : OwnTable
    rule : SplitRule
    seed : int, default 0
        Seed of the split.
    scaling : {"none", "standardize", "minmax"}, default "none"
        Of the inputs whose columns do not say another; classes are 0 and 1 and stay so. As what
        is missing, it is fitted on the training rows only.
    target_scaling : {"none", "standardize", "minmax"}, optional
        Of the targets of a regression; default: as the inputs.

    Returns
    -------
    PreparedData

    Raises
    ------
    ValueError
        If the rows were left out of the file, none can be used, or the split would leave a class
        without a row for training or for validation.
    """
    check_seed(seed)
    values, labels = rows_of(own)
    parts = _parts(own, rule.check(own.task), labels, seed)
    _check_classes(own, labels[parts[0]])
    uses = own.uses_of("input")
    columns, whole = filled(own.inputs, [use.missing for use in uses], values, parts[0])
    info = own.dataset
    found = from_arrays(
        encoded(columns, whole),
        labels,
        task=info.task,
        feature_names=info.feature_names,
        class_names=info.class_names,
        target_names=info.target_names,
        validation_fraction=rule.fraction,
        scaling=[
            "none" if column.kind != "number" else use.scaling or scaling
            for column, use in zip(columns, uses, strict=True)
            for _ in column.features
        ],
        target_scaling=scaling if target_scaling is None else target_scaling,
        seed=seed,
        source=TABLE,
        parts=parts,
    )
    return replace(found, columns=columns)


def _parts(own: OwnTable, rule: SplitRule, labels: Array, seed: int) -> tuple[Array, Array]:
    if rule.method != "column":
        return rule.parts(labels, seed, own.task)
    columns = own.columns("split")
    if not columns:
        problem = Message("a table must have a column of the role {role}")
        raise ValueError(problem.format(role=quoted("split")))
    column = columns[0]
    if rule.validation not in column.categories:
        raise ValueError(
            Message(
                "{name} must be one of {allowed}, got {got}",
                name="split.validation",
                allowed=", ".join(column.categories)[:200] or column.kind,
                got=quoted(rule.validation),
            )
        )
    aside = column.values[own.kept] == column.categories.index(rule.validation)
    training, validation = np.flatnonzero(~aside), np.flatnonzero(aside)
    if not len(training):
        problem = Message("{name} must leave a row for training, got {got}")
        raise ValueError(problem.format(name="split.validation", got=quoted(rule.validation)))
    return training, validation


def _check_classes(own: OwnTable, labels: Array) -> None:
    """Refuse a split that leaves no row of a class for training."""
    if own.task not in ("binary", "multiclass"):
        return
    names = own.dataset.class_names
    missing = sorted(set(range(len(names))) - set(labels.tolist()))
    if missing:
        raise ValueError(
            Message(
                "the split must leave a row of each class for training, got none of {missing}: "
                "choose another split or data seed",
                missing=quoted(names[missing[0]]),
            )
        )
