"""A right answer, rounded to the digits that are shown, is never refused in any preset.

They are drawn from every preset under every optimizer, on networks with random weights some updates
on; an update's memory is asked for too.
"""

from __future__ import annotations

from itertools import product

import numpy as np

from simulator import optimizers
from simulator.practice import Answer, judge, questions
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment
from simulator.session.update_recording import record_update
from simulator.stepping.step_plan import StepKind, StepPlan, UpdateRecord
from ui.words.numerals import numeral_text
from ui.words.typed_answers import read_answer

STEPS = 2_000
RNG = np.random.default_rng(20)


def a_record(experiment: Experiment) -> UpdateRecord:
    """Return the record of one row's update, of a network with random weights."""
    state = experiment.initial_state()
    state.theta += 0.3 * RNG.standard_normal(state.theta.shape)
    row = int(RNG.integers(len(experiment.data.X)))
    experiment.trainer(state).update_on(np.array([row]))
    return record_update(experiment, state, (int(RNG.integers(len(experiment.data.X))),))


def refused(record: UpdateRecord, count: int) -> tuple[int, list[str]]:
    """Return how many answers to `count` random steps were judged, and the right ones refused."""
    plan, wrong, judged = StepPlan(record.spec, len(record.samples)), [], 0
    # Every kind of step is met: of all steps, most belong to the layers with the most weights.
    starts = [plan.phase_start({kind}, -1) for kind in StepKind]
    found = [start for start in starts if start is not None]
    for start, onward in zip(RNG.choice(found, count), RNG.integers(40, size=count), strict=True):
        index = min(int(start + onward), len(plan) - 1)
        for asked in questions(record, plan[index]):
            text = numeral_text(asked.value)
            answer = read_answer(text)
            judged += 1
            if not isinstance(answer, Answer) or not judge(answer, asked).right:
                wrong.append(f"{plan[index]}: {text} for {asked.value!r}")
    return judged, wrong


def test_a_right_answer_rounded_as_shown_is_never_refused() -> None:
    experiments = [Experiment.from_scenario(presets.load(name)) for name in presets.names()]
    pairs = list(product(experiments, optimizers.REGISTRY))
    each, total = -(-STEPS // len(pairs)), 0
    for experiment, optimizer in pairs:
        chosen = overrides.with_settings(experiment.scenario, {"optimizer": optimizer})
        judged, wrong = refused(a_record(Experiment.from_scenario(chosen, experiment)), each)
        assert wrong == []
        total += judged
    assert total >= STEPS
