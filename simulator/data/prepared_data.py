"""Data as networks learn from them: split into training and validation, and scaled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.datasets import Task

if TYPE_CHECKING:
    from simulator.data.input_columns import InputColumn

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class PreparedData:
    """A data set ready for training; every array is read-only.

    Attributes
    ----------
    source : str
        Name of the data set.
    task : {"binary", "multiclass", "multilabel", "regression"}
    X, X_validation : ndarray, shapes (n, f) and (m, f), float64
        Scaled inputs; m may be 0.
    Y, Y_validation : ndarray, shapes (n, k) and (m, k), float64
        Targets: one-hot for several classes, one column of 0 and 1 for two, a column of 0 and 1
        for each label of a multi-label task, scaled numbers for regression.
    raw, raw_validation : ndarray, shapes (n, f) and (m, f)
        The inputs before scaling.
    labels, labels_validation : ndarray
        What each row is, as the data set says it. Classes: index, int, (n,). Multi-label: 0 or 1
        for each label, int, (n, k). Regression: the unscaled targets, float64, (n, k).
    feature_names : tuple of str
    class_names : tuple of str
        Class 0 first; the labels' names for multi-label; empty for regression.
    scaling : {"none", "standardize", "minmax", "by_column"}
        Of the inputs; ``"by_column"`` where they are not all scaled in one way.
    offset, scale : ndarray, shape (f,)
        ``scaled = (raw - offset) / scale``, fitted on the training rows only.
    image_shape : (int, int) or None
        Rows and columns, where the features are the pixels of a picture.
    target_names : tuple of str
        What a regression predicts; empty for classes.
    target_offset, target_scale : ndarray, shape (k,) or (1,)
        Regression: ``Y = (labels - target_offset) / target_scale``, fitted on the training rows
        only. Zeros and ones otherwise.
    target_scaling : {"none", "standardize", "minmax"}
        Of the targets of a regression; ``"none"`` otherwise.
    columns : tuple of InputColumn
        Of a learner's own table: the columns that the features come from. Empty for others, whose
        features are the columns.
    """

    source: str
    task: Task
    X: Array
    Y: Array
    X_validation: Array
    Y_validation: Array
    raw: Array
    raw_validation: Array
    labels: Array
    labels_validation: Array
    feature_names: tuple[str, ...]
    class_names: tuple[str, ...]
    scaling: str
    offset: Array
    scale: Array
    image_shape: tuple[int, int] | None = None
    target_names: tuple[str, ...] = ()
    target_offset: Array = field(default_factory=lambda: np.zeros(1))
    target_scale: Array = field(default_factory=lambda: np.ones(1))
    target_scaling: str = "none"
    columns: tuple[InputColumn, ...] = ()

    @property
    def n_features(self) -> int:
        """Number of inputs."""
        return len(self.feature_names)

    @property
    def n_outputs(self) -> int:
        """Number of targets a row."""
        return int(self.Y.shape[1])

    def unscaled(self, outputs: Array) -> Array:
        """Return outputs or targets ``(..., k)`` in the data's own units."""
        return outputs * self.target_scale + self.target_offset
