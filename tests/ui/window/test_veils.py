"""Whatever shows the network before is dimmed while another is prepared, and clear afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from canvas_use import pixels
from patient_bot import PatientBot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sharing import Sharing
from window_use import open_preset

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from ui.canvas import NetworkCanvas
from ui.controller.controller import Controller
from ui.theme.colors import DARK, LIGHT
from ui.window.network_link import NetworkLink
from ui.window.veils import Veil, Veils


@pytest.fixture
def controller(qtbot: QtBot) -> Iterator[Controller]:
    controller = Controller()
    controller.start()
    yield controller
    controller.close()


@pytest.fixture
def host(qtbot: QtBot) -> QLabel:
    host = QLabel("loss 0.0033")
    qtbot.addWidget(host)
    host.resize(200, 60)
    host.show()
    return host


def preparing(controller: Controller, *hosts: QWidget) -> Veils:
    """Give veils over `hosts` which show XOR, while something else takes long."""
    veils = Veils(controller, [(host, "panel") for host in hosts], controller)
    controller.experiment = Experiment.from_scenario(presets.load("xor"))
    controller.loading_started.emit("Handwritten digits")
    return veils


ENDS: dict[str, Callable[[Controller], None]] = {
    "its first values": lambda controller: controller.snapshot_taken.emit(None),
    "a refusal": lambda controller: controller.engine.refused.emit("No."),
    "a failure": lambda controller: controller.engine.failed.emit("Traceback"),
}


@pytest.mark.parametrize("end", ENDS)
def test_old_figures_are_dimmed_until(
    end: str, qtbot: QtBot, controller: Controller, host: QLabel
) -> None:
    before = pixels(host)
    veils = preparing(controller, host)
    assert pixels(host) == before  # what opens at once gives no flash
    qtbot.waitUntil(lambda: pixels(host) != before)
    dark = pixels(host)
    veils.set_theme(LIGHT)
    assert pixels(host) != dark
    ENDS[end](controller)
    assert pixels(host) == before


def test_what_has_not_been_ready_asks_for_no_veil(controller: Controller, host: QLabel) -> None:
    veils = Veils(controller, [(host, "panel")], controller)
    controller.loading_started.emit("XOR")
    assert not veils._timer.isActive()


def test_what_opens_at_once_is_never_dimmed(controller: Controller, host: QLabel) -> None:
    veils = preparing(controller, host)
    ENDS["its first values"](controller)
    assert not veils._timer.isActive()


def test_to_hear_not_yet_ends_no_preparation(
    qtbot: QtBot, controller: Controller, host: QLabel
) -> None:
    canvas = NetworkCanvas()
    qtbot.addWidget(canvas)
    canvas.set_theme(DARK)
    NetworkLink(canvas, controller)
    veils = preparing(controller, host)
    veils.show_now()
    canvas._preparing.show_now()
    controller.refused.emit("The scenario is still being prepared; try again in a moment.")
    assert veils.veils[0].isVisible()
    assert canvas._preparing.title == "Handwritten digits"
    ENDS["a failure"](controller)
    assert canvas._preparing.title == ""


def test_a_veil_grows_with_its_view_and_lets_clicks_through(
    qtbot: QtBot, controller: Controller
) -> None:
    panel = QWidget()
    button = QPushButton("Go", panel)
    qtbot.addWidget(panel)
    panel.show()
    veils = preparing(controller, panel)
    veils.show_now()
    panel.resize(500, 400)
    assert veils.veils[0].geometry() == panel.rect()
    assert panel.childAt(button.geometry().center()) is button
    veils.end()


def test_a_lesson_stays_readable_while_its_step_is_prepared(
    qtbot: PatientBot, shared: Sharing
) -> None:
    with shared.main_window() as window:
        open_preset(qtbot, window, "xor")
        window.docks.panels["lessons"].show()
        window.veils.show_now()
        panel = window.panels["lessons"]
        assert not any(one.isVisible() for one in panel.findChildren(Veil))
        assert any(one.isVisible() for one in window.panels["step"].findChildren(Veil))
        window.veils.end()
