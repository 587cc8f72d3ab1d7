"""A scenario made ready: data, network, and a start that its weights or its seed decide."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from simulator.data.prepared import PreparedData
from simulator.nn import activations
from simulator.nn.network import Network
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment, spec_for
from simulator.scenarios.presets import LayerSettings, LayerWeights, Scenario

GIVEN = (
    LayerWeights(W=((1.0, 2.0), (3.0, 4.0)), b=(5.0, 6.0)),
    LayerWeights(W=((7.0,), (8.0,)), b=(9.0,)),
)


def with_weights() -> Scenario:
    layers = (
        LayerSettings(units=2, activation="tanh"),
        LayerSettings(units=1, activation="sigmoid"),
    )
    return presets.changed(presets.load("xor"), layers=layers, weights=GIVEN)


def standing_in(n_features: int, n_outputs: int) -> PreparedData:
    stand_in: Any = SimpleNamespace(source="other", n_features=n_features, n_outputs=n_outputs)
    return cast(PreparedData, stand_in)


@pytest.mark.parametrize("name", presets.names())
def test_every_preset_can_be_prepared_and_trained(name: str) -> None:
    scenario = presets.load(name)
    experiment = Experiment.from_scenario(scenario)
    assert experiment.title == scenario.title
    assert experiment.spec.inputs == experiment.data.n_features
    assert experiment.spec.outputs == experiment.data.n_outputs
    assert experiment.spec.loss == scenario.loss
    trainer = experiment.trainer()
    before = trainer.state.theta.copy()
    next(trainer.updates())
    assert trainer.batch_size == min(scenario.batch_size, len(experiment.data.X))
    assert trainer.epochs == scenario.epochs
    # A step node has no slope: its network runs, but no weight moves.
    trains = all(activations.get(layer.activation).trains for layer in scenario.layers)
    assert np.array_equal(trainer.state.theta, before) is not trains
    assert trainer.state.optimizer.name == scenario.optimizer.name
    assert trainer.state.optimizer.settings == dict(scenario.optimizer.settings)


def test_the_scenarios_own_weights_are_the_start() -> None:
    experiment = Experiment.from_scenario(with_weights())
    state = experiment.initial_state()
    # Each layer: the rows of W, then b.
    assert state.theta.tolist() == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]
    assert (state.epoch, state.update) == (0, 0)


def test_a_seed_draws_fresh_weights_instead() -> None:
    experiment = Experiment.from_scenario(with_weights())
    drawn, again, other = (experiment.initial_state(seed).theta for seed in (0, 0, 1))
    np.testing.assert_array_equal(drawn, again)
    assert not np.array_equal(drawn, other)
    assert not np.array_equal(drawn, experiment.initial_state().theta)
    np.testing.assert_array_equal(experiment.trainer(seed=1).state.theta, other)


def test_without_weights_the_scenarios_seed_decides() -> None:
    scenario = presets.changed(presets.load("xor"), seed=5)
    experiment = Experiment.from_scenario(scenario)
    np.testing.assert_array_equal(
        experiment.initial_state().theta, experiment.initial_state(5).theta
    )
    assert not np.array_equal(experiment.initial_state(4).theta, experiment.initial_state(5).theta)


def test_initial_states_share_nothing() -> None:
    experiment = Experiment.from_scenario(with_weights())
    first, second = experiment.initial_state(), experiment.initial_state()
    first.theta[:] = 0.0
    first.rng.random()
    assert second.theta[0] == 1.0
    assert second.rng.random() == experiment.initial_state().rng.random()


def test_a_trainer_takes_the_state_it_is_given() -> None:
    experiment = Experiment.from_scenario(presets.load("xor"))
    state = experiment.initial_state()
    trainer = experiment.trainer(state, epochs=2)
    assert trainer.state is state
    list(trainer.updates())
    assert state.epoch == 2
    assert experiment.trainer().network is not experiment.trainer().network


def test_the_initializer_is_used() -> None:
    scenario = presets.changed(presets.load("xor"), initializer="zeros")
    assert not Experiment.from_scenario(scenario).initial_state().theta.any()


def test_data_is_prepared_anew_only_when_its_settings_change() -> None:
    first = Experiment.from_scenario(presets.load("moons"))
    wider = presets.changed(first.scenario, epochs=7)
    second = Experiment.from_scenario(wider, first)
    assert second.data is first.data
    noisier = overrides.with_settings(wider, {"noise": "0.3"})
    third = Experiment.from_scenario(noisier, second)
    assert third.data is not first.data
    assert not np.array_equal(third.data.X, first.data.X)


def test_data_settings_reach_the_data() -> None:
    scenario = presets.load("moons")
    settings = scenario.data.model_copy(
        update={"samples": 40, "validation_fraction": 0.25, "scaling": "standardize", "seed": 3}
    )
    data = Experiment.from_scenario(presets.changed(scenario, data=settings)).data
    assert (len(data.X), len(data.X_validation), data.scaling) == (30, 10, "standardize")
    assert data.X.mean(axis=0) == pytest.approx([0.0, 0.0], abs=1e-12)


def test_outputs_that_do_not_fit_the_data_are_refused() -> None:
    words = "the output layer must have 3 units for other, got 1"
    with pytest.raises(ValueError, match=f"^{words}$"):
        spec_for(presets.load("xor"), standing_in(2, 3))


def test_weights_that_do_not_fit_the_data_are_refused() -> None:
    words = "weights[0].W must have 3 rows, got 2"
    with pytest.raises(ValueError, match=f"^{re.escape(words)}$"):
        spec_for(with_weights(), standing_in(3, 1))


def test_the_spec_follows_the_layers() -> None:
    spec = spec_for(presets.load("xor"), standing_in(2, 1))
    assert spec == presets.load("xor").spec
    assert Network(spec).parameter_count == 17


def test_weights_may_leave_layers_to_be_drawn() -> None:
    plain = presets.load("xor")
    given = {"W": [[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]], "b": [0.1, 0.2, 0.3, 0.4]}
    mixed = presets.changed(plain, weights=[given, None])
    state = Experiment.from_scenario(mixed).initial_state()
    drawn = Experiment.from_scenario(plain).initial_state()
    np.testing.assert_array_equal(state.theta[:12], [*range(1, 9), 0.1, 0.2, 0.3, 0.4])
    np.testing.assert_array_equal(state.theta[12:], drawn.theta[12:])
    assert mixed.model_dump(mode="json", exclude_none=True)["weights"][1] is None
    assert presets.validated(mixed.model_dump(mode="json")) == mixed
    with pytest.raises(ValueError, match="weights must have 2 items, got 1"):
        presets.changed(plain, weights=[None])


def diabetes(**fields: object) -> Scenario:
    """Return the regression whose targets lie between 25 and 346."""
    preset = presets.load("diabetes")
    return presets.changed(preset, data=preset.data.model_dump() | fields)


@pytest.mark.parametrize("scaling", ["none", "standardize", "minmax"])
@pytest.mark.parametrize("of_targets", ["none", "standardize", "minmax", None])
def test_targets_are_scaled_by_themselves(scaling: str, of_targets: str | None) -> None:
    data = Experiment.from_scenario(diabetes(scaling=scaling, target_scaling=of_targets)).data
    effective = of_targets or scaling
    assert (data.scaling, data.target_scaling) == (scaling, effective)
    inputs = Experiment.from_scenario(diabetes(scaling=scaling)).data
    targets = Experiment.from_scenario(diabetes(scaling=effective)).data
    np.testing.assert_array_equal(data.X, inputs.X)
    np.testing.assert_array_equal(data.Y, targets.Y)
    np.testing.assert_allclose(data.unscaled(data.Y), data.labels)


def test_a_file_that_says_nothing_of_targets_scales_them_as_the_inputs() -> None:
    document = presets.load("diabetes").model_dump(mode="json")
    assert document["data"].pop("target_scaling") is None
    scenario = presets.validated(document)
    assert scenario == presets.load("diabetes")
    assert scenario.data.scaling_of_targets == scenario.data.scaling != "none"


def test_classes_are_never_scaled() -> None:
    wine = presets.load("wine")
    scaled = presets.changed(wine, data=wine.data.model_dump() | {"target_scaling": "minmax"})
    assert Experiment.from_scenario(scaled).data.target_scaling == "none"


def test_targets_that_scaling_made_unfit_are_refused_with_the_scaling_and_the_datas_own() -> None:
    scenario = presets.changed(diabetes(scaling="minmax"), loss="mape")
    words = "after scaling (minmax); the data's own lie between 25 and 346: choose another scaling"
    with pytest.raises(ValueError, match=re.escape(words)):
        Experiment.from_scenario(scenario)
    unscaled = presets.changed(diabetes(scaling="minmax", target_scaling="none"), loss="mape")
    assert Experiment.from_scenario(unscaled).data.Y.min() == 25.0
