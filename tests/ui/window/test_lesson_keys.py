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
from ui.app.key_routing import FocusedKeys
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


@pytest.fixture
def routed(qapp: QApplication) -> Iterator[None]:
    """Share keys out as the program does."""
    keys = FocusedKeys(qapp)
    keys.watch(qapp)
    yield
    qapp.removeEventFilter(keys)


def _type(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def _state_of(window: MainWindow) -> tuple[object, ...]:
    """Return what keys of the window would change of its network, and how it is shown."""
    controller, canvas = window.controller, window.canvas
    assert controller.latest is not None
    return (
        *(controller.is_running, controller.wish_to_train, controller.latest.state.update),
        *(controller.stepper.index, window.steps.practises, canvas.selection),
        window.panels["step"].body.switches.is_chain,
    )


@pytest.mark.parametrize(("name", "index"), [("gates-or-nand", 0), ("neuron-and", 3)])
def test_keys_in_a_text_leave_a_network_alone_that_a_window_hides(
    learner: Learner, routed: None, name: str, index: int
) -> None:
    """The learner's own, and one that the steps before have been about."""
    learner.open(lesson(name), index)
    page = learner.desk.panel.page
    assert page.step is not None
    learner.wait(lambda: QApplication.focusWidget() is page.step.text.pieces[0])
    before = _state_of(learner.window)
    shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_R, Qt.Key.Key_P):
        _type(key)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_C):
        _type(key)
    _type(Qt.Key.Key_R, shift)
    _type(Qt.Key.Key_Left, alt)
    page.footer.next.setFocus()
    _type(Qt.Key.Key_Right)
    _type(Qt.Key.Key_End)
    assert page.footer.next.hasFocus()
    QApplication.processEvents()
    assert _state_of(learner.window) == before


def test_space_home_and_end_scroll_such_a_text(learner: Learner) -> None:
    learner.open(lesson("gates-or-nand"))
    page = learner.desk.panel.page
    assert page.step is not None
    learner.wait(lambda: QApplication.focusWidget() is page.step.text.pieces[0])
    bar = page.pages.verticalScrollBar()
    page.step.setMinimumHeight(3 * page.pages.height())
    learner.wait(lambda: bar.maximum() > page.pages.height())
    _type(Qt.Key.Key_Space)
    assert 0 < bar.value() < bar.maximum()
    _type(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    _type(Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() < bar.maximum()
    _type(Qt.Key.Key_Home)
    assert bar.value() == 0


def test_keys_step_where_the_step_is_about_the_network(learner: Learner) -> None:
    learner.open(lesson("practice-loop"))
    stepper = learner.window.controller.stepper
    learner.wait(lambda: stepper.is_ready)
    before = stepper.index
    step = learner.desk.panel.page.step
    assert step is not None
    step.begin()
    _type(Qt.Key.Key_Right)
    assert stepper.index == before + 1


def test_who_leaves_a_lesson_is_at_its_row_and_not_in_the_practice_field(
    learner: Learner,
) -> None:
    window = learner.window
    window.controller.stepper.forward()
    learner.wait(lambda: window.controller.stepper.is_ready)
    if not window.steps.practises:
        window.actions_["practice"].trigger()
    practising = window.panels["step"].practising
    learner.wait(lambda: practising.asked is not None or practising.go_on())
    learner.open(lesson("gates-or-nand"))
    learner.leave()
    learner.wait(lambda: window.steps.practises)
    for _ in range(3):
        QApplication.processEvents()
    contents = learner.desk.panel.contents
    row = next(one for one in contents.lessons if one.lesson.name == "gates-or-nand")
    assert QApplication.focusWidget() is row
    window.actions_["practice"].trigger()


def test_the_panels_key_leads_into_it_and_from_within_hides_it(learner: Learner) -> None:
    window = learner.window
    learner.open(lesson("back-deltas"))
    panel, dock = learner.desk.panel, window.docks.panels["lessons"]
    window.canvas.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window.canvas, Qt.Key.Key_L, control)
    assert dock.isVisible()
    learner.wait(lambda: panel.isAncestorOf(QApplication.focusWidget()))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, control)
    assert not dock.isVisible()


def test_home_and_end_go_through_the_contents_and_step_nothing(
    learner: Learner,
) -> None:
    window = learner.window
    learner.wait(lambda: window.controller.stepper.is_ready)
    window.panels["lessons"].take_keys()
    contents, before = learner.desk.panel.contents, _state_of(window)
    contents.chapters[0].setFocus()
    _type(Qt.Key.Key_End)
    shown = [row for row in contents._rows() if not row.isHidden()]
    assert QApplication.focusWidget() is shown[-1]
    _type(Qt.Key.Key_Home)
    assert QApplication.focusWidget() is shown[0]
    contents.lessons[0].show()
    contents.lessons[0].setFocus()
    _type(Qt.Key.Key_Right)
    _type(Qt.Key.Key_Left)
    assert QApplication.focusWidget() is contents.lessons[0]
    assert _state_of(window) == before


@pytest.mark.parametrize(("name", "index"), [("gates-or-nand", 2), ("xor-from-gates", 5)])
def test_a_picture_that_the_key_leads_to_shows_that_it_has_the_keys(
    learner: Learner, name: str, index: int
) -> None:
    """In another window, and in the lesson's own."""
    learner.open(lesson(name), index)
    window = learner.window
    window.panels["lessons"].take_keys()
    learner.wait(lambda: learner.desk.panel.isAncestorOf(QApplication.focusWidget()))
    window.actions_["lesson_keys"].trigger()
    if name == "gates-or-nand":
        plane = window.tools.get("gates").bench.map
        learner.wait(lambda: QApplication.focusWidget() is plane and plane._is_keyed)
    else:
        learner.wait(lambda: QApplication.focusWidget() is window.canvas)
        assert window.canvas._shows_focus
