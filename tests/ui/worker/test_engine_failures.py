"""The worker refuses and fails in words, stops at divergence, and still answers."""

from __future__ import annotations

import numpy as np
import pytest
from engine_use import Listener, answers, opened, trains, wait, xor
from pytestqt.qtbot import QtBot

from simulator.landscape.view_choice import LandscapeView
from simulator.messages import Message
from simulator.scenarios import presets
from simulator.scenarios.presets import OptimizerSettings, Scenario
from simulator.session.run import Run
from simulator.session.snapshot import Status
from simulator.session.views import Views
from ui.worker import commands
from ui.worker.engine import Engine


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
    assert isinstance(heard.refused[0], Message)  # it can be said in another language
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
    wait(qtbot, lambda: heard.latest.status is Status.READY)
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
    problem = heard.diverged[0].problem
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
    assert heard.diverged[0].problem.update == heard.latest.state.update + 1
    assert heard.latest.can_step_back
