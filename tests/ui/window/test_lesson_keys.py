"""A lesson keeps the keys, and keys lead to it from the windows that it opens, and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget
from sharing import Sharing
from window_use import open_preset

from simulator.lessons.library import lesson
from simulator.lessons.places import Place
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow


@pytest.fixture(scope="module")
def made(shared: Sharing, shared_bot: PatientBot) -> Iterator[MainWindow]:
    with shared.main_window() as window:
        open_preset(shared_bot, window, "xor_gates")
        yield window


@pytest.fixture
def learner(qtbot: PatientBot, made: MainWindow) -> Iterator[Learner]:
    keeping.remember_learner("Ada")
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    learner = Learner(qtbot, made)
    yield learner
    learner.desk.leave()


def press(window: QWidget, key: str) -> None:
    """Press a key of a window's own."""
    found = [one for one in window.findChildren(QShortcut) if one.key() == QKeySequence(key)]
    assert len(found) == 1
    found[0].activated.emit()


def test_a_window_that_a_step_opens_leaves_the_keys_in_the_lesson(learner: Learner) -> None:
    learner.open(lesson("gates-or-nand"))
    gates = learner.window.tools.get("gates")
    assert gates.isVisible()
    step = learner.desk.panel.page.step
    assert step is not None
    learner.wait(lambda: QApplication.focusWidget() is step.text.pieces[0])
    assert learner.window.isActiveWindow()
    assert not gates.isActiveWindow()


def test_a_word_that_points_into_an_open_window_leaves_the_keys(learner: Learner) -> None:
    learner.open(lesson("gates-or-nand"))
    learner.wait(learner.window.isActiveWindow)
    learner.desk.panel.place_wanted.emit(Place("workshop", "gates/table"))
    QApplication.processEvents()
    assert learner.window.isActiveWindow()


@pytest.mark.parametrize("key", ["Ctrl+L", "F6"])
def test_keys_lead_to_the_text_and_back(learner: Learner, key: str) -> None:
    learner.open(lesson("gates-or-nand"))
    window, gates = learner.window, learner.window.tools.get("gates")
    gates.activateWindow()
    learner.wait(gates.isActiveWindow)
    press(gates, key)
    step = learner.desk.panel.page.step
    assert step is not None
    learner.wait(lambda: QApplication.focusWidget() is step.text.pieces[0])
    assert window.isActiveWindow()
    window.actions_["lesson_keys"].trigger()
    learner.wait(gates.isActiveWindow)
    assert window.docks.panels["lessons"].isVisible()


def test_the_key_leads_to_what_the_step_points_at(learner: Learner) -> None:
    """In the workshop, and in the main window; where the keys have been there, they stay."""
    learner.open(lesson("gates-or-nand"))
    gates, keys = learner.window.tools.get("gates"), learner.window.actions_["lesson_keys"]

    def from_the_text() -> None:
        learner.window.panels["lessons"].take_keys()
        panel = learner.desk.panel
        learner.wait(lambda: panel.isAncestorOf(QApplication.focusWidget()))
        keys.trigger()

    assert learner.desk.play is not None
    assert [str(one) for one in learner.desk.play.step.points_at] == ["workshop/gates/table"]
    gates.bench.controls.findChild(QAbstractSpinBox).setFocus()
    from_the_text()
    learner.wait(lambda: QApplication.focusWidget() is gates.bench.table)
    learner.go_on()
    assert [str(one) for one in learner.desk.play.step.points_at] == ["workshop/gates/controls"]
    from_the_text()
    learner.wait(lambda: gates.bench.controls.isAncestorOf(QApplication.focusWidget()))
    inside = gates.bench.controls.findChildren(QAbstractSpinBox)[1]
    inside.setFocus()
    from_the_text()
    learner.wait(lambda: QApplication.focusWidget() is inside)
    learner.open(lesson("xor-from-gates"), 5)
    from_the_text()
    learner.wait(lambda: QApplication.focusWidget() is learner.window.canvas)


def test_opening_the_panel_by_its_key_gives_it_the_keys(
    qtbot: PatientBot, made: MainWindow
) -> None:
    made.docks.panels["lessons"].hide()
    made.canvas.setFocus()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.actions_["panel_lessons"].trigger()
    contents = made.panels["lessons"].desk.panel.contents
    qtbot.waitUntil(lambda: contents.isAncestorOf(QApplication.focusWidget()))
    assert QApplication.focusWidget() in contents.chapters + contents.lessons


def test_every_tool_leads_to_the_lessons(qtbot: PatientBot, made: MainWindow) -> None:
    made.docks.panels["lessons"].hide()
    arena = made.tools.open("arena")
    press(arena, "Ctrl+L")
    qtbot.waitUntil(made.docks.panels["lessons"].isVisible)
    panel = made.panels["lessons"].desk.panel
    qtbot.waitUntil(lambda: panel.isAncestorOf(QApplication.focusWidget()))
    arena.close()


def test_the_key_goes_to_the_lesson_from_anywhere_in_the_window(learner: Learner) -> None:
    learner.open(lesson("back-deltas"))
    window = learner.window
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_F6)
    step = learner.desk.panel.page.step
    assert step is not None
    learner.wait(lambda: QApplication.focusWidget() is step.text.pieces[0])


def test_menus_stay_within_reach_beside_a_window_of_a_step(learner: Learner) -> None:
    window = learner.window
    learner.open(lesson("gates-or-nand"))
    gates, bar, room = window.tools.get("gates"), window.menuBar(), learner.desk.layout.room()
    assert gates.geometry().top() >= bar.mapToGlobal(QPoint(0, bar.height())).y()
    assert gates.geometry().bottom() >= room.bottom(), "down to the end of the screen"
