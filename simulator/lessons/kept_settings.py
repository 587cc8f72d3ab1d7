"""What of a network that was handed in has to be as the lesson has set it up.

The data always have to be, but for what a task opens; of everything else only what a task fixes, or
what a condition's number is told in: below 0.1 of another loss is another task.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.lessons.conditions.condition import Condition
from simulator.lessons.conditions.records.setting import SettingIs
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
    tasks = lesson.steps[index].tasks
    yield from dict.fromkeys(name for task in tasks for name in task.fixed)
    conditions = [one for task in tasks for one in _plain_ones(task.wants)]
    asked = {one.name for one in conditions if isinstance(one, SettingIs)}
    told_in = dict.fromkeys(name for one in conditions for name in sorted(one.told_in))
    yield from (name for name in told_in if name not in opened | asked)


def _plain_ones(condition: Condition) -> Iterator[Condition]:
    parts = list(condition.parts())
    if not parts:
        yield condition
    for one in parts:
        yield from _plain_ones(one)


def _read(scenario: Scenario, name: str) -> object:
    value: object = scenario
    for part in name.split("."):
        value = getattr(value, part)
    return value
