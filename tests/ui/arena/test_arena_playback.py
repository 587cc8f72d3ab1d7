"""Playing a race back: nothing is lost by going back, and it ends where the race ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from ui.arena.model.playback import Playback


@pytest.fixture
def playback(qtbot: Any) -> Iterator[Playback]:
    made = Playback()
    made.restart(100)
    made.extend(100, 100)
    yield made
    made.pause()


def test_it_steps_and_stays_in_range(playback: Playback) -> None:
    seen: list[int] = []
    playback.moved.connect(lambda: seen.append(playback.at))
    playback.step(1)
    playback.step(-1)
    playback.step(-1)
    playback.go(1000)
    playback.go(40)
    assert seen == [1, 0, 100, 40]
    assert playback.furthest == 100


def test_it_goes_no_further_than_has_been_made(playback: Playback) -> None:
    playback.restart(100)
    playback.extend(30, 100)
    playback.go(80)
    assert playback.at == 30
    assert not playback.is_at_end


def test_it_plays_to_the_end_and_stops(playback: Playback, qtbot: Any) -> None:
    playback.set_speed(400.0)
    changes: list[bool] = []
    playback.playing_changed.connect(changes.append)
    playback.play()
    qtbot.waitUntil(lambda: not playback.is_playing)
    assert playback.at == 100
    assert changes == [True, False]


def test_at_once_is_one_frame_away(playback: Playback, qtbot: Any) -> None:
    playback.set_speed(None)
    seen: list[int] = []
    playback.moved.connect(lambda: seen.append(playback.at))
    playback.toggle()
    qtbot.waitUntil(lambda: not playback.is_playing)
    assert seen == [100]


def test_playing_again_begins_at_the_start(playback: Playback, qtbot: Any) -> None:
    playback.go(100)
    playback.set_speed(2.0)
    playback.play()
    assert playback.at == 0
    assert playback.is_playing
    playback.toggle()
    assert not playback.is_playing


def test_while_the_race_is_still_being_run_it_waits(playback: Playback, qtbot: Any) -> None:
    playback.restart(100)
    playback.extend(5, 100)
    playback.set_speed(None)
    playback.play()
    qtbot.waitUntil(lambda: playback.at == 5)
    assert playback.is_playing
    playback.extend(100, 100)
    qtbot.waitUntil(lambda: not playback.is_playing)
    assert playback.at == 100


def test_a_race_that_is_over_early_ends_there(playback: Playback) -> None:
    playback.go(90)
    playback.extend(37, 37)
    assert playback.at == 37
    assert playback.is_at_end


def test_stepping_stops_the_playing(playback: Playback) -> None:
    playback.play()
    playback.step(1)
    assert not playback.is_playing


def test_another_race_begins_at_its_start(playback: Playback) -> None:
    playback.go(50)
    playback.play()
    playback.restart(10)
    assert (playback.at, playback.made, playback.goal, playback.furthest) == (0, 0, 10, 0)
    assert not playback.is_playing


def test_a_race_with_another_setting_is_shown_where_it_was(playback: Playback) -> None:
    playback.go(50)
    playback.go(40)
    playback.restart(100, stay=True)
    assert (playback.at, playback.furthest, playback.made) == (40, 50, 0)
    playback.extend(3, 100)
    assert playback.at == 40  # the rest is on its way
    playback.extend(20, 20)  # unless it ends before
    assert playback.at == 20
    playback.restart(10, stay=True)
    assert (playback.at, playback.furthest) == (10, 10)
