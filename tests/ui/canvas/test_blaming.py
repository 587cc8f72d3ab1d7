"""The blame view on the canvas: what is violet, how wide, and the numbers."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from canvas_samples import XOR, record_of
from canvas_use import LEFT, node_at, pixels, shown
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import UpdateRecord
from ui.canvas import NetworkCanvas
from ui.canvas.content.blaming import Blamed
from ui.canvas.content.following import Followed
from ui.canvas.content.state import Emphasis
from ui.canvas.hover_card import HoverCard
from ui.words.numbers import short


def drawn(canvas: NetworkCanvas) -> Blamed:
    assert isinstance(canvas._followed, Blamed)
    return canvas._followed


def test_errors_stand_at_nodes_and_edges(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    before = pixels(canvas)
    canvas.set_blaming(True)
    assert pixels(canvas) != before
    blame = drawn(canvas).blame
    assert blame.sample is record.samples[0]
    assert canvas._picture is not None
    found = canvas._picture._path_marks
    assert found is not None
    texts = {badge.node: badge.text for badge in found.badges}
    assert texts[0, 2] == f"e {short(blame.errors[1][2])}"
    assert texts[1, 0] == f"e {short(blame.errors[2][0])}"
    labels = {label.text for label in found.labels}
    assert labels <= {short(value) for value in drawn(canvas).edge_values.values()}
    assert labels
    canvas.set_blaming(False)
    assert pixels(canvas) == before


def test_edges_are_as_wide_as_what_goes_back_along_them(canvas: NetworkCanvas) -> None:
    canvas.set_blaming(True)
    blamed = drawn(canvas)
    values, limit = blamed.strengths(np.zeros(XOR.parameter_count), 0.0)
    assert limit == np.max(np.abs(values))
    for (layer, source, unit), value in blamed.edge_values.items():
        assert values[XOR.parameter_index(layer, source, unit)] == value
    biases = [XOR.parameter_index(0, 2, unit) for unit in range(4)]
    assert not values[biases].any()
    edge = np.array([0, 0]), np.array([1, 2]), np.array([3, 3])
    assert blamed.emphasis(*edge).tolist() == [Emphasis.VIOLET, Emphasis.DIM]


def test_the_legend_says_what_the_edges_mean_as_they_are_drawn(canvas: NetworkCanvas) -> None:
    picture = canvas._picture
    assert picture is not None

    def legend() -> list[str]:
        painter, limit = picture.legends.of(picture.shown, picture._followed, 1.0)
        return [text for _, text in painter.marks(picture.layout.legend, 10.0, 140.0, limit)]

    of_weights = legend()
    assert of_weights[0].startswith("\N{MINUS SIGN}")
    canvas.set_blaming(True)
    assert legend() == ["0", short(max(map(abs, drawn(canvas).edge_values.values())))]
    canvas.set_blaming(False)
    assert legend() == of_weights


def test_the_legends_card_says_what_the_edges_mean_as_they_are_drawn(
    qtbot: QtBot, canvas: NetworkCanvas
) -> None:
    picture = canvas._picture
    assert picture is not None
    assert not picture.layout.legend.isEmpty()

    def card() -> list[str]:
        qtbot.mouseMove(canvas, QPoint(2, 2))
        qtbot.mouseMove(canvas, picture.layout.legend.center().toPoint())
        card = canvas.findChild(HoverCard)
        assert not card.isHidden()
        return [card.facts.title, *(row.value for row in card.facts.rows)]

    of_weights = card()
    assert of_weights[0] == "Weights"
    canvas.set_blaming(True)
    of_blame = card()
    assert of_blame[0] == "Errors that go back"
    assert "sign: orange negative, blue positive" in set(of_weights) - set(of_blame)
    canvas.set_blaming(False)
    assert card() == of_weights


def test_in_a_crowd_the_largest_errors_are_told_and_a_selected_nodes_own(qtbot: QtBot) -> None:
    deep = NetworkSpec(2, (*(Dense(8, "sigmoid") for _ in range(5)), Dense(2, "softmax")))
    canvas = shown(qtbot, deep, record_of(deep))
    canvas.set_blaming(True)
    assert drawn_labels(canvas) == (set(), largest_of_each_layer(drawn(canvas)))
    canvas.select_node(2, 3)
    blamed = drawn(canvas)
    own = {short(blamed.blame.along(3, 3, unit), digits) for unit in range(8) for digits in (2, 3)}
    edges, nodes = drawn_labels(canvas)
    assert len(edges) >= 3
    assert edges <= own
    assert (2, 3) in nodes
    marks = [blamed.emphasis(*np.array([edge]).T)[0] for edge in ((3, 3, 5), (3, 2, 5), (2, 3, 3))]
    assert marks == [Emphasis.VIOLET, Emphasis.FAINT, Emphasis.FAINT]


def drawn_labels(canvas: NetworkCanvas) -> tuple[set[str], set[tuple[int, int]]]:
    """Return the numbers that stand along edges, and the nodes that have one; all lie apart."""
    canvas.grab()
    assert canvas._picture is not None
    found = canvas._picture._path_marks
    assert found is not None
    assert not [pair for pair in combinations(found.rects, 2) if pair[0].intersects(pair[1])]
    return {label.text for label in found.labels}, {badge.node for badge in found.badges}


def largest_of_each_layer(blamed: Blamed) -> set[tuple[int, int]]:
    errors = enumerate(blamed.blame.errors, start=-1)
    return {(layer, int(np.argmax(np.abs(values)))) for layer, values in errors}


def test_an_outputs_error_is_told_as_it_goes_on(canvas: NetworkCanvas) -> None:
    canvas.set_blaming(True)
    canvas.select_node(1, 0)
    blamed = drawn(canvas)
    assert set(blamed.edge_values) == {(1, source, 0) for source in range(4)}
    sizes = [abs(value) for value in blamed.edge_values.values()]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("follow", [True, False])
def test_either_paths_or_blame(qtbot: QtBot, canvas: NetworkCanvas, *, follow: bool) -> None:
    canvas.select_edge(0, 0, 1)
    canvas.set_following(True)
    canvas.set_blaming(True)
    assert not canvas.follows
    if follow:
        canvas.set_following(True)
        assert isinstance(canvas._followed, Followed)
        assert not canvas.blames
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas._followed is None
    assert not canvas.blames


def test_the_selected_nodes_part_is_told(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    canvas.set_blaming(True)
    news: list[object] = []
    canvas.followed_changed.connect(news.append)
    qtbot.mouseClick(canvas, LEFT, pos=node_at(canvas, 0, 3))
    assert isinstance(news[-1], Blamed)
    assert news[-1].node == (0, 3)
    canvas.clear_selection()
    assert drawn(canvas).node is None
