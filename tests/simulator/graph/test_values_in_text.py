"""Values set anew in a graph's text: where they stand, and nothing else."""

from __future__ import annotations

import pytest

from simulator.graph.definitions import read_graph
from simulator.graph.values_in_text import formulas_in, with_value


@pytest.mark.parametrize(
    ("text", "name", "value", "after"),
    [
        ("x = 3\ny = x²", "x", 2.0, "x = 2\ny = x²"),
        ("x = -3\ny = x²", "x", 2.5, "x = 2.5\ny = x²"),
        ("x = −3; y = x", "x", -1.0, "x = -1; y = x"),
        ("  price =  1e2 ; y = price", "price", 1e-7, "  price =  1e-07 ; y = price"),
        ("y = x + b", "b", 4.0, "y = x + b\nb = 4"),
        ("xx = 1; x = 2; y = x", "x", 5.0, "xx = 1; x = 5; y = x"),
    ],
)
def test_one_value_is_set_where_it_stands(text: str, name: str, value: float, after: str) -> None:
    assert with_value(text, name, value) == after


def test_what_was_set_is_read() -> None:
    graph = read_graph(with_value("y = x² + b\nx = -2", "b", -0.5))
    assert {node.name: node.value for node in graph.variables()} == {"x": -2.0, "b": -0.5}


def test_formulas_are_what_gives_no_value() -> None:
    assert formulas_in("x = 3\n\n t = x + 1 ; y=t²") == ("t=x+1", "y=t²")
