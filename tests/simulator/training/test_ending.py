"""What the loss was doing in the end: made curves, and runs of every kind."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.run_end import RunEnd, judge_end
from simulator.training.ending import Course, course_of

EPOCHS = np.arange(300.0)
NOISE = np.random.default_rng(0).normal(size=300)


@pytest.mark.parametrize(
    ("losses", "course"),
    [
        (np.exp(-EPOCHS / 100.0), Course.FALLING),
        (1.0 - EPOCHS / 600.0, Course.FALLING),
        (0.4 + np.exp(-EPOCHS / 10.0), Course.FLAT),
        (np.full(300, 0.69), Course.FLAT),
        (0.4 + 0.001 * NOISE, Course.FLAT),
        (np.exp(0.5 * NOISE), Course.BOUNCING),
        (2.0 + 1.9 * np.sin(EPOCHS), Course.BOUNCING),
        # A noisy way down is a way down.
        (np.exp(-EPOCHS / 10.0 + 0.05 * NOISE), Course.FALLING),
        (np.exp(-EPOCHS[:7]), Course.UNKNOWN),
        (np.append(EPOCHS, math.inf), Course.UNKNOWN),
        (np.zeros(300), Course.UNKNOWN),
    ],
)
def test_curves_are_told_apart(losses: Any, course: Course) -> None:
    assert course_of(losses) is course


def ended(units: int, activation: str, loss: str, optimizer: str, rate: float) -> RunEnd:
    """Return how XOR ends with one hidden layer."""
    layers = (
        {"units": units, "activation": activation},
        {"units": 1, "activation": "sigmoid"},
    )
    rule = {"name": optimizer, "settings": {"learning_rate": rate}}
    preset = presets.load("xor")
    scenario = presets.changed(preset, layers=layers, loss=loss, optimizer=rule, seed=1)
    trainer = Experiment.from_scenario(scenario).trainer()
    for _ in trainer.updates():
        pass
    return judge_end(trainer, 0)


def test_a_rate_far_too_large_makes_the_loss_jump() -> None:
    end = ended(4, "tanh", "binary_cross_entropy", "adam", 50.0)
    assert end.course is Course.BOUNCING


def test_a_small_rate_leaves_the_loss_falling() -> None:
    end = ended(4, "tanh", "half_sse", "sgd", 0.1)
    assert end == RunEnd(Course.FALLING)


def test_dead_nodes_are_found_where_the_loss_stands_still() -> None:
    end = ended(2, "relu", "binary_cross_entropy", "adam", 0.05)
    assert end.course is Course.FLAT
    assert [node.is_dead for node in end.idle_nodes] == [True]


def test_the_curve_of_an_earlier_training_does_not_count() -> None:
    trainer = Experiment.from_scenario(presets.changed(presets.load("xor"), epochs=60)).trainer()
    for _ in trainer.updates():
        pass
    assert judge_end(trainer, 0).course is Course.FALLING
    trainer.state.optimizer.set_hyperparameter("learning_rate", 1e-9)
    trainer.epochs = 90
    for _ in trainer.updates():
        pass
    assert judge_end(trainer, 60).course is Course.FLAT
    # Too few epochs say nothing by themselves.
    assert judge_end(trainer, 89).course is judge_end(trainer, 0).course
