"""What a race keeps is bounded, and what it does not keep can be shown again as it was."""

from __future__ import annotations

import math

import numpy as np
import pytest
from race_fixture import (
    START,
    VALLEY,
    Cliff,
    N,
    Rows,
    Valley,
    function_path,
    network_objective,
    network_start,
)

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.race import history
from simulator.race.group import Batches
from simulator.race.history import Checkpoints, ThinnedTrajectories
from simulator.race.objectives import FunctionObjective
from simulator.race.race import Race, Racer, UpdateNumbers

EVERY = tuple(optimizers.REGISTRY)
MIXED = [Racer(f"{name} {size}", name, {}, size) for size in (None, 4, 1) for name in EVERY]


def started(racers: list[Racer], updates: int = 5000) -> Race:
    return Race(network_objective(), racers, network_start(), seed=4, updates=updates)


def same(a: UpdateNumbers, b: UpdateNumbers) -> bool:
    pairs = [(a.theta, b.theta), (a.theta_after, b.theta_after), (a.gradient, b.gradient)]
    pairs += [(a.state[name], b.state[name]) for name in a.state]
    pairs += [(a.state_after[name], b.state_after[name]) for name in a.state_after]
    plain = (a.optimizer, a.settings, a.count, a.loss, a.rows)
    return plain == (b.optimizer, b.settings, b.count, b.loss, b.rows) and all(
        np.array_equal(one, other) for one, other in pairs
    )


# --- thinning -----------------------------------------------------------------------------------


@pytest.mark.parametrize("updates", [1199, 1200, 2399, 2400, 7001])
def test_thinning_keeps_points_and_updates_together(updates: int) -> None:
    settings = {"learning_rate": 0.001}
    race = Race(VALLEY, [Racer(n, n, settings) for n in ("sgd", "adam")], START, updates=updates)
    race.advance(math.inf)
    record = race.record()
    kept = record.updates
    assert kept[0] == 0
    assert kept[-1] == updates
    assert len(kept) <= 1201
    assert len(kept) >= min(updates + 1, 600)
    assert len(set(np.diff(kept)[:-1])) == 1
    for trajectory in record.trajectories:
        path = function_path(trajectory.racer.optimizer, settings, updates)
        np.testing.assert_array_equal(trajectory.points, path[kept])
        np.testing.assert_array_equal(trajectory.losses, Valley().value(path[kept]))


def test_a_record_between_kept_points_ends_with_the_latest() -> None:
    race = Race(VALLEY, [Racer("a", "sgd", {"learning_rate": 0.001})], START, updates=9999)
    race.advance(math.inf, 3001)
    first = race.record()
    race.advance(math.inf, 2)
    assert first.updates[-2:].tolist() == [3000, 3001]
    assert race.record().updates[-2:].tolist() == [3000, 3003]


class Wide:
    """A bowl of many variables."""

    dimension = 200_000

    def value(self, points: np.ndarray) -> np.ndarray:
        return 0.5 * (points**2).sum(axis=1)

    def gradient(self, points: np.ndarray) -> np.ndarray:
        return points.copy()


def test_the_numbers_kept_are_bounded() -> None:
    racers = [Racer(f"{k}", "sgd", {"learning_rate": 0.01 * (k + 1)}) for k in range(2)]
    race = Race(FunctionObjective(Wide()), racers, np.ones(Wide.dimension), updates=60)
    race.advance(math.inf)
    record = race.record()
    # 4 194 304 numbers hold ten points of 2 × 200 000.
    assert 5 <= len(record.updates) <= 11
    np.testing.assert_allclose(
        record.trajectories[0].points[:, 0], 0.99**record.updates, rtol=1e-12
    )
    found = race.update_numbers(1, 59)
    assert found.theta[7] == pytest.approx(0.98**59, rel=1e-12)


@pytest.mark.parametrize(
    ("racers", "parameters", "limit"), [(8, 2, 1200), (8, 1000, 524), (8, 10**5, 8)]
)
def test_how_many_points_are_kept(racers: int, parameters: int, limit: int) -> None:
    kept = ThinnedTrajectories(racers, parameters)
    theta, number = np.zeros((racers, 1)), np.zeros(racers)
    for update in range(limit):
        assert kept.wants(update)
        kept.add(update, theta, number, number)
    assert kept.stride == 1
    kept.add(limit, theta, number, number)
    assert kept.stride == 2


def test_an_odd_number_of_points_is_thinned_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.race.history._POINTS", 9)
    kept = ThinnedTrajectories(1, 1)
    for update in range(201):
        number = np.full(1, float(update))
        if kept.wants(update):
            kept.add(update, number[:, None], number, -number)
    updates, points, numbers = kept.with_latest(200, number[:, None], number, -number)
    assert updates.tolist() == [0, 32, 64, 96, 128, 160, 192, 200]
    np.testing.assert_array_equal(points[0, :, 0], updates)
    np.testing.assert_array_equal(numbers[:, 0], [updates, -updates])


def test_states_kept_are_bounded_and_the_nearest_is_found() -> None:
    race = Race(VALLEY, [Racer("a", "adam")], START, updates=20_000)
    race.advance(math.inf)
    states = race._states
    assert len(states._states) <= 512
    for update in (0, 1, 500, 12_345, 20_000):
        found = states.before(update, 0)
        assert update - states._stride < found.update <= update
    assert Checkpoints(8, 10**6)._limit == 2


# --- inside an update ---------------------------------------------------------------------------


SETTINGS = {"learning_rate": 0.02}


@pytest.fixture(scope="module")
def long_race() -> Race:
    """Return a race of every optimizer, of which most updates were thinned away."""
    race = Race(VALLEY, [Racer(name, name, SETTINGS) for name in EVERY], START, updates=3000)
    race.advance(math.inf)
    return race


@pytest.mark.parametrize("name", EVERY)
def test_inside_is_what_the_optimizer_alone_does(name: str, long_race: Race) -> None:
    theta, rule = START.copy(), optimizers.get(name, **SETTINGS)
    shown = {0, 1, 15, 16, 17, 33, 1201, 2999, 3000}
    for update in range(3001):
        before, gradient = theta.copy(), Valley.scales * theta
        memory = rule.state_for(theta) if update in shown else {}
        rule.update(theta, gradient)
        if update not in shown:
            continue
        found = long_race.update_numbers(EVERY.index(name), update)
        assert (found.optimizer, found.count, found.rows) == (name, update + 1, None)
        assert found.settings == {**rule.settings, **rule.scalar_state}
        assert found.loss == Valley().value(before[None])[0]
        np.testing.assert_array_equal(found.theta, before)
        np.testing.assert_array_equal(found.theta_after, theta)
        np.testing.assert_array_equal(found.gradient, gradient)
        for key, values in rule.state.items():
            np.testing.assert_array_equal(found.state_after[key], values)
            np.testing.assert_array_equal(found.state[key], memory[key])


def test_inside_is_bit_for_bit_what_happened_whatever_was_thinned_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(history, "_POINTS", 75)
    monkeypatch.setattr(history, "_STATES", 12)
    race, again = started(MIXED), started(MIXED)
    race.advance(math.inf, 260)
    assert race.record().updates[1] == 4
    points: dict[int, np.ndarray] = {}
    watched = (0, 1, 17, 63, 130, 131, 258, 259, 260)
    for update in range(262):
        if update in watched or update - 1 in watched:
            points[update] = np.array(
                [trajectory.points[-1] for trajectory in again.record().trajectories]
            )
        again.step()
    for update in watched:
        for racer in range(0, len(MIXED), 4):
            found = race.update_numbers(racer, update)
            np.testing.assert_array_equal(found.theta, points[update][racer])
            np.testing.assert_array_equal(found.theta_after, points[update + 1][racer])


def test_rows_of_a_shared_optimizer_have_their_own_memory() -> None:
    starts = [np.array([x, 1.0]) for x in (-2.0, 0.5, 3.0)]
    racers = [Racer(str(k), "adam", start=start) for k, start in enumerate(starts)]
    race = Race(VALLEY, racers, START)
    race.advance(math.inf, 30)
    for racer, start in enumerate(starts):
        theta, rule = start.copy(), optimizers.get("adam")
        for _ in range(30):
            rule.update(theta, Valley.scales * theta)
        memory = {name: values.copy() for name, values in rule.state.items()}
        rule.update(theta, Valley.scales * theta)
        found = race.update_numbers(racer, 30)
        for name in ("m", "v"):
            np.testing.assert_array_equal(found.state[name], memory[name])
            np.testing.assert_array_equal(found.state_after[name], rule.state[name])


def test_scrubbing_back_and_forth_shows_the_same() -> None:
    race = started(MIXED[::7])
    race.advance(math.inf, 300)
    forwards = {update: race.update_numbers(2, update) for update in range(290, 301)}
    order = np.random.default_rng(0).permutation(sorted(forwards))
    for update in order.tolist():
        race.update_numbers(int(update) % 5, update)
        assert same(race.update_numbers(2, update), forwards[update])


def test_looking_inside_changes_nothing() -> None:
    race, untouched = started(MIXED, 60), started(MIXED, 60)
    for _ in range(60):
        race.update_numbers(race.update % len(MIXED), race.update)
        race.update_numbers(3, race.update // 2)
        race.step()
        untouched.step()
    for one, other in zip(race.record().trajectories, untouched.record().trajectories, strict=True):
        np.testing.assert_array_equal(one.points, other.points)


def test_the_update_to_come_is_the_one_that_then_comes() -> None:
    race = started(MIXED)
    race.advance(math.inf, 40)
    ahead = [race.update_numbers(k, 40) for k in range(len(MIXED))]
    race.step()
    for found, trajectory in zip(ahead, race.record().trajectories, strict=True):
        np.testing.assert_array_equal(found.theta_after, trajectory.points[-1])
    assert all(same(race.update_numbers(k, 40), ahead[k]) for k in range(len(MIXED)))


@pytest.mark.parametrize("size", [None, 1])
def test_inside_where_another_racer_diverges(size: int | None) -> None:
    """The stack is the same when it is replayed, parked rows included."""
    spec = NetworkSpec(3, (Dense(4, "identity"), Dense(3, "identity")), "mse")
    objective = network_objective(spec)
    start = objective.network.initial_parameters(np.random.default_rng(1))
    wild = Racer("wild", "sgd", {"learning_rate": 100.0}, size)
    calm = Racer("calm", "momentum", {"learning_rate": 0.01}, size)
    racers = [calm, wild, Racer("adam", "adam", {}, size)]
    race = Race(objective, racers, start, updates=40)
    while race.advance(math.inf, 1):
        update = race.update
        points = [trajectory.points[-1] for trajectory in race.record().trajectories]
        for racer in (0, 2):
            np.testing.assert_array_equal(race.update_numbers(racer, update).theta, points[racer])
            np.testing.assert_array_equal(
                race.update_numbers(racer, update - 1).theta_after, points[racer]
            )
    assert race.record().trajectories[1].diverged in range(1, 30)


def test_the_last_update_of_one_that_diverges() -> None:
    race = Race(VALLEY, [Racer("wild", "sgd", {"learning_rate": 900.0}), Racer("a", "sgd")], START)
    # Looking at the update to come must not let the race know of it too early.
    while not race.is_over and race.record().trajectories[0].diverged is None:
        race.update_numbers(0, race.update)
        assert race.record().trajectories[0].diverged is None
        race.step()
    at = race.record().trajectories[0].diverged
    assert at == race.update
    last = race.update_numbers(0, at - 1)
    assert last.count == at
    np.testing.assert_array_equal(last.theta_after, last.theta - 900.0 * last.gradient)
    with pytest.raises(ValueError, match=f"update must be < {at}, where wild diverged, got {at}"):
        race.update_numbers(0, at)
    assert race.update_numbers(1, at).count == at + 1


def test_a_look_ahead_does_not_tell_the_race_what_is_to_come() -> None:
    over = Racer("over", "sgd", {"learning_rate": 0.3})
    race = Race(FunctionObjective(Cliff()), [over], np.ones(1), updates=8)
    race.advance(math.inf, 4)
    assert math.isinf(race.update_numbers(0, 4).theta_after[0])
    assert not race.is_over
    assert race.record().trajectories[0].diverged is None
    race.step()
    assert race.is_over
    assert race.record().trajectories[0].diverged == 5


# The third row is in the batches 0 and 2 of this order of three rows.
_SEED = next(
    k for k in range(99) if 2 in Batches(3, 2, k).rows(0) and 2 in Batches(3, 2, k).rows(2)
)


def test_what_a_look_ahead_finds_diverged_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.race.race._AFFORDABLE", 0.1)
    # The race asks for the loss on all rows at every 16th update only, and 1, −1.5, 2.25 is a
    # loss that only the third row's is not finite of.
    racers = [Racer("part", "sgd", {"learning_rate": 2.5}, 2)]
    race = Race(Rows(), racers, np.array([1.0]), updates=9, seed=_SEED)
    assert [2 in Batches(3, 2, _SEED).rows(update) for update in range(3)] == [True, False, True]
    race.advance(math.inf, 2)
    assert race.record().trajectories[0].diverged is None
    with pytest.raises(ValueError, match="update must be < 2, where part diverged, got 2"):
        race.update_numbers(0, 2)
    race.step()
    assert race.record().trajectories[0].diverged == 2


@pytest.mark.parametrize(
    ("racer", "update", "message"),
    [
        (2, 0, r"racer must be in 0\.\.1, got 2"),
        (-1, 0, r"racer must be in 0\.\.1, got -1"),
        (0, 6, r"update must be in 0\.\.5, got 6"),
        (0, -1, r"update must be in 0\.\.5, got -1"),
    ],
)
def test_what_there_is_not_is_refused(racer: int, update: int, message: str) -> None:
    race = Race(VALLEY, [Racer("a", "sgd"), Racer("b", "adam")], START)
    race.advance(math.inf, 5)
    with pytest.raises(ValueError, match=message):
        race.update_numbers(racer, update)


def test_the_batch_of_each_update_is_told() -> None:
    race = started([Racer("one", "sgd", {}, 1), Racer("all", "sgd")])
    race.advance(math.inf, 2 * N)
    for epoch in range(2):
        rows = [race.update_numbers(0, epoch * N + k).rows for k in range(N)]
        assert sorted(row for one in rows if one for row in one) == list(range(N))
    assert race.update_numbers(1, 3).rows is None
