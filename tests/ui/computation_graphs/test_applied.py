"""What a node computes, in words that are read as the formula is."""

from __future__ import annotations

import pytest

from simulator.graph.operations import OPERATIONS
from ui.computation_graphs.picture.node_words import applied

WRITTEN = {
    "+": "(−2) + b",
    "-": "(−2) − b",
    "*": "(−2) × b",
    "/": "(−2) ÷ b",
    "^": "(−2) ^ b",
    "negative": "−(−2)",
    "abs": "|−2|",
    "sqrt": "√(−2)",
    "sigmoid": "σ(−2)",
    "relu": "ReLU(−2)",
    "max": "max(−2, b)",
    "min": "min(−2, b)",
}


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_is_written_as_in_a_formula(name: str) -> None:
    operation = OPERATIONS[name]
    text = applied(operation, ["−2", "b"][: operation.arity])
    assert text == WRITTEN.get(name, f"{name}(−2)")
    if name == "negative":
        assert applied(operation, ["x"]) == "−x"
