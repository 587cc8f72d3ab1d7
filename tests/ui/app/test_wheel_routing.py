"""The wheel changes a control only while it has the focus; else it scrolls what it lies on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from wheel_use import send_wheel, turn_wheel

from simulator.scenarios.schema import EPOCHS
from ui.app.key_routing import FocusedKeys
from ui.app.wheel_routing import is_turned
from ui.arena.window import ArenaWindow
from ui.theme.colors import DARK
from ui.widgets.combos import ElidingCombo
from ui.widgets.fields import ChoiceField
from ui.widgets.groove_slider import GrooveSlider
from ui.widgets.number_field import NumberField
from ui.window.main_window import MainWindow
from ui.words.quantities import Pace


def filled(combo: QComboBox) -> QComboBox:
    combo.addItems(["one", "two", "three", "four"])
    combo.setCurrentIndex(1)
    return combo


def halfway(widget: QSlider | QSpinBox | QDoubleSpinBox) -> QWidget:
    widget.setRange(0, 10)
    widget.setValue(5)
    return widget


def editable(combo: QComboBox) -> QComboBox:
    combo.setEditable(True)
    return filled(combo)


def tabs() -> QTabBar:
    bar = QTabBar()
    for name in ("one", "two", "three"):
        bar.addTab(name)
    bar.setCurrentIndex(1)
    return bar


def choices() -> ChoiceField:
    field = ChoiceField([(name, name, "") for name in ("one", "two", "three", "four")])
    field.set_name("two")
    return field


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "combo box": lambda: filled(QComboBox()),
    "editable combo box": lambda: editable(QComboBox()),
    "eliding combo box": lambda: filled(ElidingCombo()),
    "choice": choices,
    "number": lambda: NumberField(EPOCHS, whole=True, pace=Pace.LADDER),
    "spin box": lambda: halfway(QSpinBox()),
    "real spin box": lambda: halfway(QDoubleSpinBox()),
    "slider": lambda: halfway(QSlider(Qt.Orientation.Horizontal)),
    "groove slider": lambda: halfway(GrooveSlider()),
    "tabs": tabs,
}


def stands_at(widget: QWidget) -> float:
    """Return what the wheel would change."""
    for read in ("currentIndex", "value"):
        if hasattr(widget, read):
            return float(getattr(widget, read)())
    raise AssertionError(widget)


@pytest.fixture
def routed(qapp: QApplication) -> Iterator[QApplication]:
    keys = FocusedKeys(qapp)
    keys.watch(qapp)
    yield qapp
    qapp.removeEventFilter(keys)
    keys.deleteLater()


@pytest.fixture
def area(qtbot: QtBot, routed: QApplication) -> QScrollArea:
    """Return a panel that is higher than what is seen of it."""
    made = QScrollArea()
    qtbot.addWidget(made)
    made.resize(240, 200)
    inner = QWidget()
    column = QVBoxLayout(inner)
    inner.setMinimumSize(200, 1000)
    column.addStretch(1)
    made.setWidget(inner)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def placed(area: QScrollArea, name: str) -> QWidget:
    """Return a new control at the panel's top."""
    control = CONTROLS[name]()
    area.widget().layout().insertWidget(0, control)
    control.show()
    QApplication.processEvents()
    return control


@pytest.mark.parametrize("name", CONTROLS)
def test_without_focus_the_panel_scrolls_and_the_control_stays(
    area: QScrollArea, name: str
) -> None:
    control = placed(area, name)
    before, top = stands_at(control), area.verticalScrollBar().value()
    area.setFocus()
    turn_wheel(control)
    assert stands_at(control) == before
    assert not control.hasFocus()
    assert area.verticalScrollBar().value() > top


@pytest.mark.parametrize("name", [name for name in CONTROLS if name != "tabs"])
def test_with_focus_the_control_moves_and_the_panel_stays(area: QScrollArea, name: str) -> None:
    control = placed(area, name)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    assert control.hasFocus()
    before = stands_at(control)
    turn_wheel(control)
    assert stands_at(control) != before
    assert area.verticalScrollBar().value() == 0


@pytest.mark.parametrize("make", [lambda: MainWindow(DARK), lambda: ArenaWindow(DARK)])
def test_no_control_of_a_window_takes_the_wheel(
    qtbot: QtBot, routed: QApplication, make: Callable[[], QWidget]
) -> None:
    window = make()
    window.show()
    QApplication.processEvents()
    controls = [widget for widget in window.findChildren(QWidget) if is_turned(widget)]
    assert len(controls) > 4
    for control in controls:
        assert control.focusPolicy() != Qt.FocusPolicy.WheelFocus, control
        before = stands_at(control)
        send_wheel(control)
        assert stands_at(control) == before, control
    window.close()
    window.deleteLater()
