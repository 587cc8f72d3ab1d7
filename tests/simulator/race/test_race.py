"""A race is its optimizers run one by one; what it keeps, measures and shows again is what was."""

from __future__ import annotations

import math
from functools import cache
from time import perf_counter

import numpy as np
import pytest
from race_fixture import (
    SPEC,
    START,
    VALLEY,
    Cliff,
    N,
    Rows,
    Valley,
    Wall,
    Watched,
    function_path,
    network_objective,
    network_path,
    network_start,
    xor_objective,
)

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.race.group import Batches
from simulator.race.objectives import FunctionObjective
from simulator.race.race import Race, Racer
from simulator.race.results import RecordedTrajectory

EVERY = tuple(optimizers.REGISTRY)


def run(race: Race) -> Race:
    race.advance(math.inf)
    return race


# --- the same as alone ------------------------------------------------------------------------


def test_on_a_function_each_goes_its_own_way_bit_for_bit() -> None:
    racers = [Racer(name, name, {"learning_rate": 0.02}) for name in EVERY]
    record = run(Race(VALLEY, racers, START, updates=200)).record()
    assert record.updates.tolist() == list(range(201))
    for trajectory in record.trajectories:
        alone = function_path(trajectory.racer.optimizer, {"learning_rate": 0.02}, 200)
        np.testing.assert_array_equal(trajectory.points, alone)
        np.testing.assert_array_equal(trajectory.losses, Valley().value(alone))


def test_equal_optimizers_in_one_stack_go_their_own_ways() -> None:
    starts = [np.array([x, 1.0]) for x in (-2.0, 0.5, 3.0)]
    racers = [Racer(str(k), "adam", {}, start=start) for k, start in enumerate(starts)]
    record = run(Race(VALLEY, [*racers, Racer("plain", "sgd")], START, updates=50)).record()
    for start, trajectory in zip(starts, record.trajectories, strict=False):
        theta, rule = start.copy(), optimizers.get("adam")
        for _ in range(50):
            rule.update(theta, Valley.scales * theta)
        np.testing.assert_array_equal(trajectory.points[-1], theta)
        np.testing.assert_array_equal(trajectory.points[0], start)


SIZES = (None, 4, 1)


@cache
def raced_on_a_network() -> dict[tuple[str, int | None], RecordedTrajectory]:
    """Return the trajectories of one race of every optimizer with every batch size."""
    racers = [Racer(f"{name} {size}", name, {}, size) for name in EVERY for size in SIZES]
    race = Race(network_objective(), racers, network_start(), seed=9, updates=200)
    found = run(race).record().trajectories
    return {(one.racer.optimizer, one.racer.batch_size): one for one in found}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", EVERY)
def test_on_a_network_each_is_alone_with_its_batches(name: str, size: int | None) -> None:
    trajectory = raced_on_a_network()[name, size]
    drawn = Batches(N, size, 9).rows if size else lambda update: np.arange(N)
    alone = network_path(name, [drawn(update) for update in range(200)])
    np.testing.assert_allclose(trajectory.points, alone, rtol=1e-11, atol=1e-12)
    assert np.abs(alone[-1] - alone[0]).max() > 1e-3


def test_frozen_layers_stay_under_any_rule() -> None:
    spec = NetworkSpec(3, (Dense(5, "tanh", trainable=False), SPEC.layers[1]), SPEC.loss)
    objective, start = network_objective(spec), network_start()
    race = Race(objective, [Racer(name, name) for name in EVERY], start, updates=30)
    cut = objective.network.layer_slice(0)
    for trajectory in run(race).record().trajectories:
        np.testing.assert_array_equal(trajectory.points[-1, cut], start[cut])
        assert np.abs(trajectory.points[-1] - start).max() > 1e-4


# --- batches ----------------------------------------------------------------------------------


def test_batches_depend_on_seed_size_and_update_alone() -> None:
    batches = Batches(N, 4, 7)
    epoch = [batches.rows(update) for update in range(3)]
    assert [len(rows) for rows in epoch] == [4, 4, 3]
    assert sorted(np.concatenate(epoch)) == list(range(N))
    np.testing.assert_array_equal(Batches(N, 4, 7).rows(1), epoch[1])
    batches.rows(40)
    np.testing.assert_array_equal(batches.rows(1), epoch[1])
    second = np.concatenate([batches.rows(update) for update in range(3, 6)])
    assert not np.array_equal(second, np.concatenate(epoch))
    assert not np.array_equal(Batches(N, 4, 8).rows(0), epoch[0])
    # One order of the rows, cut in other places.
    single = [Batches(N, 1, 7).rows(update)[0] for update in range(N)]
    np.testing.assert_array_equal(single, np.concatenate(epoch))


def test_racers_of_equal_batch_size_get_the_same_batches() -> None:
    racers = [Racer("a", "sgd", {}, 4), Racer("b", "adam", {}, 4), Racer("c", "sgd", {}, 3)]
    race = Race(network_objective(), racers, network_start(), seed=2)
    run(race)
    for update in (0, 1, 2, 3, 250, 499):
        rows = [race.update_numbers(k, update).rows for k in range(3)]
        assert rows[0] == rows[1] == tuple(Batches(N, 4, 2).rows(update))
        assert rows[2] == tuple(Batches(N, 3, 2).rows(update))


def test_a_batch_of_all_rows_or_more_is_all_rows() -> None:
    racers = [Racer("a", "sgd", {}, None), Racer("b", "sgd", {}, N), Racer("c", "sgd", {}, 99)]
    record = run(Race(network_objective(), racers, network_start(), updates=5)).record()
    for trajectory in record.trajectories:
        np.testing.assert_array_equal(trajectory.points, record.trajectories[0].points)


# --- what is measured -------------------------------------------------------------------------


def test_losses_are_of_all_rows() -> None:
    objective = network_objective()
    racers = [Racer("part", "sgd", {}, 2), Racer("all", "adam")]
    for trajectory in (
        run(Race(objective, racers, network_start(), updates=20)).record().trajectories
    ):
        for theta, loss in zip(trajectory.points, trajectory.losses, strict=True):
            plain = objective.network.loss(theta, objective.data.X, objective.data.Y)
            assert loss == pytest.approx(plain, rel=1e-13)


@pytest.mark.parametrize("threshold", [0.5, 1e-3])
def test_the_threshold_is_reached_at_the_first_update_below_it(threshold: float) -> None:
    racers = [Racer(name, name, {"learning_rate": 0.02}) for name in ("sgd", "momentum", "adam")]
    record = run(Race(VALLEY, racers, START, threshold=threshold, updates=600)).record()
    assert record.exact_threshold
    for trajectory in record.trajectories:
        losses = Valley().value(
            function_path(trajectory.racer.optimizer, {"learning_rate": 0.02}, 600)
        )
        assert trajectory.reached == int(np.argmax(losses <= threshold)) > 0


def test_a_start_below_the_threshold_has_reached_it() -> None:
    record = Race(VALLEY, [Racer("a", "sgd")], np.zeros(2), threshold=0.1).record()
    assert record.trajectories[0].reached == 0


def test_the_threshold_is_exact_where_batches_are_parts_of_little_data() -> None:
    objective = xor_objective()
    start = objective.network.initial_parameters(np.random.default_rng(1))
    racers = [Racer("one", "sgd", {"learning_rate": 0.5}, 1)]
    race = Race(objective, racers, start, threshold=0.35, updates=3000)
    first = None
    while race.advance(math.inf, 1):
        if first is None and race.record().trajectories[0].losses[-1] <= 0.35:
            first = race.update
    assert first is not None
    assert race.record().trajectories[0].reached == first
    assert race.record().exact_threshold


@pytest.mark.parametrize(("affordable", "stride"), [(1, 16), (100, 8), (400, 2), (800, 1)])
def test_where_the_data_are_large_losses_are_measured_at_fewer_updates(
    affordable: float, stride: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    objective, start = network_objective(), network_start()
    racers = [Racer("part", "sgd", {"learning_rate": 0.3}, 4), Racer("all", "sgd")]
    patient = Race(objective, racers, start, threshold=0.9, updates=151)
    monkeypatch.setattr("simulator.race.race._AFFORDABLE", affordable)  # 11 rows · 38 parameters
    hasty = Race(objective, racers, start, threshold=0.9, updates=151)
    first, second = run(patient).record(), run(hasty).record()
    assert first.exact_threshold
    assert second.exact_threshold is (stride == 1)
    assert second.updates.tolist() == [*range(0, 151, stride), 151]
    for one, other in zip(first.trajectories, second.trajectories, strict=True):
        np.testing.assert_array_equal(one.points[second.updates], other.points)
        np.testing.assert_allclose(one.losses[second.updates], other.losses, rtol=1e-13)
        np.testing.assert_array_equal(one.distance[second.updates], other.distance)
    part, whole = zip(first.trajectories, second.trajectories, strict=True)
    assert whole[0].reached == whole[1].reached
    assert part[0].reached is not None
    assert part[1].reached == -(-part[0].reached // stride) * stride


def test_the_distance_counts_every_update_also_those_between() -> None:
    # With η = 0.09 the second coordinate is multiplied by 1 − 20 η = −0.8 at every update.
    racers = [Racer("zigzag", "sgd", {"learning_rate": 0.09})]
    record = run(Race(VALLEY, racers, START, updates=5000)).record()
    path = function_path("sgd", {"learning_rate": 0.09}, 5000)
    steps = np.linalg.norm(np.diff(path, axis=0), axis=1)
    travelled = np.concatenate([[0.0], np.cumsum(steps)])
    np.testing.assert_allclose(
        record.trajectories[0].distance, travelled[record.updates], rtol=1e-12
    )
    assert record.updates[1] > 1


# --- divergence -------------------------------------------------------------------------------


def test_one_that_diverges_stops_and_disturbs_nobody() -> None:
    wild, calm = Racer("wild", "sgd", {"learning_rate": 900.0}), Racer("calm", "adam")
    record = run(Race(VALLEY, [wild, calm], START, updates=300)).record()
    alone = run(Race(VALLEY, [calm], START, updates=300)).record()
    np.testing.assert_array_equal(record.trajectories[1].points, alone.trajectories[0].points)
    assert record.trajectories[1].diverged is None
    with np.errstate(over="ignore"):
        losses = Valley().value(function_path("sgd", {"learning_rate": 900.0}, 60))
    at = record.trajectories[0].diverged
    assert at == int(np.argmin(np.isfinite(losses)))
    for values in (
        record.trajectories[0].points,
        record.trajectories[0].losses,
        record.trajectories[0].distance,
    ):
        assert np.isfinite(values[:at]).all()
        assert np.isnan(values[at:]).all()


def test_one_row_of_a_shared_optimizer_may_diverge() -> None:
    # With η = 0.11, 1 − 20 η = −1.2: from 1e150 the loss overflows soon, from 0 it never moves.
    settings = {"learning_rate": 0.11, "momentum": 0.0}
    starts = [np.array([1.0, 1e150]), np.array([1.0, 0.0])]
    racers = [Racer("ab"[k], "momentum", settings, start=start) for k, start in enumerate(starts)]
    record = run(Race(VALLEY, racers, START, updates=100)).record()
    assert record.trajectories[0].diverged in range(10, 60)
    np.testing.assert_allclose(
        record.trajectories[1].points[:, 0], 0.89 ** np.arange(101), rtol=1e-12
    )
    assert not record.trajectories[1].points[:, 1].any()


@pytest.mark.parametrize("size", [None, 4])
def test_a_network_that_diverges_leaves_the_others_alone(size: int | None) -> None:
    wild = Racer("wild", "sgd", {"learning_rate": 1000.0}, size)
    racers = [wild, Racer("calm", "nag", {}, size), Racer("adam", "adam", {}, size)]
    spec = NetworkSpec(3, (Dense(4, "identity"), Dense(3, "identity")), "mse")
    objective = network_objective(spec)
    start = objective.network.initial_parameters(np.random.default_rng(0))
    record = run(Race(objective, racers, start, updates=150)).record()
    assert record.trajectories[0].diverged is not None
    alone = run(Race(network_objective(spec), racers[1:], start, updates=150)).record()
    for together, single in zip(record.trajectories[1:], alone.trajectories, strict=True):
        np.testing.assert_allclose(together.points, single.points, rtol=1e-11, atol=1e-13)
        assert together.diverged is None


@pytest.mark.parametrize("size", [None, 4])
def test_who_has_diverged_is_parked_at_the_start(size: int | None) -> None:
    spec = NetworkSpec(3, (Dense(4, "identity"), Dense(3, "identity")), "mse")
    objective = Watched(network_objective(spec))
    start = objective.inner.network.initial_parameters(np.random.default_rng(0))
    racers = [Racer("adam", "adam", {}, size), Racer("wild", "sgd", {"learning_rate": 1e3}, size)]
    race = Race(objective, racers, start, updates=40)
    while race.record().trajectories[1].diverged is None:
        race.step()
    if size is None:
        # It was found out with the gradient, which was then asked for again.
        np.testing.assert_array_equal(objective.asked[-1][1], start)
    objective.asked.clear()
    run(race)
    assert len(objective.asked) >= 20
    for thetas in objective.asked:
        np.testing.assert_array_equal(thetas[1], start)


def test_parameters_that_are_not_finite_have_diverged() -> None:
    racers = [Racer("over", "sgd", {"learning_rate": 0.3}), Racer("slow", "sgd")]
    # 1, 0.7, 0.4, 0.1, −0.2, and then −∞.
    race = Race(FunctionObjective(Cliff()), racers, np.ones(1), updates=8)
    over, slow = run(race).record().trajectories
    assert over.diverged == 5
    np.testing.assert_allclose(over.points[:5, 0], [1.0, 0.7, 0.4, 0.1, -0.2], atol=1e-15)
    assert slow.diverged is None


def test_one_whose_memory_becomes_infinite_has_diverged_and_the_other_goes_on() -> None:
    # The slope's square overflows: RMSprop would stand still for ever, at a finite place.
    racers = [Racer("squares", "rmsprop"), Racer("signs", "lion")]
    squares, signs = (
        run(Race(FunctionObjective(Wall()), racers, np.ones(1), updates=8)).record().trajectories
    )
    assert squares.diverged == 1
    assert signs.diverged is None


def test_a_loss_that_is_infinite_on_rows_that_no_batch_had_is_seen() -> None:
    start, grows = np.array([1.0]), {"learning_rate": 0.5}
    racers = [Racer("part", "sgd", {"learning_rate": 2.5}, 2), Racer("calm", "sgd", grows, 2)]
    # The first goes to −1.5, 2.25, −3.375, where no batch has the third row.
    seed = next(k for k in range(99) if 2 not in Batches(3, 2, k).rows(2))
    record = run(Race(Rows(), racers, start, updates=3, seed=seed)).record()
    assert [trajectory.diverged for trajectory in record.trajectories] == [2, None]


def test_own_starts_are_kept_whatever_the_order() -> None:
    points = np.random.default_rng(2).normal(size=(6, 2))
    names = ("sgd", "adam", "nag", "adam", "sgd", "adagrad")
    racers = [Racer(str(k), name, start=points[k]) for k, name in enumerate(names)]
    for trajectory, point in zip(
        Race(VALLEY, racers, START).record().trajectories, points, strict=True
    ):
        np.testing.assert_array_equal(trajectory.points, [point])


def test_a_start_whose_loss_is_not_finite_has_diverged_at_zero() -> None:
    racers = [Racer("a", "sgd", start=np.array([1e200, 0.0])), Racer("b", "sgd")]
    race = Race(VALLEY, racers, START, updates=3)
    record = run(race).record()
    assert [trajectory.diverged for trajectory in record.trajectories] == [0, None]
    assert np.isnan(record.trajectories[0].points).all()


def test_the_race_is_over_when_all_have_diverged() -> None:
    race = Race(VALLEY, [Racer("a", "sgd", {"learning_rate": 900.0})], START, updates=10_000)
    assert race.advance(math.inf) is False
    assert race.is_over
    assert race.update == race.record().trajectories[0].diverged < 100
    race.step()
    assert race.update == race.record().update < 100


# --- running ----------------------------------------------------------------------------------


def test_advance_keeps_to_count_and_deadline() -> None:
    race = Race(VALLEY, [Racer("a", "sgd")], START, updates=10)
    assert race.advance(math.inf, 3) is True
    assert race.update == 3
    assert race.advance(perf_counter() - 1.0) is True
    assert race.update == 4
    assert race.advance(math.inf, 0) is True
    assert race.update == 4
    race.step()
    assert race.advance(math.inf) is False
    assert race.update == 10
    assert race.advance(math.inf) is False
    assert race.is_over


def test_a_record_does_not_change_afterwards() -> None:
    race = Race(VALLEY, [Racer("a", "momentum")], START, threshold=1.0)
    race.advance(math.inf, 5)
    record = race.record()
    points = record.trajectories[0].points.copy()
    run(race)
    np.testing.assert_array_equal(record.trajectories[0].points, points)
    assert (record.update, record.updates.tolist(), record.is_over) == (5, list(range(6)), False)
    with pytest.raises(ValueError, match="read-only"):
        record.trajectories[0].points[0] = 0.0


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"racers": []}, "racers must hold at least one racer, got none"),
        ({"start": np.zeros(3)}, r"start must have shape \(2,\), got \(3,\)"),
        ({"start": np.array([1.0, np.nan])}, "start must be finite"),
        ({"racers": [Racer("far", "sgd", start=np.zeros(1))]}, r"start of far must have shape"),
        ({"racers": [Racer("a", "sdg")]}, "optimizer must be one of"),
        ({"racers": [Racer("a", "sgd", {"momentum": 0.9})]}, "sgd has no setting"),
        ({"racers": [Racer("a", "sgd", {}, 0)]}, "batch_size of a must be >= 1, got 0"),
        ({"seed": -1}, "seed must be >= 0, got -1"),
        ({"updates": 0}, "updates must be >= 1, got 0"),
        ({"threshold": math.nan}, "threshold must be a finite number, got nan"),
    ],
)
def test_what_does_not_fit_is_refused(changes: dict[str, object], message: str) -> None:
    given = {"racers": [Racer("a", "sgd")], "start": START, **changes}
    with pytest.raises(ValueError, match=message):
        Race(VALLEY, given.pop("racers"), given.pop("start"), **given)  # type: ignore[arg-type]


def test_a_function_has_no_rows_to_choose() -> None:
    racers = [Racer("all", "sgd"), Racer("one", "sgd", {}, 1)]
    record = run(Race(FunctionObjective(Valley()), racers, START, updates=9)).record()
    np.testing.assert_array_equal(record.trajectories[0].points, record.trajectories[1].points)
