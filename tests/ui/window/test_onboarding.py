"""What the first minute's hint says, in each state of the run."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.controller.controller import Controller
from ui.window.onboarding import Onboarding
from ui.window.onboarding_hint import HintStrip


def test_a_hint_takes_a_second_line_where_one_is_too_short_and_gives_it_back(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    strip = HintStrip()
    box = QVBoxLayout(host)
    box.addWidget(strip)
    box.addStretch(1)
    host.resize(700, 200)
    host.show()
    strip.set_hint("start", "Press Step (→) to compute the first node, or Train (space) to learn.")
    qtbot.waitUntil(lambda: strip.width() > 600)
    line = strip.label.fontMetrics().height()
    assert strip.label.height() == line
    host.resize(380, 200)
    qtbot.waitUntil(lambda: strip.label.height() == 2 * line)
    assert host.minimumSizeHint().height() < 200  # the window need not grow by more
    host.resize(700, 200)
    qtbot.waitUntil(lambda: strip.label.height() == line)


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
