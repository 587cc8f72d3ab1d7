"""Random computation graphs, and their results worked out in another way: with complex numbers."""

from __future__ import annotations

import cmath
import math
from collections.abc import Callable, Mapping

from hypothesis import strategies as st

from simulator.graph.scalar_graph import Graph, GraphBuilder

FAR = 0.05  # from kinks and poles
Values = dict[int, complex]

# Every operation for complex numbers. What has a kink follows the real part.
COMPLEX: Mapping[str, Callable[..., complex]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "^": lambda a, b: a**b,
    "negative": lambda u: -u,
    "sin": cmath.sin,
    "cos": cmath.cos,
    "tan": cmath.tan,
    "atan": cmath.atan,
    "exp": cmath.exp,
    "ln": cmath.log,
    "sqrt": cmath.sqrt,
    "abs": lambda u: u if u.real > 0.0 else -u,
    "sinh": cmath.sinh,
    "cosh": cmath.cosh,
    "tanh": cmath.tanh,
    "sigmoid": lambda u: 1.0 / (1.0 + cmath.exp(-u)),
    "relu": lambda u: u if u.real > 0.0 else 0j,
    "max": lambda a, b: a if a.real > b.real else b,
    "min": lambda a, b: b if a.real > b.real else a,
}
_TWO = ("+", "-", "*", "/", "^", "max", "min")


def result(graph: Graph, moved: int = 0, by: complex = 0j) -> complex:
    """Return a graph's result with one of its variables moved."""
    values: Values = {}
    for one in graph.order:
        node = graph.nodes[one]
        if node.operation is None:
            values[one] = node.value + (by if one == moved else 0j)
        else:
            inputs = [values[source] for source in node.inputs if source is not None]
            values[one] = COMPLEX[node.operation.name](*inputs)
    assert graph.output is not None
    return values[graph.output]


def complex_step(graph: Graph, variable: int) -> float:
    """Return the derivative by a variable, exact to rounding (Squire and Trapp, 1998)."""
    return result(graph, variable, 1e-30j).imag / 1e-30


def central(graph: Graph, variable: int, h: float = 1e-4) -> float:
    """Return the central difference quotient of fourth order."""
    near, far = (
        (result(graph, variable, s * h) - result(graph, variable, -s * h)).real for s in (1.0, 2.0)
    )
    return (8.0 * near - far) / (12.0 * h)


def _is_smooth(operation: str, *inputs: float) -> bool:
    """Return whether an operation has a value and a slope well away from kinks and poles."""
    first, last = inputs[0], inputs[-1]
    match operation:
        case "/":
            return abs(last) > FAR
        case "^":
            return first > FAR and abs(last) < 4.0
        case "ln" | "sqrt":
            return first > FAR
        case "abs" | "relu":
            return abs(first) > FAR
        case "max" | "min":
            return abs(first - last) > FAR
        case "tan":
            return abs(math.cos(first)) > FAR
        case "exp" | "sinh" | "cosh":
            return abs(first) < 5.0
        case _:
            return True


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Draw a graph whose result depends on nodes that are used several times."""
    builder, values = GraphBuilder(), {}
    for name in "xyz"[: draw(st.integers(1, 3))]:
        value = draw(st.floats(-2.0, 2.0).map(lambda drawn: round(drawn, 3)))
        values[builder.variable(name, value)] = value
    for number in draw(st.lists(st.sampled_from([2.0, -1.5, 0.25]), max_size=2)):
        values[builder.constant(number)] = number
    for _ in range(draw(st.integers(1, 14))):
        operation = draw(st.sampled_from(sorted(COMPLEX)))
        arity = 2 if operation in _TWO else 1
        inputs = [draw(st.sampled_from(sorted(values))) for _ in range(arity)]
        numbers = [values[one] for one in inputs]
        if not _is_smooth(operation, *numbers):
            continue
        value = COMPLEX[operation](*map(complex, numbers)).real
        if abs(value) < 50.0:
            values[builder.apply(operation, *inputs)] = value
    return builder.graph(max(values))
