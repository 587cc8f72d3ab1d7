"""Gradescope's archive grades as the command does, and says in words what it cannot grade.

It is unpacked as Gradescope does it, and its own script runs with its own sources.
"""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from patience import PATIENCE_S
from support.repository import FIXTURES, ROOT

from simulator.cli.command_line import run
from simulator.lessons.autograder import results
from simulator.lessons.autograder.archive import REQUIREMENTS
from simulator.lessons.autograder.archive import archive as archive_of
from simulator.lessons.hand_in import encoded
from simulator.lessons.handing_in import model_hand_in
from simulator.lessons.library import lesson

LESSON = FIXTURES / "lesson.json"
LEARNER = "Kim Mina"


def document_of(name: str = "back-update", learner: str = LEARNER) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(encoded(model_hand_in(lesson(name) or _none(), learner)))
    return found


def _none() -> Any:
    raise AssertionError


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    assert run(["grade", "back-update", "--gradescope", str(folder)]) == 0
    return folder / "back-update.zip"


@pytest.fixture(scope="module")
def unpacked(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("autograder")
    with zipfile.ZipFile(archive) as found:
        found.extractall(root / "source")
    return root


@pytest.fixture
def root(unpacked: Path, tmp_path: Path) -> Path:
    (tmp_path / "source").symlink_to(unpacked / "source")
    (tmp_path / "submission").mkdir()
    return tmp_path


def submitted(root: Path, learner: str = LEARNER, **user: Any) -> None:
    """Submit the model hand-in of a learner, as a user that Gradescope knows."""
    (root / "submission" / "work.json").write_text(json.dumps(document_of(learner=learner)))
    metadata = {"id": 1, "users": [{"id": 7, "email": "mina@example.org", **user}]}
    (root / "submission_metadata.json").write_text(json.dumps(metadata))


def told(root: Path) -> dict[str, Any]:
    """Return the results, as they are made in this process."""
    results.run(root)
    found: dict[str, Any] = json.loads((root / "results" / "results.json").read_text("utf-8"))
    return found


def score(found: dict[str, Any]) -> float:
    return float(sum(one["score"] for one in found["tests"]))


# Stands in for a machine that has only what setup.sh installs.
_BARE = """
import sys

class Bare:
    def find_spec(self, name, *rest):
        if name.split(".")[0] in {"PySide6", "shiboken6", "pyqtgraph", "PIL", "contourpy", "ui"}:
            raise ImportError(name)

sys.meta_path.insert(0, Bare())
"""


def test_its_own_script_gives_what_the_command_gives(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    submitted(root, name="kim  mina")
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "sitecustomize.py").write_text(_BARE)
    environment = {**os.environ, "AUTOGRADER_ROOT": str(root), "AUTOGRADER_PYTHON": sys.executable}
    environment["PYTHONPATH"] = str(bare)
    script = root / "source" / "run_autograder"
    done = subprocess.run(
        ["bash", str(script)], env=environment, capture_output=True, timeout=PATIENCE_S, check=True
    )
    assert not done.stderr
    found = json.loads((root / "results" / "results.json").read_text("utf-8"))
    assert run(["grade", "back-update", str(root / "submission" / "work.json"), "--json"]) == 0
    (grade,) = json.loads(capsys.readouterr().out)
    graded = [mark for mark in grade["marks"] if mark["points"]]
    assert [(one["score"], one["max_score"], one["output"]) for one in found["tests"]] == [
        (mark["got"], mark["points"], mark["says"]) for mark in graded
    ]
    assert score(found) == grade["got"] == grade["points"] > 0.0
    assert {one["status"] for one in found["tests"]} == {"passed"}


def test_a_script_that_cannot_start_leaves_words(root: Path) -> None:
    environment = {**os.environ, "AUTOGRADER_ROOT": str(root), "AUTOGRADER_PYTHON": "/bin/false"}
    script = root / "source" / "run_autograder"
    subprocess.run(["bash", str(script)], env=environment, timeout=PATIENCE_S, check=False)
    found = json.loads((root / "results" / "results.json").read_text("utf-8"))
    assert found["score"] == 0
    assert "tell your teacher" in found["output"]


def test_the_archive_has_what_gradescope_looks_for(archive: Path) -> None:
    with zipfile.ZipFile(archive) as found:
        modes = {one.filename: one.external_attr >> 16 for one in found.infolist()}
        how_to = found.read("HOW-TO.txt").decode()
    assert (modes["setup.sh"], modes["run_autograder"]) == (0o755, 0o755)
    assert "lesson.json" in modes
    assert not any(name.endswith((".pyc", ".qm", ".svg")) for name in modes)
    assert "points are those of the lesson: 9." in how_to
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert {*REQUIREMENTS} <= {*project["dependencies"]}


@pytest.mark.parametrize(
    ("learner", "user"),
    [
        ("Kim Mina", {"name": "KIM  Mina"}),
        ("Mina Kim", {"name": "Kim, Mina"}),
        ("MINA@example.org", {"name": "M. K."}),
        ("20231234", {"name": "M. K.", "sid": "20231234"}),
    ],
)
def test_a_learner_is_known_by_name_address_or_student_id(
    root: Path, learner: str, user: dict[str, str]
) -> None:
    submitted(root, learner, **user)
    found = told(root)
    assert score(found) == sum(one["max_score"] for one in found["tests"])
    assert "numbers of" not in found["output"]


def test_the_file_of_somebody_else_is_graded_with_ones_own_numbers(root: Path) -> None:
    submitted(root, "Lee Jun", name="Kim Mina")
    found = told(root)
    assert 0.0 < score(found) < sum(one["max_score"] for one in found["tests"])
    assert "of Lee Jun" in found["output"]
    assert "with the numbers of Kim Mina" in found["output"]


@pytest.mark.parametrize("metadata", [None, "", "{", '{"users": 3}', '{"users": [1, {"name": 2}]}'])
def test_without_a_known_user_the_files_own_name_counts(root: Path, metadata: str | None) -> None:
    submitted(root, "Lee Jun", name="x")
    (root / "submission_metadata.json").unlink()
    if metadata is not None:
        (root / "submission_metadata.json").write_text(metadata)
    found = told(root)
    assert score(found) == sum(one["max_score"] for one in found["tests"])
    assert "not known who has submitted" in found["output"]


def _hidden(folder: Path) -> None:
    (folder / ".work.json").write_text("{}")
    (folder / "link.json").symlink_to("/etc/passwd")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda folder: None, "Nothing was submitted"),
        (lambda folder: folder.rmdir(), "Nothing was submitted"),
        (_hidden, "Nothing was submitted"),
        (lambda folder: (folder / "notes.txt").write_text("x"), "None of the submitted files"),
        (
            lambda folder: (folder / "a.json").write_text('{"format":'),
            "cannot be read: is not comp",
        ),
        (lambda folder: (folder / "a.json").write_bytes(b"\xff\x00"), "a.json cannot be read"),
        (lambda folder: (folder / "a.json").write_text("[" * 9999), "nested more than 16"),
        (
            lambda folder: (folder / "a.json").write_text(json.dumps(document_of("neuron-and"))),
            "of the lesson neuron-and; the one to hand in is back-update",
        ),
        (
            lambda folder: [
                (folder / name).write_text(json.dumps(document_of()))
                for name in ["ab.json", "cd.json"]
            ],
            "Several hand-ins of this lesson were submitted: ab.json, cd.json",
        ),
        (
            lambda folder: [(folder / f"{k}.json").write_text("{}") for k in range(21)],
            "More than 20 files",
        ),
    ],
)
def test_what_cannot_be_graded_is_told_in_words(root: Path, make: Any, words: str) -> None:
    make(root / "submission")
    found = told(root)
    (test,) = found["tests"]
    assert words in test["output"] == found["output"]
    assert not re.search(r"Traceback|Error|/tmp|submission/", found["output"])
    assert (test["score"], test["status"]) == (0.0, "failed")
    assert test["max_score"] > 0.0


def test_other_files_beside_the_hand_in_do_no_harm(root: Path) -> None:
    submitted(root, name=LEARNER)
    folder = root / "submission" / "extra"
    folder.mkdir()
    (folder / "other.json").write_text(json.dumps(document_of("neuron-and")))
    (folder / "notes.txt").write_text("x")
    assert score(told(root)) > 0.0


def test_the_command_says_what_it_needs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["grade", "back-update"]) == 2
    assert "grade needs hand-ins, or --gradescope FOLDER" in capsys.readouterr().err
    assert run(["grade", str(LESSON), "--gradescope", str(tmp_path)]) == 0
    assert "fixture.zip: for an assignment of 3 points" in capsys.readouterr().out
    assert run(["grade", str(LESSON), "--gradescope", str(tmp_path)]) == 2
    assert "--force replaces it" in capsys.readouterr().err
    assert run(["grade", str(LESSON), "--gradescope", str(tmp_path), "--force"]) == 0


def korean(text: str) -> str:
    """Say what a translation might."""
    return {"task {number}": "과제 {number}", "question {number}": "문제 {number}"}.get(text, text)


def test_results_are_in_the_language_that_was_asked_for(root: Path, tmp_path: Path) -> None:
    lesson_file = (ROOT / "resources" / "lessons" / "back-update.json").read_bytes()
    source = tmp_path / "korean"
    source.mkdir()
    with zipfile.ZipFile(io.BytesIO(archive_of(lesson_file, 9.0, "ko", korean))) as found:
        for name in ("words.json", "lesson.json"):
            (source / name).write_bytes(found.read(name))
    (root / "source").unlink()
    (root / "source").symlink_to(source)
    submitted(root, name=LEARNER)
    names = [one["name"] for one in told(root)["tests"]]
    assert "기울기의 반대쪽으로, 문제 1" in names
    assert not any(re.search("[a-z]{5}", one["output"]) for one in told(root)["tests"])
