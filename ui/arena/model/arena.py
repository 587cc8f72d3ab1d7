"""The arena without its widgets: what is raced, where it is shown, and the job that runs it."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from simulator.landscape.landscape import default_axes
from simulator.landscape.progressive_grid import Extent
from simulator.nn.network import Network
from simulator.race import benchmark_functions
from simulator.race.benchmark_functions import Function
from simulator.race.family import race_of
from simulator.race.presets import RacePreset, fitted
from simulator.scenarios.experiment import Experiment
from simulator.session.race_commands import (
    ForRace,
    InspectUpdate,
    Prepare,
    RaceCommand,
    RaceSetup,
    RaceSnapshot,
    ShowExtent,
    ShowPlane,
    StartAt,
)
from simulator.session.race_job import RaceJob
from simulator.session.race_problems import (
    FORMULA,
    NETWORK,
    FunctionProblem,
    NetworkProblem,
    PlaneChoice,
    Problem,
)
from ui.arena.model.playback import Playback
from ui.arena.model.racers import Lineup
from ui.arena.model.state import RacerTrajectory
from ui.words.messages import said
from ui.worker.host import Host

Array = NDArray[Any]

FIRST_SURFACE = "ravine"
FIRST_FORMULA = "x^2/4 + y^2 + sin(3*x)*cos(2*y)"


class Arena(QObject):
    """What the learner has arranged, and how the race stands.

    Attributes
    ----------
    problem_key : str
        A function's name, ``network`` or ``formula``.
    lineup : Lineup
        The racers.
    start, first_start : ndarray or None
        Where they start now, and where they started before the learner moved it; None means the
        surface's own start.
    seed, updates : int
    threshold : float or None
    plane : PlaneChoice
    preset : str
        The ready-made race that is set up; empty once anything of it was changed.
    playback : Playback
    selected : int
        The racer whose updates are taken apart; -1 for none.
    parameter : int
        The parameter whose numbers are told.
    snapshot : RaceSnapshot or None
        The latest of the race that is set up.

    Signals
    -------
    setup_changed()
        Something that the learner arranges is different.
    shown_changed()
        The race, its picture or the update that is shown is different.
    refused(object), failed(str)
        What cannot be done, in words; an unforeseen error.
    """

    setup_changed = Signal()
    shown_changed = Signal()
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.problem_key = FIRST_SURFACE
        self.formula = FIRST_FORMULA
        self.lineup = Lineup()
        self.start: Array | None = None
        self.first_start: Array | None = None
        self.seed, self.updates = 0, 300
        self.threshold: float | None = None
        self.plane = PlaneChoice("principal")
        self.preset = ""
        self.selected, self.parameter = -1, 0
        self.snapshot: RaceSnapshot | None = None
        self.playback = Playback(self)
        self.playback.moved.connect(self._on_moved)
        self._experiment: Experiment | None = None
        self._theta: Array | None = None
        self._problem: Problem | None = None
        self._formula_function: Function | None = None
        self._number = self._starts_asked = self._starts_taken = 0
        self._asked = InspectUpdate(-1, 0)
        self._host: Host | None = None

    # -- life

    @property
    def is_open(self) -> bool:
        """Whether the job's thread runs."""
        return self._host is not None

    def open(self) -> None:
        """Start the job's thread and run the race that is set up."""
        if self._host is not None:
            return
        ending = Event()
        self._host = Host(RaceJob(ending.is_set), self, ending=ending)
        self._host.snapshot_taken.connect(self._on_snapshot)
        self._host.refused.connect(self.refused)
        self._host.failed.connect(self.failed)
        self._host.start()
        self._prepare()

    def close(self) -> None:
        """Have the job's thread end, without waiting for it; what is set up stays."""
        self.playback.pause()
        if self._host is not None:
            self._host.leave()
            self._host = None
            self.snapshot = None  # a large network's race is most of the program's memory

    def _send(self, command: RaceCommand) -> None:
        """Ask for something of the race that is set up."""
        if self._host is not None:
            self._host.send(ForRace(self._number, command))

    def _ask_of_picture(self, command: RaceCommand) -> None:
        """Ask for something of the picture that is seen: it may be that of the race before."""
        if self._host is not None and self.snapshot is not None:
            self._host.send(ForRace(self.snapshot.number, command))

    # -- what is raced on

    @property
    def experiment(self) -> Experiment | None:
        """The learner's network and data."""
        return self._experiment

    @property
    def problem(self) -> Problem | None:
        """What is raced on; None while the learner's network is not known."""
        if self._problem is None:
            self._problem = self._made_problem()
        return self._problem

    def _made_problem(self) -> Problem | None:
        if self.problem_key == NETWORK:
            if self._experiment is None or self._theta is None:
                return None
            return NetworkProblem(self._experiment, self._theta)
        if self.problem_key == FORMULA:
            if self._formula_function is None:
                self._formula_function = benchmark_functions.from_formula(self.formula)
            return FunctionProblem(self._formula_function)
        return FunctionProblem(benchmark_functions.get(self.problem_key))

    def set_experiment(self, experiment: Experiment, theta: Array) -> None:
        """Take the learner's network, data and weights, to be raced on."""
        other = self._experiment is None or self._experiment.spec != experiment.spec
        same = self._experiment is experiment and self._theta is not None
        if same and np.array_equal(np.asarray(self._theta), theta):
            return
        self._experiment, self._theta = experiment, np.array(theta, np.float64)
        if other:
            axes = default_axes(Network(experiment.spec), experiment.data)
            self.plane = replace(self.plane, axes=axes)
        if self.problem_key == NETWORK:
            if other:
                self.start = self.first_start = None
                self.parameter = self._first_parameter()
                self.lineup = self.lineup.without_starts()
            if self.preset:
                self.lineup = Lineup.of(self._ready_made(self.preset).racers)
            self.renew()
        self.setup_changed.emit()

    def choose_problem(self, key: str) -> None:
        """Race on another surface: a function's name, ``network`` or ``formula``."""
        if key == self.problem_key:
            return
        self.problem_key = key
        self.parameter = self._first_parameter()
        self.start = self.first_start = None
        self.lineup = self.lineup.without_starts()
        self.preset = ""
        self.renew()
        self.setup_changed.emit()

    def set_formula(self, text: str) -> None:
        """Race on the formula that was typed.

        Raises
        ------
        ValueError
            If it cannot be read; the formula before stays in force.
        """
        function = benchmark_functions.from_formula(text)
        self.formula, self._formula_function = text, function
        if self.problem_key == FORMULA:
            self.start = self.first_start = None
            self.parameter = 0
            self.lineup = self.lineup.without_starts()
            self.preset = ""
            self.renew()
        self.setup_changed.emit()

    def renew(self, extent: Extent | None = None) -> None:
        """Run the race that is set up, on a surface that may be another one, in a window of it."""
        self._problem = None
        self._prepare()
        if extent is not None:
            self._send(ShowExtent(extent))

    def choose_plane(self, plane: PlaneChoice) -> None:
        """Look at a network's race on another plane."""
        self.plane = plane
        self._send(ShowPlane(plane))
        self.setup_changed.emit()

    def show_extent(self, extent: Extent | None) -> None:
        """Look at another window; None shows all of the race again."""
        self._ask_of_picture(ShowExtent(extent))

    # -- what races

    def open_preset(self, name: str) -> None:
        """Set up a ready-made race; its mini-batches fit the learner's data."""
        preset = self._ready_made(name)
        self.problem_key, self._problem = preset.surface, None
        self.lineup = Lineup.of(preset.racers)
        self.start = None if preset.start is None else np.array(preset.start, np.float64)
        self.first_start = self.start
        self.updates, self.threshold, self.seed = preset.updates, preset.threshold, 0
        self.selected, self.parameter, self.preset = -1, self._first_parameter(), name
        self._prepare()
        self.setup_changed.emit()

    def _first_parameter(self) -> int:
        """Return a parameter that moves: an input that is always 0 tells nothing of its weight."""
        if self.problem_key != NETWORK or self._experiment is None:
            return 0
        network = Network(self._experiment.spec)
        return network.weight_index(*default_axes(network, self._experiment.data)[0])

    def _ready_made(self, name: str) -> RacePreset:
        """Return a ready-made race with mini-batches that fit the learner's data."""
        preset = race_of(name)
        if preset.surface == NETWORK and self._experiment is not None:
            return fitted(preset, len(self._experiment.data.X))
        return preset

    def set_lineup(self, lineup: Lineup) -> None:
        """Race with other racers."""
        self.lineup = lineup
        self.selected = min(self.selected, len(lineup) - 1)
        self._change()

    def set_start(self, start: Array | None) -> None:
        """Start all racers elsewhere; None means where they started at first."""
        self.start = self.first_start if start is None else start
        self.lineup = self.lineup.without_starts()
        self._change()

    def ask_start(self, at: tuple[float, ...]) -> None:
        """Start all racers at a point of the picture."""
        problem = self.problem
        if isinstance(problem, FunctionProblem):
            self.set_start(np.array(at[: problem.dimension]))
        else:
            self._starts_asked += 1
            self._ask_of_picture(StartAt(at, self._starts_asked))

    def set_seed(self, seed: int) -> None:
        """Feed other batches."""
        self.seed = seed
        self._change()

    def set_updates(self, updates: int) -> None:
        """Race for another number of updates."""
        self.updates = updates
        self._change()

    def set_threshold(self, threshold: float | None) -> None:
        """Take another loss as the one to be reached."""
        self.threshold = threshold
        self._change()

    def _change(self) -> None:
        self.preset = ""
        # Whoever turns a knob wants to see at once what it does to the picture.
        self._prepare(stay=True)
        self.setup_changed.emit()

    def _prepare(self, *, stay: bool = False) -> None:
        """Have the race that is set up be run; it is shown from its start, or where it was."""
        self._number += 1
        self.playback.restart(self.updates, stay=stay)
        problem = self.problem
        if problem is None or not self.lineup.entries:
            self.snapshot = None
            self.shown_changed.emit()
            return
        setup = RaceSetup(
            problem,
            self.lineup.racers,
            self.start,
            seed=self.seed,
            updates=self.updates,
            threshold=self.threshold,
        )
        self._asked = InspectUpdate(-1, 0)
        if self._host is not None:
            self._host.send(Prepare(self._number, setup, self.plane))
        self._ask_details()

    # -- what is shown

    def inspect(self, racer: int, parameter: int | None = None) -> None:
        """Take the updates of `racer` apart, -1 for none, for a parameter."""
        self.selected = racer
        if parameter is not None:
            self.parameter = parameter
        self._ask_details()
        self.shown_changed.emit()

    def _ask_details(self) -> None:
        wanted = InspectUpdate(self.selected, self.playback.at, self.parameter)
        if wanted != self._asked:
            self._asked = wanted
            self._send(wanted)

    @Slot()
    def _on_moved(self) -> None:
        self._ask_details()
        # While it plays, the answer is what the pictures wait for: drawn once, arrows included.
        if not (self.playback.is_playing and self.selected >= 0):
            self.shown_changed.emit()

    @Slot(object)
    def _on_snapshot(self, snapshot: RaceSnapshot | None) -> None:
        if snapshot is None or snapshot.number != self._number:
            return
        self.snapshot = snapshot
        record = snapshot.record
        self.playback.extend(record.update, record.update if record.is_over else self.updates)
        lifted = snapshot.lifted
        if lifted is not None and lifted.request == self._starts_asked != self._starts_taken:
            self._starts_taken = self._starts_asked
            self.set_start(lifted.theta)
            return
        self.shown_changed.emit()

    def trajectories(self) -> tuple[RacerTrajectory, ...]:
        """Return every racer's way, as pictures and tables take it."""
        if self.snapshot is None or self.snapshot.number != self._number:
            return ()  # that of the race before, until there is one of this one
        record = self.snapshot.record
        return tuple(
            RacerTrajectory(
                said(entry.racer.label),
                entry.style,
                record.updates,
                coordinates,
                trajectory.losses,
                trajectory.distance,
                trajectory.reached,
                trajectory.diverged,
                off,
                record.exact_threshold,
            )
            for entry, trajectory, coordinates, off in zip(
                self.lineup.entries,
                record.trajectories,
                self.snapshot.coordinates,
                self.snapshot.off,
                strict=True,
            )
        )
