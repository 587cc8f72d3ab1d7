"""What a step needs stays in sight whatever is selected meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from window_use import open_preset

from simulator.lessons.library import lesson
from ui.regions_plot.node_switch import ANSWER, OUTPUT
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow

NODE = (1, 0)


@pytest.fixture
def learner(
    qtbot: PatientBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Learner]:
    monkeypatch.setattr(keeping, "usual_folder", lambda: tmp_path)
    open_preset(qtbot, window, "xor")
    made = Learner(qtbot, window)
    made.desk.keeping._known.clear()
    yield made
    made.desk.leave()


def index_of(name: str, step: str) -> int:
    found = lesson(name)
    assert found is not None
    return [one.name for one in found.steps].index(step)


def test_selecting_a_node_leaves_the_regions_in_their_place(learner: Learner) -> None:
    window = learner.window
    plot, dock = window.panels["regions"], window.docks.panels["regions"]
    learner.open(lesson("xor-from-gates"), index_of("xor-from-gates", "xnor"))
    window.canvas.select_node(*NODE)
    assert plot.canvas is plot.regions
    assert plot.regions.isVisible()
    title = dock.windowTitle()
    plot.node.switch.buttons[OUTPUT].click()  # who wants it all the same
    assert plot.canvas is plot.node.map
    assert dock.windowTitle() != title
    learner.desk.again()
    learner.wait(lambda: learner.desk._is_ready)
    window.canvas.select_node(*NODE)
    assert plot.canvas is plot.regions
    learner.desk.leave()
    assert plot.node.switch.choice == OUTPUT, "as it was before the lesson"


def test_a_step_that_asks_for_a_node_shows_what_it_answers(learner: Learner) -> None:
    window = learner.window
    plot = window.panels["regions"]
    learner.open(lesson("xor-from-gates"), index_of("xor-from-gates", "space"))
    window.canvas.select_node(0, 1)
    assert plot.canvas is plot.node.map
    assert plot.node.switch.choice != ANSWER
