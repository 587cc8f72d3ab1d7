"""The worker in its own thread: opens, trains, tells only of the run that is open, always ends."""

from __future__ import annotations

import numpy as np
from engine_use import Listener, answers, opened, trains, wait, xor
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.snapshot import Status
from ui.worker import commands
from ui.worker.engine import Engine


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
