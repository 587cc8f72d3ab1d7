"""PReLU and maxout step by step: every parameter once, every number multiplied out."""

from __future__ import annotations

import numpy as np
from equation_checks import check_all
from learnt_layers import BOTH, MAXOUT, PRELU
from steps_fixture import XOR_X, make_update

from simulator.nn.layers.maxout import MaxoutRecord
from simulator.nn.layers.prelu import PReLURecord
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.equations import equation
from simulator.stepping.records import record_pass
from simulator.stepping.step_plan import Step, StepKind, StepPlan


@BOTH
def test_every_step_multiplies_out(spec: NetworkSpec) -> None:
    check_all(make_update(spec, XOR_X - 0.4, np.array([[0.0], [1.0], [1.0], [0.0]])))


@BOTH
def test_every_parameter_is_stepped_once_and_counts_follow(spec: NetworkSpec) -> None:
    plan = StepPlan(spec, 2)
    shown = [plan[k] for k in range(len(plan))]
    for kind, sample in ((StepKind.GRADIENT, 0), (StepKind.GRADIENT, 1), (StepKind.UPDATE, -1)):
        found = [
            spec.parameter_index(step.layer, step.part, step.unit)
            for step in shown
            if (step.kind, step.sample) == (kind, sample)
        ]
        assert sorted(found) == list(range(spec.parameter_count))
    for index, step in enumerate(shown):
        progress = plan.progress(index)
        upto = [one for one in shown[: index + 1] if one.sample in (progress.sample, -1)]
        for k in range(len(spec.layers)):
            here = [one for one in upto if one.layer == k]
            sums = [one for one in here if one.kind is StepKind.SUM]
            assert progress.pieces[k] == len(sums)
            assert progress.sums[k] == len({one.unit for one in sums})
            for kind, count in (
                (StepKind.ACTIVATION, progress.activations[k]),
                (StepKind.DELTA, progress.deltas[k]),
                (StepKind.GRADIENT, progress.gradients[k]),
                (StepKind.UPDATE, progress.updates[k]),
            ):
                assert count == sum(one.kind is kind for one in here), step


def test_a_maxout_node_adds_up_piece_by_piece_and_then_takes_the_largest() -> None:
    plan = StepPlan(MAXOUT, 1)
    first = [(plan[k].kind, plan[k].unit, plan[k].part) for k in range(5)]
    assert first == [
        (StepKind.SUM, 0, 0),
        (StepKind.SUM, 0, 1),
        (StepKind.SUM, 0, 2),
        (StepKind.ACTIVATION, 0, -1),
        (StepKind.SUM, 1, 0),
    ]
    record = make_update(MAXOUT, XOR_X, np.ones((4, 1)))
    passed = record.samples[1].layers[0]
    assert isinstance(passed, MaxoutRecord)
    assert passed.a.tolist() == passed.sums.max(axis=1).tolist() == passed.z.tolist()
    shown = equation(record, Step(StepKind.ACTIVATION, 1, 0, 0))
    assert "max" in repr(shown.symbols)


def test_the_record_of_prelu_keeps_what_its_slope_needs() -> None:
    network = Network(PRELU)
    theta = np.random.default_rng(3).normal(size=network.parameter_count)
    passed = record_pass(network, theta, np.array([0.3, -0.8]), np.ones(1))
    first = passed.layers[0]
    slope, gradient = network.views(theta)[0].slope, network.views(passed.gradient)[0].slope
    assert isinstance(first, PReLURecord)
    np.testing.assert_array_equal(first.slope, slope)
    np.testing.assert_allclose(gradient, first.error * np.minimum(first.z, 0.0), rtol=1e-15)
    np.testing.assert_allclose(
        first.delta, first.error * np.where(first.z > 0, 1.0, slope), rtol=1e-15
    )
