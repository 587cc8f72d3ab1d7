"""Training as a plain generator over a small state."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.nn import losses
from simulator.nn.batch_pass import BatchPass
from simulator.nn.network import Network
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.schedules import Schedule
from simulator.optimizers.update_chain import UpdateChain
from simulator.optimizers.update_stages import UpdateStages
from simulator.training.divergence import Diverged, first_bad_layer
from simulator.training.early_stopping import Stopping, Watch, watched, watched_rule
from simulator.training.evaluation import (
    HISTORY_LIMIT,
    Evaluation,
    History,
    evaluate,
    history_row,
)
from simulator.training.last_update import LastUpdate
from simulator.training.perceptron import is_settled, uses_rule
from simulator.training.silence import silencer
from simulator.training.state import TrainingState
from simulator.training.training_rows import TrainingRows, checked_batch_size, checked_rows

Array = NDArray[Any]

# Inputs below this are far from what makes a gradient overflow, as `UpdateChain.is_finite` asks.
_CALM_INPUT = 1e10


class Trainer:
    """Advances a state, update by update.

    Parameters
    ----------
    network : Network
        Used by this trainer alone: its buffers are not shared.
    data : PreparedData
        Training and validation data.
    state : TrainingState
        Where to start; changed in place.
    batch_size : int
        Samples an update; larger than the data means all of it.
    epochs : int or None
        Where `updates` ends; None goes on for ever.
    schedule : Schedule, optional
        How the learning rate changes from epoch to epoch; default: not at all.
    regularization : Regularization, optional
        Penalties, weight decay and clipping; default: none.
    stopping : Stopping, optional
        When to end before `epochs`; default: never.

    Attributes
    ----------
    state : TrainingState
        The current state.
    gradient, last_update : ndarray, shape (P,)
        The last update's gradient, as the optimizer got it, and move; zeros before the first.
    stages : UpdateStages or None
        What each stage of the last update left behind, once `watch_updates` has been called.
    loss : float
        The last batch's mean loss; NaN before the first. Computed when it is read.
    on_rows : dict of str to callable
        By who asked: each takes the epochs made, wherever all rows were evaluated for the loss
        curve.
    """

    def __init__(
        self,
        network: Network,
        data: PreparedData,
        state: TrainingState,
        *,
        batch_size: int,
        epochs: int | None = None,
        schedule: Schedule | None = None,
        regularization: Regularization | None = None,
        stopping: Stopping | None = None,
    ) -> None:
        self.network, self.data = network, data
        self.state = state
        self.epochs = epochs
        self.gradient = np.zeros_like(state.theta)
        self._before = state.theta.copy()
        self._n = len(data.X)
        self._calm_inputs = bool(np.abs(data.X).max(initial=0.0) < _CALM_INPUT)
        self._rows = TrainingRows(network, data, state.theta.dtype)
        self._drops = network.spec.drops
        self._latest: BatchPass | None = None
        self._pending: list[list[float]] = []
        self._evaluated: tuple[int, float] | None = None
        self._mark: tuple[int, int, int, Array | None, Watch] | None = None
        self._take_size(batch_size)
        self._note_sound()
        self._silently = silencer()
        self.on_rows: dict[str, Callable[[int], None]] = {}
        self.stages: UpdateStages | None = None
        self._is_watched = False
        self.retune(schedule, regularization, stopping)

    def retune(
        self,
        schedule: Schedule | None,
        regularization: Regularization | None,
        stopping: Stopping | None,
    ) -> None:
        """Change schedule, regularization and stopping from the next update on."""
        self.schedule = schedule or Schedule()
        self.regularization = regularization or Regularization()
        self.stopping = stopping or Stopping()
        self._chain = self._new_chain()
        self._varies = not self.schedule.is_constant
        self._by_perceptron_rule = uses_rule(self.network.spec)
        self._by_rows = losses.get(self.network.spec.loss).mistake_driven
        self._may_stop = self.stopping.is_on or self._by_perceptron_rule
        self._set_rate()

    def set_batch_size(self, batch_size: int) -> None:
        """Make batches of another size from the next update on; the epoch begins anew.

        What the last update left stays. After a divergence there is no going back behind this.
        """
        self._take_size(batch_size)
        self.state.order, self.state.position = None, 0
        self._mark = None
        self._note_sound()

    def _take_size(self, batch_size: int) -> None:
        self.batch_size = checked_batch_size(batch_size, self._n)
        # A finite loss of the last batch says nothing about the rows that it does not hold.
        self._sees_all = self.batch_size == self._n and not len(self.data.X_validation)

    def _new_chain(self) -> UpdateChain:
        state = self.state
        return UpdateChain(
            state.optimizer, state.theta, self.gradient, self.network, self.regularization
        )

    def watch_updates(self) -> None:
        """Keep in `stages` what each stage of an update leaves, from the next one on."""
        self._is_watched = True

    def _set_rate(self) -> None:
        self.state.optimizer.scale_rate(self.schedule.factor(self.state.epoch))

    @property
    def loss(self) -> float:
        """The last batch's mean loss; NaN before the first."""
        if self._latest is None:
            return math.nan
        with np.errstate(all="ignore"):
            return float(self._latest.last_loss())

    @property
    def epoch_loss(self) -> float | None:
        """The loss on all training rows, right after an epoch at whose end it was evaluated."""
        evaluated = self._evaluated
        is_of_now = evaluated is not None and evaluated[0] == self.state.update
        return evaluated[1] if evaluated is not None and is_of_now else None

    @property
    def masks(self) -> tuple[Array | None, ...] | None:
        """The last batch's dropout masks as for `Network.loss_and_gradient`; None without."""
        return self._latest.masks() if self._drops and self._latest is not None else None

    @property
    def latest_pass(self) -> BatchPass | None:
        """The pass of the last update's batch, to be read only; None before the first update."""
        return self._latest

    @property
    def last_update(self) -> Array:
        """The last update's move, shape (P,)."""
        return self.state.theta - self._before

    @property
    def last(self) -> LastUpdate:
        """A copy of what the last update left to be drawn; set where a state is put back."""
        return LastUpdate(self.gradient.copy(), self._before.copy())

    @last.setter
    def last(self, last: LastUpdate) -> None:
        np.copyto(self.gradient, last.gradient)
        np.copyto(self._before, last.before)

    def set_parameter(self, index: int, value: float) -> None:
        """Set one parameter by hand; `last_update` stays the optimizer's."""
        theta = self.state.theta
        self._before[index] += value - theta[index]
        theta[index] = value
        self._mark = self._evaluated = None  # there is no going back behind what was set
        self._note_sound()

    def set_parameters(self, theta: Array) -> None:
        """Set all parameters by hand; `last_update` stays the optimizer's."""
        self._before += theta - self.state.theta
        self.state.theta[:] = theta
        self._mark = self._evaluated = None
        self._note_sound()

    def _note_sound(self) -> None:
        """Keep the parameters as those to return to, their loss on all data being finite."""
        state = self.state
        self._sound = state.epoch, state.update, state.theta.copy()

    def last_batch(self) -> tuple[Array, Array] | None:
        """Return copies of the last update's rows and targets; None before the first update."""
        batch = self._latest
        if batch is None:
            return None
        return batch.inputs[:, :-1].copy(), batch.targets.T.copy()

    def flush_history(self) -> History:
        """Add what was evaluated since the last call to the state's history, and return it."""
        if self._pending:
            self.state.history = self.state.history.extended(self._pending)
            self._pending = []
        return self.state.history

    def updates(self) -> Iterator[int]:
        """Train; yield the number of updates made after each one, until `epochs` are complete.

        Ends earlier where `stopping` says so, and where the perceptron rule has converged;
        `go_on` lets it train again. At the end the best parameters are back, where `stopping`
        says so.

        Raises
        ------
        Diverged
            If a loss or parameter is not finite. The update is undone before.
        """
        silently, update = self._silently, self._update
        if self.state.watch.stopped or self._has_all_epochs():
            return
        while self.epochs is None or self.state.epoch < self.epochs:
            silently(update, self.next_rows())
            stopped = self._advance()
            yield self.state.update
            if stopped:
                return
        self.bring_best_back()

    def _has_all_epochs(self) -> bool:
        return self.epochs is not None and self.state.epoch >= self.epochs

    def go_on(self) -> None:
        """Let training go on after its end; the best until now is still to be beaten."""
        watch = self.state.watch
        if watch.stopped or watch.restored:
            kept = watch.best, watch.best_epoch, watch.best_theta
            self.state.watch = Watch(*kept, since=self.state.epoch)

    def bring_best_back(self) -> None:
        """Bring the parameters of the best epoch back, where `stopping` wants it at an end."""
        watch, theta = self.state.watch, self.state.theta
        best = watch.best_theta
        wanted = self.stopping.restore_best and watch.stopped != "converged"
        if best is None or not wanted or np.array_equal(best, theta):
            return
        self._before += best - theta  # the last move stays the optimizer's
        np.copyto(theta, best)
        self._evaluated = None
        self.state.watch = replace(watch, restored=True)

    def next_rows(self) -> Array | None:
        """Return the rows of the next batch; None stands for all rows, unshuffled."""
        state = self.state
        n = self._n
        if self.batch_size >= n:
            return None
        if state.order is None or state.position >= n:
            state.order = state.rng.permutation(n)
            state.position = 0
        return state.order[state.position : state.position + self.batch_size]

    def update_on(self, rows: Array) -> None:
        """Make one update on the given training rows, outside the epoch's order.

        Raises
        ------
        ValueError
            If there is no row, or one that does not exist.
        Diverged
            As in `updates`.
        """
        chosen = checked_rows(rows, self._n)
        self._silently(self._update, chosen)
        self.state.update += 1

    def evaluate(self) -> Evaluation:
        """Return loss and metrics of the current parameters on all data."""
        return evaluate(self.network, self.state.theta, self.data)

    def _update(self, rows: Array | None) -> None:
        state = self.state
        batch = self._latest = self._rows.filled(rows)
        if self._drops:
            batch.draw_masks(state.dropout_rng)
        theta = state.theta
        finite = batch.backpropagate(theta, self.gradient)
        if not finite and not math.isfinite(batch.last_loss()):
            self._fail("loss", batch)
        self._before[:] = theta
        self._mark = state.epoch, state.update, state.position, state.order, state.watch
        chain = self._chain
        if chain.optimizer is not state.optimizer:
            chain = self._chain = self._new_chain()
        if self._is_watched:
            self.stages = chain.watched_update()
        else:
            chain.update()
        if not chain.is_finite(calm=finite and self._calm_inputs):
            self._fail("parameters" if not np.isfinite(theta).all() else "memory", batch)

    def _advance(self) -> bool:
        """Count the update; at an epoch's end evaluate. Return whether training stops early."""
        state = self.state
        state.update += 1
        state.position += self.batch_size
        if state.position < self._n:
            return False
        state.epoch += 1
        state.position = 0
        state.order = None
        evaluation = None
        if state.epoch % self._stride() == 0:
            evaluation = self.evaluate()
            for listener in self.on_rows.values():
                listener(state.epoch)
            self._pending.append(history_row(state.epoch, evaluation))
            self._evaluated = state.update, evaluation.loss
            if not self._sees_all and evaluation.is_finite:
                self._note_sound()
            if len(self._pending) >= HISTORY_LIMIT:
                self.flush_history()
        if self._varies:
            self._set_rate()
        return self._may_stop and self._stops(evaluation or self.evaluate())

    def _stops(self, evaluation: Evaluation) -> bool:
        state, theta = self.state, self.state.theta
        loss, late = evaluation.loss, evaluation.validation_loss
        seen = loss if late is None else late
        if self._by_rows:
            loss, seen = evaluation.settled_losses()
        state.watch = watch = watched(state.watch, self.stopping, state.epoch, theta, loss, seen)
        if self._by_perceptron_rule and not watch.stopped:
            settled = is_settled(self.network, theta, self.data.X, self.data.Y)
            state.watch = watch = watched_rule(watch, theta, settled=settled)
        if watch.stopped:
            self.bring_best_back()
        return bool(watch.stopped)

    def _stride(self) -> int:
        """Return the spacing of evaluations, foreseeing the thinning of what is pending."""
        history = self.state.history
        stride, points = history.stride, len(history.table) + len(self._pending)
        return stride * 2 if points >= HISTORY_LIMIT else stride

    def _fail(self, what: str, batch: BatchPass) -> None:
        state = self.state
        layer = first_bad_layer(what, self.network, self._chain.finite_parts(), batch)
        update = state.update + 1
        rate = state.optimizer.learning_rate
        self._restore()
        raise Diverged(update, layer, what, rate)

    def _restore(self) -> None:
        """Go back to before the last update, if the loss on all data was finite there.

        Where a batch's loss is not finite, that is the update before the one that failed; else it
        is the latest epoch's end with a finite loss. Without an update, the parameters are left as
        they were given.
        """
        if self._mark is None:
            return
        state = self.state
        np.copyto(state.theta, self._before)
        state.epoch, state.update, state.position, state.order, state.watch = self._mark
        if not self._sees_all and not self.evaluate().is_finite:
            state.epoch, state.update, theta = self._sound
            state.position, state.order = 0, None
            np.copyto(state.theta, theta)
            np.copyto(self._before, theta)
        state.optimizer.forget()
        self._set_rate()
        self._evaluated = None
        self._pending = [row for row in self._pending if row[0] <= state.epoch]
        state.history = state.history.until(state.epoch)
