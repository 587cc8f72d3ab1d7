"""Checks a lesson as a whole: that it can be solved, and says what it promises to say.

It is played through as its model answers say, on a stage without a window; every wrong answer that
it names is given once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.lessons.actions.stage import Stage
from simulator.lessons.kept_settings import check_settings
from simulator.lessons.known_names import unknown
from simulator.lessons.lesson import Lesson, LessonStep, Task
from simulator.lessons.play import Play
from simulator.messages import Message, reason

TASK = Message("task {number}")
QUESTION = Message("question {number}")
_ALREADY = Message("is done before anything was done: {says}")
_NOT_DONE = Message("its model answer does not do it: {says}")
_NOT_RIGHT = Message("its model answer {given} is not taken for right: {says}")
_REFUSED_LATER = Message("a hand-in of its model answers is refused: {why}")
_COUNTS = Message(
    "the wrong answer {given} counts as right, since an answer may be off by so much: give within"
)
_OTHER_WORDS = Message("the wrong answer {given} is told “{got}” instead of “{says}”")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a lesson.

    Attributes
    ----------
    step : str
        The name of the step.
    place : Message
        Which task or question of it.
    says : Message
    """

    step: str
    place: Message
    says: Message


def problems(lesson: Lesson, learner: str = "") -> Iterator[Problem]:
    """Yield what is wrong with a lesson, in its order; nothing where it can be solved as it says.

    Parameters
    ----------
    lesson : Lesson
    learner : str, optional
        Whose numbers it has.
    """
    play, stage = Play(lesson, learner=learner), Stage(learner)
    for index, step in enumerate(lesson.steps):
        play.go(index)
        yield from (Problem(step.name, Message("places"), said) for said in unknown(step))
        try:
            stage.begin(step.sets_up)
        except ValueError as error:
            yield Problem(step.name, Message("sets_up"), Message("{why}", why=reason(error)))
            continue
        for number, task in enumerate(step.tasks, start=1):
            said = _of_task(task, stage)
            if said is not None:
                yield Problem(step.name, TASK.format(number=number), said)
        if (said := _of_settings(lesson, index, stage, learner)) is not None:
            yield Problem(step.name, Message("tasks"), said)
        play.look(stage.facts)
        for number, said in _of_questions(play, step):
            yield Problem(step.name, QUESTION.format(number=number), said)


def _of_task(task: Task, stage: Stage) -> Message | None:
    before = task.wants.verdict(stage.facts)
    if before.is_met:
        return _ALREADY.format(says=before.says)
    try:
        for action in task.model:
            action.carry_out(stage)
    except ValueError as error:
        return _NOT_DONE.format(says=reason(error))
    after = task.wants.verdict(stage.facts)
    return None if after.is_met else _NOT_DONE.format(says=after.says)


def _of_settings(lesson: Lesson, index: int, stage: Stage, learner: str) -> Message | None:
    """Return why a hand-in would be refused that holds what the model answers led to."""
    if stage.facts.run is None or not lesson.steps[index].tasks:
        return None
    wanted = lesson.set_up_of(index).scenario_for(learner)
    try:
        if wanted is not None:
            check_settings(lesson, index, stage.experiment.scenario, wanted)
    except ValueError as error:
        return _REFUSED_LATER.format(why=reason(error))
    return None


def _of_questions(play: Play, step: LessonStep) -> Iterator[tuple[int, Message]]:
    context = play.context()
    for number, quiz in enumerate(step.quizzes):
        question = quiz.question
        try:
            right = question.model_answer(context)
            known = list(question.known_answers(context))
        except ValueError as error:
            yield number + 1, Message("{why}", why=reason(error))
            continue
        for given, says in known:
            found = play.answer(number, given)
            if found.is_right:
                yield number + 1, _COUNTS.format(given=str(given))
            elif found.says != says:
                yield number + 1, _OTHER_WORDS.format(given=str(given), got=found.says, says=says)
        for says in question.doubts(context):
            yield number + 1, says
        found = play.answer(number, right)
        if not found.is_right:
            yield number + 1, _NOT_RIGHT.format(given=str(right), says=found.says)
