"""What a classifier finds and mistakes at every threshold: ROC and precision-recall curves.

Counted here: scikit-learn, whose curves they are to the last digit, takes seconds to import.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.data.datasets import Task
from simulator.settings import Setting

Array = NDArray[Any]

THRESHOLD = Setting(
    "threshold",
    0.5,
    0.0,
    1.0,
    title="Decision threshold",
    explanation="A row is taken for the class where its output for it is above this. Higher: fewer "
    "false alarms, and fewer found.",
)


class Counts(NamedTuple):
    """How rows are divided by one threshold.

    Attributes
    ----------
    found, mistaken : int
        Rows above it that are of the class (true positives), and that are not (false positives).
    missed, left : int
        Rows that are not above it: of the class (false negatives), and not (true negatives).
    """

    found: int
    mistaken: int
    missed: int
    left: int

    @property
    def recall(self) -> float:
        """Share of the class's rows that are found; 0 where it has none."""
        return self.found / max(1, self.found + self.missed)

    @property
    def false_positive_rate(self) -> float:
        """Share of the other rows that are mistaken for it; 0 where there are none."""
        return self.mistaken / max(1, self.mistaken + self.left)

    @property
    def precision(self) -> float | None:
        """Share of the rows above the threshold that are of the class; None where there is none."""
        said = self.found + self.mistaken
        return self.found / said if said else None


@dataclass(frozen=True, slots=True, eq=False)
class ThresholdCurves:
    """Counts of one class at every threshold that tells rows apart, the highest first.

    Attributes
    ----------
    thresholds : ndarray, shape (m,)
        Falling, infinite first: at that one no row is taken for the class.
    found, mistaken : ndarray of int, shape (m,)
        Rows of the class, and others, whose score is at least the threshold. Rows with equal scores
        come together.
    """

    thresholds: Array
    found: Array
    mistaken: Array

    @property
    def recall(self) -> Array:
        """Found rows of all of the class, the true positive rate; shape (m,)."""
        return self.found / max(1, int(self.found[-1]))

    @property
    def false_positive_rate(self) -> Array:
        """Mistaken rows of all that are not of the class; shape (m,)."""
        return self.mistaken / max(1, int(self.mistaken[-1]))

    @property
    def precision(self) -> Array:
        """Found rows of all that are taken for the class, 1 where there is none; shape (m,)."""
        said = self.found + self.mistaken
        return np.where(said > 0, self.found / np.maximum(said, 1), 1.0)

    @property
    def auc(self) -> float | None:
        """Area under recall over the false positive rate; None where one of them says nothing.

        It is the chance that a row of the class has a higher score than one that is not of it.
        """
        if not self.found[-1] or not self.mistaken[-1]:
            return None
        heights, across = self.recall, self.false_positive_rate
        return float(np.sum(np.diff(across) * (heights[1:] + heights[:-1])) / 2.0)

    @property
    def average_precision(self) -> float | None:
        """``Σ (Rₙ − Rₙ₋₁) Pₙ``, the mean precision over recall; None where no row is of the class.

        Of the values at the thresholds, without straight lines between them.
        """
        if not self.found[-1]:
            return None
        return float(np.sum(np.diff(self.recall) * self.precision[1:]))

    def at(self, threshold: float) -> Counts:
        """Return the counts where a row is taken for the class if its score is above a threshold.

        Above, as the network decides by ½: a row just at it is not taken.
        """
        place = int(np.count_nonzero(self.thresholds[1:] > threshold))
        found, mistaken = int(self.found[place]), int(self.mistaken[place])
        return Counts(
            found, mistaken, int(self.found[-1]) - found, int(self.mistaken[-1]) - mistaken
        )


def threshold_curves(is_of_class: Array, scores: Array) -> ThresholdCurves:
    """Return the counts of one class at every score that there is.

    Parameters
    ----------
    is_of_class : ndarray of bool, shape (n,)
    scores : ndarray, shape (n,)
        The higher, the surer the row is taken for the class; finite.
    """
    order = np.argsort(-scores, kind="stable")
    ranked, hits = scores[order], np.cumsum(is_of_class[order], dtype=np.int64)
    last = np.append(np.flatnonzero(np.diff(ranked)), len(ranked) - 1)
    return ThresholdCurves(
        np.concatenate([[np.inf], ranked[last]]),
        np.concatenate([[0], hits[last]]),
        np.concatenate([[0], last + 1 - hits[last]]),
    )


def one_against_rest(labels: Array, outputs: Array, task: Task, which: int) -> tuple[Array, Array]:
    """Return which rows are of a class, and how sure the network takes each for it.

    Parameters
    ----------
    labels : ndarray
        As `PreparedData.labels` of a task with classes or labels.
    outputs : ndarray, shape (n, k)
    task : {"binary", "multiclass", "multilabel"}
    which : int
        The class, or the label.

    Returns
    -------
    is_of_class : ndarray of bool, shape (n,)
    scores : ndarray, shape (n,)
        The class's output; of two classes with one output, ``1 − output`` for class 0.
    """
    if task == "multilabel":
        return labels[:, which] == 1, outputs[:, which]
    if outputs.shape[1] > 1:
        return labels == which, outputs[:, which]
    only = outputs[:, 0]
    return labels == which, only if which == 1 else 1.0 - only
