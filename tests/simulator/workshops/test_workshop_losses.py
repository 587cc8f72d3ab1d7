"""What the Losses workshop computes: slopes against differences, the course's digits, steps."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from equation_checks import check_lines
from hypothesis import given
from hypothesis import strategies as st

from simulator.equation_parts import number_of
from simulator.nn import losses
from simulator.nn.losses import Loss
from simulator.notation.text import equation_text
from simulator.workshops.losses import curves, one_weight, tables, tasks
from simulator.workshops.losses.curve_equations import loss_equation
from simulator.workshops.losses.curves import Axis
from simulator.workshops.losses.one_weight import Point
from simulator.workshops.losses.table_equations import cell_equation, mean_equation
from simulator.workshops.losses.tables import MEASURES
from simulator.workshops.records.losses import RECORD, CurveChoice, LossesDocument, TablesChoice

AXES: tuple[Axis, ...] = ("number", "probability", "sum")
DRAWN = [
    (loss, axis)
    for loss in losses.REGISTRY.values()
    for axis in AXES
    if axis == "sum" or curves.kind_of(loss) == "number" or axis == curves.kind_of(loss)
]
NAMES = [f"{loss.name}-{axis}" for loss, axis in DRAWN]
# Off every kink, and above −1 for what takes logarithms.
PLACES: dict[Axis, tuple[float, ...]] = {
    "number": (-0.7, 0.3, 4.1),
    "probability": (0.05, 0.4, 0.93),
    "sum": (-5.2, -0.4, 3.3),
}
POINTS = (Point(-1.0, 0), Point(0.4, 0), Point(0.7, 1), Point(1.2, 0), Point(2.0, 1))


def document(preset: str) -> LossesDocument:
    found = next(one.document for one in RECORD.presets if one.name == preset)
    assert isinstance(found, LossesDocument)
    return found


# -- curves


@pytest.mark.parametrize(("loss", "axis"), DRAWN, ids=NAMES)
@pytest.mark.parametrize("target", [1.0, 0.0])
def test_a_slope_is_what_the_curve_rises_by(loss: Loss, axis: Axis, target: float) -> None:
    if curves.problem(loss, target):
        pytest.skip("the loss has no such target")
    step = 1e-6
    for x in PLACES[axis]:
        ends = (curves.value(loss, x + side, target, axis) for side in (step, -step))
        rise = np.subtract(*ends) / (2.0 * step)
        assert curves.slope(loss, x, target, axis) == pytest.approx(rise, rel=1e-4, abs=1e-7)


@pytest.mark.parametrize(("loss", "axis"), DRAWN, ids=NAMES)
def test_an_equation_ends_with_what_the_curve_shows(loss: Loss, axis: Axis) -> None:
    for x in PLACES[axis]:
        found = loss_equation(loss, x, 1.0, axis)
        assert number_of(found.result) == curves.value(loss, x, 1.0, axis)
        check_lines(found)
        slope = number_of(found.where[-1].result)
        assert slope == pytest.approx(curves.slope(loss, x, 1.0, axis), rel=1e-12)


def test_b6_losses_from_first_principles() -> None:
    a, y = 0.3, 0.8
    wanted = {
        "mse": (a - y) ** 2,
        "half_sse": 0.5 * (a - y) ** 2,
        "mae": abs(a - y),
        "mape": abs(a - y) / y,
        "msle": (math.log(1.0 + a) - math.log(1.0 + y)) ** 2,
        "binary_cross_entropy": -(y * math.log(a) + (1.0 - y) * math.log(1.0 - a)),
        "categorical_cross_entropy": -y * math.log(a),
    }
    for name, value in wanted.items():
        assert curves.value(losses.REGISTRY[name], a, y, "probability") == pytest.approx(value)


def test_over_the_sum_squared_error_is_flat_where_cross_entropy_still_pulls() -> None:
    entropy, squared = (losses.REGISTRY[name] for name in ("binary_cross_entropy", "mse"))
    a = 1.0 / (1.0 + math.exp(6.0))
    assert curves.slope(entropy, -6.0, 1.0, "sum") == pytest.approx(a - 1.0)
    assert curves.slope(squared, -6.0, 1.0, "sum") == pytest.approx(2.0 * (a - 1.0) * a * (1.0 - a))


def test_softmax_shares_the_rest_with_a_second_sum_of_0() -> None:
    entropy = losses.REGISTRY["categorical_cross_entropy"]
    for z, y in ((1.3, 1.0), (-2.0, 0.0), (0.4, 0.7)):
        a = math.exp(z) / (math.exp(z) + 1.0)
        wanted = -y * math.log(a) - (1.0 - y) * math.log(1.0 - a)
        assert curves.value(entropy, z, y, "sum") == pytest.approx(wanted)
        assert curves.slope(entropy, z, y, "sum") == pytest.approx(a - y)
    text = equation_text(loss_equation(entropy, 0.0, 1.0, "sum"))
    assert "a₁ − y₁" in text.replace("_1", "₁")


def test_what_is_drawn_together_has_one_axis() -> None:
    def axis(first: str, second: str | None = None, over: str = "output") -> Axis:
        return CurveChoice(loss=first, second=second, over=over).axis  # type: ignore[arg-type]

    assert axis("mse", "mae") == "number"
    assert axis("mse", "binary_cross_entropy") == "probability"
    assert axis("mse", "perceptron") == "sum"
    assert axis("mse", over="sum") == "sum"


@pytest.mark.parametrize(
    ("names", "target", "axis", "fitted"),
    [
        (("mape",), 0.0, "number", 1.0),
        (("mse",), 0.0, "number", 0.0),
        (("perceptron",), 0.3, "sum", 0.0),
        (("perceptron", "mape"), 0.3, "sum", 1.0),
        (("binary_cross_entropy",), -4.0, "probability", 0.0),
        (("msle",), -3.0, "number", 1.0),
    ],
)
def test_a_target_is_one_that_all_losses_take(
    names: tuple[str, ...], target: float, axis: Axis, fitted: float
) -> None:
    shown = [losses.REGISTRY[name] for name in names]
    assert curves.fitted_target(shown, target, axis) == fitted
    assert not any(curves.problem(loss, fitted) for loss in shown)


def test_a_place_is_kept_from_one_axis_to_another() -> None:
    z = curves.moved(0.1, "probability", "sum")
    assert z == pytest.approx(math.log(0.1 / 0.9))
    assert curves.moved(z, "sum", "probability") == pytest.approx(0.1)
    assert curves.moved(4.0, "number", "probability") == 1.0
    assert (curves.moved(0.0, "probability", "sum"), curves.moved(3.0, "number", "sum")) == (-8, 8)


def test_logarithms_have_ends() -> None:
    entropy, logarithmic = losses.REGISTRY["binary_cross_entropy"], losses.REGISTRY["msle"]
    assert curves.is_held(entropy, 0.0, 1.0, "probability")
    assert not curves.is_held(entropy, 0.1, 1.0, "probability")
    assert math.isnan(curves.value(logarithmic, -1.5, 1.0, "number"))
    assert math.isnan(curves.slope(logarithmic, -1.5, 1.0, "number"))


# -- two networks


def test_b7_one_output_against_three_targets() -> None:
    """The course's digits; squared error is the mean over the outputs."""
    shown = document("three-targets").networks
    found = tables.all_scores(shown.first, shown.targets, shown.squared)
    assert [round(one.squared, 4) for one in found] == [0.4467, 0.0467, 0.38]
    assert [round(one.cross_entropy, 3) for one in found] == [2.303, 0.357, 1.609]
    assert [one.error for one in found] == [1.0, 0.0, 1.0]
    # The other network's outputs of the wrong classes differ: cross-entropy does not see it.
    other = tables.all_scores(shown.second, shown.targets, shown.squared)
    assert other[1].cross_entropy == found[1].cross_entropy
    assert other[1].squared < found[1].squared


def test_b8_two_networks_that_get_the_same_right() -> None:
    shown = document("two-networks").networks
    first, second = (
        tables.means(tables.all_scores(shown.outputs(k), shown.targets, shown.squared))
        for k in (0, 1)
    )
    assert first.error == second.error == pytest.approx(1.0 / 3.0)
    assert (round(first.squared, 2), round(second.squared, 2)) == (0.81, 0.34)
    assert (round(first.cross_entropy, 2), round(second.cross_entropy, 2)) == (1.38, 0.64)
    assert [tables.better(first, second, one) for one in MEASURES] == [None, 1, 1]
    assert [tables.better(second, first, one) for one in MEASURES] == [None, 0, 0]


ROWS = st.lists(st.floats(0.01, 1.0), min_size=2, max_size=4).map(
    lambda row: tuple(one / sum(row) for one in row)
)


@given(ROWS, st.data())
def test_measures_from_first_principles_and_their_equations(
    outputs: tables.Row, data: st.DataObject
) -> None:
    count = len(outputs)
    label = data.draw(st.integers(0, count - 1))
    targets = tuple(float(k == label) for k in range(count))
    squares = math.fsum((a - y) ** 2 for a, y in zip(outputs, targets, strict=True))
    for way, part in (("sum", 1.0), ("mean", 1.0 / count), ("half", 0.5)):
        found = tables.scores(outputs, targets, way)  # type: ignore[arg-type]
        assert found.squared == pytest.approx(part * squares)
        assert found.cross_entropy == pytest.approx(-math.log(outputs[label]))
        assert found.error == (outputs.index(max(outputs)) != label)
        for measure in MEASURES:
            equation = cell_equation(measure, outputs, targets, way)  # type: ignore[arg-type]
            assert number_of(equation.result) == found.of(measure)
            if measure != "error":
                check_lines(equation)


def test_a_cells_equation_has_its_numbers() -> None:
    row, target = (0.1, 0.7, 0.2), (1.0, 0.0, 0.0)
    texts = {
        measure: equation_text(cell_equation(measure, row, target, "mean")) for measure in MEASURES
    }
    assert "[ 2 ≠ 1 ]" in texts["error"]
    assert "(0.10 − 1)^2 + (0.70 − 0)^2 + (0.20 − 0)^2" in texts["squared"].replace("²", "^2")
    assert "ln(0.10)" in texts["cross_entropy"]
    summed = equation_text(cell_equation("squared", row, target, "sum"))
    assert summed.splitlines()[-1].endswith("1.34")
    scores = tables.all_scores((row, row), (target, target), "sum")
    assert "1/2·(2.30 + 2.30)" in equation_text(mean_equation("cross_entropy", scores))


@given(ROWS, st.floats(0.0, 1.0), st.data())
def test_a_changed_row_still_adds_up_to_1(
    row: tables.Row, value: float, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(row) - 1))
    changed = tables.with_number(row, place, value, keep_sum=True)
    assert changed[place] == value
    assert sum(changed) == pytest.approx(1.0)
    assert all(0.0 <= one <= 1.0 for one in changed)
    free = tables.with_number(row, place, value, keep_sum=False)
    assert [one for k, one in enumerate(free) if k != place] == [
        one for k, one in enumerate(row) if k != place
    ]


def test_the_others_share_in_their_proportions_and_alike_where_all_are_0() -> None:
    assert tables.with_number((0.3, 0.1, 0.6), 2, 0.2, keep_sum=True) == (0.6, 0.2, 0.2)
    assert tables.with_number((0.0, 0.0, 1.0), 2, 0.5, keep_sum=True) == (0.25, 0.25, 0.5)


def test_a_table_of_another_size_keeps_what_it_has() -> None:
    rows = TablesChoice().first
    assert tables.resized(rows, 2, 3, one_hot=False) == rows[:2]
    assert tables.resized(rows, 4, 3, one_hot=True) == (*rows, (1.0, 0.0, 0.0))
    assert tables.resized(rows, 1, 4, one_hot=False) == ((0.3, 0.3, 0.4, 0.0),)
    assert tables.resized(((0.2, 0.2, 0.6),), 1, 2, one_hot=False) == ((0.5, 0.5),)
    assert tables.resized(((0.0, 0.0, 1.0),), 1, 2, one_hot=True) == ((0.5, 0.5),)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"first": ((0.5, 0.5),) * 3}, "first must have 3 rows of 3 numbers"),
        ({"second": ((0.3, 0.3, 0.4),) * 2}, "second must have 3 rows of 3 numbers"),
        ({"targets": ((1.0, 0.0), (1.0, 0.0, 0.0), (1.0, 0.0))}, "must have 3 rows of"),
        ({"sample": 4}, "sample must be <= 3, the number of samples, got 4"),
    ],
)
def test_tables_of_different_sizes_are_refused(fields: dict[str, object], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        TablesChoice(**fields)  # type: ignore[arg-type]


# -- one weight


def test_accuracy_is_a_staircase_that_jumps_at_minus_b_by_x_alone() -> None:
    b = -1.0
    places = one_weight.steps(POINTS, b)
    assert places == pytest.approx(sorted(-b / one.x for one in POINTS))
    for low, high in pairwise((-3.0, *places, 5.0)):
        inside = np.linspace(low, high, 9)[1:-1]
        assert len(set(one_weight.accuracies(POINTS, inside, b).tolist())) == 1
        by_hand = np.mean([(inside[3] * one.x + b > 0.0) == one.y for one in POINTS])
        assert one_weight.accuracies(POINTS, inside[3:4], b)[0] == by_hand
    assert one_weight.standing(POINTS, places[0], b).at_step
    assert not one_weight.standing(POINTS, places[0] + 0.01, b).at_step


def test_cross_entropy_has_a_slope_at_every_weight() -> None:
    step, b = 1e-6, -1.0
    for w in (-2.0, 0.0, 0.5, 1.3, 4.0):
        low, here, high = one_weight.entropies(POINTS, np.array([w - step, w, w + step]), b)
        found = one_weight.standing(POINTS, w, b)
        by_hand = 0.0
        for x, y in POINTS:
            a = 1.0 / (1.0 + math.exp(-(w * x + b)))
            by_hand -= math.log(a if y else 1.0 - a) / len(POINTS)
        assert found.entropy == here == pytest.approx(by_hand)
        assert found.slope == pytest.approx((high - low) / (2.0 * step), rel=1e-6)
        equation = one_weight.slope_equation(POINTS, w, b)
        assert number_of(equation.result) == found.slope
        check_lines(equation)


def test_without_a_bias_every_class_turns_at_once() -> None:
    assert one_weight.steps(POINTS, 0.0) == (0.0,)
    assert one_weight.steps((Point(0.0, 1),), -1.0) == ()


# -- which loss


def test_b5_output_layer_loss_and_their_names_in_keras() -> None:
    assert [(task, *tasks.pairing(task).keras) for task in tasks.TASKS] == [
        ("regression", "linear", "mean_squared_error"),
        ("binary", "sigmoid", "binary_crossentropy"),
        ("multiclass", "softmax", "categorical_crossentropy"),
        ("multilabel", "sigmoid", "binary_crossentropy"),
    ]
    for task in tasks.TASKS:
        found = tasks.pairing(task)
        assert tasks.complaint(task, found.output, found.loss) is None


def test_wrong_pairs_are_told() -> None:
    def told(task: str, output: str, loss: str) -> str:
        return str(tasks.complaint(task, output, loss))  # type: ignore[arg-type]

    assert "tanh goes down to −1" in told("binary", "tanh", "binary_cross_entropy")
    assert "can name only one label" in told("multilabel", "softmax", "binary_cross_entropy")
    assert "classes" in told("regression", "identity", "categorical_cross_entropy")
    assert "use softmax" in told("multiclass", "identity", "mse")
    assert "use sigmoid" in told("binary", "relu", "mse")
