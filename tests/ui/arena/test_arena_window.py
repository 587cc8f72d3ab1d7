"""The arena's window, by what a learner does and sees."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from arena_samples import network_problem, settled
from plots_samples import seen
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from simulator.race.presets import REGISTRY as RACES
from simulator.session.race_problems import FORMULA, NETWORK
from ui.app.key_routing import FocusedKeys
from ui.arena.pictures.racer_styles import style_of
from ui.arena.window import FIRST_RACE, ArenaWindow
from ui.theme import style
from ui.theme.colors import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: Any, styled: Any) -> Iterator[ArenaWindow]:
    style.apply(styled, DARK)
    keys = FocusedKeys()
    styled.installEventFilter(keys)
    made = ArenaWindow(DARK)
    problem = network_problem()
    made.set_experiment(problem.experiment, problem.theta)
    made.show()
    qtbot.waitExposed(made)
    settled(qtbot, made.arena)
    yield made
    made.close()
    made.deleteLater()
    styled.removeEventFilter(keys)


def click(qtbot: Any, widget: Any) -> None:
    qtbot.mouseClick(widget, LEFT)


def choose(field: Any, name: str) -> None:
    """Pick from a list as a learner does."""
    index = field.findData(name)
    assert index >= 0
    field.setCurrentIndex(index)
    field.activated.emit(index)


def visible_texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def at(window: ArenaWindow) -> int:
    return window.arena.playback.at


# -- first minute


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


# -- inside an update


def test_a_click_on_a_racer_takes_its_update_apart(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.playback.go(30)
    rect = window.leaderboard.visualItemRect(window.leaderboard.item(1, 0))
    qtbot.mouseClick(window.leaderboard.viewport(), LEFT, pos=rect.center())
    qtbot.waitUntil(lambda: window.details.table.rowCount() > 0)
    assert window.details.isVisible()
    assert window.details.heading.text() == "Momentum: update 31"
    assert "x ← x + v" in window.details.equation.plain_text()
    window.arena.playback.go(window.arena.playback.goal)
    qtbot.waitUntil(lambda: "151" in window.details.heading.text())
    assert window.details.heading.text() == "Momentum: next would be update 151"
    window.arena.playback.go(30)
    qtbot.waitUntil(lambda: window.details.heading.text() == "Momentum: update 31")
    numbers = window.arena.snapshot.details.numbers  # type: ignore[union-attr]
    values = {
        window.details.table.item(row, 1).text(): window.details.table.item(row, 2).text()  # type: ignore[union-attr]
        for row in range(window.details.table.rowCount())
    }
    assert next(iter(values)) == "gradient"
    assert list(values)[-1] == "move"
    move = float(numbers.theta_after[0] - numbers.theta[0])
    assert float(values["move"].replace("−", "-")) == pytest.approx(move, rel=1e-3)
    assert [arrow.kind for arrow in window.stage.map._arrows] == ["momentum", "gradient", "move"]
    assert seen(window.stage.map, DARK.backward, window.stage.map.arrows_row()) > 10
    # The row in the list is marked too, and its settings are there to be changed.
    assert window.racers.rows.current == 1
    assert window.racers.editor.name.text() == "Momentum"


def test_the_numbers_follow_the_update_and_the_parameter(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.playback.go(30)
    window.arena.inspect(0)
    qtbot.waitUntil(lambda: window.details.heading.text() == "SGD: update 31")
    first = window.details.table.item(0, 2).text()  # type: ignore[union-attr]
    click(qtbot, window.transport.forward)
    qtbot.waitUntil(lambda: window.details.heading.text() == "SGD: update 32")
    assert window.details.table.item(0, 2).text() != first  # type: ignore[union-attr]
    window.details.parameter.setCurrentIndex(1)
    window.details.parameter.activated.emit(1)
    qtbot.waitUntil(lambda: "y ← y − η" in window.details.equation.plain_text())


def test_hats_are_seen_above_their_letters(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.open_preset("nadam")
    settled(qtbot, window.arena)
    window.arena.inspect(0)
    qtbot.waitUntil(lambda: window.details.heading.text() == "Nadam: update 1")
    table = window.details.table
    symbols = [table.item(row, 0).text() for row in range(table.rowCount())]  # type: ignore[union-attr]
    plain, hatted = symbols.index("v"), symbols.index("v̂")

    def above(row: int) -> int:
        table.scrollToItem(table.item(row, 0))
        cell = table.visualItemRect(table.item(row, 0))
        return seen(table.viewport(), DARK.text, QRectF(cell.left(), cell.top() + 2, 16, 7))

    assert above(plain) == 0
    assert above(hatted) >= 2
    assert table.columnWidth(0) <= 108


def test_nag_shows_where_it_looks_ahead(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.playback.go(5)
    window.arena.inspect(2)
    qtbot.waitUntil(lambda: bool(window.stage.map._arrows))
    assert next(a.text for a in window.stage.map._arrows) == "look ahead by μ v"


def test_a_weight_of_the_network_is_taken_apart(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.open_preset("optimizers_network")
    settled(qtbot, window.arena)
    window.arena.playback.go(100)
    window.arena.inspect(7)
    qtbot.waitUntil(lambda: window.details.heading.text() == "Adam: update 101")
    combo = window.details.parameter
    assert combo.count() == len(network_problem().theta)
    index = combo.findText("w x₁ → y₁")
    index = index if index >= 0 else 3
    combo.setCurrentIndex(index)
    combo.activated.emit(index)
    wanted = window.details._parameters[index]
    qtbot.waitUntil(
        lambda: window.arena.snapshot.details.asked.index == wanted.index  # type: ignore[union-attr]
    )
    assert window.details.equation.equation is not None
    assert "The gradient is the mean over the rows" in window.details.heading.toolTip()


def test_a_diverged_racer_says_that_there_is_no_update(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.choose_problem("rosenbrock")
    settled(qtbot, window.arena)
    field = window.arena.lineup.with_setting(0, "learning_rate", 1.0)
    window.arena.set_lineup(field)
    settled(qtbot, window.arena)
    click(qtbot, window.transport.last)
    window.arena.inspect(0)
    qtbot.waitUntil(lambda: "diverged" in window.details.equation.message)
    assert window.leaderboard.item(0, 3).text().startswith("diverged at")  # type: ignore[union-attr]
    assert window.details.table.rowCount() == 0


# -- what is raced on


@pytest.mark.parametrize("name", list(RACES))
def test_every_ready_made_race_runs(window: ArenaWindow, qtbot: Any, name: str) -> None:
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


def test_a_loss_below_zero_is_drawn_linear(window: ArenaWindow, qtbot: Any) -> None:
    assert window.stage.log_box.isChecked()
    choose(window.problem.surface, "saddle")
    settled(qtbot, window.arena)
    qtbot.waitUntil(lambda: not window.stage.log_box.isChecked())
    choose(window.problem.surface, "rosenbrock")
    settled(qtbot, window.arena)
    qtbot.waitUntil(window.stage.log_box.isChecked)


def test_the_surface_in_space_shows_the_same_race(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.playback.go(60)
    window.stage.tabs.setCurrentIndex(1)
    assert window.stage.mesh.isVisible()
    assert window.stage.canvas is window.stage.mesh
    names = [path.label for path in window.stage.mesh._paths]
    assert names == [entry.racer.label for entry in window.arena.lineup.entries]
    assert [len(path.points) for path in window.stage.mesh._paths] == [61, 61, 61]
    assert [path.style for path in window.stage.mesh._paths] == [style_of(k).line for k in range(3)]


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


# -- the formula


def type_formula(qtbot: Any, window: ArenaWindow, text: str) -> None:
    window.problem.formula.setFocus()
    window.problem.formula.selectAll()
    qtbot.keyClicks(window.problem.formula, text)
    qtbot.keyClick(window.problem.formula, Qt.Key.Key_Return)


def test_a_formula_is_typed_and_raced_on(window: ArenaWindow, qtbot: Any) -> None:
    choose(window.problem.surface, FORMULA)
    assert window.problem.formula.isVisible()
    type_formula(qtbot, window, "x^2 + 3*y^2")
    settled(qtbot, window.arena)
    snapshot = window.arena.snapshot
    assert snapshot is not None
    start = snapshot.record.trajectories[0].points[0]
    assert snapshot.record.trajectories[0].losses[0] == pytest.approx(
        start[0] ** 2 + 3 * start[1] ** 2
    )
    assert not window.problem.complaint.isVisible()


def test_a_formula_that_cannot_be_read_is_explained_and_the_last_good_one_stays(
    window: ArenaWindow, qtbot: Any
) -> None:
    choose(window.problem.surface, FORMULA)
    type_formula(qtbot, window, "x^2 + y^2")
    settled(qtbot, window.arena)
    before = window.arena.snapshot
    type_formula(qtbot, window, "x^2 + foo(y)")
    assert window.problem.complaint.isVisible()
    assert "foo" in window.problem.complaint.text()
    assert "Still racing on x^2 + y^2." in window.problem.complaint.text()
    assert window.arena.snapshot is before
    assert window.problem.formula.text() == "x^2 + foo(y)"  # what was typed is still there
    type_formula(qtbot, window, "x^2 + sin(y)")
    assert not window.problem.complaint.isVisible()
    assert window.arena.formula == "x^2 + sin(y)"


def test_a_formula_in_x_alone_is_a_curve(window: ArenaWindow, qtbot: Any) -> None:
    choose(window.problem.surface, FORMULA)
    type_formula(qtbot, window, "x^4 - x^2 + 1")
    settled(qtbot, window.arena)
    assert window.stage.curve.isVisible()


# -- the start


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


# -- life and looks


def background_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate()]


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


def test_an_unforeseen_error_is_told(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.failed.emit("Traceback …\nTypeError: a mistake")
    assert "a mistake" in window.message.text()


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
