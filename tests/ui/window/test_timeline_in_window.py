"""What the stations of the time line open, from the main window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_use import open_preset, until_ready

from simulator.scenarios import presets
from ui.field_timeline.stations import STATIONS
from ui.window.main_window import MainWindow
from ui.window.tool_records import TOOLS

LEFT = Qt.MouseButton.LeftButton


def test_every_button_opens_what_it_names(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "iris")
    tools = {record.name for record in TOOLS}
    made = window.tools.open("timeline")
    for place, station in enumerate(STATIONS):
        for button, opening in zip(made.bench.buttons, station.opens, strict=False):
            made.bench.go_to(place)
            qtbot.mouseClick(button, LEFT)
            if opening.kind == "scenario":
                until_ready(qtbot, window, opening.name)
                assert window.windowTitle().startswith(presets.REGISTRY[opening.name].title)
                continue
            assert opening.name in tools
            opened = window.tools.get(opening.name)
            assert opened.isVisible()
            if opening.kind == "workshop":
                assert opened.document == opening.workshop_preset().document
