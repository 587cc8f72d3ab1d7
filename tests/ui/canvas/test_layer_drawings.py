"""Kinds of layers on the canvas and in the set-up panel: none by name, a new one like the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import numpy as np
import pytest
from offset_layer import KIND as OFFSET
from offset_layer import SPEC as OFFSET_SPEC
from offset_layer import OffsetEquations
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QImage, QPainter
from pytestqt.qtbot import QtBot
from steps_fixture import XOR_X, make_update

from simulator.nn import layers as kinds
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.layer_settings import LayerSettings
from simulator.stepping import equations
from simulator.stepping.step_plan import StepKind, StepPlan
from ui.canvas import NetworkCanvas, layers
from ui.canvas.content import state
from ui.canvas.content.fonts import Fonts, fitting, width
from ui.canvas.content.texts import Texts
from ui.canvas.geometry.callouts import Surroundings
from ui.canvas.geometry.edgeset import build
from ui.canvas.geometry.hits import Target
from ui.canvas.geometry.label_places import sides
from ui.canvas.geometry.layout import arrange
from ui.canvas.geometry.spread import Metrics
from ui.canvas.layers import LayerDrawing
from ui.canvas.layers.layer_norm import forms
from ui.canvas.network_view import NetworkView
from ui.canvas.painting.edge_labels import find_labels
from ui.canvas.painting.labels import LabelPainter, metrics_for
from ui.setup.layer_row import LayerRow
from ui.stepping.step_words import StepWords
from ui.theme.colors import DARK

NORMED = NetworkSpec(2, (Dense(3, "tanh"), LayerNorm(), Dense(1, "sigmoid")), "mse")
FREE = Surroundings(QRectF(0, 0, 900, 500), sides([]), sides([]))
LAYOUT = arrange(NORMED.sizes, 900, 500, Metrics(plate=layers.plate_height(NORMED)))


def test_every_kind_has_its_drawing() -> None:
    assert set(layers.REGISTRY) == set(kinds.REGISTRY)


def test_a_normalised_node_has_one_edge_with_its_gain_and_one_with_its_shift() -> None:
    edges = build(LAYOUT, {}, NORMED)
    here = edges.layer == 1
    found = sorted(zip(edges.source[here].tolist(), edges.unit[here].tolist(), strict=True))
    assert found == [(0, 0), (1, 1), (2, 2), (3, 0), (3, 1), (3, 2)]
    places = {edges.find(1, 1, 1): (1, 0, 1), edges.find(1, 3, 2): (1, 1, 2)}
    for k, (layer, number, unit) in places.items():
        assert edges.index[k] == NORMED.parameter_index(layer, number, unit)
        assert edges.find(layer, NORMED.source(layer, number, unit), unit) == k


def test_mean_and_spread_stand_on_a_plate_that_can_be_hit_and_wait_for_their_step(
    qtbot: QtBot,
) -> None:
    room = layers.of(NORMED, 1).room(LAYOUT, 1)
    assert layers.rooms(NORMED, LAYOUT) == [room]
    assert layers.layer_at(NORMED, LAYOUT, room.center()) == 1
    assert layers.layer_at(NORMED, LAYOUT, QPointF(1.0, 499.0)) == -1
    record = make_update(NORMED, XOR_X, np.ones((4, 1)))
    plan, passed = StepPlan(NORMED, 4), record.samples[0].layers[1]
    first = 6  # after sum and activation of three nodes
    for index, known in ((first - 1, 0), (first, 1), (first + 1, 2)):
        shown = state.stepped(record, plan.progress(index), plan[index])
        values = [fact.value for fact in layers.of(NORMED, 1).whole_facts(shown, 1)]
        assert values == [*passed.statistics[:known], *[None] * (2 - known)]
        if plan[index].kind is StepKind.STATISTIC:
            # A gain says nothing of a mean, so its edge lights up without its number.
            edges = build(LAYOUT, {}, NORMED)
            assert find_labels(shown, edges, np.arange(3), Fonts.of(QFont()), FREE) == []


def normed(before: int, after: int) -> NetworkSpec:
    """Return a network that normalises a layer between others."""
    hidden = [Dense(4 + 3 * k, "tanh") for k in range(before)]
    behind = [Dense(9 - k, "relu") for k in range(after)]
    return NetworkSpec(2, (*hidden, LayerNorm(), *behind, Dense(1, "sigmoid")), "mse")


@pytest.mark.parametrize("size", [(640, 340), (685, 370), (900, 600)])
@pytest.mark.parametrize(("before", "after"), [(1, 0), (1, 1), (2, 0), (1, 2), (2, 1), (3, 3)])
def test_the_plate_covers_no_node_edge_caption_or_button(
    qtbot: QtBot, before: int, after: int, size: tuple[int, int]
) -> None:
    spec = normed(before, after)
    canvas = NetworkCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(*size)
    canvas.set_network(spec, ("x", "y"), ("0", "1"), "binary")
    picture = canvas._picture
    assert picture is not None
    (plate,), layout = layers.rooms(spec, picture.layout), picture.layout
    taken = [column.node_rect(unit) for column in layout.columns for unit in column.visible]
    taken += [column.header for column in layout.columns]
    taken += [layout.loss, *(control.rect for control in layout.controls)]
    assert not [rect for rect in taken if plate.intersects(rect)]
    ends = [point for line in picture.edges.lines for point in (line.p1(), line.p2())]
    assert plate.bottom() < min(point.y() for point in ends)
    column = layout.column(before)
    assert canvas._target_at(plate.center()) == Target("whole", before)
    assert column.x - layout.gap / 2 < plate.left() < plate.right() < column.x + layout.gap / 2


def test_a_narrow_plate_rounds_its_numbers_before_it_drops_them() -> None:
    font = Fonts.of(QFont()).small
    texts = {fitting(font, forms("σ", 0.0032), room) for room in range(12, 80)}
    assert texts == {"σ", "3e−3", "σ 3e−3", "σ 0.0032"}
    assert forms("μ", None) == ("μ",)


def test_nodes_that_follow_from_the_layer_before_cannot_be_counted_up_or_down() -> None:
    texts = Texts(NORMED, (), (), "binary")
    found = {(c.kind, c.layer): texts.control(c) for c in LAYOUT.controls}
    for kind in ("add_node", "remove_node"):
        assert found[kind, 0][1]
        assert found[kind, 1] == ("This layer has as many nodes as the layer before it.", False)
    assert found["remove_layer", 1][1]


@pytest.mark.parametrize("trainable", [True, False])
@pytest.mark.parametrize("wide", [640, 760, 900, 1600])
def test_a_caption_has_a_line_of_its_own_for_what_does_not_fit_beside_the_name(
    wide: int, trainable: bool
) -> None:
    spec = replace(NORMED, layers=(NORMED.layers[0], LayerNorm(trainable=trainable), Dense(1)))
    texts, fonts = Texts(spec, (), (), "regression"), Fonts.of(QFont())
    layout = arrange(spec.sizes, wide, 500, metrics_for(texts, fonts, wide))
    room = layout.column(1).header.width() - 6 - (0 if trainable else 28)
    fits = width(fonts.caption, texts.captions(1)[0]) <= room
    assert layout.stacked or fits
    assert width(fonts.small, texts.activation(1)) <= room


def test_a_caption_of_one_line_is_cut_but_keeps_the_name(qapp: object) -> None:
    spec = replace(NORMED, layers=(Dense(3, "hard_sigmoid"), Dense(1)))
    texts, fonts = Texts(spec, (), (), "regression"), Fonts.of(QFont())
    painter, captions = LabelPainter(DARK, fonts, texts), texts.captions(0)
    found = [painter.fitting_caption(captions, float(room)) for room in range(70, 240)]
    assert [found[0], found[-1]] == [captions[1], captions[0]] == ["Hidden 1", captions[0]]
    cut = [text for text in found if text.endswith("…")]
    assert cut
    assert all(text.startswith("Hidden 1 · ha") for text in cut)
    assert [len(text) for text in found] == sorted(len(text) for text in found)


def test_a_delta_before_a_normalised_layer_lights_all_deltas_that_its_equation_uses(
    qtbot: QtBot,
) -> None:
    record, plan = make_update(NORMED, XOR_X, np.ones((4, 1))), StepPlan(NORMED, 4)
    edges = build(LAYOUT, {}, NORMED)
    deltas = [k for k in range(len(plan)) if plan[k].kind is StepKind.DELTA]
    found = {}
    for k in deltas[: 1 + 3 + 3]:
        shown = state.stepped(record, plan.progress(k), plan[k])
        marks = shown.emphasis(edges.layer, edges.source, edges.unit)
        assert marks is not None
        lit = np.flatnonzero(marks == state.Emphasis.VIOLET)
        labels = find_labels(shown, edges, lit, Fonts.of(QFont()), FREE)
        names = [(int(edges.layer[e]), int(edges.source[e]), int(edges.unit[e])) for e in lit]
        found[plan[k].layer, plan[k].unit] = set(names), bool(labels)
    gains = {(1, unit, unit) for unit in range(3)}
    assert found[2, 0] == (set(), False)
    for unit in range(3):
        assert found[1, unit] == ({(2, unit, 0)}, True)
        assert found[0, unit] == (gains, False)
    words = StepWords()
    assert words.sentence(record, plan[deltas[4]]).startswith("All deltas of the next layer, as")
    assert "along the weights" not in words.sentence(record, plan[deltas[1]])


@pytest.mark.parametrize("name", [name for name in kinds.REGISTRY if name != "dense"])
def test_the_row_of_a_layer_shows_every_kind_with_its_settings(name: str, qtbot: QtBot) -> None:
    row, kind = LayerRow(0, is_output=False), kinds.REGISTRY[name]
    qtbot.addWidget(row)
    units = {"units": 3} if kind.has_units else {}
    row.show_layer(0, LayerSettings.model_validate({"type": name, **units}), 3)
    assert row.activation.currentText() == kind.title
    assert row.units.isEnabled() is kind.has_units
    for setting in kind.settings:
        assert row.setting_field(setting.name).value() == setting.default


class OffsetDrawing(LayerDrawing):
    """Nothing of its own."""

    name: ClassVar[str] = "offset"


def test_a_made_up_kind_is_painted_and_stands_in_the_panel(qtbot: QtBot) -> None:
    made = kinds.REGISTRY.added(OFFSET), equations.layers.REGISTRY.added(OffsetEquations())
    with made[0], made[1], layers.REGISTRY.added(OffsetDrawing()):
        record = make_update(OFFSET_SPEC, XOR_X, np.ones((4, 1)))
        plan = StepPlan(OFFSET_SPEC, 4)
        view = NetworkView()
        qtbot.addWidget(view)
        view.resize(700, 480)
        view.set_network(OFFSET_SPEC, ("x", "y"), ("0", "1"), "binary")
        for index in (-1, 7, len(plan) - 1):
            step = plan[index] if index >= 0 else None
            view.set_stepping(record, plan.progress(index), step)
            assert not view.grab().isNull()
        row = LayerRow(0, is_output=False)
        qtbot.addWidget(row)
        row.show_layer(0, LayerSettings.model_validate({"type": "offset"}), 3)
        assert row.activation.currentText() == "offset"


def test_a_sigmoid_layer_has_its_sign_where_its_name_has_no_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spec = NetworkSpec(2, tuple(Dense(8, "sigmoid") for _ in range(10)), "mse")
    texts, fonts, written = Texts(spec, (), (), "binary"), Fonts.of(QFont()), list[str]()
    layout = arrange(spec.sizes, 640, 400, metrics_for(texts, fonts, 640))
    monkeypatch.setattr(
        "ui.canvas.painting.labels.write", lambda _, __, ___, text, *rest: written.append(text)
    )
    image = QImage(640, 400, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    LabelPainter(DARK, fonts, texts).paint_fixed(painter, layout)
    painter.end()
    assert written.count("σ") == 10
    assert not any(text.startswith("sig") for text in written)
