"""A row of the learner's own: what it is for the network, and what is refused."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest

from simulator.data.own_row import (
    OwnRow,
    have_same_columns,
    inputs_of,
    raw_of,
    targets_of,
)
from simulator.data.prepared import PreparedData, from_arrays, prepare


@cache
def iris() -> PreparedData:
    return prepare("iris", scaling="standardize")


def houses() -> PreparedData:
    return from_arrays([[0.0, 1.0], [4.0, 5.0]], [10.0, 30.0], task="regression", scaling="minmax")


def test_it_is_scaled_as_a_row_of_the_data_would_be() -> None:
    for row in (0, 7, 80):
        own = OwnRow(tuple(iris().raw[row].tolist()), int(iris().labels[row]))
        np.testing.assert_array_equal(raw_of(iris(), own), raw_of(iris(), row))
        np.testing.assert_allclose(inputs_of(iris(), own), inputs_of(iris(), row), rtol=1e-12)
        np.testing.assert_array_equal(targets_of(iris(), own), targets_of(iris(), row))


def test_targets_are_scaled_and_labels_stay_what_they_are() -> None:
    # (20 - 10) / (30 - 10)
    np.testing.assert_allclose(targets_of(houses(), OwnRow((2.0, 3.0), (20.0,))), [0.5])
    own = OwnRow((0.5, 0.5), (1.0, 0.0))
    np.testing.assert_array_equal(targets_of(prepare("two_labels"), own), [1.0, 0.0])
    assert prepare("xor").n_outputs == 1
    np.testing.assert_array_equal(targets_of(prepare("xor"), OwnRow((1.0, 2.0), 1)), [1.0])


def test_what_is_not_known_is_no_number() -> None:
    assert np.isnan(targets_of(iris(), OwnRow((1.0, 2.0, 3.0, 4.0)))).all()


@pytest.mark.parametrize(
    ("data", "row", "told"),
    [
        (iris, OwnRow((1.0, 2.0)), "a row must have 4 numbers, got 2"),
        (iris, OwnRow((1.0, math.inf, 0.0, 0.0)), "value must be"),
        (iris, OwnRow((1.0, 2e9, 0.0, 0.0)), "value must be"),
        (iris, OwnRow((1.0,) * 4, 3), "class must be in 0..2, got 3"),
        (iris, OwnRow((1.0,) * 4, (1.0, 0.0, 0.0)), "a row must have 3 targets, got 3"),
        (houses, OwnRow((1.0, 1.0), 1), "class must be in"),
        (houses, OwnRow((1.0, 1.0), (1.0, 2.0)), "a row must have 1 targets, got 2"),
        (houses, OwnRow((1.0, 1.0), (math.nan,)), "value must be"),
    ],
)
def test_what_does_not_fit_is_refused(
    data: Callable[[], PreparedData], row: OwnRow, told: str
) -> None:
    with pytest.raises(ValueError, match=told.replace(".", r"\.")):
        row.check(data())


def test_it_is_kept_where_the_columns_mean_the_same() -> None:
    assert have_same_columns(prepare("and"), prepare("or"))
    assert have_same_columns(iris(), prepare("iris", validation_fraction=0.25))
    assert not have_same_columns(prepare("and"), iris())
    assert not have_same_columns(prepare("and"), houses())
