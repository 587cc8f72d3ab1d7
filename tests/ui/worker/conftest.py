"""A worker in a thread of its own, and who listens to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from engine_use import Listener
from pytestqt.qtbot import QtBot

from ui.worker.engine import Engine


@pytest.fixture
def engine(qtbot: QtBot) -> Iterator[Engine]:
    made = Engine()
    made.start()
    yield made
    made.close()
    assert not made.is_alive


@pytest.fixture
def heard(engine: Engine) -> Listener:
    return Listener(engine)
