"""The same network with five activations: one start, one order of rows, each as trained alone."""

from __future__ import annotations

from time import perf_counter

import numpy as np
import pytest

from simulator.diagnostics.gradient_statistics import GradientMeter
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.studies.activation_comparison import (
    COMPARED,
    EPOCHS,
    ActivationComparison,
    shares_of_outputs,
    with_activation,
)

LONG = 3600.0


def opened(name: str, **fields: object) -> Experiment:
    return Experiment.from_scenario(presets.changed(presets.load(name), **fields))


def compared(experiment: Experiment, epochs: int, count: int | None = None) -> ActivationComparison:
    made = ActivationComparison(experiment, experiment.initial_state().theta, epochs)
    made.advance(perf_counter() + LONG, count)
    return made


def test_all_have_the_same_weights_and_other_hidden_activations() -> None:
    experiment = opened("xor")
    theta = experiment.initial_state().theta + 0.1
    record = ActivationComparison(experiment, theta, 5).record()
    assert [one.name for one in record.compared] == list(COMPARED)
    assert (record.epochs, record.epochs_total, record.is_over) == (0, 5, False)
    for one in record.compared:
        other = with_activation(experiment, one.name)
        assert [layer.activation for layer in other.spec.layers] == [one.name, "sigmoid"]
        assert other.data is experiment.data
        meter = GradientMeter(Network(other.spec), other.data.X, other.data.Y)
        np.testing.assert_array_equal(one.now.deltas, meter.measure(theta).deltas)


@pytest.mark.parametrize("name", ["xor", "sine"])
def test_each_is_trained_as_it_would_be_alone(name: str) -> None:
    experiment = opened(name, epochs=3)
    record = compared(experiment, 3).record()
    assert record.is_over
    for one in record.compared:
        trainer = with_activation(experiment, one.name).trainer()
        losses = [trainer.evaluate().loss]
        for _ in trainer.updates():
            if trainer.state.position == 0:
                losses.append(trainer.evaluate().loss)
        assert list(one.losses) == losses
        meter = GradientMeter(trainer.network, experiment.data.X, experiment.data.Y)
        expected = meter.measure(trainer.state.theta).deltas
        np.testing.assert_array_equal(one.trained.deltas, expected)


def test_it_can_be_stopped_and_goes_on_where_it_was() -> None:
    experiment = opened("xor")
    whole = compared(experiment, 4).record()
    parts = compared(experiment, 4, count=1)
    first = parts.record()
    assert (first.epochs, first.is_over) == (1, False)
    assert all(len(one.losses) == 2 for one in first.compared)
    parts.advance(perf_counter() - 1.0)  # one update, and no more
    parts.advance(perf_counter() + LONG)
    for one, other in zip(whole.compared, parts.record().compared, strict=True):
        assert one.losses == other.losses
    assert all(len(one.losses) == 2 for one in first.compared)


def test_other_weights_are_looked_at_without_touching_the_training() -> None:
    experiment = opened("xor")
    made = compared(experiment, 4, count=2)
    before = made.record()
    made.look(experiment.initial_state().theta * 2.0)
    after = made.record()
    for one, other in zip(before.compared, after.compared, strict=True):
        assert one.losses == other.losses
        np.testing.assert_array_equal(one.trained.deltas, other.trained.deltas)
        assert not np.array_equal(one.now.deltas, other.now.deltas)


def test_c11_sigmoids_let_least_of_the_error_through() -> None:
    experiment = opened("deep_sigmoid")
    record = ActivationComparison(experiment, experiment.initial_state().theta, 1).record()
    shares = {one.name: float(shares_of_outputs(one.now)[0]) for one in record.compared}
    assert shares["sigmoid"] < 0.25**9
    assert min(shares, key=lambda name: shares[name]) == "sigmoid"
    assert shares["tanh"] > 0.01


def test_what_diverges_is_told_and_the_others_go_on() -> None:
    layers = (*presets.load("sine").layers[:-1], presets.load("sine").layers[-1])
    rate = {"name": "sgd", "settings": {"learning_rate": 50.0}}
    record = compared(opened("sine", layers=layers, optimizer=rate), 3).record()
    lost = [one for one in record.compared if one.diverged_at]
    assert lost
    assert all(len(one.losses) < 4 for one in lost)
    assert record.is_over


def test_layers_of_other_kinds_stay_as_they_are() -> None:
    layers = (
        {"type": "maxout", "units": 3},
        {"units": 3, "activation": "leaky_relu", "settings": {"slope": 0.2}},
        {"units": 1, "activation": "sigmoid"},
    )
    other = with_activation(opened("xor", layers=layers), "elu")
    assert [layer.activation for layer in other.spec.layers] == ["maxout", "elu", "sigmoid"]


@pytest.mark.parametrize("layers", [(), ({"type": "maxout", "units": 3},)])
def test_without_an_activation_to_exchange_it_is_refused(layers: tuple[object, ...]) -> None:
    output = {"units": 1, "activation": "sigmoid"}
    experiment = opened("xor", layers=(*layers, output))
    with pytest.raises(ValueError, match="No hidden layer has an activation"):
        ActivationComparison(experiment, experiment.initial_state().theta, 3)


def test_the_number_of_epochs_has_limits() -> None:
    experiment = opened("xor")
    with pytest.raises(ValueError, match="epochs"):
        ActivationComparison(experiment, experiment.initial_state().theta, int(EPOCHS.maximum) + 1)
