"""Whether a loss stands still at a minimum or only creeps: what a larger learning rate reaches."""

from __future__ import annotations

import numpy as np
import pytest
from run_samples import with_optimizer

from simulator.scenarios import larger_rate, presets, trials
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.larger_rate import LargerRate, find_larger_rate
from simulator.scenarios.trials import Trial


def flat(name: str, rule: str, rate: float) -> Experiment:
    chosen = with_optimizer(rule, learning_rate=rate)
    return Experiment.from_scenario(presets.changed(presets.load(name), optimizer=chosen))


def reached(one: Experiment) -> float:
    trainer = one.trainer()
    for _ in trainer.updates():
        pass
    return trainer.evaluate().loss


@pytest.mark.parametrize(
    ("name", "rule", "rate"),
    [
        ("xor", "sgd", 1e-3),
        ("xor", "sgd", 1e-6),
        ("xor", "adam", 1e-5),
        ("iris", "sgd", 1e-5),
        ("diabetes", "momentum", 1e-6),
    ],
)
def test_under_a_tiny_rate_a_larger_one_is_found_that_reaches_what_is_said(
    name: str, rule: str, rate: float
) -> None:
    one = flat(name, rule, rate)
    loss = reached(one)
    found = find_larger_rate(one, one.initial_state().theta, loss)
    assert found is not None
    assert found.learning_rate >= 10 * rate
    assert found.loss < 0.6 * loss
    assert reached(Experiment.from_scenario(found.scenario)) == found.loss


def test_where_no_step_leads_lower_the_rate_is_not_blamed() -> None:
    one = flat("xor", "adam", 1.0)
    loss = reached(one)
    assert loss == pytest.approx(0.3466, abs=1e-4)  # one of four rows is never told from another
    assert find_larger_rate(one, one.initial_state().theta, loss) is None


def test_it_is_tried_from_the_weights_that_training_began_with() -> None:
    one = flat("xor", "sgd", 1e-3)
    zeros = np.zeros_like(one.initial_state().theta)  # from there no rate breaks the symmetry
    assert find_larger_rate(one, zeros, np.log(2.0)) is None


@pytest.mark.parametrize(
    ("losses", "chosen"),
    [
        ([0.6, 0.3, 0.4, 0.1], 1e-3 * 100),
        ([0.6, 0.3, None, 0.1], 1e-3 * 100),
        ([0.69, 0.65, 0.64, 0.64], None),
        ([None], None),
    ],
)
def test_the_largest_is_taken_until_one_goes_less_low(
    losses: list[float | None], chosen: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = flat("xor", "sgd", 1e-3)
    answers = iter(losses)

    def answer(*_: object) -> Trial | None:
        last = next(answers)
        return None if last is None else Trial(0.7, last, 300)

    monkeypatch.setattr(larger_rate, "tried", answer)
    found = find_larger_rate(one, one.initial_state().theta, 0.7)
    assert (found and found.learning_rate) == chosen


def test_a_rate_beyond_the_largest_that_there_is_is_not_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = flat("xor", "sgd", 1e-3)
    scenario = one.scenario

    def limited(*_: object) -> object:
        raise ValueError("learning_rate must be <= 0.001")

    monkeypatch.setattr(larger_rate, "with_learning_rate", limited)
    assert find_larger_rate(one, one.initial_state().theta, 0.7) is None
    assert LargerRate(scenario, 0.5).learning_rate == 1e-3


@pytest.mark.parametrize("most", [1, 7, 100])
def test_the_search_ends_within_an_update_of_being_told_to(most: int) -> None:
    one = flat("xor", "sgd", 1e-3)
    asked = 0

    def is_over() -> bool:
        nonlocal asked
        asked += 1
        return asked >= most

    assert find_larger_rate(one, one.initial_state().theta, 0.7, is_over) is None
    assert asked == most


def test_what_cannot_be_tried_in_time_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    one = flat("xor", "sgd", 1e-3)
    monkeypatch.setattr(trials, "_TOO_MANY_NUMBERS", 1.0)
    monkeypatch.setattr(larger_rate, "tried", lambda *_: pytest.fail("it was begun"))
    assert find_larger_rate(one, one.initial_state().theta, 0.7) is None
