"""A lesson on paper: all that it asks, with room; and a key with the right answers."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from support.repository import FIXTURES

from simulator.cli.command_line import run
from simulator.lessons import library
from simulator.lessons.files import read
from simulator.lessons.formulas import formulas_of
from simulator.lessons.lesson import Lesson
from simulator.lessons.markup import blocks
from simulator.lessons.questions.question import Context
from simulator.lessons.sheets import worksheet_of
from simulator.messages import Message
from simulator.scenarios.experiment import Experiment
from simulator.worksheets.blocks import (
    TO_TICK,
    Block,
    Code,
    Document,
    Grid,
    Heading,
    Item,
    NameLine,
    Room,
)
from simulator.worksheets.document import exact
from simulator.worksheets.files import OF_DOCUMENTS, set_documents

FIXTURE = read(FIXTURES / "lesson.json")
UPDATE = library.lesson("back-update") or FIXTURE


def words(block: Block) -> str:
    """Return what a block says."""
    if isinstance(block, Heading):
        return block.text
    items = getattr(block, "items", ())
    return "".join(one if isinstance(one, str) else getattr(one, "text", "") for one in items)


def said(document: Document) -> str:
    return "\n".join(map(words, document.blocks))


def numbers(document: Document) -> list[int]:
    found = [one for one in document.blocks if isinstance(one, Item) and not one.level]
    return [int(one.sign[:-1]) for one in found if one.sign[:1].isdecimal()]


@pytest.mark.parametrize("lesson", library.lessons(), ids=lambda one: one.name)
def test_every_lesson_is_set_in_every_format_and_language(lesson: Lesson) -> None:
    count = sum(len(step.quizzes) for step in lesson.steps)
    for language in ("en", "ko"):
        parts = [
            worksheet_of(lesson, "Kim Mina", key=key, language=language) for key in (False, True)
        ]
        assert all(numbers(part) == list(range(1, count + 1)) for part in parts)
        for name in OF_DOCUMENTS:
            text = set_documents(name, parts, str, language)
            assert text.count("Kim Mina") >= 2
    for step in lesson.steps:
        assert step.title.split("*")[0] in said(worksheet_of(lesson))


# What every LaTeX knows in a text of UTF-8, beside letters of Korean.
_KNOWN_TO_LATEX = set("“”‘’–—…éèäöüÄÖÜß")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_latex_knows_every_sign_of_every_lesson(language: str) -> None:
    parts = [
        worksheet_of(lesson, key=key, language=language)
        for lesson in library.lessons()
        for key in (False, True)
    ]
    signs = {one for one in set_documents("latex", parts) if not one.isascii()}
    assert {one for one in signs if not "가" <= one <= "힣"} <= _KNOWN_TO_LATEX


def test_a_page_of_a_lesson_is_whole_html_and_runs_nothing() -> None:
    text = set_documents("html", [worksheet_of(UPDATE), worksheet_of(UPDATE, key=True)])
    body = text[text.index("<body>") : text.index("</body>") + len("</body>")]
    tags = {one.tag for one in ET.fromstring(body).iter()}
    assert not tags & {"script", "a", "img", "iframe"}
    assert text.count("<section") == 2


def test_there_is_room_for_each_answer_and_a_box_for_each_task_and_option() -> None:
    found = worksheet_of(FIXTURE)
    boxes = [words(one) for one in found.blocks if isinstance(one, Item) and one.sign == TO_TICK]
    assert boxes[:2] == ["Take two steps.", "Find OR."]
    assert {"the bias"} < set(boxes)
    assert any(isinstance(one, Room) for one in found.blocks)
    assert "Open the example AND gate." in said(found)
    assert "Open the workshop Gates, and in it Find OR." in said(found)
    assert "*" not in said(found)
    assert "](" not in said(found)


def test_examples_are_called_as_the_program_calls_them() -> None:
    def say(text: str) -> str:
        if not isinstance(text, Message):
            return str(text)
        pattern = {"AND gate": "AND 게이트", "Open the example {title}.": "{title}!"}.get(
            text.pattern
        )
        return (pattern or text.pattern).format(**text.values)

    assert "AND 게이트!" in said(worksheet_of(FIXTURE, language="ko", say=say))


def test_nothing_of_the_key_stands_on_the_sheet() -> None:
    sheet, key = worksheet_of(FIXTURE), worksheet_of(FIXTURE, key=True)
    for told in ("That is without the bias.", "Typical wrong answers:", "0.30 ±", "✓"):
        assert told not in said(sheet)
    assert "That is without the bias." in said(key)
    assert not any(isinstance(one, Room) for one in key.blocks)


def _asked(lesson: Lesson, learner: str) -> list[str]:
    """Return the right numbers of a step whose numbers are a learner's own, as judged."""
    index = next(k for k, step in enumerate(lesson.steps) if step.sets_up and step.sets_up.varies)
    context = Context(lesson.set_up_of(index), learner)
    return [str(one.question.model_answer(context)) for one in lesson.steps[index].quizzes]


def _weights(lesson: Lesson, learner: str) -> set[str]:
    """Return a learner's own first weights, to the six digits that are printed."""
    index = next(k for k, step in enumerate(lesson.steps) if step.sets_up and step.sets_up.varies)
    scenario = lesson.set_up_of(index).scenario_for(learner)
    assert scenario is not None
    theta = Experiment.from_scenario(scenario).initial_state().theta
    return {exact(float(f"{value:.6g}")) for value in theta}


def _cells(grid: Grid) -> list[str]:
    return [str(item) for row in grid.rows for cell in row for item in cell]


def test_each_learner_has_numbers_of_their_own_and_the_weights_that_they_come_from() -> None:
    keys = {name: said(worksheet_of(UPDATE, name, key=True)) for name in ("Kim Mina", "Lee Jun")}
    for name, key in keys.items():
        told = [float(one.replace("−", "-")) for one in re.findall(r"([−\d.]+) ±", key)]
        for right in _asked(UPDATE, name):
            number = float(right.replace("−", "-"))
            assert any(number == pytest.approx(one, rel=0.005) for one in told)
    assert keys["Kim Mina"] != keys["Lee Jun"]
    sheets = [worksheet_of(UPDATE, name) for name in keys]
    tables = [[str(one.rows) for one in found.blocks if isinstance(one, Grid)] for found in sheets]
    assert tables[0] != tables[1]
    for name, found in zip(keys, sheets, strict=True):
        printed = {words for one in found.blocks if isinstance(one, Grid) for words in _cells(one)}
        assert _weights(UPDATE, name) <= printed
    assert [one.known for found in sheets for one in found.blocks if isinstance(one, NameLine)] == [
        *keys
    ]


def test_a_sheet_a_learner_is_written_into_one_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = tmp_path / "class.txt"
    names.write_text("\ufeffLee Jun\n\n  Park  Sora \nKim Mina\n", "utf-8")
    out = tmp_path / "sheets.md"
    command = ["lesson", "worksheet", "back-update", "--out", str(out), "--learner", "Kim Mina"]
    assert run([*command, "--learners", str(names)]) == 0
    assert re.findall(r"^Name: \*\*(.*?)\*\*", out.read_text("utf-8"), re.M) == [
        "Kim Mina",
        "Lee Jun",
        "Park Sora",
    ]
    capsys.readouterr()
    assert run(command) == 2
    assert "--force replaces it" in capsys.readouterr().err
    assert run([*command, "--key", "--force"]) == 0
    assert out.read_text("utf-8").startswith("# Answer key: From gradient to new weight")


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--out", "sheet.doc"], "--out must end in one of .md, .tex, .html, .htm, .pdf"),
        (["--out", "sheet.pdf"], "a PDF file needs the interface"),
        (["--out", "a.md", "--learners", "nosuch.txt"], "there is no such file"),
        (["--out", "a.md", "--learners", "many.txt"], "at most 500 learners at once, got 501"),
        (["--out", "a.md", "--learners", "bytes.txt"], "is no text"),
        ([], "--out"),
    ],
)
def test_what_cannot_be_written_is_told(
    options: list[str],
    problem: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "many.txt").write_text("\n".join(f"Learner {k}" for k in range(501)))
    (tmp_path / "bytes.txt").write_bytes(b"\xff\xfe\xfa")
    assert run(["lesson", "worksheet", "neuron-and", *options]) == 2
    assert problem in capsys.readouterr().err
    assert not list(tmp_path.glob("*.md"))


def _typed(lesson: Lesson) -> set[str]:
    """Return the code of a lesson that is in no language of computers."""
    return {
        block.spans[0].text
        for step in lesson.steps
        for text in (step.text, step.note or "")
        for block in blocks(text)
        if block.is_formula
    }


def test_no_formula_of_a_lesson_stands_as_a_line_of_code() -> None:
    for lesson in library.lessons():
        for language in ("en", "ko"):
            for key in (False, True):
                found = worksheet_of(lesson, key=key, language=language).blocks
                left = {one.text for one in found if isinstance(one, Code)}
                assert not {one for one in left & _typed(lesson) if formulas_of(one)}
    (deltas,) = [one for one in library.lessons() if one.name == "back-deltas"]
    text = set_documents("latex", [worksheet_of(deltas)])
    assert r"\displaystyle \delta_{j} = \left(\sum_{k}" in text


def test_typed_formulas_of_a_key_are_set() -> None:
    (rate,) = [one for one in library.lessons() if one.name == "neuron-threshold"]
    assert r"$-\theta$" in set_documents("latex", [worksheet_of(rate, key=True)])


def test_settings_are_called_as_people_know_them() -> None:
    for lesson in library.lessons():
        lines = [line for line in said(worksheet_of(lesson)).splitlines() if line[:4] == "Set "]
        assert not [line for line in lines if "_" in line]
    (scaling,) = [one for one in library.lessons() if one.name == "practice-scaling"]
    assert "scaling of the inputs = None" in said(worksheet_of(scaling))
