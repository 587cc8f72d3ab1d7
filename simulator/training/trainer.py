"""Training as a plain generator over a small state that can be copied and resumed bit for bit."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextvars import copy_context
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.nn.batch_pass import BatchPass
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.optimizer import Optimizer
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.schedules import Schedule
from simulator.optimizers.update_chain import UpdateChain
from simulator.optimizers.update_stages import UpdateStages
from simulator.training.early_stopping import Stopping, Watch, watched, watched_rule
from simulator.training.evaluation import (
    HISTORY_LIMIT,
    Evaluation,
    History,
    classify,
    evaluate,
    history_row,
)
from simulator.training.perceptron import is_settled, uses_rule

Array = NDArray[Any]

__all__ = [
    "Diverged",
    "Evaluation",
    "History",
    "Trainer",
    "TrainingState",
    "classify",
    "evaluate",
    "initial_state",
]


class Diverged(ArithmeticError):
    """Training met a number that is not finite; the last good parameters are kept.

    Where the parameters went wrong, the optimizer's memory went with them: it starts afresh, so
    that training can go on with a smaller learning rate.

    Attributes
    ----------
    update : int
        The update, counted from 1, that went wrong; it was not applied, and where its loss was
        not finite, the update before it was taken back.
    layer : int
        Index of the layer where it shows first.
    what : str
        ``"loss"`` or ``"parameters"``.
    learning_rate : float
        The learning rate in use.
    """

    def __init__(self, update: int, layer: int, what: str, learning_rate: float) -> None:
        self.update = update
        self.layer = layer
        self.what = what
        self.learning_rate = learning_rate
        verb = "is" if what == "loss" else "are"
        super().__init__(
            f"{what} {verb} not finite at update {update} in layer {layer + 1}; "
            f"the learning rate {learning_rate:g} is probably too large"
        )


def _unseeded() -> np.random.Generator:
    return np.random.default_rng(0)


@dataclass(slots=True, eq=False)
class TrainingState:
    """Everything that training changes; a copy resumes bit for bit.

    Attributes
    ----------
    theta : ndarray, shape (P,)
        Parameters.
    optimizer : Optimizer
        Update rule with its memory.
    rng : numpy.random.Generator
        Source of the shuffles.
    epoch, update : int
        Epochs completed and updates made.
    order : ndarray or None
        This epoch's order of the training rows; None where no shuffle is needed.
    position : int
        How many rows of `order` have been used.
    history : History
        Evaluations so far.
    watch : Watch
        What early stopping has seen.
    dropout_rng : numpy.random.Generator
        Source of the masks of layers with dropout.
    """

    theta: Array
    optimizer: Optimizer
    rng: np.random.Generator
    epoch: int = 0
    update: int = 0
    order: Array | None = None
    position: int = 0
    history: History = field(default_factory=History)
    watch: Watch = field(default_factory=Watch)
    dropout_rng: np.random.Generator = field(default_factory=_unseeded)

    def copy(self) -> TrainingState:
        """Return an independent copy."""
        return TrainingState(
            self.theta.copy(),
            self.optimizer.copy(),
            _copied(self.rng),
            self.epoch,
            self.update,
            self.order,  # never written to: a new epoch makes a new one
            self.position,
            self.history,
            self.watch,
            _copied(self.dropout_rng),
        )

    def onto(self, *, keep_memory: bool = False) -> TrainingState:
        """Return a copy with which training goes on with other data.

        The parameters, the counts and the history stay; the next batch begins a new round through
        the rows, and early stopping watches anew. What the optimizer remembers is about the old
        data's gradients, so that it is forgotten unless it is asked for.

        Parameters
        ----------
        keep_memory : bool, default False
            Whether the optimizer keeps its memory.
        """
        state = self.copy()
        state.order, state.position, state.watch = None, 0, Watch()
        if not keep_memory:
            state.optimizer.forget()
        return state


def _copied(rng: np.random.Generator) -> np.random.Generator:
    twin = np.random.Generator(type(rng.bit_generator)())
    twin.bit_generator.state = rng.bit_generator.state
    return twin


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
        if batch_size < 1:
            raise ValueError(f"batch_size must be >= 1, got {batch_size}")
        expected = network.spec.inputs, network.spec.outputs
        if (data.n_features, data.n_outputs) != expected:
            raise ValueError(
                "data must have {} features and {} outputs, as the network, got {} and {}".format(
                    *expected, data.n_features, data.n_outputs
                )
            )
        self.network = network
        self.data = data
        self.state = state
        self.epochs = epochs
        self.batch_size = min(batch_size, len(data.X))
        self.gradient = np.zeros_like(state.theta)
        self._before = state.theta.copy()
        dtype = state.theta.dtype
        ones = np.ones((len(data.X), 1))
        self._inputs = np.ascontiguousarray(np.hstack([data.X, ones]), dtype)
        self._targets = np.ascontiguousarray(data.Y.T, dtype)
        self._drops = network.spec.drops
        self._passes: dict[int, BatchPass] = {}
        self._full_filled = False
        self._latest: BatchPass | None = None
        self._pending: list[list[float]] = []
        self._mark: tuple[int, int, int, Array | None, Watch] | None = None
        self._silently = _silence()
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
        self._may_stop = self.stopping.is_on or self._by_perceptron_rule
        self._set_rate()

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
    def masks(self) -> tuple[Array | None, ...] | None:
        """The last batch's dropout masks as for `Network.loss_and_gradient`; None without."""
        return self._latest.masks() if self._drops and self._latest is not None else None

    @property
    def last_update(self) -> Array:
        """The last update's move, shape (P,)."""
        return self.state.theta - self._before

    def set_parameter(self, index: int, value: float) -> None:
        """Set one parameter by hand; `last_update` stays the optimizer's."""
        theta = self.state.theta
        self._before[index] += value - theta[index]
        theta[index] = value
        self._mark = None  # there is no going back behind what was set

    def set_parameters(self, theta: Array) -> None:
        """Set all parameters by hand; `last_update` stays the optimizer's."""
        self._before += theta - self.state.theta
        self.state.theta[:] = theta
        self._mark = None

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
        `go_on` lets it train again.

        Raises
        ------
        Diverged
            If a loss or parameter is not finite. The update is undone before.
        """
        silently, update = self._silently, self._update
        if self.state.watch.stopped:
            return
        while self.epochs is None or self.state.epoch < self.epochs:
            silently(update, self.next_rows())
            stopped = self._advance()
            yield self.state.update
            if stopped:
                return

    def go_on(self) -> None:
        """Let training go on after it was stopped early; what is best is judged anew."""
        if self.state.watch.stopped:
            self.state.watch = Watch()

    def next_rows(self) -> Array | None:
        """Return the rows of the next batch; None stands for all rows, unshuffled."""
        state = self.state
        n = len(self._inputs)
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
        chosen = np.asarray(rows, dtype=np.intp)
        last = len(self._inputs) - 1
        if not chosen.size or chosen.min() < 0 or chosen.max() > last:
            raise ValueError(f"rows must be in 0..{last}, got {chosen.tolist()}")
        self._silently(self._update, chosen)
        self.state.update += 1

    def evaluate(self) -> Evaluation:
        """Return loss and metrics of the current parameters on all data."""
        return evaluate(self.network, self.state.theta, self.data)

    def _update(self, rows: Array | None) -> None:
        state = self.state
        batch = self._latest = self._batch(rows)
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
        if not chain.is_finite():
            self._fail("parameters", batch)

    def _batch(self, rows: Array | None) -> BatchPass:
        n = len(self._inputs) if rows is None else len(rows)
        batch = self._passes.get(n)
        if batch is None:
            # Its own buffers, not the network's: evaluations must not overwrite the full batch.
            batch = self._passes[n] = self.network.new_pass(
                n, self.state.theta.dtype, drops=self._drops
            )
            self._full_filled = False
        if rows is not None:
            # mode="clip" lets take() write straight into the buffer; the rows are always valid.
            self._inputs.take(rows, 0, batch.inputs, "clip")
            self._targets.take(rows, 1, batch.targets, "clip")
            self._full_filled = self._full_filled and n != len(self._inputs)
        elif not self._full_filled:
            np.copyto(batch.inputs, self._inputs)
            np.copyto(batch.targets, self._targets)
            self._full_filled = True
        return batch

    def _advance(self) -> bool:
        """Count the update; at an epoch's end evaluate. Return whether training stops early."""
        state = self.state
        state.update += 1
        state.position += self.batch_size
        if state.position < len(self._inputs):
            return False
        state.epoch += 1
        state.position = 0
        state.order = None
        evaluation = None
        if state.epoch % self._stride() == 0:
            evaluation = self.evaluate()
            self._pending.append(history_row(state.epoch, evaluation))
            if len(self._pending) >= HISTORY_LIMIT:
                self.flush_history()
        if self._varies:
            self._set_rate()
        return self._may_stop and self._stops(evaluation or self.evaluate())

    def _stops(self, evaluation: Evaluation) -> bool:
        state, theta = self.state, self.state.theta
        seen = evaluation.validation_loss
        state.watch = watch = watched(
            state.watch,
            self.stopping,
            state.epoch,
            theta,
            evaluation.loss,
            evaluation.loss if seen is None else seen,
        )
        if self._by_perceptron_rule and not watch.stopped:
            settled = is_settled(self.network, theta, self.data.X, self.data.Y)
            state.watch = watch = watched_rule(watch, theta, settled=settled)
        if watch.stopped == "patience" and watch.best_theta is not None:
            self._before += watch.best_theta - theta  # the last move stays the optimizer's
            np.copyto(theta, watch.best_theta)
        return bool(watch.stopped)

    def _stride(self) -> int:
        """Return the spacing of evaluations, foreseeing the thinning of what is pending."""
        history = self.state.history
        stride, points = history.stride, len(history.table) + len(self._pending)
        return stride * 2 if points >= HISTORY_LIMIT else stride

    def _fail(self, what: str, batch: Any) -> None:
        state = self.state
        layer, update = self._first_bad_layer(what, batch), state.update + 1
        rate = state.optimizer.learning_rate
        self._restore()
        raise Diverged(update, layer, what, rate)

    def _restore(self) -> None:
        """Go back to before the last update: the latest parameters whose loss was finite.

        Where a loss is not finite, that is the update before the one that failed; without one,
        the parameters are left as they were given.
        """
        if self._mark is None:
            return
        state = self.state
        np.copyto(state.theta, self._before)
        state.epoch, state.update, state.position, state.order, state.watch = self._mark
        state.optimizer.forget()
        self._set_rate()
        self._pending = [row for row in self._pending if row[0] <= state.epoch]
        state.history = state.history.until(state.epoch)

    def _first_bad_layer(self, what: str, batch: Any) -> int:
        if what == "parameters":
            blocks = self.network.blocks(self.state.theta)
            finite = [bool(np.isfinite(block).all()) for block in blocks]
        else:
            finite = [
                bool(np.isfinite(layer.z).all() and np.isfinite(layer.a).all())
                for layer in batch.layers
            ]
        return finite.index(False) if False in finite else len(finite) - 1


def _silence() -> Callable[..., object]:
    """Return a function that calls another one without NumPy's warnings about overflow.

    From NumPy 2 on that setting belongs to a context, and entering a context of one's own costs a
    twentieth of `errstate`, which enters one and makes it first. It must not be held across a
    yield: whoever resumes a generator may do so in another context.
    """
    if np.lib.NumpyVersion(np.__version__) < "2.0.0":
        return np.errstate(all="ignore")(lambda function, *arguments: function(*arguments))
    context = copy_context()
    context.run(np.seterr, all="ignore")
    return context.run


def initial_state(
    spec: NetworkSpec, optimizer: Optimizer, seed: int, initializer: str
) -> TrainingState:
    """Return the state before the first update: the same seed gives the same numbers.

    Start weights, shuffles and dropout come from three independent streams of the seed, so that
    changing the batch size or the dropout leaves the weights alone.
    """
    weights_seed, shuffle_seed, dropout_seed = np.random.SeedSequence(seed).spawn(3)
    theta = Network(spec).initial_parameters(np.random.default_rng(weights_seed), initializer)
    return TrainingState(
        theta,
        optimizer,
        np.random.default_rng(shuffle_seed),
        dropout_rng=np.random.default_rng(dropout_seed),
    )
