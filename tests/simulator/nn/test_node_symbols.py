"""Short symbols of nodes and parameters: each once, pieces in brackets, in the order of theta."""

from __future__ import annotations

import pytest

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.network import Network
from simulator.nn.node_symbols import (
    in_order_of_theta,
    node_symbol,
    parameter_letter,
    parameter_symbols,
    subscript,
)
from simulator.nn.spec import NetworkSpec

SPEC = NetworkSpec(2, (Dense(2, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
PRELU = NetworkSpec(1, (PReLU(1), Dense(1, "identity")), "mse")
MAXOUT = NetworkSpec(1, (Maxout(2), Dense(1, "identity")), "mse")


def test_nodes_are_counted_from_one() -> None:
    assert [node_symbol(SPEC, -1, unit) for unit in (0, 1)] == ["x₁", "x₂"]
    assert [node_symbol(SPEC, 0, unit) for unit in (0, 1)] == ["h₁.1", "h₁.2"]
    assert node_symbol(SPEC, 1, 0) == "y₁"
    assert subscript(120) == "₁₂₀"


def test_inputs_have_the_datas_names_where_there_are_some() -> None:
    assert [node_symbol(SPEC, -1, unit, ["age"]) for unit in (0, 1)] == ["age", "x₂"]


def test_every_parameter_has_a_symbol_of_its_own() -> None:
    assert parameter_symbols(SPEC) == [
        ("w x₁ → h₁.1", (0, 0, 0)),
        ("w x₂ → h₁.1", (0, 1, 0)),
        ("b → h₁.1", (0, 2, 0)),
        ("w x₁ → h₁.2", (0, 0, 1)),
        ("w x₂ → h₁.2", (0, 1, 1)),
        ("b → h₁.2", (0, 2, 1)),
        ("w h₁.1 → y₁", (1, 0, 0)),
        ("w h₁.2 → y₁", (1, 1, 0)),
        ("b → y₁", (1, 2, 0)),
    ]


def test_slopes_and_pieces_are_told_apart() -> None:
    assert [symbol for symbol, _ in parameter_symbols(PRELU)][:3] == [
        "w x₁ → h₁.1",
        "b → h₁.1",
        "p → h₁.1",
    ]
    assert [parameter_letter(PRELU, 0, number) for number in (0, 1, 2)] == ["w", "b", "p"]
    first = [symbol for symbol, _ in parameter_symbols(MAXOUT)][:2]
    assert first == ["w x₁ → h₁.1 [1]", "b → h₁.1 [1]"]


@pytest.mark.parametrize("spec", [SPEC, PRELU, MAXOUT])
def test_the_order_of_theta_is_that_of_the_network(spec: NetworkSpec) -> None:
    network, symbols = Network(spec), parameter_symbols(spec)
    names = in_order_of_theta(spec, symbols)
    assert len(set(names)) == len(symbols) == network.parameter_count
    for symbol, axis in symbols:
        assert names[network.weight_index(*axis)] == symbol
