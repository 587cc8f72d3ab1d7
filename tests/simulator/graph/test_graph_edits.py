"""Graphs built node by node: what becomes of them, and what is refused."""

from __future__ import annotations

import pytest

from simulator.graph import graph_edits as edits
from simulator.graph.definition_text import text_of
from simulator.graph.definitions import MAX_NODES, read_graph
from simulator.graph.operations import OPERATIONS
from simulator.graph.recorded import Recording
from simulator.graph.scalar_graph import Edge, Graph, GraphBuilder, GraphProblem, Node

EMPTY = Graph({})


def built() -> Graph:
    """Return (x + y)·y, built as on a canvas: operations first, then their inputs."""
    graph = edits.with_operation(EMPTY, "*")
    graph = edits.with_operation(graph, "+")
    graph = edits.with_variable(graph, 3.0)
    graph = edits.with_variable(graph, 2.0)
    for source, edge in ((2, Edge(1, 0)), (4, Edge(1, 1)), (3, Edge(2, 0)), (4, Edge(2, 1))):
        graph = edits.connected(graph, source, edge)
    return graph


def test_a_graph_is_built_in_any_order() -> None:
    graph = built()
    assert graph.output == 1
    assert graph.order == (3, 4, 2, 1)
    assert text_of(graph) == "x = 3\ny = 2\nz = (x + y)*y"
    recording = Recording(graph)
    assert recording.forward.values[1] == 10.0
    assert [recording.gradient(one) for one in (3, 4)] == [2.0, 7.0]


def test_what_was_last_goes_on_into_what_is_new() -> None:
    graph = edits.with_operation(built(), "exp")
    graph = edits.connected(graph, 1, Edge(5, 0))
    assert graph.output == 5


def test_a_circle_is_refused() -> None:
    graph = built()
    with pytest.raises(GraphProblem, match="this would close a circle: v1 is needed"):
        edits.connected(graph, 1, Edge(2, 0))
    with pytest.raises(GraphProblem, match="circle"):
        edits.connected(graph, 2, Edge(2, 0))
    with pytest.raises(GraphProblem, match="x takes no inputs: connect to an operation"):
        edits.connected(graph, 1, Edge(3, 0))


def test_an_input_is_taken_away_and_a_node_with_what_hangs_on_it() -> None:
    graph = edits.disconnected(built(), Edge(1, 1))
    assert graph.nodes[1].inputs == (2, None)
    assert text_of(graph).endswith("z = (x + y)*?")
    assert Recording(graph).forward.values.keys() == {2, 3, 4}
    graph = edits.removed(built(), [1, 3])
    assert graph.output == 2
    assert graph.nodes[2].inputs == (None, 4)
    assert edits.removed(graph, [2, 4]) == Graph({}, None)


def test_names_and_values() -> None:
    graph = edits.renamed(built(), 3, " Price ")
    assert graph.nodes[3].name == "price"
    graph = edits.renamed(graph, 2, "t")
    assert text_of(graph) == "price = 3\ny = 2\nt = price + y\nz = t*y"
    assert edits.renamed(graph, 2, "").nodes[2].name == ""
    assert edits.valued(graph, 4, -1.5).nodes[4].value == -1.5
    graph = edits.valued(edits.with_constant(graph, 2.0), 5, 0.25)
    assert (graph.nodes[5].value, graph.nodes[5].name) == (0.25, "0.25")
    assert edits.with_result(graph, 2).output == 2


@pytest.mark.parametrize("name", ["", "ab", "2x", "sin", "e"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(GraphProblem, match=f"'{name}' is not a name"):
        edits.renamed(built(), 3, name)


def test_a_name_is_given_once_and_a_value_is_finite() -> None:
    with pytest.raises(GraphProblem, match="another node is called y"):
        edits.renamed(built(), 3, "y")
    with pytest.raises(GraphProblem, match="must be a finite number"):
        edits.valued(built(), 3, float("inf"))


def test_new_variables_have_names_of_their_own_and_room() -> None:
    graph = EMPTY
    for _ in range(30):
        graph = edits.with_variable(graph, 1.0)
    names = [one.name for one in graph.variables()]
    assert len(set(names)) == 30
    assert names[:3] == ["x", "y", "a"]
    full = Graph({one: Node(one, "variable", f"x{one}") for one in range(1, MAX_NODES + 1)})
    for add in (
        lambda: edits.with_variable(full, 1.0),
        lambda: edits.with_constant(full, 1.0),
        lambda: edits.with_operation(full, "+"),
    ):
        with pytest.raises(GraphProblem, match=f"at most {MAX_NODES} nodes"):
            add()


def test_graphs_that_are_none() -> None:
    plus = OPERATIONS["+"]
    with pytest.raises(GraphProblem, match="may not depend on itself"):
        Graph({1: Node(1, "operation", "", 0.0, plus, (1, 1))})
    with pytest.raises(GraphProblem, match="an input is no node"):
        Graph({1: Node(1, "operation", "", 0.0, plus, (2, 2))})
    with pytest.raises(GraphProblem, match="the result is no node"):
        Graph({}, 1)
    with pytest.raises(ValueError, match="takes 2 inputs, got 1"):
        GraphBuilder().apply("+", 1)


def test_the_graph_before_stays_as_it_was() -> None:
    graph = read_graph("x + y")
    before = dict(graph.nodes)
    edits.removed(edits.valued(graph, 1, 9.0), [2])
    assert dict(graph.nodes) == before
