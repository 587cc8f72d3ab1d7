"""All that the lines call is there in the versions that are named, with the arguments given."""

from __future__ import annotations

import ast
import json
from typing import Any

import pytest
from code_cases import cases
from library_calls import all_calls
from repository import ROOT

from simulator.code_lines.libraries import LIBRARIES, script
from simulator.messages import Message
from simulator.optimizers import REGISTRY as OPTIMIZERS

FIXTURE = ROOT / "tests/fixtures/library_signatures.json"
PACKAGES = {"keras": "keras", "pytorch": "torch"}


@pytest.fixture(scope="module")
def recorded() -> dict[str, Any]:
    """Return what `tools/write_library_signatures.py` wrote."""
    found: dict[str, Any] = json.loads(FIXTURE.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("library", list(PACKAGES))
def test_names_and_arguments_are_those_of_the_library(
    library: str, recorded: dict[str, Any]
) -> None:
    names = recorded[library]["names"]
    used = all_calls(library, PACKAGES[library])
    assert used.keys() <= names.keys(), "run tools/write_library_signatures.py"
    # What is written in C does not say what its arguments are called.
    wrong = {name: given - {*names[name]} for name, given in used.items() if names[name]}
    assert {name: given for name, given in wrong.items() if given} == {}
    assert len(used) > 20


@pytest.mark.parametrize("library", list(PACKAGES))
def test_the_version_is_the_one_that_they_were_tried_with(
    library: str, recorded: dict[str, Any]
) -> None:
    assert recorded[library]["version"].startswith(f"{LIBRARIES[library].version}.")


@pytest.mark.parametrize("library", list(LIBRARIES))
def test_every_set_up_is_code_whose_comments_can_be_said(library: str) -> None:
    for _, scenario in cases():
        code = script(scenario, library, (0.5,) * scenario.spec.inputs)
        ast.parse(code.whole())
        ast.parse(code.whole(lambda text: f"{text} ‖ {text}"))
        told = [one for lines in code.stages.values() for one in lines if isinstance(one, Message)]
        assert all(f"{one}" in code.whole().replace("\n# ", " ") for one in told)


@pytest.mark.parametrize("name", list(OPTIMIZERS))
def test_an_optimizer_has_the_numbers_that_are_set(name: str) -> None:
    scenario = dict(cases())[f"optimizer {name}"]
    rate = scenario.optimizer.settings["learning_rate"]
    for library, word in (("keras", "learning_rate"), ("pytorch", "lr")):
        code = script(scenario, library, (0.0, 0.0)).text("compile")
        assert f"{word}={rate}" in code


def test_adams_epsilon_is_given_since_defaults_differ() -> None:
    scenario = dict(cases())["optimizer adam"]
    assert "epsilon=1e-08" in script(scenario, "keras", (0.0, 0.0)).text("compile")
    assert "eps=1e-08" in script(scenario, "pytorch", (0.0, 0.0)).text("compile")
