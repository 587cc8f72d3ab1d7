"""Gradients, activations and idle nodes by layer over the updates, noted while somebody looks.

They are measured wherever a run stands still, and while it trains at the ends of epochs: at each
where that costs little, else as often as a bounded share of the time allows. While nobody looks,
nothing is measured.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Final

from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.session.kept_work import worked_out
from simulator.session.redraw_budget import RedrawBudget
from simulator.training.trainer import Trainer

if TYPE_CHECKING:  # read with the first look: the start does not wait for it
    from simulator.diagnostics.gradient_statistics import GradientMeter, GradientStatistics
    from simulator.session.moment import Moment
    from simulator.session.run_state import Tip

MOST_POINTS: Final = 256
# What takes less than this (seconds) is measured at every epoch that is wanted.
_CHEAP_S: Final = 0.001
_SHARE, _INTERVAL_S = 0.05, 0.1


@dataclass(frozen=True, slots=True, eq=False)
class FlowPoint:
    """What was measured at one moment.

    Attributes
    ----------
    update, epoch : int
        Updates made, and epochs completed.
    statistics : GradientStatistics
    """

    update: int
    epoch: int
    statistics: GradientStatistics


@dataclass(frozen=True, slots=True, eq=False)
class GradientFlow:
    """What was noted of one run, up to where it stands.

    Attributes
    ----------
    points : tuple of FlowPoint
        In the order of their updates; the last is the latest, which may be some updates old while
        training runs.
    later : tuple of FlowPoint
        What was noted beyond, where the run stands at an earlier moment.
    """

    points: tuple[FlowPoint, ...]
    later: tuple[FlowPoint, ...] = ()

    @property
    def now(self) -> FlowPoint:
        """The latest point."""
        return self.points[-1]


@dataclass(frozen=True, slots=True, eq=False)
class FlowNotes:
    """What a recorder has noted, as a value to be put back.

    Attributes
    ----------
    series : object
        Stands for the time since somebody began to look.
    points : tuple of FlowPoint
    spacing : int
        Updates between two points, at least.
    """

    series: object
    points: tuple[FlowPoint, ...]
    spacing: int


class FlowRecorder:
    """Measures one run again and again, and keeps points evenly over its updates.

    Parameters
    ----------
    experiment : Experiment

    Attributes
    ----------
    is_on : bool
        Whether somebody looks.
    budget : RedrawBudget
        How often it is measured while training runs, where that is not cheap.
    """

    def __init__(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self._meter: GradientMeter | None = None
        self.is_on = False
        self.budget = RedrawBudget(_SHARE, _INTERVAL_S)
        self._cost_s = 0.0
        self._forget()

    def _forget(self) -> None:
        self._series = object()
        self._points: list[FlowPoint] = []
        self._spacing = 1
        self._value: GradientFlow | None = None
        self._tip: Tip | None = None
        self._version: object = None

    # -- noting

    def follow(self, trainer: Trainer, on: bool) -> None:
        """Begin to measure, from where the run stands on, or end; what was noted is then gone."""
        if on == self.is_on:
            return
        self.is_on = on
        self._forget()
        self.attach(trainer)

    def attach(self, trainer: Trainer) -> None:
        """Measure what this trainer makes from now on; what is ahead of it has been taken back."""
        self.cut(trainer.state.update)
        if self.is_on:
            trainer.on_rows["flow"] = partial(self._note_epoch, trainer)
        else:
            trainer.on_rows.pop("flow", None)

    def _note_epoch(self, trainer: Trainer, epoch: int) -> None:
        """Measure the end of an epoch, where points are to be so close and it costs little."""
        update = trainer.state.update
        is_wanted = not self._points or update - self._points[-1].update >= self._spacing
        if is_wanted and (self._cost_s < _CHEAP_S or self.budget.due(perf_counter())):
            self._note(trainer)

    def _note(self, trainer: Trainer) -> None:
        start, state = perf_counter(), trainer.state
        if self._meter is None:
            self._meter = self._made_meter()
            start = perf_counter()  # what is read and made once is not counted
        found = self._meter.measure(state.theta)
        self.cut(state.update - 1)
        self._points.append(FlowPoint(state.update, state.epoch, found))
        while len(self._points) > MOST_POINTS:
            self._thin()
        self._value = None
        end = perf_counter()
        self._cost_s = end - start
        self.budget.spent(start, end)

    def _made_meter(self) -> GradientMeter:
        from simulator.diagnostics.gradient_statistics import GradientMeter

        data = self._experiment.data
        return GradientMeter(Network(self._experiment.spec), data.X, data.Y)

    def _thin(self) -> None:
        """Keep points twice as far apart; the first and the latest stay."""
        self._spacing *= 2
        kept = self._points[:1]
        for one in self._points[1:-1]:
            if one.update - kept[-1].update >= self._spacing:
                kept.append(one)
        self._points = [*kept, self._points[-1]]

    def cut(self, update: int) -> None:
        """Forget what came after `update`: it has been taken back."""
        while self._points and self._points[-1].update > update:
            self._points.pop()
            self._value = None

    def fill(self, moments: Sequence[Moment]) -> None:
        """Measure also at moments that are kept of the run, where nothing was measured then.

        Parameters
        ----------
        moments : sequence of Moment
            In order, up to where the run stands; of one network.
        """
        known = [one.update for one in self._points]
        missing = [one for one in moments if _lacks(known, one.update, self._spacing)]
        if not self.is_on or not missing:
            return
        meter = self._meter = self._meter or self._made_meter()
        found = worked_out(missing, lambda one: meter.measure(one.theta))
        made = [FlowPoint(one.update, one.epoch, statistics) for one, statistics in found]
        self._points = sorted([*self._points, *made], key=lambda one: one.update)
        while len(self._points) > MOST_POINTS:
            self._thin()
        self._value = None

    # -- as a value

    def notes(self) -> FlowNotes | None:
        """Return what was noted, for `put_back`; None where nobody looks."""
        return FlowNotes(self._series, tuple(self._points), self._spacing) if self.is_on else None

    def put_back(self, notes: FlowNotes | None, update: int) -> None:
        """Have what was noted up to `update`, unless looking began since."""
        if notes is None or notes.series is not self._series:
            return
        self._points, self._spacing, self._value = list(notes.points), notes.spacing, None
        self.cut(update)

    def seen(
        self, trainer: Trainer, version: object, *, hurries: bool, tip: Tip | None = None
    ) -> GradientFlow | None:
        """Return what was noted, up to now; while training hurries, the latest point may be older.

        Parameters
        ----------
        trainer : Trainer
        version : hashable
            Stands for the parameters as they are now.
        hurries : bool
        tip : Tip, optional
            The latest moment, where the run stands at an earlier one.

        Returns
        -------
        GradientFlow or None
            None where nobody looks. While nothing changes it is the same value.
        """
        if not self.is_on:
            return None
        is_due = not self._points or not hurries or self.budget.due(perf_counter())
        if is_due and version != self._version:
            self._note(trainer)
            self._version = version
        if self._value is None or tip is not self._tip:
            self._value, self._tip = GradientFlow(tuple(self._points), self._after(tip)), tip
        return self._value

    def _after(self, tip: Tip | None) -> tuple[FlowPoint, ...]:
        """Return what was noted up to the latest moment, beyond where the run stands."""
        notes = None if tip is None else tip.state.flow
        if notes is None or notes.series is not self._series:
            return ()
        last = self._points[-1].update
        return tuple(one for one in notes.points if one.update > last)


def _lacks(known: Sequence[int], update: int, spacing: int) -> bool:
    """Return whether a point at `update` would not be nearer than `spacing` to one before."""
    place = bisect_right(known, update)
    return not place or update - known[place - 1] >= spacing
