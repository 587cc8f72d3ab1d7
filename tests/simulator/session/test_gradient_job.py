"""The gradient check as a job: what it does first, what it shows, and how it is stopped."""

from __future__ import annotations

from time import perf_counter

import numpy as np
import pytest

from simulator.diagnostics.gradient_cost import Cost
from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.session.gradient_job import Check, Choose, GradientJob, Stop

KNOWN = (Cost(11, 1e-4, 1e-3),)
SPEC = NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "mse")


def check(number: int = 1, chosen: int | None = None) -> Check:
    rng = np.random.default_rng(0)
    theta = rng.normal(size=SPEC.parameter_count)
    return Check(number, SPEC, theta, rng.normal(size=(4, 2)), rng.uniform(size=(4, 1)), chosen)


def finish(job: GradientJob) -> None:
    while job.advance(perf_counter() + 0.01):
        pass


def test_all_parameters_are_compared_and_the_chosen_one_is_looked_at() -> None:
    job = GradientJob(KNOWN)
    assert job.snapshot().compared is None
    job.handle(check(7, chosen=3))
    finish(job)
    found = job.snapshot()
    assert found.number == 7
    assert found.compared is not None
    assert found.compared.is_done
    assert not found.works
    assert found.study is not None
    assert found.study.index == 3
    assert found.costs == KNOWN  # measured before, and not again
    job.handle(Choose(5))
    finish(job)
    study = job.snapshot().study
    assert study is not None
    assert study.index == 5


def test_the_cost_is_measured_once_all_is_compared() -> None:
    ticks = iter(range(10**9))
    job = GradientJob(clock=lambda: 10.0 * next(ticks))  # far too slow for a second difference
    job.handle(check())
    job.advance(perf_counter())  # no time left: nothing is done
    assert job.snapshot().costs == ()
    while not job.snapshot().costs:
        job.advance(perf_counter() + 0.001)
    compared = job.snapshot().compared
    assert compared is not None
    assert compared.is_done
    assert job.snapshot().costs[0].parameters == 11


def test_stopped_it_keeps_what_it_has() -> None:
    job = GradientJob()
    job.handle(check())
    job.handle(Stop())
    assert not job.advance(perf_counter() + 1.0)
    found = job.snapshot()
    assert not found.works
    assert found.compared is not None
    assert found.compared.done == 0
    assert found.costs == ()


def test_other_commands_are_refused() -> None:
    with pytest.raises(ValueError, match="must be one of the check's"):
        GradientJob().handle("go")
