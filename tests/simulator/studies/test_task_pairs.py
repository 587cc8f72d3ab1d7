"""Pairs of tasks: what A and B have, and when data cannot be divided."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.studies.task_pairs import PAIRS, halves_of_classes, in_other_order, turned


def experiment(name: str) -> Experiment:
    return Experiment.from_scenario(presets.load(name))


@pytest.mark.parametrize("record", PAIRS, ids=lambda record: record.name)
def test_both_tasks_of_every_pair_fit_the_network(record) -> None:  # type: ignore[no-untyped-def]
    pair = record.made(experiment("iris"))
    spec = pair.experiment.spec
    for data in (pair.first, pair.second):
        assert data.X.shape[1] == data.X_validation.shape[1] == spec.inputs
        assert data.Y.shape == (len(data.X), spec.outputs)
        assert len(data.Y_validation) == len(data.X_validation) > 0
    assert pair.first.X.shape != pair.second.X.shape or not np.array_equal(
        pair.first.X, pair.second.X
    )


def test_classes_are_divided_and_no_row_is_lost() -> None:
    whole = experiment("iris").data
    first, second = halves_of_classes(whole)
    assert set(first.labels) == set(first.labels_validation) == {0, 1}
    assert set(second.labels) == {2}
    assert len(first.X) + len(second.X) == len(whole.X)
    assert first.Y.shape[1] == 3


def test_inputs_are_turned_about_zero() -> None:
    whole = experiment("moons").data
    _, quarter = turned(whole, 90.0)
    np.testing.assert_allclose(
        quarter.X, np.column_stack([-whole.X[:, 1], whole.X[:, 0]]), atol=1e-12
    )
    np.testing.assert_array_equal(quarter.Y, whole.Y)


def test_two_inputs_change_places() -> None:
    whole = experiment("moons").data
    np.testing.assert_array_equal(in_other_order(whole)[1].X, whole.X[:, ::-1])


def test_moved_pictures_have_an_empty_first_column() -> None:
    pair = next(one for one in PAIRS if one.name == "digits_moved").made()
    before, after = (one.X.reshape(-1, 8, 8) for one in (pair.first, pair.second))
    np.testing.assert_array_equal(after[:, :, 1:], before[:, :, :-1])
    assert not after[:, :, 0].any()


@pytest.mark.parametrize(
    ("divide", "preset", "words"),
    [(halves_of_classes, "xor", "three classes"), (in_other_order, "sine", "two inputs")],
)
def test_data_that_cannot_be_divided_are_refused(divide, preset: str, words: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match=words):
        divide(experiment(preset).data)
