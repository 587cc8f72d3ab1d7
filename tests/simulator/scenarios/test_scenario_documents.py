"""The scenario schema: what is filled in, left out, and refused by its field."""

from __future__ import annotations

from typing import Any

import pytest
from scenario_samples import document

from simulator import optimizers
from simulator.scenarios import presets
from simulator.scenarios.overrides import with_settings
from simulator.scenarios.presets import changed, load, validated


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"surprise": 1}, "surprise is not a known field"),
        ({"version": 2}, "version must be 1, got 2"),
        ({"version": True}, "version must be a whole number, got true"),
        ({"format": "other"}, "format must be 'deltascope-scenario', got 'other'"),
        ({"name": "Not a name"}, "name must be lower-case letters, digits, - and _"),
        ({"title": ""}, "title must not be empty"),
        ({"title": "a\x1b[2J"}, "title must be text on one line"),
        ({"epochs": 0}, "epochs must be >= 1 and <= 1000000, got 0"),
        ({"epochs": 1.5}, "epochs"),
        ({"epochs": True}, "epochs must be a whole number, got true"),
        ({"epochs": "10"}, "epochs must be a whole number, got '10'"),
        ({"seed": -1}, "seed must be >= 0 and <= 4294967295, got -1"),
        ({"loss": "hinge"}, "loss must be one of mse, .*, got 'hinge'"),
        ({"initializer": "ones"}, "initializer must be one of zeros, .*, got 'ones'"),
        ({"data": {"source": "mnist"}}, "data.source must be one of .*, got 'mnist'"),
        ({"data": {"source": "xor", "noise": 0.1}}, "data.noise cannot be chosen for xor"),
        ({"data": {"source": "moons", "noise": float("inf")}}, "data.noise must be a finite"),
        ({"data": {"source": "moons", "samples": 20.0}}, "data.samples"),
        ({"data": {}}, "data.source is missing"),
        ({"optimizer": {"name": "adamant"}}, "optimizer.name must be one of sgd"),
        ({"optimizer": {"name": "sgd", "settings": {"rho": 0.5}}}, "sgd has no setting 'rho'"),
        (
            {"optimizer": {"name": "sgd", "settings": {"learning_rate": 0}}},
            "optimizer.settings.learning_rate must be > 0",
        ),
        ({"layers": []}, "layers must not be empty"),
        ({"layers": [{"units": 0, "activation": "tanh"}]}, r"layers\[0\].units must be >= 1"),
        ({"layers": [{"units": 1, "activation": "tan"}]}, r"layers\[0\].activation must be one"),
        ({"layers": [{"units": 2, "activation": "tanh"}]}, r"layers\[0\].units must be 1"),
        (
            {"layers": [{"units": 1, "activation": "step"}] * 40},
            "layers must have at most 32 items, got 40",
        ),
        ({"weights": []}, "weights must have 2 items, got 0"),
        ({"weights": [{"W": [[1.0]], "b": [1.0]}] * 2}, r"weights\[0\].W must have 2 rows, got 1"),
        (
            {"weights": [{"W": [[1.0], [2.0]], "b": [1.0]}] * 2},
            r"weights\[0\].W\[0\] must have 4 numbers, got 1",
        ),
        (
            {"weights": [{"W": [[1.0] * 4] * 2, "b": [1.0]}] * 2},
            r"weights\[0\].b must have 4 numbers, got 1",
        ),
        ({"weights": [{"W": [[float("nan")]], "b": [1.0]}]}, r"weights\[0\].W\[0\]\[0\] must be a"),
    ],
)
def test_wrong_documents_are_refused_by_field(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        validated(document(**changes))
    assert "\n" not in str(caught.value)


def test_a_huge_network_is_refused_before_it_is_made() -> None:
    layers = [{"units": 4096, "activation": "tanh"}] * 20 + [{"units": 1, "activation": "sigmoid"}]
    with pytest.raises(ValueError, match="at most 1000000 parameters"):
        validated(document(layers=layers))


def test_missing_optimizer_settings_are_filled_in() -> None:
    scenario = validated(document(optimizer={"name": "adam", "settings": {"beta1": 0.5}}))
    defaults = {setting.name: setting.default for setting in optimizers.REGISTRY["adam"].settings}
    assert scenario.optimizer.settings == defaults | {"beta1": 0.5}


def test_scenarios_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        load("xor").epochs = 3


def test_changed_checks_and_leaves_the_original() -> None:
    scenario = load("xor")
    assert changed(scenario, epochs=7).epochs == 7
    assert scenario.epochs == 300
    with pytest.raises(ValueError, match="epochs must be >= 1 and <= 1000000, got 0"):
        changed(scenario, epochs=0)


def test_what_is_off_is_left_out_of_files() -> None:
    plain = load("iris").model_dump()
    assert not {"schedule", "regularization", "stopping"} & set(plain)
    changed = presets.changed(load("iris"), stopping={"patience": 3})
    assert validated(changed.model_dump()) == changed
    assert "schedule" not in changed.model_dump()


def test_a_second_weight_decay_is_refused() -> None:
    for name in optimizers.REGISTRY:
        fields = {"optimizer": {"name": name}, "regularization": {"weight_decay": 0.1}}
        if presets.has_own_decay(name):
            with pytest.raises(ValueError, match=r"regularization.weight_decay must be 0 with"):
                presets.changed(load("iris"), **fields)
        else:
            assert presets.changed(load("iris"), **fields).regularization.weight_decay == 0.1


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"period": "3"}, "there is no setting 'period'"),
        ({"schedule": "linear"}, "schedule must be one of constant, .*, got 'linear'"),
        ({"schedule": "cosine", "period": "2.5"}, "period must be a whole number, got 2.5"),
        ({"l2": "-1"}, "l2 must be >= 0 .*, got -1"),
        ({"patience": "1.5"}, "patience must be a whole number, got 1.5"),
        ({"restore_best": "maybe"}, "restore_best must be yes or no, got 'maybe'"),
    ],
)
def test_wrong_rules_are_refused(given: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        with_settings(load("iris"), given)
