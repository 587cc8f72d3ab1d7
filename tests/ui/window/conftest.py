"""The main window: one that the module shares, or one of a test's own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.theme.colors import DARK
from ui.window.main_window import MainWindow


@pytest.fixture
def window(lent_window: MainWindow) -> MainWindow:
    """Return the module's window, as it was made; a module whose tests close it takes another."""
    return lent_window


@pytest.fixture
def own_window(qtbot: QtBot) -> Iterator[MainWindow]:
    """Return a window that is closed after the test."""
    made = MainWindow(DARK)
    made.show()
    yield made
    made.close()
    made.deleteLater()
