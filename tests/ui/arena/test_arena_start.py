"""The start and the map: set by a click, zoomed, left by a racer."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from arena_samples import network_problem, settled
from arena_use import at, choose, click
from PySide6.QtCore import Qt

from simulator.race.presets import REGISTRY as RACES
from simulator.session.race_problems import NETWORK
from ui.arena.window import FIRST_RACE, ArenaWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.usefixtures("as_in_the_program")
def test_a_click_on_the_map_starts_all_racers_there_and_can_be_taken_back(
    window: ArenaWindow, qtbot: Any
) -> None:
    canvas = window.stage.map
    qtbot.mouseClick(canvas, LEFT, pos=canvas.frame().point(2.0, 1.0).toPoint())
    settled(qtbot, window.arena)
    for trajectory in window.arena.snapshot.record.trajectories:  # type: ignore[union-attr]
        np.testing.assert_allclose(trajectory.points[0], [2.0, 1.0], atol=0.03)
    assert "x = 2" in window.settings.start_note.text()
    assert window.settings.start_button.isVisible()
    click(qtbot, window.settings.start_button)
    settled(qtbot, window.arena)
    start = window.arena.snapshot.record.trajectories[0].points[0]  # type: ignore[union-attr]
    np.testing.assert_array_equal(start, RACES[FIRST_RACE].start)
    assert not window.settings.start_button.isVisible()


def test_a_click_on_a_networks_map_starts_at_the_weights_there(
    window: ArenaWindow, qtbot: Any
) -> None:
    choose(window.problem.surface, NETWORK)
    choose(window.problem.plane, "weights")
    settled(qtbot, window.arena)
    canvas = window.stage.map
    qtbot.waitUntil(lambda: canvas.axis_names[0].startswith("w"))
    qtbot.mouseClick(canvas, LEFT, pos=canvas.frame().point(1.0, -1.0).toPoint())
    qtbot.waitUntil(lambda: window.arena.start is not None)
    settled(qtbot, window.arena)
    start = window.arena.snapshot.record.trajectories[0].points[0]  # type: ignore[union-attr]
    changed = np.flatnonzero(start != network_problem().theta)
    np.testing.assert_allclose(start[changed], [1.0, -1.0], atol=0.1)
    assert "where you clicked" in window.settings.start_note.text()


def test_zooming_and_fitting_again(window: ArenaWindow, qtbot: Any) -> None:
    def width() -> float:
        frame = window.stage.map.frame()
        return frame.x.high - frame.x.low

    whole = width()
    click(qtbot, window.stage.in_button)
    qtbot.waitUntil(lambda: width() < 0.7 * whole)
    click(qtbot, window.stage.fit_button)
    qtbot.waitUntil(lambda: width() == pytest.approx(whole))
    click(qtbot, window.stage.out_button)
    qtbot.waitUntil(lambda: width() == pytest.approx(1.5 * whole))


def test_another_setting_shows_at_once_what_it_does(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.playback.go(60)
    before = window.leaderboard.item(0, 1).text()  # type: ignore[union-attr]
    window.arena.inspect(0)
    window.racers.editor.settings.fields["learning_rate"].committed.emit(0.04)
    settled(qtbot, window.arena)
    assert at(window) == 60
    qtbot.waitUntil(lambda: window.leaderboard.item(0, 1).text() != before)  # type: ignore[union-attr]
    choose(window.problem.surface, "beale")  # on another surface it is another race
    assert at(window) == 0


def test_a_racer_off_the_map_says_so(window: ArenaWindow, qtbot: Any) -> None:
    choose(window.problem.surface, NETWORK)
    choose(window.problem.plane, "weights")
    settled(qtbot, window.arena)
    click(qtbot, window.transport.last)
    canvas = window.stage.map
    qtbot.waitUntil(lambda: canvas.at_update == window.arena.playback.goal)
    place = canvas.place_of(canvas.trajectories[0], canvas.frame())
    lines = canvas.racer_lines(place)
    assert lines[0] == "SGD"
    assert lines[1].endswith("% of its way lies off this map")
