"""Update records for tests, made by the code that trains, and a reader that evaluates equations."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from types import CodeType
from typing import Any

import numpy as np

from simulator import optimizers
from simulator.expressions import (
    Elided,
    Expression,
    Fraction,
    Marked,
    Number,
    Parens,
    Root,
    Row,
    Script,
    Symbol,
    Text,
    Words,
)
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.freezing import frozen_slices
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.update_chain import UpdateChain
from simulator.optimizers.update_stages import UpdateStages
from simulator.stepping.records import record_pass
from simulator.stepping.step_plan import UpdateRecord

XOR_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR_Y = np.array([[0.0], [1.0], [1.0], [0.0]])
XOR_SPEC = NetworkSpec(2, (Dense(4, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")


def make_update(
    spec: NetworkSpec = XOR_SPEC,
    X: np.ndarray = XOR_X,
    Y: np.ndarray = XOR_Y,
    *,
    optimizer: str = "sgd",
    warm_up: int = 2,
    seed: int = 1,
    theta: np.ndarray | None = None,
    regularization: Regularization | None = None,
    **settings: float,
) -> UpdateRecord:
    """Return the record of one update on all rows, after `warm_up` updates."""
    network = Network(spec)
    if theta is None:
        theta = network.initial_parameters(np.random.default_rng(seed), "xavier_uniform")
        theta += 0.1 * np.random.default_rng(seed + 1).standard_normal(theta.shape)
    rule = optimizers.get(optimizer, **settings)
    for _ in range(warm_up):
        rule.update(theta, network.loss_and_gradient(theta, X, Y)[1])
    before, memory = theta.copy(), rule.state_for(theta)
    loss, gradient = network.loss_and_gradient(theta, X, Y)
    stages = UpdateChain(rule, theta, gradient, network, regularization).watched_update()
    samples = tuple(record_pass(network, before, x, y) for x, y in zip(X, Y, strict=True))
    return UpdateRecord(
        spec=spec,
        epoch=warm_up,
        update=warm_up,
        rows=tuple(range(len(X))),
        samples=samples,
        loss=float(loss),
        stages=stages,
        optimizer=optimizer,
        settings={**rule.settings, **rule.scalar_state},
        state=memory,
        state_after={k: v.copy() for k, v in rule.state.items()},
        count=rule.count,
        frozen=frozen_slices(network),
        regularization=regularization or Regularization(),
    )


def plain_stages(theta: np.ndarray, gradient: np.ndarray, theta_after: np.ndarray) -> UpdateStages:
    """Return the stages of an update in which nothing stands between gradient and rule."""
    return UpdateStages(theta, *[gradient] * 4, theta, gradient, theta_after)


def gate_update(w: tuple[float, float], b: float) -> UpdateRecord:
    """Return an update of a single step perceptron on the AND table."""
    spec = NetworkSpec(2, (Dense(1, "step"),), "half_sse")
    Y = np.array([[0.0], [0.0], [0.0], [1.0]])
    return make_update(spec, XOR_X, Y, warm_up=0, theta=np.array([*w, b]))


_TOKENS = str.maketrans({"−": "-", "·": "*"})
_NAMES: dict[str, Any] = {
    "e": np.float64(math.e),
    "ln": np.log,
    "tanh": np.tanh,
    "cosh": np.cosh,
    "max": max,
    "min": min,
    "sgn": np.sign,
    "π": math.pi,
    "h": lambda z: 1.0 if z > 0 else 0.0,
    "sqrt": np.sqrt,
    "abs": abs,
    "__builtins__": {},
}


def evaluate(expression: Expression) -> float:
    """Return what a line of numbers amounts to; remarks (muted parts) do not count."""
    if type(expression) is Number:
        return float(abs(expression.value) if expression.bare else expression.value)
    values: list[float] = []
    code = _code(_python(expression, values))
    with np.errstate(all="ignore"):
        return float(eval(code, _NAMES, {"number": values}))


@cache
def _code(text: str) -> CodeType:
    """Return a line compiled: thousands differ in nothing but their numbers."""
    return compile(text.strip(), "<line>", "eval")


def _python(expression: Expression, values: list[float]) -> str:
    """Return a line as Python writes it; its numbers are put into `values`, and named there."""

    def together(items: Iterable[Expression]) -> str:
        return "".join([_python(item, values) for item in items])

    def named(value: float) -> str:
        values.append(value)
        return f" number[{len(values) - 1}] "

    match expression:
        case Number(value, bare, _):
            return named(np.float64(abs(value) if bare else value))
        case Elided(_, value, _):
            return named(value)
        case Words() | Marked(_, "muted"):
            return ""
        case Text(text):
            return text.translate(_TOKENS)
        case Symbol(text):
            return text
        case Script(base, None, sup) if sup is not None:
            return f"({together([base])})**({together([sup])})"
        case Fraction(above, below):
            return f"(({together([above])})/({together([below])}))"
        case Root(body):
            return f"sqrt({together([body])})"
        case Parens(body):
            return f"({together([body])})"
        case Row((Text("|"), *inner, Text("|"))):
            return f"abs({together(inner)})"
        case Row(items):
            return together(items)
        case Marked(body, _):
            return together([body])
        case _:
            raise AssertionError(f"a line of numbers must not hold {expression!r}")
