"""Stepping through a row of the learner's own: computed as training computes, and never learnt."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.data.own_row import OwnRow
from simulator.nn.network import Network
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment
from simulator.session.run import Run
from simulator.session.views import Views
from simulator.stepping.equations import equation
from simulator.stepping.step_plan import StepKind, StepPlan

BACKWARD = [StepKind.LOSS, StepKind.DELTA, StepKind.GRADIENT]


def a_run(name: str, **settings: str) -> Run:
    scenario = overrides.with_settings(presets.load(name), settings)
    experiment = Experiment.from_scenario(scenario)
    return Run(1, experiment, experiment.initial_state())


def own_like(run: Run, *, label: int | tuple[float, ...] | None) -> OwnRow:
    return OwnRow(tuple((run.experiment.data.raw[1] * 1.25 + 0.5).tolist()), label)


def kinds(plan: StepPlan) -> set[StepKind]:
    return {plan[k].kind for k in range(len(plan))}


@pytest.mark.parametrize("name", ["xor", "iris", "sine", "digits"])
def test_its_outputs_are_what_the_network_predicts(name: str) -> None:
    run = a_run(name)
    data, spec = run.experiment.data, run.experiment.spec
    own = own_like(run, label=None)
    record = run.record((own,))
    scaled = (np.array(own.raw) - data.offset) / data.scale
    found = record.samples[0].layers[-1].a
    expected = Network(spec).predict(run.state.theta, scaled[None, :])[0]
    np.testing.assert_allclose(found, expected, rtol=1e-12)


def test_the_row_of_ones_and_twos_digit_for_digit() -> None:
    run = a_run("and", epochs="1")
    # AND's perceptron: z = 0.5 * 1 + 0.5 * 2 - 0.7 = 0.8.
    run.set_parameters(np.array([0.5, 0.5, -0.7]))
    record = run.record((OwnRow((1.0, 2.0)),))
    assert record.samples[0].layers[0].z.tolist() == pytest.approx([0.8], abs=1e-12)


def test_with_a_target_it_is_what_a_training_row_would_be() -> None:
    run = a_run("iris")
    row = 5
    own = OwnRow(tuple(run.experiment.data.raw[row].tolist()), int(run.experiment.data.labels[row]))
    mine, theirs = run.record((own,)), run.record((row,))
    assert mine.loss == pytest.approx(theirs.loss, rel=1e-12)
    np.testing.assert_allclose(mine.samples[0].gradient, theirs.samples[0].gradient, atol=1e-14)
    ours, others = (StepPlan(one.spec, 1, one.until) for one in (mine, theirs))
    for k in range(len(ours)):
        assert equation(mine, ours[k]).left == equation(theirs, others[k]).left


@pytest.mark.parametrize(
    ("label", "last"), [(None, StepKind.ACTIVATION), (1, StepKind.GRADIENT)], ids=["none", "given"]
)
def test_steps_end_where_nothing_more_is_known(label: int | None, last: StepKind) -> None:
    run = a_run("iris")
    record = run.record((own_like(run, label=label),))
    plan = StepPlan(record.spec, 1, record.until)
    found = kinds(plan)
    assert StepKind.UPDATE not in found
    assert [kind in found for kind in BACKWARD] == [label is not None] * 3
    assert plan[len(plan) - 1].kind is last
    assert plan.phase_start({StepKind.UPDATE}, 0) is None
    np.testing.assert_array_equal(record.theta_after, record.theta)


def test_nothing_is_learnt_from_it() -> None:
    run = a_run("xor")
    before = run.state.copy()
    own = OwnRow((1.0, 2.0), 1)
    run.record((own,))
    with pytest.raises(ValueError, match="no training row"):
        run.apply_update((own,))
    np.testing.assert_array_equal(run.state.theta, before.theta)
    assert run.state.update == before.update
    assert run.record(None).rows != (own,)


def test_nothing_is_dropped() -> None:
    run = a_run("xor", dropout="0.5")
    assert any(layer.mask is not None for layer in run.record((0,)).samples[0].layers)
    record = run.record((OwnRow((1.0, 2.0), 1),))
    assert all(layer.mask is None for layer in record.samples[0].layers)


def test_a_snapshot_shows_it_and_regions_go_through_it() -> None:
    run = a_run("iris")
    own = own_like(run, label=None)
    run.views.show_sample(own)
    snapshot = run.snapshot(force=True)
    assert snapshot.sample_row == own
    assert not snapshot.sample.has_target
    np.testing.assert_array_equal(
        snapshot.sample.layers[-1].a, run.record((own,)).samples[0].layers[-1].a
    )
    assert snapshot.regions is not None
    assert snapshot.regions.row == own
    first, second = snapshot.regions.features
    data = run.experiment.data
    place = np.array(own.raw)
    place[[first, second]] = snapshot.regions.x[3], snapshot.regions.y[5]
    expected = Network(run.experiment.spec).predict(
        run.state.theta, ((place - data.offset) / data.scale)[None, :]
    )
    np.testing.assert_allclose(snapshot.regions.outputs[5, 3], expected[0], rtol=1e-12)


def carried(before: Run, after: Run) -> Views:
    after.views.carry_over(before.views, after.state.theta)
    return after.views


def test_it_stays_while_settings_change_as_long_as_it_fits() -> None:
    own = OwnRow((1.0, 2.0))
    first = a_run("and")
    first.views.show_sample(own)
    assert carried(first, a_run("or")).sample_row == own
    assert isinstance(carried(first, a_run("iris")).sample_row, int)


def test_what_does_not_fit_is_refused() -> None:
    run = a_run("xor")
    for refused in (run.views.show_sample, lambda row: run.record((row,))):
        with pytest.raises(ValueError, match="2 numbers, got 3"):
            refused(OwnRow((1.0, 2.0, 3.0)))
