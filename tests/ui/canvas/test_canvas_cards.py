"""The canvas's two cards and the small marks beside nodes: where they stand, what they say."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from canvas_samples import XOR, record_of
from canvas_use import (
    DIGITS,
    button_at,
    edge_at,
    field_of,
    node_at,
    pixels,
    said,
    shown,
    step_to,
    words_of,
)
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import StepKind, UpdateRecord
from ui.canvas import NetworkCanvas
from ui.canvas.content.facts import change
from ui.canvas.content.fonts import width
from ui.canvas.content.state import flat_index
from ui.canvas.hover_card import HoverCard
from ui.canvas.inspector import Inspector
from ui.theme.colors import DARK
from ui.words.numbers import exact, full, short

LEFT = Qt.MouseButton.LeftButton


def test_before_the_first_update_there_is_no_gradient_to_read(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    canvas.set_values(record.theta.copy(), record.samples[0], None, None)
    qtbot.mouseMove(canvas, QPoint(4, 4))
    qtbot.mouseMove(canvas, edge_at(canvas, 0, 1, 0))
    assert "∂E/∂w, last batch – (no update yet); last update – (no update yet)" in said(canvas)
    canvas.select_edge(0, 0, 0)
    assert words_of(canvas).count("– (no update yet)") == 2


def test_a_stepped_gradient_says_of_which_row_it_is(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    qtbot.mouseMove(canvas, QPoint(4, 4))
    qtbot.mouseMove(canvas, edge_at(canvas, 0, 1, 0))
    step_to(canvas, record, StepKind.GRADIENT, 1, 0, 0, 2)
    assert "gradient for row 2 " in said(canvas)
    step_to(canvas, record, StepKind.UPDATE, -1, 1, 0, 0)
    assert "mean gradient " in said(canvas)


def test_a_revealed_update_reads_old_and_new(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    bias = flat_index(XOR, 0, 2, 1)
    old, new = float(record.theta[bias]), float(record.theta_after[bias])
    step_to(canvas, record, StepKind.UPDATE, -1, 0, 1, 1)
    qtbot.mouseMove(canvas, node_at(canvas, 0, 1))
    assert "→" not in said(canvas)
    step_to(canvas, record, StepKind.UPDATE, -1, 0, 1, 2)
    # The sum and the activation beside it are the old bias's.
    assert f"bias b {full(old)}; old → new {change(old, new)}" in said(canvas)
    assert full(record.samples[1].layers[0].z[1]) in said(canvas)
    canvas.select_node(0, 1)
    assert field_of(canvas).text() == short(old)
    assert change(old, new) in words_of(canvas)


def test_a_change_is_written_with_digits_that_tell_old_from_new() -> None:
    assert change(0.5, 0.25) == "0.500 → 0.250"
    assert change(0.5, 0.50002) == "0.50000 → 0.50002"
    assert change(1.0, 1.0 + 2**-52).split(" → ")[0] != change(1.0, 1.0 + 2**-52).split(" → ")[1]
    assert change(0.5, 0.5) == "0.500 → 0.500"


def cards_of(widget: NetworkCanvas) -> tuple[HoverCard, Inspector]:
    return widget.findChild(HoverCard), widget.findChild(Inspector)


def test_what_the_inspector_says_is_not_said_again_beside_the_pointer(
    qtbot: QtBot, canvas: NetworkCanvas
) -> None:
    qtbot.mouseMove(canvas, node_at(canvas, 0, 0))
    assert "h1.1" in said(canvas)
    qtbot.mouseClick(canvas, LEFT, pos=node_at(canvas, 0, 0))
    assert said(canvas) == ""
    qtbot.mouseMove(canvas, edge_at(canvas, 0, 1, 0))
    assert "x2 → h1.1" in said(canvas)
    canvas.select_edge(0, 1, 0)
    assert said(canvas) == ""
    canvas.clear_selection()
    assert "x2 → h1.1" in said(canvas)


@pytest.mark.parametrize("size", [(630, 430), (390, 330), (900, 600)])
def test_the_two_cards_never_overlap(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord, size: tuple[int, int]
) -> None:
    canvas.resize(*size)
    step_to(canvas, record, StepKind.UPDATE, -1, 0, 3, 2)
    nodes = [(-1, 0), (-1, 1), (0, 0), (0, 1), (0, 2), (0, 3), (1, 0)]
    seen = 0
    for selected in nodes:
        canvas.select_node(*selected)
        for hovered in nodes:
            qtbot.mouseMove(canvas, node_at(canvas, *hovered))
            hover, inspector = cards_of(canvas)
            assert canvas.rect().contains(inspector.geometry())
            if not hover.isHidden():
                seen += 1
                assert not hover.geometry().intersects(inspector.geometry())
                assert canvas.rect().contains(hover.geometry())
    assert seen >= 30


@pytest.mark.parametrize(
    ("spec", "size"),
    [
        (XOR, (630, 430)),
        (XOR, (640, 420)),
        (XOR, (900, 600)),
        (DIGITS, (900, 600)),
    ],
)
def test_the_inspector_covers_no_heading_control_or_node(
    qtbot: QtBot, spec: NetworkSpec, size: tuple[int, int]
) -> None:
    widget = shown(qtbot, spec, record_of(spec))
    widget.resize(*size)
    assert widget._picture is not None
    layout = widget._picture.layout
    keep = [column.node_rect(unit) for column in layout.columns for unit in column.visible]
    keep += [column.header for column in layout.columns]
    keep += [layout.loss, *(control.rect for control in layout.controls)]
    for node in [(-1, 0), (0, 0), (0, 1), (1, 0)]:
        widget.select_node(*node)
        inspector = widget.findChild(Inspector).geometry().toRectF()
        assert not any(inspector.intersects(rect) for rect in keep), node


def test_headings_and_buttons_count_as_much_as_nodes(canvas: NetworkCanvas) -> None:
    picture = canvas._picture
    assert picture is not None
    weights = {(rect.x(), rect.y(), rect.width()): weight for rect, weight in picture.obstacles()}
    layout = picture.layout
    node = layout.column(0).node_rect(0)
    headers = [column.header for column in layout.columns]
    for rect in (*headers, *(control.rect for control in layout.controls)):
        found = weights[rect.x(), rect.y(), rect.width()]
        assert found == weights[node.x(), node.y(), node.width()] > 1.0


@pytest.mark.parametrize("value", [0.8858751057657512, -2.2250738585072014e-308, -0.5])
def test_the_field_shows_a_short_value_and_all_digits_while_it_is_edited(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord, value: float
) -> None:
    theta = record.theta.copy()
    theta[flat_index(XOR, 0, 1, 0)] = value
    canvas.set_values(theta, record.samples[0], theta, theta)
    canvas.select_edge(0, 1, 0)
    field = field_of(canvas)
    room = field.width() - 2 * (5 + 1 + 2)  # padding, border and the line edit's own margin
    assert field.fontMetrics().horizontalAdvance(exact(value)) <= room
    assert field.text() == short(value)
    assert full(value) in field.toolTip()
    qtbot.mouseDClick(canvas, LEFT, pos=edge_at(canvas, 0, 1, 0))
    assert field.selectedText() == exact(value)
    field.copy()
    assert QApplication.clipboard().text() == exact(value)
    with qtbot.assertNotEmitted(canvas.weight_edited):
        canvas.setFocus()
    assert field.text() == short(value)
    assert words_of(canvas).count(full(value)) == 2


def test_on_a_narrow_canvas_values_are_cut_and_tooltips_have_them_all(
    canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    canvas.resize(390, 330)
    theta = record.theta.copy()
    theta[flat_index(XOR, 0, 1, 0)] = -2.0 / 3.0 * 1e-300
    canvas.set_values(theta, record.samples[0], theta, theta)
    canvas.select_edge(0, 1, 0)
    whole = full(theta[flat_index(XOR, 0, 1, 0)])
    labels = canvas.findChild(Inspector).findChildren(QLabel)
    label = next(label for label in labels if label.toolTip() == whole)
    assert label.text().endswith("…")
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    assert field_of(canvas).cursorPosition() == 0
    assert whole in field_of(canvas).toolTip()


def test_an_inspector_that_grows_finds_a_place(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    canvas.resize(630, 430)
    step_to(canvas, record, StepKind.UPDATE, -1, 0, 1, 1)
    canvas.select_node(0, 1)
    inspector = canvas.findChild(Inspector)
    before = inspector.height()
    step_to(canvas, record, StepKind.UPDATE, -1, 0, 1, 2)
    assert inspector.height() > before
    picture = canvas._picture
    assert picture is not None
    assert not picture.layout.legend.intersects(inspector.geometry().toRectF())


def test_the_reason_of_a_button_stands_at_the_button(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    for kind, layer in (("add_node", 1), ("remove_node", 1), ("add_layer", 0)):
        button = button_at(canvas, kind, layer)
        qtbot.mouseMove(canvas, button)
        card = canvas.findChild(HoverCard).geometry()
        assert card.left() - 20 <= button.x() <= card.right() + 20
        assert 0 < card.top() - button.y() <= 20


def test_positive_inputs_have_one_colour_in_all_rows(qtbot: QtBot, record: UpdateRecord) -> None:
    def colour(signed: bool | None, row: int) -> str:
        widget = NetworkCanvas()
        qtbot.addWidget(widget)
        widget.resize(640, 420)
        widget.set_network(XOR, ("x1", "x2"), ("0", "1"), "binary", signed_inputs=signed)
        inputs = (np.array([2.0, 2.0]), np.array([2.0, -2.0]))[row]
        passed = replace(record.samples[0], inputs=inputs)
        widget.set_values(record.theta, passed, None, None)
        point = node_at(widget, -1, 0) + QPoint(0, 15)
        return pixels(widget).pixelColor(point).name()

    assert colour(True, 0) == colour(True, 1) == DARK.color("positive").name()
    assert colour(None, 0) != colour(None, 1)
    assert colour(False, 0) == DARK.color("forward").name()


@pytest.mark.parametrize("loss", [0.000282, 2.22e-16, 1.16e-5, 1.5e153, 2.2e-308, 0.5, np.nan])
def test_the_loss_fits_into_its_box(
    canvas: NetworkCanvas, record: UpdateRecord, loss: float
) -> None:
    canvas.set_values(record.theta, replace(record.samples[0], loss=loss), None, None)
    picture = canvas._picture
    assert picture is not None
    room = picture.layout.loss.width() - 4
    text = picture._labels._loss_text(loss, room)
    assert width(picture.fonts.value, text) <= room
    if 1e-100 < loss < 1e-3:
        assert text == short(loss)


@pytest.mark.parametrize("size", [(630, 430), (560, 430), (800, 560), (1000, 700)])
def test_deltas_cover_no_node_and_no_other_delta(qtbot: QtBot, size: tuple[int, int]) -> None:
    iris = NetworkSpec(4, (Dense(8, "tanh"), Dense(3, "softmax")), "categorical_cross_entropy")
    for spec in (iris, XOR):
        record = record_of(spec)
        widget = shown(qtbot, spec, record)
        widget.resize(*size)
        step_to(widget, record, StepKind.DELTA, 0, 0, spec.sizes[1] - 1)
        picture = widget._picture
        assert picture is not None
        assert picture.shown is not None
        badges = [badge.rect for badge in picture._badges(picture.shown)]
        assert len(badges) >= spec.sizes[1]
        layout = picture.layout
        own = [c.node_rect(u) for c in layout.columns[1:] for u in range(c.units)]
        biases = [c.bias_rect() for c in layout.columns[:-1]]
        for badge in badges:
            touched = [rect for rect in (*own, *biases) if rect.intersects(badge)]
            assert len(touched) == 1  # its own node
            ring = touched[0].adjusted(-5, -5, 5, 5)
            others = [r.adjusted(-4, -4, 4, 4) for r in own if r != touched[0]]
            assert ring.intersects(badge)
            assert not any(rect.intersects(badge) for rect in others)
        for first, second in combinations(badges, 2):
            assert not first.intersects(second)


def test_pills_of_folds_do_not_overlap_on_a_small_canvas(qtbot: QtBot) -> None:
    widget = shown(qtbot, DIGITS, record_of(DIGITS))
    widget.resize(390, 330)
    picture = widget._picture
    assert picture is not None
    layout = picture.layout
    pills = []
    for column in layout.columns:
        fold = column.fold
        if fold is None:
            continue
        text, rect = picture._labels.pill(column.x, fold.y, fold.count, layout.gap)
        assert text.startswith(f"⋯ {fold.count}")
        assert width(picture.fonts.small, text) <= rect.width()
        pills.append(rect)
    assert len(pills) == 2
    for first, second in combinations(pills, 2):
        assert not first.intersects(second)
    assert not layout.legend.isEmpty()
