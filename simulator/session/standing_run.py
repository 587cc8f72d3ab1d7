"""A run where it stands: taken down, put back and shown; `simulator.session.run` trains it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from numpy.typing import NDArray

from simulator.landscape.landscape import Landscape
from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.session.callout_desk import CalloutDesk
from simulator.session.kept import Kept
from simulator.session.moments import Moments
from simulator.session.noting import Noting
from simulator.session.pictures import Pictures, Version
from simulator.session.run_end import NO_END, RunEnd, judge_end
from simulator.session.run_state import Line, RunState, Tip
from simulator.session.settings_of_now import carried_to, tune
from simulator.session.snapshot import Snapshot, Status
from simulator.session.time_line import TimeLine
from simulator.session.views import Views
from simulator.session.watch.watch_list import WatchList
from simulator.training.ending import Course
from simulator.training.evaluation import is_success
from simulator.training.state import TrainingState

Array = NDArray[Any]


class StandingRun:
    """An experiment with its trainer and everything that is drawn of it.

    Parameters
    ----------
    run_id : int
    experiment : Experiment
    state : TrainingState or RunState
        Where it stands. A `TrainingState` is taken over, not copied; the way there is not known
        then, and the path begins here.
    branch_numbers : iterator of int, optional
        Gives each branch a number that no other run has; below 0 by default.

    Attributes
    ----------
    origin : int
        Its number, or that of the run from whose state it goes on; of a branch one of its own.
    line : TimeLine
        The moments of it that are kept.
    watch : WatchList
        The numbers that are watched.
    noting : Noting
        What is noted while somebody looks: losses of the rows, gradients by layer.
    edits : int
        How many edits of parameters have been asked for, the refused ones included: whoever asks
        knows from it which of them a snapshot shows.
    """

    def __init__(
        self,
        run_id: int,
        experiment: Experiment,
        state: TrainingState | RunState,
        branch_numbers: Iterator[int] | None = None,
    ) -> None:
        whole = state if isinstance(state, RunState) else None
        training = state.training.copy() if isinstance(state, RunState) else state
        self.run_id = run_id
        self.origin = run_id if whole is None or whole.origin is None else whole.origin
        self.experiment = experiment
        self.status = Status.READY if training.update == 0 else Status.PAUSED
        # A state may be older than the last change of the settings that it comes with.
        tune(training, experiment.scenario)
        self.trainer = experiment.trainer(training)
        theta, known = training.theta, None if whole is None else whole.landscape
        self.landscape = Landscape(
            Network(experiment.spec), experiment.data, theta, update=training.update, state=known
        )
        self._begin_to_note(experiment, whole)
        self.updates_per_second = 0.0
        self._updates: Iterator[int] | None = None
        self._branch_numbers = count(-1, -1) if branch_numbers is None else branch_numbers
        self.line = TimeLine()
        self._left: RunState | None = None
        self._separable: bool | None = None
        self._end: Kept[RunEnd] = Kept()
        self.edits = self._began_at = self._changes = self._rules = 0
        self.pictures = Pictures(experiment, self.landscape)
        self.callouts = CalloutDesk(experiment)
        self.views = Views(experiment, self.landscape, self.pictures)
        if whole is not None:
            self._stand_as(whole)
            self._take_line(whole)

    def _begin_to_note(self, experiment: Experiment, whole: RunState | None) -> None:
        self.noting = Noting(experiment)
        self.watch = WatchList(experiment)
        if whole is not None:
            self.watch.take(whole.curves)

    def take_left(self) -> RunState | None:
        """Return, once, how the run stood before it last went another way than its line."""
        left, self._left = self._left, None
        return left

    @property
    def state(self) -> TrainingState:
        """The live state."""
        return self.trainer.state

    @property
    def version(self) -> Version:
        """What stands for the parameters as they are now."""
        return Version(self._changes, self.state.update)

    @property
    def is_complete(self) -> bool:
        """Whether training has come to its end: all epochs made, or stopped early."""
        return bool(self.state.watch.stopped) or self._has_all_epochs()

    def _has_all_epochs(self) -> bool:
        epochs = self.trainer.epochs
        return epochs is not None and self.state.epoch >= epochs

    # --- where it stands --------------------------------------------------------------------

    def copied_state(self) -> TrainingState:
        """Return a copy of the state as it stands, its history included."""
        self.trainer.flush_history()
        return self.state.copy()

    def whole_state(self) -> RunState:
        """Return a copy of everything that the run is, for `put_back` or another run."""
        return replace(self._state_of_now(), line=self.line.value())

    def _state_of_now(self) -> RunState:
        """Return how the run stands, without the moments that are kept of it."""
        return RunState(
            self.copied_state(),
            self.trainer.last,
            self.trainer.epochs,
            self.status,
            self._separable,
            self.landscape.state(),
            origin=self.origin,
            curves=self.watch.curves(),
            rows=self.noting.row_notes,
            flow=self.noting.flow_notes,
        )

    def put_back(self, experiment: Experiment, whole: RunState) -> None:
        """Stand again as when `whole` was taken down, with the settings of then.

        Parameters
        ----------
        experiment : Experiment
            With the data and the network of now.
        whole : RunState
            Stays as it is: it may be put back again.

        Raises
        ------
        ValueError
            If that is a state of another network.
        """
        self.edits += 1
        if whole.training.theta.shape != self.state.theta.shape:
            raise ValueError(f"the state must be one of {len(self.state.theta)} parameters")
        self._put(experiment, whole, whole)
        self.origin = self.origin if whole.origin is None else whole.origin
        self._take_line(whole)
        self.fill_from_line()

    def _put(self, experiment: Experiment, whole: RunState, noted: RunState) -> None:
        self.experiment = experiment
        self._rules += 1
        self.pictures.change_rules()
        self.callouts.take_over(experiment, whole.training.epoch)
        self.watch.settle()
        self._replace_state(whole.training.copy())
        self.landscape.put_back(whole.landscape)
        self.updates_per_second = 0.0
        self._stand_as(whole)
        self.noting.put_back(noted, whole.training)
        self.watch.take_curves(noted.curves)
        self.watch.cut(self.trainer)

    def _stand_as(self, whole: RunState) -> None:
        """Take over what a state of training does not hold."""
        self.trainer.last = whole.last_update
        self.trainer.epochs = whole.epochs
        if whole.status is not Status.RUNNING:
            self.status, self._separable = whole.status, whole.separable

    def _take_line(self, whole: RunState) -> None:
        """Take over the moments that were kept, as far as they are of the same network."""
        line = Line() if whole.line is None else whole.line
        known = {id(one.experiment): one.experiment.spec for one in line.moments}
        if all(spec == self.experiment.spec for spec in known.values()):
            self.line.put_back(line)
            return
        self.line.put_back(Line(formers=line.formers, branched_at=line.branched_at))
        if line.tip is not None:
            self._fork_from(line.tip.state)

    # --- moments ----------------------------------------------------------------------------

    def moments(self) -> Moments:
        """Return what is seen of the moments that are kept."""
        self.trainer.flush_history()
        return self.line.seen(self.state, len(self.experiment.data.X))

    def keep_moment(self, *, for_step: bool = False) -> None:
        """Keep where the run stands, before it goes on from there."""
        self.line.keep(self.trainer, self.experiment, for_step=for_step)

    def fill_from_line(self) -> None:
        """Have what is looked at also at the moments that are kept, where it was not noted then."""
        line = self.line.value()
        moments = line.moments[: line.behind]
        if len(self.watch):
            self.watch.fill(moments)
        self.noting.fill(self.trainer, moments)

    def take_up(self, run_id: int, before: StandingRun) -> None:
        """Go on under another number from where it was left, with all that was looked at.

        Notes are made, and maps of nodes, where `before`, the run in between, makes them.
        """
        self.run_id, self.edits = run_id, 0
        self.noting.follow_as(before.noting, self.trainer)
        self.pictures.nodes.show_all(before.pictures.nodes.shows_all)

    def go_to(self, place: int) -> None:
        """Stand at another of the moments that are kept, with the settings of then.

        Words and the number of epochs, which make no other numbers, stay as they are set.

        Parameters
        ----------
        place : int
            Counts them from 0, the first; the latest is the last.

        Raises
        ------
        ValueError
            If there is no such moment, or memory is too short to come back from it.
        """
        self.edits += 1
        if place != self.line.place:
            self._stand_at(place)

    def _stand_at(self, place: int, *, takes_back: bool = False) -> None:
        latest = now = Tip(self.experiment, self._state_of_now())
        if self.line.tip is not None:
            latest = self.line.tip = self.line.tip.with_noted(now.state)
        there = self.line.go(place, now, self.trainer, takes_back=takes_back)
        there = carried_to(there, now.experiment)
        self._put(there.experiment, there.state, noted=latest.state)
        self.fill_from_line()

    def branch(self) -> None:
        """Make what follows another run than the one that it goes on from."""
        tip = self.line.tip
        self._fork_from(self._state_of_now() if tip is None else tip.state)

    def _fork(self) -> None:
        """Branch off where there are later moments, which what follows does not lead to."""
        if self.line.tip is not None:
            self._fork_from(self.line.tip.state)

    def _fork_from(self, latest: RunState) -> None:
        state, n_rows = self.state, len(self.experiment.data.X)
        history = latest.training.history
        self.line.fork(self.origin, history, state.epoch + min(state.position / n_rows, 1.0))
        self.origin = next(self._branch_numbers)

    def _judged_end(self) -> RunEnd:
        """Return what there is to say of the end, where training has come to it."""
        if self.status is not Status.FINISHED:
            return NO_END
        return self._end.get(self.version, lambda: judge_end(self.trainer, self._began_at))

    def try_larger_rates(self, theta: Array, is_over: Callable[[], bool]) -> None:
        """Where the loss stood still though little was learnt, find out whether it only crept.

        Parameters
        ----------
        theta : ndarray, shape (P,)
            The parameters that training began with.
        is_over : callable
            Tells whether the search is to end.
        """
        end = self._judged_end()
        if end.course is not Course.FLAT or self._separable is False:
            return
        evaluation = self.trainer.evaluate()
        if not is_success(evaluation):
            from simulator.scenarios.larger_rate import find_larger_rate

            found = find_larger_rate(self.experiment, theta, evaluation.loss, is_over)
            self._end.put(self.version, replace(end, larger_rate=found))

    def _replace_state(self, state: TrainingState) -> None:
        self._changes += 1
        before, self.trainer = self.trainer, self.experiment.trainer(state)
        self.trainer.epochs, self.trainer.last = before.epochs, before.last
        self._updates = None
        self.status = Status.READY if state.update == 0 else Status.PAUSED
        self.noting.attach(self.trainer)

    # --- pictures -------------------------------------------------------------------------

    def refine(self, deadline: float) -> tuple[bool, bool]:
        """Go on with a finer map, until `deadline` (`perf_counter`), while training rests.

        Returns
        -------
        finer, more : bool
            Whether there is a finer map now, and whether there is more to do.
        """
        return self.pictures.refine(self.state.theta, self.version, deadline)

    @property
    def has_pictures(self) -> bool:
        """Whether surface and regions are those of the parameters as they are now."""
        return self.pictures.are_of(self.version)

    def snapshot(self, *, force: bool) -> Snapshot:
        """Return the run as it stands, its pictures made again as far as they are due.

        With `force` all are, as far as anything has changed.
        """
        self.pictures.refresh(self.trainer, self.version, force=force)
        evaluation = self.pictures.evaluation
        assert evaluation is not None
        at_rest = force and not self.pictures.slow_motion_s
        self.callouts.refresh(self.trainer, self.version, evaluation, force=at_rest)
        return self._snapshot()

    def snapshot_of_numbers(self) -> Snapshot:
        """Return the run as it stands, but surface and regions as they were last made.

        The numbers are there at once; the pictures follow with the next snapshot.
        """
        self.pictures.evaluate(self.trainer, self.version)
        return self._snapshot()

    def _hurries(self) -> bool:
        """Whether training runs faster than each update can be read."""
        return self.status is Status.RUNNING and self.pictures.slow_motion_s is None

    def _snapshot(self) -> Snapshot:
        pictures, row, version = self.pictures, self.views.sample_row, self.version
        assert pictures.evaluation is not None
        history = self.trainer.flush_history()  # before the copy, which is to hold it
        state, noting, hurries = self.state.copy(), self.noting, self._hurries()
        state.theta, gradient, last_update = pictures.vectors(self.trainer, state.theta, version)
        return Snapshot(
            run_id=self.run_id,
            origin=self.origin,
            status=self.status,
            experiment=self.experiment,
            state=state,
            updates_per_second=self.updates_per_second,
            evaluation=pictures.evaluation,
            history=history,
            sample_row=row,
            sample=pictures.sample(state.theta, row, version),
            gradient=gradient,
            last_update=last_update,
            epochs_target=self.trainer.epochs or 0,
            can_step_back=self.line.step_back is not None,
            moments=self.moments(),
            surface=pictures.surface,
            regions=pictures.regions,
            node_picture=pictures.nodes.picture,
            node_maps=pictures.nodes.maps,
            separable=self._separable,
            end=self._judged_end(),
            line=pictures.line,
            edits=self.edits,
            evaluated_at=pictures.evaluated_at,
            callouts=self.callouts.found,
            begun_by_hand=bool(self.landscape.path.manual_edits[0]),
            is_unhurried=pictures.are_unhurried(self.updates_per_second),
            curves=self.watch.seen(hurries=hurries),
            rows=noting.seen_rows(self.trainer, version, hurries=hurries),
            flow=noting.seen_flow(self.trainer, version, hurries=hurries, tip=self.line.tip),
        )
