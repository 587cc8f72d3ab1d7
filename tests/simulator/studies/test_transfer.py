"""B from A's weights against a fresh start: for how many rows it pays."""

from __future__ import annotations

import math
from time import perf_counter
from typing import Any

import numpy as np
import pytest

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.studies.replicas import rows_in_turns
from simulator.studies.task_pairs import PAIRS, TaskPair, in_other_order
from simulator.studies.transfer import Learnt, Transfer, TransferRecord


def study(name: str = "moons_tilted", **changed: Any) -> Transfer:
    record = next(one for one in PAIRS if one.name == name)
    given: dict[str, Any] = {"seeds": 4, "epochs": 5, "updates": 10}
    return Transfer(record.made(), **(given | changed))


def test_related_weights_pay_with_few_rows() -> None:
    made = study(seeds=8, epochs=60, updates=300)
    assert not made.advance(math.inf)
    record = made.record()
    assert record.is_over
    assert record.rows == (5, 10, 20, 50, 100, 140)
    assert record.verdict(2, 10) == 1
    frozen, fresh = record.of(2, 10), record.of(0, 10)
    assert frozen is not None
    assert fresh is not None
    assert frozen.scores[-1].mean() > fresh.scores[-1].mean() + 0.1
    more = record.rows_for_a_fresh_start(2, 10)
    assert more is not None
    assert more > 10
    # With all rows what is frozen cannot become better.
    assert record.verdict(2, 140) != 1


def test_slices_change_no_digit() -> None:
    whole, sliced = study(), study()
    whole.advance(math.inf)
    while sliced.advance(perf_counter()):
        pass
    for one, other in zip(whole.record().learnt, sliced.record().learnt, strict=True):
        assert (one.start, one.rows) == (other.start, other.rows)
        np.testing.assert_array_equal(one.losses, other.losses)


def test_the_starts_begin_where_they_say() -> None:
    made = study(fresh_output=False)
    made.advance(math.inf)
    record = made.record()
    for rows in record.rows:
        fresh, tuned, frozen = (record.of(start, rows) for start in range(3))
        assert fresh is not None
        assert tuned is not None
        assert frozen is not None
        np.testing.assert_array_equal(tuned.losses[0], frozen.losses[0])
        assert not np.array_equal(tuned.losses[0], fresh.losses[0])
        assert tuned.updates.tolist() == list(range(11))
    few, many = record.of(0, 5), record.of(0, 140)
    assert few is not None
    assert many is not None
    np.testing.assert_array_equal(few.losses[0], many.losses[0])


def test_only_hidden_layers_are_taken_where_the_output_is_fresh() -> None:
    taken, whole = study(updates=10), study(updates=10, fresh_output=False)
    ends = []
    for made in (taken, whole):
        made.advance(math.inf)
        one = made.record().of(1, 140)
        assert one is not None
        ends.append(one.losses[0])
    assert not np.array_equal(*ends)


def test_what_is_in_training_has_no_verdict_and_no_state() -> None:
    made = study()
    assert made.record().learnt == ()
    assert made.advance(math.inf, 50)
    record = made.record()
    assert record.verdict(1, 140) is None
    assert made.state(1) is None
    made.advance(math.inf)
    state = made.state(1)
    assert state is not None
    assert state.update == 10


def learnt(start: int, rows: int, scores: list[float]) -> Learnt:
    values = np.array([scores])
    return Learnt(start, rows, np.array([10]), 1.0 - values, values)


@pytest.mark.parametrize(
    ("ours", "verdict"),
    [
        ([0.9, 0.9, 0.88, 0.92], 1),  # apart 0.1, 0.1, 0.08, 0.12: error 0.008
        ([0.7, 0.7, 0.68, 0.72], -1),
        ([0.9, 0.7, 0.8, 0.82], 0),  # apart 0.1, −0.1, 0, 0.02
        ([math.nan, 0.9, 0.88, 0.92], 1),
    ],
)
def test_a_verdict_compares_seed_by_seed(ours: list[float], verdict: int) -> None:
    both = learnt(0, 5, [0.8] * 4), learnt(1, 5, ours)
    record = TransferRecord((5,), both, 10, 1, 4, True)
    assert record.verdict(1, 5) == verdict


def test_so_many_rows_are_worth_as_much_as_more() -> None:
    several = [learnt(0, rows, [score] * 2) for rows, score in ((5, 0.6), (10, 0.7), (20, 0.85))]
    several += [learnt(1, 5, [0.8] * 2), learnt(1, 20, [0.9] * 2)]
    record = TransferRecord((5, 10, 20), tuple(several), 10, 1, 2, True)
    assert record.rows_for_a_fresh_start(1, 5) == 20
    assert record.rows_for_a_fresh_start(1, 20) is None


def test_classes_take_turns_in_small_sets() -> None:
    data = Experiment.from_scenario(presets.load("iris")).data
    order = rows_in_turns(data, 3)
    assert sorted(order.tolist()) == list(range(len(data.X)))
    assert np.bincount(data.labels[order[:6]]).tolist() == [2, 2, 2]
    assert not np.array_equal(order, rows_in_turns(data, 4))


def test_a_network_without_hidden_layers_has_nothing_to_hand_on() -> None:
    blobs = Experiment.from_scenario(presets.load("blobs"))
    both = TaskPair(blobs, *in_other_order(blobs.data))
    with pytest.raises(ValueError, match="no hidden layer"):
        Transfer(both, seeds=2, epochs=1, updates=10)
