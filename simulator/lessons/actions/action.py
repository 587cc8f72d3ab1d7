"""What an action is: something that a learner does, as a model answer says it.

`lesson check` carries model answers out on a stage without a window; a test does the same in the
window, as a learner would.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from simulator.lessons.actions.stage import Stage
from simulator.lessons.kinds import Kind, Kinded, any_of
from simulator.registry import Registry, discover


class Action(Kinded):
    """Something that a learner does."""

    @abstractmethod
    def carry_out(self, stage: Stage) -> None:
        """Do it.

        Raises
        ------
        ValueError
            If it can't be done there; the message says why.
        """


@dataclass(frozen=True, slots=True)
class ActionKind(Kind):
    """A kind of actions, as a record."""

    model: type[Action]


@cache
def kinds() -> Registry[ActionKind]:
    """Return the kinds of actions by name."""
    return Registry("action", discover("simulator.lessons.actions.records", ActionKind))


if TYPE_CHECKING:
    AnyAction = Action
else:
    AnyAction = any_of("action", kinds, Action)
    """The type of a field that holds an action."""
