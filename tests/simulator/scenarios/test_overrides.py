"""Settings given as text: each takes effect, in any order, and wrong ones are refused."""

from __future__ import annotations

import pytest
from repository import ROOT
from scenario_samples import ADAM

from simulator import optimizers
from simulator.data import datasets
from simulator.nn import activations
from simulator.optimizers import schedules
from simulator.scenarios.overrides import with_settings
from simulator.scenarios.presets import Scenario, changed, load, names, validated
from simulator.storage import strict_json


def test_another_optimizer_brings_its_own_learning_rate_unless_one_is_given() -> None:
    scenario = changed(load("xor"), optimizer=ADAM)
    assert with_settings(scenario, {"optimizer": "momentum"}).optimizer.settings == {
        "learning_rate": 0.1,
        "momentum": 0.9,
    }
    given = {"learning_rate": "0.03", "optimizer": "sgd"}
    assert with_settings(scenario, given).optimizer.settings == {"learning_rate": 0.03}
    # Named again, the optimizer stays as the scenario has it.
    kept = with_settings(scenario, {"optimizer": "adam", "beta1": "0.8"}).optimizer.settings
    assert (kept["learning_rate"], kept["beta1"]) == (0.05, 0.8)


def test_every_setting_takes_effect() -> None:
    given = {
        "learning_rate": "0.2",
        "epsilon": "1e-6",
        "initializer": "he_normal",
        "loss": "mse",
        "batch_size": "3",
        "epochs": "11",
        "seed": "12",
        "hidden_units": "5, 6",
        "hidden_activation": "relu",
        "dropout": "0.2",
        "output_activation": "tanh",
        "scaling": "minmax",
        "target_scaling": "none",
        "validation_fraction": "0.4",
        "split": "random",
        "folds": "4",
        "fold": "2",
        "data_seed": "13",
        "samples": "60",
        "noise": "0.25",
        "schedule": "cosine",
        "period": "50",
        "final_share": "0.1",
        "warmup_epochs": "3",
        "l1": "0.1",
        "l2": "0.2",
        "weight_decay": "0.3",
        "clip_norm": "4",
        "clip_value": "5",
        "patience": "6",
        "min_delta": "0.7",
        "threshold": "0.8",
        "restore_best": "no",
    }
    scenario = with_settings(load("moons"), given)
    assert scenario.schedule.model_dump() == {
        "name": "cosine",
        "settings": {"period": 50.0, "final_share": 0.1, "warmup_epochs": 3.0},
    }
    assert list(scenario.regularization.model_dump().values()) == [0.1, 0.2, 0.3, 4.0, 5.0]
    assert list(scenario.stopping.model_dump().values()) == [6, 0.7, False, 0.8]
    assert scenario.optimizer.settings["learning_rate"] == 0.2
    assert scenario.optimizer.settings["epsilon"] == 1e-6
    assert (scenario.initializer, scenario.loss) == ("he_normal", "mse")
    assert (scenario.batch_size, scenario.epochs, scenario.seed) == (3, 11, 12)
    assert [(layer.units, layer.activation) for layer in scenario.layers] == [
        (5, "relu"),
        (6, "relu"),
        (1, "tanh"),
    ]
    assert [layer.dropout for layer in scenario.layers] == [0.2, 0.2, 0.0]
    assert scenario.data.model_dump() == {
        "source": "moons",
        "samples": 60,
        "noise": 0.25,
        "seed": 13,
        "validation_fraction": 0.4,
        "scaling": "minmax",
        "target_scaling": "none",
        "split": {"method": "folds", "folds": 4, "fold": 2, "validation": ""},
    }
    assert set(given) | {"optimizer"} >= set(setting_keys(scenario)) - {"beta1", "beta2"}


def test_order_of_settings_does_not_matter() -> None:
    given = {"hidden_activation": "relu", "hidden_units": "3"}
    first = with_settings(load("xor"), given)
    second = with_settings(load("xor"), dict(reversed(given.items())))
    assert first == second
    assert first.layers[0].activation == "relu"
    assert with_settings(load("and"), given).layers[0].activation == "relu"


@pytest.mark.parametrize("given", [{"hidden_units": "3"}, {"initializer": "he_normal"}])
def test_given_weights_go_where_they_no_longer_fit(given: dict[str, str]) -> None:
    assert load("and").weights is not None
    assert with_settings(load("and"), given).weights is None
    assert with_settings(load("and"), {"seed": "4"}).weights is not None


def test_hidden_layers_can_all_be_taken_away() -> None:
    assert len(with_settings(load("xor"), {"hidden_units": "none"}).layers) == 1


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"rate": "1"},
            "there is no setting 'rate'; the settings are: optimizer, schedule, learning_rate",
        ),
        ({"momentum": "0.9"}, "there is no setting 'momentum'"),
        ({"learning_rate": "fast"}, "learning_rate must be a number, got 'fast'"),
        ({"learning_rate": "-0.1"}, "learning_rate must be > 0 .*, got -0.1"),
        ({"learning_rate": "9" * 400}, "learning_rate must be a finite number, got '9{79}…"),
        ({"noise": "1e999"}, "noise must be a finite number, got '1e999'"),
        ({"learning_rate": "inf"}, "learning_rate must be > 0 .*, got inf"),
        ({"learning_rate": "nan"}, "learning_rate must be > 0 .*, got nan"),
        ({"learning_rate": ""}, "learning_rate must be a number, got ''"),
        ({"optimizer": "adamant"}, "optimizer must be one of sgd"),
        ({"optimizer": "sgd", "beta1": "0.9"}, "there is no setting 'beta1'"),
        ({"batch_size": "0"}, "batch_size must be >= 1 .*, got 0"),
        ({"epochs": "1.5"}, "epochs must be a whole number, got '1.5'"),
        ({"epochs": "9" * 5000}, "epochs must be"),
        ({"seed": "-1"}, "seed must be >= 0 .*, got -1"),
        ({"loss": "x"}, "loss must be one of"),
        ({"initializer": "x"}, "initializer must be one of"),
        ({"scaling": "x"}, "data.scaling must be 'none', 'standardize' or 'minmax', got 'x'"),
        ({"samples": "100"}, "samples cannot be chosen for xor, got 100"),
        ({"noise": "0.1"}, "noise cannot be chosen for xor, got 0.1"),
        ({"hidden_units": "4,,4"}, "units must be a whole number, got ''"),
        ({"hidden_units": "0"}, "units must be >= 1 .*, got 0"),
        ({"hidden_units": "4096,4096"}, "at most 1000000 parameters"),
        ({"hidden_activation": "x"}, "activation must be one of"),
        ({"output_activation": "x"}, "activation must be one of"),
        ({"validation_fraction": "1"}, "validation_fraction must be .*, got 1"),
        ({"data_seed": "x"}, "data_seed must be a whole number, got 'x'"),
    ],
)
def test_wrong_settings_are_refused(given: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        with_settings(load("xor"), given)
    assert "\n" not in str(caught.value)


def setting_keys(scenario: Scenario) -> list[str]:
    """Return the settings that are listed where one is unknown."""
    with pytest.raises(ValueError, match="there is no setting 'unknown'") as caught:
        with_settings(scenario, {"unknown": "1"})
    return str(caught.value).split("the settings are: ")[1].split(", ")


@pytest.mark.parametrize("name", names())
def test_listed_keys_are_accepted(name: str) -> None:
    keys = setting_keys(load(name))
    info = datasets.get(load(name).data.source)
    assert ("samples" in keys) is (info.samples is not None)
    for key in keys:
        with pytest.raises(ValueError, match=r"must be|needs a hidden layer"):
            with_settings(load(name), {key: "?"})


@pytest.mark.parametrize("folder", ["docs", "docs/ko"])
def test_documentation_names_everything(folder: str) -> None:
    text = (ROOT / folder / "scenario-format.md").read_text("utf-8")
    assert "(activations.md)" in text
    example = text.split("```json\n")[1].split("```")[0]
    assert validated(strict_json.parse(example.encode())) == load("moons")
    registered = [
        *datasets.REGISTRY,
        *activations.REGISTRY,
        *optimizers.REGISTRY,
        *schedules.REGISTRY,
    ]
    registered += [setting.name for r in schedules.REGISTRY.values() for setting in r.settings]
    keys = setting_keys(load("moons"))
    text += (ROOT / folder / "activations.md").read_text("utf-8")
    assert [name for name in (*registered, *keys) if f"`{name}`" not in text] == []
