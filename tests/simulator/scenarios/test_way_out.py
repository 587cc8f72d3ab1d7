"""The change that is offered after a divergence: whatever is huge, training then works."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from run_samples import with_optimizer

from simulator.nn import initializers
from simulator.scenarios import presets, trials, way_out
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.way_out import (
    Change,
    WayOut,
    find_on_few_rows,
    find_way_out,
    time_limit,
    with_new_weights,
)
from simulator.training.divergence import Diverged


def experiment(name: str = "xor", *, hidden: bool = True, **fields: object) -> Experiment:
    """Return an experiment whose outputs have no bounds, so that it can diverge."""
    preset = presets.load(name)
    last = preset.layers[-1].model_copy(update={"activation": "identity"})
    kept = preset.layers[:-1] if hidden else ()
    known = {"layers": (*kept, last), "loss": "mse", "epochs": 60}
    return Experiment.from_scenario(presets.changed(preset, **{**known, **fields}))


def first_weights(one: Experiment) -> NDArray[np.float64]:
    return np.array(one.initial_state().theta)


def trained(one: Experiment, theta: NDArray[np.float64] | None) -> tuple[float, float]:
    """Return the losses before and after training to the end."""
    trainer = one.trainer()
    if theta is not None:
        trainer.state.theta[:] = theta
    first = trainer.evaluate().loss
    for _ in trainer.updates():
        pass
    return first, trainer.evaluate().loss


def assert_works(one: Experiment, found: WayOut, theta: NDArray[np.float64]) -> None:
    assert found.scenario is not None
    other = Experiment.from_scenario(found.scenario)
    first, last = trained(other, theta if found.change is Change.RATE else None)
    assert last <= first


@pytest.mark.parametrize("name", ["xor", "sine", "diabetes"])
@pytest.mark.parametrize(
    ("rule", "rate"), [("sgd", 500.0), ("sgd", 50.0), ("momentum", 100.0), ("nag", 30.0)]
)
def test_the_rate_that_is_offered_works_to_the_end(name: str, rule: str, rate: float) -> None:
    one = experiment(name, optimizer=with_optimizer(rule, learning_rate=rate))
    with pytest.raises(Diverged):
        trained(one, None)
    theta = first_weights(one)
    found = find_way_out(one, theta)
    assert found.change is Change.RATE
    assert found.learning_rate < rate
    assert_works(one, found, theta)


def test_the_largest_tenth_that_works_is_offered() -> None:
    one = experiment(optimizer=with_optimizer("sgd", learning_rate=500.0))
    found = find_way_out(one, first_weights(one))
    too_large = with_optimizer("sgd", learning_rate=found.learning_rate * 10)
    scenario = presets.changed(one.scenario, optimizer=too_large)
    try:
        first, last = trained(Experiment.from_scenario(scenario), None)
    except Diverged:
        return
    assert not last <= first


def test_it_is_tried_from_the_weights_that_training_began_with() -> None:
    # Weights that were set by hand, and not those of the seed.
    one = experiment(optimizer=with_optimizer("sgd", learning_rate=5.0))
    theta = first_weights(one) * 30.0
    found = find_way_out(one, theta)
    assert found.change is Change.RATE
    assert_works(one, found, theta)


def test_huge_first_weights_are_blamed_and_new_ones_are_offered() -> None:
    one = experiment(optimizer=with_optimizer("sgd", learning_rate=0.01))
    theta = first_weights(one)
    theta[-2] = 1e200
    found = find_way_out(one, theta)
    assert (found.change, found.weights_size) == (Change.WEIGHTS, 1e200)
    assert found.scenario is not None
    assert found.scenario.optimizer.settings["learning_rate"] == 0.01
    assert_works(one, found, theta)


def test_huge_inputs_are_blamed_and_scaling_is_offered() -> None:
    wine = presets.load("wine")
    raw = wine.data.model_copy(update={"scaling": "none"})
    rule = with_optimizer("sgd", learning_rate=0.01)
    one = experiment("wine", data=raw, optimizer=rule, hidden=False)
    with pytest.raises(Diverged):
        trained(one, None)
    theta = first_weights(one)
    found = find_way_out(one, theta)
    assert found.change is Change.SCALING
    assert found.inputs_size == np.abs(one.data.X).max() > 1000.0
    assert_works(one, found, theta)


def test_where_nothing_helps_nothing_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    one = experiment(optimizer=with_optimizer("sgd", learning_rate=1000.0))
    monkeypatch.setattr(way_out, "_works", lambda *_: False)
    assert find_way_out(one, first_weights(one)) == WayOut(Change.NOTHING)
    assert find_way_out(one, first_weights(one) + 1e9).weights_size > 0.0


@pytest.mark.parametrize("most", [1, 7, 100])
def test_the_search_ends_within_an_update_of_being_told_to(most: int) -> None:
    one = experiment(optimizer=with_optimizer("sgd", learning_rate=1000.0))
    asked = 0

    def is_over() -> bool:
        nonlocal asked
        asked += 1
        return asked >= most

    assert find_way_out(one, first_weights(one), is_over) == WayOut(Change.UNKNOWN)
    assert asked <= most + 1  # once more between two attempts


def test_a_time_limit_counts_from_when_it_is_made() -> None:
    now = 5.0
    is_over = time_limit(2.0, lambda: now)
    assert not is_over()
    now = 6.9
    assert not is_over()
    now = 7.0
    assert is_over()


def test_new_weights_are_drawn_from_the_next_seed_also_where_none_were_drawn() -> None:
    xor = presets.load("xor")
    assert with_new_weights(xor).seed == xor.seed + 1
    zeros = with_new_weights(presets.changed(xor, initializer="zeros"))
    assert initializers.get(zeros.initializer).is_random


@pytest.mark.parametrize("name", ["xor", "diabetes"])
@pytest.mark.parametrize(("rule", "rate"), [("sgd", 500.0), ("momentum", 100.0)])
def test_a_rate_that_is_tried_on_a_few_rows_works_to_the_end(
    name: str, rule: str, rate: float
) -> None:
    one = experiment(name, optimizer=with_optimizer(rule, learning_rate=rate))
    with pytest.raises(Diverged):
        trained(one, None)
    theta = first_weights(one)
    found = find_on_few_rows(one, theta)
    assert found.change is Change.RATE
    assert found.rows_tried == min(32, one.scenario.batch_size, len(one.data.X))
    assert found.updates_tried > 0
    assert_works(one, found, theta)


def test_the_trial_on_a_few_rows_ends_within_an_update_of_being_told_to() -> None:
    one = experiment(optimizer=with_optimizer("sgd", learning_rate=0.01))
    asked = 0

    def is_over() -> bool:
        nonlocal asked
        asked += 1
        return asked >= 2

    assert find_on_few_rows(one, first_weights(one), is_over) == WayOut(Change.UNKNOWN)
    assert asked <= 3  # once more after the attempt


def test_what_cannot_be_tried_in_time_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    one = experiment(optimizer=with_optimizer("sgd", learning_rate=1000.0))
    monkeypatch.setattr(trials, "_TOO_MANY_NUMBERS", 1.0)
    monkeypatch.setattr(way_out, "_works", lambda *_: pytest.fail("it was begun"))
    assert find_way_out(one, first_weights(one)) == WayOut(Change.UNKNOWN)


def moons(loss: str, rule: str, rate: float) -> Experiment:
    preset = presets.load("moons")
    functions = ("elu", "selu", "identity")
    layers = tuple(
        one.model_copy(update={"activation": name})
        for one, name in zip(preset.layers, functions, strict=True)
    )
    chosen = with_optimizer(rule, learning_rate=rate)
    scenario = presets.changed(preset, layers=layers, loss=loss, optimizer=chosen, epochs=60)
    return Experiment.from_scenario(scenario)


@pytest.mark.parametrize("scale", [1e5, 1e20])
@pytest.mark.parametrize(
    ("loss", "rule", "rate"), [("half_sse", "momentum", 100.0), ("mse", "nag", 20.0)]
)
def test_where_neither_helps_alone_new_weights_with_a_smaller_rate_are_offered(
    loss: str, rule: str, rate: float, scale: float
) -> None:
    one = moons(loss, rule, rate)
    theta = scale * first_weights(one)
    found = find_way_out(one, theta)
    assert (found.change, found.weights_size) == (Change.BOTH, np.abs(theta).max())
    assert found.learning_rate < rate
    assert_works(one, found, theta)
    alone = replace(found, change=Change.WEIGHTS, scenario=with_new_weights(one.scenario))
    with pytest.raises((Diverged, AssertionError)):
        assert_works(one, alone, theta)


def test_weights_far_from_any_drawn_are_replaced_on_a_few_rows_too() -> None:
    one = experiment("diabetes", optimizer=with_optimizer("sgd", learning_rate=0.01))
    theta = 60.0 * first_weights(one)
    assert np.abs(theta).max() < 100.0  # not huge by themselves
    found = find_on_few_rows(one, theta)
    assert found.change is Change.WEIGHTS
    assert found.rows_tried > 0
    assert_works(one, found, theta)


def test_new_weights_are_tried_on_a_few_rows_where_no_smaller_rate_helps(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = experiment(optimizer=with_optimizer("sgd", learning_rate=0.01))
    monkeypatch.setattr(
        way_out, "rows_that_calm_down", lambda _, theta, __: 4 if theta is None else 0
    )
    found = find_on_few_rows(one, first_weights(one))
    assert (found.change, found.rows_tried) == (Change.WEIGHTS, 4)
    answers = iter([*[0] * 9, 4])  # eight rates, new weights, and both
    monkeypatch.setattr(way_out, "rows_that_calm_down", lambda *_: next(answers))
    found = find_on_few_rows(one, first_weights(one))
    assert (found.change, found.learning_rate) == (Change.BOTH, 0.001)


def test_a_trial_on_few_rows_that_ends_with_the_time_counts() -> None:
    one = experiment(optimizer=with_optimizer("sgd", learning_rate=0.01))
    asked = 0

    def is_over() -> bool:
        nonlocal asked
        asked += 1
        return asked >= trials.FEW_UPDATES + 1  # with the loss of the last update known

    found = find_on_few_rows(one, first_weights(one), is_over)
    assert (found.change, found.rows_tried) == (Change.RATE, 4)


@pytest.mark.parametrize(("rate", "comes_down"), [(0.6, True), (0.7, False)])
def test_rows_on_which_the_loss_rises_a_little_do_not_calm_down(
    rate: float, comes_down: bool
) -> None:
    # A straight line through the four rows of XOR: at 0.7 its loss goes from 0.73 to 0.82.
    one = experiment(hidden=False, optimizer=with_optimizer("sgd", learning_rate=rate))
    rows = trials.rows_that_calm_down(one, first_weights(one), lambda: False)
    assert rows == (4 if comes_down else 0)
