"""Documents of workshops: each preset of each workshop, and files that are wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from json_schema import complaints
from repository import ROOT

from simulator.formats import network_file
from simulator.storage.atomic_files import FileProblem
from simulator.workshops import files, schemas
from simulator.workshops.document import Workshop, WorkshopPreset
from simulator.workshops.recognising import MAX_BYTES, is_workshop
from simulator.workshops.registry import REGISTRY

PRESETS = [(one, preset) for one in REGISTRY.values() for preset in one.presets]
NAMES = [f"{one.name}-{preset.name}" for one, preset in PRESETS]


@pytest.mark.parametrize(("workshop", "preset"), PRESETS, ids=NAMES)
def test_a_preset_comes_back_from_its_file(
    workshop: Workshop, preset: WorkshopPreset, tmp_path: Path
) -> None:
    target = tmp_path / "kept.json"
    files.write(target, preset.document)
    assert is_workshop(target)  # as it says: reading it tells why not
    assert files.read(target) == preset.document
    assert preset.document.workshop == workshop.name
    schema = json.loads(schemas.published()[f"workshop-{workshop.name}.schema.json"])
    assert complaints(json.loads(target.read_text("utf-8")), schema) == []


@pytest.mark.parametrize("workshop", REGISTRY.values(), ids=list(REGISTRY))
def test_a_workshop_says_what_it_is_about(workshop: Workshop) -> None:
    assert workshop.explanation.endswith(".")
    assert all(one.title and one.explanation for one in workshop.presets)
    names = [one.name for one in workshop.presets]
    assert len(names) == len(set(names))
    assert workshop.preset_of(workshop.beginning) is workshop.presets[0]


def test_the_published_schemas_are_those_of_the_models() -> None:
    for name, text in schemas.published().items():
        assert (ROOT / "docs" / "schemas" / name).read_text("utf-8") == text


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"format": "deltascope-network"}, "format must be 'deltascope-workshop'"),
        ({"version": 2}, "a newer program wrote this file"),
        ({"version": True}, "version must be"),
        ({"workshop": None}, "workshop is missing"),
        ({"workshop": "kitchen"}, "workshop must be one of"),
        ({"workshop": ["functions"]}, "workshop must be one of"),
        ({"z": 21.0}, "z must be >= -20 and <= 20, got 21.0"),
        ({"z": "1"}, "z must be a number"),
        ({"colour": 1}, "colour is not a known field"),
        ({"function": None}, "function is missing"),
        ({"function": {"name": "sine"}}, "function.name must be one of"),
        ({"function": {"name": "softmax"}}, "function.name must be one of"),
        ({"page": "third"}, "page must be 'curves' or 'softmax'"),
        ({"softmax": {"logits": [1.0]}}, "softmax.logits must have at least 2 items"),
        ({"softmax": {"logits": [1.0] * 7}}, "softmax.logits must have at most 6 items"),
        ({"softmax": {"logits": [1.0, 9.0]}}, r"softmax.logits\[1\] must be <= 6"),
        ({"softmax": {"target": 3}}, "target must be < 3, the number of logits, got 3"),
        ({"function": {"name": "elu", "settings": {"alpha": -1.0}}}, "alpha must be"),
    ],
)
def test_a_wrong_document_is_refused_in_words(
    changes: dict[str, object], problem: str, tmp_path: Path
) -> None:
    right = json.loads(files.encoded(REGISTRY["functions"].beginning))
    document = {key: value for key, value in (right | changes).items() if value is not None}
    target = tmp_path / "wrong.json"
    target.write_text(json.dumps(document), "utf-8")
    with pytest.raises(FileProblem, match=problem):
        files.read(target)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"format": "deltascope-workshop"', "[1, 2]"])
def test_what_is_no_document_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        files.parsed(text.encode())


def test_a_file_that_is_too_large_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    target = tmp_path / "large.json"
    target.write_bytes(files.encoded(REGISTRY["functions"].beginning) + b" " * MAX_BYTES)
    assert is_workshop(target)  # as it says: reading it tells why not
    with pytest.raises(FileProblem, match="larger than 1 MB"):
        files.read(target)
    with pytest.raises(ValueError, match="larger than 1 MB"):
        files.parsed(target.read_bytes())


def test_other_files_are_none_of_a_workshop(tmp_path: Path) -> None:
    commented = tmp_path / "scenario.json"
    commented.write_text(json.dumps({"format": "x", "comment": '"format": "deltascope-workshop"'}))
    assert not is_workshop(commented)
    assert not is_workshop(tmp_path / "missing.json")
    assert not is_workshop(tmp_path)


def test_who_wants_a_network_is_told_what_it_is(tmp_path: Path) -> None:
    target = tmp_path / "workshop.json"
    files.write(target, REGISTRY["functions"].beginning)
    with pytest.raises(FileProblem, match="got 'deltascope-workshop'"):
        network_file.read(target)


def test_a_change_is_checked_like_a_file() -> None:
    beginning = REGISTRY["functions"].beginning
    assert beginning.changed(z=2.0).changed(z=1.0) == beginning
    with pytest.raises(ValueError, match="z must be"):
        beginning.changed(z=float("nan"))
