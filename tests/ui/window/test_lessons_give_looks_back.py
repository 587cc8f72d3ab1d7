"""What was looked at before a lesson, and what went on by itself, is there again after it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from PySide6.QtCore import QPointF
from window_use import learnt, open_preset, settled, theta, until_ready

from simulator.lessons.library import lesson
from simulator.session.snapshot import Status
from ui.regions_plot.node_words import OUTPUT
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow


@pytest.fixture
def learner(qtbot: PatientBot, window: MainWindow) -> Iterator[Learner]:
    keeping.remember_learner("Ada")
    learnt(qtbot, window)
    made = Learner(qtbot, window)
    yield made
    made.desk.leave()
    window.controller.pause()
    window.canvas.fit()
    window.panels["loss"].canvas.reset_view()


# --- what went on by itself ------------------------------------------------------------------


def begin_to_train(qtbot: PatientBot, window: MainWindow) -> None:
    """Train moons slowly enough for a lesson to come between."""
    open_preset(qtbot, window, "moons")
    window.controller.set_speed_limit(20.0)
    window.controller.train(2)
    settled(qtbot, window, lambda s: s.state.update > 1)


def test_training_goes_on_to_where_it_was_to_end(qtbot: PatientBot, learner: Learner) -> None:
    window, controller = learner.window, learner.window.controller
    open_preset(qtbot, window, "moons")
    controller.set_speed_limit(None)
    with qtbot.waitSignal(controller.completed):
        controller.train(2)
    undisturbed, epochs = theta(window).copy(), controller.latest.state.epoch
    begin_to_train(qtbot, window)
    learner.open(lesson("back-deltas"), 1)
    assert not controller.is_running
    with qtbot.waitSignal(controller.completed):
        learner.desk.panel.left.emit()
    assert controller.latest.state.epoch == epochs == 2
    assert np.array_equal(theta(window), undisturbed)


def test_training_goes_on_after_two_lessons_in_a_hurry(qtbot: PatientBot, learner: Learner) -> None:
    window, controller = learner.window, learner.window.controller
    begin_to_train(qtbot, window)
    learner.open(lesson("back-deltas"), 1)
    learner.desk.leave()
    learner.open(lesson("neuron-and"))
    with qtbot.waitSignal(controller.completed):
        learner.desk.leave()
    assert controller.scenario.name == "moons"


def test_training_that_had_ended_does_not_begin_anew(qtbot: PatientBot, learner: Learner) -> None:
    """It came to its end while the lesson was on its way to the worker."""
    window, controller = learner.window, learner.window.controller
    open_preset(qtbot, window, "moons")
    controller.set_speed_limit(None)
    with qtbot.waitSignal(controller.engine.stopped):
        controller.train(1)
    controller._running = True  # as before the news of it
    controller.engine._job.run.status = Status.RUNNING
    learner.through()
    assert controller.latest.status is Status.FINISHED
    assert not controller.is_running


def test_a_program_that_ends_in_a_lesson_does_not_train_on(
    qtbot: PatientBot, learner: Learner
) -> None:
    window, controller = learner.window, learner.window.controller
    begin_to_train(qtbot, window)
    learner.open(lesson("back-deltas"), 1)
    learner.desk.settle()
    learner.wait_for_own_work()
    assert controller.latest.status is Status.PAUSED
    assert not controller.is_running


def test_steps_that_followed_by_themselves_go_on(learner: Learner) -> None:
    stepper = learner.window.controller.stepper
    stepper.set_speed(0.01)
    stepper.set_playing(True)
    learner.open(lesson("back-deltas"), 1)
    assert not stepper.is_playing
    learner.leave()
    assert stepper.is_playing
    stepper.set_playing(False)


# --- the drawing -----------------------------------------------------------------------------


def test_the_drawing_is_zoomed_and_moved_as_before(learner: Learner) -> None:
    canvas = learner.window.canvas
    canvas._zoom(1.9, QPointF(100.0, 140.0))
    before = canvas.outlook().view
    learner.open(lesson("back-deltas"), 1)
    assert canvas.outlook().view != before, "a lesson's network is seen whole"
    canvas.zoom_in()
    learner.leave()
    assert canvas.outlook().view == before


def test_paths_between_two_nodes_are_followed_again(learner: Learner) -> None:
    canvas, actions = learner.window.canvas, learner.window.actions_
    canvas.select_node(-1, 0)
    canvas._follow_to((1, 0))
    canvas.pick_path(1)
    before = canvas.outlook()
    assert (before.selection.goal, before.picked) == ((1, 0), 1)
    learner.through()
    assert canvas.outlook() == before
    assert actions["follow"].isChecked()


def test_a_node_that_was_only_selected_is_not_followed(learner: Learner) -> None:
    """Though in the lesson paths are."""
    canvas = learner.window.canvas
    canvas.select_node(-1, 0)
    learner.open(lesson("back-deltas"), 1)
    canvas.select_node(-1, 1)
    canvas.set_following(True)
    learner.leave()
    assert canvas.selected == (-1, 0)
    assert not canvas.follows


@pytest.mark.parametrize("blames", [False, True], ids=["no blame", "blame"])
def test_blame_is_shown_as_before(learner: Learner, blames: bool) -> None:
    canvas, actions = learner.window.canvas, learner.window.actions_
    canvas.set_blaming(blames)
    learner.open(lesson("back-deltas"), 1)
    assert not canvas.blames, "a step of a lesson begins without"
    canvas.set_blaming(not blames)
    learner.leave()
    assert canvas.blames is blames
    assert actions["blame"].isChecked() is blames
    canvas.set_blaming(False)


def test_weak_edges_are_hidden_by_the_same_as_before(learner: Learner) -> None:
    window = learner.window
    window.actions_["hide_edges"].trigger()
    strip = window.network.edge_strip
    strip.slider.setValue(4)
    before = strip.outlook(), strip.slider.value()
    learner.open(lesson("back-deltas"), 1)
    strip.slider.setValue(1)
    strip.gradient.click()
    learner.leave()
    assert (strip.outlook(), strip.slider.value()) == before
    strip.leave()


# --- plots -----------------------------------------------------------------------------------


def test_the_surface_has_the_window_again_that_training_gave_it(
    qtbot: PatientBot, learner: Learner
) -> None:
    """Which follows from the way there, and not from where the network stands alone."""
    window, controller = learner.window, learner.window.controller
    surface = window.panels["surface"]
    surface.plane_combo.setCurrentIndex(1)
    surface.plane_combo.activated.emit(1)
    surface.renew_button.click()
    surface.range_changed.emit(1.5)
    controller.set_speed_limit(None)
    controller.train(30)
    learner.wait(lambda: not controller.is_running)
    until_ready(qtbot, window)
    before, view = controller.latest.surface, surface.view
    learner.through()
    latest = controller.latest
    assert surface.view == view
    assert np.array_equal(latest.surface.x, before.x)
    assert np.array_equal(latest.surface.y, before.y)
    assert np.array_equal(latest.surface.loss, before.loss)
    assert np.array_equal(latest.surface.path, before.path)


def test_the_surface_in_space_is_seen_from_where_it_was(learner: Learner) -> None:
    surface = learner.window.panels["surface"]
    surface.picture_combo.setCurrentIndex(1)
    surface.picture_combo.activated.emit(1)
    surface.log_box.setChecked(False)
    camera = surface.mesh.camera.turned(33.0, 12.0).zoomed(1.4)
    surface.mesh.look_from(camera)
    learner.open(lesson("back-deltas"), 1)
    surface.log_box.setChecked(True)
    surface.picture_combo.setCurrentIndex(0)
    surface.picture_combo.activated.emit(0)
    surface.mesh.look_from(surface.mesh.first_camera())
    learner.leave()
    assert surface.picture == "mesh"
    assert surface.picture_combo.currentIndex() == 1
    assert surface.mesh.camera == camera
    assert not surface.log_box.isChecked()
    surface.log_box.setChecked(True)


def test_chosen_weights_are_the_axes_again(learner: Learner) -> None:
    """Also where the lesson's network has no such weights."""
    surface = learner.window.panels["surface"]
    surface.plane_combo.setCurrentIndex(0)
    surface.plane_combo.activated.emit(0)
    surface.choose_axes((0, 1, 1), (1, 2, 0))
    learner.through("neuron-and", 0)
    learner.through()
    assert surface.axes == ((0, 1, 1), (1, 2, 0))
    assert learner.window.controller.latest.surface.plane.axes == surface.axes


def test_curves_show_the_same_epochs(learner: Learner) -> None:
    plot = learner.window.panels["loss"]
    plot.canvas.zoom(0.4, 3.0)
    plot.log_box.setChecked(True)
    before = plot.canvas.epoch_range()
    learner.open(lesson("back-deltas"), 1)
    plot.canvas.reset_view()
    plot.log_box.setChecked(False)
    learner.leave()
    assert plot.canvas.epoch_range() == before
    assert plot.log_box.isChecked()
    plot.log_box.setChecked(False)


def test_regions_go_over_the_same_features(qtbot: PatientBot, learner: Learner) -> None:
    window = learner.window
    learnt(qtbot, window, "iris")
    regions = window.panels["regions"]
    regions.on_x_chosen(3)
    before = regions.features
    learner.through()
    assert regions.features == before
    assert tuple(window.controller.latest.regions.features) == before
    assert regions.x_combo.currentIndex() == 3


def test_a_node_is_seen_in_the_same_picture(learner: Learner) -> None:
    window = learner.window
    regions = window.panels["regions"]
    window.canvas.select_node(0, 1)
    regions.node.switch.buttons["curve"].click()
    assert regions.node.shows_curve
    learner.open(lesson("back-deltas"), 1)
    window.canvas.select_node(0, 0)
    regions.node.switch.buttons["answer"].click()
    learner.leave()
    assert regions.node.shows_curve
    regions.node.switch.choose(OUTPUT)
