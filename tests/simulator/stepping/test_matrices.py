"""Steps as matrices: every equation is multiplied out, and hides what is not revealed yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from layers_by_name import KINDS, layer
from steps_fixture import XOR_SPEC, XOR_X, XOR_Y, make_update

from simulator.expressions import Expression, Fraction, Number, Row, Symbol, Text
from simulator.nn import activations, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.matrices import Form, Matrix, Statement, statement
from simulator.stepping.records import record_pass
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord

TOLERANCE = 1e-12
SIGNS = {" @ ": "@", " + ": "+", " − ": "-", " ∘ ": "*", "(": "(", ")": ")", " ": "*", " (": "*("}
ONE = np.array([[1.0, 2.0]])


def linear(W: list[list[float]], b: list[float], X: np.ndarray = ONE) -> UpdateRecord:
    """Return an update of identity nodes with given weights and biases."""
    spec = NetworkSpec(len(W), (Dense(len(b), "identity"),), "half_sse")
    theta = np.array([*np.ravel(W), *b])
    return make_update(spec, X, np.zeros((len(X), len(b))), theta=theta, warm_up=0)


def walked(record: UpdateRecord, *, whole: bool = False) -> Iterator[tuple[Step, Statement]]:
    """Yield every step of an update as matrices."""
    plan = StepPlan(record.spec, len(record.samples))
    for index in range(len(plan)):
        step = plan[index]
        yield step, statement(record, step, plan.progress(index), whole_batch=whole)


def last(record: UpdateRecord, kind: StepKind, of: int, *, whole: bool = False) -> Statement:
    """Return the last step of a kind in a layer as matrices."""
    found = [
        one for step, one in walked(record, whole=whole) if (step.kind, step.layer) == (kind, of)
    ]
    return found[-1]


def written(items: tuple[Matrix | Expression, ...], names: dict[str, Any]) -> str:
    """Return the items as Python, with the matrices' values under names of their own."""
    text = ""
    for item in items:
        if isinstance(item, Matrix):
            names[f"m{len(names)}"] = item.values
            text += f"m{len(names) - 1}"
        else:
            text += operator(item)
    return text


def operator(item: Expression) -> str:
    match item:
        case Text(text):
            return SIGNS[text]
        case Number(value):
            return repr(value)
        case Fraction(Text(above), Text(below)):
            return f"({above}/{below})"
        case Row(items):
            return "".join(operator(one) for one in items)
    raise AssertionError(item)


def check(found: Statement) -> bool:
    """Check that an equation multiplies out in its known cells; return whether it can."""
    if found.form in (Form.NO_PRODUCT, Form.OTHER_GRADIENT, Form.LOSS):
        return False
    equals = next(k for k, item in enumerate(found.items) if item == Text(" = "))
    result = found.items[equals + 1]
    assert isinstance(result, Matrix)
    if isinstance(found.items[0], Text) and found.items[0].text not in ("(",):
        return False
    if isinstance(found.items[0], Row) and isinstance(found.items[0].items[0], Symbol):
        return False
    names: dict[str, Any] = {}
    value = eval(written(found.items[:equals], names), {}, names)
    known = result.known
    size = np.abs(result.values[known]).max(initial=1.0)
    np.testing.assert_allclose(
        value[known], result.values[known], rtol=TOLERANCE, atol=1e-13 * size
    )
    return True


# --- the course's numbers ---------------------------------------------------------------------


def test_a7_the_products_of_the_course() -> None:
    record = linear([[3.0, 4.0], [5.0, 6.0]], [3.0, 4.0])
    X, W, b, Z = last(record, StepKind.SUM, 0).matrices
    assert (X.values.tolist(), W.values.tolist()) == ([[1.0, 2.0]], [[3.0, 4.0], [5.0, 6.0]])
    assert (X.values @ W.values).tolist() == [[13.0, 16.0]]
    assert (b.values.tolist(), Z.values.tolist()) == ([[3.0, 4.0]], [[16.0, 20.0]])
    plain = last(linear([[3.0, 4.0], [5.0, 6.0]], [0.0, 0.0]), StepKind.SUM, 0)
    assert plain.matrices[-1].values.tolist() == [[13.0, 16.0]]


def test_a7_one_row_of_two_by_two_rows_of_three() -> None:
    found = last(linear([[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]], [0.0] * 3), StepKind.SUM, 0)
    assert found.matrices[-1].values.tolist() == [[5.0, 11.0, 17.0]]
    assert [one.values.shape for one in found.matrices] == [(1, 2), (2, 3), (1, 3), (1, 3)]


# --- everything multiplies out ----------------------------------------------------------------


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("hidden", [*activations.REGISTRY, *KINDS])
def test_every_kind_of_layer_multiplies_out(hidden: str, whole: bool) -> None:
    spec = NetworkSpec(2, (layer(4, hidden), layer(3, hidden), Dense(2, "tanh")), "mse")
    Y = np.random.default_rng(0).standard_normal((4, 2))
    record = make_update(spec, XOR_X, Y, learning_rate=0.05)
    checked = [check(found) for _, found in walked(record, whole=whole)]
    assert sum(checked) > len(checked) / 3


@pytest.mark.parametrize("loss", list(losses.REGISTRY))
@pytest.mark.parametrize("output", ["identity", "sigmoid", "softmax", "tanh"])
def test_every_loss_gives_its_delta(loss: str, output: str) -> None:
    spec = NetworkSpec(2, (Dense(3, "tanh"), Dense(3, output)), loss)
    record = make_update(spec, XOR_X, np.eye(3)[[0, 1, 2, 0]], learning_rate=0.05)
    found = [one for step, one in walked(record) if (step.kind, step.layer) == (StepKind.DELTA, 1)]
    assert all(check(one) for one in found)


@pytest.mark.parametrize("rows", [1, 16])
def test_batches_of_one_and_of_sixteen_multiply_out(rows: int) -> None:
    rng = np.random.default_rng(5)
    spec = NetworkSpec(4, (Dense(8, "tanh"), Dense(3, "softmax")), "categorical_cross_entropy")
    record = make_update(
        spec, rng.standard_normal((rows, 4)), np.eye(3)[rng.integers(3, size=rows)]
    )
    checked = [check(one) for _, one in walked(record, whole=True)]
    assert sum(checked) > len(checked) / 2
    sums = last(record, StepKind.SUM, 0, whole=True).matrices
    assert [one.values.shape for one in sums] == [(rows, 4), (4, 8), (1, 8), (rows, 8)]
    if rows > 1:
        mean = last(record, StepKind.BATCH_GRADIENT, 0).matrices
        assert (mean[-2].values.shape, mean[-1].known.all()) == ((rows, 8), True)


def test_the_mean_of_the_batch_shows_one_over_n() -> None:
    found = last(make_update(), StepKind.BATCH_GRADIENT, 0)
    assert found.items[0] == Row((Fraction(Text("1"), Text("4")), Text(" ")))
    assert found.form in (Form.GRADIENT, Form.BIAS_GRADIENT)
    assert check(found)
    deltas, result = found.matrices[1:]
    assert deltas.values.shape == (4, 4)
    assert result.known.all()


def test_dropout_puts_its_mask_behind_the_activations_and_into_the_deltas() -> None:
    spec = NetworkSpec(2, (Dense(4, "tanh", dropout=0.5), Dense(1, "sigmoid")), XOR_SPEC.loss)
    theta = Network(spec).initial_parameters(np.random.default_rng(2), "xavier_uniform")
    mask = np.array([2.0, 0.0, 2.0, 0.0])
    passes = (record_pass(spec and Network(spec), theta, XOR_X[3], XOR_Y[3], [mask, None]),)
    plain = make_update(spec, XOR_X[3:], XOR_Y[3:], theta=theta, warm_up=0)
    parts = {name: getattr(plain, name) for name in UpdateRecord.__dataclass_fields__}
    record = UpdateRecord(**{**parts, "samples": passes})
    out = last(record, StepKind.ACTIVATION, 0).matrices
    assert out[1].values.tolist() == [mask.tolist()]
    np.testing.assert_allclose(np.tanh(out[0].values) * mask, out[2].values, rtol=TOLERANCE)
    back = last(record, StepKind.DELTA, 0)
    assert check(back)
    assert (back.matrices[-1].values == 0.0).tolist() == [[False, True, False, True]]


def test_layer_norm_says_that_it_has_no_product() -> None:
    spec = NetworkSpec(2, (Dense(4, "tanh"), layer(None, "layer_norm"), Dense(1, "sigmoid")), "mse")
    record = make_update(spec)
    for kind in (StepKind.STATISTIC, StepKind.SUM):
        assert last(record, kind, 1).form is Form.NO_PRODUCT
    assert last(record, StepKind.GRADIENT, 1).form is Form.OTHER_GRADIENT
    assert last(record, StepKind.DELTA, 0).form is Form.DELTA_WITHOUT
    means = last(record, StepKind.STATISTIC, 1).matrices[-1].values
    assert means[0, 0] == pytest.approx(record.samples[-1].layers[1].x.mean(), rel=TOLERANCE)


def test_maxout_has_a_column_for_every_sum_and_only_the_largest_gets_a_delta() -> None:
    record = make_update(NetworkSpec(2, (layer(3, "maxout"), Dense(1, "sigmoid")), XOR_SPEC.loss))
    sums = last(record, StepKind.SUM, 0).matrices[-1]
    pieces = record.spec.pieces[0]
    assert sums.values.shape == (1, 3 * pieces)
    deltas = last(record, StepKind.GRADIENT, 0).matrices[1].values
    assert np.count_nonzero(deltas.reshape(3, pieces), axis=1).max() == 1


@pytest.mark.parametrize(
    ("optimizer", "form"), [("sgd", Form.RULE), ("momentum", Form.MOVE), ("adam", Form.MOVE)]
)
def test_the_update_is_written_as_the_rule_allows(optimizer: str, form: Form) -> None:
    found = last(make_update(optimizer=optimizer), StepKind.UPDATE, 0)
    assert found.form is form
    assert check(found)
    assert [one.values.shape for one in found.matrices] == [(1, 4)] * 3  # the biases come last


# --- what is lit, known and pointed at --------------------------------------------------------


def test_row_and_column_of_the_node_are_lit() -> None:
    record = make_update()
    plan = StepPlan(record.spec, 4)
    index = next(k for k in range(len(plan)) if plan[k] == Step(StepKind.SUM, 2, 0, 1))
    for whole, own in ((False, 0), (True, 2)):
        found = statement(record, plan[index], plan.progress(index), whole_batch=whole)
        X, W, b, Z = found.matrices
        assert [(one.row, one.column) for one in (X, W, b, Z)] == [
            (own, -1), (-1, 1), (-1, 1), (own, 1),
        ]  # fmt: skip
        assert X.is_lit(own, 0)
        assert X.is_lit(own, 1)
        assert not W.is_lit(0, 0)
        assert W.is_lit(1, 1)
        assert not Z.is_lit(own, 0)


def test_what_is_not_revealed_is_not_known() -> None:
    record = make_update()
    plan = StepPlan(record.spec, 4)
    index = next(k for k in range(len(plan)) if plan[k] == Step(StepKind.SUM, 1, 0, 1))
    Z = statement(record, plan[index], plan.progress(index), whole_batch=True).matrices[-1]
    assert Z.known.tolist() == [[True] * 4, [True, True, False, False], [False] * 4, [False] * 4]
    index = next(k for k in range(len(plan)) if plan[k] == Step(StepKind.GRADIENT, 0, 0, 1, 0))
    G = statement(record, plan[index], plan.progress(index)).matrices[-1]
    assert G.known.tolist() == [[True, True, False, False], [True, False, False, False]]
    first = statement(record, plan[index], plan.progress(index), whole_batch=True)
    assert [one.values.shape for one in first.matrices] == [(2, 1), (1, 4), (2, 4)]


def test_gradients_of_a_batch_add_up_as_its_rows_are_stepped() -> None:
    record = make_update()
    plan, third = StepPlan(record.spec, 4), Step(StepKind.GRADIENT, 2, 0, 3, 1)
    index = next(k for k in range(len(plan)) if plan[k] == third)
    found = statement(record, plan[index], plan.progress(index), whole_batch=True)
    assert found.form is Form.GRADIENT_SO_FAR
    assert [one.values.shape for one in found.matrices] == [(2, 3), (3, 4), (2, 4)]
    views = [Network(record.spec).views(one.gradient)[0].W for one in record.samples[:3]]
    np.testing.assert_allclose(found.matrices[-1].values, sum(views), rtol=TOLERANCE)
    assert check(found)


@pytest.mark.parametrize("hidden", ["tanh", "maxout"])
def test_cells_are_edges_and_nodes_and_are_found_again(hidden: str) -> None:
    spec = NetworkSpec(2, (layer(3, hidden), Dense(2, "sigmoid")), "mse")
    record = make_update(spec, XOR_X, np.tile(XOR_Y, 2))
    for _, found in walked(record, whole=True):
        for matrix in found.matrices:
            for row, column in np.ndindex(matrix.values.shape):
                target = matrix.target(row, column)
                place = matrix.place(target)
                if target is None:
                    continue
                assert place is not None
                if len(target) == 3:
                    assert place == (row, column)
                    index = spec.parameter_index(*target)
                    if matrix.name.startswith("W") and not matrix.name.endswith("new"):
                        assert matrix.values[row, column] == record.theta[index]
                else:
                    assert -1 in place


def test_a_turned_matrix_turns_all_that_it_has() -> None:
    weights = last(make_update(), StepKind.DELTA, 0).matrices[1]
    assert weights.name == "W2.T"
    assert weights.values.shape == (1, 4)
    assert weights.target(0, 3) == (1, 3, 0)
    assert weights.place((1, 3, 0)) == (0, 3)
    assert weights.column == 3
