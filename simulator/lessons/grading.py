"""Grades a hand-in: everything is worked out again from what was handed in.

Nothing that a file says of itself counts. What no file can prove, such as steps that were taken in
the window, is not graded, and worth no points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from simulator.lessons.conditions.condition import Condition, Verdict
from simulator.lessons.facts import Facts, RunFacts
from simulator.lessons.hand_in import HandedNetwork, HandedStep, HandIn
from simulator.lessons.lesson import Lesson, LessonStep
from simulator.lessons.questions.question import Context, Question
from simulator.lessons.set_up import SetUp
from simulator.messages import Message, reason
from simulator.scenarios.schema import Scenario

_NOT_GRADED = Message("This cannot be proved by a file, so it is not graded.")
_NOTHING = Message("Nothing was handed in.")
_REFUSED = Message("Refused: {why}")
_OTHER_SETTING = Message("{name} is not as the lesson has set it up")
_ALWAYS_FIXED = ("data",)


@dataclass(frozen=True, slots=True)
class Mark:
    """What one task or question is worth.

    Attributes
    ----------
    step : str
        The step's name.
    kind : str
        ``task`` or ``question``.
    number : int
        Which of the step, from 1.
    points : float
        What it is worth; 0 where it is not graded.
    got : float
    says : str
    """

    step: str
    kind: str
    number: int
    points: float
    got: float
    says: str


@dataclass(frozen=True, slots=True)
class Grade:
    """What a hand-in is worth.

    Attributes
    ----------
    learner, lesson : str
    marks : tuple of Mark
    """

    learner: str
    lesson: str
    marks: tuple[Mark, ...]

    @property
    def points(self) -> float:
        """What could be had."""
        return sum(one.points for one in self.marks)

    @property
    def got(self) -> float:
        """What was had."""
        return sum(one.got for one in self.marks)


def graded(lesson: Lesson, hand_in: HandIn, learner: str = "") -> Grade:
    """Grade a hand-in.

    Parameters
    ----------
    lesson : Lesson
    hand_in : HandIn
    learner : str, optional
        Whose numbers count; by default those of the name in the file.

    Raises
    ------
    ValueError
        If it is of another lesson.
    """
    if hand_in.lesson != lesson.name:
        raise ValueError(
            Message(
                "{name} must be {wanted}, got {got}",
                name="lesson",
                wanted=lesson.name,
                got=hand_in.lesson,
            )
        )
    whose = learner or hand_in.learner
    handed = {one.name: one for one in hand_in.steps}
    marks: list[Mark] = []
    for index, step in enumerate(lesson.steps):
        found = handed.get(step.name)
        marks += _of_tasks(step, lesson.set_up_of(index), found, whose)
        marks += _of_questions(step, Context(lesson.set_up_of(index), whose), found)
    return Grade(hand_in.learner, lesson.name, tuple(marks))


def provable(condition: Condition) -> Condition | None:
    """Return a condition without what only a window can see; None where nothing is left."""
    if condition.is_watched:
        return None
    parts = list(condition.parts())
    if not parts:
        return condition
    kept = [one for one in map(provable, parts) if one is not None]
    return condition.model_copy(update={"conditions": tuple(kept)}) if kept else None


def _of_tasks(
    step: LessonStep, set_up: SetUp, handed: HandedStep | None, learner: str
) -> Iterator[Mark]:
    facts, problem = _facts(step, set_up, handed, learner)
    for number, task in enumerate(step.tasks, start=1):
        wanted = provable(task.wants)
        if wanted is None:
            yield Mark(step.name, "task", number, 0.0, 0.0, _NOT_GRADED)
        elif problem is not None:
            yield Mark(step.name, "task", number, task.points, 0.0, problem)
        else:
            found = _verdict(wanted, facts)
            got = round(task.points * found.share, 6)
            yield Mark(step.name, "task", number, task.points, got, found.says)


def _verdict(wanted: Condition, facts: Facts) -> Verdict:
    try:
        return wanted.verdict(facts)
    except (ValueError, ArithmeticError, MemoryError) as error:
        return Verdict(False, _REFUSED.format(why=reason(error)))


def _facts(
    step: LessonStep, set_up: SetUp, handed: HandedStep | None, learner: str
) -> tuple[Facts, Message | None]:
    """Return what a step ended with, and why it is refused where it is."""
    if handed is None:
        return Facts(), _NOTHING
    run = None
    try:
        wanted = set_up.scenario_for(learner)
        # Where the lesson sets up none, what stands in the window is the learner's own affair.
        if handed.network is not None and wanted is not None:
            _check_settings(handed.network, step, wanted)
            experiment, theta = handed.network.experiment()
            run = RunFacts(experiment, theta)
    except (ValueError, MemoryError) as error:
        return Facts(), _REFUSED.format(why=reason(error))
    documents = {one.workshop: one for one in handed.documents}
    return Facts(run, MappingProxyType(documents)), None


def _check_settings(network: HandedNetwork, step: LessonStep, wanted: Scenario) -> None:
    """Check that what the lesson does not leave open is as it has set it up.

    Raises
    ------
    ValueError
        If something is not; the message names it.
    """
    fixed = (name for task in step.tasks for name in task.fixed)
    for name in dict.fromkeys((*_ALWAYS_FIXED, *fixed)):
        if getattr(network.scenario, name) != getattr(wanted, name):
            raise ValueError(_OTHER_SETTING.format(name=name))


def _of_questions(step: LessonStep, context: Context, handed: HandedStep | None) -> Iterator[Mark]:
    answers = {} if handed is None else handed.answers
    for number, quiz in enumerate(step.quizzes):
        if str(number) not in answers:
            yield Mark(step.name, "question", number + 1, quiz.points, 0.0, _NOTHING)
            continue
        got, says = _of_answer(quiz.question, answers[str(number)], context)
        points = round(quiz.points * got, 6)
        yield Mark(step.name, "question", number + 1, quiz.points, points, says)


def _of_answer(question: Question, given: object, context: Context) -> tuple[float, str]:
    try:
        found = question.judge(given, context)
    except ValueError as error:
        return 0.0, _REFUSED.format(why=reason(error))
    return (1.0 if found.is_right else min(found.share, 0.99)), found.says
