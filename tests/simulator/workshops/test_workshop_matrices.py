"""The workshop of matrices: products, layers that collapse, tensors and code, by the course."""

from __future__ import annotations

import contextlib
import io
import json
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.nn import activations
from simulator.nn.in_numpy import ACTIVATIONS
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.notation.text import equation_text
from simulator.workshops import files
from simulator.workshops.matrices import network_code, statements, tensors
from simulator.workshops.matrices.product import Place, Product
from simulator.workshops.matrices.stack import StackLayer, collapsed, compare, passed, same
from simulator.workshops.records.matrices import (
    BENT,
    LINEAR,
    RECORD,
    TWO_LAYERS,
    XOR_GATES,
    LayerChoice,
    MatricesDocument,
    ProductChoice,
    StackChoice,
    TensorChoice,
)

A7 = Product.of(((1, 2),), ((3, 4), (5, 6)), ((3, 4),))


def preset(name: str) -> MatricesDocument:
    found = next(one.document for one in RECORD.presets if one.name == name)
    assert isinstance(found, MatricesDocument)
    return found


def told(product: Product, step: int) -> str:
    equation = product.equation(step)
    assert equation is not None
    return equation_text(equation)


# -- products


def test_the_products_of_the_course() -> None:
    """A7."""
    assert A7.result.tolist() == [[13, 16]]
    assert A7.total.tolist() == [[16, 20]]
    assert preset("layer").product.product.total.tolist() == [[16, 20]]
    assert preset("three-nodes").product.product.result.tolist() == [[5, 11, 17]]


def test_each_step_is_a_cell_with_its_numbers() -> None:
    assert [told(A7, step) for step in range(1, 5)] == [
        "c_{11} = a_{11}·b_{11} + a_{12}·b_{21}\n    = 1·3 + 2·5\n    = 13",
        "c_{12} = a_{11}·b_{12} + a_{12}·b_{22}\n    = 1·4 + 2·6\n    = 16",
        "s_{11} = c_{11} + d_{11}\n    = 13 + 3\n    = 16",
        "s_{12} = c_{12} + d_{12}\n    = 16 + 4\n    = 20",
    ]
    assert A7.equation(0) is None
    assert A7.equation(5) is None


def test_a_step_lights_a_row_a_column_and_their_cell() -> None:
    product = preset("xor-rows").product.product
    a, b, c = product.statement(6).matrices
    assert (a.row, a.column, b.row, b.column, c.row, c.column) == (2, -1, -1, 1, 2, 1)
    assert c.known.tolist() == [[True, True], [True, True], [True, True], [False, False]]
    later = product.sum_statement(10).matrices
    assert [(one.row, one.column) for one in later] == [(0, 1), (0, 1), (0, 1)]
    assert [one.row for one in product.sum_statement(16).matrices] == [3, 0, 3]
    assert product.statement(16).matrices[2].known.all()
    assert int(later[2].known.sum()) == 2


@given(
    st.integers(1, 8), st.integers(1, 8), st.integers(1, 8), st.sampled_from(["none", "row", "all"])
)
def test_every_step_is_found_again_by_its_cell(m: int, k: int, n: int, added: str) -> None:
    rng = np.random.default_rng(100 * m + 10 * k + n)
    more = {"none": None, "row": rng.normal(size=(1, n)), "all": rng.normal(size=(m, n))}[added]
    product = Product(rng.normal(size=(m, k)), rng.normal(size=(k, n)), more)
    assert product.steps == m * n * (1 if more is None else 2)
    for step in range(1, product.steps + 1):
        place = product.place(step)
        assert place is not None
        assert product.step_of(place) == step
        assert product.equation(step) is not None
    expected = [[sum(product.left[i, t] * product.right[t, j] for t in range(k)) for j in range(n)]
                for i in range(m)]  # fmt: skip
    np.testing.assert_allclose(product.result, expected, atol=1e-12)


def test_long_sums_are_shortened_and_named_with_an_index() -> None:
    product = Product.of(((1, 2, 3, 4, 5, 6),), ((1,),) * 6)
    text = told(product, 1)
    assert "a_{1k}·b_{k1}" in text
    assert text.endswith("= 21")


def test_what_does_not_fit_has_no_steps() -> None:
    product = preset("misfit").product.product
    assert not product.fits
    assert (product.cells, product.steps, product.place(1)) == (0, 0, None)
    assert len(product.statement(0).matrices) == 2
    other = Product.of(((1, 2),), ((3, 4), (5, 6)), ((1, 2, 3),))
    assert other.fits
    assert not other.adds
    assert other.steps == 2
    assert other.step_of(Place("product", 0, 1)) == 2


# -- layers


def test_layers_of_identity_are_one_matrix() -> None:
    """B3."""
    layers, x = LINEAR.stack, LINEAR.inputs
    weights, bias = collapsed(layers)
    assert weights.tolist() == [[3, 0], [0, -2]]
    assert bias.tolist() == [2, 1]
    found = compare(layers, x)
    assert found.through.tolist() == found.at_once.tolist() == [-1, -3]
    assert found.agree
    assert not found.bent
    assert not found.shown_bent


def test_one_relu_is_no_matrix() -> None:
    """B3."""
    found = compare(BENT.stack, BENT.inputs)
    assert found.through.tolist() == [4, -3]
    assert found.at_once.tolist() == [-1, -3]
    assert found.bent == (1,)
    assert not found.agree
    assert found.shown_bent
    assert found.middle.tolist() == [2, 1]
    assert found.mean.tolist() == [6.5, -1]


@given(st.integers(1, 4), st.integers(0, 10**6))
def test_any_layers_of_identity_collapse(count: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    sizes = rng.integers(1, 9, size=count + 1)
    identity = activations.get("identity")
    layers = [
        StackLayer(rng.normal(size=(a, b)), rng.normal(size=b), identity)
        for a, b in pairwise(sizes.tolist())
    ]
    found = compare(layers, rng.normal(size=sizes[0]))
    assert found.agree
    assert not found.shown_bent


def test_the_layers_are_those_of_the_network() -> None:
    spec = NetworkSpec(2, (Dense(3, "sigmoid"), Dense(2, "sigmoid")))
    blocks = [np.vstack([layer.weights, layer.bias]) for layer in TWO_LAYERS.stack]
    theta = np.concatenate([block.ravel() for block in blocks])
    found = Network(spec).predict(theta, TWO_LAYERS.inputs[None, :])[0]
    assert same(passed(TWO_LAYERS.stack, TWO_LAYERS.inputs)[-1].a, found)


# -- formulas and code


def test_a_network_is_one_nested_formula() -> None:
    """A12."""
    formula = equation_text(statements.formula(TWO_LAYERS.stack))
    assert formula == (
        "ŷ = σ(σ(x · W_1 + b_1) · W_2 + b_2)\n"
        "    = σ(σ([1×2] · [2×3] + [1×3]) · [3×2] + [1×2])\n    = [1×2]"
    )
    other = equation_text(statements.formula(TWO_LAYERS.stack, columns=True))
    assert other.startswith("ŷ = σ(W_2 · σ(W_1 · x + b_1) + b_2)\n    = σ([2×3] · σ([3×2]")


@pytest.mark.parametrize("columns", [False, True])
def test_the_formula_in_numbers_gives_the_output(columns: bool) -> None:
    found = statements.nested(TWO_LAYERS.stack, TWO_LAYERS.inputs, columns=columns).matrices
    values = {one.name: one.values for one in found}
    f = activations.get("sigmoid")
    if columns:
        a = f(values["W1"] @ values["x"] + values["b1"])
        y = f(values["W2"] @ a + values["b2"])
    else:
        a = f((values["x"] @ values["W1"] + values["b1"]).T).T
        y = f((a @ values["W2"] + values["b2"]).T).T
    assert same(y, values["y_hat"])
    assert [one.name for one in found][:3] == (["W2", "W1", "x"] if columns else ["x", "W1", "b1"])


@pytest.mark.parametrize("x", [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)])
def test_ten_lines_run_and_give_xor(x: tuple[float, float]) -> None:
    """A12."""
    lines = network_code.lines(XOR_GATES.stack, np.array(x))
    assert len(lines) == 10
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        exec("\n".join(lines), {})
    assert told.getvalue() == f"[{float(x[0] != x[1]):.0f}.]\n"


@pytest.mark.parametrize("name", list(ACTIVATIONS))
def test_the_lines_give_the_output_of_any_activation(name: str) -> None:
    layers = (
        LayerChoice(weights=((0.5, -1.0, 2.0), (0.25, 1.0, -0.5)), bias=(0.1, 0.2, 0.3),
                    activation=name),
        LayerChoice(weights=((1.0, -1.0), (0.5, 2.0), (-1.0, 0.5)), bias=(0.0, -0.1),
                    activation="tanh"),
    )  # fmt: skip
    check_code(StackChoice(x=(1.0, -2.0), layers=layers))


def test_the_lines_keep_settings_apart() -> None:
    def layer(slope: float) -> LayerChoice:
        weights = ((1.0, -1.0), (0.5, 1.0))
        return LayerChoice(weights=weights, bias=(0.0, 0.0), activation="leaky_relu",
                           settings={"slope": slope})  # fmt: skip

    choice = StackChoice(x=(-1.0, 1.0), layers=(layer(0.1), layer(0.3), layer(0.1)))
    assert len(check_code(choice)) == 11


def check_code(choice: StackChoice) -> list[str]:
    """Run the lines, and hold their output to that of the layers."""
    lines = network_code.lines(choice.stack, choice.inputs)
    names: dict[str, object] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec("\n".join(lines), names)
    assert same(np.asarray(names["y_hat"]), passed(choice.stack, choice.inputs)[-1].a)
    return lines


# -- tensors


def test_the_shapes_of_the_course() -> None:
    """A9."""
    shapes = {one.name: one.shape for one in tensors.TENSORS}
    assert shapes["scalar"] == ()
    assert shapes["phrase"] == (2, 4)
    assert shapes["phrases"] == (3, 2, 4)
    assert shapes["grey"] == (3, 5, 5)
    assert shapes["colour"] == (3, 5, 5, 3)
    assert shapes["video"] == (3, 5, 600, 800, 3)
    assert {one.rank for one in tensors.TENSORS} == set(range(6))
    assert tensors.BY_NAME["video"].count == 21_600_000


def test_words_of_the_course_are_one_hot() -> None:
    """A9: white 0, cat 1, dog 2, pigeon 3."""
    phrases = tensors.BY_NAME["phrases"]
    assert phrases.part((None, None, None)).tolist() == [
        [[1, 0, 0, 0], [0, 1, 0, 0]],
        [[1, 0, 0, 0], [0, 0, 1, 0]],
        [[1, 0, 0, 0], [0, 0, 0, 1]],
    ]
    assert phrases.part((0, None, None)).tolist() == [[1, 0, 0, 0], [0, 1, 0, 0]]
    assert phrases.part((0, 1, None)).tolist() == [0, 1, 0, 0]
    assert phrases.part((0, 1, 1)).tolist() == 1
    assert phrases.part((None, 1, 1)).tolist() == [1, 0, 0]


def test_pixels_of_the_course() -> None:
    """A9: grey 0 is black and 255 white, red is (255, 0, 0)."""
    grey, colour = tensors.BY_NAME["grey"], tensors.BY_NAME["colour"]
    whole = grey.part((None,) * 3)
    assert (whole.min(), whole.max()) == (0, 255)
    assert colour.part((0, 2, 2, None)).tolist() == [255, 0, 0]
    assert colour.part((1, 0, 2, None)).tolist() == [255, 255, 255]


@pytest.mark.parametrize("tensor", tensors.TENSORS, ids=lambda one: one.name)
def test_a_part_has_the_shape_that_is_told(tensor: tensors.Tensor) -> None:
    index = tuple(0 if k % 2 else None for k in range(tensor.rank))
    steps = [max(1, size // 5) for size in tensor.shape]
    found = tensor.part(index, steps)
    assert found.ndim == len(tensor.shape_at(index))
    assert np.isfinite(found).all()
    drawn = tensor.drawn
    axes = [one for one in (drawn.down, drawn.across, drawn.rows, drawn.columns) if one is not None]
    assert len(set(axes)) == len(axes) == min(tensor.rank, 4)


def test_an_index_holds_a_place_or_not() -> None:
    tensor = tensors.BY_NAME["phrases"]
    assert tensor.holds((0, None, 2), (0, 1, 2))
    assert tensor.holds((0, None, 2), (0, None, None))
    assert not tensor.holds((0, None, 2), (1, 1, 2))


# -- documents


def test_a_step_beyond_the_last_is_the_last() -> None:
    assert ProductChoice(step=100).step == 2
    assert ProductChoice(left=((1.0, 2.0, 3.0),), step=1).step == 0


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("product", {"left": [[1, 2], [3]]}, "left must have as many numbers in every row"),
        ("product", {"left": [[1] * 9]}, "must have at most 8 items"),
        ("product", {"left": [[1e7]]}, "must be <= 1e"),
        ("linear", {"x": [1], "layers": [{"weights": [[1], [2]], "bias": [0]}]}, "have 1 rows"),
        ("linear", {"x": [1], "layers": [{"weights": [[1]], "bias": [0, 1]}]}, "have 1 numbers"),
        ("linear", {"x": [1], "layers": []}, "layers must not be empty"),
        ("network", {"x": [1], "layers": [{"weights": [[1]], "bias": [0], "activation": "sine"}]},
         "activation must be one of"),
        ("tensor", {"example": "cube"}, "example must be one of"),
        ("tensor", {"example": "grey", "index": [0]}, "index must have 3 places"),
        ("tensor", {"example": "grey", "index": [0, 5, None]}, "must be < 5"),
    ],
)  # fmt: skip
def test_a_wrong_document_is_refused_in_words(field: str, value: object, problem: str) -> None:
    right = json.loads(files.encoded(RECORD.beginning))
    with pytest.raises(ValueError, match=problem):
        files.parsed(json.dumps(right | {field: value}).encode())


def test_an_index_that_is_left_out_is_all_of_it() -> None:
    assert TensorChoice(example="video").place == (None,) * 5
    assert TensorChoice(example="scalar").place == ()
