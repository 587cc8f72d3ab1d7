"""The canvas says everything in another language at once, whatever it shows."""

from __future__ import annotations

import pytest
from canvas_samples import XOR, record_of
from canvas_use import DIGITS, field_of, step_to, words_of
from pseudo_window import CODE, repainted, untold
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from simulator.messages import Message
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import StepKind, StepPlan, UpdateRecord
from ui.canvas import NetworkCanvas
from ui.canvas.content import state
from ui.canvas.content.texts import Texts
from ui.canvas.content.units import Units
from ui.canvas.geometry.controls import Control, ControlKind
from ui.canvas.geometry.hits import Target
from ui.canvas.geometry.layout import Fold, Layout, arrange
from ui.canvas.geometry.spread import Metrics
from ui.canvas.inspector import Inspector
from ui.words.languages import Languages
from ui.words.messages import said

ALL_KINDS = NetworkSpec(
    2,
    (LayerNorm(), Maxout(2), PReLU(2), Dense(2, "relu", trainable=False, dropout=0.5), Dense(1)),
    "mse",
)


def test_what_is_painted_follows_at_rest_and_at_a_step(
    qtbot: QtBot, spoken: Languages, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    before = canvas.accessibleDescription()
    canvas.select_node(0, 1)
    spoken.show(CODE)
    assert untold(repainted(qtbot, canvas)) == []
    step_to(canvas, record, StepKind.GRADIENT, 0, 0, 1, 0)
    assert untold(repainted(qtbot, canvas)) == []
    spoken.show("en")
    assert canvas.accessibleDescription() == before
    assert "Output · sigmoid: 1 node." in before


def test_what_is_painted_follows_while_a_training_runs(
    qtbot: QtBot, spoken: Languages, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    canvas.set_live(True)
    canvas.select_edge(1, 4, 0)
    canvas.set_preparing(Message("Slope"))
    canvas._preparing.show_now()
    spoken.show(CODE)
    canvas._numbers_at = 0.0
    canvas.set_values(record.theta + 0.0, record.samples[1], None, None)
    assert untold(repainted(qtbot, canvas)) == []
    canvas.set_preparing(Message("Slope"))
    canvas._preparing.show_now()
    assert ("painted", "⟦Prëpärïng ⟦Slöpë⟧ …⟧") in repainted(qtbot, canvas)


def test_a_refused_text_stays_in_its_field_with_its_refusal_in_words(
    qtbot: QtBot, spoken: Languages, canvas: NetworkCanvas
) -> None:
    canvas.select_edge(1, 4, 0)  # a bias: its card has other words in another language
    field = field_of(canvas)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(canvas.text_dropped):
        spoken.show(CODE)
    assert field.text() == "abc"
    assert any(text.startswith("⟦Typë ä nümbër") for text in words_of(canvas))
    assert untold([("", text) for text in words_of(canvas)]) == []
    with qtbot.waitSignal(canvas.text_dropped) as dropped:
        canvas.clear_selection()
    assert untold([("dropped", said(dropped.args[0]))], "abc") == []
    assert not canvas.findChild(Inspector).isVisible()
    spoken.show("en")
    assert said(dropped.args[0]).startswith("bias → P(y = 1), bias b: “abc” was")


def test_menus_and_buttons_say_what_they_do(
    spoken: Languages, qtbot: QtBot, canvas: NetworkCanvas
) -> None:
    spoken.show(CODE)
    menu = canvas.menu_at(Target("caption", 0))
    assert menu is not None
    assert untold(repainted(qtbot, menu)) == []
    assert canvas._picture is not None
    texts = canvas._picture.texts
    told = [texts.control(control)[0] for control in canvas._picture.layout.controls]
    assert len(told) > 3
    assert untold([("button", text) for text in told]) == []


def layout_of(spec: NetworkSpec) -> Layout:
    """Return where a network's nodes stand in a usual window."""
    return arrange(spec.sizes, 640, 420, Metrics())


@pytest.mark.parametrize("spec", [XOR, ALL_KINDS, DIGITS], ids=["xor", "all kinds", "digits"])
@pytest.mark.parametrize("stepping", [False, True], ids=["at rest", "stepping"])
def test_every_card_is_said_in_the_language_that_is_shown(
    qapp: object, spoken: Languages, spec: NetworkSpec, stepping: bool
) -> None:
    record = record_of(spec)
    units = Units((1.0,) * spec.inputs, (2.0,) * spec.inputs, (3.0,) * 10, (4.0,) * 10)
    texts = Texts(spec, (), (), "regression", units, (8, 8) if spec is DIGITS else None)
    plan = StepPlan(spec, len(record.samples))
    shown_now = state.idle(spec, record.theta, record.samples[0], record.gradient, None)
    if stepping:
        shown_now = state.stepped(record, plan.progress(len(plan) // 2), plan[len(plan) // 2])
    spoken.show(CODE)
    layers = range(-1, len(spec.layers))
    targets = [Target("legend"), Target("loss"), *(Target("caption", k) for k in layers)]
    targets += [Target(kind, k) for kind in ("bias", "fold", "whole") for k in layers[1:]]
    targets += [Target("node", k, 0) for k in layers]
    targets += [Target("edge", k, 0, 0) for k in layers[1:]]
    found = (texts.target_facts(one, shown_now, layout_of(spec)) for one in targets)
    cards = [card for card in found if card is not None]
    told = [text for card in cards for text in (card.title, *(t for row in card.rows for t in row))]
    told += [texts.fold_facts(0, Fold(1, 3, 0.0)).title, texts.loss(), texts.legend()]
    assert len(cards) > len(layers)
    assert untold([("card", text) for text in told]) == []


def test_buttons_that_cannot_be_pressed_say_why(qapp: object, spoken: Languages) -> None:
    full = NetworkSpec(2, (*(Dense(1) for _ in range(40)), LayerNorm(), Dense(1)), "mse")
    texts = Texts(full, (), (), "regression")
    spoken.show(CODE)
    kinds: tuple[ControlKind, ...]
    kinds = ("add_node", "remove_node", "add_layer", "remove_layer")
    told = [texts.control(Control(kind, k, QRectF())) for kind in kinds for k in (0, 40, 41)]
    assert untold([("button", text) for text, _ in told]) == []
