"""How good a network is in more numbers than the curves show: on demand, never while training.

Counted here: scikit-learn, whose numbers they are to the last digit, takes seconds to import.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.messages import Message
from simulator.nn.network import Network
from simulator.training.evaluation import classify, r_squared

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """The metrics of one part of the data.

    Attributes
    ----------
    rows : int
        Number of samples.
    values : dict of str to float
        By name. Classes and labels: ``accuracy``, ``precision``, ``recall``, ``f1``. Regression:
        ``mse`` in the square of the data's own units and, where there are two rows and the targets
        differ, ``r2``.
    confusion : ndarray of int, or None
        Row: the true class; column: the predicted one. (k, k) for classes, (k, 2, 2) for several
        labels (absent before present), None for regression.
    predicted : ndarray of int, shape (rows,), or None
        The class that each sample was taken for; None where a sample has no single one.
    outputs : ndarray, shape (rows, k)
        What the network says of each sample; of a regression in the data's own units.
    """

    rows: int
    values: dict[str, float]
    confusion: Array | None
    predicted: Array | None
    outputs: Array

    def of_one(self, which: int) -> dict[str, float]:
        """Return precision, recall and F1 of one class against all others, or of one label.

        Raises
        ------
        ValueError
            If it is a regression.
        """
        if self.confusion is None:
            raise ValueError("a regression has no classes")
        matrix = self.confusion
        if matrix.ndim == 3:  # absent before present, of each label
            matrix, which = matrix[which], 1
        one = slice(which, which + 1)
        right, said, there = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
        return _shares(right[one], said[one], there[one])


@dataclass(frozen=True, slots=True)
class Report:
    """The metrics of training and, where there is some, validation data."""

    training: Scores
    validation: Scores | None

    def flat(self) -> dict[str, float]:
        """Return all numbers by name, those of validation as ``validation_…``."""
        late = {} if self.validation is None else self.validation.values
        return self.training.values | {f"validation_{name}": v for name, v in late.items()}

    def confusion_matrices(self) -> dict[str, Any]:
        """Return the confusion matrices as lists, by the names ``training``, ``validation``."""
        parts = {"training": self.training, "validation": self.validation}
        return {
            name: part.confusion.tolist()
            for name, part in parts.items()
            if part is not None and part.confusion is not None
        }


def report(network: Network, theta: Array, data: PreparedData) -> Report:
    """Return the metrics of `theta` on training and validation data.

    Precision, recall and F1 are those of class 1 for two classes, and the plain mean over the
    classes or labels (macro) for more. A class that is never predicted has precision 0, and one
    without a row has recall 0, as by scikit-learn's ``zero_division=0``. Accuracy of several labels
    is the share of rows with all labels right.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,)
    data : PreparedData

    Raises
    ------
    ValueError
        If an output is not finite.
    """
    training = _scores(network, theta, data.X, data.labels, data)
    if not len(data.X_validation):
        return Report(training, None)
    late = _scores(network, theta, data.X_validation, data.labels_validation, data)
    return Report(training, late)


def _scores(network: Network, theta: Array, X: Array, labels: Array, data: PreparedData) -> Scores:
    with np.errstate(all="ignore"):
        outputs = network.predict(theta, X)
    if not np.isfinite(outputs).all():
        raise ValueError(Message("the network's outputs must be finite to be measured"))
    if data.task == "regression":
        return _of_numbers(labels, data.unscaled(outputs))
    if data.task == "multilabel":
        return _of_labels(labels.astype(np.int64), outputs)
    return _of_classes(labels.astype(np.int64), outputs, data)


def _of_numbers(targets: Array, predicted: Array) -> Scores:
    values = {"mse": float(np.mean((targets - predicted) ** 2))}
    score = r_squared(predicted.T, targets.T)
    if score is not None:
        values["r2"] = score
    return Scores(len(targets), values, None, None, predicted)


def _of_classes(labels: Array, outputs: Array, data: PreparedData) -> Scores:
    predicted = classify(outputs.T, data.task)
    confusion = np.zeros((len(data.class_names),) * 2, np.int64)
    np.add.at(confusion, (labels, predicted), 1)
    right, said, there = np.diag(confusion), confusion.sum(axis=0), confusion.sum(axis=1)
    counted = slice(1, 2) if data.task == "binary" else slice(None)
    values = {"accuracy": float(right.sum() / len(labels))}
    values |= _shares(right[counted], said[counted], there[counted])
    return Scores(len(labels), values, confusion, predicted, outputs)


def _of_labels(labels: Array, outputs: Array) -> Scores:
    found = classify(outputs.T, "multilabel").T.astype(np.int64)
    right, said, there = ((labels & found).sum(axis=0), found.sum(axis=0), labels.sum(axis=0))
    absent = len(labels) - there
    missed, wrong = there - right, said - right
    confusion = np.array([[absent - wrong, wrong], [missed, right]], np.int64).transpose(2, 0, 1)
    values = {"accuracy": float((labels == found).all(axis=1).mean())}
    return Scores(len(labels), values | _shares(right, said, there), confusion, None, outputs)


def _shares(right: Array, said: Array, there: Array) -> dict[str, float]:
    """Return the mean precision, recall and F1 of classes, each 0 where there is nothing to count.

    Parameters
    ----------
    right, said, there : ndarray of int, shape (k,)
        Rows of each class that were found, that were taken for it, and that are of it.
    """

    def mean_share(part: Array, whole: Array) -> float:
        return float(np.mean(part / np.maximum(whole, 1)))

    return {
        "precision": mean_share(right, said),
        "recall": mean_share(right, there),
        "f1": mean_share(2 * right, said + there),
    }
