"""A search at work: each number is that of a trainer, however the work is put together."""

from __future__ import annotations

import math
import sys
from itertools import islice, product
from typing import Any

import joblib
import numpy as np
import pytest
from joblib.externals.loky import get_reusable_executor
from own_tables import classes, number
from search_use import finished, plan
from sklearn.model_selection import KFold, StratifiedKFold

from simulator.data.own_table import ColumnUse, OwnTable
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.from_table import scenario_for
from simulator.search import work
from simulator.search.candidates import scenario_of
from simulator.search.folds import folded, usual_folds
from simulator.search.plan import Plan, planned
from simulator.search.results import Result, ranked
from simulator.search.search import Search
from simulator.search.space import dimension_of
from simulator.search.table import score_name
from simulator.tables.table import Table
from simulator.training.evaluation import evaluate
from simulator.training.trainer import Trainer

MIXED = (
    "learning_rate=0.01..1",
    "optimizer=sgd,adam",
    "batch_size=8,40",
    "initializer=xavier_uniform,he_normal",
    "hidden_units=3,4-2",
)


def alone(search: Search, result: Result, fold: int, start: int) -> Any:
    """Return the evaluation of one training, made by a trainer."""
    of = search.plan
    scenario = scenario_of(of.scenario, of.names, tuple(result.values))
    experiment = Experiment.from_scenario(scenario)
    state = experiment.initial_state(work.seed_of(of.seed, result.number, fold, start))
    data = search.fold_data(scenario)[fold]
    network = Network(experiment.spec)
    trainer = Trainer(
        network,
        data,
        state,
        batch_size=scenario.batch_size,
        epochs=result.epochs,
        schedule=experiment.rules[0],
        regularization=experiment.rules[1],
    )
    for _ in trainer.updates():
        pass
    return evaluate(network, trainer.state.theta, data)


def test_every_number_is_that_of_a_training_alone() -> None:
    search = finished(plan(over=MIXED, runs=6, folds=3, starts=2, seed=5))
    assert len(search.results()) == 6
    for result in search.results():
        for place, (fold, start) in enumerate((f, s) for f in range(3) for s in range(2)):
            seen = alone(search, result, fold, start)
            assert result.losses[place] == pytest.approx(seen.validation_loss, rel=1e-9)
            assert result.training_losses[place] == pytest.approx(seen.loss, rel=1e-9)
            assert result.scores is not None
            assert result.scores[place] == seen.validation_accuracy


def test_every_task_has_a_seed_of_its_own() -> None:
    tasks = list(product((0, 1), range(9), range(5), range(3)))
    assert len({work.seed_of(*task) for task in tasks}) == len(tasks)


def test_regression_is_scored_by_r2_and_scaled_by_each_folds_own_rows() -> None:
    search = finished(plan("sine", over=("nodes=2,3",), method="grid", folds=4))
    result = search.results()[0]
    assert result.scores is not None
    assert result.scores[1] == pytest.approx(alone(search, result, 1, 0).validation_r2)
    assert search.plan.scenario.data.scaling == "none" or not np.allclose(
        search.fold_data(search.plan.scenario)[0].offset,
        search.fold_data(search.plan.scenario)[1].offset,
    )


def test_folds_are_scikit_learns_and_scaled_by_what_they_train_on() -> None:
    data = Experiment.from_scenario(presets.load("iris")).data
    found = folded(data, 5, 0)
    state = int(np.random.SeedSequence(0, spawn_key=(2,)).generate_state(1)[0])
    splitter = StratifiedKFold(5, shuffle=True, random_state=state)
    for part, (training, late) in zip(found, splitter.split(data.raw, data.labels), strict=True):
        np.testing.assert_array_equal(part.raw, data.raw[training])
        np.testing.assert_array_equal(part.raw_validation, data.raw[late])
        np.testing.assert_allclose(part.X.mean(axis=0), 0.0, atol=1e-12)
        np.testing.assert_allclose(part.X * part.scale + part.offset, part.raw)
        assert abs(part.X_validation.mean(axis=0)).max() > 1e-6
    sine = Experiment.from_scenario(presets.load("sine")).data
    rows = [late for _, late in KFold(3, shuffle=True, random_state=state).split(sine.raw)]
    np.testing.assert_array_equal(folded(sine, 3, 0)[1].raw_validation, sine.raw[rows[1]])


def test_columns_of_a_table_keep_their_own_scalings_in_each_fold() -> None:
    sizes = np.linspace(1.0, 9.0, 24)
    columns = (
        number("wide", *(100.0 * sizes[::-1])),
        number("narrow", *sizes),
        classes("kind", *("ab" * 12)),
    )
    uses = (
        ColumnUse("input", scaling="standardize"),
        ColumnUse("input", scaling="minmax"),
        ColumnUse("target"),
    )
    own = OwnTable(Table("mixed", columns), uses, "binary")
    data = Experiment.from_scenario(scenario_for(own)).data
    assert data.scaling == "by_column"
    for part in folded(data, 3, 0):
        np.testing.assert_allclose(part.X[:, 0].mean(), 0.0, atol=1e-12)
        np.testing.assert_allclose(part.X[:, 0].std(), 1.0)
        assert (part.X[:, 1].min(), part.X[:, 1].max()) == (0.0, pytest.approx(1.0))
    search = finished(
        planned(
            scenario=presets.changed(scenario_for(own), epochs=2),
            space=[dimension_of("nodes=2,3")],
            method={"name": "grid"},
            folds=3,
        )
    )
    assert score_name(search.plan) == "accuracy"
    assert len(search.results()) == 2


def test_rows_that_the_scenario_keeps_aside_stay_unseen() -> None:
    data = Experiment.from_scenario(presets.load("iris")).data
    kept = {row.tobytes() for row in data.raw_validation} - {row.tobytes() for row in data.raw}
    for part in folded(data, 5, 0):
        seen = {row.tobytes() for rows in (part.raw, part.raw_validation) for row in rows}
        assert not seen & kept


def test_without_folds_the_rows_kept_aside_judge_or_the_training_rows() -> None:
    iris = Experiment.from_scenario(presets.load("iris")).data
    assert folded(iris, 1, 0) == (iris,)
    xor = Experiment.from_scenario(presets.load("xor")).data
    (own,) = folded(xor, 1, 0)
    np.testing.assert_array_equal(own.X_validation, xor.X)
    assert (usual_folds(iris), usual_folds(xor)) == (5, 1)
    with pytest.raises(ValueError, match="folds must be <= 2: every fold needs a row of every"):
        folded(xor, 3, 0)


@pytest.fixture(scope="module")
def whole() -> tuple[Plan, tuple[Result, ...]]:
    of = plan(over=MIXED, runs=7, folds=3, seed=1)
    return of, finished(of).results()


def test_small_stacks_find_the_same_to_the_last_digit(
    whole: tuple[Plan, tuple[Result, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    of, results = whole
    monkeypatch.setattr(work, "_STACK_BYTES", 1)
    assert finished(of).results() == results


@pytest.mark.parametrize("jobs", [2, 3])
def test_threads_find_the_same_to_the_last_digit(
    whole: tuple[Plan, tuple[Result, ...]], jobs: int
) -> None:
    of, results = whole
    search = Search(of)
    with joblib.parallel_config(backend="threading"):
        for _ in search.run(jobs):
            pass
    assert search.results() == results


def test_processes_find_the_same_to_the_last_digit(
    whole: tuple[Plan, tuple[Result, ...]],
) -> None:
    of, results = whole
    search = Search(of)
    try:
        for _ in search.run(2):
            pass
    finally:
        get_reusable_executor().shutdown(wait=True)
    assert search.results() == results


def test_a_packed_program_starts_no_processes(
    whole: tuple[Plan, tuple[Result, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    of, results = whole
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    kinds = []
    real = joblib.Parallel

    def noted(*args: Any, **options: Any) -> Any:
        pool = real(*args, **options)
        kinds.append(type(pool._backend).__name__)
        return pool

    monkeypatch.setattr(joblib, "Parallel", noted)
    search = Search(of)
    for _ in search.run(2):
        pass
    assert kinds == ["ThreadingBackend"]
    assert search.results() == results


@pytest.mark.parametrize("slices", [1, 4, 50])
def test_a_search_that_is_stopped_goes_on_and_finds_the_same(
    whole: tuple[Plan, tuple[Result, ...]], slices: int
) -> None:
    of, results = whole
    known: tuple[Result, ...] = ()
    for _ in range(3):
        search = Search(of, known)
        for _ in range(slices):
            search.advance(0.0)  # one update
        known = search.results()
    search = Search(of, known)
    search.advance(math.inf)
    assert search.results() == results


def test_halving_goes_on_in_the_midst_of_a_round() -> None:
    of = plan(over=MIXED[:2], method="halving", runs=9, folds=2, epochs=9)
    results = finished(of).results()
    assert [one.round for one in results] == [0] * 9 + [1] * 3 + [2]
    for count in (3, 9, 11):
        search = Search(of, results[:count])
        search.advance(math.inf)
        assert search.results() == results


def test_a_larger_budget_goes_on_from_a_smaller_one() -> None:
    few, many = (finished(plan(over=MIXED, runs=runs, folds=2)) for runs in (3, 6))
    assert many.results()[:3] == few.results()
    search = Search(many.plan, few.results())
    assert not search.is_over
    assert Search(few.plan, few.results()).is_over


def test_time_ends_a_search() -> None:
    of = plan(over=MIXED, folds=2, minutes=0.5)
    assert not Search(of, seconds=29.0).is_over
    search = Search(of, seconds=30.0)
    assert search.is_over
    search.advance(math.inf)
    assert not search.results()


def test_results_of_another_search_are_refused() -> None:
    search = finished(plan(over=MIXED, runs=3, folds=2))
    for other in (
        plan(over=MIXED, runs=3, folds=2, seed=9),
        plan(over=MIXED, runs=2, folds=2),
        plan(over=MIXED, runs=3, folds=2, epochs=3),
    ):
        with pytest.raises(ValueError, match=r"result of setting \d is not of this search"):
            Search(other, search.results())


def test_the_best_is_a_scenario_that_trains_as_it_was_found() -> None:
    search = finished(plan("xor", over=("learning_rate=0.1..1",), runs=4, folds=1, epochs=40))
    order = ranked(search.results(), "loss")
    assert [one.loss for one in order] == sorted(one.loss for one in search.results())
    best = search.best()
    assert best is not None
    assert best.optimizer.settings["learning_rate"] == order[0].values[0]
    trainer = Experiment.from_scenario(best).trainer()
    for _ in islice(trainer.updates(), 10_000):
        pass
    assert trainer.evaluate().loss == pytest.approx(order[0].loss, rel=1e-9)


def test_a_setting_that_diverges_is_last() -> None:
    over = ("optimizer=sgd", "learning_rate=1000,0.01")
    of = plan("sine", over=over, method="grid", folds=2, epochs=20)
    order = ranked(finished(of).results(), "loss")
    assert [one.values[1] for one in order] == [0.01, 1000.0]
    assert order[1].diverged == 2
    assert math.isinf(order[1].loss)
