"""Other rows or columns of prepared data: what is scaled is scaled anew, by the training rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.data.splitting import SCALINGS, fit, scaled

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Rows as a data set has them, before scaling.

    Attributes
    ----------
    raw : ndarray, shape (n, f)
        The inputs.
    labels : ndarray, shape (n,) or (n, k)
        As `PreparedData.labels`.
    Y : ndarray, shape (n, k)
        The targets; of a regression they are computed anew from the labels.
    """

    raw: Array
    labels: Array
    Y: Array

    @classmethod
    def all_of(cls, data: PreparedData) -> Rows:
        """Return all rows, those for training first."""
        return cls(
            np.concatenate([data.raw, data.raw_validation]),
            np.concatenate([data.labels, data.labels_validation]),
            np.concatenate([data.Y, data.Y_validation]),
        )

    def and_more(self, more: Rows) -> Rows:
        """Return these rows with others after them."""
        return Rows(
            np.concatenate([self.raw, more.raw]),
            np.concatenate([self.labels, more.labels]),
            np.concatenate([self.Y, more.Y]),
        )


def with_rows(data: PreparedData, rows: Rows, training: Array, validation: Array) -> PreparedData:
    """Return data with other rows for training and for validation, scaled by the former alone.

    Parameters
    ----------
    data : PreparedData
        What the rows are, and how they are scaled.
    rows : Rows
    training, validation : ndarray of int
        Which of them.
    """
    offset, scale = data.offset, data.scale
    if data.scaling in SCALINGS:
        offset, scale = fit(data.scaling, rows.raw[training])
    X, Y = scaled("X", rows.raw, offset, scale), rows.Y
    to, by = data.target_offset, data.target_scale
    if data.task == "regression":
        to, by = fit(data.target_scaling, rows.labels[training])
        Y = scaled("y", rows.labels, to, by)
    columns = {"X": X, "Y": Y, "raw": rows.raw, "labels": rows.labels}
    kept: dict[str, Any] = {name: _fixed(values[training]) for name, values in columns.items()}
    late: dict[str, Any] = {
        f"{name}_validation": _fixed(values[validation]) for name, values in columns.items()
    }
    scaling: dict[str, Any] = {
        "offset": offset,
        "scale": scale,
        "target_offset": to,
        "target_scale": by,
    }
    scaling = {name: _fixed(one) for name, one in scaling.items()}
    return replace(data, **kept, **late, **scaling)


def with_features(data: PreparedData, features: Sequence[int]) -> PreparedData:
    """Return data with some of the features only."""
    chosen = list(features)
    columns = ("X", "X_validation", "raw", "raw_validation")
    fewer: dict[str, Any] = {name: _fixed(getattr(data, name)[:, chosen]) for name in columns}
    return replace(
        data,
        **fewer,
        feature_names=tuple(data.feature_names[k] for k in chosen),
        offset=_fixed(data.offset[chosen]),
        scale=_fixed(data.scale[chosen]),
        image_shape=None,
        columns=(),
    )


def _fixed(values: Array) -> Array:
    values = np.ascontiguousarray(values)
    values.setflags(write=False)
    return values
