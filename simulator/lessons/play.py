"""A lesson being worked through: where it stands, what is done, and what it is worth."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from simulator.lessons.conditions.condition import Verdict
from simulator.lessons.facts import Facts
from simulator.lessons.lesson import Lesson, LessonStep
from simulator.lessons.questions.question import Context, Given, Judgement

Item = tuple[str, int]
"""A task or a question: its step's name, and its number there, tasks first."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a learner has done in a lesson: a value that is kept and handed in.

    Attributes
    ----------
    step : str
        The name of the step that is open.
    done : frozenset of Item
        Tasks that were done, and questions that were answered right.
    answers : mapping of Item to Given
        The last answer to each question.
    tries : mapping of Item to int
        How many answers were given.
    hints : mapping of Item to int
        How many hints were looked at.
    """

    step: str = ""
    done: frozenset[Item] = frozenset()
    answers: Mapping[Item, Given] = field(default_factory=lambda: MappingProxyType({}))
    tries: Mapping[Item, int] = field(default_factory=lambda: MappingProxyType({}))
    hints: Mapping[Item, int] = field(default_factory=lambda: MappingProxyType({}))

    def without(self, steps: Collection[str]) -> Standing:
        """Return it with nothing done in some steps, by their names."""
        answers, tries, hints = (
            MappingProxyType({item: one for item, one in of.items() if item[0] not in steps})
            for of in (self.answers, self.tries, self.hints)
        )
        done = frozenset(item for item in self.done if item[0] not in steps)
        return Standing(self.step, done, answers, tries, hints)


class Play:
    """Works through a lesson.

    Parameters
    ----------
    lesson : Lesson
    standing : Standing, optional
        Where it was left; by default it begins.
    learner : str, optional
        Whose numbers it has where these differ from learner to learner.
    """

    def __init__(self, lesson: Lesson, standing: Standing | None = None, learner: str = "") -> None:
        self.lesson, self.learner = lesson, learner
        self.standing = standing or Standing()
        names = [step.name for step in lesson.steps]
        self.index = names.index(self.standing.step) if self.standing.step in names else 0
        self.go(self.index)

    @property
    def step(self) -> LessonStep:
        """The step that is open."""
        return self.lesson.steps[self.index]

    def go(self, index: int) -> LessonStep:
        """Open a step; a lesson can be entered at any."""
        self.index = max(0, min(index, len(self.lesson.steps) - 1))
        self.standing = replace(self.standing, step=self.step.name)
        return self.step

    def items(self, step: LessonStep | None = None) -> Sequence[Item]:
        """Return the tasks and questions of a step, by default of the one that is open."""
        of = step or self.step
        return [(of.name, k) for k in range(len(of.items))]

    def is_done(self, item: Item) -> bool:
        """Return whether a task was done, or a question answered right."""
        return item in self.standing.done

    @property
    def share(self) -> float:
        """How much of the lesson is done, 0..1, by points; of one without, by the steps."""
        whole = self.lesson.points
        if not whole:
            return (self.index + 1) / len(self.lesson.steps)
        return self.score / whole

    @property
    def score(self) -> float:
        """The points for what is done."""
        return sum(
            one.points
            for step in self.lesson.steps
            for item, one in zip(self.items(step), step.items, strict=True)
            if self.is_done(item)
        )

    def look(self, facts: Facts) -> list[Verdict]:
        """Return the verdict on each task of the open step, and take down those that are met.

        What was once done stays done.
        """
        verdicts = [task.wants.verdict(facts) for task in self.step.tasks]
        met = {(self.step.name, k) for k, one in enumerate(verdicts) if one.is_met}
        if not met <= self.standing.done:
            self.standing = replace(self.standing, done=self.standing.done | met)
        return verdicts

    def context(self, step: LessonStep | None = None) -> Context:
        """Return where the questions of a step, by default of the open one, are asked."""
        index = self.lesson.steps.index(step) if step is not None else self.index
        return Context(self.lesson.set_up_of(index), self.learner)

    def answer(self, number: int, given: Given) -> Judgement:
        """Judge an answer to a question of the open step, and take it down.

        Parameters
        ----------
        number : int
            Which question of the step, from 0.
        given : object
            As the question's kind has it.
        """
        judgement = self.step.quizzes[number].question.judge(given, self.context())
        if not judgement.is_answer:
            return judgement
        item = (self.step.name, len(self.step.tasks) + number)
        standing = self.standing
        self.standing = replace(
            standing,
            answers=MappingProxyType({**standing.answers, item: given}),
            tries=MappingProxyType({**standing.tries, item: standing.tries.get(item, 0) + 1}),
            done=standing.done | {item} if judgement.is_right else standing.done,
        )
        return judgement

    def hint(self, item: Item) -> str | None:
        """Return the next hint for a task or a question; None where there is no further one."""
        step = next(one for one in self.lesson.steps if one.name == item[0])
        hints = step.items[item[1]].hints
        seen = self.standing.hints.get(item, 0)
        if seen >= len(hints):
            return None
        more = MappingProxyType({**self.standing.hints, item: seen + 1})
        self.standing = replace(self.standing, hints=more)
        return hints[seen]
