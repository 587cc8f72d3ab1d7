"""The main window, shown, and closed after the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.theme.colors import DARK
from ui.window.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(DARK)
    made.show()
    yield made
    made.close()
    made.deleteLater()
