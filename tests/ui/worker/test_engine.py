"""The worker in its own thread: trains, answers, refuses, fails in words, and always ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from simulator.diagnostics.regions import RegionGrid
from simulator.landscape.landscape import Landscape
from simulator.landscape.view_choice import LandscapeView
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import OptimizerSettings, Scenario
from simulator.session.run import Run
from simulator.session.snapshot import Snapshot, Status
from simulator.session.views import Views
from simulator.stepping.step_plan import UpdateRecord
from simulator.training.divergence import Diverged
from simulator.training.trainer import Trainer
from ui.worker import commands
from ui.worker.engine import Engine


class Listener:
    """Keeps what an engine says, in order."""

    def __init__(self, engine: Engine) -> None:
        self.opened: list[Experiment] = []
        self.snapshots: list[Snapshot] = []
        self.records: list[UpdateRecord] = []
        self.diverged: list[Diverged] = []
        self.refused: list[str] = []
        self.failed: list[str] = []
        self.stops = 0
        engine.opened.connect(self.opened.append)
        engine.snapshot_taken.connect(self.snapshots.append)
        engine.recorded.connect(self.records.append)
        engine.diverged.connect(self.diverged.append)
        engine.refused.connect(self.refused.append)
        engine.failed.connect(self.failed.append)
        engine.stopped.connect(self._on_stopped)

    def _on_stopped(self) -> None:
        self.stops += 1

    @property
    def latest(self) -> Snapshot:
        return self.snapshots[-1]


@pytest.fixture
def engine(qtbot: QtBot) -> Iterator[Engine]:
    made = Engine()
    made.start()
    yield made
    made.close()
    assert not made.is_alive


@pytest.fixture
def heard(engine: Engine) -> Listener:
    return Listener(engine)


def wait(qtbot: QtBot, wanted: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(wanted()))


def xor(**fields: object) -> Scenario:
    return presets.changed(presets.load("xor"), **{"epochs": 1_000_000, **fields})


def opened(qtbot: QtBot, engine: Engine, heard: Listener, scenario: Scenario) -> Snapshot:
    before = len(heard.snapshots)
    engine.open(scenario)
    wait(qtbot, lambda: len(heard.snapshots) > before)
    return heard.latest


def answers(qtbot: QtBot, engine: Engine, heard: Listener) -> UpdateRecord:
    """Return the worker's answer to a question, which shows that it still answers."""
    before = len(heard.records)
    engine.send(commands.Record(None))
    wait(qtbot, lambda: len(heard.records) > before)
    return heard.records[-1]


def trains(qtbot: QtBot, heard: Listener) -> None:
    """Wait until training has moved on by two snapshots."""
    before = len(heard.snapshots)
    wait(qtbot, lambda: len(heard.snapshots) >= before + 2)
    assert heard.latest.status is Status.RUNNING


# --- opening and training -------------------------------------------------------------------


def test_opening_shows_the_start(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    scenario = xor(seed=3)
    snapshot = opened(qtbot, engine, heard, scenario)
    assert heard.opened[0].scenario == scenario
    assert snapshot.experiment is heard.opened[0]
    assert (snapshot.status, snapshot.state.update) == (Status.READY, 0)
    expected = Experiment.from_scenario(scenario).initial_state().theta
    np.testing.assert_array_equal(snapshot.state.theta, expected)
    assert snapshot.surface is not None
    assert snapshot.regions is not None


def test_training_is_seen_to_move_on_until_it_is_paused(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    opened(qtbot, engine, heard, xor())
    engine.send(commands.Train())
    wait(qtbot, lambda: len(heard.snapshots) > 8)
    engine.send(commands.Pause())
    wait(qtbot, lambda: heard.latest.status is Status.PAUSED)
    updates = [snapshot.state.update for snapshot in heard.snapshots]
    assert updates == sorted(updates)
    assert updates[-1] > updates[1] > 0
    assert {snapshot.status for snapshot in heard.snapshots[1:-1]} <= {Status.RUNNING}
    # Nothing moves after the pause, and what was shown last is where it stands.
    record = answers(qtbot, engine, heard)
    assert record.update == updates[-1]
    qtbot.wait(60)
    assert answers(qtbot, engine, heard).update == updates[-1]
    np.testing.assert_array_equal(heard.latest.state.theta, record.theta)
    assert heard.stops == 0


def test_training_ends_at_its_epochs(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    opened(qtbot, engine, heard, xor(epochs=40))
    engine.send(commands.Train())
    wait(qtbot, lambda: heard.stops and heard.latest.status is Status.FINISHED)
    assert heard.stops == 1
    assert (heard.latest.state.epoch, heard.latest.state.update) == (40, 40)
    assert heard.latest.history.epochs.tolist() == list(range(1, 41))
    # What is shown at the end is made for the end.
    data, network = heard.latest.experiment.data, Experiment.trainer(heard.opened[0]).network
    loss = network.loss(heard.latest.state.theta, data.X, data.Y)
    assert heard.latest.evaluation.loss == loss
    engine.send(commands.Train(2))
    wait(qtbot, lambda: heard.latest.state.epoch == 42)


def test_training_in_the_thread_is_training(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    scenario = presets.changed(presets.load("iris"), epochs=6)
    opened(qtbot, engine, heard, scenario)
    engine.send(commands.Train())
    wait(qtbot, lambda: heard.latest.status is Status.FINISHED)
    trainer = Experiment.from_scenario(scenario).trainer()
    list(trainer.updates())
    np.testing.assert_array_equal(heard.latest.state.theta, trainer.state.theta)
    np.testing.assert_array_equal(heard.latest.history.table, trainer.flush_history().table)


def test_a_given_state_is_shown_and_stays_the_givers(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    scenario = xor()
    trainer = Experiment.from_scenario(scenario).trainer()
    for _ in range(5):
        next(trainer.updates())
    kept = trainer.state.theta.copy()
    engine.open(scenario, trainer.state)
    wait(qtbot, lambda: heard.snapshots)
    assert (heard.latest.state.update, heard.latest.status) == (5, Status.PAUSED)
    engine.send(commands.Train())
    trains(qtbot, heard)
    np.testing.assert_array_equal(trainer.state.theta, kept)
    assert trainer.state.update == 5


# --- old runs -------------------------------------------------------------------------------


def test_an_old_runs_snapshots_never_arrive(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    old = opened(qtbot, engine, heard, xor())
    engine.send(commands.Train())
    trains(qtbot, heard)
    engine.send(commands.Record(None))  # its answer is of the old run too
    engine.open(presets.load("iris"))
    heard.snapshots.clear()
    heard.records.clear()
    wait(qtbot, lambda: heard.snapshots)
    qtbot.wait(60)
    assert {snapshot.run_id for snapshot in heard.snapshots} == {old.run_id + 1}
    assert {snapshot.experiment.scenario.name for snapshot in heard.snapshots} == {"iris"}
    assert heard.records == []
    # Training did not go over to it.
    assert {snapshot.state.update for snapshot in heard.snapshots} == {0}
    assert heard.latest.status is Status.READY


def test_no_snapshot_arrives_before_the_news_that_its_run_is_open(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    opened(qtbot, engine, heard, xor())
    order: list[str] = []
    engine.opened.connect(lambda experiment: order.append(experiment.scenario.name))
    engine.snapshot_taken.connect(
        lambda snapshot: order.append(f"snapshot of {snapshot.experiment.scenario.name}")
    )
    engine.open(presets.load("iris"))
    while engine._host._mailbox.is_empty and engine.is_alive:
        QThread.msleep(5)  # nothing of what the worker says is delivered
    engine.frame_timer.timeout.emit()  # as when it is ahead of the signal
    wait(qtbot, lambda: len(order) > 1)
    assert order[:2] == ["iris", "snapshot of iris"]
    assert heard.latest.experiment.scenario.name == "iris"


def test_of_many_opened_at_once_the_last_counts(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    for name in ("and", "or", "nand", "xor"):
        engine.open(presets.load(name))
    wait(qtbot, lambda: heard.snapshots)
    assert [experiment.scenario.name for experiment in heard.opened] == ["xor"]
    assert {snapshot.experiment.scenario.name for snapshot in heard.snapshots} == {"xor"}


# --- while training -------------------------------------------------------------------------


def test_speed_is_limited_and_let_go_again(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    opened(qtbot, engine, heard, xor())
    engine.send(commands.LimitSpeed(1e-3))
    engine.send(commands.Train())
    assert answers(qtbot, engine, heard).update == 0  # the first is due in a quarter of an hour
    engine.send(commands.LimitSpeed(None))
    wait(qtbot, lambda: heard.latest.state.update > 1000)


def test_slow_training_shows_every_update(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    opened(qtbot, engine, heard, xor())
    engine.send(commands.LimitSpeed(20.0))
    engine.send(commands.Train())
    wait(qtbot, lambda: heard.latest.state.update >= 8)
    updates = [snapshot.state.update for snapshot in heard.snapshots]
    steps = [after - before for before, after in pairwise(updates)]
    # A busy machine may lump a few together; it may not show one in ten.
    assert sorted(steps)[len(steps) // 2] <= 2


def test_a_weight_set_while_training_arrives(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    crawling = OptimizerSettings(name="sgd", settings={"learning_rate": 1e-9})
    opened(qtbot, engine, heard, xor(optimizer=crawling))
    engine.send(commands.Train())
    trains(qtbot, heard)
    engine.send(commands.SetParameter(4, 12.5))
    wait(qtbot, lambda: abs(heard.latest.state.theta[4] - 12.5) < 0.01)
    assert heard.latest.status is Status.RUNNING
    before = heard.latest.state.update
    wait(qtbot, lambda: heard.latest.state.update > before)
    assert abs(heard.latest.state.theta[4] - 12.5) < 0.01


def test_settings_changed_while_training_arrive(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    scenario = xor()
    opened(qtbot, engine, heard, scenario)
    engine.send(commands.Train())
    trains(qtbot, heard)
    faster = OptimizerSettings(name="adam", settings={"learning_rate": 0.2})
    engine.send(commands.Reconfigure(presets.changed(scenario, optimizer=faster, batch_size=1)))
    wait(qtbot, lambda: heard.latest.state.optimizer.settings["learning_rate"] == 0.2)
    trains(qtbot, heard)
    assert heard.latest.experiment.scenario.batch_size == 1
    assert heard.opened[0].scenario == scenario


def test_what_is_looked_at_changes_while_training(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    opened(qtbot, engine, heard, xor())
    engine.send(commands.Train())
    engine.send(commands.ShowSample(3))
    engine.send(commands.ShowFeatures(1, 0))
    engine.send(commands.LookAt(LandscapeView(plane="random")))
    engine.send(commands.ZoomSurface(0.5))

    def all_there() -> bool:
        latest = heard.latest
        assert latest.surface is not None
        assert latest.regions is not None
        there = latest.sample_row == 3 and latest.regions.features == (1, 0)
        return there and latest.surface.kind == "random"

    wait(qtbot, all_there)
    engine.send(commands.LookAt(LandscapeView(axes=((1, 0, 0), (1, 1, 0)))))
    wait(qtbot, lambda: heard.latest.surface and heard.latest.surface.kind == "weights")
    assert heard.latest.status is Status.RUNNING


def test_at_rest_the_surface_is_refined_in_the_background(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    opened(qtbot, engine, heard, xor())
    engine.send(commands.LookAt(LandscapeView(resolution=201)))
    wait(qtbot, lambda: heard.latest.surface and len(heard.latest.surface.x) == 201)
    # A finer map is no reason to keep a command waiting.
    engine.send(commands.ZoomSurface(0.5))
    engine.send(commands.Train())
    wait(qtbot, lambda: heard.latest.status is Status.RUNNING)
    engine.send(commands.Pause())
    wait(qtbot, lambda: heard.latest.surface and len(heard.latest.surface.x) == 201)


def test_all_weights_are_set_at_once(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    opened(qtbot, engine, heard, xor())
    wait(qtbot, lambda: bool(heard.snapshots))
    theta = heard.latest.state.theta + 0.5
    engine.send(commands.SetParameters(theta))
    wait(qtbot, lambda: np.array_equal(heard.latest.state.theta, theta))


# --- refusing and failing -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (commands.ShowSample(99), "row must be in 0..3, got 99"),
        (commands.SetParameter(17, 1.0), "index must be in 0..16, got 17"),
        (commands.SetParameter(0, float("nan")), "value must be a finite number, got nan"),
        (commands.ZoomSurface(0.0), "factor must be > 0, got 0.0"),
        (commands.ShowFeatures(0, 0), "features must be two different ones of 2, got (0, 0)"),
        (
            commands.LookAt(LandscapeView(axes=((0, 0, 0), (0, 0, 0)))),
            "the two weights of a surface must differ",
        ),
        (
            commands.LookAt(LandscapeView(axes=((0, 0, 0), (0, 0, 4)))),
            "layer 0 has no weight from node 0 to node 4",
        ),
        (commands.ApplyUpdate((9,)), "rows must be in 0..3, got [9]"),
        (commands.Record((-1,)), "rows must be in 0..3, got [-1]"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(
    qtbot: QtBot, engine: Engine, heard: Listener, command: commands.Command, words: str
) -> None:
    start = opened(qtbot, engine, heard, xor())
    engine.send(command)
    wait(qtbot, lambda: heard.refused)
    assert heard.refused == [words]
    record = answers(qtbot, engine, heard)
    np.testing.assert_array_equal(record.theta, start.state.theta)
    assert heard.failed == []


def test_what_is_refused_while_training_does_not_stop_it(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    opened(qtbot, engine, heard, xor())
    engine.send(commands.Train())
    engine.send(commands.ShowSample(99))
    wait(qtbot, lambda: heard.refused)
    trains(qtbot, heard)


def test_data_that_cannot_be_prepared_is_refused(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    scenario = xor()
    opened(qtbot, engine, heard, scenario)
    data = scenario.data.model_copy(update={"validation_fraction": 0.1})
    engine.open(presets.changed(scenario, data=data))
    wait(qtbot, lambda: heard.refused)
    assert "validation_fraction must leave a row of each class" in heard.refused[0]
    assert len(heard.opened) == 1
    opened(qtbot, engine, heard, scenario)  # going back works
    answers(qtbot, engine, heard)


def test_commands_before_anything_is_open_do_nothing(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    engine.send(commands.Train())
    engine.send(commands.Record(None))
    engine.send(commands.Pause())
    assert opened(qtbot, engine, heard, xor()).status is Status.READY
    assert (heard.records, heard.refused, heard.failed) == ([], [], [])


def test_an_error_of_ours_is_told_and_the_worker_still_answers(
    qtbot: QtBot, engine: Engine, heard: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Views, row: int) -> None:
        raise RuntimeError("a loose wire")

    opened(qtbot, engine, heard, xor())
    with monkeypatch.context() as patch:
        patch.setattr(Views, "show_sample", broken)
        engine.send(commands.ShowSample(1))
        wait(qtbot, lambda: heard.failed)
    assert heard.failed[0].startswith("Traceback")
    assert heard.failed[0].rstrip().endswith("RuntimeError: a loose wire")
    answers(qtbot, engine, heard)
    engine.send(commands.Train())
    trains(qtbot, heard)


def test_an_error_in_training_stops_it_and_the_worker_still_answers(
    qtbot: QtBot, engine: Engine, heard: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Run, *anything: object) -> bool:
        raise RuntimeError("a loose wire")

    opened(qtbot, engine, heard, xor())
    with monkeypatch.context() as patch:
        patch.setattr(Run, "advance", broken)
        engine.send(commands.Train())
        wait(qtbot, lambda: heard.failed)
        qtbot.wait(50)
    assert len(heard.failed) == 1  # once, not at every slice
    assert "a loose wire" in heard.failed[0]
    record = answers(qtbot, engine, heard)
    engine.send(commands.Pause())  # as the controller does, for a snapshot of where it stands
    wait(qtbot, lambda: heard.latest.status is Status.PAUSED)
    qtbot.wait(50)
    assert answers(qtbot, engine, heard).update == record.update


def test_an_error_in_a_command_stops_training(
    qtbot: QtBot, engine: Engine, heard: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The window takes training as stopped after an error: it must not go on behind its back.
    def broken(self: Views, row: int) -> None:
        raise RuntimeError("a loose wire")

    opened(qtbot, engine, heard, xor())
    engine.send(commands.Train())
    trains(qtbot, heard)
    with monkeypatch.context() as patch:
        patch.setattr(Views, "show_sample", broken)
        engine.send(commands.ShowSample(1))
        wait(qtbot, lambda: heard.failed)
    record = answers(qtbot, engine, heard)
    engine.send(commands.Pause())  # as the controller does, for a snapshot of where it stands
    wait(qtbot, lambda: heard.latest.status is Status.PAUSED)
    assert heard.latest.state.update == record.update


# --- what is published ----------------------------------------------------------------------


def at_rest(qtbot: QtBot, heard: Listener) -> Snapshot:
    """Return the latest snapshot once the surface is as fine as it becomes."""

    def fine() -> bool:
        surface = heard.latest.surface
        return surface is not None and len(surface.x) >= surface.wanted

    wait(qtbot, fine)
    qtbot.wait(50)
    return heard.latest


def test_a_weight_edit_is_published_as_numbers_first_and_pictures_once(
    qtbot: QtBot, engine: Engine, heard: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, engine, heard, xor())
    before = at_rest(qtbot, heard)
    made: list[str] = []
    for owner, name in ((Trainer, "evaluate"), (RegionGrid, "regions"), (Landscape, "surface")):
        count_calls(monkeypatch, owner, name, made)
    known = len(heard.snapshots)
    engine.send(commands.SetParameter(0, 0.375))
    answers(qtbot, engine, heard)  # asking for a record makes nothing again
    wait(qtbot, lambda: heard.latest.regions is not before.regions)
    assert sorted(made) == ["evaluate", "regions", "surface"]
    first = heard.snapshots[known]
    assert first.state.theta[0] == 0.375
    assert first.edits == 1
    assert first.evaluation is not before.evaluation
    last = heard.latest
    assert last.regions is not None
    assert last.surface is not None
    assert last.surface.origin[0] == 0.375


def test_a_record_alone_publishes_nothing(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    opened(qtbot, engine, heard, xor())
    at_rest(qtbot, heard)
    known = len(heard.snapshots)
    answers(qtbot, engine, heard)
    qtbot.wait(50)
    assert len(heard.snapshots) == known


def test_what_comes_after_a_snapshot_of_numbers_is_trained_on(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    opened(qtbot, engine, heard, xor())
    engine.send(commands.SetParameter(0, 0.375))
    engine.send(commands.Train())
    trains(qtbot, heard)
    engine.send(commands.Pause())
    wait(qtbot, lambda: heard.latest.status is Status.PAUSED)
    surface = heard.latest.surface
    assert surface is not None
    assert np.array_equal(surface.origin, heard.latest.state.theta)


def count_calls(monkeypatch: pytest.MonkeyPatch, owner: type, name: str, made: list[str]) -> None:
    """Note each call of a method in `made`."""
    real = getattr(owner, name)

    def counted(*given: object, **named: object) -> object:
        made.append(name)
        return real(*given, **named)

    monkeypatch.setattr(owner, name, counted)


# --- divergence -----------------------------------------------------------------------------


def exploding() -> Scenario:
    layers = (presets.load("xor").layers[0], {"units": 1, "activation": "identity"})
    rate = OptimizerSettings(name="sgd", settings={"learning_rate": 1000.0})
    return xor(layers=layers, loss="mse", optimizer=rate)


def test_divergence_stops_training_at_the_last_good_weights(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    opened(qtbot, engine, heard, exploding())
    engine.send(commands.Train())
    wait(qtbot, lambda: heard.diverged and heard.latest.status is Status.DIVERGED)
    problem = heard.diverged[0]
    assert problem.update == heard.latest.state.update + 2
    assert np.isfinite(heard.latest.evaluation.loss)
    assert problem.learning_rate == 1000.0
    assert np.isfinite(heard.latest.state.theta).all()
    assert heard.latest.updates_per_second == 0.0
    assert (heard.stops, heard.failed) == (0, [])


def test_stepping_into_divergence_shows_the_last_update_that_was_made(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    opened(qtbot, engine, heard, exploding())
    for made in range(1, 500):
        engine.send(commands.ApplyUpdate(None))
        wait(qtbot, lambda made=made: heard.diverged or len(heard.records) == made)
        if heard.diverged:
            break
    assert heard.diverged
    # The update was made, the one after it could not be recorded.
    wait(qtbot, lambda: heard.latest.state.update == len(heard.records) + 1)
    assert heard.diverged[0].update == heard.latest.state.update + 1
    assert heard.latest.can_step_back


# --- ending ---------------------------------------------------------------------------------


def test_closing_while_training_ends_the_thread(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    opened(qtbot, engine, heard, xor())
    engine.send(commands.Train())
    trains(qtbot, heard)
    assert engine.is_alive
    engine.close()
    assert not engine.is_alive
    engine.close()  # once more does no harm
    count = len(heard.snapshots)
    qtbot.wait(60)
    assert len(heard.snapshots) == count


def test_closing_straight_after_opening(engine: Engine) -> None:
    engine.open(presets.load("digits"))
    engine.send(commands.Train())
    engine.close()
    assert not engine.is_alive


def test_closing_what_was_never_started(qtbot: QtBot) -> None:
    made = Engine()
    assert not made.is_alive
    made.close()
    assert not made.is_alive


def test_a_window_that_hangs_does_not_stop_training(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    # The trainer stands aside while a frame is painted, but not for ever.
    opened(qtbot, engine, heard, xor())
    engine.send(commands.Train())
    trains(qtbot, heard)
    engine.frame_timer.stop()
    qtbot.wait(30)  # a frame that was just taken opens the gate again
    engine._host._gate.close()
    run = engine._job.run
    assert run is not None
    before = run.state.update
    wait(qtbot, lambda: run.state.update >= before + 3)
    assert not engine._host._gate.is_open()
    engine.frame_timer.start()
    wait(qtbot, engine._host._gate.is_open)
    trains(qtbot, heard)
