"""A lesson's questions for other systems, read back by readers that are not ours.

GIFT is read by pygiftparserrgmf, Moodle XML by moodle2amc, QTI by onyx2moodle.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from simulator.cli.command_line import run
from simulator.lessons.files import parsed
from simulator.lessons.lesson import Lesson
from simulator.lessons.quizzes import FORMATS, written

READ_GIFT = """
import contextlib, io, json, sys
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    from pygiftparser import parser
    found = parser.parse(open(sys.argv[1], encoding="utf-8").read())
print(json.dumps([(type(one.answer).__name__, one.name, one.text) for one in found.questions]))
"""
READ_QTI = """
import json, sys, pathlib
from onyx2moodle import parser
found = []
for path in sorted(pathlib.Path(sys.argv[1]).glob("item*.xml")):
    item = parser.parse_item(path)
    found.append(repr(item))
print(json.dumps(found))
"""
QUESTIONS: list[dict[str, Any]] = [
    {
        "type": "number",
        "ask": "How much is {z} = 1/5 #?",
        "value": 0.2,
        "wrong": [{"value": 5, "says": "Turned over: 5 = 5/1."}],
        "right_says": "a<b & b>c",
    },
    {
        "type": "choice",
        "ask": "Which is **linear**?",
        "options": [
            {"text": "`a = z`", "is_right": True},
            {"text": "`a = z²`", "says": "~ It bends."},
            {"text": "`a = 1/z`"},
        ],
    },
    {
        "type": "choice",
        "ask": "Which are odd?",
        "options": [
            {"text": "1", "is_right": True},
            {"text": "2", "says": "2 = 2·1"},
            {"text": "3", "is_right": True},
        ],
    },
    {"type": "order", "ask": "Put in order.", "items": ["forward", "loss", "backward"]},
    {
        "type": "formula",
        "ask": "Differentiate x².",
        "formula": "2*x",
        "variables": ["x"],
        "wrong": [{"formula": "x", "says": "The exponent comes down: 2."}],
    },
]
KINDS = ["numerical", "multichoice", "multichoice", "matching", "shortanswer"]


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    document = {
        "format": "deltascope-lesson",
        "version": 1,
        "name": "quiz",
        "title": {"en": "A quiz / all kinds", "ko": "문제 모음"},
        "about": "Every kind.",
        "steps": [
            {
                "name": f"s{k}",
                "title": "Step",
                "text": "Some *text*.",
                "quizzes": [{"question": one, "hints": ["Think."]}],
            }
            for k, one in enumerate(QUESTIONS)
        ],
    }
    return parsed(json.dumps(document).encode())


def read(code: str, path: Path) -> Any:
    """Return what a reader finds, in a process of its own."""
    found = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "ignore", "-c", code, str(path)],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    return json.loads(found.stdout)


def test_gift_is_read_back(lesson: Lesson, tmp_path: Path) -> None:
    path = tmp_path / "quiz.txt"
    path.write_bytes(written(lesson, "gift", ["Ada", "Bo"]))
    found = read(READ_GIFT, path)
    assert [name for name, _, _ in found[:5]] == [
        "MultipleNumerical",
        "MultipleChoiceRadio",
        "MultipleChoiceCheckbox",
        "Matching",
        "Short",
    ]
    assert [name.endswith("(Bo)") for _, name, _ in found] == [False] * 5 + [True] * 5


def test_moodle_xml_has_every_kind_with_its_worth_and_words(lesson: Lesson) -> None:
    quiz = ET.fromstring(written(lesson, "moodle"))
    asked = [one for one in quiz.iter("question") if one.get("type") != "category"]
    assert [one.get("type") for one in asked] == KINDS
    assert [
        [float(a.get("fraction", "")) for a in one.iter("answer") if a.get("fraction")]
        for one in asked
    ] == [
        [100, 0],
        [100, 0, 0],
        [50, -100, 50],
        [],
        [100, 0],
    ]
    assert asked[0].findtext("answer/text") == "0.2"
    assert "Turned over" in (asked[0].findall("answer")[1].findtext("feedback/text") or "")
    assert asked[0].findtext("answer/feedback/text") == "<p>a&lt;b &amp; b&gt;c</p>"
    assert [one.findtext("answer/text") for one in asked[3].iter("subquestion")] == ["1", "2", "3"]
    assert all(one.find("hint") is not None for one in asked)


def test_qti_is_read_back(lesson: Lesson, tmp_path: Path) -> None:
    path = tmp_path / "quiz.zip"
    path.write_bytes(written(lesson, "qti"))
    with zipfile.ZipFile(path) as package:
        package.extractall(tmp_path)
        names = package.namelist()
    manifest = ET.parse(tmp_path / "imsmanifest.xml")
    listed = [one.get("href") for one in manifest.iter() if one.tag.endswith("resource")]
    assert listed == names[:-1]
    number, choice, several, order, formula = read(READ_QTI, tmp_path)
    assert "0.2" in number
    for text in ("a = z", "It bends"):
        assert text in choice
    assert "multiple" in several
    assert "ordered" in order
    assert "2*x" in formula


def test_the_same_questions_give_the_same_bytes(lesson: Lesson) -> None:
    for name in FORMATS:
        assert written(lesson, name) == written(lesson, name)


def test_the_command_writes_variants_and_replaces_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "quiz.xml"
    arguments = ["lesson", "quiz", "neuron-and", str(path), "--variant", "Ada", "--variant", "Bo"]
    assert run(arguments) == 0
    assert path.read_text("utf-8").count('type="numerical"') >= 2
    assert run(arguments) == 2
    assert "exists already" in capsys.readouterr().err
