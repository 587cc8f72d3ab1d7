"""When a training is called a success, and how poor a fit is."""

from __future__ import annotations

from simulator.training.evaluation import Evaluation

# From these on a finished run is called a success: nine rows of ten, half of the targets' spread.
_GOOD_ACCURACY = 0.9
GOOD_R2 = 0.5


def worst_r2(evaluation: Evaluation) -> float:
    """Return the lowest R² there is, 1 where there is none."""
    scores = evaluation.r2, evaluation.validation_r2
    return min((score for score in scores if score is not None), default=1.0)


def is_success(evaluation: Evaluation) -> bool:
    """Return whether a finished run is called a success."""
    unsure = evaluation.accuracy is not None and evaluation.accuracy < _GOOD_ACCURACY
    return not unsure and worst_r2(evaluation) >= GOOD_R2
