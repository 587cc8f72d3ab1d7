"""Hand-ins are graded by what they really hold: nothing that they say of themselves counts."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from own_tables import fruit
from support.repository import FIXTURES, ROOT

from simulator.cli.command_line import run
from simulator.lessons import library
from simulator.lessons.files import read
from simulator.lessons.grading import Grade, Grader
from simulator.lessons.hand_in import encoded, parsed
from simulator.lessons.handing_in import model_hand_in
from simulator.lessons.lesson import Lesson
from simulator.scenarios.from_table import scenario_for
from simulator.scenarios.texts import speaker

FILE = FIXTURES / "lesson.json"
LESSON = read(FILE)
# By their files: to read them all takes half a second, in each process that finds the tests.
NAMES = sorted(path.stem for path in (ROOT / "resources" / "lessons").glob("*.json"))
ALTERED = 200
LEARNER = "Kim Mina"


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(encoded(model_hand_in(LESSON, LEARNER)))
    return document


def regraded(document: dict[str, Any]) -> Grade:
    return Grader(LESSON).grade(parsed(json.dumps(document).encode()))


def test_all_that_can_be_proved_is_given_all_points(whole: dict[str, Any]) -> None:
    grade = regraded(whole)
    assert grade.got == grade.points > 0.0
    assert {mark.points for mark in grade.marks if "cannot be proved" in mark.says} == {0.0}


@pytest.mark.parametrize("name", NAMES)
def test_every_lesson_can_be_handed_in(name: str) -> None:
    (lesson,) = (one for one in library.lessons() if one.name == name)
    grade = Grader(lesson).grade(parsed(encoded(model_hand_in(lesson, LEARNER))))
    assert grade.got == pytest.approx(grade.points), [m for m in grade.marks if m.got < m.points]


def test_a_part_of_it_has_a_part_of_the_points(whole: dict[str, Any]) -> None:
    document = json.loads(json.dumps(whole))
    # The step begins with two of four rows right; this neuron has three.
    document["steps"][1]["documents"][0]["neurons"]["or"] |= {"w1": 0.8, "b": -0.7}
    document["steps"][0]["answers"]["0"] = "1"
    marks = {(one.step, one.kind): one for one in regraded(document).marks}
    assert marks["or", "task"].got == pytest.approx(0.5)
    assert marks["sum", "question"].got == 0.0
    assert "without the bias" in marks["sum", "question"].says


def of_and(*wants: dict[str, Any], **more: Any) -> Lesson:
    """Return a lesson of one step on the AND neuron, with a task for each condition."""
    model = [{"type": "set", "settings": {"learning_rate": "0.25"}}]
    tasks = [{"says": "Do it.", "wants": one, "model": model, **more} for one in wants]
    step = {"name": "a", "title": "A", "text": "A.", "sets_up": {"scenario": "and"}, "tasks": tasks}
    document = {"format": "deltascope-lesson", "version": 1, "name": "x", "title": "x"}
    return Lesson.model_validate({**document, "about": "x", "steps": [step]})


RIGHT = {"type": "accuracy", "at_least": 1.0}


def with_data(lesson: Lesson, **changes: Any) -> Grade:
    """Return the grade of a model hand-in whose network stands on other data."""
    document = json.loads(encoded(model_hand_in(lesson, LEARNER)))
    document["steps"][0]["network"]["scenario"]["data"].update(changes)
    return Grader(lesson).grade(parsed(json.dumps(document).encode()))


@pytest.mark.parametrize(
    ("changes", "name"),
    [({"source": "xor"}, "data.source"), ({"scaling": "standardize"}, "data.scaling")],
)
def test_other_data_are_refused_by_name(changes: dict[str, Any], name: str) -> None:
    (mark,) = with_data(of_and(RIGHT), **changes).marks
    assert (mark.got, mark.says) == (
        0.0,
        f"Refused: {name} is not as the lesson has set it up",
    )


def test_what_a_task_opens_may_be_changed_and_nothing_else() -> None:
    lesson = of_and(RIGHT, opens=["data.scaling"])
    assert "Refused" not in with_data(lesson, scaling="standardize").marks[0].says
    assert "data.seed is not as" in with_data(lesson, scaling="standardize", seed=3).marks[0].says


LOW = {"type": "loss", "below": 5.0}


def with_loss(lesson: Lesson, name: str) -> Grade:
    """Return the grade of a model hand-in whose network has another loss."""
    document = json.loads(encoded(model_hand_in(lesson, LEARNER)))
    document["steps"][0]["network"]["scenario"]["loss"] = name
    return Grader(lesson).grade(parsed(json.dumps(document).encode()))


@pytest.mark.parametrize(
    "wants",
    [
        LOW,
        {"type": "all", "conditions": [RIGHT, LOW]},
        {"type": "gradient", "layer": 1, "at_least": 0.0},
    ],
)
def test_a_condition_on_a_loss_is_on_the_loss_that_was_set_up(wants: dict[str, Any]) -> None:
    (mark,) = with_loss(of_and(wants), "log_cosh").marks
    assert (mark.got, mark.says) == (0.0, "Refused: loss is not as the lesson has set it up")
    (mark,) = with_loss(of_and(wants, opens=["loss"]), "log_cosh").marks
    assert "Refused" not in mark.says
    asks = {"type": "setting", "name": "loss", "one_of": ["log_cosh"]}
    (mark,) = with_loss(of_and({"type": "all", "conditions": [wants, asks]}), "log_cosh").marks
    assert "Refused" not in mark.says


def test_where_no_number_is_told_in_the_loss_it_may_be_another() -> None:
    assert with_loss(of_and(RIGHT), "log_cosh").got == 1.0


def test_what_a_step_begins_with_is_no_merit() -> None:
    """The first two of three conditions are met from the start, and the third never."""
    rows = {"type": "setting", "name": "batch_size", "at_least": 1}
    rate = {"type": "setting", "name": "learning_rate", "at_least": 5.0}
    lesson = of_and({"type": "all", "conditions": [RIGHT, rows, rate]})
    hand_in = parsed(encoded(model_hand_in(lesson, LEARNER)))
    (mark,) = Grader(lesson).grade(hand_in).marks
    assert (mark.points, mark.got) == (1.0, 0.0)


def test_what_was_opened_stays_open_until_a_scenario_is_set_up() -> None:
    first = of_and(RIGHT, opens=["data.scaling"]).steps[0]
    later = first.model_copy(update={"name": "b", "sets_up": None, "tasks": ()})
    anew = first.model_copy(update={"name": "c", "tasks": ()})
    lesson = of_and(RIGHT).model_copy(update={"steps": (first, later, anew)})
    opened = [sorted(lesson.opened_at(index)) for index in range(3)]
    assert opened == [["data.scaling"], ["data.scaling"], []]


def test_a_refused_network_takes_nothing_from_tasks_on_something_else(
    whole: dict[str, Any],
) -> None:
    document = json.loads(json.dumps(whole))
    handed = document["steps"][1]
    handed["network"]["scenario"]["data"]["source"] = "xor"
    marks = {(one.step, one.kind): one for one in regraded(document).marks}
    assert marks["or", "task"].got == marks["or", "task"].points > 0.0


def of_fruit() -> Lesson:
    """Return a lesson of one step on a table that its file holds."""
    scenario = scenario_for(fruit()).model_dump(
        mode="json", exclude_none=True, context={"rows": True}
    )
    lesson = json.loads(of_and(RIGHT).model_dump_json(exclude_none=True))
    lesson["steps"][0]["sets_up"] = {"scenario": scenario}
    lesson["steps"][0]["tasks"][0]["model"] = [{"type": "train", "epochs": 150}]
    return Lesson.model_validate(lesson)


def test_a_hand_in_on_a_lessons_own_table_holds_no_row_and_is_graded_by_the_lessons() -> None:
    lesson = of_fruit()
    handed = encoded(model_hand_in(lesson, LEARNER))
    assert b"values" not in handed
    (mark,) = Grader(lesson).grade(parsed(handed)).marks
    assert mark.got == mark.points > 0.0


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table.update(fingerprint="0" * 64),
        lambda table: table["columns"][0].update(scaling="none"),
        lambda table: table["columns"][0].update(missing="leave_out"),
    ],
)
def test_another_table_in_a_hand_in_is_refused(change: Any) -> None:
    lesson = of_fruit()
    document = json.loads(encoded(model_hand_in(lesson, LEARNER)))
    change(document["steps"][0]["network"]["scenario"]["data"]["table"])
    (mark,) = Grader(lesson).grade(parsed(json.dumps(document).encode())).marks
    assert (mark.got, mark.says) == (0.0, "Refused: data.table is not as the lesson has set it up")


def test_a_network_that_the_lesson_sets_up_nowhere_takes_nothing_away(
    whole: dict[str, Any],
) -> None:
    lesson = LESSON.model_copy(update={"steps": LESSON.steps[1:]})
    assert "network" in whole["steps"][1]
    grade = Grader(lesson).grade(parsed(json.dumps(whole).encode()))
    assert grade.got == grade.points > 0.0


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    return [path, *(one for key, item in inner for one in _places(item, (*path, key)))]


def _altered(whole: dict[str, Any], rng: random.Random) -> bytes:
    """Return a hand-in with something in it changed, dropped, doubled, grown or cut off."""
    document = json.loads(json.dumps(whole))
    for _ in range(rng.randint(1, 3)):
        path = rng.choice([one for one in _places(document) if one])
        place = document
        for name in path[:-1]:
            place = place[name]
        new = rng.choice([0, -1, 1e308, "", "x", None, True, [], {}, [1.5], "9" * 300, 10**30])
        if rng.random() < 0.2 and isinstance(place, dict):
            del place[path[-1]]
        elif rng.random() < 0.2 and isinstance(place, list):
            place.extend(place[:1] * rng.choice([1, 50]))
        else:
            place[path[-1]] = new
    document.update({"score": 100} if rng.random() < 0.1 else {})
    raw = json.dumps(document).encode()
    return raw[: rng.randrange(len(raw))] if rng.random() < 0.1 else raw


def test_altered_hand_ins_are_refused_or_graded_by_what_they_hold(whole: dict[str, Any]) -> None:
    rng, best, refused = random.Random(14), regraded(whole), 0
    for _ in range(ALTERED):
        raw = _altered(whole, rng)
        try:
            grade = Grader(LESSON).grade(parsed(raw))
        except ValueError:
            refused += 1
            continue
        assert grade.points == best.points
        assert 0.0 <= grade.got <= best.got
    assert 20 < refused < ALTERED - 10


def test_a_class_is_graded_in_one_call(
    whole: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("Ada", "Bo", "ada "):
        (tmp_path / f"{name.strip()}{len(name)}.json").write_text(
            json.dumps(whole | {"learner": name})
        )
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "notes.txt").write_text("no hand-in")
    assert run(["grade", str(FILE), str(tmp_path), "--csv"]) == 1
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.startswith("file,learner,got,points,sum task 1,sum question 1")
    assert [row.split(",")[1] for row in rows] == ["Ada", "Bo", "ada ", ""]
    assert [row.endswith("handed in more than once") for row in rows] == [True, False, True, False]
    assert run(["grade", str(FILE), str(tmp_path / "Bo2.json"), "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["got"], found["points"], found["learner"]) == (3.0, 3.0, "Bo")


def test_the_model_hand_in_that_a_command_writes_has_all_points(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "model.json"
    assert run(["lesson", "model", str(FILE), str(file), "--variant", "Kim Mina"]) == 0
    assert run(["grade", str(FILE), str(file)]) == 0
    assert "Kim Mina: 3 of 3" in capsys.readouterr().out
    assert run(["lesson", "model", str(FILE), str(file)]) == 2


@pytest.mark.parametrize("shape", [[], ["--json"], ["--csv"]])
def test_learners_are_told_in_the_language_that_is_asked_for(
    shape: list[str], whole: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = json.loads(json.dumps(whole))
    document["steps"][0]["answers"]["0"] = "1"
    (tmp_path / "a.json").write_text(json.dumps(document))
    (tmp_path / "b.json").write_text(json.dumps(document))
    translated = speaker(
        "ko", lambda _, pattern: f"({pattern})" if "more than once" in pattern else ""
    )
    command = ["grade", str(FILE), str(tmp_path), "--language", "ko", *shape]
    assert run(command, None, lambda code: translated) == 0
    told = capsys.readouterr().out
    assert "(Kim Mina has handed in more than once)" in told
    assert ("편향을 더하지 않은 값입니다." in told) is ("--csv" not in shape)
    assert "without the bias" not in told


def test_a_hand_in_of_another_lesson_is_refused(whole: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="lesson must be"):
        regraded(whole | {"lesson": "another"})


@pytest.mark.parametrize(
    "command",
    [
        ["grade", str(FILE), "HAND_IN"],
        ["lesson", "check", str(FILE)],
        ["lesson", "list"],
        ["lesson", "model", str(FILE), "OUT.json"],
        ["lesson", "worksheet", str(FILE), "--out", "OUT.md"],
        ["lesson", "quiz", str(FILE), "OUT.xml"],
        ["worksheet", "--out", "OUT.md"],
        ["grade", str(FILE), "--gradescope", "."],
    ],
)
def test_all_that_a_command_prints_is_in_the_language_that_is_asked_for(
    command: list[str],
    whole: dict[str, Any],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("HAND_IN").write_text(json.dumps(whole))
    translated = speaker("ko", lambda _, pattern: f"<{pattern}>")
    assert run([*command, "--language", "ko"], None, lambda code: translated) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert not [line for line in lines if "<" not in line]


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["grade", "nowhere", "m.json"], "nowhere"),
        (["lesson", "model", str(FILE), "there.json"], "<this file exists already"),
        (["lesson", "worksheet", str(FILE), "--out", "no/where.md"], "<there is no folder"),
    ],
)
def test_what_is_wrong_is_said_in_that_language_too(
    command: list[str],
    told: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there.json").write_text("{}")
    translated = speaker("ko", lambda _, pattern: f"<{pattern}>")
    assert run([*command, "--language", "ko"], None, lambda code: translated) == 2
    found = capsys.readouterr().err
    assert told in found
    assert "<" in found


def test_where_nothing_is_said_of_an_answer_its_line_ends_with_its_name(
    whole: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.json").write_text(json.dumps(whole))
    run(["grade", str(FILE), str(tmp_path)])
    assert not [line for line in capsys.readouterr().out.splitlines() if line.endswith((":", " "))]
