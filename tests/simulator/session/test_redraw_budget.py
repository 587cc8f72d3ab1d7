"""Costly pictures leave most of the time to training."""

from __future__ import annotations

from simulator.session.redraw_budget import RedrawBudget


def test_a_budget_leaves_the_rest_of_the_time_to_training() -> None:
    budget = RedrawBudget(0.1, 0.05)
    assert budget.due(0.0)
    budget.spent(100.0, 100.2)  # 0.2 s are a tenth of 2 s: 1.8 s to go
    assert not budget.due(101.999)
    assert budget.due(102.001)


def test_a_budget_waits_at_least_its_interval() -> None:
    budget = RedrawBudget(0.5, 0.05)
    budget.spent(10.0, 10.001)
    assert not budget.due(10.05)
    assert budget.due(10.052)


def test_a_costly_picture_waits_longer() -> None:
    budget = RedrawBudget(0.5, 0.03, costly_s=0.004, costly_interval_s=0.048)
    budget.spent(10.0, 10.003)
    assert budget.due(10.034)
    budget.spent(10.0, 10.005)
    assert not budget.due(10.052)
    assert budget.due(10.054)
    budget.spent(10.0, 10.1)  # its share asks for more than the interval
    assert not budget.due(10.199)
    assert budget.due(10.201)


def test_a_picture_held_up_once_is_made_again_within_a_second() -> None:
    budget = RedrawBudget(0.01, 0.06)
    budget.spent(10.0, 10.03)  # 3 s to go by its share alone
    assert not budget.due(10.7)
    assert budget.due(10.79)


def test_a_picture_that_takes_long_by_itself_keeps_to_a_twentieth_of_the_time() -> None:
    budget = RedrawBudget(0.01, 0.06)
    budget.spent(100.0, 101.0)
    assert not budget.due(119.9)
    assert budget.due(120.1)
