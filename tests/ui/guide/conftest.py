"""The Help's window, open."""

from __future__ import annotations

import pytest
from guide_use import opened
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.guide.window import Guide


@pytest.fixture
def guide(qtbot: QtBot, styled: QApplication) -> Guide:
    return opened(qtbot, styled)
