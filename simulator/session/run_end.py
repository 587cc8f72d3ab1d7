"""What an end of training was like: what there is to say about it beside its figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.diagnostics.idle_nodes import IdleNode, idle_nodes
from simulator.training.ending import Course
from simulator.training.trainer import Trainer

if TYPE_CHECKING:  # read once it is looked for
    from simulator.scenarios.larger_rate import LargerRate


@dataclass(frozen=True, slots=True)
class RunEnd:
    """What was found when training had come to its end; as it stands here before.

    Attributes
    ----------
    course : Course
        What the loss was doing.
    idle_nodes : tuple of IdleNode
        The hidden nodes that learn nothing.
    larger_rate : LargerRate or None
        Where the loss stood still though little was learnt: with what it goes lower, if anything.
    """

    course: Course = Course.UNKNOWN
    idle_nodes: tuple[IdleNode, ...] = ()
    larger_rate: LargerRate | None = None


NO_END = RunEnd()


def judge_end(trainer: Trainer, began_at: int) -> RunEnd:
    """Return what there is to say of a training that has ended.

    Parameters
    ----------
    trainer : Trainer
    began_at : int
        The epoch from which it was trained: the curve before may be that of other settings.
    """
    course = trainer.flush_history().course_after(began_at)
    return RunEnd(course, idle_nodes(trainer.network, trainer.state.theta, trainer.data.X))
