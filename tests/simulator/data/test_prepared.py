"""Data sets: shapes, split, scaling, and what is refused."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler, StandardScaler

from simulator.data import prepared as data
from simulator.data.datasets import REGISTRY, Dataset
from simulator.data.prepared import prepare

GATES = {
    "xor": [0, 1, 1, 0],
    "and": [0, 0, 0, 1],
    "or": [0, 1, 1, 1],
    "nand": [1, 1, 1, 0],
}
ROWS = {"iris": 150, "digits": 1797, "wine": 178, "breast_cancer": 569, "diabetes": 442}


@pytest.mark.parametrize("info", [*REGISTRY.values()], ids=lambda info: info.name)
def test_every_data_set_is_as_announced(info: Dataset) -> None:
    prepared = prepare(info.name)
    drawn = 4 if info.samples is None else int(info.samples.default)
    n = ROWS.get(info.name, drawn)
    assert info.rows == (None if info.samples else n)
    assert prepared.X.shape == prepared.raw.shape == (n, info.n_features)
    assert prepared.Y.shape == (n, info.n_outputs)
    assert prepared.X_validation.shape == (0, info.n_features)
    assert prepared.Y_validation.shape == (0, info.n_outputs)
    assert (prepared.n_features, prepared.n_outputs) == (info.n_features, info.n_outputs)
    assert prepared.X.dtype == prepared.Y.dtype == np.float64
    assert prepared.source == info.name
    assert prepared.task == info.task
    if info.task in ("binary", "multiclass"):
        assert set(np.unique(prepared.labels)) == set(range(len(info.class_names)))
    assert (len(info.target_names) > 0) == (info.task == "regression")
    assert info.title
    assert info.explanation.endswith((".", ")."))
    if info.image_shape is not None:
        assert np.prod(info.image_shape) == info.n_features


@pytest.mark.parametrize("name", [*GATES])
def test_gates_are_the_truth_tables_in_order(name: str) -> None:
    prepared = prepare(name)
    assert prepared.X.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert prepared.Y[:, 0].tolist() == GATES[name]
    assert prepared.labels.tolist() == GATES[name]


def test_several_classes_are_one_hot() -> None:
    prepared = prepare("iris")
    assert prepared.Y.sum(axis=1).tolist() == [1.0] * 150
    assert prepared.Y.argmax(axis=1).tolist() == prepared.labels.tolist()


@pytest.mark.parametrize("array", ["X", "Y", "raw", "labels", "offset", "scale", "X_validation"])
def test_arrays_are_read_only(array: str) -> None:
    prepared = prepare("iris", validation_fraction=0.2, scaling="standardize")
    with pytest.raises(ValueError, match="read-only"):
        getattr(prepared, array)[0] = 1


def test_split_is_scikit_learns_stratified_split() -> None:
    prepared = prepare("iris", validation_fraction=0.25, seed=7)
    labels = prepare("iris").labels
    _, expected = train_test_split(np.arange(150), test_size=0.25, random_state=7, stratify=labels)
    whole = prepare("iris").raw
    np.testing.assert_array_equal(prepared.raw_validation, whole[np.sort(expected)])
    assert np.bincount(prepared.labels_validation).min() >= 12
    assert len(prepared.X) + len(prepared.X_validation) == 150


def test_same_seed_gives_the_same_rows_and_another_seed_others() -> None:
    first = prepare("moons", noise=0.2, validation_fraction=0.3, seed=3)
    again = prepare("moons", noise=0.2, validation_fraction=0.3, seed=3)
    other = prepare("moons", noise=0.2, validation_fraction=0.3, seed=4)
    np.testing.assert_array_equal(first.X, again.X)
    np.testing.assert_array_equal(first.Y_validation, again.Y_validation)
    assert not np.array_equal(first.X, other.X)


@pytest.mark.parametrize(
    ("scaling", "scaler"), [("standardize", StandardScaler()), ("minmax", MinMaxScaler())]
)
def test_scaling_is_fitted_on_the_training_rows_only(
    scaling: str, scaler: StandardScaler | MinMaxScaler
) -> None:
    prepared = prepare("iris", validation_fraction=0.3, scaling=scaling)
    scaler.fit(prepared.raw)
    np.testing.assert_allclose(prepared.X, scaler.transform(prepared.raw), atol=1e-14)
    np.testing.assert_allclose(
        prepared.X_validation, scaler.transform(prepared.raw_validation), atol=1e-14
    )
    np.testing.assert_array_equal(prepared.X, (prepared.raw - prepared.offset) / prepared.scale)


def test_targets_are_scaled_by_the_training_rows_only() -> None:
    prepared = prepare("diabetes", validation_fraction=0.3, scaling="standardize")
    np.testing.assert_allclose(prepared.target_offset, prepared.labels.mean(axis=0))
    np.testing.assert_allclose(prepared.target_scale, prepared.labels.std(axis=0))
    np.testing.assert_allclose(prepared.unscaled(prepared.Y_validation), prepared.labels_validation)


@pytest.mark.parametrize("scaling", ["standardize", "minmax"])
def test_a_constant_feature_is_moved_but_not_stretched(scaling: str) -> None:
    # The first pixel of every digit is 0.
    prepared = prepare("digits", scaling=scaling)
    assert prepared.scale[0] == 1.0
    assert prepared.X[:, 0].tolist() == [0.0] * 1797
    assert np.isfinite(prepared.X).all()


def test_samples_and_noise_reach_the_generator() -> None:
    assert len(prepare("circles", samples=50, noise=0.0).X) == 50
    radii = np.linalg.norm(prepare("circles", samples=50, noise=0.0).X, axis=1)
    np.testing.assert_allclose(np.unique(radii.round(9)), [0.5, 1.0])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"source": "iriss"}, r"source must be one of xor, and, .*, got 'iriss'"),
        ({"source": "xor", "samples": 5}, "samples cannot be chosen for xor, got 5"),
        ({"source": "iris", "noise": 0.1}, "noise cannot be chosen for iris, got 0.1"),
        ({"source": "moons", "samples": 5}, r"samples must be >= 20 and <= 5000, got 5"),
        ({"source": "moons", "samples": 30.5}, r"samples must be a whole number, got 30.5"),
        ({"source": "moons", "noise": -0.1}, r"noise must be >= 0 and <= 1, got -0.1"),
        ({"source": "moons", "noise": float("nan")}, r"noise must be >= 0 and <= 1, got nan"),
        ({"source": "iris", "scaling": "max"}, "scaling must be one of none, .*, got 'max'"),
        ({"source": "iris", "seed": -1}, "data_seed must be >= 0 .*, got -1"),
        ({"source": "iris", "validation_fraction": 1.0}, "validation_fraction must be .*, got 1"),
        ({"source": "iris", "validation_fraction": 0.99}, "validation_fraction .* each class"),
        ({"source": "iris", "validation_fraction": 0.01}, "validation_fraction .* each class"),
        ({"source": "and", "validation_fraction": 0.25}, "validation_fraction .* single row"),
        ({"source": "xor", "validation_fraction": 0.25}, "validation_fraction .* each class"),
    ],
)
def test_wrong_settings_are_refused_by_name(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        prepare(**arguments)  # type: ignore[arg-type]


def test_half_of_xor_can_be_kept_aside() -> None:
    prepared = prepare("xor", validation_fraction=0.5)
    assert sorted(prepared.labels) == sorted(prepared.labels_validation) == [0, 1]


def test_gates_need_no_scikit_learn() -> None:
    program = (
        "import sys; from simulator.data import prepared; prepared.prepare('xor'); "
        "sys.exit(any(name.split('.')[0] in ('sklearn', 'scipy') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_defaults_are_within_their_ranges() -> None:
    for info in REGISTRY.values():
        for setting in (info.samples, info.noise):
            if setting is not None:
                assert setting.check(setting.default) == setting.default
    assert data.VALIDATION_FRACTION.check(0.0) == 0.0
