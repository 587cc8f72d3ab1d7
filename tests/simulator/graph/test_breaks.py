"""Poles, gaps and jumps between two values of a variable are found, and what is steep is none."""

from __future__ import annotations

import pytest

from simulator.graph.definitions import read_graph
from simulator.graph.differences import break_between


@pytest.mark.parametrize(
    ("formula", "low", "high", "place"),
    [
        ("ln(1 + e^(-x)) / x", -0.6, 1.4, 0.0),
        ("1 / x^2", -1.03, 0.97, 0.0),
        ("1 / (x - 0.3)", -1.0, 1.0, 0.3),
        ("abs(x) / x", -1.003, 1.0, 0.0),
        ("ln(x)", -0.5, 1.5, -0.5),
        ("1 / x", 0.01, 1.0, None),
        ("sigmoid(500 * x)", -1.0, 1.001, None),
        ("max(x, 0) + abs(x - 0.2)", -1.0, 1.0, None),
        ("sqrt(x)", 0.0, 2.0, None),
        ("x - x + 2", -1.0, 1.0, None),
    ],
)
def test_breaks(formula: str, low: float, high: float, place: float | None) -> None:
    graph = read_graph(f"x = 1; y = {formula}")
    variable = next(one for one, node in graph.nodes.items() if node.name == "x")
    found = break_between(graph, variable, low, high)
    assert found == (None if place is None else pytest.approx(place, abs=0.006))
