"""What the simulator refuses is said wholly in the interface's language, values apart."""

from __future__ import annotations

import copy
import json
import pickle
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pseudo_window import CODE
from wrong_files import VALUES, network, places, refusal, scenario

from simulator.data.prepared import check_choices, from_arrays
from simulator.formats.network_file import read, read_network
from simulator.graph import formulas
from simulator.messages import Message, reason
from simulator.nn import losses
from simulator.optimizers.schedules import Schedule
from simulator.scenarios import presets
from simulator.scenarios.overrides import with_settings
from simulator.settings import Setting
from simulator.storage import strict_json
from simulator.storage.atomic_files import check_target, read_bytes
from simulator.training.divergence import Diverged
from ui.words.languages import Languages
from ui.words.messages import said

OPEN, CLOSE = "⟦", "⟧"
# Of what is quoted, and of names and lists of names, English need not be translated.
_DATA = re.compile(r"'[^']*'?|\"[^\"]*\"?")
_ENGLISH = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")


def check(text: str) -> None:
    """Check that a text and all that fills its gaps are said in brackets, but data."""
    assert isinstance(text, Message), text
    shown = said(text)
    assert shown.startswith(OPEN), text.pattern
    assert shown.endswith(CLOSE), text.pattern
    assert shown.count(OPEN) == shown.count(CLOSE)
    for name, value in text.values.items():
        if isinstance(value, Message):
            check(value)
        elif isinstance(value, str):
            assert not _ENGLISH.search(_DATA.sub("", value)), (name, value, text)


@pytest.fixture
def made_up(spoken: Languages) -> Languages:
    spoken.show(CODE)
    return spoken


@pytest.mark.parametrize("document", [network, scenario])
def test_of_every_field_of_a_file(made_up: Languages, tmp_path: Path, document: Any) -> None:
    whole, path = document(), tmp_path / "file.json"
    patterns = set()
    for place in places(whole):
        for value in VALUES:
            if problem := refusal(path, whole, place, value):
                check(problem)
                assert isinstance(problem, Message)
                patterns.add(problem.pattern)
    assert len(patterns) > 15


def without(field: str, document: dict[str, Any]) -> bytes:
    whole = copy.deepcopy(document)
    del whole[field]
    return json.dumps(whole).encode()


def wrong_files() -> Iterator[bytes]:
    """Yield files that are wrong as a whole."""
    yield from (
        b"",
        b"{",
        b"hello",
        b"\xff\xfe\x00",
        b"[]",
        b"{}",
        b"a,b\n1,2\n3,4\n",
        b'{"a": 1, "a": 2}',
    )
    yield b"[" * 20 + b"]" * 20
    yield b'{"format": 1' + b"0" * 500 + b"}"
    yield json.dumps({str(k): k for k in range(300)}).encode()
    yield json.dumps({"format": "other", "version": 1}).encode()
    yield json.dumps({"format": "deltascope-network"}).encode()
    yield json.dumps({"format": "deltascope-network", "version": 9}).encode()
    whole = network()
    yield from (without(field, whole) for field in whole)
    whole["check"]["outputs"][0][0] += 0.5
    yield json.dumps(whole).encode()


def test_of_files_that_are_wrong_as_a_whole(made_up: Languages, tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    for content in wrong_files():
        path.write_bytes(content)
        for reader in (read, read_network):
            with pytest.raises(ValueError) as caught:  # noqa: PT011
                reader(path)
            check(reason(caught.value))


@pytest.mark.parametrize(
    "text",
    [
        *("", "x + foo", "sine(x)", "1 + x2", "x + ", "x + * y", "()", "2(x + 1", "(|x)", "x + 1)"),
        *(
            "0,5x",
            "2 3",
            "1/2x",
            "e^2x",
            "√2x",
            "sin x",
            "sin^2(x)",
            "sin(x, 1)",
            "max(x)",
            "y = x",
        ),
        *("[x]", "x!", "x\x00", "1e999x", "x" * 501, "(" * 60 + "x" + ")" * 60, "y^2", "1 + 2"),
    ],
)
def test_of_formulas(made_up: Languages, text: str) -> None:
    with pytest.raises(formulas.FormulaProblem) as caught:
        formulas.parse(text)
    check(reason(caught.value))


def refused(call: Callable[[], object]) -> str:
    """Return why a call is refused."""
    try:
        call()
    except ValueError as problem:
        return reason(problem)
    pytest.fail("not refused")


X = [[0.0, 1.0], [1.0, 0.0], [1.0, 1.0], [0.5, 0.2]]


def broken(folder: Path) -> Iterator[Callable[[], object]]:
    """Yield calls that are refused."""
    xor = presets.load("xor")
    given = (
        *({"surprise": "1"}, {"optimizer": "x"}, {"epochs": "many"}, {"epochs": "1.5"}),
        *({"learning_rate": "-1"}, {"learning_rate": "1e999"}, {"restore_best": "maybe"}),
        *(
            {"hidden_units": "none", "dropout": "0.5"},
            {"hidden_units": "none", "hidden_activation": "relu"},
        ),
        *({"loss": "msle_"}, {"samples": "30"}, {"seed": "1" * 5000}),
    )
    yield from (lambda one=one: with_settings(xor, one) for one in given)
    tables = (
        *([[1.0, "a"]], [[1.0], [1.0, 2.0]], [], [[np.nan, 1.0]], [[10**400, 1.0]]),
        *(np.ma.masked_array(X, [[True, False]] * 4), np.zeros((2, 2, 2))),
    )
    yield from (lambda one=one: from_arrays(one, [0, 1, 0, 1], task="binary") for one in tables)
    labels = (
        *(
            [0, 1, 0],
            [0, 0, 0, 0],
            ["a", 1, "b", "a"],
            ["a", 10**5000, "b", "a"],
            ["a", [], "b", "a"],
            [1, "a", 2, 3],
        ),
        *([0.5, 1, 0, 1], ["a", "a", "a", "a"]),
    )
    yield from (lambda one=one: from_arrays(X, one, task="multiclass") for one in labels)
    yield lambda: from_arrays(X, ["a", "b", "c", "a"], task="binary", class_names=("a", "b"))
    yield lambda: from_arrays(X, [0, 0, 0, 0], task="regression")
    yield lambda: from_arrays(X, [0, 1, 0, 1], task="surprise")  # type: ignore[arg-type]
    yield lambda: from_arrays(X, [[0, 1]] * 4, task="multilabel")
    yield lambda: from_arrays(X, [[0, 2], [1, 0]] * 2, task="multilabel")
    yield lambda: check_choices("xor", 20, None)
    yield lambda: losses.get("binary_cross_entropy").check_targets([2.0])
    yield lambda: losses.get("mse").check_targets([np.inf])
    yield lambda: losses.get("mse").check_targets("a")
    yield lambda: Schedule("cosine", {"period": 1.5})
    yield lambda: Setting("alone", 0.0).check("x" * 500)
    yield lambda: Setting("alone", 0.0).check(np.inf)
    yield lambda: strict_json.parse(b"[" + b"1," * 2_100_000 + b"1]")
    yield lambda: read_bytes(folder, 10)
    yield lambda: read_bytes(folder / "missing" / "file", 10)
    yield lambda: read_bytes("", 10)
    yield lambda: check_target(folder / "missing" / "file")
    yield lambda: check_target(folder)


def test_of_values_data_and_files(made_up: Languages, tmp_path: Path) -> None:
    for call in broken(tmp_path):
        check(refused(call))


@pytest.mark.parametrize("what", ["loss", "parameters", "memory"])
def test_of_a_divergence(made_up: Languages, what: str) -> None:
    problem = Diverged(3, 0, what, 0.1)
    check(reason(problem))
    problem.best_epoch = 2
    other = pickle.loads(pickle.dumps(problem))
    check(reason(other))
    assert (other.best_epoch, other.args) == (2, problem.args)


def test_it_survives_a_copy(made_up: Languages, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="folder") as of_file:
        read_bytes(tmp_path, 10)
    with pytest.raises(ValueError, match="character 1") as of_formula:
        formulas.parse("!")
    for caught in (of_file, of_formula):
        other = pickle.loads(pickle.dumps(caught.value))
        assert vars(other) == vars(caught.value)
        check(reason(other))
