"""Every race of the course runs, and ends as its explanation says."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import pytest

from simulator import optimizers
from simulator.nn.network import Network
from simulator.race.benchmark_functions import get
from simulator.race.family import family
from simulator.race.objectives import FunctionObjective, NetworkObjective
from simulator.race.presets import NETWORK, RacePreset, fitted
from simulator.race.presets import REGISTRY as RACES
from simulator.race.presets import get as get_race
from simulator.race.presets._racers import LECTURE
from simulator.race.race import Race, Racer, RaceRecord, RecordedTrajectory
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment

ON_FUNCTIONS = [name for name, preset in RACES.items() if preset.surface != NETWORK]
ON_NETWORKS = [name for name, preset in RACES.items() if preset.surface == NETWORK]


def race_of(preset: RacePreset, scenario: str = "xor") -> Race:
    """Return the race, on a function or on a preset's network with its start weights."""
    keywords = {"threshold": preset.threshold, "updates": preset.updates}
    if preset.surface != NETWORK:
        objective = FunctionObjective(get(preset.surface))
        return Race(objective, preset.racers, preset.start, **keywords)
    made = Experiment.from_scenario(presets.load(scenario))
    network = NetworkObjective(Network(made.spec), made.data)
    racers = fitted(preset, network.rows).racers
    return Race(network, racers, made.initial_state().theta, **keywords)


@cache
def result(name: str, scenario: str = "xor") -> RaceRecord:
    race = race_of(RACES[name], scenario)
    race.advance(math.inf)
    return race.record()


def trajectory(name: str, label: str, scenario: str = "xor") -> RecordedTrajectory:
    (found,) = (
        one for one in result(name, scenario).trajectories if one.racer.label.startswith(label)
    )
    return found


def reached(name: str, label: str) -> float:
    """Return when a racer reached the threshold; infinity for never."""
    at = trajectory(name, label).reached
    return math.inf if at is None else at


def end(name: str, label: str) -> np.ndarray:
    return trajectory(name, label).points[-1]


# --- all of them --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", RACES)
def test_each_runs_to_its_end(name: str) -> None:
    preset = RACES[name]
    record = result(name)
    assert preset.name == name
    assert record.is_over
    assert record.update == preset.updates
    assert len({one.label for one in preset.racers}) == len(preset.racers) >= 2
    assert all(one.diverged is None for one in record.trajectories)
    # One who wins, so that there is something to see.
    assert any(one.reached for one in record.trajectories)


@pytest.mark.parametrize("name", RACES)
def test_each_is_explained_in_a_few_plain_sentences(name: str) -> None:
    preset = RACES[name]
    assert 5 <= len(preset.title) <= 40
    assert 80 <= len(preset.explanation) <= 290
    assert preset.explanation.endswith(".")


@pytest.mark.parametrize("name", ON_FUNCTIONS)
def test_a_function_says_where_it_starts_and_all_stay_near_its_window(name: str) -> None:
    preset, function = RACES[name], get(RACES[name].surface)
    assert preset.start is not None
    assert preset.start.shape == (function.dimension,)
    low, high = np.array(function.window).T
    center, half = (low + high) / 2.0, (high - low) / 2.0
    for one in result(name).trajectories:
        if not one.racer.label.startswith("Far too large"):
            assert (np.abs(one.points - center) <= 1.4 * half).all()


def test_the_races_of_the_course_are_there() -> None:
    wanted = {
        *("learning_rates", "learning_rates_curve", "valleys", "valleys_himmelblau", "batches"),
        *("optimizers", "optimizers_tuned", "optimizers_network", "momentum_ravine"),
        *("saddle_escape", "adam_bias", *family()),
    }
    assert wanted <= set(RACES)
    with pytest.raises(ValueError, match=r"race must be one of learning_rates, .* got 'none'"):
        get_race("none")
    assert get_race("adam") is RACES["adam"]


@pytest.mark.parametrize("name", ["optimizers", "optimizers_tuned", "optimizers_network"])
def test_a_title_that_counts_its_optimizers_counts_right(name: str) -> None:
    preset = RACES[name]
    counted = {"Seven": 7, "Eight": 8}[preset.title.split()[0]]
    assert counted == len(preset.racers)


FAMILY = family()


@pytest.mark.parametrize("name", FAMILY)
def test_each_of_the_family_races_its_parents(name: str) -> None:
    raced = [one.optimizer for one in RACES[name].racers]
    assert raced == [name, *FAMILY[name]] if FAMILY[name] else raced == ["sgd", "sgd"]
    assert set(FAMILY) <= set(optimizers.REGISTRY)
    order = list(FAMILY)
    assert all(order.index(parent) < order.index(name) for parent in FAMILY[name])


# --- D1: the learning rate ----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["learning_rates", "learning_rates_curve"])
def test_a_small_rate_crawls_and_the_right_one_arrives(name: str) -> None:
    assert reached(name, "Too small") == math.inf
    assert reached(name, "Right") <= 8
    assert reached(name, "Right") < reached(name, "Too large") < reached(name, "Far too large") or (
        reached(name, "Too large") == math.inf
    )
    small = trajectory(name, "Too small")
    assert (np.diff(small.losses) < 0.0).all()


def test_a_large_rate_lands_on_the_other_side_each_time() -> None:
    points = trajectory("learning_rates", "Too large").points
    assert (points[1:, 0] * points[:-1, 0] < 0.0).all()
    # |1 − 2 η| = 0.92 and 1.1.
    np.testing.assert_allclose(np.abs(points[:, 0]), 3.0 * 0.92 ** np.arange(61), rtol=1e-10)
    far = trajectory("learning_rates", "Far too large")
    assert (np.diff(far.losses) > 0.0).all()
    assert abs(far.points[-1, 0]) == pytest.approx(3.0 * 1.1**60, rel=1e-9)


def test_on_the_curve_it_never_settles_or_is_thrown_over_the_hill() -> None:
    large = trajectory("learning_rates_curve", "Too large")
    assert (large.points > 0.0).all()
    assert np.ptp(large.points[-10:]) > 0.5
    assert end("learning_rates_curve", "Far too large") == pytest.approx([-1.0], abs=1e-3)


# --- D2: valleys --------------------------------------------------------------------------------


def test_starts_end_in_their_own_valleys() -> None:
    ends = [one.points[-1, 0] for one in result("valleys").trajectories]
    assert ends == pytest.approx([-1.0, -1.0, 2.0, 2.0], abs=1e-3)
    assert [one.reached is None for one in result("valleys").trajectories] == [
        True,
        True,
        False,
        False,
    ]


def test_four_corners_end_in_four_minima() -> None:
    minima = np.array(get("himmelblau").minima)
    ends = np.array([one.points[-1] for one in result("valleys_himmelblau").trajectories])
    nearest = np.linalg.norm(ends[:, None] - minima, axis=2)
    assert sorted(nearest.argmin(axis=1)) == [0, 1, 2, 3]
    assert nearest.min(axis=1).max() < 1e-3


def test_only_momentum_rolls_over_the_hill() -> None:
    assert end("over_the_hill", "Momentum") == pytest.approx([2.0], abs=1e-3)
    for label in ("SGD", "NAG", "Adam"):
        assert end("over_the_hill", label) == pytest.approx([-1.0], abs=1e-3)


# --- D3: batches --------------------------------------------------------------------------------


@pytest.mark.parametrize("scenario", ["xor", "iris", "moons"])
def test_the_smaller_the_batch_the_longer_the_way(scenario: str) -> None:
    whole, mini, single = result("batches", scenario).trajectories
    assert whole.distance[-1] * 1.5 < mini.distance[-1]
    assert mini.distance[-1] * 1.5 < single.distance[-1]
    assert (np.diff(whole.losses) < 0.0).all()
    assert (np.diff(mini.losses) > 0.0).mean() < (np.diff(single.losses) > 0.0).mean()
    assert single.losses[-1] < 0.5 * single.losses[0]


@pytest.mark.parametrize(("rows", "mini"), [(4, 2), (3, 1), (1, 1), (32, 16), (33, 32), (1437, 32)])
def test_mini_batches_are_a_part_of_the_rows(rows: int, mini: int) -> None:
    sizes = [one.batch_size for one in fitted(RACES["batches"], rows).racers]
    assert sizes == [None, mini, 1]
    assert [one.batch_size for one in RACES["batches"].racers] == [None, 32, 1]


# --- D4: optimizers -----------------------------------------------------------------------------


def test_the_defaults_are_the_lectures() -> None:
    for name in ("optimizers", "optimizers_network"):
        racers = RACES[name].racers[-7:]
        assert tuple(one.optimizer for one in racers) == LECTURE
        assert all(one.settings == {} for one in racers)
    whole = RACES["optimizers_network"].racers[0]
    assert (whole.label, whole.optimizer, whole.batch_size) == ("Gradient descent", "sgd", None)
    declared = {
        name: {s.name: s.default for s in optimizers.REGISTRY[name].settings} for name in LECTURE
    }
    assert declared["sgd"]["learning_rate"] == 0.1
    assert declared["momentum"]["momentum"] == 0.9
    assert declared["adagrad"] == {"learning_rate": 0.01, "epsilon": 1e-6}
    assert declared["rmsprop"] == {"learning_rate": 0.001, "rho": 0.9, "epsilon": 1e-8}
    assert list(declared["adam"].values()) == [0.001, 0.9, 0.999, 1e-8]


def test_with_their_defaults_some_have_hardly_left() -> None:
    for label in ("SGD", "Momentum", "NAG"):
        assert reached("optimizers", label) < 300
    start = np.array(get("ellipse").start)
    for label in ("Adagrad", "RMSProp", "Adam"):
        assert np.linalg.norm(end("optimizers", label) - start) < 0.1 * np.linalg.norm(start)


def test_with_fitting_rates_all_arrive() -> None:
    assert all(one.reached for one in result("optimizers_tuned").trajectories)
    points = trajectory("optimizers_tuned", "SGD").points
    assert (points[1:20, 1] * points[:19, 1] < 0.0).all()  # zig-zags across
    shortest = np.linalg.norm(get("ellipse").start)
    assert trajectory("optimizers_tuned", "Adagrad").distance[-1] < 1.1 * shortest
    assert trajectory("optimizers_tuned", "Momentum").distance[-1] > 2.0 * shortest


@pytest.mark.parametrize("scenario", ["xor", "iris"])
def test_all_eight_go_down_on_a_network(scenario: str) -> None:
    trajectories = result("optimizers_network", scenario).trajectories
    assert len(trajectories) == 8
    assert all(one.losses[-1] < one.losses[0] for one in trajectories)
    assert [one.losses[0] for one in trajectories] == pytest.approx(
        [trajectories[0].losses[0]] * 8, rel=1e-12
    )


def test_momentum_goes_through_the_ravine() -> None:
    assert reached("momentum_ravine", "SGD") == math.inf
    assert reached("momentum_ravine", "NAG") < reached("momentum_ravine", "Momentum") < 100
    nag, momentum = (trajectory("momentum_ravine", one).distance[-1] for one in ("NAG", "Momentum"))
    assert nag < 0.7 * momentum


def test_plain_descent_is_the_last_to_leave_the_saddle() -> None:
    assert reached("saddle_escape", "SGD") == math.inf
    order = ("RMSProp", "Adam", "Momentum")
    found = [reached("saddle_escape", label) for label in order]
    assert found == sorted(found)
    assert np.abs(end("saddle_escape", "SGD")).max() < 0.1


def test_plain_descent_hardly_moves_on_the_plateau() -> None:
    assert trajectory("plateau_crossing", "SGD").distance[-1] < 0.2
    for label in ("RMSProp", "Adam", "Adadelta"):
        assert reached("plateau_crossing", label) < 200


def test_without_the_correction_adams_first_move_is_three_times_as_long() -> None:
    race = race_of(RACES["adam_bias"])
    moves = [
        one.theta_after - one.theta
        for one in (race.update_numbers(0, 0), race.update_numbers(1, 0))
    ]
    np.testing.assert_allclose(moves[1] / moves[0], 0.1 / math.sqrt(0.001), rtol=1e-4)


# --- D5: the family -----------------------------------------------------------------------------


@pytest.mark.parametrize("scenario", ["xor", "iris"])
def test_one_row_staggers(scenario: str) -> None:
    whole, single = result("sgd", scenario).trajectories
    assert single.distance[-1] > 3.0 * whole.distance[-1]


@pytest.mark.parametrize("name", ["momentum", "nag", "adagrad", "rmsprop", "adadelta", "nadam"])
def test_the_child_is_there_before_its_parents(name: str) -> None:
    child, *parents = (
        math.inf if one.reached is None else one.reached for one in result(name).trajectories
    )
    assert child < min(parents)


@pytest.mark.parametrize(
    ("name", "child", "parent"),
    [("nag", "NAG", "Momentum"), ("adagrad", "Adagrad", "SGD"), ("nadam", "Nadam", "Adam")],
)
def test_the_child_goes_the_shorter_way(name: str, child: str, parent: str) -> None:
    assert trajectory(name, child).distance[-1] < 0.9 * trajectory(name, parent).distance[-1]


def test_momentum_overshoots_and_comes_back() -> None:
    assert trajectory("momentum", "Momentum").points[:, 0].max() > 1.0
    assert trajectory("momentum", "SGD").points[:, 0].max() < 0.0
    assert end("momentum", "Momentum") == pytest.approx([0.0, 0.0], abs=1e-3)


def test_adagrads_steps_die_out_on_the_wall() -> None:
    moves = {
        label: np.linalg.norm(np.diff(trajectory("rmsprop", label).points, axis=0), axis=1)
        for label in ("Adagrad", "RMSProp")
    }
    assert moves["Adagrad"][-1] < 0.2 * moves["Adagrad"][0]
    assert moves["RMSProp"][100] > 5.0 * moves["Adagrad"][100]


def test_adadelta_starts_with_tiny_moves() -> None:
    moves = np.linalg.norm(np.diff(trajectory("adadelta", "Adadelta").points, axis=0), axis=1)
    assert moves[0] < 0.01
    assert moves.max() > 10.0 * moves[0]


def test_adam_swings_less_than_momentum_and_rests_unlike_rmsprop() -> None:
    adam, momentum, rmsprop = result("adam").trajectories
    assert adam.distance[-1] < 0.7 * min(momentum.distance[-1], rmsprop.distance[-1])
    assert adam.losses[-1] < 1e-6 < 1e-3 < rmsprop.losses[-1]
    assert all(one.reached for one in (adam, momentum, rmsprop))


def test_adamw_stops_short_of_the_minimum() -> None:
    decayed, plain = result("adamw").trajectories
    assert plain.reached is not None
    assert decayed.reached is None
    assert np.linalg.norm(decayed.points[-1]) < 0.9 * np.linalg.norm(plain.points[-1])


# --- optimizers × functions ---------------------------------------------------------------------

# Learning rates with which every optimizer finds a known minimum of every function that has one:
# of sgd, of momentum and nag, of adadelta, and of those that divide by the gradient's size. Behind
# them the updates that the slowest one needs.
_RATES = {
    "parabola": (0.1, 0.05, 1.0, 0.1, 2000),
    "ellipse": (0.5, 0.1, 1.0, 0.1, 4000),
    "beale": (0.01, 0.001, 0.1, 0.05, 4000),
    "rosenbrock": (0.002, 0.0005, 0.05, 0.01, 8000),
    "himmelblau": (0.01, 0.001, 0.1, 0.1, 3000),
    "ravine": (0.03, 0.01, 0.2, 0.05, 5000),
    "plateau": (2.0, 0.1, 1.0, 0.05, 4000),
    "valleys_1d": (0.1, 0.02, 1.0, 0.05, 1200),
}


@pytest.mark.parametrize("surface", _RATES)
def test_every_optimizer_finds_a_known_minimum(surface: str) -> None:
    plain, heavy, adadelta, own, updates = _RATES[surface]
    rates = {name: {"learning_rate": own} for name in optimizers.REGISTRY}
    rates["sgd"], rates["adadelta"] = {"learning_rate": plain}, {"learning_rate": adadelta}
    rates["momentum"] = rates["nag"] = {"learning_rate": heavy}
    rates["adagrad"] = {"learning_rate": 1.0}
    rates["lion"] = {"learning_rate": max(0.02 * own, 0.001)}
    rates["adamw"]["weight_decay"] = 1e-6  # it pulls to zero, away from minima elsewhere
    function = get(surface)
    racers = [Racer(name, name, settings) for name, settings in rates.items()]
    race = Race(FunctionObjective(function), racers, np.array(function.start), updates=updates)
    race.advance(math.inf)
    for one in race.record().trajectories:
        distance = np.linalg.norm(np.array(function.minima) - one.points[-1], axis=1).min()
        # These never come to rest: their steps stay as long as the rate says.
        slack = 0.1 if one.racer.optimizer in ("rmsprop", "lion") else 0.02
        assert distance < slack, (one.racer.label, one.points[-1])
