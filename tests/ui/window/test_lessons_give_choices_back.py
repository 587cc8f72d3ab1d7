"""What is chosen and said in a lesson is gone after it, and the learner's own is there again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from window_use import learnt, open_preset, until_ready

from simulator.lessons.library import lesson
from simulator.scenarios import presets
from simulator.scenarios.overrides import with_settings
from ui.gradient_flow.flow_plot import FlowPlot
from ui.widgets.pages import Pages
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow

_STEP_WITH_FUNCTIONS = 0


@pytest.fixture
def learner(qtbot: PatientBot, window: MainWindow) -> Iterator[Learner]:
    keeping.remember_learner("Ada")
    learnt(qtbot, window)
    made = Learner(qtbot, window)
    yield made
    made.desk.leave()


def test_a_step_is_written_and_follows_as_before(learner: Learner) -> None:
    panel = learner.window.panels["step"]
    switches, slider = panel.body.switches, panel.player.slider
    before = slider.value()
    learner.open(lesson("practice-loop"), 1)
    switches.matrix.click()
    switches.batch.setChecked(True)
    slider.setValue(slider.maximum())
    learner.leave()
    assert switches.sums.isChecked()
    assert not switches.is_batch
    assert slider.value() == before
    switches.chain.click()
    learner.open(lesson("practice-loop"), 1)
    switches.sums.click()
    learner.leave()
    assert switches.is_chain
    switches.sums.click()


def flow_choices(plot: FlowPlot) -> tuple[int, int, bool]:
    combos = plot.view_combo.currentIndex(), plot.quantity_combo.currentIndex()
    return *combos, plot.bound_box.isChecked()


def test_the_flow_of_gradients_is_shown_as_before(learner: Learner) -> None:
    window = learner.window
    window.actions_["panel_flow"].trigger()
    plot = window.panels["flow"].panel
    plot.view_combo.setCurrentIndex(1)
    before = flow_choices(plot)
    learner.open(lesson("practice-loop"), 1)
    plot.view_combo.setCurrentIndex(0)
    plot.quantity_combo.setCurrentIndex(1)
    plot.bound_box.click()
    learner.leave()
    assert flow_choices(plot) == before
    plot.view_combo.setCurrentIndex(0)
    window.actions_["panel_flow"].trigger()


@pytest.mark.parametrize("selected", [None, (0, 1)])
def test_the_list_is_open_and_selected_as_before(
    learner: Learner, selected: tuple[int, int] | None
) -> None:
    window = learner.window
    window.actions_["panel_list"].trigger()
    tree = window.panels["list"].panel.tree
    window.canvas.clear_selection()
    if selected is not None:
        window.canvas.select_node(*selected)
    tree.collapse(tree.network.index(0, 0))
    before = tree.outlook(), window.canvas.selected
    learner.open(lesson("back-deltas"), 1)
    tree.setFocus()
    tree.setCurrentIndex(tree.network.index(1, 0))
    learner.leave()
    assert (tree.outlook(), window.canvas.selected) == before
    window.actions_["panel_list"].trigger()


def test_the_stepper_changes_no_document_of_ones_own_after_a_lesson(learner: Learner) -> None:
    """Also where it was followed in the lesson."""
    window = learner.window
    made = window.tools.open("functions")
    document, follow = made.document, made.bench.curves.follow
    learner.open(lesson("activations-curves"), _STEP_WITH_FUNCTIONS)
    follow.click()
    assert follow.isChecked()
    learner.leave()
    assert not follow.isChecked()
    for _ in range(4):
        window.controller.stepper.forward()
    assert made.document == document
    assert not made.history.stack.canUndo()
    made.close()


def test_what_follows_the_stepper_changes_no_document_of_a_lesson(learner: Learner) -> None:
    """And the own one follows it again."""
    window = learner.window
    made = window.tools.open("functions")
    made.bench.curves.follow.click()
    before = made.document
    learner.open(lesson("activations-curves"), _STEP_WITH_FUNCTIONS)
    assert not made.bench.curves.follow.isChecked()
    learner.leave()
    assert made.bench.curves.follow.isChecked()
    assert made.document == before
    made.bench.curves.follow.click()
    made.close()


def test_the_same_page_of_a_graph_is_open(learner: Learner) -> None:
    made = learner.window.tools.open("graphs")
    tabs = made.bench.findChild(Pages)
    learner.open(lesson("graphs-chain"))
    tabs.setCurrentIndex(1)
    learner.leave()
    assert tabs.currentIndex() == 0
    made.close()


# --- what is said ----------------------------------------------------------------------------


def test_a_message_of_ones_own_is_shown_again(learner: Learner) -> None:
    bar, done = learner.window.messages, []
    offer = "Back", lambda: done.append("back")
    bar.show_message("caution", "One's own.", "Do it", lambda: done.append("done"), other=offer)
    learner.open(lesson("back-deltas"), 1)
    bar.show_message("info", "The lesson's.")
    learner.leave()
    assert (bar.kind, bar.message, bar.other.text()) == ("caution", "One's own.", "Back")
    bar.action.click()
    assert done == ["done"]
    assert not bar.message


def test_a_message_on_a_state_goes_with_it_also_after_a_lesson(
    qtbot: PatientBot, learner: Learner
) -> None:
    window, controller = learner.window, learner.window.controller
    open_preset(qtbot, window, "moons")
    controller.set_speed_limit(None)
    with qtbot.waitSignal(controller.completed):
        controller.train(1)
    said = window.messages.message
    assert said
    learner.through()
    assert window.messages.message == said
    controller.reset()
    learner.wait(lambda: not window.messages.message)


def test_edges_are_not_picked_any_more_after_a_lesson(learner: Learner) -> None:
    window = learner.window
    window.panels["surface"].pick_requested.emit()
    assert window.messages.message
    learner.through()
    assert not window.messages.message


def test_a_run_that_came_to_infinity_has_no_steps_again(
    qtbot: PatientBot, learner: Learner
) -> None:
    window, controller = learner.window, learner.window.controller
    wild = {"learning_rate": "500", "optimizer": "sgd"}
    controller.open(with_settings(presets.load("sine"), wild))
    until_ready(qtbot, window)
    controller.set_speed_limit(None)
    with qtbot.waitSignal(controller.diverged):
        controller.train()
    panel = window.panels["step"]

    def look() -> tuple[object, ...]:
        view, shown = panel.body.view, panel.position.text()
        can_step = panel.transport.forward.isEnabled()
        return view._message, shown, can_step, window.messages.message

    before = look()
    assert "infinite" in before[0]
    learner.through()
    assert look() == before
