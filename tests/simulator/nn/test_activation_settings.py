"""Settings of activations: the same record everywhere, refused where they are out of range."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from equation_checks import check_all
from network_files import file_of, python_reader
from steps_fixture import XOR_X, make_update

from simulator.formats.network_file import read_network, write_network
from simulator.nn import activations
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.overrides import with_settings
from simulator.scenarios.presets import LayerSettings, Scenario, validated
from simulator.stepping.equations import equation
from simulator.stepping.records import record_pass
from simulator.stepping.step_plan import Step, StepKind
from simulator.storage import strict_json

CHOSEN = [
    ("leaky_relu", {"slope": 0.0}),
    ("leaky_relu", {"slope": 0.3}),
    ("elu", {"alpha": 0.4}),
    ("elu", {"alpha": 3.0}),
]
IDS = [f"{name}-{value}" for name, chosen in CHOSEN for value in chosen.values()]
SETTINGS = pytest.mark.parametrize(("name", "settings"), CHOSEN, ids=IDS)


def test_values_of_the_definitions() -> None:
    z = np.array([[-2.0, -0.5, 0.0, 3.0]])
    leaky = activations.get("leaky_relu", slope=0.25)
    assert leaky(z).tolist() == [[-0.5, -0.125, 0.0, 3.0]]
    assert leaky.derivative(z, leaky(z)).tolist() == [[0.25, 0.25, 0.25, 1.0]]
    elu = activations.get("elu", alpha=2.0)
    np.testing.assert_allclose(elu(z), [[*(2.0 * np.expm1([-2.0, -0.5, 0.0])), 3.0]], rtol=1e-15)
    np.testing.assert_allclose(elu.derivative(z, elu(z)), [[*(2.0 * np.exp([-2, -0.5, 0])), 1.0]])


def test_the_same_values_give_the_same_record() -> None:
    assert activations.get("elu", alpha=2.0) is activations.get("elu", alpha=2)
    assert activations.get("leaky_relu", slope=0.01) is activations.get("leaky_relu")
    assert "0.3" in activations.get("leaky_relu", slope=0.3).formula
    assert "−3" in activations.get("elu", alpha=3.0).explanation


@pytest.mark.parametrize(
    ("name", "settings", "words"),
    [
        ("leaky_relu", {"slope": 1.0}, "slope must be >= 0 and < 1, got 1"),
        ("leaky_relu", {"slope": -0.1}, "slope must be >= 0 and < 1, got -0.1"),
        ("elu", {"alpha": 0.0}, "alpha must be > 0 and <= 10, got 0"),
        ("elu", {"slope": 0.1}, "elu has no setting 'slope'; it has: alpha"),
        ("tanh", {"slope": 0.1}, "tanh has no setting 'slope'; it has: none"),
    ],
)
def test_wrong_settings_are_refused(name: str, settings: dict[str, float], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Dense(2, name, settings)
    with pytest.raises(ValueError, match=words):
        activations.get(name, **settings)
    with pytest.raises(ValueError, match=words):
        LayerSettings(units=2, activation=name, settings=settings)


def test_layers_are_values() -> None:
    assert Dense(3, "leaky_relu", {"slope": 0.01}) == Dense(3, "leaky_relu")
    assert hash(Dense(3, "elu", {"alpha": 2})) == hash(Dense(3, "elu", (("alpha", 2.0),)))
    assert Dense(3, "elu", {"alpha": 2}) != Dense(3, "elu")


def layered(name: str, settings: dict[str, float]) -> NetworkSpec:
    hidden = Dense(4, name, settings)
    return NetworkSpec(2, (hidden, Dense(3, name, settings), Dense(1, name, settings)), "mse")


@SETTINGS
def test_gradients_are_the_numerical_ones(name: str, settings: dict[str, float]) -> None:
    network = Network(layered(name, settings))
    rng = np.random.default_rng(3)
    theta = rng.normal(size=network.parameter_count)
    X, Y = rng.normal(size=(5, 2)), rng.normal(size=(5, 1))
    steps = 6e-6 * np.eye(theta.size)
    expected = (network.loss(theta + steps, X, Y) - network.loss(theta - steps, X, Y)) / 1.2e-5
    found = network.loss_and_gradient(theta, X, Y)[1]
    assert np.linalg.norm(found - expected) <= 1e-8 * np.linalg.norm(expected)


@SETTINGS
def test_every_equation_multiplies_out_and_shows_the_value(
    name: str, settings: dict[str, float]
) -> None:
    Y = np.random.default_rng(0).standard_normal((4, 1))
    record = make_update(layered(name, settings), XOR_X, Y, learning_rate=0.05)
    check_all(record)
    shown = equation(record, Step(StepKind.ACTIVATION, 0, 0, 1))
    assert f"{next(iter(settings.values())):g}" in repr(shown.symbols)


@SETTINGS
def test_a_recorded_pass_uses_the_value(name: str, settings: dict[str, float]) -> None:
    spec = NetworkSpec(1, (Dense(1, name, settings),), "mse")
    passed = record_pass(Network(spec), np.array([-2.0, 0.0]), np.ones(1), np.zeros(1)).layers[0]
    assert passed.a[0] == activations.get(name, **settings)(np.array([[-2.0]]))[0, 0]


def with_layers(*layers: dict[str, Any]) -> Scenario:
    document = presets.load("xor").model_dump()
    return validated(document | {"layers": (*layers, {"units": 1, "activation": "sigmoid"})})


@SETTINGS
def test_files_keep_them(name: str, settings: dict[str, float], tmp_path: Path) -> None:
    usual = {"units": 3, "activation": name}
    network = file_of(with_layers(usual | {"settings": settings}, usual))[1]
    path = tmp_path / "n.json"
    write_network(path, network)
    back = read_network(path)
    assert back.spec == network.spec
    assert back.scenario == network.scenario
    document = strict_json.parse(path.read_bytes())
    assert document["layers"][0]["settings"] == settings
    assert "settings" not in document["layers"][1]
    assert "settings" not in document["scenario"]["layers"][1]
    for row in XOR_X:
        found = python_reader()(path, row.tolist())
        np.testing.assert_allclose(found, back.predict([row])[0], rtol=1e-12, atol=1e-12)


def test_another_activation_starts_from_its_own_defaults() -> None:
    scenario = with_layers({"units": 3, "activation": "elu", "settings": {"alpha": 2.0}})
    assert with_settings(scenario, {"hidden_activation": "tanh"}).layers[0].settings is None
    assert with_settings(scenario, {"hidden_activation": "elu"}).layers[0].settings == {"alpha": 2}
    wider = with_settings(scenario, {"hidden_units": "5,2"})
    assert [layer.settings for layer in wider.layers] == [{"alpha": 2.0}, {"alpha": 2.0}, None]


@pytest.mark.parametrize("key", ["self", "name", "settings"])
@pytest.mark.parametrize("name", activations.REGISTRY)
def test_a_setting_that_python_uses_itself_is_refused_in_words(name: str, key: str) -> None:
    with pytest.raises(ValueError, match=f"{name} has no setting '{key}'; it has: "):
        activations.get(name, **{key: 1.0})
