"""The record of the next update, made by a twin of the trainer: looking changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.first_row import fullest_first
from simulator.data.own_row import AnyRow, OwnRow, inputs_of, targets_of
from simulator.nn.network import Network
from simulator.optimizers.freezing import frozen_slices
from simulator.optimizers.update_stages import UpdateStages
from simulator.scenarios.experiment import Experiment
from simulator.session.snapshot import LazyPasses, frozen
from simulator.stepping.records import record_pass
from simulator.stepping.step_plan import ScheduledRate, UpdateRecord
from simulator.training.state import TrainingState
from simulator.training.trainer import Trainer

Array = NDArray[Any]


def record_update(
    experiment: Experiment, state: TrainingState, rows: Sequence[AnyRow] | None
) -> UpdateRecord:
    """Record the update that follows `state`, without making it.

    The batch's samples are shown with the one first that teaches most; the update takes them in
    training's order.

    Parameters
    ----------
    experiment : Experiment
    state : TrainingState
    rows : sequence of int, an `OwnRow` alone, or None
        Training rows to update on; None for the batch that training would take next. Of a row of
        the learner's own the passes are recorded, and no update: it is no training row.

    Raises
    ------
    ValueError
        If a row does not exist, or a row of one's own does not fit the data.
    Diverged
        If the update meets a number that is not finite.
    """
    own = [row for row in rows or () if isinstance(row, OwnRow)]
    if own:
        return _record_own_row(experiment, state, own[0])
    numbers = None if rows is None else [row for row in rows if isinstance(row, int)]
    # The shuffle that the next batch may need is drawn by the twin.
    twin = experiment.trainer(state.copy())
    twin.watch_updates()
    chosen = _next_rows(twin) if numbers is None else numbers
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


def _record_own_row(experiment: Experiment, state: TrainingState, row: OwnRow) -> UpdateRecord:
    """Record the passes of a row that is none of training's, as the network predicts.

    Nothing is dropped, and what would be an update leaves everything as it is.
    """
    data, network, theta = experiment.data, Network(experiment.spec), frozen(state.theta)
    row.check(data)
    passed = record_pass(network, theta, inputs_of(data, row), targets_of(data, row))
    gradient, optimizer = frozen(passed.gradient), state.optimizer
    memory = _frozen_all(optimizer.state_for(state.theta))
    return UpdateRecord(
        spec=experiment.spec,
        epoch=state.epoch,
        update=state.update,
        rows=(row,),
        samples=(passed,),
        loss=passed.loss,
        stages=UpdateStages(
            theta=theta,
            data_gradient=gradient,
            penalties=gradient,
            clip_norm=gradient,
            clip_value=gradient,
            decay=theta,
            given=gradient,
            theta_after=theta,
        ),
        optimizer=optimizer.name,
        settings={**optimizer.settings, "learning_rate": optimizer.learning_rate},
        state=memory,
        state_after=memory,
        count=optimizer.count + 1,
        frozen=frozen_slices(network),
    )


def _next_rows(trainer: Trainer) -> list[int]:
    rows = trainer.next_rows()
    return list(range(len(trainer.data.X))) if rows is None else rows.tolist()


def _frozen_all(arrays: Mapping[str, Array]) -> dict[str, Array]:
    return {name: frozen(values) for name, values in arrays.items()}
