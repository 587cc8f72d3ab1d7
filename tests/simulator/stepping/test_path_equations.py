"""Every line of numbers about paths multiplies out, and names what is left out."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest
from covering import pairs
from layers_by_name import KINDS, layer
from steps_fixture import evaluate

from simulator.expressions import (
    Elided,
    Equation,
    Expression,
    Fraction,
    Marked,
    Parens,
    Row,
    Script,
)
from simulator.nn import activations
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.notation import to_text
from simulator.stepping.equations.paths import path_equation, sum_equation
from simulator.stepping.paths import Chain, Route, find_chain
from simulator.stepping.records import record_pass

ROUTES = [
    Route(parameter=(0, 1, 1)),
    Route(parameter=(0, 3, 0)),
    Route(parameter=(1, 1, 1)),
    Route(parameter=(2, 1, 0)),
    Route(node=(-1, 2)),
    Route(node=(-1, 0), goal=(2, 1)),
    Route(node=(0, 1), goal=(1, 0)),
]


def chain_of(spec: NetworkSpec, route: Route, seed: int = 0) -> Chain:
    network, rng = Network(spec), np.random.default_rng(seed)
    theta, x = rng.normal(size=network.parameter_count), rng.normal(size=spec.inputs)
    masks = [np.array([2.0, 0.0, 2.0]) if one.dropout else None for one in spec.layers]
    sample = record_pass(network, theta, x, np.eye(spec.outputs)[0], masks)
    return find_chain(spec, theta, sample, route)


def inside(expression: Expression) -> Iterator[Expression]:
    yield expression
    match expression:
        case Row(items):
            parts: tuple[Expression | None, ...] = items
        case Fraction(above, below):
            parts = (above, below)
        case Script(base, sub, sup):
            parts = (base, sub, sup)
        case Parens(body) | Marked(body, _):
            parts = (body,)
        case _:
            parts = ()
    for part in parts:
        if part is not None:
            yield from inside(part)


def left_out(equation: Equation) -> list[Elided]:
    return [one for one in inside(equation.numbers) if isinstance(one, Elided)]


@pytest.mark.parametrize(
    ("hidden", "number"), pairs([*activations.REGISTRY, *KINDS, "norm"], range(len(ROUTES)))
)
def test_numbers_multiply_out(hidden: str, number: int) -> None:
    middle = LayerNorm(dropout=0.5) if hidden == "norm" else layer(3, hidden, dropout=0.5)
    spec = NetworkSpec(3, (Dense(3, "tanh"), middle, Dense(2, "sigmoid")), "half_sse")
    chain = chain_of(spec, ROUTES[number])
    shown = sum_equation(chain)
    size = 1e-12 * (1.0 + max(abs(path.product) for path in chain.paths))
    assert evaluate(shown.numbers) == pytest.approx(chain.total, rel=1e-11, abs=size)
    assert evaluate(shown.result) == chain.total
    for place, path in enumerate(chain.paths):
        alone = path_equation(chain, place)
        assert evaluate(alone.numbers) == pytest.approx(path.product, rel=1e-12, abs=1e-300)
        assert evaluate(alone.result) == path.product


@pytest.mark.parametrize(("outputs", "hidden"), [(3, 0), (5, 0), (6, 1), (10, 5)])
def test_many_paths_are_told_by_five_and_one_number(outputs: int, hidden: int) -> None:
    spec = NetworkSpec(
        2, (Dense(3, "tanh"), Dense(outputs, "softmax")), "categorical_cross_entropy"
    )
    chain = chain_of(spec, Route(parameter=(0, 0, 0)))
    shown = sum_equation(chain)
    assert [one.count for one in left_out(shown)] == [hidden] * bool(hidden)
    assert evaluate(shown.numbers) == pytest.approx(chain.total, rel=1e-12)


def test_what_is_left_out_of_a_deep_network_is_one_number() -> None:
    layers = (*[Dense(5, "tanh")] * 6, Dense(2, "sigmoid"))
    chain = chain_of(NetworkSpec(2, layers, "half_sse"), Route(parameter=(0, 0, 0)))
    assert chain.count == 5**5 * 2
    shown = sum_equation(chain)
    (rest,) = left_out(shown)
    assert rest.count == chain.count - 5
    first = math.fsum(path.product for path in chain.paths[:5])
    assert rest.value == pytest.approx(chain.total - first, rel=1e-9, abs=1e-15)
    assert evaluate(shown.numbers) == pytest.approx(chain.total, rel=1e-9, abs=1e-15)


def test_one_path_shows_the_product_so_far_factor_by_factor() -> None:
    spec = NetworkSpec(2, (Dense(2, "tanh"), Dense(1)), "half_sse")
    chain = chain_of(spec, Route(parameter=(0, 0, 1)))
    (path,) = chain.paths
    for equation in (sum_equation(chain), path_equation(chain, 0)):
        (muted,) = [
            one
            for one in inside(equation.result)
            if isinstance(one, Marked) and one.role == "muted"
        ]
        numbers = [one.value for one in inside(muted.body) if hasattr(one, "value")]
        so_far, factors = numbers[::2], numbers[1::2]
        assert so_far == list(path.running[:-1])
        assert factors == [one.value for one in path.factors[1:]]
        assert to_text(equation.result).count(" ·") == len(factors)
        assert to_text(equation.result).startswith("running product: ")


def test_a_long_path_has_only_its_products_so_far() -> None:
    layers = (*[Dense(1, "tanh")] * 3, Dense(1))
    chain = chain_of(NetworkSpec(2, layers, "half_sse"), Route(parameter=(0, 0, 0)))
    (path,) = chain.paths
    text = to_text(path_equation(chain, 0).result)
    assert text.count("→") == len(path.factors) - 1 > 4
    assert "·" not in text
