"""The quizzes, read back by readers that are not ours, and by the rules of Moodle's own.

GIFT is read by the package pygiftparserrgmf, Moodle XML by moodle2amc of the package amc2moodle.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from sheet_samples import sheet

from simulator.messages import Message
from simulator.worksheets import NetworkChoices, Scope, Worksheet, write
from simulator.worksheets.worksheet import SheetQuestion
from simulator.worksheets.writers import gift
from simulator.worksheets.writers.quiz import QuizAnswer, QuizQuestion, decimal

READ_GIFT = """
import contextlib, io, json, sys
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    from pygiftparser import parser
    found = parser.parse(open(sys.argv[1], encoding="utf-8").read())
print(json.dumps([
    {
        "name": one.name, "text": one.text, "category": one.category,
        "kind": type(one.answer).__name__,
        "answers": [
            (number.get_number(), number.get_error_margin(), option.percentage, option.feedback)
            for option, number in zip(one.answer.options, one.answer.numbers)
        ],
    }
    for one in found.questions
]))
"""
# Pictures alone need ImageMagick's library, and there are none.
READ_XML = """
import json, sys, types
stub = types.ModuleType("wand.image")
stub.Image = object
sys.modules["wand"], sys.modules["wand.image"] = types.ModuleType("wand"), stub
from lxml import etree
from amc2moodle.moodle2amc import QuestionNumerical
found = []
for one in etree.parse(sys.argv[1]).findall("question[@type='numerical']"):
    made = QuestionNumerical(one).answers()
    settings = dict(part.split(" = ") for part in made.text.split(", "))
    tolerance = int(settings["exact"]) / 10 ** int(settings["decimals"])
    found.append((float(made.attrib["target"]), tolerance))
print(json.dumps(found))
"""


def read(code: str, path: Path) -> Any:
    """Return what a reader finds; in a process of its own, as such readers keep their state."""
    found = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "ignore", "-c", code, str(path)],
        capture_output=True,
        encoding="utf-8",
        cwd=path.parent,
        timeout=300,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    return json.loads(found.stdout)


def sheets() -> list[Worksheet]:
    network = NetworkChoices(activation="tanh", whole=False, rows=2)
    return [sheet(network, seed=seed, count=12) for seed in (1, 2)]


def asked() -> list[SheetQuestion]:
    return [one for found in sheets() for one in found.questions]


def test_gift_is_read_back_with_tolerances_and_diagnoses(tmp_path: Path) -> None:
    path = tmp_path / "quiz.txt"
    path.write_text(write("gift", sheets()), encoding="utf-8")
    found = read(READ_GIFT, path)
    assert [one["kind"] for one in found] == ["MultipleNumerical"] * len(asked())
    for one, question in zip(found, asked(), strict=True):
        assert one["category"] == "Network 2-2-1"
        assert one["name"].endswith(f"{question.number:02d} {question.name}")
        right, *wrong = one["answers"]
        assert right[:3] == [pytest.approx(question.value, rel=1e-8), question.tolerance, 1.0]
        for (number, tolerance, worth, feedback), error in zip(wrong, question.errors, strict=True):
            assert number == pytest.approx(error.value, rel=1e-8)
            assert tolerance == pytest.approx(error.tolerance)
            assert worth == 0.0
            first = str(error.told[0]).replace("=", r"&\#61;").replace(":", r"\:")
            assert feedback.startswith(first)


def test_moodle_xml_is_read_back_with_tolerances(tmp_path: Path) -> None:
    path = tmp_path / "quiz.xml"
    path.write_text(write("moodle", sheets()), encoding="utf-8")
    for (target, tolerance), question in zip(read(READ_XML, path), asked(), strict=True):
        assert target == pytest.approx(question.value, rel=1e-8)
        # That reader keeps one digit of the tolerance.
        assert tolerance == pytest.approx(question.tolerance, rel=0.01)


def answers_as_moodle_has_them(block: str) -> list[tuple[float, float, float, str]]:
    """Return a numerical question's answers by the rules of question/format/gift/format.php."""
    for number, sign in enumerate("\\:#={}~"):
        block = block.replace(f"\\{sign}", f"\x00{number}")
    text = block[block.index("{") + 1 : block.index("}")].strip()
    assert text.startswith("#")
    text = text[: text.rindex("####")][1:]
    assert "~" not in text
    found = []
    for part in filter(None, map(str.strip, text.split("="))):
        weight = re.match(r"%-*([0-9]{1,2})\.?([0-9]*)%", part)
        assert weight is not None
        number, _, feedback = part[weight.end() :].partition("#")
        value, _, tolerance = number.partition(":")
        # PHP's is_numeric; what is none would be taken for "any answer is right".
        assert re.fullmatch(r"-?\d+(\.\d+)?", value)
        assert re.fullmatch(r"\d+(\.\d+)?", tolerance)
        worth = float(weight[1] + weight[2])
        for number_of, sign in enumerate("\\:#={}~"):
            feedback = feedback.replace(f"\x00{number_of}", sign)
        found.append((float(value), float(tolerance), worth, feedback))
    return found


def test_gift_keeps_the_rules_of_moodles_reader() -> None:
    category, *blocks = write("gift", sheets()).strip().split("\n\n")
    assert category.startswith("$CATEGORY: ")
    for block, question in zip(blocks, asked(), strict=True):
        assert block.startswith("::")
        right, *wrong = answers_as_moodle_has_them(block)
        assert right[2] == 100
        assert abs(right[0] - question.value) < 0.01 * right[1] + 1e-9
        assert [one[2] for one in wrong] == [0] * len(question.errors)
        assert all("&#61;" in one[3] or "=" not in one[3] for one in wrong)


def test_signs_of_the_format_in_words_are_escaped() -> None:
    evil = "a {b} = c ~ d # e : f \\ g // h"
    one = QuizQuestion(
        name=evil,
        identifier="x",
        text=evil,
        answers=(QuizAnswer("1", "0.005", 100, evil),),
        hints=(),
        working=evil,
    )
    (answer,) = answers_as_moodle_has_them(gift.numerical(one))
    assert answer[3] == "a &#123;b&#125; &#61; c &#126; d # e : f &#92; g // h"


@pytest.mark.parametrize(
    ("value", "text"),
    [(-0.25, "-0.25"), (5e-7, "0.0000005"), (0.0, "0"), (1234567.5, "1234567.5"), (2.0, "2")],
)
def test_numbers_of_a_quiz_are_plain_decimals(value: float, text: str) -> None:
    assert decimal(value) == text


def test_moodle_xml_has_the_parts_that_moodles_reader_takes() -> None:
    root = ET.fromstring(write("moodle", sheets()).encode("utf-8"))
    category, *questions = root
    assert root.tag == "quiz"
    place = category.findtext("category/text")
    assert place == "$course$/top/Network 2-2-1"
    identifiers = [one.findtext("idnumber") for one in questions]
    assert len(set(identifiers)) == len(identifiers) == len(asked())
    for one, question in zip(questions, asked(), strict=True):
        assert one.get("type") == "numerical"
        text = one.find("questiontext")
        assert text is not None
        assert text.get("format") == "html"
        assert "<table>" in (text.findtext("text") or "")
        answers = one.findall("answer")
        assert [answer.get("fraction") for answer in answers] == ["100"] + ["0"] * len(
            question.errors
        )
        assert all(answer.find("tolerance") is not None for answer in answers)
        told = [answer.findtext("feedback/text") for answer in answers[1:]]
        assert (told[0] or "").startswith(str(question.errors[0].told[0]))
        assert one.findtext("showunits") == "3"
        assert len(one.findall("hint")) == 2
        # What is in HTML there is well-formed.
        for html in (*one.iterfind("questiontext/text"), *one.iterfind("hint/text")):
            ET.fromstring(f"<div>{html.text}</div>")


def test_a_single_step_brings_what_is_known_along() -> None:
    (found,) = [sheet(scope=Scope.STEP, seed=3)]
    assert "Known so far" in write("moodle", [found])


def test_a_quiz_speaks_the_language_that_it_is_written_in() -> None:
    def say(text: str) -> str:
        return f"«{text.pattern}»" if isinstance(text, Message) else text

    for name in ("gift", "moodle"):
        text = write(name, sheets(), say)
        assert "«You left out the bias b" in text
        assert "«The network»" in text
        assert "three significant digits.»" in text
