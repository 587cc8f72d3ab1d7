"""What an end of training was like: what there is to say about it beside its figures."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.diagnostics.idle_nodes import IdleNode, idle_nodes
from simulator.scenarios.larger_rate import LargerRate
from simulator.training.ending import Course
from simulator.training.evaluation import Evaluation
from simulator.training.trainer import Trainer

# From these on a finished run is called a success: nine rows of ten, half of the targets' spread.
_GOOD_ACCURACY = 0.9
GOOD_R2 = 0.5


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


def worst_r2(evaluation: Evaluation) -> float:
    """Return the lowest R² there is, 1 where there is none."""
    scores = evaluation.r2, evaluation.validation_r2
    return min((score for score in scores if score is not None), default=1.0)


def is_success(evaluation: Evaluation) -> bool:
    """Return whether a finished run is called a success."""
    unsure = evaluation.accuracy is not None and evaluation.accuracy < _GOOD_ACCURACY
    return not unsure and worst_r2(evaluation) >= GOOD_R2


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
