"""Practice, races and windows beside the main one are after a lesson as they were before it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from window_use import learnt

from simulator.lessons.actions.records.own_row import TypeOwnRow
from simulator.lessons.library import lesson
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow


@pytest.fixture
def learner(qtbot: PatientBot, window: MainWindow) -> Iterator[Learner]:
    keeping.remember_learner("Ada")
    learnt(qtbot, window)
    made = Learner(qtbot, window)
    yield made
    made.desk.leave()


@pytest.mark.parametrize("hints", [0, 1])
def test_an_answer_that_was_half_typed_is_there_again(
    qtbot: PatientBot, learner: Learner, hints: int
) -> None:
    window = learner.window
    window.actions_["practice"].trigger()
    window.controller.stepper.forward()
    bar = window.panels["step"].practice
    for _ in range(hints):
        bar.hint.click()
    bar.field.clear()
    qtbot.keyClicks(bar.field, "0.12")
    said = bar.told()
    learner.through()
    assert window.steps.practises
    assert bar.field.text() == "0.12"
    assert bar.practising.hints == hints
    assert bar.told() == said
    window.actions_["practice"].trigger()


def test_a_wrong_answer_is_still_told_of(qtbot: PatientBot, learner: Learner) -> None:
    window = learner.window
    window.actions_["practice"].trigger()
    window.controller.stepper.forward()
    bar = window.panels["step"].practice
    qtbot.keyClicks(bar.field, "77")
    bar.check.click()
    said = bar.told()
    assert bar.practising.tries == 1
    learner.through()
    assert (bar.field.text(), bar.practising.tries, bar.told()) == ("77", 1, said)
    window.actions_["practice"].trigger()


@pytest.mark.parametrize("name", ["descent-step", "back-deltas"], ids=["race", "no race"])
@pytest.mark.parametrize("preset", ["momentum_ravine", "network"])
def test_a_race_is_shown_as_far_as_before(learner: Learner, name: str, preset: str) -> None:
    made = learner.window.tools.open("arena")
    arena, playback = made.arena, made.arena.playback
    if preset == "network":
        arena.choose_problem(preset)
        arena.set_updates(60)
    else:
        arena.open_preset(preset)
    learner.wait(lambda: playback.made >= 40)
    playback.go(31)
    playback.go(23)
    made.transport.speed.setValue(2)
    extent = (-1.0, 1.5, -0.5, 2.0)
    learner.wait(lambda: arena.snapshot is not None)
    arena.show_extent(extent)
    learner.wait(lambda: arena.snapshot.own_extent == extent)
    made.stage.log_box.setChecked(not made.stage.log_box.isChecked())
    is_log = made.stage.log_box.isChecked()
    learner.through(name, 2)
    assert (playback.at, playback.furthest) == (23, 31)
    learner.wait(lambda: arena.trajectories() and playback.made >= 40)
    assert (playback.at, playback.furthest) == (23, 31)
    assert arena.snapshot.own_extent == extent
    assert made.stage.log_box.isChecked() is is_log
    assert made.transport.speed.value() == 2
    made.close()


def test_a_race_that_was_playing_plays_on(learner: Learner) -> None:
    made = learner.window.tools.open("arena")
    arena, playback = made.arena, made.arena.playback
    arena.open_preset("momentum_ravine")
    learner.wait(lambda: playback.made >= 40)
    made.transport.speed.setValue(0)
    playback.go(20)
    playback.play()
    learner.through("descent-step", 2)
    assert playback.is_playing
    assert playback.at >= 20
    made.close()


def test_a_window_that_is_closed_in_a_lesson_is_open_again(learner: Learner) -> None:
    tools = learner.window.tools
    gates = tools.open("gates")
    learner.open(lesson("gates-or-nand"), 3)
    gates.close()
    learner.leave()
    assert gates.isVisible()
    gates.close()


def test_a_panel_that_was_large_is_large_again(learner: Learner) -> None:
    window = learner.window
    dock = window.docks.panels["surface"]
    window.docks.toggle_large("surface")
    before = dock.geometry()
    learner.open(lesson("back-deltas"), 1)
    assert not dock.isFloating()
    learner.leave()
    assert dock.isFloating()
    assert dock.geometry() == before
    window.docks.toggle_large("surface")
    assert not dock.isFloating()


@pytest.mark.parametrize("name", ["study", "activations"])
def test_what_a_window_has_found_by_training_is_kept(learner: Learner, name: str) -> None:
    """Though the lesson has another network."""
    made = learner.window.tools.open(name)
    looked_at = made._experiment if name == "study" else made._looked_at[0]
    learner.open(lesson("vanishing-deep"), 1)
    assert (made._experiment if name == "study" else made._looked_at[0]) is looked_at
    learner.leave()
    assert (made._experiment if name == "study" else made._looked_at[0]) is looked_at
    made.close()


def test_a_window_that_trains_looks_at_the_lessons_network_where_it_is_opened_there(
    learner: Learner,
) -> None:
    made = learner.window.tools.open("study")
    learner.open(lesson("vanishing-deep"), 1)
    learner.window.tools.open("study")
    assert made._experiment is learner.window.controller.latest.experiment
    learner.leave()
    learner.wait(lambda: made._experiment is learner.window.controller.latest.experiment)
    made.close()


def test_a_graph_is_shown_as_far_as_before(learner: Learner) -> None:
    made = learner.window.tools.open("graphs")
    made.bench.stepper.move("first")
    made.bench.stepper.move("forward")
    before = made.bench.stepper.shown
    learner.through("graphs-apples", 0)
    assert made.bench.stepper.shown.position == before.position == 1
    made.close()


def test_pages_and_choices_of_windows_are_as_before(learner: Learner) -> None:
    tools = learner.window.tools
    graphs, functions = tools.open("graphs"), tools.open("functions")
    graphs.bench.bar.by.setCurrentIndex(1)
    pages = graphs.bench.pages
    pages.setCurrentIndex(1)
    learner.open(lesson("graphs-chain"))
    pages.setCurrentIndex(2)
    graphs.bench.bar.by.setCurrentIndex(2)
    graphs.bench.bar.player.play.click()
    learner.go_on()
    learner.open(lesson("activations-curves"))
    functions.bench.curves.follow.click()
    learner.leave()
    assert (pages.currentIndex(), graphs.bench.bar.by.currentIndex()) == (1, 1)
    assert not graphs.bench.bar.player.play.isChecked()
    assert not functions.bench.curves.follow.isChecked()
    graphs.bench.bar.by.setCurrentIndex(0)
    for made in (graphs, functions):
        made.close()


def test_the_variable_of_a_derivative_is_as_before(learner: Learner) -> None:
    made = learner.window.tools.open("graphs")
    choice = made.bench.pages.derivation.variable
    made.bench.pages.setCurrentIndex(1)
    choice.choose(choice.box.itemData(choice.box.count() - 1))
    before, selected = choice.box.currentText(), made.bench.stepper.shown.selected
    learner.through("graphs-chain", 0)
    assert choice.box.currentText() == before
    assert made.bench.stepper.shown.selected == selected
    made.bench.pages.setCurrentIndex(0)
    made.close()


def own_row_typed(learner: Learner) -> str:
    """Type a row of one's own, and half of another number; return what the line says."""
    learner.do(TypeOwnRow(inputs=(0.25, 0.75)))
    line = learner.window.panels["step"].own_row.window.line
    learner.bot.keyClicks(line, " 0.")
    return str(line.text())


def test_the_window_of_a_row_of_ones_own_is_open_again(learner: Learner) -> None:
    typing, stepper = learner.window.panels["step"].own_row, learner.window.controller.stepper
    typed = own_row_typed(learner)
    learner.wait(lambda: stepper.is_ready and stepper.rows is not None)
    assert typing.window is not None
    row, place = typing.window.row, typing.window.geometry()
    learner.open(lesson("back-deltas"), 1)
    assert typing.outlook() is None
    learner.leave()
    again = typing.window
    assert again is not None
    assert again.isVisible()
    assert (again.row, again.line.text()) == (row, typed)
    assert again.geometry() == place
    assert stepper.rows == (row,)
    learner.bot.keyClicks(again.line, "5 0.5")
    again.close()


def test_the_window_of_a_row_of_a_lesson_closes_with_it(learner: Learner) -> None:
    typing = learner.window.panels["step"].own_row
    learner.open(lesson("practice-loop"))
    learner.window.panels["step"].own_row.begin(0)
    assert typing.window is not None
    learner.leave()
    assert typing.window is None
