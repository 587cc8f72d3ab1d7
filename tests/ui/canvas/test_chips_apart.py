"""Numbers of followed paths and of blame, on canvases of all sizes: near what they tell, apart."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import numpy as np
import pytest
from canvas_samples import XOR, record_of
from canvas_use import DIGITS, shown
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.blame import share_out
from simulator.stepping.paths import Chain, Route, find_chain
from simulator.stepping.step_plan import StepKind, StepPlan
from ui.canvas.content import state
from ui.canvas.content.badges import find_badges
from ui.canvas.content.blaming import Blamed
from ui.canvas.content.following import Followed
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.state import Emphasis
from ui.canvas.content.texts import Texts
from ui.canvas.inspector import Inspector
from ui.canvas.painting.path_labels import PathMarks
from ui.canvas.painting.picture import Picture
from ui.theme.colors import DARK

IRIS = NetworkSpec(4, (Dense(8, "tanh"), Dense(3, "softmax")), "categorical_cross_entropy")
DEEP = NetworkSpec(2, (*(Dense(8, "sigmoid") for _ in range(9)), Dense(1, "sigmoid")))
SPECS = {"xor": XOR, "iris": IRIS, "digits": DIGITS, "deep": DEEP}
# The canvas in a window of 1280 x 800, 1366 x 768 and 1920 x 1080 with the chain open.
SIZES = [(621, 329), (682, 310), (1048, 494)]
NEAR_NODE, NEAR_EDGE, FAR = 16.0, 11.0, 57.0


def picture(spec: NetworkSpec, size: tuple[int, int]) -> Picture:
    fonts = Fonts.of(QWidget().font())
    names = tuple(f"x{k}" for k in range(spec.inputs)), tuple(map(str, range(spec.outputs)))
    return Picture(DARK, fonts, Texts(spec, *names, "multiclass"), QSizeF(*size))


def chain_of(spec: NetworkSpec, route: Route) -> Chain:
    record = record_of(spec, samples=1)
    return find_chain(spec, record.theta, record.samples[0], route)


def marks_of(drawn: Picture, spec: NetworkSpec, followed: Followed | Blamed) -> PathMarks:
    record = record_of(spec, samples=1)
    values = state.idle(spec, record.theta, record.samples[0], record.gradient, None)
    drawn.set_shown(values, followed.unfolded, True, followed)
    found = drawn._marks_of_paths(values)
    assert found is not None
    return found


def numbers(drawn: Picture, found: PathMarks) -> list[QRectF]:
    """Return where numbers stand in nodes, and the middle of each dot on a path."""
    rects = []
    for column in drawn.layout.columns:
        for unit in column.visible:
            rect = column.node_rect(unit)
            if column.holds_numbers:
                rects.append(rect.adjusted(6, column.height / 2 - 7, -6, 7 - column.height / 2))
            elif (column.layer, unit) in found.told.nodes:
                rects.append(rect.adjusted(4, 4, -4, -4))
    return rects


def check_apart(drawn: Picture, found: PathMarks) -> None:
    rects, read = found.rects, numbers(drawn, found)
    canvas = QRectF(0.0, 0.0, drawn.layout.width, drawn.layout.height)
    for rect in rects:
        assert canvas.contains(rect)
        assert not [one for one in read if one.intersects(rect)], rect
    assert not [pair for pair in combinations(rects, 2) if pair[0].intersects(pair[1])]


def along(drawn: Picture, edges: Iterable[tuple[int, int, int]]) -> np.ndarray:
    """Return 41 points of each line, from its one end to the other: (points, 2)."""
    lines = [drawn.edges.lines[drawn.edges.find(*edge)] for edge in edges]
    ends = np.array([[[end.x(), end.y()] for end in (one.p1(), one.p2())] for one in lines])
    begins, ways = ends[:, :1], ends[:, 1:] - ends[:, :1]
    return (begins + np.linspace(0.0, 1.0, 41)[None, :, None] * ways).reshape(-1, 2)


def away(rect: QRectF, points: np.ndarray) -> float:
    """Return how far a rectangle is from the nearest of the points."""
    corner = np.array([rect.left(), rect.top()]), np.array([rect.right(), rect.bottom()])
    beyond = np.maximum(np.maximum(corner[0] - points, points - corner[1]), 0.0)
    return float(np.hypot(*beyond.T).min())


def check_near(drawn: Picture, found: PathMarks, most: float) -> None:
    """Check that chips stand by what they tell; `most`: how far those with a line may be."""
    texts = {label.text for label in found.labels}
    assert len(texts) <= len(found.told.edge_values)
    points = along(drawn, found.told.edge_values)
    for label in found.labels:
        assert away(label.rect, points) <= (NEAR_EDGE if label.lead is None else most)
        if label.lead is not None:
            begin = label.lead.p1()
            assert np.abs(points - [begin.x(), begin.y()]).sum(axis=1).min() <= 8.0
    for badge in found.badges:
        column = drawn.layout.column(badge.node[0])
        node = column.node_rect(badge.node[1])
        reach = most if any(lead.p1() == node.center() for lead in found.leads) else 2.0
        grown = node.adjusted(-reach, -reach, reach, reach)
        assert grown.intersects(badge.rect), badge


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SPECS)
def test_numbers_of_followed_paths_are_there_near_and_apart(
    qapp: object, name: str, size: tuple[int, int]
) -> None:
    spec = SPECS[name]
    drawn, last = picture(spec, size), len(spec.layers) - 1
    routes = (Route(parameter=(0, 1, 0)), Route(node=(-1, 0), goal=(last, 0)))
    for route in routes:
        chain = chain_of(spec, route)
        for picked in (None, 0):
            found = marks_of(drawn, spec, Followed(chain, picked))
            check_apart(drawn, found)
            check_near(drawn, found, FAR)
            alone = found.told.told_paths if isinstance(found.told, Followed) else ()
            if len(alone) == 1:
                assert set(alone[0].nodes) - {(-1, 0)} == {badge.node for badge in found.badges}
                assert len(found.labels) == len(found.told.edge_values)
            else:
                assert found.are_all


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SPECS)
def test_shared_errors_stand_near_and_apart(qapp: object, name: str, size: tuple[int, int]) -> None:
    spec = SPECS[name]
    drawn, record = picture(spec, size), record_of(spec, samples=1)
    blamed = Blamed(share_out(spec, record.theta, record.samples[0]))
    found = marks_of(drawn, spec, blamed)
    check_apart(drawn, found)
    check_near(drawn, found, NEAR_NODE)
    if spec is XOR:
        assert len(found.labels) == 12
        assert len(found.badges) == 7


def test_where_there_is_no_room_for_all_the_strongest_path_stands_out(qapp: object) -> None:
    drawn, chain = picture(DIGITS, SIZES[0]), chain_of(DIGITS, Route(parameter=(0, 1, 0)))
    found = marks_of(drawn, DIGITS, Followed(chain))
    assert isinstance(found.told, Followed)
    assert found.told.told_paths == chain.paths[:1]
    marks = drawn.drawn.marks()
    assert marks is not None
    edges = drawn.edges
    names = zip(edges.layer.tolist(), edges.source.tolist(), edges.unit.tolist(), strict=True)
    lit = {edge: mark for edge, mark in zip(names, marks.tolist(), strict=True) if mark}
    strongest = set(chain.paths[0].edges)
    assert {edge for edge, mark in lit.items() if mark == Emphasis.VIOLET} == strongest
    others = {edge for path in chain.paths for edge in path.edges} - strongest
    assert others
    assert {lit[edge] for edge in others} == {Emphasis.PLAIN}
    assert others <= {
        (int(edges.layer[k]), int(edges.source[k]), int(edges.unit[k])) for k in drawn.drawn.lit()
    }  # never hidden


@pytest.mark.parametrize("size", [(621, 329), (622, 370), (690, 340), (1048, 494)])
def test_a_gradient_lies_over_no_delta_of_any_node(qapp: object, size: tuple[int, int]) -> None:
    record, plan, drawn = record_of(XOR, samples=1), StepPlan(XOR, 1), picture(XOR, size)
    for k in range(len(plan)):
        if plan[k].kind in (StepKind.GRADIENT, StepKind.UPDATE):
            values = state.stepped(record, plan.progress(k), plan[k])
            drawn.set_shown(values, {})
            (label,) = drawn._labels_of(values)
            deltas = find_badges(drawn.layout, values, {}, drawn.fonts.small)
            assert not [one for one in deltas if one.rect.intersects(label.rect)], plan[k]
            assert drawn._badges(values) == deltas


@pytest.mark.parametrize("size", SIZES)
def test_the_outputs_of_digits_hold_their_numbers_while_the_chain_is_open(
    qapp: object, size: tuple[int, int]
) -> None:
    assert picture(DIGITS, size).layout.columns[-1].holds_numbers


@pytest.mark.parametrize("size", [*SIZES, (630, 430)])
def test_a_nodes_card_keeps_out_of_its_own_layer(qtbot: QtBot, size: tuple[int, int]) -> None:
    record = record_of(DIGITS)
    widget = shown(qtbot, DIGITS, record)
    names = tuple(f"pixel {k // 8},{k % 8}" for k in range(64))
    widget.set_network(DIGITS, names, tuple("0123456789"), "multiclass", image_shape=(8, 8))
    widget.resize(*size)
    widget.set_values(record.theta, record.samples[0], record.gradient, None)
    assert widget._picture is not None
    column = widget._picture.layout.column(0)
    layer = column.node_rect(column.visible[0]).united(column.node_rect(column.visible[-1]))
    for unit in (0, 1, 30):
        widget.select_node(0, unit)
        assert widget.findChild(Inspector).isVisible()
        card = widget.findChild(Inspector).geometry().toRectF()
        assert not card.adjusted(2, 2, -2, -2).intersects(layer), unit
        widget.clear_selection()
