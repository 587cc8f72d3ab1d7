"""While another network is prepared, the canvas keeps the old one, dimmed, and says what comes."""

from __future__ import annotations

from canvas_samples import XOR, record_of
from canvas_use import pixels
from pytestqt.qtbot import QtBot

from ui.canvas import NetworkCanvas
from ui.canvas.preparing import Preparing
from ui.theme.colors import DARK


def test_the_old_network_stays_in_sight_dimmed(qtbot: QtBot) -> None:
    canvas, record = NetworkCanvas(), record_of(XOR)
    qtbot.addWidget(canvas)
    canvas.set_theme(DARK)
    canvas.resize(640, 420)
    canvas.set_network(XOR, ("x1", "x2"), ("0", "1"), "binary")
    canvas.set_values(record.theta, record.samples[0], None, None)
    canvas.show()
    before = pixels(canvas)
    canvas.set_preparing("Handwritten digits")
    assert pixels(canvas) == before  # what opens at once gives no flash
    canvas._preparing.show_now()
    dimmed = pixels(canvas)
    assert dimmed != before
    canvas.set_values(record.theta.copy(), record.samples[0], None, None)
    assert pixels(canvas) == before
    canvas.set_preparing("Iris flowers")
    canvas._preparing.show_now()
    canvas.set_preparing("")
    assert pixels(canvas) == before


def test_an_empty_canvas_says_what_is_prepared(qtbot: QtBot) -> None:
    canvas = NetworkCanvas()
    qtbot.addWidget(canvas)
    canvas.show()
    empty = pixels(canvas)
    canvas.set_preparing("XOR")
    canvas._preparing.show_now()
    assert pixels(canvas) != empty
    assert isinstance(canvas._preparing, Preparing)
    assert canvas._preparing.title == "XOR"
