"""What is raced on: ready-made races, functions, the network of the main window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from arena_samples import network_problem, settled
from arena_use import at, choose, click, visible_texts
from patient_bot import PatientBot
from PySide6.QtCore import Qt
from sharing import Sharing

from simulator.race.presets import REGISTRY as RACES
from simulator.session.race_problems import NETWORK
from ui.arena.window import ArenaWindow
from ui.plotting.racer_styles import style_of
from ui.theme.colors import DARK

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def shared_arena(shared: Sharing, shared_bot: PatientBot) -> Iterator[ArenaWindow]:
    """Return a window for tests that do no more to it than choose a ready-made race."""
    problem = network_problem()
    with shared.kept(ArenaWindow(DARK)) as made:
        made.set_experiment(problem.experiment, problem.theta)
        made.show()
        settled(shared_bot, made.arena)
        yield made


@pytest.mark.parametrize("name", list(RACES))
def test_every_ready_made_race_runs(shared_arena: ArenaWindow, qtbot: Any, name: str) -> None:
    window = shared_arena
    choose(window.presets.races, name)
    settled(qtbot, window.arena)
    preset = RACES[name]
    assert preset.explanation in visible_texts(window)
    assert window.problem.surface.name() == preset.surface
    assert window.leaderboard.rowCount() == len(preset.racers)
    click(qtbot, window.transport.last)
    assert window.message.text() == ""
    assert at(window) > 0


def test_a_change_makes_it_a_race_of_ones_own(window: ArenaWindow, qtbot: Any) -> None:
    window.settings.updates.committed.emit(77.0)
    settled(qtbot, window.arena)
    assert window.presets.races.currentIndex() == -1
    assert not window.presets.note.isVisible()
    assert window.transport.count.text() == "0 / 77"


def test_one_variable_is_drawn_as_a_curve(window: ArenaWindow, qtbot: Any) -> None:
    choose(window.problem.surface, "valleys_1d")
    settled(qtbot, window.arena)
    assert window.stage.curve.isVisible()
    assert not window.stage.map.isVisible()
    assert not window.stage.tabs.isTabEnabled(1)
    choose(window.problem.surface, "parabola")
    settled(qtbot, window.arena)
    assert window.stage.map.isVisible()
    assert window.stage.tabs.isTabEnabled(1)


def test_a_loss_below_zero_and_a_round_bowl_are_drawn_linear(
    window: ArenaWindow, qtbot: Any
) -> None:
    assert window.stage.log_box.isChecked()
    choose(window.problem.surface, "saddle")
    settled(qtbot, window.arena)
    qtbot.waitUntil(lambda: not window.stage.log_box.isChecked())
    choose(window.problem.surface, "rosenbrock")
    settled(qtbot, window.arena)
    qtbot.waitUntil(window.stage.log_box.isChecked)
    choose(window.problem.surface, "parabola")  # a round bowl stays round
    settled(qtbot, window.arena)
    qtbot.waitUntil(lambda: not window.stage.log_box.isChecked())


def test_the_surface_in_space_shows_the_same_race(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.playback.go(60)
    window.stage.tabs.setCurrentIndex(1)
    assert window.stage.mesh.isVisible()
    assert window.stage.canvas is window.stage.mesh
    names = [path.label for path in window.stage.mesh._paths]
    assert names == [entry.racer.label for entry in window.arena.lineup.entries]
    assert [len(path.points) for path in window.stage.mesh._paths] == [61, 61, 61]
    assert [path.style for path in window.stage.mesh._paths] == [style_of(k).line for k in range(3)]
    window.arena.inspect(1)
    # Each path ends in its own mark: no ring of another name stands over the selected one.
    assert "now" not in [entry.text for entry in window.stage.mesh._entries()]


def test_my_network_is_raced_from_its_own_weights(window: ArenaWindow, qtbot: Any) -> None:
    choose(window.problem.surface, NETWORK)
    settled(qtbot, window.arena)
    assert window.problem.plane_row.isVisible()
    problem = network_problem()
    for trajectory in window.arena.snapshot.record.trajectories:  # type: ignore[union-attr]
        np.testing.assert_array_equal(trajectory.points[0], problem.theta)
    assert window.stage.map.axis_names == ("1st principal component", "2nd principal component")
    assert "of the paths' spread" in window.stage.map.note[0]
    choose(window.problem.plane, "weights")
    qtbot.waitUntil(lambda: window.stage.map.axis_names[0].startswith("w x₁"))
    click(qtbot, window.transport.last)
    qtbot.waitUntil(lambda: "lies off this map" in window.stage.map.note[0])


def test_other_weights_of_the_main_window_are_raced_at_once(
    window: ArenaWindow, qtbot: Any
) -> None:
    choose(window.problem.surface, NETWORK)
    settled(qtbot, window.arena)
    problem = network_problem()
    window.set_experiment(problem.experiment, problem.theta + 0.25)
    settled(qtbot, window.arena)
    trajectory = window.arena.snapshot.record.trajectories[0]  # type: ignore[union-attr]
    np.testing.assert_array_equal(trajectory.points[0], problem.theta + 0.25)


def test_another_network_brings_its_own_weights_and_planes(window: ArenaWindow, qtbot: Any) -> None:
    choose(window.problem.surface, NETWORK)
    choose(window.problem.plane, "weights")
    settled(qtbot, window.arena)
    iris = network_problem("iris")
    window.set_experiment(iris.experiment, iris.theta)
    settled(qtbot, window.arena)
    trajectory = window.arena.snapshot.record.trajectories[0]  # type: ignore[union-attr]
    assert trajectory.points.shape[1] == len(iris.theta)
    assert window.problem.x_combo.count() == len(iris.theta)
    assert window.problem.x_combo.currentIndex() >= 0


def test_a_ready_made_race_fits_its_batches_to_another_network(
    window: ArenaWindow, qtbot: Any
) -> None:
    def batches() -> list[int | None]:
        return [racer.batch_size for racer in window.arena.lineup.racers]

    window.arena.open_preset("batches")
    assert batches() == [None, 2, 1]  # half of XOR's four rows
    assert window.problem.note.text() == "XOR · 17 parameters · 4 training rows"
    iris = network_problem("iris")
    window.set_experiment(iris.experiment, iris.theta)
    assert batches() == [None, 32, 1]
    assert window.problem.note.text() == "Iris flowers · 67 parameters · 112 training rows"
    assert window.arena.preset == "batches"
    window.arena.set_lineup(window.arena.lineup.with_batch_size(1, 8))
    xor = network_problem()
    window.set_experiment(xor.experiment, xor.theta)
    assert batches() == [None, 8, 1]  # the learner's own race stays as it was arranged


def test_without_a_network_its_races_cannot_be_chosen(qtbot: Any) -> None:
    made = ArenaWindow(DARK)
    qtbot.addWidget(made)
    item = made.problem.surface.model().item(made.problem.surface.findData(NETWORK))  # type: ignore[attr-defined]
    assert not item.isEnabled()
    made.arena.open_preset("sgd")
    assert "Open a network" in made.stage.map.message
    assert not made.transport.run.isEnabled()
    assert "Open a network" in made.transport.run.toolTip()
    # The key is no way round the button.
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.keyClick(made.stage.map, Qt.Key.Key_Space)
    assert not made.arena.playback.is_playing
    made.close()
