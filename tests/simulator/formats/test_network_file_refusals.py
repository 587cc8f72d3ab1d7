"""Files that are refused by their field, however damaged, with nothing but a file problem."""

from __future__ import annotations

import copy
import json
import math
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from network_files import EXAMPLE, written

from simulator.formats import network_file as files
from simulator.formats.network_file import (
    FileProblem,
    NetworkFile,
    read,
    read_network,
    read_scenario,
)
from simulator.scenarios import presets
from simulator.scenarios.overrides import with_settings


def opens(path: Path) -> bool:
    """Return whether a file opens; anything but a finite network or a `FileProblem` fails."""
    try:
        network = read_network(path)
    except FileProblem:
        return False
    assert np.isfinite(network.theta).all()
    return True


def test_a_loss_that_the_targets_rule_out_is_refused(tmp_path: Path) -> None:
    wrong = presets.load("iris").model_dump() | {"loss": "mape"}
    with pytest.raises(FileProblem, match=r"loss must suit iris, .*other than 0, got 0"):
        read_scenario(written(tmp_path, wrong))
    with pytest.raises(ValueError, match="loss must suit xor, whose targets are 0 and 1"):
        with_settings(presets.load("xor"), {"loss": "mape"})


def edit(document: dict[str, Any], path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """Return a copy with the field at `path` replaced; `...` deletes it."""
    found = copy.deepcopy(document)
    place: Any = found
    for part in path[:-1]:
        place = place[part]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return found


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("format",), "other", "format must be 'deltascope-network', got 'other'"),
        (("format",), ..., "the field format must be 'deltascope-network'"),
        (("version",), ..., "version is missing"),
        (("version",), 2, "version must be 1, got 2: a newer program wrote this"),
        (("version",), 0, "version must be 1, got 0"),
        (("version",), "1", "version must be a whole number, got '1'"),
        (("surprise",), 1, "surprise is not a known field"),
        (("title",), ..., "title is missing"),
        (("title",), 5, "title must be text, got 5"),
        (("title",), "x\ny", "title must be text on one line, without control"),
        (("inputs", "scale", 1), 0.0, "inputs.scale[1] must be > 0, got 0.0"),
        (("inputs", "scale", 1), 5e-324, "inputs.scale[1] is 5e-324: with it check.inputs[1][1]"),
        (("inputs", "scale"), [1.0], "inputs.scale must have 2 numbers, got 1"),
        (("inputs", "offset", 0), math.nan, "inputs.offset[0] must be a finite number, got NaN"),
        (("inputs", "names"), [], "inputs.names"),
        (("inputs", "names"), "ab", "inputs.names must be a list, got 'ab'"),
        (("inputs", "scaling"), "log", "inputs.scaling must be"),
        (("layers",), [], "layers"),
        (("layers", 1, "type"), "conv", "layers[1].type must be one of dense, prelu"),
        (("layers", 0, "type"), ..., "layers[0].type is missing"),
        (("layers", 0, "activation"), "os.system", "layers[0].activation must be one of step"),
        (
            ("layers", 0, "W", 0, 2),
            math.inf,
            "layers[0].W[0][2] must be a finite number, got Infinity",
        ),
        (("layers", 0, "W", 0, 2), "0.5", "layers[0].W[0][2] must be a number, got '0.5'"),
        (("layers", 0, "W", 0, 2), None, "layers[0].W[0][2] must be a number, got null"),
        (("layers", 0, "W", 0, 2), 10**399, "layers[0].W[0][2] must be a"),
        (("layers", 0, "W", 1), [1.0, 2.0], "layers[0].W[1] must have 4 numbers, got 2"),
        (("layers", 0, "W", 1), ..., "layers[0].W must have 2 rows, got 1"),
        (("layers", 1, "W"), ..., "layers[1].W is missing"),
        (("layers", 1, "b", 0), -1e300, "check.outputs[0][0] is"),
        (("layers", 1, "b"), [], "layers[1].b"),
        (("layers", 0, "W", 0, 0), 4.6, "but the weights give"),
        (("outputs", "classes"), ["0"], "outputs.classes must have 2 names, got 1"),
        (("outputs", "task"), "ranking", "outputs.task must be"),
        (("outputs", "task"), "multiclass", "outputs.classes must have 1 names, got 2"),
        (("loss",), "hinge", "loss must be one of mse"),
        (("loss",), "mse", "scenario.loss must be mse"),
        (("training", "epochs"), -1, "training.epochs must be >= 0, got -1"),
        (("training", "metrics", "accuracy"), math.nan, "training.metrics.accuracy must be a"),
        (("scenario", "layers", 0, "units"), 5, "scenario.layers must be the network's own"),
        (("scenario", "data", "source"), "moon", "scenario.data.source must be one of"),
        (("check",), ..., "check is missing"),
        (("check", "outputs", 0, 0), 0.5, "check.outputs[0][0] is 0.5, but the weights give"),
        (("check", "outputs"), [[0.0]], "check must have as many outputs as inputs"),
        (("check", "inputs", 0), [0.0], "check.inputs[0] must have 2 numbers, got 1"),
    ],
)
def test_wrong_files_are_refused_by_field(
    document: dict[str, Any],
    tmp_path: Path,
    path: tuple[str | int, ...],
    value: object,
    message: str,
) -> None:
    target = written(tmp_path, edit(document, path, value))
    with pytest.raises(FileProblem) as caught:
        read_network(target)
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"{target}: ")
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "is empty"),
        (b"not json", "not complete, valid JSON"),
        (b"[]", "is no Deltascope file"),
        (b"3", "is no Deltascope file"),
        (b'{"format": ["x"]}', "is missing"),
        (b'{"form": 1}', "networks, scenarios, workshops and lessons"),
        (b'{"format": {}, "version": 1}', "format must be .*'deltascope-lesson', got"),
        (b'{"format": "deltascope-network"}', "version is missing"),
        (b"\x89PNG\r\n\x1a\n\xff", "is no text file that Deltascope can read"),
        (b"[" * 5000, "nested"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, raw: bytes, message: str) -> None:
    (tmp_path / "x.json").write_bytes(raw)
    with pytest.raises(FileProblem, match=message):
        read(tmp_path / "x.json")


def test_a_number_too_large_for_a_float_names_its_field(
    document: dict[str, Any], tmp_path: Path
) -> None:
    text = EXAMPLE.read_text("utf-8").replace(repr(document["layers"][0]["W"][0][0]), "1e400", 1)
    (tmp_path / "x.json").write_text(text, "utf-8")
    with pytest.raises(
        FileProblem, match=r"layers\[0\].W\[0\]\[0\] must be a finite number, got Infinity"
    ):
        read_network(tmp_path / "x.json")


def test_too_many_parameters_are_refused(document: dict[str, Any], tmp_path: Path) -> None:
    document["layers"][0]["b"] = [0.0] * 4096
    document["layers"].insert(1, document["layers"][0])
    with pytest.raises(FileProblem, match="layers must have at most 1000000 numbers"):
        read_network(written(tmp_path, document))


def test_a_scenario_is_no_network_and_a_network_no_scenario(tmp_path: Path) -> None:
    scenario = presets.load("iris")
    path = written(tmp_path, scenario.model_dump())
    assert read_scenario(path) == read(path) == scenario
    assert isinstance(read(EXAMPLE), NetworkFile)
    with pytest.raises(FileProblem, match="format must be 'deltascope-network'"):
        read_network(path)
    with pytest.raises(FileProblem, match="format must be 'deltascope-scenario'"):
        read_scenario(EXAMPLE)


def test_damaged_files_raise_nothing_but_file_problems(tmp_path: Path) -> None:
    raw = EXAMPLE.read_bytes()
    rng = random.Random(20261120)
    target = tmp_path / "damaged.json"
    refused = 0
    for _ in range(800):
        damaged = bytearray(raw)
        if rng.random() < 0.3:
            damaged = damaged[: rng.randrange(len(raw))]
        for _ in range(rng.choice((1, 1, 1, 2, 10))):
            if damaged:
                damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        if rng.random() < 0.2:
            start = rng.randrange(len(raw))
            damaged[start:start] = raw[start : start + rng.randrange(200)]
        target.write_bytes(damaged)
        refused += not opens(target)
    assert refused > 500


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@settings(max_examples=4 * settings.default.max_examples)
@given(value=JUNK, data=st.data())
def test_junk_in_any_field_raises_nothing_but_file_problems(
    value: object, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    document = json.loads(EXAMPLE.read_text("utf-8"))
    paths: list[tuple[str | int, ...]] = []

    def collect(place: Any, path: tuple[str | int, ...]) -> None:
        items = place.items() if isinstance(place, dict) else enumerate(place)
        for key, item in items:
            paths.append((*path, key))
            if isinstance(item, dict | list):
                collect(item, (*path, key))

    collect(document, ())
    changed = edit(document, data.draw(st.sampled_from(paths)), value)
    path = written(tmp_path_factory.mktemp("junk"), changed)
    opens(path)


def test_missing_files_are_a_file_problem(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="there is no such file"):
        files.read(tmp_path / "no.json")
