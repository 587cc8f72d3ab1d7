"""The row that is shown first is one in which every weight learns something."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.data.first_row import fullest_first, fullest_row
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.run import Run


def test_the_first_row_with_the_fewest_zeros_is_found() -> None:
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, -1.0], [2.0, 1.0]])
    assert fullest_row(X) == 2
    assert fullest_first(X, [0, 1, 3, 2]) == [2, 0, 1, 3]
    assert fullest_first(X, [1, 0]) == [0, 1]


def test_rows_without_zeros_stay_in_their_order() -> None:
    assert fullest_first(np.ones((5, 3)), [4, 1, 3]) == [0, 1, 2]


@pytest.mark.parametrize("name", ["xor", "iris", "blobs"])
def test_every_gradient_of_the_first_row_stepped_teaches(name: str) -> None:
    experiment = Experiment.from_scenario(presets.load(name))
    run = Run(1, experiment, experiment.initial_state())
    record = run.record(None)
    assert np.count_nonzero(record.samples[0].gradient) == experiment.spec.parameter_count
    assert sorted(record.rows) == sorted(set(record.rows))
    assert run.snapshot(force=True).sample_row == run.views.sample_row
    assert np.all(experiment.data.X[run.views.sample_row] != 0.0)


def test_xor_is_stepped_from_the_row_of_ones() -> None:
    experiment = Experiment.from_scenario(presets.load("xor"))
    record = Run(1, experiment, experiment.initial_state()).record(None)
    assert record.rows == (3, 0, 1, 2)
    assert [tuple(one.inputs) for one in record.samples] == [(1, 1), (0, 0), (0, 1), (1, 0)]


def test_dropout_stays_with_its_row_where_rows_are_shown_in_another_order() -> None:
    scenario = presets.load("xor")
    layers = (scenario.layers[0].model_copy(update={"dropout": 0.5}), scenario.layers[1])
    experiment = Experiment.from_scenario(presets.changed(scenario, layers=layers))
    state = experiment.initial_state()
    record = Run(1, experiment, state.copy()).record(None)
    mean = np.mean([one.gradient for one in record.samples], axis=0)
    np.testing.assert_allclose(mean, record.gradient, rtol=1e-12, atol=1e-15)
    masks = [one.layers[0].mask for one in record.samples]
    assert len({tuple(mask) for mask in masks if mask is not None}) > 1
