"""The set-up panel, shown."""

from __future__ import annotations

import pytest
from setup_desk import Desk

from ui.setup.panel import WIDTH, SetupPanel
from ui.theme.colors import DARK
from ui.theme.style import stylesheet
from ui.theme.type_size import BASE_PIXELS


@pytest.fixture
def desk(qtbot) -> Desk:
    panel = SetupPanel()
    qtbot.addWidget(panel)
    panel.setStyleSheet(stylesheet(DARK))
    font = panel.font()
    font.setPixelSize(BASE_PIXELS)
    panel.setFont(font)
    panel.set_theme(DARK)
    panel.resize(WIDTH, 640)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    made = Desk(panel, qtbot)
    made.show("xor")
    return made
