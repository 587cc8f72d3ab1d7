"""What the tests of plots share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def double_click(qapp: QApplication) -> Iterator[Callable[[int], None]]:
    """Return how to set the time within which a second click makes a double click, in ms."""
    before = qapp.doubleClickInterval()
    yield qapp.setDoubleClickInterval
    qapp.setDoubleClickInterval(before)
