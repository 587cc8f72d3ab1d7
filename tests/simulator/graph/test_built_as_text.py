"""Whatever can be built within the node limit has a text that is read as the same graph."""

from __future__ import annotations

import math
import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.graph.definition_text import text_of
from simulator.graph.definitions import MAX_NODES, read_graph
from simulator.graph.labels import labels_of
from simulator.graph.operations import CONSTANTS, OPERATIONS
from simulator.graph.scalar_graph import Graph, GraphBuilder
from simulator.workshops.records.graphs import GraphsDocument, built

_NUMBERS = (2.0, -3.5, 0.0, -0.0, 0.12345678901234567, -1.2345678901234567e-300, 5e-324)
_NAMES = ("v1", "price", "y", "z", "inner1", "u2", "h3", "node4", "a_very_long_name_of_them")

Key = tuple[object, ...]


def shapes(graph: Graph, known: dict[Key, int]) -> tuple[Key | None, Counter[int], set[Key]]:
    """Return the result, the operations by what they compute, and the variables.

    `known` numbers what is computed, the same in two graphs that are compared. A sign before a
    constant belongs to it and a power of e is exp, as the reader has them.
    """
    found: dict[int, Key] = {}
    for one in graph.order:
        node = graph.nodes[one]
        if node.operation is None:
            what = node.name if node.kind == "variable" else "number"
            found[one] = (node.kind, what, repr(node.value))
            continue
        inputs = [found[at] for at in node.inputs if at is not None]
        name = node.operation.name
        if name == "negative" and inputs[0][0] == "number":
            found[one] = ("number", "number", repr(-float(str(inputs[0][2]))))
        elif name == "^" and inputs[0] == ("number", "number", repr(math.e)):
            found[one] = ("operation", "exp", known.setdefault(inputs[1], len(known)))
        else:
            numbers = (known.setdefault(key, len(known)) for key in inputs)
            found[one] = ("operation", name, *numbers)
    operations = Counter(
        known.setdefault(key, len(known)) for key in found.values() if key[0] == "operation"
    )
    variables = {key for key in found.values() if key[0] == "variable"}
    return None if graph.output is None else found[graph.output], operations, variables


def build(seed: int, size: int, reach: int) -> Graph:
    """Return a graph of so many nodes; inputs are among the last `reach` nodes, or leaves."""
    draw, builder = random.Random(seed), GraphBuilder()
    leaves = [builder.variable(name, draw.uniform(-3, 3)) for name in ("x", "w", "가격")]
    leaves += [builder.constant(draw.choice(_NUMBERS)) for _ in range(3)]
    leaves.append(builder.constant(math.e, "e"))
    assert CONSTANTS["e"].value == math.e
    nodes, names = list(leaves), list(_NAMES)
    while len(nodes) < size:
        name = names.pop() if names and draw.random() < 0.05 else ""
        if draw.random() < 0.1:
            nodes.append(builder.constant(draw.choice(_NUMBERS)))
            continue
        operation = OPERATIONS[draw.choice(sorted(OPERATIONS))]
        inputs = [
            draw.choice(nodes[-reach:] if k == 0 or draw.random() < 0.3 else leaves)
            for k in range(operation.arity)
        ]
        nodes.append(builder.apply(operation.name, *inputs, name=name))
    return builder.graph(nodes[-1] if draw.random() < 0.7 else draw.choice(nodes))


@settings(deadline=None)
@given(st.integers(0, 10**9), st.integers(8, MAX_NODES), st.sampled_from([1, 2, 5, MAX_NODES]))
def test_any_graph_is_read_back_as_the_same(seed: int, size: int, reach: int) -> None:
    graph = build(seed, size, reach)
    again, known = read_graph(text_of(graph)), dict[Key, int]()
    assert shapes(again, known) == shapes(graph, known)
    assert len(again.nodes) <= MAX_NODES


def tanh_of_tanh() -> Graph:
    builder = GraphBuilder()
    last = builder.variable("x", 0.5)
    for _ in range(MAX_NODES - 1):
        last = builder.apply("tanh", last)
    return builder.graph()


def sum_of_constants() -> Graph:
    builder = GraphBuilder()
    last = builder.variable("x", 0.5)
    for k in range(99):
        last = builder.apply("+", last, builder.constant(0.12345678901234567 * (k + 1)))
    return builder.graph()


def many_of_one(constants: int = 0) -> Graph:
    """Return operations of one variable, or of one constant, that all stand side by side."""
    builder = GraphBuilder()
    x, two = builder.variable("x", 0.5), builder.constant(2.0)
    for _ in range(MAX_NODES - 2):
        builder.apply("*", x, two) if constants else builder.apply("tanh", x)
    return builder.graph()


@pytest.mark.parametrize(
    "graph",
    [tanh_of_tanh(), sum_of_constants(), many_of_one(), many_of_one(constants=1)],
    ids=["deep", "long", "wide", "constant used by all"],
)
def test_what_is_deep_or_long_or_wide_is_read_back(graph: Graph) -> None:
    document = GraphsDocument(**built(graph))  # type: ignore[arg-type]
    text, known = document.shown_text(), dict[Key, int]()
    assert shapes(read_graph(text), known) == shapes(graph, known)
    assert GraphsDocument(definitions=text).shown_text() == text


def test_a_text_of_the_longest_names_is_no_longer_than_a_document_may_be() -> None:
    builder = GraphBuilder()
    names = [f"name_of_twenty_four_{k:04d}" for k in range(MAX_NODES)]
    last = builder.variable(names[0], -1.2345678901234567e-300)
    for name in names[1:]:
        last = builder.apply("*", last, last, name=name)
    text = text_of(builder.graph())
    assert GraphsDocument(definitions=text).graph.output is not None


def test_small_letters_and_digits_on_the_line_name_nodes_of_a_document_too() -> None:
    def node(one: int, name: str) -> dict[str, object]:
        return {"id": one, "kind": "variable", "name": name}

    document = GraphsDocument(nodes=[node(1, "X"), node(2, "w₁")], result=1)  # type: ignore[arg-type]
    assert document.shown_text() == "x = 0\nw1 = 0\nx"
    with pytest.raises(ValueError, match="the same name"):
        GraphsDocument(nodes=[node(1, "X"), node(2, "x")], result=1)  # type: ignore[arg-type]


def test_made_up_names_are_never_those_of_other_nodes() -> None:
    builder = GraphBuilder()
    x = builder.variable("x", 1.0)
    for name in ("v1", "u1", "h1", "node1", "inner1", "y", "z", "f", "g", "result", "v_y"):
        x = builder.apply("tanh", x, name=name)
    x = builder.apply("tanh", builder.apply("exp", x))
    labels = labels_of(builder.graph(x))
    assert len(set(labels.values())) == len(labels)
