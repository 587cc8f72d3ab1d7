"""The loss of every training row over the epochs, noted while somebody looks.

It costs next to nothing: at an epoch's end training evaluates all rows anyway, for the loss curve;
what every row has in it is read off the same pass. While nobody looks, nothing is noted.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.session.kept import Kept
from simulator.training.evaluation import right_rows, rows_pass
from simulator.training.trainer import Trainer

Array = NDArray[Any]

_MOST_NUMBERS: Final = 1 << 21
_MOST_EPOCHS, _FEWEST_EPOCHS = 512, 32
# A row of a regression counts as learnt where its error is a tenth of what rows had at first.
_LEARNT_SHARE = 0.1
NEVER: Final = -1


@dataclass(frozen=True, slots=True, eq=False)
class RowLosses:
    """The rows' losses as they stand, and at the epochs that were noted.

    Attributes
    ----------
    epochs : ndarray of int64, shape (m,)
        Epochs completed, growing: those at which the loss curve has points.
    losses : tuple of ndarray of float32, each of shape (n,)
        One item an epoch.
    now, outputs, right : ndarray, shape (n,), (n, k) and (n,)
        Losses, outputs and whether each row is answered right, as last computed; `right` is None
        for regression.
    epoch : int
        Epochs completed then.
    is_now : bool
        Whether they are those of the parameters as they are; while training they may be older.
    learnt : ndarray of int64, shape (n,)
        The first noted epoch at which a row was right, for regression at which its loss was at
        most a tenth of the rows' mean at first; `NEVER` for none.
    begun : int
        The epoch from which on it was noted.
    learnt_before : ndarray of bool, shape (n,)
        Which rows were learnt when noting began, after epoch 0: it may have been at any epoch
        until then.
    """

    epochs: Array
    losses: tuple[Array, ...]
    now: Array
    outputs: Array
    right: NDArray[np.bool_] | None
    epoch: int
    is_now: bool
    learnt: Array
    begun: int

    @property
    def learnt_before(self) -> NDArray[np.bool_]:
        """Which rows were learnt at an epoch that nobody saw."""
        unseen: NDArray[np.bool_] = (self.learnt == self.begun) & (self.begun > 0)
        return unseen


@dataclass(frozen=True, slots=True, eq=False)
class RowNotes:
    """What a recorder has noted, as a value to be put back.

    Attributes
    ----------
    series : object
        Stands for the time since somebody began to look.
    epochs, losses, learnt, goal, stride, begun
        As the recorder has them.
    """

    series: object
    epochs: tuple[int, ...]
    losses: tuple[Array, ...]
    learnt: Array
    goal: float
    stride: int
    begun: int


class RowLossRecorder:
    """Notes the rows' losses of one run.

    Parameters
    ----------
    data : PreparedData

    Attributes
    ----------
    is_on : bool
        Whether somebody looks.
    """

    def __init__(self, data: PreparedData) -> None:
        self._data = data
        rows = len(data.X)
        self._most = int(np.clip(_MOST_NUMBERS // rows, _FEWEST_EPOCHS, _MOST_EPOCHS))
        self.is_on = False
        self._forget()
        self._standing: Kept[RowLosses] = Kept()

    def _forget(self) -> None:
        self._series = object()
        self._epochs: list[int] = []
        self._losses: list[Array] = []
        self._learnt = np.full(len(self._data.X), NEVER, np.int64)
        self._goal = 0.0
        self._stride, self._begun = 1, 0
        self._now: tuple[Array, Array, NDArray[np.bool_] | None, int] | None = None

    def follow(self, trainer: Trainer, on: bool) -> None:
        """Begin to note, from the epoch that stands on, or end; what was noted is then gone."""
        if on == self.is_on:
            return
        self.is_on = on
        self._forget()
        self.attach(trainer)
        if on:
            self._begun = trainer.state.epoch
            trainer.evaluate()
            self.note(trainer, self._begun)

    def attach(self, trainer: Trainer) -> None:
        """Note what this trainer evaluates from now on; what is ahead has been taken back."""
        self.cut(trainer.state.epoch)
        if self.is_on:
            trainer.on_rows["losses"] = partial(self.note, trainer)
        else:
            trainer.on_rows.pop("losses", None)

    def note(self, trainer: Trainer, epoch: int) -> None:
        """Note what all rows have, right after they were evaluated."""
        if self._epochs and epoch % self._stride:
            return
        data, dtype = self._data, trainer.state.theta.dtype
        batch = trainer.network.batch_pass(len(data.X), None, dtype)
        if len(data.X_validation) == len(data.X):  # evaluated last, in the same buffers
            batch = rows_pass(trainer.network, trainer.state.theta, data)
        losses = batch.row_losses()
        outputs = batch.layers[-1].a
        task = self._data.task
        right = None if task == "regression" else right_rows(outputs, batch.targets, task)
        self._now = losses, outputs.T.copy(), right, epoch
        self.cut(epoch - 1)
        if not self._epochs:
            self._begun = epoch
        self._add(epoch, losses, right)
        if len(self._epochs) > self._most:
            self._thin()

    def _add(self, epoch: int, losses: Array, right: NDArray[np.bool_] | None) -> None:
        self._learn(epoch, losses, right)
        self._epochs.append(epoch)
        self._losses.append(losses.astype(np.float32))

    def _learn(self, epoch: int, losses: Array, right: NDArray[np.bool_] | None) -> None:
        if right is None:
            if not self._epochs:
                self._goal = _LEARNT_SHARE * float(losses.mean())
            right = losses <= self._goal
        self._learnt[right & (self._learnt == NEVER)] = epoch

    def _thin(self) -> None:
        """Keep every second epoch, those that the loss curve keeps, and the first."""
        self._stride *= 2
        kept = [k for k, at in enumerate(self._epochs) if k == 0 or at % self._stride == 0]
        self._epochs = [self._epochs[k] for k in kept]
        self._losses = [self._losses[k] for k in kept]

    def cut(self, epoch: int) -> None:
        """Forget what came after `epoch`: it has been taken back."""
        while self._epochs and self._epochs[-1] > epoch:
            self._epochs.pop()
            self._losses.pop()
        self._learnt[self._learnt > epoch] = NEVER

    def notes(self) -> RowNotes | None:
        """Return what was noted, for `put_back`; None where nobody looks."""
        if not self.is_on:
            return None
        lists = tuple(self._epochs), tuple(self._losses)
        return RowNotes(
            self._series, *lists, self._learnt.copy(), self._goal, self._stride, self._begun
        )

    def put_back(self, notes: RowNotes | None, epoch: int) -> None:
        """Have what was noted up to `epoch`, unless nothing was by then or looking began since."""
        if notes is None or notes.series is not self._series or notes.begun > epoch:
            return
        self._epochs, self._losses = list(notes.epochs), list(notes.losses)
        self._learnt, self._goal = notes.learnt.copy(), notes.goal
        self._stride, self._begun = notes.stride, notes.begun
        self.cut(epoch)

    def losses(self, trainer: Trainer, version: object, *, standing: bool) -> RowLosses | None:
        """Return what was noted; with `standing` the rows are computed as they stand.

        Parameters
        ----------
        trainer : Trainer
        version : hashable
            Stands for the parameters as they are now.
        standing : bool

        Returns
        -------
        RowLosses or None
            None where nobody looks. While nothing changes it is the same value.
        """
        if not self.is_on:
            return None
        if standing:
            return self._standing.get((version, len(self._epochs)), lambda: self._computed(trainer))
        return self._value(is_now=False)

    def _computed(self, trainer: Trainer) -> RowLosses:
        batch = rows_pass(trainer.network, trainer.state.theta, self._data)
        losses, outputs = batch.row_losses(), batch.layers[-1].a
        task = self._data.task
        right = None if task == "regression" else right_rows(outputs, batch.targets, task)
        self._now = losses, outputs.T.copy(), right, trainer.state.epoch
        if not self._epochs:  # all that was noted has been taken back
            self._begun = trainer.state.epoch
            self._add(self._begun, losses, right)
        return self._value(is_now=True)

    def _value(self, *, is_now: bool) -> RowLosses:
        assert self._now is not None
        return RowLosses(
            np.array(self._epochs, np.int64),
            tuple(self._losses),
            *self._now,
            is_now,
            self._learnt.copy(),
            self._begun,
        )
