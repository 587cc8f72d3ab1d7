"""Who gets keys and focus, by real mouse and key events in a small main window."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import FrameType

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDockWidget,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from simulator.settings import Setting
from ui.app.key_routing import FocusedKeys
from ui.widgets.number_field import NumberField

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

RATE = Setting("learning_rate", 0.1, 0.0, 1e3, minimum_open=True)
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Window(QMainWindow):
    """A window with a canvas in its middle, controls and fields in a panel, and shortcuts."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.home_focus = QWidget()
        self.home_focus.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCentralWidget(self.home_focus)
        self.combo = QComboBox()
        self.combo.addItems(["one", "two", "three"])
        self.number = NumberField(RATE)
        self.spin = QSpinBox()
        self.spin.setPrefix("Row ")
        self.spin.setKeyboardTracking(False)
        self.line = QLineEdit("text")
        self.button = QPushButton("Reset")
        self.check = QCheckBox("log")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.panel = QWidget()
        column = QVBoxLayout(self.panel)
        for widget in (
            self.combo, self.number, self.spin, self.line, self.button, self.check, self.slider
        ):  # fmt: skip
            column.addWidget(widget)
        self.dock = QDockWidget("Set-up")
        self.dock.setWidget(self.panel)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.dock)
        for key in ("Space", "Left", "Ctrl+Z", "Ctrl+Shift+Z"):
            action = QAction(key, self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _=False, key=key: self.heard.append(key))
            self.addAction(action)


@pytest.fixture
def keys(qapp: QApplication) -> Iterator[FocusedKeys]:
    made = FocusedKeys(qapp)
    made.watch(qapp)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, keys: FocusedKeys) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.home_focus.setFocus()
    return made


def press(window: QWidget, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key as the window system does, so that shortcuts take part."""
    QTest.keyClick(window.windowHandle(), key, modifiers)
    QApplication.processEvents()


def write(window: Window, text: str) -> None:
    for letter in text:
        QTest.keyClick(window.windowHandle(), letter)


def click(qtbot: QtBot, widget: QWidget, position: QPoint | None = None) -> None:
    """Click as the window system does, so that focus takes part."""
    window = widget.window()
    place = widget.mapTo(window, position or widget.rect().center())
    QTest.mouseClick(window.windowHandle(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    QApplication.processEvents()


def start_typing(qtbot: QtBot, window: Window, field: QWidget, text: str) -> None:
    click(qtbot, field, QPoint(20, field.height() // 2))
    assert field.hasFocus()
    field.selectAll()  # type: ignore[attr-defined]
    write(window, text)


# Focus by Tab only


def test_controls_take_the_focus_by_tab_but_not_by_a_click(qtbot: QtBot, window: Window) -> None:
    for control in (window.button, window.check, window.slider):
        click(qtbot, control)
        assert window.home_focus.hasFocus(), control
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert control.hasFocus()
        window.home_focus.setFocus()
    for field in (window.number, window.spin, window.line):
        click(qtbot, field, QPoint(20, field.height() // 2))
        assert field.hasFocus(), field
    for control in (window.combo, window.button, window.check, window.slider):
        assert control.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_a_choice_made_by_mouse_leaves_the_keys_to_the_window(qtbot: QtBot, window: Window) -> None:
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(20)
    click(qtbot, window.combo)
    view = window.combo.view()
    qtbot.waitUntil(view.isVisible)
    qtbot.wait(QApplication.doubleClickInterval() + 50)  # until then the list takes no click
    QApplication.setDoubleClickInterval(before)
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: not view.isVisible())
    assert window.combo.currentIndex() == 1
    window.activateWindow()
    qtbot.waitUntil(window.home_focus.hasFocus)
    press(window, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_Left)
    assert window.heard == ["Space", "Left"]
    assert not view.isVisible()
    assert window.combo.currentIndex() == 1


def test_controls_made_later_and_editable_boxes(qtbot: QtBot, window: Window) -> None:
    later, editable = QPushButton("−"), QComboBox()
    editable.setEditable(True)
    for widget in (later, editable):
        window.panel.layout().addWidget(widget)
        widget.show()
    QApplication.processEvents()
    assert later.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert editable.focusPolicy() & Qt.FocusPolicy.ClickFocus


def test_a_control_reached_by_tab_keeps_its_keys(qtbot: QtBot, window: Window) -> None:
    pressed: list[str] = []
    window.button.clicked.connect(lambda: pressed.append("Reset"))
    window.button.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, Qt.Key.Key_Space)
    assert (pressed, window.heard) == (["Reset"], [])
    window.combo.setFocus(Qt.FocusReason.TabFocusReason)
    window.combo.setCurrentIndex(1)
    press(window, Qt.Key.Key_Home)
    assert (window.combo.currentIndex(), window.heard) == (0, [])
    window.slider.setValue(5)
    window.slider.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, Qt.Key.Key_Left)
    assert (window.slider.value(), window.heard) == (4, [])


# Handing the focus back


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_commits_and_hands_the_focus_back(qtbot: QtBot, window: Window, key) -> None:
    start_typing(qtbot, window, window.number, "0.5")
    assert window.number.value() == 0.1
    press(window, key)
    assert window.number.value() == 0.5
    assert window.home_focus.hasFocus()
    press(window, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_Left)
    assert window.heard == ["Space", "Left"]
    assert window.number.lineEdit().text() == "0.5"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_that_has_the_focus_once(window: Window, key: Qt.Key) -> None:
    pressed: list[bool] = []
    window.button.clicked.connect(lambda: pressed.append(True))
    press(window, key)
    assert not pressed
    window.button.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, key, CTRL)
    assert not pressed
    press(window, key)
    assert len(pressed) == 1
    held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
    QApplication.sendEvent(window.button, held)
    assert len(pressed) == 1


def test_enter_in_a_spin_box_and_in_a_line(qtbot: QtBot, window: Window) -> None:
    start_typing(qtbot, window, window.spin, "7")
    press(window, Qt.Key.Key_Return)
    assert (window.spin.value(), window.home_focus.hasFocus()) == (7, True)
    window.line.returnPressed.connect(lambda: window.line.setModified(False))
    start_typing(qtbot, window, window.line, "abc")
    press(window, Qt.Key.Key_Return)
    assert (window.line.text(), window.home_focus.hasFocus()) == ("abc", True)


def test_a_refused_text_keeps_the_focus(qtbot: QtBot, window: Window) -> None:
    start_typing(qtbot, window, window.number, "-1")
    press(window, Qt.Key.Key_Return)
    assert window.number.hasFocus()
    assert window.number.property("invalid")
    start_typing(qtbot, window, window.line, "abc")
    press(window, Qt.Key.Key_Return)  # nobody took it
    assert window.line.hasFocus()


def test_escape_restores_and_hands_the_focus_back(qtbot: QtBot, window: Window) -> None:
    window.spin.setValue(3)
    for field, before in ((window.number, "0.1"), (window.spin, "Row 3")):
        start_typing(qtbot, window, field, "9")
        press(window, Qt.Key.Key_Escape)
        assert field.lineEdit().text() == before
        assert window.home_focus.hasFocus()
    assert (window.number.value(), window.spin.value()) == (0.1, 3)
    start_typing(qtbot, window, window.line, "abc")
    press(window, Qt.Key.Key_Escape)
    assert (window.line.text(), window.home_focus.hasFocus()) == ("text", True)


def test_without_a_named_home_it_is_the_central_widget(qtbot: QtBot, window: Window) -> None:
    del window.home_focus
    start_typing(qtbot, window, window.number, "0.5")
    press(window, Qt.Key.Key_Return)
    assert window.centralWidget().hasFocus()


def test_a_panel_torn_off_hands_the_focus_back_too(qtbot: QtBot, window: Window) -> None:
    window.dock.setFloating(True)
    window.dock.activateWindow()
    qtbot.waitUntil(window.dock.isActiveWindow)
    window.number.setFocus()
    press(window.dock, Qt.Key.Key_Return)
    qtbot.waitUntil(window.home_focus.hasFocus)
    assert window.isActiveWindow()


def test_a_dialog_keeps_the_focus(qtbot: QtBot, window: Window) -> None:
    dialog = QDialog(window)
    number = NumberField(RATE, dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    number.setFocus()
    press(dialog, Qt.Key.Key_Return)
    assert number.hasFocus()


def test_a_dialog_that_names_a_home_hands_the_focus_back(qtbot: QtBot, window: Window) -> None:
    dialog = QDialog(window)
    number, home = NumberField(RATE, dialog), QWidget(dialog)
    home.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    dialog.home_focus = home  # type: ignore[attr-defined]
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    number.setFocus()
    press(dialog, Qt.Key.Key_Return)
    assert home.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_dialog_may_be_gone_once_its_key_is_handled(qtbot: QtBot, window: Window, key) -> None:
    """A file dialog is, after Enter; the program died on the way back from it."""
    dialog = QDialog(window)
    line = QLineEdit("name.csv", dialog)
    dialog.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClick(line, key)
    delete(dialog)
    QApplication.processEvents()
    assert not isValid(line)


def test_a_click_on_a_button_takes_over_what_was_typed_first(qtbot: QtBot, window: Window) -> None:
    seen: list[float] = []
    window.button.clicked.connect(lambda: seen.append(window.number.value()))
    start_typing(qtbot, window, window.number, "0.5")
    click(qtbot, window.button)
    assert seen == [0.5]
    assert window.home_focus.hasFocus()


def test_the_arrows_of_a_field_keep_the_focus_in_it(qtbot: QtBot, window: Window) -> None:
    click(qtbot, window.spin, QPoint(window.spin.width() - 6, 6))
    assert (window.spin.value(), window.spin.hasFocus()) == (1, True)


@pytest.mark.parametrize("name", ["number", "spin", "line"])
def test_a_space_typed_into_a_field_never_trains(qtbot: QtBot, window: Window, name: str) -> None:
    field = getattr(window, name)
    click(qtbot, field, QPoint(20, field.height() // 2))
    press(window, Qt.Key.Key_Space)
    assert window.heard == []
    assert field.hasFocus()


# Undo


@pytest.mark.parametrize("name", ["number", "spin", "line"])
def test_undo_reaches_the_window_unless_something_is_typed(
    qtbot: QtBot, window: Window, name: str
) -> None:
    field = getattr(window, name)
    click(qtbot, field, QPoint(20, field.height() // 2))
    press(window, Qt.Key.Key_Z, CTRL)
    press(window, Qt.Key.Key_Z, CTRL_SHIFT)
    assert window.heard == ["Ctrl+Z", "Ctrl+Shift+Z"]
    write(window, "5")
    press(window, Qt.Key.Key_Z, CTRL)
    assert window.heard == ["Ctrl+Z", "Ctrl+Shift+Z"]


def test_undo_never_brings_a_refused_text_back(qtbot: QtBot, window: Window) -> None:
    for action in window.actions():
        action.setEnabled(False)
    start_typing(qtbot, window, window.number, "1e9")
    press(window, Qt.Key.Key_Return)
    window.number.selectAll()
    write(window, "0.2")
    press(window, Qt.Key.Key_Return)
    assert window.number.value() == 0.2
    window.number.setFocus()
    press(window, Qt.Key.Key_Z, CTRL)
    assert window.number.lineEdit().text() == "0.2"
    write(window, "7")
    for _ in range(4):
        press(window, Qt.Key.Key_Z, CTRL)
    assert window.number.lineEdit().text() == "0.2"


def test_the_filter_costs_little(keys: FocusedKeys) -> None:
    """It sees every event of the program, so most must pass after a single look at their kind."""
    thing, event = QObject(), QEvent(QEvent.Type.UpdateRequest)
    made: list[str] = []

    def note(frame: FrameType, kind: str, function: object) -> None:
        if kind in ("call", "c_call"):
            made.append(getattr(function, "__name__", frame.f_code.co_name))

    sys.setprofile(note)
    try:
        passed_on = not keys.eventFilter(thing, event)
    finally:
        sys.setprofile(None)
    assert passed_on
    # The kind is asked for, made an enumeration's member and hashed; the last call ends the count.
    assert made[:2] == ["eventFilter", "type"]
    assert len(made[:-1]) <= 5, made


def test_controls_made_before_take_the_focus_by_tab_only(qapp: QApplication, qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.ensurePolished()
    keys = FocusedKeys()
    keys.watch(qapp)
    for control in (window.combo, window.button, window.check, window.slider):
        assert control.focusPolicy() == Qt.FocusPolicy.TabFocus
    for field in (window.number, window.spin, window.line):
        assert field.focusPolicy() != Qt.FocusPolicy.TabFocus
    qapp.removeEventFilter(keys)
