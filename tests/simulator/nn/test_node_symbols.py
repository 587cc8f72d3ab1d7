"""Short symbols of nodes and parameters: each once, pieces in brackets, in the order of theta."""

from __future__ import annotations

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.prelu import PReLU
from simulator.nn.node_symbols import (
    node_symbol,
    parameter_letter,
    subscript,
)
from simulator.nn.spec import NetworkSpec

SPEC = NetworkSpec(2, (Dense(2, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
PRELU = NetworkSpec(1, (PReLU(1), Dense(1, "identity")), "mse")
THREE = NetworkSpec(1, (Dense(3, "softmax"),), "categorical_cross_entropy")


def test_nodes_are_counted_from_one() -> None:
    assert [node_symbol(SPEC, -1, unit) for unit in (0, 1)] == ["x₁", "x₂"]
    assert [node_symbol(SPEC, 0, unit) for unit in (0, 1)] == ["h1.1", "h1.2"]
    assert node_symbol(SPEC, 1, 0) == "ŷ"
    assert [node_symbol(THREE, 0, unit) for unit in (0, 2)] == ["ŷ₁", "ŷ₃"]
    assert subscript(120) == "₁₂₀"


def test_inputs_have_the_datas_names_where_there_are_some() -> None:
    assert [node_symbol(SPEC, -1, unit, ["age"]) for unit in (0, 1)] == ["age", "x₂"]


def test_parameters_have_letters() -> None:
    assert [parameter_letter(PRELU, 0, number) for number in (0, 1, 2)] == ["w", "b", "p"]
