"""Steps on the canvas: each paints another picture and hides what is not revealed."""

from __future__ import annotations

import pytest
from canvas_samples import XOR, at
from canvas_use import (
    edge_at,
    node_at,
    pixels,
    said,
    step_to,
)
from patience import Clock
from PySide6.QtCore import QPoint, QSize, QVariantAnimation
from pytestqt.qtbot import QtBot

from simulator.stepping.step_plan import StepKind, UpdateRecord
from ui.canvas import NetworkCanvas
from ui.canvas.content.state import flat_index
from ui.theme.colors import THEMES
from ui.words.numbers import full


def test_stepping_hides_on_hover_what_is_not_revealed(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    step_to(canvas, record, StepKind.SUM, 0, 0, 1)
    layer = record.samples[0].layers[0]
    qtbot.mouseMove(canvas, node_at(canvas, 0, 1))
    assert full(layer.z[1]) in said(canvas)
    assert full(layer.a[1]) not in said(canvas)
    qtbot.mouseMove(canvas, edge_at(canvas, 0, 1, 0))
    assert "not computed yet" in said(canvas)
    step_to(canvas, record, StepKind.GRADIENT, 0, 0, 0, 1)
    assert full(record.samples[0].gradient[flat_index(XOR, 0, 1, 0)]) in said(canvas)


def test_every_kind_of_step_paints_another_picture(
    canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    steps = [
        (StepKind.SUM, 0, 0, 1),
        (StepKind.ACTIVATION, 0, 0, 1),
        (StepKind.LOSS, 0, -1, -1),
        (StepKind.DELTA, 0, 1, 0),
        (StepKind.DELTA, 0, 0, 2),
        (StepKind.GRADIENT, 0, 0, 1, 0),
        (StepKind.BATCH_GRADIENT, -1, 0, -1),
        (StepKind.UPDATE, -1, 0, 1, 0),
    ]
    idle = pixels(canvas)
    pictures = [idle]
    for step in steps:
        step_to(canvas, record, *step)
        pictures.append(pixels(canvas))
        assert all(pictures[-1] != other for other in pictures[:-1]), step
    canvas.set_stepping(None, None, None)
    assert pixels(canvas) == idle


def test_an_unrevealed_node_is_empty_and_a_revealed_one_filled(
    canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    step_to(canvas, record, StepKind.ACTIVATION, 0, 0, 1)
    image, background = pixels(canvas), THEMES["dark"].color("canvas")
    beside_text = QPoint(0, 16)
    assert image.pixelColor(node_at(canvas, 0, 3) + beside_text) == background
    assert image.pixelColor(node_at(canvas, 0, 0) + beside_text) != background


def test_the_backward_pass_is_violet(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    violet = THEMES["dark"].color("backward").rgb()

    def share() -> int:
        image = pixels(canvas)
        size: QSize = image.size()
        return sum(
            image.pixel(x, y) == violet for x in range(size.width()) for y in range(size.height())
        )

    step_to(canvas, record, StepKind.SUM, 0, 0, 1)
    assert share() == 0
    step_to(canvas, record, StepKind.DELTA, 0, 0, 2)
    assert share() > 100


def test_a_step_pulses_once_and_stops_when_hidden(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DELTASCOPE_REDUCED_MOTION")
    clock = Clock()
    monkeypatch.setattr("ui.canvas.pulse.monotonic", clock)
    animation = canvas.findChild(QVariantAnimation)
    running = QVariantAnimation.State.Running
    step_to(canvas, record, StepKind.SUM, 0, 0, 1)
    assert animation.state() is running
    early = pixels(canvas)
    qtbot.waitUntil(lambda: animation.state() is not running)
    assert pixels(canvas) != early
    clock.now += 0.13
    step_to(canvas, record, StepKind.SUM, 0, 0, 2)
    assert animation.state() is running
    clock.now += 0.11
    step_to(canvas, record, StepKind.SUM, 0, 0, 3)
    assert animation.state() is not running, "steps in quick succession show their result at once"
    clock.now += 0.13
    step_to(canvas, record, StepKind.DELTA, 0, 0, 0)
    assert animation.state() is running
    canvas.hide()
    assert animation.state() is not running


def test_reduced_motion_shows_the_result_at_once(
    canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    step_to(canvas, record, StepKind.SUM, 0, 0, 1)
    assert canvas.findChild(QVariantAnimation).state() is not QVariantAnimation.State.Running


def test_shown_values_agree_with_the_record(record: UpdateRecord) -> None:
    shown_at = at(record, StepKind.SUM, 1, 0, 1)
    assert shown_at.value(0, 1) == record.samples[1].layers[0].z[1]
