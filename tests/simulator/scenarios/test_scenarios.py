"""Presets, the scenario schema, and settings given as text."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from repository import ROOT

from simulator import optimizers
from simulator.data import datasets
from simulator.nn import activations
from simulator.optimizers import schedules
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.overrides import with_settings
from simulator.scenarios.presets import Scenario, changed, load, names, validated
from simulator.storage import strict_json

SEEDS = range(20)


def document(**changes: Any) -> dict[str, Any]:
    """Return XOR's document with some fields replaced."""
    raw = files("resources").joinpath("scenarios", "xor.json").read_bytes()
    found: dict[str, Any] = json.loads(raw)
    return found | changes


def test_names_are_the_files_in_teaching_order() -> None:
    stored = {entry.name for entry in files("resources").joinpath("scenarios").iterdir()}
    assert {f"{name}.json" for name in names()} == {name for name in stored if "json" in name}
    assert names()[:5] == ("and", "or", "nand", "xor_perceptron", "xor")
    assert names()[-1] == "digits"


def test_a_file_in_the_folder_is_a_preset_of_its_own(tmp_path: Path) -> None:
    mine = document(name="mine", title="My preset", order=45, epochs=7)
    (tmp_path / "anything.json").write_text(json.dumps(mine), "utf-8")
    (tmp_path / "notes.txt").write_text("no preset", "utf-8")
    (preset,) = presets.found_in(tmp_path)
    assert (preset.name, preset.title, preset.order) == ("mine", "My preset", 45)
    assert preset.description == mine["description"]
    with presets.REGISTRY.added(preset):
        assert names()[3:6] == ("xor_perceptron", "mine", "xor")
        assert load("mine").epochs == 7
    assert "mine" not in names()


def test_a_presets_place_is_no_part_of_its_scenario() -> None:
    scenario = load("xor")
    assert presets.REGISTRY["xor"].order == 50
    assert scenario.order == 0
    assert "order" not in scenario.model_dump()
    assert validated(document()) == scenario
    assert presets.changed(scenario, epochs=5).order == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", "bad.json: a preset must be a JSON object"),
        ('{"name": "mine", "title": "My own"}', "bad.json: the field order is missing"),
        ('{"name": ', "bad.json: "),
    ],
)
def test_a_file_that_is_no_preset_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "bad.json").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=re.escape(message)):
        presets.found_in(tmp_path)


@pytest.mark.parametrize("name", names())
def test_every_preset_is_valid_and_can_be_trained(name: str) -> None:
    scenario = load(name)
    assert scenario.name == name
    assert scenario.description.endswith(".")
    assert "\n" not in scenario.description
    experiment = Experiment.from_scenario(scenario)
    assert experiment.spec == scenario.spec
    trainer = experiment.trainer(epochs=1)
    for _ in trainer.updates():
        pass
    assert trainer.state.epoch == 1


@pytest.mark.parametrize("name", names())
def test_presets_survive_a_round_trip(name: str) -> None:
    scenario = load(name)
    text = strict_json.dumps(scenario.model_dump())
    assert validated(strict_json.parse(text.encode())) == scenario


@pytest.mark.parametrize(
    ("name", "w", "b", "sums"),
    [
        ("and", 0.5, -0.7, [-0.7, -0.2, -0.2, 0.3]),  # COURSE A2
        ("or", 0.5, -0.2, [-0.2, 0.3, 0.3, 0.8]),  # COURSE A3
        ("nand", -0.5, 0.7, [0.7, 0.2, 0.2, -0.3]),  # COURSE A3
    ],
)
def test_gates_are_solved_by_the_courses_weights(
    name: str, w: float, b: float, sums: list[float]
) -> None:
    experiment = Experiment.from_scenario(load(name))
    trainer = experiment.trainer()
    assert trainer.state.theta.tolist() == [w, w, b]
    assert (experiment.data.X @ trainer.state.theta[:2] + b).tolist() == pytest.approx(sums)
    assert trainer.evaluate().correct == 4


def final(scenario: Scenario, experiment: Experiment, seed: int) -> Any:
    trainer = experiment.trainer(seed=seed)
    for _ in trainer.updates():
        pass
    return trainer.evaluate()


def test_xor_reaches_4_of_4() -> None:
    scenario = load("xor")
    experiment = Experiment.from_scenario(scenario)
    assert sum(final(scenario, experiment, seed).correct == 4 for seed in SEEDS) >= 19


@pytest.mark.parametrize("name", ["iris", "moons", "circles"])
def test_presets_reach_95_percent_on_validation(name: str) -> None:
    scenario = load(name)
    experiment = Experiment.from_scenario(scenario)
    reached = [final(scenario, experiment, seed).validation_accuracy >= 0.95 for seed in SEEDS]
    assert sum(reached) >= 19


def test_digits_reach_95_percent_on_validation() -> None:
    scenario = load("digits")
    experiment = Experiment.from_scenario(scenario)
    assert all(final(scenario, experiment, seed).validation_accuracy >= 0.95 for seed in range(3))


def test_unknown_preset_lists_the_valid_ones() -> None:
    with pytest.raises(ValueError, match=r"scenario must be one of and, or, .*, got 'no'"):
        load("no")


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


def test_another_optimizer_brings_its_own_learning_rate_unless_one_is_given() -> None:
    scenario = load("xor")
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
        "validation_fraction": "0.4",
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
    }
    assert set(given) | {"optimizer"} >= set(overrides.setting_keys(scenario)) - {"beta1", "beta2"}


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


@pytest.mark.parametrize("name", names())
def test_listed_keys_are_accepted(name: str) -> None:
    keys = overrides.setting_keys(load(name))
    info = datasets.get(load(name).data.source)
    assert ("samples" in keys) is (info.samples is not None)
    for key in keys:
        with pytest.raises(ValueError, match=r"must be|needs a hidden layer"):
            with_settings(load(name), {key: "?"})


def test_documentation_names_everything() -> None:
    text = (ROOT / "docs" / "scenario-format.md").read_text("utf-8")
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
    keys = overrides.setting_keys(load("moons"))
    text += (ROOT / "docs" / "activations.md").read_text("utf-8")
    assert [name for name in (*registered, *keys) if f"`{name}`" not in text] == []


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
