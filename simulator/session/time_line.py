"""The moments of a run that are kept, so that one can go back to them, in bounded memory.

The run stands at the latest, or at an earlier one with the later ones ahead. Training is the same
arithmetic whenever it is done: going on from an earlier moment without changing anything makes the
very numbers that lie ahead, and the run goes along its line. Whatever would make others forks it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from simulator.messages import Message
from simulator.scenarios.experiment import Experiment
from simulator.session.moment import Moment, held_bytes, moment_of
from simulator.session.moment_pace import MomentPace
from simulator.session.moments import Former, KnownPlaces, Moments, seen_at
from simulator.session.run_state import Line, Tip
from simulator.training.evaluation import History
from simulator.training.state import TrainingState
from simulator.training.trainer import Trainer

BUDGET: Final = 64 << 20
"""What the moments of a run may take together, bytes: of the largest network start and latest."""

MOST_MOMENTS: Final = 400
_MOST_FORMERS = 4
# What a moment of a small network takes beside its vectors, at most.
_SMALL = 4096

Rows = Sequence[int] | None


class TimeLine:
    """Keeps moments, the older ones thinned where they become too many.

    Parameters
    ----------
    budget, most : int, optional
        Bytes that all moments may take together, the latest included, and how many are kept.

    Attributes
    ----------
    tip : Tip or None
        The latest moment, where the run stands at an earlier one; else None.
    """

    def __init__(self, budget: int = BUDGET, most: int = MOST_MOMENTS) -> None:
        self._budget, self._most = budget, most
        self._moments: list[Moment] = []
        self._behind, self._on = 0, False
        self.tip: Tip | None = None
        self._apart, self._guessed = 1, 0
        self._pace = MomentPace()
        self._places = KnownPlaces()
        self._formers: tuple[Former, ...] = ()
        self._branched_at: float | None = None

    # --- as a value -------------------------------------------------------------------------

    def value(self) -> Line:
        """Return the line as it is."""
        where = tuple(self._moments), self._behind, self._on, self.tip, self._apart
        return Line(*where, self._formers, self._branched_at)

    def put_back(self, line: Line) -> None:
        """Be as when `line` was taken down."""
        self._moments, self._behind, self._on = list(line.moments), line.behind, line.on
        self.tip, self._apart = line.tip, line.apart
        self._places.forget()
        self._formers, self._branched_at = line.formers, line.branched_at
        self._pace.hurry()
        self._guessed = held_bytes(line.moments)

    def seen(self, state: TrainingState, n_rows: int) -> Moments:
        """Return what is seen of the line with the run at `state`, of `n_rows` rows an epoch."""
        places = self._places.of(self._moments, n_rows)
        if not self._on:
            places.insert(self._behind, seen_at(state, n_rows))
        if self.tip is not None:
            places.append(seen_at(self.tip.state.training, n_rows))
        epochs, updates = zip(*places, strict=True)
        whole = state if self.tip is None else self.tip.state.training
        others = self._formers, self._branched_at
        return Moments(epochs, updates, self.place, whole.history, *others)

    def __len__(self) -> int:
        """How many moments can be gone to: the latest and where the run stands are among them."""
        return len(self._moments) + (not self._on) + (self.tip is not None)

    @property
    def place(self) -> int:
        """Which of the moments the run stands at."""
        return self._behind - self._on

    @property
    def stands_on(self) -> bool:
        """Whether where the run stands is kept itself."""
        return self._on

    @property
    def held(self) -> int:
        """How much memory the moments take, bytes; the latest only where the run is not there."""
        return sum(dict(self.value().parts()).values())

    # --- keeping ----------------------------------------------------------------------------

    def next_due(self) -> tuple[float, float, float]:
        """Return when a moment is to be kept while training runs.

        Returns
        -------
        least, due, due_s : float
            At `least` updates or more, as soon as there are `due` or it is `due_s`
            (`perf_counter`).
        """
        if self.tip is not None or self._on:
            return math.inf, math.inf, math.inf
        if not self._moments:
            return 0.0, 0.0, 0.0
        return self._moments[-1].update + self._apart, self._pace.due, self._pace.due_s

    def keep_if_due(self, trainer: Trainer, experiment: Experiment, now: float) -> bool:
        """Keep where `trainer` stands if `next_due` tells so, and at the end of an epoch if it can.

        Return whether it was kept.
        """
        update, pace = trainer.state.update, self._pace
        least, due, due_s = self.next_due()
        waits = trainer.state.position and update < pace.late
        if update < least or (now < due_s and (waits or update < due)):
            return False
        pace.begin(update)
        self.keep(trainer, experiment)
        pace.end(update)
        return True

    def keep(self, trainer: Trainer, experiment: Experiment, *, for_step: bool = False) -> None:
        """Keep where `trainer` stands, before the run goes on from there.

        Parameters
        ----------
        trainer : Trainer
        experiment : Experiment
        for_step : bool, default False
            Whether it is to be there when a step is taken back, of large networks without what
            the step has led to.
        """
        if self._on:
            return
        before = self._moments[self._behind - 1] if self._behind else None
        self._places.forget()
        self._moments.insert(self._behind, moment_of(trainer, experiment, before))
        self._behind, self._on = self._behind + 1, True
        here = self._moments[self._behind - 1]
        # Of the latest, which is not kept yet, the path is left out where it would not fit.
        vectors = 3 + len(here.memory.arrays) + (here.watch.best_theta is not None)
        taken = vectors * here.theta.nbytes + _SMALL
        self._guessed += taken + (0 if here.order is None else here.order.nbytes)
        latest = 0 if self.tip is not None or for_step else taken
        if len(self._moments) >= self._most or self._guessed + latest > self._budget:
            self._thin(latest, {self._behind - 1} if self.tip is not None or for_step else set())

    def _thin(self, reserved: float, needed: set[int]) -> set[int]:
        """Halve the density of the older moments until the rest is few and small enough.

        Parameters
        ----------
        reserved : float
            Bytes that are left free.
        needed : set of int
            Places of moments that stay.

        Returns
        -------
        set of int
            Where those are afterwards.
        """
        from simulator.session.thinning import spacing, staying, without  # not at the start

        while len(self._moments) >= self._most or self.held + reserved > self._budget:
            stays = staying(self._moments, needed)
            if all(stays):
                break
            self._on = self._on and stays[self._behind - 1]
            needed = {sum(stays[:place]) for place in needed}
            self._behind = sum(stays[: self._behind])
            self._moments = without(self._moments, stays)
            self._places.forget()
            self._apart = max(2 * self._apart, int(spacing(self._moments)))
        self._guessed = held_bytes(self._moments)
        return needed

    # --- going ------------------------------------------------------------------------------

    def go(self, place: int, now: Tip, trainer: Trainer, *, takes_back: bool = False) -> Tip:
        """Stand at another moment; return how the run stood there.

        Parameters
        ----------
        place : int
            Which of the moments, other than the one where the run stands.
        now : Tip
            How the run stands now.
        trainer : Trainer
        takes_back : bool, default False
            Whether a step is taken back: of a very large network, what it led to is forgotten.

        Raises
        ------
        ValueError
            If there is no such moment, or memory is too short to come back to this one.
        """
        if not 0 <= place < len(self) or place == self.place:
            raise ValueError(f"place must be another one of the {len(self)} moments, got {place}")
        from simulator.session.past_states import stood_at

        if self.tip is None:
            left = self._leave(now, place)
            if left is None and not takes_back:
                raise ValueError(Message("the network is too large for going back from here"))
            if left is None:
                self._behind, self._on = place + 1, True
                self.cut()
                return stood_at(self._moments, now.state)
            place = left
        elif self._on:
            self._mark(epochs=now.state.epochs)  # it may have been gone along to with another end
        else:
            ahead = len(self) - place
            self.keep(trainer, now.experiment)  # on the way from one moment to the next
            place = len(self) - ahead
        if place == len(self._moments):
            assert self.tip is not None
            there, self.tip = self.tip, None
            self._behind, self._on = len(self._moments), False
            return there
        self._behind, self._on = place + 1, True
        assert self.tip is not None
        return stood_at(self._moments[: place + 1], self.tip.state)

    def _leave(self, now: Tip, place: int) -> int | None:
        """Put the latest by; return where the moment at `place` is then, None where none fits."""
        from simulator.session.past_states import fitted

        moments = self._moments[:-1] if self._on else self._moments
        room = self._budget - held_bytes([moments[0], moments[place]])
        state = fitted(now.state, room)
        if state.own_bytes > room:
            return None
        self._moments, self._behind, self._on = moments, len(moments), False
        self._places.forget()
        self.tip = Tip(now.experiment, state)
        return self._thin(0, {place}).pop()

    # --- going on ---------------------------------------------------------------------------

    @property
    def step_back(self) -> int | None:
        """Where the latest step began, so that it can be taken back; None where there is none."""
        place = self.place - 1
        return place if place >= 0 and self._moments[place].is_step else None

    def leads_on(self, rows: Rows = None, until: float = math.inf) -> bool:
        """Return whether going on from here makes the numbers that lie ahead, if any do.

        Where the run stands must have been kept.

        Parameters
        ----------
        rows : sequence of int or None
            Training rows that the next update is made on; None for training's own batches.
        until : float, optional
            How many updates are behind it then; by default all that lie ahead.
        """
        if self.tip is None:
            return True
        here = self._moments[self._behind - 1]
        if rows is not None:
            return self._on and here.follows and here.rows == tuple(rows)
        way = [here, *(one for one in self._moments[self._behind :] if one.update < until)]
        return self._on and all(one.follows and one.rows is None for one in way)

    def set_off(self, *, is_step: bool, rows: Rows = None) -> None:
        """Note how the run goes on from where it was kept.

        Parameters
        ----------
        is_step : bool
            Whether by one step of the learner's.
        rows : sequence of int or None
            Training rows of that step; None for training's own batches.
        """
        if self._on:
            self._mark(is_step=is_step, rows=None if rows is None else tuple(rows))
            self._on = False

    def _mark(self, **changes: Any) -> None:
        if self._behind:
            here = self._moments[self._behind - 1]
            if any(getattr(here, name) != value for name, value in changes.items()):
                self._moments[self._behind - 1] = replace(here, **changes)

    @property
    def next_update(self) -> float:
        """How many updates are behind the next moment ahead; infinite where none is."""
        if self._behind < len(self._moments):
            return self._moments[self._behind].update
        return math.inf if self.tip is None else self.tip.state.training.update

    def arrive(self, state: TrainingState, *, by_step: bool = False) -> bool:
        """Go along the line up to `state`, which the run has come to again.

        Parameters
        ----------
        state : TrainingState
        by_step : bool, default False
            Whether what lies between was one step, so that no moment stays there.

        Returns
        -------
        bool
            False where that is another state than the one that is kept.
        """
        while self._behind < len(self._moments) and self.next_update <= state.update:
            there = self._moments[self._behind]
            if by_step and there.update < state.update:
                del self._moments[self._behind]
                self._places.forget()
            elif there.update < state.update or np.array_equal(there.theta, state.theta):
                self._behind += 1
                self._on = there.update == state.update
            else:
                return False
        if self.tip is None or self._behind < len(self._moments):
            return True
        latest = self.tip.state.training
        if latest.update <= state.update:
            if not np.array_equal(latest.theta, state.theta):
                return False
            self.tip, self._on = None, False
        return True

    # --- other ways -------------------------------------------------------------------------

    def fork(self, origin: int, history: History, epoch: float) -> None:
        """Leave what lies ahead to a former run.

        Parameters
        ----------
        origin : int
            The number of that run.
        history : History
            Its curve to the end.
        epoch : float
            Epochs behind the run where it branches off.
        """
        if len(history.epochs):
            self._formers = (*self._formers, Former(origin, history, epoch))[-_MOST_FORMERS:]
        self._branched_at = epoch
        self.cut()

    def cut(self) -> None:
        """Forget what lies ahead."""
        del self._moments[self._behind :]
        self.tip = None
        self._places.forget()
        if self._on:
            self._mark(is_step=False, rows=None, follows=True)

    def break_off(self, *, takes_back: bool) -> None:
        """Note that the run is changed where it stands: updates alone do not lead there.

        Parameters
        ----------
        takes_back : bool
            Whether the step before can still be taken back.
        """
        if self._on:  # it is kept as it was, and will be as it is now
            self._moments.pop()
            self._behind, self._on = self._behind - 1, False
            self._places.forget()
        self._mark(follows=False)
        if not takes_back:
            self._mark(is_step=False)
        self._pace.hurry()

    def forget_from(self, update: int) -> None:
        """Forget moments from so many updates on: divergence has taken them back."""
        self.cut()
        while self._moments and self._moments[-1].update >= update:
            self._moments.pop()
        self._behind, self._on = len(self._moments), False
        self._mark(follows=False)
