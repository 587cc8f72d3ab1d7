"""The document of a lesson: its steps, with texts, set-ups, tasks and questions.

The format is described for teachers in `docs/lesson-format.md`.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from simulator.lessons.actions.action import AnyAction
from simulator.lessons.conditions.condition import AnyCondition
from simulator.lessons.places import WINDOWS, AnyPlace
from simulator.lessons.questions.question import AnyQuestion, Points
from simulator.lessons.set_up import SetUp
from simulator.lessons.words import Line, Text
from simulator.messages import Message
from simulator.scenarios.data_settings import DataSettings
from simulator.scenarios.layer_settings import one_of
from simulator.scenarios.schema import Name
from simulator.storage.strict_json import StrictModel, whole_number

FORMAT: Final = "deltascope-lesson"
VERSION: Final = 1
MOST_STEPS = 200
FIXABLE: Final = (
    *("layers", "loss", "initializer", "optimizer", "schedule", "regularization"),
    *("batch_size", "seed", "stopping"),
)
"""Fields of a scenario that a task may want to stay as they are."""
OPENABLE: Final = tuple(f"data.{name}" for name in DataSettings.model_fields)
"""What a task may leave open of the data, which have to stay as they are otherwise."""
TELLS: Final = ("loss",)
"""What a task may leave open though a condition's number is told in it."""


FixedField = Annotated[str, one_of(dict.fromkeys(FIXABLE))]
OpenField = Annotated[str, one_of(dict.fromkeys((*OPENABLE, *TELLS)))]
Hints = Annotated[tuple[Line, ...], Field(strict=False, max_length=6)]


class Task(StrictModel):
    """Something to be done, checked by the program.

    Attributes
    ----------
    says : str
        What is to be done.
    wants : Condition
        When it is done.
    done_says : str, optional
        What is said once it is.
    hints : tuple of str
        Given one at a time, from a nudge to the way itself.
    model : tuple of Action
        A model answer, which `lesson check` carries out.
    points : float
    fixed : tuple of str
        Fields of the scenario that have to stay as they were set up, where a hand-in is graded.
    opens : tuple of str
        What may be changed of the data, such as ``data.scaling``; all else of them has to stay. So
        has the loss where a condition's number is told in it, unless it is opened. It is open until
        a later step sets up a scenario.
    """

    says: Line
    wants: AnyCondition
    done_says: Line | None = None
    hints: Hints = ()
    model: Annotated[tuple[AnyAction, ...], Field(strict=False, min_length=1, max_length=32)]
    points: Points = 1.0
    fixed: Annotated[tuple[FixedField, ...], Field(strict=False, max_length=16)] = ()
    opens: Annotated[tuple[OpenField, ...], Field(strict=False, max_length=8)] = ()


class Quiz(StrictModel):
    """A question with its hints and points.

    Attributes
    ----------
    question : Question
    hints : tuple of str
    points : float
    """

    question: AnyQuestion
    hints: Hints = ()
    points: Points = 1.0


class LessonStep(StrictModel):
    """One step of a lesson.

    Attributes
    ----------
    name : str
        Unique in the lesson: progress and hand-ins go by it.
    title, text : str
    sets_up : SetUp or None
        Without, everything stays as the step before it left it.
    points_at : tuple of Place
        What is framed when the step begins.
    tasks : tuple of Task
    quizzes : tuple of Quiz
    note : str, optional
        What a lecture has wrong or simplifies.
    """

    name: Name
    title: Line
    text: Text
    sets_up: SetUp | None = None
    points_at: Annotated[tuple[AnyPlace, ...], Field(strict=False, max_length=8)] = ()
    tasks: Annotated[tuple[Task, ...], Field(strict=False, max_length=8)] = ()
    quizzes: Annotated[tuple[Quiz, ...], Field(strict=False, max_length=8)] = ()
    note: Text | None = None

    @property
    def items(self) -> tuple[Task | Quiz, ...]:
        """Everything that is to be done: tasks first, then questions."""
        return (*self.tasks, *self.quizzes)


class Lesson(StrictModel):
    """A lesson.

    Attributes
    ----------
    name : str
        Never changes once published: progress is kept under it.
    title, about : str
    chapter : str
        Which chapter of the course it is in; lessons of one's own need none.
    order : int
        Where it stands in its chapter.
    minutes : int
        How long it takes, about.
    rows : tuple of str
        Rows of the course map that it teaches.
    steps : tuple of LessonStep
    """

    format: Literal["deltascope-lesson"] = FORMAT
    version: Annotated[Literal[1], whole_number] = VERSION
    name: Name
    title: Line
    about: Line
    chapter: Name | None = None
    order: int = 0
    minutes: Annotated[int, Field(ge=1, le=180)] = 5
    rows: Annotated[
        tuple[Annotated[str, Field(pattern=r"^[A-F]\d{1,2}$")], ...],
        Field(strict=False, max_length=16),
    ] = ()
    steps: Annotated[
        tuple[LessonStep, ...],
        Field(strict=False, fail_fast=True, min_length=1, max_length=MOST_STEPS),
    ]

    @model_validator(mode="after")
    def _check(self) -> Self:
        names = [step.name for step in self.steps]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise ValueError(Message("two steps are called {name}", name=twice))
        return self

    def set_up_of(self, index: int) -> SetUp:
        """Return what a step stands on: its own set-up, over those of the steps before it.

        A lesson may be entered at any step.
        """
        return SetUp.joined(
            step.sets_up for step in self.steps[: index + 1] if step.sets_up is not None
        )

    def opened_at(self, index: int) -> frozenset[str]:
        """Return what tasks have left open of the data that a step stands on."""
        found: frozenset[str] = frozenset()
        for step in self.steps[: index + 1]:
            if step.sets_up is not None and step.sets_up.scenario is not None:
                found = frozenset()
            found |= {name for task in step.tasks for name in task.opens}
        return found

    def is_beside_network(self, index: int) -> bool:
        """Return whether a step is about a window beside the network, and not about that at all.

        Its workshop or race may hide the network: nothing should happen to that unseen.
        """
        step, set_up = self.steps[index], self.set_up_of(index)
        if set_up.workshop is None and set_up.race is None:
            return False
        points_elsewhere = any(place.kind not in WINDOWS for place in step.points_at)
        model = (action for task in step.tasks for action in task.model)
        return not points_elsewhere and all(action.is_beside_network for action in model)

    @property
    def points(self) -> float:
        """What all tasks and questions are worth."""
        return sum(one.points for step in self.steps for one in step.items)
