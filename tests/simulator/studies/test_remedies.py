"""Remedies side by side: each run is what a trainer makes of it, however it is sliced and ended."""

from __future__ import annotations

from time import perf_counter

import numpy as np
import pytest

from simulator.data.prepared import from_arrays
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import StoppingSettings
from simulator.studies.remedies import runs
from simulator.studies.remedies.fits import Fits
from simulator.studies.remedies.plan import RemedyPlan
from simulator.studies.remedies.records import REGISTRY
from simulator.studies.remedies.remedy_record import RemedyRecord, Spread
from simulator.studies.remedies.rows import fewest_rows, folded, with_fewer_rows
from simulator.studies.remedies.study import RemedyStudy

LONG = 3600.0


def opened(name: str = "diabetes", **fields: object) -> Experiment:
    return Experiment.from_scenario(presets.changed(presets.load(name), **fields))


def usual(experiment: Experiment, *names: str) -> tuple[tuple[str, float], ...]:
    known = names or tuple(n for n, one in REGISTRY.items() if one.refusal(experiment) is None)
    return tuple((name, REGISTRY[name].usual(experiment)) for name in known)


def studied(experiment: Experiment, plan: RemedyPlan, count: int | None = None) -> RemedyStudy:
    study = RemedyStudy(experiment, plan)
    study.advance(perf_counter() + LONG, count)
    return study


def same(one: RemedyRecord, other: RemedyRecord) -> None:
    for first, second in zip(one.found, other.found, strict=True):
        for name in ("epochs", "training", "validation", "late_scores", "best_epoch", "ended_at"):
            np.testing.assert_array_equal(getattr(first, name), getattr(second, name))


@pytest.mark.parametrize("name", [name for name in REGISTRY if name != "more_data"])
def test_the_first_run_is_what_the_trainer_makes_of_it(name: str) -> None:
    experiment = opened(epochs=8)
    strength = {"early_stopping": 2.0, "loss_goal": 0.55, "fewer_epochs": 3.0}.get(name)
    given = REGISTRY[name].usual(experiment) if strength is None else strength
    study = studied(experiment, RemedyPlan(((name, given),), seeds=2))
    found = study.record().found[0]
    trainer = study.remedied(name).trainer()
    for _ in trainer.updates():
        pass
    # In single precision: to five digits.
    np.testing.assert_allclose(study.parameters(name), trainer.state.theta, rtol=1e-4, atol=1e-5)
    assert found.ended_at[0] == trainer.state.epoch
    end = trainer.evaluate()
    assert found.training[-1, 0] == pytest.approx(end.loss, rel=1e-5)
    assert found.validation[-1, 0] == pytest.approx(end.validation_loss, rel=1e-5)
    assert found.scores[-1, 0] == pytest.approx(end.r2, rel=1e-5)
    assert found.late_scores[-1, 0] == pytest.approx(end.validation_r2, rel=1e-5)


def test_slices_and_the_company_change_nothing() -> None:
    experiment = opened(epochs=5)
    plan = RemedyPlan(usual(experiment), seeds=2)
    whole = studied(experiment, plan).record()
    sliced = RemedyStudy(experiment, plan)
    first = sliced.record()
    assert (first.epochs, first.is_over, len(first.found[0].epochs)) == (0, False, 0)
    while sliced.advance(perf_counter() - 1.0):
        sliced.record()
    same(whole, sliced.record())
    alone = studied(experiment, RemedyPlan(usual(experiment, "early_stopping"), seeds=2)).record()
    place = [name for name, _ in plan.remedies].index("early_stopping")
    np.testing.assert_array_equal(whole.found[place].training, alone.found[0].training)


def test_what_only_ends_sooner_is_the_same_run() -> None:
    experiment = opened(epochs=6)
    chosen = (("base", 0.0), ("fewer_epochs", 3.0), ("loss_goal", 1e-6))
    base, fewer, goal = studied(experiment, RemedyPlan(chosen, seeds=2)).record().found
    np.testing.assert_array_equal(base.training[:4], fewer.training)
    np.testing.assert_array_equal(base.training, goal.training)
    assert fewer.ended_at.tolist() == [3, 3]


def test_each_fold_is_scaled_by_its_own_rows_and_all_rows_judge_once() -> None:
    for name in ("iris", "diabetes"):
        experiment = opened(name)
        data = experiment.data
        parts = folded(data, 4, seed=0)
        assert sum(len(one.X_validation) for one in parts) == len(data.X) + len(data.X_validation)
        for one in parts:
            np.testing.assert_allclose(one.X.mean(axis=0), 0.0, atol=1e-12)
            np.testing.assert_allclose(one.raw, one.X * one.scale + one.offset)
            told = one.unscaled(one.Y) if name == "diabetes" else one.Y.argmax(axis=1)
            np.testing.assert_allclose(told, one.labels)
    dealt = folded(opened("iris").data, 5, 1)
    shares = [np.bincount(one.labels_validation).tolist() for one in dealt]
    assert shares == [[10, 10, 10]] * 5
    record = studied(experiment, RemedyPlan((("base", 0.0),), seeds=2, folds=3, epochs=2)).record()
    assert record.found[0].training.shape == (3, 6)
    assert record.is_over


def test_fewer_rows_have_every_class_however_few() -> None:
    # Sorted by class, as tables often are: the first rows of such a table are of one class alone.
    labels = np.repeat([0, 1, 2], [60, 30, 10])
    X = np.arange(100.0)[:, None] + labels[:, None]
    data = from_arrays(X, labels, task="multiclass", validation_fraction=0.2, scaling="minmax")
    assert fewest_rows(data) == 3
    for count in (3, 10, 40):
        fewer = with_fewer_rows(data, count, seed=4)
        assert set(fewer.labels.tolist()) == {0, 1, 2}
        assert len(fewer.X) == count
        assert (fewer.X.min(), fewer.X.max()) == (0.0, 1.0)
        np.testing.assert_array_equal(fewer.raw_validation, data.raw_validation)
    small, large = (with_fewer_rows(data, count, seed=4).raw[:, 0] for count in (10, 40))
    assert set(small.tolist()) < set(large.tolist())
    assert set(with_fewer_rows(data, 10, seed=5).raw[:, 0].tolist()) != set(small.tolist())


def test_more_rows_are_added_and_the_validation_rows_stay() -> None:
    experiment = opened("moons")
    more = REGISTRY["more_data"].checked(experiment, 3.0)
    assert len(more.data.X) == 3 * len(experiment.data.X)
    np.testing.assert_array_equal(more.data.raw_validation, experiment.data.raw_validation)
    assert len(np.unique(more.data.raw, axis=0)) == len(more.data.raw)
    assert more.scenario.data.samples == 3 * (experiment.scenario.data.samples or 0)


def test_the_features_that_stay_go_most_with_the_target() -> None:
    rng = np.random.default_rng(0)
    X = rng.normal(size=(60, 3))
    y = X[:, 2] + 0.01 * rng.normal(size=60)
    data = from_arrays(X, y, task="regression", validation_fraction=0.2, scaling="standardize")
    plain = opened("diabetes")
    experiment = Experiment(plain.scenario, data, plain.spec)
    kept = REGISTRY["fewer_features"].checked(experiment, 1.0)
    assert kept.data.feature_names == ("x3",)
    assert kept.spec.inputs == 1


def test_the_strength_does_what_it_says() -> None:
    experiment = opened("moons")
    with_it = {
        name: REGISTRY[name].checked(experiment, strength).scenario
        for name, strength in (("fewer_nodes", 2.0), ("dropout", 0.3), ("l1", 0.2), ("l2", 0.3))
    }
    assert [layer.units for layer in with_it["fewer_nodes"].layers] == [2, 2, 1]
    assert [layer.dropout for layer in with_it["dropout"].layers] == [0.3, 0.3, 0.0]
    assert (with_it["l1"].regularization.l1, with_it["l2"].regularization.l2) == (0.2, 0.3)


def test_only_l2_shrinks_weights_by_a_factor() -> None:
    """With plain gradient descent and no error, w becomes (1 − ηλ) w; with L1 w − ηλ."""
    sgd = {"name": "sgd", "settings": {"learning_rate": 0.1}}
    data = from_arrays([[0.0], [0.0], [0.0]], [0.0, 0.0, 1e-300], task="regression")
    plain = opened("diabetes", optimizer=sgd, batch_size=3, epochs=1)
    quiet = Experiment(plain.scenario, data, Experiment.from_scenario(plain.scenario).spec)
    after = {}
    for name in ("l1", "l2"):
        chosen = REGISTRY[name].checked(plain, 0.5).scenario
        trainer = opened_on(quiet, chosen)
        before = trainer.state.theta.copy()
        next(trainer.updates())
        after[name] = before, trainer.state.theta
    before, shrunk = after["l2"]
    moved = np.abs(before) > 0.0
    np.testing.assert_allclose(shrunk[moved], (1.0 - 0.1 * 0.5) * before[moved], atol=1e-12)
    before, pulled = after["l1"]
    np.testing.assert_allclose(pulled, before - 0.1 * 0.5 * np.sign(before), atol=1e-12)


def opened_on(experiment: Experiment, scenario: presets.Scenario):  # type: ignore[no-untyped-def]
    from simulator.scenarios.experiment import spec_for

    return Experiment(scenario, experiment.data, spec_for(scenario, experiment.data)).trainer()


def test_a_run_that_diverges_is_told_and_the_others_go_on() -> None:
    plain = {"name": "sgd", "settings": {"learning_rate": 100.0}}
    calm = opened(epochs=4, optimizer=plain, schedule={"name": "constant"}, batch_size=400)
    record = studied(calm, RemedyPlan((("base", 0.0), ("l2", 10.0)), seeds=2, epochs=120)).record()
    assert record.is_over
    lost = next(one for one in record.found if one.name == "l2")
    assert (lost.ended_at == -1).all()
    assert np.isnan(lost.late_loss.mean)
    assert record.ranked()[-1] is lost


def test_the_best_is_first_and_the_gap_is_run_by_run() -> None:
    experiment = opened(epochs=6)
    record = studied(experiment, RemedyPlan(usual(experiment), seeds=3)).record()
    means = [one.late_loss.mean for one in record.ranked()]
    assert means == sorted(means)
    one = record.found[0]
    gaps = one.validation[-1] - one.training[-1]
    assert one.gap == Spread(pytest.approx(gaps.mean()), pytest.approx(gaps.std(ddof=1)))
    assert np.isnan(Spread.of(np.array([1.0])).deviation)


@pytest.mark.parametrize(
    ("preset", "plan", "words"),
    [
        ("xor", RemedyPlan((("base", 0.0),)), "No rows are kept aside"),
        ("sine", RemedyPlan((("fewer_features", 1.0),)), "a single feature"),
        ("diabetes", RemedyPlan((("more_data", 2.0),)), "no more rows"),
        ("moons", RemedyPlan((("less_data", 0.5),)), "can be drawn"),
        ("moons", RemedyPlan((("dropout", 1.5),)), "dropout_share"),
        ("and", RemedyPlan((("base", 0.0),), folds=2), "perceptron"),
        ("xor", RemedyPlan((("base", 0.0),), folds=3), "at most 2"),
    ],
)
def test_what_cannot_be_is_refused_in_words(preset: str, plan: RemedyPlan, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        RemedyStudy(opened(preset), plan)


def test_a_plan_has_a_remedy_and_no_single_fold() -> None:
    with pytest.raises(ValueError, match="at least one"):
        RemedyPlan(())
    with pytest.raises(ValueError, match="only once"):
        RemedyPlan((("l1", 0.1), ("l1", 0.2)))
    with pytest.raises(ValueError, match="at least 2"):
        RemedyPlan((("l1", 0.1),), folds=1)


def test_what_a_network_fits_is_a_curve_regions_or_pairs() -> None:
    for name, shape in (("sine", (1, 164, 1)), ("moons", (41, 41, 1)), ("iris", (41, 41, 3))):
        experiment = opened(name)
        fit = Fits(experiment).fit(experiment.initial_state().theta)
        assert fit.regions is not None
        assert fit.regions.outputs.shape == shape
    experiment = opened("diabetes")
    fit = Fits(experiment).fit(experiment.initial_state().theta)
    assert fit.regions is None
    assert len(fit.outputs) == len(experiment.data.X)
    assert len(fit.late_outputs) == len(experiment.data.X_validation)
    fewer = REGISTRY["fewer_features"].checked(opened("wine"), 2.0)
    fit = Fits(fewer).fit(fewer.initial_state().theta)
    assert fit.regions is not None


def test_the_base_keeps_its_own_rule_of_stopping() -> None:
    experiment = opened(epochs=40, stopping=StoppingSettings(threshold=0.6))
    found = studied(experiment, RemedyPlan((("base", 0.0),), seeds=1)).record().found[0]
    assert 0 < found.ended_at[0] < 40
    assert found.training[-1, 0] <= 0.6


@pytest.mark.parametrize(("l2", "training", "validation"), [(0.0, 0.90, -0.25), (0.05, 0.58, 0.37)])
def test_the_numbers_of_the_course(l2: float, training: float, validation: float) -> None:
    """To the two digits that are told; they were the same with the kernels of three processors."""
    chosen = (("base", 0.0),) if not l2 else (("l2", l2),)
    found = studied(opened("diabetes_by_heart"), RemedyPlan(chosen, seeds=1)).record().found[0]
    assert found.scores[-1, 0] == pytest.approx(training, abs=0.005)
    assert found.late_scores[-1, 0] == pytest.approx(validation, abs=0.005)


def test_the_learning_curve_ends_with_the_network_as_it_is() -> None:
    experiment = opened("iris", epochs=4)
    record = studied(experiment, RemedyPlan((("base", 0.0),), seeds=2, sizes=5)).record()
    rows = [one.rows for one in record.by_rows]
    assert rows == sorted(set(rows))
    assert (len(rows), rows[-1]) == (5, len(experiment.data.X))
    for one in record.by_rows:
        assert np.isfinite(one.training).all()
    np.testing.assert_array_equal(record.by_rows[-1].training, record.found[0].training)


def test_groups_of_starts_are_fed_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    experiment = opened(epochs=3)
    plan = RemedyPlan((("base", 0.0), ("dropout", 0.5)), seeds=6)
    whole = studied(experiment, plan).record()
    monkeypatch.setattr(runs, "_GROUP_BYTES", 1)  # each start by itself
    same(whole, studied(experiment, plan).record())


@pytest.mark.parametrize(
    "rule",
    [
        {"patience": 4},
        {"patience": 200},
        {"patience": 200, "threshold": 0.25},
        {"patience": 4, "restore_best": False},
    ],
)
def test_the_best_weights_are_back_whatever_ends_a_run(rule: dict[str, float]) -> None:
    fast = {"name": "adam", "settings": {"learning_rate": 0.02}}
    experiment = opened("diabetes_by_heart", epochs=25, optimizer=fast, stopping=rule)
    study = studied(experiment, RemedyPlan((("base", 0.0),), seeds=1))
    found = study.record().found[0]
    trainer = experiment.trainer()
    for _ in trainer.updates():
        pass
    watch = trainer.state.watch
    assert watch.best_epoch < trainer.state.epoch  # there is something to bring back
    assert watch.restored is rule.get("restore_best", True)
    assert (found.ended_at[0], found.best_epoch[0]) == (trainer.state.epoch, watch.best_epoch)
    late = trainer.evaluate().validation_loss
    assert found.validation[-1, 0] == pytest.approx(late, rel=1e-3)
