"""What Gradescope shows of a grade: its file of results."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from simulator.lessons.autograder.submission import User, folded, hand_in_of, users
from simulator.lessons.autograder.words import FILE, read_speaker
from simulator.lessons.checking import QUESTION, TASK
from simulator.lessons.files import read
from simulator.lessons.grading import Grader, Mark
from simulator.lessons.hand_in import HandIn
from simulator.lessons.markup import plain
from simulator.messages import Message, reason
from simulator.notation import Say
from simulator.storage import strict_json
from simulator.storage.atomic_files import write_atomically

_HAND_IN = "Hand-in"
_NOT_GRADED = Message("Not graded here, since no file can prove it: {what}.")
_NOBODY = Message("It is not known who has submitted: the numbers are those of {name}.")
_OTHER_NAME = Message(
    "The hand-in is of {name}, which is no name, e-mail address or student ID of who has "
    "submitted: it is graded with the numbers of {other}."
)


def run(root: Path) -> None:
    """Grade what was submitted, and write the results.

    Parameters
    ----------
    root : Path
        The folder of the autograder: ``source`` holds the lesson, ``submission`` what was
        submitted, and ``results`` gets the results.
    """
    found = _of(root)
    (root / "results").mkdir(exist_ok=True)
    write_atomically(root / "results" / "results.json", strict_json.dumps(found).encode())


def _of(root: Path) -> dict[str, Any]:
    say = read_speaker(root / "source" / FILE)
    try:
        lesson = read(root / "source" / "lesson.json")
    except ValueError as error:
        return refused(say(reason(error)), 0.0)
    grader = Grader(lesson)
    try:
        hand_in = hand_in_of(root / "submission", lesson.name)
    except ValueError as error:
        return refused(say(reason(error)), grader.points)
    return graded(grader, hand_in, users(root / "submission_metadata.json"), say)


def refused(why: str, points: float) -> dict[str, Any]:
    """Return the results of a hand-in that is not graded, in words."""
    test = {"name": _HAND_IN, "score": 0.0, "max_score": points, "output": str(why)}
    return {"output": str(why), "tests": [{**test, "status": "failed", "visibility": "visible"}]}


def graded(
    grader: Grader, hand_in: HandIn, submitters: Sequence[User], say: Say = str
) -> dict[str, Any]:
    """Return the results of a hand-in.

    The numbers are those of its learner, where the learner is one of those who have submitted;
    else those of the first of them, so that the file of somebody else is worth nothing.
    """
    whose, note = _whose(hand_in.learner, submitters)
    grade = grader.grade(hand_in, whose)
    titles = {step.name: plain(say(step.title)) for step in grader.lesson.steps}
    named = [(f"{titles[mark.step]}, {say(_item(mark))}", mark) for mark in grade.marks]
    tests = [_test(name, mark, say) for name, mark in named if mark.points]
    left_out = [name for name, mark in named if not mark.points]
    left = _NOT_GRADED.format(what="; ".join(left_out)) if left_out else None
    notes = [say(one) for one in (note, left) if one is not None]
    return {"output": "\n".join(notes), "tests": tests}


def _whose(learner: str, submitters: Sequence[User]) -> tuple[str, Message | None]:
    named = [one for one in submitters if one.known_as]
    if not named:
        return learner, _NOBODY.format(name=learner)
    if any(folded(learner) in one.known_as for one in named):
        return learner, None
    other = named[0].name or sorted(named[0].known_as)[0]
    return other, _OTHER_NAME.format(name=learner, other=other)


def _item(mark: Mark) -> Message:
    return (TASK if mark.kind == "task" else QUESTION).format(number=mark.number)


def _test(name: str, mark: Mark, say: Say) -> dict[str, Any]:
    return {
        "name": name,
        "score": mark.got,
        "max_score": mark.points,
        "output": say(mark.says),
        "status": "passed" if mark.got >= mark.points else "failed",
        "visibility": "visible",
    }
