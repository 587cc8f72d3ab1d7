"""Symbols of parameters: each once, in two orders, found by what is typed, and none made ahead."""

from __future__ import annotations

import pytest

from simulator.nn import parameter_symbols
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.network import Network
from simulator.nn.parameter_symbols import ParameterSymbols
from simulator.nn.spec import NetworkSpec

SPEC = NetworkSpec(2, (Dense(2, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
PRELU = NetworkSpec(1, (PReLU(1), Dense(1, "identity")), "mse")
MAXOUT = NetworkSpec(1, (Maxout(2), Dense(1, "identity")), "mse")
LARGE = NetworkSpec(64, (Dense(955, "tanh"), Dense(955, "tanh"), Dense(10, "softmax")))


def test_every_parameter_has_a_symbol_of_its_own() -> None:
    symbols = ParameterSymbols(SPEC)
    assert [(name, symbols.axis(k)) for k, name in enumerate(symbols.names)] == [
        ("w x₁ → h1.1", (0, 0, 0)),
        ("w x₂ → h1.1", (0, 1, 0)),
        ("b → h1.1", (0, 2, 0)),
        ("w x₁ → h1.2", (0, 0, 1)),
        ("w x₂ → h1.2", (0, 1, 1)),
        ("b → h1.2", (0, 2, 1)),
        ("w h1.1 → ŷ", (1, 0, 0)),
        ("w h1.2 → ŷ", (1, 1, 0)),
        ("b → ŷ", (1, 2, 0)),
    ]
    named = ParameterSymbols(SPEC, ["age"], ["P(y)"])
    assert named.names[0] == "w age → h1.1"
    assert named.brief((0, 0, 0)) == "w x₁ → h1.1"
    assert named.brief((1, 0, 0)) == "w h1.1 → P(y)"


def test_slopes_and_pieces_are_told_apart() -> None:
    assert ParameterSymbols(PRELU).names[:3] == ["w x₁ → h1.1", "b → h1.1", "p → h1.1"]
    assert ParameterSymbols(MAXOUT).names[:2] == ["w x₁ → h1.1 [1]", "b → h1.1 [1]"]


@pytest.mark.parametrize("spec", [SPEC, PRELU, MAXOUT])
def test_places_axes_and_indices_belong_together(spec: NetworkSpec) -> None:
    network, symbols = Network(spec), ParameterSymbols(spec)
    assert len(symbols) == len(set(symbols.names)) == network.parameter_count
    for place, name in enumerate(symbols.names):
        axis = symbols.axis(place)
        index = network.weight_index(*axis)
        assert symbols.place(axis) == place == symbols.place_of_index(index)
        assert symbols.index(place) == index
        assert symbols.symbol(axis) == name == symbols.in_order_of_theta[index]


def test_what_a_network_has_not_has_no_place_and_no_name() -> None:
    symbols = ParameterSymbols(SPEC)
    for axis in ((2, 0, 0), (0, 3, 0), (0, 0, 2), (-1, 0, 0), (0, -1, 0)):
        assert (symbols.place(axis), symbols.symbol(axis)) == (-1, "")
    assert symbols.place_of_index(9) == symbols.place_of_index(-1) == -1
    with pytest.raises(IndexError, match=r"0\.\.8, got 9"):
        symbols.names[9]


@pytest.mark.parametrize("text", ["x2 h1.3", "h1.3 <- x2", "x₂ → h1.3", "H1.3   X2"])
def test_a_parameter_is_found_by_its_nodes(text: str) -> None:
    symbols = ParameterSymbols(LARGE)
    assert symbols.names[symbols.find(text)[0]] == "w x₂ → h1.3"


def test_what_is_found_is_what_holds_every_word() -> None:
    symbols = ParameterSymbols(SPEC, ["age", "height"])
    assert [symbols.names[k] for k in symbols.find("height")] == [
        "w height → h1.1",
        "w height → h1.2",
    ]
    assert symbols.find("height age") == []
    assert symbols.find("") == list(range(9))
    assert symbols.find("b ŷ") == [8]


def test_a_million_names_cost_one_a_node(monkeypatch: pytest.MonkeyPatch) -> None:
    symbols, made = ParameterSymbols(LARGE), 0
    original = parameter_symbols.node_symbol

    def counted(*arguments: object) -> str:
        nonlocal made
        made += 1
        return original(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(parameter_symbols, "node_symbol", counted)
    assert len(symbols) == len(symbols.names) == 984_615
    assert made == 0
    assert symbols.names[984_614] == "b → ŷ₁₀"
    assert made == 1
    assert len(symbols.find("w")) == 200
    assert symbols.find("nothing") == []
    assert made < 3 * sum(LARGE.sizes)
