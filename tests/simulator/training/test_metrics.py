"""Metrics, counted by hand on a few rows, and their conventions where a class is missing."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from sklearn import metrics

from simulator.data.prepared import from_arrays, prepare
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import load
from simulator.training.evaluation import evaluate
from simulator.training.metrics import report


def through(outputs: int, activation: str = "identity", loss: str = "mse") -> tuple:  # type: ignore[type-arg]
    """Return a network and parameters that pass `outputs` inputs on as they are."""
    network = Network(NetworkSpec(outputs, (Dense(outputs, activation),), loss))
    theta = np.vstack([np.eye(outputs), np.zeros(outputs)]).ravel()
    return network, theta


def test_two_classes_count_class_one() -> None:
    # Predicted 1, 1, 1, 0, 0 against 1, 0, 1, 1, 0: two hits, one false alarm, one missed.
    data = from_arrays([[0.9], [0.8], [0.7], [0.2], [0.1]], [1, 0, 1, 1, 0], task="binary")
    found = report(*through(1), data)
    assert found.training.values == pytest.approx(
        {"accuracy": 0.6, "precision": 2 / 3, "recall": 2 / 3, "f1": 2 / 3}
    )
    assert found.confusion_matrices() == {"training": [[1, 1], [1, 2]]}
    assert found.validation is None
    assert set(found.flat()) == {"accuracy", "precision", "recall", "f1"}


def test_nothing_that_takes_seconds_to_import_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sklearn.metrics", None)
    for outputs, labels, task in (
        (1, [1, 0], "binary"),
        (2, [[1, 0], [0, 1]], "multilabel"),
        (1, [10.0, 20.0], "regression"),
    ):
        data = from_arrays([[0.9] * outputs, [0.2] * outputs], labels, task=task)  # type: ignore[arg-type]
        assert report(*through(outputs), data).training.values


def test_several_classes_are_a_plain_mean_and_one_never_predicted_counts_zero() -> None:
    rows = [[0.9, 0.1, 0.0], [0.6, 0.3, 0.0], [0.1, 0.8, 0.0], [0.9, 0.0, 0.1]]
    data = from_arrays(rows, [0, 1, 1, 2], task="multiclass")
    found = report(*through(3), data).training
    # Class 0: precision 1/3, recall 1; class 1: 1, 1/2; class 2: 0 by convention, 0.
    assert found.values["precision"] == pytest.approx((1 / 3 + 1 + 0) / 3)
    assert found.values["recall"] == pytest.approx((1 + 1 / 2 + 0) / 3)
    assert found.values["f1"] == pytest.approx((1 / 2 + 2 / 3 + 0) / 3)
    assert found.confusion is not None
    assert found.confusion.tolist() == [[1, 0, 0], [1, 1, 0], [1, 0, 0]]


def test_several_labels_have_a_matrix_each() -> None:
    rows = [[0.9, 0.9], [0.9, 0.1], [0.1, 0.9], [0.1, 0.1]]
    data = from_arrays(rows, [[1, 1], [1, 1], [0, 1], [0, 0]], task="multilabel")
    found = report(*through(2), data).training
    assert found.values == pytest.approx(
        {"accuracy": 0.75, "precision": 1.0, "recall": (1 + 2 / 3) / 2, "f1": (1 + 0.8) / 2}
    )
    assert found.confusion is not None
    assert found.confusion.tolist() == [[[2, 0], [0, 2]], [[1, 0], [1, 2]]]


def test_numbers_are_measured_in_their_own_units() -> None:
    data = from_arrays([[0.0], [1.0], [2.0]], [10.0, 20.0, 60.0], task="regression")
    found = report(*through(1), data).training
    # (10² + 19² + 58²) / 3; the targets' mean is 30: 20² + 10² + 30² = 1400.
    assert found.values["mse"] == pytest.approx(3825 / 3)
    assert found.values["r2"] == pytest.approx(1 - 3825 / 1400)
    assert found.confusion is None
    scaled = from_arrays(
        [[0.0], [1.0], [2.0]], [10.0, 20.0, 60.0], task="regression", scaling="standardize"
    )
    # Always the mean: the targets' variance.
    network = Network(NetworkSpec(1, (Dense(1),)))
    assert report(network, np.zeros(2), scaled).training.values["mse"] == pytest.approx(1400 / 3)


@pytest.mark.parametrize("name", ["xor", "iris", "two_labels", "sine", "diabetes", "digits"])
def test_what_both_compute_agrees(name: str) -> None:
    experiment = Experiment.from_scenario(load(name))
    network, theta = Network(experiment.spec), experiment.initial_state().theta
    flat = report(network, theta, experiment.data).flat()
    for metric, value in evaluate(network, theta, experiment.data).metrics().items():
        if metric != "validation_loss":
            assert flat[metric] == pytest.approx(value, rel=1e-12, abs=1e-12), metric


def test_outputs_that_are_not_finite_are_refused() -> None:
    network, theta = through(2)
    with pytest.raises(ValueError, match="outputs must be finite"):
        report(network, np.full_like(theta, np.inf), prepare("two_labels"))


@pytest.mark.parametrize("classes", [2, 3, 5])
@pytest.mark.parametrize("seed", range(4))
def test_classes_are_scikit_learns(classes: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    labels = np.concatenate([np.arange(classes), rng.integers(classes, size=30)])
    columns = 1 if classes == 2 else classes
    rows = rng.random((len(labels), columns))
    rows[:, -1] *= 0.3 if classes > 2 else 1.0  # the last class is hardly ever predicted
    data = from_arrays(rows, labels, task="binary" if classes == 2 else "multiclass")
    found = report(*through(columns), data).training
    predicted = (rows[:, 0] > 0.5).astype(int) if classes == 2 else rows.argmax(axis=1)
    expected = metrics.precision_recall_fscore_support(
        labels, predicted, average="binary" if classes == 2 else "macro", zero_division=0
    )
    names = ("precision", "recall", "f1")
    assert [found.values[name] for name in names] == pytest.approx(expected[:3], abs=1e-12)
    np.testing.assert_array_equal(found.confusion, metrics.confusion_matrix(labels, predicted))


@pytest.mark.parametrize("seed", range(4))
def test_several_labels_and_numbers_are_scikit_learns(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows, labels = rng.random((40, 3)), rng.integers(2, size=(40, 3))
    found = report(*through(3), from_arrays(rows, labels, task="multilabel")).training
    predicted = (rows > 0.5).astype(int)
    expected = metrics.precision_recall_fscore_support(labels, predicted, average="macro")
    names = ("precision", "recall", "f1")
    assert [found.values[name] for name in names] == pytest.approx(expected[:3], abs=1e-12)
    assert found.values["accuracy"] == metrics.accuracy_score(labels, predicted)
    matrices = metrics.multilabel_confusion_matrix(labels, predicted)
    np.testing.assert_array_equal(found.confusion, matrices)
    targets = rng.normal(size=(40, 3))
    numbers = report(*through(3), from_arrays(rows, targets, task="regression")).training
    assert numbers.values["mse"] == pytest.approx(metrics.mean_squared_error(targets, rows))
    assert numbers.values["r2"] == pytest.approx(metrics.r2_score(targets, rows))


@pytest.mark.parametrize("which", [0, 1, 2])
def test_one_class_against_the_rest_is_scikit_learns(which: int) -> None:
    random = np.random.default_rng(which)
    labels = random.integers(0, 3, 90)
    labels[:3] = 0, 1, 2
    outputs = np.eye(3)[labels] + random.normal(0.0, 0.6, (90, 3))
    data = from_arrays(outputs, labels, task="multiclass")
    found = report(*through(3), data).training
    truth, taken = labels == which, outputs.argmax(axis=1) == which
    expected = metrics.precision_recall_fscore_support(truth, taken, average="binary")[:3]
    of_one = found.of_one(which)
    assert [of_one["precision"], of_one["recall"], of_one["f1"]] == pytest.approx(
        expected, abs=1e-12
    )
    np.testing.assert_array_equal(found.outputs, outputs)


def test_of_two_classes_either_can_be_the_positive_one() -> None:
    data = from_arrays([[0.9], [0.8], [0.7], [0.2], [0.1]], [1, 0, 1, 1, 0], task="binary")
    found = report(*through(1), data).training
    assert found.of_one(1) == {key: found.values[key] for key in ("precision", "recall", "f1")}
    assert found.of_one(0) == pytest.approx({"precision": 0.5, "recall": 0.5, "f1": 0.5})


def test_one_label_is_counted_alone_and_a_regression_has_none() -> None:
    data = from_arrays([[0.9, 0.2], [0.8, 0.7]], [[1, 0], [0, 1]], task="multilabel")
    found = report(*through(2), data).training
    assert found.of_one(0) == pytest.approx({"precision": 0.5, "recall": 1.0, "f1": 2 / 3})
    numbers = from_arrays([[0.0], [1.0]], [0.0, 2.0], task="regression")
    with pytest.raises(ValueError, match="no classes"):
        report(*through(1), numbers).training.of_one(0)
