"""What was measured, with the rows it was measured on: what every page of the results reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.own_row import AnyRow, OwnRow
from simulator.data.prepared import PreparedData
from simulator.nn.spec import NetworkSpec
from simulator.training.metrics import Report, Scores
from simulator.training.threshold_curves import ThresholdCurves, one_against_rest, threshold_curves
from ui.words.data_names import said_names

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Training or validation rows, and what the network says of them.

    Attributes
    ----------
    is_late : bool
        Whether they are the validation rows.
    scores : Scores
    labels, raw : ndarray
        As in `PreparedData`.
    """

    is_late: bool
    scores: Scores
    labels: Array
    raw: Array


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """A network, measured.

    Attributes
    ----------
    data : PreparedData
    parts : tuple of Part
        Training first; validation only where there is some.
    is_probability : bool
        Whether outputs can be taken for probabilities: the last activation gives 0 to 1.
    """

    data: PreparedData
    parts: tuple[Part, ...]
    is_probability: bool

    def class_names(self) -> tuple[str, ...]:
        """Return what classes or labels are called, in the language that is shown."""
        return said_names(self.data.class_names)

    def curves(self, part: Part, which: int) -> ThresholdCurves:
        """Return the counts of one class of a part at every threshold."""
        outputs, task = part.scores.outputs, self.data.task
        return threshold_curves(*one_against_rest(part.labels, outputs, task, which))

    def row(self, part: Part, place: int) -> AnyRow:
        """Return a row as the stepper takes it: one that was kept aside is one of one's own."""
        if not part.is_late:
            return place
        label = part.labels[place]
        given = int(label) if np.ndim(label) == 0 else tuple(map(float, label))
        return OwnRow(tuple(map(float, part.raw[place])), given)


def measured(spec: NetworkSpec, data: PreparedData, found: Report) -> Measured:
    """Return a report with the rows it is of."""
    parts = [Part(False, found.training, data.labels, data.raw)]
    if found.validation is not None:
        parts.append(Part(True, found.validation, data.labels_validation, data.raw_validation))
    last = spec.layers[-1].record
    return Measured(data, tuple(parts), (last.lower, last.upper) == (0.0, 1.0))
