"""A study of initial weights: every start is a run of its own, and what is said of it is true."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from scenario_samples import ADAM

from simulator.nn import initializers
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.studies import initial_weights
from simulator.studies.initial_weights import Study
from simulator.studies.study_record import guess_loss, stuck_threshold
from simulator.training.divergence import Diverged
from simulator.training.state import initial_state

FOREVER = math.inf


def experiment(name: str, *hidden: tuple[int, str], **changes: Any) -> Experiment:
    """Return a preset with other hidden layers and other fields."""
    scenario = presets.load(name)
    if hidden:
        layers = [{"units": units, "activation": kind} for units, kind in hidden]
        changes["layers"] = [*layers, scenario.layers[-1].model_dump()]
    if changes:
        scenario = presets.changed(scenario, **changes)
    return Experiment.from_scenario(scenario)


def alone(of: Study, index: int) -> Any:
    """Return the trainer of one start, with the study's batches, after all epochs."""
    made = of.experiment
    state = initial_state(
        made.spec, made.initial_state().optimizer, int(of.seeds[index]), of.initializer
    )
    stream = made.initial_state(int(of.seeds[0]))
    state.rng, state.dropout_rng = stream.rng, stream.dropout_rng
    trainer = made.trainer(state, epochs=of.epochs)
    trainer.retune(trainer.schedule, trainer.regularization, None)
    for _ in trainer.updates():
        pass
    return trainer


def assert_separate_runs(of: Study, *indices: int) -> None:
    of.advance(FOREVER)
    record = of.record()
    for index in indices:
        trainer = alone(of, index)
        theta = trainer.state.theta
        assert np.abs(theta - of.start(index)).max() > 1e-3
        np.testing.assert_allclose(of.parameters(index), theta, rtol=1e-10, atol=1e-12)
        seen = trainer.evaluate()
        assert record.final[index] == pytest.approx(seen.loss, rel=1e-10)
        if seen.accuracy is not None:
            assert record.accuracy is not None
            assert record.accuracy[index] == seen.accuracy
        if seen.validation_loss is not None:
            assert record.validation is not None
            assert record.validation[index] == pytest.approx(seen.validation_loss, rel=1e-10)
        history = trainer.flush_history()
        known = np.isin(record.epochs, history.epochs)
        losses = history.loss[np.isin(history.epochs, record.epochs)]
        np.testing.assert_allclose(record.losses[known, index], losses, rtol=1e-6)


# -- the starts


@pytest.mark.parametrize("initializer", [None, *initializers.REGISTRY])
def test_each_start_is_the_experiments_own(initializer: str | None) -> None:
    base = experiment("moons")
    made = Study(base, 10, initializer, seed=40)
    chosen = presets.changed(base.scenario, initializer=made.initializer)
    twin = Experiment.from_scenario(chosen)
    assert made.initializer == initializer or initializer is None
    assert made.seeds.tolist() == list(range(40, 50))
    for index, seed in enumerate(range(40, 50)):
        expected = twin.initial_state(seed).theta
        np.testing.assert_array_equal(made.start(index), expected)
        np.testing.assert_array_equal(made.parameters(index), expected)


def test_the_first_point_is_the_loss_of_the_starts() -> None:
    base = experiment("iris")
    made = Study(base, 12, epochs=3)
    made.advance(FOREVER, 1)
    record, network = made.record(), Network(base.spec)
    expected = [network.loss(made.start(k), base.data.X, base.data.Y) for k in range(12)]
    assert record.epochs[:2].tolist() == [0, 1]
    np.testing.assert_allclose(record.losses[0], expected, rtol=1e-6)


# -- parity with runs of their own


@pytest.mark.parametrize("optimizer", ["sgd", "nag", "adam", "adamw", "nadam", "adadelta"])
def test_starts_are_separate_runs(optimizer: str) -> None:
    base = experiment("moons", optimizer={"name": optimizer, "settings": {}})
    assert_separate_runs(Study(base, 11, seed=3, epochs=4), 0, 10)


@pytest.mark.parametrize("name", ["xor", "iris", "two_labels", "sine"])
def test_starts_of_every_task_are_separate_runs(name: str) -> None:
    assert_separate_runs(Study(experiment(name), 10, epochs=20), 0, 7)


@pytest.mark.parametrize(
    "changes",
    [
        {"schedule": {"name": "inverse_time", "settings": {"decay": 0.3}}},
        {"regularization": {"l1": 0.002, "l2": 0.01}},
        {"regularization": {"weight_decay": 0.05, "clip_value": 0.02}},
        {"regularization": {"clip_norm": 0.05}},
    ],
    ids=["schedule", "penalties", "decay", "clipping"],
)
def test_schedule_and_regularization_act_on_each_start(changes: dict[str, Any]) -> None:
    assert_separate_runs(Study(experiment("moons", **changes), 10, epochs=4), 0, 9)


def test_dropout_and_frozen_layers_act_on_each_start() -> None:
    layers = [
        {"units": 6, "activation": "tanh", "trainable": False},
        {"units": 5, "activation": "relu", "dropout": 0.3},
        {"units": 1, "activation": "sigmoid"},
    ]
    decay = {"weight_decay": 0.05}
    made = Study(experiment("moons", layers=layers, regularization=decay), 10, epochs=4)
    assert_separate_runs(made, 0, 9)
    frozen = Network(made.experiment.spec).layer_slice(0)
    np.testing.assert_array_equal(made.parameters(4)[frozen], made.start(4)[frozen])


def test_early_stopping_is_left_out() -> None:
    made = Study(experiment("xor", stopping={"threshold": 0.5}), 10, epochs=60)
    assert_separate_runs(made, 2)
    assert made.record().updates == 60


def test_small_groups_get_the_same_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    base = experiment("moons")
    whole = Study(base, 10, epochs=3)
    monkeypatch.setattr(initial_weights, "_GROUP_BYTES", 1 << 15)
    parts = Study(base, 10, epochs=3)
    for made in (whole, parts):
        made.advance(FOREVER)
    assert len(parts._groups) > len(whole._groups)
    for index in range(10):
        np.testing.assert_allclose(parts.parameters(index), whole.parameters(index), rtol=1e-10)


# -- divergence


def test_a_start_that_diverges_stops_and_the_others_go_on() -> None:
    # Squared errors under plain descent: too large a rate for some starts and not for others.
    base = experiment(
        "sine", (8, "relu"), optimizer={"name": "sgd", "settings": {"learning_rate": 0.62}}
    )
    made = Study(base, 40, "he_normal", epochs=30)
    made.advance(FOREVER)
    record = made.record()
    assert 0 < np.count_nonzero(record.diverged) < 40
    gone = int(np.flatnonzero(record.diverged_at)[0])
    with pytest.raises(Diverged) as problem:
        alone(made, gone)
    assert problem.value.update == record.diverged_at[gone]
    assert np.isnan(record.final[gone])
    assert np.isnan(record.losses[-1, gone])
    assert np.isfinite(made.parameters(gone)).all()
    assert not record.stuck[gone]
    kept = int(np.flatnonzero(~record.diverged)[0])
    theta = alone(made, kept).state.theta
    np.testing.assert_allclose(made.parameters(kept), theta, rtol=1e-6)


def test_a_diverged_start_keeps_its_latest_finite_parameters() -> None:
    base = experiment("xor", optimizer={"name": "sgd", "settings": {"learning_rate": 1000.0}})
    base = Experiment.from_scenario(
        presets.changed(base.scenario, loss="mse", layers=[{"units": 1, "activation": "identity"}])
    )
    made = Study(base, 10, epochs=200)
    made.advance(FOREVER)
    record = made.record()
    assert record.diverged.all()
    assert math.isnan(record.best)
    loss = Network(base.spec).loss(made.parameters(0), base.data.X, base.data.Y)
    assert math.isfinite(loss)


# -- slices and records


def test_slices_end_in_the_same_place_as_one_go() -> None:
    base = experiment("moons")
    whole, sliced = Study(base, 10, epochs=3), Study(base, 10, epochs=3)
    whole.advance(FOREVER)
    turns = 0
    while sliced.advance(0.0):
        turns += 1
    assert turns > 20
    np.testing.assert_array_equal(whole.parameters(5), sliced.parameters(5))
    assert not sliced.advance(FOREVER)
    assert sliced.record().is_over
    assert sliced.record().updates == sliced.record().total_updates == 3 * math.ceil(140 / 16)


def test_a_record_stays_as_it_was_while_training_goes_on() -> None:
    made = Study(experiment("xor"), 10, epochs=50)
    assert made.advance(FOREVER, 5)
    early = made.record()
    kept = early.final.copy(), early.losses.copy(), early.updates
    assert made.record() is early
    made.advance(FOREVER)
    np.testing.assert_array_equal(early.final, kept[0])
    np.testing.assert_array_equal(early.losses, kept[1])
    assert early.updates == kept[2] == 5
    assert not early.is_over
    assert not early.final.flags.writeable


def test_curves_are_thinned_and_bounded() -> None:
    made = Study(experiment("and"), 10, epochs=5000)
    made.advance(FOREVER)
    record = made.record()
    assert record.losses.dtype == np.float32
    assert record.losses.shape == (len(record.epochs), 10)
    assert len(record.epochs) <= 220
    assert record.epochs[[0, 1, -1]].tolist() == [0, 1, 5000]
    assert np.diff(record.epochs).min() > 0
    assert np.diff(record.epochs).max() <= 33


# -- what counts as stuck


def test_guessing_costs_what_it_costs_by_hand() -> None:
    xor = experiment("xor")
    assert guess_loss(xor.spec, xor.data) == pytest.approx(math.log(2.0))
    squared = experiment("xor", loss="mse")
    assert guess_loss(squared.spec, squared.data) == pytest.approx(0.25)
    iris = experiment("iris")
    share = iris.data.Y.mean(axis=0)
    assert guess_loss(iris.spec, iris.data) == pytest.approx(-float(share @ np.log(share)))
    absolute = experiment("sine", loss="mae")
    y = absolute.data.Y
    median = float(np.abs(y - np.median(y)).mean())
    assert guess_loss(absolute.spec, absolute.data) == pytest.approx(median)


@pytest.mark.parametrize(
    ("best", "guess", "expected"),
    [
        (0.001, 0.8, 0.2),  # a quarter of guessing
        (0.15, 0.8, 0.3),  # hard data: twice the best
        (0.8, 0.8, 0.72),  # nobody has learnt anything
        (math.nan, 0.8, 0.2),
        (0.3, math.inf, 0.6),
        (math.nan, math.inf, 1.0),
        (0.01, 0.0, 1e-6),  # the perceptron criterion
    ],
)
def test_the_threshold_follows_its_rule(best: float, guess: float, expected: float) -> None:
    assert stuck_threshold(best, guess) == pytest.approx(expected)


def test_zeros_are_all_stuck_and_few_nodes_get_stuck_often() -> None:
    narrow = experiment("xor", (2, "tanh"))
    shares = {}
    for name in ("zeros", "xavier_uniform"):
        made = Study(narrow, 100, name)
        made.advance(FOREVER)
        shares[name] = int(made.record().stuck.sum())
    assert shares["zeros"] == 100
    assert 10 < shares["xavier_uniform"] < 60
    wide = Study(experiment("xor"), 100)
    wide.advance(FOREVER)
    assert int(wide.record().stuck.sum()) < 10


def test_a_perceptron_is_solved_only_where_every_row_is_right() -> None:
    for name, stuck in (("and", 0), ("xor_perceptron", 20)):
        made = Study(experiment(name), 20, "xavier_uniform", epochs=100)
        made.advance(FOREVER)
        record = made.record()
        assert record.guess == 0.0
        assert record.accuracy is not None
        np.testing.assert_array_equal(record.stuck, record.accuracy < 1.0)
        assert int(record.stuck.sum()) == stuck


def test_zero_weights_solve_no_perceptron_although_their_loss_is_0() -> None:
    made = Study(experiment("xor_perceptron"), 200, "zeros", epochs=1)
    made.advance(FOREVER)
    record = made.record()
    assert record.by_rows
    assert record.accuracy is not None
    assert (record.accuracy < 1.0).all()
    assert int(record.stuck.sum()) == 200
    assert int(record.judged(1.0).stuck.sum()) == 200
    assert not Study(experiment("xor"), 10).record().by_rows


def test_another_threshold_judges_anew() -> None:
    made = Study(experiment("xor", (2, "tanh")), 50)
    made.advance(FOREVER)
    record = made.record()
    strict = record.judged(record.best)
    assert strict.stuck.sum() == 49
    assert not record.judged(1e6).stuck.any()
    assert record.threshold == pytest.approx(0.25 * math.log(2.0))
    for wrong in (0.0, -1.0, math.nan, math.inf):
        with pytest.raises(ValueError, match="threshold must be a finite number > 0"):
            record.judged(wrong)


# -- refusals


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"starts": 9}, "starts must be"),
        ({"starts": 1001}, "starts must be"),
        ({"starts": 20.5}, "starts must be a whole number"),
        ({"epochs": 0}, "epochs must be"),
        ({"seed": -1}, "seed must be"),
        ({"initializer": "lucky"}, "initializer must be one of zeros"),
    ],
)
def test_wrong_numbers_are_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Study(experiment("xor"), **{"starts": 10, **changes})


def test_more_than_fits_into_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(initial_weights, "_MOST_BYTES", 8 * 7 * 17 * 12)
    made = experiment("xor", optimizer=ADAM)
    Study(made, 12)
    with pytest.raises(ValueError, match=r"starts must be <= 12 for a network of 17 parameters"):
        Study(made, 13)


def test_a_start_that_does_not_exist_is_refused() -> None:
    made = Study(experiment("xor"), 10)
    for read in (made.parameters, made.start, made.activity):
        for index in (-1, 10):
            with pytest.raises(ValueError, match=r"start must be in 0\.\.9"):
                read(index)
