"""Choices whose texts change after they were shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.combos import ElidingCombo, WideListCombo, measure_again


@pytest.mark.parametrize("kind", [QComboBox, ElidingCombo])
def test_a_box_is_as_wide_as_the_texts_that_it_has_now(qtbot: QtBot, kind: type[QComboBox]) -> None:
    combo = kind()
    qtbot.addWidget(combo)
    combo.addItems(["map", "line"])
    combo.show()
    before, policy = combo.sizeHint().width(), combo.sizeAdjustPolicy()
    combo.setItemText(0, "a map, seen from above")
    assert combo.sizeHint().width() == before  # as Qt has it
    measure_again(combo)
    assert combo.sizeHint().width() > before + 50
    assert combo.sizeAdjustPolicy() == policy


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # a popup, off screen
def test_a_list_does_not_reach_over_the_menu_bar(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.menuBar().addMenu("File")
    held = QWidget(window)
    box = WideListCombo(held)
    box.setStyleSheet("QComboBox { combobox-popup: 0; }")  # a list, as ours are
    box.addItems([f"entry {k}" for k in range(60)])
    window.setCentralWidget(held)
    screen = window.screen().availableGeometry()
    window.setGeometry(0, screen.bottom() - 300, 400, 300)
    window.show()
    box.move(0, 150)
    box.showPopup()
    above = box.y()
    below = screen.bottom() - box.mapToGlobal(box.rect().bottomLeft()).y()
    assert box.view().window().height() <= max(above, below)
    assert 4 < box.maxVisibleItems() < 24
    box.hidePopup()
