"""A run as a network file: what it tells of its training, and what is not saved."""

from __future__ import annotations

import math

import numpy as np
import pytest

from simulator.formats.experiment_file import trained_network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.training.evaluation import Evaluation


def test_a_network_file_tells_how_it_was_trained() -> None:
    scenario = presets.changed(presets.load("xor"), seed=3)
    trainer = Experiment.from_scenario(scenario).trainer(epochs=2)
    list(trainer.updates())
    evaluation = trainer.evaluate()
    experiment = Experiment.from_scenario(scenario)
    found = trained_network(experiment, trainer.state, evaluation)
    np.testing.assert_array_equal(found.theta, trainer.state.theta)
    assert (found.title, found.spec, found.scenario) == ("XOR", experiment.spec, scenario)
    training = found.training
    assert training is not None
    assert (training.seed, training.epochs, training.updates) == (3, 2, 2)
    assert (training.loss, training.metrics) == (evaluation.loss, evaluation.metrics())


def test_a_loss_that_is_not_finite_is_not_saved() -> None:
    experiment = Experiment.from_scenario(presets.load("xor"))
    evaluation = Evaluation(math.inf, 0.5, 2, 4, None, None)
    with pytest.raises(ValueError, match="the loss is not finite"):
        trained_network(experiment, experiment.initial_state(), evaluation)
