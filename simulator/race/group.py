"""Racers that get the same batches: one stack of parameters, advanced together.

A group is deterministic: from a copy of its state at some update it goes the same way again, bit
for bit. So a race keeps few states and makes the others again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.optimizers.optimizer import Optimizer
from simulator.optimizers.update_chain import MODERATE_SQUARES
from simulator.race.objectives import Array, Objective, Rows
from simulator.race.results import Racer, UpdateNumbers

# Sets the numbers for dropped nodes apart from those for the rows' order.
_DROPPED = 1


class Batches:
    """Rows of each update's batch: a function of seed, batch size and update alone.

    As in training, each epoch has an order of its own, and its last batch holds what is left. The
    order is the same for all batch sizes.

    Parameters
    ----------
    n : int
        Training rows.
    size : int
        Rows in a batch, fewer than `n`.
    seed : int

    Attributes
    ----------
    an_epoch : int
        Batches in an epoch.
    """

    def __init__(self, n: int, size: int, seed: int) -> None:
        self._n, self._size, self._seed = n, size, seed
        self.an_epoch = -(-n // size)
        self._epoch = -1
        self._order: Rows = np.empty(0, np.intp)

    def rows(self, update: int) -> Rows:
        """Return the rows of the batch of which `update` updates came before."""
        epoch, batch = divmod(update, self.an_epoch)
        if epoch != self._epoch:
            rng = np.random.default_rng((self._seed, epoch))
            self._order, self._epoch = rng.permutation(self._n).astype(np.intp), epoch
        return self._order[batch * self._size : (batch + 1) * self._size]


@dataclass(frozen=True, slots=True, eq=False)
class Checkpoint:
    """A group's state after `update` updates: parameters (R, P) and optimizers."""

    update: int
    thetas: Array
    rules: tuple[Optimizer, ...]


class ReplicaGroup:
    """Some racers with equal batches, row by row in one stack.

    A row that is no longer finite is parked at its start, so that it disturbs nobody: which
    kernel is chosen, and how long it takes, depends on the largest numbers of the whole stack.

    Parameters
    ----------
    objective : Objective
    racers : sequence of Racer
        Those of equal optimizer and settings stand together: they share one optimizer.
    thetas : ndarray, shape (R, P)
        Where they start; changed in place.
    batches : Batches or None
        None means all rows at every update.
    seed : int, default 0
        What dropped nodes are drawn from: those of an update depend on it and the update alone.

    Attributes
    ----------
    update : int
        Updates made.
    losses : ndarray, shape (R,)
        Mean loss of the batch at `thetas`, once `prepare` has been called.
    diverged : list of (int or None)
        By row, the first update after which it was not finite.
    """

    def __init__(
        self,
        objective: Objective,
        racers: Sequence[Racer],
        thetas: Array,
        batches: Batches | None,
        seed: int = 0,
    ) -> None:
        self._objective, self._racers, self._batches = objective, tuple(racers), batches
        self._seed = seed
        self.update = 0
        self.thetas = thetas
        self.gradients = np.zeros_like(thetas)
        self.losses = np.full(len(thetas), np.nan)
        self.diverged: list[int | None] = [None] * len(thetas)
        self._starts = thetas.copy()
        self._known = -1
        self._bind([optimizers.get(one.optimizer, **one.settings) for one in racers])

    def _bind(self, rules: Sequence[Optimizer]) -> None:
        """Give each run of rows with equal optimizers the first of them."""
        firsts = [
            row
            for row, rule in enumerate(rules)
            if row == 0
            or (rule.name, rule.settings) != (rules[row - 1].name, rules[row - 1].settings)
        ]
        self._use([rules[row] for row in firsts], firsts)

    def _use(self, rules: Sequence[Optimizer], firsts: Sequence[int]) -> None:
        self._rules, self._firsts = tuple(rules), tuple(firsts)
        self._flat_gradients = self.gradients.reshape(-1)
        parts = [slice(a, b) for a, b in zip(firsts, [*firsts[1:], len(self.thetas)], strict=True)]
        update_rules = self._objective.update_rules
        self._chains = [
            update_rules.chain(rule, self.thetas[part], self.gradients[part])
            for rule, part in zip(rules, parts, strict=True)
        ]

    def checkpoint(self) -> Checkpoint:
        """Return a copy of the state."""
        return Checkpoint(self.update, self.thetas.copy(), tuple(r.copy() for r in self._rules))

    def replay(self, checkpoint: Checkpoint) -> ReplicaGroup:
        """Return a group that goes on from `checkpoint`, independent of this one.

        It knows of the rows that diverge later, and parks them when it happens.
        """
        twin = ReplicaGroup.__new__(ReplicaGroup)
        twin._objective, twin._racers, twin._batches = self._objective, self._racers, self._batches
        twin._seed = self._seed
        twin.update = checkpoint.update
        twin.thetas = checkpoint.thetas.copy()
        twin.gradients = np.zeros_like(twin.thetas)
        twin.losses = np.full(len(twin.thetas), np.nan)
        twin.diverged, twin._starts, twin._known = list(self.diverged), self._starts, -1
        twin._use([rule.copy() for rule in checkpoint.rules], self._firsts)
        return twin

    def step(self) -> None:
        """Make one update."""
        self.prepare()
        self._set_rates()
        for chain in self._chains:
            chain.update()
        self._settle()

    def prepare(self) -> None:
        """Compute this update's losses and the data's gradients, if they are not yet known."""
        if self._known == self.update:
            return
        rows = self._rows()
        self._evaluate(rows)
        if self.lose(self.losses):
            self._evaluate(rows)
        self._known = self.update

    def _rows(self) -> Rows | None:
        return None if self._batches is None else self._batches.rows(self.update)

    def _evaluate(self, rows: Rows | None) -> None:
        self._park()
        rng = None
        if self._objective.update_rules.drops:
            rng = np.random.default_rng((self._seed, self.update, _DROPPED))
        losses, gradients = self._objective.loss_and_gradient(self.thetas, rows, rng)
        np.copyto(self.losses, losses)
        np.copyto(self.gradients, gradients)

    def _park(self) -> None:
        for row, at in enumerate(self.diverged):
            if at is not None and at <= self.update:
                self.thetas[row] = self._starts[row]

    def lose(self, values: Array) -> bool:
        """Note the rows of which `values` (R,) or (R, P) are not finite now; return if any are."""
        return self._note(np.isfinite(values))

    def _note(self, finite: NDArray[np.bool_]) -> bool:
        if finite.all():
            return False
        gone = ~finite if finite.ndim == 1 else ~finite.all(axis=1)
        lost = [int(row) for row in np.flatnonzero(gone) if self.diverged[row] is None]
        for row in lost:
            self.diverged[row] = self.update
        return bool(lost)

    def _set_rates(self) -> None:
        """Give each optimizer the learning rate of this update's epoch."""
        an_epoch = self._batches.an_epoch if self._batches else 1
        factor = self._objective.update_rules.schedule.factor(self.update // an_epoch)
        for rule in self._rules:
            rule.scale_rate(factor)

    def _settle(self) -> None:
        """Count the update, and park the rows that it made not finite."""
        self.update += 1
        self.lose(self.thetas)
        # Only where a gradient is huge can a rule's memory overflow while parameters stay finite.
        if not self._flat_gradients.dot(self._flat_gradients) < MODERATE_SQUARES["d"]:
            self._note(np.concatenate([chain.finite_parts() for chain in self._chains]))
        self._park()

    def watched_step(self, row: int) -> UpdateNumbers:
        """Make one update and return the numbers of `row`.

        The row must not have diverged.
        """
        self.prepare()
        k = max(i for i, first in enumerate(self._firsts) if first <= row)
        rule, own = self._rules[k], row - self._firsts[k]
        rows, loss, state = self._rows(), float(self.losses[row]), self._state(k, own)
        self._set_rates()
        for chain in (one for one in self._chains if one is not self._chains[k]):
            chain.update()
        stages = self._chains[k].watched_update().of_row(own)
        state_after = self._state(k, own)
        self._settle()
        return UpdateNumbers(
            optimizer=rule.name,
            settings={**rule.settings, **rule.scalar_state, "learning_rate": rule.learning_rate},
            stages=stages,
            state=state,
            state_after=state_after,
            count=rule.count,
            loss=loss,
            frozen=self._objective.frozen,
            regularization=self._objective.update_rules.regularization,
            rows=None if rows is None else tuple(int(one) for one in rows),
        )

    def _state(self, k: int, own: int) -> dict[str, Array]:
        """Return what optimizer `k` remembers of the row `own` of its rows."""
        found = self._rules[k].state_for(self._chains[k].theta)
        return {name: values[own].copy() for name, values in found.items()}
