"""What of a network that was handed in has to be as the lesson has set it up.

The data always have to be, but for what a task opens; of everything else only what a task fixes.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.lessons.lesson import OPENABLE, Lesson
from simulator.messages import Message
from simulator.scenarios.schema import Scenario

_OTHER_SETTING = Message("{name} is not as the lesson has set it up")


def check_settings(lesson: Lesson, index: int, found: Scenario, wanted: Scenario) -> None:
    """Check that what a step does not leave open is as it has been set up.

    Parameters
    ----------
    lesson : Lesson
    index : int
        Which step of it.
    found : Scenario
        What was handed in.
    wanted : Scenario
        What the step stands on.

    Raises
    ------
    ValueError
        If something is not; the message names it.
    """
    for name in _names(lesson, index):
        if _read(found, name) != _read(wanted, name):
            raise ValueError(_OTHER_SETTING.format(name=name))


def _names(lesson: Lesson, index: int) -> Iterator[str]:
    opened = lesson.opened_at(index)
    yield from (name for name in OPENABLE if name not in opened)
    yield from dict.fromkeys(name for task in lesson.steps[index].tasks for name in task.fixed)


def _read(scenario: Scenario, name: str) -> object:
    value: object = scenario
    for part in name.split("."):
        value = getattr(value, part)
    return value
