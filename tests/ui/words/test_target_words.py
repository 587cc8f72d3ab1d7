"""A row's target in words."""

from __future__ import annotations

import numpy as np

from simulator.data.prepared import from_arrays, prepare
from ui.words.target_words import target_text


def test_each_task_has_its_words() -> None:
    iris = prepare("iris")
    assert target_text(iris, iris.labels[0]) == "setosa"
    labels = prepare("two_labels")
    assert target_text(labels, np.array([1, 1])) == "right + inside"
    assert target_text(labels, np.array([0, 0])) == "none"
    numbers = from_arrays([[0.0], [1.0]], [[150.0, -2.0], [3.0, 1.0]], task="regression")
    assert target_text(numbers, numbers.labels[0]) == "150, \N{MINUS SIGN}2"
