"""ROC and precision-recall curves: scikit-learn's to 1e-12, ties and rare classes included."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics

from simulator.training.threshold_curves import one_against_rest, threshold_curves

CLOSE = {"rtol": 0.0, "atol": 1e-12}


def drawn(rows: int, seed: int, *, digits: int | None, share: float) -> tuple:  # type: ignore[type-arg]
    """Return labels and scores; few digits make ties."""
    random = np.random.default_rng(seed)
    truth = random.random(rows) < share
    truth[:2] = True, False
    scores = random.random(rows) * 0.6 + 0.4 * truth
    return truth, scores if digits is None else np.round(scores, digits)


@pytest.mark.parametrize("digits", [None, 2, 1, 0])
@pytest.mark.parametrize(("rows", "share"), [(2, 0.5), (37, 0.5), (400, 0.04), (401, 0.97)])
def test_both_curves_are_those_of_scikit_learn(rows: int, share: float, digits: int | None) -> None:
    truth, scores = drawn(rows, rows, digits=digits, share=share)
    found = threshold_curves(truth, scores)
    fpr, tpr, thresholds = metrics.roc_curve(truth, scores, drop_intermediate=False)
    np.testing.assert_allclose(found.false_positive_rate, fpr, **CLOSE)
    np.testing.assert_allclose(found.recall, tpr, **CLOSE)
    np.testing.assert_array_equal(found.thresholds, thresholds)
    precision, recall, thresholds = metrics.precision_recall_curve(truth, scores)
    np.testing.assert_allclose(found.precision[::-1], precision, **CLOSE)
    np.testing.assert_allclose(found.recall[::-1], recall, **CLOSE)
    np.testing.assert_array_equal(found.thresholds[:0:-1], thresholds)
    assert found.auc == pytest.approx(metrics.roc_auc_score(truth, scores), abs=1e-12)
    ap = metrics.average_precision_score(truth, scores)
    assert found.average_precision == pytest.approx(ap, abs=1e-12)


def test_by_hand_with_a_tie() -> None:
    # Scores 0.9 (yes), 0.7 (no), 0.7 (yes), 0.2 (no): at 0.7 one more is found, and one mistaken.
    found = threshold_curves(np.array([1, 0, 1, 0]) == 1, np.array([0.9, 0.7, 0.7, 0.2]))
    assert found.thresholds.tolist() == [np.inf, 0.9, 0.7, 0.2]
    assert found.found.tolist() == [0, 1, 2, 2]
    assert found.mistaken.tolist() == [0, 0, 1, 2]
    assert (
        found.auc == 0.875
    )  # 1 · ½ + (½ + 1)/2 · ½: of four pairs three are in order, one is tied
    assert found.average_precision == pytest.approx(0.5 * 1.0 + 0.5 * 2 / 3)


def test_a_row_just_at_the_threshold_is_not_taken() -> None:
    found = threshold_curves(np.array([True, False, True]), np.array([0.9, 0.5, 0.5]))
    at = found.at(0.5)
    assert at == (1, 0, 1, 1)
    assert (at.recall, at.false_positive_rate, at.precision) == (0.5, 0.0, 1.0)
    assert found.at(0.49) == (2, 1, 0, 0)
    assert found.at(1.0) == (0, 0, 2, 1)
    assert found.at(1.0).precision is None


def test_what_needs_both_kinds_of_rows_is_not_made_up() -> None:
    alone = threshold_curves(np.array([True, True]), np.array([0.2, 0.3]))
    assert alone.auc is None
    assert alone.average_precision == 1.0
    none = threshold_curves(np.array([False, False]), np.array([0.2, 0.3]))
    assert none.auc is None
    assert none.average_precision is None


def test_one_class_against_the_rest() -> None:
    one = one_against_rest(np.array([1, 0]), np.array([[0.8], [0.3]]), "binary", 1)
    zero = one_against_rest(np.array([1, 0]), np.array([[0.8], [0.3]]), "binary", 0)
    assert [part.tolist() for part in one] == [[True, False], [0.8, 0.3]]
    assert [part.tolist() for part in zero] == [[False, True], [pytest.approx(0.2), 0.7]]
    outputs = np.array([[0.1, 0.2, 0.7], [0.5, 0.3, 0.2]])
    third = one_against_rest(np.array([2, 0]), outputs, "multiclass", 2)
    assert [part.tolist() for part in third] == [[True, False], [0.7, 0.2]]
    label = one_against_rest(np.array([[0, 1], [1, 0]]), outputs[:, :2], "multilabel", 1)
    assert [part.tolist() for part in label] == [[True, False], [0.2, 0.3]]
