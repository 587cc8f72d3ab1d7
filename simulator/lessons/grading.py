"""Grades a hand-in: everything is worked out again from what was handed in.

Nothing that a file says of itself counts. What no file can prove, such as steps that were taken in
the window, is not graded, and worth no points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from simulator.lessons.actions.stage import Stage
from simulator.lessons.conditions.condition import Condition, Verdict
from simulator.lessons.facts import Facts, RunFacts
from simulator.lessons.hand_in import HandedNetwork, HandedStep, HandIn
from simulator.lessons.kept_settings import check_settings
from simulator.lessons.lesson import Lesson, LessonStep
from simulator.lessons.markup import plain
from simulator.lessons.questions.question import Context, Question
from simulator.messages import Message, reason
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import Scenario
from simulator.scenarios.texts import TextInLanguages

_NOT_GRADED = Message("This cannot be proved by a file, so it is not graded.")
_NOTHING = Message("Nothing was handed in.")
_REFUSED = Message("Refused: {why}")
_MOST_KEPT = 8


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
        A message, or a text of the lesson, which knows its languages.
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


class Grader:
    """Grades hand-ins of a lesson, one after the other: what it works out for one serves the next.

    Parameters
    ----------
    lesson : Lesson
    """

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self._set_ups = [lesson.set_up_of(index) for index in range(len(lesson.steps))]
        self._wanted = [[provable(task.wants) for task in step.tasks] for step in lesson.steps]
        # Of experiments that were prepared lately: most of a class have the same data.
        self._experiments: list[Experiment] = []
        self._beginnings: dict[tuple[int, str], Facts] = {}  # of steps, lately asked for

    @property
    def points(self) -> float:
        """What can be had where all is handed in."""
        found = 0.0
        for step, wanted in zip(self.lesson.steps, self._wanted, strict=True):
            provable = (task for task, one in zip(step.tasks, wanted, strict=True) if one)
            found += sum(one.points for one in provable) + sum(one.points for one in step.quizzes)
        return found

    def grade(self, hand_in: HandIn, learner: str = "") -> Grade:
        """Grade a hand-in.

        Parameters
        ----------
        hand_in : HandIn
        learner : str, optional
            Whose numbers count; by default those of the name in the file.

        Raises
        ------
        ValueError
            If it is of another lesson.
        """
        lesson = self.lesson
        if hand_in.lesson != lesson.name:
            says = Message("{name} must be {wanted}, got {got}")
            raise ValueError(says.format(name="lesson", wanted=lesson.name, got=hand_in.lesson))
        whose = learner or hand_in.learner
        handed = {one.name: one for one in hand_in.steps}
        marks: list[Mark] = []
        for index, step in enumerate(lesson.steps):
            found = handed.get(step.name)
            marks += self._of_tasks(index, found, whose)
            marks += _of_questions(step, Context(self._set_ups[index], whose), found)
        return Grade(hand_in.learner, lesson.name, tuple(marks))

    def _of_tasks(self, index: int, handed: HandedStep | None, learner: str) -> Iterator[Mark]:
        step = self.lesson.steps[index]
        wanted = self._wanted[index]
        facts: Facts = Facts()
        problem: Message | None = _NOTHING
        if handed is not None and any(wanted):
            facts, problem = self._facts(index, handed, learner)
        for number, (task, condition) in enumerate(zip(step.tasks, wanted, strict=True), start=1):
            if condition is None:
                yield Mark(step.name, "task", number, 0.0, 0.0, _NOT_GRADED)
                continue
            found = _verdict(condition, facts)
            share = found.share if found.is_met else self._gained(index, condition, found, learner)
            got = round(task.points * share, 6)
            # A network that is refused takes nothing from tasks that are about something else.
            says = problem if problem is not None and not found.is_met else found.says
            yield Mark(step.name, "task", number, task.points, got, says)

    def _gained(self, index: int, wanted: Condition, found: Verdict, learner: str) -> float:
        """Return how much of what was left to do is done: what a step begins with is no merit."""
        if found.share <= 0.0:
            return 0.0
        before = _verdict(wanted, self._begun(index, learner)).share
        return max(0.0, found.share - before) / (1.0 - before) if before < 1.0 else 0.0

    def _begun(self, index: int, learner: str) -> Facts:
        """Return what a step begins with."""
        set_up = self._set_ups[index]
        key = index, learner if set_up.varies else ""
        if key not in self._beginnings:
            stage = Stage(learner)
            stage.begin(set_up)
            kept = list(self._beginnings.items())[1 - _MOST_KEPT :]
            self._beginnings = {**dict(kept), key: stage.facts}
        return self._beginnings[key]

    def _facts(self, index: int, handed: HandedStep, learner: str) -> tuple[Facts, Message | None]:
        """Return what a step ended with, and why its network is refused where it is."""
        documents = MappingProxyType({one.workshop: one for one in handed.documents})
        try:
            return Facts(self._run(index, handed.network, learner), documents), None
        except (ValueError, MemoryError) as error:
            return Facts(None, documents), _REFUSED.format(why=reason(error))

    def _run(self, index: int, network: HandedNetwork | None, learner: str) -> RunFacts | None:
        wanted = self._set_ups[index].scenario_for(learner)
        # Where the lesson sets up none, what stands in the window is the learner's own affair.
        if network is None or wanted is None:
            return None
        network = _with_rows_of(wanted, network)
        check_settings(self.lesson, index, network.scenario, wanted)
        known = _with_data_of(network, self._experiments)
        experiment, theta = network.experiment(known)
        if known is None:
            self._experiments = [experiment, *self._experiments][:_MOST_KEPT]
        return RunFacts(experiment, theta)


def _with_rows_of(wanted: Scenario, network: HandedNetwork) -> HandedNetwork:
    """Return a network on a table with the lesson's own rows, which no hand-in holds."""
    data = network.scenario.data
    if data.table is None:
        return network
    from simulator.scenarios.own_tables import rejoined

    table = rejoined(data.table, wanted.data.table)
    scenario = network.scenario.model_copy(
        update={"data": data.model_copy(update={"table": table})}
    )
    return network.model_copy(update={"scenario": scenario})


def _with_data_of(network: HandedNetwork, known: Sequence[Experiment]) -> Experiment | None:
    data = network.scenario.data
    return next((one for one in known if one.scenario.data == data), None)


def provable(condition: Condition) -> Condition | None:
    """Return a condition without what only a window can see; None where nothing is left."""
    if condition.is_watched:
        return None
    parts = list(condition.parts())
    if not parts:
        return condition
    kept = [one for one in map(provable, parts) if one is not None]
    return condition.model_copy(update={"conditions": tuple(kept)}) if kept else None


def _verdict(wanted: Condition, facts: Facts) -> Verdict:
    try:
        return wanted.verdict(facts)
    except (ValueError, ArithmeticError, MemoryError) as error:
        return Verdict(False, _REFUSED.format(why=reason(error)))


def _of_questions(step: LessonStep, context: Context, handed: HandedStep | None) -> Iterator[Mark]:
    answers = {} if handed is None else handed.answers
    for number, quiz in enumerate(step.quizzes):
        if str(number) not in answers:
            yield Mark(step.name, "question", number + 1, quiz.points, 0.0, _NOTHING)
            continue
        got, says = _of_answer(quiz.question, answers[str(number)], context)
        points = round(quiz.points * got, 6)
        yield Mark(step.name, "question", number + 1, quiz.points, points, says)


def _bare(says: str) -> str:
    """Return what is said without markup, in all its languages; a message has none."""
    if isinstance(says, TextInLanguages):
        return says.changed(plain)
    return says if isinstance(says, Message) else plain(says)


def _of_answer(question: Question, given: object, context: Context) -> tuple[float, str]:
    try:
        found = question.judge(given, context)
    except ValueError as error:
        return 0.0, _REFUSED.format(why=reason(error))
    says = _bare(found.says)
    return (1.0 if found.is_right else min(found.share, 0.99)), says
