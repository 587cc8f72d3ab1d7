"""A race of optimizers from the same start on the same objective, with the same batches.

Racers are replicas: those of equal batch size are one stack, so that all their gradients are one
call. Each goes the way that its optimizer would go alone.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.messages import Message
from simulator.race.group import Batches, ReplicaGroup
from simulator.race.history import Checkpoints, ThinnedTrajectories
from simulator.race.objectives import Array, Objective
from simulator.race.results import Racer, RaceRecord, RecordedTrajectory, UpdateNumbers

__all__ = ["Race", "RaceRecord", "Racer", "RecordedTrajectory", "UpdateNumbers"]

# Multiplications for the losses on all rows that are made after every update: less than half a
# millisecond. Where they take more, points are kept at every 2nd to 16th update from the start.
_AFFORDABLE = 4e6
_LONGEST_STRIDE = 16


class Race:
    """Some optimizers on one objective, advanced update by update.

    Parameters
    ----------
    objective : Objective
        Used by this race's thread alone.
    racers : sequence of Racer
        At least one. `batch_size` means nothing where the objective has one row.
    start : ndarray, shape (P,)
        Where all start that have no start of their own.
    seed : int, default 0
        What the order of the rows and dropped nodes are drawn from. The batches of an update
        depend on seed, batch size and update alone.
    threshold : float or None
        A loss; the first update that reaches it is noted for each racer.
    updates : int, default 500
        Where the race is over; >= 1.

    Raises
    ------
    ValueError
        If there is no racer, a shape does not fit, a start is not finite, or an optimizer or
        number is unknown or out of range.

    Attributes
    ----------
    update : int
        Updates made so far.
    """

    def __init__(
        self,
        objective: Objective,
        racers: Sequence[Racer],
        start: Array,
        *,
        seed: int = 0,
        threshold: float | None = None,
        updates: int = 500,
    ) -> None:
        _check(racers, seed, threshold, updates)
        self.update = 0
        self._objective, self._racers = objective, tuple(racers)
        self._threshold, self._updates = threshold, updates
        self._line_up(_starts(objective.parameter_count, self._racers, start), seed)
        self._before, self._moved = self._thetas.copy(), np.zeros_like(self._thetas)
        self._distance = np.zeros(len(racers))
        self._losses = np.full(len(racers), np.nan)
        self._reached: list[int | None] = [None] * len(racers)
        work = float(objective.rows) * objective.parameter_count * self._by_parts
        self._exact = not self._by_parts or (threshold is not None and work <= _AFFORDABLE)
        self._kept = ThinnedTrajectories(
            len(racers), objective.parameter_count, _first_stride(work)
        )
        self._states = Checkpoints(len(racers), objective.parameter_count)
        self._replay: tuple[int, ReplicaGroup] | None = None
        self._shown: tuple[int, int, UpdateNumbers] | None = None
        with np.errstate(all="ignore"):
            self._note()

    def _line_up(self, starts: Array, seed: int) -> None:
        """Put the racers into one stack and cut it into groups of equal batch size."""
        sizes = [_batch_size(one, self._objective.rows) for one in self._racers]
        # Parts of the rows come first, so that their losses on all rows are one call; within a
        # group equal optimizers stand together.
        order = sorted(
            range(len(sizes)), key=lambda k: (sizes[k] is None, sizes[k], _kind(self._racers[k]), k)
        )
        self._place = {racer: row for row, racer in enumerate(order)}
        # Where nodes are dropped, no update's loss is that of the whole network on all rows.
        drops = self._objective.update_rules.drops
        self._by_parts = sum(drops or size is not None for size in sizes)
        self._thetas = np.ascontiguousarray(starts[order])
        ordered = [sizes[k] for k in order]
        firsts = [k for k, size in enumerate(ordered) if k == 0 or size != ordered[k - 1]]
        self._groups: list[ReplicaGroup] = []
        self._firsts = firsts
        for first, end in zip(firsts, [*firsts[1:], len(order)], strict=True):
            size, racers = ordered[first], [self._racers[k] for k in order[first:end]]
            batches = None if size is None else Batches(self._objective.rows, size, seed)
            stack = self._thetas[first:end]
            self._groups.append(ReplicaGroup(self._objective, racers, stack, batches, seed))

    @property
    def is_over(self) -> bool:
        """Whether all updates are made or all racers have diverged."""
        return self.update >= self._updates or all(
            at is not None for group in self._groups for at in group.diverged
        )

    def step(self) -> None:
        """Make one update of every racer; nothing where the race is over."""
        if self.is_over:
            return
        with np.errstate(all="ignore"):
            np.copyto(self._before, self._thetas)
            for group in self._groups:
                group.step()
            self.update += 1
            np.subtract(self._thetas, self._before, out=self._moved)
            self._distance += np.sqrt(np.einsum("ij,ij->i", self._moved, self._moved))
            self._note()

    def advance(self, deadline_s: float, count: int | None = None) -> bool:
        """Make updates until a time, or `count` of them; at least one.

        Parameters
        ----------
        deadline_s : float
            On the clock of `time.perf_counter`.
        count : int, optional
            How many updates at most; default: no limit.

        Returns
        -------
        bool
            False when the race is over.
        """
        made = 0
        while not self.is_over and (count is None or made < count):
            self.step()
            made += 1
            if perf_counter() >= deadline_s:
                break
        return not self.is_over

    def _note(self) -> None:
        """Measure the losses and keep what is to be kept of the present state."""
        keep = self._kept.wants(self.update)
        measured = self._measure(by_parts=self._exact or keep)
        if self._threshold is not None:
            below = self._losses[measured:] <= self._threshold
            if below.any():
                self._reach(measured + np.flatnonzero(below))
        if keep:
            self._kept.add(self.update, self._thetas, self._losses, self._distance)
        if self._states.wants(self.update):
            self._states.add(tuple(group.checkpoint() for group in self._groups))

    def _reach(self, rows: NDArray[np.intp]) -> None:
        """Note the first update at which rows, whose loss is low enough, have reached the goal.

        Where a low loss alone proves nothing, more is asked of them.
        """
        lost = self._lost()
        fresh = [k for k in rows.tolist() if self._reached[k] is None and lost[k] is None]
        if not fresh:
            return
        for row, proven in zip(fresh, self._objective.proven(self._thetas[fresh]), strict=True):
            if proven:
                self._reached[row] = self.update

    def _measure(self, *, by_parts: bool) -> int:
        """Compute the losses on all rows; return the first row whose loss is known.

        Groups that see all rows have computed theirs with the gradient.
        """
        first = self._by_parts
        if first < len(self._losses):
            whole = self._groups[-1]
            whole.prepare()
            self._losses[first:] = whole.losses
        if not by_parts:
            return first
        if first:
            self._losses[:first] = self._objective.losses(self._thetas[:first])
            for start, group in zip(self._firsts, self._groups, strict=True):
                if start < first:
                    group.lose(self._losses[start : start + len(group.thetas)])
        return 0

    def _lost(self) -> list[int | None]:
        return [at for group in self._groups for at in group.diverged]

    def record(self) -> RaceRecord:
        """Return the race so far; it shares nothing with the race."""
        with np.errstate(all="ignore"):
            losses = self._losses.copy()
            if self._by_parts and not (self._exact or self._kept.wants(self.update)):
                losses[: self._by_parts] = self._objective.losses(self._thetas[: self._by_parts])
        updates, points, numbers = self._kept.with_latest(
            self.update, self._thetas, losses, self._distance
        )
        lost = self._lost()
        for row, at in enumerate(lost):
            if at is not None:
                gone = int(np.searchsorted(updates, at))
                points[row, gone:] = numbers[:, row, gone:] = np.nan
        for values in (updates, points, numbers):
            values.setflags(write=False)
        trajectories = tuple(
            RecordedTrajectory(
                one, points[row], numbers[0, row], numbers[1, row], self._reached[row], lost[row]
            )
            for one, row in ((one, self._place[k]) for k, one in enumerate(self._racers))
        )
        return RaceRecord(
            updates, trajectories, self.update, self._threshold, self.is_over, self._exact
        )

    def update_numbers(self, racer: int, update: int) -> UpdateNumbers:
        """Return the numbers of the update that a racer makes from its point at `update`.

        They are equal, bit for bit, to what happened: the race is replayed from the nearest state
        that it keeps. At the present update they are those of the update to come.

        Parameters
        ----------
        racer : int
            Its place in the list given.
        update : int
            Updates made before the one shown, 0..`self.update`; `UpdateNumbers.count` is one more.

        Raises
        ------
        ValueError
            If there is no such racer or update, or the racer has diverged before it.
        """
        if not 0 <= racer < len(self._racers):
            problem = Message("{name} must be in 0..{last}, got {got}")
            raise ValueError(problem.format(name="racer", last=len(self._racers) - 1, got=racer))
        if not 0 <= update <= self.update:
            problem = Message("{name} must be in 0..{last}, got {got}")
            raise ValueError(problem.format(name="update", last=self.update, got=update))
        self._check_diverged(racer, update, self._lost()[self._place[racer]])
        if self._shown is None or self._shown[:2] != (racer, update):
            with np.errstate(all="ignore"):
                self._shown = racer, update, self._replayed(racer, update)
        return self._shown[2]

    def _check_diverged(self, racer: int, update: int, at: int | None) -> None:
        if at is not None and update >= at:
            label = self._racers[racer].label
            problem = Message("{name} must be < {last}, where {racer} diverged, got {got}")
            raise ValueError(problem.format(name="update", last=at, racer=label, got=update))

    def _replayed(self, racer: int, update: int) -> UpdateNumbers:
        row = self._place[racer]
        k = max(i for i, first in enumerate(self._firsts) if first <= row)
        group, row = self._replay_of(k, update), row - self._firsts[k]
        while group.update < update:
            group.step()
        group.prepare()
        # At the present update the race itself may not know it yet.
        self._check_diverged(racer, update, group.diverged[row])
        return group.watched_step(row)

    def _replay_of(self, k: int, update: int) -> ReplicaGroup:
        """Return a replay of group `k` at `update` or a little before."""
        state, live = self._states.before(update, k), self._groups[k]
        # Whoever scrubs forwards goes on from where the last replay ended.
        group = self._replay[1] if self._replay is not None and self._replay[0] == k else None
        if group is None or not state.update <= group.update <= update:
            group = live.replay(state)
        group.diverged[:] = live.diverged
        self._replay = k, group
        return group


def _first_stride(work: float) -> int:
    """Return how many updates lie between two kept points at first."""
    stride = 1
    while stride < _LONGEST_STRIDE and work > stride * _AFFORDABLE:
        stride *= 2
    return stride


def _check(racers: Sequence[Racer], seed: int, threshold: float | None, updates: int) -> None:
    if not racers:
        raise ValueError("racers must hold at least one racer, got none")
    if seed < 0:
        raise ValueError(
            Message(
                "{name} must be {wanted}, got {got}",
                name="seed",
                wanted=Message(">= {bound}", bound=0),
                got=seed,
            )
        )
    if threshold is not None and not math.isfinite(threshold):
        raise ValueError(
            Message("{name} must be a finite number, got {got}", name="threshold", got=threshold)
        )
    if updates < 1:
        raise ValueError(
            Message(
                "{name} must be {wanted}, got {got}",
                name="updates",
                wanted=Message(">= {bound}", bound=1),
                got=updates,
            )
        )


def _starts(parameter_count: int, racers: Sequence[Racer], start: Array) -> Array:
    """Return where each racer starts, shape (R, P)."""
    rows: list[Array] = []
    for where, given in (("start", start), *((f"start of {r.label}", r.start) for r in racers)):
        if given is None:
            rows.append(rows[0])
            continue
        theta = np.asarray(given, np.float64)
        if theta.shape != (parameter_count,):
            raise ValueError(f"{where} must have shape ({parameter_count},), got {theta.shape}")
        if not np.isfinite(theta).all():
            raise ValueError(f"{where} must be finite, got {theta}")
        rows.append(theta)
    return np.stack(rows[1:])


def _batch_size(racer: Racer, rows: int) -> int | None:
    """Return the rows of a racer's batch; None means all."""
    size = racer.batch_size
    if size is not None and size < 1:
        raise ValueError(
            Message(
                "batch_size of {label} must be {wanted}, got {got}",
                label=racer.label,
                wanted=Message(">= {bound}", bound=1),
                got=size,
            )
        )
    return None if size is None or size >= rows else size


def _kind(racer: Racer) -> tuple[str, tuple[float, ...]]:
    """Return what racers of one optimizer with equal settings have in common."""
    rule = optimizers.get(racer.optimizer, **racer.settings)
    return rule.name, tuple(rule.settings.values())
