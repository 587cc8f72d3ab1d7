"""Presets: one file each, valid, trainable, and as good as the course says."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from scenario_samples import document

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario, load, names, validated
from simulator.storage import strict_json

SEEDS = range(20)


def test_names_are_the_files_in_teaching_order() -> None:
    stored = {entry.name for entry in files("resources").joinpath("scenarios").iterdir()}
    assert {f"{name}.json" for name in names()} == {name for name in stored if "json" in name}
    assert names()[:6] == ("and", "or", "nand", "xor_perceptron", "xor_gates", "xor")
    assert names()[-1] == "digits"


def test_a_file_in_the_folder_is_a_preset_of_its_own(tmp_path: Path) -> None:
    mine = document(name="mine", title="My preset", order=42, epochs=7)
    (tmp_path / "anything.json").write_text(json.dumps(mine), "utf-8")
    (tmp_path / "notes.txt").write_text("no preset", "utf-8")
    (preset,) = presets.found_in(tmp_path)
    assert (preset.name, preset.title, preset.order) == ("mine", "My preset", 42)
    assert preset.description == mine["description"]
    with presets.REGISTRY.added(preset):
        assert names()[3:6] == ("xor_perceptron", "mine", "xor_gates")
        assert load("mine").epochs == 7
    assert "mine" not in names()


def test_a_presets_place_is_no_part_of_its_scenario() -> None:
    scenario = load("xor")
    assert presets.REGISTRY["xor"].order == 50
    assert scenario.order == 0
    assert "order" not in scenario.model_dump()
    assert presets.REGISTRY["sharing_blame"].group == "backward"
    assert presets.REGISTRY["xor"].group == "gates"
    assert load("sharing_blame").group is None
    assert "group" not in load("sharing_blame").model_dump()
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


@pytest.mark.parametrize("name", ["and", "or", "nand", "xor_perceptron", "xor", "blobs", "iris"])
def test_presets_that_are_stepped_start_with_plain_gradient_descent(name: str) -> None:
    # The first step of an adaptive optimizer is ±η whatever the gradient.
    assert load(name).optimizer.name == "sgd"


@pytest.mark.parametrize("name", ["blobs", "iris", "moons", "circles"])
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
