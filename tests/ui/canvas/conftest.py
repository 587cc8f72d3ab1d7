"""A canvas that shows an XOR network, at rest."""

from __future__ import annotations

import pytest
from canvas_samples import XOR, record_of
from canvas_use import shown
from pytestqt.qtbot import QtBot

from simulator.stepping.step_plan import UpdateRecord
from ui.canvas import NetworkCanvas


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DELTASCOPE_REDUCED_MOTION", "1")


@pytest.fixture
def record() -> UpdateRecord:
    return record_of(XOR)


@pytest.fixture
def canvas(qtbot: QtBot, record: UpdateRecord) -> NetworkCanvas:
    return shown(qtbot, XOR, record)
