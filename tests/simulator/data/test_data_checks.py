"""One's own rows: what is accepted, and what is refused with the first wrong value named."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulator.data.prepared import from_arrays, prepare
from simulator.scenarios import presets
from simulator.scenarios.experiment import spec_for

NAN, INF = float("nan"), float("inf")
X = [[0.0, 1.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]
Y = [0, 1, 1, 0]


def test_own_rows_are_copied_and_named() -> None:
    mine = np.array(X)
    found = from_arrays(mine, Y, task="binary")
    assert (found.feature_names, found.class_names) == (("x1", "x2"), ("0", "1"))
    assert (found.source, found.target_names) == ("own data", ())
    assert found.X.tolist() == X
    assert found.Y.tolist() == [[0.0], [1.0], [1.0], [0.0]]
    mine[0, 0] = 9.0  # still the caller's own
    assert found.raw[0, 0] == 0.0


def test_each_task_has_its_targets() -> None:
    several = from_arrays(X, [2, 1, 0, 2], task="multiclass", class_names=("a", "b", "c"))
    assert several.Y.tolist() == [[0, 0, 1], [0, 1, 0], [1, 0, 0], [0, 0, 1]]
    labels = from_arrays(X, [[1, 1], [0, 0], [0, 1], [1, 0]], task="multilabel")
    assert labels.class_names == ("label 1", "label 2")
    assert labels.labels.dtype.kind == "i"
    assert labels.Y.tolist() == labels.labels.tolist() == [[1, 1], [0, 0], [0, 1], [1, 0]]
    one = from_arrays(X, [1.0, 2.0, 4.0, 9.0], task="regression")
    assert (one.target_names, one.class_names, one.labels.shape) == (("y",), (), (4, 1))
    two = from_arrays(X, [[1, 2], [3, 4], [5, 6], [7, 9]], task="regression")
    assert (two.target_names, two.n_outputs) == (("y1", "y2"), 2)


@pytest.mark.parametrize("scaling", ["none", "standardize", "minmax"])
def test_targets_are_scaled_on_the_training_rows_and_back(scaling: str) -> None:
    found = prepare("diabetes", validation_fraction=0.25, scaling=scaling)
    np.testing.assert_allclose(found.unscaled(found.Y), found.labels, atol=1e-10)
    np.testing.assert_allclose(
        found.unscaled(found.Y_validation), found.labels_validation, atol=1e-10
    )
    if scaling == "standardize":
        assert found.Y.mean() == pytest.approx(0.0, abs=1e-12)
        assert found.Y.std() == pytest.approx(1.0, abs=1e-12)
    elif scaling == "minmax":
        assert (found.Y.min(), found.Y.max()) == (0.0, 1.0)
    else:
        assert found.Y is not found.labels
        np.testing.assert_array_equal(found.Y, found.labels)


@pytest.mark.parametrize("name", ["sine", "two_labels"])
def test_numbers_and_labels_are_split_by_chance(name: str) -> None:
    found = prepare(name, validation_fraction=0.25, seed=3)
    whole = prepare(name, seed=3)
    assert (len(found.X), len(found.X_validation)) == (150, 50)
    joined = np.concatenate([found.raw, found.raw_validation])
    np.testing.assert_array_equal(np.sort(joined, axis=0), np.sort(whole.raw, axis=0))
    other = from_arrays(whole.raw, whole.labels, task=whole.task, validation_fraction=0.25, seed=4)
    assert not np.array_equal(found.raw_validation, other.raw_validation)


def test_numbers_leave_a_row_for_training() -> None:
    with pytest.raises(ValueError, match="validation_fraction must leave a row for training, got"):
        from_arrays(X, [1.0, 2.0, 3.0, 4.0], task="regression", validation_fraction=0.9)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([[0.0, NAN]], r"X\[0, 1\] must be a finite number, got nan"),
        ([[0.0, 1.0], [-INF, 1.0]], r"X\[1, 0\] must be a finite number, got -inf"),
        ([[0.0, "7"]], r"X\[0, 0\] must be a number, got '0.0'|X\[0, 1\] must be a number"),
        ([["red", "blue"]], r"X\[0, 0\] must be a number, got 'red'"),
        (np.array([[1.0, None]], object), r"X\[0, 1\] must be a number, got None"),
        ([[1.0 + 2.0j]], r"X\[0, 0\] must be a number, got \(1\+2j\)"),
        ([[1.0], [1.0, 2.0]], r"X must have rows of equal length"),
        ([1.0, 2.0], r"X must have shape \(n_samples, n_features\), got \(2,\)"),
        ([], r"X must have shape \(n_samples, n_features\), got \(0,\)"),
        (np.empty((0, 2)), r"X must have at least one row and one column, got shape \(0, 2\)"),
        (np.empty((4, 0)), r"X must have at least one row and one column, got shape \(4, 0\)"),
    ],
)
def test_wrong_inputs_are_named(rows: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_arrays(rows, Y, task="binary")


@pytest.mark.parametrize(
    ("task", "y", "message"),
    [
        ("binary", [0, 1, 1], r"y must have shape \(4,\) for binary, got \(3,\)"),
        ("binary", [[0], [1], [1], [0]], r"y must have shape \(4,\) for binary, got \(4, 1\)"),
        ("binary", [0, 1, 2, 0], r"y\[2\] must be a class index in 0..1, got 2"),
        ("binary", [0, 1, -1, 0], r"y\[2\] must be a class index in 0..1, got -1"),
        ("binary", [0, 1, 0.5, 0], r"y\[2\] must be a class index in 0..1, got 0.5"),
        ("binary", [1, 1, 1, 1], r"y must have rows of at least 2 classes, got class 1 only"),
        ("binary", [0, NAN, 1, 0], r"y\[1\] must be a finite number, got nan"),
        ("multiclass", ["a", "b", 3, "c"], r"y\[2\] must be a text, got 3"),
        ("multiclass", ["a", "a", "a", "a"], r"at least 2 classes, got class 'a' only"),
        ("binary", ["a", "b", "c", "a"], r"y must have 2 classes, got 3: a, b, c"),
        ("binary", [1, 2, 3, 1], r"y\[1\] must be a class index in 0..1, got 2"),
        ("multiclass", [["a"], ["b"], ["a"], ["b"]], r"y must have shape \(4,\) for multiclass"),
        ("multiclass", [0, 0, 0, 0], r"at least 2 classes, got class 0 only"),
        ("multiclass", [0, 1, 1.5, 0], r"y\[2\] must be a whole number or a text, got 1.5"),
        ("multilabel", [0, 1, 1, 0], r"y must have shape \(4, k\) for multilabel, got \(4,\)"),
        ("multilabel", [[0], [1], [1], [0]], r"at least 2 labels, got 1"),
        ("multilabel", [[0, 1], [1, 2], [1, 1], [0, 0]], r"y\[1, 1\] must be 0 or 1, got 2"),
        ("multilabel", [[0, 1], [1, 1], [1, 1], [0, 1]], r"label 1 must differ .* got 1 in every"),
        ("regression", [2.0, 2.0, 2.0, 2.0], r"target 0 must differ .* got 2 in every row"),
        ("regression", [1.0, INF, 2.0, 2.0], r"y\[1\] must be a finite number, got inf"),
        ("regression", np.empty((4, 0)), r"y must have shape \(4, k\) for regression"),
        ("ordinal", [0, 1, 1, 0], r"task must be one of binary, .*, got 'ordinal'"),
    ],
)
def test_wrong_labels_are_named(task: Any, y: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_arrays(X, y, task=task)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"feature_names": ("a",)}, "feature_names must have 2 names, got 1"),
        ({"class_names": ("a",)}, r"class_names must have 2 names, got 1"),
        ({"target_names": ("a",)}, "target_names must be left out for binary, got 1 names"),
        ({"validation_fraction": 1.0}, "validation_fraction must be .* got 1"),
        ({"validation_fraction": 0.2}, "validation_fraction .* each class"),
        ({"scaling": "log"}, "scaling must be one of none, standardize, minmax, got 'log'"),
        ({"seed": 0.5}, "data_seed must be a whole number, got 0.5"),
    ],
)
def test_wrong_settings_are_named(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_arrays(X, Y, task="binary", **options)


def test_more_classes_than_names_are_refused() -> None:
    with pytest.raises(ValueError, match=r"y\[3\] must be a class index in 0..2, got 3"):
        from_arrays(X, [0, 1, 2, 3], task="multiclass", class_names=("a", "b", "c"))


def test_more_classes_than_outputs_are_refused() -> None:
    found = from_arrays(X, [0, 1, 2, 3], task="multiclass")
    with pytest.raises(ValueError, match="output layer must have 4 units for own data, got 3"):
        spec_for(presets.load("blobs"), found)


@pytest.mark.parametrize("scaling", ["standardize", "minmax"])
def test_numbers_too_large_to_scale_are_refused(scaling: str) -> None:
    rows = [[1.7e308, 0.0], [-1.7e308, 1.0], [0.0, 1.0], [1.0, 0.0]]
    with pytest.raises(ValueError, match="column 0 of X must span fewer sizes to be scaled"):
        from_arrays(rows, Y, task="binary", scaling=scaling)
    assert from_arrays(rows, Y, task="binary").X[0, 0] == 1.7e308


@pytest.mark.parametrize("scaling", ["standardize", "minmax"])
def test_a_constant_feature_or_target_part_is_only_moved(scaling: str) -> None:
    rows = [[5.0, 0.0], [5.0, 1.0], [5.0, 2.0]]
    found = from_arrays(rows, [1.0, 2.0, 3.0], task="regression", scaling=scaling)
    assert found.X[:, 0].tolist() == [0.0, 0.0, 0.0]
    assert found.scale[0] == 1.0


@pytest.mark.parametrize("digits", [310, 5000])
def test_numbers_of_many_digits_are_refused_by_their_place(digits: int) -> None:
    huge = 10 ** (digits - 1)
    with pytest.raises(ValueError, match=r"X\[1, 0\] must be a finite number, got 100000000000…"):
        from_arrays([[1, 2], [huge, 3]], [0, 1], task="binary")
    with pytest.raises(ValueError, match=r"y\[0\] must be a finite number, got -10000000000…"):
        from_arrays([[1], [2]], [-huge, 3], task="regression")


@pytest.mark.parametrize(
    ("task", "y", "names", "labels", "expected"),
    [
        ("multiclass", [1, 2, 3, 1], (), [0, 1, 2, 0], ("1", "2", "3")),
        ("multiclass", [30, -5, 7, 7], (), [2, 0, 1, 1], ("-5", "7", "30")),
        ("multiclass", [1, 2, 3, 1], ("low", "mid", "high"), [0, 1, 2, 0], ("low", "mid", "high")),
        ("multiclass", ["b", "a", "c", "a"], (), [1, 0, 2, 0], ("a", "b", "c")),
        ("multiclass", ["b", "a", "c", "a"], ("c", "a", "b"), [2, 1, 0, 1], ("c", "a", "b")),
        ("multiclass", np.array(["no", "yes", "no", "?"]), (), [1, 2, 1, 0], ("?", "no", "yes")),
        ("binary", [-1, 1, 1, -1], (), [0, 1, 1, 0], ("-1", "1")),
        ("binary", ["yes", "no", "no", "yes"], ("no", "yes"), [1, 0, 0, 1], ("no", "yes")),
        ("binary", [True, False, True, False], (), [1, 0, 1, 0], ("False", "True")),
        ("binary", np.array([True, False, True, False]), ("a", "b"), [1, 0, 1, 0], ("a", "b")),
        ("multiclass", [10**15, 0, 1, 0], (), [2, 0, 1, 0], ("0", "1", "1000000000000000")),
    ],
)
def test_classes_are_whole_numbers_or_texts_with_their_names(
    task: Any, y: Any, names: tuple[str, ...], labels: list[int], expected: tuple[str, ...]
) -> None:
    found = from_arrays(X, y, task=task, class_names=names)
    assert found.labels.tolist() == labels
    assert found.class_names == expected
    targets = np.eye(len(expected))[labels] if task == "multiclass" else np.array(labels)[:, None]
    np.testing.assert_array_equal(found.Y, targets)


@pytest.mark.parametrize("missing", [None, float("nan"), (1,)])
@pytest.mark.parametrize("at", [0, 1, 3])
def test_what_is_missing_among_texts_is_named_and_no_text(missing: object, at: int) -> None:
    y: list[object] = ["b", "a", "b", "a"]
    y[at] = missing
    column = np.empty(4, object)
    column[:] = y
    for given in (column, column.tolist()):
        with pytest.raises(ValueError, match=rf"y\[{at}\] must be a text, as others are, got "):
            from_arrays(X, given, task="binary")


def test_a_text_that_is_no_class_is_named() -> None:
    with pytest.raises(ValueError, match=r"y\[2\] must be one of a, b, got 'c'"):
        from_arrays(X, ["a", "b", "c", "a"], task="multiclass", class_names=("a", "b"))
    with pytest.raises(ValueError, match=r"y must have a row of each class, got none of 'd'"):
        from_arrays(X, ["a", "b", "a", "a"], task="multiclass", class_names=("a", "b", "d"))


def test_masked_cells_are_refused_and_arrays_without_any_are_taken() -> None:
    inputs = np.ma.array(np.arange(8.0).reshape(4, 2))
    classes = np.ma.array([0, 1, 0, 1])
    assert from_arrays(inputs, classes, task="binary").X.tolist() == inputs.tolist()
    hidden = inputs.copy()
    hidden[2, 1] = np.ma.masked
    for given in (hidden, list(hidden), tuple(hidden)):
        with pytest.raises(ValueError, match=r"X\[2, 1\] is masked, .*: leave its row out"):
            from_arrays(given, classes, task="binary")
    classes[3] = np.ma.masked
    for task in ("binary", "multiclass", "regression"):
        with pytest.raises(ValueError, match=r"y\[3\] is masked"):
            from_arrays(inputs, classes, task=task)
