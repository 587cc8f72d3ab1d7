"""How values are spread, in bars."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.data.histograms import before_and_after, histogram, of_places
from simulator.data.prepared import prepare


def test_each_of_a_few_whole_numbers_has_a_bar() -> None:
    found = histogram(np.array([1.0, 1.0, 3.0, np.nan]))
    assert found.counts.tolist() == [2, 0, 1]
    assert (found.lower, found.upper, found.whole) == (0.5, 3.5, True)


def test_other_numbers_lie_in_twenty_ranges_from_the_least_to_the_most() -> None:
    found = histogram(np.linspace(0.0, 10.0, 101) + 0.25)
    assert (len(found.counts), found.counts.sum()) == (20, 101)
    assert (found.lower, found.upper) == (0.25, 10.25)


@pytest.mark.parametrize("values", [[], [np.nan], [1e300, -1e300], [7.5, 7.5], [0.1, 0.1 + 1e-17]])
def test_nothing_breaks_it(values: list[float]) -> None:
    found = histogram(np.array(values))
    assert found.counts.sum() == np.isfinite(values).sum()


def test_classes_are_counted_by_name() -> None:
    found = of_places(np.array([0.0, 2.0, 2.0, np.nan]), ("a", "b", "c"))
    assert found.counts.tolist() == [1, 0, 2]


def test_before_and_after_scaling_have_the_training_rows() -> None:
    data = prepare("iris", scaling="standardize", validation_fraction=0.25)
    before, after = before_and_after(data, 0)
    assert before.counts.sum() == after.counts.sum() == len(data.X)
    assert before.lower > 4
    assert after.lower < 0
