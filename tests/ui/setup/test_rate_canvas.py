"""The learning rate over the epochs: a curve where a schedule changes it, and none elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from simulator.scenarios import overrides, presets
from ui.setup.rate_canvas import RateCanvas


def shown(qtbot: QtBot, **given: str) -> RateCanvas:
    canvas = RateCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(240, 96)
    canvas.show_scenario(overrides.with_settings(presets.load("xor"), given))
    return canvas


def test_a_rate_that_stays_has_no_curve(qtbot: QtBot) -> None:
    assert shown(qtbot).isHidden()


def test_the_curve_is_read_with_the_mouse(qtbot: QtBot) -> None:
    """The course's own: r = 0.1 and p = 0.01 halve the rate in epoch 100."""
    canvas = shown(
        qtbot, optimizer="sgd", learning_rate="0.1", schedule="inverse_time", decay="0.01"
    )
    assert not canvas.isHidden()
    assert canvas.lines_at(0) == ["after epoch 0", "learning rate 0.100"]
    assert canvas.lines_at(100) == ["after epoch 100", "learning rate 0.0500"]
    assert canvas.accessibleDescription().startswith("0.100 at first, ")
    plain = canvas.grab().toImage()
    canvas.cursor_position = QPointF(120.0, 40.0)
    assert canvas.grab().toImage() != plain


def test_a_warm_up_is_seen_and_very_many_epochs_are_no_burden(qtbot: QtBot) -> None:
    canvas = shown(qtbot, warmup_epochs="9", epochs="1000000")
    assert not canvas.isHidden()
    assert canvas.lines_at(0)[1] != canvas.lines_at(9)[1]
    before = canvas.rendered().toImage()
    canvas.show_scenario(overrides.with_settings(presets.load("xor"), {"schedule": "cosine"}))
    assert canvas.rendered().toImage() != before
