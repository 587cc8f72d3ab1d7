"""C12: all-positive inputs move both weights the same way, and make a detour of what is not."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.workshops.records.zigzag import RECORD, ZigzagDocument
from simulator.workshops.zigzag.ways import ROWS, Way, inputs_of, way


def way_of(document: ZigzagDocument, *, centred: bool) -> Way:
    start = np.array([document.start_1, document.start_2])
    goal = np.array([document.goal_1, document.goal_2])
    return way(
        inputs_of(document.seed, centred=centred),
        *(start, goal, document.learning_rate, document.updates, document.seed),
        by_row=document.rows == "one",
    )


@pytest.mark.parametrize("seed", range(6))
def test_tanh_is_the_sigmoid_of_twice_the_sum_around_0(seed: int) -> None:
    positive, centred = (inputs_of(seed, centred=one) for one in (False, True))
    assert positive.shape == (ROWS, 2)
    assert (positive > 0.0).all()
    np.testing.assert_allclose(centred, 2.0 * positive - 1.0)
    np.testing.assert_allclose(centred.mean(axis=0), 0.0, atol=1e-15)
    sums = np.arctanh(centred)
    np.testing.assert_allclose(positive, 1.0 / (1.0 + np.exp(-2.0 * sums)))
    np.testing.assert_allclose(centred, 2.0 / (1.0 + np.exp(-2.0 * sums)) - 1.0)


@pytest.mark.parametrize("seed", range(6))
def test_behind_sigmoids_one_row_moves_both_weights_the_same_way(seed: int) -> None:
    document = ZigzagDocument(seed=seed)
    positive, centred = (way_of(document, centred=one) for one in (False, True))
    assert positive.same_way == 1.0
    assert 0.2 < centred.same_way < 0.8
    assert positive.detour > centred.detour > 1.0
    assert positive.left > 3.0 * centred.left


def test_where_both_weights_rise_there_is_no_detour() -> None:
    document = next(one for one in RECORD.presets if one.name == "same-sign").document
    assert isinstance(document, ZigzagDocument)
    found = way_of(document, centred=False)
    assert found.same_way == 1.0
    assert found.detour < 1.2
    assert found.left < 0.05


def test_all_rows_at_once_may_have_both_signs() -> None:
    document = next(one for one in RECORD.presets if one.name == "all-rows").document
    assert isinstance(document, ZigzagDocument)
    found = way_of(document, centred=False)
    assert found.same_way == 0.0
    assert found.left > 5.0 * way_of(document, centred=True).left


@pytest.mark.parametrize("by_row", [True, False])
def test_an_update_goes_against_the_gradient_of_its_rows(by_row: bool) -> None:
    inputs, start, goal = inputs_of(3, centred=False), np.array([0.5, -1.0]), np.array([1.0, 2.0])
    found = way(inputs, start, goal, 0.2, 1, 7, by_row=by_row)
    rows = inputs[[np.random.default_rng(7).permutation(ROWS)[-1]]] if by_row else inputs
    step = 1e-6

    def loss(weights: np.ndarray) -> float:
        return float(0.5 * (((weights - goal) @ rows.T) ** 2).mean())

    gradient = [(loss(start + move) - loss(start - move)) / (2 * step) for move in np.eye(2) * step]
    np.testing.assert_allclose(found.weights[1], start - 0.2 * np.array(gradient), rtol=1e-8)
    assert found.losses(start) == pytest.approx(0.5 * (((start - goal) @ inputs.T) ** 2).mean())


def test_every_row_is_taken_once_an_epoch() -> None:
    inputs = np.diag(np.ones(2))[np.arange(ROWS) % 2] * np.arange(1, ROWS + 1)[:, None] / ROWS
    found = way(inputs, np.zeros(2), np.ones(2), 1e-6, 2 * ROWS, 0, by_row=True)
    sizes = np.abs(found.moves).sum(axis=1)
    first, second = sizes[:ROWS], sizes[ROWS:]
    np.testing.assert_allclose(np.sort(first), np.sort(second), rtol=1e-3)
    assert len(np.unique(first.round(12))) == ROWS
    assert not np.allclose(first, second)


def test_what_leaves_all_bounds_ends() -> None:
    document = ZigzagDocument(learning_rate=3.0, updates=400, rows="all")
    big = way(inputs_of(0, centred=False) * 10.0, np.zeros(2), np.ones(2), 3.0, 400, 0, by_row=True)
    assert big.is_lost
    assert big.updates < 400
    assert not way_of(document, centred=True).is_lost


def test_without_updates_there_is_nothing_to_tell() -> None:
    found = way_of(ZigzagDocument(updates=0), centred=True)
    assert found.updates == 0
    assert np.isnan([found.same_way, found.detour]).all()
