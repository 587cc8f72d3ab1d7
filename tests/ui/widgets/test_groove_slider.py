"""A click on a slider's groove: the handle goes to the place, not to the end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle
from pytestqt.qtbot import QtBot

from ui.theme import style
from ui.theme.colors import DARK
from ui.widgets.groove_slider import GrooveSlider

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture(params=[False, True], ids=["plain", "styled"])
def slider(qtbot: QtBot, styled: QApplication, request: pytest.FixtureRequest) -> GrooveSlider:
    if request.param:
        style.apply(styled, DARK)
    made = GrooveSlider()
    qtbot.addWidget(made)
    made.setRange(0, 12)
    made.setPageStep(10)
    made.resize(157, 24)
    made.show()
    return made


def handle(slider: GrooveSlider) -> int:
    left, width = slider._part(QStyle.SubControl.SC_SliderHandle)
    return round(left + width / 2)


@pytest.mark.parametrize("start", [0, 6, 12])
@pytest.mark.parametrize("value", range(13))
def test_a_click_moves_the_handle_to_the_place(
    slider: GrooveSlider, start: int, value: int
) -> None:
    slider.setValue(value)
    place = QPoint(handle(slider), slider.height() // 2)
    slider.setValue(start)
    QTest.mouseClick(slider, LEFT, NONE, place)
    assert slider.value() == value


def test_it_can_be_dragged_on_from_there(slider: GrooveSlider) -> None:
    slider.setValue(10)
    there = QPoint(handle(slider), slider.height() // 2)
    slider.setValue(4)
    here = QPoint(handle(slider), slider.height() // 2)
    slider.setValue(0)
    QTest.mousePress(slider, LEFT, NONE, here)
    assert slider.value() == 4
    assert slider.isSliderDown()
    QTest.mouseMove(slider, there)
    assert slider.value() == 10
    QTest.mouseRelease(slider, LEFT, NONE, there)
    assert slider.value() == 10


def test_pressing_the_handle_moves_nothing(slider: GrooveSlider) -> None:
    slider.setValue(5)
    middle = handle(slider)
    for aside in (-3, 0, 3):
        QTest.mouseClick(slider, LEFT, NONE, QPoint(middle + aside, slider.height() // 2))
        assert slider.value() == 5


def test_other_buttons_leave_it_alone(slider: GrooveSlider) -> None:
    QTest.mouseClick(slider, Qt.MouseButton.RightButton, NONE, QPoint(120, 12))
    assert slider.value() == 0
