"""The numbers that a step's questions follow from: the weights, and the rows that are asked about.

They are printed where numbers are taken live from the run and the network fits on paper; in the
program, a learner reads them there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from simulator.lessons.lesson import LessonStep
from simulator.lessons.questions.quantities import Quantity
from simulator.lessons.questions.question import Context
from simulator.lessons.questions.records.number import NumberQuestion
from simulator.lessons.sheets.texts import Tongue
from simulator.scenarios.experiment import Experiment
from simulator.worksheets.blocks import Block, Heading
from simulator.worksheets.choices import ROWS, Choices, Scope
from simulator.worksheets.document import description
from simulator.worksheets.start import obstacle, of_network
from simulator.worksheets.worksheet import made

_DIGITS = 6
_OF_UPDATE = ("change", "new weight")


def given(step: LessonStep, context: Context, tongue: Tongue) -> Iterator[Block]:
    """Yield the tables of a step's network, where its questions are about numbers of it."""
    asked = list(_asked(step))
    scenario = context.set_up.scenario_for(context.learner)
    if not asked or scenario is None:
        return
    experiment = Experiment.from_scenario(scenario)
    rows = sorted({one.row for one in asked})
    if obstacle(experiment.spec) is not None or len(rows) > ROWS.maximum:
        return
    state = experiment.initial_state()
    start = replace(
        of_network(experiment, state, rows),
        theta=_rounded(state.theta),
        X=_rounded(experiment.data.X[rows]),
        rounded=False,
    )
    scope = Scope.UPDATE if any(one.of in _OF_UPDATE for one in asked) else Scope.PASS
    found = description(made(start, Choices(scope, count=1)), tongue.say)
    yield from (block for block in found if not isinstance(block, Heading))


def _asked(step: LessonStep) -> Iterator[Quantity]:
    for quiz in step.quizzes:
        if isinstance(quiz.question, NumberQuestion) and isinstance(quiz.question.value, Quantity):
            yield quiz.question.value


def _rounded(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return numbers with so many digits that all that follows has its own three right."""
    found = [float(f"{value:.{_DIGITS}g}") for value in np.ravel(values)]
    return np.reshape(np.array(found), np.shape(values))
