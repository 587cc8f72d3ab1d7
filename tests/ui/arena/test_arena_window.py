"""The arena's window: from the first minute to its end, with keys, names and nothing cut off."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from arena_samples import settled
from arena_use import at, click, visible_texts
from plots_samples import seen
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from stuck_job import Stuck

from simulator.race.presets import REGISTRY as RACES
from ui.arena.window import FIRST_RACE, ArenaWindow
from ui.theme import style
from ui.theme.colors import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton


def test_it_opens_with_a_race_ready_to_run(window: ArenaWindow, qtbot: Any) -> None:
    assert window.presets.races.currentText() == RACES[FIRST_RACE].title
    assert RACES[FIRST_RACE].explanation in visible_texts(window)
    assert window.transport.run.text() == "Run"
    assert window.transport.run.isEnabled()
    assert at(window) == 0
    area = window.stage.map.frame().area.adjusted(20, 20, -20, -20)
    assert seen(window.stage.map, DARK.canvas, area) < 100  # there is a map
    assert "Click a racer to see inside its update." in visible_texts(window)
    assert not window.details.isVisible()


def test_run_shows_the_race_to_its_end(window: ArenaWindow, qtbot: Any) -> None:
    window.transport.speed.setValue(window.transport.speed.maximum())
    click(qtbot, window.transport.run)
    qtbot.waitUntil(lambda: not window.arena.playback.is_playing)
    goal = RACES[FIRST_RACE].updates
    assert window.transport.count.text() == f"{goal} / {goal}"
    assert window.transport.run.text() == "Again"
    canvas = window.stage.map
    middle = canvas.frame().area
    for entry in window.arena.lineup.entries:
        assert seen(canvas, entry.style.on_map(), middle) > 30
    states = [window.leaderboard.item(row, 3).text() for row in range(3)]  # type: ignore[union-attr]
    assert any(state.startswith("reached at") for state in states)
    assert states[0] == "not reached"


@pytest.mark.usefixtures("as_in_the_program")
def test_the_run_button_has_room_for_all_it_says(window: ArenaWindow, qtbot: Any) -> None:
    button, widths = window.transport.run, set()
    for update in (0, window.arena.playback.goal):
        window.arena.playback.go(update)
        assert button.text() == ("Again" if update else "Run")
        assert button.sizeHint().width() <= button.width()
        widths.add(button.width())
    window.arena.playback.go(0)
    click(qtbot, button)
    assert button.text() == "Pause"
    assert button.sizeHint().width() <= button.width()
    assert widths == {button.width()}  # nothing beside it jumps


def test_keys_run_step_and_go_to_both_ends(window: ArenaWindow, qtbot: Any) -> None:
    window.activateWindow()
    window.stage.map.setFocus()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    for key, expected in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_End, RACES[FIRST_RACE].updates),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(QApplication.focusWidget(), key)
        assert at(window) == expected
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert window.arena.playback.is_playing
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not window.arena.playback.is_playing


def test_the_slider_and_the_curves_scrub_and_nothing_is_lost(
    window: ArenaWindow, qtbot: Any
) -> None:
    window.transport.slider.setValue(100)
    assert at(window) == 100
    losses = [trajectory.losses.copy() for trajectory in window.arena.trajectories()]
    point = window.curves.frame().point(20, 1.0).toPoint()
    qtbot.mouseClick(window.curves, LEFT, pos=point)
    assert at(window) == 20
    assert window.transport.slider.value() == 20
    assert window.arena.playback.furthest == 100
    for trajectory, before in zip(window.arena.trajectories(), losses, strict=True):
        np.testing.assert_array_equal(trajectory.losses, before)


def test_buttons_at_the_ends_cannot_be_pressed(window: ArenaWindow, qtbot: Any) -> None:
    transport = window.transport
    assert not transport.first.isEnabled()
    assert not transport.back.isEnabled()
    click(qtbot, transport.forward)
    assert transport.back.isEnabled()
    click(qtbot, transport.last)
    assert not transport.forward.isEnabled()
    click(qtbot, transport.back)
    assert at(window) == RACES[FIRST_RACE].updates - 1
    click(qtbot, transport.first)
    assert at(window) == 0


@pytest.mark.parametrize(
    ("name", "key"),
    [("forward", Qt.Key.Key_Right), ("last", Qt.Key.Key_End), ("run", Qt.Key.Key_Space)],
)
def test_a_button_and_its_key_trigger_one_action(
    window: ArenaWindow, qtbot: Any, name: str, key: Qt.Key
) -> None:
    button = getattr(window.transport, name)
    qtbot.waitUntil(lambda: button.isEnabled() and window.isActiveWindow())
    with qtbot.waitSignal(button.defaultAction().triggered):
        click(qtbot, button)
    window.arena.playback.pause()
    window.arena.playback.go(0)
    with qtbot.waitSignal(button.defaultAction().triggered):
        qtbot.keyClick(window.stage.map, key)
    window.arena.playback.pause()


def test_closing_stops_and_opening_again_shows_the_same_race(
    window: ArenaWindow, qtbot: Any
) -> None:
    window.arena.playback.play()
    window.close()
    assert not window.arena.is_open
    assert not window.arena.playback.is_playing
    window.show()
    settled(qtbot, window.arena)
    assert window.arena.preset == FIRST_RACE
    assert len(window.arena.trajectories()) == 3


def test_it_closes_while_a_race_is_being_run(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.open_preset("optimizers_network")
    window.arena.set_updates(20_000)
    window.close()
    assert not window.arena.is_open


def test_closing_waits_for_no_update_that_is_under_way(
    window: ArenaWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.close()
    job = Stuck()
    monkeypatch.setattr("ui.arena.model.arena.RaceJob", lambda *_: job)
    window.show()
    assert job.begun.wait(60.0)
    window.close()  # waiting for the update would never end
    assert not window.isVisible()
    assert not window.arena.is_open
    job.let_go.set()


def test_an_unforeseen_error_is_told(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.failed.emit("Traceback …\nTypeError: a mistake")
    assert "a mistake" in window.message.text()


@pytest.mark.usefixtures("as_in_the_program")
@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("size", [(1000, 640), (1280, 800), (1920, 1080)])
def test_nothing_is_cut_off(
    window: ArenaWindow, qtbot: Any, qapp: Any, theme: Any, size: tuple[int, int]
) -> None:
    style.apply(qapp, theme)
    window.set_theme(theme)
    window.arena.inspect(1)
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    whole = QRectF(window.rect())
    for widget in window.transport.findChildren(QWidget):
        if widget.isVisible():
            corner = widget.mapTo(window, widget.rect().bottomRight())
            assert whole.contains(corner)
    buttons = [w for w in window.transport.children() if isinstance(w, QWidget) and w.isVisible()]
    for first, second in itertools.pairwise(buttons):
        assert not first.geometry().intersects(second.geometry())
    scroll = window.split.widget(0)
    content = scroll.widget()  # type: ignore[attr-defined]
    assert content.width() <= scroll.viewport().width()  # type: ignore[attr-defined]


def test_controls_have_names_for_screen_readers(window: ArenaWindow) -> None:
    named: list[Callable[[], str]] = [
        window.stage.map.accessibleName,
        window.stage.curve.accessibleName,
        window.curves.accessibleName,
        window.leaderboard.accessibleName,
        window.transport.slider.accessibleName,
        window.transport.speed.accessibleName,
        window.transport.run.accessibleName,
        window.racers.rows.accessibleName,
        window.problem.formula.accessibleName,
        window.stage.in_button.accessibleName,
    ]
    assert all(name() for name in named)


def test_the_table_stays_where_it_is_when_a_racer_is_clicked(
    window: ArenaWindow, qtbot: Any
) -> None:
    table = window.leaderboard

    def top() -> int:
        return table.viewport().mapToGlobal(table.viewport().rect().topLeft()).y()

    before = top()
    spot = table.visualItemRect(table.item(1, 0)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=spot)
    qtbot.waitUntil(window.details.isVisible)
    assert window.arena.selected == 1
    assert top() == before


def test_escape_closes_it_but_leaves_a_field_first(window: ArenaWindow, qtbot: Any) -> None:
    qtbot.waitActive(window)
    field = window.settings.updates
    field.setFocus()
    QTest.keyClicks(field, "9")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not field.hasFocus())
    assert window.isVisible()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not window.isVisible()
