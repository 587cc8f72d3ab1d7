"""Whatever a lesson does, the window is seen after it as before, in every part that there is."""

from __future__ import annotations

import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from poking import poke_all
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QScrollBar
from window_picture import Picture, differences, picture
from window_use import learnt, until_ready

from simulator.lessons.library import lesson
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow

# One that opens networks, one that opens a workshop and goes on with the own network, a race.
_LESSONS = (("back-deltas", 1), ("neuron-and", 0), ("descent-step", 2))
# Lessons that open one in their first step.
_WORKSHOPS = {"functions": "activations-curves", "graphs": "graphs-chain"}
_SCROLLED = 17
_MOMENTS = 4


def look_around(qtbot: PatientBot, window: MainWindow) -> None:
    """Choose by hand what there is to be chosen in the main window."""
    learnt(qtbot, window, "iris")
    window.controller.choose_sample(2)
    until_ready(qtbot, window)
    for _ in range(5):
        window.controller.stepper.forward()
    for name in ("list", "flow", "lessons"):
        window.actions_[f"panel_{name}"].trigger()
    for name in ("step", "lessons"):  # the contents are seen when a lesson is left
        window.docks.panels[name].raise_()
    panels = window.panels
    for combo in (panels["surface"].picture_combo, panels["surface"].plane_combo):
        combo.setCurrentIndex(1)
        combo.activated.emit(1)
    panels["surface"].range_changed.emit(1.5)
    panels["surface"].mesh.look_from(panels["surface"].mesh.camera.turned(33.0, 12.0))
    panels["loss"].canvas.zoom(0.5, 0.5)
    panels["loss"].log_box.click()
    panels["regions"].on_x_chosen(3)
    window.actions_["hide_edges"].trigger()
    window.canvas.select_node(-1, 0)
    window.canvas._follow_to((1, 0))
    window.messages.close_message()
    window.canvas._zoom(1.9, QPointF(100.0, 140.0))


def look_into_tools(qtbot: PatientBot, window: MainWindow) -> None:
    """Open tools that a lesson changes, and choose something there."""
    made = window.tools.open("arena")
    arena = made.arena
    qtbot.waitUntil(lambda: bool(arena.trajectories()) and not arena.snapshot.is_working)
    arena.playback.go(41)
    arena.inspect(1)
    made.stage.tabs.setCurrentIndex(1)
    made.on_curves_log()
    for name in ("gates", "functions", "graphs"):
        window.tools.open(name)


def scroll_all(window: MainWindow) -> None:
    """Scroll a little wherever there is something to be scrolled."""
    for bar in window.findChildren(QScrollBar):
        if bar.isVisible() and bar.maximum() > bar.minimum():
            bar.setValue(min(bar.maximum(), _SCROLLED))


def at_rest(qtbot: PatientBot, window: MainWindow) -> Picture:
    """Return the picture of a window that no longer changes by itself."""
    taken = [picture(window)]

    def is_the_same() -> bool:
        taken.append(picture(window))
        return len(taken) > _MOMENTS and not any(
            differences(taken[-1], one) for one in taken[-_MOMENTS:]
        )

    qtbot.waitUntil(is_the_same)
    return taken[-1]


@pytest.fixture(scope="module")
def learner(shared_bot: PatientBot, shared_window: MainWindow) -> Learner:
    """Return a learner who looks around in a window of the module's."""
    window = shared_window
    keeping.remember_learner("Ada")
    look_around(shared_bot, window)
    look_into_tools(shared_bot, window)
    scroll_all(window)
    return Learner(shared_bot, window)


def test_all_is_seen_as_before(qtbot: PatientBot, learner: Learner) -> None:
    window, before = learner.window, at_rest(qtbot, learner.window)
    for name, index in _LESSONS:
        learner.open(lesson(name), index)
        learner.go_on()
        assert differences(before, picture(window)), "or nothing is looked at"
        learner.leave()
        is_as_before(qtbot, window, before)


@pytest.mark.parametrize("tool", _WORKSHOPS)
def test_all_that_is_changed_in_a_lesson_is_as_before(
    qtbot: PatientBot, learner: Learner, tool: str
) -> None:
    """Also what the lesson has nothing to do with, but for documents that it does not open."""
    window, panels = learner.window, learner.window.panels
    window.docks.panels["flow"].raise_()
    before = at_rest(qtbot, window)
    learner.open(lesson(_WORKSHOPS[tool]))
    # Practice would withhold what the functions follow.
    settings = panels["lessons"], panels["setup"], panels["step"].switch, window.run_bar
    poked = poke_all(window, but=settings)
    poked += poke_all(window.tools.get(tool)) + poke_all(window.tools.get("arena"))
    assert len(poked) > 30, "or nothing is changed"
    assert learner.desk.play is not None, "or the learner has left it by hand"
    learner.leave()
    is_as_before(qtbot, window, before, where_seen=True)


def is_as_before(
    qtbot: PatientBot, window: MainWindow, before: Picture, *, where_seen: bool = False
) -> None:
    """Fail where something is seen otherwise once the window has come to rest.

    With `where_seen` it counts only in what was seen: the rest may wait to be brought up to date.
    """
    seen = {
        path: values
        for path, values in before.items()
        if not where_seen or values.get("is seen", True)
    }
    left = [differences(seen, picture(window))]

    def is_the_same() -> bool:
        left.append(differences(seen, picture(window)))
        return not left[-1] or (len(left) > 40 and left[-1] == left[-20])

    qtbot.waitUntil(is_the_same)
    assert not left[-1]
