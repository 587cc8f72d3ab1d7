"""Makes a hand-in of a lesson that was worked through, and tells what is still missing in it.

The window keeps what a step is left with, and asks here; so do tests and whoever makes a model
hand-in without a window.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simulator.lessons.actions.stage import Stage
from simulator.lessons.facts import Facts
from simulator.lessons.grading import provable
from simulator.lessons.hand_in import MOST_PARAMETERS, HandedNetwork, HandedStep, HandIn
from simulator.lessons.lesson import Lesson, LessonStep
from simulator.lessons.play import Play
from simulator.messages import Message
from simulator.workshops.document import WorkshopDocument

_NO_NAME = Message("There is no name: whoever grades does not know whose it is.")
_NOT_DONE = Message("This task is not done.")
_NOT_KEPT = Message(
    "This task was done, but what it ended with is not there any more: do it again."
)
_NOT_ANSWERED = Message("This question is not answered.")


@dataclass(frozen=True, slots=True)
class Kept:
    """What a step of a lesson was left with.

    Attributes
    ----------
    network : HandedNetwork or None
        None where there was none.
    documents : tuple of WorkshopDocument
        What was open in the workshops.
    """

    network: HandedNetwork | None = None
    documents: tuple[WorkshopDocument, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a hand-in lacks.

    Attributes
    ----------
    step : str
        The step's name; empty where it is of the whole.
    kind : str
        ``task``, ``question`` or ``learner``.
    number : int
        Which of the step, from 1; 0 where there is only one.
    says : Message
    """

    step: str
    kind: str
    number: int
    says: Message


def kept(facts: Facts) -> Kept:
    """Return what is to be kept of the facts, once a task is done or a step is left.

    A network that is too large for a hand-in is none.
    """
    network = None
    if facts.run is not None and len(facts.run.theta) <= MOST_PARAMETERS:
        scenario, theta = facts.run.experiment.scenario, facts.run.theta
        network = HandedNetwork(scenario=scenario, parameters=tuple(theta.tolist()))
    return Kept(network, tuple(facts.documents.values()))


def provably_met(step: LessonStep, facts: Facts) -> int:
    """Return how many tasks of a step the facts meet, by what a hand-in can prove of them."""
    wanted = (provable(task.wants) for task in step.tasks)
    return sum(one.verdict(facts).is_met for one in wanted if one is not None)


def handed_in(play: Play, ended: Mapping[str, Kept]) -> HandIn:
    """Return the hand-in of a lesson as it stands, whole or not.

    Parameters
    ----------
    play : Play
        Its learner's name has to be there.
    ended : mapping of str to Kept
        What steps were left with, by their names.

    Raises
    ------
    ValueError
        If there is no name.
    """
    if not play.learner.strip():
        raise ValueError(_NO_NAME)
    steps = (_step(play, step, ended.get(step.name, Kept())) for step in play.lesson.steps)
    found = tuple(one for one in steps if one.answers or one.network or one.documents)
    return HandIn(lesson=play.lesson.name, learner=play.learner.strip(), steps=found)


def missing(play: Play, ended: Mapping[str, Kept]) -> Iterator[Missing]:
    """Yield what a hand-in lacks, in the lesson's order; what no hand-in can prove is left out."""
    if not play.learner.strip():
        yield Missing("", "learner", 0, _NO_NAME)
    for step in play.lesson.steps:
        there = ended.get(step.name)
        for number, task in enumerate(step.tasks):
            if provable(task.wants) is None:
                continue
            if not play.is_done((step.name, number)):
                yield Missing(step.name, "task", number + 1, _NOT_DONE)
            elif there is None:
                yield Missing(step.name, "task", number + 1, _NOT_KEPT)
        for number in range(len(step.quizzes)):
            if (step.name, len(step.tasks) + number) not in play.standing.answers:
                yield Missing(step.name, "question", number + 1, _NOT_ANSWERED)


def model_hand_in(lesson: Lesson, learner: str) -> HandIn:
    """Return the hand-in of a learner who does everything as the lesson's model answers do.

    Raises
    ------
    ValueError
        If something cannot be done as they say; `checking.problems` tells what.
    """
    play, stage = Play(lesson, learner=learner), Stage(learner)
    ended: dict[str, Kept] = {}
    for index, step in enumerate(lesson.steps):
        play.go(index)
        stage.begin(step.sets_up)
        for task in step.tasks:
            for action in task.model:
                action.carry_out(stage)
        play.look(stage.facts)
        for number, quiz in enumerate(step.quizzes):
            play.answer(number, quiz.question.model_answer(play.context()))
        ended[step.name] = kept(stage.facts)
    return handed_in(play, ended)


def _step(play: Play, step: LessonStep, there: Kept) -> HandedStep:
    begin = len(step.tasks)
    answers = {
        str(number): play.standing.answers[step.name, begin + number]
        for number in range(len(step.quizzes))
        if (step.name, begin + number) in play.standing.answers
    }
    return HandedStep(
        name=step.name, answers=answers, network=there.network, documents=there.documents
    )
