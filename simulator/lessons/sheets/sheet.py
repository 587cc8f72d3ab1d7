"""A lesson as a sheet: its texts, its tasks as things to do in the program, and its questions.

Numbers that follow a learner's name are those of that learner. The key has the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.lessons.lesson import Lesson, LessonStep, Task
from simulator.lessons.questions.question import Context
from simulator.lessons.set_up import SetUp
from simulator.lessons.sheets.answers import answered
from simulator.lessons.sheets.asking import asked
from simulator.lessons.sheets.numbers import given
from simulator.lessons.sheets.settings import told
from simulator.lessons.sheets.texts import Tongue
from simulator.messages import Message
from simulator.notation import Say
from simulator.scenarios import presets
from simulator.scenarios.texts import ENGLISH
from simulator.worksheets.blocks import (
    TO_TICK,
    Block,
    Document,
    Heading,
    Item,
    NameLine,
    Paragraph,
    Styled,
)
from simulator.workshops.registry import REGISTRY

_TITLE = Message("Worksheet: {title}")
_KEY = Message("Answer key: {title}")
_WHOSE = Message("With the numbers of {learner}.")
_TASK = Message("In the program:")
_OPEN_NETWORK = Message("Open the example {title}.")
_OPEN_WORKSHOP = Message("Open the workshop {title}, and in it {preset}.")
_YOURS = Message("Its weights are drawn from your name: open this lesson under it.")
_SET = Message("Set {settings}.")
_ONE_WAY = Message("One way to do it:")
_NOTE = Message("Note:")


def worksheet_of(
    lesson: Lesson,
    learner: str = "",
    *,
    key: bool = False,
    language: str = ENGLISH,
    say: Say = str,
) -> Document:
    """Return a lesson's worksheet, or its answer key.

    Parameters
    ----------
    lesson : Lesson
    learner : str, optional
        Whose numbers it has; the name is printed.
    key : bool, default False
        Whether it is the answer key.
    language : str, default "en"
        Of the lesson's texts.
    say : callable, default str
        Says a message in that language.

    Raises
    ------
    ValueError
        If a number cannot be taken from the network that a step sets up.
    """
    tongue = Tongue(language, say)
    title = say((_KEY if key else _TITLE).format(title=tongue.text(lesson.title)))
    blocks: list[Block] = [Heading(1, title)]
    if not key:
        blocks.append(NameLine(say(Message("Name")), say(Message("Date")), learner))
        blocks += tongue.paragraphs(lesson.about)
    elif learner:
        blocks.append(Paragraph((say(_WHOSE.format(learner=learner)),)))
    return Document(title, (*blocks, *_steps(lesson, learner, key, tongue)))


def _steps(lesson: Lesson, learner: str, key: bool, tongue: Tongue) -> Iterator[Block]:
    number = 1
    for index, step in enumerate(lesson.steps):
        context = Context(lesson.set_up_of(index), learner)
        if key and not step.items:
            continue
        yield Heading(2, f"{index + 1}. {tongue.text(step.title)}")
        if not key:
            yield from tongue.paragraphs(step.text)
            if step.note:
                yield Paragraph((Styled(tongue.say(_NOTE), strong=True),))
                yield from tongue.paragraphs(step.note)
            yield from given(step, context, tongue)
        yield from _tasks(step, key, tongue)
        for quiz in step.quizzes:
            question = quiz.question
            if key:
                yield from answered(question, number, context, tongue)
            else:
                yield from asked(question, number, tongue)
            number += 1


def _tasks(step: LessonStep, key: bool, tongue: Tongue) -> Iterator[Block]:
    to_open = () if key or step.sets_up is None else tuple(_to_open(step.sets_up, tongue))
    if not (to_open or step.tasks):
        return
    yield Paragraph((Styled(tongue.say(_TASK), strong=True),))
    yield from to_open
    for task in step.tasks:
        yield Item(TO_TICK, tongue.line(task.says))
        if key:
            yield from _way(task, tongue)


def _to_open(set_up: SetUp, tongue: Tongue) -> Iterator[Block]:
    chosen = set_up.scenario
    if chosen is not None:
        scenario = presets.load(chosen) if isinstance(chosen, str) else chosen
        title = scenario.title
        if isinstance(chosen, str):  # of an example the program knows the title in its languages
            title = Message.in_context("simulator", title)
        yield Item("•", (tongue.say(_OPEN_NETWORK.format(title=tongue.text(title))),))
    if set_up.varies:
        yield Item("•", (tongue.say(_YOURS),))
    if set_up.settings:
        settings = told(set_up.settings, tongue.say)
        yield Item("•", (tongue.say(_SET.format(settings=settings)),))
    if set_up.workshop is not None:
        workshop = REGISTRY[set_up.workshop.name]
        wanted = set_up.workshop.preset or workshop.presets[0].name
        preset = next(one for one in workshop.presets if one.name == wanted)
        titles = {"title": workshop.title, "preset": preset.title}
        said = {name: Message.in_context("simulator", one) for name, one in titles.items()}
        yield Item("•", (tongue.say(_OPEN_WORKSHOP.format(**said)),))


def _way(task: Task, tongue: Tongue) -> Iterator[Block]:
    """Yield how a task is done, as far as its last hint says it, and what is said then."""
    if task.hints:
        said = Styled(tongue.say(_ONE_WAY), emphasis=True)
        yield Item("", (said, " ", *tongue.line(task.hints[-1])), 1)
    if task.done_says:
        yield Item("", tongue.line(task.done_says), 1)
