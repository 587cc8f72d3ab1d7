"""Texts of a scenario in one language or in several."""

from __future__ import annotations

import copy
import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from simulator.formats.experiment_file import trained_network
from simulator.formats.network_file import read, read_scenario, write_network, write_scenario
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.overrides import with_settings
from simulator.scenarios.presets import Preset, Scenario
from simulator.scenarios.texts import TextInLanguages
from simulator.training.evaluation import evaluate

BOTH = {"en": "Two moons", "ko": "초승달 두 개"}
MANY = BOTH | {f"{a}{b}": "" for a in "abcdef" for b in "uvwxyz"}


def document(**fields: Any) -> dict[str, Any]:
    return presets.load("moons").model_dump(mode="json") | fields


def made(**fields: Any) -> Scenario:
    return presets.validated(document(**fields))


def test_a_text_in_several_languages_is_its_english_and_is_said_in_each() -> None:
    title = made(title=BOTH).title
    assert title == "Two moons"
    assert isinstance(title, TextInLanguages)
    assert [title.said_in(code) for code in ("en", "ko", "de")] == [
        "Two moons",
        "초승달 두 개",
        "Two moons",
    ]
    assert type(made().title) is str


def test_scenarios_that_differ_in_one_language_alone_differ() -> None:
    scenario = made(title=BOTH)
    assert scenario == made(title=dict(reversed(BOTH.items())))
    assert scenario != made(title=BOTH | {"ko": "달"})
    title = scenario.title
    assert isinstance(title, TextInLanguages)
    assert title.with_text("ko", "달").texts == BOTH | {"ko": "달"}


@pytest.mark.parametrize("field", ["title", "description", "comment"])
def test_it_is_written_as_it_was_and_survives_copies_and_changes(
    tmp_path: Path, field: str
) -> None:
    scenario = made(**{field: BOTH})
    path = tmp_path / "scenario.json"
    write_scenario(path, scenario)
    assert json.loads(path.read_text("utf-8"))[field] == BOTH
    for other in (
        read_scenario(path),
        copy.deepcopy(scenario),
        pickle.loads(pickle.dumps(scenario)),
        presets.changed(presets.changed(scenario, epochs=3), epochs=scenario.epochs),
        with_settings(scenario, {"epochs": str(scenario.epochs)}),
    ):
        assert other == scenario
        assert getattr(other, field).said_in("ko") == "초승달 두 개"


def test_a_network_file_has_the_english_title_and_the_whole_scenario(tmp_path: Path) -> None:
    experiment = Experiment.from_scenario(made(title=BOTH))
    state = experiment.initial_state()
    found = evaluate(experiment.trainer().network, state.theta, experiment.data)
    path = tmp_path / "network.json"
    write_network(path, trained_network(experiment, state, found))
    assert json.loads(path.read_text("utf-8"))["title"] == "Two moons"
    network = read(path)
    assert not isinstance(network, Scenario)
    assert network.scenario == experiment.scenario


def test_a_preset_may_have_several_languages() -> None:
    preset = Preset.of(json.dumps(document(title=BOTH, description=BOTH, order=10)).encode())
    assert isinstance(preset.title, TextInLanguages)
    assert isinstance(preset.description, TextInLanguages)
    assert preset.scenario.title == preset.title


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("title", {}, 'title must have a text in English, "en", got an object'),
        ("title", {"ko": "달"}, 'title must have a text in English, "en", got an object'),
        ("title", BOTH | {"ko": ""}, "title.ko must not be empty"),
        ("title", BOTH | {"ko": "x" * 121}, "title.ko must have at most 120 characters, got 'xxx"),
        ("title", BOTH | {"ko": 1}, "title.ko must be text, got 1"),
        ("title", BOTH | {"ko": "a\nb"}, "title.ko must be text on one line, without control"),
        ("title", BOTH | {"Korean": "x"}, "title must have texts by codes of languages, such as "),
        ("title", 5, "title must be text, got 5"),
        ("title", ["Moons"], "title must be text, got a list"),
        ("description", BOTH | {"ko": "x" * 1001}, "description.ko must have at most 1000 char"),
        ("comment", BOTH | {"ko": "a\tb"}, "comment.ko must be text without tabs and control"),
        ("comment", MANY, "comment must have at most 32 items"),
    ],
)
def test_what_is_wrong_is_said_of_the_language(field: str, value: Any, words: str) -> None:
    with pytest.raises(ValueError, match="must") as caught:
        made(**{field: value})
    assert str(caught.value).startswith(words)
