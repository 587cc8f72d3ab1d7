"""Documents of computation graphs: what a file may hold, and what is refused in words."""

from __future__ import annotations

import json

import pytest

from simulator.graph import graph_edits as edits
from simulator.graph.definitions import read_graph
from simulator.graph.scalar_graph import Graph
from simulator.workshops import files
from simulator.workshops.records.graphs import RECORD, GraphsDocument, built


def test_a_built_graph_comes_back_unfinished_and_all() -> None:
    graph = edits.with_operation(read_graph("x = 2; y = x^-3 + pi"), "max")
    document = GraphsDocument(**built(graph))
    again = files.parsed(files.encoded(document))
    assert isinstance(again, GraphsDocument)
    assert again == document
    assert again.graph == graph
    assert again.shown_text() == "x = 2\ny = x^-3 + pi\nv2 = max(?, ?)\ny"


def test_an_empty_graph_is_a_graph() -> None:
    document = GraphsDocument(**built(Graph({})))
    assert document.graph.nodes == {}
    assert document.shown_text() == ""


NODE = {"id": 1, "kind": "variable", "name": "x", "value": 1.0}
PLUS = {"id": 2, "kind": "operation", "operation": "+", "inputs": [1, None]}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"definitions": "x +"}, "the formula ends too early"),
        ({"definitions": "x", "nodes": []}, "either definitions or nodes must be there"),
        ({}, "either definitions or nodes must be there"),
        ({"definitions": "x" * 20001}, "definitions must have at most 20000 characters"),
        ({"nodes": [NODE, NODE]}, "two nodes have the same id or the same name"),
        ({"nodes": [NODE, NODE | {"id": 2}]}, "two nodes have the same id or the same name"),
        ({"nodes": [NODE | {"name": "<b>"}]}, "'<b>' is not the name of a node"),
        ({"nodes": [NODE | {"name": ""}]}, "'' is not the name of a node"),
        ({"nodes": [NODE | {"value": 1e999}]}, "must be a finite number"),
        ({"nodes": [PLUS | {"operation": "eval"}]}, "operation must be one of"),
        ({"nodes": [PLUS | {"operation": "exp"}]}, "exp takes 1 inputs, got 2"),
        ({"nodes": [PLUS]}, "an input is no node of the graph"),
        ({"nodes": [PLUS | {"inputs": [2, 2]}]}, "may not depend on itself"),
        ({"nodes": [NODE], "result": 7}, "the result is no node of the graph"),
        ({"nodes": [NODE | {"id": 0}]}, "id must be >= 1"),
        ({"nodes": [NODE | {"id": k} for k in range(1, 202)]}, "at most 200 items"),
    ],
)
def test_what_is_no_graph_is_refused_in_words(fields: dict[str, object], words: str) -> None:
    head = {"format": "deltascope-workshop", "version": 1, "workshop": "graphs"}
    with pytest.raises(ValueError, match=words):
        files.parsed(json.dumps(head | fields).encode())


def test_names_of_numbers_in_a_file_are_not_believed() -> None:
    two = {"id": 1, "kind": "number", "name": "<i>seven</i>", "value": 2.0}
    document = GraphsDocument.model_validate({"nodes": [two], "result": 1})
    assert document.graph.nodes[1].name == "2"


def test_the_first_is_apples() -> None:
    assert RECORD.beginning.definitions is not None
    assert RECORD.presets[0].name == "apples"


@pytest.mark.parametrize(
    ("text", "derives"),
    [
        ("apple = 3; count = 2; tax = 1.1; total = apple * count * tax", True),
        ("apple = 3; count = 2; total = apple * count + ln(apple)", True),
        ("x = 1; y = x * x * 2", False),
        ("apple = 1; y = ln(1 + e^(-apple)) / apple", False),
    ],
)
def test_a_formula_that_replaces_everything_is_none_of_the_example(
    text: str, derives: bool
) -> None:
    apples = GraphsDocument(
        definitions="apple = 2; count = 2; tax = 1.1; total = apple * count * tax"
    )
    assert GraphsDocument(definitions=text).derives_from(apples) is derives
