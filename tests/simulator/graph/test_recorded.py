"""Recorded passes: what each position shows, walks in larger steps, equations, differences."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from random_graphs import graphs

from simulator.graph.definitions import read_graph
from simulator.graph.differences import difference, result_along
from simulator.graph.labels import labels_of
from simulator.graph.recorded import Arrived, Recording, SeedStep, ValueStep
from simulator.graph.reverse_mode import Contribution
from simulator.graph.scalar_graph import Edge, Graph
from simulator.graph.step_equations import StepEquations
from simulator.notation.text import equation_text


def recorded(text: str) -> Recording:
    return Recording(read_graph(text))


def equations(text: str) -> list[str]:
    recording = recorded(text)
    made = StepEquations(recording, labels_of(recording.graph))
    return [equation_text(made.of(index)) for index in range(len(recording.steps))]


def test_apples_step_by_step() -> None:
    """C6: forward 220; backward 2.2, 110, 200."""
    recording = recorded("apple = 100; count = 2; tax = 1.1; total = apple*count*tax")
    kinds = [type(step) for step in recording.steps]
    assert kinds == [ValueStep] * 2 + [SeedStep] + [Contribution] * 4
    apple, count, tax = (one.id for one in recording.graph.variables())
    product, total = (one for one in recording.graph.order if one not in (apple, count, tax))
    assert recording.value_at(apple, 0) == 100.0
    assert recording.value_at(product, 0) is None
    assert recording.value_at(product, 1) == 200.0
    assert recording.value_at(total, 2) == pytest.approx(220.0)
    assert recording.arrived_at(total, 2) is None
    assert recording.arrived_at(total, 3) == Arrived(1.0, 1, 1)
    assert recording.arrived_at(product, 3) is None
    assert recording.arrived_at(product, 4) == Arrived(1.1, 1, 1)
    assert recording.arrived_at(tax, 5) == Arrived(200.0, 1, 1)
    assert recording.handed_at(4).keys() == {Edge(total, 0)}
    assert recording.handed_at(7).keys() == {
        *(Edge(total, 0), Edge(total, 1), Edge(product, 0), Edge(product, 1))
    }
    last = recording.arrived_at(count, 7)
    assert last is not None
    assert last.total == pytest.approx(110.0)


def test_a_fault_is_shown_once_it_is_found() -> None:
    recording = recorded("x = 0; y = 1/x; z = y + 1")
    (step,) = recording.steps
    assert isinstance(step, ValueStep)
    assert recording.fault_at(step.node, 0) is None
    assert "division by zero" in str(recording.fault_at(step.node, 1))
    assert recording.value_at(step.node, 1) is None


def test_walks_in_larger_steps() -> None:
    recording = recorded("x = 1; y = 2; t = x + y; z = t*x")
    # Two values; the seed; from z to t and x; from t to x and y.
    assert recording.stops("edge") == (0, 1, 2, 3, 4, 5, 6, 7)
    assert recording.stops("node") == (0, 1, 2, 3, 5, 7)
    assert recording.stops("pass") == (0, 2, 7)
    assert Recording(Graph({})).stops("node") == (0,)


@given(graphs())
def test_the_end_of_the_walk_shows_every_gradient(graph: Graph) -> None:
    recording = Recording(graph)
    end = len(recording.steps)
    for one, gradient in recording.backward.gradients.items():
        arrived = recording.arrived_at(one, end)
        assert arrived is not None
        assert arrived.total == gradient
        assert arrived.number == arrived.count
    assert recording.stops("pass")[-1] == recording.stops("edge")[-1] == end


def test_equations_of_both_passes() -> None:
    assert equations("x = 3; y = -2; z = x*y") == [
        "z = xy\n    = 3 · (−2)\n    = −6",
        "∂z/∂z = 1\n    = 1\n    = 1",
        "∂z/∂x = y\n    = −2\n    = −2\n∂z/∂x = ∂z/∂z · ∂z/∂x\n    = 1 · (−2)\n    = −2",
        "∂z/∂y = x\n    = 3\n    = 3\n∂z/∂y = ∂z/∂z · ∂z/∂y\n    = 1 · 3\n    = 3",
    ]


def test_the_equation_of_a_shared_node_has_the_sum_so_far() -> None:
    told = equations("x = 3; z = x*x + x")
    assert told[4].endswith("\n(∂z/∂x)_1 = ∂z/∂z · ∂z/∂x\n    = 1 · 1\n    = 1")
    ends = [one.split("\n")[-3:] for one in told if "∂z/∂x = (∂z/∂x)_1" in one]
    assert ends == [
        ["∂z/∂x = (∂z/∂x)_1 + (∂z/∂x)_2 + …", "    = 1 + 3", "    = 4"],
        ["∂z/∂x = (∂z/∂x)_1 + (∂z/∂x)_2 + (∂z/∂x)_3", "    = 1 + 3 + 3", "    = 7"],
    ]


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("y = sigmoid(x); x = 0", "∂y/∂x = y(1 − y)\n    = 0.50 · (1 − 0.50)\n    = 0.25"),
        ("y = tanh(x); x = 0", "∂y/∂x = 1 − y^2\n    = 1 − 0^2\n    = 1"),
        ("y = relu(x); x = 2", "∂y/∂x = [x > 0]\n    = [2 > 0]\n    = 1"),
        ("y = x^3; x = 2", "∂y/∂x = 3x^2\n    = 3 · 2^2\n    = 12"),
        ("y = e^x; x = 0", "∂y/∂x = y\n    = 1\n    = 1"),
        ("y = ln(x); x = 4", "∂y/∂x = 1/x\n    = 1/4\n    = 0.25"),
        ("y = max(x, 2); x = 2", "∂y/∂x = 1/2\n    = 1/2\n    = 0.50"),
    ],
)
def test_local_derivatives_in_symbols_and_numbers(text: str, local: str) -> None:
    """C9: sigmoid, tanh and ReLU by their own values."""
    assert equations(text)[-1].startswith(local)


def test_the_equation_of_a_fault_has_no_result() -> None:
    assert equations("x = 0; y = 1/x") == ["y = 1/x\n    = 1/0\n    = —"]
    assert equations("x = 0; y = sqrt(x)")[-1].endswith(
        "∂y/∂x = ∂y/∂y · ∂y/∂x\n    = 1 · —\n    = —"
    )


@given(graphs())
def test_every_step_has_an_equation(graph: Graph) -> None:
    recording = Recording(graph)
    made = StepEquations(recording, labels_of(graph))
    for index in range(len(recording.steps)):
        assert equation_text(made.of(index))


def test_labels_take_free_letters() -> None:
    assert list(labels_of(read_graph("x + y*x")).values()) == ["x", "y", "v1", "z"]
    assert list(labels_of(read_graph("v1 + y*z")).values()) == ["v1", "y", "z", "u1", "f"]


def test_difference_quotients_approach_the_derivative() -> None:
    """C5: the derivative as a limit; x² at 3 has (2·3 + Δ) and, in the middle, 6 at once."""
    graph = read_graph("x = 3; y = x^2")
    for delta in (1.0, 0.1, -0.5):
        found = difference(graph, 1, delta)
        assert found.forward == pytest.approx(6.0 + delta)
        assert found.central == pytest.approx(6.0)
    assert (found.before, found.after, found.back) == (9.0, 6.25, 12.25)
    with pytest.raises(ValueError, match="delta must not be 0"):
        difference(graph, 1, 0.0)


def test_the_result_along_a_variable() -> None:
    graph = read_graph("x = 3; y = 2; z = x*y + 1/x")
    found = result_along(graph, 1, np.array([1.0, 0.0, -2.0]))
    assert found[[0, 2]] == pytest.approx([3.0, -4.5])
    assert math.isnan(found[1])
    assert np.isnan(result_along(Graph({}), 1, np.ones(2))).all()
    assert result_along(graph, 2, np.array([1.0]))[0] == pytest.approx(3.0 + 1.0 / 3.0)
