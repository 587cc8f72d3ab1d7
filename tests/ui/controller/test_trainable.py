"""How often the controller works out whether the network can learn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from patience import PATIENCE_MS
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from ui.controller import controller as module
from ui.controller.controller import Controller


def ready(qtbot: QtBot, controller: Controller) -> None:
    qtbot.waitUntil(lambda: controller.latest is not None, timeout=PATIENCE_MS)


@pytest.fixture
def controller(qtbot: QtBot) -> Iterator[Controller]:
    made = Controller()
    made.start()
    made.open_preset("xor")
    ready(qtbot, made)
    yield made
    made.close()


def test_the_reason_is_worked_out_once_a_scenario(
    qtbot: QtBot, controller: Controller, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[object] = []

    def dead(layers: object, loss: object) -> None:
        judged.append(layers)

    monkeypatch.setattr(module, "dead_layer", dead)
    controller.open(presets.load("and"))
    ready(qtbot, controller)
    for _ in range(3):
        assert controller.why_not_trainable() == ""
    assert len(judged) == 1


def test_an_edit_brings_another_reason(qtbot: QtBot, controller: Controller) -> None:
    assert controller.why_not_trainable() == ""
    for layer in range(2):
        controller.set_trainable(layer, False)
        ready(qtbot, controller)
    assert "frozen" in controller.why_not_trainable()
    controller.set_trainable(0, True)
    ready(qtbot, controller)
    assert controller.why_not_trainable() == ""
