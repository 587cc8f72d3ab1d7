"""A moment of a run that is kept, to go back to: a state of training in compact form.

A `TrainingState` has generators and an optimizer of its own, which take longer to copy than an
update of a small network takes. A moment holds the numbers alone; of the curve it holds nothing,
as that of a later moment begins with it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.optimizers.optimizer import OptimizerMemory
from simulator.scenarios.experiment import Experiment
from simulator.training.early_stopping import Watch
from simulator.training.evaluation import History
from simulator.training.last_update import LastUpdate
from simulator.training.state import TrainingState
from simulator.training.trainer import Trainer

Array = NDArray[Any]

# What the objects around the numbers take: measured with 64-bit Python, rounded up.
_FRAME_BYTES = 1200


# Not frozen: to set so many fields of a frozen one takes longer than to copy their arrays.
@dataclass(slots=True, eq=False)
class Moment:
    """A run as it stood after some updates, and how it went on from there.

    Nobody changes what it holds: several moments share what was the same in both.

    Attributes
    ----------
    experiment : Experiment
        With the settings of then.
    theta : ndarray, shape (P,)
    rule : str
        The optimizer's name.
    settings : mapping of str to float
        The optimizer's.
    memory : OptimizerMemory
    random, dropout : mapping
        The states of the generators of shuffles and of masks.
    epoch, update, position : int
    order : ndarray or None
    watch : Watch
    last : LastUpdate
    epochs : int or None
        Where training was to end.
    loss : float or None
        On all training rows, where it is known: at the end of an epoch.
    is_step : bool
        Whether the next moment is one step of the learner's on, which can be taken back.
    rows : tuple of int or None
        Training rows that the next update was made on; None for training's own batches.
    follows : bool
        Whether the run came to the next moment by updates alone: going on makes them again.
    """

    experiment: Experiment
    theta: Array
    rule: str
    settings: Mapping[str, float]
    memory: OptimizerMemory
    random: Mapping[str, Any]
    dropout: Mapping[str, Any]
    epoch: int
    update: int
    position: int
    order: Array | None
    watch: Watch
    last: LastUpdate
    epochs: int | None
    loss: float | None
    is_step: bool = False
    rows: tuple[int, ...] | None = None
    follows: bool = True

    def training(self, history: History) -> TrainingState:
        """Return the state of training, which may be trained on.

        Parameters
        ----------
        history : History
            Of this moment or a later one of the same run.
        """
        count, factor, scalars, arrays = self.memory
        optimizer = optimizers.get(self.rule, **self.settings)
        copies = {name: values.copy() for name, values in arrays.items()}
        optimizer.remember(OptimizerMemory(count, factor, scalars, copies))
        return TrainingState(
            self.theta.copy(),
            optimizer,
            _generator(self.random),
            self.epoch,
            self.update,
            self.order,
            self.position,
            history.until(self.epoch),
            self.watch,
            _generator(self.dropout),
        )

    def without(self, gone: Moment) -> Moment:
        """Return this moment where `gone`, the next one, is kept no longer."""
        follows = self.follows and gone.follows and self.rows is None and gone.rows is None
        return replace(self, is_step=False, rows=None, follows=follows)

    def parts(self) -> Iterator[tuple[int, int]]:
        """Yield what it holds: what stands for each part, equal for shared ones, and its bytes."""
        yield id(self), _FRAME_BYTES
        arrays = (self.theta, *self.memory.arrays.values(), *self.last, self.order)
        yield from array_parts(*arrays, self.watch.best_theta)
        for place in self.watch.seen:
            yield id(place), sys.getsizeof(place)
        yield id(self.watch), sys.getsizeof(self.watch.seen)
        yield id(self.random), bytes_of(self.random)
        yield id(self.dropout), bytes_of(self.dropout)


def moment_of(trainer: Trainer, experiment: Experiment, before: Moment | None) -> Moment:
    """Return the moment at which `trainer` stands.

    Parameters
    ----------
    trainer : Trainer
    experiment : Experiment
    before : Moment or None
        The one before it, with which it shares what is the same.
    """
    state = trainer.state
    count, factor, scalars, arrays = state.optimizer.memory()
    copies = {name: values.copy() for name, values in arrays.items()}
    dropout = None if before is None else before.dropout
    random: Mapping[str, Any] = state.rng.bit_generator.state
    if before is not None and before.random == random:  # nothing was shuffled since
        random = before.random
    if dropout is None or trainer.network.spec.drops:
        dropout = state.dropout_rng.bit_generator.state
    return Moment(
        experiment,
        theta := state.theta.copy(),
        state.optimizer.name,
        state.optimizer.settings,
        OptimizerMemory(count, factor, scalars, copies),
        random,
        dropout,
        state.epoch,
        state.update,
        state.position,
        state.order,
        state.watch,
        _last_update(trainer, theta),
        trainer.epochs,
        trainer.epoch_loss,
    )


def array_parts(*arrays: Array | None) -> Iterator[tuple[int, int]]:
    """Yield what stands for the memory of each array, the same for views of one, and its bytes."""
    for values in arrays:
        if values is not None:
            owner = values if values.base is None else values.base
            yield id(owner), (values.nbytes if any(values.strides) else values.itemsize)


def held_bytes(moments: Iterable[Moment]) -> int:
    """Return how much memory moments take together; what they share counts once."""
    return sum(dict(part for moment in moments for part in moment.parts()).values())


def _last_update(trainer: Trainer, theta: Array) -> LastUpdate:
    """Return a copy of the last update; before the first, which moves nothing, in no memory."""
    last = trainer.last
    if trainer.state.update or last.gradient.any() or not np.array_equal(last.before, theta):
        return last
    return LastUpdate(np.broadcast_to(np.zeros((), theta.dtype), theta.shape), theta)


def _generator(state: Mapping[str, Any]) -> np.random.Generator:
    # Any seed does: the state is set at once. Without one, it would be asked of the system.
    generator = np.random.Generator(getattr(np.random, state["bit_generator"])(0))
    generator.bit_generator.state = dict(state)
    return generator


def bytes_of(value: object) -> int:
    """Return the memory of a nested mapping of numbers."""
    inner = value.values() if isinstance(value, Mapping) else ()
    return sys.getsizeof(value) + sum(bytes_of(one) for one in inner)
