"""The rows that are wrong, the surest first, worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.training.wrong_rows import wrong_rows


def test_two_classes() -> None:
    outputs = np.array([[0.9], [0.6], [0.3], [0.05], [0.5]])
    found = wrong_rows(np.array([0, 1, 1, 1, 0]), outputs, "binary")
    assert found.rows.tolist() == [3, 0, 2]  # 0.95 for 0, 0.9 for 1, 0.7 for 0
    assert found.how_much == pytest.approx([0.95, 0.9, 0.7])


def test_several_classes() -> None:
    outputs = np.array([[0.6, 0.3, 0.1], [0.2, 0.1, 0.7], [0.0, 1.0, 0.0]])
    found = wrong_rows(np.array([1, 0, 1]), outputs, "multiclass")
    assert found.rows.tolist() == [1, 0]
    assert found.how_much == pytest.approx([0.7, 0.6])


def test_several_labels_count_the_wrong_one_that_is_surest() -> None:
    outputs = np.array([[0.9, 0.2], [0.1, 0.4], [0.6, 0.6]])
    found = wrong_rows(np.array([[1, 0], [0, 1], [0, 0]]), outputs, "multilabel")
    assert found.rows.tolist() == [1, 2]
    assert found.how_much == pytest.approx([0.6, 0.6])


def test_a_regression_has_all_rows_by_how_far_they_are_off() -> None:
    targets = np.array([[1.0, 0.0], [2.0, 5.0], [3.0, 1.0]])
    off = np.array([[0.1, -0.4], [2.0, 0.0], [0.0, 0.3]])
    found = wrong_rows(targets, targets + off, "regression")
    assert found.rows.tolist() == [1, 0, 2]
    assert found.how_much == pytest.approx([2.0, 0.4, 0.3])
