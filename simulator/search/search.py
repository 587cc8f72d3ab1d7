"""A search at work: round by round, in slices of time or on several processes.

What is found depends on the plan alone. A search can be stopped at any moment, saved, and gone on
with: what was finished counts, what was under way is begun again and comes out the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter

import numpy as np

from simulator.data.prepared import PreparedData
from simulator.messages import Message
from simulator.scenarios.experiment import Experiment, spec_for
from simulator.scenarios.schema import Scenario
from simulator.search import methods, parallel
from simulator.search.candidates import scenario_of
from simulator.search.folds import folded
from simulator.search.methods import Trial
from simulator.search.plan import Plan
from simulator.search.results import Result, ranked
from simulator.search.work import Job, Stack, Task, Trained, seed_of, stacks, work

# Trials whose trainings are put together: so many are told of at once.
_BLOCK = 64


class Search:
    """Carries a plan out.

    Parameters
    ----------
    plan : Plan
    results : sequence of Result, optional
        What has been found already, to go on from.
    seconds : float, default 0.0
        The work that this took.

    Attributes
    ----------
    plan : Plan
    seconds : float
        Work so far.
    is_over : bool
        Whether the method has nothing more to try, or the budget is used up.

    Raises
    ------
    ValueError
        If the data cannot be split into the folds, there is no score to rank by, or results are
        not of this plan.
    """

    def __init__(self, plan: Plan, results: Sequence[Result] = (), seconds: float = 0.0) -> None:
        self.plan = plan
        self.seconds = seconds
        self.is_over = False
        self._results = {(one.number, one.round): one for one in results}
        self._told: tuple[Result, ...] = ()
        self._data: dict[str, tuple[PreparedData, ...]] = {}
        data = self.fold_data(plan.scenario)
        if plan.ranked_by == "score" and data[0].task == "regression" and _lonely(data):
            raise ValueError(
                Message("ranked by score, every fold needs two rows or more: take fewer folds")
            )
        self._trials: list[Trial] = []
        self._part: dict[tuple[int, int], dict[tuple[int, int], Trained]] = {}
        self._method = methods.get(plan.method.name)
        self._check_results()
        self._next_round()
        self._work = self._run()

    def _check_results(self) -> None:
        """Refuse results that the plan does not come to."""
        results = self.results()
        named: dict[tuple[int, int], Trial] = {}
        for place in sorted({one.round for one in results}):
            before = [one for one in results if one.round < place]
            until = [one for one in results if one.round <= place]
            for known in (before, until):
                for trial in self._method.next_round(self.plan, known):
                    named.setdefault((trial.candidate.number, trial.round), trial)
        for one in results:
            found = named.get((one.number, one.round))
            wanted = None if found is None else (found.candidate.values, found.epochs)
            if wanted != (one.values, one.epochs):
                raise ValueError(
                    Message(
                        "the result of setting {number} is not of this search", number=one.number
                    )
                )

    # -- what there is to do

    def _next_round(self) -> list[Trial]:
        """Return the trials that are to be worked now; none ends the search."""
        self._trials = self._method.next_round(self.plan, self.results())
        left = [
            one for one in self._trials if (one.candidate.number, one.round) not in self._results
        ]
        self.is_over = not left or self._is_late()
        return [] if self.is_over else left

    def _is_late(self) -> bool:
        minutes = self.plan.minutes
        return minutes is not None and self.seconds >= 60.0 * minutes

    def fold_data(self, scenario: Scenario) -> tuple[PreparedData, ...]:
        """Return the data of each fold for a scenario; those of equal settings are shared."""
        key = scenario.data.model_dump_json()
        if key not in self._data:
            data = Experiment.from_scenario(scenario).data
            self._data[key] = folded(data, self.plan.folds, self.plan.seed)
        return self._data[key]

    def _job(self, trial: Trial) -> Job:
        plan, number = self.plan, trial.candidate.number
        scenario = scenario_of(plan.scenario, plan.names, trial.candidate.values)
        tasks = tuple(
            Task(number, fold, start, seed_of(plan.seed, number, fold, start))
            for fold in range(plan.folds)
            for start in range(plan.starts)
        )
        return Job(scenario, trial.epochs, tasks, self.fold_data(scenario), trial.asks_relevance)

    # -- working

    def advance(self, deadline_s: float) -> bool:
        """Train until a point in time; return whether there is more to do.

        Parameters
        ----------
        deadline_s : float
            As `time.perf_counter` counts. A slice goes past it by one update of a stack at most.
        """
        begin = perf_counter()
        with np.errstate(all="ignore"):
            for _ in self._work:
                if perf_counter() >= deadline_s:
                    break
        self.seconds += perf_counter() - begin
        return not self.is_over

    def _run(self) -> Iterator[None]:
        while left := self._next_round():
            for start in range(0, len(left), _BLOCK):
                jobs = []
                for one in left[start : start + _BLOCK]:
                    jobs.append(self._job(one))
                    yield  # a scenario is soon checked, thousands are not
                for stack in stacks(jobs):
                    found = yield from work(stack)
                    self._take(stack, found)
                    if self._is_late():
                        break
                if self._is_late():
                    break

    def run(self, jobs: int) -> Iterator[None]:
        """Work with several processes until all is done; yield whenever something is finished.

        Parameters
        ----------
        jobs : int
            How many, -1 for one a core. `joblib.parallel_config` chooses where they run.
        """
        while left := self._next_round():
            begin = perf_counter()
            several = stacks([self._job(one) for one in left], parallel.workers(jobs))
            for stack, found in parallel.carried_out(several, jobs):
                self._take(stack, found)
                self.seconds, begin = self.seconds + perf_counter() - begin, perf_counter()
                yield
                if self._is_late():
                    break

    def _take(self, stack: Stack, found: Sequence[Trained]) -> None:
        """Keep what a stack has found; a candidate with all its tasks has a result."""
        rounds = {one.candidate.number: one for one in self._trials}
        for one in found:
            trial = rounds[one.task.candidate]
            key = trial.candidate.number, trial.round
            parts = self._part.setdefault(key, {})
            parts[one.task.fold, one.task.start] = one
            if len(parts) == self.plan.folds * self.plan.starts:
                ordered = [self._part[key][place] for place in sorted(parts)]
                self._results[key] = self._result(trial, stack, ordered)
                del self._part[key]

    def _result(self, trial: Trial, stack: Stack, found: Sequence[Trained]) -> Result:
        spec = spec_for(stack.scenario, stack.replicas[0].data)
        scores = tuple(one.score for one in found)
        return Result(
            number=trial.candidate.number,
            round=trial.round,
            epochs=trial.epochs,
            values=trial.candidate.values,
            losses=tuple(one.loss for one in found),
            training_losses=tuple(one.training_loss for one in found),
            scores=None if all(score is None for score in scores) else scores,
            parameters=spec.parameter_count,
            relevances=_mean_relevances(found) if trial.asks_relevance else None,
        )

    # -- reading

    def results(self) -> tuple[Result, ...]:
        """Return what is finished, in the order of rounds and numbers."""
        if len(self._told) != len(self._results):
            self._told = tuple(self._results[key] for key in sorted(self._results, key=_by_round))
        return self._told

    def best(self) -> Scenario | None:
        """Return the scenario of the best setting so far; None where none is finished.

        It is trained on all training rows for the scenario's epochs, with the seed of the
        setting's first training.
        """
        order = ranked(self.results(), self.plan.ranked_by)
        return setting_of(self.plan, order[0]) if order else None

    @property
    def planned(self) -> int:
        """How many trials the round under way, and those before it, have together."""
        left = sum((one.candidate.number, one.round) not in self._results for one in self._trials)
        return len(self._results) + left


def setting_of(plan: Plan, result: Result) -> Scenario:
    """Return the scenario with a result's values and the seed of its first training."""
    seed = seed_of(plan.seed, result.number, 0, 0)
    return scenario_of(plan.scenario, plan.names, tuple(result.values), seed)


def _by_round(key: tuple[int, int]) -> tuple[int, int]:
    number, place = key
    return place, number


def _lonely(data: Sequence[PreparedData]) -> bool:
    return any(len(one.X_validation) < 2 for one in data)


def _mean_relevances(found: Sequence[Trained]) -> tuple[float, ...] | None:
    """Return each layer's mean; None where a training has none."""
    several = [one.relevances for one in found]
    if not all(several):
        return None
    return tuple(sum(values) / len(values) for values in zip(*several, strict=True))
