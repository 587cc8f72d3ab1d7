"""Which rows a picture shows, and how many of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from small_data import random_data

from simulator.landscape.loss_rows import LossRows

DATA = random_data(1000)
# Multiplications for 100 rows at one point of a network of 10 parameters.
WORK = 1000.0


def test_rows_are_evenly_spaced_and_few_enough() -> None:
    sample = LossRows(DATA, 10).sample("training", WORK, 1)
    # Every tenth of 1000 rows.
    np.testing.assert_array_equal(sample.X, DATA.X[::10])
    np.testing.assert_array_equal(sample.Y, DATA.Y[::10])
    assert (len(sample), sample.total) == (100, 1000)


@pytest.mark.parametrize(("points", "expected"), [(2, 63), (1_000_000, 63)])
def test_a_few_rows_are_always_taken(points: int, expected: int) -> None:
    # 64 at least: every sixteenth of 1000 rows are 63.
    assert len(LossRows(DATA, 10).sample("training", WORK, points)) == expected


def test_what_is_not_there_gives_way_to_the_training_rows() -> None:
    rows = LossRows(replace(DATA, X_validation=DATA.X[:0], Y_validation=DATA.Y[:0]), 10)
    for asked in ("validation", "batch"):
        sample = rows.sample(asked, WORK, 1)
        assert (sample.kind, sample.asked) == ("training", asked)


def test_batches_are_told_apart_by_their_numbers() -> None:
    rows = LossRows(DATA, 10)
    prints = set()
    for part in (slice(0, 4), slice(4, 8), slice(0, 4)):
        rows.batch = DATA.X[part].copy(), DATA.Y[part].copy()
        prints.add(rows.sample("batch", WORK, 1).fingerprint)
    assert len(prints) == 2


def test_a_batch_of_all_rows_has_no_loss_of_its_own() -> None:
    rows = LossRows(DATA, 10)
    assert rows.separate_batch is None
    rows.batch = DATA.X, DATA.Y
    assert rows.separate_batch is None
    rows.batch = DATA.X[:5], DATA.Y[:5]
    assert rows.separate_batch is rows.batch
