"""What an action is: something that a learner does, as a model answer says it.

`lesson check` carries model answers out on a stage without a window; a test does the same in the
window, as a learner would.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from simulator.lessons.actions.stage import Stage
from simulator.lessons.kinds import Kind, Kinded, any_of
from simulator.registry import Registry, discover


class Action(Kinded):
    """Something that a learner does."""

    is_beside_network: ClassVar[bool] = False
    """Whether it is done in a window beside the network, and leaves that as it is."""

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
