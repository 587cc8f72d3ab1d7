"""A controller of XOR."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from patience import PATIENCE_MS
from pytestqt.qtbot import QtBot

from ui.controller.controller import Controller


@pytest.fixture
def controller(qtbot: QtBot) -> Iterator[Controller]:
    made = Controller()
    made.start()
    made.open_preset("xor")
    qtbot.waitUntil(lambda: made.latest is not None, timeout=PATIENCE_MS)
    yield made
    made.close()
