"""Derivatives in symbols: rules, lines, readable results, and the graph's own numbers."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from random_graphs import graphs

from simulator.graph.definitions import read_graph
from simulator.graph.kinks import Meeting, meeting
from simulator.graph.labels import labels_of
from simulator.graph.operations import OPERATIONS
from simulator.graph.recorded import Recording
from simulator.graph.scalar_graph import Graph, GraphProblem
from simulator.graph.symbolic.derivation import Derivation, agree, derive, formula_of
from simulator.graph.symbolic.partials import PARTIALS
from simulator.graph.symbolic.rules import RULES
from simulator.graph.symbolic.simplify import simplified
from simulator.graph.symbolic.terms import Term, depends_on, evaluate, walk
from simulator.graph.symbolic.written import operator, written
from simulator.notation.text import to_text


def formula(text: str) -> Term:
    graph = read_graph(text)
    return formula_of(graph, labels_of(graph))


def derivation(text: str, name: str = "x") -> Derivation:
    return derive(formula(text), name)


def lines(text: str, name: str = "x") -> list[tuple[str, str]]:
    """Return each line with the name of its rule."""
    return [
        (to_text(written(step.term, operator(name))), str(step.rule.title) if step.rule else "")
        for step in derivation(text, name).steps
    ]


def result(text: str, name: str = "x") -> str:
    return lines(text, name)[-1][0]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        # C5
        ("2a + 3b", "a", "2"),
        ("2a + 3b", "b", "3"),
        ("3x + 2xy + y²", "x", "3 + 2y"),
        ("3x + 2xy + y²", "y", "2x + 2y"),
        ("e^(3x²)", "x", "6x · e^{3x^2}"),
        ("t = x + y; z = t²", "x", "2(x + y)"),
        # The lecture's table: a, a·xⁿ, eˣ, ln x
        ("7 + 0x", "x", "0"),
        ("4x^5", "x", "20x^4"),
        ("e^x", "x", "e^x"),
        ("ln(x)", "x", "1/x"),
        # C6 and C7
        ("apple*count*tax", "apple", "count · tax"),
        ("(apple*apples + orange*oranges)*tax", "tax", "apple · apples + orange · oranges"),
        # C9: softmax with cross-entropy, target the third class
        ("-ln(e^c/(e^a + e^b + e^c))", "a", "e^a/(e^a + e^b + e^c)"),
        ("sigmoid(x)", "x", "σ(x) · (1 − σ(x))"),
        ("tanh(x)", "x", "1 − tanh(x)^2"),
        ("relu(x)", "x", "[x > 0]"),
        ("max(x, y)", "x", "[x > y]"),
        ("max(x, x)", "x", "1"),
        ("min(x, x)^2", "x", "2x"),
        ("max(x + x, 2x)*y", "x", "2y"),
        ("min(x, x, max(x, x))", "x", "1"),
        ("0^x", "x", "0"),
        ("(1 - 1)^(3x)", "x", "0"),
        # Others
        ("1/x", "x", "−1/x^2"),
        ("x/y", "y", "−x/y^2"),
        ("x^-3", "x", "−3x^{−4}"),
        ("2^x", "x", "2^x · ln(2)"),
        ("x^2/x", "x", "1"),
        ("sqrt(x)", "x", "0.5/√x"),
        ("x/3 + 1.5x", "x", "11/6"),
        ("1.1x*2", "x", "2.2"),
        ("0.1x + 0.2x", "x", "0.3"),
        ("y", "x", "0"),
        ("sin(x)cos(x)", "x", "cos(x)^2 − sin(x)^2"),
        ("(x + 1)(x - 1)", "x", "2x"),
        ("|x - 3|", "x", "[x − 3 > 0] − [x − 3 < 0]"),
    ],
)
def test_results_read_as_one_would_write_them(text: str, name: str, expected: str) -> None:
    assert result(text, name) == expected


def test_a_derivation_line_by_line() -> None:
    assert lines("e^(3x²)") == [
        ("d/dx(e^{3x^2})", ""),
        ("e^{3x^2} · d/dx(3x^2)", "derivative of exp"),
        ("e^{3x^2} · 3 · d/dx(x^2)", "constant factor rule"),
        ("e^{3x^2} · 3 · 2x", "power rule"),
        ("6x · e^{3x^2}", ""),
    ]
    assert [title for _, title in lines("(x^2 + 1)/x")] == [
        *("", "quotient rule", "sum rule", "power rule", "constant rule"),
        *("derivative of the variable itself", ""),
    ]


def test_the_chain_rule_tells_what_it_took_inside() -> None:
    steps = derivation("e^(3x²) + ln(2x)").steps
    told = [[to_text(written(one)) for one in step.inner] for step in steps]
    assert told[2] == ["3x^2"]
    assert ["2x"] in told
    assert [] in told


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.title))
def test_every_rule_is_used_and_tells_its_form(rule: object) -> None:
    texts = [
        *("x + 2x", "x*sin(x)", "x/cos(x)", "x^3 + 2", "3^x", "x^x", "e^x", "ln(x)", "sqrt(x)"),
        *("sigmoid(x)", "tanh(x)", "relu(x)", "|x|", "tan(x)", "atan(x)", "sinh(x)", "cosh(x)"),
        *("min(x, 2)", "max(x, x)", "0^x"),
    ]
    used = [step.rule for text in texts for step in derivation(text).steps]
    assert rule in used
    assert "′ =" in rule.form


@pytest.mark.parametrize(
    "text",
    ["max(x,x)", "min(x,x)^2", "max(x,x)*y", "0^x", "max(2x, x + x)", "max(x, min(x, x), x)"],
)
def test_what_is_the_same_twice_has_the_graphs_number(text: str) -> None:
    graph = read_graph(text, {"x": 2.0, "y": 3.0})
    values = {one.name: one.value for one in graph.variables()}
    by_graph = Recording(graph).gradient(graph.variables()[0].id)
    assert by_graph is not None
    assert derivation(text).value(values) == pytest.approx(by_graph)


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("x = 2; max(x, 2)", Meeting.CROSS),
        ("x = 2; max(x, 3)", None),
        ("x = 1; max(x^2, 2x - 1)", Meeting.TOUCH),
        ("x = 2; max(x, x)", Meeting.TOUCH),
        ("x = 2; relu(x - 2) + max(x, x)", Meeting.CROSS),
        ("x = 0; |x^3|", Meeting.TOUCH),
        ("x = 0; |x|", Meeting.CROSS),
        ("x = 1; y = 0; x*relu(y)", Meeting.TOUCH),
        ("x = 2; y = relu(x - 2); z = x^2", None),
        ("x = 0; ln(x) + |1/x|", None),
    ],
)
def test_where_two_sides_meet(text: str, met: Meeting | None) -> None:
    graph = read_graph(text)
    values = Recording(graph).forward.values
    assert meeting(graph, values, graph.variables()[0].id) is met


def test_every_operation_has_partial_derivatives_in_symbols() -> None:
    assert PARTIALS.keys() == OPERATIONS.keys()


@given(graphs())
def test_the_number_is_the_graphs(graph: Graph) -> None:
    try:
        whole = formula_of(graph, labels_of(graph))
        recording = Recording(graph)
        values = {one.name: one.value for one in graph.variables()}
        for variable in graph.variables():
            if depends_on(whole, variable.name):
                found = derive(whole, variable.name).value(values)
                expected = recording.gradient(variable.id)
                assert found == pytest.approx(expected, rel=1e-6, abs=1e-6)
    except GraphProblem as problem:
        assert "too long" in str(problem)  # noqa: PT017


@given(graphs())
def test_simplifying_changes_no_value_and_makes_nothing_longer(graph: Graph) -> None:
    try:
        whole = formula_of(graph, labels_of(graph))
    except GraphProblem:
        return
    values = {one.name: one.value for one in graph.variables()}
    short = simplified(whole)
    before = evaluate(whole, values)
    assert evaluate(short, values) == pytest.approx(before, rel=1e-6, abs=1e-6)
    assert sum(1 for _ in walk(short)) <= sum(1 for _ in walk(whole)) + 4
    assert simplified(short) == short


def test_what_is_too_long_is_refused_in_words() -> None:
    doubled = ";".join(f"t{k + 1} = t{k} + t{k}" for k in range(1, 30))
    with pytest.raises(GraphProblem, match="too long to be differentiated by hand"):
        formula(f"t1 = 2x; {doubled}")
    nested = "sigmoid(" * 20 + "x*y*x" + ")" * 20
    with pytest.raises(GraphProblem, match="too long"):
        derivation(f"({nested})*({nested})")
    with pytest.raises(GraphProblem, match="no result yet"):
        formula_of(Graph({}), {})


def test_agreement_is_by_size() -> None:
    assert agree(1e12, 1e12 * (1.0 + 1e-12))
    assert not agree(1.0, 1.001)
    assert not agree(math.nan, 1.0)
