"""Loss and metrics, counted by hand on a few rows."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.metrics import accuracy_score, r2_score
from small_data import small_data

from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.training.evaluation import (
    HISTORY_LIMIT,
    Evaluation,
    History,
    classify,
    evaluate,
    history_row,
    r_squared,
    right_rows,
)
from simulator.training.metrics import report

Array = NDArray[Any]

# One node that passes its input on as the weighted sum: w = 1, b = 0.
ONE = np.array([1.0, 0.0])


def single(activation: str, loss: str) -> Network:
    return Network(NetworkSpec(1, (Dense(1, activation),), loss))


def test_a_yes_or_no_output_is_right_on_its_side_of_a_half() -> None:
    data = small_data([[-2.0], [-1.0], [1.0], [2.0]], [[0.0], [1.0], [1.0], [1.0]])
    found = evaluate(single("sigmoid", "binary_cross_entropy"), ONE, data)
    # −log of the right class's share: log(1 + e^∓z), the second row on the wrong side.
    terms = [math.log1p(math.exp(z)) for z in (-2.0, 1.0, -1.0, -2.0)]
    assert found.loss == pytest.approx(sum(terms) / 4, rel=1e-14)
    assert (found.correct, found.total, found.accuracy) == (3, 4, 0.75)
    assert (found.validation_loss, found.validation_accuracy) == (None, None)
    assert found.metrics() == {"accuracy": 0.75}


def test_another_loss_counts_the_same_rows_right() -> None:
    data = small_data([[-2.0], [-1.0], [1.0], [2.0]], [[0.0], [1.0], [1.0], [1.0]])
    found = evaluate(single("sigmoid", "mse"), ONE, data)
    outputs = [1.0 / (1.0 + math.exp(-z)) for z in (-2.0, -1.0, 1.0, 2.0)]
    squares = [(o - y) ** 2 for o, y in zip(outputs, (0, 1, 1, 1), strict=True)]
    assert found.loss == pytest.approx(sum(squares) / 4, rel=1e-14)
    assert found.correct == 3


@pytest.mark.parametrize("loss", ["categorical_cross_entropy", "mse"])
def test_of_several_classes_the_largest_output_counts(loss: str) -> None:
    network = Network(NetworkSpec(3, (Dense(3, "softmax"),), loss))
    theta = np.vstack([np.eye(3), np.zeros((1, 3))]).ravel()
    X = [[0.1, 0.7, 0.2], [0.3, 0.3, 0.4], [0.5, 0.2, 0.3]]
    data = small_data(X, np.eye(3)[[1, 0, 0]], "multiclass")
    found = evaluate(network, theta, data)
    assert (found.correct, found.total) == (2, 3)
    assert found.accuracy == pytest.approx(2 / 3)
    assert found.loss == pytest.approx(network.loss(theta, data.X, data.Y), rel=1e-15)


def test_validation_rows_are_counted_apart() -> None:
    data = small_data(
        [[1.0], [-1.0]], [[1.0], [0.0]], X_validation=[[1.0], [2.0]], Y_validation=[[1.0], [0.0]]
    )
    found = evaluate(single("sigmoid", "binary_cross_entropy"), ONE, data)
    assert (found.correct, found.total, found.accuracy) == (2, 2, 1.0)
    assert found.validation_accuracy == 0.5
    expected = (math.log1p(math.exp(-1.0)) + math.log1p(math.exp(2.0))) / 2
    assert found.validation_loss == pytest.approx(expected, rel=1e-14)
    assert set(found.metrics()) == {"accuracy", "validation_accuracy", "validation_loss"}


def test_regression_has_a_loss_and_no_classes() -> None:
    data = small_data(
        [[1.0], [3.0]], [[0.0], [1.0]], "regression", X_validation=[[2.0]], Y_validation=[[5.0]]
    )
    found = evaluate(single("identity", "mse"), ONE, data)
    # ((1 − 0)² + (3 − 1)²) / 2 and (2 − 5)²
    # R² = 1 − (1² + 2²) / (2 · 0.5²); a single validation row has none.
    assert found == Evaluation(2.5, None, None, 2, 9.0, None, -9.0, None)
    assert found.metrics() == {"r2": -9.0, "validation_loss": 9.0}


def test_r_squared_is_scikit_learns() -> None:
    rng = np.random.default_rng(0)
    targets, outputs = rng.normal(size=(2, 3, 40))
    expected = r2_score(targets.T, outputs.T)
    assert r_squared(outputs, targets) == pytest.approx(expected, abs=1e-12)
    assert r_squared(targets, targets) == 1.0
    assert r_squared(np.ones((1, 4)), np.full((1, 4), 3.0)) is None


@pytest.mark.parametrize("rows", [1, 3, 7, 10])
@pytest.mark.parametrize("target", [0.1, 0.3, 1 / 3, 7.0, 1e6 + 0.1, 1e-200])
def test_r_squared_of_equal_targets_is_undefined(target: float, rows: int) -> None:
    # Their mean is rounded, so that they differ from it, by 1e−17 or so.
    targets = np.full((1, rows), target)
    assert r_squared(1.1 * targets, targets) is None
    both = np.vstack([targets, np.arange(rows)])
    assert r_squared(both, both) is None


@pytest.mark.parametrize("rows", [3, 7, 10])
def test_r_squared_of_equal_targets_is_left_out_everywhere(rows: int) -> None:
    data = small_data([[float(k)] for k in range(rows)], [[0.1]] * rows, "regression")
    data = replace(data, labels=data.Y)
    network, theta = single("identity", "mse"), np.array([0.5, 1.0])
    found = evaluate(network, theta, data)
    assert found.r2 is None
    assert "r2" not in found.metrics()
    assert math.isnan(history_row(1, found)[3])
    assert set(report(network, theta, data).flat()) == {"mse"}


def test_a_row_of_several_labels_is_right_where_all_are() -> None:
    outputs = np.array([[0.9, 0.9, 0.1, 0.6], [0.8, 0.2, 0.5, 0.4]])
    targets = np.array([[1.0, 1.0, 0.0, 0.0], [1.0, 1.0, 0.0, 0.0]])
    assert right_rows(outputs, targets, "multilabel").tolist() == [True, False, True, False]
    assert classify(outputs, "multilabel").tolist() == [[1, 1, 0, 1], [1, 0, 0, 0]]
    expected = accuracy_score(targets.T, classify(outputs, "multilabel").T)
    data = small_data([[1.0]], [[1.0, 1.0]], "multilabel")
    assert evaluate(Network(NetworkSpec(1, (Dense(2, "sigmoid"),))), np.ones(4), data).correct == 1
    assert expected == 0.5


def test_overflow_is_an_infinite_loss_and_no_warning() -> None:
    data = small_data([[1e200]], [[0.0]], "regression")
    assert evaluate(single("identity", "mse"), ONE, data).loss == math.inf


def test_classes() -> None:
    assert classify(np.array([[0.2, 0.5, 0.51, 1.0]])).tolist() == [0, 0, 1, 1]
    columns = np.array([[0.1, 0.4, 0.3], [0.7, 0.2, 0.3], [0.2, 0.4, 0.4]])
    assert classify(columns).tolist() == [1, 0, 2]  # the first of two equal ones


def test_a_history_row_marks_what_there_is_not() -> None:
    row = history_row(7, Evaluation(0.5, None, None, 3, 0.25, None))
    assert row[:3] == [7.0, 0.5, 0.25]
    assert all(math.isnan(value) for value in row[3:])


def rows(first: int, last: int, stride: int = 1) -> list[list[float]]:
    return [[float(k), 1.0 / k, math.nan, 0.5, math.nan] for k in range(first, last + 1, stride)]


def test_an_empty_history() -> None:
    history = History()
    assert history.epochs.shape == history.loss.shape == (0,)
    assert history.extended([]) is history


def test_a_history_is_never_changed_only_extended() -> None:
    one = History().extended(rows(1, 3))
    two = one.extended(rows(4, 5))
    assert one.epochs.tolist() == [1, 2, 3]
    assert two.epochs.tolist() == [1, 2, 3, 4, 5]
    assert two.loss.tolist() == [1.0, 1 / 2, 1 / 3, 1 / 4, 1 / 5]
    assert two.score.tolist() == [0.5] * 5
    assert np.isnan(two.validation_loss).all()
    assert np.isnan(two.validation_score).all()
    assert not two.table.flags.writeable


def test_a_long_history_keeps_every_second_epoch() -> None:
    full = History().extended(rows(1, HISTORY_LIMIT))
    assert (len(full.epochs), full.stride) == (HISTORY_LIMIT, 1)
    thinned = full.extended(rows(HISTORY_LIMIT + 1, HISTORY_LIMIT + 2))
    assert thinned.stride == 2
    assert thinned.epochs.tolist() == list(range(2, HISTORY_LIMIT + 3, 2))
    twice = thinned.extended(rows(HISTORY_LIMIT + 4, 3 * HISTORY_LIMIT, 2))
    assert twice.stride == 4
    assert twice.epochs.tolist() == list(range(4, 3 * HISTORY_LIMIT + 1, 4))
