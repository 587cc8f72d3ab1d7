"""Gates: the course's numbers, the rule row by row, what one line can do, and XOR from three."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from steps_fixture import evaluate

from simulator.notation import to_text
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.training.perceptron import is_separable as separable_by_program
from simulator.workshops.gates import composition, lines, rule
from simulator.workshops.gates.rule import End
from simulator.workshops.gates.truth import (
    GATES,
    INPUTS,
    TARGETS,
    Gate,
    Weights,
    is_solved,
    right_rows,
    truth_table,
)
from simulator.workshops.records.gates import RECORD, GatesDocument, Neuron

AND, OR, NAND = Weights(0.5, 0.5, -0.7), Weights(0.5, 0.5, -0.2), Weights(-0.5, -0.5, 0.7)
THREE: dict[Gate, Weights] = {"and": AND, "or": OR, "nand": NAND}
WEIGHTS = st.builds(
    Weights, *[st.integers(-50, 50).map(lambda tenths: tenths / 10) for _ in range(3)]
)
GATE = st.sampled_from(GATES)


@pytest.mark.parametrize(
    ("weights", "gate", "sums"),
    [
        (AND, "and", [-0.7, -0.2, -0.2, 0.3]),  # COURSE A2
        (OR, "or", [-0.2, 0.3, 0.3, 0.8]),  # COURSE A3
        (NAND, "nand", [0.7, 0.2, 0.2, -0.3]),  # COURSE A3
    ],
)
def test_the_courses_weights_give_its_sums_and_classes(
    weights: Weights, gate: Gate, sums: list[float]
) -> None:
    table = truth_table(weights, gate)
    assert [row.total for row in table] == sums
    assert [row.output for row in table] == list(TARGETS[gate])
    assert is_solved(weights, gate)


def test_any_right_answer_counts_and_a_sum_of_0_is_class_0() -> None:
    assert is_solved(Weights(1.0, 2.0, -2.5), "and")
    assert is_solved(Weights(-3.0, -1.0, 3.5), "nand")
    assert not is_solved(Weights(0.5, 0.5, -0.5), "or")  # both sums are exactly 0
    assert right_rows(Weights(0.5, 0.5, -0.5), "and") == 4


@given(WEIGHTS, GATE)
def test_a11_a_threshold_is_a_bias_of_the_other_sign(weights: Weights, gate: Gate) -> None:
    for row in truth_table(weights, gate):
        assert (row.weighted > weights.theta) == (row.total > 0.0) == bool(row.output)
        # ... and a sigmoid above 0.5 is the step of the same sum.
        assert (1.0 / (1.0 + np.exp(-row.total)) > 0.5) == bool(row.output)


def test_a11_a_bias_of_minus_01_fires_above_01() -> None:
    weights = Weights(0.1, 0.2, -0.1)
    assert weights.theta == 0.1
    assert not weights.fires((1, 0))  # 0.1 does not exceed 0.1
    assert weights.fires((0, 1))


# -- the rule


def test_a4_a_visit_says_what_was_before_the_error_the_change_and_what_is_after() -> None:
    start = Weights(0.5, 0.5, -0.7)
    first, second, third, fourth = rule.visits(start, "nand", 0.1, 4)
    assert (first.row, first.total, first.output, first.target, first.error) == (0, -0.7, 0, 1, -1)
    assert first.change == Weights(0.0, 0.0, 0.1)
    assert first.after == second.before == Weights(0.5, 0.5, -0.6)
    assert second.change == Weights(0.0, 0.1, 0.1)
    assert third.change == Weights(0.1, 0.0, 0.1)
    # The last row is class 1 and should be 0: all three go down.
    assert (fourth.output, fourth.error) == (1, 1)
    assert fourth.change == Weights(-0.1, -0.1, -0.1)
    assert fourth.after == Weights(0.5, 0.5, -0.5)


@given(WEIGHTS, GATE, st.sampled_from([0.1, 0.3, 1.0]), st.integers(1, 40))
def test_a_row_that_is_right_changes_nothing(
    start: Weights, gate: Gate, rate: float, many: int
) -> None:
    for one in rule.visits(start, gate, rate, many):
        if not one.error:
            assert one.after == one.before
        else:
            moved = one.after.total(INPUTS[one.row]) - one.before.total(INPUTS[one.row])
            assert np.sign(moved) == -one.error


@given(WEIGHTS, st.sampled_from(["and", "or", "nand"]), st.sampled_from([0.1, 0.3, 1.0]))
def test_a4_and_or_and_nand_are_learnt_from_anywhere(
    start: Weights, gate: Gate, rate: float
) -> None:
    found = rule.ending(start, gate, rate)
    assert found.end is End.SOLVED
    assert is_solved(rule.after(start, gate, rate, found.visits), gate)
    assert not found.visits or not is_solved(rule.after(start, gate, rate, found.visits - 1), gate)


@given(WEIGHTS, st.sampled_from([0.1, 0.3, 1.0]))
def test_a4_on_xor_the_rule_goes_round(start: Weights, rate: float) -> None:
    found = rule.ending(start, "xor", rate)
    assert found.end is End.ROUND
    assert (found.visits + 1 - found.first) % 4 == 0
    assert found.visits < rule.MAX_VISITS
    before = rule.visits(start, "xor", rate, found.visits + 1)
    assert before[-1].before == before[found.first - 1].before


def test_the_rule_is_the_one_that_training_follows() -> None:
    trainer = Experiment.from_scenario(presets.load("nand")).trainer()
    start = Weights(0.4, -0.3, -0.2)
    trainer.state.theta[:] = start
    for one in rule.visits(start, "nand", 0.1, 12):
        trainer.update_on(np.array([one.row]))
        assert one.after == pytest.approx(tuple(trainer.state.theta.tolist()))
    assert one.after != start


# -- lines


@pytest.mark.parametrize("outputs", list(product((0, 1), repeat=4)))
def test_what_a_line_can_do_is_what_a_linear_program_finds(outputs: tuple[int, ...]) -> None:
    assert lines.is_separable(outputs) == separable_by_program(INPUTS, outputs)


def test_the_best_of_all_lines_gets_3_of_4_of_xor() -> None:
    assert {gate: lines.most_right(gate) for gate in GATES} == {
        **dict.fromkeys(("and", "or", "nand"), 4),
        "xor": 3,
    }
    assert right_rows(OR, "xor") == 3


@given(WEIGHTS)
def test_the_four_demands_of_xor_contradict_one_another(weights: Weights) -> None:
    first, second = lines.opposite_sums(weights)
    assert first == pytest.approx(second, abs=1e-9)
    found = lines.demands(weights, "xor")
    assert [one.above for one in found] == [False, True, True, False]
    assert not all(one.is_met for one in found)
    assert sum(one.is_met for one in found) == right_rows(weights, "xor")


@given(WEIGHTS, st.floats(-1, 2), st.floats(-1, 2))
def test_a_line_is_moved_and_turned_to_where_it_is_dragged(
    weights: Weights, x: float, y: float
) -> None:
    at = lines.foot(weights)
    if at is None:
        assert weights[:2] == (0.0, 0.0)
        return

    def on_line(one: Weights, point: tuple[float, float]) -> bool:
        return abs(one.w1 * point[0] + one.w2 * point[1] + one.b) < 1e-9

    assert on_line(weights, at)
    moved = lines.through(weights, (x, y))
    assert moved[:2] == weights[:2]
    assert on_line(moved, (x, y))
    for by in (0.1, -0.1):
        lifted = lines.lifted(weights, by)
        foot = lines.foot(lifted, at)
        assert foot is not None
        assert np.hypot(foot[0] - at[0], foot[1] - at[1]) == pytest.approx(0.1)
        if abs(weights.w2) > 1e-9:
            assert np.sign(foot[1] - at[1]) == np.sign(by)
        else:
            assert np.sign(foot[0] - at[0]) == np.sign(by)
    turned = lines.turned(weights, at, (x, y))
    assert on_line(turned, at)
    assert np.hypot(*turned[:2]) == pytest.approx(np.hypot(*weights[:2]))
    assert turned.w1 * weights.w1 + turned.w2 * weights.w2 >= -1e-12
    if np.hypot(x - at[0], y - at[1]) > 1e-6:
        assert on_line(turned, (x, y))


# -- XOR from gates


def test_a5_nand_and_or_into_and_is_xor() -> None:
    rows = composition.compose(THREE)
    assert [tuple(row.outputs[part] for part in composition.PARTS) for row in rows] == [
        (1, 0, 0),
        (1, 1, 1),
        (1, 1, 1),
        (0, 1, 0),
    ]
    assert all(row.is_right for row in rows)
    assert not all(row.is_right for row in composition.compose({**THREE, "nand": AND}))


def test_a5_each_row_is_walked_through_the_three_nodes_with_the_step_panels_equations() -> None:
    places = [composition.place_of(step) for step in range(1, composition.STEPS + 1)]
    assert composition.place_of(0) is None
    assert places == [(row, part) for row in range(4) for part in ("nand", "or", "and")]
    rows = composition.compose(THREE)
    for place in places:
        assert place is not None
        found = composition.sum_equation(THREE, place)
        hidden = rows[place.row].outputs["nand"], rows[place.row].outputs["or"]
        inputs = hidden if place.part == "and" else INPUTS[place.row]
        assert evaluate(found.numbers) == pytest.approx(THREE[place.part].total(inputs))
    first = composition.sum_equation(THREE, composition.Place(3, "nand"))
    assert to_text(first.result) == "−0.30"


# -- the document


def test_a_neuron_stands_where_the_rule_has_brought_it_and_is_moved_from_there() -> None:
    neuron = Neuron(w1=0.0, w2=0.0, b=0.0, visits=4)
    assert neuron.weights("and") == Weights(0.1, 0.1, 0.1)
    moved = neuron.moved("and", w2=0.7)
    assert (moved.start, moved.visits, moved.rate) == (Weights(0.1, 0.7, 0.1), 0, 0.1)
    far = Neuron(w1=5.0, w2=5.0, b=5.0, rate=1.0, visits=1).moved("or", b=9.0)
    assert far.b == 5.0


def test_every_gate_has_a_neuron_and_only_those() -> None:
    document = GatesDocument(neurons={"or": Neuron(b=-0.2)})
    assert set(document.all_weights) == set(GATES)
    assert document.all_weights["or"] == OR
    assert document.weights == AND
    after = document.changed(gate="nand", neurons=document.with_neuron(Neuron(b=1.0)))
    assert after.neurons["and"].b == 1.0
    with pytest.raises(ValueError, match="visits"):
        document.changed(neurons={"or": {"visits": 1001}})
    with pytest.raises(ValueError, match="neurons"):
        document.changed(neurons={"nor": {}})


def test_presets_begin_where_they_say() -> None:
    solved = {
        one.name: is_solved(one.document.weights, one.document.gate)
        for one in RECORD.presets
        if isinstance(one.document, GatesDocument)
    }
    assert solved.pop("and")
    assert solved.pop("threshold")
    assert solved.pop("xor-gates")
    assert not any(solved.values())
