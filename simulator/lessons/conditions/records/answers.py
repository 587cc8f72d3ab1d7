"""The network gives certain classes or numbers for certain inputs: a truth table, for example."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from simulator.data.own_row import OwnRow, inputs_of
from simulator.lessons.conditions.condition import ConditionKind, RunCondition, Verdict
from simulator.lessons.facts import RunFacts
from simulator.lessons.places import Place
from simulator.messages import Message
from simulator.storage.strict_json import StrictModel
from simulator.training.evaluation import classify

Array = NDArray[Any]

_OTHER_INPUTS = Message("This network has {count} inputs, {wanted} are wanted.")


class AnswerRow(StrictModel):
    """What the network is to give for a row.

    Attributes
    ----------
    inputs : tuple of float
        In the data's own units.
    answer : int
        The class, from 0; of a single output 0 or 1.
    """

    inputs: Annotated[tuple[float, ...], Field(strict=False, min_length=1, max_length=256)]
    answer: Annotated[int, Field(ge=0, le=1000)]


class Answers(RunCondition):
    """The network gives these classes for these inputs, whatever it was trained on.

    Attributes
    ----------
    rows : tuple of AnswerRow
    """

    type: Literal["answers"] = "answers"
    rows: Annotated[tuple[AnswerRow, ...], Field(strict=False, min_length=1, max_length=64)]

    def of_run(self, run: RunFacts) -> Verdict:
        """Return whether all rows are right."""
        data = run.experiment.data
        wanted = {len(row.inputs) for row in self.rows}
        if wanted != {data.n_features}:
            numbers = {"count": data.n_features, "wanted": max(wanted)}
            return Verdict(False, _OTHER_INPUTS.format(**numbers))
        given = np.array([inputs_of(data, OwnRow(row.inputs)) for row in self.rows])
        outputs: Array = run.network.predict(run.theta, given)
        classes = classify(outputs.T, data.task).reshape(-1)
        right = sum(int(a) == row.answer for a, row in zip(classes, self.rows, strict=True))
        says = Message("{right} of {rows} rows are right.")
        share = right / len(self.rows)
        return Verdict.of(
            right == len(self.rows), says.format(right=right, rows=len(self.rows)), share
        )

    def places(self) -> Iterable[Place]:
        """Return where the classes are seen."""
        return (Place("panel", "regions"),)


RECORD = ConditionKind("answers", "the network gives certain classes for inputs", 130, Answers)
