"""A, then B: what is forgotten, what replay keeps, and that slices change no digit."""

from __future__ import annotations

import math
from time import perf_counter
from typing import Any

import numpy as np
import pytest

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.studies.forgetting import Forgetting
from simulator.studies.task_pairs import PAIRS, TaskPair, in_other_order


def pair(name: str = "iris") -> TaskPair:
    return next(one for one in PAIRS if one.name == name).made()


def study(**changed: Any) -> Forgetting:
    given: dict[str, Any] = {"seeds": 4, "epochs": (12, 12), "replay": 0.2}
    return Forgetting(pair(), **(given | changed))


def test_the_first_task_is_forgotten_and_replay_keeps_it() -> None:
    made = study(epochs=(40, 40))
    assert not made.advance(math.inf)
    record = made.record()
    assert record.is_over
    assert (record.replayed, record.seeds) == (15, 4)
    assert record.learning.scores[-1, 0].min() > 0.95
    alone, replay = record.forgotten(0), record.forgotten(1)
    assert alone.mean() > 0.4
    assert replay.mean() < 0.25
    assert record.ways[1].scores[-1, 1].mean() > 0.9  # B is learnt all the same


def test_both_ways_begin_where_the_first_task_ended() -> None:
    made = study()
    made.advance(math.inf)
    record = made.record()
    assert record.learning.epochs.tolist() == list(range(13))
    for way in record.ways:
        assert way.epochs.tolist() == list(range(12, 25))
        np.testing.assert_array_equal(way.losses[0], record.learning.losses[-1])
    assert record.learning.losses.shape == (13, 2, 4)


def test_slices_change_no_digit_and_what_was_read_stays() -> None:
    whole, sliced = study(), study()
    whole.advance(math.inf)
    first = sliced.record()
    assert first.learning.epochs.tolist() == [0]
    while sliced.advance(perf_counter()):  # an update at a time
        pass
    ends = [made.record() for made in (whole, sliced)]
    for one, other in zip(*((end.learning, *end.ways) for end in ends), strict=True):
        np.testing.assert_array_equal(one.losses, other.losses)
    assert first.learning.epochs.tolist() == [0]


def test_it_stops_after_a_number_of_epochs_and_goes_on() -> None:
    made = study()
    assert made.advance(math.inf, 5)
    assert made.record().learning.epochs[-1] == 5
    assert made.record().ways == ()
    assert made.state(1) is None
    assert not made.advance(math.inf)


def test_frozen_hidden_layers_stay_as_the_first_task_left_them() -> None:
    made = study(frozen=True)
    made.advance(math.inf)
    states = [made.state(stage) for stage in (0, 1, 2)]
    network = made.pair.experiment
    hidden = network.spec.sizes[1] * (network.spec.inputs + 1)
    thetas = [state.theta for state in states if state is not None]
    np.testing.assert_array_equal(thetas[0][:hidden], thetas[1][:hidden])
    np.testing.assert_array_equal(thetas[0][:hidden], thetas[2][:hidden])
    assert not np.array_equal(thetas[0][hidden:], thetas[1][hidden:])


def test_a_state_has_the_epochs_and_updates_of_both_tasks() -> None:
    made = study(epochs=(3, 2))
    made.advance(math.inf)
    after_first, after_second = made.state(0), made.state(1)
    assert after_first is not None
    assert after_second is not None
    batch = made.pair.experiment.scenario.batch_size
    a, b = (-(-len(data.X) // batch) for data in (made.pair.first, made.pair.second))
    assert (after_first.epoch, after_first.update) == (3, 3 * a)
    assert (after_second.epoch, after_second.update) == (5, 3 * a + 2 * b)


def test_a_regression_is_judged_by_its_loss() -> None:
    diabetes = Experiment.from_scenario(presets.load("diabetes"))
    made = Forgetting(
        TaskPair(diabetes, *in_other_order(diabetes.data)), seeds=2, epochs=(10, 10), replay=0.3
    )
    made.advance(math.inf)
    record = made.record()
    assert record.learning.accuracies is None
    rise = record.ways[0].losses[-1, 0] - np.minimum(
        record.learning.losses[:, 0].min(axis=0), record.ways[0].losses[:, 0].min(axis=0)
    )
    np.testing.assert_allclose(record.forgotten(0), rise)
    assert rise.min() > 0.0


def test_networks_that_diverge_are_left_out() -> None:
    base = presets.load("diabetes")
    sgd = presets.OptimizerSettings(name="sgd", settings={"learning_rate": 1000.0})
    wild = Experiment.from_scenario(presets.changed(base, optimizer=sgd))
    gone = TaskPair(wild, *in_other_order(wild.data))
    made = Forgetting(gone, seeds=2, epochs=(3, 3), replay=0.1)
    made.advance(math.inf)
    record = made.record()
    assert np.isfinite(record.learning.losses[0]).all()
    assert np.isnan(record.ways[0].losses[-1]).all()
    assert np.isnan(record.forgotten(0)).all()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"seeds": 1}, "seeds must be >= 2"),
        ({"epochs": (0, 5)}, "epochs must be >= 1"),
        ({"replay": 0.0}, "replay must be > 0"),
    ],
)
def test_numbers_out_of_range_are_refused(changed: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        study(**changed)


def test_without_a_hidden_layer_nothing_is_frozen() -> None:
    blobs = Experiment.from_scenario(presets.load("blobs"))
    both = TaskPair(blobs, *in_other_order(blobs.data))
    with pytest.raises(ValueError, match="no hidden layer"):
        Forgetting(both, seeds=2, epochs=(1, 1), replay=0.1, frozen=True)
