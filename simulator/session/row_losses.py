"""The loss of every training row over the epochs, noted while somebody looks.

It costs next to nothing: at an epoch's end training evaluates all rows anyway, for the loss curve;
what every row has in it is read off the same pass. While nobody looks, nothing is noted.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.nn.network import Network
from simulator.session.epoch_ends import epoch_ends, stands_at_end
from simulator.session.kept import Kept
from simulator.session.kept_rows import NEVER, KeptRows, RowsThen, learnt_by, rows_at
from simulator.session.moment import Moment
from simulator.training.evaluation import right_rows, rows_pass
from simulator.training.trainer import Trainer

Array = NDArray[Any]

_MOST_NUMBERS: Final = 1 << 21
_MOST_EPOCHS, _FEWEST_EPOCHS = 512, 32
# A row of a regression counts as learnt where its error is a tenth of what rows had at first.
_LEARNT_SHARE = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class RowLosses:
    """The rows' losses as they stand, and at the epochs that were noted.

    Attributes
    ----------
    epochs : ndarray of int64, shape (m,)
        Epochs completed, growing: those at which the loss curve has points, and those of moments
        kept of the run from when nobody looked. Where noting began within an epoch whose end is
        not kept, what rows had then stands for it.
    kept : ndarray of bool, shape (m,)
        Which of them were worked out afterwards, from such moments.
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
        Which rows were learnt when noting began, or at a moment kept from before, after epoch 0:
        it may have been at an epoch until then that nobody saw.
    """

    epochs: Array
    kept: NDArray[np.bool_]
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
        unseen: NDArray[np.bool_] = (self.learnt > 0) & (self.learnt <= self.begun)
        return unseen


@dataclass(frozen=True, slots=True, eq=False)
class RowNotes:
    """What a recorder has noted, as a value to be put back.

    Attributes
    ----------
    series : object
        Stands for the time since somebody began to look.
    epochs, losses, kept, stood, learnt, goal, stride, begun
        As the recorder has them.
    """

    series: object
    epochs: tuple[int, ...]
    losses: tuple[Array, ...]
    kept: KeptRows
    stood: tuple[int, KeptRows]
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
        self._kept: KeptRows = {}
        # Off an epoch's end: after which update noting began, and what rows had there. It stands
        # for the end of the epoch before, while nothing is known of that.
        self._stood: tuple[int, KeptRows] = 0, {}
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
            self._begin_at(trainer)

    def attach(self, trainer: Trainer) -> None:
        """Note what this trainer evaluates from now on; what is ahead has been taken back."""
        self.cut(trainer.state.epoch, trainer.state.update)
        if self.is_on:
            trainer.on_rows["losses"] = partial(self.note, trainer)
        else:
            trainer.on_rows.pop("losses", None)

    def _begin_at(self, trainer: Trainer) -> None:
        """Note what rows have where the run stands, as that of an epoch if it is surely its end."""
        state = trainer.state
        self._begun = state.epoch
        losses, right = self._pass_now(trainer)
        if not state.update or trainer.epoch_loss is not None:
            self._add(state.epoch, losses, right)
            return
        self._aim_at_first(losses)
        self._stood = state.update, {state.epoch: RowsThen(losses.astype(np.float32), right)}

    def _pass_now(self, trainer: Trainer) -> tuple[Array, NDArray[np.bool_] | None]:
        """Compute all rows as they stand; return their losses and which are right."""
        batch = rows_pass(trainer.network, trainer.state.theta, self._data)
        losses, outputs, task = batch.row_losses(), batch.layers[-1].a, self._data.task
        right = None if task == "regression" else right_rows(outputs, batch.targets, task)
        self._now = losses, outputs.T.copy(), right, trainer.state.epoch
        return losses, right

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
        if not self._epochs and not self._stood[1]:
            self._begun = epoch
        self._add(epoch, losses, right)

    def _add(self, epoch: int, losses: Array, right: NDArray[np.bool_] | None) -> None:
        self._aim_at_first(losses)
        self._learn(epoch, losses <= self._goal if right is None else right)
        self._epochs.append(epoch)
        self._losses.append(losses.astype(np.float32))
        if epoch in self._stood[1]:
            self._stood = 0, {}
        if len(self._epochs) > self._most:
            self._thin()

    def _aim_at_first(self, losses: Array) -> None:
        """Have rows of a regression count as learnt by `losses`, if they are the first known."""
        if self._data.task == "regression" and not (self._epochs or self._kept or self._stood[1]):
            self._goal = _LEARNT_SHARE * float(losses.mean())

    def _learn(self, epoch: int, right: NDArray[np.bool_]) -> None:
        self._learnt[right & (self._learnt == NEVER)] = epoch

    def _thin(self) -> None:
        """Keep every second epoch, those that the loss curve keeps, and the first."""
        self._stride *= 2
        kept = [k for k, at in enumerate(self._epochs) if k == 0 or at % self._stride == 0]
        self._epochs = [self._epochs[k] for k in kept]
        self._losses = [self._losses[k] for k in kept]

    def cut(self, epoch: int, update: float = math.inf) -> None:
        """Forget what came after `epoch`, or within it after `update`: it has been taken back."""
        while self._epochs and self._epochs[-1] > epoch:
            self._epochs.pop()
            self._losses.pop()
        if self._kept:
            self._kept = {at: rows for at, rows in self._kept.items() if at <= epoch}
        if self._stood[0] > update or any(at > epoch for at in self._stood[1]):
            self._stood = 0, {}
        self._learnt[self._learnt > epoch] = NEVER

    def fill(self, trainer: Trainer, moments: Sequence[Moment]) -> None:
        """Have the rows also at the epochs that moments stand at, where they were not noted.

        Parameters
        ----------
        trainer : Trainer
        moments : sequence of Moment
            In order, up to where the run stands.
        """
        if not self.is_on:
            return
        self._note_standing(trainer, moments)
        spacing = 2 * max(self._stride, trainer.state.history.stride)
        missing = [one for one in epoch_ends(moments) if self._is_unknown(one.epoch, spacing)]
        room = self._most - len(self._kept)
        network = Network(trainer.network.spec)
        if missing:
            self._kept = {**self._kept, **rows_at(missing, network, self._data, room)}
            if self._data.task == "regression":
                self._aim_from(min(self._kept))

    def _note_standing(self, trainer: Trainer, moments: Sequence[Moment]) -> None:
        """Note where the run stands, if that is an end of an epoch of which nothing is known."""
        epoch = trainer.state.epoch
        is_known = epoch in self._epochs[-1:] or (self._epochs and epoch in self._kept)
        if not is_known and stands_at_end(trainer, moments):
            if not self._epochs and not self._stood[1]:  # all that was noted has been taken back
                self._begun = epoch
            self._add(epoch, *self._pass_now(trainer))

    def _is_unknown(self, epoch: int, spacing: int) -> bool:
        """Whether nothing is known of an epoch, nor was noted around it so far apart at most."""
        if epoch in self._kept:
            return False
        place = bisect_left(self._epochs, epoch)
        if place == len(self._epochs):
            return True
        before = self._epochs[place - 1] if place else -spacing - 1
        return self._epochs[place] != epoch and self._epochs[place] - before > spacing

    def _aim_from(self, epoch: int) -> None:
        """Have rows count as learnt by what they had at `epoch`, if that is the first known."""
        if any(at <= epoch for at in self._epochs[:1]) or any(at < epoch for at in self._stood[1]):
            return
        self._goal = _LEARNT_SHARE * float(self._kept[epoch].losses.mean())
        self._learnt[:] = NEVER
        for at, losses in zip(self._epochs, self._losses, strict=True):
            self._learn(at, losses <= self._goal)

    def notes(self) -> RowNotes | None:
        """Return what was noted, for `put_back`; None where nobody looks."""
        if not self.is_on:
            return None
        lists = tuple(self._epochs), tuple(self._losses), self._kept, self._stood
        return RowNotes(
            self._series, *lists, self._learnt.copy(), self._goal, self._stride, self._begun
        )

    def put_back(self, notes: RowNotes | None, epoch: int, update: float = math.inf) -> None:
        """Have what was noted until then, unless nothing was by then or looking began since."""
        if notes is None or notes.series is not self._series or notes.begun > epoch:
            return
        self._epochs, self._losses = list(notes.epochs), list(notes.losses)
        self._kept, self._stood = notes.kept, notes.stood
        self._learnt, self._goal = notes.learnt.copy(), notes.goal
        self._stride, self._begun = notes.stride, notes.begun
        self.cut(epoch, update)

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
            known = version, len(self._epochs), len(self._kept), len(self._stood[1])
            return self._standing.get(known, lambda: self._computed(trainer))
        return self._value(is_now=False)

    def _computed(self, trainer: Trainer) -> RowLosses:
        if self._epochs or self._stood[1]:
            self._pass_now(trainer)
        else:  # all that was noted has been taken back
            self._begin_at(trainer)
        return self._value(is_now=True)

    def _value(self, *, is_now: bool) -> RowLosses:
        assert self._now is not None
        then = {**self._stood[1], **self._kept}
        others = {at: rows.losses for at, rows in then.items() if at not in self._epochs}
        noted = dict(zip(self._epochs, self._losses, strict=True))
        losses = {**others, **noted} if others else noted
        epochs = sorted(losses) if others else self._epochs
        return RowLosses(
            np.array(epochs, np.int64),
            np.array([at in others and at in self._kept for at in epochs], np.bool_),
            tuple(losses[at] for at in epochs),
            *self._now,
            is_now,
            learnt_by(then, self._learnt, self._goal),
            self._begun,
        )
