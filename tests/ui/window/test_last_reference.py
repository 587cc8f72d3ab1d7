"""Tool windows go with their last reference: the collector may run in any thread."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.arena.window import ArenaWindow
from ui.study.window import StudyWindow
from ui.theme.colors import DARK, Theme


@pytest.fixture
def uncollected() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("kind", [ArenaWindow, StudyWindow])
def test_no_circle_keeps_a_closed_window(
    qtbot: QtBot, uncollected: None, kind: Callable[[Theme], QWidget]
) -> None:
    window = kind(DARK)
    window.show()
    QApplication.processEvents()
    window.close()
    seen = weakref.ref(window)
    del window
    QApplication.processEvents()
    assert seen() is None
