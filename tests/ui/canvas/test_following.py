"""Following paths on the canvas: ways in and out, what is lit, and the numbers along the way."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from canvas_samples import XOR, record_of
from canvas_use import DIGITS, LEFT, edge_at, node_at, pixels, shown, step_to, words_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.paths import Route
from simulator.stepping.records import record_pass
from simulator.stepping.step_plan import StepKind, UpdateRecord
from ui.canvas import NetworkCanvas
from ui.canvas.content.edge_filter import EdgeFilter, Measure
from ui.canvas.content.following import Followed
from ui.canvas.content.selection import Selection
from ui.canvas.content.state import Emphasis
from ui.canvas.geometry.hits import Target
from ui.words.numbers import short

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
DEEP = NetworkSpec(2, (Dense(3, "tanh"), Dense(3, "sigmoid"), Dense(2, "softmax")))


class Watcher:
    """Keeps what a canvas says that it follows."""

    def __init__(self, canvas: NetworkCanvas) -> None:
        self.news: list[Followed | None] = []
        canvas.followed_changed.connect(self.news.append)

    @property
    def last(self) -> Followed:
        found = self.news[-1]
        assert found is not None
        return found


@pytest.fixture
def deep(qtbot: QtBot) -> NetworkCanvas:
    return shown(qtbot, DEEP, record_of(DEEP))


def marks(canvas: NetworkCanvas) -> Any:
    canvas.grab()
    assert canvas._picture is not None
    found = canvas._picture._path_marks
    assert found is not None
    return found


def lit(canvas: NetworkCanvas) -> set[tuple[int, int, int]]:
    assert canvas._picture is not None
    edges, emphasis = canvas._picture.edges, canvas._picture.drawn.marks()
    assert emphasis is not None
    places = np.flatnonzero(emphasis >= Emphasis.LIT)
    return {(int(edges.layer[k]), int(edges.source[k]), int(edges.unit[k])) for k in places}


def button_of(canvas: NetworkCanvas) -> QPushButton:
    (found,) = canvas.findChildren(QPushButton)
    return found


def test_the_cards_button_follows_the_selected_weight(qtbot: QtBot, deep: NetworkCanvas) -> None:
    watcher, before = Watcher(deep), pixels(deep)
    qtbot.mouseClick(deep, LEFT, pos=edge_at(deep, 0, 0, 1))
    qtbot.mouseClick(button_of(deep), LEFT)
    assert watcher.last.chain.route == Route(parameter=(0, 0, 1))
    assert watcher.last.chain.count == 6
    assert lit(deep) == {(1, 1, k) for k in range(3)} | {
        (2, j, k) for j in range(3) for k in range(2)
    }
    assert button_of(deep).isChecked()
    assert pixels(deep) != before
    qtbot.mouseClick(button_of(deep), LEFT)
    assert watcher.news[-1] is None
    assert not button_of(deep).isChecked()


def test_only_the_value_stays_in_the_card(deep: NetworkCanvas) -> None:
    deep.select_node(1, 1)
    assert any("delta" in text for text in words_of(deep))
    deep.set_following(True)
    assert not any("delta" in text for text in words_of(deep))


def test_a_step_finds_no_place_anew_and_another_size_picture_or_filter_does(
    qtbot: QtBot, deep: NetworkCanvas
) -> None:
    record = record_of(DEEP)
    deep.select_edge(0, 0, 1)
    deep.set_following(True)
    step_to(deep, record, StepKind.SUM, 0, 0, 0)
    known = marks(deep)
    step_to(deep, record, StepKind.SUM, 0, 1, 2)
    assert marks(deep) is known
    assert deep._picture is not None
    assert deep._picture._kept_badges is known.badges
    deep.pick_path(1)
    picked = marks(deep)
    assert picked is not known
    deep.resize(deep.width() + 60, deep.height() + 40)
    wide = marks(deep)
    assert [badge.rect for badge in wide.badges] != [badge.rect for badge in picked.badges]
    weights = np.sort(np.abs(record.theta))
    deep.set_edge_filter(EdgeFilter(Measure.WEIGHT, float(weights[len(weights) // 2])))
    filtered = marks(deep)
    assert filtered is not wide
    deep.set_edge_filter(None)
    assert marks(deep) is not filtered


def test_escape_ends_following_first_and_the_selection_then(
    qtbot: QtBot, deep: NetworkCanvas
) -> None:
    watcher = Watcher(deep)
    deep.select_edge(1, 0, 0)
    deep.set_following(True)
    qtbot.keyClick(deep, Qt.Key.Key_Escape)
    assert watcher.news[-1] is None
    assert deep.can_follow
    with qtbot.waitSignal(deep.selection_cleared):
        qtbot.keyClick(deep, Qt.Key.Key_Escape)
    assert not deep.can_follow
    deep.set_following(True)
    assert not deep.follows


@pytest.mark.parametrize("modifier", [SHIFT, CONTROL])
@pytest.mark.parametrize("nodes", [((-1, 1), (2, 0)), ((2, 0), (-1, 1)), ((0, 2), (1, 1))])
def test_a_second_node_is_clicked_with_shift_or_control(
    qtbot: QtBot, deep: NetworkCanvas, modifier: Qt.KeyboardModifier, nodes: Any
) -> None:
    watcher = Watcher(deep)
    qtbot.mouseClick(deep, LEFT, pos=node_at(deep, *nodes[0]))
    qtbot.mouseClick(deep, LEFT, modifier, pos=node_at(deep, *nodes[1]))
    begin, goal = sorted(nodes)
    assert watcher.last.chain.route == Route(node=begin, goal=goal)
    assert {begin, goal} <= watcher.last.nodes
    qtbot.mouseClick(deep, LEFT, pos=node_at(deep, 1, 0))
    assert watcher.last.chain.route.parameter is not None  # it follows what is selected now


def test_two_nodes_of_one_layer_have_no_path(qtbot: QtBot, deep: NetworkCanvas) -> None:
    watcher = Watcher(deep)
    deep.select_node(0, 0)
    qtbot.mouseClick(deep, LEFT, SHIFT, pos=node_at(deep, 0, 2))
    assert watcher.last.chain.count == 0
    assert pixels(deep)


def test_the_keyboard_chooses_the_second_node(qtbot: QtBot, deep: NetworkCanvas) -> None:
    watcher = Watcher(deep)
    deep.select_node(-1, 0)
    both = CONTROL | SHIFT
    for key, modifiers, goal in [
        (Qt.Key.Key_Right, both, (0, 0)),
        (Qt.Key.Key_Right, both, (1, 0)),
        (Qt.Key.Key_Down, SHIFT, (1, 1)),
        (Qt.Key.Key_Down, both, (1, 2)),
        (Qt.Key.Key_Up, SHIFT, (1, 1)),
        (Qt.Key.Key_Left, both, (0, 1)),
    ]:
        qtbot.keyClick(deep, key, modifiers)
        assert watcher.last.chain.route == Route(node=(-1, 0), goal=goal)


def test_a_goal_that_comes_back_to_its_beginning_is_none() -> None:
    start = Selection(node=(0, 0), goal=(1, 0))
    assert start.to_goal((2, 3, 2), -1, 0) == Selection(node=(0, 0))


def test_an_input_is_followed_to_the_loss(deep: NetworkCanvas) -> None:
    watcher = Watcher(deep)
    deep.select_node(-1, 1)
    deep.set_following(True)
    assert watcher.last.chain.route == Route(node=(-1, 1))


def test_the_menu_offers_both(deep: NetworkCanvas) -> None:
    watcher = Watcher(deep)
    deep.select_node(0, 1)
    menu = deep.menu_at(Target("node", 2, 0))
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert texts == [
        *("Follow to the loss", "Follow from h1.2 to P(y = 0)"),
        *("Watch the activation", "Watch the delta", "Freeze Output"),
    ]
    menu.actions()[1].trigger()
    assert watcher.last.chain.route == Route(node=(0, 1), goal=(2, 0))
    edges = deep.menu_at(Target("edge", 1, 2, 0))
    assert edges is not None
    follow, *watch = edges.actions()
    assert [action.text() for action in watch] == ["Watch the weight", "Watch its gradient"]
    follow.trigger()
    assert watcher.last.chain.route == Route(parameter=(1, 0, 2))
    assert deep.menu_at(Target("caption", -1)) is None


def test_a_picked_path_alone_is_lit_with_its_factors_and_products(deep: NetworkCanvas) -> None:
    watcher = Watcher(deep)
    deep.select_edge(0, 1, 2)
    deep.set_following(True)
    deep.pick_path(3)
    path = watcher.last.chain.paths[3]
    assert watcher.last.picked == 3
    assert lit(deep) == set(path.edges)
    found = marks(deep)
    links = [one for one in path.factors if one.kind.value == "link"]
    assert {label.text for label in found.labels} == {short(one.value) for one in links}
    texts = {badge.node: badge.text for badge in found.badges}
    assert set(texts) == set(path.nodes)
    for node, text in texts.items():
        assert text.endswith(f" {short(path.until(node))}")
        assert "so far" in text
    assert texts[path.nodes[0]].startswith("f′ ")
    assert texts[path.nodes[-1]].startswith("δ ")
    deep.pick_path(None)
    assert watcher.last.picked is None
    assert not any("so far" in one.text for one in marks(deep).badges)


def test_a_product_so_far_is_never_told_without_its_name(qtbot: QtBot) -> None:
    """Where columns are close a factor stands alone: a bare second number would be another."""
    narrow = NetworkSpec(2, (*(Dense(3, "sigmoid") for _ in range(7)), Dense(1, "sigmoid")))
    canvas = shown(qtbot, narrow, record_of(narrow))
    watcher = Watcher(canvas)
    canvas.select_node(-1, 0)
    canvas.set_following(True)
    canvas.pick_path(0)
    for wide in (canvas.width(), 620, 480):
        canvas.resize(wide, canvas.height())
        for node, forms in watcher.last.node_texts().items():
            product = f" {short(watcher.last.paths[0].until(node))}"
            assert all("so far" in form for form in forms if form.endswith(product))
        texts = [badge.text for badge in marks(canvas).badges]
        assert texts
        assert all("so far" in text or text.count("0.") == 1 for text in texts)


def test_a_picked_path_stays_picked_when_it_becomes_weaker(
    qtbot: QtBot, deep: NetworkCanvas
) -> None:
    watcher = Watcher(deep)
    deep.select_edge(0, 0, 0)
    deep.set_following(True)
    deep.pick_path(0)
    nodes = watcher.last.paths[0].nodes
    other = record_of(DEEP)
    theta = other.theta.copy()
    theta[DEEP.parameter_index(1, nodes[0][1], nodes[1][1])] *= 1e-6
    sample = record_pass(Network(DEEP), theta, other.samples[0].inputs, other.samples[0].target)
    deep.set_values(theta, sample, None, None)
    assert watcher.last.picked not in (0, None)
    assert watcher.last.paths[0].nodes == nodes


def test_nodes_off_the_paths_stand_back(canvas: NetworkCanvas) -> None:
    canvas.select_edge(0, 0, 1)
    away, on = node_at(canvas, 0, 3) + QPoint(0, 14), node_at(canvas, 0, 1) + QPoint(0, 14)
    before = pixels(canvas)
    canvas.set_following(True)
    after = pixels(canvas)
    assert after.pixelColor(away) != before.pixelColor(away)
    assert after.pixelColor(away).lightness() < before.pixelColor(away).lightness()
    assert on != away


def test_folded_nodes_of_a_picked_path_come_to_light(qtbot: QtBot) -> None:
    canvas = shown(qtbot, DIGITS, record_of(DIGITS))
    canvas.select_node(-1, 0)
    canvas.set_following(True)
    watcher = Watcher(canvas)
    for place in (5, 20):
        canvas.pick_path(place)
        layer, unit = watcher.last.paths[0].nodes[1]
        assert canvas._picture is not None
        assert unit == canvas._picture.unfolded[layer]
        badges = {badge.node for badge in marks(canvas).badges}
        assert badges == set(watcher.last.paths[0].nodes[1:])


def test_steps_without_an_edge_are_dashed_lines(qtbot: QtBot) -> None:
    spec = NetworkSpec(2, (Dense(3, "tanh"), LayerNorm(), Dense(2, "softmax")))
    canvas = shown(qtbot, spec, record_of(spec))
    canvas.select_node(0, 0)
    canvas.set_following(True)
    assert len(marks(canvas).lines) == 2  # to the two other normalised nodes
    watcher = Watcher(canvas)
    canvas.pick_path(0)
    canvas.pick_path(1)
    assert len(marks(canvas).lines) <= 1
    assert watcher.last.chain.count == 6


def test_while_stepping_the_shown_rows_whole_pass_is_followed(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    watcher = Watcher(canvas)
    canvas.select_edge(0, 1, 2)
    canvas.set_following(True)
    for sample in (0, 1):
        step_to(canvas, record, StepKind.SUM, sample, 0, 0)
        assert watcher.last.chain.sample is record.samples[sample]
        gradient = record.samples[sample].gradient[XOR.parameter_index(0, 1, 2)]
        assert watcher.last.chain.total == gradient
        assert {badge.node for badge in marks(canvas).badges} == {(0, 2), (1, 0)}
    assert canvas._picture is not None
    assert canvas._picture.shown is not None
    assert canvas._picture.shown.value(1, 0) == record.samples[1].layers[1].a[0]
    assert canvas._picture.shown.loss == record.samples[1].loss
    canvas.set_following(False)
    assert canvas._picture.shown.value(1, 0) is None  # the step keeps its secrets again


def test_another_network_ends_following_where_the_selection_goes(canvas: NetworkCanvas) -> None:
    watcher = Watcher(canvas)
    canvas.select_node(0, 3)
    canvas.set_following(True)
    smaller = NetworkSpec(2, (Dense(2, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
    canvas.set_network(smaller, ("x1", "x2"), ("0", "1"), "binary")
    assert watcher.news[-1] is None
    assert not canvas.follows


def test_training_follows_as_often_as_numbers_change(canvas: NetworkCanvas) -> None:
    watcher = Watcher(canvas)
    canvas.select_edge(0, 0, 0)
    canvas.set_following(True)
    canvas.set_live(True)
    count = len(watcher.news)
    other = record_of(XOR)
    for k in range(20):
        canvas.set_values(other.theta + 0.001 * k, other.samples[k % 2], None, None)
    assert len(watcher.news) - count < 20
    canvas.set_live(False)
    assert watcher.last.chain.sample is other.samples[1]


def test_a_factor_that_differs_from_path_to_path_is_told_of_one_path_alone(
    deep: NetworkCanvas,
) -> None:
    """Every output of softmax depends on the sums of all outputs."""
    watcher = Watcher(deep)
    deep.select_node(1, 0)
    deep._follow_to((2, 1))
    assert watcher.last.chain.count == 2
    assert not {badge.node for badge in marks(deep).badges} & {(2, 1)}
    for place in (0, 1):
        deep.pick_path(place)
        slope = watcher.last.paths[0].factors[-1]
        texts = {badge.node: badge.text for badge in marks(deep).badges}
        assert texts[2, 1].startswith(f"∂a/∂z {short(slope.value)} ")


def test_the_menu_leads_to_a_second_node(qtbot: QtBot, deep: NetworkCanvas) -> None:
    watcher = Watcher(deep)
    menu = deep.menu_at(Target("node", 0, 1))
    assert menu is not None
    offer = next(one for one in menu.actions() if "another node" in one.text())
    offer.trigger()
    assert deep.selected_node == (0, 1)
    qtbot.mouseClick(deep, LEFT, pos=node_at(deep, 2, 0))
    assert watcher.last.chain.route == Route(node=(0, 1), goal=(2, 0))
    qtbot.mouseClick(deep, LEFT, pos=node_at(deep, 1, 2))  # the offer held for one click
    assert deep.selection == Selection(node=(1, 2))
    assert "Shift+click" in button_of(deep).toolTip()
