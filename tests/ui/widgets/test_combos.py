"""Choices whose texts change after they were shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ui.widgets.combos import ElidingCombo, measure_again


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
