"""Carries out ``grade``: hand-ins of a lesson, one or a whole class's folder."""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from simulator.cli.lesson_command import content_of, lesson_from
from simulator.lessons.autograder.archive import archive
from simulator.lessons.checking import QUESTION, TASK
from simulator.lessons.grading import Grade, Grader
from simulator.lessons.hand_in import read as read_hand_in
from simulator.lessons.lesson import Lesson
from simulator.messages import Message, reason
from simulator.notation import Say
from simulator.storage.atomic_files import write_atomically

_SAME = Message("{learner} has handed in more than once")
_OF = Message("{learner}: {got} of {points}")
_NOTE = Message("note: {note}")
_ARCHIVE = Message("wrote {path}: for an assignment of {points} points")


@dataclass(frozen=True, slots=True)
class Graded:
    """One file, and what it is worth.

    Attributes
    ----------
    file : str
    grade : Grade or None
        None where it was refused as a whole.
    problem : str
        Why; or what is to be said of a file that was graded.
    """

    file: str
    grade: Grade | None
    problem: str = ""


def all_graded(lesson: Lesson, sources: Sequence[str], learner: str = "") -> list[Graded]:
    """Grade files, and those in folders.

    Parameters
    ----------
    lesson : Lesson
    sources : sequence of str
    learner : str, optional
        Whose numbers count, for all of them; by default those of the name in each.
    """
    grader = Grader(lesson)
    found = [_graded(grader, file, learner) for file in _files(sources)]
    names = Counter(one.grade.learner.strip().casefold() for one in found if one.grade)
    return [
        Graded(one.file, one.grade, _SAME.format(learner=one.grade.learner))
        if one.grade is not None and names[one.grade.learner.strip().casefold()] > 1
        else one
        for one in found
    ]


def _files(sources: Sequence[str]) -> Iterator[str]:
    for source in sources:
        if os.path.isdir(source):
            for name in sorted(os.listdir(source)):
                if name.endswith(".json"):
                    yield os.path.join(source, name)
        else:
            yield source


def _graded(grader: Grader, file: str, learner: str) -> Graded:
    try:
        return Graded(file, grader.grade(read_hand_in(file), learner))
    except ValueError as error:
        return Graded(file, None, reason(error))


def lines(found: Sequence[Graded], say: Say = str) -> Iterator[str]:
    """Yield what was found, in lines for people."""
    for one in found:
        if one.grade is None:
            yield say(one.problem)
            continue
        got, points = f"{one.grade.got:g}", f"{one.grade.points:g}"
        yield say(_OF.format(learner=one.grade.learner, got=got, points=points))
        if one.problem:
            yield f"  {say(_NOTE.format(note=one.problem))}"
        for mark in one.grade.marks:
            says = say(mark.says)
            item = (TASK if mark.kind == "task" else QUESTION).format(number=mark.number)
            place = f"  {mark.got:g}/{mark.points:g}  {mark.step}, {say(item)}"
            yield f"{place}: {says}" if says else place


def as_json(found: Sequence[Graded], say: Say = str) -> str:
    """Return what was found as JSON: a list with an object for each file."""
    return json.dumps([_plain(one, say) for one in found], ensure_ascii=False, indent=2)


def _plain(one: Graded, say: Say) -> dict[str, object]:
    if one.grade is None:
        return {"file": one.file, "refused": say(one.problem)}
    grade = one.grade
    plain: dict[str, object] = {
        "file": one.file,
        "learner": grade.learner,
        "lesson": grade.lesson,
        "points": grade.points,
        "got": grade.got,
        "marks": [asdict(mark) | {"says": say(mark.says)} for mark in grade.marks],
    }
    return plain | ({"note": say(one.problem)} if one.problem else {})


def as_csv(found: Sequence[Graded], say: Say = str) -> str:
    """Return what was found as CSV: a row for each file, a column for each task and question."""
    names = list(
        dict.fromkeys(
            f"{mark.step} {mark.kind} {mark.number}"
            for one in found
            if one.grade is not None
            for mark in one.grade.marks
        )
    )
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["file", "learner", "got", "points", *names, "note"])
    for one in found:
        if one.grade is None:
            writer.writerow([one.file, "", "", "", *("" for _ in names), say(one.problem)])
            continue
        got = {f"{m.step} {m.kind} {m.number}": f"{m.got:g}" for m in one.grade.marks}
        numbers = [f"{one.grade.got:g}", f"{one.grade.points:g}"]
        marks = [got.get(name, "") for name in names]
        writer.writerow([one.file, _cell(one.grade.learner), *numbers, *marks, say(one.problem)])
    return text.getvalue()


def _cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


def archive_path(arguments: argparse.Namespace) -> str:
    """Return where the archive for Gradescope goes: it is named after the lesson.

    Raises
    ------
    ValueError
        If there is no such lesson.
    """
    return os.path.join(arguments.gradescope, f"{lesson_from(arguments.lesson).name}.zip")


def archive_written(arguments: argparse.Namespace, path: str, say: Say = str) -> str:
    """Write the archive with which Gradescope grades a lesson; return what is to be printed.

    Raises
    ------
    ValueError
        If the file cannot be written.
    """
    points = Grader(lesson_from(arguments.lesson)).points
    write_atomically(path, archive(content_of(arguments.lesson), points, arguments.language, say))
    return say(_ARCHIVE.format(path=path, points=f"{points:g}"))
