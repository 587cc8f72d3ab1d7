"""How penalties, clipping and decay are shown: every line of numbers leads to what was recorded."""

from __future__ import annotations

import numpy as np
import pytest
from steps_fixture import XOR_SPEC, evaluate, make_update

from simulator.expressions import Symbol
from simulator.nn.network import Network
from simulator.optimizers.regularization import Regularization
from simulator.stepping.equations import equation
from simulator.stepping.step_plan import StepKind, StepPlan, UpdateRecord

CHOSEN = {
    "l2": Regularization(l2=0.3),
    "l1": Regularization(l1=0.2),
    "length": Regularization(clip_norm=0.05),
    "numbers": Regularization(clip_value=0.02),
    "decay": Regularization(weight_decay=0.4),
    "all": Regularization(0.2, 0.3, 0.4, 0.05, 0.01),
}


def regularized(optimizer: str, chosen: Regularization) -> UpdateRecord:
    """Return an update under `chosen`, made as the trainer makes it."""
    return make_update(optimizer=optimizer, warm_up=2, regularization=chosen)


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
@pytest.mark.parametrize("name", CHOSEN)
def test_every_line_multiplies_out(optimizer: str, name: str) -> None:
    record = regularized(optimizer, CHOSEN[name])
    network, plan = Network(XOR_SPEC), StepPlan(XOR_SPEC, 4)
    for step in map(plan.__getitem__, range(len(plan))):
        if step.kind is not StepKind.UPDATE:
            continue
        shown = equation(record, step)
        index = network.weight_index(step.layer, step.part, step.unit)
        assert evaluate(shown.result) == record.theta_after[index]
        for one in (*shown.where, shown):
            right = evaluate(one.result)
            assert evaluate(one.numbers) == pytest.approx(right, rel=1e-12, abs=1e-13)
        made = [one for one in shown.where if one.left == Symbol("g")]
        if optimizer == "sgd":  # ∂E/∂w, or the g that was made of it
            used = repr(Symbol("g")) in repr(shown.symbols)
            assert used == (record.regularization.changes_gradient)
        if not record.regularization.changes_gradient:
            assert made == []
        else:
            assert evaluate(made[-1].result) == pytest.approx(record.gradient[index], rel=1e-12)


def test_the_batch_step_shows_the_datas_gradient() -> None:
    record = regularized("sgd", CHOSEN["all"])
    plan = StepPlan(XOR_SPEC, 4)
    step = next(s for s in map(plan.__getitem__, range(len(plan))) if s.sample < 0)
    shown = evaluate(equation(record, step).result)
    assert shown in np.asarray(record.stages.data_gradient)
    assert shown not in record.gradient


def test_a_bias_is_neither_penalised_nor_decayed() -> None:
    record = regularized("sgd", Regularization(l1=0.2, l2=0.3, weight_decay=0.4))
    bias = StepPlan(XOR_SPEC, 4)[len(StepPlan(XOR_SPEC, 4)) - 1]
    assert bias.part == 2
    shown = equation(record, bias)
    assert len(shown.where) == 1
    assert evaluate(shown.where[0].numbers) == evaluate(shown.where[0].result)
