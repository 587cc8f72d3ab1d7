"""The record of the next update, made by a twin of the trainer: looking changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.first_row import fullest_first
from simulator.optimizers.freezing import frozen_slices
from simulator.scenarios.experiment import Experiment
from simulator.session.snapshot import LazyPasses, frozen
from simulator.stepping.step_plan import ScheduledRate, UpdateRecord
from simulator.training.state import TrainingState
from simulator.training.trainer import Trainer

Array = NDArray[Any]


def record_update(
    experiment: Experiment, state: TrainingState, rows: Sequence[int] | None
) -> UpdateRecord:
    """Record the update that follows `state`, without making it.

    The batch's samples are shown with the one first that teaches most; the update takes them in
    training's order.

    Parameters
    ----------
    experiment : Experiment
    state : TrainingState
    rows : sequence of int or None
        Training rows to update on; None for the batch that training would take next.

    Raises
    ------
    ValueError
        If a row does not exist.
    Diverged
        If the update meets a number that is not finite.
    """
    # The shuffle that the next batch may need is drawn by the twin.
    twin = experiment.trainer(state.copy())
    twin.watch_updates()
    chosen = _next_rows(twin) if rows is None else [int(row) for row in rows]
    twin.update_on(np.array(chosen))
    after, stages = twin.state.optimizer, twin.stages
    assert stages is not None
    stages.set_read_only()
    shown = fullest_first(experiment.data.X, chosen)
    rows_shown = [chosen[position] for position in shown]
    masks = None if twin.masks is None else [m if m is None else m[shown] for m in twin.masks]
    return UpdateRecord(
        spec=experiment.spec,
        epoch=state.epoch,
        update=state.update,
        rows=tuple(rows_shown),
        samples=LazyPasses(experiment, stages.theta, rows_shown, masks),
        loss=twin.loss,
        stages=stages,
        optimizer=state.optimizer.name,
        settings={
            **state.optimizer.settings,
            **after.scalar_state,
            "learning_rate": after.learning_rate,
        },
        state=_frozen_all(state.optimizer.state_for(state.theta)),
        state_after=_frozen_all(after.state),
        count=state.optimizer.count + 1,
        frozen=frozen_slices(twin.network),
        regularization=twin.regularization,
        rate=_scheduled(twin),
    )


def _scheduled(twin: Trainer) -> ScheduledRate | None:
    """Return how the schedule made the learning rate of the twin's update."""
    if twin.schedule.is_constant:
        return None
    optimizer = twin.state.optimizer
    factor = optimizer.memory().rate_factor
    return ScheduledRate(optimizer.settings["learning_rate"], factor, twin.schedule.name)


def _next_rows(trainer: Trainer) -> list[int]:
    rows = trainer.next_rows()
    return list(range(len(trainer.data.X))) if rows is None else rows.tolist()


def _frozen_all(arrays: Mapping[str, Array]) -> dict[str, Array]:
    return {name: frozen(values) for name, values in arrays.items()}
