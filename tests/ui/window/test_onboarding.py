"""What the first minute's hint says, in each state of the run."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.controller.controller import Controller
from ui.window.onboarding import Onboarding
from ui.window.onboarding_hint import HintStrip


def test_the_hint_names_only_what_can_be_done_now(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    controller, strip = Controller(), HintStrip(host)
    onboarding = Onboarding(controller, strip, host)
    host.show()
    controller.start()
    try:
        controller.open_preset("xor")
        qtbot.waitUntil(lambda: controller.latest is not None)
        assert strip.key == "start"
        controller.set_speed_limit(1.0)
        controller.train()
        assert strip.key == "pause"
        assert "Press Step" not in strip.label.text()
        controller.set_speed_limit(None)
        qtbot.waitUntil(lambda: not controller.is_running)
        qtbot.waitUntil(lambda: strip.key == "edit")
        controller.reset()
        qtbot.waitUntil(lambda: strip.key == "again")  # there is no run to see again
        assert "Reset" not in strip.label.text()
    finally:
        controller.close()
        onboarding.deleteLater()
