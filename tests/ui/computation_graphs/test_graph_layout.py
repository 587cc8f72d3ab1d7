"""Layouts: layers, crossings, distances, and what stays the same."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from random_graphs import graphs

from simulator.graph import presets
from simulator.graph.definitions import read_graph
from simulator.graph.scalar_graph import Graph
from ui.computation_graphs.geometry.heights import spread
from ui.computation_graphs.geometry.layers import layer_of, layering
from ui.computation_graphs.geometry.layout import NODE_ROOM, laid_out
from ui.computation_graphs.geometry.ordering import crossings, links_of, ordered
from ui.computation_graphs.picture.scene import scene_of

TEXTS = [preset.text for preset in presets.REGISTRY.values()]


@given(graphs())
def test_every_edge_leads_to_the_right_and_every_layer_has_room(graph: Graph) -> None:
    layout = laid_out(graph)
    assert layout.places.keys() == graph.nodes.keys()
    for edge, way in layout.ways.items():
        assert [place[0] for place in way] == list(range(way[0][0], way[-1][0] + 1))
        assert way[-1] == layout.places[edge.target]
        source = graph.nodes[edge.target].inputs[edge.slot]
        assert source is not None
        assert way[0] == layout.places[source]
    for layer in range(layout.layers):
        inside = [place[1] for place in layout.places.values() if place[0] == layer]
        assert all(below - above >= 40.0 for above, below in pairwise(sorted(inside)))
        assert all(0.0 < y < layout.height for y in inside)


@given(graphs())
def test_ordering_adds_no_crossings(graph: Graph) -> None:
    found = layering(graph)
    right = links_of(found)[1]
    assert crossings(ordered(found), right) <= crossings(found.layers, right)


@pytest.mark.parametrize("text", TEXTS)
def test_presets_have_hardly_any_crossings(text: str) -> None:
    found = layering(read_graph(text))
    assert crossings(ordered(found), links_of(found)[1]) <= 2


def test_inputs_stand_just_left_of_what_uses_them_first() -> None:
    graph = read_graph("x = 1; y = 2; z = (x + y)*y*3")
    place = {graph.nodes[one].name or one: layer for one, layer in layer_of(graph).items()}
    assert (place["x"], place["y"], place["z"], place["3"]) == (0, 0, 3, 2)


def test_crossings_are_counted() -> None:
    right = {1: [4], 2: [3], 3: [], 4: [], 5: [3, 4]}
    assert crossings([[1, 2], [3, 4]], right) == 1
    assert crossings([[2, 1], [3, 4]], right) == 0
    assert crossings([[5, 1, 2], [3, 4]], right) == 2


@given(st.lists(st.tuples(st.floats(-100.0, 100.0), st.floats(1.0, 50.0)), min_size=1, max_size=8))
def test_spreading_keeps_order_and_distances(items: list[tuple[float, float]]) -> None:
    wanted, room = [one for one, _ in items], [one for _, one in items]
    found = spread(wanted, room)
    for (above, first), (below, second) in pairwise(zip(found, room, strict=True)):
        assert below - above >= (first + second) / 2.0 - 1e-6
    assert sum(found) == pytest.approx(sum(wanted), abs=1e-6)


def test_spreading_moves_nothing_that_has_room() -> None:
    assert spread([0.0, 100.0, 300.0], [NODE_ROOM] * 3) == [0.0, 100.0, 300.0]
    assert spread([0.0, 0.0], [10.0, 10.0]) == [-5.0, 5.0]
    assert spread([], []) == []


@pytest.mark.parametrize(
    ("name", "room", "scale"),
    [
        ("apples", QSizeF(940.0, 440.0), (1.5, 1.5)),
        ("apples", QSizeF(500.0, 240.0), (1.0, 1.2)),
        ("apples_and_oranges", QSizeF(940.0, 320.0), (0.8, 1.0)),
        ("apples_and_oranges", QSizeF(1600.0, 720.0), (1.5, 1.5)),
    ],
)
def test_a_graph_is_larger_where_it_would_leave_most_of_its_room_empty(
    qapp: QApplication, name: str, room: QSizeF, scale: tuple[float, float]
) -> None:
    graph = read_graph(presets.REGISTRY[name].text)
    names = {one: node.name or "" for one, node in graph.nodes.items()}
    scene = scene_of(graph, laid_out(graph), names, room, QFontMetricsF(QApplication.font()))
    assert scale[0] <= scene.scale <= scale[1]
    assert (scene.size.width(), scene.size.height()) == (room.width(), room.height())
