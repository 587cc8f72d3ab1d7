"""Commands while training arrive, and each is published once."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from engine_use import Listener, answers, opened, trains, wait, xor
from pytestqt.qtbot import QtBot

from simulator.diagnostics.regions import RegionGrid
from simulator.landscape.landscape import Landscape
from simulator.landscape.view_choice import LandscapeView
from simulator.scenarios import presets
from simulator.scenarios.presets import OptimizerSettings
from simulator.session.snapshot import Snapshot, Status
from simulator.training.trainer import Trainer
from ui.worker import commands
from ui.worker.engine import Engine


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


def test_what_was_asked_of_the_picture_before_comes_too_late(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    opened(qtbot, engine, heard, xor())
    engine.open(presets.load("and"))
    # Still seen: XOR, whose second layer AND has none of.
    engine.send(commands.LookAt(LandscapeView(axes=((1, 0, 0), (1, 1, 0)), resolution=101)))
    engine.send(commands.ShowSample(2))
    engine.send(commands.Train(2))  # of the run that was opened, whatever is seen
    wait(qtbot, lambda: heard.stops)
    wait(qtbot, lambda: heard.latest.status is Status.FINISHED)
    assert heard.latest.experiment.scenario.name == "and"
    assert heard.latest.sample_row == 3  # AND's own first, the row of ones
    assert (heard.failed, heard.refused) == ([], [])
    engine.send(commands.ShowSample(1))
    wait(qtbot, lambda: heard.latest.sample_row == 1)


def test_what_follows_a_run_that_was_refused_is_not_done_to_the_one_before(
    qtbot: QtBot, engine: Engine, heard: Listener
) -> None:
    scenario = xor()
    before = opened(qtbot, engine, heard, scenario)
    data = scenario.data.model_copy(update={"validation_fraction": 0.9})
    left = engine.open(presets.changed(scenario, data=data))
    engine.send(commands.SetParameter(0, 0.375))
    wait(qtbot, lambda: heard.refused)
    engine.open(scenario, left)
    wait(qtbot, lambda: heard.latest.run_id > before.run_id)
    np.testing.assert_array_equal(heard.latest.state.theta, before.state.theta)


def test_what_leaves_the_present_work_off_is_known_before_its_turn(qapp: object) -> None:
    engine = Engine()  # never started: nothing that is sent arrives by itself
    engine.send(commands.TellState("test"))
    assert not engine._is_left_off()
    for command in (commands.Open(0, xor()), commands.Pause()):
        engine.send(command)
        assert engine._is_left_off()
        engine._job.handle(commands.ForRun(99, command))  # too late for its run
        assert not engine._is_left_off()
