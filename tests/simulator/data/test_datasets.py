"""The rows that are drawn: what shape they have, and that a seed fixes them."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.data import datasets
from simulator.data.prepared import prepare

DRAWN = [info.name for info in datasets.REGISTRY.values() if info.samples is not None]


@pytest.mark.parametrize("name", DRAWN)
def test_a_seed_fixes_the_rows_and_noise_moves_them(name: str) -> None:
    load = datasets.REGISTRY[name].load
    raw, labels = load(60, 0.3, 4)
    again, same = load(60, 0.3, 4)
    other, _ = load(60, 0.3, 5)
    quiet, _ = load(60, 0.01, 4)
    assert raw.tobytes() == again.tobytes()
    assert labels.tobytes() == same.tobytes()
    assert raw.tobytes() != other.tobytes()
    assert len(raw) == len(labels) == 60
    moved = [labels] if datasets.REGISTRY[name].task == "regression" else [raw]
    calm = [load(60, 0.01, 4)[1]] if datasets.REGISTRY[name].task == "regression" else [quiet]
    assert not np.array_equal(moved[0], calm[0])


def test_spirals_are_two_turned_arms() -> None:
    raw, labels = datasets.get("spirals").load(400, 0.0, 0)
    radius, angle = np.hypot(*raw.T), np.arctan2(raw[:, 1], raw[:, 0])
    expected = 2.0 * np.pi * radius + np.pi * labels
    np.testing.assert_allclose(np.cos(angle), np.cos(expected), atol=1e-9)
    np.testing.assert_allclose(np.sin(angle), np.sin(expected), atol=1e-9)
    assert np.bincount(labels).tolist() == [200, 200]


def test_blobs_lie_around_their_centres() -> None:
    raw, labels = datasets.get("blobs").load(3000, 0.5, 1)
    centres = [raw[labels == k].mean(axis=0) for k in range(3)]
    np.testing.assert_allclose(centres, [[0.0, 1.6], [-1.6, -1.0], [1.6, -1.0]], atol=0.06)
    assert raw[labels == 2].std(axis=0) == pytest.approx([0.5, 0.5], abs=0.03)


def test_the_two_labels_are_independent_questions() -> None:
    raw, labels = datasets.get("two_labels").load(500, 0.0, 2)
    assert np.array_equal(labels[:, 0] == 1, raw[:, 0] > 0)
    assert np.array_equal(labels[:, 1] == 1, (raw**2).sum(axis=1) < 0.36)
    assert len(np.unique(labels, axis=0)) == 4
    # Noise moves the points, and leaves alone what was decided before.
    moved, same = datasets.get("two_labels").load(500, 0.3, 2)
    assert np.array_equal(labels, same)
    assert not np.array_equal(raw, moved)


@pytest.mark.parametrize(("name", "function"), [("sine", np.sin), ("cubic", lambda x: x**3 - x)])
def test_curves_are_the_function_plus_noise(name: str, function: np.ufunc) -> None:
    load = datasets.get(name).load
    x, y = load(4000, 0.0, 3)
    np.testing.assert_array_equal(y, function(x))
    x, y = load(4000, 0.2, 3)
    assert float(np.std(y - function(x))) == pytest.approx(0.2, rel=0.05)


def test_diabetes_is_in_its_own_units() -> None:
    found = prepare("diabetes")
    assert (found.labels.min(), found.labels.max()) == (25.0, 346.0)
    assert found.raw[:, 0].max() == 79.0  # years, not scikit-learn's standardised column
