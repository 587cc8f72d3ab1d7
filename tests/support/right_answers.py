"""Right answers of random steps, typed as they are shown: is one of them refused?

So are they where they are typed with three digits, and more show what an update changes: these may
be asked for, but a right answer is never called wrong.

Steps are drawn from every preset under every optimizer, and from networks that are drawn
themselves: layers, activations, rules and rows, with weights of any size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any, NamedTuple

import numpy as np

from simulator import optimizers
from simulator.nn import activations, layers
from simulator.notation.numerals import DIGITS, numeral_text
from simulator.optimizers import schedules
from simulator.practice import Answer, Question, judge, questions
from simulator.practice.typed_answers import read_answer
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.scenarios.schema import has_own_decay
from simulator.session.update_recording import record_update
from simulator.stepping.step_plan import StepKind, StepPlan, UpdateRecord
from simulator.training.divergence import Diverged

_MOST_ROWS, _MOST_UNITS, _MOST_LAYERS = 4, 5, 3


class Judged(NamedTuple):
    """How many answers were judged, to which kinds of steps, and the right ones refused."""

    count: int
    kinds: frozenset[StepKind]
    refused: tuple[str, ...]


def preset_records(rng: np.random.Generator) -> Iterator[UpdateRecord]:
    """Yield an update of each preset under each optimizer, of a network with random weights."""
    experiments = [Experiment.from_scenario(presets.load(name)) for name in presets.names()]
    for experiment, optimizer in product(experiments, optimizers.REGISTRY):
        chosen = overrides.with_settings(experiment.scenario, {"optimizer": optimizer})
        yield _record(Experiment.from_scenario(chosen, experiment), rng, size=0.3, n_rows=1)


def random_records(rng: np.random.Generator) -> Iterator[UpdateRecord]:
    """Yield, without end, updates of networks and rules that are drawn, on presets' data."""
    experiments = [Experiment.from_scenario(presets.load(name)) for name in presets.names()]
    while True:
        known = experiments[int(rng.integers(len(experiments)))]
        experiment = Experiment.from_scenario(_drawn(known.scenario, rng), known)
        n_rows = int(rng.integers(1, _MOST_ROWS, endpoint=True))
        try:
            yield _record(experiment, rng, size=10.0 ** rng.uniform(-2.0, 1.0), n_rows=n_rows)
        except Diverged:
            continue  # nothing is asked about numbers that are none


def _drawn(scenario: Scenario, rng: np.random.Generator) -> Scenario:
    """Return a scenario with other hidden layers and another rule; the outputs suit its loss."""
    optimizer = _one_of(list(optimizers.REGISTRY), rng)
    decay = 0.0 if has_own_decay(optimizer) else 0.05
    hidden = [_layer(rng) for _ in range(int(rng.integers(1, _MOST_LAYERS, endpoint=True)))]
    return presets.changed(
        scenario,
        layers=(*hidden, scenario.layers[-1]),
        weights=None,
        optimizer={"name": optimizer},
        schedule={"name": _one_of(list(schedules.REGISTRY), rng)},
        regularization={
            name: float(rng.choice([0.0, most]))
            for name, most in (
                *(("l1", 0.01), ("l2", 0.1), ("weight_decay", decay)),
                *(("clip_norm", 0.5), ("clip_value", 0.2)),
            )
        },
    )


def _layer(rng: np.random.Generator) -> dict[str, Any]:
    kind = layers.get(_one_of(list(layers.REGISTRY), rng))
    layer: dict[str, Any] = {"type": kind.name}
    if kind.has_units:
        layer["units"] = int(rng.integers(1, _MOST_UNITS, endpoint=True))
    if kind.has_activation:
        suited = [one.name for one in activations.REGISTRY.values() if one.elementwise]
        layer["activation"] = _one_of(suited, rng)
        layer["dropout"] = float(rng.choice([0.0, 0.25]))
    return layer


def _one_of(names: Sequence[str], rng: np.random.Generator) -> str:
    return names[int(rng.integers(len(names)))]


def _record(
    experiment: Experiment, rng: np.random.Generator, *, size: float, n_rows: int
) -> UpdateRecord:
    """Return the record of an update of some rows, one update on from random weights."""
    state = experiment.initial_state()
    state.theta += size * rng.standard_normal(state.theta.shape)
    n = len(experiment.data.X)
    experiment.trainer(state).update_on(rng.integers(n, size=1))
    rows = rng.choice(n, min(n_rows, n), replace=False)
    return record_update(experiment, state, tuple(int(row) for row in rows))


def judged(record: UpdateRecord, count: int, rng: np.random.Generator) -> Judged:
    """Judge the right answers to `count` random steps of an update, rounded as they are shown."""
    plan, refused, kinds = StepPlan(record.spec, len(record.samples)), [], list[StepKind]()
    # Every kind of step is met: of all steps, most belong to the layers with the most weights.
    starts = [plan.phase_start({kind}, -1) for kind in StepKind]
    found = [start for start in starts if start is not None]
    for start, onward in zip(rng.choice(found, count), rng.integers(40, size=count), strict=True):
        index = min(int(start + onward), len(plan) - 1)
        for asked in questions(record, plan[index]):
            kinds.append(plan[index].kind)
            for digits in {DIGITS, asked.digits}:
                text = numeral_text(asked.value, digits=digits)
                if not _is_taken(read_answer(text), asked, in_full=digits == asked.digits):
                    refused.append(
                        f"{plan[index]} of {record.optimizer}: {text} for {asked.value!r}"
                    )
    return Judged(len(kinds), frozenset(kinds), tuple(refused))


def _is_taken(answer: Answer | str, asked: Question, *, in_full: bool) -> bool:
    """Return whether an answer is right; of too few digits more may be asked for."""
    if isinstance(answer, str):
        return False
    verdict = judge(answer, asked)
    return verdict.right or (not in_full and verdict.wanted > 0)
