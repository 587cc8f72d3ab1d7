"""The methods by hand: which settings each round of halving keeps, how networks grow and shrink."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from search_use import finished, plan
from sklearn.base import BaseEstimator
from sklearn.experimental import enable_halving_search_cv  # noqa: F401
from sklearn.model_selection import HalvingRandomSearchCV

from simulator.data.prepared import from_arrays
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.search.dimensions import sizes_in
from simulator.search.methods import get
from simulator.search.methods.halving import Rung, rungs
from simulator.search.plan import Plan
from simulator.search.relevance import least_relevances
from simulator.search.results import Result, ranked

RATES = ("learning_rate=0.001..1",)
Sizes = tuple[int, ...]


def test_the_rounds_of_halving_by_hand() -> None:
    assert rungs(27, 81, 3) == [Rung(27, 3), Rung(9, 9), Rung(3, 27), Rung(1, 81)]
    assert rungs(10, 100, 3) == [Rung(10, 11), Rung(4, 33), Rung(2, 99)]
    assert rungs(16, 64, 2) == [
        Rung(16, 4), Rung(8, 8), Rung(4, 16), Rung(2, 32), Rung(1, 64),
    ]  # fmt: skip
    assert rungs(27, 81, 3, least=27) == [Rung(27, 27), Rung(9, 81)]
    assert rungs(1, 50, 3) == [Rung(1, 50)]
    assert rungs(64, 2, 4) == [Rung(64, 1)]


class _Constant(BaseEstimator):  # type: ignore[misc]
    def __init__(self, place: int = 0, epochs: int = 1) -> None:
        self.place, self.epochs = place, epochs

    def fit(self, X: object, y: object) -> _Constant:
        return self

    def score(self, X: object, y: object) -> float:
        return float(self.place)


@pytest.mark.parametrize(("settings", "epochs", "factor"), [(27, 81, 3), (10, 100, 3), (20, 64, 2)])
def test_the_rounds_of_halving_are_scikit_learns(settings: int, epochs: int, factor: int) -> None:
    search = HalvingRandomSearchCV(
        _Constant(),
        {"place": list(range(1000))},
        n_candidates=settings,
        factor=factor,
        resource="epochs",
        max_resources=epochs,
        min_resources="exhaust",
        cv=2,
        refit=False,
        random_state=0,
    ).fit(np.zeros((4, 1)), [0, 0, 1, 1])
    found = rungs(settings, epochs, factor)
    assert [one.settings for one in found] == search.n_candidates_
    assert [one.epochs for one in found] == search.n_resources_


def test_halving_keeps_the_best_of_each_round() -> None:
    of = plan(over=RATES, method="halving", runs=9, folds=2, epochs=9)
    results = finished(of).results()
    for place, (count, epochs) in enumerate(((9, 1), (3, 3), (1, 9))):
        rung = [one for one in results if one.round == place]
        assert (len(rung), {one.epochs for one in rung}) == (count, {epochs})
        if place:
            before = [one for one in results if one.round == place - 1]
            kept = sorted(before, key=lambda one: one.loss)[:count]
            assert {one.number for one in kept} == {one.number for one in rung}
    order = ranked(results, "loss")
    assert [one.epochs for one in order] == [9, 3, 3, 1, 1, 1, 1, 1, 1]


def test_more_epochs_go_on_as_fewer_began() -> None:
    of = plan(over=RATES, method="halving", runs=3, folds=2, epochs=3)
    late = finished(of).results()[-1]
    full = finished(plan(over=RATES, runs=3, folds=2, epochs=3)).results()
    assert full[late.number].losses == late.losses


def worked(of: Plan, judged: Callable[[Sizes], tuple[float, Sizes]]) -> list[list[Sizes]]:
    """Return the architectures that growing names round by round, given what becomes of each.

    `judged` returns the loss, and for each layer the relevance of its least node.
    """
    results: list[Result] = []
    rounds = []
    while trials := get("grow").next_round(of, results):
        named = [sizes_in(str(one.candidate.values[0])) for one in trials]
        rounds.append(named)
        for one, sizes in zip(trials, named, strict=True):
            loss, relevances = judged(sizes)
            results.append(
                Result(
                    number=one.candidate.number,
                    round=one.round,
                    epochs=one.epochs,
                    values=one.candidate.values,
                    losses=(loss - 0.1, loss + 0.1),
                    training_losses=(loss, loss),
                    parameters=1,
                    relevances=tuple(map(float, relevances)),
                )
            )
        assert len(results) < 100
    return rounds


def test_networks_grow_while_that_helps_and_shrink_while_it_does_no_harm() -> None:
    losses = {(1,): 9.0, (2,): 5.0, (4,): 3.0, (8,): 2.0, (16,): 2.5, (7,): 2.05, (6,): 2.2}

    def judged(sizes: Sizes) -> tuple[float, Sizes]:
        return losses.get(sizes, 6.0), tuple(1 for _ in sizes)

    found = worked(plan(method="grow"), judged)
    # The standard error of (8,) is 0.1: the 2.05 of (7,) is as good, the 2.2 of (6,) is not.
    larger = [[(2,), (1, 1)], [(4,), (2, 2)], [(8,), (4, 4)], [(16,), (8, 8)]]
    assert found == [[(1,)], *larger, [(7,)], [(6,)]]


def test_a_node_goes_where_it_is_missed_least_and_the_last_one_takes_its_layer_along() -> None:
    losses = {(1,): 5.0, (1, 1): 4.0, (2, 1): 3.0}

    def judged(sizes: Sizes) -> tuple[float, Sizes]:
        return losses.get(sizes, 3.0 if sizes == (2,) else 8.0), tuple(range(len(sizes), 0, -1))

    found = worked(plan(method="grow", runs=40), judged)
    assert found[:3] == [[(1,)], [(2,), (1, 1)], [(4,), (2, 2)]]
    layered = worked(
        plan(method="grow", runs=40),
        lambda sizes: (
            {(1,): 5.0, (1, 1): 4.0, (2, 1): 3.0}.get(sizes, 3.0 if sizes == (2, 1) else 8.0),
            tuple(range(len(sizes), 0, -1)),
        ),
    )
    assert [(2, 1), (1, 2), (1, 1, 1)] in layered
    assert layered[-1] == [(1, 2)] or layered[-1] == [(4, 1), (2, 2), (2, 1, 1)]


def test_a_larger_network_must_be_worth_its_size() -> None:
    losses = {(1,): 1.0, (2,): 0.96, (1, 1): 0.97}
    found = worked(plan(method="grow"), lambda sizes: (losses[sizes], (1,) * len(sizes)))
    assert found == [[(1,)], [(2,), (1, 1)]]
    eager = plan(method={"name": "grow", "settings": {"least_gain": 0.0}}, runs=5)
    assert worked(eager, lambda sizes: (losses.get(sizes, 2.0), (1,) * len(sizes)))[2:] != []


def test_the_budget_ends_growing() -> None:
    found = worked(plan(method="grow", runs=4), lambda sizes: (1.0 / sum(sizes), (1,) * len(sizes)))
    assert sum(map(len, found)) == 4


def test_relevance_is_what_the_loss_grows_by_without_the_node() -> None:
    rng = np.random.default_rng(1)
    data = from_arrays(rng.normal(size=(9, 2)), rng.integers(0, 2, 9), task="binary")
    network = Network(
        NetworkSpec(2, (Dense(3, "tanh"), Dense(2, "tanh"), Dense(1, "sigmoid")), "mse")
    )
    theta = rng.normal(size=network.parameter_count)
    found = least_relevances(network, theta, data)
    whole = float(network.loss(theta, data.X, data.Y))
    for layer, nodes in enumerate((3, 2)):
        without = []
        for node in range(nodes):
            changed = theta.copy()
            network.views(changed)[layer + 1].W[node] = 0.0
            without.append(float(network.loss(changed, data.X, data.Y)) - whole)
        assert found[layer] == pytest.approx(min(without))


def test_growing_finds_a_network_for_xor() -> None:
    of = plan("xor", method={"name": "grow", "settings": {"most_layers": 1.0}}, folds=1, starts=3,
              runs=12, epochs=150)  # fmt: skip
    order = ranked(finished(of).results(), "loss")
    assert order[0].score == 1.0
    assert math.isfinite(order[0].loss)
    right = [sizes_in(str(one.values[0])) for one in order if one.score == 1.0]
    assert max(right) == right[0]  # where every row is right it grows no more
