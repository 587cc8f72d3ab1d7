"""Graphs as text: names, lines, values, sharing, what is refused and where; and back to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_graphs import graphs

from simulator.graph.definition_text import text_of
from simulator.graph.definitions import MAX_LINES, MAX_NODES, DefinitionProblem, read_graph
from simulator.graph.formula_names import is_name
from simulator.graph.recorded import Recording
from simulator.graph.scalar_graph import Graph, number_name
from simulator.messages import Message


def shown(graph: Graph) -> dict[str, float]:
    """Return the variables with their values."""
    return {one.name: one.value for one in graph.variables()}


def result(text: str) -> float:
    graph = read_graph(text)
    assert graph.output is not None
    return Recording(graph).forward.values[graph.output]


def test_a_constant_that_is_minus_zero_has_a_minus_sign() -> None:
    assert [number_name(value) for value in (-0.0, 0.0, -2.0, 1e-5)] == ["−0", "0", "−2", "1e-05"]
    graph = read_graph("y = (-0)^2")
    assert [node.name for node in graph.nodes.values() if node.kind == "number"] == ["−0", "2"]
    assert text_of(graph) == "y = (-0)^2"
    assert text_of(read_graph("y = (--3)^2")) == "y = (--3)^2"


@pytest.mark.parametrize(
    ("text", "variables"),
    [
        ("2xy", ["x", "y"]),
        ("xyz", ["x", "y", "z"]),
        ("ab + ba", ["a", "b"]),
        ("w1x1 + w2x2 + b", ["w1", "x1", "w2", "x2", "b"]),
        ("w₁x₁", ["w1", "x1"]),
        ("price*count*tax", ["price", "count", "tax"]),
        ("사과 * 개수 * 소비세", ["사과", "개수", "소비세"]),
        ("w_11 * long_name2", ["w_11", "long_name2"]),
        ("2πr", ["r"]),
        ("e^x + pi", ["x"]),
        ("xsin(y)", ["x", "y"]),
        ("X + x", ["x"]),
        ("θ² + x²", ["θ", "x"]),
        ("w1(x1 + x2)", ["w1", "x1", "x2"]),
    ],
)
def test_names(text: str, variables: list[str]) -> None:
    assert list(shown(read_graph(text))) == variables


def test_a_variable_stands_once_and_constants_for_themselves() -> None:
    graph = read_graph("x*x + 2x + 2")
    kinds = [node.kind for node in graph.nodes.values()]
    assert (kinds.count("variable"), kinds.count("number")) == (1, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = 3; t = x + 1; z = t^2 + t", 20.0),
        ("x = 3\n\n t = x + 1 ;\nz = t²\n", 16.0),
        ("z = 2x; x = 5", 10.0),
        ("x = -2.5e0; x + 1", -1.5),
        ("x = −2; x", -2.0),
        ("half = 1/2; half + 1", 1.5),
        ("x = 2; x^2; x^3", 8.0),
        ("-2x; x = 4", -8.0),
        ("e^x; x = 0", 1.0),
        ("e^2", 7.38905609893065),
    ],
)
def test_lines(text: str, expected: float) -> None:
    assert result(text) == pytest.approx(expected, rel=1e-15)


def test_values_that_the_text_does_not_give() -> None:
    assert shown(read_graph("x + y + x")) == {"x": 1.0, "y": 2.0}
    assert shown(read_graph("x + y", {"y": -4.0, "other": 9.0})) == {"x": 1.0, "y": -4.0}
    assert shown(read_graph("x + y; y = 7", {"y": -4.0})) == {"x": 1.0, "y": 7.0}


def test_e_to_a_power_is_an_exp_node() -> None:
    graph = read_graph("e^(3x²)")
    assert graph.output is not None
    last = graph.nodes[graph.output].operation
    assert last is not None
    assert last.name == "exp"


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("", "^the formula is empty", 0),
        (" ;\n ", "^the formula is empty", 0),
        ("x + ", "^character 4: the formula ends too early; a number, a name, a function", 3),
        ("x = 2; y = x +* 3", "^line 2: character 9: '\\*' is not expected; a number, a name", 14),
        ("x = 2\ny = 3 # x", "^line 2: character 7: '#' is not allowed; use numbers, names", 12),
        ("ab = 3", "^character 1: one name must stand to the left of '='", 0),
        ("x + y = 3", "^character 1: one name must stand to the left", 0),
        ("sin = 3", "^character 1: one name must stand", 0),
        (" = 3", "^character 2: one name must stand", 1),
        ("x = 2; x = 3", "^line 2: character 2: 'x' has its value already", 7),
        ("t = x; 2t", "^line 1: character 5: 't' would be 'x' once more", 4),
        ("y = 2t; t = x + 1", "^line 2: character 2: 't' is used before this line", 8),
        ("t = t + 1", "^character 1: 't' is used before this line", 0),
        ("y = ", "^the formula is empty", 0),
        ("x = 1e999", "^character 5: this number is too large", 4),
        ("x + price(2)", "^character 5: 'price' is no function; .*write price\\*\\( \\)$", 4),
        ("sine(x)", "^character 1: 'sine' is no function \\(did you mean sin\\?\\)", 0),
        ("x = 2 = 3", "^character 7: '=' is not allowed", 6),
        ("a" * 40, "^character 1: a name has at most 24 letters$", 0),
        ("1/2x", "^character 4: 'x' could belong below the fraction", 3),
    ],
)
def test_what_is_wrong_and_where(text: str, words: str, start: int) -> None:
    with pytest.raises(DefinitionProblem, match=words) as caught:
        read_graph(text)
    assert caught.value.start == start
    assert isinstance(caught.value.args[0], Message)
    assert caught.value.start <= caught.value.end <= len(text) + 1


def test_limits() -> None:
    lines = "\n".join(["x"] * (MAX_LINES + 1))
    with pytest.raises(
        DefinitionProblem, match=f"line {MAX_LINES + 1}: .*at most {MAX_LINES} lines"
    ):
        read_graph(lines)
    wide = ";".join(f"t{k} = " + "+".join(["x"] * 30) for k in range(20))
    with pytest.raises(DefinitionProblem, match=f"a graph has at most {MAX_NODES} nodes here"):
        read_graph(wide)
    with pytest.raises(DefinitionProblem, match="at most 500 characters"):
        read_graph("x" + " + x" * 200)


@given(st.text("xya1t =;\n+*/^()-−πeé²₁#,|√sinmaxln.", max_size=40))
def test_whatever_is_typed_is_read_or_refused_in_words(text: str) -> None:
    try:
        graph = read_graph(text)
    except DefinitionProblem as problem:
        assert 0 <= problem.start <= problem.end <= len(text) + 1  # noqa: PT017
        return
    assert graph.output is not None
    Recording(graph)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("x", True),
        ("x12", True),
        ("price", True),
        ("ab", False),
        ("xyz", False),
        ("e", False),
        ("ln", False),
        ("2x", False),
        ("", False),
        ("x y", False),
        ("x²", False),
        ("가격", True),
    ],
)
def test_is_name(text: str, is_one: bool) -> None:
    assert is_name(text) is is_one


@pytest.mark.parametrize(
    "text",
    [
        "x = 3\ny = -2\nz = 3*x + 2*x*y + y^2/x - sigmoid(x)",
        "x = 1\ny = 2\nt = x + y\nz = t^2 + t",
        "x = 2\ny = x*-3",
        "x = 1\ny = 4\nz = max(x, y, 1) - (x - y)",
        "x = 0.5\ny = exp(3*x^2)",
        "x = 3\nt = x + 1\nz = t^2\nt",
        "x = 3\nx",
    ],
)
def test_text_of_a_graph_is_what_was_typed(text: str) -> None:
    assert text_of(read_graph(text)) == text


@given(graphs())
def test_a_graph_read_from_its_text_computes_the_same(graph: Graph) -> None:
    again = read_graph(text_of(graph))
    first, second = Recording(graph), Recording(again)
    assert graph.output is not None
    assert again.output is not None
    expected = first.forward.values[graph.output]
    assert second.forward.values[again.output] == pytest.approx(expected, rel=1e-12, abs=1e-12)
    slopes = {one.name: second.gradient(one.id) for one in again.variables()}
    for one in graph.variables():
        assert slopes[one.name] == pytest.approx(first.gradient(one.id), rel=1e-9, abs=1e-12)
